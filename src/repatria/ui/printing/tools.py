"""Above the pages: print, save, paper, language, size of the view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatria.ui.i18n import LANGUAGES
from repatria.ui.preferences import Preferences
from repatria.ui.theme import gaps
from repatria.ui.tongues import tongue_name
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.label import Label


class SheetTools(QWidget):
    """The acts on one sheet; what needs a sheet waits until there is one."""

    left_asked = Signal()
    print_asked = Signal()
    save_asked = Signal()
    zoom_asked = Signal(int)
    fit_asked = Signal()
    paper_asked = Signal(str)
    language_asked = Signal(str)
    reading_asked = Signal(str)
    copies_asked = Signal(str)
    extent_asked = Signal(str)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._printers: Sequence[str] = ()
        self._chosen = ""
        self._more: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        top = QHBoxLayout()
        gaps(top)
        self.back = Button(QCoreApplication.translate("printing", "&Volver"), "quiet", "back")
        self.back.clicked.connect(self.left_asked)
        top.addWidget(self.back)
        self._title = Label("", "title")
        top.addWidget(self._title, 1)
        column.addLayout(top)
        self._row = QWidget()
        self._flow = FlowLayout(self._row, 8)
        self.print = Button(QCoreApplication.translate("printing", "&Imprimir"), "primary", "print")
        self.save = Button(QCoreApplication.translate("printing", "&Guardar PDF…"), icon="saved")
        self.printers = Button("", "quiet", "unfold")
        self._page = Label("", tone="quiet", wrap=False)
        self.smaller = Button("−")
        self.larger = Button("+")
        self.fit = Button(QCoreApplication.translate("printing", "A&justar"), "quiet")
        self._lay_out(preferences)
        column.addWidget(self._row)
        self._make_acts()
        self.begin("")

    def begin(self, title: str) -> None:
        """Name what will be shown."""
        self._title.setText(title)
        self.set_ready(ready=False)
        self._page.setText("")

    def ask_nothing(self, language: str) -> None:
        """Ask nothing that only some sheets are asked; a sheet stands in *language* until it offers others."""
        self.show_extent(None)
        self.show_languages((), language)
        self.show_reading(None)
        self.show_copies(None)

    def name(self, title: str) -> None:
        """Name what is shown, unless it has a name."""
        if not self._title.text():
            self._title.setText(title)

    def set_ready(self, *, ready: bool) -> None:
        """Offer the acts, once there is a sheet."""
        self._row.setVisible(ready or bool(self._page.text()))
        for button in (self.print, self.save, self.smaller, self.larger, self.fit):
            button.setEnabled(ready)

    def show_page(self, number: int, count: int) -> None:
        """Say which page is looked at."""
        words = QCoreApplication.translate("printing", "Página {number} de {count}")
        self._page.setText(words.format(number=number, count=count))
        self._row.show()

    def show_reading(self, reading: str | None) -> None:
        """Show how the sheet is read to the person who signs it; nothing where nobody reads it to anybody."""
        self.reading.setVisible(reading is not None)
        self.reading.set_value(reading)
        self._last[self.reading] = reading

    def show_languages(self, more: Sequence[str], language: str) -> None:
        """Offer *more* languages of the form that is shown, besides those of the program; it stands in *language*."""
        if tuple(more) != self._more:
            self._more = tuple(more)
            self.language.offer_more([Choice(one, tongue_name(one)) for one in more])
            self.language.set_names(QCoreApplication.translate("printing", "Idioma de la hoja"))
        self.language.set_value(language)
        self._last[self.language] = language

    def show_copies(self, copies: str | None) -> None:
        """Show how many pads with a code are made (``0``: one without); nothing where that is no question."""
        self.copies.setVisible(copies is not None)
        self.copies.set_value(copies)
        self._last[self.copies] = copies

    def show_extent(self, extent: str | None) -> None:
        """Show how much of a filled form is printed: what was ``asked``, or ``all``; nothing of other sheets."""
        self.extent.setVisible(extent is not None)
        self.extent.set_value(extent)
        self._last[self.extent] = extent

    def offer_printers(self, names: Sequence[str]) -> None:
        """Offer these printers, the usual one first; a single one needs no choice."""
        self._printers = tuple(names)
        if self._chosen not in self._printers:
            self._chosen = self._printers[0] if self._printers else ""
        self._name_printer()

    def printer(self) -> str:
        """Return the printer chosen, or nothing."""
        return self._chosen

    def _lay_out(self, preferences: Preferences) -> None:
        papers = [Choice("A4", "A4"), Choice("Letter", QCoreApplication.translate("printing", "Carta"))]
        self.paper = ChoiceButtons(papers)
        self.paper.set_names(QCoreApplication.translate("printing", "Papel"))
        self.paper.set_value(preferences.paper)
        languages = [Choice(key, name) for key, name in LANGUAGES.items()]
        self.language = ChoiceButtons(languages)
        self.language.set_names(QCoreApplication.translate("printing", "Idioma de la hoja"))
        self.language.set_value(preferences.print_language)
        self.reading = ChoiceButtons(_readings())
        self.reading.set_names(QCoreApplication.translate("printing", "Cómo se lee a la persona"))
        self.reading.hide()
        self.copies = ChoiceButtons(_copies())
        self.copies.set_names(QCoreApplication.translate("printing", "Copias con código de expediente"))
        self.copies.hide()
        self.extent = ChoiceButtons(_extents())
        self.extent.set_names(QCoreApplication.translate("printing", "Qué preguntas"))
        self.extent.hide()
        parts = (
            self.print,
            self.save,
            self.printers,
            self.paper,
            self.language,
            self.reading,
            self.copies,
            self.extent,
        )
        for part in (*parts, self._page, self.smaller, self.larger, self.fit):
            self._flow.addWidget(part)
        self._name_printer()

    def _make_acts(self) -> None:
        self.smaller.setAccessibleName(QCoreApplication.translate("printing", "Ver más pequeño"))
        self.larger.setAccessibleName(QCoreApplication.translate("printing", "Ver más grande"))
        self.fit.setAccessibleName(QCoreApplication.translate("printing", "Ajustar la página al ancho"))
        self.print.clicked.connect(self.print_asked)
        self.save.clicked.connect(self.save_asked)
        self.printers.clicked.connect(self._next_printer)
        self.smaller.clicked.connect(lambda: self.zoom_asked.emit(-1))
        self.larger.clicked.connect(lambda: self.zoom_asked.emit(1))
        self.fit.clicked.connect(self.fit_asked)
        self.paper.value_changed.connect(lambda value: self._tell(self.paper, self.paper_asked, value))
        self.language.value_changed.connect(
            lambda value: self._tell(self.language, self.language_asked, value)
        )
        self.reading.value_changed.connect(lambda value: self._tell(self.reading, self.reading_asked, value))
        self.copies.value_changed.connect(lambda value: self._tell(self.copies, self.copies_asked, value))
        self.extent.value_changed.connect(lambda value: self._tell(self.extent, self.extent_asked, value))
        asked = (self.paper, self.language, self.reading, self.copies, self.extent)
        self._last = {part: part.value() for part in asked}
        for words, button in (("Ctrl+P", self.print), ("Ctrl++", self.larger), ("Ctrl+-", self.smaller)):
            shortcut = QShortcut(QKeySequence(words), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(button.click)

    def _tell(self, buttons: ChoiceButtons, asked: SignalInstance, value: object) -> None:
        if isinstance(value, str):
            self._last[buttons] = value
            asked.emit(value)
        else:
            buttons.set_value(self._last[buttons])  # one of them always holds

    def _next_printer(self) -> None:
        if self._printers:
            place = self._printers.index(self._chosen) if self._chosen in self._printers else -1
            self._chosen = self._printers[(place + 1) % len(self._printers)]
            self._name_printer()

    def _name_printer(self) -> None:
        self.printers.setVisible(len(self._printers) > 1)
        self.printers.setText(self._chosen)
        words = QCoreApplication.translate("printing", "Impresora: {name}. Pulse para usar otra")
        self.printers.setAccessibleName(words.format(name=self._chosen))


def _readings() -> list[Choice]:
    return [
        Choice("one", QCoreApplication.translate("printing", "Solo este idioma")),
        Choice("both", QCoreApplication.translate("printing", "Dos idiomas")),
        Choice("interpreter", QCoreApplication.translate("printing", "Con columna de intérprete")),
    ]


def _extents() -> list[Choice]:
    return [
        Choice("asked", QCoreApplication.translate("printing", "Lo que se preguntó")),
        Choice("all", QCoreApplication.translate("printing", "Todo el formulario")),
    ]


def _copies() -> list[Choice]:
    return [
        Choice("0", QCoreApplication.translate("printing", "Sin código")),
        Choice("1", QCoreApplication.translate("printing", "1 con código")),
        Choice("5", QCoreApplication.translate("printing", "5 con código")),
        Choice("20", QCoreApplication.translate("printing", "20 con código")),
    ]
