"""A repeat as a table: the labels above the columns, and each row of the repeat as one row of cells."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from repatria.domain.forms.answers import Place
from repatria.domain.forms.as_table import columns_of, instead_of
from repatria.domain.forms.definition import ALWAYS, Question
from repatria.ui.filling.asked import Asked
from repatria.ui.filling.cell import Cell, QuestionCell, make_cell
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.heading import Heading, hint_of
from repatria.ui.filling.room import BETWEEN, HEAD, least_of
from repatria.ui.filling.shown_row import ShownRow
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import hairline


class TableHead(QWidget):
    """The labels of the columns with their hints, said once above all rows."""

    def __init__(self, filled: Filled, question: Question) -> None:
        super().__init__()
        row = _cells_in(self)
        row.addSpacing(_before_cells())
        for column in columns_of(question):
            row.addWidget(self._over(filled, column), _share(column))

    def _over(self, filled: Filled, column: Question) -> QWidget:
        over, place = QWidget(), Place(column.name)
        over.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        over.setMinimumWidth(least_of(column))
        words = QVBoxLayout(over)
        gaps(words, spacing=4)
        words.addWidget(Heading(filled, partial(_head_words, filled, column), column.label, strong=True))
        words.addWidget(hint_of(filled, place))
        words.addStretch(1)
        return over


class TableRow(ShownRow):
    """One row of a repeat: its number, with what can be done with it, its cells, and below what is wrong in them."""

    def __init__(self, filled: Filled, question: Question, row: str) -> None:
        super().__init__()
        self._filled, self._row = filled, row
        self._repeat = Place(question.name, filled.session.outer_row(row))
        outer = QVBoxLayout(self)
        gaps(outer, spacing=4)
        outer.addWidget(hairline())
        line, below = QWidget(), QVBoxLayout()
        cells = _cells_in(line)
        outer.addWidget(line)
        gaps(below, spacing=4)
        below.setContentsMargins(_before_cells(), 0, 0, 0)
        outer.addLayout(below)
        self.head = Button("", "quiet", "unfold")
        self.head.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the number, and then that a list opens
        self.head.setFixedWidth(current_theme().size(HEAD))
        self.head.setToolTip(QCoreApplication.translate("filling", "Subir, bajar o quitar la fila"))
        self.head.clicked.connect(self._offer)
        cells.addWidget(self.head, 0, Qt.AlignmentFlag.AlignTop)
        self._cells: dict[Place, Cell] = {}
        for column in columns_of(question):
            cell = make_cell(filled, Place(column.name, row), below)
            self._cells[cell.place] = cell
            cells.addWidget(cell, _share(column))
            cell.look_again()
            if (instead := instead_of(question, column)) is not None:
                self._put_below(cell, Place(instead.name, row), below)
        self._called: tuple[object, ...] = ()
        self.menu: QMenu | None = None

    def set_number(self, number: int, count: int) -> None:
        """Say which row this is, in its cells too to whoever only hears them."""
        self._number, self._count = number, count
        words = QCoreApplication.translate("filling", "{row}: subir, bajar o quitar")
        titles = self._filled.row_titles(self._row)
        self.head.setText(str(number))
        self.head.setAccessibleName(words.format(row=", ".join(titles)))
        self.head.setEnabled(not self._filled.is_locked)
        called = (number, *titles[1:])
        if called != self._called:  # another row at the end changes nothing for those before it
            self._called = called
            for cell in self._cells.values():
                cell.speak_row()

    def look_again(self, places: frozenset[Place]) -> None:
        """Have the cells at *places* look again."""
        for place in places:
            if place in self._cells:
                self._cells[place].look_again()

    def all_asked(self) -> Iterator[Asked]:
        """Yield the cells."""
        yield from self._cells.values()

    def place_shown(self, place: Place) -> QWidget | None:
        """Return the cell of *place*."""
        return self._cells.get(place)

    def first(self) -> QWidget | None:
        """Return the first cell that can be answered."""
        return next((one for one in self._cells.values() if not one.isHidden() and one.focusProxy()), None)

    def _put_below(self, cell: Cell, place: Place, below: QVBoxLayout) -> None:
        """Offer close below *cell* what may be chosen instead of an answer."""
        made = make_cell(self._filled, place, below)
        self._cells[place] = made
        made.setMinimumWidth(0)
        if isinstance(cell, QuestionCell):
            cell.take_below(made)
        made.look_again()

    def _offer(self) -> None:
        """Open what can be done with the row."""
        filled, repeat, row = self._filled, self._repeat, self._row
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = QMenu(self.head)
        up = self.menu.addAction(QCoreApplication.translate("filling", "Subir"))
        down = self.menu.addAction(QCoreApplication.translate("filling", "Bajar"))
        remove = self.menu.addAction(QCoreApplication.translate("filling", "Quitar"))
        up.setEnabled(self._number > 1)
        down.setEnabled(self._number < self._count)
        up.triggered.connect(lambda: filled.move_row(repeat, row, -1))
        down.triggered.connect(lambda: filled.move_row(repeat, row, 1))
        remove.triggered.connect(lambda: filled.ask_removal(repeat, row))
        self.menu.popup(self.head.mapToGlobal(self.head.rect().bottomLeft()))
        self.menu.setActiveAction(up if up.isEnabled() else down if down.isEnabled() else remove)


def _head_words(filled: Filled, column: Question) -> str:
    label = filled.said(column.label, Place(column.name))
    if column.required.strip() not in ALWAYS or column.read_only.strip() in ALWAYS:
        return label
    return QCoreApplication.translate("field", "{label} (necesario)").format(label=label)


def _before_cells() -> int:
    theme = current_theme()
    return theme.size(HEAD) + theme.space(BETWEEN)


def _cells_in(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    gaps(row, spacing=BETWEEN)
    return row


def _share(column: Question) -> int:
    """Return how much of the room left over a column takes: words need it, numbers do not."""
    return {"text": 3, "select_one": 2}.get(column.type, 1)
