"""Everything that waits, at once: rehearsed and shown in one set of numbers, then received file by file.

Each file enters in a transaction of its own, as one file always did (design 4.3): a bad one undoes no other, whoever
saves waits no longer than for one file, and what a crash cuts off stands where it was copied from and comes again.
The numbers of the preview are those of a rehearsal: all of it enters in one transaction, which is then undone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from repatria.domain.errors import BundleError, RepatriaError, StoppedError
from repatria.domain.events.kinds import case_parts, core_part
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.services.cases.second_openings import Openings
from repatria.services.desk import Desk
from repatria.services.exchange.asked_erasures import AskedHere, asked_here
from repatria.services.exchange.collecting import is_final, note_fetched
from repatria.services.exchange.directory_came import hold_revoked_here
from repatria.services.exchange.erasures import enter_erasures
from repatria.services.exchange.gaps import Gap, came_here, came_with, gaps_among
from repatria.services.exchange.gathering import Found, Gathered, Refused
from repatria.services.exchange.persons_came import enter_persons
from repatria.services.exchange.previews import Preview, compare_bundle, note_refusal, put_back
from repatria.services.exchange.receiving import Report, disputed, receive_bundle, until
from repatria.store.cipher import Connection
from repatria.store.log.arriving import IngestReport
from repatria.store.log.events import have, ingest
from repatria.store.log.waiting import waiting_ids
from repatria.sync.reading import read_segments


@dataclass(frozen=True, slots=True)
class Shown:
    """A proven file and what it holds."""

    found: Found
    preview: Preview


@dataclass(frozen=True, slots=True)
class WouldCome:
    """What would come of receiving everything: *waiting* events would wait for others, *bad* ones be set apart.

    *cases_changed* are known cases of which something is new and that whoever looks may see. So many would be
    *erased* by a rule of others; those *asked* for would wait for a person here. *new_from* says by sender's device
    how many are new: what stands in two of its files counts once.
    """

    cases_new: tuple[CaseId, ...] = ()
    cases_changed: tuple[CaseId, ...] = ()
    new: int = 0
    disagreements: int = 0
    waiting: int = 0
    bad: int = 0
    erased: int = 0
    asked: tuple[AskedHere, ...] = ()
    new_from: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Everything:
    """All that waits, in the order in which it enters; *gaps* are files that would still lack."""

    files: tuple[Shown, ...]
    refused: tuple[Refused, ...]
    gaps: tuple[Gap, ...]
    foreseen: WouldCome

    @property
    def already(self) -> int:
        """Return how many of the files were received before, and bring nothing."""
        return sum(one.preview.already for one in self.files)


@dataclass(frozen=True, slots=True)
class Received:
    """One file that was received, and what became of it."""

    found: Found
    preview: Preview
    report: Report


def preview_everything(
    desk: Desk,
    gathered: Gathered,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Everything:
    """Return what would come of all that was proven; what is refused is noted, and nothing else is kept.

    Raises StoppedError when it is *cancelled*; whatever goes wrong, then the inbox holds nothing of it.
    """
    desk.need_worker()
    try:
        shown = [Shown(one.found, compare_bundle(desk, one.verified)) for one in gathered.proven]
        foreseen, refused = _rehearse(desk, shown, progress, cancelled)
    except BaseException:
        for proven in gathered.proven:
            proven.verified.path.unlink(missing_ok=True)
        raise
    bad = {one.found for one in refused}
    for shown_file in shown:
        if shown_file.found in bad:
            put_back(shown_file.preview)
    files = tuple(one for one in shown if one.found not in bad)
    refusals = (*gathered.refused, *refused)
    note_refusals(desk, refusals)
    came = [*came_here(desk), *(came_with(one.preview.verified.manifest) for one in files)]
    senders = {one.preview.verified.manifest.sender.device for one in files}
    gaps = tuple(gap for gap in gaps_among(came) if gap.device in senders)
    return Everything(files, refusals, gaps, foreseen)


def foresee(
    desk: Desk,
    preview: Preview,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> WouldCome:
    """Return what would come of one file that was looked at; whatever goes wrong, then the inbox holds nothing of it.

    Raises BundleError where it would be refused as it enters, StoppedError when it is *cancelled*.
    """
    desk.need_worker()
    try:
        shown = [Shown(Found(preview.verified.path), preview)]
        foreseen, refused = _rehearse(desk, shown, progress, cancelled)
    except BaseException:
        put_back(preview)
        raise
    if refused:
        put_back(preview)
        raise refused[0].error
    return foreseen


def receive_next(
    desk: Desk,
    shown: Shown,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Received | Refused:
    """Receive one file of all that was shown; what hinders it is told, and hinders no other.

    Raises StoppedError when it is *cancelled* while the file enters: then nothing of it has.
    """
    try:
        report = receive_bundle(desk, shown.preview, progress, cancelled=cancelled)
    except StoppedError:
        raise
    except RepatriaError as error:
        put_back(shown.preview)
        refused = Refused(shown.found.called, error, shown.found)
        note_refusals(desk, [refused])
        return refused
    if shown.found.lying is not None:
        device = shown.preview.verified.manifest.sender.device
        note_fetched(desk, shown.found.lying, shown.found.path, device=device)
    return Received(shown.found, shown.preview, report)


def receive_everything(
    desk: Desk,
    everything: Everything,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[tuple[Received, ...], tuple[Refused, ...]]:
    """Receive all that was shown, and return what became of it; once *cancelled* the rest is let go of.

    *progress* is told how many files are behind.
    """
    outcomes: list[Received | Refused] = []
    for place, one in enumerate(everything.files):
        try:
            if progress is not None:
                progress(place, len(everything.files))
            outcomes.append(receive_next(desk, one, cancelled=cancelled))
        except StoppedError:
            put_all_back(everything.files[place:])
            break
    received = tuple(one for one in outcomes if isinstance(one, Received))
    return received, tuple(one for one in outcomes if isinstance(one, Refused))


def put_all_back(files: Iterable[Shown]) -> None:
    """Let go of files that were looked at and not received; those they were copied from stay where they are."""
    for one in files:
        put_back(one.preview)


def note_refusals(desk: Desk, refused: Iterable[Refused]) -> None:
    """Note what was refused; what will be refused whenever it is tried is not fetched again."""
    for one in refused:
        note_refusal(desk, one.error)
        if one.found is not None and one.found.lying is not None and is_final(one.error):
            why = type(one.error).__name__
            note_fetched(desk, one.found.lying, one.found.path, refused=why)


def _rehearse(
    desk: Desk, shown: Sequence[Shown], progress: Progress | None, cancelled: Callable[[], bool]
) -> tuple[WouldCome, list[Refused]]:
    """Let all files enter and undo it; return what came of it, and which files would be refused."""
    refused: list[Refused] = []
    gained: set[str] = set()
    new, bad = Counter[str](), 0
    with desk.rehearsing() as connection:
        cases = [case for one in shown for case in (*one.preview.cases_new, *one.preview.cases_known)]
        known = dict.fromkeys(cases)
        before, waited = set(disputed(desk, connection, known)), waiting_ids(connection)
        for place, one in enumerate(shown):
            if progress is not None:
                progress(place, len(shown))
            if one.preview.already:
                continue
            try:
                counts = _enter(desk, connection, one.preview, cancelled)
            except BundleError as error:
                refused.append(Refused(one.found.called, error, one.found))
                continue
            new[one.preview.verified.manifest.sender.device] += counts.new
            bad += counts.bad
            gained |= counts.parts
        erased = {one for one in enter_erasures(desk, connection).cases if have(connection, core_part(one))}
        asked = asked_here(desk, connection)
        disagreements = len(set(disputed(desk, connection, known)) - before)
        waiting = len(waiting_ids(connection) - waited)
    gone = {core_part(case) for case in cases if case in erased}
    cases_new = [case for one in shown for case in one.preview.cases_new if core_part(case) in gained - gone]
    seen = [
        case for one in shown for case in one.preview.cases_shown if (gained - gone) & set(case_parts(case))
    ]
    told = (tuple(dict.fromkeys(cases_new)), tuple(dict.fromkeys(seen)))
    return WouldCome(*told, new.total(), disagreements, waiting, bad, len(erased), asked, new), refused


def _enter(
    desk: Desk, connection: Connection, preview: Preview, cancelled: Callable[[], bool]
) -> IngestReport:
    verified = preview.verified
    runs = until(cancelled, read_segments(verified))
    enter_persons(desk, connection, verified)
    counts = ingest(connection, Openings(desk, connection, verified.manifest.sender).watch(runs))
    hold_revoked_here(desk, connection, counts.parts)
    return counts
