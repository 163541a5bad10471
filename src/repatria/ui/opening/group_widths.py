"""The columns of a group's table share its width; titles that are wider than theirs take a second line."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QTableView

from repatria.ui.opening.group_model import COLUMNS, Column
from repatria.ui.theme import current_theme

_SHARES: dict[Column, float] = {
    "letter": 0.07,
    "child_or_doubt": 0.21,
    "sex": 0.18,
    "language": 0.17,
    "travels_with": 0.14,
    "urgent": 0.23,
    "code": 0.16,
}
_ACROSS = Qt.Orientation.Horizontal


def shown_columns(table: QTableView) -> list[int]:
    """Return the places of the columns that are shown."""
    return [place for place in range(len(COLUMNS)) if not table.isColumnHidden(place)]


def share_width(table: QTableView) -> int:
    """Give every column its share of the width, and return the height that the titles take then."""
    heads, width = table.horizontalHeader(), table.viewport().width()
    title = heads.fontMetrics().horizontalAdvance(_title(table, 0))
    letter = max(width * _SHARES["letter"], title + 2 * _beside_title())
    shown = shown_columns(table)
    share = (width - letter) / sum(_SHARES[COLUMNS[place]] for place in shown[1:])
    for place in shown:
        table.setColumnWidth(place, int(share * _SHARES[COLUMNS[place]]) if place else int(letter))
    return max(_title_height(table, place) for place in shown)


def _title_height(table: QTableView, place: int) -> int:
    """Return the height that the title of a column takes at its width."""
    room = QRect(0, 0, table.columnWidth(place) - 2 * _beside_title(), 10_000)
    metrics = table.horizontalHeader().fontMetrics()
    words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, _title(table, place))
    return words.height() + current_theme().space(12)


def _title(table: QTableView, place: int) -> str:
    return str(table.model().headerData(place, _ACROSS))


def _beside_title() -> int:
    return current_theme().space(8) + 2
