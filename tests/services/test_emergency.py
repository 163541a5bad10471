"""The emergency folder: all that a night without power needs, and nothing of anybody."""

from __future__ import annotations

from datetime import timedelta

import pytest

from repatria.domain.page_codes import read_page_code
from repatria.services.cases.codes import reserve_codes, reserved_codes
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.paper import emergency
from repatria.services.paper.emergency import (
    A_SET,
    ALSO,
    FOLDER,
    SETS,
    emergency_folder,
    folder_printed,
    is_folder_due,
)
from repatria.services.paper.leaving import note_printed
from repatria.services.paper.register import sheets_page
from repatria.store.lists.sheets import SheetFilter
from tests.documents.reading import page_codes, said
from tests.posts import TestClock


@pytest.mark.parametrize(("language", "words"), [("es", "A quién llamar"), ("en", "Whom to call")])
def test_the_folder_holds_calls_steps_pads_with_codes_and_tonights_cases_by_code(
    desk: Desk, language: str, words: str
) -> None:
    named = open_case(desk, Opening("host", "no", label="blusa azul"))
    folder = emergency_folder(desk, language=language)
    text = said(folder.pdf)
    assert words in text
    assert "P0.1 · " in text
    assert named.code in text
    assert "blusa azul" not in text
    documents = [part.document for part in folder.parts]
    assert documents == [FOLDER, "PASOS", *A_SET * SETS, *ALSO]
    sets = [part.code for part in folder.parts if part.code]
    assert len(set(sets)) == SETS
    assert all(sets.count(code) == len(A_SET) for code in sets)


def test_every_page_of_the_folder_says_its_sheet(desk: Desk) -> None:
    folder = emergency_folder(desk)
    read = {page.sheet for code in page_codes(folder.pdf) if (page := read_page_code(code))}
    assert read == {part.number for part in folder.parts}


def test_a_case_for_named_people_is_not_in_a_folder_that_anybody_opens(desk: Desk, girl: OpenedCase) -> None:
    restrict_case(desk, girl.id)
    assert girl.code not in said(emergency_folder(desk).pdf)


def test_no_open_case_is_left_out_however_many_there_are(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(emergency, "_AT_ONCE", 2)
    codes = [open_case(desk, Opening("host", "yes", nationality=("HND",))).code for _ in range(5)]
    text = said(emergency_folder(desk).pdf)
    assert [code for code in codes if code not in text] == []


def test_nobody_is_sent_to_the_consulate_by_it(desk: Desk) -> None:
    cover = said(emergency_folder(desk).pdf).partition("P0.1 · ")[0]
    assert "onsulado" not in cover


def test_its_codes_are_taken_when_it_is_printed_and_all_its_sheets_are_in_the_register(desk: Desk) -> None:
    free = reserve_codes(desk)
    folder = emergency_folder(desk)
    assert reserved_codes(desk).unprinted == free, "looking takes nothing, and no more are reserved"
    note_printed(desk, folder)
    assert reserved_codes(desk).on_paper == free[:SETS]
    assert len(sheets_page(desk, SheetFilter())) == len(folder.parts)


def test_it_is_due_until_it_is_printed_and_again_after_a_week(desk: Desk, clock: TestClock) -> None:
    def is_due() -> bool:
        return is_folder_due(folder_printed(desk), desk.now())

    assert is_due()
    note_printed(desk, emergency_folder(desk))
    assert not is_due()
    clock.moment += timedelta(days=6, hours=23)
    assert not is_due()
    clock.moment += timedelta(hours=1)
    assert is_due()
