"""Receive: a sealed file is proven whole, shown in numbers, and entered in one transaction or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from repatria.domain.errors import BundleError, PracticeMixedError, RepatriaError, StoppedError
from repatria.domain.events.disagreements import Disagreement
from repatria.domain.events.kinds import core_part, is_erased_part
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.services.cases.casefile import differences_of
from repatria.services.cases.duplicates import Suspected, suspected_among
from repatria.services.cases.second_openings import Openings, Run
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.exchange.directory_came import DirectoryCame, enter_directory
from repatria.services.exchange.erasures import after_erasing, enter_erasures, not_erased
from repatria.services.exchange.inbox import take_in
from repatria.services.exchange.persons_came import PersonsCame, enter_persons
from repatria.services.exchange.side_effects import (
    enter_definitions,
    forms_waiting,
    mark_what_is_withheld,
    notes_of,
    pack_digests,
)
from repatria.services.exchange.trust import Trust, trust_here
from repatria.services.packs import packs_in_use
from repatria.store.cipher import Connection
from repatria.store.lists.cases import line
from repatria.store.log.arriving import IngestReport
from repatria.store.log.brought import files_aside
from repatria.store.log.events import ingest
from repatria.store.log.leaving import have_all
from repatria.store.state import load_some
from repatria.sync.reading import VerifiedBundle, read_segments, verify_bundle

COMPARED = 500
"""So many cases of a file are compared at once with all that are here; each is compared again when it is opened."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a proven file holds, before anything of it is kept; *missing* counts events that are not here yet.

    Received before, or set aside, it changes nothing (*already*).
    *cases_shown* are those of the known that whoever looks may see: no other is spoken of, or counted.
    """

    verified: VerifiedBundle
    post: str
    created: str
    cases_new: tuple[CaseId, ...]
    cases_known: tuple[CaseId, ...]
    cases_shown: tuple[CaseId, ...]
    events: int
    missing: int
    already: bool
    gap: bool
    aside: bool = False


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
    what is news of who signs where. *erased* are cases that a rule of others erased here now, *erased_waiting* counts
    those of which it is said and not proven, or not due.
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
    erased_waiting: int = 0


def preview_bundle(
    desk: Desk,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Preview:
    """Copy a sealed file into the vault's inbox and prove all of it; a refusal is noted and keeps nothing.

    Raises BundleError with what is wrong, PracticeMixedError when practice meets the real thing.
    """
    try:
        verified = prove_bundle(desk, path, trust_here(desk), progress=progress, cancelled=cancelled)
    except RepatriaError as error:
        note_refusal(desk, error)
        raise
    return compare_bundle(desk, verified)


def prove_bundle(
    desk: Desk,
    path: Path,
    trust: Trust,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> VerifiedBundle:
    """Copy a sealed file into the inbox and prove all of it by whom *trust* names; this touches no store.

    Copying is told as the first half of the way, proving as the second.
    """
    held = take_in(desk, path, progress=_part_of(progress, 0), cancelled=cancelled)
    try:
        verified = verify_bundle(
            held,
            [desk.vault.device.age_identity],
            trust.keys,
            desk.vault.device.id,
            learn=trust.learn,
            progress=_part_of(progress, 1),
            cancelled=cancelled,
        )
        _check_practice(desk, verified)
    except BaseException:
        held.unlink(missing_ok=True)
        raise
    return verified


def _part_of(progress: Progress | None, part: int) -> Progress | None:
    return None if progress is None else lambda done, total: progress(done + part * total, 2 * total)


def note_refusal(desk: Desk, error: RepatriaError) -> None:
    """Note in the record that a sealed file was refused; that somebody stopped is no refusal."""
    if isinstance(error, BundleError):
        desk.append([desk.note("bundle_refused", {"why": type(error).__name__})])


def compare_bundle(desk: Desk, verified: VerifiedBundle) -> Preview:
    """Return what a proven file holds that is not here; when that fails the inbox holds nothing of it."""
    try:
        return _preview(desk, verified)
    except BaseException:
        verified.path.unlink(missing_ok=True)
        raise


def _check_practice(desk: Desk, verified: VerifiedBundle) -> None:
    if verified.manifest.practice != desk.practice:
        raise PracticeMixedError(post=verified.manifest.sender.post)


def receive_bundle(
    desk: Desk,
    preview: Preview,
    progress: Progress | None = None,
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Enter what was shown, in one transaction; received twice it changes nothing.

    Raises StoppedError when it is *cancelled* while it enters: then nothing has.
    """
    desk.need_worker()
    verified = preview.verified
    if preview.already:
        return _nothing_new(preview)
    cases = (*preview.cases_new, *preview.cases_known)
    before, were_open = set(disputed(desk, desk.read(), cases)), _open_of(desk, preview.cases_shown)
    runs = until(cancelled, read_segments(verified))
    with desk.writing() as connection:
        persons = enter_persons(desk, connection, verified)
        watched = Openings(desk, connection, verified.manifest.sender).watch(runs)
        counts = ingest(connection, watched, bundle=verified.manifest.bundle)
        left_out = enter_definitions(desk, connection, verified, counts, cases)
        directory, revoked = enter_directory(desk, connection, verified, counts.parts)
        desk.append_in(connection, notes_of(desk, connection, verified, counts, cases, left_out))
        behind = mark_what_is_withheld(desk, connection, verified, cases)
        erased = enter_erasures(desk, connection)
    verified.path.unlink(missing_ok=True)
    after_erasing(desk, erased.cases)
    unread = after_commit(desk, dict.fromkeys((*cases, *behind, *revoked, *erased.around)), progress)
    found = tuple(one for key, one in disputed(desk, desk.read(), cases).items() if key not in before)
    missing = tuple(digest[:12] for digest in pack_digests(verified) if digest not in packs_in_use(desk))
    closed = tuple(were_open - _open_of(desk, tuple(were_open)))
    new, known = (not_erased(desk.read(), some) for some in (preview.cases_new, preview.cases_known))
    facts = (preview.post, counts, new, known, found, missing)
    forms = forms_waiting(desk, verified)
    suspects = suspected_among(desk, (*new, *known)[:COMPARED])
    report = Report(*facts, unread=unread, closed=closed, left_out=left_out, forms=forms, suspects=suspects)
    report = replace(report, erased=erased.cases, erased_waiting=erased.waiting)
    return replace(report, directory=directory, persons=persons)


