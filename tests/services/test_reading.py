"""What the person signs stands in their language beside Spanish, or beside a column for who reads it to them."""

from __future__ import annotations

import pytest

from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, save_answers
from repatria.services.paper.printing import blank_sheet, filled_sheet
from repatria.services.paper.sheet_languages import is_read_to_the_person
from tests.documents.reading import said

COLUMN = "Leído por intérprete [código]"
ES, EN = "¿La persona quiere viajar hoy?", "Does the person want to travel today?"


def printed(desk: Desk, spoken: str, language: str, form: str = "F24", **asked: str) -> str:
    case = open_case(desk, Opening("host", "no", return_country="HND", language=spoken))
    work = begin_form(desk, case.id, form)
    work.session.set_answer("consent_ok", "yes")
    save_answers(desk, work)
    return said(filled_sheet(desk, case.id, work.member, language=language, **asked).pdf)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("spoken", "language", "holds"),
    [
        ("spa", "es", (True, False, False)),
        ("spa", "en", (True, True, False)),
        ("eng", "es", (True, True, False)),
        ("eng", "en", (True, True, False)),
        ("quc", "es", (True, False, True)),
        ("quc", "en", (True, False, True)),
        ("", "es", (True, False, False)),
    ],
)
def test_the_language_of_the_case_says_how_a_signed_sheet_is_read(
    desk: Desk, spoken: str, language: str, holds: tuple[bool, bool, bool]
) -> None:
    text = printed(desk, spoken, language)
    assert (ES in text, EN in text, COLUMN in text) == holds


def test_another_reading_may_be_chosen(desk: Desk) -> None:
    assert COLUMN in printed(desk, "spa", "es", reading="interpreter")
    assert COLUMN not in printed(desk, "quc", "es", reading="one")


SIGNED = ["F02", "F05", "F08", "F12", "F19", "F20", "F21", "F24", "F26", "F29"]


def test_these_sheets_are_signed_by_the_person(desk: Desk) -> None:
    assert [form.id for form in desk.library.forms.values() if is_read_to_the_person(form)] == SIGNED


@pytest.mark.parametrize("form", SIGNED)
def test_a_pad_that_the_person_signs_comes_in_both_languages_or_with_a_column(desk: Desk, form: str) -> None:
    words = desk.library.forms[form].title
    both = said(blank_sheet(desk, form, reading="both").pdf)
    assert words["es"] in both
    assert words["en"] in both
    assert COLUMN in said(blank_sheet(desk, form, reading="interpreter").pdf)
    assert blank_sheet(desk, form).reading == "one"


def test_only_what_the_person_signs_offers_the_choice(desk: Desk) -> None:
    sheet = blank_sheet(desk, "F11", reading="interpreter")
    assert sheet.reading is None
    assert COLUMN not in said(sheet.pdf)
