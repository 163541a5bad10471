"""Carry what is in the outbox beside all other work: the way over the line takes long, and it touches no store."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from repatria.domain.errors import RepatriaError
from repatria.services.exchange.delivering import carry, carry_ahead
from repatria.services.exchange.outbox import Route
from repatria.services.packets.delivering import delivered, route_of
from repatria.ui.pages import Desk
from repatria.ui.stages import in_stages
from repatria.ui.watching import Watch


def carry_out(
    owner: QObject,
    desk: Desk,
    bundle: str,
    watch: Watch,
    done: Callable[[Route], None],
    failed: Callable[[RepatriaError], None],
    after: Callable[[], None],
    *,
    through: str = "",
) -> None:
    """Read the way, carry one sealed file *through* its place or another, then note that it lies there.

    Whether it may go is judged once more when only its list is left to be laid: a line may take hours.
    """
    tasks, work = desk.tasks, desk.work

    def way() -> Route:
        return route_of(work, bundle, through=through)

    def ahead(route: Route) -> None:
        carry_ahead(route, watch.progress, lambda: watch.cancelled)

    def go(route: Route) -> tuple[Route, tuple[tuple[str, str], ...]]:
        return route, carry(route, watch.progress, lambda: watch.cancelled)

    def note(went: tuple[Route, tuple[tuple[str, str], ...]]) -> Route:
        delivered(work, *went)
        return went[0]

    stages = (
        (tasks.run, lambda _: way()),
        (tasks.run_on_line, ahead),
        (tasks.run, lambda _: way()),
        (tasks.run_on_line, go),
        (tasks.run, note),
    )
    in_stages(owner, stages, done, failed, after)
