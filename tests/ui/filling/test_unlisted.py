"""What was typed in a list and is none of its choices stays as typed, is told, and is never silently nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.domain.forms.values import typed_words
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.forms.filling import resume_form, save_answers
from repatria.ui.filling.form_page import FormPage
from repatria.ui.filling.many_of_many import ManyOfMany
from repatria.ui.filling.summary import gaps_of
from repatria.ui.widgets.searchable_choice import SearchableChoice
from tests.ui.filling.conftest import Begin
from tests.ui.filling.hands import go

LANGUAGE = Place("second_language")
COUNTRIES = Place("nationality")


def finder(page: FormPage, place: Place) -> SearchableChoice:
    control = go(page, place).field.control
    found = control.finder if isinstance(control, ManyOfMany) else control
    assert isinstance(found, SearchableChoice)
    return found


def type_in(found: SearchableChoice, words: str) -> None:
    QTest.keyClicks(found.line, words)
    found.popup.hide()
    found.activateWindow()  # off the screen a list that closed stays the active window


def kept(page: FormPage, work: Work, place: Place) -> object:
    page.keep()
    assert page._filled is not None
    return resume_form(work, page._filled.work.case.id, page._filled.work.member).session.answer(*place)


@pytest.mark.parametrize(("form", "place"), [("F05", LANGUAGE), ("F01", COUNTRIES)])
def test_it_is_kept_shown_again_and_something_to_correct(
    qtbot: QtBot, begin: Begin, work: Work, adult: OpenedCase, form: str, place: Place
) -> None:
    page = begin(adult, form)
    type_in(finder(page, place), "zzqq")
    assert typed_words(kept(page, work, place)) == "zzqq"
    assert page._filled is not None
    assert page.view is not None
    page.view.setFocus(Qt.FocusReason.OtherFocusReason)
    told = [gap.words for gap in gaps_of(page._filled, page._filled.session.problems()) if gap.place == place]
    assert told == ["«zzqq» no está en la lista. Elija de la lista o bórrelo."]
    rows = page.view.list.rows
    wrong = {row.key: row.wrong for row in map(rows.row_at, map(rows.index, range(rows.rowCount())))}
    assert wrong[page.view.current] == 1
    member = page._filled.work.member
    page.put_away()
    with qtbot.waitSignal(page.opened):
        page.resume(adult.id, member)
    again = finder(page, place)
    assert (again.line.text(), again.value()) == ("zzqq", None)
    assert go(page, place).field.message()


def test_changing_a_chosen_answer_keeps_what_is_being_written(
    begin: Begin, work: Work, adult: OpenedCase
) -> None:
    page = begin(adult, "F05")
    found = finder(page, LANGUAGE)
    type_in(found, "zzq")
    for _ in "zzq":
        QTest.keyClick(found.line, Qt.Key.Key_Backspace)
    assert kept(page, work, LANGUAGE) is None, "what was wiped out is no word any more"
    first = next(one for one in found._shelf.choices if one.words.isascii())
    type_in(found, first.words)
    assert kept(page, work, LANGUAGE) == first.key
    type_in(found, "x")
    assert kept(page, work, LANGUAGE) == f" {first.words}x"


def test_a_code_that_is_typed_is_not_taken_for_the_choice_that_bears_it(
    begin: Begin, work: Work, adult: OpenedCase
) -> None:
    page = begin(adult, "F01")
    found = finder(page, Place("found_in"))
    type_in(found, "HND")
    page.keep()
    assert page._filled is not None
    assert page._filled.session.type_fault("found_in") == "not_in_list"


def test_what_was_chosen_among_several_counts_while_another_is_looked_for(
    begin: Begin, work: Work, adult: OpenedCase
) -> None:
    page = begin(adult, "F01")
    assert page._filled is not None
    page._filled.answer(COUNTRIES, None)
    found = finder(page, COUNTRIES)
    type_in(found, "Honduras")
    found.left.emit()
    assert kept(page, work, COUNTRIES) == ["HND"]
    type_in(found, "zzqq")
    assert kept(page, work, COUNTRIES) == ["HND", " zzqq"]
    for _ in "zzqq":
        QTest.keyClick(found.line, Qt.Key.Key_Backspace)
    type_in(found, "Honduras")
    found.left.emit()
    assert kept(page, work, COUNTRIES) == ["HND"], "chosen twice, it is not looked for any more"


def test_saved_unfinished_it_stays_a_draft(begin: Begin, work: Work, adult: OpenedCase) -> None:
    page = begin(adult, "F05")
    type_in(finder(page, LANGUAGE), "zzqq")
    page.keep()
    assert page._filled is not None
    save_answers(work, page._filled.work)
    assert kept(page, work, LANGUAGE) == " zzqq"


def test_it_is_shown_where_the_list_became_a_few_buttons(begin: Begin, adult: OpenedCase) -> None:
    """A list that is filtered may be searched now and be three buttons in a moment: the words are still told."""
    page = begin(adult, "F01")
    assert page._filled is not None
    place = Place("immediate_danger")
    page._filled.answer(place, " zzqq")
    asked = go(page, place)
    asked.leave()
    assert "zzqq" in asked.field.message()
    assert QApplication.focusWidget() is not None
