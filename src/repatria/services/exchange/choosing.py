"""What may be sent to a post: the open cases, how much of each it lacks, and how much of that is on its way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from repatria.domain.events.kinds import case_parts, core_part, incident_part, protected_part
from repatria.domain.ids import CaseId
from repatria.domain.lots import Load, load_beyond, lots_for
from repatria.domain.progress import Progress
from repatria.services.desk import Desk
from repatria.services.exchange.apart_there import reaching
from repatria.services.exchange.files_choice import goes_without_files
from repatria.services.exchange.files_going import FilesDue, files_due
from repatria.services.exchange.receipts import bring_as_far, receipts_of
from repatria.services.exchange.register import Logs, lines_of
from repatria.services.exchange.under_way import under_way
from repatria.services.today import case_page
from repatria.store.lists import cases
from repatria.store.lists.cases import CaseFilter, CaseLine
from repatria.store.lists.groups import incidents_kept
from repatria.store.lists.same_person import cases_of_person
from repatria.store.log.events import held_by_part
from repatria.store.shared_parts import shared_with

_NO_LOGS: Logs = {}


@dataclass(frozen=True, slots=True)
class FilesOf:
    """How many files of a part of a case a post lacks, of how many bytes; so many more are *under_way* to it."""

    count: int = 0
    size: int = 0
    under_way: int = 0


_NO_FILES = FilesOf()


@dataclass(frozen=True, slots=True)
class Sendable:
    """An open case and how much of it a post has not acknowledged.

    *shared* tells that the post had some of its core before, *shared_protected* of what is protected. *beside* are
    the codes of other cases of the same person: without them that person is in doubt there. *runs* count what goes.
    So much of what it has a share of is *under_way* to it already, in sealed files of which no receipt came. *files*
    are those of its core, *protected_files* those that only go with what is protected.
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
    under_way: int = 0
    files: FilesOf = _NO_FILES
    protected_files: FilesOf = _NO_FILES

    @property
    def changed(self) -> int:
        """Return how much the post has not acknowledged of what it already has a share of."""
        return (self.core if self.shared else 0) + (self.protected if self.shared_protected else 0)

    @property
    def fresh(self) -> int:
        """Return how much of that is in no sealed file yet."""
        return self.changed - self.under_way

    @property
    def files_due(self) -> int:
        """Return how many files it lacks of what it already has a share of, which are in no sealed file yet."""
        return (self.files.count if self.shared else 0) + (
            self.protected_files.count if self.shared_protected else 0
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be sent to one post: open cases, closed ones of their people; how much it lacks of each incident.

    *not_here* counts files of these cases that this post has not itself, *not_taken* those that the other's program
    would leave. *without_files* says that files stayed by choice when something was last sealed for it.
    """

    device: str
    cases: tuple[Sendable, ...]
    incidents: Mapping[str, int]
    not_here: int = 0
    not_taken: int = 0
    without_files: bool = False


def choice_for(desk: Desk, device: str, progress: Progress | None = None) -> Choice:
    """Return the open cases that this person may see, with what *device* lacks of each.

    Closed cases of their people too: where one of them is not, nobody knows what protects in it.
    """
    desk.need("see")
    connection = desk.read()
    held, has = held_by_part(connection), reaching(receipts_of(desk, device))
    shared = shared_with(connection, device) | set(has)
    lines = [*_open_lines(desk, progress)]
    lines += _closed_of_theirs(desk, lines)
    reached = under_way(desk, device)
    bring_as_far(reached, (has,))
    due = files_due(desk, device, [part for line in lines for part in case_parts(CaseId(line.id))])
    files = _by_part(due)
    found = tuple(_sendable(line, held, has, reached, shared, files) for line in lines)
    incidents = {one.incident for one in found if one.incident}
    incidents -= incidents_kept(connection, incidents)
    parts = {name: incident_part(name) for name in sorted(incidents)}
    lacking = {name: _beyond(held, has, part).events for name, part in parts.items()}
    without = goes_without_files(desk, device)
    return Choice(device, found, lacking, due.not_here, due.not_taken, without)


def files_for(marked: Iterable[Sendable], *, protected: bool) -> int:
    """Return in how many files the cases that are *marked* go, with what is *protected* or without."""
    if protected:
        return max(1, lots_for((one.runs + one.protected_runs, one.core + one.protected) for one in marked))
    return max(1, lots_for((one.runs, one.core) for one in marked))


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
    line: CaseLine,
    held: Mapping[str, Logs],
    has: Mapping[str, Logs],
    reached: Mapping[str, Logs],
    shared: set[str],
    files: Mapping[str, FilesOf],
) -> Sendable:
    """Return what goes of a case to a post that *has* so much; with what is on its way it is *reached* so far."""
    case_id = CaseId(line.id)
    parts = (core_part(case_id), protected_part(case_id))
    core, protected = (_beyond(held, has, part) for part in parts)
    fresh = [_beyond(held, reached, part).events for part in parts]
    gone = [part in shared for part in parts]
    return Sendable(
        id=case_id,
        code=line.code,
        label=line.label,
        child=line.child,
        incident=line.incident,
        restricted=bool(line.restricted),
        shared=gone[0],
        shared_protected=gone[1],
        core=core.events,
        protected=protected.events,
        holds_protected=parts[1] in held,
        beside=line.beside,
        runs=core.runs,
        protected_runs=protected.runs,
        under_way=(core.events - fresh[0]) * gone[0] + (protected.events - fresh[1]) * gone[1],
        files=files.get(parts[0], _NO_FILES),
        protected_files=files.get(parts[1], _NO_FILES),
    )


def _by_part(due: FilesDue) -> dict[str, FilesOf]:
    found: dict[str, list[int]] = {}
    for one in due.going:
        counted = found.setdefault(one.part, [0, 0, 0])
        counted[0] += 1
        counted[1] += one.sealed.size
    for one in due.under_way:
        found.setdefault(one.part, [0, 0, 0])[2] += 1
    return {part: FilesOf(*counted) for part, counted in found.items()}


def _beyond(held: Mapping[str, Logs], given: Mapping[str, Logs], part: str) -> Load:
    return load_beyond(held.get(part, _NO_LOGS), given.get(part, _NO_LOGS))
