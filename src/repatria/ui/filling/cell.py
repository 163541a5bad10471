"""What stands in one cell of a repeat that is shown as a table: the question of its column, asked in its row."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from repatria.domain.forms.answers import Place
from repatria.ui.filling.asked import Asked
from repatria.ui.filling.asking import QuestionView
from repatria.ui.filling.cell_field import CellField, make_cell_control
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.former_answer import FormerAnswer, former_answer
from repatria.ui.filling.room import least_of
from repatria.ui.filling.showing import show_if
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import Label


class QuestionCell(QuestionView):
    """A question without its words, which stand above the column; its message goes *below* the row."""

    def __init__(self, filled: Filled, place: Place, below: QVBoxLayout) -> None:
        self._below = below
        super().__init__(filled, place)
        _keep_its_width(self)

    def look_again(self) -> bool:
        """Follow the session; where the question does not apply the cell is empty, and nothing is said of it."""
        was_shown = self._is_shown
        moved = super().look_again()
        if self.former is not None:
            show_if(self.former, self._is_shown)
        if not self._is_shown and isinstance(self.field, CellField):
            self.field.empty()
        elif self._is_shown and not was_shown:
            self.field.complain()
        return moved

    def leave(self) -> None:
        """Say what is wrong, and show the answer from its beginning again."""
        super().leave()
        if isinstance(self.field, CellField):
            self.field.show_beginning()

    def speak_row(self) -> None:
        """Be called by the row that it stands in now."""
        self._say_words()

    def _place_former(self) -> FormerAnswer | None:
        column = self.filled.said(self.filled.question(self.place.name).label, self.place)
        former = former_answer(self.filled, self.place, column)
        if former is not None:
            self._below.addWidget(former)
        return former

    def _new_field(self, label: str, hint: str) -> Field:
        question = self.filled.question(self.place.name)
        control = make_cell_control(question, self._choices, self.filled.around)
        column = self.filled.said(question.label, self.place)
        return CellField(label, control, hint, column=column, below=self._below)

    def _drop_field(self, field: Field) -> None:
        if isinstance(field, CellField):
            field.drop()
        super()._drop_field(field)

    def _words(self) -> tuple[str, str]:
        label, hint = super()._words()
        return heard(self.filled, self.place, label), hint

    def _say_words(self) -> None:
        if isinstance(self.field, CellField):
            self.field.column = super()._words()[0]
        super()._say_words()


class WorkedOutCell(Asked):
    """A value that the form calculates: read, never typed."""

    def __init__(self, filled: Filled, place: Place) -> None:
        super().__init__(filled, place)
        self._value = Label("")
        self._value.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._value.setMinimumHeight(current_theme().size(32))
        column = QVBoxLayout(self)
        gaps(column)
        column.addWidget(self._value)
        _keep_its_width(self)
        self.show_answer()

    def show_answer(self) -> None:
        """Show the value as it comes out now."""
        value = self.filled.session.value(*self.place)
        nothing = QCoreApplication.translate("filling", "Todavía no se puede calcular")
        words = "…" if value is None else str(value)
        self._value.setText(words)
        self._heard = nothing if value is None else words
        self.speak_row()

    def speak_row(self) -> None:
        """Be called by the row that it stands in now."""
        label = heard(
            self.filled, self.place, self.filled.said(self.filled.question(self.place.name).label, self.place)
        )
        self._value.setAccessibleName(f"{label}: {self._heard}")


Cell = QuestionCell | WorkedOutCell


def make_cell(filled: Filled, place: Place, below: QVBoxLayout) -> Cell:
    """Return what shows the question at *place* in a cell; what is wrong with it is said *below*."""
    if filled.question(place.name).calculation:
        return WorkedOutCell(filled, place)
    return QuestionCell(filled, place, below)


def heard(filled: Filled, place: Place, column: str) -> str:
    """Return what a cell is called by whoever only hears it: its column, its row, and the rows around that."""
    session = filled.session
    rows = session.rows(session.repeat_of(place.row), session.outer_row(place.row))
    words = QCoreApplication.translate("filling", "{column}, fila {row}")
    number = rows.index(place.row) + 1 if place.row in rows else 0
    around = filled.row_titles(session.outer_row(place.row))
    return ", ".join((words.format(column=column, row=number), *around))


def _keep_its_width(cell: Cell) -> None:
    """Have every cell of a column as wide as any other, whatever stands in it, and also where nothing does."""
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setRetainSizeWhenHidden(True)
    cell.setSizePolicy(policy)
    cell.setMinimumWidth(least_of(cell.filled.question(cell.place.name)))
