from __future__ import annotations

import pytest

from repatria.domain.forms.answers import Answers, Place
from tests.domain.forms.making import ask, fill, group, repeat


def test_a_group_that_does_not_apply_hides_everything_in_it_and_keeps_the_answers() -> None:
    session = fill(
        ask("child", "select_one", list_name="yes_no"),
        group("school", group("inner", ask("grade", "integer")), relevant="${child} = 'yes'"),
        ask("copy", "calculate", calculation="concat('g', ${grade})"),
    )
    session.set_answer("child", "yes")
    session.set_answer("grade", 7)
    assert session.value("copy") == "g7"
    touched = session.set_answer("child", "no")
    assert {Place("school"), Place("inner"), Place("grade"), Place("copy")} <= touched
    assert session.value("grade") is None
    assert session.answer("grade") == 7
    assert session.value("copy") == "g"
    session.set_answer("child", "yes")
    assert session.value("copy") == "g7"


def test_calculations_follow_one_another_in_any_order_of_writing() -> None:
    session = fill(
        ask("twice", "calculate", calculation="${sum} * 2"),
        ask("sum", "integer", calculation="${a} + ${b}"),
        ask("a", "integer"),
        ask("b", "integer"),
    )
    session.set_answer("a", 2)
    session.set_answer("b", "3")
    assert session.value("sum") == 5
    assert session.value("twice") == "10"


def test_nothing_that_does_not_depend_on_an_answer_is_touched_by_it() -> None:
    session = fill(
        ask("a"),
        ask("b", relevant="${a} = 'x'"),
        ask("c"),
        ask("d", constraint="${c} != .", required="${c} = 'r'"),
    )
    assert session.set_answer("a", "x") == {Place("a"), Place("b")}
    assert session.set_answer("a", "x") == frozenset()
    assert session.set_answer("c", "r") == {Place("c"), Place("d")}


def test_a_row_reads_its_own_row_first_and_all_rows_from_outside() -> None:
    session = fill(
        repeat(
            "legs",
            ask("km", "integer"),
            ask("far", "calculate", calculation="if(${km} > 100, 'far', 'near')"),
        ),
        ask("total", "decimal", calculation="sum(${km})"),
        ask("legs_count", "integer", calculation="count(${legs})"),
        ask("any_far", "calculate", calculation="if(${far} = 'far', 'yes', 'no')"),
    )
    assert session.value("legs_count") == 0
    session.add_row("legs", "r1")
    session.add_row("legs", "r2")
    session.set_answer("km", 150, row="r1")
    session.set_answer("km", 20, row="r2")
    assert (session.value("far", "r1"), session.value("far", "r2")) == ("far", "near")
    assert (session.value("total"), session.value("legs_count")) == (170, 2)
    assert session.value("any_far") == "yes"
    session.remove_row("legs", "r1")
    assert (session.value("total"), session.value("legs_count"), session.value("any_far")) == (20, 1, "no")


def test_a_row_reads_questions_outside_its_repeat() -> None:
    session = fill(
        ask("limit", "integer"),
        repeat("legs", ask("km", "integer"), ask("why", relevant="${km} > ${limit}")),
    )
    session.add_row("legs", "r1")
    session.set_answer("km", 150, row="r1")
    assert not session.is_relevant("why", "r1")
    assert Place("why", "r1") in session.set_answer("limit", 100)
    assert session.is_relevant("why", "r1")


def test_rows_know_their_position_and_are_told_when_it_changes() -> None:
    session = fill(repeat("legs", ask("number", "integer", calculation="position(..)"), ask("place")))
    for row in ("r1", "r2", "r3"):
        session.add_row("legs", row)
    session.move_row("legs", "r3", 0)
    assert session.rows("legs") == ("r3", "r1", "r2")
    assert [session.value("number", row) for row in session.rows("legs")] == [1, 2, 3]


def test_moving_a_row_changes_one_number_only() -> None:
    session = fill(repeat("legs", ask("place")))
    for row in ("r1", "r2", "r3"):
        session.add_row("legs", row)
    before = session.answers().orders
    session.move_row("legs", "r3", 1)
    after = session.answers().orders
    assert {row for row in before if before[row] != after[row]} == {"r3"}
    assert session.rows("legs") == ("r1", "r3", "r2")


def test_a_repeat_that_does_not_apply_counts_no_rows() -> None:
    session = fill(
        ask("any", "select_one", list_name="yes_no"),
        repeat("legs", ask("place"), relevant="${any} = 'yes'"),
        ask("n", "integer", calculation="count(${legs})"),
    )
    session.add_row("legs", "r1")
    assert session.value("n") == 0
    session.set_answer("any", "yes")
    assert session.value("n") == 1


def test_defaults_are_written_once_and_a_cleared_answer_stays_cleared() -> None:
    rows = (
        ask("country", default="GTM"),
        ask("day", "date", default="today()"),
        ask("same", default="concat(${country}, '!')"),
        repeat("legs", ask("means", default="bus")),
    )
    session = fill(*rows)
    assert session.answer("country") is None
    session.begin()
    session.add_row("legs", "r1")
    assert session.answer("country") == "GTM"
    assert session.answer("day") == "2026-07-14"
    assert session.answer("same") == "GTM!"
    assert session.answer("means", "r1") == "bus"
    session.set_answer("country", "")
    session.begin()
    assert session.answer("country") is None


def test_the_case_around_the_form_can_be_read() -> None:
    session = fill(
        ask("assent", relevant="${case.child_or_doubt} != 'no'"), facts={"case.child_or_doubt": "doubt"}
    )
    assert session.is_relevant("assent")


def test_an_expression_that_cannot_be_worked_out_shows_the_question() -> None:
    session = fill(
        ask("a"), ask("b", relevant="date(${a}) > today()"), ask("c", "calculate", calculation="date(${a})")
    )
    session.set_answer("a", "never")
    assert session.is_relevant("b")
    assert session.value("c") is None


def test_a_partial_date_is_compared_by_its_first_day() -> None:
    session = fill(ask("born", "date", constraint=". <= today()"))
    for text, fits in (("2011", True), ("2011-05", True), ("2026-08", False), ("2027", False)):
        session.set_answer("born", text)
        assert session.meets_constraint("born") is fits


def test_calculated_notes_and_disputed_places_take_no_answer() -> None:
    session = fill(
        ask("a", calculation="1"),
        ask("n", "note"),
        ask("d"),
        answers=Answers(disputed=frozenset({Place("d")})),
    )
    for name in ("a", "n", "d"):
        with pytest.raises(ValueError, match="no answer"):
            session.set_answer(name, "x")
    assert session.is_read_only("d")


def test_a_row_that_is_not_there_is_refused() -> None:
    session = fill(repeat("legs", ask("place")))
    with pytest.raises(KeyError):
        session.set_answer("place", "x", row="r9")
    with pytest.raises(KeyError):
        session.set_answer("place", "x")
