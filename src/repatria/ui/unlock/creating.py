"""Make a vault for real cases, one thing at a time: the post, the person, the passphrase, the duty of silence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.people import Role
from repatria.ui.confidential import confidential_words
from repatria.ui.passphrases import PassphraseFields
from repatria.ui.roles import role_words
from repatria.ui.tasks import Tasks
from repatria.ui.unlock.doors import Countries, Wanted
from repatria.ui.unlock.last_sheets import DoneSheet, WorkSheet
from repatria.ui.unlock.places import ChoosesFolder
from repatria.ui.unlock.sheet import Sheet, breakable
from repatria.ui.unlock.zone_question import ZoneQuestion
from repatria.ui.widgets.buttons import Button, CheckBox
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.field import Field, say_missing
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.searchable_choice import SearchableChoice
from repatria.ui.widgets.text_line import TextLine

_WORKING: Final = 4
FIRST_ROLES: Final[tuple[Role, ...]] = (
    "coordinator",
    "supervisor",
    "liaison",
    "case_manager",
    "receiving_team",
)


class NewVaultScreen(QStackedWidget):
    """The five sheets of a new vault; nothing is made before the last question is answered."""

    opened = Signal(object)
    left = Signal()

    def __init__(
        self,
        tasks: Tasks,
        asker: ChoosesFolder,
        folder: Path,
        countries: Countries,
        language: str,
        door: Callable[[Wanted], Any],
    ) -> None:
        super().__init__()
        self._tasks, self._asker, self._folder = tasks, asker, folder
        self._language, self._door = language, door
        self._chosen, self._desk = "", None
        self._duties = {one.code: one.duty for one in countries}
        sheets = (self._post_sheet(countries), self._person_sheet(), self._passphrase_sheet())
        done = DoneSheet()
        self.enter = done.enter
        self.enter.clicked.connect(lambda: self.opened.emit(self._desk))
        for sheet in (*sheets, self._duty_sheet(), WorkSheet(), done):
            self.addWidget(sheet)
        self.setFocusProxy(self.post)

    def focus_first(self) -> None:
        """Put the keyboard where the sheet that is shown begins."""
        firsts: tuple[QWidget, ...] = (self.post, self.person, self.phrases, self.agree)
        if self.currentIndex() < len(firsts):
            firsts[self.currentIndex()].setFocus()

    def _go(self, index: int) -> None:
        self.setCurrentIndex(index)
        self.focus_first()

    def _sheet(self, index: int, title: str, words: str) -> Sheet:
        step = self.tr("Paso {step} de {steps}").format(step=index + 1, steps=4)
        sheet = Sheet(title, words, step=step, back=True)
        sheet.back_asked.connect(lambda: self._go(index - 1) if index else self.left.emit())
        return sheet

    def _next(self, sheet: Sheet, verb: str, act: Callable[[], None]) -> Button:
        button = Button(verb, "primary", "next")
        button.clicked.connect(act)
        sheet.entered.connect(button.click)
        sheet.acts.addWidget(button)
        sheet.acts.addStretch(1)
        return button

    def _post_sheet(self, countries: Countries) -> Sheet:
        sheet = self._sheet(
            0,
            self.tr("¿Qué puesto es este?"),
            self.tr("El nombre se guarda dentro de la bóveda; no se ve antes de abrirla."),
        )
        names = [Choice(one.code, one.name.get(self._language) or one.name["es"]) for one in countries]
        self.post = Field(
            self.tr("Nombre del puesto"), TextLine(limit=80), self.tr("Como lo llaman entre ustedes.")
        )
        self.country = Field(
            self.tr("País"), SearchableChoice(sorted(names, key=lambda choice: choice.words))
        )
        self.zone = ZoneQuestion({one.code: one.zones for one in countries})
        self.country.control.value_changed.connect(self.zone.follow)
        self._where = Label("", "small", tone="quiet")
        self._show_where()
        change = Button(self.tr("Guardar en otra carpeta…"), "quiet", "edit")
        change.clicked.connect(self._choose_folder)
        for asked in (self.post, self.country, self.zone, self._where, change):
            sheet.body.addWidget(asked)
        self._next(sheet, self.tr("Siguiente"), self._leave_post)
        return sheet

    def _person_sheet(self) -> Sheet:
        sheet = self._sheet(
            1,
            self.tr("¿Quién es usted?"),
            self.tr("Lo que haga quedará con su nombre. Cada persona tiene su propia frase de paso."),
        )
        self.person = Field(self.tr("Su nombre"), TextLine(limit=80))
        choices = [Choice(role, role_words(role)) for role in FIRST_ROLES]
        self.role = Field(self.tr("Su función"), ChoiceButtons(choices, needed=True))
        self.role.set_value("coordinator")
        sheet.body.addWidget(self.person)
        sheet.body.addWidget(self.role)
        self._next(sheet, self.tr("Siguiente"), self._leave_person)
        return sheet

    def _passphrase_sheet(self) -> Sheet:
        sheet = self._sheet(
            2,
            self.tr("Su frase de paso"),
            self.tr("Abre la bóveda. Nadie puede verla ni recuperarla: tampoco quien da soporte."),
        )
        self.phrases = PassphraseFields(self._tasks, self._known_words)
        sheet.body.addWidget(self.phrases)
        self._next(sheet, self.tr("Siguiente"), lambda: self.phrases.settle(self._leave_passphrase))
        return sheet

    def _duty_sheet(self) -> Sheet:
        sheet = self._sheet(3, self.tr("Antes de abrir"), "")
        self._duty = IconWords("protected", "", "hold")
        self.agree = CheckBox(self.tr("Lo leí y lo cumpliré"))
        sheet.body.addWidget(self._duty)
        sheet.body.addWidget(self.agree)
        self.make = self._next(sheet, self.tr("Crear la bóveda"), self._make)
        self.agree.toggled.connect(self.make.setEnabled)
        self.make.setEnabled(False)
        return sheet

    def _known_words(self) -> list[str]:
        return [str(field.value()) for field in (self.post, self.person) if field.value()]

    def _show_where(self) -> None:
        words = self.tr("Se guardará en: {folder}").format(folder=breakable(str(self._folder)))
        self._where.setText(words)

    def _choose_folder(self) -> None:
        chosen = self._asker.choose_folder(self, self.tr("Carpeta vacía para la bóveda"), Path.home())
        if chosen is not None:
            self._folder = chosen
            self._show_where()

    def _leave_post(self) -> None:
        lacks = say_missing(
            (self.post, self.tr("Escriba el nombre del puesto.")),
            (self.country, self.tr("Elija el país donde está el puesto.")),
        )
        self.zone.follow(self.country.value())
        if not lacks and not self.zone.complain():
            self._go(1)

    def _leave_person(self) -> None:
        asked = ((self.person, self.tr("Escriba su nombre.")), (self.role, self.tr("Elija su función.")))
        if not say_missing(*asked):
            self._go(2)

    def _leave_passphrase(self, chosen: str) -> None:
        self._chosen = chosen
        self._duty.set_words(
            "protected", confidential_words(self._duties.get(str(self.country.value()))), "hold"
        )
        self._go(3)

    def _make(self) -> None:
        wanted = Wanted(
            self._folder,
            str(self.post.value()),
            str(self.country.value()),
            str(self.person.value()),
            str(self.role.value()),
            self._chosen,
            self._language,
            self.zone.value(),
        )
        self._go(_WORKING)
        self._tasks.run(self, lambda: self._door(wanted), self._made, self._refused, after=self._tried)

    def _made(self, desk: Any) -> None:
        self._desk = desk
        self._chosen = ""
        self.phrases.clear()
        self._go(5)
        self.enter.setFocus()

    def _tried(self) -> None:
        if self.currentIndex() == _WORKING:
            # Nobody expected what happened; the way back is open all the same.
            self._go(0)

    def _refused(self, error: RepatriaError) -> None:
        from repatria.ui.messages import message_for

        happened, advice = message_for(error)
        self._go(0)
        first = self.widget(0)
        if isinstance(first, Sheet):
            first.tell(Notice(happened, advice, "danger"))