def _nothing_new(preview: Preview) -> Report:
    preview.verified.path.unlink(missing_ok=True)
    return Report(
        preview.post, IngestReport(), (), preview.cases_known, (), (), already=True, aside=preview.aside
    )


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


def put_back(preview: Preview) -> None:
    """Let go of a file that was looked at and not received; the one it was copied from stays where it is."""
    preview.verified.path.unlink(missing_ok=True)


def _preview(desk: Desk, verified: VerifiedBundle) -> Preview:
    manifest = verified.manifest
    connection = desk.read()
    parts = list(dict.fromkeys(s.part for s in manifest.segments))
    named = [part for part in parts if part.startswith("case/") and not is_erased_part(part)]
    ids = not_erased(connection, dict.fromkeys(CaseId(part.split("/")[1]) for part in named))
    held = have_all(connection, dict.fromkeys((*parts, *map(core_part, ids))))
    missing = sum(
        max(0, s.last - max(s.first - 1, held.get(s.part, {}).get(s.log, 0))) for s in manifest.segments
    )
    received = load_some(connection, desk.record, types=("bundle_received",)).facts
    names = {fact.value.get("bundle") for fact in received}
    aside = manifest.bundle in files_aside(connection)
    known_here = tuple(one for one in ids if core_part(one) in held)
    return Preview(
        verified=verified,
        post=manifest.sender.post,
        created=manifest.created,
        cases_new=tuple(one for one in ids if core_part(one) not in held),
        cases_known=known_here,
        cases_shown=tuple(one for one in known_here if line(connection, one, person=desk.person.id)),
        events=sum(segment.count for segment in manifest.segments),
        missing=missing,
        already=manifest.bundle in names and (not missing or aside),
        aside=aside,
        gap=bool(manifest.prev_for_you) and manifest.prev_for_you not in names,
    )


def disputed(
    desk: Desk, connection: Connection, case_ids: Iterable[CaseId]
) -> dict[tuple[str, str], Disagreement]:
    """Return the disagreements of those cases, as *connection* sees them, that the person who receives may see.

    The line of a case counts them in the transaction in which events enter, so that few cases have to be read.
    """
    lines = ((case_id, line(connection, case_id, person=desk.person.id)) for case_id in case_ids)
    return {
        (one.part, one.path): one
        for case_id, found in lines
        if found is not None and found.disputes
        for one in differences_of(connection, case_id)
    }
