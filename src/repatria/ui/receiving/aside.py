"""Ask why a received file is set aside, or taken back; in front of the page on which it was marked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from repatria.services.exchange.register import ReceivedBundle
from repatria.ui.case.panels.panel import Asked, Asking, Given, Panel
from repatria.ui.pages import Desk
from repatria.ui.receiving.aside_under_way import UnderWay
from repatria.ui.receiving.one_at_a_time import OneAtATime
from repatria.ui.widgets.text_area import TextArea


class SettingAside(QObject):
    """Asks on top of *pages*; *changed* is called once something counts otherwise."""

    def __init__(self, pages: OneAtATime, desk: Desk, changed: Callable[[], None]) -> None:
        super().__init__(pages)
        self._pages, self._desk, self._changed = pages, desk, changed

    def ask(self, one: ReceivedBundle) -> None:
        """Ask why, saying plainly what comes of it."""
        panel = Panel(_take_back(one) if one.aside else _set_aside(one))
        panel.answered.connect(lambda given: self._do(panel, one, given))
        panel.left.connect(lambda: self._leave(panel))
        self._pages.addWidget(panel)
        self._pages.setCurrentWidget(panel)
        QTimer.singleShot(0, panel, panel.begin)

    def _do(self, panel: Panel, one: ReceivedBundle, given: Given) -> None:
        if not self._pages.is_working():
            UnderWay(self._pages, self._desk, panel, one, self._changed).begin(str(given.get("reason", "")))

    def _leave(self, panel: Panel) -> None:
        self._pages.go_back_to_start()
        self._pages.let_go(panel)


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
