"""Rows that answers count: they come and go with the number, and what a person touched is the person's."""

from __future__ import annotations

from itertools import count as numbers
from typing import Any

import pytest

from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.beginning import Begun, begin_filling
from repatria.domain.forms.bounds import MOST_IN_MADE
from repatria.domain.forms.counted import CountedRows
from repatria.domain.forms.definition import Question
from repatria.domain.forms.session import FormSession
from tests.domain.forms.making import NOW, ask, form, repeat

WHO = Place("who")


def begun(*rows: Question, answers: Answers | None = None) -> Begun:
    """Return a form of *rows* as it begins."""
    ids = numbers(1)
    session = FormSession(form(*rows), answers or Answers(), {}, NOW)
    return begin_filling(session, lambda: f"row{next(ids)}")


def household(**columns: Any) -> Begun:
    """Return a form that asks how many there are, and has a row for each."""
    who = repeat("who", ask("name"), repeat_count="${n}", **columns)
    return begun(ask("n", "integer"), ask("more"), who)


def counted(form: Begun, number: Any) -> tuple[str, ...]:
    """Let *number* be counted, and return the rows that stand then."""
    ids = numbers(1)
    form.session.set_answer("n", number)
    form.counted.follow(form.session, lambda: f"{number}-{next(ids)}")
    return form.session.rows(*WHO)


def test_a_row_taken_out_stays_away_also_where_its_repeat_was_hidden_meanwhile() -> None:
    form = household(relevant="${more} != 'no'")
    first, second, third = counted(form, 3)
    form.session.remove_row("who", second)
    for more in ("no", "yes"):
        form.session.set_answer("more", more)
        form.counted.follow(form.session, lambda: "new")
    assert form.session.rows(*WHO) == (first, third)


def test_an_emptied_number_takes_nothing_away_and_typed_again_brings_nothing() -> None:
    form = household()
    rows = counted(form, 3)
    assert counted(form, None) == rows
    assert counted(form, 3) == rows


def test_counts_that_read_rows_of_others_are_reached_at_the_beginning_whatever_their_order() -> None:
    first = repeat("first", ask("a"), repeat_count="count(${second}) + 1")
    second = repeat("second", ask("b"), repeat_count="2")
    session = begun(first, second).session
    assert (len(session.rows("first")), len(session.rows("second"))) == (3, 2)
    assert not session.problems()


def test_counts_that_never_agree_come_to_an_end() -> None:
    first = repeat("first", ask("a"), repeat_count="if(count(${second}) > 0, 0, 1)")
    second = repeat("second", ask("b"), repeat_count="if(count(${first}) > 0, 1, 0)")
    form = begun(first, second)
    assert len(form.session.rows("first")) <= 1
    assert form.counted.follow(form.session, lambda: "new") == {}, "nothing has changed since"


def test_counts_that_never_agree_change_nothing_in_a_form_that_is_opened_again() -> None:
    first = repeat("first", ask("a"), repeat_count="if(count(${second}) > 0, 0, 1)")
    second = repeat("second", ask("b"), repeat_count="if(count(${first}) > 0, 1, 0)")
    session, known = (
        FormSession(form(ask("n"), first, second), Answers({Place("n"): "x"}), {}, NOW),
        CountedRows(),
    )
    known.take_up(session)
    ids = numbers(1)
    assert known.follow(session, lambda: f"new{next(ids)}") == {}
    assert (session.rows("first"), session.rows("second"), known.made) == ((), (), set())
    assert [one.place for one in session.problems()] == [Place("first")], "it is told all the same"


@pytest.mark.parametrize("inner", [3, 60])
def test_a_slip_makes_no_more_than_a_person_could_look_through(inner: int) -> None:
    calls = repeat("calls", ask("call"), repeat_count=str(inner))
    form = begun(ask("n", "integer"), repeat("who", ask("name"), calls, repeat_count="${n}"))
    assert len(counted(form, 900)) == 100
    session = form.session
    held = len(session.rows(*WHO)) * session.size_of_row("who")
    held += len(session.every_row("calls")) * session.size_of_row("calls")
    assert held <= MOST_IN_MADE
    assert all(session.rows("calls", row) for row in session.rows(*WHO)[:10])


def test_rows_of_a_stored_form_are_those_of_its_number_and_none_at_all_may_still_come() -> None:
    stored = Answers({Place("n"): 3}, rows={"who": ("a", "b")})
    rows = (ask("n", "integer"), repeat("who", ask("name"), repeat_count="${n}"))
    for answers, there in ((stored, 2), (Answers({Place("n"): 3}), 3)):
        session, known = FormSession(form(*rows), answers, {}, NOW), CountedRows()
        known.take_up(session)
        ids = numbers(1)
        known.follow(session, lambda ids=ids: f"new{next(ids)}")  # type: ignore[misc]  # one for each
        assert len(session.rows(*WHO)) == there


def test_rows_that_the_case_holds_never_go_by_themselves() -> None:
    rows = (ask("n", "integer"), repeat("who", ask("name"), repeat_count="${n}"))
    session = FormSession(form(*rows), Answers({Place("n"): 3}, rows={"who": ("a", "b", "c")}), {}, NOW)
    known = CountedRows(made={"b", "c", "d"})
    known.take_up(session)
    session.set_answer("n", 4)
    known.follow(session, lambda: "d")
    assert session.rows(*WHO) == ("a", "b", "c", "d")
    session.set_answer("n", 1)
    known.follow(session, lambda: "new")
    assert session.rows(*WHO) == ("a", "b", "c")


def test_nothing_comes_in_a_form_that_is_only_read() -> None:
    form = household()
    form.session.set_answer("n", 3)
    form.session.lock()
    assert form.counted.follow(form.session, lambda: "new") == {}
    assert form.session.rows(*WHO) == ()
