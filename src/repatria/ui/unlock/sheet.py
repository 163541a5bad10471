"""The look of every screen before the vault is open: one card in the middle, one thing on it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import Label, card
from repatria.ui.widgets.notice_bar import Notice, NoticeBar
from repatria.ui.widgets.stacked import stacked

WIDTH = 600
_ABOVE = 48


class Sheet(QWidget):
    """A title, what is asked or told, the acts; notices stand above the title and never cover it.

    ``entered`` comes when Enter is pressed in a line.
    """

    back_asked = Signal()
    entered = Signal()

    def __init__(self, title: str, words: str = "", *, step: str = "", back: bool = False) -> None:
        super().__init__()
        self.notices = NoticeBar()
        self.body, self.acts, self.below = QVBoxLayout(), QHBoxLayout(), QWidget()
        for layout in (self.body, self.acts):
            gaps(layout, spacing=16)
        self._more = FlowLayout(self.below, 8)
        self.below.hide()
        inside = self._make_card(title, words, step, back=back)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        gaps(outer)
        outer.addWidget(area)
        self.setAccessibleName(title)

    def tell(self, notice: Notice) -> None:
        """Show a notice above the title."""
        self.notices.tell(notice)

    def set_title(self, title: str, words: str) -> None:
        """Say at the head what is known by now."""
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.setAccessibleName(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell that what was written in a line is finished."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), QLineEdit):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def add_below(self, *buttons: Button) -> None:
        """Offer quieter acts below the card."""
        self.below.show()
        for button in buttons:
            self._more.addWidget(button)

    def _make_card(self, title: str, words: str, step: str, *, back: bool) -> QWidget:
        place = QWidget()
        across = QHBoxLayout(place)
        gaps(across, (16, 8, 16, 16), 0)
        middle = QWidget()
        middle.setMaximumWidth(current_theme().size(WIDTH))
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        column = QVBoxLayout(middle)
        gaps(column, spacing=12)
        # From the top and not from the middle: titles stand still from one sheet to the next.
        column.addSpacing(current_theme().space(_ABOVE))
        column.addWidget(self.notices)
        column.addWidget(self._fill_card(title, words, step, back=back))
        column.addWidget(self.below)
        column.addStretch(1)
        return place

    def _fill_card(self, title: str, words: str, step: str, *, back: bool) -> QFrame:
        frame = card()
        column = QVBoxLayout(frame)
        gaps(column, (24, 24, 24, 24), 16)
        head: list[QWidget] = []
        if back:
            button = Button(QCoreApplication.translate("sheet", "Atrás"), "quiet", "back")
            button.clicked.connect(self.back_asked)
            head.append(button)
        if step:
            head.append(Label(step, tone="quiet"))
        self._title, self._words = Label(title, "display"), Label(words, tone="quiet")
        self._words.setVisible(bool(words))
        head += [self._title, self._words]
        column.addWidget(stacked(*head))
        column.addLayout(self.body)
        column.addLayout(self.acts)
        return frame


class TopLine(QFrame):
    """The program's name, and the languages to choose from before anything else is read."""

    language_asked = Signal(str)

    def __init__(self, languages: dict[str, str], current: str) -> None:
        super().__init__()
        self.setProperty("surface", "raised")
        row = QHBoxLayout(self)
        gaps(row, (16, 8, 16, 8), 8)
        row.addWidget(Label("Repatria", "lead", tone="accent", strong=True, wrap=False))
        row.addStretch(1)
        self.buttons = {code: Button(name, "choice") for code, name in languages.items()}
        for code, button in self.buttons.items():
            button.setCheckable(True)
            button.setChecked(code == current)
            button.clicked.connect(lambda _=False, code=code: self.language_asked.emit(code))
            row.addWidget(button)


def breakable(path: str) -> str:
    """Return *path* so that it can go on to another line after each separator."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")
