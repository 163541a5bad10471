"""What stands because of the events of a part: the same for the same events, but for the opening that came first.

A value stands if it is active and no active event of its part and path descends from it through ``replaces``.
Facts stay, in causal order; of several openings only the one that came first counts. Folding never fails: what is
opaque, erased or refers to absent things is passed over and named.

*Decisions*: an event's *since* is the latest ``wall`` of it and of all it descends from, and its *depth* the
length of the longest way down; facts are ordered by (since, depth, id), which a wrong clock cannot turn
against ``prev`` and ``replaces``. A clock is doubted when its wall is earlier than its since, or its log is named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from repatria.domain.cases.state import CaseState, Fact, Head, Standing
from repatria.domain.events.chain import is_opaque
from repatria.domain.events.event import Event
from repatria.domain.events.kinds import OPENED, VALUE
from repatria.domain.events.moved import is_moved, is_protected
from repatria.domain.ids import CaseId, EventId


@dataclass(frozen=True, slots=True)
class Cut:
    """Events *first* to *last* of a (part, log) are not active: revoked, or set aside in this vault."""

    part: str
    log: str
    first: int
    last: int | None = None

    def covers(self, event: Event) -> bool:
        """Tell whether *event* is cut off."""
        envelope = event.envelope
        if envelope.part != self.part or envelope.log != self.log or envelope.n < self.first:
            return False
        return self.last is None or envelope.n <= self.last


@dataclass(frozen=True, slots=True)
class Placed:
    """An applied event and its place in causal order."""

    event: Event
    since: str
    depth: int

    @property
    def path(self) -> str:
        """Return the path it stands at."""
        assert self.event.body is not None
        return self.event.body.path

    def doubted(self, doubted_logs: Collection[str] = ()) -> bool:
        """Tell whether the clock that wrote it is doubted."""
        envelope = self.event.envelope
        return envelope.wall < self.since or envelope.log in doubted_logs


@dataclass(frozen=True, slots=True)
class FoldedPart:
    """What stands of one part: *heads* by path, *facts* in causal order, *awaited* ids named but not here."""

    heads: Mapping[str, tuple[Placed, ...]]
    facts: tuple[Placed, ...]
    awaited: frozenset[str]


@dataclass(slots=True)
class PartFold:
    """The events of one part as they arrive; of their order only which opening came first matters.

    *places* are those of the last ``folded``; *doubted* are openings that a file brought which is set aside.
    """

    cuts: tuple[Cut, ...] = ()
    doubted: Collection[str] = ()
    events: dict[str, Event] = field(default_factory=dict)
    places: dict[str, tuple[str, int]] = field(default_factory=dict)
    _followers: dict[str, list[str]] = field(default_factory=dict)
    _replaced: dict[str, set[str]] = field(default_factory=dict)
    _heads: dict[str, dict[str, None]] = field(default_factory=dict)
    _facts: set[str] = field(default_factory=set)

    def add(self, event: Event) -> bool:
        """Take in an event; False when it is held already."""
        if event.id in self.events:
            return False
        self.events[event.id] = event
        for before in _parents(event):
            self._followers.setdefault(before, []).append(event.id)
        if not self._applies(event):
            for path in tuple(self._replaced.get(event.id, ())):
                self._replace(event.envelope.replaces, path)
        elif event.envelope.type == VALUE:
            self._stand(event)
        else:
            self._facts.add(event.id)
        return True

    def folded(self, doubted_logs: Collection[str] = ()) -> FoldedPart:
        """Return what stands now."""
        self._place_all()
        heads = {
            path: order_heads(map(self._placed, ids), doubted_logs)
            for path, ids in self._heads.items()
            if ids
        }
        behind = openings_behind(self.events.values(), self.cuts, self.doubted)
        facts = sorted(map(self._placed, self._facts - behind), key=causal_key)
        absent = frozenset(before for before in self._followers if before not in self.events)
        return FoldedPart(heads, tuple(facts), absent)

    def _applies(self, event: Event) -> bool:
        if event.body is None or is_opaque(event.envelope):
            return False
        return not any(cut.covers(event) for cut in self.cuts)

    def _stand(self, event: Event) -> None:
        assert event.body is not None
        path = event.body.path
        if path not in self._replaced.get(event.id, ()):
            self._heads.setdefault(path, {})[event.id] = None
        self._replace(event.envelope.replaces, path)

    def _replace(self, ids: Iterable[str], path: str) -> None:
        """Mark *ids* as replaced at *path*; through an event that is not applied, also what it replaced."""
        open_ids = list(ids)
        while open_ids:
            event_id = open_ids.pop()
            paths = self._replaced.setdefault(event_id, set())
            if path in paths:
                continue
            paths.add(path)
            self._heads.get(path, {}).pop(event_id, None)
            event = self.events.get(event_id)
            if event is not None and not self._applies(event):
                open_ids += event.envelope.replaces

    def _place_all(self) -> None:
        """Place every event after all it descends from: one walk, however late its roots arrived."""
        left = {name: len(self._before(event)) for name, event in self.events.items()}
        ready = [name for name, count in left.items() if not count]
        self.places = {}
        while ready:
            name = ready.pop()
            event = self.events[name]
            before = [self.places[parent] for parent in self._before(event)]
            since = max((place[0] for place in before), default="")
            depth = 1 + max((place[1] for place in before), default=0)
            self.places[name] = (max(since, event.envelope.wall), depth)
            for follower in set(self._followers.get(name, ())):
                left[follower] -= 1
                if not left[follower]:
                    ready.append(follower)

    def _before(self, event: Event) -> set[str]:
        return {name for name in _parents(event) if name in self.events}

    def _placed(self, event_id: str) -> Placed:
        return Placed(self.events[event_id], *self.places[event_id])


def openings_of(events: Iterable[Event]) -> list[Event]:
    """Return those of *events* that open a case, in their order."""
    return [event for event in events if event.envelope.type == OPENED]


def openings_behind(
    events: Iterable[Event], cuts: Iterable[Cut] = (), doubted: Collection[str] = ()
) -> set[str]:
    """Return the ids of the openings that count for nothing, as another came before; *events* as they arrived.

    One that nobody can read keeps its place: what is read of it later is not to take a known case over. Those
    *doubted* stand behind all others.
    """
    in_use = [one.id for one in openings_of(events) if not any(cut.covers(one) for cut in cuts)]
    in_use.sort(key=lambda name: name in doubted)
    return set(in_use[1:])


def fold_part(
    events: Iterable[Event],
    *,
    cuts: Iterable[Cut] = (),
    doubted_logs: Collection[str] = (),
    doubted: Collection[str] = (),
) -> FoldedPart:
    """Return what stands because of the *events* of one part."""
    fold = PartFold(tuple(cuts), doubted)
    for event in events:
        fold.add(event)
    return fold.folded(doubted_logs)


def join_parts(
    case_id: CaseId,
    parts: Iterable[FoldedPart],
    *,
    withheld: tuple[str, ...] = (),
    doubted_logs: Collection[str] = (),
) -> CaseState:
    """Return one state out of the folded parts of a case."""
    heads: dict[str, list[Placed]] = {}
    facts: list[Placed] = []
    for part in parts:
        facts += [fact for fact in part.facts if not _opens_elsewhere(fact)]
        for path, placed in part.heads.items():
            heads.setdefault(path, []).extend(placed)
    values: dict[str, Standing] = {}
    moved: set[str] = set()
    for path, found in heads.items():
        standing = order_heads(found, doubted_logs)
        answers = [
            head for head in standing if head.event.body is None or not is_moved(head.event.body.value)
        ]
        if answers:
            values[path] = standing_of(answers)
        if len(answers) < len(standing) and not any(
            is_protected(head.event.envelope.part) for head in standing
        ):
            moved.add(path)
    ordered = tuple(map(fact_of, sorted(facts, key=causal_key)))
    return CaseState(case_id, values, ordered, withheld, frozenset(moved))


def _opens_elsewhere(fact: Placed) -> bool:
    """Tell whether this is an opening among what is protected: a case is opened in its core alone."""
    return fact.event.envelope.type == OPENED and is_protected(fact.event.envelope.part)


def causal_key(placed: Placed) -> tuple[str, int, str]:
    """Return what facts are ordered by: never against ``prev`` and ``replaces``."""
    return placed.since, placed.depth, placed.event.id


def order_heads(heads: Iterable[Placed], doubted_logs: Collection[str] = ()) -> tuple[Placed, ...]:
    """Return the heads of a path, the one to show first: undoubted clocks first, later wall, then id."""
    found = sorted(heads, key=lambda head: head.event.id)
    if len(found) > 1:
        found.sort(key=lambda head: (not head.doubted(doubted_logs), head.event.envelope.wall), reverse=True)
    return tuple(found)


def standing_of(heads: Iterable[Placed]) -> Standing:
    """Return ordered heads as a case shows them."""
    return Standing(tuple(map(_head_of, heads)))


def fact_of(placed: Placed) -> Fact:
    """Return a fact as a case shows it."""
    envelope, body = placed.event.envelope, placed.event.body
    assert body is not None
    return Fact(
        event_id=EventId(placed.event.id),
        type=envelope.type,
        part=envelope.part,
        path=body.path,
        value=body.value,
        author=envelope.author,
        wall=envelope.wall,
    )


def _head_of(placed: Placed) -> Head:
    envelope, body = placed.event.envelope, placed.event.body
    assert body is not None
    return Head(
        EventId(placed.event.id), body.value, envelope.author, envelope.wall, envelope.log, envelope.part
    )


def _parents(event: Event) -> tuple[str, ...]:
    envelope = event.envelope
    return (envelope.prev, *envelope.replaces) if envelope.prev else envelope.replaces
