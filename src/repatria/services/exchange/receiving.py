"""Receive: what was proven and shown (``previews``) enters in one transaction or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from repatria.domain.errors import StoppedError
from repatria.domain.events.disagreements import Disagreement
from repatria.domain.events.kinds import core_part
from repatria.domain.events.one_difference import one_each
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.services.attachments.waiting import enter_waiting
from repatria.services.cases.casefile import differences_of
from repatria.services.cases.duplicates import Suspected, suspected_among
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.exchange.asked_erasures import AskedHere, asked_here
from repatria.services.exchange.directory_came import DirectoryCame, enter_directory
from repatria.services.exchange.erased_as_asked import tell_as_asked
from repatria.services.exchange.erasures import ErasuresCame, after_erasing, enter_erasures
from repatria.services.exchange.files_came import FilesCame, files_landed
from repatria.services.exchange.inbox import drop
from repatria.services.exchange.opened_twice import OpenedTwice, opened_twice
from repatria.services.exchange.persons_came import PersonsCame, enter_persons
from repatria.services.exchange.practice_apart import Run, kept_apart
from repatria.services.exchange.previews import Preview
from repatria.services.exchange.said_elsewhere import of_whom_another_is_away
from repatria.services.exchange.settled_there import SettledThere, settled_there
from repatria.services.exchange.side_effects import (
    enter_definitions,
    forms_waiting,
    mark_what_is_withheld,
    note_file,
    pack_digests,
)
from repatria.services.packs import packs_in_use
from repatria.store.cipher import Connection
from repatria.store.lists.cases import line
from repatria.store.log.arriving import IngestReport
from repatria.store.log.events import ingest, last_event
from repatria.store.state import load_case_state
from repatria.sync.reading import VerifiedBundle, read_segments

COMPARED = 500
"""So many cases of a file are compared at once with all that are here; each is compared again when it is opened."""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a received file; an empty *counts* and *already* when it had been received before.

    *aside*: it is set aside here, and stays so.

    *closed* are cases that were open here and that the file closed. *unread* are cases whose line could not be
    worked out: what came is kept, and their line may be behind.
    *left_out* protocols and forms were not kept: no case names them, or that device has left here what it may.
    *forms* of others came and wait until somebody who may puts them into use.
    *suspects* are cases of the file that may be of the same person as another one here, as far as they may be seen.
    *directory* is what became of the country's directory, where the file brought one that is news, and *persons*
    what is news of who signs where. *erased* are cases that a rule of others erased here now, *asked* erasures of
    others that wait for a person here. *settled* are differences of what stood or was said here that another post
    settled. *elsewhere* are cases of the file whose person has another case that is not here. *twice* are cases of
    which the file brought another opening. *files* is what became of the sealed files of cases in it.
    """

    post: str
    counts: IngestReport
    cases_new: tuple[CaseId, ...]
    cases_known: tuple[CaseId, ...]
    disagreements: tuple[Disagreement, ...]
    packs_missing: tuple[str, ...]
    already: bool = False
    unread: tuple[CaseId, ...] = ()
    closed: tuple[CaseId, ...] = ()
    left_out: int = 0
    forms: int = 0
    suspects: tuple[Suspected, ...] = ()
    directory: DirectoryCame | None = None
    aside: bool = False
    persons: PersonsCame | None = None
    erased: tuple[CaseId, ...] = ()
    asked: tuple[AskedHere, ...] = ()
    settled: tuple[SettledThere, ...] = ()
    elsewhere: tuple[CaseId, ...] = ()
    twice: tuple[OpenedTwice, ...] = ()
    files: FilesCame = field(default_factory=FilesCame)


