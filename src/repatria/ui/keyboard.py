"""Who has the keyboard keeps it: what comes by itself, late, takes it from nobody who went elsewhere meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


@contextmanager
def keyboard_stays(page: QWidget) -> Iterator[None]:
    """Let the block take the keyboard within *page* only if it is there, or nowhere, and *page* is seen.

    Else it is given back, and waits in *page* where the block wanted it.
    """
    had: QWidget | None = page.window().focusWidget()  # also while another program is in front
    is_here = page.isVisible() and (had is None or had is page or page.isAncestorOf(had))
    yield
    if is_here or not isValid(page):
        return
    taken: QWidget | None = page.window().focusWidget()
    if had is not None and isValid(had) and not page.isAncestorOf(had):
        had.setFocus(Qt.FocusReason.OtherFocusReason)
    elif taken is not None and page.isAncestorOf(taken):
        taken.clearFocus()


def put_away(widget: QWidget) -> QWidget | None:
    """Take the keyboard from *widget*, which takes nothing for a while, and return what in it had it.

    Else Qt would hand it to whatever comes next in the window.
    """
    had: QWidget | None = widget.focusWidget()
    if had is not None:
        had.clearFocus()
    return had


def give_back(had: QWidget | None) -> bool:
    """Give the keyboard back to what had it; tell whether that is still there and seen."""
    if had is None or not isValid(had) or not had.isVisible():
        return False
    had.setFocus(Qt.FocusReason.OtherFocusReason)
    return True
