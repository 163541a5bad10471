"""What went out and came in: which cases a post lacks, what was sealed to whom, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from repatria.domain.events.kinds import core_part, incident_part, protected_part
from repatria.domain.ids import CaseId
from repatria.domain.lots import load_beyond, lots_for
from repatria.domain.progress import Progress
from repatria.services.desk import Desk
from repatria.services.exchange.apart_there import reaching
from repatria.services.exchange.asked_again import lacked_by
from repatria.services.exchange.posts import revoked_devices
from repatria.services.exchange.receipts import receipts_of
from repatria.services.today import case_page
from repatria.store.lists import cases
from repatria.store.lists.cases import CaseFilter, CaseLine
from repatria.store.lists.groups import incidents_kept
from repatria.store.lists.same_person import cases_of_person
from repatria.store.log.brought import can_be_set_aside, files_aside
from repatria.store.log.events import held_by_part
from repatria.store.places import outgoing
from repatria.store.shared_parts import shared_with
from repatria.store.state import load_some

Fate = Literal[
    "acknowledged", "waiting", "lacking", "aside", "empty", "to_deliver", "interrupted", "dropped", "ended",
]  # fmt: skip
"""*waiting* for a receipt; *lacking* when its post says that it never came; *aside* when a person there set it aside;
*empty* had nothing to acknowledge; *to_deliver* lies in the outbox until there is a line;
*interrupted* may stand somewhere or not; *ended* waits for no receipt any more: its device was revoked."""

Logs = Mapping[str, int]
_NO_LOGS: Logs = {}
_SENT = ("bundle_sealed", "bundle_placed", "bundle_dropped")


@dataclass(frozen=True, slots=True)
class SentBundle:
    """A bundle that was sealed: to which post, when, and what became of it; *number* counts those for its post."""

    bundle: str
    device: str
    post: str
    at: str
    cases: int
    size: int
    fate: Fate
    number: int = 0
    case_ids: tuple[CaseId, ...] = ()


@dataclass(frozen=True, slots=True)
class ReceivedBundle:
    """A bundle that was received: from which post, when, and how much of it was new.

    *aside* says that a person set it aside, *may_go* that it can be: what it brought was noted.
    """

    bundle: str
    post: str
    at: str
    cases: int
    new: int
    aside: bool = False
    may_go: bool = False


@dataclass(frozen=True, slots=True)
class Sendable:
    """An open case and how much of it a post has not acknowledged.

    *shared* tells that the post had some of its core before, *shared_protected* of what is protected. *beside* are
    the codes of other cases of the same person: without them that person is in doubt there. *runs* count what goes.
    """

    id: CaseId
    code: str
    label: str
    child: str
    incident: str
    restricted: bool
    shared: bool
    shared_protected: bool
    core: int
    protected: int
    holds_protected: bool
    beside: str = ""
    runs: int = 0
    protected_runs: int = 0

    @property
    def changed(self) -> int:
        """Return how much was written since in what the post already has a share of."""
        return (self.core if self.shared else 0) + (self.protected if self.shared_protected else 0)


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be sent to one post: open cases, closed ones of their people; how much it lacks of each incident."""

    device: str
    cases: tuple[Sendable, ...]
    incidents: Mapping[str, int]


def choice_for(desk: Desk, device: str, progress: Progress | None = None) -> Choice:
    """Return the open cases that this person may see, with what *device* lacks of each.

    Closed cases of their people too: where one of them is not, nobody knows what protects in it.
    """
    connection = desk.read()
    held, has = held_by_part(connection), reaching(receipts_of(desk, device))
    shared = shared_with(connection, device) | set(has)
    lines = [*_open_lines(desk, progress)]
    lines += _closed_of_theirs(desk, lines)
    found = tuple(_sendable(line, held, has, shared) for line in lines)
    incidents = {one.incident for one in found if one.incident}
    incidents -= incidents_kept(connection, incidents)
    lacking = {name: _lacks(held, has, incident_part(name)) for name in sorted(incidents)}
    return Choice(device, found, lacking)


def files_for(marked: Iterable[Sendable], *, protected: bool) -> int:
    """Return in how many files the cases that are *marked* go, with what is *protected* or without."""
    if protected:
        return max(1, lots_for((one.runs + one.protected_runs, one.core + one.protected) for one in marked))
    return max(1, lots_for((one.runs, one.core) for one in marked))


