"""Questions on screen: what applies is shown, what is wrong is said, nothing is rebuilt."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.relations import add_related
from repatria.services.desk import Desk as Work
from repatria.services.forms.filling import begin_form, resume_form, save_answers
from repatria.ui.filling.asking import QuestionView
from repatria.ui.filling.form_page import FormPage
from repatria.ui.filling.offered_text import OfferedText
from repatria.ui.filling.repeat_view import RepeatView
from repatria.ui.filling.stack import RowCard
from repatria.ui.widgets.choice_buttons import ChoiceButtons
from tests.ui.filling.conftest import Begin
from tests.ui.filling.hands import focus, go, read_in

CTRL = Qt.KeyboardModifier.ControlModifier


def shown(page: FormPage, name: str, row: str = "") -> QWidget:
    assert page.view is not None
    key = next(key for key, names in page.view._names.items() if name in names)
    if key not in page.view._pages:
        page.view.show_section(key)
    page.view._pages[key].complete()
    found = page.view._pages[key].stack.place_shown(Place(name, row))
    assert found is not None
    return found


def test_what_no_longer_applies_hides_and_nothing_else_is_built_anew(begin: Begin, adult: OpenedCase) -> None:
    page = begin(adult, "F01")
    note, level = shown(page, "danger_note"), shown(page, "immediate_danger")
    assert note.isHidden()
    assert page._filled is not None
    page._filled.answer(Place("immediate_danger"), "present")
    assert not note.isHidden()
    page._filled.answer(Place("immediate_danger"), "none")
    assert note.isHidden()
    assert shown(page, "immediate_danger") is level
    assert shown(page, "danger_note") is note


def test_a_section_appears_when_it_applies(begin: Begin, adult: OpenedCase) -> None:
    page = begin(adult, "F11")
    assert page.view is not None
    assert page._filled is not None
    assert "notice" not in page.view._shown
    page._filled.answer(Place("result"), "claim_made")
    assert "notice" in page.view._shown


def test_what_is_wrong_is_said_beside_the_field_after_leaving_it(
    qtbot: QtBot, begin: Begin, adult: OpenedCase
) -> None:
    page = begin(adult, "F01")
    asked = go(page, Place("age_stated"))
    qtbot.keyClicks(asked.field.control.focusProxy(), "200")
    assert asked.field.message() == ""
    qtbot.keyClick(asked.field.control.focusProxy(), Qt.Key.Key_Return)
    assert asked.field.message() != ""
    go(page, Place("age_stated"))
    line = asked.field.control.focusProxy()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(asked.field.control.focusProxy(), "30")
    assert asked.field.message() == ""


def test_need_is_said_in_words_and_follows_the_answers(begin: Begin, adult: OpenedCase) -> None:
    page = begin(adult, "F26")
    asked = shown(page, "receiving_name")
    assert isinstance(asked, QuestionView)
    assert page._filled is not None
    assert asked.field._words is not None
    assert "necesario" not in asked.field._words.text()
    page._filled.answer(Place("result"), "received")
    assert asked.field._words.text().endswith("(necesario)")


def test_few_short_choices_are_buttons_and_hundreds_are_searched(begin: Begin, adult: OpenedCase) -> None:
    page = begin(adult, "F01")
    kinds = {
        name: type(shown(page, name).field.control).__name__  # type: ignore[attr-defined]
        for name in (
            "immediate_danger",
            "found_in",
            "nationality",
            "urgent_needs",
            "first_contact_at",
            "age_stated",
        )
    }
    assert kinds == {
        "immediate_danger": "ChoiceButtons",
        "found_in": "SearchableChoice",
        "nationality": "ManyOfMany",
        "urgent_needs": "MultiChoice",
        "first_contact_at": "LocalMoment",
        "age_stated": "NumberLine",
    }


def test_several_of_hundreds_are_found_one_by_one_and_taken_back(
    qtbot: QtBot, begin: Begin, adult: OpenedCase
) -> None:
    page = begin(adult, "F01")
    asked = go(page, Place("nationality"))
    line = asked.field.control.finder.line  # type: ignore[attr-defined]
    for words in ("Nigeria", "Honduras"):
        qtbot.keyClicks(line, words)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert page._filled is not None
    assert set(page._filled.session.answer("nationality")) == {"NGA", "HND"}
    buttons = [b for b in asked.findChildren(QPushButton) if b.text() == "Nigeria"]
    buttons[0].click()
    assert page._filled.session.answer("nationality") == ["HND"]


def test_a_moment_carries_the_offset_of_the_post(qtbot: QtBot, begin: Begin, adult: OpenedCase) -> None:
    page = begin(adult, "F01")
    asked = go(page, Place("first_contact_at"))
    control = asked.field.control
    control.set_value(None)
    qtbot.keyClicks(control.day.day, "23")  # type: ignore[attr-defined]
    qtbot.keyClicks(control.day.month, "11")  # type: ignore[attr-defined]
    qtbot.keyClicks(control.day.year, "2026")  # type: ignore[attr-defined]
    qtbot.keyClicks(control.time.line, "9:30")  # type: ignore[attr-defined]
    assert page._filled is not None
    assert page._filled.session.answer("first_contact_at") == "2026-11-23T09:30:00-06:00"
    control.set_value("2026-11-23T15:30:00+00:00")
    assert control.time.value() == "09:30"  # type: ignore[attr-defined]


def test_whoever_may_control_the_person_is_never_offered_and_is_named_when_written(
    qtbot: QtBot, begin: Begin, work: Work, adult: OpenedCase
) -> None:
    add_related(work, adult.id, "suspected_controller", {"name": "Rogelio Paz"})
    add_related(work, adult.id, "companion", {"name": "Sin Verificar"})
    add_related(work, adult.id, "official", {"name": "Marta Solís"})
    page = begin(adult, "F21")
    asked = go(page, Place("witness"))
    control = asked.field.control
    assert isinstance(control, OfferedText)
    offered = [
        control.completer.model().index(row, 0).data() for row in range(control.completer.model().rowCount())
    ]
    assert offered == ["Marta Solís"]
    qtbot.keyClicks(control.line, "rogelio PAZ")
    asked.leave()
    assert "No puede servir aquí" in asked.field.message()


def test_whoever_may_control_the_person_keeps_the_form_from_being_finished(
    qtbot: QtBot, begin: Begin, work: Work, adult: OpenedCase
) -> None:
    add_related(work, adult.id, "suspected_controller", {"name": "Rogelio Paz"})
    page = begin(adult, "F22")
    asked = go(page, Place("receiver_name"))
    qtbot.keyClicks(asked.field.control.focusProxy(), "Paz Soto, Rogelio")
    assert page.view is not None
    page.view.finish.click()
    assert page.panel is None
    assert "No puede servir aquí" in asked.field.message()
    assert any("No puede servir aquí" in link.text() for link in page.view.summary.links)


def card_of(repeat: RepeatView, row: str) -> RowCard:
    shown = repeat._built[row]
    assert isinstance(shown, RowCard)
    return shown


def test_rows_are_added_moved_and_removed_by_keyboard(qtbot: QtBot, begin: Begin, adult: OpenedCase) -> None:
    page = begin(adult, "F23")
    assert page.view is not None
    assert page._filled is not None
    page.view.show_section("legs")
    repeat = next(page.view._pages["legs"].stack.own_repeats())
    repeat.add.setFocus()
    qtbot.keyClick(repeat.add, Qt.Key.Key_Return)
    qtbot.keyClicks(focus(), "Agua Caliente")
    repeat.add.setFocus()
    qtbot.keyClick(repeat.add, Qt.Key.Key_Space)
    qtbot.keyClicks(focus(), "Ocotepeque")
    rows = page._filled.session.rows("legs")
    assert [page._filled.session.answer("leg_place", row) for row in rows] == ["Agua Caliente", "Ocotepeque"]
    qtbot.keyClick(card_of(repeat, rows[1]).head.up, Qt.Key.Key_Space)
    assert page._filled.session.rows("legs") == (rows[1], rows[0])
    page._desk.asker.answer_next("stay", "remove")
    card_of(repeat, rows[1]).head.remove.click()
    assert len(page._filled.session.rows("legs")) == 2
    card_of(repeat, rows[1]).head.remove.click()
    assert page._filled.session.rows("legs") == (rows[0],)
    page.keep()
    again = resume_form(page._desk.work, adult.id, page._filled.work.member)
    assert again.session.rows("legs") == (rows[0],)


def test_a_disagreement_is_read_and_not_overwritten(
    qtbot: QtBot, page: FormPage, work: Work, adult: OpenedCase
) -> None:
    first = begin_form(work, adult.id, "F01")
    first.session.set_answer("name_used", "Ana")
    save_answers(work, first)
    here, there = (resume_form(work, adult.id, first.member) for _ in range(2))
    here.session.set_answer("name_used", "Anita")
    save_answers(work, here)
    there.session.set_answer("name_used", "Any")
    save_answers(work, there)
    with qtbot.waitSignal(page.opened):
        page.resume(adult.id, first.member)
    asked = shown(page, "name_used")
    assert isinstance(asked, QuestionView)
    assert "Diferencias" in asked.field.message()
    assert asked.field.control.focusProxy().isReadOnly()  # type: ignore[union-attr]
    with qtbot.waitSignal(page.difference_asked) as told:
        asked._link.click()  # type: ignore[union-attr]
    assert told.args == [adult.id, f"form/{first.member}/name_used"]


def test_enter_goes_on_and_the_page_keys_turn_sections(qtbot: QtBot, begin: Begin, adult: OpenedCase) -> None:
    page = begin(adult, "F01")
    assert page.view is not None
    go(page, Place("name_used"))
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert page.view.place() == Place("sex_gender")
    qtbot.keyClick(focus(), Qt.Key.Key_PageUp, CTRL)
    assert page.view.current == "communication"
    qtbot.keyClick(focus(), Qt.Key.Key_PageDown, CTRL)
    assert page.view.current == "person"


def test_the_form_is_read_in_another_language_at_the_same_place(
    qtbot: QtBot, begin: Begin, adult: OpenedCase
) -> None:
    page = begin(adult, "F01")
    asked = go(page, Place("name_used"))
    qtbot.keyClicks(asked.field.control.focusProxy(), "Lu")
    read_in(page, "en")
    assert page.view is not None
    assert page.view.place() == Place("name_used")
    assert page._filled is not None
    assert page._filled.session.answer("name_used") == "Lu"
    assert page.header.language is not None
    assert page.header.language.value() == "en"


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_is_cut_at_the_side(
    qtbot: QtBot, qapp: QApplication, page: FormPage, adult: OpenedCase, percent: int
) -> None:
    from repatria.ui.theme import Theme, apply_theme

    apply_theme(qapp, Theme.named("light", percent / 100))
    wide = FormPage(page._desk)
    qtbot.addWidget(wide)
    wide.resize(985, 500)
    wide.show()
    for form_id in ("F01", "F11", "F16", "F26"):
        with qtbot.waitSignal(wide.opened):
            wide.begin(adult.id, form_id)
        assert wide.view is not None
        for key in list(wide.view._shown):
            wide.view.show_section(key)
            area = wide.view._pages[key]
            page_shown = area.widget()
            assert page_shown is not None
            assert page_shown.minimumSizeHint().width() <= area.viewport().width(), (form_id, key)
        assert wide.width() == 985
        with qtbot.waitSignals([wide.left, wide.view.destroyed]):
            wide.put_away()


def test_choices_move_by_the_arrows_without_being_complained_about(
    qtbot: QtBot, begin: Begin, adult: OpenedCase
) -> None:
    page = begin(adult, "F01")
    asked = go(page, Place("immediate_danger"))
    assert isinstance(asked.field.control, ChoiceButtons)
    qtbot.keyClick(focus(), Qt.Key.Key_Right)
    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    assert page._filled is not None
    assert page._filled.session.answer("immediate_danger") == "possible"
    assert asked.field.message() == ""
