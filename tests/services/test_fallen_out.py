"""The paper of a form still being filled says which answers no longer go with the others."""

from __future__ import annotations

import pytest

from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms.adopted import check_file
from repatria.services.forms.filling import begin_form, keep_answer, keep_rows
from repatria.services.paper.printing import filled_sheet
from tests.documents.reading import said
from tests.services.ministry import STEP, put_into_use

pytestmark = pytest.mark.supervised

FORM = """
| survey |
| | type | name | label | choice_filter |
| | select_one st | state | Depto | |
| | select_one tn | town | Municipio | state = ${state} |
| | note | told | Duerme en ${town}. | |
| | begin_repeat | stop | Parada | |
| | select_one tn | stop_town | Pasó por | state = ${state} |
| | end_repeat | | | |
| choices |
| | list_name | name | label | state |
| | st | sm | San Marcos | |
| | st | qz | Quetzaltenango | |
| | tn | tec | Tecún Umán | sm |
| | tn | mal | Malacatán | sm |
| | tn | xel | Xela | qz |
| settings |
| | form_id | form_title | version |
| | lugares | Lugares | 1 |
"""


def test_the_sheet_says_what_no_longer_goes_with_the_other_answers(desk: Desk, girl: OpenedCase) -> None:
    used = put_into_use(desk, check_file("lugares.md", FORM.encode()), [STEP])
    work = begin_form(desk, girl.id, used.id, STEP)
    row = desk.new_id()
    work.session.add_row("x-stop", row)
    keep_rows(desk, work, "x-stop")
    answers = {Place("x-state"): "sm", Place("x-town"): "mal", Place("x-stop-stop_town", row): "tec"}
    for place, value in answers.items():
        work.session.set_answer(place.name, value, place.row)
        keep_answer(desk, work, place)
    fitting = said(filled_sheet(desk, girl.id, work.member).pdf)
    assert "no va con" not in fitting
    work.session.set_answer("x-state", "qz")
    keep_answer(desk, work, Place("x-state"))
    text = said(filled_sheet(desk, girl.id, work.member).pdf)
    assert "Xela No va con las otras respuestas: revísela" in text
    assert "Tecún Umán (no va con las otras respuestas: revísela)" in text
    assert "Malacatán" in text
    assert "Duerme en …." in text
