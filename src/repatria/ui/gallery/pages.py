"""Lay the groups of blocks out as pages that stand alone or in the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from repatria.ui.gallery.blocks import compare_and_wait, empty_and_ask, safeguards, states, step
from repatria.ui.gallery.fields import choices, dates, texts
from repatria.ui.gallery.lists import lists
from repatria.ui.theme import gaps

GROUPS: Final[Mapping[str, Callable[[], list[QWidget]]]] = MappingProxyType(
    {
        "states": states,
        "step": step,
        "safeguards": safeguards,
        "lists": lists,
        "texts": texts,
        "choices": choices,
        "dates": dates,
        "compare": compare_and_wait,
        "empty": empty_and_ask,
    }
)


def make_group(name: str) -> QWidget:
    """Return the blocks of a group, one below the other."""
    place = QWidget()
    place.setProperty("surface", "ground")
    place.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(place)
    gaps(column, (24, 16, 24, 24), 16)
    for block in GROUPS[name]():
        column.addWidget(block)
    column.addStretch(1)
    return place


def make_scrolling(name: str) -> QScrollArea:
    """Return a group as a page of the window."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(make_group(name))
    return area
