"""Where sealed files come from: found on sticks, or chosen; and what was received before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fnmatch import fnmatch
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from repatria.domain.errors import RepatriaError
from repatria.services.exchange.collecting import Lying
from repatria.services.exchange.places import KeptPlace
from repatria.services.exchange.register import ReceivedBundle
from repatria.ui.drives import PACKETS, PATTERN, Drive, FoundFile, sealed_files
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk
from repatria.ui.receiving.file_rows import Fates, FileList, FileRow, file_row
from repatria.ui.receiving.gathering import Where
from repatria.ui.receiving.held_sections import HeldSections
from repatria.ui.receiving.received_section import ReceivedSection
from repatria.ui.settings.section import Section
from repatria.ui.sizes import size_words
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.reading_column import ReadingColumn

_LOOKED = Path()
"""In place of a file: whatever is found, it could be looked for."""


def is_packet(path: Path) -> bool:
    """Tell by its name whether a file is a packet of another country."""
    return fnmatch(path.name, PACKETS)


class Start(ReadingColumn):
    """``chosen`` tells the file that shall be proven, ``lying_chosen`` the one that shall be fetched before.

    ``search_asked`` tells the place with a line that shall be looked through; ``all_asked`` comes for everything.
    """

    all_asked = Signal()
    chosen = Signal(object)
    lying_chosen = Signal(object)
    search_asked = Signal(object)

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Drive]]) -> None:
        super().__init__(
            self.tr("Recibir"),
            self.tr("Primero se comprueba y se muestra qué trae. Nada entra antes de que usted lo acepte."),
        )
        self._desk, self._find = desk, find
        self._folders: list[Path] = []
        self._found: list[FileRow] = []
        self._fates = Fates()
        self._lying: dict[str, list[FileRow]] = {}
        self.searches: list[Button] = []
        self._places: tuple[KeptPlace, ...] = ()
        self._until: Path | None = None
        self.trouble = IconWords("overdue", "", "danger")
        self.trouble.hide()
        self.list = FileList(self.tr("Paquetes sellados encontrados"))
        self.list.taken.connect(self._take)
        self.none = Label(self.tr("Buscando paquetes sellados…"), tone="quiet")
        self.all = Button(self.tr("Recibir todo lo que espera"), "primary", "receive")
        self.all.clicked.connect(self.all_asked)
        self.file = Button(self.tr("Elegir archivo…"))
        self.folder = Button(self.tr("Buscar en otra carpeta…"))
        self.again = Button(self.tr("Buscar otra vez"), "quiet")
        self.file.clicked.connect(self._choose_file)
        self.folder.clicked.connect(self._choose_folder)
        self.again.clicked.connect(self._look_again)
        self.before = ReceivedSection(desk.work)
        self.received, self.never = self.before.list, self.before.never
        self.held = HeldSections(desk.work)
        self._lay_out()

    def refresh(self) -> None:
        """Look for sealed files again."""
        find, folders = self._find, tuple(self._folders)

        def job() -> tuple[FoundFile, ...]:
            where = [*folders, *(drive.folder for drive in find())]
            return (*sealed_files(where), *sealed_files(where, PACKETS))

        self._desk.tasks.run_aside(self, job, self._show, self._not_looked)

    def where(self) -> Where:
        """Return where everything is that may wait: sticks, a folder chosen, places with a line."""
        find, folders = self._find, tuple(self._folders)
        abroad = sum(is_packet(row.path) for row in self._found)
        return Where(lambda: [*folders, *(drive.folder for drive in find())], self._places, abroad)

    def show_lines(self, places: Sequence[KeptPlace]) -> None:
        """Offer to look through each place with a line."""
        if self._places == tuple(places):
            return
        self._places = tuple(places)
        for button in self.searches:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.searches = []
        for place in places:
            button = Button(self._search_words(place), icon="search")
            button.clicked.connect(lambda _=False, one=place: self.search_asked.emit(one))
            self._flow.addWidget(button)
            self.searches.append(button)

    def show_lying(self, place: KeptPlace, found: Sequence[Lying]) -> None:
        """Show what lies at a place for this post, beside what was found in folders."""
        self._lying[place.id] = [self._lying_row(one) for one in found]
        self._show_rows()
        if not found:
            none = self.tr("En {place} no hay nada nuevo para este puesto.")
            self.tell_trouble(none.format(place=place.called), "info", "quiet")

    def show_abroad(self, place: KeptPlace, found: Sequence[Lying]) -> None:
        """Show what lies at a place from other countries now, beside what else was found there."""
        others = [row for row in self._lying.get(place.id, ()) if row.lying and not row.lying.abroad]
        self._lying[place.id] = [*others, *(self._lying_row(one) for one in found)]
        self._show_rows()

    def forget_lying(self, lying: Lying) -> None:
        """Show a file no more that was received, refused or taken away."""
        for place, rows in self._lying.items():
            self._lying[place] = [row for row in rows if row.lying != lying]
        self._show_rows()

    def learn(self, found: Mapping[Path, str]) -> None:
        """Keep what became of files in the list; it is shown once they are looked for again."""
        self._fates.learn(found)

    def show_received(self, received: Sequence[ReceivedBundle]) -> None:
        """Show what was received before."""
        self.before.show_received(received)

    def tell_lost(self, path: Path, words: str) -> None:
        """Say that the file at *path* cannot be reached, until it is found there again."""
        self.tell_trouble(words)
        self._until = path

    def tell_trouble(self, words: str, icon: str = "overdue", tone: str = "danger") -> None:
        """Say why a file was not taken."""
        self._until = None
        self.trouble.set_words(icon, words, tone)
        self.trouble.setVisible(bool(words))
        if words:
            self.ensureWidgetVisible(self.trouble)

    def _lay_out(self) -> None:
        where = Section(
            self.tr("¿Dónde está el paquete sellado?"),
            self.tr("Conecte la memoria USB; lo que haya en ella aparece aquí."),
        )
        acts = QWidget()
        self._flow = flow = FlowLayout(acts)
        for button in (self.all, self.file, self.folder, self.again):
            flow.addWidget(button)
        for part in (self.trouble, self.list, self.none, acts):
            where.body.addWidget(part)
        for part in (where, self.held, self.before):
            self.add(part)

    def _look_again(self) -> None:
        self.tell_trouble("")
        self.refresh()

    def _not_looked(self, error: RepatriaError) -> None:
        self.tell_lost(_LOOKED, " ".join(message_for(error)))

    def _show(self, found: Sequence[FoundFile]) -> None:
        fates = self._fates.of(found)
        rows = [
            file_row(self._desk.work, one, fate, abroad=is_packet(one.path))
            for one, fate in zip(found, fates, strict=True)
        ]
        self._found = rows
        if self._until in (_LOOKED, *(row.path for row in rows)):
            self.tell_trouble("")
        self.none.setText(
            self.tr("No se ve ninguno. Conecte la memoria y busque otra vez, o elija el archivo usted.")
        )
        self._show_rows()

    def _show_rows(self) -> None:
        rows = self._rows()
        self.list.rows.set_rows(rows)
        self.list.setVisible(bool(rows))
        self.none.setVisible(not rows)

    def _rows(self) -> list[FileRow]:
        return [*(row for lying in self._lying.values() for row in lying), *self._found]

    def _take(self, row: FileRow) -> None:
        if row.lying is not None:
            self.lying_chosen.emit(row.lying)
        else:
            self.chosen.emit(row.path)

    def _lying_row(self, one: Lying) -> FileRow:
        title = self.tr("Envío de otro país") if one.abroad else self.tr("Paquete para este puesto")
        note = self.tr("{place} · {size}").format(place=one.place.called, size=size_words(one.size))
        return FileRow(Path(one.name), title, note, one)

    def _search_words(self, place: KeptPlace) -> str:
        return self.tr("Buscar en {place}").format(place=place.called)

    def _choose_file(self) -> None:
        pattern = self.tr("Paquetes sellados ({pattern})").format(pattern=f"{PATTERN} {PACKETS}")
        path = self._desk.asker.choose_file(self, self.tr("Paquete sellado"), Path.home(), pattern)
        if path is not None:
            self.chosen.emit(path)

    def _choose_folder(self) -> None:
        folder = self._desk.asker.choose_folder(self, self.tr("Carpeta con paquetes sellados"), Path.home())
        if folder is not None:
            self._folders = [folder]
            self.refresh()
