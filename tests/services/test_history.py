from __future__ import annotations

import pytest

from repatria.domain.errors import UnknownCaseError
from repatria.domain.ids import CaseId
from repatria.services.cases.history import case_history
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import add_related, set_case_value
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.post.people import let_in
from tests.posts import TestClock, seat


def test_what_was_replaced_stays_in_the_history_oldest_first(desk: Desk, clock: TestClock) -> None:
    case = open_case(desk, Opening("host", "no", label="gorra verde"))
    clock.pass_time(hours=1)
    set_case_value(desk, case.id, "label", "gorra roja")
    history = case_history(desk, case.id)
    labels = [one.value for one in history if one.path == "case/label"]
    assert labels == ["gorra verde", "gorra roja"]
    assert [one.wall for one in history] == sorted(one.wall for one in history)
    assert {one.author for one in history} == {desk.person.id}
    assert history[0].type == "part_opened"


def test_history_tells_of_both_parts_of_a_case(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    add_related(desk, case.id, "suspected_controller", {"name": "Un Hombre"})
    assert "Un Hombre" in [one.value for one in case_history(desk, case.id)]


def test_there_is_no_history_for_who_may_not_see_the_case(desk: Desk) -> None:
    with pytest.raises(UnknownCaseError):
        case_history(desk, CaseId("a" * 26))
    case = open_case(desk, Opening("host", "no"))
    restrict_case(desk, case.id)
    colleague = let_in(desk, "Bea", "coordinator", "otra frase larga de práctica")
    seat(desk, colleague)
    with pytest.raises(UnknownCaseError):
        case_history(desk, case.id)
