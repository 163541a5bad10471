"""One case as a coordinator opens it: what stands, its protocol, how far it is, what is disputed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from repatria.documents.words import text_of
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.given import entry
from repatria.domain.cases.joined import JoinedFacts
from repatria.domain.cases.same_person import SAME_PERSON
from repatria.domain.cases.state import CaseState, Fact
from repatria.domain.errors import ErasedCaseError, PackMissingError, UnknownCaseError
from repatria.domain.events.disagreements import Disagreement
from repatria.domain.events.kinds import case_parts, core_part
from repatria.domain.events.moved import across_parts
from repatria.domain.events.one_difference import Difference, one_each
from repatria.domain.ids import CaseId
from repatria.domain.protocol.absent import ABSENT, absent_pack
from repatria.domain.protocol.definition import Pack
from repatria.domain.protocol.permissions import Permission, may
from repatria.domain.protocol.progress import Progress, progress
from repatria.services.cases.around import family_block, same_person
from repatria.services.cases.in_outbox import asking_back, in_outbox
from repatria.services.cases.why_seen import need_why
from repatria.services.desk import Desk
from repatria.services.packs import pack_by_digest
from repatria.store.cipher import Connection
from repatria.store.lists import cases
from repatria.store.lists.cases import CaseLine
from repatria.store.lists.same_person import case_behind
from repatria.store.log.withdrawing import is_erased
from repatria.store.overruled import overruled_in
from repatria.store.standing import paths_in_both
from repatria.store.state import disagreements, load_case_state


@dataclass(frozen=True)
class CaseFile:
    """A case at one moment; after any change it is read again."""

    line: CaseLine
    state: CaseState
    pack: Pack
    facts: CaseFacts
    disagreements: tuple[Disagreement, ...]
    in_outbox: Mapping[str, str] = field(default_factory=dict)
    """Packets that wait for a line, or whose answer does, by id: since when, as UTC text."""
    asking_back: Mapping[str, str] = field(default_factory=dict)
    """Packets of which what asks them back waits for a line, likewise."""

    @property
    def id(self) -> CaseId:
        """Return the case's id."""
        return self.state.id

    @property
    def code(self) -> str:
        """Return the code by which people speak of the case."""
        return self.line.code

    @property
    def protocol_here(self) -> bool:
        """Tell whether this vault has the protocol of the case; without it the case can only be read."""
        return self.pack.id != ABSENT

    @cached_property
    def progress(self) -> Progress:
        """Return how far the case is by its protocol."""
        return progress(self.pack, self.facts)

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """Return what a person has to settle, each once: what a form gave to the case is no second difference."""
        return one_each(self.disagreements, self.state, self.facts.forms)

    def may(self, act: str) -> Permission:
        """Return whether *act* is allowed now and what stands in its way."""
        return may(self.pack, self.facts, act)

    def value(self, name: str) -> Any:
        """Return the value that stands at ``case/<name>``, as shown."""
        return self.state.get(f"case/{name}")

    def heads(self, path: str) -> tuple[str, ...]:
        """Return the ids of what stands at *path*: what a change of it replaces."""
        return tuple(head.event_id for head in self.facts.heads(path))

    @property
    def opening(self) -> Mapping[str, Any]:
        """Return what was said when the case was opened."""
        return opening_of(self.state)

    def form_facts(self) -> dict[str, str]:
        """Return what forms may know of the case around them; several of something are separated by spaces."""
        return {
            "case.code": self.code,
            "case.side": str(self.facts.value("side")),
            "case.country": str(self.facts.value("country")),
            "case.return_country": str(self.facts.value("return_country")),
            "case.child_or_doubt": str(self.facts.value("child_or_doubt")),
            "case.origin_block": str(self.facts.settled("origin_block")),
            "case.language": _words(self.value("language")),
            "case.interpreter_needed": self._agreed("interpreter_needed"),
            "case.sex": _words(self.value("sex")),
            "case.nationality": _words(self.value("nationality")),
            "case.residence": _words(self.value("residence")),
            "case.name_used": _words(self.value("name_used")),
            "case.age_stated": _words(self.value("age_stated")),
            "case.opened_at": _words(self.opening.get("opened_at")),
            "case.brought_by": _words(self.opening.get("brought_by")),
            "case.urgent": _words(self.value("urgent")),
        }

    def _agreed(self, question: str) -> str:
        """Return the answer of the last form that asks *question*, nothing while people disagree about it."""
        said = self.facts.stated(question)
        return str(said[0]) if len(said) == 1 else ""


def _words(value: Any) -> str:
    """Return a kept value as forms read it: what is no text, whole number or list of texts says nothing."""
    if type(value) is int:
        return str(value)
    found = value if isinstance(value, list | tuple) else [value]
    return " ".join(one for one in found if isinstance(one, str))


def opening_of(state: CaseState) -> Mapping[str, Any]:
    """Return the facts of a case's opening, or nothing while that event has not arrived."""
    opened: tuple[Fact, ...] = state.of_type("case_opened")
    value = opened[0].value if opened else {}
    return value if isinstance(value, dict) else {}


