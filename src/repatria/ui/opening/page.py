"""The page on which cases are opened: one person, a group, or a contact only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.services.cases.opening import Guidance, OpenedCase, Opening, guide
from repatria.services.post.unsaved import Unsaved
from repatria.ui.keyboard import keyboard_stays
from repatria.ui.latest import Latest
from repatria.ui.messages import notice_of
from repatria.ui.opening.acts import OpeningActs
from repatria.ui.opening.beside import Beside, Narrow
from repatria.ui.opening.contact import ContactForm, as_case
from repatria.ui.opening.foot import EMPTY, OpeningFoot, sure_to_empty
from repatria.ui.opening.from_sheet import WaitingSheet, offer_sheets
from repatria.ui.opening.group import GroupForm
from repatria.ui.opening.guidance import GuidancePanel
from repatria.ui.opening.keeping import OpeningKeeper
from repatria.ui.opening.opened import OpenedGroup
from repatria.ui.opening.person import PersonForm
from repatria.ui.opening.reading import Read, read_all
from repatria.ui.opening.shared import remember_fold
from repatria.ui.opening.ways import WAYS, choices, titles, verb
from repatria.ui.pages import Desk, Page, Place
from repatria.ui.theme import gaps
from repatria.ui.turns import Turns
from repatria.ui.widgets.choice_buttons import ChoiceButtons
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.scrolling import scrolling

KEY = "opening"


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
    """Abrir. What is typed stays until the case is open: over other pages, a lock, closing and a crash.

    ``shown`` comes when it is ready.
    """

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
        self._areas: dict[str, QWidget] = {}
        self._ready = False
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        self._title = Label(QCoreApplication.translate("opening", "Abrir expediente"), "display")
        self.ways = ChoiceButtons(choices())
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
        self.foot = OpeningFoot()
        self.act = self.foot.act
        self.foot.open_asked.connect(self.open)
        self.foot.back_asked.connect(lambda: desk.go("today"))
        self.foot.empty_asked.connect(self._start_anew)
        column.addWidget(self.foot)
        self._keeper = OpeningKeeper(desk, self.foot, self)
        self._sheet = WaitingSheet(desk.work.calendar)
        self._acts = OpeningActs(desk, self.act, self._keeper, self._sheet, self)
        self._acts.opened.connect(self.opened)
        self._acts.group_opened.connect(self._group_opened)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.open)
        desk.tasks.read(self, partial(read_all, desk.work), self._build, self._failed)

    # What the frame asks

    def place(self) -> Place:
        """Return which way and which question; what was typed stands among the drafts."""
        if not self._ready:
            return dict(self._wanted)
        focused: QWidget | None = self.focusWidget()
        fields = self._forms()[self._way].fields
        at = [name for name, one in fields.items() if focused is not None and one.isAncestorOf(focused)]
        return {"way": self._way, **({"field": at[0]} if at else {}), **self._sheet.place()}

    def go_to(self, place: Place) -> None:
        """Show a way of opening, and in it a question."""
        if not self._ready:
            self._wanted = place
            return
        self._keeper.refresh()
        if self._sheet.take(place, self.person):
            self._keeper.keep("person")
        self.show_way(str(place.get("way", self._way)))
        field = self._forms()[self._way].fields.get(str(place.get("field", "")))
        if field is not None and field.isVisibleTo(self):
            field.setFocus()
        elif self._way == "group":
            self.group.table.go_on_looking()

    def keep(self) -> None:
        """Put every keystroke on the disk now."""
        self._keeper.settle()

    def show_way(self, way: str) -> None:
        """Show one of the three ways."""
        self._way = way if way in WAYS else "person"
        self.ways.set_value(self._way)
        self._title.setText(titles()[self._way])
        if self._ready:
            self.stack.setCurrentWidget(self._areas[self._way])
            self.foot.show()
            offer_sheets(self._desk, self.group)
            self._say()
            self._keeper.say(self._way)
            first = next(iter(self._forms()[self._way].fields.values()))
            (first if first.isVisibleTo(self) else self.group.table).setFocus()

    def open(self) -> None:
        """Open what was asked for, or say what is missing."""
        if self._ready and not self._acts.busy and not self.result.isVisible():
            self._acts.do(self._forms()[self._way])

    # Opening

    def _group_opened(self, openings: list[Opening], opened: list[OpenedCase]) -> None:
        self.result.show_opened(openings, opened)
        self.stack.setCurrentWidget(self._areas["opened"])
        self.foot.hide()
        self.result.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _case_from_contact(self) -> None:
        """Go on as a case with what the contact already told."""
        self.person.set_answers({**self.person.kept(), **as_case(self.contact.answers())})
        self._keeper.keep("person")
        self._keeper.empty("contact")
        self.show_way("person")

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))

    def _start_anew(self) -> None:
        if self._desk.asker.ask(self, sure_to_empty()) == EMPTY:
            self._keeper.empty(self._way)
            self.show_way(self._way)

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

    def _build(self, read: Read) -> None:
        Turns(self, self._building(read))

    def _building(self, read: Read) -> Iterator[None]:
        """Build the ways of opening, a part a step; that they are prepared is said until all stand there.

        Each goes into a place that stands on the page already: Qt dresses all of a form anew whenever it moves.
        """
        offered = read.offered
        calendar, now = self._desk.work.calendar, self._desk.now
        beside, alone = Beside(), Narrow()
        for way, place in (("person", beside), ("contact", alone)):
            self._place(way, place)
        self.person, self.guidance = PersonForm(offered, calendar, now), GuidancePanel()
        yield
        beside.put(self.person, self.guidance)
        yield
        self.group = GroupForm(offered, calendar, now)
        remember_fold(self.group.shared, self._desk)
        yield
        self._place("group", self.group)
        yield
        self.contact = ContactForm(offered, read.contact, calendar, now)
        yield
        alone.put(self.contact)
        yield
        self.result = OpenedGroup()
        self._place("opened", self.result)
        yield
        self._begin(read.typed)

    def _place(self, way: str, form: QWidget) -> None:
        area = scrolling()
        self.stack.addWidget(area)
        area.setWidget(form)
        self._areas[way] = area

    def _begin(self, typed: Mapping[str, Unsaved]) -> None:
        self.person.changed.connect(self._guide)
        self.group.changed.connect(self._say)
        self.contact.changed.connect(self._say)
        self.contact.case_asked.connect(self._case_from_contact)
        self.result.case_asked.connect(lambda case: self._desk.go("case", {"case": case}))
        self.result.another_asked.connect(lambda: self.show_way("group"))
        self.result.list_asked.connect(lambda: self._desk.go("cases", {"order": "opened", "open": "open"}))
        self._keeper.resume(self._forms(), typed)
        self._ready = True
        wanted, self._wanted = self._wanted, {}
        with keyboard_stays(self):
            self.go_to(wanted)
        self._guide()
        self.shown.emit()

    def _forms(self) -> dict[str, PersonForm | GroupForm | ContactForm]:
        return {"person": self.person, "group": self.group, "contact": self.contact}

    def _say(self) -> None:
        """Name the act by what it will do."""
        self.act.setText(verb(self._way, self.group.model.rowCount()))
        child = self._way == "contact" and self.contact.is_child()
        self.act.set_role("secondary" if child else "primary")
