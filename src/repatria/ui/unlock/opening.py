"""Open the vault: which one, the passphrase, and what to do when it does not open."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar

from repatria.domain.errors import (
    OnlyPracticeError,
    RepatriaError,
    StoreMissingError,
    TryLaterError,
    VaultDamagedError,
    WrongKeyError,
    WrongPassphraseError,
)
from repatria.ui.confidential import confidential_words
from repatria.ui.passphrases import CapsWatch, caps_words
from repatria.ui.tasks import Tasks
from repatria.ui.unlock.doors import PRACTICE_PASSPHRASE, code_from_outside
from repatria.ui.unlock.places import VaultPlace
from repatria.ui.unlock.sheet import Sheet, breakable
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.stacked import stacked
from repatria.ui.widgets.text_line import SecretLine

_SECOND_MS: Final = 1000


class OpenScreen(Sheet):
    """Says nothing of the post, its people or its cases: only which folder, and that it is confidential."""

    opened = Signal(object)
    other_asked = Signal()
    new_asked = Signal()
    practice_asked = Signal()
    restoring_asked = Signal()
    salvage_asked = Signal()
    in_training = Signal(object)
    sheets_asked = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        places: Sequence[VaultPlace],
        first: Path,
        door: Callable[[Path, str], Any],
    ) -> None:
        super().__init__(self.tr("Abrir la bóveda"))
        self._tasks, self._door = tasks, door
        self._places = {str(place.folder): place for place in places}
        self._folder, self._left = first, 0
        self._countdown = QTimer(self)
        self._countdown.setInterval(_SECOND_MS)
        self._countdown.timeout.connect(self._count)
        self._add_which(places, first)
        self._add_passphrase()
        self._add_ways(practice=any(place.practice for place in places))
        self._choose(str(first))

    def folder(self) -> Path:
        """Return the folder of the vault that is chosen."""
        return self._folder

    def open(self) -> None:
        """Try the passphrase that stands in the line."""
        chosen = self.passphrase.value()
        if self._left or not self.button.isEnabled():
            return
        if not isinstance(chosen, str):
            self.passphrase.set_message(self.tr("Escriba su frase de paso."))
            return
        self._busy(busy=True)
        self.passphrase.set_message("")
        self.notices.hide()
        folder = self._folder
        self._tasks.run(
            self, lambda: self._door(folder, chosen), self.opened.emit, self._refused, after=self._tried
        )

    def _add_which(self, places: Sequence[VaultPlace], first: Path) -> None:
        words = Label(self._place_words(self._places[str(first)]), strong=True)
        self._where = Label("", "small", tone="quiet")
        if len(places) > 1:
            choices = [Choice(str(place.folder), self._place_words(place)) for place in places]
            self.which = Field(self.tr("¿Cuál bóveda?"), ChoiceButtons(choices))
            self.which.set_value(str(first))
            self.which.value_changed.connect(self._choose)
            self.body.addWidget(stacked(self.which, self._where))
        else:
            self.body.addWidget(stacked(words, self._where))

    def _add_passphrase(self) -> None:
        self._practice_hint = IconWords("practice", "", "hold")
        self.body.addWidget(self._practice_hint)
        self.secret = SecretLine()
        self.passphrase = Field(self.tr("Frase de paso"), self.secret)
        self.secret.line.returnPressed.connect(self.open)
        CapsWatch(self.secret.line).noticed.connect(self._caps)
        self.body.addWidget(self.passphrase)
        self.button = Button(self.tr("Abrir"), "primary", "next")
        self.button.clicked.connect(self.open)
        self.acts.addWidget(self.button)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._told = Label("", tone="quiet")
        self.acts.addWidget(stacked(self._told, self._bar), 1)
        self._bar.hide()
        self.body.addWidget(IconWords("protected", confidential_words(), "quiet", "small"))
        self.setFocusProxy(self.secret.line)

    def _add_ways(self, *, practice: bool) -> None:
        """Offer what else is done here: first what is done on a good day, then what on a bad one."""
        other = Button(self.tr("Abrir otra bóveda…"), "quiet", "stick")
        new = Button(self.tr("Nueva bóveda"), "quiet", "add")
        other.clicked.connect(self.other_asked)
        new.clicked.connect(self.new_asked)
        self.add_below(other, new)
        if not practice:
            button = Button(self.tr("Práctica"), "quiet", "practice")
            button.clicked.connect(self.practice_asked)
            self.add_below(button)
        sheets = Button(self.tr("Nadie puede entrar: usar las hojas…"), "quiet", "form")
        sheets.clicked.connect(lambda: self.sheets_asked.emit(self._folder))
        restore = Button(self.tr("Recuperar de una copia…"), "quiet", "saved")
        restore.clicked.connect(self.restoring_asked)
        self.salvage = Button(self.tr("Rescatar una bóveda dañada…"), "quiet", "protected")
        self.salvage.clicked.connect(self.salvage_asked)
        self.add_below(sheets, restore, self.salvage)

    def _choose(self, key: object) -> None:
        place = self._places.get(str(key))
        if place is None:
            self.which.set_value(str(self._folder))
            return
        self._folder = place.folder
        self._where.setText(self.tr("Carpeta: {folder}").format(folder=breakable(str(place.folder))))
        words = self.tr("Todo aquí es inventado. La frase de paso es: {passphrase}")
        self._practice_hint.set_words("practice", words.format(passphrase=PRACTICE_PASSPHRASE), "hold")
        self._practice_hint.setVisible(place.practice)
        self.passphrase.set_message("")

    def _place_words(self, place: VaultPlace) -> str:
        if place.practice:
            return self.tr("Práctica")
        alike = [folder for folder, other in self._places.items() if not other.practice]
        if len(alike) > 1:
            number = alike.index(str(place.folder)) + 1
            return self.tr("Bóveda {number} de este equipo").format(number=number)
        return self.tr("Bóveda de este equipo")

    def _caps(self, on: bool) -> None:
        self.passphrase.set_message(caps_words() if on else "", "warning")

    def _busy(self, *, busy: bool) -> None:
        self._bar.setVisible(busy)
        self.button.setEnabled(not busy and not self._left)
        self.secret.line.setReadOnly(busy)
        self.below.setEnabled(not busy)
        self._told.setText(self.tr("Abriendo. La llave tarda un momento, a propósito.") if busy else "")

    def _tried(self) -> None:
        self._busy(busy=False)

    def _refused(self, error: RepatriaError) -> None:
        # Read only now: the words need every error, and the window is on the screen already.
        from repatria.ui.messages import message_for, notice_of

        self.secret.line.setReadOnly(False)
        if isinstance(error, TryLaterError):
            self._wait(math.ceil(float(str(error.facts.get("seconds", 1)))))
        elif isinstance(error, WrongPassphraseError):
            self.passphrase.set_message(" ".join(message_for(error)))
        elif isinstance(error, OnlyPracticeError):
            self.secret.line.clear()
            self.in_training.emit(error)
            return
        elif isinstance(error, (VaultDamagedError, WrongKeyError, StoreMissingError)):
            verb = self.tr("Rescatar lo que se puede leer…")
            notice = notice_of(error)._replace(verb=verb, act=self.salvage_asked.emit)
            self.tell(notice)
            self._add_code(notice)
        else:
            self.tell(notice_of(error))
        self.secret.line.setFocus()
        self.secret.line.selectAll()

    def _add_code(self, notice: Notice) -> None:
        """Add to *notice* the code that whoever gives support asks for, once it was looked at from outside."""
        folder = self._folder

        def add(code: str) -> None:
            if folder == self._folder and not self.notices.isHidden():
                words = self.tr("Código para quien da soporte: {code}").format(code=code)
                self.tell(notice._replace(advice=f"{notice.advice} {words}"))

        self._tasks.run_aside(self, lambda: code_from_outside(folder), add, lambda _: None)

    def _wait(self, seconds: int) -> None:
        self._left = seconds
        self.button.setEnabled(False)
        self._countdown.start()
        self._say_wait()

    def _count(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._countdown.stop()
            self._left = 0
            self.button.setEnabled(True)
            self.passphrase.set_message(self.tr("Ya puede intentarlo otra vez."), "quiet")
            return
        self._say_wait()

    def _say_wait(self) -> None:
        words = self.tr(
            "Hubo varios intentos fallidos. Espere %n segundos; no se perdió nada.", "", self._left
        )
        self.passphrase.set_message(words, "warning")