def sent_bundles(desk: Desk) -> tuple[SentBundle, ...]:
    """Return every bundle sealed by this device, the latest first."""
    record = load_some(desk.read(), desk.record, types=_SENT)
    placed = {fact.value["bundle"]: fact.value for fact in record.of_type("bundle_placed")}
    dropped = {fact.value["bundle"] for fact in record.of_type("bundle_dropped")}
    under_way = {one.bundle for one in outgoing(desk.read()) if not one.laid}
    known: dict[str, Mapping[str, Logs]] = {}
    lacked: dict[str, frozenset[str]] = {}
    numbers: dict[str, int] = {}
    revoked = revoked_devices(desk)
    found = []
    for fact in record.of_type("bundle_sealed"):
        value = fact.value
        device, bundle = str(value["device"]), str(value["bundle"])
        if device not in known:
            known[device], lacked[device] = receipts_of(desk, device), lacked_by(desk, device)
        numbers[device] = numbers.get(device, 0) + (bundle not in dropped)
        fate = _fate(placed.get(bundle), known[device], dropped=bundle in dropped)
        if fate == "interrupted" and bundle in under_way:
            fate = "to_deliver"
        elif fate == "waiting" and device in revoked:
            fate = "ended"
        elif fate == "waiting" and bundle in lacked[device]:
            fate = "lacking"
        elif fate == "waiting" and _arrived(placed[bundle]["upto"], reaching(known[device])):
            fate = "aside"
        size = int(placed[bundle]["size"]) if bundle in placed else 0
        cases, number = tuple(map(CaseId, value["cases"])), numbers[device]
        post = str(value["post"])
        found.append(SentBundle(bundle, device, post, fact.wall, len(cases), size, fate, number, cases))
    return tuple(reversed(found))


def received_bundles(desk: Desk) -> tuple[ReceivedBundle, ...]:
    """Return every bundle received by this device, the latest first."""
    facts = load_some(desk.read(), desk.record, types=("bundle_received",)).facts
    aside, noted = files_aside(desk.read()), can_be_set_aside(desk.read())
    found = [
        ReceivedBundle(
            str(fact.value["bundle"]),
            str(fact.value["post"]),
            fact.wall,
            len(fact.value["cases"]),
            int(fact.value["new"]),
            aside=str(fact.value["bundle"]) in aside,
            may_go=str(fact.value["bundle"]) in noted,
        )
        for fact in facts
    ]
    return tuple(reversed(found))


def received_bundle(desk: Desk, bundle: str) -> ReceivedBundle | None:
    """Return how a received bundle stands here now."""
    return next((one for one in received_bundles(desk) if one.bundle == bundle), None)


def lines_of(desk: Desk, case_ids: Iterable[CaseId]) -> tuple[CaseLine, ...]:
    """Return the lines of these cases, without those that are not for this person."""
    found = (cases.line(desk.read(), one, person=desk.person.id) for one in case_ids)
    return tuple(line for line in found if line is not None)


def _open_lines(desk: Desk, progress: Progress | None) -> Iterator[CaseLine]:
    wanted = CaseFilter(practice=desk.practice)
    total = cases.count(desk.read(), wanted, person=desk.person.id)
    done = 0
    page = case_page(desk, wanted, "changed", limit=1000)
    while page:
        yield from page
        done += len(page)
        if progress is not None:
            progress(min(done, total), total)
        page = case_page(desk, wanted, "changed", after=page[-1], limit=1000)


def _closed_of_theirs(desk: Desk, lines: Iterable[CaseLine]) -> tuple[CaseLine, ...]:
    others = (one for line in lines if line.beside for one in cases_of_person(desk.read(), CaseId(line.id)))
    return tuple(line for line in lines_of(desk, dict.fromkeys(others)) if not line.open)


def _sendable(
    line: CaseLine, held: Mapping[str, Logs], has: Mapping[str, Logs], shared: set[str]
) -> Sendable:
    case_id = CaseId(line.id)
    core, protected = core_part(case_id), protected_part(case_id)
    loads = [load_beyond(held.get(part, _NO_LOGS), has.get(part, _NO_LOGS)) for part in (core, protected)]
    return Sendable(
        id=case_id,
        code=line.code,
        label=line.label,
        child=line.child,
        incident=line.incident,
        restricted=bool(line.restricted),
        shared=core in shared,
        shared_protected=protected in shared,
        core=loads[0].events,
        protected=loads[1].events,
        holds_protected=protected in held,
        beside=line.beside,
        runs=loads[0].runs,
        protected_runs=loads[1].runs,
    )


def _lacks(held: Mapping[str, Logs], has: Mapping[str, Logs], part: str) -> int:
    given = has.get(part, _NO_LOGS)
    return sum(max(0, n - given.get(log, 0)) for log, n in held.get(part, _NO_LOGS).items())


def _fate(placed: Mapping[str, Any] | None, has: Mapping[str, Logs], *, dropped: bool) -> Fate:
    if placed is None:
        return "dropped" if dropped else "interrupted"
    upto: Mapping[str, Logs] = placed["upto"]
    if not upto:
        return "empty"
    return "acknowledged" if _arrived(upto, has) else "waiting"


def _arrived(upto: Mapping[str, Logs], has: Mapping[str, Logs]) -> bool:
    return all(
        has.get(part, _NO_LOGS).get(log, 0) >= n for part, logs in upto.items() for log, n in logs.items()
    )
