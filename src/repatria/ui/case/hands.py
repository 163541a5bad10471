"""What the acts of the page work with: the case as seen, the panel that asks, and the change that follows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from repatria.services.desk import Desk
from repatria.ui.case.panel import Asking, Given
from repatria.ui.case.seen import CaseView
from repatria.ui.widgets.question import Question

Job = Callable[[], object]
GivenJob = Callable[[Given], Job]


class Hands(Protocol):
    """The page, as far as acts need it."""

    view: CaseView
    work: Desk

    def ask(self, asking: Asking, job: GivenJob, told: str) -> None:
        """Ask in a panel; what is given becomes a job, and *told* is said when it is done."""

    def ask_first(self, asking: Asking, job: GivenJob, show: Callable[[object], None]) -> None:
        """Ask in a panel, run what only reads, and hand the result to *show*, which asks on."""

    def change(self, job: Job, told: str) -> None:
        """Run a job that changes the case, then show the case anew and say *told*."""

    def sure(self, question: Question) -> str:
        """Ask a question with a few answers; closing it is the safe one."""
