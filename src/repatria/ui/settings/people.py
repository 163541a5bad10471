"""Who may open the vault: let a colleague in, end somebody's access and say what that does and does not do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError, VaultBusyError
from repatria.domain.people import ROLES, Person
from repatria.services.post.people import (
    end_access,
    let_in,
    may_change_people,
    people_here,
    roles_here,
)
from repatria.services.recovery.standing import sheets_here
from repatria.ui.key_change import change_key, changing_panel
from repatria.ui.messages import notice_of
from repatria.ui.messages.recovery_words import RecoveryWords
from repatria.ui.pages import Desk
from repatria.ui.passphrases import PassphraseFields
from repatria.ui.roles import role_words
from repatria.ui.settings.people_list import PeopleList
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.question import Question
from repatria.ui.widgets.safeguard_banner import Act
from repatria.ui.widgets.text_line import TextLine


class PeopleSection(Section):
    """The list, adding, and ending; ending changes the vault's key and says so before."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("Personas que abren esta bóveda"),
            self.tr("Cada una con su propia frase de paso. Nunca se comparte una."),
        )
        self._desk = desk
        self.list = PeopleList(self.tr("Personas que abren esta bóveda"), desk.work.person.id)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._follow())
        self.body.addWidget(self.list)
        self.add = Button(self.tr("Agregar persona…"), icon="add")
        self.end = Button(self.tr("Retirar acceso…"), icon="remove")
        self.add.clicked.connect(self._unfold)
        self.end.clicked.connect(self._ask_end)
        self.body.addLayout(in_a_row(self.add, self.end))
        self.changing: ProgressPanel | None = None
        self.form = self._make_form()
        self.form.hide()
        self.body.addWidget(self.form)
        self._allow(may_change_people(desk.work))
        self._read()

    def _make_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        gaps(column, spacing=16)
        self.name = Field(self.tr("Nombre de la persona"), TextLine(limit=80))
        roles = [Choice(role, role_words(role)) for role in roles_here(self._desk.work)]
        self.role = Field(self.tr("Función"), ChoiceButtons(roles))
        self.phrases = PassphraseFields(
            self._desk.tasks, lambda: [str(self.name.value() or ""), self._desk.work.post]
        )
        self.save = Button(self.tr("Agregar"), "primary")
        self.save.clicked.connect(self._leave_form)
        leave = Button(self.tr("No agregar"), "quiet")
        leave.clicked.connect(self._fold)
        column.addWidget(self.name)
        column.addWidget(self.role)
        column.addWidget(Label(self.tr("Ahora escribe la persona misma; usted no mire."), strong=True))
        column.addWidget(self.phrases)
        column.addLayout(in_a_row(self.save, leave))
        return form

    def _allow(self, allowed: bool) -> None:
        self.add.setVisible(allowed)
        self.end.setVisible(allowed)
        self.end.setEnabled(False)
        if not allowed:
            words = self.tr("Su función no agrega ni retira personas: pídalo a quien coordina o supervisa.")
            self.body.addWidget(Label(words, tone="quiet"))

    def _read(self) -> None:
        work = self._desk.work
        self._desk.tasks.run(self, lambda: people_here(work), self.list.show_people, self._failed)

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))

    def _not_ended(self, error: RepatriaError) -> None:
        """Say that nothing changed, when it is this window itself that still reads."""
        self._put_panel_away()
        self._follow()
        if isinstance(error, VaultBusyError):
            words = self.tr("No se retiró el acceso: la bóveda todavía se está leyendo.")
            advice = self.tr("Espere a que termine lo que está en marcha y pulse Retirar acceso otra vez.")
            self._desk.tell(Notice(words, advice, "danger"))
        else:
            self._failed(error)

    def _follow(self) -> None:
        self.end.setEnabled(self.list.selectionModel().hasSelection())

    def _unfold(self) -> None:
        self.form.show()
        self.add.setEnabled(False)
        self.name.setFocus()

    def _fold(self) -> None:
        self.phrases.clear()
        self.name.set_value(None)
        self.role.set_value(None)
        self.form.hide()
        self.add.setEnabled(True)
        self.add.setFocus()

    def _leave_form(self) -> None:
        self.name.set_message("" if self.name.value() else self.tr("Escriba el nombre."))
        self.role.set_message("" if self.role.value() else self.tr("Elija la función."))
        if not self.name.value():
            self.name.setFocus()
        elif not self.role.value():
            self.role.setFocus()
        else:
            self.phrases.settle(self._let_in)

    def _let_in(self, passphrase: str) -> None:
        if not self.form.isEnabled():
            return  # pressed twice, while the passphrase was weighed
        work, name = self._desk.work, str(self.name.value())
        role = next(role for role in ROLES if role == self.role.value())
        language = self._desk.preferences().language
        self.form.setEnabled(False)
        self._desk.tasks.run(
            self,
            lambda: let_in(work, name, role, passphrase, language),
            self._added,
            self._not_added,
            after=lambda: self.form.setEnabled(True),
        )

    def _not_added(self, error: RepatriaError) -> None:
        self.form.setEnabled(True)
        self.save.setFocus()
        self._failed(error)

    def _added(self, person: Person) -> None:
        self._fold()
        words = self.tr("{name} ya puede abrir esta bóveda con su frase de paso.").format(name=person.name)
        self._desk.tell(Notice(words, "", "good"))
        self._read()

    def _ask_end(self) -> None:
        chosen = self.list.selectionModel().selectedIndexes()
        if not chosen:
            return
        person, work = self.list.rows.row_at(chosen[0]), self._desk.work

        def kept() -> tuple[int, ...]:
            sheets = sheets_here(work)
            return sheets.kept_by(person.name) if sheets else ()

        self.end.setEnabled(False)
        self._desk.tasks.run(self, kept, lambda numbers: self._ask(person, numbers), self._not_ended)

    def _ask(self, person: Person, sheets: tuple[int, ...]) -> None:
        """Ask whether their access ends, saying which recovery *sheets* they keep."""
        question = Question(
            self.tr("¿Retirar el acceso de {name}?").format(name=person.name),
            self.tr(
                "Su frase de paso deja de abrir esta bóveda y la llave cambia; las demás personas siguen entrando "
                "igual. Pídale las memorias y hojas y destruya las copias viejas: si copió esta carpeta, con ella "
                "todavía abre lo que otros puestos sellen para este y puede escribirles en su nombre. No se borra "
                "nada de lo que hizo."
            )
            + _after(sheets),
            [Act("end", self.tr("Retirar acceso"), "remove")],
            Act("keep", self.tr("Dejar como está")),
            grave=True,
        )
        if self._desk.asker.ask(self, question) == "end":
            self._end(person, sheets)
        else:
            self._follow()

    def _end(self, person: Person, sheets: tuple[int, ...]) -> None:
        """Close the connections of all threads first: the key changes only when nobody else reads."""
        work = self._desk.work
        self.end.setEnabled(False)
        self.changing = changing_panel(work)
        self.body.addWidget(self.changing)
        change_key(
            self._desk,
            self,
            lambda: end_access(work, person.id),
            lambda ended: self._ended(ended, sheets),
            self._not_ended,
        )

    def _put_panel_away(self) -> None:
        if self.changing is not None:
            self.changing.hide()
            self.changing.deleteLater()
            self.changing = None

    def _ended(self, person: Person, sheets: tuple[int, ...]) -> None:
        self._put_panel_away()
        words = self.tr("{name} ya no puede abrir esta bóveda.").format(name=person.name)
        advice = self.tr(
            "La llave de la bóveda cambió; las de este equipo, no. Haga hoy una copia nueva y destruya las viejas. "
            "Si pudo llevarse una copia de la carpeta, avise hoy a los otros puestos y al enlace."
        )
        verb = self.tr("Ver la recuperación…") if sheets else ""
        go = (lambda: self._desk.go("recovery")) if sheets else None
        self._desk.tell(Notice(words, advice + _after(sheets), "good", verb, go))
        self._read()


def _after(sheets: tuple[int, ...]) -> str:
    """Return what more is said of who keeps *sheets*, behind what is said of everybody."""
    said = RecoveryWords().still_counts(sheets)
    return f" {said}" if said else ""
