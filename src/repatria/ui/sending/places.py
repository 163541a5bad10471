"""Choose where the sealed file goes: a stick that is plugged in, a place with a line, or any other folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.services.exchange.places import KeptPlace
from repatria.ui.drives import Drive
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.theme import gaps
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import Label

_BY_LINE = "line:"
"""Before the id of a place with a line, so that it is never taken for a folder."""


class PlacePicker(QWidget):
    """Sticks and places as choices, and *Otra carpeta…*.

    ``changed`` comes when another one is chosen, ``came`` when a stick is found that was not there before.
    """

    changed = Signal()
    came = Signal()

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Drive]]) -> None:
        super().__init__()
        self._desk, self._find = desk, find
        self._drives: Sequence[Drive] = ()
        self._lines: Sequence[KeptPlace] = ()
        self._line: KeptPlace | None = None
        self._folder: Path | None = None
        self._holder = QVBoxLayout()
        gaps(self._holder)
        self.field: Field | None = None
        self.where = Label("", tone="quiet")
        self.other = Button(self.tr("Otra carpeta…"), icon="stick")
        self.again = Button(self.tr("Buscar memorias otra vez"), "quiet")
        self.other.clicked.connect(self._choose_other)
        self.again.clicked.connect(self.refresh)
        acts = QWidget()
        flow = FlowLayout(acts)
        flow.addWidget(self.other)
        flow.addWidget(self.again)
        column = QVBoxLayout(self)
        gaps(column, spacing=12)
        column.addLayout(self._holder)
        column.addWidget(self.where)
        column.addWidget(acts)
        self._show(())

    def refresh(self) -> None:
        """Look again for sticks."""
        self._desk.tasks.run_aside(
            self, self._find, self._found, lambda error: self._desk.tell(notice_of(error, "sticks"))
        )

    def show_lines(self, lines: Sequence[KeptPlace]) -> None:
        """Offer the places with a line, too; one that was chosen stays chosen while it is kept."""
        self._lines = lines
        self._line = next((one for one in lines if self._line is not None and one.id == self._line.id), None)
        self._show(self._drives)

    def folder(self) -> Path | None:
        """Return the folder chosen; nothing where a place with a line is."""
        return self._folder

    def line(self) -> KeptPlace | None:
        """Return the place with a line that is chosen."""
        return self._line

    def is_chosen(self) -> bool:
        """Tell whether it is said where the file goes."""
        return self._folder is not None or self._line is not None

    def on_stick(self) -> bool:
        """Tell whether the place chosen is a stick that must be ejected."""
        return any(drive.folder == self._folder for drive in self._drives)

    def set_folder(self, folder: Path) -> None:
        """Choose *folder*."""
        self._take(str(folder))
        if self.field is not None:
            self.field.control.set_value(str(folder))

    def set_message(self, words: str) -> None:
        """Say what is missing, or nothing."""
        self.where.set_tone("danger" if words else "quiet")
        self.where.setText(words or self._where_words())

    def focus(self) -> None:
        """Go where a place is chosen."""
        (self.field or self.other).setFocus()

    def _found(self, drives: Sequence[Drive]) -> None:
        self._desk.settled("sticks")
        before = {drive.folder for drive in self._drives}
        self._show(drives)
        if any(drive.folder not in before for drive in drives):
            self.came.emit()

    def _show(self, drives: Sequence[Drive]) -> None:
        self._drives = drives
        while (item := self._holder.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.field = None
        choices = [Choice(str(drive.folder), self._words(drive)) for drive in drives]
        choices += [Choice(_BY_LINE + one.id, one.called) for one in self._lines]
        if choices:
            both = self.tr("Memorias conectadas y lugares con línea")
            label = both if self._lines else self.tr("Memorias conectadas")
            self.field = Field(label, ChoiceButtons(choices, needed=True))
            self.field.value_changed.connect(self._take)
            self._holder.addWidget(self.field)
            writable = [drive for drive in drives if drive.writable]
            if not self.is_chosen() and len(writable) == 1 and not self._lines:
                self._folder = writable[0].folder
            if self._line is not None:
                self.field.control.set_value(_BY_LINE + self._line.id)
            elif self.on_stick():
                self.field.control.set_value(str(self._folder))
        self.set_message("")

    def _words(self, drive: Drive) -> str:
        if not drive.writable:
            return self.tr("{name} · solo lectura").format(name=drive.name)
        free = QLocale().formattedDataSize(drive.free, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        return self.tr("{name} · {free} libres").format(name=drive.name, free=free)

    def _take(self, value: object) -> None:
        chosen = str(value or "")
        self._line = next((one for one in self._lines if _BY_LINE + one.id == chosen), None)
        self._folder = Path(chosen) if chosen and self._line is None else None
        self.set_message("")
        self.changed.emit()

    def _choose_other(self) -> None:
        start = self._folder or Path.home()
        chosen = self._desk.asker.choose_folder(self, self.tr("Carpeta donde se escribe el archivo"), start)
        if chosen is not None:
            self.set_folder(chosen)

    def _where_words(self) -> str:
        if self._line is not None:
            return self.tr("Irá por la línea a: {place}").format(place=breakable(self._line.said))
        if self._folder is None:
            if self._lines:
                return self.tr("Elija una memoria, un lugar o una carpeta.")
            if self._drives:
                return self.tr("Elija una memoria o una carpeta.")
            return self.tr("No se ve ninguna memoria USB. Conéctela y busque otra vez, o elija una carpeta.")
        return self.tr("Se escribirá en: {folder}").format(folder=breakable(str(self._folder)))
