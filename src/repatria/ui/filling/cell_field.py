"""A field in a cell: the head of the column is its label, and what is wrong is said under the row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.forms.definition import NO_ANSWER, Choice, Question
from repatria.domain.texts import say
from repatria.ui.filling.controls import Around, date_boxes, make_control, said
from repatria.ui.filling.long_lists import LONG, shelf_of
from repatria.ui.widgets.control import Control
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_line import TextLine


class CellField(Field):
    """A control that is heard by its *column* and row, which are its label; its message goes *below* the row."""

    def __init__(self, label: str, control: Control, hint: str, *, column: str, below: QVBoxLayout) -> None:
        self.column, self._below = column, below
        super().__init__(label, control, hint)

    def empty(self) -> None:
        """Say nothing while nothing is asked here."""
        if self._message is not None:
            self._message.hide()

    def drop(self) -> None:
        """Take away what stands outside of this field."""
        if self._message is not None:
            self._message.hide()
            self._message.deleteLater()
            self._message = None

    def set_value(self, value: object) -> None:
        """Show an answer from its beginning, however long it is."""
        super().set_value(value)
        self.show_beginning()

    def show_beginning(self) -> None:
        """Show the first letters of what was written, where the line holds no more."""
        if isinstance(self.control, TextLine):
            self.control.line.setCursorPosition(0)

    def _show_label(self, column: QVBoxLayout) -> None:
        """Leave the label to the head of the column."""

    def _place_message(self, line: QWidget) -> None:
        self._below.addWidget(line)

    def _show_hint(self, column: QVBoxLayout) -> None:
        """Leave the hint to the head of the column; the screen reader hears it with the control."""

    def _show(self, words: str, tone: str, icon: str = "") -> None:
        super()._show(f"{self.column}: {words}" if words else "", tone, icon)


def make_cell_control(question: Question, choices: Sequence[Choice], around: Around) -> Control:
    """Return the control for *question*: the same as on a card, or the narrow one of its kind."""
    if question.type == "date":
        return date_boxes(question, around, cell=True)
    if question.type != "select_one":
        return make_control(question, choices, around)
    offered = shelf_of(choices, around.language) if len(choices) > LONG else said(choices, around.language)
    asks = say(question.label, around.language) if question.appearance == NO_ANSWER else ""
    return SearchableChoice(offered, asks, cell=True)
