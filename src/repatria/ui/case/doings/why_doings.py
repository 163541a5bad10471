"""Ask why somebody opens a case that another person has, note it, and show the case; or go back to before."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from repatria.domain.cases.why_seen import NOW, Why
from repatria.domain.errors import ReasonNeededError, RepatriaError
from repatria.services.cases.why_seen import say_why
from repatria.ui.case.asking.why_asking import ask_why, too_short, why_given
from repatria.ui.case.panels.above import Panels
from repatria.ui.case.panels.act_context import CaseHands
from repatria.ui.case.panels.panel import Given, Panel
from repatria.ui.case.view import CaseView, look
from repatria.ui.messages import message_for


class WhyAsker(QObject):
    """The question before a case that is not shown yet; ``acting_now`` tells that they open it in order to act."""

    acting_now = Signal()

    def __init__(self, hands: CaseHands, panels: Panels) -> None:
        super().__init__(panels)
        self._hands, self._panels = hands, panels
        self._panel: Panel | None = None

    @property
    def is_asking(self) -> bool:
        """Tell whether it is asked now."""
        return self._panel is not None and self._panels.is_open(self._panel)

    def ask(self, refused: ReasonNeededError) -> None:
        """Ask, in place of the case."""
        self._panel = self._panels.ask(ask_why(str(refused.facts["code"])), self._answered)

    def act_now(self) -> None:
        """Open the case for what cannot wait: no words are asked for, and the act follows."""
        if self._panel is not None:
            self.acting_now.emit()
            self._say(self._panel, Why(NOW))

    def _answered(self, panel: Panel, given: Given) -> None:
        why = why_given(given)
        if why.missing():
            panel.tell(*too_short())
            return
        self._say(panel, why)

    def _say(self, panel: Panel, why: Why) -> None:
        work, case_id = self._hands.work, self._hands.case_id

        def job() -> CaseView:
            say_why(work, case_id, why)
            return look(work, case_id, first=True)

        def done(view: CaseView) -> None:
            self._panels.close_panel(panel)
            self._hands.take(view)

        def failed(error: RepatriaError) -> None:
            if self._panels.is_open(panel):
                panel.tell(*message_for(error))

        self._hands.desk.tasks.run(self, job, done, failed)
