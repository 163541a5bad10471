"""When the program locks by itself, and the person's own passphrase."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError, WrongPassphraseError
from repatria.services.post.people import change_own_passphrase
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.passphrases import CapsWatch, PassphraseFields, caps_words
from repatria.ui.preferences import ALLOWED
from repatria.ui.settings.section import Section
from repatria.ui.settings.stick import StickLock
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.text_line import SecretLine


class LockingSection(Section):
    """The passphrase is asked for once more before it is changed: the desk may have been left open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Bloqueo y frase de paso"),
            self.tr(
                "Al bloquear, el programa termina y vuelve a la entrada: nada queda en memoria y nada se pierde."
            ),
        )
        self._desk = desk
        minutes = [
            Choice(str(number), self.tr("{number} min").format(number=number))
            for number in ALLOWED["idle_minutes"]
        ]
        self.minutes = Field(self.tr("Bloquear solo, si nadie toca nada durante"), ChoiceButtons(minutes))
        self.minutes.set_value(str(desk.preferences().idle_minutes))
        self.minutes.value_changed.connect(self._prefer)
        self.body.addWidget(self.minutes)
        self.stick = StickLock(desk)
        self.body.addWidget(self.stick)
        self.change = Button(self.tr("Cambiar mi frase de paso…"), icon="edit")
        self.change.clicked.connect(self._unfold)
        self.body.addWidget(self.change)
        self.form = self._make_form()
        self.body.addWidget(self.form)
        self.form.hide()

    def _make_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        gaps(column, spacing=16)
        self.secret = SecretLine()
        self.old = Field(self.tr("Su frase de paso de ahora"), self.secret)
        CapsWatch(self.secret.line).noticed.connect(
            lambda on: self.old.set_message(caps_words() if on else "", "warning")
        )
        self.phrases = PassphraseFields(
            self._desk.tasks, lambda: [self._desk.work.person.name, self._desk.work.post]
        )
        self.save = Button(self.tr("Cambiar"), "primary")
        self.save.clicked.connect(lambda: self.phrases.settle(self._ask))
        leave = Button(self.tr("Dejar como está"), "quiet")
        leave.clicked.connect(self._fold)
        column.addWidget(self.old)
        column.addWidget(self.phrases)
        column.addLayout(in_a_row(self.save, leave))
        return form

    def _prefer(self, value: Any) -> None:
        kept = self._desk.preferences()
        if value is None:
            self.minutes.set_value(str(kept.idle_minutes))
        else:
            self._desk.prefer(kept._replace(idle_minutes=int(value)))

    def _unfold(self) -> None:
        self.change.hide()
        self.form.show()
        self.old.setFocus()

    def _fold(self) -> None:
        self.secret.clear()
        self.old.set_message("")
        self.phrases.clear()
        self.form.hide()
        self.change.show()
        self.change.setFocus()

    def _ask(self, chosen: str) -> None:
        if not self.form.isEnabled():
            return  # pressed twice, while the passphrase was weighed
        old = self.old.value()
        if not isinstance(old, str):
            self.old.set_message(self.tr("Escriba la frase con la que abrió."))
            self.old.setFocus()
            return
        self.form.setEnabled(False)
        self.phrases.first.set_message(self.tr("Cambiando la llave. Tarda un momento."), "quiet")
        work = self._desk.work
        self._desk.tasks.run(
            self,
            lambda: change_own_passphrase(work, old, chosen),
            lambda _: self._done(),
            self._refused,
            after=lambda: self.form.setEnabled(True),
        )

    def _done(self) -> None:
        self._fold()
        words = self.tr("Su frase de paso cambió. La anterior ya no abre esta bóveda.")
        advice = self.tr("Las copias hechas antes se abren todavía con la anterior.")
        self._desk.tell(Notice(words, advice, "good"))

    def _refused(self, error: RepatriaError) -> None:
        self.form.setEnabled(True)  # before the keyboard can go there
        self.phrases.first.set_message("")
        if isinstance(error, WrongPassphraseError):
            self.old.set_message(self.tr("Esa no es su frase de paso de ahora. Escríbala otra vez."))
            self.old.setFocus()
        else:
            self._desk.tell(notice_of(error))
