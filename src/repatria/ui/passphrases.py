"""Ask for a new passphrase twice, say in words how strong it is, and notice a capitals lock.

No rule of composition: length and words that do not belong together are what counts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.ui.strength_words import strength_words
from repatria.ui.tasks import Tasks
from repatria.ui.theme import gaps
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.text_line import SecretLine

_PAUSE_MS = 250


class CapsWatch(QObject):
    """Notices from what is typed whether the capitals lock is on; Qt cannot ask the keyboard."""

    noticed = Signal(bool)

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self._on = False
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Compare each letter with the Shift key; the key of the lock itself turns the notice off."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            letter = event.text()
            if event.key() == Qt.Key.Key_CapsLock and self._on:
                self._tell(on=False)
            elif len(letter) == 1 and letter.lower() != letter.upper():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._tell(on=letter.isupper() != shift)
        return super().eventFilter(watched, event)

    def _tell(self, *, on: bool) -> None:
        if on != self._on:
            self._on = on
            self.noticed.emit(on)


def caps_words() -> str:
    """Return what is said while the capitals lock seems to be on."""
    return QCoreApplication.translate("passphrases", "Parece que las mayúsculas están fijas (Bloq Mayús).")


class PassphraseFields(QWidget):
    """A new passphrase and the same again; ``settle`` gives it only when both agree and it is strong enough."""

    def __init__(self, tasks: Tasks, known: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._tasks, self._known = tasks, known
        hint = self.tr("Cuatro o más palabras que no van juntas. Puede ser larga, con espacios y acentos.")
        self.first = Field(self.tr("Frase de paso nueva"), SecretLine(), hint)
        self.again = Field(self.tr("La misma frase, otra vez"), SecretLine())
        column = QVBoxLayout(self)
        gaps(column, spacing=16)
        column.addWidget(self.first)
        column.addWidget(self.again)
        self.setFocusProxy(self.first)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._estimate)
        self.first.value_changed.connect(lambda _: self._pause.start())
        self.again.value_changed.connect(lambda _: self.again.set_message(""))

    def settle(self, done: Callable[[str], None]) -> None:
        """Give the passphrase to *done*, or say below the fields what is missing and give nothing."""
        self._pause.stop()
        chosen = self.first.value()
        if not isinstance(chosen, str):
            self.first.set_message(self.tr("Escriba una frase de paso."))
            self.first.setFocus()
            return
        if chosen != self.again.value():
            self.again.set_message(self.tr("Las dos no son iguales. Escríbala otra vez."))
            self.again.setFocus()
            return
        self._ask(chosen, lambda strength: self._settled(chosen, strength, done))

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.first, self.again):
            if isinstance(field.control, SecretLine):
                field.control.clear()
            field.set_message("")

    def _settled(self, chosen: str, strength: Any, done: Callable[[str], None]) -> None:
        self._show(strength)
        if strength.enough:
            done(chosen)
        else:
            self.first.setFocus()

    def _estimate(self) -> None:
        chosen = self.first.value()
        if isinstance(chosen, str):
            self._ask(chosen, self._show)
        else:
            self.first.set_message("")

    def _ask(self, chosen: str, told: Callable[[Any], None]) -> None:
        known = tuple(self._known())
        self._tasks.run_aside(self, lambda: _strength(chosen, known), told, self._failed)

    def _failed(self, error: RepatriaError) -> None:
        from repatria.ui.messages import message_for

        self.first.set_message(" ".join(message_for(error)))

    def _show(self, strength: Any) -> None:
        if strength.short and strength.score:
            self.first.set_message(self.tr("Corta todavía: siga escribiendo."), "warning")
            return
        words, tone = strength_words(strength.score)
        self.first.set_message(words, tone, stays=True)  # until what is typed is weighed anew


def _strength(chosen: str, known: Sequence[str]) -> Any:
    from repatria.services.post.passphrases import strength

    return strength(chosen, known)
