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
from tests.content.adopting.test_same_code import TOWNS
from tests.documents.reading import said
from tests.posts import TestClock, make_post
from tests.services.ministry import STEP, put_into_use


def test_the_town_that_was_chosen_is_printed_and_no_other_of_its_code(tmp_path: Path) -> None:
    desk = make_post(tmp_path / "v", role="supervisor", clock=TestClock())
    put_into_use(desk, check_file("hoja.md", TOWNS.encode()), [STEP], "L1")
    case = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))
    work = begin_form(desk, case.id, "x-lugar", STEP)
    for name, value in (("x-state", "qz"), ("x-town", "centro"), ("x-many", ["centro"])):
        give_answer(work.session, Place(name), value)
    submit_form(desk, work)
    sheet = said(filled_sheet(desk, case.id, work.member, Recipient("person")).pdf)
    assert "Centro de Xela" in sheet
    assert "Centro de San Marcos" not in sheet
