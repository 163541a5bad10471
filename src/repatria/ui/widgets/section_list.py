"""List the sections of a form, each with what is still missing in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from repatria.ui.theme import Theme
from repatria.ui.widgets.label import tone_token
from repatria.ui.widgets.rows import (
    RowPainter,
    Rows,
    RowsView,
    draw_row_icon,
    draw_two_lines,
    two_line_height,
)


@dataclass(frozen=True, slots=True)
class Section:
    """One section: how many answers are *missing* that are needed and how many are *wrong*, *answered* of *asked*."""

    key: str
    title: str
    missing: int = 0
    wrong: int = 0
    answered: int = 0
    asked: int = 0


class SectionList(RowsView):
    """The sections of one form; ``taken`` tells the section chosen."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.rows: Rows[Section] = Rows(lambda row: f"{row.title}. {self.words_of(row)}", parent=self)
        self.setModel(self.rows)
        self.setItemDelegate(_SectionPainter(self))

    def words_of(self, row: Section) -> str:
        """Return what is missing in a section, in words."""
        if row.wrong:
            return self.tr("%n por corregir", "", row.wrong)
        if row.missing:
            return self.tr("faltan %n", "", row.missing)
        if not row.answered:
            return self.tr("nada obligatorio")
        if row.answered < row.asked:
            return self.tr("{answered} de {asked} respondidas").format(answered=row.answered, asked=row.asked)
        return self.tr("completa")


class _SectionPainter(RowPainter):
    def __init__(self, view: SectionList) -> None:
        super().__init__(view)
        self._view = view

    def row_height(self, theme: Theme, row: Section, width: int) -> int:
        return two_line_height(theme, row.title, self._view.words_of(row), width)

    def paint_row(self, painter: QPainter, area: QRectF, theme: Theme, row: Section) -> None:
        icon, tone = _mark(row)
        ink = ("ink", tone_token(tone))
        draw_two_lines(painter, area, theme, (row.title, self._view.words_of(row)), ink)
        draw_row_icon(painter, area, theme, icon, tone_token(tone))


def _mark(row: Section) -> tuple[str, str]:
    if row.wrong:
        return "overdue", "danger"
    if row.missing:
        return "now", "accent"
    return ("done", "good") if row.answered and row.answered >= row.asked else ("open", "quiet")
