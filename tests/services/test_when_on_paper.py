"""A filled print says of when it is: whoever reads it would take what is worked out for that of the day of print."""

from __future__ import annotations

import pytest

from repatria.domain.disclosure import Recipient, RecipientKind
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, keep_answer, resume_form, save_answers, submit_form
from repatria.services.forms.from_paper import FromPaper
from repatria.services.forms.work import FormWork
from repatria.services.paper.printing import blank_sheet, filled_sheet
from tests.documents.reading import page_texts, said
from tests.posts import TestClock
from tests.services.ministry import STEP, put_into_use

pytestmark = pytest.mark.supervised

AGE = """
| survey |
| | type | name | label | calculation | level |
| | date | dob | Nació | | L2 |
| | calculate | age | | int((today() - ${dob}) div 365.25) | |
| | note | said | Tiene ${age} años | | |
| | text | who | Quién | | L2 |
"""
GUARDED = """
| survey |
| | type | name | label | level | relevant |
| | text | who | Quién | L2 | |
| | dateTime | seen_at | Cuándo lo vio | L4 | ${who} = 'Ana' |
"""
THEN = "2026-11-20T21:40:00-06:00"
SAID = "Terminado el vie 20 nov 2026, 21:40"
EVERYONE: list[RecipientKind] = ["file", "person", "health"]


@pytest.fixture
def adult(desk: Desk) -> OpenedCase:
    return open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))


def begun(desk: Desk, case: OpenedCase, sheet: str, level: str = "L2", **answers: str) -> FormWork:
    put_into_use(desk, check_file("hoja.md", sheet.encode()), [STEP], level)
    return answered(begin_form(desk, case.id, "x-hoja", STEP), **answers)


def answered(work: FormWork, **answers: str) -> FormWork:
    for name, value in answers.items():
        give_answer(work.session, Place(f"x-{name}"), value)
    return work


def paper(desk: Desk, case: OpenedCase, work: FormWork, kind: RecipientKind = "file", **how: str) -> str:
    recipient = Recipient(kind, "" if kind in ("file", "person") else "Clínica")
    return said(filled_sheet(desk, case.id, work.member, recipient, **how).pdf)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", EVERYONE)
def test_a_filled_print_says_when_what_it_tells_happened_and_when_it_was_printed(
    desk: Desk, adult: OpenedCase, clock: TestClock, kind: RecipientKind
) -> None:
    work = begun(desk, adult, AGE, dob="2008-11-25", who="Ana")
    submit_form(desk, work, happened_at=THEN)
    clock.pass_time(days=10)
    text = paper(desk, adult, work, kind)
    assert "Tiene 17 años" in text
    assert SAID in text
    assert "Impreso el jue 3 dic 2026" in text


def test_it_stands_on_every_page_in_the_language_of_the_paper_and_by_the_clock_of_the_post(
    desk: Desk, adult: OpenedCase
) -> None:
    rows = "".join(f"| | text | t{number} | Texto {number} | | |\n" for number in range(60))
    work = begun(desk, adult, AGE + rows, who="Ana", **{f"t{number}": "sí" for number in range(60)})
    submit_form(desk, work, happened_at="2026-11-21T05:40:00+02:00")  # told elsewhere, by the clock there
    pages = page_texts(filled_sheet(desk, adult.id, work.member, language="es").pdf)
    assert len(pages) > 1
    assert all(SAID in page for page in pages)
    assert "Finished on Fri 20 Nov 2026, 21:40" in paper(desk, adult, work, language="en")


def test_what_was_copied_from_a_sheet_is_of_when_that_was_filled(
    desk: Desk, adult: OpenedCase, clock: TestClock
) -> None:
    put_into_use(desk, check_file("hoja.md", AGE.encode()), [STEP], "L2")
    sheet = blank_sheet(desk, "x-hoja", case_code=adult.code)
    assert "Terminado" not in said(sheet.pdf)
    work = begin_form(desk, adult.id, "x-hoja", STEP, FromPaper(sheet.number, THEN))
    submit_form(desk, answered(work, dob="2008-11-25", who="Ana"), happened_at=THEN, source="sheet")
    clock.pass_time(days=10)
    assert SAID in paper(desk, adult, work)


def test_a_corrected_form_says_the_moment_that_was_stated_last(
    desk: Desk, adult: OpenedCase, clock: TestClock
) -> None:
    work = begun(desk, adult, AGE, who="Ana")
    submit_form(desk, work, happened_at=THEN)
    clock.pass_time(days=10)
    typed = resume_form(desk, adult.id, work.member)
    keep_answer(desk, answered(typed, who="Rosa"), Place("x-who"))
    assert SAID in paper(desk, adult, work), "until it is saved the paper is of what was finished"
    save_answers(desk, typed)
    text = paper(desk, adult, work)
    assert "SIN TERMINAR" in text
    assert "Terminado el" not in text
    again = resume_form(desk, adult.id, work.member)
    submit_form(desk, again, happened_at="2026-11-21T09:00:00-06:00")
    assert "Terminado el sáb 21 nov 2026, 09:00" in paper(desk, adult, work)


def test_one_that_nobody_finished_says_only_that(desk: Desk, adult: OpenedCase) -> None:
    work = begun(desk, adult, AGE, who="Ana")
    save_answers(desk, work)
    text = paper(desk, adult, work)
    assert "SIN TERMINAR" in text
    assert "Terminado el" not in text


@pytest.mark.parametrize("who", ["Ana", "Rosa"])
def test_a_moment_that_may_be_an_answer_they_may_not_see_is_not_told(
    desk: Desk, adult: OpenedCase, who: str
) -> None:
    """Neither where it was answered nor where it was not: otherwise silence would tell which."""
    work = begun(desk, adult, GUARDED, who=who)
    if who == "Ana":
        give_answer(work.session, Place("x-seen_at"), THEN)
    submit_form(desk, work, happened_at=THEN)
    assert SAID in paper(desk, adult, work)
    for kind in EVERYONE[1:]:
        text = paper(desk, adult, work, kind)
        assert who in text
        assert "20 nov 2026" not in text
        assert "21:40" not in text
        assert "Terminado" not in text
