"""What everything looks like that opens in a section: a heading, words, and its acts in a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.ui.theme import gaps
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import Label


def step_of(title: str, parts: Sequence[QWidget], acts: Sequence[QWidget]) -> QWidget:
    """Return a step: what it is, its *parts* below each other, and the acts, the safe one last."""
    step = QWidget()
    step.setAccessibleName(title)
    column = QVBoxLayout(step)
    gaps(column, spacing=16)
    for part in (Label(title, "lead", strong=True), *parts):
        column.addWidget(part)
    row = QWidget()
    row.setLayout(in_a_row(*acts))
    column.addWidget(row)
    return step
