"""Everything that waits, at once: rehearsed and shown in one set of numbers, then received file by file.

Each file enters in a transaction of its own, as one file always did (design 4.3): a bad one undoes no other, whoever
saves waits no longer than for one file, and what a crash cuts off stands where it was copied from and comes again.
The numbers of the preview are those of a rehearsal (``rehearsing``). Erasures of others take effect once, after the
last file: by what stood before the first and what stands then, as if all had been one file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from repatria.domain.errors import RepatriaError, StoppedError
from repatria.domain.progress import Progress
from repatria.services.desk import Desk
from repatria.services.exchange.asked_erasures import Known
from repatria.services.exchange.collecting import is_final, note_fetched
from repatria.services.exchange.erasing_after_all import erase_after_all
from repatria.services.exchange.gaps import Gap, came_here, came_with, gaps_among
from repatria.services.exchange.gathering import Gathered, Refused
from repatria.services.exchange.inbox import drop
from repatria.services.exchange.previews import compare_bundle, note_refusal, put_back
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.rehearsing import WouldCome, rehearse
from repatria.services.exchange.together import Received, Shown


@dataclass(frozen=True, slots=True)
class Everything:
    """All that waits, in the order in which it enters; *gaps* are files that would still lack.

    *known* is what stood here, before any of it, of the cases that others ask to erase.
    """

    files: tuple[Shown, ...]
    refused: tuple[Refused, ...]
    gaps: tuple[Gap, ...]
    foreseen: WouldCome
    known: Known = field(default_factory=dict)

    @property
    def already(self) -> int:
        """Return how many of the files were received before, and bring nothing."""
        return sum(one.preview.already for one in self.files)

    def known_if_all(self, received: Sequence[Received]) -> Known:
        """Return what stood before where every file was *received*; else nothing: what did not enter may differ."""
        return self.known if len(received) == len(self.files) else {}


def preview_everything(
    desk: Desk,
    gathered: Gathered,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Everything:
    """Return what would come of all that was proven; what is refused is noted, and nothing else is kept.

    Raises StoppedError when it is *cancelled*; whatever goes wrong, then the inbox holds nothing of it.
    """
    desk.need("work")
    try:
        shown = [Shown(one.found, compare_bundle(desk, one.verified)) for one in gathered.proven]
        foreseen, refused, known = rehearse(desk, shown, progress, cancelled)
    except BaseException:
        for proven in gathered.proven:
            drop(proven.verified.path)
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
    return Everything(files, refusals, gaps, foreseen, known)


def receive_next(
    desk: Desk,
    shown: Shown,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Received | Refused:
    """Receive one file of all that was shown; what hinders it is told, and hinders no other.

    It erases nothing: that is done once after the last (``erasing_after_all``).
    Raises StoppedError when it is *cancelled* while the file enters: then nothing of it has.
    """
    try:
        report = receive_bundle(desk, shown.preview, progress, cancelled=cancelled, erases=False)
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
    """Receive all that was shown, then erase what others ask for and all of it agrees with; return what became of it.

    Once *cancelled* the rest is let go of.

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
    received = [one for one in outcomes if isinstance(one, Received)]
    told = erase_after_all(desk, everything.known_if_all(received), received)
    return told, tuple(one for one in outcomes if isinstance(one, Refused))


def put_all_back(files: Iterable[Shown]) -> None:
    """Let go of files that were looked at and not received; those they were copied from stay where they are."""
    for one in files:
        put_back(one.preview)


def note_refusals(desk: Desk, refused: Iterable[Refused]) -> None:
    """Note what was refused; what will be refused whenever it is tried is not fetched again."""
    for one in refused:
        note_refusal(desk, one.error, one.found.path if one.found else None)
        if one.found is not None and one.found.lying is not None and is_final(one.error):
            why = type(one.error).__name__
            note_fetched(desk, one.found.lying, one.found.path, refused=why)