def open_casefile(desk: Desk, case_id: CaseId, why: str = "") -> CaseFile:
    """Return the case for this person, and note in the record that it was seen and why.

    Unless somebody says *why*, it is what they said before (``why_seen``), or what they have to do with the case:
    ``responsible``, ``on_duty``, or their role. Raises ReasonNeededError where they must say it before.
    """
    found = read_casefile(desk, case_id)
    said = need_why(desk, found.state)
    desk.append([desk.note("case_viewed", {"case": case_id, "why": why or said or _tie(desk, found)})])
    return found


def _tie(desk: Desk, case: CaseFile) -> str:
    tied = (name for name in ("responsible", "on_duty") if case.value(name) == desk.person.id)
    return next(tied, desk.person.role)


def read_casefile(desk: Desk, case_id: CaseId) -> CaseFile:
    """Return the case for looking at it: also where its protocol is not here, every safeguard closed."""
    desk.need("see")
    return load_casefile(desk, desk.read(), case_id, only_read=True)


def load_casefile(
    desk: Desk, connection: Connection, case_id: CaseId, *, unseen: bool = False, only_read: bool = False
) -> CaseFile:
    """Return the case without noting anything: for work the program does by itself.

    With *unseen* nobody is shown it, and it does not matter who sits at the desk. Unless it is *only_read*, a
    case whose protocol is not here raises PackMissingError: nothing may be decided without it.
    """
    if not unseen:
        desk.need("see")
    line = cases.line(connection, case_id, person=None if unseen else desk.person.id)
    if line is None:
        raise no_such_case(connection, case_id)
    state = load_case_state(connection, case_id)
    pack = _pack_or_stand_in(desk, state) if only_read else pack_of(desk, state)
    facts = facts_of(desk, connection, state)
    told = differences_of(connection, case_id, state)
    if not unseen:
        told = [one for one in told if may_know(connection, case_id, one.path, desk.person.id)]
    waiting = in_outbox(connection, state), asking_back(connection, state)
    return CaseFile(line, facts.state, pack, facts, tuple(told), *waiting)


def no_such_case(connection: Connection, case_id: CaseId) -> UnknownCaseError:
    """Return why a case that stands in no list cannot be read: a rule erased it, or it is not for this person."""
    return (ErasedCaseError if is_erased(connection, core_part(case_id)) else UnknownCaseError)(case=case_id)


def facts_of(desk: Desk, connection: Connection, state: CaseState, *, but: str = "") -> CaseFacts:
    """Return what gates and forms know of a case, with what protects in the other cases around it.

    Not by what is said under the name *but* of another case: as if that were of somebody else.
    """
    forms, block = desk.library.forms, family_block(connection, state, but=but)
    others = tuple(same_person(connection, state, but=but).values())
    if not others:
        return CaseFacts(state, forms, desk.now(), desk.calendar, family_block=block)
    return JoinedFacts(state, forms, desk.now(), desk.calendar, family_block=block, others=others)


def may_know(connection: Connection, case_id: CaseId, path: str, person: str) -> bool:
    """Tell whether *person* may know what a case says at *path* of another: of one that they may see, and no other.

    Of a case that is not here nobody here knows whether it is for named people elsewhere: it counts as one.
    """
    if not path.startswith(SAME_PERSON):
        return True
    other = case_behind(connection, path.removeprefix(SAME_PERSON), case_id)
    return other is not None and cases.line(connection, other, person=person) is not None


def differences_of(
    connection: Connection, case_id: CaseId, state: CaseState | None = None
) -> list[Disagreement]:
    """Return what a person has to settle in a case, whose *state* is read where it matters and is not given."""
    found = [one for part in case_parts(case_id) for one in differences(connection, part)]
    if state is None and paths_in_both(connection, [case_id]):
        state = load_case_state(connection, case_id)
    return across_parts(found, state.values if state is not None else {})


def differences(connection: Connection, part: str) -> list[Disagreement]:
    """Return what a person has to settle in *part*: what posts say differently, and what was changed unsigned."""
    disputed = {one.path: one for one in disagreements(connection, part)}
    found = disputed | {one.path: one for one in overruled_in(connection, part)}
    return [found[path] for path in sorted(found)]


def pack_of(desk: Desk, state: CaseState) -> Pack:
    """Return the pack the case runs under, from the vault's own bytes."""
    return pack_by_digest(desk, pack_digest_of(state))


def _pack_or_stand_in(desk: Desk, state: CaseState) -> Pack:
    try:
        return pack_of(desk, state)
    except PackMissingError:
        said = [text_of(key) for key in ("absent_protocol", "absent_rule", "absent_missing")]
        return absent_pack(pack_digest_of(state), *said)


def pack_digest_of(state: CaseState) -> str:
    """Return the digest of the pack the case moved to, else of the one it was opened with.

    That one holds on where nobody signed the move (docs/events.md, section 9).
    """
    moved, opened = state.get("case/pack"), str(opening_of(state).get("pack_digest") or "")
    held = any(entry(value, "digest") == opened for value in state.late.get("case/pack", ()))
    return str(entry(moved, "digest") or "") if isinstance(moved, dict) and not held else opened
