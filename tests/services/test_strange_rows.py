"""What another post may have written into a form of others, lists in lists and rows in a circle, still opens."""

from __future__ import annotations

from typing import Any

import pytest

from repatria.domain.disclosure import Recipient
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.forms.answers import Place
from repatria.domain.forms.session import FormSession
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.forms.adopted import adopted, check_file
from repatria.services.forms.filling import resume_form, save_answers
from repatria.services.forms.left_over import left_over
from repatria.services.paper.printing import filled_sheet
from repatria.store.drafts import Draft
from tests.services.ministry import STEP, put_into_use

pytestmark = pytest.mark.supervised

FORM = """
| survey |
| | type | name | label |
| | select_multiple help | help | ¿Qué ayuda recibió? |
| | rank help | order | ¿Qué urge más? |
| | select_one help | first | ¿Qué primero? |
| | begin repeat | kin | Hermano |
| | text | way | Su vía |
| | end repeat | | |
| choices |
| | list_name | name | label |
| | help | comida | Comida |
| | help | ropa | Ropa |
| settings |
| | form_id | form_title | version |
| | entrada | Entrada | 1 |
"""
ID = "x-entrada"
M1 = "m" * 26
R1, R2 = "r" * 26, "s" * 26


@pytest.fixture
def part(desk: Desk, case: OpenedCase) -> str:
    put_into_use(desk, check_file("entrada.md", FORM.encode()), [STEP], "L1")
    begun = {"form": ID, "digest": adopted(desk)[0].digest}
    part = core_part(case.id)
    desk.append([Deed(part, "member_added", f"form/{M1}", begun)])
    return part


@pytest.mark.parametrize("said", [[["x"]], [{"a": 1}], ["ropa", None], [1, "ropa"], [True], [["x"], "ropa"]])
def test_a_list_in_a_list_is_shown_and_nothing_stops(
    desk: Desk, case: OpenedCase, part: str, said: Any
) -> None:
    names = ("help", "order", "first")
    desk.append([Deed(part, VALUE, f"form/{M1}/x-{name}", said) for name in names])
    work = resume_form(desk, case.id, M1)
    work.session.problems()
    left_over(desk, work)
    assert filled_sheet(desk, case.id, M1, Recipient("file")).pdf
    save_answers(desk, work)
    resume_form(desk, case.id, M1)


def test_what_was_typed_in_rows_within_each_other_is_reached(desk: Desk, case: OpenedCase, part: str) -> None:
    for row, around in ((R1, R2), (R2, R1)):
        within = {"form": M1, "repeat": "x-kin", "within": around}
        desk.append([Deed(part, "member_added", f"row/{row}", within)])
    desk.append([Deed(part, VALUE, f"row/{R1}/_removed", True)])
    desk.drafts().save(Draft(M1, f"row/{R1}/x-kin-way", "río"))
    work = resume_form(desk, case.id, M1)
    left_over(desk, work)
    assert filled_sheet(desk, case.id, M1, Recipient("file")).pdf


def test_a_form_in_which_nothing_waits_to_be_saved_is_worked_out_once(
    desk: Desk, case: OpenedCase, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    anew: list[FormSession] = []
    work_out_anew = FormSession.work_out_anew

    def noted(self: FormSession) -> frozenset[Place]:
        anew.append(self)
        return work_out_anew(self)

    monkeypatch.setattr(FormSession, "work_out_anew", noted)
    desk.append([Deed(part, VALUE, f"form/{M1}/x-first", "ropa")])
    assert resume_form(desk, case.id, M1).session.value("x-first") == "ropa"
    assert not anew
    desk.drafts().save(Draft(M1, f"form/{M1}/x-first", "comida"))
    assert resume_form(desk, case.id, M1).session.value("x-first") == "comida"
    assert len(anew) == 1
