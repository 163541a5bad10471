"""How a form ends: finished, put aside, or thrown away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from repatria.content.library import Library
from repatria.domain.forms.answers import Place
from repatria.domain.texts import say
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.forms.left_open import open_drafts
from repatria.ui.filling.finishing import FinishPanel
from repatria.ui.filling.sections import parts_of
from repatria.ui.filling.summary import Gap, GapSummary
from tests.services.conftest import F01
from tests.ui.desks import Told
from tests.ui.filling.conftest import Begin, Bring
from tests.ui.filling.hands import fill, focus

CTRL = Qt.KeyboardModifier.ControlModifier


def test_what_is_missing_stands_at_the_top_and_each_line_goes_there(
    qtbot: QtBot, begin: Begin, adult: OpenedCase
) -> None:
    page = begin(adult, "F26")
    assert page.view is not None
    page.view.show_place(Place("observations"))
    qtbot.keyClick(focus(), Qt.Key.Key_Return, CTRL)
    assert page.panel is None
    assert page.view.summary.isVisible()
    assert page.view.summary.links[0].hasFocus()
    place_link = next(link for link in page.view.summary.links if link.text().startswith("Nombre"))
    place_link.click()
    assert page.view.place() == Place("handing_name")
    assert page.view.current == "handing"


def test_tab_goes_from_what_is_missing_to_the_questions_below_it(
    qtbot: QtBot, begin: Begin, adult: OpenedCase
) -> None:
    page = begin(adult, "F26")
    assert page.view is not None
    view = page.view
    for _ in range(2):  # what is missing is said anew once something was answered
        qtbot.keyClick(focus(), Qt.Key.Key_Return, CTRL)
        lines = view.summary.links
        for line in lines[1:]:
            qtbot.keyClick(focus(), Qt.Key.Key_Tab)
            assert focus() is line
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
        assert view.place() is not None
        assert view._pages[view.current].isAncestorOf(focus())
        problem = next(one for one in view.filled.session.problems() if one.kind == "required")
        question = view.filled.question(problem.place.name)
        view.filled.answer(problem.place, "Ana" if question.type == "text" else None)


def test_a_form_is_finished_with_its_own_time_and_source(
    qtbot: QtBot, begin: Begin, work: Work, girl: OpenedCase, told: Told
) -> None:
    page = begin(girl, "F01")
    fill(page, F01)
    page.bench.check()
    assert page.panel is not None
    page.panel.happened.set_value("2026-11-23T09:15:00-06:00")
    page.panel.source.control.set_value("sheet")
    page.panel.signed.set_value("Ana M., coordinadora")
    with qtbot.waitSignal(page.submitted) as done:
        page.panel.ask()
    case_id, form_id, member = done.args
    assert (case_id, form_id) == (girl.id, "F01")
    fact = case_of(work, girl.id).state.of_type("form_submitted")[-1]
    assert fact.path == f"form/{member}"
    assert fact.value["happened_at"] == "2026-11-23T09:15:00-06:00"
    assert (fact.value["source"], fact.value["signed_by"]) == ("sheet", "Ana M., coordinadora")
    assert open_drafts(work) == []
    assert not page.is_open()
    assert told.notices[-1].tone == "good"


@pytest.mark.parametrize("role", ["supervisor"])
def test_no_time_limit_is_spoken_of_where_none_counts(
    qtbot: QtBot, begin: Begin, bring: Bring, girl: OpenedCase
) -> None:
    ours = begin(girl, "F01")
    fill(ours, F01)
    ours.bench.check()
    assert "Los plazos cuentan" in words_on(ours.panel)
    others = bring("| survey |\n| | type | name | label |\n| | text | a | Nombre |\n")
    others.bench.check()
    assert "¿Cuándo pasó" in words_on(others.panel)
    assert "plazos" not in words_on(others.panel)


def words_on(panel: QWidget | None) -> str:
    assert panel is not None
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def test_the_moment_offered_is_the_one_that_the_form_states_and_now_is_one_press_away(
    qtbot: QtBot, begin: Begin, girl: OpenedCase
) -> None:
    page = begin(girl, "F01")
    fill(page, F01)
    page.bench.check()
    assert page.panel is not None
    assert page.panel.which.isVisible()
    assert page.panel.happened.value() == "2026-11-23T13:40"
    assert page.panel.which.isAncestorOf(focus()), "looked at before Enter ends the form"
    now = next(
        one for one in page.panel.which.findChildren(QAbstractButton) if one.text().startswith("Ahora")
    )
    now.click()
    assert page.panel.happened.value() == "2026-11-23T14:00"
    page.panel.resume({"happened": "2026-11-23T09:15"})
    assert page.panel.which.value() is None
    page.bench.back_to_form()
    assert not page.findChildren(FinishPanel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert page.is_open()


def test_put_aside_the_answers_are_in_the_case_and_the_form_is_not_finished(
    qtbot: QtBot, begin: Begin, work: Work, girl: OpenedCase
) -> None:
    page = begin(girl, "F01")
    fill(page, {"name_used": "Lu"})
    assert page.view is not None
    with qtbot.waitSignal(page.left):
        page.view.aside.click()
    state = case_of(work, girl.id).state
    assert "Lu" in [standing.value for path, standing in state.values.items() if path.endswith("/name_used")]
    assert not state.of_type("form_submitted")
    assert open_drafts(work) == []


def test_a_draft_is_thrown_away_only_after_asking(
    qtbot: QtBot, begin: Begin, work: Work, girl: OpenedCase
) -> None:
    page = begin(girl, "F01")
    fill(page, {"name_used": "Lu"})
    page._desk.asker.answer_next("stay", "discard")
    page.header.discard.click()
    assert page.is_open()
    page.header.discard.click()
    assert not page.is_open()
    qtbot.waitUntil(lambda: open_drafts(work) == [])


def test_leaving_keeps_the_draft(qtbot: QtBot, begin: Begin, work: Work, girl: OpenedCase) -> None:
    page = begin(girl, "F01")
    fill(page, {"name_used": "Lu"})
    with qtbot.waitSignal(page.left):
        page.header.back.click()
    assert [draft.form_id for draft in open_drafts(work)] == ["F01"]


def test_what_was_answered_is_no_longer_said_to_be_missing(
    qtbot: QtBot, begin: Begin, girl: OpenedCase
) -> None:
    page = begin(girl, "F03")
    page.bench.check()
    assert page.view is not None
    before = [link.text() for link in page.view.summary.links]
    page.view.filled.answer(Place("recipient_kind"), "child_auth")
    after = [link.text() for link in page.view.summary.links]
    assert len(after) == len(before) - 1
    assert not any("A quién se canaliza" in text for text in after)


def test_no_page_of_a_form_is_named_by_a_question_that_is_cut(library: Library) -> None:
    for form in library.forms.values():
        parts = parts_of(form)
        titles = [part.title(lambda text, _: say(text, "es"), first=part is parts[0]) for part in parts]
        assert not any(title.endswith("…") for title in titles), form.id


def test_what_terminar_asks_is_asked_again_in_another_language_or_size_of_text(
    qtbot: QtBot, begin: Begin, girl: OpenedCase
) -> None:
    page = begin(girl, "F01")
    fill(page, F01)
    page.keep()
    page.bench.check()
    assert page.panel is not None
    page.panel.happened.set_value("2026-11-23T09:15")
    page.panel.source.control.set_value("sheet")
    page.panel.signed.set_value("Ana M., coordinadora")
    place = page.place()
    with qtbot.waitSignal(page.opened):
        page.go_to(place)
    assert page.panel is not None
    assert page.panel.isVisible()
    assert page.panel.said() == {
        "happened": "2026-11-23T09:15",
        "source": "sheet",
        "signed": "Ana M., coordinadora",
    }


def test_a_long_line_of_what_is_missing_is_wrapped_and_never_cut(qtbot: QtBot) -> None:
    room = QWidget()
    column = QVBoxLayout(room)
    summary = GapSummary(room)
    column.addWidget(summary)
    column.addStretch(1)
    qtbot.addWidget(room)
    words = "No puede servir aquí: esa persona tal vez controla a la posible víctima, o nadie sabe quién es. "
    summary.show_gaps(
        [Gap(Place("signer"), "Quién lo da", words * 2), Gap(Place("name"), "Nombre", "Falta.")]
    )
    room.resize(600, 500)
    room.show()
    long, short = summary.links
    qtbot.waitUntil(lambda: long.height() > 2 * short.fontMetrics().lineSpacing())
    assert long.height() >= long.heightForWidth(long.width())
    assert summary.height() >= long.height() + short.height()
    room.resize(400, 500)
    qtbot.waitUntil(lambda: long.height() >= long.heightForWidth(long.width()))
    room.grab()
