"""Throw the page of a form away in turns: what many rows are made of takes as long to go as a key may wait."""

from __future__ import annotations

from collections.abc import Iterator

import shiboken6
from PySide6.QtWidgets import QWidget

from repatria.ui.filling.asked import Asked
from repatria.ui.filling.shown_row import ShownRow

_AT_ONCE = 10


def leaving(page: QWidget) -> Iterator[None]:
    """Throw *page* away, which is hidden and hears nothing any more: some questions, or a row, a step."""
    asked: list[QWidget] = list(page.findChildren(Asked))
    rows: list[QWidget] = list(page.findChildren(ShownRow))
    yield
    for start in range(0, len(asked), _AT_ONCE):
        _throw_away(asked[start : start + _AT_ONCE])
        yield
    for row in rows:
        _throw_away([row])
        yield
    _throw_away([page])


def _throw_away(widgets: list[QWidget]) -> None:
    for widget in widgets:
        if shiboken6.isValid(widget):  # else it stood in another and went with it
            widget.deleteLater()
