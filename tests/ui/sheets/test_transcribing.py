"""Pasar a limpio on screen: the sheet, its time, its form in its order, and the sheet is back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.services.cases.codes import reserve_codes
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import check_file, withdraw
from repatria.services.forms.from_paper import FromPaper
from repatria.services.paper.leaving import note_printed
from repatria.services.paper.pads import coded_pads
from repatria.services.paper.printing import blank_sheet
from repatria.services.paper.register import sheet_of
from repatria.services.post.people import let_in
from repatria.ui.filling.form_page import FormPage
from repatria.ui.opening.page import OpeningPage
from repatria.ui.pages import Desk
from repatria.ui.sheets import TranscribingPage
from tests.posts import seat
from tests.services.ministry import FIRST, SECOND, STEP, put_into_use
from tests.ui.desks import Told
from tests.ui.filling.conftest import page as form_page

__all__ = ["form_page"]

LAST_NIGHT = "2026-11-22T23:10:00-06:00"


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> TranscribingPage:
    shown = TranscribingPage(desk)
    qtbot.addWidget(shown)
    shown.resize(1130, 640)
    with qtbot.waitActive(shown):
        shown.show()
    return shown


def words_on(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def printed(work: Work, code: str = "", form: str = "F01") -> str:
    sheet = blank_sheet(work, form, case_code=code)
    note_printed(work, sheet)
    return sheet.number


def read(qtbot: QtBot, page: TranscribingPage, text: str) -> None:
    with qtbot.waitSignal(page.found):
        page.read(text)


def test_when_it_was_filled_is_asked_before_the_form_is_opened(
    qtbot: QtBot, page: TranscribingPage, work: Work, girl: OpenedCase, told: Told
) -> None:
    number = printed(work, girl.code)
    read(qtbot, page, f"REPATRIA/1 F01 x {girl.code} {number} 1/3")
    assert page.older.isVisible(), "that version was never printed"
    page.go.click()
    assert "Escriba el día y la hora" in page.happened.message()
    page.happened.set_value("2026-11-24T08:00:00-06:00")
    page.go.click()
    assert "no puede ser futura" in page.happened.message()
    page.happened.set_value(LAST_NIGHT)
    page.go.click()
    place = {"case": girl.id, "form": "F01", "sheet": number, "happened_at": LAST_NIGHT}
    assert told.gone == [("form", place)]


def test_enter_in_the_hour_goes_on_as_in_the_other_lines(
    qtbot: QtBot, page: TranscribingPage, work: Work, girl: OpenedCase, told: Told
) -> None:
    number = printed(work, girl.code)
    read(qtbot, page, number)
    hour = page._moment.time.line
    qtbot.keyClick(hour, Qt.Key.Key_Return)
    assert "Escriba el día y la hora" in page.happened.message()
    page.happened.set_value(LAST_NIGHT)
    qtbot.keyClick(hour, Qt.Key.Key_Return)
    place = {"case": girl.id, "form": "F01", "sheet": number, "happened_at": LAST_NIGHT}
    assert told.gone == [("form", place)]


def test_a_sheet_of_a_withdrawn_form_opens_it_as_it_was_printed(
    qtbot: QtBot, page: TranscribingPage, work: Work, girl: OpenedCase, told: Told
) -> None:
    read(qtbot, page, printed(work, girl.code))
    assert "Los plazos cuentan" in words_on(page.happened)
    seat(work, let_in(work, "Sara", "supervisor", "otra frase larga de práctica"))
    first = put_into_use(work, check_file("salud.md", FIRST.encode()), [STEP])
    number = printed(work, girl.code, first.id)
    put_into_use(work, check_file("salud.md", SECOND.encode()), [STEP])
    read(qtbot, page, number)
    assert "otra versión que la que se usa" in page.older.words()
    assert first.id not in page.title.text()
    assert "plazos" not in words_on(page.happened)
    withdraw(work, first.id, "ya no")
    read(qtbot, page, number)
    assert "ya no se usa aquí" in page.older.words()
    page.happened.set_value(LAST_NIGHT)
    page.go.click()
    key, place = told.gone[-1]
    assert key == "form"
    assert place is not None
    assert place["digest"] == first.digest


def test_what_is_no_sheet_is_said_beside_the_field(qtbot: QtBot, page: TranscribingPage) -> None:
    for text, said in (("hola", "no es el número"), ("ZZZZZZ", "no consta ninguna hoja")):
        read(qtbot, page, text)
        assert said in page.sheet.message()
        assert not page.card.isVisible()


def test_of_a_sheet_without_a_code_the_case_is_asked(
    qtbot: QtBot, page: TranscribingPage, work: Work, girl: OpenedCase
) -> None:
    read(qtbot, page, printed(work))
    assert page.code.isVisible()
    page.code.set_value("7F3K-92QE")
    with qtbot.waitSignal(page.found):
        page.go.click()
    assert "hay uno cambiado" in page.code.message()
    page.code.set_value(girl.code)
    with qtbot.waitSignal(page.found):
        page.go.click()
    assert not page.code.isVisible()
    assert girl.code in page.about.text()


def test_a_reserved_code_opens_its_case_and_then_the_form_of_the_sheet(
    qtbot: QtBot, page: TranscribingPage, desk: Desk, work: Work, told: Told
) -> None:
    code = reserve_codes(work, 1)[0]
    pad = coded_pads(work, "F01", 1)
    note_printed(work, pad)
    read(qtbot, page, pad.number)
    page.happened.set_value(LAST_NIGHT)
    page.go.click()
    key, place = told.gone[-1]
    assert key == "opening"
    opening = OpeningPage(desk)
    qtbot.addWidget(opening)
    with qtbot.waitSignal(opening.shown):
        opening.show()
    assert place is not None
    opening.go_to(place)
    assert opening.place()["then"] == place["then"], "a lock in between loses nothing"
    opening.person.set_answers({**opening.person.answers(), "side": "host", "child_or_doubt": "yes"})
    assert opening.person.opening().happened_at == LAST_NIGHT
    with qtbot.waitSignal(opening.opened):
        opening.act.click()
    key, gone = told.gone[-1]
    assert key == "form"
    assert gone is not None
    assert (gone["form"], gone["sheet"], gone["happened_at"]) == ("F01", pad.number, LAST_NIGHT)
    assert sheet_of(work, pad.number).code == code


def copying(qtbot: QtBot, form_page: FormPage, case: OpenedCase, form: str, number: str) -> FormPage:
    with qtbot.waitSignal(form_page.opened):
        form_page.begin(case.id, form, "", FromPaper(number, LAST_NIGHT))
    return form_page


def test_the_form_stands_as_on_the_sheet_with_all_its_questions(
    qtbot: QtBot, form_page: FormPage, work: Work, girl: OpenedCase
) -> None:
    number = printed(work, girl.code)
    shown = copying(qtbot, form_page, girl, "F01", number)
    assert f"hoja {number}" in shown.header._about.text()
    view = shown.view
    assert view is not None
    hidden = Place("danger_note")
    assert not view.filled.session.is_relevant(*hidden), "on a screen it would not be asked"
    view.show_place(hidden)
    found = view._pages[view.current].stack.place_shown(hidden)
    assert found is not None
    assert found.isVisible()
    assert shown.place()["sheet"] == number


def test_an_answer_that_the_others_leave_out_is_not_dropped_in_silence(
    qtbot: QtBot, form_page: FormPage, work: Work, girl: OpenedCase
) -> None:
    shown = copying(qtbot, form_page, girl, "F01", printed(work, girl.code))
    view = shown.view
    assert view is not None
    view.filled.answer(Place("immediate_danger"), "none")
    view.filled.answer(Place("danger_note"), "Dos hombres en la puerta")
    view.finish_asked.emit()
    words = [link.text() for link in view.summary.links]
    assert any("no se pregunta" in said for said in words) or len(words) == 8
    assert view.filled.skipped_answers() == [Place("danger_note")]
    view.filled.answer(Place("immediate_danger"), "present")
    assert view.filled.skipped_answers() == []


def test_finishing_says_the_sheet_and_its_time_and_calls_it_back(
    qtbot: QtBot, form_page: FormPage, work: Work, girl: OpenedCase
) -> None:
    number = printed(work, girl.code)
    shown = copying(qtbot, form_page, girl, "F01", number)
    answers = {
        "immediate_danger": "none",
        "first_contact_at": LAST_NIGHT,
        "found_in": "GTM",
        "language": "spa",
        "interpreter_needed": "no",
        "is_child": "yes",
    }
    view = shown.view
    assert view is not None
    for name, value in answers.items():
        view.filled.answer(Place(name), value)
    view.finish_asked.emit()
    assert shown.panel is not None, [link.text() for link in view.summary.links]
    assert shown.panel.source.value() == "sheet"
    with qtbot.waitSignal(shown.submitted):
        shown.panel.ask()
    assert sheet_of(work, number).state == "back"


def test_a_scanned_page_fills_in_its_number_and_its_picture_is_said_to_stay(
    qtbot: QtBot, page: TranscribingPage, desk: Desk, work: Work, girl: OpenedCase, told: Told, tmp_path: Path
) -> None:
    sheet = blank_sheet(work, "F01", case_code=girl.code)
    note_printed(work, sheet)
    path = tmp_path / "scan.pdf"
    path.write_bytes(sheet.pdf)
    desk.asker.choose_next(path)
    with qtbot.waitSignal(page.found, timeout=20_000):
        page.picture.click()
    assert page.sheet.value() == sheet.number
    assert girl.code in page.about.text()
    assert "bórrela" in told.notices[-1].advice
    path.write_bytes(b"nothing")
    desk.asker.choose_next(path)
    with qtbot.waitSignal(page.found, timeout=20_000):
        page.picture.click()
    assert "no se pudo leer" in page.sheet.message()
    assert page.picture.isEnabled()
