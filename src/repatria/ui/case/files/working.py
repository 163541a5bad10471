"""Long work with a file that a panel asked for: shown in front of it with a way to stop, what was typed stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.ui.case.panels.above import Panels
from repatria.ui.case.panels.act_context import CaseHands
from repatria.ui.case.panels.panel import Panel
from repatria.ui.messages import notice_of
from repatria.ui.stages import Stage, in_stages
from repatria.ui.tasks import is_there
from repatria.ui.theme import gaps
from repatria.ui.watching import Watch
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.scrolling import scrolling

Result = TypeVar("Result")


class Working(QWidget):
    """What is being done, and how far it is."""

    def __init__(self, words: str) -> None:
        super().__init__()
        told = QCoreApplication.translate("file_working", "Si se detiene, no queda nada a medias.")
        self.panel = ProgressPanel(words, told)
        inside = QWidget()
        column = QVBoxLayout(inside)
        gaps(column, (0, 12, 12, 12))
        column.addWidget(self.panel)
        column.addStretch(1)
        around = QVBoxLayout(self)
        gaps(around)
        around.addWidget(scrolling(inside))


class Done(NamedTuple, Generic[Result]):
    """What follows what was done: *take* by the page, where it is still there, and what is *told* wherever one is."""

    take: Callable[[Result], None]
    told: Callable[[Result], Notice]


def work_on(
    hands: CaseHands,
    panels: Panels,
    panel: Panel,
    words: str,
    stages: Callable[[Watch], Sequence[Stage]],
    done: Done[Any],
) -> None:
    """Do *stages* in front of *panel*, which is closed when they are done; stopped or failed, it is there again.

    Where the page goes meanwhile, as when another language is chosen, they go on, and how they ended is told.
    """
    desk, working = hands.desk, Working(words)
    watch = desk.tasks.watch(working, working.panel.set_progress)
    working.panel.cancel_asked.connect(watch.cancel)
    panels.put_before(working)
    working.panel.take_focus()

    def went(result: Any) -> None:
        if is_there(hands):
            panels.close_panel(panel)
            done.take(result)
        desk.tell(done.told(result))

    failures: list[bool] = []

    def failed(error: RepatriaError) -> None:
        failures.append(True)
        if is_there(hands):
            _put_away(panels, panel, working)
            hands.fail(error, panel)
        else:
            desk.tell(notice_of(error))

    def ended() -> None:
        if is_there(hands) and not failures:
            _put_away(panels, panel, working)

    in_stages(desk.tasks, stages(watch), went, failed, ended)


def _put_away(panels: Panels, panel: Panel, working: Working) -> None:
    """Show again what stood behind the work; a panel that still asks has the keyboard."""
    panels.take_away(working)
    if panels.is_open(panel):
        panel.let_go()
        panel.act.setFocus()
