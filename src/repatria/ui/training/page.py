"""The page *Práctica*: the lessons and how each stands for whoever is here; one read, its test taken and marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.texts import say
from repatria.domain.training.definition import Lesson
from repatria.domain.training.expiry import expires_on
from repatria.domain.training.marking import Marks
from repatria.domain.training.standing import Passed, State, state_on
from repatria.services.countries import today
from repatria.services.desk import Desk as Work
from repatria.services.training.standing import own_training, training_here
from repatria.services.training.testing import hand_in
from repatria.ui.latest import Latest
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk, Page, Place
from repatria.ui.theme import gaps
from repatria.ui.training.counts import TrainingCounts
from repatria.ui.training.marked import LessonMarks
from repatria.ui.training.reading import LessonReading
from repatria.ui.training.testing import LessonTest
from repatria.ui.training.words import BETWEEN, MARKS, standing_words
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.stacked import stacked
from repatria.ui.widgets.two_lines import TwoLineRows, TwoLines

KEY: Final = "training"
_ABOUT = "training/read"


def training_page(desk: Desk) -> Page:
    """Return the page."""
    return Page(
        KEY,
        "practice",
        lambda: QCoreApplication.translate("training", "Práctica"),
        lambda: TrainingPage(desk),
    )


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson, how it stands for whoever is here, and for how many of the *people* it counts; None: not theirs."""

    lesson: Lesson
    state: State
    passed: Passed | None
    counts: int | None = None
    people: int = 0


@dataclass(frozen=True, slots=True)
class _Found:
    """What was read: what the person has passed, and for how many of how many each lesson counts."""

    own: Mapping[str, Passed]
    counts: Mapping[str, int] | None
    people: int
    day: date


