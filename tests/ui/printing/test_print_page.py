"""Printing: for whom first, then the pages, then paper or a file, and nothing left behind."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from repatria.domain.cases.why_seen import Why
from repatria.domain.disclosure import RECIPIENT_KINDS, Recipient
from repatria.services.cases.acts import raise_block
from repatria.services.cases.codes import reserve_codes, reserved_codes
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.why_seen import say_why
from repatria.services.desk import Desk as Work
from repatria.services.forms.filling import begin_form, save_answers
from repatria.services.post.people import let_in
from repatria.store.state import load_part
from repatria.ui.i18n import Speech
from repatria.ui.printing.print_page import PrintPage
from repatria.ui.printing.recipient_words import recipient_names, refusal_words
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.progress_panel import ProgressPanel
from tests.documents.reading import page_texts
from tests.posts import seat
from tests.services.agreeing import NAME, agree
from tests.ui.desks import Told
from tests.ui.printing.conftest import Tray


def open_sheet(qtbot: QtBot, page: PrintPage, case: OpenedCase, member: str) -> None:
    page.go_to({"case": case.id, "member": member})
    qtbot.waitUntil(lambda: page.sheet.panel is not None)


def choose(qtbot: QtBot, page: PrintPage, kind: str, name: str = "") -> None:
    panel = page.sheet.panel
    assert panel is not None
    qtbot.waitUntil(panel.go.isEnabled)
    panel.kind.set_value(kind)
    panel.name.set_value(name)
    panel.ask()


def test_nothing_filled_is_made_before_it_is_said_for_whom(
    qtbot: QtBot, page: PrintPage, work: Work, adult: OpenedCase, f11: str, tray: Tray
) -> None:
    open_sheet(qtbot, page, adult, f11)
    assert page.sheet.sheet is None
    assert printed(work) == []
    panel = page.sheet.panel
    assert panel is not None
    panel.ask()
    assert panel.kind.message() != ""
    with qtbot.waitSignal(page.sheet.ready):
        choose(qtbot, page, "file")
    assert printed(work) == []  # nor when it is only looked at
    qtbot.waitUntil(lambda: page.sheet.tools.printer() == "Recepcion")
    page.sheet.tools.print.click()
    qtbot.waitUntil(lambda: bool(printed(work)))
    [noted] = printed(work)
    assert (noted["document"], noted["for"]) == ("F11", "file")


def printed(work: Work) -> list[dict[str, Any]]:
    return [fact.value for fact in load_part(work.read(), work.record).of_type("printed")]


def ready_to_print(qtbot: QtBot, page: PrintPage, adult: OpenedCase, f11: str) -> None:
    open_sheet(qtbot, page, adult, f11)
    with qtbot.waitSignal(page.sheet.ready):
        choose(qtbot, page, "file")
    qtbot.waitUntil(lambda: page.sheet.tools.printer() == "Recepcion")


def test_a_sheet_that_no_printer_took_is_not_printed(
    qtbot: QtBot, page: PrintPage, work: Work, adult: OpenedCase, f11: str, tray: Tray, told: Told
) -> None:
    tray.refuses = True
    ready_to_print(qtbot, page, adult, f11)
    page.sheet.tools.print.click()
    qtbot.waitUntil(lambda: bool(told.notices))
    assert "Recepcion" in told.notices[-1].happened
    assert printed(work) == []
    with qtbot.waitSignal(page.sheet.ready):
        page.sheet.tools.paper_asked.emit("Letter")
    assert printed(work) == [], "another paper is another look, no other sheet"
    tray.refuses = False
    page.sheet.tools.print.click()
    qtbot.waitUntil(lambda: bool(printed(work)))
    assert [one["document"] for one in printed(work)] == ["F11"]


def test_printing_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, page: PrintPage, work: Work, adult: OpenedCase, f11: str, tray: Tray, told: Told
) -> None:
    tray.hangs = True
    ready_to_print(qtbot, page, adult, f11)
    page.sheet.tools.print.click()
    qtbot.waitUntil(lambda: bool(page.sheet.findChildren(ProgressPanel)))
    [panel] = page.sheet.findChildren(ProgressPanel)
    qtbot.waitUntil(lambda: panel.count_words() == "1 de 3")
    [stop] = panel.findChildren(Button)
    assert stop.isEnabled()
    stop.click()
    qtbot.waitUntil(lambda: bool(told.notices))
    assert "no consta como impresa" in told.notices[-1].happened
    assert page.sheet.tools.print.isEnabled()
    assert (printed(work), tray.jobs) == ([], [])


def test_a_recipient_without_a_name_is_asked_for_it(
    qtbot: QtBot, page: PrintPage, adult: OpenedCase, f11: str
) -> None:
    open_sheet(qtbot, page, adult, f11)
    choose(qtbot, page, "health")
    assert page.sheet.panel is not None
    assert page.sheet.panel.name.message() != ""
    assert page.sheet.sheet is None


def test_where_she_is_asked_only_whom_she_named_can_be_chosen(
    qtbot: QtBot, page: PrintPage, work: Work, adult: OpenedCase, f11: str
) -> None:
    open_sheet(qtbot, page, adult, f11)
    choose(qtbot, page, "shelter")
    panel = page.sheet.panel
    assert panel is not None
    assert panel.nobody.isVisible()
    assert (panel.named, panel.name.isVisible(), page.sheet.sheet) == (None, False, None)
    page.sheet.tools.back.click()
    agree(work, adult, ("shelter", "io_ngo"))
    open_sheet(qtbot, page, adult, f11)
    panel = page.sheet.panel
    assert panel is not None
    qtbot.waitUntil(panel.go.isEnabled)
    with qtbot.waitSignal(panel.chosen) as chosen:
        choose(qtbot, page, "io_ngo")
    assert chosen.args == [Recipient("io_ngo", NAME, "return")], "the only one stands chosen"


def test_a_form_of_which_the_recipient_may_see_nothing_is_no_sheet(
    qtbot: QtBot, page: PrintPage, adult: OpenedCase, f11: str, told: Told
) -> None:
    open_sheet(qtbot, page, adult, f11)
    with qtbot.waitSignal(page.sheet.ready):
        choose(qtbot, page, "file")
    assert page.sheet.sheet is not None
    assert "ZORZAL-7731" in " ".join(page_texts(page.sheet.sheet.pdf))
    page.sheet.tools.back.click()
    open_sheet(qtbot, page, adult, f11)
    choose(qtbot, page, "person")
    qtbot.waitUntil(lambda: bool(told.notices))
    assert told.notices[-1].advice == refusal_words("nothing")
    assert page.sheet.sheet is None


def test_a_refusal_says_why_and_leaves_the_question_open(
    qtbot: QtBot, page: PrintPage, work: Work, adult: OpenedCase, f11: str, told: Told
) -> None:
    agree(work, adult, ("prosecutor",))
    open_sheet(qtbot, page, adult, f11)
    choose(qtbot, page, "prosecutor")
    qtbot.waitUntil(lambda: bool(told.notices))
    assert told.notices[-1].advice == refusal_words("nothing")
    assert page.sheet.panel is not None
    assert page.sheet.panel.isVisible()
    assert page.sheet.sheet is None


def test_the_sheet_goes_to_the_printer_with_its_number_as_title(
    qtbot: QtBot, page: PrintPage, adult: OpenedCase, f11: str, tray: Tray, told: Told
) -> None:
    open_sheet(qtbot, page, adult, f11)
    with qtbot.waitSignal(page.sheet.ready):
        choose(qtbot, page, "file")
    qtbot.waitUntil(lambda: page.sheet.tools.printer() == "Recepcion")
    page.sheet.tools.print.click()
    qtbot.waitUntil(lambda: bool(told.notices))
    printer, job = tray.jobs[0]
    assert printer == "Recepcion"
    assert page.sheet.sheet is not None
    assert job.title == page.sheet.sheet.number
    assert job.pdf == page.sheet.sheet.pdf
    assert adult.code not in job.title


def test_without_a_printer_it_says_what_to_do(qtbot: QtBot, page: PrintPage, tray: Tray, told: Told) -> None:
    tray.there = ()
    page._take(next(line for line in page.blank_list.rows._rows if line.key == "F26"))
    with qtbot.waitSignal(page.sheet.ready):
        pass
    page.sheet.tools.print.click()
    assert "impresora" in told.notices[-1].happened
    assert "Imprimir otra vez" in told.notices[-1].advice


def test_a_file_is_written_only_after_a_warning_and_without_the_case_in_its_name(
    qtbot: QtBot, page: PrintPage, work: Work, adult: OpenedCase, f11: str, told: Told, tmp_path: Path
) -> None:
    out = tmp_path / "usb"
    out.mkdir()
    open_sheet(qtbot, page, adult, f11)
    with qtbot.waitSignal(page.sheet.ready):
        choose(qtbot, page, "file")
    page._desk.asker.answer_next("stay", "save")
    page.sheet.tools.save.click()
    assert list(out.iterdir()) == []
    page._desk.asker.choose_next(out)
    page.sheet.tools.save.click()
    qtbot.waitUntil(lambda: bool(told.notices))
    assert page.sheet.sheet is not None
    assert [path.name for path in out.iterdir()] == [f"F11-{page.sheet.sheet.number}.pdf"]
    assert adult.code not in "".join(path.name for path in out.iterdir())
    assert all(question.grave for question in page._desk.asker.asked)
    noted = load_part(work.read(), work.record).of_type("pdf_saved")[-1].value
    assert noted["sheet"] == page.sheet.sheet.number


def test_an_empty_pad_is_saved_without_a_warning_of_what_is_not_on_it(
    qtbot: QtBot, page: PrintPage, told: Told, tmp_path: Path
) -> None:
    page._take(next(line for line in page.blank_list.rows._rows if line.key == "F26"))
    with qtbot.waitSignal(page.sheet.ready):
        pass
    page._desk.asker.answer_next("stay")
    page._desk.asker.choose_next(tmp_path)
    page.sheet.tools.save.click()
    assert page._desk.asker.asked == []
    qtbot.waitUntil(lambda: bool(told.notices))
    assert [path.name[:4] for path in tmp_path.glob("*.pdf")] == ["F26-"]
    assert (told.notices[-1].tone, told.notices[-1].advice) == ("good", "")


def test_looking_and_printing_leave_no_temporary_file(
    qtbot: QtBot,
    page: PrintPage,
    adult: OpenedCase,
    f11: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    nowhere = tmp_path / "nowhere"
    monkeypatch.setenv("TMPDIR", str(nowhere))
    monkeypatch.setattr(tempfile, "tempdir", str(nowhere))
    open_sheet(qtbot, page, adult, f11)
    with qtbot.waitSignal(page.sheet.ready):
        choose(qtbot, page, "file")
    qtbot.waitUntil(lambda: bool(page.sheet.preview.pages) and page.sheet.preview.pages[0].drawn_at > 0)
    page.sheet.tools.print.click()
    assert not nowhere.exists()
    held = [path for path in tmp_path.rglob("*") if path.is_file() and b"ZORZAL-7731" in path.read_bytes()]
    assert held == []
    assert os.environ["TMPDIR"] == str(nowhere)


def test_paper_and_language_are_remembered_and_made_anew(qtbot: QtBot, page: PrintPage, told: Told) -> None:
    page._take(next(line for line in page.blank_list.rows._rows if line.key == "F26"))
    with qtbot.waitSignal(page.sheet.ready):
        pass
    tools = page.sheet.tools
    with qtbot.waitSignal(page.sheet.ready):
        tools.paper._choose("Letter")
    with qtbot.waitSignal(page.sheet.ready):
        tools.language._choose("en")
    assert (told.preferences.paper, told.preferences.print_language) == ("Letter", "en")
    assert page.sheet.sheet is not None
    assert "Hand-over act" in page_texts(page.sheet.sheet.pdf)[0]
    qtbot.waitUntil(lambda: bool(page.sheet.preview.pages))
    assert page.sheet.preview.pages[0].points == (612.0, 792.0)
    tools.paper._choose("Letter")
    assert tools.paper.value() == "Letter", "one of the two always holds"


def test_what_the_person_signs_offers_how_it_is_read_and_nothing_else_does(
    qtbot: QtBot, page: PrintPage
) -> None:
    lines = {line.key: line for line in page.blank_list.rows._rows}
    tools = page.sheet.tools
    page._take(lines["F21"])
    with qtbot.waitSignal(page.sheet.ready):
        pass
    assert tools.reading.isVisible()
    assert tools.reading.value() == "one"
    with qtbot.waitSignal(page.sheet.ready):
        tools.reading._choose("interpreter")
    assert page.sheet.sheet is not None
    assert "Leído por intérprete [código]" in page_texts(page.sheet.sheet.pdf)[0]
    assert tools.reading.value() == "interpreter"
    page._take(lines["F11"])
    with qtbot.waitSignal(page.sheet.ready):
        pass
    assert not tools.reading.isVisible()
    page._take(lines["F21"])
    with qtbot.waitSignal(page.sheet.ready):
        pass
    assert tools.reading.value() == "one", "the next sheet is asked for anew"


def test_pages_are_counted_and_grow(qtbot: QtBot, page: PrintPage, adult: OpenedCase) -> None:
    page.go_to({"case": adult.id, "checklist": True})
    with qtbot.waitSignal(page.sheet.ready):
        pass
    preview = page.sheet.preview
    qtbot.waitUntil(lambda: len(preview.pages) > 1)
    assert page.sheet.tools._page.text() == f"Página 1 de {len(preview.pages)}"
    before = preview.pages[0].width()
    page.sheet.tools.larger.click()
    assert preview.pages[0].width() > before
    preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    assert page.sheet.tools._page.text().startswith(f"Página {len(preview.pages)} ")


def test_the_case_is_found_by_its_code_and_lists_its_sheets(
    qtbot: QtBot, page: PrintPage, adult: OpenedCase, f11: str
) -> None:
    qtbot.keyClicks(page.search.control.focusProxy(), adult.code[:4])
    qtbot.waitUntil(lambda: page.case_list.rows.rowCount() == 1)
    page.case_list._take(page.case_list.rows.index(0))
    qtbot.waitUntil(lambda: page.case_list.rows.rowCount() == 2)
    kinds = [line.kind for line in page.case_list.rows._rows]
    assert kinds == ["checklist", "filled"]


def test_before_anything_is_searched_the_latest_cases_are_offered(
    qtbot: QtBot, page: PrintPage, adult: OpenedCase
) -> None:
    page.hide()
    page.show()
    qtbot.waitUntil(lambda: page.case_list.rows.rowCount() > 0)
    assert adult.id in {line.key for line in page.case_list.rows._rows}
    assert page.blank_list.rows._rows[0].key == "F01"


def test_without_any_case_the_page_says_what_will_be_there_and_leads_to_the_cases(
    qtbot: QtBot, page: PrintPage, told: Told
) -> None:
    qtbot.waitUntil(page.nobody.isVisible)
    assert not page.case_list.isVisible()
    words = " ".join(label.text() for label in page.nobody.findChildren(QLabel))
    assert "Todavía no hay expedientes" in words
    (button,) = page.nobody.findChildren(QPushButton)
    button.click()
    assert told.gone == [("cases", None)]


def test_a_case_opened_meanwhile_is_offered_when_one_comes_back(
    qtbot: QtBot, page: PrintPage, work: Work
) -> None:
    qtbot.waitUntil(page.nobody.isVisible)
    page.hide()
    one = open_case(work, Opening("host", "no", nationality=("HND",), return_country="HND"))
    page.show()
    qtbot.waitUntil(page.case_list.isVisible)
    assert [line.key for line in page.case_list.rows._rows] == [one.id]


def test_every_kind_of_recipient_and_every_refusal_has_words(qapp: QApplication) -> None:
    assert set(recipient_names()) == set(RECIPIENT_KINDS)
    reasons = (
        "not_for_origin",
        "not_for_origin_closed",
        "origin_block",
        "contact_closed",
        "no_consent",
        "not_named",
        "another",
    )
    assert len({refusal_words(reason) for reason in reasons}) == len(reasons)
    assert Recipient("file").name == ""


def test_a_sheet_that_stood_here_is_not_printed_once_her_consent_is_less(
    qtbot: QtBot, page: PrintPage, work: Work, adult: OpenedCase, tray: Tray, told: Told
) -> None:
    agree(work, adult, ("shelter",))
    filled = begin_form(work, adult.id, "F01")
    filled.session.set_answer("name_used", "ZORZAL-7732")
    save_answers(work, filled)
    open_sheet(qtbot, page, adult, filled.member)
    with qtbot.waitSignal(page.sheet.ready):
        choose(qtbot, page, "shelter")
    qtbot.waitUntil(lambda: page.sheet.tools.printer() == "Recepcion")
    agree(work, adult, ("shelter",), fields=("travel",))
    page.sheet.tools.print.click()
    qtbot.waitUntil(lambda: bool(told.notices))
    assert "Falta" in told.notices[-1].advice
    assert (tray.jobs, printed(work)) == ([], [])
    assert page.sheet.panel is not None
    assert page.sheet.panel.isVisible()


def test_of_a_protected_person_nobody_is_pointed_to_the_consulate(
    qtbot: QtBot, page: PrintPage, work: Work, adult: OpenedCase, f11: str
) -> None:
    raise_block(work, adult.id)
    open_sheet(qtbot, page, adult, f11)
    panel = page.sheet.panel
    assert panel is not None
    qtbot.waitUntil(panel.shut_words.isVisible)
    assert "nada va al consulado" in panel.shut_words.words()
    shut = [one for one in panel.findChildren(QPushButton) if not one.isEnabled()]
    assert [one.text() for one in shut] == ["Enlace o autoridad del otro país", "Consulado"]
    assert all("consulado" in one.accessibleDescription() for one in shut)
    assert "F13" not in refusal_words("origin_block")


def test_pads_with_codes_are_reserved_printed_and_never_printed_twice(
    qtbot: QtBot, page: PrintPage, work: Work, tray: Tray
) -> None:
    page.reserved.reserve.click()
    qtbot.waitUntil(lambda: "20" in page.reserved.about.text())
    codes = reserved_codes(work).unprinted
    show_pad(qtbot, page, "F01")
    assert page.sheet.tools.copies.isVisible()
    with qtbot.waitSignal(page.sheet.ready):
        page.sheet.tools.copies_asked.emit("5")
    assert page.sheet.sheet is not None
    qtbot.waitUntil(lambda: page.sheet.tools.printer() == "Recepcion")
    with qtbot.waitSignal(page.sheet.ready):
        page.sheet.tools.print.click()
    assert [one["code"] for one in printed(work)] == list(codes[:5])
    assert {part.code for part in page.sheet.sheet.parts} == set(codes[5:10]), "others stand there now"


def test_a_pad_without_enough_codes_is_refused_and_the_pad_before_stays(
    qtbot: QtBot, page: PrintPage, told: Told
) -> None:
    show_pad(qtbot, page, "F01")
    page.sheet.tools.copies_asked.emit("20")
    qtbot.waitUntil(lambda: bool(told.notices))
    assert "hay 0 sin usar" in told.notices[-1].happened
    assert page.sheet.preview.isVisible()
    assert page.sheet.tools.copies.value() == "0"


def show_pad(qtbot: QtBot, page: PrintPage, form: str) -> None:
    lines = [page.blank_list.rows.row_at(page.blank_list.rows.index(n)) for n in range(3)]
    with qtbot.waitSignal(page.sheet.ready):
        page.blank_list.taken.emit(next(line for line in lines if line.key == form))


def test_the_emergency_folder_is_printed_as_one_and_noted_sheet_by_sheet(
    qtbot: QtBot, page: PrintPage, work: Work, told: Told, tray: Tray
) -> None:
    page.ways.buttons["folder"].click()
    assert told.gone == [("sheet", {"folder": True})]
    with qtbot.waitSignal(page.sheet.ready, timeout=20_000):
        page.sheet.show_folder("Carpeta de emergencia")
    qtbot.waitUntil(lambda: page.sheet.tools.printer() == "Recepcion")
    with qtbot.waitSignal(page.sheet.ready, timeout=20_000):
        page.sheet.tools.print.click()
    assert len(tray.jobs) == 1
    assert [one["document"] for one in printed(work)][:3] == ["CARPETA", "PASOS", "F01"]


def test_pads_whose_print_was_stopped_keep_their_codes_to_themselves(
    qtbot: QtBot, page: PrintPage, work: Work, tray: Tray, told: Told
) -> None:
    codes = reserve_codes(work)
    show_pad(qtbot, page, "F01")
    with qtbot.waitSignal(page.sheet.ready):
        page.sheet.tools.copies_asked.emit("5")
    qtbot.waitUntil(lambda: page.sheet.tools.printer() == "Recepcion")
    tray.hangs = True
    page.sheet.tools.print.click()
    qtbot.waitUntil(lambda: bool(page.sheet.findChildren(ProgressPanel)))
    [panel] = page.sheet.findChildren(ProgressPanel)
    qtbot.waitUntil(lambda: panel.count_words() == "1 de 3")
    [stop] = panel.findChildren(Button)
    with qtbot.waitSignal(page.sheet.ready):
        stop.click()
    assert "constan como impresas" in told.notices[-1].happened
    assert reserved_codes(work).on_paper == codes[:5]
    assert page.sheet.sheet is not None
    assert {part.code for part in page.sheet.sheet.parts} == set(codes[5:10])


def test_a_refusal_while_contact_is_closed_says_what_opens_it_and_points_to_no_form_for_the_consulate(
    speech: Speech,
) -> None:
    speech.speak("es")
    said = refusal_words("not_for_origin_closed")
    assert "F13" not in said
    assert "F14" not in said
    assert "cerrado" in said
    assert "autoridad de niñez" in said


def test_a_form_brought_in_is_printed_in_its_own_languages_and_that_is_noted_nowhere(
    qtbot: QtBot, page: PrintPage, told: Told
) -> None:
    tools = page.sheet.tools
    tools.show_languages(("hat", "fra"), "es")
    assert [button.text() for button in tools.language._buttons.values()] == [
        "Español",
        "English",
        "Kreyòl Ayisyen",
        "Français",
    ]
    assert tools.language._buttons["hat"].accessibleName() == "Idioma de la hoja: Kreyòl Ayisyen"
    page._take(next(line for line in page.blank_list.rows._rows if line.key == "F26"))
    with qtbot.waitSignal(page.sheet.ready):
        pass
    assert list(tools.language._buttons) == ["es", "en"], "those of another form go with it"
    tools.show_languages(("hat",), "es")
    with qtbot.waitSignal(page.sheet.ready):
        tools.language._choose("hat")
    assert told.preferences.print_language == "es"


def test_the_arrow_leads_from_the_search_into_the_list(qtbot: QtBot, page: PrintPage) -> None:
    page.filter.setFocus()
    qtbot.keyClick(page.filter.control.focusProxy(), Qt.Key.Key_Down)
    assert page.blank_list.hasFocus()
    assert page.blank_list.currentIndex().row() == 0


def test_whoever_comes_to_the_pages_by_keyboard_sees_that_it_is_there(qtbot: QtBot, page: PrintPage) -> None:
    preview = page.sheet.preview
    page._book.setCurrentWidget(page.sheet)
    page.sheet._body.setCurrentWidget(preview)
    preview.clearFocus()
    before = preview.grab().toImage()
    preview.setFocus()
    assert preview.grab().toImage() != before


def test_a_case_of_somebody_else_lists_no_sheet_before_it_was_said_why(
    qtbot: QtBot, page: PrintPage, work: Work, adult: OpenedCase, told: Told
) -> None:
    beto = let_in(work, "Beto", "coordinator", "la frase larga de Beto")
    let_in(work, "Cira", "supervisor", "la frase larga de Cira")
    seat(work, beto)
    page.go_to({"case": adult.id})
    qtbot.waitUntil(lambda: bool(told.notices))
    notice = told.notices[-1]
    assert adult.code in notice.happened
    assert "por qué" in notice.advice
    assert notice.act is not None
    notice.act()
    assert told.gone == [("case", {"case": adult.id})]
    assert page.case_list.rows.rowCount() == 0
    say_why(work, adult.id, Why("asked", "Ana pide la lista"))
    page.go_to({"case": adult.id})
    qtbot.waitUntil(lambda: page.case_list.rows.rowCount() == 1)
    assert [line.kind for line in page.case_list.rows._rows] == ["checklist"]
