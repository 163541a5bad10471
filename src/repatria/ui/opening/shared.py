"""The card of what a group shares: folded away it leaves the room to the people, and says what it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from repatria.ui.pages import Desk
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import Label, card
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.tips import tip

_COLUMNS, _LONG = 12, ("side", "arrival")
_WRITTEN = ("vehicle", "route", "brought_by", "documents_held_by")
"""The shared facts stand three a row, the long ones two, what is written four, so that the first person is in sight
below them; in less room two and one, in little below each other."""
_WIDE, _MIDDLE = 840, 560
_FOLDED = "folded"
_TOP = Qt.AlignmentFlag.AlignTop


class SharedCard(QWidget):
    """Holds the *fields*; ``folded`` tells when the person folds it, or unfolds it."""

    folded = Signal(bool)

    def __init__(self, fields: Mapping[str, Field]) -> None:
        super().__init__()
        self._fields = fields
        self._asked: Sequence[str] = ()
        self._spans = _spans(_WIDE)
        outer = QVBoxLayout(self)
        gaps(outer)
        frame = card()
        outer.addWidget(frame)
        column = QVBoxLayout(frame)
        gaps(column, (8, 8, 16, 8), 8)
        head = QHBoxLayout()
        gaps(head, spacing=12)
        title = QCoreApplication.translate("opening", "Lo que comparten")
        self.button = Button(title, "heading", "fold")
        self.button.setCheckable(True)
        self.button.setChecked(True)
        self.button.toggled.connect(self._show)
        self.button.clicked.connect(lambda shown: self.folded.emit(not shown))
        head.addWidget(self.button)
        self._holds = Label("", tone="quiet")
        head.addWidget(self._holds, 1)
        column.addLayout(head)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        gaps(self._grid, (8, 0, 0, 8), 16)
        for field in fields.values():
            field.setParent(self._body)  # also while it is hidden and in no layout
        column.addWidget(self._body)
        self._show(shown=True)

    def is_folded(self) -> bool:
        """Tell whether the questions are folded away."""
        return not self.button.isChecked()

    def fold(self, folded: bool) -> None:
        """Fold the questions away, or show them."""
        self.button.setChecked(not folded)

    def place(self, names: Sequence[str]) -> None:
        """Ask these questions and no others."""
        self._asked = names
        while self._grid.count():
            self._grid.takeAt(0)
        places = 0
        for name, field in self._fields.items():
            field.setVisible(name in names)
            if name in names:
                span = self._spans[0 if name in _WRITTEN else 2 if name in _LONG else 1]
                places += -places % _COLUMNS if places % _COLUMNS + span > _COLUMNS else 0
                self._grid.addWidget(field, places // _COLUMNS, places % _COLUMNS, 1, span, _TOP)
                places += span
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the room there is."""
        super().resizeEvent(event)
        spans = _spans(round(self.width() / current_theme().scale))
        if spans != self._spans:
            self._spans = spans
            self.place(self._asked)

    def _show(self, shown: bool) -> None:
        self._body.setVisible(shown)
        self.button.set_face(self.button.text(), "fold" if shown else "unfold")
        told = (
            QCoreApplication.translate("opening", "Ocultar estas preguntas")
            if shown
            else QCoreApplication.translate("opening", "Mostrar estas preguntas")
        )
        self.button.setToolTip(tip(told))
        self.button.setAccessibleDescription(told)
        self._holds.setText("" if shown else self._words())

    def _words(self) -> str:
        """Return what was chosen; nothing that somebody wrote, as that may name a person."""
        controls = [field.control for field in self._fields.values() if field.value() is not None]
        chosen = [control.line.text() for control in controls if isinstance(control, SearchableChoice)]
        return " · ".join(chosen)


def _spans(width: int) -> tuple[int, int, int]:
    """Return how many columns a written, a short and a long question take."""
    if width >= _WIDE:
        return 3, 4, 6
    return (6, 6, 12) if width >= _MIDDLE else (12, 12, 12)


def remember_fold(shared: SharedCard, desk: Desk) -> None:
    """Fold *shared* as it was left, and remember how it is left."""
    shared.fold(desk.preferences().group_shared == _FOLDED)

    def keep(folded: bool) -> None:
        desk.prefer(desk.preferences()._replace(group_shared=_FOLDED if folded else "shown"))

    shared.folded.connect(keep)
