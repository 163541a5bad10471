"""Read the record of acts: who did what, when, in which case, from which device, and why; and that it was read.

Whoever audits reads acts and not cases: of what a case says nothing stands here, and of a case that is kept from them
nothing but its code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Final

from repatria.domain.directory.revoking import device_of_log
from repatria.domain.errors import UnknownCaseError
from repatria.domain.events.event import Event
from repatria.domain.events.kinds import VALUE
from repatria.domain.names import fold_name
from repatria.domain.record.acts import ActKind, Told, cases_of, kind_of, person_of, told_of, types_of
from repatria.services.desk import Desk
from repatria.services.record.wanted import bounds
from repatria.store.lists.codes import cases_with
from repatria.store.log.acts import SPAN, ActsWanted, acts_before, codes_of, newest, seen_by
from repatria.store.people import accounts

PAGE: Final = 50
_ALWAYS_TOLD: Final = ("case_erased", "erased_as_asked")
_MOST_CODES: Final = 3
_SPANS: Final = 5
"""So many spans are read for one page, whatever is found there."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked for: a *person* (an account), a *kind* of act, a *case* by its code, days at the post, *words*.

    Empty is any. Words are looked for in who, which case and what was noted; each of them must be there.
    """

    person: str = ""
    kind: ActKind | None = None
    code: str = ""
    since: date | None = None
    until: date | None = None
    words: str = ""


EVERYTHING: Final = Looked()


@dataclass(frozen=True, slots=True)
class Act:
    """One act: *type* and *path* as in the event, *count* how many changes were saved as one, *at* by its clock.

    *who* did it and *whom* it is about are names of accounts here. *codes* are those of some of its *cases*, which
    counts all. *told* says the rest, field by field; it is empty where the case is kept from who reads.
    """

    place: int
    type: str
    kind: ActKind
    path: str
    who: str
    at: datetime
    device: str
    codes: tuple[str, ...] = ()
    cases: int = 0
    told: Told = ()
    whom: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class RecordPage:
    """Some acts, the latest first, and where reading goes on: *before* is 0 once there is nothing left.

    It may hold fewer than were asked for, also none, where much lies between: so nobody waits for all of the vault.
    """

    acts: tuple[Act, ...]
    looked: Looked
    wanted: ActsWanted
    before: int

    @property
    def is_last(self) -> bool:
        """Tell whether nothing is left to be read."""
        return self.before <= 1


def may_audit(desk: Desk) -> bool:
    """Tell whether whoever is here reads the record."""
    return desk.may("audit")


def open_record(desk: Desk, looked: Looked = EVERYTHING) -> RecordPage:
    """Return the first page of what is looked for, once it is noted that it was: it stands in what is read next.

    Raises UnknownCaseError where no case has the code.
    """
    desk.need("audit")
    wanted = _wanted(desk, looked)
    said = {
        "person": wanted.person,
        "kind": looked.kind or "",
        "case": wanted.cases[0] if len(wanted.cases) == 1 else "",
        "cases": wanted.cases if len(wanted.cases) > 1 else (),
        "since": wanted.since,
        "until": wanted.until,
        "words": looked.words.strip(),
    }
    before = newest(desk.read())
    desk.append([desk.note("record_read", {name: one for name, one in said.items() if one})])
    return read_on(desk, RecordPage((), looked, wanted, before))


def read_on(desk: Desk, page: RecordPage) -> RecordPage:
    """Return the page after *page*; it was noted that this is looked for when the first was opened."""
    desk.need("audit")
    reading = _Reading(desk, page.looked)
    before, acts, spans = page.before, list[Act](), 0
    while before > 1 and len(acts) < PAGE and spans < _SPANS:
        events = acts_before(desk.read(), page.wanted, before)
        before, spans = max(before - SPAN, 0), spans + 1
        for act in reading.acts(events):
            acts.append(act)
            if len(acts) == PAGE:
                before = act.place
                break
    return replace(page, acts=tuple(acts), before=before)


class _Reading:
    """Makes acts of events, as far as they are looked for."""

    def __init__(self, desk: Desk, looked: Looked) -> None:
        self._desk, self._looked = desk, looked
        self._names = {str(one.id): one.name for one in accounts(desk.read())}
        self._words = fold_name(looked.words).split()
        self._codes: dict[str, str] = {}
        self._seen: dict[str, bool] = {}

    def acts(self, events: Iterable[tuple[int, Event]]) -> Iterator[Act]:
        """Yield the acts that *events* tell of; changes of one case that were saved as one are one."""
        last: Act | None = None
        before: Event | None = None
        for place, event in events:
            act = self._act(place, event)
            if act is None:
                continue
            if last is not None and before is not None and _is_one(before, event):
                last = replace(last, place=place, count=last.count + 1)
                continue
            if last is not None:
                yield last
            last, before = act, event
        if last is not None:
            yield last

    def _act(self, place: int, event: Event) -> Act | None:
        envelope = event.envelope
        path, value = (event.body.path, event.body.value) if event.body else ("", None)
        kind = kind_of(envelope.type, envelope.part, path)
        if kind is None or (self._looked.kind is not None and kind != self._looked.kind):
            return None
        cases = cases_of(envelope.part, value)
        self._learn(cases)
        is_told = envelope.type in _ALWAYS_TOLD or all(self._seen[case] for case in cases)
        act = Act(
            place,
            envelope.type,
            kind,
            path if envelope.part == self._desk.record else "",
            self._names.get(envelope.author, ""),
            self._desk.calendar.local(_moment(envelope.wall)),
            device_of_log(envelope.log),
            tuple(code for case in cases if (code := self._codes.get(case)))[:_MOST_CODES],
            len(cases),
            told_of(envelope.type, value) if is_told else (),
            self._names.get(person_of(envelope.type, value), ""),
        )
        return act if self._has_words(act) else None

    def _has_words(self, act: Act) -> bool:
        said = fold_name(" ".join((act.who, act.whom, *act.codes, *(one for _, one in act.told))))
        return all(word in said for word in self._words)

    def _learn(self, cases: tuple[str, ...]) -> None:
        unknown = [case for case in cases if case not in self._seen]
        if unknown:
            seen = seen_by(self._desk.read(), unknown, self._desk.person.id)
            self._seen |= {case: case in seen for case in unknown}
            self._codes |= codes_of(self._desk.read(), unknown)


def _is_one(one: Event, other: Event) -> bool:
    """Tell whether both are changes of one case that were saved as one."""
    at, there = one.envelope, other.envelope
    if at.type != VALUE or there.type != VALUE or not at.part.startswith("case/"):
        return False
    same = (at.log, at.wall, at.author) == (there.log, there.wall, there.author)
    return same and cases_of(at.part, None) == cases_of(there.part, None)


def _wanted(desk: Desk, looked: Looked) -> ActsWanted:
    # A case that came from elsewhere may have the code of another: the acts of all of them are meant.
    cases = tuple(cases_with(desk.read(), looked.code)) if looked.code.strip() else ()
    if looked.code.strip() and not cases:
        raise UnknownCaseError(case=looked.code)
    types = types_of(looked.kind) if looked.kind else ()
    return ActsWanted(looked.person, types, cases, *bounds(desk, looked.since, looked.until))


def _moment(wall: str) -> datetime:
    """Return a moment by a clock of this vault; of one that nobody can read the earliest."""
    try:
        return datetime.fromisoformat(wall.removesuffix("Z")).replace(tzinfo=UTC)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
