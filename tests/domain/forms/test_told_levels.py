"""That a question is asked tells what decides it: it is as sensitive as all of that."""

from __future__ import annotations

from repatria.domain.answers_out.leaving import leaving
from repatria.domain.answers_out.others import names_in
from repatria.domain.disclosure import Recipient
from repatria.domain.forms.definition import Question
from repatria.domain.forms.planning import plan_form
from repatria.domain.forms.told_levels import as_told, told_levels
from tests.domain.forms.making import ask, form, group, repeat

OUTCOME = ask("outcome", "select_one", "L3", list_name="yes_no")
DIED = "${outcome} = 'yes'"


def levels(*rows: Question) -> dict[str, str]:
    return dict(told_levels(plan_form(form(*rows))))


def test_what_is_asked_only_then_tells_why() -> None:
    assert levels(OUTCOME, ask("kin", relevant=DIED), ask("day"))["kin"] == "L3"
    assert levels(OUTCOME, ask("kin", relevant=DIED), ask("day"))["day"] == "L2"


def test_so_does_what_stands_in_a_group_or_a_repeat_that_is_asked_only_then() -> None:
    found = levels(OUTCOME, group("died", group("kin", ask("who")), relevant=DIED))
    assert found["who"] == "L3"
    assert levels(OUTCOME, repeat("kin", ask("who"), relevant=DIED))["who"] == "L3"


def test_a_calculation_or_a_question_between_hides_nothing() -> None:
    severe = ask("severe", "calculate", "L1", calculation="if(${outcome} = 'yes', 1, 0)")
    found = levels(OUTCOME, severe, ask("seen", "note", "L1", relevant="${severe} > 0"))
    assert (found["severe"], found["seen"]) == ("L3", "L3")
    between = ask("between", relevant=DIED)
    assert levels(OUTCOME, between, ask("behind", relevant="${between} != ''"))["behind"] == "L3"


def test_so_many_rows_as_an_answer_says_tell_that_answer() -> None:
    found = levels(ask("hurt", "integer", "L4"), repeat("wounds", ask("where"), repeat_count="${hurt}"))
    assert (found["wounds"], found["where"]) == ("L4", "L4")


def test_a_row_tells_that_its_repeat_has_rows() -> None:
    inner = repeat("calls", ask("number"), level="L3")
    found = levels(repeat("threats", group("which", ask("city")), inner, level="L4"), ask("day"))
    assert (found["city"], found["calls"], found["number"], found["day"]) == ("L4", "L4", "L4", "L2")


def test_so_does_what_is_worked_out_from_rows_or_asked_because_of_them() -> None:
    threats = repeat("threats", ask("city"), level="L4")
    most = ask("most", "calculate", "L1", calculation="max(${city})")
    found = levels(threats, most, ask("moved", relevant="count-non-empty(${city}) > 0"))
    assert (found["most"], found["moved"]) == ("L4", "L4")


def test_a_choice_offered_only_beside_an_answer_tells_that_answer() -> None:
    town = ask("town", "select_one", list_name="towns", choice_filter="country = ${state}")
    assert levels(ask("state", level="L4"), town)["town"] == "L4"


def test_that_somebody_is_protected_tells_no_question() -> None:
    assert levels(ask("why", relevant="${case.origin_block} = 'yes'"))["why"] == "L4"


def test_a_circle_of_words_and_rows_ends() -> None:
    counted = repeat("kin", ask("who"), repeat_count="${count}")
    assert levels(ask("count", "integer", "L3"), counted)["who"] == "L3"


def test_a_repeat_of_a_lower_level_leaves_without_the_rows_in_it_that_are_above() -> None:
    plan = plan_form(form(repeat("trips", ask("day"), repeat("threats", ask("city"), level="L4"))))
    told = as_told(plan, plan.form)
    assert list(names_in(leaving(told, Recipient("shelter", "x"), protected=False))) == ["trips", "day"]


def test_what_tells_too_much_leaves_for_nobody_who_may_not_know() -> None:
    plan = plan_form(form(OUTCOME, group("died", ask("kin"), relevant=DIED), ask("day")))
    told = as_told(plan, plan.form)
    for recipient in (Recipient("shelter", "x"), Recipient("file")):
        assert list(names_in(leaving(told, recipient, protected=False))) == ["day"]
    assert list(names_in(leaving(told, Recipient("file"), protected=True))) == [
        "outcome",
        "died",
        "kin",
        "day",
    ]
