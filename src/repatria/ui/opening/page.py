"""The page on which cases are opened: one person, a group, or a contact only; it alone calls services."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.forms.plan import FormPlan
from repatria.services.opening import (
    Guidance,
    OpenedCase,
    Opening,
    contact_only,
    guide,
    open_case,
    open_group,
)
from repatria.ui.messages import notice_of
from repatria.ui.opening.contact import AGE, ContactForm
from repatria.ui.opening.group import GroupForm
from repatria.ui.opening.guidance import GuidancePanel
from repatria.ui.opening.offered import Offered, read_offered
from repatria.ui.opening.opened import OpenedGroup, OpeningCounts
from repatria.ui.opening.person import PersonForm
from repatria.ui.pages import Desk, Page, Place
from repatria.ui.tasks import Latest
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice, ChoiceButtons
from repatria.ui.widgets.label import Label, hairline
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.scrolling import scrolling

KEY = "opening"
WAYS = ("person", "group", "contact")
_WIDE = 900
_AGES = {"child": "yes", "doubt": "doubt", "adult": "no"}


def opening_page(desk: Desk) -> Page:
    """Return the page; one comes to it from Hoy and Casos."""
    return Page(
        KEY,
        "add",
        lambda: QCoreApplication.translate("opening", "Abrir"),
        lambda: OpeningPage(desk),
        under="today",
    )


class OpeningPage(QWidget):
    """Abrir. What is typed stays until the case is open, over other pages and a lock. ``shown`` when it is ready."""

    shown = Signal()
    guided = Signal()
    opened = Signal()

    person: PersonForm
    group: GroupForm
    contact: ContactForm

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._way = desk, "person"
        self._guiding = Latest(desk.tasks, self)
        self._wanted: Place = {}
        self._ready = self._busy = False
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        self._title = Label(QCoreApplication.translate("opening", "Abrir expediente"), "display")
        self.ways = ChoiceButtons(_ways())
        self.ways.set_names(QCoreApplication.translate("opening", "Qué abrir"))
        self.ways.value_changed.connect(lambda way: self.show_way(str(way or self._way)))
        column.addWidget(self._title)
        column.addWidget(self.ways)
        self.stack = QStackedWidget()
        column.addWidget(self.stack, 1)
        self._reading = Label(
            QCoreApplication.translate("opening", "Preparando las preguntas…"), tone="quiet"
        )
        self._reading.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.stack.addWidget(self._reading)
        column.addWidget(self._make_foot())
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.open)
        work = desk.work
        desk.tasks.read(
            self, lambda: (read_offered(work), work.library.plans["SC"]), self._build, self._failed
        )

    # What the frame asks

    def place(self) -> Place:
        """Return which way and everything typed so far; it is kept encrypted."""
        if not self._ready:
            return dict(self._wanted)
        return {"way": self._way, **{name: form.answers() for name, form in self._forms().items()}}

    def go_to(self, place: Place) -> None:
        """Show a way of opening, and what was typed there before a lock."""
        if not self._ready:
            self._wanted = place
            return
        for name, form in self._forms().items():
            typed = place.get(name)
            if isinstance(typed, dict):
                form.set_answers(typed)
        self.show_way(str(place.get("way", self._way)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the guidance beside the questions, or below them in little room."""
        super().resizeEvent(event)
        if self._ready:
            self._arrange()

    def show_way(self, way: str) -> None:
        """Show one of the three ways."""
        self._way = way if way in WAYS else "person"
        self.ways.set_value(self._way)
        self._title.setText({choice.key: choice.words for choice in _titles()}[self._way])
        if self._ready:
            self.stack.setCurrentWidget(self._areas[self._way])
            self._foot.show()
            self._say()
            next(iter(self._forms()[self._way].fields.values())).setFocus()

    def open(self) -> None:
        """Open what was asked for, or say what is missing."""
        if not self._ready or self._busy or self.result.isVisible():
            return
        {"person": self._open_person, "group": self._open_group, "contact": self._keep_contact}[self._way]()

    # Opening

    def _open_person(self) -> None:
        if self.person.complain():
            return
        opening, work = self.person.opening(), self._desk.work
        self._run(lambda: open_case(work, opening), self._person_opened)

    def _person_opened(self, one: OpenedCase) -> None:
        self.person.reset()
        told = QCoreApplication.translate("opening", "Está abierto el expediente {code}.")
        advice = QCoreApplication.translate("opening", "Anote el código junto a la persona.")
        self._desk.tell(Notice(told.format(code=one.code), advice, tone="good"))
        self._desk.go("case", {"case": one.id})

    def _open_group(self) -> None:
        if self.group.complain():
            return
        openings, incident, work = self.group.openings(), self.group.incident(), self._desk.work
        self._run(
            lambda: open_group(work, openings, incident), lambda opened: self._group_opened(openings, opened)
        )

    def _group_opened(self, openings: list[Opening], opened: list[OpenedCase]) -> None:
        self.group.reset()
        self.result.show_opened(openings, opened)
        self.stack.setCurrentWidget(self._areas["opened"])
        self._foot.hide()
        self.result.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_contact(self) -> None:
        if self.contact.complain():
            return
        answers, work = self.contact.answers(), self._desk.work
        self._run(lambda: contact_only(work, answers), self._contact_kept)

    def _contact_kept(self, one: OpenedCase) -> None:
        self.contact.reset()
        told = QCoreApplication.translate("opening", "El contacto está anotado y cerrado: {code}.")
        self._desk.tell(Notice(told.format(code=one.code), tone="good"))
        self._desk.go("today")

    def _case_from_contact(self) -> None:
        """Go on as a case with what the contact already told."""
        said = self.contact.answers()
        answers = self.person.answers()
        answers.update(side="host", child_or_doubt=_AGES[said[AGE]])
        if said.get("language"):
            answers["language"] = said["language"]
        self.person.set_answers(answers)
        self.contact.reset()
        self.show_way("person")

    def _run(self, job: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._busy = True
        self.act.setEnabled(False)

        def opened(result: Any) -> None:
            done(result)
            self.opened.emit()

        self._desk.tasks.run(self, job, opened, self._failed, after=self._rest)

    def _rest(self) -> None:
        self._busy = False
        self.act.setEnabled(True)

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))

    # Guidance

    def _guide(self) -> None:
        self._say()
        if not self.person.is_enough():
            self._guiding.forget()
            self.guidance.clear()
            return
        opening, work = self.person.opening(), self._desk.work
        self._guiding.read(
            lambda: guide(work, opening), lambda found: self._guided(opening, found), self._failed
        )

    def _guided(self, opening: Opening, guidance: Guidance) -> None:
        self.guidance.show_guidance(guidance, opening.side, opening.child_or_doubt)
        self.guided.emit()

    # Building

    def _build(self, read: tuple[Offered, FormPlan]) -> None:
        offered, plan = read
        calendar, now = self._desk.work.calendar, self._desk.now
        self.person = PersonForm(offered, calendar, now)
        self.group = GroupForm(offered, calendar, now)
        self.contact = ContactForm(offered, plan, calendar, now)
        self.guidance, self.result = GuidancePanel(), OpenedGroup()
        both = QWidget()
        self._both = QHBoxLayout(both)
        gaps(self._both, spacing=16)
        self._both.addWidget(self.person, 3)
        self._both.addWidget(self.guidance, 2, Qt.AlignmentFlag.AlignTop)
        self._areas = {"person": scrolling(both), "group": scrolling(self.group)}
        self._areas["contact"] = scrolling(_narrow(self.contact))
        self._areas["opened"] = scrolling(self.result)
        for widget in self._areas.values():
            self.stack.addWidget(widget)
        self.person.changed.connect(self._guide)
        self.group.changed.connect(self._say)
        self.contact.changed.connect(self._say)
        self.contact.case_asked.connect(self._case_from_contact)
        self.result.case_asked.connect(lambda case: self._desk.go("case", {"case": case}))
        self.result.another_asked.connect(lambda: self.show_way("group"))
        self.result.list_asked.connect(lambda: self._desk.go("cases", {"order": "opened", "open": "open"}))
        self._ready = True
        wanted, self._wanted = self._wanted, {}
        self._arrange()
        self.go_to(wanted)
        self._guide()
        self.shown.emit()

    def _forms(self) -> dict[str, PersonForm | GroupForm | ContactForm]:
        return {"person": self.person, "group": self.group, "contact": self.contact}

    def _arrange(self) -> None:
        wide = self.width() >= current_theme().size(_WIDE)
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def _say(self) -> None:
        """Name the act by what it will do."""
        verbs = {
            "person": QCoreApplication.translate("opening", "Abrir el expediente"),
            "group": OpeningCounts().open_group(self.group.model.rowCount()),
            "contact": QCoreApplication.translate("opening", "Guardar y cerrar el contacto"),
        }
        self.act.setText(verbs[self._way])
        child = self._way == "contact" and self.contact.is_child()
        self.act.set_role("secondary" if child else "primary")

    def _make_foot(self) -> QWidget:
        self._foot = QWidget()
        column = QVBoxLayout(self._foot)
        gaps(column, spacing=8)
        column.addWidget(hairline())
        row = QHBoxLayout()
        gaps(row, spacing=12)
        self.act = Button(QCoreApplication.translate("opening", "Abrir el expediente"), "primary")
        self.act.setToolTip("Ctrl+Enter")
        self.act.clicked.connect(self.open)
        back = Button(QCoreApplication.translate("opening", "Volver a Hoy"), "quiet", "back")
        back.clicked.connect(lambda: self._desk.go("today"))
        for button in (self.act, back):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        return self._foot


def _titles() -> tuple[Choice, ...]:
    return (
        Choice("person", QCoreApplication.translate("opening", "Abrir expediente")),
        Choice("group", QCoreApplication.translate("opening", "Abrir grupo")),
        Choice("contact", QCoreApplication.translate("opening", "Solo contacto")),
    )


def _ways() -> tuple[Choice, ...]:
    return (
        Choice("person", QCoreApplication.translate("opening", "Una persona")),
        Choice("group", QCoreApplication.translate("opening", "Un grupo")),
        Choice("contact", QCoreApplication.translate("opening", "Solo contacto")),
    )


def _narrow(form: QWidget) -> QWidget:
    place = QWidget()
    row = QHBoxLayout(place)
    gaps(row, (0, 0, 8, 0))
    form.setMaximumWidth(current_theme().size(760))
    row.addWidget(form, 100)
    row.addStretch(1)
    return place
