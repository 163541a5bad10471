from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.cases.answers import answers_of
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import load_casefile
from repatria.services.desk import Desk as Work
from repatria.services.today import case_page
from repatria.store.lists.cases import CaseFilter, CaseLine
from repatria.ui.opening.page import OpeningPage
from repatria.ui.pages import Desk
from tests.ui.desks import Told


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> OpeningPage:
    page = OpeningPage(desk)
    qtbot.addWidget(page)
    page.resize(1140, 620)
    page.go_to({"way": "contact"})
    with qtbot.waitSignal(page.shown):
        page.show()
    return page


def every(work: Work) -> list[CaseLine]:
    return case_page(work, CaseFilter(practice=True, is_open=None))


def test_a_contact_is_seven_answers_and_closed_at_once(
    qtbot: QtBot, page: OpeningPage, work: Work, told: Told
) -> None:
    assert len(page.contact.fields) == 7
    answers = {"age_group": "adult", "information_offered": ["rights"], "closed_how": "left_informed"}
    page.contact.set_answers(answers)
    with qtbot.waitSignal(page.opened):
        page.act.click()
    (line,) = every(work)
    assert (line.open, line.outcome, line.name, line.label) == (0, "contact_only", "", "")
    case = load_casefile(work, work.read(), CaseId(line.id))
    member = case.state.of_type("form_submitted")[0].path.removeprefix("form/")
    assert answers_of(case.state, member).value("post") == "Puesto de práctica"
    assert told.gone == [("today", None)]


def test_what_is_missing_is_said_below_its_question(qtbot: QtBot, page: OpeningPage, work: Work) -> None:
    page.act.click()
    said = {name for name, field in page.contact.fields.items() if field.message()}
    assert said == {"age_group", "information_offered", "closed_how"}
    assert every(work) == []


@pytest.mark.parametrize(("age", "kept"), [("child", "yes"), ("doubt", "doubt")])
def test_a_child_or_a_doubt_leads_to_a_case(
    qtbot: QtBot, page: OpeningPage, work: Work, age: str, kept: str
) -> None:
    page.contact.set_answers({"age_group": age, "language": "spa"})
    assert page.contact._child.isVisible()
    page.contact.case_asked.emit()
    assert page.ways.value() == "person"
    said = page.person.answers()
    assert (said["side"], said["child_or_doubt"], said["language"]) == ("host", kept, "spa")
    assert every(work) == []


def test_an_adult_needs_no_case(page: OpeningPage) -> None:
    page.contact.set_answers({"age_group": "adult"})
    assert not page.contact._child.isVisible()
