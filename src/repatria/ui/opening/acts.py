"""What *Abrir* does, one thing at a time: opens a case, or those of a group, or notes a contact."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from repatria.domain.errors import RepatriaError
from repatria.services.cases.opening import OpenedCase, Opening, open_case, open_group
from repatria.services.forms.contact import contact_only
from repatria.ui.messages import notice_of
from repatria.ui.opening.contact import ContactForm
from repatria.ui.opening.from_sheet import WaitingSheet
from repatria.ui.opening.group import GroupForm
from repatria.ui.opening.keeping import OpeningKeeper
from repatria.ui.opening.person import PersonForm
from repatria.ui.pages import Desk
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.notice_bar import Notice


class OpeningActs(QObject):
    """``opened`` comes when something was; ``group_opened`` tells what was asked of a group and what was opened."""

    opened = Signal()
    group_opened = Signal(object, object)

    def __init__(
        self, desk: Desk, act: Button, keeper: OpeningKeeper, sheet: WaitingSheet, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._act, self._keeper, self._sheet = desk, act, keeper, sheet
        self.busy = False

    def do(self, form: PersonForm | GroupForm | ContactForm) -> None:
        """Open what *form* asks for, or let it say what is missing."""
        if form.complain():
            return
        if isinstance(form, PersonForm):
            self._open_person(form.opening())
        elif isinstance(form, GroupForm):
            self._open_group(form.openings(), form.incident())
        else:
            self._keep_contact(form.answers())

    def _open_person(self, opening: Opening) -> None:
        work = self._desk.work
        self._run(lambda: open_case(work, opening), self._person_opened)

    def _person_opened(self, one: OpenedCase) -> None:
        self._keeper.empty("person")
        told = QCoreApplication.translate("opening", "Está abierto el expediente {code}.")
        advice = QCoreApplication.translate("opening", "Anote el código junto a la persona.")
        self._desk.tell(Notice(told.format(code=one.code), advice, tone="good"))
        self._desk.go(*self._sheet.way_on(one))

    def _open_group(self, openings: list[Opening], incident: Any) -> None:
        work = self._desk.work

        def opened(cases: list[OpenedCase]) -> None:
            self._keeper.empty("group")
            self.group_opened.emit(openings, cases)

        self._run(lambda: open_group(work, openings, incident), opened)

    def _keep_contact(self, answers: Any) -> None:
        work = self._desk.work
        self._run(lambda: contact_only(work, answers), self._contact_kept)

    def _contact_kept(self, one: OpenedCase) -> None:
        self._keeper.empty("contact")
        told = QCoreApplication.translate("opening", "El contacto está anotado y cerrado: {code}.")
        self._desk.tell(Notice(told.format(code=one.code), tone="good"))
        self._desk.go("today")

    def _run(self, job: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.busy = True
        self._act.setEnabled(False)

        def opened(result: Any) -> None:
            done(result)
            self.opened.emit()

        self._desk.tasks.run(self, job, opened, self._failed, after=self._rest)

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))

    def _rest(self) -> None:
        self.busy = False
        self._act.setEnabled(True)
