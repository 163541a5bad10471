"""Prove a sealed file beside the store's thread, so that nobody's saving waits for a large file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject

from repatria.domain.errors import RepatriaError
from repatria.services.exchange.previews import Preview, compare_bundle, note_refusal, prove_bundle
from repatria.services.exchange.register import lines_of
from repatria.services.exchange.rehearsing import WouldCome, foresee
from repatria.services.exchange.trust import Trust, trust_here
from repatria.store.lists.cases import CaseLine
from repatria.sync.reading import VerifiedBundle
from repatria.ui.pages import Desk
from repatria.ui.stages import in_stages
from repatria.ui.watching import Watch


class Looked(NamedTuple):
    """What a proven file holds, what would come of receiving it, and the cases of it that are here."""

    preview: Preview
    foreseen: WouldCome
    known: tuple[CaseLine, ...]


def prove(
    owner: QObject,
    desk: Desk,
    path: Path,
    watch: Watch,
    done: Callable[[Looked], None],
    failed: Callable[[RepatriaError], None],
    after: Callable[[], None],
) -> None:
    """Read whom to trust, copy in and prove, then rehearse what would come of it: proving takes longest.

    *after* is called once, however it ended.
    """
    tasks, work = desk.tasks, desk.work

    def check(trust: Trust) -> VerifiedBundle:
        return prove_bundle(work, path, trust, progress=watch.progress, cancelled=lambda: watch.cancelled)

    def compare(verified: VerifiedBundle) -> Looked:
        preview = compare_bundle(work, verified)
        foreseen = foresee(work, preview, watch.progress, lambda: watch.cancelled)
        return Looked(preview, foreseen, lines_of(work, preview.cases_shown))

    def refused(error: RepatriaError) -> None:
        tasks.run(owner, lambda: note_refusal(work, error, path), lambda _: None, failed)
        failed(error)

    stages = ((tasks.run, lambda _: trust_here(work)), (tasks.run_aside, check), (tasks.run, compare))
    in_stages(owner, stages, done, refused, after)
