"""Set a received file aside, or take it back, once somebody said why; beside the page on which it was marked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from repatria.services.exchange.register import ReceivedBundle
from repatria.services.exchange.setting_aside import Settled, set_aside, take_back
from repatria.ui.case.panels.panel import Asked, Asking, Given, Panel
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk
from repatria.ui.receiving.aside_words import AsideWords
from repatria.ui.receiving.one_at_a_time import OneAtATime
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.text_area import TextArea

_SHOWN_AFTER_MS: Final = 400


class SettingAside(QObject):
    """Asks on top of *pages* and goes back to where they begin; *changed* is called once something counts otherwise.

    What takes long shows how far it is, and can be stopped: then the question stands there again as it was answered.
    """

    def __init__(self, pages: OneAtATime, desk: Desk, changed: Callable[[], None]) -> None:
        super().__init__(pages)
        self._pages, self._desk, self._changed = pages, desk, changed
        self._words = AsideWords()

    def ask(self, one: ReceivedBundle) -> None:
        """Ask why, saying plainly what comes of it."""
        panel = Panel(_take_back(one) if one.aside else _set_aside(one))
        panel.answered.connect(lambda given: self._do(panel, one, given))
        panel.left.connect(lambda: self._leave(panel))
        self._pages.addWidget(panel)
        self._pages.setCurrentWidget(panel)
        QTimer.singleShot(0, panel, panel.begin)

    def _do(self, panel: Panel, one: ReceivedBundle, given: Given) -> None:
        panel.setEnabled(False)  # it is done once, however often it is pressed
        act, told = (take_back, self._words.taken_back) if one.aside else (set_aside, self._words.set_aside)
        work, pages, ended = self._desk.work, self._pages, list[bool]()
        progress = ProgressPanel(*self._words.doing(one))
        watch, shown = pages.watch(progress), pages.alone(progress)
        pages.addWidget(shown)
        soon = QTimer(shown)
        soon.setSingleShot(True)
        soon.timeout.connect(lambda: pages.setCurrentWidget(shown))
        soon.start(_SHOWN_AFTER_MS)

        def settled(found: Settled) -> None:
            ended.append(True)
            self._leave(panel)
            self._changed()
            self._desk.tell(Notice(told(found), "", "good"))

        def failed(*said: str) -> None:
            ended.append(True)
            pages.setCurrentWidget(panel)
            panel.tell(*said)

        def free() -> None:
            soon.stop()
            pages.free()
            pages.removeWidget(shown)
            shown.deleteLater()
            if not ended:
                failed(*self._words.stopped(one))
            panel.setEnabled(True)

        self._desk.tasks.run(
            panel,
            lambda: act(work, one.bundle, str(given.get("reason", "")), watch.progress),
            settled,
            lambda error: failed(*message_for(error)),
            after=free,
        )

    def _leave(self, panel: Panel) -> None:
        self._pages.go_back_to_start()
        self._pages.removeWidget(panel)
        panel.deleteLater()


def _reason(question: str) -> Asked:
    return Asked("reason", question, TextArea(2), required=True)


def _set_aside(one: ReceivedBundle) -> Asking:
    said = QCoreApplication.translate(
        "aside",
        "Lo que solo vino en él deja de contar aquí: en expedientes, listas, Hoy, búsquedas y lo que se envía. "
        "Lo que también vino en otros paquetes y lo anotado aquí se quedan. Nada se borra: puede devolverlo. "
        "Lo que protege a alguien sigue deteniendo su expediente hasta que se aclare ahí. El puesto que lo envió "
        "lo sabrá por el acuse.",
    )
    title = QCoreApplication.translate("aside", "Apartar el paquete de {post}")
    press = QCoreApplication.translate("aside", "Apartar")
    why = QCoreApplication.translate("aside", "Por qué no debe contar")
    return Asking(title.format(post=one.post), said, press, (_reason(why),), grave=True)


def _take_back(one: ReceivedBundle) -> Asking:
    said = QCoreApplication.translate(
        "aside",
        "Todo lo que vino en él vuelve a contar aquí, tal como estaba, junto a lo que llegó después.",
    )
    title = QCoreApplication.translate("aside", "Devolver el paquete de {post}")
    press = QCoreApplication.translate("aside", "Devolver")
    why = QCoreApplication.translate("aside", "Por qué vuelve a contar")
    return Asking(title.format(post=one.post), said, press, (_reason(why),))
