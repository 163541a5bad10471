from __future__ import annotations

import pytest

from repatria.domain.ids import CaseId
from repatria.services.casefile import load_casefile
from repatria.services.desk import Desk
from repatria.services.opening import Opening, contact_only, guide, open_case
from repatria.services.today import count_cases
from repatria.store.cases import CaseFilter
from repatria.store.events import last_event


def test_guidance_shows_the_first_steps_of_the_case_that_would_be_opened(desk: Desk) -> None:
    opening = Opening("host", "yes", nationality=("HND",), return_country="HND")
    before = last_event(desk.read())
    guidance = guide(desk, opening)
    assert last_event(desk.read()) == before
    assert guidance.pack.jurisdiction == "GTM"
    opened = open_case(desk, opening)
    case = load_casefile(desk, desk.read(), opened.id)
    assert [row.path for row in guidance.first_steps] == [row.path for row in case.progress.next_steps]


def test_doubt_is_guided_as_a_child(desk: Desk) -> None:
    child = guide(desk, Opening("host", "yes"))
    doubt = guide(desk, Opening("host", "doubt"))
    assert [row.path for row in doubt.first_steps] == [row.path for row in child.first_steps]


def test_the_protocol_is_that_of_the_country_where_the_person_is(desk: Desk) -> None:
    assert guide(desk, Opening("origin", "no", country="MEX")).pack.jurisdiction == "MEX"
    assert guide(desk, Opening("origin", "no", country="CHE")).pack.id == "regional"


@pytest.mark.parametrize(
    ("age", "kept"), [("child", "yes"), ("doubt", "doubt"), ("adult", "no"), (None, "doubt")]
)
def test_a_contact_keeps_the_age_that_was_said(desk: Desk, age: str | None, kept: str) -> None:
    answers = {"age_group": age, "information_offered": ["rights"], "closed_how": "left_informed"}
    opened = contact_only(desk, answers)
    case = load_casefile(desk, desk.read(), CaseId(opened.id))
    assert (case.line.child, case.line.open, case.line.outcome) == (kept, 0, "contact_only")
    assert count_cases(desk, CaseFilter(practice=True)) == 0
