"""A closed case is erased in the window: said plainly, asked twice, the safe answer at hand, and then it is gone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from repatria.domain.ids import CaseId
from repatria.services.cases.routes import close_case
from repatria.services.desk import Desk as Work
from repatria.services.erasing import erase_case, erased_here
from repatria.services.today import line_of
from repatria.ui.case.doings.more_acts import more_acts
from repatria.ui.case.page import CasePage
from repatria.ui.erasing.page import ErasingPage
from repatria.ui.pages import Desk
from repatria.ui.today.page import TodayPage
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.question import Question, QuestionWindow
from tests.posts import TestClock, seat
from tests.services.erasing import CANARY, SECOND, closed_case, ended, left_in, past
from tests.ui.desks import Told


def shown(qtbot: QtBot, desk: Desk, case: CaseId) -> CasePage:
    page = CasePage(desk, case)
    qtbot.addWidget(page)
    page.resize(1130, 720)
    with qtbot.waitSignal(page.shown):
        page.show()
    return page


def words_of(widget: object) -> str:
    return "\n".join(label.text() for label in widget.findChildren(Label))  # type: ignore[attr-defined]


def answered(monkeypatch: pytest.MonkeyPatch, desk: Desk, key: str) -> list[Question]:
    asked: list[Question] = []

    def answer(_page: object, question: Question) -> str:
        asked.append(question)
        return key

    monkeypatch.setattr(desk.asker, "ask", answer)
    return asked


def fill(qtbot: QtBot, page: CasePage) -> None:
    page.act("erase")
    qtbot.waitUntil(lambda: page.panel is not None)
    assert page.panel is not None
    page.panel.fields["rule"].set_value("retention")
    page.panel.fields["approved_by"].set_value(SECOND)


def test_only_who_may_is_offered_it_and_only_of_a_closed_case(
    qtbot: QtBot, desk: Desk, work: Work, due: CaseId
) -> None:
    page = shown(qtbot, desk, due)
    assert "erase" in [act.key for act in more_acts(page.view)]
    assert "erase" not in [act.key for act in more_acts(replace(page.view, may_erase=False))]
    seat(work, replace(work.person, role="coordinator"))
    assert "erase" not in [act.key for act in more_acts(shown(qtbot, desk, due).view)]


def test_it_says_what_will_happen_and_what_stays_elsewhere(qtbot: QtBot, desk: Desk, due: CaseId) -> None:
    page = shown(qtbot, desk, due)
    page.act("erase")
    qtbot.waitUntil(lambda: page.panel is not None)
    said = words_of(page.panel)
    for words in (
        "para siempre",
        "por verificar",
        "Lo que queda en otros sitios",
        "Papeles, memorias",
        "queda para las cifras",
    ):
        assert words in said
    assert CANARY not in said


def test_it_is_erased_after_a_second_question_and_the_case_is_left(
    qtbot: QtBot, desk: Desk, work: Work, told: Told, due: CaseId, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answered(monkeypatch, desk, "sure")
    page = shown(qtbot, desk, due)
    fill(qtbot, page)
    assert page.panel is not None
    with qtbot.waitSignal(page.closed):
        page.panel.press()
    [question] = asked
    assert question.grave
    assert question.safe.key == "back"
    assert line_of(work, due) is None
    assert left_in(work.read()) == []
    assert told.notices[-1].tone == "good"
    assert page.panel is None


def test_the_safe_answer_is_the_one_at_hand_and_changes_nothing(
    qtbot: QtBot, desk: Desk, work: Work, due: CaseId, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answered(monkeypatch, desk, "back")
    page = shown(qtbot, desk, due)
    fill(qtbot, page)
    assert page.panel is not None
    page.panel.press()
    qtbot.waitUntil(lambda: page.panel is not None and page.panel.act.isEnabled())
    assert line_of(work, due) is not None
    window = QuestionWindow(asked[0])
    qtbot.addWidget(window)
    assert window.answer == "back"
    assert window.safe.isDefault()


def test_oneself_is_no_second_person(
    qtbot: QtBot, desk: Desk, work: Work, due: CaseId, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answered(monkeypatch, desk, "sure")
    page = shown(qtbot, desk, due)
    fill(qtbot, page)
    assert page.panel is not None
    page.panel.fields["approved_by"].set_value("Ana M.")
    page.panel.press()
    qtbot.waitUntil(lambda: page.panel is not None and page.panel.act.isEnabled())
    assert asked == []
    second = page.panel.fields["approved_by"]
    assert "dos personas, dos nombres" in words_of(second)
    assert second.isAncestorOf(page.focusWidget()), "the field has the keyboard, and so is in sight"
    assert not page.panel._trouble.isVisible()
    assert line_of(work, due) is not None


def test_before_its_day_only_a_demand_is_offered(qtbot: QtBot, desk: Desk, work: Work) -> None:
    seat(work, replace(work.person, role="supervisor"))
    page = shown(qtbot, desk, closed_case(work, until="2031-01-01"))
    page.act("erase")
    qtbot.waitUntil(lambda: page.panel is not None)
    assert page.panel is not None
    offered = [button.text() for button in page.panel.findChildren(QAbstractButton)]
    assert any("lo pide" in words for words in offered)
    assert not any("Pasó la fecha" in words for words in offered)


def test_hoy_says_calmly_how_many_are_past_their_day(
    qtbot: QtBot, desk: Desk, work: Work, told: Told, due: CaseId
) -> None:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(1130, 640)
    page.show()
    qtbot.waitUntil(page.erasing.isVisible)
    page.erasing.act.click()
    assert told.gone == [("erasing", None)]
    erase_case(work, due, "retention", SECOND)
    page.refresh()
    qtbot.waitUntil(page.erasing.isHidden)


def test_the_page_lists_what_is_due_and_what_was_erased_without_a_name(
    qtbot: QtBot, desk: Desk, work: Work, told: Told, due: CaseId
) -> None:
    code = line_of(work, due).code  # type: ignore[union-attr]
    page = ErasingPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.shown):
        page.show()
    assert code in words_of(page)
    page.opens[0].click()
    assert told.gone == [("case", {"case": due})]
    erase_case(work, due, "retention", SECOND)
    page.hide()
    with qtbot.waitSignal(page.shown):
        page.show()
    said = words_of(page.currentWidget())
    assert SECOND in said
    assert not any(words in said for words in (code, CANARY, due))
    assert len(erased_here(work)) == 1


def test_whoever_may_not_erase_is_told_who_does(
    qtbot: QtBot, desk: Desk, work: Work, clock: TestClock
) -> None:
    closed_case(work)
    past(clock)
    page = ErasingPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.shown):
        page.show()
    assert page.opens == []
    assert "quien supervisa" in words_of(page)


def test_a_demand_of_a_closed_case_can_be_erased_at_once(work: Work) -> None:
    seat(work, replace(work.person, role="liaison"))
    case = closed_case(work, until="")
    close_case(work, case, "reintegrated", "otra vez")
    assert erase_case(work, case, "demand", SECOND).rule == "demand"


def test_the_page_says_of_how_many_something_stays_for_figures(
    qtbot: QtBot, desk: Desk, work: Work, due: CaseId
) -> None:
    ended(work, due, "returned_partial")
    erase_case(work, due, "retention", SECOND)
    page = ErasingPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.shown):
        page.show()
    assert "De 1 de ellos quedan datos sin nombre para las cifras." in words_of(page)
