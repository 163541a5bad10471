"""A country as values: who holds which role there, what its law grants, when its offices are closed.

``?`` as a text means *por verificar*: nobody has read a source for it. docs/countries.md describes the files.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from repatria.domain.protocol.definition import Evidence
from repatria.domain.texts import Text

UNVERIFIED = "?"

OFFICE_ROLES: tuple[str, ...] = (
    "border_coord",
    "migration_auth",
    "national_liaison",
    "id_body",
    "rapid_team",
    "child_auth",
    "guardian",
    "prosecutor",
    "police_unit",
    "consulate",
    "mfa",
    "asylum_auth",
    "shelter",
    "health",
    "io_ngo",
    "escort",
    "receiving_team",
    "case_manager",
    "interpreter",
    "coordinating_body",
    "women",
    "older_persons",
    "disability",
    "victims_unit",
    "labour",
    "other",
)
"""The roles of dossier section 2, then those that only offices have."""

PARTNERS: tuple[str, ...] = ("with_program", "without_program", "non_member", "stateless")

WEEKDAYS: tuple[str, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

NOTE_TOPICS: tuple[str, ...] = (
    "identification",
    "stay",
    "repatriation",
    "non_punishment",
    "capacity",
    "caution",
    "confidentiality",
    "border_teams",
    "statistic",
    "guide",
    "other",
)


@dataclass(frozen=True, slots=True)
class Institution:
    """An office that holds a role, as far as a source says so, and from when to when."""

    role: str
    name: str
    evidence: Evidence
    sources: tuple[str, ...] = ()
    valid_from: str = ""
    valid_to: str = ""
    phone: str = UNVERIFIED
    note: Text = field(default_factory=dict)

    @property
    def verified(self) -> bool:
        """Tell whether somebody read a source that says so."""
        return self.name != UNVERIFIED and self.evidence != "U"

    def stands_on(self, day: date) -> bool:
        """Tell whether the office had its role on *day*; partial dates count whole years and months."""
        text = day.isoformat()
        begun = not self.valid_from or text[: len(self.valid_from)] >= self.valid_from
        return begun and (not self.valid_to or text[: len(self.valid_to)] <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Reflection:
    """How long a person may reflect; *amount* is None where no text states a number."""

    value: Text
    evidence: Evidence
    sources: tuple[str, ...] = ()
    amount: int | None = None
    unit: str = ""
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class Law:
    """A text on which the country's practice rests."""

    name: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Hotline:
    """A number to call; ``?`` until somebody has confirmed it."""

    number: str
    name: Text
    evidence: Evidence
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """Something that posts should know about the country's practice."""

    topic: str
    text: Text
    evidence: Evidence
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtraHoliday:
    """A closed day that the calendar lacks: ``MM-DD`` every year, or ``YYYY-MM-DD`` once."""

    date: str
    name: str


@dataclass(frozen=True, slots=True)
class Country:
    """What a post knows about one country."""

    code: str
    name: Text
    liaison: Institution
    institutions: tuple[Institution, ...]
    reflection: Reflection
    laws: tuple[Law, ...] = ()
    hotlines: tuple[Hotline, ...] = ()
    notes: tuple[Note, ...] = ()
    languages: tuple[str, ...] = ()
    utc_offset: str = UNVERIFIED
    zones: tuple[str, ...] = ()
    weekend: tuple[int, ...] = (5, 6)
    holidays: str = UNVERIFIED
    extra_holidays: tuple[ExtraHoliday, ...] = ()
    partner: str = "without_program"
    digest: str = ""

    def by_role(self, role: str, day: date) -> tuple[Institution, ...]:
        """Return the offices that hold *role* on *day*, in the file's order."""
        return tuple(one for one in self.institutions if one.role == role and one.stands_on(day))
