"""Whoever says to be family is a companion until somebody verified it."""

from __future__ import annotations

import pytest

from repatria.domain.cases.related import is_barred
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import add_related
from repatria.services.desk import Desk
from tests.services.conftest import F01, fill


@pytest.mark.parametrize("how", ["claims_family", "with_unrelated_adult"])
def test_a_companion_named_on_the_contact_sheet_serves_in_nothing(desk: Desk, how: str) -> None:
    case = open_case(desk, Opening("host", "doubt"))
    told = F01 | {"accompanied": how, "companion_name": "Jorge Ulises Pec"}
    fill(desk, case, "F01", told)
    fill(desk, case, "F01", told)
    state = case_of(desk, case.id).state
    added = [fact for fact in state.of_type("member_added") if fact.path.startswith("related/")]
    assert [fact.value["kind"] for fact in added] == ["companion"], "named twice, standing once"
    assert is_barred(state, "Jorge Pec")


def test_who_was_added_as_family_and_only_says_so_serves_in_nothing(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "doubt"))
    add_related(desk, case.id, "family", {"name": "Jorge Ulises Pec"})
    assert is_barred(case_of(desk, case.id).state, "Jorge Ulises Pec"), "nobody verified it"
    fill(desk, case, "F01", F01 | {"accompanied": "claims_family", "companion_name": "Jorge Ulises Pec"})
    assert is_barred(case_of(desk, case.id).state, "Jorge Ulises Pec")


def test_family_that_was_verified_adds_nobody(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "doubt"))
    fill(desk, case, "F01", F01 | {"accompanied": "with_family"})
    added = case_of(desk, case.id).state.of_type("member_added")
    assert not [fact for fact in added if fact.path.startswith("related/")]
