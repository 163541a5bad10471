"""The page *Sacar para un juzgado*: acts in a file that proves itself, the sheet beside it, and how it is checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent

from repatria.documents.paper import PaperName
from repatria.domain.errors import RepatriaError
from repatria.services.paper.leaving import save_sheet
from repatria.services.record.giving import Given, give_acts
from repatria.services.record.on_paper import acts_sheet
from repatria.services.record.reading import may_audit
from repatria.services.record.wanted import ForCourt
from repatria.ui.drives import Drive, removable_drives
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk, Page, Place
from repatria.ui.record.court_form import CourtForm
from repatria.ui.sending.writing_out import WritingOut, Written
from repatria.ui.settings.section import Section
from repatria.ui.watching import Watch
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act

KEY = "record-court"


class GivenWithSheet(NamedTuple):
    """The file as it stands, and its *sheet*; where that could not be written, *why*."""

    given: Given
    sheet: Path | None
    why: RepatriaError | None


def court_page(desk: Desk) -> Page:
    """Return the page, to which one comes from *Quién hizo qué*."""
    return Page(
        KEY,
        "saved",
        lambda: QCoreApplication.translate("court_page", "Sacar para un juzgado"),
        lambda: CourtPage(desk),
        under="settings",
    )


class CourtPage(WritingOut):
    """Sacar para un juzgado."""

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Drive]] = removable_drives) -> None:
        self.compose = compose = CourtForm(desk, find)
        super().__init__(desk, compose, compose.place, compose.verb, compose.tell_trouble)
        compose.asked.connect(self._ask)
        compose.back.clicked.connect(lambda: desk.go("record"))

    def place(self) -> Place:
        """Return nothing: what is chosen to leave is chosen anew after a lock."""
        return {}

    def go_to(self, place: Place) -> None:
        """There is one place here."""

    def showEvent(self, event: QShowEvent) -> None:
        """Look what is plugged in, and begin with for whom it is."""
        super().showEvent(event)
        if not event.spontaneous() and not self.is_writing:
            self.reload()
            self.compose.recipient.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Look anew for sticks; what is chosen stays."""
        may = may_audit(self._desk.work)
        self.compose.verb.setEnabled(may)
        if not may:
            self.compose.tell_trouble(self.tr("Lo saca quien audita, supervisa o es enlace nacional."))
            return
        self.compose.place.refresh()

    def _ask(self) -> None:
        self.compose.tell_trouble("")
        wanted = self.compose.wanted()
        if wanted is None:
            return
        if self.compose.place.folder() is None:
            self.compose.tell_trouble(self.tr("Elija dónde se escribe."))
            self.compose.place.focus()
            return
        if self._desk.asker.ask(self, _question(wanted)) == "write":
            self._write(wanted)

    def _write(self, wanted: ForCourt) -> None:
        work, preferences = self._desk.work, self._desk.preferences()
        paper, language = cast("PaperName", preferences.paper), preferences.print_language

        def give(folder: Path, watch: Watch) -> GivenWithSheet:
            given = give_acts(work, wanted, folder, watch.progress)
            try:
                sheet = acts_sheet(work, given, paper_name=paper, language=language)
                return GivenWithSheet(given, save_sheet(work, sheet, folder), None)
            except RepatriaError as error:  # the file stands, whatever became of its sheet
                return GivenWithSheet(given, None, error)

        self.write(self.tr("Sacar para un juzgado"), self.tr("Escribiendo los actos"), give, self._done)

    def _done(self, made: GivenWithSheet, on_stick: bool) -> Written:
        self.compose.reset()
        page = Written(self.tr("Los actos están escritos"))
        section = Section(self.tr("Para {recipient}").format(recipient=made.given.asked.recipient.strip()))
        lines = (self._file_lines(made.given), self._sheet_lines(made), self._advice(made.given, on_stick))
        for line in (one for some in lines for one in some):
            section.body.addWidget(line)
        page.end_with(section, self.tr("Sacar otros"))
        return page

    def _file_lines(self, given: Given) -> tuple[IconWords | Label, ...]:
        placed = given.placed
        return (
            IconWords("done", self.tr("%n anotaciones", "", given.events), "good"),
            Label(self.tr("Archivo: {file}").format(file=str(placed.path))),
            Label(self.tr("SHA-256: {digest}").format(digest=placed.sha256)),
        )

    def _sheet_lines(self, made: GivenWithSheet) -> tuple[IconWords | Label, ...]:
        if made.why is None:
            return (Label(self.tr("Hoja que lo acompaña: {sheet}").format(sheet=str(made.sheet))),)
        words = self.tr("El archivo está entero, y su hoja no se pudo escribir. Copie la SHA-256 a mano.")
        return (IconWords("warning", f"{words} {' '.join(message_for(made.why))}", "warning"),)

    def _advice(self, given: Given, on_stick: bool) -> tuple[IconWords, ...]:
        check = self.tr(
            "Quien lo recibe lo comprueba sin bóveda ni frase: «repatria verify {name}», o el programa suelto "
            "verify_record.py. La SHA-256 que salga tiene que ser la de la hoja."
        ).format(name=given.placed.path.name)
        apart = self.tr("Entregue la hoja en mano y aparte: la huella de un archivo cambiado sería otra.")
        said = (IconWords("protected", check, "accent"), IconWords("info", apart, "quiet"))
        if not on_stick:
            return said
        words = self.tr("Expulse la memoria desde el sistema antes de sacarla.")
        return (*said, IconWords("stick", words, "accent"))


def _question(wanted: ForCourt) -> Question:
    """Ask before anything is written that everybody can read."""
    core = wanted.holds == "core"
    said = (
        QCoreApplication.translate(
            "court_page",
            "Quien tenga el archivo leerá quién hizo qué, y lo que dice el expediente. Queda anotado para quién es, "
            "y que {person} estuvo de acuerdo.",
        )
        if core
        else QCoreApplication.translate(
            "court_page",
            "Quien tenga el archivo leerá quién hizo qué. Queda anotado para quién es, y por qué.",
        )
    )
    return Question(
        QCoreApplication.translate("court_page", "¿Escribir los actos, sin sellar?"),
        said.format(person=wanted.approved_by),
        (Act("write", QCoreApplication.translate("court_page", "Escribir los actos")),),
        Act("back", QCoreApplication.translate("court_page", "Volver")),
        grave=True,
    )
