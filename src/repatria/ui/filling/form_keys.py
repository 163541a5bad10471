"""The keys that turn the sections of a form, end it and change its language, from wherever one is around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from repatria.ui.filling.header import LANGUAGE_KEY

if TYPE_CHECKING:
    from repatria.ui.filling.form_view import FormView


def hear_form_keys(around: QWidget, shown: Callable[[], FormView | None]) -> None:
    """Have every widget in *around* hear the keys of the form *shown*, while that stands there to be used.

    The sections turn from anywhere in the window, also from its header.
    """
    keys: tuple[tuple[str, Callable[[FormView], object]], ...] = (
        ("Ctrl+PgDown", lambda view: view.step(1)),
        ("Ctrl+PgUp", lambda view: view.step(-1)),
        ("Ctrl+Return", lambda view: view.finish_asked.emit()),
        ("Ctrl+Enter", lambda view: view.finish_asked.emit()),
        (LANGUAGE_KEY, lambda view: view.language_asked.emit()),
    )
    for words, act in keys:
        shortcut = QShortcut(QKeySequence(words), around)
        if not words.endswith(("PgUp", "PgDown")):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda act=act: _act(act, shown()))


def _act(act: Callable[[FormView], object], view: FormView | None) -> None:
    if view is not None and view.current and view.isVisible() and view.isEnabled():
        act(view)
