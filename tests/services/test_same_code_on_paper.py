"""A filled sheet says where a person lives in the words that were chosen, also where a code stands for two towns."""

from __future__ import annotations

from pathlib import Path

from repatria.domain.disclosure import Recipient
from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import Opening, open_case
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, submit_form
from repatria.services.paper.printing import filled_sheet
from tests.content.adopting.same_code import TOWNS
from tests.documents.reading import said
from tests.posts import TestClock, make_post
from tests.services.ministry import STEP, put_into_use


def printed(folder: Path, form: str, answers: tuple[tuple[str, str | list[str]], ...]) -> str:
    """Return what the person's sheet says of a form filled so."""
    desk = make_post(folder / "v", role="supervisor", clock=TestClock())
    put_into_use(desk, check_file("hoja.md", form.encode()), [STEP], "L1")
    case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    work = begin_form(desk, case.id, "x-lugar", STEP)
    for name, value in answers:
        give_answer(work.session, Place(name), value)
    submit_form(desk, work)
    return said(filled_sheet(desk, case.id, work.member, Recipient("person")).pdf)


UNFILTERED = """
| survey |
| | type | name | label |
| | select_one towns | town | Municipio |
| choices |
| | list_name | name | label |
| | towns | centro | Centro de San Marcos |
| | towns | centro | Centro de Xela |
| settings |
| | form_id | allow_choice_duplicates |
| | lugar | yes |
"""


def test_a_code_that_nothing_tells_apart_is_printed_once_in_its_first_words(tmp_path: Path) -> None:
    sheet = printed(tmp_path, UNFILTERED, (("x-town", "centro"),))
    assert "Centro de San Marcos" in sheet
    assert "Centro de Xela" not in sheet


def test_the_town_that_was_chosen_is_printed_and_no_other_of_its_code(tmp_path: Path) -> None:
    answers = (("x-state", "qz"), ("x-town", "centro"), ("x-many", ["centro"]))
    sheet = printed(tmp_path, TOWNS, answers)
    assert "Centro de Xela" in sheet
    assert "Centro de San Marcos" not in sheet
