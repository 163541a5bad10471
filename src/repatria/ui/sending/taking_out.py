"""Take a file out of the outbox: it is looked for at its place, taken away there, and it is said what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import RepatriaError
from repatria.services.exchange.delivering import Undelivered, take_back
from repatria.services.exchange.looking import Look, Seen, look_of, look_there
from repatria.services.exchange.outbox import Route
from repatria.services.packets.delivering import to_take_back, withdraw
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.sending.writing_out import WritingOut
from repatria.ui.stages import Stage, in_stages
from repatria.ui.widgets.notice_bar import Notice


def take_out(page: WritingOut, desk: Desk, one: Undelivered, done: Callable[[Seen], None]) -> None:
    """Look for a file at its place, take it away there and out of the outbox; stopped before that it waits on."""
    work, tasks = desk.work, desk.tasks
    words = QCoreApplication.translate("sending", "Mirando si el paquete para {post} ya está en el lugar")
    watch = page.begin(
        QCoreApplication.translate("sending", "Enviar"),
        words.format(post=one.post),
        QCoreApplication.translate("sending", "Si se detiene, sigue en Por entregar."),
    )
    brought: list[Seen] = []

    def look(where: Look) -> None:
        brought.append(look_there(where, lambda: watch.cancelled))

    def take(routes: tuple[Route, ...]) -> None:
        for route in routes:
            take_back(route, lambda: watch.cancelled)

    stages: tuple[Stage, ...] = (
        (tasks.run, lambda _: look_of(work, one.bundle)),
        (tasks.run_on_line, look),
        (tasks.run, lambda _: to_take_back(work, one.bundle)),
        (tasks.run_on_line, take),
        (tasks.run, lambda _: withdraw(work, one.bundle, brought[0])),
    )

    def tell(error: RepatriaError) -> None:
        desk.tell(notice_of(error))

    stopped = QCoreApplication.translate("sending", "Se detuvo, como pidió. Sigue en Por entregar.")
    in_stages(page, stages, lambda _: done(brought[0]), tell, lambda: page.end(stopped))


def seen_words(seen: Seen) -> Notice:
    """Say what was found of a file that was taken out of the outbox, and what is left to do."""
    if seen.found:
        words = QCoreApplication.translate("sending", "Estaba, o podía estar, en {place}: se quitó de allí.")
        advice = QCoreApplication.translate(
            "sending", "Puede que ya lo hayan leído. Si no debían tenerlo, llámeles."
        )
        return Notice(words.format(place=_listed(seen.found)), advice, "warning")
    if seen.unasked:
        words = QCoreApplication.translate("sending", "Ya no espera. No se pudo mirar en {place}.")
        advice = QCoreApplication.translate(
            "sending",
            "Si estaba allí, se quita la próxima vez que haya línea. Si esta bóveda se repuso de una copia, "
            "pregunte a ese puesto si lo recibió.",
        )
        return Notice(words.format(place=_listed(seen.unasked)), advice, "warning")
    if seen.lost:
        words = QCoreApplication.translate("sending", "Ya no espera. Su lugar se olvidó: no se miró allí.")
        advice = QCoreApplication.translate(
            "sending", "Si esta bóveda se repuso de una copia, pregunte a ese puesto si lo recibió."
        )
        return Notice(words, advice, "warning")
    words = QCoreApplication.translate("sending", "Ya no espera. Se miró en {place} y no estaba allí.")
    return Notice(words.format(place=_listed(seen.absent)), "", "good")


def _listed(places: Sequence[str]) -> str:
    return ", ".join(places)
