"""A correction is finished: the moment, the source and the signer that were said before are proposed, not now."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.ui.filling.finishing import FinishPanel
from repatria.ui.filling.form_page import FormPage
from tests.posts import TestClock
from tests.services.conftest import F01, fill
from tests.ui.filling.conftest import Begin, Bring
from tests.ui.filling.hands import fill as answer
from tests.ui.filling.hands import focus

NAMED = "| survey |\n| | type | name | label |\n| | text | a | Nombre |\n"
BEFORE = "2026-11-23T09:15:00-06:00"


def corrected(qtbot: QtBot, page: FormPage, case: OpenedCase, member: str, **answers: object) -> FinishPanel:
    """Correct a finished form and press *Terminar*."""
    with qtbot.waitSignal(page.opened):
        page.resume(case.id, member)
    with qtbot.waitSignal(page.opened):
        page.header.correct.click()
    answer(page, answers)
    page.bench.check()
    qtbot.waitUntil(lambda: page.panel is not None)
    assert page.panel is not None
    return page.panel


def finished(work: Work, case: OpenedCase, **answers: object) -> str:
    """Return the member of an F01 that was finished as of its first contact."""
    fill(work, case, "F01", F01 | answers)
    return case_of(work, case.id).state.of_type("form_submitted")[-1].path.removeprefix("form/")


def last_said(work: Work, case: OpenedCase) -> dict[str, Any]:
    said: dict[str, Any] = case_of(work, case.id).state.of_type("form_submitted")[-1].value
    return said


def offered(panel: FinishPanel) -> list[str]:
    assert panel.which.isVisible()
    return [button.text().partition(":")[0] for button in panel.which.findChildren(QAbstractButton)]


def button(panel: FinishPanel, words: str) -> QAbstractButton:
    return next(one for one in panel.which.findChildren(QAbstractButton) if one.text().startswith(words))


def finish(qtbot: QtBot, page: FormPage) -> None:
    assert page.panel is not None
    with qtbot.waitSignal(page.submitted):
        page.panel.ask()


def begun_as_of(qtbot: QtBot, page: FormPage, work: Work, source: str = "screen", signed: str = "") -> str:
    """Finish the form on the page as of BEFORE; return its member."""
    answer(page, {"x-a": "Ana"})
    assert page._filled is not None
    member = page._filled.work.member
    page.bench.check()
    assert page.panel is not None
    page.panel.happened.set_value(BEFORE)
    page.panel.source.set_value(source)
    page.panel.signed.set_value(signed)
    finish(qtbot, page)
    return member


@pytest.mark.parametrize("role", ["supervisor"])
def test_a_correction_is_of_the_moment_that_was_stated_before_and_now_is_one_press_away(
    qtbot: QtBot, bring: Bring, work: Work, adult: OpenedCase, clock: TestClock
) -> None:
    page = bring(NAMED)
    member = begun_as_of(qtbot, page, work)
    clock.pass_time(days=40)
    panel = corrected(qtbot, page, adult, member, **{"x-a": "Ana María"})
    assert offered(panel) == ["Como se dijo antes", "Ahora"]
    assert panel.happened.value() == "2026-11-23T09:15"
    assert panel.which.isAncestorOf(focus()), "looked at before Enter ends the form"
    qtbot.mouseClick(button(panel, "Ahora"), Qt.MouseButton.LeftButton)
    assert panel.happened.value() == "2027-01-02T14:00"
    qtbot.mouseClick(button(panel, "Como"), Qt.MouseButton.LeftButton)
    finish(qtbot, page)
    assert last_said(work, adult)["happened_at"] == BEFORE
    with qtbot.waitSignal(page.opened):
        page.resume(adult.id, member)
    assert " 23 " in page.header.finished.words()
    assert "09:15" in page.header.finished.words()


@pytest.mark.parametrize("role", ["supervisor"])
def test_where_its_answers_came_from_and_who_signed_are_proposed_too(
    qtbot: QtBot, bring: Bring, work: Work, adult: OpenedCase
) -> None:
    page = bring(NAMED)
    member = begun_as_of(qtbot, page, work, "sheet", "Ana M., coordinadora")
    panel = corrected(qtbot, page, adult, member, **{"x-a": "Ana María"})
    assert panel.signed.isVisible()
    assert panel.said()["source"] == "sheet"
    finish(qtbot, page)
    said = last_said(work, adult)
    assert (said["source"], said["signed_by"]) == ("sheet", "Ana M., coordinadora")
    panel = corrected(qtbot, page, adult, member, **{"x-a": "Ana"})
    panel.source.control.set_value("screen")
    finish(qtbot, page)
    assert last_said(work, adult)["signed_by"] == ""


@pytest.mark.parametrize("role", ["supervisor"])
def test_one_that_was_copied_from_a_sheet_proposes_what_was_said_and_not_the_sheet_again(
    qtbot: QtBot, copy_in: Bring, work: Work, adult: OpenedCase
) -> None:
    page = copy_in(NAMED)
    member = begun_as_of(qtbot, page, work, "sheet", "Ana M.")
    panel = corrected(qtbot, page, adult, member, **{"x-a": "Ana María"})
    assert offered(panel) == ["Como se dijo antes", "Ahora"]
    assert panel.said() == {"happened": "2026-11-23T09:15", "source": "sheet", "signed": "Ana M."}


def test_the_first_contact_is_proposed_after_what_was_said_and_once_where_both_are_the_same(
    qtbot: QtBot, page: FormPage, work: Work, girl: OpenedCase
) -> None:
    member = finished(work, girl)
    fact = case_of(work, girl.id).state.of_type("form_submitted")[-1]
    panel = corrected(qtbot, page, girl, member, name_used="Lucía")
    first = "2026-11-23T13:40"
    assert fact.value["happened_at"] != first
    assert offered(panel) == ["Como se dijo antes", "Cuando fue el primer contacto"]
    button(panel, "Cuando").click()
    assert panel.happened.value() == first
    finish(qtbot, page)
    panel = corrected(qtbot, page, girl, member, name_used="Lu")
    assert offered(panel) == ["Como se dijo antes", "Ahora"]
    assert panel.happened.value() == first


def test_a_first_contact_that_the_correction_states_anew_is_proposed_before_what_was_said(
    qtbot: QtBot, page: FormPage, work: Work, girl: OpenedCase, clock: TestClock
) -> None:
    member = finished(work, girl)
    clock.pass_time(days=1)
    anew = "2026-11-23T08:00:00-06:00"
    panel = corrected(qtbot, page, girl, member, first_contact_at=anew)
    assert offered(panel) == ["Cuando fue el primer contacto", "Como se dijo antes", "Ahora"]
    assert panel.happened.value() == "2026-11-23T08:00"


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("2031-01-01T00:00:00Z", ["Cuando fue el primer contacto", "Ahora"]),
        ("ayer", ["Cuando fue el primer contacto", "Ahora"]),
        ("2026-11-23T22:15:00+07:00", ["Como se dijo antes", "Cuando fue el primer contacto", "Ahora"]),
    ],
)
def test_what_another_post_said_is_proposed_by_the_clock_here_where_it_can_have_been(
    qtbot: QtBot, page: FormPage, work: Work, girl: OpenedCase, said: str, kinds: list[str]
) -> None:
    member = finished(work, girl)
    told = last_said(work, girl)
    work.append([Deed(core_part(girl.id), "form_submitted", f"form/{member}", {**told, "happened_at": said})])
    panel = corrected(qtbot, page, girl, member, name_used="Lucía")
    assert offered(panel) == kinds
    assert panel.happened.value() == ("2026-11-23T09:15" if len(kinds) == 3 else "2026-11-23T13:40")


def test_a_form_that_was_never_finished_asks_as_ever(qtbot: QtBot, begin: Begin, girl: OpenedCase) -> None:
    page = begin(girl, "F01")
    answer(page, dict(F01))
    page.bench.check()
    assert page.panel is not None
    assert offered(page.panel) == ["Cuando fue el primer contacto", "Ahora"]
    assert not page.panel.signed.isVisible()
    assert page.panel.said()["source"] == "screen"
