"""What became of the packets of a case: each step a fact on the side that takes it, and the last one counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, cast, get_args

from repatria.domain.cases.given import entry, several
from repatria.domain.cases.state import CaseState, Fact
from repatria.domain.directory.form import day_of
from repatria.domain.errors import RecordIncompleteError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part

Noted = Literal[
    "sent", "arrived", "accepted", "queried", "refused", "closed", "recalled", "returned", "dropped"
]
NOTED: Final[tuple[Noted, ...]] = get_args(Noted)
State = Literal["prepared", "received"] | Noted

KNOWN_BY: Final = ("phone", "document", "packet", "told")
"""How whoever notes a state knows it; what the program did itself it notes as *program*."""

_OWING: Final = frozenset({"received", "arrived"})
"""States of a packet that came in which this side still owes an answer."""

_YEARS: Final = range(2000, 2200)
"""In which an answer may be asked for: what another country writes may be any day."""

_GIVEN_BACK: Final = ("recalled", "returned")
"""States of a packet that counts no more."""

_WAITING: Final = frozenset({"sent", "arrived", "queried"})
"""States in which somebody still owes an answer."""


@dataclass(frozen=True, slots=True)
class KnownPacket:
    """A packet of a case: prepared here, or *received*; with all that was *noted* of it, the last one last."""

    id: str
    form: str
    country: str
    code: str
    until: str
    received: bool
    kind: str = ""
    name: str = ""
    answer_by: str = ""
    purpose: str = ""
    device: str = ""
    """Of one made here, the device that it was sealed to."""
    made_by: str = ""
    """Of one made here, the device that sealed it; nothing where an earlier version did."""
    content: Any = None
    """Of one that was received, the packet as it came."""
    noted: tuple[Fact, ...] = ()

    @property
    def state(self) -> State:
        """Return where it is now."""
        if self.noted:
            return cast("State", str(entry(self.noted[-1].value, "state")))
        return "received" if self.received else "prepared"

    @property
    def is_waiting(self) -> bool:
        """Tell whether the other side still owes an answer."""
        return not self.received and self.state in _WAITING

    @property
    def is_owed(self) -> bool:
        """Tell whether this side still owes an answer to a packet that came."""
        return self.received and self.state in _OWING

    def is_overdue(self, today: date) -> bool:
        """Tell whether the day for its answer has passed and none came, or went."""
        open_yet = self.is_waiting or self.is_owed
        return bool(self.answer_by) and open_yet and self.answer_by < today.isoformat()

    def to_recall(self) -> bool:
        """Tell whether the other side has it, or may have it, and nobody asked for it back."""
        return not self.received and self.state not in ("recalled", "returned", "dropped")


def packets_of(state: CaseState) -> tuple[KnownPacket, ...]:
    """Return the packets of a case, as they were made or came."""
    made = [fact for fact in state.facts if fact.type in ("packet_prepared", "packet_received")]
    return tuple(_known(fact, state) for fact in made if isinstance(fact.value, Mapping))


def note_of(case_id: str, packet: str, state: Noted, *, after: Iterable[Fact] = (), **said: str) -> Deed:
    """Return what notes *state* of a packet by whoever had seen it stand *after* other notes.

    Raises RecordIncompleteError where it does not say how that is known, or why; a file that asks a packet back says
    to nobody why.
    """
    known_by = said.get("known_by", "")
    missing = [] if known_by in (*KNOWN_BY, "program") else ["known_by"]
    by_file = state == "recalled" and known_by == "program"
    says_why = state in ("refused", "queried", "recalled") and not by_file
    missing += ["reason"] if says_why and not said.get("reason", "").strip() else []
    if missing:
        raise RecordIncompleteError(missing=tuple(missing))
    seen = [fact.event_id for fact in after]
    return Deed(
        core_part(case_id), "packet_noted", f"packet/{packet}", {"state": state, **said, "after": seen}
    )


def _known(fact: Fact, state: CaseState) -> KnownPacket:
    said = fact.value
    received = fact.type == "packet_received"
    told: Any = said.get("packet") if received else said
    told = told if isinstance(told, Mapping) else {}
    country = _text(told.get("sender"), "country") if received else _text(said, "country")
    noted = tuple(
        one
        for one in state.of_type("packet_noted")
        if one.path == fact.path and entry(one.value, "state") in NOTED
    )
    return KnownPacket(
        fact.path.removeprefix("packet/"),
        _text(told, "form"),
        country,
        _text(said, "code"),
        _text(told, "until"),
        received,
        _text(said, "kind"),
        _text(said, "name"),
        _day_asked(told.get("own") if received else said),
        _text(told, "purpose"),
        "" if received else _text(said, "device"),
        "" if received else _text(said, "sender"),
        told if received else None,
        _last_last(_that_stand(noted)),
    )


def _that_stand(noted: Sequence[Fact]) -> list[Fact]:
    """Return notes without those of answers that were never written after all."""
    never = {_text(one.value, "answer") for one in noted if entry(one.value, "state") == "dropped"} - {""}
    return [one for one in noted if _text(one.value, "answer") not in never]


def _last_last(noted: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return notes so that those which nobody had seen when noting another come last: a clock may go back.

    Nor is one the last that says itself *before* which others it was said. What a file asked back stays so: only that
    it is asked back anew, or was given back, comes after that.
    """
    followed = {str(seen) for one in noted for seen in several(entry(one.value, "after"))}
    here = {one.event_id for one in noted}
    followed |= {one.event_id for one in noted if here & set(map(str, several(entry(one.value, "before"))))}
    final = _GIVEN_BACK if any(_is_final(one) for one in noted) else ()
    return tuple(
        sorted(noted, key=lambda one: (entry(one.value, "state") in final, one.event_id not in followed))
    )


def _is_final(note: Fact) -> bool:
    """Tell whether after *note* the packet counts no more, whatever else is said of it."""
    return entry(note.value, "state") == "returned" or bool(_text(note.value, "recall"))


def _day_asked(told: Any) -> str:
    """Return until when an answer is asked for; what is no day, or none that people can mean, is none."""
    day = day_of(_text(told, "answer_by"))
    return day.isoformat() if day is not None and day.year in _YEARS else ""


def _text(value: Any, key: str) -> str:
    found = entry(value, key)
    return found if isinstance(found, str) else ""
