"""What became of the packets of a case: each step a fact on the side that takes it, and the last one counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Literal, cast, get_args

from repatria.domain.calendar import day_of
from repatria.domain.cases.given import entry, text_at
from repatria.domain.cases.state import CaseState, Fact
from repatria.domain.errors import RecordIncompleteError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.packets.noted import answer_in, begun_of, disagreeing, in_order, unseen

Noted = Literal[
    "sent", "arrived", "accepted", "queried", "refused", "closed", "recalled", "returned", "dropped"
]
NOTED: Final[tuple[Noted, ...]] = get_args(Noted)
State = Literal["prepared", "received", "disputed"] | Noted
"""Where a packet is; *disputed* where two answers to it say different things and nothing tells which holds."""

KNOWN_BY: Final = ("phone", "document", "packet", "told")
"""How whoever notes a state knows it; what the program did itself it notes as *program*."""

_OWING: Final = frozenset({"received", "arrived", "disputed"})
"""States of a packet that came in which this side still owes an answer."""

_YEARS: Final = range(2000, 2200)
"""In which an answer may be asked for: what another country writes may be any day."""

_WAITING: Final = frozenset({"sent", "arrived", "queried", "disputed"})
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
    disagreeing: tuple[Fact, ...] = ()
    """Answers that do not know of each other and say different things (``noted.disagreeing``)."""
    begun: tuple[Fact, ...] = ()
    """Notes of answers that were about to be written, of which nothing says that they were, or were not."""

    @property
    def state(self) -> State:
        """Return where it is now."""
        if self.disagreeing:
            return "disputed"
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

    @property
    def seen(self) -> tuple[Fact, ...]:
        """Return the notes that whoever notes something now has seen."""
        return (*self.noted, *self.begun)

    @property
    def unfinished(self) -> tuple[Fact, ...]:
        """Return notes of answers whose file may lie on a device, until one is given or somebody notes by hand."""
        return unseen(self.begun, self.noted)

    @property
    def named_by(self) -> str:
        """Return the day that the last answer names, by which more is said or asked for; empty where none is."""
        last = self.noted[-1] if self.noted and not self.disagreeing else None
        return _day_in(last.value, "by") if last is not None and answer_in(last) else ""

    @property
    def awaited_by(self) -> str:
        """Return the day by which the other side owes an answer; empty where it owes none or none was named."""
        if self.received:
            return self.named_by if self.state == "queried" else ""
        if self.disagreeing or (self.state == "queried" and self.named_by):
            return ""
        return (self.named_by or self.answer_by) if self.is_waiting else ""

    @property
    def owed_by(self) -> str:
        """Return the day by which this side owes one: asked for, promised, or for what they ask; empty likewise."""
        if self.received:
            return (self.named_by or self.answer_by) if self.is_owed else ""
        return self.named_by if self.state == "queried" else ""

    def is_overdue(self, today: date) -> bool:
        """Tell whether the day for an answer has passed and none came, or went."""
        day = self.awaited_by or self.owed_by
        return bool(day) and day < today.isoformat()

    @property
    def may_have_left(self) -> bool:
        """Tell whether anything that was ever noted says that it left, whatever was noted after that."""
        return any(entry(one.value, "state") not in ("recalled", "dropped") for one in self.noted)

    @property
    def never_left(self) -> bool:
        """Tell whether it was withdrawn, or not written, and nothing says that it left all the same."""
        return self.state == "dropped" and not self.may_have_left

    def to_recall(self) -> bool:
        """Tell whether the other side has it, or may have it, and nobody asked for it back."""
        return not self.received and self.state not in ("recalled", "returned") and not self.never_left


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
    country = text_at(told.get("sender"), "country") if received else text_at(said, "country")
    notes = [one for one in state.of_type("packet_noted") if one.path == fact.path]
    noted = [one for one in notes if entry(one.value, "state") in NOTED]
    return KnownPacket(
        fact.path.removeprefix("packet/"),
        text_at(told, "form"),
        country,
        text_at(said, "code"),
        text_at(told, "until"),
        received,
        text_at(said, "kind"),
        text_at(said, "name"),
        _day_in(told.get("own") if received else said, "answer_by"),
        text_at(told, "purpose"),
        "" if received else text_at(said, "device"),
        "" if received else text_at(said, "sender"),
        told if received else None,
        in_order(noted),
        disagreeing(noted),
        begun_of(notes),
    )


def _day_in(told: Any, key: str) -> str:
    """Return the day that stands at *key*; what is no day, or none that people can mean, is none."""
    day = day_of(text_at(told, key))
    return day.isoformat() if day is not None and day.year in _YEARS else ""
