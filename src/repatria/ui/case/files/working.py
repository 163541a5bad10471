"""Long work with a file that a panel asked for: shown in front of it with a way to stop, what was typed stays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.ui.case.panels.above import Panels
from repatria.ui.case.panels.act_context import CaseHands
from repatria.ui.case.panels.panel import Panel
from repatria.ui.stages import Stage, in_stages
from repatria.ui.theme import gaps
from repatria.ui.watching import Watch
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.scrolling import scrolling


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


def work_on(
    hands: CaseHands,
    panels: Panels,
    panel: Panel,
    words: str,
    stages: Callable[[Watch], Sequence[Stage]],
    done: Callable[[Any], None],
) -> None:
    """Do *stages* in front of *panel*, which is closed when they are done; stopped or failed, it is there again."""
    working = Working(words)
    watch = hands.desk.tasks.watch(working, working.panel.set_progress)
    working.panel.cancel_asked.connect(watch.cancel)
    panels.put_before(working)
    working.panel.take_focus()

    def ended() -> None:
        panels.take_away(working)
        if panels.is_open(panel):
            panel.let_go()
            panel.act.setFocus()

    def went(result: Any) -> None:
        panels.close_panel(panel)
        done(result)

    failures: list[bool] = []

    def failed(error: Any) -> None:
        failures.append(True)
        ended()
        hands.fail(error, panel)

    in_stages(hands, stages(watch), went, failed, lambda: None if failures else ended())
