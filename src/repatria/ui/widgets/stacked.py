"""Put widgets close below each other, as one widget."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.ui.theme import gaps


def stacked(*widgets: QWidget, between: int = 4) -> QWidget:
    """Return *widgets* one below the other.

    A layout within a layout would do, but Qt then reckons wrapped words at their narrowest and takes the
    height from a neighbour.
    """
    place = QWidget()
    column = QVBoxLayout(place)
    gaps(column, spacing=between)
    for widget in widgets:
        column.addWidget(widget)
    return place
