"""What is not known is never counted as met nor as missed, and a figure says of how many it does not know."""

from __future__ import annotations

from datetime import timedelta

import pytest

from repatria.domain.monitoring.measuring import elapsed, measure
from tests.domain.monitoring.lives import LIBRARY, after, figure, fill, girl, look, man, of, said
from tests.domain.protocol.packs import open_case


def test_an_answer_on_which_people_disagree_makes_neither_met_nor_missed() -> None:
    case = girl()
    member = next(one.member for one in look(case).facts.of_form("F16"))
    case.dispute(f"form/{member}/origin_signed", "no")
    found = figure("M05", case)
    assert (found.asked, found.met, found.missed, found.unknown, found.value) == (1, 0, 0, 1, None)


def test_who_may_or_may_not_be_asked_is_not_known_and_says_nothing_for_the_others() -> None:
    case = man()
    fill(case, "F12", after(3), waived="no", ended="yes")
    member = next(one.member for one in look(case).facts.of_form("F04"))
    case.dispute(f"form/{member}/screening_result", "not_apparent")
    found = figure("M07", case)
    assert (found.asked, found.unknown, found.value) == (1, 1, None)


def test_a_child_in_doubt_is_counted_as_a_child() -> None:
    case = open_case(child="doubt")
    fill(case, "F05", after(1))
    assert figure("M10", case).missed == 1
    assert figure("M10", man()).asked == 0


def test_a_moment_that_people_name_differently_is_counted_with_no_value() -> None:
    case = girl()
    case.dispute("step/P0.1", {"state": "done", "happened_at": after(1).isoformat()})
    [one] = said("M14", case)
    assert (one.met, one.value) == (None, None)
    assert figure("M14", case).unknown == 1


def test_what_ends_before_it_begins_has_no_value() -> None:
    looking = look(girl())
    assert elapsed(looking, after(1), after(), "hours") is None
    assert elapsed(looking, after(), after(), "working_days") == 0


def test_working_days_pass_over_week_ends_and_holidays() -> None:
    looking = look(girl())
    assert elapsed(looking, after(), after(4), "working_days") == 2  # Friday and Monday
    begin = after(26)  # Tuesday 31 March; 2 and 3 April are holidays
    assert elapsed(looking, begin, begin + timedelta(days=6), "working_days") == 2
    assert elapsed(looking, begin, begin + timedelta(days=5000), "working_days") is None


def test_a_limit_holds_where_its_law_does_and_nowhere_else() -> None:
    case = man()
    for step, at in (("P0.4", after()), ("P1.3", after(5))):
        case.say(f"step/{step}", {"state": "done", "happened_at": at.isoformat()})
    assert [one.met for one in said("M15", case)] == [None]
    case.say("case/country", "CRI")
    assert [one.met for one in said("M15", case)] == [True]


@pytest.mark.parametrize("outcome", ["opened_in_error", "duplicate"])
def test_a_case_that_is_of_nobody_says_nothing(outcome: str) -> None:
    case = girl()
    fill(case, "F31", after(30), outcome=outcome)
    assert not [one for indicator in LIBRARY.indicators.values() for one in measure(indicator, look(case))]


def test_a_visit_is_asked_for_once_its_day_has_come() -> None:
    case = girl()
    fill(case, "F27", after(20), arrival_at=after(20).isoformat(), place_kind="family_home")
    fill(case, "F30", after(51), occasion="30", reached="yes", retrafficking_sign="doubt", step="P10.2/30")
    case.say("case/side", "origin")
    found = figure("M20", case)
    assert (found.asked, found.met, dict(found.labels)) == (2, 1, {"30": 1, "90": 1})
    signs = figure("M19", case)
    assert (signs.asked, signs.met) == (1, 1)
    assert of("M19").better == "fewer"
