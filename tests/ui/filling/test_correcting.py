"""A finished form is read; it is changed only by whoever asks to correct it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.forms.left_open import open_drafts
from repatria.ui.case.steps.step_words import filled_words
from repatria.ui.case.view import look
from repatria.ui.filling.form_page import FormPage
from repatria.ui.widgets.states import State
from tests.services.conftest import F01, fill
from tests.ui.desks import Told


@pytest.fixture
def member(work: Work, girl: OpenedCase) -> str:
    fill(work, girl, "F01", F01)
    path = case_of(work, girl.id).state.of_type("form_submitted")[0].path
    return path.removeprefix("form/")


@pytest.fixture
def read(qtbot: QtBot, page: FormPage, girl: OpenedCase, member: str) -> FormPage:
    with qtbot.waitSignal(page.opened):
        page.resume(girl.id, member)
    return page


def correct_and_leave(qtbot: QtBot, read: FormPage, girl: OpenedCase, member: str) -> None:
    """Begin a correction, leave the page, and come back to the form."""
    with qtbot.waitSignal(read.opened):
        read.header.correct.click()
    assert read.view is not None
    read.view.filled.answer(Place("name_used"), "Lucía")
    with qtbot.waitSignal(read.left):
        read.put_away()
    with qtbot.waitSignal(read.opened):
        read.resume(girl.id, member)


def test_a_finished_form_says_so_and_takes_nothing(read: FormPage, work: Work) -> None:
    assert "Terminado" in read.header.finished.words()
    assert read.header.finished.isVisible()
    assert read.header.locked.isHidden()
    assert read.header.discard.isHidden()
    assert read.view is not None
    assert read.view.finish.isHidden()
    assert read.view.aside.isHidden()
    read.view.filled.answer(Place("name_used"), "Lucía")
    read.keep()
    assert not open_drafts(work)


def test_correct_opens_the_same_form_to_be_changed(qtbot: QtBot, read: FormPage, member: str) -> None:
    with qtbot.waitSignal(read.opened):
        read.header.correct.click()
    assert read.view is not None
    assert not read.view.filled.is_locked
    assert not read.view.finish.isHidden()
    assert read.header.correct.isHidden()
    assert read.place()["member"] == member
    assert read.place()["correct"]


def test_what_was_begun_to_be_corrected_goes_on_where_it_was_left(
    qtbot: QtBot, read: FormPage, girl: OpenedCase, member: str
) -> None:
    correct_and_leave(qtbot, read, girl, member)
    assert read.view is not None
    assert not read.view.filled.is_locked


def test_a_new_form_says_nothing_of_it(qtbot: QtBot, read: FormPage, girl: OpenedCase) -> None:
    with qtbot.waitSignal(read.opened):
        read.begin(girl.id, "F01")
    assert read.header.finished.isHidden()
    assert read.header.correct.isHidden()
    assert not read.header.discard.isHidden()


def finish_as_adult(qtbot: QtBot, read: FormPage) -> None:
    with qtbot.waitSignal(read.opened):
        read.header.correct.click()
    assert read.view is not None
    read.view.filled.answer(Place("is_child"), "no")
    read.view.filled.answer(Place("age_stated"), 19)
    read.bench.check()
    assert read.panel is not None
    with qtbot.waitSignal(read.submitted):
        read.panel.ask()


def test_a_correction_that_says_adult_is_told_that_the_case_stays_that_of_a_child(
    qtbot: QtBot, read: FormPage, work: Work, girl: OpenedCase, told: Told
) -> None:
    finish_as_adult(qtbot, read)
    assert look(work, girl.id).child == "yes"
    notice = told.notices[-1]
    assert notice.advice.startswith("El expediente sigue como NNA hasta que haya un documento verificado")
    assert notice.tone == "warning"
    assert notice.verb == "Llenar la determinación de edad"
    assert notice.act is not None
    notice.act()
    assert told.gone[-1] == ("form", {"case": girl.id, "form": "AGE", "step": "P1.4"})


def test_where_the_age_is_in_doubt_the_way_on_is_the_step_that_settles_it(
    qtbot: QtBot, page: FormPage, work: Work, told: Told
) -> None:
    case = open_case(work, Opening("host", "doubt"))
    fill(work, case, "F01", F01 | {"is_child": "doubt"})
    member = case_of(work, case.id).state.of_type("form_submitted")[0].path.removeprefix("form/")
    with qtbot.waitSignal(page.opened):
        page.resume(case.id, member)
    finish_as_adult(qtbot, page)
    notice = told.notices[-1]
    assert notice.verb == "Ir a la determinación de edad"
    assert notice.act is not None
    notice.act()
    assert told.gone[-1] == ("case", {"case": case.id, "section": "steps", "step": "step/P1.4"})


def test_a_correction_that_protects_as_much_is_told_as_finished_and_nothing_more(
    qtbot: QtBot, read: FormPage, told: Told
) -> None:
    with qtbot.waitSignal(read.opened):
        read.header.correct.click()
    assert read.view is not None
    read.view.filled.answer(Place("age_stated"), 16)
    read.bench.check()
    assert read.panel is not None
    with qtbot.waitSignal(read.submitted):
        read.panel.ask()
    assert told.notices[-1].advice == ""


def test_a_correction_that_was_left_says_so_wherever_the_form_is_seen(
    qtbot: QtBot, read: FormPage, work: Work, girl: OpenedCase, member: str
) -> None:
    assert read.header.correcting.isHidden()
    correct_and_leave(qtbot, read, girl, member)
    assert read.header.correcting.words().startswith("Corrección de un formulario terminado")
    seen = look(work, girl.id)
    words, state = filled_words(seen, seen.filled[0])
    assert words == "terminado; corrección sin guardar en este equipo"
    assert state == State.ATTEMPTED


def test_a_correction_kept_unfinished_is_told_so_and_opened_as_one(
    qtbot: QtBot, read: FormPage, work: Work, girl: OpenedCase, member: str, told: Told
) -> None:
    with qtbot.waitSignal(read.opened):
        read.header.correct.click()
    assert read.view is not None
    read.view.filled.answer(Place("name_used"), "Lucía")
    with qtbot.waitSignal(read.left):
        read.view.aside.click()
    assert told.notices[-1].tone == "warning"
    assert told.notices[-1].advice.startswith("Ya no cuenta como terminado")
    seen = look(work, girl.id)
    assert filled_words(seen, seen.filled[0]) == ("terminado, en corrección", State.ATTEMPTED)
    with qtbot.waitSignal(read.opened):
        read.resume(girl.id, member)
    assert read.header.correcting.words().startswith("Corrección sin terminar")
    assert not read.view.filled.is_locked