def receive_bundle(
    desk: Desk,
    preview: Preview,
    progress: Progress | None = None,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    erases: bool = True,
    landing: Progress | None = None,
) -> Report:
    """Enter what was shown, in one transaction, twice the same; erase what others ask for only where it *erases*.

    Files of cases are brought to their places before; of that *landing* is told. Raises StoppedError when it is
    *cancelled*: then no event has entered, and each file is whole or not there.
    """
    desk.need("work")
    verified = preview.verified
    if preview.already:
        return _nothing_new(preview)
    cases = (*preview.cases_new, *preview.cases_known)
    before, were_open = set(disputed(desk, desk.read(), cases)), _open_of(desk, preview.cases_shown)
    runs = until(cancelled, read_segments(verified))
    with files_landed(desk, verified, landing, cancelled) as files, desk.writing() as connection:
        since = last_event(connection)[0]
        persons = enter_persons(desk, connection, verified)
        watched = kept_apart(desk, verified.manifest.sender, runs)
        counts = ingest(connection, watched, bundle=verified.manifest.bundle)
        left_out = enter_definitions(desk, connection, verified, counts, cases)
        directory, revoked = enter_directory(desk, connection, verified, counts.parts)
        note_file(desk, connection, verified, counts, cases, left_out, files)
        behind = mark_what_is_withheld(connection, verified, cases)
        erased = enter_erasures(desk, connection) if erases else ErasuresCame()
        settled = settled_there(desk, connection, since, before)
    came = _after_commit_at_once(desk, verified, files, erased)
    unread = after_commit(desk, dict.fromkeys((*cases, *behind, *revoked, *erased.around)), progress)
    found = tuple(one for key, one in disputed(desk, desk.read(), cases).items() if key not in before)
    closed = tuple(were_open - _open_of(desk, tuple(were_open)))
    report = _told(desk, preview, counts, found)
    report = replace(report, unread=unread, closed=closed, left_out=left_out, settled=settled)
    return replace(report, erased=erased.cases, directory=directory, persons=persons, files=came)


def _after_commit_at_once(
    desk: Desk, verified: VerifiedBundle, files: FilesCame, erased: ErasuresCame
) -> FilesCame:
    """Let go of the file that entered and of what it erased, and let the files of cases in that waited for it."""
    drop(verified.path)
    entered = enter_waiting(desk)
    after_erasing(desk, erased)
    tell_as_asked(desk, erased.told)
    return replace(files, entered=entered)


def _told(desk: Desk, preview: Preview, counts: IngestReport, found: tuple[Disagreement, ...]) -> Report:
    """Return what the vault says of a file that has entered: which cases of it are new and which were known."""
    verified = preview.verified
    new, known = (_listed(desk, some) for some in (preview.cases_new, preview.cases_known))
    cases = (*new, *known)
    return Report(
        preview.post,
        counts,
        new,
        known,
        found,
        _packs_missing(desk, verified),
        suspects=suspected_among(desk, cases[:COMPARED]),
        asked=asked_here(desk, desk.read()),
        forms=forms_waiting(desk, verified),
        elsewhere=of_whom_another_is_away(desk, cases),
        twice=opened_twice(desk, [one for one in cases if core_part(one) in counts.twice]),
    )


def _packs_missing(desk: Desk, verified: VerifiedBundle) -> tuple[str, ...]:
    """Return the protocols that a file names and nobody put into use here, by the beginning of their digests."""
    in_use = packs_in_use(desk)
    return tuple(digest[:12] for digest in pack_digests(verified) if digest not in in_use)


def _nothing_new(preview: Preview) -> Report:
    drop(preview.verified.path)
    return Report(
        preview.post, IngestReport(), (), preview.cases_known, (), (), already=True, aside=preview.aside
    )


def _listed(desk: Desk, cases: Iterable[CaseId]) -> tuple[CaseId, ...]:
    """Return those of the *cases* that any list names: none that a rule erased, here or before it came."""
    return tuple(one for one in cases if line(desk.read(), one) is not None)


def _open_of(desk: Desk, case_ids: tuple[CaseId, ...]) -> set[CaseId]:
    """Return those of the cases that stand open in the list."""
    lines = ((case_id, line(desk.read(), case_id, person=desk.person.id)) for case_id in case_ids)
    return {case_id for case_id, found in lines if found is not None and found.open}


def until(cancelled: Callable[[], bool], runs: Iterable[Run]) -> Iterator[Run]:
    """Pass *runs* on; raises StoppedError once it is *cancelled*."""
    for run in runs:
        if cancelled():
            raise StoppedError
        yield run


def disputed(
    desk: Desk, connection: Connection, case_ids: Iterable[CaseId]
) -> dict[tuple[str, str], Disagreement]:
    """Return what is to be settled in those cases, as *connection* sees them and the person who receives may see it.

    As in the case, what a form gave to it is no second difference. The line of a case counts disagreements in the
    transaction in which events enter, so that few cases have to be read.
    """
    lines = ((case_id, line(connection, case_id, person=desk.person.id)) for case_id in case_ids)
    return {
        (one.part, one.path): one
        for case_id, found in lines
        if found is not None and found.disputes
        for one in _each_once(desk, connection, case_id)
    }


def _each_once(desk: Desk, connection: Connection, case_id: CaseId) -> list[Disagreement]:
    found = differences_of(connection, case_id)
    if len(found) < 2:
        return found
    state = load_case_state(connection, case_id)
    return [each[0] for each in one_each(found, state, desk.library.forms)]
