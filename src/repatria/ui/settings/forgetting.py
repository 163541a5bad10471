"""Forget a place with a line: what from here lies there, or may, is said, and can be taken away first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from repatria.domain.errors import RepatriaError
from repatria.services.exchange.outbox import Route
from repatria.services.exchange.places import forget_place
from repatria.services.packets.left_there import LeftThere, clear_away, forget_cleared, ways_back
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.stages import Stage, in_stages
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act


class Forgetting(QObject):
    """Ask about one place and do it; ``forgotten`` comes once it is. Work is *shown* and nothing else begins."""

    forgotten = Signal()

    def __init__(
        self, owner: QWidget, desk: Desk, shown: Callable[[QWidget], object], busy: Callable[[bool], None]
    ) -> None:
        super().__init__(owner)
        self._owner, self._desk, self._shown, self._busy = owner, desk, shown, busy

    def ask(self, left: LeftThere) -> None:
        """Ask whether the place of what is *left* there is forgotten, and what becomes of that."""
        answer = self._desk.asker.ask(self._owner, self._question(left))
        if answer == "clear":
            self._clear(left)
        elif answer == "forget":
            self._forget(left)

    def _question(self, left: LeftThere) -> Question:
        title = self.tr("¿Olvidar {place}?").format(place=left.place.called)
        forget, keep = Act("forget", self.tr("Olvidar"), "remove"), Act("keep", self.tr("Dejarlo"))
        stays = self.tr(
            "Se olvida su dirección y con qué se entra. Lo que espera en Por entregar puede ir por otro lugar."
        )
        if not left.count:
            return Question(title, stays, (forget,), keep)
        parts = []
        if left.abroad:
            parts.append(
                self.tr(
                    "De lo que este puesto dejó allí quedan, o pueden quedar, %n envíos.", "", left.abroad
                )
            )
        if left.own:
            parts.append(self.tr("Quedan %n paquetes para puestos del país.", "", left.own))
        parts.append(
            self.tr(
                "Una vez olvidado, desde aquí ya no se quita nada de allí, tampoco lo que se pidió de vuelta. "
                "Si se quita antes, quien todavía no lo buscó ya no lo encuentra."
            )
        )
        clear = Act("clear", self.tr("Quitarlo y olvidar"), "remove")
        anyway = Act("forget", self.tr("Olvidar sin quitarlo"))
        return Question(title, " ".join((*parts, stays)), (clear, anyway), keep, grave=True)

    def _forget(self, left: LeftThere) -> None:
        work, place = self._desk.work, left.place.id
        self._desk.tasks.run(
            self._owner, lambda: forget_place(work, place), lambda _: self.forgotten.emit(), self._failed
        )

    def _clear(self, left: LeftThere) -> None:
        """Take away at the place what lies there; where that fails, or more came there, it is not forgotten."""
        work, tasks, place = self._desk.work, self._desk.tasks, left.place
        words = self.tr("Quitando de {place} lo que dejó este puesto").format(place=place.called)
        panel = ProgressPanel(words, self.tr("Si se detiene, el lugar no se olvida."))
        self._shown(panel)
        self._busy(True)
        watch = tasks.watch(panel, panel.set_progress)
        panel.cancel_asked.connect(watch.cancel)

        def clear(back: tuple[Route, ...]) -> None:
            clear_away(left, back, lambda: watch.cancelled)

        def ended() -> None:
            self._busy(False)
            panel.hide()
            panel.deleteLater()

        stages: tuple[Stage, ...] = (
            (tasks.run, lambda _: ways_back(work, left)),
            (tasks.run_on_line, clear),
            (tasks.run, lambda _: forget_cleared(work, left)),
        )
        in_stages(self._owner, stages, lambda _: self.forgotten.emit(), self._failed, ended)

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))
