"""Come back from a copy: it is looked into aside first, told in numbers, and only then takes the vault's place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.errors import CodeUnreadableError, RepatriaError, WrongPassphraseError
from repatria.domain.progress import Progress
from repatria.services.copies.looking_first import FoundCopy
from repatria.ui.messages import message_for, notice_of
from repatria.ui.passphrases import CapsWatch, caps_words
from repatria.ui.tasks import Tasks
from repatria.ui.theme import gaps
from repatria.ui.this_clock import by_this_clock
from repatria.ui.unlock.sheet import Sheet, breakable
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.text_line import SecretLine, TextLine

Cancelled = Callable[[], bool]
Look = Callable[[Path, str, Progress, Cancelled], FoundCopy]
Restore = Callable[[FoundCopy, str, Progress, Cancelled], Any]
_MIB = 1 << 20


class RestoringScreen(QStackedWidget):
    """Asks for the passphrase, then says what the copy has; ``left`` changes nothing, ``restored`` tells where."""

    left = Signal()
    restored = Signal(object)

    def __init__(self, tasks: Tasks, place: Path, look: Look, restore: Restore) -> None:
        super().__init__()
        self._tasks, self._place, self._look, self._restore = tasks, place, look, restore
        self._found: FoundCopy | None = None
        self._panel: ProgressPanel | None = None
        self.addWidget(self._asking_sheet())
        self.found = self._found_sheet()
        self.addWidget(self.found)
        self.setFocusProxy(self.secret.line)

    def _asking_sheet(self) -> Sheet:
        sheet = self.asking = Sheet(
            self.tr("Recuperar de una copia"),
            self.tr("Primero se abre aparte y se mira. Todavía no se cambia nada."),
            back=True,
        )
        sheet.back_asked.connect(self.left)
        sheet.body.addWidget(
            Label(
                self.tr("Copias: {folder}").format(folder=breakable(str(self._place))), "small", tone="quiet"
            )
        )
        self.secret = SecretLine()
        self.passphrase = Field(self.tr("Frase de paso"), self.secret)
        self.secret.line.returnPressed.connect(self.look)
        CapsWatch(self.secret.line).noticed.connect(
            lambda on: self.passphrase.set_message(caps_words() if on else "", "warning")
        )
        sheet.body.addWidget(self.passphrase)
        self.button = Button(self.tr("Mirar la copia"), "primary", "next")
        self.button.clicked.connect(self.look)
        sheet.acts.addWidget(self.button)
        sheet.acts.addStretch(1)
        return sheet

    def _found_sheet(self) -> Sheet:
        sheet = Sheet(
            self.tr("La copia está entera"), self.tr("Se miró aparte y se quitó. Nada cambió todavía.")
        )
        self._facts = QVBoxLayout()
        gaps(self._facts, spacing=8)
        sheet.body.addLayout(self._facts)
        self.asked = Field(
            self.tr("¿Está un expediente en la copia? Escriba su código"),
            TextLine(limit=20),
            self.tr("No se muestra la lista. Se dice cuándo cambió por última vez, sin nombres."),
        )
        self.asked.value_changed.connect(lambda _: self._answer())
        self.asked.control.left.connect(lambda: self._answer(whole=True))
        sheet.body.addWidget(self.asked)
        self.keep = Button(self.tr("Dejar todo como está"), "primary")
        self.take = Button(self.tr("Poner la copia en su lugar"), icon="next")
        self.keep.clicked.connect(self.left)
        self.take.clicked.connect(self.put_in_place)
        sheet.acts.addWidget(self.keep)
        sheet.acts.addWidget(self.take)
        sheet.acts.addStretch(1)
        return sheet

    def look(self) -> None:
        """Look into the copy with the passphrase that stands in the line."""
        chosen = self.passphrase.value()
        if not isinstance(chosen, str):
            self.passphrase.set_message(self.tr("Escriba su frase de paso."))
            return
        if not self.button.isEnabled():
            return
        self.passphrase.set_message("")
        place, look = self._place, self._look
        self._work(
            self.asking,
            self.tr("Mirando la copia"),
            lambda progress, cancelled: look(place, chosen, progress, cancelled),
            self._show,
        )

    def put_in_place(self) -> None:
        """Let the copy take the place of the vault."""
        found, chosen, restore = self._found, self.passphrase.value(), self._restore
        if found is None or not isinstance(chosen, str):
            return
        target = found.target
        self._work(
            self.found,
            self.tr("Poniendo la copia en su lugar"),
            lambda progress, cancelled: restore(found, chosen, progress, cancelled),
            lambda _: self.restored.emit(target),
        )

    def _answer(self, *, whole: bool = False) -> None:
        """Say whether the case whose code stands in the line is in the copy; of a *whole* one, that it has a slip."""
        typed, found = self.asked.value(), self._found
        if found is None or not isinstance(typed, str):
            self.asked.set_message("")
            return
        try:
            changed = found.changed_last(typed)
        except CodeUnreadableError as error:
            self.asked.set_message(message_for(error)[0] if whole else "", "warning")
            return
        if changed:
            words = self.tr("Está. Cambió por última vez el {when}.").format(when=by_this_clock(changed))
            self.asked.set_message(words, "good", stays=True)
        else:
            words = self.tr(
                "No está en esta copia, o no es para usted. Puede estar en otra copia o en otro puesto."
            )
            self.asked.set_message(words, "warning", stays=True)

    def words(self) -> list[str]:
        """Return what is said of the copy."""
        return [line.words() for line in self.found.findChildren(IconWords)]

    def _show(self, found: FoundCopy) -> None:
        self._found = found
        self.asked.set_value(None)
        self.asked.set_message("")
        while (item := self._facts.takeAt(0)) is not None:
            old: QWidget | None = item.widget()
            if old is not None:
                old.deleteLater()
        for icon, words in self._said(found):
            self._facts.addWidget(IconWords(icon, words, "quiet"))
        self.setCurrentWidget(self.found)
        self.keep.setFocus()

    def _said(self, found: FoundCopy) -> list[tuple[str, str]]:
        said = [("saved", self.tr("Es una copia del {when}.").format(when=by_this_clock(found.made)))]
        said.append(("info", self.tr("Tiene %n expedientes.", "", found.cases)))
        said.append(("info", self.tr("Tiene %n anotaciones.", "", found.events)))
        if found.beyond:
            more = self.tr(
                "Esta computadora recuerda %n anotaciones más que la copia no tiene.", "", found.beyond
            )
            back = self.tr("Lo que ya recibieron otros puestos vuelve con sus paquetes.")
            said.append(("warning", f"{more} {back}"))
        place = self.tr("Irá a la carpeta: {folder}").format(folder=breakable(str(found.target)))
        said.append(("info", place))
        if found.replaces:
            said.append(("protected", self.tr("Lo que hay ahí se guarda entero, aparte. No se borra nada.")))
        return said

    def _work(
        self,
        sheet: Sheet,
        words: str,
        job: Callable[[Progress, Cancelled], Any],
        done: Callable[[Any], None],
    ) -> None:
        panel = self._panel = ProgressPanel(words, self.tr("Detener deja todo como estaba."))
        sheet.body.addWidget(panel)
        sheet.notices.hide()
        self._hold(True)
        watch = self._tasks.watch(
            panel, lambda now, every: panel.set_progress(now // _MIB, -(-every // _MIB))
        )
        panel.cancel_asked.connect(watch.cancel)
        self._tasks.run(
            self,
            lambda: job(watch.progress, lambda: watch.cancelled),
            done,
            lambda error: self._refused(sheet, error),
            after=self._tried,
        )

    def _hold(self, held: bool) -> None:
        for button in (self.button, self.keep, self.take):
            button.setEnabled(not held)
        self.secret.line.setReadOnly(held)

    def _tried(self) -> None:
        self._hold(False)
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None

    def _refused(self, sheet: Sheet, error: RepatriaError) -> None:
        if isinstance(error, WrongPassphraseError):
            self.passphrase.set_message(" ".join(message_for(error)))
            self.secret.line.setFocus()
        else:
            sheet.tell(notice_of(error))
