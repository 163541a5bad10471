"""Keep the rows of a list as plain values, and draw them without a widget per row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from repatria.ui.theme import Theme, current_theme
from repatria.ui.theme.fonts import Type
from repatria.ui.widgets.shown import breakable, shown
from repatria.ui.widgets.tips import tip

ROW: Final = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")


class Rows(QAbstractListModel, Generic[Row]):
    """Rows of one kind; *read* says a row aloud, *selectable* tells which rows can be chosen."""

    def __init__(
        self,
        read: Callable[[Row], str],
        selectable: Callable[[Row], bool] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read, self._selectable = read, selectable
        self._rows: Sequence[Row] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; when only their content changed, selection and place stay."""
        if len(rows) == len(self._rows):
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, index: Index) -> Row:
        """Return the row behind *index*."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default, never kept
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the row itself, or its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return shown(self._read(row))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._read(row))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell whether a row can be chosen."""
        if index.isValid() and self._selectable is not None and not self._selectable(self.row_at(index)):
            return Qt.ItemFlag.NoItemFlags  # the arrows pass over it
        return super().flags(index)


_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class RowsView(QListView):
    """A list that follows the text size and tells the key of the row taken by press, Enter or Space."""

    taken = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)  # so that Qt measures the rows again whenever the width changes
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._take)
        self.activated.connect(self._take)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the row that has the keyboard, where a move finds no other: a list of one row is chosen so too."""
        super().keyPressEvent(event)
        index = self.currentIndex()
        if event.key() in _MOVES and not self.selectionModel().hasSelection() and index.isValid():
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _take(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.taken.emit(index.data(ROW))


class RowPainter(QStyledItemDelegate):
    """Draws the ground of a row (chosen, hovered, focused) and leaves the words to ``paint_row``."""

    is_last = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        theme = current_theme()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(area, theme.colour("accent_tint"))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), theme.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            painter.fillRect(area, theme.colour("sunken"))
        self.is_last = index.row() + 1 == index.model().rowCount()
        self.paint_row(painter, QRectF(area), theme, index.data(ROW))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 4, 4)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; the width is the view's."""
        view: QWidget = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 0
        return QSize(0, self.row_height(current_theme(), index.data(ROW), width))

    def paint_row(self, painter: QPainter, area: QRectF, theme: Theme, row: Any) -> None:
        """Paint the words of *row* into *area*."""
        raise NotImplementedError

    def row_height(self, theme: Theme, row: Any, width: int) -> int:
        """Return the height of *row* at *width*."""
        raise NotImplementedError


def draw_words(
    painter: QPainter,
    area: QRectF,
    theme: Theme,
    words: str,
    *,
    font: QFont,
    colour: str = "ink",
    right: bool = False,
) -> None:
    """Draw one line of *words*, shortened at the end when they do not fit."""
    painter.setFont(font)
    painter.setPen(theme.colour(colour))
    fits = QFontMetrics(font).elidedText(shown(words), Qt.TextElideMode.ElideRight, int(area.width()))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), fits)


def draw_paragraph(
    painter: QPainter, area: QRectF, theme: Theme, words: str, font: QFont, colour: str = "ink"
) -> None:
    """Draw *words* on as many lines as they need, cut where no screen holds them."""
    painter.setFont(font)
    painter.setPen(theme.colour(colour))
    painter.drawText(
        area, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), breakable(shown(words))
    )


def paragraph_height(font: QFont, words: str, width: int) -> int:
    """Return the height of *words* wrapped at *width*."""
    if not words:
        return 0
    room = QRect(0, 0, max(1, width), 100_000)
    written = breakable(shown(words))
    return QFontMetrics(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), written).height()


def draw_icon(painter: QPainter, place: QRectF, theme: Theme, name: str, colour: str) -> None:
    """Draw an icon into a square *place*."""
    mark = theme.pixmap(name, colour, 18, painter.device().devicePixelRatioF())
    painter.drawPixmap(place, mark, QRectF(mark.rect()))


def words_left(theme: Theme, area: QRectF) -> float:
    """Return where the words of a row begin, right of its icon."""
    return area.left() + theme.space(12) + theme.size(18) + theme.space(8)


def words_room(theme: Theme, width: int) -> int:
    """Return the width left for the words of a row as wide as *width*."""
    return int(width - words_left(theme, QRectF()) - theme.space(12))


def two_line_height(theme: Theme, title: str, note: str, width: int) -> int:
    """Return the height of a row with a title and a smaller note below it."""
    room = words_room(theme, width)
    words = paragraph_height(theme.font(), title, room) + paragraph_height(theme.font(Type.SMALL), note, room)
    return max(theme.size(36), words + theme.space(16))


def draw_two_lines(
    painter: QPainter, area: QRectF, theme: Theme, words: tuple[str, str], colours: tuple[str, str]
) -> None:
    """Draw title and note, each wrapped where it must be."""
    room = words_room(theme, int(area.width()))
    place = QRectF(words_left(theme, area), area.top() + theme.space(8), room, area.height())
    draw_paragraph(painter, place, theme, words[0], theme.font(), colours[0])
    place.adjust(0, paragraph_height(theme.font(), words[0], room), 0, 0)
    draw_paragraph(painter, place, theme, words[1], theme.font(Type.SMALL), colours[1])


def draw_row_icon(painter: QPainter, area: QRectF, theme: Theme, name: str, colour: str) -> None:
    """Draw an icon before the first line of a row."""
    side = theme.size(18)
    top = area.top() + theme.space(8) + (theme.metrics().lineSpacing() - side) / 2
    draw_icon(painter, QRectF(area.left() + theme.space(12), top, side, side), theme, name, colour)
