"""Where more rows stand than are counted, say that some of them are empty, and take those out at one press.

The program never takes out a row that the case holds: others may have answered in it. Here a person does, and may
take that back as long as nothing else happened to the rows.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.forms.answers import Place
from repatria.domain.forms.counted import empty_beyond
from repatria.ui.filling.filled import Filled
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import Label


class EmptyRows(QWidget):
    """Stands below the rows at *place*, and only where there is something to say."""

    def __init__(self, filled: Filled, place: Place) -> None:
        super().__init__()
        self._filled, self._place = filled, place
        self._taken: tuple[str, ...] = ()
        self._left: tuple[str, ...] = ()
        self._is_taking = False
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        self.words = Label("")
        self.act = Button("")
        self.act.clicked.connect(self._press)
        column.addWidget(self.words)
        column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def look_again(self) -> None:
        """Say how many rows that are too many are empty, or that they were taken out."""
        if self._is_taking:
            return  # the rows go one by one, and the keyboard stays at the button meanwhile
        empty = self._found()
        if empty or self._filled.session.rows(*self._place) != self._left:
            self._taken = ()  # something else happened to the rows since, or to their number
        if self._taken:
            self.words.setText(self.tr("Se quitaron %n filas vacías.", "", len(self._taken)))
            self.act.setText(self.tr("Volver a ponerlas"))
        elif empty:
            self.words.setText(
                self.tr("%n de las filas que sobran están vacías: nadie respondió en ellas.", "", len(empty))
            )
            self.act.setText(self.tr("Quitar las vacías"))
        self.setVisible(bool(self._taken or empty))

    def _found(self) -> list[str]:
        counted = self._filled.work.counted
        if not counted.is_settled(self._filled.session, self._place):
            return []  # the number is still being typed
        return empty_beyond(self._filled.session, self._place)

    def _press(self) -> None:
        if self._taken:
            rows, self._taken = self._taken, ()
            self._filled.put_rows_back(self._place, rows)
            return
        empty = self._found()
        left = [row for row in self._filled.session.rows(*self._place) if row not in empty]
        self._is_taking = True
        for row in empty:
            self._filled.remove_row(self._place.name, row)
        self._is_taking = False
        self._taken, self._left = tuple(reversed(empty)), tuple(left)
        self.look_again()