class TrainingPage(QWidget):
    """Read anew whenever it comes into sight; ``shown`` comes when it was."""

    shown = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._latest = desk, Latest(desk.tasks, self)
        self._lesson: Lesson | None = None
        self.list: TwoLineRows[LessonRow] = TwoLineRows(
            QCoreApplication.translate("training", "Lecciones"), self._look
        )
        self.reading, self.test, self.marked = LessonReading(), LessonTest(), LessonMarks()
        self.body = QStackedWidget()
        for part in (self._make_list(), self.reading, self.test, self.marked):
            self.body.addWidget(part)
        column = QVBoxLayout(self)
        gaps(column)
        column.addWidget(self.body)
        self.setFocusProxy(self.list)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew how the lessons stand."""
        super().showEvent(event)
        if not event.spontaneous():
            self.read()

    def place(self) -> Place:
        """Return the lesson that is open and where in it, with what was answered so far."""
        if self._lesson is None or self.body.currentWidget() not in (self.reading, self.test):
            return {}
        testing = self.body.currentWidget() is self.test
        at = {"lesson": self._lesson.id, "page": self.reading.number}
        return at | ({"question": self.test.number, "given": dict(self.test.given)} if testing else {})

    def go_to(self, place: Place) -> None:
        """Show a lesson, and in it a page or a question."""
        lesson = self._desk.work.library.lessons.get(str(place.get("lesson") or ""))
        if lesson is None:
            return
        self.open(lesson, _number(place.get("page")))
        if "question" in place:
            self._test(_answers(place.get("given")), _number(place["question"]))

    def read(self) -> None:
        """Read how each lesson stands."""
        work = self._desk.work
        self._latest.read(lambda: _found(work), self._show, self._failed)

    def open(self, lesson: Lesson, number: int = 0) -> None:
        """Show a lesson from its page *number* on."""
        self._lesson = lesson
        self.body.setCurrentWidget(self.reading)
        self.reading.show_lesson(lesson, self._language(), number)

    def _make_list(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        gaps(column, spacing=12)
        words = QCoreApplication.translate(
            "training",
            "Lecciones cortas para el personal del puesto. Cada prueba aprobada cuenta 24 meses (plazo sugerido, no "
            "legal).",
        )
        title = Label(QCoreApplication.translate("training", "Práctica"), "display")
        column.addWidget(stacked(title, Label(words, tone="quiet")))
        column.addWidget(self.list, 1)
        return place

    def _show(self, found: _Found) -> None:
        self._desk.settled(_ABOUT)
        row = max(0, self.list.currentIndex().row())
        lessons = sorted(self._desk.work.library.lessons.values(), key=lambda one: one.order)
        self.list.rows.set_rows([_row(lesson, found) for lesson in lessons])
        self.list.setCurrentIndex(self.list.rows.index(row))
        self.shown.emit()

    def _look(self, row: LessonRow) -> TwoLines:
        counts = TrainingCounts()
        parts = [standing_words(row.state, row.passed), counts.minutes(row.lesson.minutes)]
        if row.counts is not None and row.people > 1:
            parts.append(counts.people(row.counts, row.people))
        return TwoLines(say(row.lesson.title, self._language()), BETWEEN.join(parts), *MARKS[row.state])

    def _test(self, given: Mapping[str, int] | None = None, number: int = 0) -> None:
        if self._lesson is not None:
            self.body.setCurrentWidget(self.test)
            self.test.show_test(self._lesson, self._language(), given or {}, number)

    def _hand_in(self, given: Mapping[str, int]) -> None:
        """Have it marked, and noted where it was passed; it is handed in once."""
        lesson, work = self._lesson, self._desk.work
        if lesson is None or not self.test.isEnabled():
            return
        self.test.setEnabled(False)
        self._desk.tasks.run(
            self,
            lambda: hand_in(work, lesson.id, given),
            partial(self._show_marks, lesson, given),
            self._failed,
            after=lambda: self.test.setEnabled(True),
        )

    def _show_marks(self, lesson: Lesson, given: Mapping[str, int], marks: Marks) -> None:
        """Show what was noted already: that the list is read anew afterwards is another matter."""
        self.read()
        if self._lesson is not lesson or self.body.currentWidget() is not self.test:
            return  # they went elsewhere meanwhile: the list says that it was passed
        until = expires_on(today(self._desk.work)) if marks.passed else None
        self.marked.show_marks(lesson, given, marks, until, self._language())
        self.body.setCurrentWidget(self.marked)
        self.marked.take_focus()

    def _leave(self) -> None:
        self._lesson = None
        self.body.setCurrentIndex(0)
        self.list.setFocus()

    def _back_to_pages(self, number: int | None = None) -> None:
        if self._lesson is not None:
            self.open(self._lesson, self.reading.number if number is None else number)

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error, _ABOUT))

    def _language(self) -> str:
        return self._desk.preferences().language

    def _connect(self) -> None:
        self.list.taken.connect(lambda row: self.open(row.lesson))
        self.reading.left.connect(self._leave)
        self.reading.tested.connect(lambda: self._test())
        self.test.read.connect(lambda: self._back_to_pages())
        self.test.handed_in.connect(self._hand_in)
        self.marked.left.connect(self._leave)
        self.marked.again.connect(lambda: self._test())
        self.marked.opened.connect(self._back_to_pages)


def _found(work: Work) -> _Found:
    if not work.may("answer"):
        return _Found(own_training(work), None, 0, today(work))
    here = training_here(work)
    return _Found(own_training(work), here.counts, len(here.people), today(work))


def _row(lesson: Lesson, found: _Found) -> LessonRow:
    passed = found.own.get(lesson.id)
    counts = None if found.counts is None else found.counts.get(lesson.id, 0)
    return LessonRow(lesson, state_on(passed, found.day), passed, counts, found.people)


def _number(said: object) -> int:
    return said if isinstance(said, int) else 0


def _answers(said: object) -> dict[str, int]:
    """Return the answers that a place held; what is no answer is left out."""
    if not isinstance(said, Mapping):
        return {}
    return {str(key): place for key, place in said.items() if isinstance(place, int)}
