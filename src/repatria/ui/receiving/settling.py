"""Settle what two posts wrote differently, right where the report of a sealed file shows it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QStackedWidget

from repatria.domain.events.disagreements import Disagreement
from repatria.ui.case.asking.exception_asking import ask_settle
from repatria.ui.case.panels.panel import Given, Panel
from repatria.ui.case.telling.path_words import place_words, said_words
from repatria.ui.case.view import CaseView
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk
from repatria.ui.receiving.doing import settle
from repatria.ui.receiving.reporting import Reported
from repatria.ui.widgets.notice_bar import Notice


class Settling(QObject):
    """Asks on top of the *pages* among which the report stands, and goes back to it."""

    def __init__(self, pages: QStackedWidget, desk: Desk) -> None:
        super().__init__(pages)
        self._pages, self._desk = pages, desk

    def ask(self, report: Reported, view: CaseView, one: Disagreement, head: str) -> None:
        """Ask which answer shall stand and why, in front of the report it was found in."""
        value = next(said.value for said in one.standing.heads if said.event_id == head)
        panel = Panel(ask_settle(place_words(view, one.path), said_words(view, one.path, value)))
        work = self._desk.work

        def answered(given: Given) -> None:
            reason = str(given.get("reason", ""))
            self._desk.tasks.run(
                panel,
                lambda: settle(work, view.id, one, value, reason),
                lambda fresh: self._settled(report, panel, fresh),
                lambda error: panel.tell(*message_for(error)),
            )

        panel.answered.connect(answered)
        panel.left.connect(lambda: self._return_to(report, panel))
        self._pages.addWidget(panel)
        self._pages.setCurrentWidget(panel)
        QTimer.singleShot(0, panel, panel.begin)

    def _settled(self, report: Reported, panel: Panel, view: CaseView) -> None:
        report.show_case(view)
        self._return_to(report, panel)
        happened = self.tr("Diferencia resuelta.")
        advice = self.tr("Vaya a Enviar para que el otro puesto también la vea resuelta.")
        self._desk.tell(Notice(happened, advice, "good"))

    def _return_to(self, report: Reported, panel: Panel) -> None:
        self._pages.setCurrentWidget(report)
        self._pages.removeWidget(panel)
        panel.deleteLater()
