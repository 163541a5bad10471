"""Ask whether the files of the cases go along: on a thin line one sends words alone, and what stays is said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.services.exchange.choosing import Choice, FilesOf, Sendable
from repatria.services.exchange.going import FilesWanted
from repatria.ui.sizes import size_words
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import CheckBox
from repatria.ui.widgets.label import Label


class FilesChoice(QWidget):
    """Files go unless somebody says otherwise, which stays so for that post; ``changed`` tells that it was turned."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._device = ""
        self.without = CheckBox(self.tr("Sin archivos: solo lo escrito"))
        self.again = CheckBox(self.tr("También los que ya van en otro paquete del que no llegó acuse"))
        self.kept = Label(
            self.tr("Queda así para ese puesto hasta que lo cambie. Los archivos siguen pendientes."),
            "small",
            tone="quiet",
        )
        self.kept.hide()
        self.says = Label("", "small", tone="quiet")
        self.stay = Label("", "small", tone="quiet")
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        for part in (self.says, self.without, self.kept, self.again, self.stay):
            column.addWidget(part)
        self.without.toggled.connect(self._turn)
        self.again.toggled.connect(self._turn)

    def wanted(self) -> FilesWanted:
        """Return what was chosen."""
        if self.without.isChecked():
            return "none"
        return "all" if self.again.isChecked() and not self.again.isHidden() else "due"

    def show_choice(self, choice: Choice) -> None:
        """Take what is remembered for the post of *choice*, unless it is the same that was asked about before."""
        if choice.device != self._device:
            self._device = choice.device
            self.without.setChecked(choice.without_files)
            self.again.setChecked(False)

    def sum_up(self, marked: Sequence[Sendable], choice: Choice, *, protected: bool) -> None:
        """Say how many files go of the cases that are *marked*, how large they are, how many stay, and why."""
        found = files_of(marked, protected=protected)
        self.says.setText(self._says(found))
        self.again.setVisible(bool(found.under_way) and not self.without.isChecked())
        stay = self._stay(choice)
        self.stay.setText(stay)
        self.stay.setVisible(bool(stay))
        self.setVisible(bool(found.count or found.under_way or stay))

    def _says(self, found: FilesOf) -> str:
        words = self.tr("%n archivos que le faltan", "", found.count)
        size = self.tr("{size} en total, en paquetes aparte detrás de lo escrito").format(
            size=size_words(found.size)
        )
        parts = [f"{words}: {size}"] if found.count else []
        if found.under_way:
            parts.append(self.tr("%n ya van en camino", "", found.under_way))
        return " · ".join(parts)

    def _stay(self, choice: Choice) -> str:
        parts = []
        if choice.not_taken:
            parts.append(
                self.tr("%n se quedan: el programa de ese puesto todavía no los recibe", "", choice.not_taken)
            )
        if choice.not_here:
            parts.append(self.tr("%n no están en este puesto", "", choice.not_here))
        return " · ".join(parts)

    def _turn(self) -> None:
        self.kept.setVisible(self.without.isChecked())
        self.changed.emit()


def files_of(marked: Sequence[Sendable], *, protected: bool) -> FilesOf:
    """Return how many files go of the cases that are *marked*, with those that are *protected* or without."""
    found = [one.files for one in marked]
    found += [one.protected_files for one in marked] if protected else []
    return FilesOf(
        sum(one.count for one in found), sum(one.size for one in found), sum(one.under_way for one in found)
    )
