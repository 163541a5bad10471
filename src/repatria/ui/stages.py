"""Work in stages, each on the thread it belongs to (store, line, store), handed what the one before brought."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject

from repatria.domain.errors import RepatriaError


class Thread(Protocol):
    """One of the ways in which ``Tasks`` runs a job: ``run``, ``run_aside``, ``run_on_line``."""

    def __call__(
        self,
        owner: QObject,
        job: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[RepatriaError], None],
        *,
        after: Callable[[], None] | None = None,
    ) -> None:
        """Run *job* and tell how it ended."""


Stage = tuple[Thread, Callable[[Any], Any]]


def in_stages(
    owner: QObject,
    stages: Sequence[Stage],
    done: Callable[[Any], None],
    failed: Callable[[RepatriaError], None],
    after: Callable[[], None],
) -> None:
    """Run *stages* in order; the first that fails ends it. *after* is called once, however it ended.

    The first stage is handed None, *done* what the last one brought.
    """

    def begin(index: int, brought: Any) -> None:
        thread, job = stages[index]
        goes_on: list[bool] = []

        def went(result: Any) -> None:
            if index + 1 < len(stages):
                goes_on.append(True)
                begin(index + 1, result)
            else:
                done(result)

        thread(owner, lambda: job(brought), went, failed, after=lambda: None if goes_on else after())

    begin(0, None)
