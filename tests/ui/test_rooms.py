"""What is printed from a form of others goes by its title, as everywhere, and not by the id it has here."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.errors import DiskFullError
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Form
from repatria.domain.people import Role
from repatria.services.cases.opening import OpenedCase
from repatria.services.forms.adopted import check_file, known_form
from repatria.services.forms.filling import begin_form, keep_typed, submit_form
from repatria.services.forms.from_paper import FromPaper
from repatria.services.paper.leaving import note_printed
from repatria.services.paper.printing import blank_sheet
from repatria.ui import form_words
from repatria.ui.filling import keeping
from repatria.ui.pages import Desk
from repatria.ui.rooms import FormRoom, SheetRoom
from repatria.ui.sheets import TranscribingPage
from tests.services.ministry import FIRST, STEP, put_into_use
from tests.ui.desks import Told, clock, desk, library, told
from tests.ui.filling.conftest import adult, work

__all__ = ["adult", "clock", "desk", "library", "told", "work"]

AT = "2026-11-22T23:10:00-06:00"


@pytest.fixture
def role() -> Role:
    return "supervisor"


@pytest.fixture
def ministry(desk: Desk) -> str:
    return put_into_use(desk.work, check_file("salud.md", FIRST.encode()), [STEP], "L3").id


def test_the_preview_of_a_filled_form_has_its_title(
    qtbot: QtBot,
    desk: Desk,
    told: Told,
    adult: OpenedCase,
    ministry: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room = FormRoom(desk)
    qtbot.addWidget(room)
    with qtbot.waitSignal(room.page.opened):
        room.page.begin(adult.id, ministry)
    with qtbot.waitSignal(room.page.print_asked):
        room.page.header.print.click()
    key, place = told.gone[-1]
    assert key == "sheet"
    assert place is not None
    sheet = SheetRoom(desk)
    qtbot.addWidget(sheet)
    read_by: list[threading.Thread] = []

    def spy(*asked: Any) -> Form | None:
        read_by.append(threading.current_thread())
        return known_form(*asked)

    monkeypatch.setattr(form_words, "known_form", spy)
    sheet.go_to(place)
    qtbot.waitUntil(lambda: sheet.page.tools._title.text() == "Ficha de salud")
    assert read_by
    assert threading.main_thread() not in read_by, "a large form takes seconds to read"


def test_a_form_that_cannot_be_left_is_still_where_the_person_is(
    qtbot: QtBot, desk: Desk, told: Told, adult: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = FormRoom(desk)
    qtbot.addWidget(room)
    with qtbot.waitSignal(room.page.opened):
        room.go_to({"case": adult.id, "form": "F01", "step": "P0.2"})
    assert room.page._filled is not None

    def full(*_: object, **__: object) -> None:
        raise DiskFullError(place="drafts.db")

    monkeypatch.setattr(keeping, "keep_typed", full)
    room.page._filled.answer(Place("name_used"), "Mari")
    with qtbot.waitSignal(room.page._filled.keeper.failed):
        room.go_to({"case": "another", "form": "F03", "step": "P0.3"})
    qtbot.wait(50)
    assert room.place()["step"] == "P0.2"
    assert room.place()["case"] == adult.id
    monkeypatch.setattr(keeping, "keep_typed", keep_typed)
    with qtbot.waitSignal(room.page.left):
        room.page.put_away()
    assert told.gone[-1] == ("case", {"case": adult.id, "step": "step/P0.2"})


def test_a_form_that_cannot_be_opened_leads_back_to_the_case_it_was_of(
    qtbot: QtBot, desk: Desk, told: Told, adult: OpenedCase
) -> None:
    room = FormRoom(desk)
    qtbot.addWidget(room)
    with qtbot.waitSignal(room.page.left):
        room.go_to({"case": adult.id, "form": "nothing", "step": "P0.2"})
    assert told.gone[-1] == ("case", {"case": adult.id, "step": "step/P0.2"})
    assert told.notices


def test_a_sheet_in_hand_is_called_by_its_title(
    qtbot: QtBot, desk: Desk, adult: OpenedCase, ministry: str
) -> None:
    pad = blank_sheet(desk.work, ministry, case_code=adult.code)
    note_printed(desk.work, pad)
    page = TranscribingPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.found):
        page.read(pad.number)
    assert page.title.text() == "Ficha de salud"


def test_a_sheet_that_was_copied_in_already_is_called_by_its_title(
    qtbot: QtBot, desk: Desk, adult: OpenedCase, ministry: str
) -> None:
    pad = blank_sheet(desk.work, ministry, case_code=adult.code)
    note_printed(desk.work, pad)
    copied = begin_form(desk.work, adult.id, ministry, paper=FromPaper(pad.number, AT))
    submit_form(desk.work, copied, happened_at=AT, source="sheet")
    page = TranscribingPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.found):
        page.read(pad.number)
    assert "es el formulario Ficha de salud." in page.sheet.message()
