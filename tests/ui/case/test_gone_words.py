"""What went out is called as people call it: a form by its number or its title, and by no id of the program's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import check_file, withdraw
from repatria.services.paper.gone_out import gone_out
from repatria.ui.case.telling.gone_words import gone_words
from repatria.ui.case.view import look
from repatria.ui.i18n import Speech
from tests.posts import seated
from tests.services.ministry import FIRST, STEP, put_into_use

ID = "x-salud"


@pytest.fixture(autouse=True)
def _spanish(speech: Speech) -> None:
    speech.speak("es")


def bring_in(work: Work) -> None:
    with seated(work, replace(work.person, role="supervisor")):
        put_into_use(work, check_file("salud.md", FIRST.encode()), [STEP])


def gone(work: Work, document: str) -> list[str]:
    """Return what is said once answers of *document* and a sheet of it left."""
    case = open_case(work, Opening("host", "no")).id
    out = {"answers": "a1", "form": document, "for": "post", "post": "Sur", "cases": [case], "posts": ["d"]}
    sheet = {"document": document, "sheet": "", "case": case, "for": "health", "name": "Hospital"}
    work.append([work.note("answers_given", out), work.note("printed", sheet)])
    return [gone_words(look(work, case), one) for one in gone_out(work, case)]


@pytest.mark.parametrize("withdrawn", [False, True])
def test_a_form_of_others_is_called_by_its_title(work: Work, withdrawn: bool) -> None:
    bring_in(work)
    if withdrawn:
        with seated(work, replace(work.person, role="supervisor")):
            withdraw(work, ID, "Ya no.")
    said = gone(work, ID)
    assert all("Ficha de salud" in one and ID not in one for one in said)
    assert len(said) == 2


def test_one_that_is_not_here_is_called_by_no_id_either(work: Work) -> None:
    said = gone(work, ID)
    assert all("ormulario de otra institución" in one and ID not in one for one in said)


def test_a_form_of_the_program_keeps_its_number(work: Work) -> None:
    assert any(one.startswith("Respuestas de F01") for one in gone(work, "F01"))
