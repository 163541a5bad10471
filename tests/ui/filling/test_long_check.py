"""To finish a form of many rows that all look at each other may take long: it is told how far it is, and stops."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from time import sleep

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from repatria.domain.errors import DiskFullError
from repatria.domain.forms.answers import Place
from repatria.domain.forms.problem import Problem
from repatria.domain.forms.session import FormSession
from repatria.domain.people import Role
from repatria.domain.progress import Progress
from repatria.services.desk import Desk as Work
from repatria.services.forms import filling
from repatria.services.forms.filling import submit_form
from repatria.ui.filling import ending, keeping
from repatria.ui.filling.form_page import FormPage
from repatria.ui.filling.form_view import FormView
from repatria.ui.filling.long_check import LongCheck
from repatria.ui.pages import Desk
from repatria.ui.widgets.progress_panel import ProgressPanel
from tests.ui.desks import Told as Notices
from tests.ui.filling.conftest import Bring

UNLIKE = """
| survey |
| | type | name | label | constraint | constraint_message |
| | begin_repeat | kin | Persona | | |
| | text | way | Cómo la nombran | count(${kin}[way = current()/../way]) < 2 | Este nombre ya está. |
| | end_repeat | | | | |
| settings |
| | form_id | form_title | version |
| | unlike | Personas | 1 |
"""
WAY = "x-kin-way"


@pytest.fixture
def role() -> Role:
    return "supervisor"


@pytest.fixture
def many(bring: Bring) -> FormPage:
    """A form with so many rows that its check takes more steps than the interface thread may."""
    page = bring(UNLIKE)
    assert page.view is not None
    rows = [f"{number:026d}" for number in range(150)]
    session = page.view.filled.session
    session.add_rows("x-kin", rows)
    for number, row in enumerate(rows):
        session.set_answer(WAY, f"nombre {number}", row)
        page.view.filled.keeper.keep(Place(WAY, row))
    page.view.filled.keeper.keep_rows(Place("x-kin"))
    return page


def view_of(page: FormPage) -> FormView:
    assert page.view is not None
    return page.view


def panel_of(page: FormPage) -> ProgressPanel:
    return page.long.findChildren(ProgressPanel)[-1]


def test_a_long_check_is_done_beside_the_interface_thread_and_then_the_rest_is_asked(
    qtbot: QtBot, many: FormPage
) -> None:
    turns: list[bool] = []
    ticking = QTimer(many)
    ticking.timeout.connect(lambda: turns.append(many.bench.isEnabled()))
    ticking.start(0)
    many.bench.check()
    assert not many.bench.isEnabled()
    assert not many.header.isEnabled()
    assert many.panel is None
    qtbot.waitUntil(lambda: many.panel is not None, timeout=20_000)
    assert many.bench.isEnabled()
    assert many.long.isHidden()
    assert turns.count(False) > 1, "the window goes on meanwhile"


def test_what_is_wrong_among_many_rows_is_found(qtbot: QtBot, many: FormPage) -> None:
    session = view_of(many).filled.session
    twice = [Place(WAY, f"{number:026d}") for number in (3, 140)]
    session.set_answer(WAY, "nombre 3", twice[1].row)
    many.bench.check()
    qtbot.waitUntil(lambda: bool(view_of(many).summary.links), timeout=20_000)
    assert many.panel is None
    assert many.bench.isEnabled()
    assert [gap.place for gap in view_of(many).summary._found] == twice
    assert {gap.words for gap in view_of(many).summary._found} == {"Este nombre ya está."}


def test_how_far_it_is_is_shown_and_it_can_be_stopped_and_begun_again(
    qtbot: QtBot, many: FormPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    came, let = threading.Event(), threading.Event()
    checked = FormSession.checked

    def slow(
        self: FormSession, told: Progress = lambda _done, _all: None, most: int = 0
    ) -> tuple[Problem, ...]:
        def waiting(done: int, of_all: int) -> None:
            told(done, of_all)
            if done >= 32:
                came.set()
                let.wait(10)

        return checked(self, told, most) if most else checked(self, waiting)

    monkeypatch.setattr(FormSession, "checked", slow)
    many.bench.check()
    qtbot.waitUntil(lambda: came.is_set() and many.long.isVisible(), timeout=20_000)
    qtbot.waitUntil(lambda: panel_of(many).count_words() == "32 de 151")
    panel_of(many).findChildren(QPushButton)[0].click()
    let.set()
    qtbot.waitUntil(many.bench.isEnabled, timeout=20_000)
    assert many.long.isHidden()
    assert many.panel is None
    assert not view_of(many).summary.links
    assert view_of(many).filled.session.answer(WAY, f"{149:026d}") == "nombre 149"
    many.bench.check()
    qtbot.waitUntil(lambda: many.panel is not None, timeout=20_000)


def test_finishing_can_be_stopped_and_nothing_is_finished(
    qtbot: QtBot, many: FormPage, work: Work, monkeypatch: pytest.MonkeyPatch, told: Notices
) -> None:
    many.bench.check()
    qtbot.waitUntil(lambda: many.panel is not None, timeout=20_000)
    let = threading.Event()

    def waiting(*given: object, **named: object) -> object:
        let.wait(10)
        return submit_form(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(ending, "submit_form", waiting)
    entered: list[object] = []
    monkeypatch.setattr(filling, "_enter", lambda *given, **_: entered.append(given))
    assert many.panel is not None
    many.panel.ask()
    qtbot.waitUntil(many.long.isVisible)
    panel_of(many).findChildren(QPushButton)[0].click()
    let.set()
    qtbot.waitUntil(many.bench.isEnabled, timeout=20_000)
    assert many.long.isHidden()
    assert many.panel is not None, "whoever stopped it may go on where they were"
    assert entered == []
    assert told.notices == []


def test_who_leaves_the_form_while_it_is_checked_hears_nothing_of_it_any_more(
    qtbot: QtBot, many: FormPage, told: Notices
) -> None:
    many.bench.check()
    assert not many.bench.isEnabled()
    with qtbot.waitSignal(many.left):
        many.put_away()
    assert many.long.isHidden()
    qtbot.wait(300)
    assert many.panel is None
    assert told.notices == []


@pytest.fixture
def elsewhere(qtbot: QtBot, many: FormPage) -> Iterator[QLineEdit]:
    """A field beside the form, in the same window."""
    window, line = QWidget(), QLineEdit()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(line)
    column.addWidget(many)
    with qtbot.waitActive(window):
        window.show()
    yield line
    many.setParent(None)


@pytest.mark.parametrize("wrong", [False, True])
@pytest.mark.parametrize("hidden", [False, True])
def test_who_went_elsewhere_while_a_form_is_checked_keeps_the_keyboard(
    qtbot: QtBot, many: FormPage, elsewhere: QLineEdit, *, hidden: bool, wrong: bool
) -> None:
    if wrong:
        view_of(many).filled.session.set_answer(WAY, "nombre 3", f"{140:026d}")
    many.bench.check()
    assert not many.bench.isEnabled()
    if hidden:
        many.hide()
    elsewhere.setFocus()
    qtbot.waitUntil(many.bench.isEnabled, timeout=20_000)
    qtbot.waitUntil(lambda: bool(view_of(many).summary.links) if wrong else many.panel is not None)
    assert elsewhere.hasFocus()
    qtbot.keyClicks(elsewhere, "ana maria")
    assert elsewhere.text() == "ana maria"


def test_after_it_was_stopped_the_keyboard_is_where_it_was(
    qtbot: QtBot, many: FormPage, elsewhere: QLineEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert elsewhere.isVisible(), "there is another place that could take it"
    hold(monkeypatch)
    finish = view_of(many).finish
    finish.setFocus()
    finish.click()
    qtbot.waitUntil(many.long.isVisible, timeout=20_000)
    stop = panel_of(many).findChildren(QPushButton)[0]
    assert stop.hasFocus()
    qtbot.keyClick(stop, Qt.Key.Key_Space)
    qtbot.waitUntil(many.bench.isEnabled, timeout=20_000)
    assert finish.hasFocus()


def hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each check that is not quick go on until it is stopped."""
    checked = FormSession.checked

    def slow(
        self: FormSession, told: Progress = lambda _done, _all: None, most: int = 0
    ) -> tuple[Problem, ...]:
        while not most:
            told(1, 2)
            sleep(0.01)
        return checked(self, told, most)

    monkeypatch.setattr(FormSession, "checked", slow)


