"""Receive files of the own country: a case that one brings hears what was asked back from this device before.

Each function does what its namesake in ``services.exchange`` does, and then notes recalls in cases that lack them.
What fails of that is done at the next unlock: what was shown has entered, and nobody is to hear that it did not.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from repatria.domain.errors import RepatriaError
from repatria.domain.progress import Progress
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.exchange import collecting, everything, receiving
from repatria.services.exchange.gathering import Refused
from repatria.services.packets.recalled import hear_recalls


def receive_bundle(
    desk: Desk,
    preview: receiving.Preview,
    progress: Progress | None = None,
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> receiving.Report:
    """Enter what was shown; raises StoppedError when it is *cancelled* while it enters."""
    report = receiving.receive_bundle(desk, preview, progress, cancelled=cancelled)
    _hear(desk)
    return report


def receive_next(
    desk: Desk,
    shown: everything.Shown,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> everything.Received | Refused:
    """Receive one file of all that was shown; raises StoppedError when it is *cancelled* while the file enters."""
    found = everything.receive_next(desk, shown, progress, cancelled)
    _hear(desk)
    return found


def receive_everything(
    desk: Desk,
    shown: everything.Everything,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[tuple[everything.Received, ...], tuple[Refused, ...]]:
    """Receive all that was shown, and return what became of it; once *cancelled* the rest is let go of."""
    found = everything.receive_everything(desk, shown, progress, cancelled)
    _hear(desk)
    return found


def receive_fetched(
    desk: Desk, path: Path, lying: collecting.Lying
) -> tuple[receiving.Preview, receiving.Report]:
    """Prove and receive what was fetched; raises BundleError with what is wrong."""
    received = collecting.receive_fetched(desk, path, lying)
    _hear(desk)
    return received


def _hear(desk: Desk) -> None:
    with suppress(RepatriaError):
        after_commit(desk, hear_recalls(desk))
