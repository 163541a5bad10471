from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from repatria.domain.errors import VanishedError
from repatria.domain.ids import CaseId, make_case_code
from repatria.services.cases.casefile import load_casefile
from repatria.services.cases.codes import reserve_codes
from repatria.services.desk import Desk as Work
from repatria.services.post.unsaved import unsaved
from repatria.services.today import case_page
from repatria.store.lists.cases import CaseFilter
from repatria.ui.opening.page import OpeningPage
from repatria.ui.pages import Desk, Place
from repatria.ui.widgets.field import Field
from tests.posts import TestClock
from tests.ui.desks import Told


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> OpeningPage:
    page = OpeningPage(desk)
    qtbot.addWidget(page)
    page.resize(1140, 620)
    with qtbot.waitSignal(page.shown):
        page.show()
    return page


def answer(page: OpeningPage, **answers: object) -> None:
    page.person.set_answers({**page.person.answers(), **answers})


def opened(qtbot: QtBot, page: OpeningPage, told: Told) -> str:
    with qtbot.waitSignal(page.opened):
        page.act.click()
    key, place = told.gone[-1]
    assert key == "case"
    assert place is not None
    return str(place["case"])


def test_two_answers_open_a_case(qtbot: QtBot, page: OpeningPage, work: Work, told: Told) -> None:
    answer(page, side="host", child_or_doubt="doubt")
    case = load_casefile(work, work.read(), CaseId(opened(qtbot, page, told)))
    assert (case.line.side, case.line.child, case.line.country) == ("host", "doubt", "GTM")
    assert case.opening["opened_at"].startswith("2026-11-23T14:00")
    assert told.notices[-1].happened == f"Está abierto el expediente {case.code}."


def test_what_is_missing_is_said_where_it_is_missing(qtbot: QtBot, page: OpeningPage, work: Work) -> None:
    page.act.click()
    assert page.person.fields["side"].message() == "Elija una respuesta."
    assert page.person.fields["child_or_doubt"].message() == "Elija una respuesta."
    answer(page, side="origin", child_or_doubt="no")
    page.act.click()
    assert page.person.fields["country"].message() == "Diga en qué país está."
    assert case_page(work, CaseFilter(practice=True)) == []


@pytest.mark.parametrize(
    ("side", "more", "country", "found_in", "nationality", "back"),
    [
        ("host", {"nationality": ["HND"], "return_country": "HND"}, "GTM", "GTM", ["HND"], "HND"),
        ("arrival", {"came_from": "MEX"}, "GTM", "MEX", ["GTM"], "GTM"),
        ("origin", {"country": "MEX"}, "MEX", "MEX", ["GTM"], "GTM"),
        ("transit", {"nationality": ["HND"], "return_country": "USA"}, "GTM", "GTM", ["HND"], "USA"),
        ("internal", {}, "GTM", "GTM", ["GTM"], None),
    ],
)
def test_each_answer_to_what_happens_sets_side_and_countries(
    qtbot: QtBot,
    page: OpeningPage,
    work: Work,
    told: Told,
    side: str,
    more: dict[str, object],
    country: str,
    found_in: str,
    nationality: list[str],
    back: str | None,
) -> None:
    answer(page, side=side, child_or_doubt="no", **more)
    case = load_casefile(work, work.read(), CaseId(opened(qtbot, page, told)))
    values = [case.value(name) for name in ("side", "country", "found_in", "nationality", "return_country")]
    assert values == [side, country, found_in, nationality, back]


def test_only_questions_that_the_side_leaves_open_are_asked(qtbot: QtBot, page: OpeningPage) -> None:
    shown = {}
    for side in ("host", "arrival", "origin", "transit", "internal"):
        answer(page, side=side)
        names = ("country", "came_from", "nationality", "return_country")
        shown[side] = [name for name in names if page.person.fields[name].isVisible()]
    assert shown == {
        "host": ["nationality", "return_country"],
        "arrival": ["came_from"],
        "origin": ["country"],
        "transit": ["nationality", "return_country"],
        "internal": [],
    }


def test_the_protocol_and_the_first_three_things_are_shown_before_opening(
    qtbot: QtBot, page: OpeningPage, work: Work
) -> None:
    with qtbot.waitSignal(page.guided):
        answer(page, side="host", child_or_doubt="yes")
    steps = page.guidance.steps()
    assert len(steps) == 3
    assert steps[0].startswith("1. Aviso a la autoridad de niñez")
    assert case_page(work, CaseFilter(practice=True)) == []
    answer(page, child_or_doubt=None)
    assert page.guidance.steps() == []


def test_a_case_is_opened_by_keyboard_alone(qtbot: QtBot, page: OpeningPage, work: Work, told: Told) -> None:
    page.activateWindow()
    side, age = page.person.fields["side"], page.person.fields["child_or_doubt"]
    side.setFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    age.setFocus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    with qtbot.waitSignal(page.opened):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    line = case_page(work, CaseFilter(practice=True))[0]
    assert (line.side, line.child) == ("host", "doubt")


def test_nothing_is_said_of_cases_that_are_there(
    qtbot: QtBot, page: OpeningPage, work: Work, told: Told
) -> None:
    answer(page, side="host", child_or_doubt="yes", label="blusa azul")
    first = opened(qtbot, page, told)
    answer(page, side="host", child_or_doubt="yes", label="blusa azul")
    assert opened(qtbot, page, told) != first
    assert len(told.notices) == 2
    assert all(notice.tone == "good" for notice in told.notices)


