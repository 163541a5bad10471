"""Choose where the sealed file is written: a stick that is plugged in, or any other folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.sending.drives import Drive
from repatria.ui.theme import gaps
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import Label


class PlacePicker(QWidget):
    """Sticks as choices, and *Otra carpeta…*; ``changed`` comes when another place is chosen."""

    changed = Signal()

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Drive]]) -> None:
        super().__init__()
        self._desk, self._find = desk, find
        self._drives: Sequence[Drive] = ()
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
            self, self._find, self._show, lambda error: self._desk.tell(notice_of(error))
        )

    def folder(self) -> Path | None:
        """Return the place chosen."""
        return self._folder

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

    def _show(self, drives: Sequence[Drive]) -> None:
        self._drives = drives
        while (item := self._holder.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.field = None
        if drives:
            choices = [Choice(str(drive.folder), self._words(drive)) for drive in drives]
            self.field = Field(self.tr("Memorias conectadas"), ChoiceButtons(choices))
            self.field.value_changed.connect(self._take)
            self._holder.addWidget(self.field)
            writable = [drive for drive in drives if drive.writable]
            if self._folder is None and len(writable) == 1:
                self._folder = writable[0].folder
            if self.on_stick():
                self.field.control.set_value(str(self._folder))
        self.set_message("")

    def _words(self, drive: Drive) -> str:
        if not drive.writable:
            return self.tr("{name} · solo lectura").format(name=drive.name)
        free = QLocale().formattedDataSize(drive.free, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        return self.tr("{name} · {free} libres").format(name=drive.name, free=free)

    def _take(self, value: object) -> None:
        self._folder = Path(str(value)) if value else None
        self.set_message("")
        self.changed.emit()

    def _choose_other(self) -> None:
        start = self._folder or Path.home()
        chosen = self._desk.asker.choose_folder(self, self.tr("Carpeta para el paquete sellado"), start)
        if chosen is not None:
            self.set_folder(chosen)

    def _where_words(self) -> str:
        if self._folder is None:
            if self._drives:
                return self.tr("Elija una memoria o una carpeta.")
            return self.tr("No se ve ninguna memoria USB. Conéctela y busque otra vez, o elija una carpeta.")
        return self.tr("Se escribirá en: {folder}").format(folder=breakable(str(self._folder)))
