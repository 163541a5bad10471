"""Fill a group's table by keyboard: letters choose, arrows walk, down on the last row adds a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QScrollArea, QTableView

from repatria.ui.opening.cell_menu import CellMenu
from repatria.ui.opening.cell_painter import CellPainter
from repatria.ui.opening.cell_search import CellSearch
from repatria.ui.opening.group_model import COLUMNS, Column, GroupTable
from repatria.ui.opening.group_widths import share_width, shown_columns
from repatria.ui.theme import current_theme
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.scrolling import page_around
from repatria.ui.widgets.shelf import fold

Looking = dict[str, Any]
"""*row*, *column* and *words* of a search that goes on, or nothing."""
_SEARCHED: frozenset[Column] = frozenset({"language", "code"})
"""Too long for a menu: found by typing."""


class GroupTableView(QTableView):
    """The table, as high as its rows. ``grown`` comes when it needs another height.

    ``searched`` comes at every keystroke with which a choice is looked for, and when that ends.
    """

    grown = Signal()
    searched = Signal()

    def __init__(self, name: str, model: GroupTable) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = model
        self._page: QScrollArea | None = None
        self._searching: tuple[CellSearch, QPersistentModelIndex] | None = None
        self._left_looking: Looking = {}
        self.setModel(model)
        self.setItemDelegate(CellPainter(model, self))
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        heads.setDefaultAlignment(Qt.AlignmentFlag(left.value | Qt.TextFlag.TextWordWrap.value))
        heads.setSectionsClickable(False)
        heads.setHighlightSections(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(current_theme().size(36))
        self.clicked.connect(self.offer)
        self.selectionModel().currentChanged.connect(lambda *_: self._show_cell())
        for changed in (model.rowsInserted, model.rowsRemoved):
            changed.connect(self._grow)
        model.sheets_found.connect(self._show_columns)
        model.modelReset.connect(self._begin)
        self._show_columns()
        self._begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by letter, open the choices, walk on, add or empty."""
        index, key = self.currentIndex(), event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2):
            self.offer(index)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._group.clear(index)
        elif key == Qt.Key.Key_Down and index.row() + 1 == self._group.rowCount():
            self.add()
        elif key == Qt.Key.Key_Right and index.column() == shown_columns(self)[-1]:
            self.next_row()
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._choose_by_letter(index, event.text())
        else:
            super().keyPressEvent(event)

    def add(self) -> None:
        """Add a person and go there."""
        row = self._group.add()
        self.setCurrentIndex(self._group.index(row, 1))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self) -> None:
        """Take the current person away."""
        index = self.currentIndex()
        self._group.remove(index.row())
        row = min(index.row(), self._group.rowCount() - 1)
        self.setCurrentIndex(self._group.index(row, max(1, index.column())))

    def next_row(self) -> None:
        """Go to the beginning of the next person, a new one after the last."""
        row = self.currentIndex().row() + 1
        if row >= self._group.rowCount():
            self.add()
        else:
            self.setCurrentIndex(self._group.index(row, 1))

    def offer(self, index: QModelIndex, first: str = "") -> None:
        """Show what a cell offers, at the first choice that begins with *first*."""
        choices = self._group.choices(index) if index.isValid() else ()
        if not choices:
            return
        if COLUMNS[index.column()] in _SEARCHED:
            self._search(index, choices, first)
            return
        menu = CellMenu(self, choices, self._group.chosen(index))
        menu.taken.connect(lambda key: self._chosen(index, key))
        menu.begin(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()), first)

    def looking(self) -> Looking:
        """Return at which row and column a choice is being looked for by which words; nothing where none is."""
        if self._searching is None:
            return self._left_looking
        search, at = self._searching
        words = search.line.text().strip()
        return {"row": at.row(), "column": COLUMNS[at.column()], "words": words} if words else {}

    def look_again(self, looking: object) -> None:
        """Look for nothing more, or for what was being looked for before, once somebody goes on with it."""
        self._end_search()
        self._left_looking = looking if isinstance(looking, dict) else {}

    def go_on_looking(self) -> None:
        """Open the search that was left open, with the caret behind its words."""
        left, self._left_looking = self._left_looking, {}
        if not left or left["column"] not in _SEARCHED or left["row"] >= self._group.rowCount():
            return
        index = self._group.index(int(left["row"]), COLUMNS.index(left["column"]))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(index)
        self.offer(index, str(left["words"]))

    def showEvent(self, event: QShowEvent) -> None:
        """Find the page that follows; a row just added has its place only when that has grown."""
        super().showEvent(event)
        above = page_around(self)
        if above is not None and above is not self._page:
            self._page = above
            above.verticalScrollBar().rangeChanged.connect(self._show_cell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns; titles that are wider than theirs take a second line."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        heads, high = self.horizontalHeader(), share_width(self)
        if high != heads.minimumHeight():
            heads.setFixedHeight(high)
            self._grow()
        if self._searching is not None:
            search, at = self._searching
            search.setGeometry(self.visualRect(self._group.index(at.row(), at.column())))

    def minimumSizeHint(self) -> QSize:
        """Return room for every row."""
        rows = self.verticalHeader().defaultSectionSize() * self._group.rowCount()
        heads = self.horizontalHeader()
        return QSize(0, max(heads.sizeHint().height(), heads.minimumHeight()) + rows + 6)

    def sizeHint(self) -> QSize:
        """Return room for every row, and no more."""
        return self.minimumSizeHint()

    def _show_columns(self) -> None:
        """Ask for the code of a sheet only while some sheet waits."""
        place, hidden = COLUMNS.index("code"), not self._group.sheets
        if self.isColumnHidden(place) != hidden:
            self.setColumnHidden(place, hidden)
            self._share_width()

    def _show_cell(self) -> None:
        page = self._page
        inside = page.widget() if page is not None else None
        here = self.hasFocus() or self._searching is not None
        if page is None or inside is None or not here or not self.currentIndex().isValid():
            return
        cell = self.visualRect(self.currentIndex())
        at = self.viewport().mapTo(inside, cell.center())
        page.ensureVisible(at.x(), at.y(), 0, cell.height() * 2)

    def _search(self, index: QModelIndex, choices: Sequence[Choice], first: str) -> None:
        """Search a long list over the cell, from the letter typed on."""
        self._end_search()
        name = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        cell = self.visualRect(index)
        search = CellSearch(name, choices, cell, self.viewport())
        held = QPersistentModelIndex(index)
        search.taken.connect(lambda key: self._found(self._group.index(held.row(), held.column()), key))
        search.ended.connect(self._end_search)
        search.line.textEdited.connect(lambda _: self.searched.emit())
        self._searching = search, held
        search.begin(first)
        self.searched.emit()

    def _found(self, index: QModelIndex, key: str) -> None:
        self._end_search()
        if key not in self._group.chosen(index):
            self._group.choose(index, key)
        self._walk_on(index)

    def _end_search(self) -> None:
        ending, self._searching = self._searching, None
        self._left_looking = {}
        if ending is not None:
            search = ending[0]
            search.blockSignals(True)  # leaving it takes nothing more
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            search.hide()
            search.deleteLater()
            self.searched.emit()

    def _choose_by_letter(self, index: QModelIndex, text: str) -> None:
        letter = fold(text)
        if COLUMNS[index.column()] in _SEARCHED:
            self.offer(index, text)
            return
        found = [one for one in self._group.choices(index) if fold(one.words).startswith(letter)]
        if len(found) == 1:
            if found[0].key not in self._group.chosen(index):
                self._group.choose(index, found[0].key)
            self._walk_on(index)
        elif found:
            self.offer(index, letter)

    def _chosen(self, index: QModelIndex, key: str) -> None:
        self._group.choose(index, key)
        if COLUMNS[index.column()] != "urgent":
            self._walk_on(index)

    def _walk_on(self, index: QModelIndex) -> None:
        if COLUMNS[index.column()] != "urgent" and index.column() != shown_columns(self)[-1]:
            self.setCurrentIndex(self._group.index(index.row(), index.column() + 1))

    def _begin(self) -> None:
        self.setCurrentIndex(self._group.index(0, 1))
        self._grow()

    def _grow(self) -> None:
        self.setFixedHeight(self.minimumSizeHint().height())
        self.grown.emit()
