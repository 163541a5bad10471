"""What stands around the rows of a repeat: its name, words while there are none, what is missing, and *Agregar*."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Question
from repatria.ui.filling.empty_rows import EmptyRows
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.heading import head_of
from repatria.ui.filling.showing import show_if
from repatria.ui.filling.tab_order import come_after, come_before
from repatria.ui.theme import current_theme, gaps
from repatria.ui.turns import Turns
from repatria.ui.widgets.buttons import Button, unkeyed
from repatria.ui.widgets.label import IconWords, Label

_LONGEST = 28
"""So many letters of a label fit on a button in a card in a card, also where the text is large."""


class RepeatFrame(QWidget):
    """The frame of the rows at one *place*: those of a repeat, of an inner one in the row around it."""

    def __init__(self, filled: Filled, question: Question, row: str) -> None:
        super().__init__()
        self.filled, self.question = filled, question
        self.place = Place(question.name, row)
        self._column = QVBoxLayout(self)
        gaps(self._column, spacing=12)
        self._title = head_of(filled, self.place)
        self._column.addWidget(self._title)
        show_if(self._title, question not in filled.work.form.survey)  # else the section has this heading
        self._nothing = Label("", tone="quiet")
        self._column.addWidget(self._nothing)
        self._head: QWidget | None = None
        self._box, self._rows = _box()
        self._in_order: list[QWidget] = []
        """The rows as they stand; a layout that is asked leaves objects for its items behind."""
        self._column.addWidget(self._box)
        self._message = IconWords("overdue", "", "danger")
        self._message.hide()
        foot = QHBoxLayout()
        gaps(foot)
        self.add = Button("", icon="add")
        self.name_button()
        foot.addWidget(self.add)
        show_if(self.add, not filled.is_locked)
        foot.addStretch(1)
        self._column.addWidget(self._message)
        self._column.addLayout(foot)
        self._empty = EmptyRows(filled, self.place)  # behind the button: rows stand before that by keyboard
        self._column.insertWidget(self._column.count() - 1, self._empty)

    def look_again_itself(self) -> None:
        """Hide or show the whole repeat, and say when rows are missing."""
        show_if(self, self.filled.is_shown(self.place))
        words = self.filled.problem_at(self.place)
        self._message.setVisible(bool(words))
        if words:
            self._message.set_words("overdue", words, "danger")
        self._empty.look_again()

    def say_again(self) -> None:
        """Say anew what hangs on answers."""
        self.look_again_itself()

    def put(self, row: QWidget, index: int) -> None:
        """Show *row* at *index* among the rows."""
        if self._row_at(index) is row:
            return
        if row in self._in_order:
            self._in_order.remove(row)
        self._in_order.insert(index, row)
        self._rows.insertWidget(index, row)
        before, after = self._row_at(index - 1), self._row_at(index + 1)
        if before is not None:
            come_after(row, before)
        else:
            come_before(row, after if after is not None else self.add)

    def take_out(self, row: QWidget) -> None:
        """Show *row* no more."""
        row.hide()
        self._rows.removeWidget(row)
        self._in_order.remove(row)
        row.deleteLater()

    def put_all_away(self) -> None:
        """Show no row any more; what many rows were made of goes in the next turns of the window."""
        old = self._box
        self._box, self._rows = _box()
        self._in_order = []
        self._column.insertWidget(self._column.indexOf(old), self._box)
        old.hide()
        self._column.removeWidget(old)
        Turns(self, _throwing_away(old))

    def set_apart(self, pixels: int) -> None:
        """Leave so many *pixels* between rows."""
        self._rows.setSpacing(current_theme().space(pixels))

    def set_head(self, head: QWidget | None) -> None:
        """Stand *head* above the rows, where there are any."""
        if self._head is not None:
            self._head.hide()
            self._head.deleteLater()
        self._head = head
        if head is not None:
            self._column.insertWidget(self._column.indexOf(self._box), head)

    def say_none(self, *, is_empty: bool) -> None:
        """Say that there is no row yet, where there is none."""
        self._nothing.setText(self._named(QCoreApplication.translate("filling", "{label}: todavía ninguno.")))
        self._nothing.setVisible(is_empty)
        if self._head is not None:
            self._head.setVisible(not is_empty)

    def name_button(self) -> None:
        """Say what is added, and to whoever only hears it to which row around it."""
        label = shorten(self.filled.said(self.question.label, self.place), _LONGEST, placeholder="…")
        shown = QCoreApplication.translate("filling", "Agr&egar: {label}") if label else _add_words()
        self.add.setText(shown.format(label=unkeyed(label)))
        around = ", ".join(self.filled.row_titles(self.place.row))
        name = self._named(QCoreApplication.translate("filling", "{label}: agregar"))
        self.add.setAccessibleName(f"{around}. {name}" if around else name)

    def _row_at(self, index: int) -> QWidget | None:
        return self._in_order[index] if 0 <= index < len(self._in_order) else None

    def _named(self, template: str) -> str:
        return template.format(label=self.filled.said(self.question.label, self.place))


def _add_words() -> str:
    return QCoreApplication.translate("filling", "Agr&egar")


def _box() -> tuple[QWidget, QVBoxLayout]:
    """Return an empty place for rows."""
    box = QWidget()
    column = QVBoxLayout(box)
    gaps(column)
    return box, column


def _throwing_away(box: QWidget) -> Iterator[None]:
    for row in box.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        row.deleteLater()
        yield
    box.deleteLater()
