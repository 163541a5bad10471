"""The pads that can be printed, found by a few letters, with the codes that are reserved for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.ui.i18n import spoken
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.printing.reserved import ReservedLine
from repatria.ui.printing.sheet_list import SheetLine, SheetList, blank_lines, lines_of_others
from repatria.ui.theme import gaps
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.text_line import TextLine


class BlankSide(QWidget):
    """The forms in blank; ``taken`` comes with the one chosen."""

    taken = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines: Sequence[SheetLine] = ()
        side = QVBoxLayout(self)
        gaps(side, spacing=8)
        self.filter = Field(
            QCoreApplication.translate("printing", "Hojas en blanco"),
            TextLine(QCoreApplication.translate("printing", "Buscar un formulario")),
        )
        self.filter.value_changed.connect(lambda _: self._show())
        side.addWidget(self.filter)
        told = QCoreApplication.translate("printing", "Para llenar a mano cuando no hay luz.")
        side.addWidget(Label(told, tone="quiet"))
        self.reserved = ReservedLine(desk)
        side.addWidget(self.reserved)
        self.list = SheetList(QCoreApplication.translate("printing", "Formularios en blanco"))
        self.list.taken.connect(self.taken)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.filter)
        down.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        down.activated.connect(self._enter)
        side.addWidget(self.list, 1)
        work, language = desk.work, spoken()

        def blanks() -> list[SheetLine]:
            return [*blank_lines(work.library, language), *lines_of_others(work)]

        desk.tasks.read(self, blanks, self._keep, self._tell)

    def _enter(self) -> None:
        """Go from the words that are looked for to the first sheet found."""
        if self.list.rows.rowCount():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.setCurrentIndex(self.list.rows.index(0))

    def _show(self) -> None:
        self.list.show_lines(self._lines, str(self.filter.value() or ""))

    def _keep(self, lines: Sequence[SheetLine]) -> None:
        self._lines = lines
        self._show()

    def _tell(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))
