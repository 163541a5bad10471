"""Look at a sealed file: it is proven whole and shown in numbers, before anything of it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from repatria.domain.errors import BundleError, PracticeMixedError, RepatriaError
from repatria.domain.events.kinds import core_part, is_erased_part
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.services.desk import Desk
from repatria.services.exchange.asked_erasures import AskedHere
from repatria.services.exchange.erasures import not_erased
from repatria.services.exchange.erasures_shown import asked_in
from repatria.services.exchange.files_came import files_missing
from repatria.services.exchange.inbox import drop, fetched_digest, take_in
from repatria.services.exchange.trust import Trust, trust_here
from repatria.store.lists.cases import line
from repatria.store.log.brought import files_aside
from repatria.store.log.leaving import have_all
from repatria.store.state import load_some
from repatria.sync.manifest import attachment_ids
from repatria.sync.reading import VerifiedBundle, verify_bundle


@dataclass(frozen=True, slots=True)
class Preview:
    """What a proven file holds, before anything of it is kept; *missing* counts events that are not here yet.

    Received before, or set aside, it changes nothing (*already*).
    *asked* are the erasures of cases of here that it asks for. *files* of cases are in it, of so many bytes.
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
    asked: tuple[AskedHere, ...] = ()
    files: int = 0
    files_size: int = 0


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
    desk.need("see")
    try:
        verified = prove_bundle(desk, path, trust_here(desk), progress=progress, cancelled=cancelled)
    except RepatriaError as error:
        note_refusal(desk, error, path)
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
        drop(held)
        raise
    return verified


def _part_of(progress: Progress | None, part: int) -> Progress | None:
    return None if progress is None else lambda done, total: progress(done + part * total, 2 * total)


def note_refusal(desk: Desk, error: RepatriaError, path: Path | None = None) -> None:
    """Note in the record that a sealed file was refused; that somebody stopped is no refusal.

    What was fetched from a place is noted once for each reason, however often somebody looks there.
    """
    if not isinstance(error, BundleError):
        return
    noted = {"why": type(error).__name__}
    if path is not None and (digest := fetched_digest(path)):
        noted["sha256"] = digest
        record = load_some(desk.read(), desk.record, types=("bundle_refused",))
        if any(fact.value == noted for fact in record.facts):
            return
    desk.append([desk.note("bundle_refused", noted)])


def compare_bundle(desk: Desk, verified: VerifiedBundle) -> Preview:
    """Return what a proven file holds that is not here; when that fails the inbox holds nothing of it."""
    desk.need("see")
    try:
        return _preview(desk, verified)
    except BaseException:
        drop(verified.path)
        raise


def _check_practice(desk: Desk, verified: VerifiedBundle) -> None:
    if verified.manifest.practice != desk.practice:
        raise PracticeMixedError(post=verified.manifest.sender.post)


def put_back(preview: Preview) -> None:
    """Let go of a file that was looked at and not received; the one it was copied from stays where it is."""
    drop(preview.verified.path)


def _preview(desk: Desk, verified: VerifiedBundle) -> Preview:
    manifest = verified.manifest
    connection, files = desk.read(), attachment_ids(manifest)
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
        already=manifest.bundle in names and (aside or not (missing or files_missing(desk, verified))),
        aside=aside,
        asked=asked_in(desk, verified),
        files=len(files),
        files_size=sum(one.size for one in files.values()),
        gap=bool(manifest.prev_for_you) and manifest.prev_for_you not in names,
    )
