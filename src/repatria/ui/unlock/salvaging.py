"""Save what can be read of a damaged vault: the passphrase, the work, what came of it, the way into the new one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from repatria.domain.errors import DeviceLostError, RepatriaError, StoppedError
from repatria.domain.progress import Progress
from repatria.ui.tasks import Tasks
from repatria.ui.unlock.doors import Countries, Lost, save_page
from repatria.ui.unlock.places import ChoosesFolder
from repatria.ui.unlock.sheet import Sheet, breakable
from repatria.ui.unlock.zone_question import ZoneQuestion
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.field import Field, say_missing
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.stacked import stacked
from repatria.ui.widgets.text_line import SecretLine, TextLine

if TYPE_CHECKING:
    from repatria.store.salvage.salvaging import Salvaged

Door = Callable[[Lost, str, Progress], "tuple[Any, Salvaged, tuple[str, ...]]"]
_ASKING, _WORKING, _DONE = range(3)


class SalvageScreen(QStackedWidget):
    """The damaged vault stays as it is, whatever is pressed; nothing is made before the passphrase is given."""

    opened = Signal(object)
    left = Signal()

    def __init__(
        self, tasks: Tasks, asker: ChoosesFolder, lost: Lost, countries: Countries, language: str, door: Door
    ) -> None:
        super().__init__()
        self._tasks, self._asker, self._language, self._door = tasks, asker, language, door
        self._folder, self._target = lost.folder, lost.target
        self._desk: Any = None
        self._found: Salvaged | None = None
        self._asks_whose = False
        for sheet in (self._asking(countries, language), self._working(), self._done()):
            self.addWidget(sheet)
        self.setFocusProxy(self.secret.line)

    def salvage(self) -> None:
        """Begin with the passphrase that stands in the line."""
        chosen = self.passphrase.value()
        if not isinstance(chosen, str):
            self.passphrase.set_message(self.tr("Escriba su frase de paso."))
            return
        if self._asks_whose and self._whose_is_missing():
            return
        self.passphrase.set_message("")
        self._ask.notices.hide()
        self.panel.set_progress(0, 0)
        self.setCurrentIndex(_WORKING)
        self._watch = self._tasks.watch(self, self.panel.set_progress)
        lost, told = self._lost(), self._watch.progress
        self._tasks.run(
            self, lambda: self._door(lost, chosen, told), self._made, self._refused, after=self._tried
        )

    def words(self) -> list[str]:
        """Return the lines of what came of it."""
        return [line.words() for line in self._report.findChildren(IconWords)]

    def _asking(self, countries: Countries, language: str) -> Sheet:
        sheet = self._ask = Sheet(
            self.tr("Rescatar lo que se puede leer"),
            self.tr(
                "Lee página por página lo que el disco todavía da y hace con eso otra bóveda. No cambia la dañada."
            ),
            back=True,
        )
        sheet.back_asked.connect(self.left)
        place = self.tr("Bóveda dañada: {folder}").format(folder=breakable(str(self._folder)))
        new = self.tr("La nueva estará en: {folder}").format(folder=breakable(str(self._target)))
        sheet.body.addWidget(stacked(Label(place, "small", tone="quiet"), Label(new, "small", tone="quiet")))
        self.secret = SecretLine()
        self.passphrase = Field(self.tr("Frase de paso"), self.secret)
        sheet.body.addWidget(self.passphrase)
        self.post = Field(self.tr("Nombre del puesto"), TextLine(limit=80))
        names = [Choice(one.code, one.name.get(language) or one.name["es"]) for one in countries]
        chosen = SearchableChoice(sorted(names, key=lambda choice: choice.words))
        self.country = Field(self.tr("País"), chosen)
        self.zone = ZoneQuestion({one.code: one.zones for one in countries})
        chosen.value_changed.connect(self.zone.follow)
        self._whose = stacked(self.post, self.country, self.zone)
        self._whose.hide()
        sheet.body.addWidget(self._whose)
        self.begin = Button(self.tr("Rescatar"), "primary", "next")
        self.begin.clicked.connect(self.salvage)
        sheet.entered.connect(self.begin.click)
        sheet.acts.addWidget(self.begin)
        sheet.acts.addStretch(1)
        return sheet

    def _whose_is_missing(self) -> bool:
        """Tell whether it is not said whose the new device is, and say so."""
        lacks = say_missing(
            (self.post, self.tr("Escriba el nombre del puesto.")),
            (self.country, self.tr("Elija el país donde está el puesto.")),
        )
        self.zone.follow(self.country.value())
        return lacks or self.zone.complain()

    def _working(self) -> Sheet:
        sheet = Sheet(self.tr("Rescatando"), self.tr("Puede tardar varios minutos. No desconecte el disco."))
        self.panel = ProgressPanel(
            self.tr("Leyendo las páginas de la bóveda"),
            self.tr("Si se detiene, no se hace ninguna bóveda y la dañada sigue como estaba."),
        )
        self.panel.cancel_asked.connect(lambda: self._watch.cancel())
        sheet.body.addWidget(self.panel)
        return sheet

    def _done(self) -> Sheet:
        sheet = self._report = Sheet(self.tr("Lo que se rescató"))
        self.enter = Button(self.tr("Entrar"), "primary", "next")
        self.enter.clicked.connect(lambda: self.opened.emit(self._desk))
        self.keep = Button(self.tr("Guardar la hoja"), "secondary", "saved")
        self.keep.clicked.connect(self._keep_page)
        sheet.acts.addWidget(self.enter)
        sheet.acts.addWidget(self.keep)
        sheet.acts.addStretch(1)
        return sheet

    def _keep_page(self) -> None:
        """Write what came of it where the person says, as a page without a name or the code of a case."""
        folder = self._asker.choose_folder(self, self.tr("¿En qué carpeta se guarda la hoja?"), Path.home())
        if folder is None or self._found is None:
            return
        from repatria.ui.messages import notice_of
        from repatria.ui.messages.salvage_words import SalvageWords

        words, desk, found, language = SalvageWords(), self._desk, self._found, self._language
        lines = [*words.lines(found), words.kept()]

        def kept(path: Path) -> None:
            said = self.tr("Se guardó {name}. No lleva datos de nadie.").format(name=path.name)
            self._report.tell(Notice(said, tone="good"))

        self._tasks.run(
            self,
            lambda: save_page(desk, found, lines, folder, language),
            kept,
            lambda error: self._report.tell(notice_of(error)),
        )

    def _lost(self) -> Lost:
        if not self._asks_whose:
            return Lost(self._folder, self._target)
        post, country = str(self.post.value()), str(self.country.value())
        return Lost(self._folder, self._target, post, country, self.zone.value())

    def _made(self, made: tuple[Any, Salvaged, tuple[str, ...]]) -> None:
        # Read only now: the words need what the store knows, and the window is on the screen already.
        from repatria.ui.messages.salvage_words import SalvageWords

        self._desk, self._found, codes = made
        found = self._found
        self.secret.line.clear()
        words, is_warning = SalvageWords(), bool(found.lost or found.uncounted)
        for line in words.lines(found, codes):
            self._report.body.addWidget(IconWords("info", line, "warning" if is_warning else "quiet"))
        self._report.body.addWidget(IconWords("protected", words.kept(), "quiet"))
        self.setCurrentIndex(_DONE)
        self.enter.setFocus()

    def _tried(self) -> None:
        if self.currentIndex() == _WORKING:
            # Nobody expected what happened; the way back is open all the same.
            self.setCurrentIndex(_ASKING)

    def _refused(self, error: RepatriaError) -> None:
        from repatria.ui.messages import notice_of

        self.setCurrentIndex(_ASKING)
        if isinstance(error, DeviceLostError):
            self._asks_whose = True
            self._whose.show()
        if not isinstance(error, StoppedError):
            self._ask.tell(notice_of(error))
        self.secret.line.setFocus()
        self.secret.line.selectAll()
