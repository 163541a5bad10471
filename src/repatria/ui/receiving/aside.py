"""Set a received file aside, or take it back, once somebody said why; beside the page on which it was marked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QStackedWidget

from repatria.services.exchange.register import ReceivedBundle
from repatria.services.exchange.setting_aside import set_aside, take_back
from repatria.ui.case.panels.panel import Asked, Asking, Given, Panel
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk
from repatria.ui.receiving.aside_words import AsideWords
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.text_area import TextArea


class SettingAside(QObject):
    """Asks on top of *pages* and goes back to *start*; *changed* is called once something counts otherwise."""

    def __init__(
        self, pages: QStackedWidget, desk: Desk, start: Callable[[], None], changed: Callable[[], None]
    ) -> None:
        super().__init__(pages)
        self._pages, self._desk, self._start, self._changed = pages, desk, start, changed
        self._words = AsideWords()

    def ask(self, one: ReceivedBundle) -> None:
        """Ask why, saying plainly what comes of it."""
        panel = Panel(_take_back(one) if one.aside else _set_aside(one))
        act, told = (take_back, self._words.taken_back) if one.aside else (set_aside, self._words.set_aside)
        work, pages = self._desk.work, self._pages

        def answered(given: Given) -> None:
            panel.setEnabled(False)  # it is done once, however often it is pressed
            self._desk.tasks.run(
                panel,
                lambda: act(work, one.bundle, str(given.get("reason", ""))),
                lambda found: self._settled(panel, told(found)),
                lambda error: panel.tell(*message_for(error)),
                after=lambda: panel.setEnabled(True),
            )

        panel.answered.connect(answered)
        panel.left.connect(lambda: self._leave(panel))
        pages.addWidget(panel)
        pages.setCurrentWidget(panel)
        QTimer.singleShot(0, panel, panel.begin)

    def _settled(self, panel: Panel, words: str) -> None:
        self._leave(panel)
        self._changed()
        self._desk.tell(Notice(words, "", "good"))

    def _leave(self, panel: Panel) -> None:
        self._start()
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
