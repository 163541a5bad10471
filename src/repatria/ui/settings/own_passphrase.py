"""Change one's own passphrase, and the keys behind it where somebody else may have learned it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError, VaultBusyError, WrongPassphraseError
from repatria.services.post.people import change_known_passphrase, change_own_passphrase, minutes_to_end
from repatria.ui.key_change import change_key, changing_panel, how_long
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.passphrases import CapsWatch, PassphraseFields, caps_words
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button, CheckBox
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.text_line import SecretLine


class OwnPassphrase(QWidget):
    """The passphrase is asked for once more before it is changed: the desk may have been left open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.changing: ProgressPanel | None = None
        column = QVBoxLayout(self)
        gaps(column, spacing=16)
        self.change = Button(self.tr("Cambiar mi frase de paso…"), icon="edit")
        self.change.clicked.connect(self._unfold)
        self.form = self._make_form()
        column.addLayout(in_a_row(self.change))
        column.addWidget(self.form)
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
        self.known = CheckBox(self.tr("Otra persona la conoce o pudo verla"))
        self.known.toggled.connect(lambda _: self._explain())
        self.why = Label("", tone="quiet")
        self.phrases = PassphraseFields(
            self._desk.tasks, lambda: [self._desk.work.person.name, self._desk.work.post]
        )
        self.save = Button(self.tr("Cambiar"), "primary")
        self.save.clicked.connect(lambda: self.phrases.settle(self._ask))
        leave = Button(self.tr("Dejar como está"), "quiet")
        leave.clicked.connect(self._fold)
        column.addWidget(self.old)
        column.addWidget(self.known)
        column.addWidget(self.why)
        column.addWidget(self.phrases)
        column.addLayout(in_a_row(self.save, leave))
        self._explain()
        return form

    def _explain(self) -> None:
        """Say what the box does before it is done; without it nothing is said."""
        self.why.setVisible(self.known.isChecked())
        if self.known.isChecked():
            words = self.tr(
                "Cambia también la llave de la bóveda: quien conoce la frase y guardó una copia de la carpeta "
                "no abre nada de lo que se escriba desde ahora. Lo que ya copió lo sigue abriendo."
            )
            self.why.setText(f"{words} {how_long(minutes_to_end(self._desk.work))}")

    def _unfold(self) -> None:
        self.change.hide()
        self.form.show()
        self.old.setFocus()

    def _fold(self) -> None:
        self.secret.clear()
        self.old.set_message("")
        self.phrases.clear()
        self.known.setChecked(False)
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
        work = self._desk.work
        if self.known.isChecked():
            self._show_panel()
            change_key(
                self._desk,
                self,
                lambda: change_known_passphrase(work, old, chosen),
                lambda _: self._keys_changed(),
                self._refused,
            )
            return
        self.phrases.first.set_message(self.tr("Cambiando la llave. Tarda un momento."), "quiet")
        self._desk.tasks.run(
            self,
            lambda: change_own_passphrase(work, old, chosen),
            lambda _: self._done(),
            self._refused,
            after=lambda: self.form.setEnabled(True),
        )

    def _show_panel(self) -> None:
        self.changing = changing_panel(self._desk.work)
        column = self.layout()
        assert column
        column.addWidget(self.changing)

    def _settle(self) -> None:
        """Let the form be used again, before the keyboard can go there."""
        self.form.setEnabled(True)
        self.phrases.first.set_message("")
        if self.changing is not None:
            self.changing.hide()
            self.changing.deleteLater()
            self.changing = None

    def _done(self) -> None:
        self._fold()
        words = self.tr("Su frase de paso cambió. La anterior ya no abre esta bóveda.")
        advice = self.tr("Las copias hechas antes se abren todavía con la anterior.")
        self._desk.tell(Notice(words, advice, "good"))

    def _keys_changed(self) -> None:
        self._settle()
        self._fold()
        words = self.tr("Su frase de paso y la llave de la bóveda cambiaron.")
        advice = self.tr(
            "La frase anterior abre todavía las copias hechas antes: haga hoy una copia nueva y destruya las viejas. "
            "Si esa persona pudo llevarse una copia de la carpeta, avise hoy a los otros puestos y al enlace."
        )
        self._desk.tell(Notice(words, advice, "good"))

    def _refused(self, error: RepatriaError) -> None:
        self._settle()
        if isinstance(error, WrongPassphraseError):
            self.old.set_message(self.tr("Esa no es su frase de paso de ahora. Escríbala otra vez."))
            self.old.setFocus()
        elif isinstance(error, VaultBusyError):
            words = self.tr("No se cambió nada: la bóveda todavía se está leyendo.")
            advice = self.tr("Espere a que termine lo que está en marcha y pulse Cambiar otra vez.")
            self._desk.tell(Notice(words, advice, "danger"))
        else:
            self._desk.tell(notice_of(error))
