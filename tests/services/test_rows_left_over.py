"""What a new version asks no more is told with its row: three colours of three siblings are not one colour thrice."""

from __future__ import annotations

import pytest

from repatria.domain.disclosure import Recipient, RecipientKind
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, part_for_level
from repatria.domain.forms.answers import Place
from repatria.domain.texts import say
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, keep_typed, resume_form, save_answers
from repatria.services.forms.left_over import left_over
from repatria.services.forms.work import FormWork
from repatria.services.paper.printing import filled_sheet
from tests.documents.reading import said
from tests.services.ministry import STEP, put_into_use

pytestmark = pytest.mark.supervised

HEAD = "| survey |\n| | type | name | label::Español (es) | label::English (en) |\n"
TITLE = "| | text | title | Título | Title |\n"
ROWS = """| | begin repeat | kin | Hermano | Sibling |
| | text | name | Nombre | Name |
| | text | color | Color | Colour |
| | begin repeat | toys | {toys} | {toys} |
| | text | toy | Juguete | Toy |
| | end repeat | | | |
| | end repeat | | | |
"""
END = "| settings |\n| | form_id | form_title | version |\n| | kin | Familia | {version} |\n"
FIRST = HEAD + TITLE + ROWS.format(toys="Juguetes") + END.format(version="1")
UNNAMED = HEAD + TITLE + ROWS.format(toys="") + END.format(version="1")
NO_COLOUR = FIRST.replace("| | text | color | Color | Colour |\n", "").replace("Familia | 1", "Familia | 2")
NO_ROWS = HEAD + TITLE + END.format(version="2")
ROW = ("z" * 26, "m" * 26, "a" * 26)
TOY = ("y" * 26, "b" * 26)


def filled(desk: Desk, case: OpenedCase, first: str = FIRST) -> FormWork:
    put_into_use(desk, check_file("kin.md", first.encode()), [STEP], "L2")
    work = begin_form(desk, case.id, "x-kin", STEP)
    session = work.session
    for row in ROW:
        session.add_row("x-kin", row)
        session.set_answer("x-kin-color", "Rojo", row)
    for toy in TOY:
        session.add_row("x-kin-toys", toy, ROW[1])
        session.set_answer("x-kin-toys-toy", "Tren", toy)
    save_answers(desk, work)
    return work


def told(desk: Desk, case: OpenedCase, work: FormWork, language: str = "es") -> list[str]:
    again = resume_form(desk, case.id, work.member)
    return [say(one.asked, language) for one in left_over(desk, again)]


def test_a_question_of_rows_that_is_gone_says_in_which_row_it_was_answered(
    desk: Desk, case: OpenedCase
) -> None:
    work = filled(desk, case)
    put_into_use(desk, check_file("kin.md", NO_COLOUR.encode()), [STEP], "L2")
    assert told(desk, case, work) == ["Hermano 1: Color", "Hermano 2: Color", "Hermano 3: Color"]
    assert told(desk, case, work, "en")[2] == "Sibling 3: Colour"
    text = said(filled_sheet(desk, case.id, work.member, Recipient("file")).pdf)
    assert "Hermano 1: Color Rojo Hermano 2: Color Rojo Hermano 3: Color Rojo" in text


def in_secret_rows(text: str) -> str:
    """Return *text* with siblings of whom only the case file may know."""
    for row, level in ((HEAD.splitlines()[1], "level"), ("Hermano | Sibling |", "L4"), ("| Colour |", "L2")):
        text = text.replace(row, f"{row} {level} |")
    return text


def test_what_stood_in_a_row_goes_to_nobody_who_may_not_know_of_the_row(desk: Desk, case: OpenedCase) -> None:
    work = filled(desk, case, in_secret_rows(FIRST))
    put_into_use(desk, check_file("kin.md", in_secret_rows(NO_COLOUR).encode()), [STEP], "L2")
    work.session.set_answer("x-title", "Familia Paz")
    save_answers(desk, work)
    goes_to: dict[RecipientKind, bool] = {"file": True, "health": False}
    for kind, goes in goes_to.items():
        text = said(filled_sheet(desk, case.id, work.member, Recipient(kind, "IMSS")).pdf)
        assert "Familia Paz" in text
        assert ("Rojo" in text, "Hermano" in text) == (goes, goes), kind


@pytest.mark.parametrize(("first", "toys"), [(FIRST, "Juguetes"), (UNNAMED, "Renglón")])
def test_rows_that_are_gone_keep_their_number_and_that_of_the_row_around_them(
    desk: Desk, case: OpenedCase, first: str, toys: str
) -> None:
    work = filled(desk, case, first)
    put_into_use(desk, check_file("kin.md", NO_ROWS.encode()), [STEP], "L2")
    colours = ["Hermano 1: Color", "Hermano 2: Color", "Hermano 3: Color"]
    inner = [f"Hermano 2: {toys} 1: Juguete", f"Hermano 2: {toys} 2: Juguete"]
    assert told(desk, case, work) == [*colours, *inner]


def test_what_was_typed_in_a_row_that_another_post_took_out_says_so(desk: Desk, case: OpenedCase) -> None:
    work = filled(desk, case)
    work.session.set_answer("x-kin-name", "Ana", ROW[0])
    keep_typed(desk, work, [Place("x-kin-name", ROW[0])])
    desk.append([Deed(part_for_level(case.id, "L2"), VALUE, f"row/{ROW[0]}/_removed", True)])
    save_answers(desk, resume_form(desk, case.id, work.member))
    assert told(desk, case, work) == ["Hermano (quitado): Nombre"]
    assert told(desk, case, work, "en") == ["Sibling (taken out): Name"]
