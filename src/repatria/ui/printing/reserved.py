"""Say how many case codes wait for pads, and reserve twenty more."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.services.cases.codes import AT_A_TIME, ReservedCodes, reserve_codes, reserved_codes
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.tips import tip


class ReservedLine(QWidget):
    """How many codes stand on no paper yet, and the act that reserves more; read anew whenever it is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        row = QHBoxLayout(self)
        gaps(row, spacing=12)
        self.about = Label("", tone="quiet")
        row.addWidget(self.about, 1)
        words = QCoreApplication.translate("printing", "&Reservar {count} códigos").format(count=AT_A_TIME)
        self.reserve = Button(words, "secondary", "add")
        self.reserve.setToolTip(tip(_why()))
        self.reserve.setAccessibleDescription(_why())
        self.reserve.clicked.connect(self._reserve)
        row.addWidget(self.reserve, 0, Qt.AlignmentFlag.AlignTop)

    def showEvent(self, event: QShowEvent) -> None:
        """Count the codes."""
        super().showEvent(event)
        work = self._desk.work
        self._desk.tasks.read(self, lambda: reserved_codes(work), self._show, self._failed)

    def _reserve(self) -> None:
        work = self._desk.work
        self.reserve.setEnabled(False)

        def job() -> ReservedCodes:
            reserve_codes(work)
            return reserved_codes(work)

        self._desk.tasks.run(self, job, self._reserved, self._failed, after=self._free)

    def _reserved(self, found: ReservedCodes) -> None:
        self._show(found)
        words = QCoreApplication.translate("printing", "Este equipo reservó {count} códigos de expediente.")
        advice = QCoreApplication.translate(
            "printing", "Elija una hoja en blanco e imprima copias con código: cada copia lleva uno distinto."
        )
        self._desk.tell(Notice(words.format(count=AT_A_TIME), advice, "good"))

    def _free(self) -> None:
        self.reserve.setEnabled(True)
        self.reserve.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, found: ReservedCodes) -> None:
        self.about.setText(_count_words(found))

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))


def _count_words(found: ReservedCodes) -> str:
    words = QCoreApplication.translate(
        "printing", "Códigos reservados sin imprimir: {free} · en hojas, sin expediente todavía: {out}"
    )
    return words.format(free=len(found.unprinted), out=len(found.on_paper))


def _why() -> str:
    return QCoreApplication.translate(
        "printing",
        "Para hojas que se llenan antes de que haya expediente: después se abre con ese mismo código.",
    )