def test_what_could_not_be_checked_is_told_until_it_is_checked_again(
    qtbot: QtBot, many: FormPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = view_of(many)
    unsure = Problem(Place(WAY, f"{3:026d}"), "unchecked", "", {})
    monkeypatch.setattr(FormSession, "checked", lambda *_given, **_named: (unsure,))
    many.bench.check()
    qtbot.waitUntil(lambda: bool(view.summary.links), timeout=20_000)
    view.filled.answer(Place(WAY, f"{4:026d}"), "otra")
    qtbot.wait(50)
    assert [gap.words.split(":")[0] for gap in view.summary._found] == ["No se pudo revisar"]
    monkeypatch.undo()
    many.bench.check()
    qtbot.waitUntil(lambda: many.panel is not None, timeout=20_000)
    assert not view.summary.links


def test_a_disk_that_is_full_gives_nobody_the_form_that_is_being_checked(
    qtbot: QtBot, many: FormPage, monkeypatch: pytest.MonkeyPatch, told: Notices
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFullError(place="drafts.db")

    many.keep()
    hold(monkeypatch)
    many.bench.check()
    monkeypatch.setattr(keeping, "keep_typed", full)
    view_of(many).filled.keeper.keep(Place(WAY, f"{3:026d}"))
    many.put_away()
    qtbot.waitUntil(lambda: bool(told.notices))
    qtbot.wait(100)
    assert not many.bench.isEnabled()
    assert view_of(many).filled.rests
    panel_of(many).findChildren(QPushButton)[0].click()
    qtbot.waitUntil(many.bench.isEnabled, timeout=20_000)
    assert not view_of(many).filled.rests


def test_what_is_written_already_is_not_offered_to_be_stopped(
    qtbot: QtBot, many: FormPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    many.bench.check()
    qtbot.waitUntil(lambda: many.panel is not None, timeout=20_000)
    writing, enter = threading.Event(), filling._enter

    def slow(*given: object, **named: object) -> object:
        writing.wait(10)
        return enter(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(filling, "_enter", slow)
    assert many.panel is not None
    many.panel.ask()
    qtbot.waitUntil(many.long.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: not panel_of(many).findChildren(QPushButton)[0].isEnabled())
    with qtbot.waitSignal(many.submitted):
        writing.set()


def test_who_closes_the_trial_of_a_form_stops_its_check(
    qtbot: QtBot, desk: Desk, many: FormPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold(monkeypatch)
    long = LongCheck(desk)
    long.check(view_of(many).filled, lambda _found: None, lambda _busy: None)
    watch = long._watch
    assert watch is not None
    long.deleteLater()
    qtbot.waitUntil(lambda: watch.cancelled)
    done: list[int] = []
    desk.tasks.run_aside(many, lambda: 1, done.append, lambda _error: None)
    qtbot.waitUntil(lambda: done == [1])