def test_a_future_contact_is_not_taken(qtbot: QtBot, page: OpeningPage, work: Work) -> None:
    answer(page, side="host", child_or_doubt="yes", happened_at="2026-11-23T14:30")
    page.act.click()
    assert page.person.fields["happened_at"].message() == "No puede ser una hora futura."
    assert case_page(work, CaseFilter(practice=True)) == []


def again(qtbot: QtBot, desk: Desk, place: Place | None = None) -> OpeningPage:
    """Return the page as another process would show it."""
    fresh = OpeningPage(desk)
    qtbot.addWidget(fresh)
    fresh.go_to(place or {})
    with qtbot.waitSignal(fresh.shown):
        fresh.show()
    return fresh


def pick(field: Field, key: str) -> None:
    control: Any = field.control
    control._choose(key)


def type_some(qtbot: QtBot, page: OpeningPage) -> dict[str, object]:
    """Type into all three ways of opening, and return what stands there."""
    pick(page.person.fields["side"], "host")
    qtbot.keyClicks(page.person.fields["label"].control.focusProxy(), "blusa azul")
    page.show_way("group")
    qtbot.keyClicks(page.group.fields["vehicle"].control.focusProxy(), "buseta")
    for _ in range(11):
        page.group.table.add()
    page.show_way("contact")
    pick(page.contact.fields["age_group"], "adult")
    return typed_in(page)


def typed_in(page: OpeningPage) -> dict[str, object]:
    return {name: form.answers() for name, form in page._forms().items()}


def test_what_was_typed_outlives_a_lock_while_another_page_is_shown(
    qtbot: QtBot, page: OpeningPage, desk: Desk
) -> None:
    typed = type_some(qtbot, page)
    page.keep()
    fresh = again(qtbot, desk)
    assert typed_in(fresh) == typed
    assert len(fresh.group.model.people()) == 12
    assert fresh.ways.value() == "person"
    assert "Sigue aquí lo que escribió: hoy, 14:00" in fresh.foot.kept_words()


def test_the_way_and_the_question_come_back_after_a_lock(qtbot: QtBot, page: OpeningPage, desk: Desk) -> None:
    page.show_way("group")
    page.group.fields["route"].setFocus()
    fresh = again(qtbot, desk, page.place())
    assert fresh.place() == {"way": "group", "field": "route"}


def test_nobody_needs_to_leave_well_for_it_to_be_kept(qtbot: QtBot, page: OpeningPage, work: Work) -> None:
    """A crash asks nobody: a moment after the keystroke it is on the disk."""
    typed = type_some(qtbot, page)
    names = [f"opening/{way}" for way in typed]
    qtbot.waitUntil(lambda: len(unsaved(work, *names)) == 3, timeout=1000)
    found = {name.removeprefix("opening/"): one.values for name, one in unsaved(work, *names).items()}
    assert found == typed


def test_questions_that_nobody_answered_are_not_kept(qtbot: QtBot, page: OpeningPage, work: Work) -> None:
    page.show_way("contact")
    page.keep()
    assert unsaved(work, "opening/person", "opening/group", "opening/contact") == {}
    assert page.foot.empty.isHidden()


def test_a_case_can_be_opened_when_the_drafts_cannot_be_read(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_: object) -> None:
        raise VanishedError(place="drafts.db")

    monkeypatch.setattr("repatria.ui.opening.keeping.unsaved", damaged)
    assert again(qtbot, desk).person.is_enough() is False


def test_questions_that_wait_unanswered_ask_from_now_on(
    qtbot: QtBot, page: OpeningPage, clock: TestClock
) -> None:
    pick(page.contact.fields["age_group"], "adult")
    contact = page.contact.answers()
    clock.pass_time(hours=4)
    page.go_to({"way": "person"})
    assert page.person.answers() == {"happened_at": "2026-11-23T18:00"}
    assert page.contact.answers() == contact, "what was stated stays as it was stated"


def test_one_may_begin_anew_after_being_asked(
    qtbot: QtBot, page: OpeningPage, desk: Desk, work: Work
) -> None:
    typed = type_some(qtbot, page)
    page.keep()
    page.show_way("person")
    desk.asker.answer_next("stay", "empty")
    page.foot.empty.click()
    assert page.person.answers() == typed["person"]
    page.foot.empty.click()
    page.keep()
    assert set(page.person.answers()) == {"happened_at"}
    assert page.foot.kept_words() == ""
    assert set(unsaved(work, "opening/person", "opening/group")) == {"opening/group"}


def test_an_open_case_leaves_nothing_in_the_questions(
    qtbot: QtBot, page: OpeningPage, work: Work, told: Told
) -> None:
    pick(page.person.fields["side"], "host")
    pick(page.person.fields["child_or_doubt"], "yes")
    opened(qtbot, page, told)
    page.keep()
    assert set(page.person.answers()) == {"happened_at"}
    assert unsaved(work, "opening/person") == {}


def test_the_code_of_the_pad_becomes_the_code_of_the_case(
    qtbot: QtBot, page: OpeningPage, work: Work, told: Told
) -> None:
    code = reserve_codes(work)[0]
    answer(page, side="host", child_or_doubt="no", code=code.lower())
    case = load_casefile(work, work.read(), CaseId(opened(qtbot, page, told)))
    assert case.code == code


def test_a_slip_in_the_code_is_said_at_the_code_and_a_foreign_one_in_words(
    qtbot: QtBot, page: OpeningPage, told: Told
) -> None:
    answer(page, side="host", child_or_doubt="no", code="7F3K-92QE")
    page.act.click()
    assert "hay uno cambiado" in page.person.fields["code"].message()
    answer(page, code=make_case_code(bytes(16)))
    page.act.click()
    qtbot.waitUntil(lambda: bool(told.notices))
    assert "no reservó el código" in told.notices[-1].happened
    assert told.gone == []
