"""Look through a place with a line and fetch from it, beside all other work; what came of a file is noted after."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from repatria.domain.errors import RepatriaError
from repatria.services.exchange.collecting import (
    Lying,
    Search,
    fetch,
    look_through,
    search_abroad,
    search_of,
    tidy_place,
)
from repatria.services.exchange.delivering import put_in_outbox
from repatria.services.exchange.going import Sending
from repatria.services.exchange.tidying import Old, note_tidied
from repatria.ui.pages import Desk
from repatria.ui.sending.carrying import carry_out
from repatria.ui.stages import in_stages
from repatria.ui.watching import Watch

Failed = Callable[[RepatriaError], None]


def look(
    owner: QObject,
    desk: Desk,
    place_id: str,
    watch: Watch,
    done: Callable[[tuple[Lying, ...]], None],
    failed: Failed,
    after: Callable[[], None],
) -> None:
    """Read the way, look through the place, also for what comes from abroad, and note what was taken away there."""
    tasks, work = desk.tasks, desk.work

    def go(searches: tuple[Search, Search]) -> tuple[tuple[Lying, ...], Old]:
        search, abroad = searches
        found = [
            *look_through(search, lambda: watch.cancelled),
            *look_through(abroad, lambda: watch.cancelled),
        ]
        return tuple(found), tidy_place(search, lambda: watch.cancelled)

    def note(looked: tuple[tuple[Lying, ...], Old]) -> tuple[Lying, ...]:
        found, gone = looked
        note_tidied(work, place_id, gone)
        return found

    stages = (
        (tasks.run, lambda _: (search_of(work, place_id), search_abroad(work, place_id))),
        (tasks.run_on_line, go),
        (tasks.run, note),
    )
    in_stages(owner, stages, done, failed, after)


def bring(
    owner: QObject,
    desk: Desk,
    lying: Lying,
    watch: Watch,
    done: Callable[[Path | None], None],
    failed: Failed,
    after: Callable[[], None],
) -> None:
    """Fetch a file into the inbox; *done* is told where it stands, or nothing where it was taken away meanwhile."""
    tasks, work = desk.tasks, desk.work

    def go(search: Search) -> Path | None:
        return fetch(search, lying, watch.progress, lambda: watch.cancelled)

    stages = ((tasks.run, lambda _: search_of(work, lying.place.id)), (tasks.run_on_line, go))
    in_stages(owner, stages, done, failed, after)


def send_receipt(
    owner: QObject,
    desk: Desk,
    device: str,
    place_id: str,
    watch: Watch,
    done: Callable[[], None],
    waits: Failed,
    failed: Failed,
) -> None:
    """Seal what tells a post how far it was received, and carry it; sealed and not carried, it *waits*."""
    tasks, work = desk.tasks, desk.work

    def carry(bundle: str) -> None:
        carry_out(owner, desk, bundle, watch, lambda _: done(), waits, lambda: None)

    tasks.run(owner, lambda: put_in_outbox(work, Sending((), device), place_id), carry, failed)
