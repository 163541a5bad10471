"""A sheet to copy by hand, eleven words at a time: large, numbered, and read out by a screen reader."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from repatria.store.keys.sheets import SHEETS, WORDS, Sheet, number_of
from repatria.ui.frame.in_sight import show_top
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import Label

_AT_ONCE: Final = 11
_HIGH: Final = 6
"""Two columns, read downwards: so all eleven and the acts below them are seen at twice the text size."""


class SheetShown(QWidget):
    """``copied`` comes after the last words; ``left`` when nothing shall come of it: the button that says *leave*."""

    copied = Signal()
    left = Signal()

    def __init__(self, sheet: Sheet, number: int, count: int = SHEETS, *, leave: str = "") -> None:
        super().__init__()
        self._sheet, self._first, self._count = sheet, 0, count
        self._title = Label("", "lead", strong=True)
        self._heading = self.tr("Hoja {number} de {count}: palabras {first} a {last}")
        self._number = number
        self.well = QFrame()
        self.well.setProperty("surface", "well")
        self.well.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cells = [Label("", "lead", wrap=False) for _ in range(_AT_ONCE)]
        grid = QGridLayout(self.well)
        grid.setColumnStretch(1, 1)
        gaps(grid, (16, 12, 16, 12), 8)
        grid.setHorizontalSpacing(current_theme().space(32))
        for place, cell in enumerate(self._cells):
            grid.addWidget(cell, place % _HIGH, place // _HIGH)
        here = self.tr("Hoja {number} de {count}").format(number=number, count=count)
        # in the place that eleven words leave free: the words have the same places on each of the sheets
        grid.addWidget(Label(here, "lead", strong=True, wrap=False), _HIGH - 1, 1)
        self.onward = Button(self.tr("Siguientes palabras"), "primary", "next")
        self.onward.clicked.connect(self._go_on)
        self.back = Button(self.tr("Palabras anteriores"), icon="back")
        self.back.clicked.connect(lambda: self._turn(self._first - _AT_ONCE))
        go = Button(leave or self.tr("No fundar nada"), "quiet")
        go.clicked.connect(self.left)
        acts = QWidget()
        acts.setLayout(in_a_row(self.onward, self.back, go))
        column = QVBoxLayout(self)
        gaps(column, spacing=16)
        column.addWidget(self._title)
        self._how = Label(
            self.tr(
                "Cópielas a mano, con tinta, cada una con su lugar. El número al final dice lo mismo que la "
                "palabra. No las fotografíe ni las escriba en otro equipo. Si el programa se bloquea, o sale de "
                "esta página, no queda nada y lo copiado se destruye: mueva el ratón mientras copia."
            )
        )
        for part in (self._how, self.well, acts):
            column.addWidget(part)
        self._show(0)

    def _show(self, first: int) -> None:
        self._first = max(0, first)
        words = self._sheet[self._first : self._first + _AT_ONCE]
        last = self._first + len(words)
        facts = {"number": self._number, "count": self._count}
        title = self._heading.format(**facts, first=self._first + 1, last=last)
        self._title.setText(title)
        self._how.setVisible(self._first == 0)  # read once; then the words and the acts are seen together
        for place, (cell, word) in enumerate(zip(self._cells, words, strict=True), self._first + 1):
            cell.setText(f"{place}.\u2002{word}\u2002({number_of(word)})")
        self.well.setAccessibleName(title)
        self.well.setAccessibleDescription(
            "; ".join(
                f"{place}: {word}, {number_of(word)}" for place, word in enumerate(words, self._first + 1)
            )
        )
        self.back.setEnabled(self._first > 0)
        ends = last == WORDS
        self.onward.setText(self.tr("Está copiada: comprobar") if ends else self.tr("Siguientes palabras"))

    def _go_on(self) -> None:
        if self._first + _AT_ONCE >= WORDS:
            self.copied.emit()
        else:
            self._turn(self._first + _AT_ONCE)
            self.well.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, first: int) -> None:
        self._show(first)
        show_top(self)
