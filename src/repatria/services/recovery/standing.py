"""What stands between the post and the day when nobody can come in: which sheets, who keeps them, when proven."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from repatria.domain.cases.given import entry, text_at
from repatria.domain.cases.state import Fact
from repatria.domain.events.deed import Deed
from repatria.domain.names import fold_name
from repatria.services.countries import today
from repatria.services.desk import Desk
from repatria.store.cipher import Connection
from repatria.store.people import accounts
from repatria.store.recovering import escrow_of, recovery_of
from repatria.store.state import load_some

OLD: Final = 90
"""After so many days without a proof it is time for another."""

_MADE: Final = ("recovery_made", "recovery_escrowed")


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets that open the vault: *needed* of *count*; *keepers* by number, nobody where it was not noted.

    *proven* says of each sheet that proved itself the last day when it did. *gone* are the numbers of those whose
    keeper's access ended since: they count until new ones are made.
    """

    slot: str
    needed: int
    count: int
    made: date | None
    keepers: tuple[str, ...] = ()
    proven: Mapping[int, date] = field(default_factory=dict)
    gone: tuple[int, ...] = ()

    def kept_by(self, name: str) -> tuple[int, ...]:
        """Return the numbers of the sheets that somebody of this *name* keeps, however it is written."""
        return _kept_by(self.keepers, {fold_name(name)})

    @property
    def last_proven(self) -> date | None:
        """Return the day since which enough sheets to open the vault have proved themselves; None for never."""
        days = sorted(self.proven.values(), reverse=True)
        return days[self.needed - 1] if len(days) >= self.needed else None


@dataclass(frozen=True, slots=True)
class Used:
    """Somebody was let in again by sheets, or by the root of the country where *by_country*."""

    name: str
    day: date | None
    by_country: bool


def sheets_here(desk: Desk) -> Sheets | None:
    """Return the sheets that open this vault, or None where none were made."""
    slot = recovery_of(desk.vault.slots)
    if slot is None:
        return None
    facts = _facts(desk, "recovery_made", "recovery_rehearsed", "person_changed")
    made = next((one for one in facts if one.type == "recovery_made" and _of(one, slot.id)), None)
    proven: dict[int, date] = {}
    for fact in facts:
        day = _day(desk, fact)
        if fact.type == "recovery_rehearsed" and _of(fact, slot.id) and day is not None:
            numbers = (one for one in entry(fact.value, "sheets") or () if isinstance(one, int))
            proven |= {number: max(day, proven.get(number, day)) for number in numbers}
    keepers = tuple(str(name) for name in entry(made.value, "keepers") or ()) if made else ()
    day = _day(desk, made) if made else None
    left = _left_since(desk, facts[facts.index(made) :]) if made else set()
    return Sheets(slot.id, slot.needed, len(slot.checks), day, keepers, proven, _kept_by(keepers, left))


def escrow_here(desk: Desk) -> str:
    """Return the country whose root opens this vault, or nothing where none does."""
    slot = escrow_of(desk.vault.slots)
    return slot.country if slot else ""


def days_since_proven(desk: Desk, sheets: Sheets) -> int | None:
    """Return how many days ago enough sheets had proved themselves; None for never."""
    return None if sheets.last_proven is None else max(0, (today(desk) - sheets.last_proven).days)


def is_rehearsal_due(desk: Desk) -> bool:
    """Tell whether there are sheets that did not prove themselves for long, counted from when they were made."""
    sheets = sheets_here(desk)
    if sheets is None:
        return False
    last = sheets.last_proven or sheets.made
    return last is None or (today(desk) - last).days > OLD


def uses_untold(desk: Desk) -> list[Used]:
    """Return who was let in again since the person at the desk last unlocked, for an unlock to tell it."""
    facts = _facts(desk, "unlocked", "recovery_used")
    own = [one.wall for one in facts if one.type == "unlocked" and one.author == desk.person.id]
    last = max(own, default="")
    used = (one for one in facts if one.type == "recovery_used" and one.wall >= last)
    return [_used(desk, one) for one in used if text_at(one.value, "person") != desk.person.id]


def last_use(desk: Desk) -> Used | None:
    """Return who was let in again last, or None where nobody ever was."""
    facts = _facts(desk, "recovery_used")
    return _used(desk, max(facts, key=lambda one: one.wall)) if facts else None


def ways_ended_unsaid(desk: Desk, connection: Connection) -> list[Deed]:
    """Return the fact of every set of sheets that opens nothing and of which the record does not say so yet."""
    facts = load_some(connection, desk.record, types=(*_MADE, "recovery_ended")).facts
    said = {text_at(one.value, "slot") for one in facts if one.type == "recovery_ended"}
    standing = {one.id for one in desk.vault.slots.recovery}
    made = dict.fromkeys(text_at(one.value, "slot") for one in facts if one.type in _MADE)
    return [desk.note("recovery_ended", {"slot": slot}) for slot in made if slot not in said | standing]


def _left_since(desk: Desk, facts: tuple[Fact, ...]) -> set[str]:
    """Return the folded names of those whose access ended by *facts*; a name that somebody here bears is left out."""
    changed = (one.value for one in facts if one.type == "person_changed")
    ended = {text_at(value, "person") for value in changed if entry(value, "what") == "ended"}
    people = accounts(desk.read())
    here = {fold_name(one.name) for one in people if one.active}
    return {fold_name(one.name) for one in people if one.id in ended} - here


def _kept_by(keepers: tuple[str, ...], names: Set[str]) -> tuple[int, ...]:
    folded = [fold_name(name) for name in keepers]
    return tuple(number for number, name in enumerate(folded, 1) if name and name in names)


def _used(desk: Desk, fact: Fact) -> Used:
    names = {str(person.id): person.name for person in accounts(desk.read())}
    name = names.get(text_at(fact.value, "person"), "—")
    return Used(name, _day(desk, fact), not entry(fact.value, "sheets"))


def _facts(desk: Desk, *types: str) -> tuple[Fact, ...]:
    return load_some(desk.read(), desk.record, types=types).facts


def _of(fact: Fact, slot: str) -> bool:
    return text_at(fact.value, "slot") == slot


def _day(desk: Desk, fact: Fact) -> date | None:
    moment = desk.calendar.read(fact.wall)
    return desk.calendar.local(moment).date() if moment else None
