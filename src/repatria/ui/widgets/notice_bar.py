"""Tell what happened and what to do, above the page and never in the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconMark, Label

_ICON = {"danger": "overdue", "warning": "warning", "good": "done", "accent": "info", "hold": "protected"}


_BETWEEN = 12
_AROUND = 64
"""Margins and the gaps between mark, words and buttons."""


class Notice(NamedTuple):
    """What *happened*, what to do (*advice*), in a *tone*; a *verb* adds one button, which does *act*.

    *about* names what failed, so that the notice can go once that has succeeded; it is never shown.
    """

    happened: str
    advice: str = ""
    tone: str = "accent"
    verb: str = ""
    act: Callable[[], None] | None = None
    about: str = ""


class NoticeBar(QFrame):
    """The latest notice, until it is closed or replaced; information is never a modal window."""

    act_asked = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mark = IconMark("info")
        self._happened = Label("", strong=True)
        self._advice = Label("")
        self._act = Button("", "secondary")
        self._close = Button(QCoreApplication.translate("notice_bar", "Cerrar aviso"), "quiet", "close")
        row = QHBoxLayout(self)
        gaps(row, (16, 8, 8, 8), 12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        gaps(words, spacing=2)
        words.addWidget(self._happened)
        words.addWidget(self._advice)
        row.addLayout(words, 1)
        row.addWidget(self._act)
        row.addWidget(self._close)
        self._do: Callable[[], None] | None = None
        self._act.clicked.connect(self.act_asked)
        self._act.clicked.connect(self._go_on)
        self._close.clicked.connect(self.dismiss)
        self._before: QWidget | None = None
        for button in (self._act, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the keyboard where it is
        QApplication.instance().focusChanged.connect(self._remember)  # type: ignore[union-attr]
        self.hide()

    def tell(self, notice: Notice) -> None:
        """Show *notice* in place of the former one, and have the screen reader say it."""
        self.setProperty("tint", notice.tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._mark.set_mark(_ICON[notice.tone], notice.tone)
        self._happened.setText(notice.happened)
        self._advice.setText(notice.advice)
        self._advice.setVisible(bool(notice.advice))
        self._do = notice.act
        self._act.setText(notice.verb)
        self._act.setVisible(bool(notice.verb))
        self.setAccessibleName(" ".join(part for part in (notice.happened, notice.advice) if part))
        self.show()
        # The first window holds a notice that it seldom shows, and need not wait for this.
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def wanted_width(self) -> int:
        """Return the width at which nothing of it needs a second line."""
        words = max(_written(label) for label in (self._happened, self._advice))
        around = sum(part.sizeHint().width() for part in (self._mark, self._close))
        act = self._act.sizeHint().width() + _BETWEEN if not self._act.isHidden() else 0
        return words + around + act + current_theme().space(_AROUND)

    def words(self) -> str:
        """Return what is told, or nothing."""
        return "" if self.isHidden() else self.accessibleName()

    def dismiss(self) -> None:
        """Close the notice; the keyboard goes back to where it came from."""
        focus, before = QApplication.focusWidget(), self._before
        if focus is not None and self.isAncestorOf(focus) and before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.closed.emit()

    def _remember(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and new is not None and self.isAncestorOf(new) and not self.isAncestorOf(old):
            self._before = old

    def _go_on(self) -> None:
        """Do what the notice offers; it has been heard then."""
        if self._do is not None:
            self.dismiss()
            self._do()


def _written(label: Label) -> int:
    return label.fontMetrics().horizontalAdvance(label.text()) if label.text() else 0
