"""The first window: painted before anything heavy is read, and gone once a vault is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.errors import OnlyPracticeError, RepatriaError, VaultMissingError
from repatria.domain.progress import Progress
from repatria.paths import state_folder
from repatria.ui.i18n import LANGUAGES
from repatria.ui.tasks import Tasks
from repatria.ui.theme import gaps
from repatria.ui.unlock import doors
from repatria.ui.unlock.doors import Countries
from repatria.ui.unlock.opening import OpenScreen
from repatria.ui.unlock.places import (
    ChoosesFolder,
    VaultPlace,
    fresh_folder,
    known_places,
    last_used,
    looks_like_vault,
    place_of,
    wipes_begun,
)
from repatria.ui.unlock.sheet import Sheet, TopLine
from repatria.ui.unlock.start import StartScreen


class Doors(NamedTuple):
    """What the window has done off its thread; ``fill`` puts invented cases into a practice vault."""

    open: Callable[[Path, str], Any] = doors.open_vault
    make: Callable[[doors.Wanted], Any] = doors.make_vault
    salvage: Callable[[doors.Lost, str, Progress], Any] = doors.salvage_vault
    prepare: Callable[[], Countries] = doors.prepare
    fill: doors.Fill | None = doors.fill_practice

    def practise(self, folder: Path, names: tuple[str, str], language: str, told: Progress) -> Any:
        """Make the practice vault."""
        return doors.make_practice(folder, names, language, self.fill, told)


class UnlockWindow(QWidget):
    """Chooses between start, opening, making and practice; ``opened`` brings the desk of the vault."""

    opened = Signal(object)
    language_asked = Signal(str)
    painted = Signal()

    def __init__(
        self,
        tasks: Tasks,
        asker: ChoosesFolder,
        data: Path,
        language: str,
        ways: Doors | None = None,
        first: Path | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Repatria")
        self.setProperty("surface", "ground")
        self.tasks, self._asker, self._data = tasks, asker, data
        self._doors, self._language = ways or Doors(), language
        self._first, self._others = first, list[Path]()
        self._painted = False
        self._countries: Countries = ()
        self._column = QVBoxLayout(self)
        gaps(self._column, spacing=0)
        self.screens = QStackedWidget()
        self._show_frame()
        if begun := wipes_begun(data, state_folder(), first):
            self._end_wipes(begun)
        else:
            self.begin()

    def begin(self) -> None:
        """Show the way in: a vault that is known, or the choices of a first start."""
        places = self._places()
        if not places:
            self._show(self._start())
            return
        folders = [place.folder for place in places]
        first = self._first if self._first in folders else last_used(places)
        screen = OpenScreen(self.tasks, places, first, self._doors.open)
        screen.opened.connect(self.opened)
        screen.other_asked.connect(self.choose_other)
        screen.new_asked.connect(self.make_new)
        screen.practice_asked.connect(self.practise)
        screen.restoring_asked.connect(self.restore)
        screen.in_training.connect(self.turn_away)
        screen.sheets_asked.connect(self.use_sheets)
        screen.salvage_asked.connect(lambda: self.salvage(screen.folder()))
        self._show(screen)

    def _end_wipes(self, folders: Sequence[Path]) -> None:
        """End what was begun, and say what remains elsewhere, before anything else."""
        from repatria.ui.unlock.wiped import WipedScreen

        screen = WipedScreen(self.tasks, self._asker, self._language, folders)
        screen.left.connect(self.begin)
        self._show(screen)

    def turn_away(self, error: OnlyPracticeError) -> None:
        """Show whoever is in training the way to practice in place of the real vault that they opened."""
        from repatria.ui.unlock.training import TrainingScreen

        screen = TrainingScreen(error)
        screen.practice_asked.connect(self.practise)
        screen.back_asked.connect(self.begin)
        self._show(screen)

    def use_sheets(self, folder: Path) -> None:
        """Let sheets give somebody a new passphrase for the vault in *folder*."""
        from repatria.ui.unlock.by_sheets import BySheetsScreen

        self._first = folder
        screen = BySheetsScreen(self.tasks, folder)
        screen.opened.connect(self.opened)
        screen.back_asked.connect(self.begin)
        self._show(screen)

    def salvage(self, folder: Path) -> None:
        """Show how to save what can be read of the vault in *folder*; the new one stands among those known."""
        from repatria.ui.unlock.salvaging import SalvageScreen

        target = fresh_folder(self._data, practice=place_of(folder).practice)
        lost, countries = doors.Lost(folder, target), self._known_countries()
        screen = SalvageScreen(self.tasks, self._asker, lost, countries, self._language, self._doors.salvage)
        screen.opened.connect(self.opened)
        screen.left.connect(self.begin)
        self._show(screen)

    def choose_other(self) -> None:
        """Ask for the folder of a vault that stands elsewhere."""
        title = self.tr("Carpeta de la bóveda")
        chosen = self._asker.choose_folder(self, title, Path.home())
        if chosen is None:
            return
        if not looks_like_vault(chosen):
            self._tell(VaultMissingError(place=str(chosen)))
            return
        self._first = chosen
        self._others.append(chosen)
        self.begin()

    def restore(self) -> None:
        """Ask where copies lie, and let one be looked into and take its place."""
        from repatria.ui.unlock.restoring import RestoringScreen

        place = self._asker.choose_folder(self, self.tr("¿Dónde están las copias?"), Path.home())
        if place is None:
            return
        current = self.screens.currentWidget()
        first = [current.folder()] if isinstance(current, OpenScreen) else []
        known = [*first, *(one.folder for one in self._places() if one.folder not in first)]
        look = partial(doors.look_into_copy, self._data, known)
        screen = RestoringScreen(self.tasks, place, look, doors.restore_copy)
        screen.left.connect(self.begin)
        screen.restored.connect(self._restored)
        self._show(screen)

    def _restored(self, folder: Path) -> None:
        """Offer the vault that came from a copy."""
        from repatria.ui.widgets.notice_bar import Notice

        self._first = folder
        self.begin()
        screen = self.screens.currentWidget()
        if isinstance(screen, Sheet):
            words = self.tr("La copia está en su lugar. Ábrala con su frase de paso.")
            advice = self.tr("Después reciba de los otros puestos: lo que falta vuelve con sus paquetes.")
            screen.tell(Notice(words, advice, "good"))

    def make_new(self) -> None:
        """Ask what a new vault needs."""
        from repatria.ui.unlock.creating import NewVaultScreen

        folder = fresh_folder(self._data, practice=False)
        language = self._language if self._language in LANGUAGES else "es"
        screen = NewVaultScreen(
            self.tasks, self._asker, folder, self._known_countries(), language, self._doors.make
        )
        screen.opened.connect(self.opened)
        screen.left.connect(self.begin)
        self._show(screen)

    def practise(self) -> None:
        """Make the practice vault, or go to the one that is there."""
        from repatria.ui.unlock.practising import PracticeScreen

        made = next((place.folder for place in self._places() if place.practice), None)
        if made is not None:
            self._first = made
            self.begin()
            return
        language = self._language if self._language in LANGUAGES else "es"
        folder = fresh_folder(self._data, practice=True)
        screen = PracticeScreen(self.tasks, folder, language, self._doors.practise)
        screen.opened.connect(self.opened)
        screen.failed.connect(self._practice_failed)
        self._show(screen)

    def speak(self, language: str) -> None:
        """Show the way in anew, after the language or the look changed."""
        self._language = language
        self._show_frame()
        self.begin()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once painted, read ahead what opening will need."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._read_ahead)

    def _read_ahead(self) -> None:
        self.painted.emit()
        self.tasks.run_aside(self, self._doors.prepare, self._take_countries, lambda _: None)

    def _take_countries(self, countries: Countries) -> None:
        self._countries = countries

    def _known_countries(self) -> Countries:
        # Whoever is quicker than the reading ahead waits for it here.
        return self._countries or self._doors.prepare()

    def _places(self) -> tuple[VaultPlace, ...]:
        places = list(known_places(self._data))
        elsewhere = [*self._others, *([self._first] if self._first else [])]
        for folder in elsewhere:
            if looks_like_vault(folder) and folder not in [place.folder for place in places]:
                places.append(place_of(folder))
        return tuple(places)

    def _start(self) -> StartScreen:
        screen = StartScreen()
        screen.new_asked.connect(self.make_new)
        screen.practice_asked.connect(self.practise)
        screen.other_asked.connect(self.choose_other)
        screen.restoring_asked.connect(self.restore)
        return screen

    def _show_frame(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        top = TopLine(dict(LANGUAGES), self._language)
        top.language_asked.connect(self.language_asked)
        self.screens = QStackedWidget()
        self._column.addWidget(top)
        self._column.addWidget(self.screens, 1)

    def _show(self, screen: QWidget) -> None:
        while (old := self.screens.widget(0)) is not None:
            self.screens.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.screens.addWidget(screen)
        screen.setFocus()

    def _practice_failed(self, error: RepatriaError | None) -> None:
        self.begin()
        if error is not None:
            self._tell(error)

    def _tell(self, error: RepatriaError) -> None:
        from repatria.ui.messages import notice_of

        screen = self.screens.currentWidget()
        if isinstance(screen, Sheet):
            screen.tell(notice_of(error))
