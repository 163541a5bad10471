from __future__ import annotations

from dataclasses import replace

from repatria.domain.forms.acting import give_answer
from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import check_file, withdraw
from repatria.services.forms.filling import begin_form, keep_answer
from repatria.ui.case.steps.form_rows import _row
from repatria.ui.case.view import look
from tests.posts import seated
from tests.services.ministry import FIRST, STEP, put_into_use

ID = "x-salud"


def test_a_draft_of_a_form_that_was_withdrawn_is_called_by_its_title(work: Work) -> None:
    with seated(work, replace(work.person, role="supervisor")):
        put_into_use(work, check_file("salud.md", FIRST.encode()), [STEP])
        case = open_case(work, Opening("host", "no")).id
        filled = begin_form(work, case, ID, STEP)
        give_answer(filled.session, Place("x-seen"), "yes")
        keep_answer(work, filled, Place("x-seen"))
        withdraw(work, ID, "Ya no.")
        view = look(work, case)
    (row,) = [_row(view, one) for one in view.filled if one.draft]
    assert row.what.startswith("Ficha de salud")
