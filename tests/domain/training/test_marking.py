"""What answers are worth, and until when that counts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.protocol.definition import Source
from repatria.domain.training.definition import Lesson, Page, Question
from repatria.domain.training.expiry import counts_on, expires_on
from repatria.domain.training.marking import mark, to_read_again

WORDS = {"es": "Uno", "en": "One"}
SOURCES = (Source("CRM (2008)", "INT", "FT"),)


def lesson(questions: int = 5, percent: int = 80) -> Lesson:
    """Return a lesson of three pages; of question n the right answer stands at n mod 3, on that page."""
    return Lesson(
        id="small",
        order=1,
        minutes=10,
        pass_percent=percent,
        title=WORDS,
        pages=tuple(Page(f"page{number}", WORDS, WORDS, SOURCES) for number in range(3)),
        questions=tuple(
            Question(f"q{at}", f"page{at % 3}", WORDS, (WORDS,) * 3, at % 3, WORDS, SOURCES)
            for at in range(questions)
        ),
    )


def answers(to: Lesson, right: int) -> dict[str, int]:
    """Return answers of which the first *right* are right and all others wrong."""
    return {one.id: one.right if at < right else (one.right + 1) % 3 for at, one in enumerate(to.questions)}


def test_each_question_is_right_or_wrong_and_none_is_left_out() -> None:
    marks = mark(lesson(), answers(lesson(), 3))
    assert marks.right == ("q0", "q1", "q2")
    assert marks.wrong == ("q3", "q4")
    assert marks.percent == 60


@pytest.mark.parametrize(
    ("questions", "right", "passed"),
    [(5, 4, True), (5, 3, False), (6, 5, True), (6, 4, False), (7, 6, True), (7, 5, False), (8, 7, True)],
)
def test_eighty_in_a_hundred_pass(questions: int, right: int, *, passed: bool) -> None:
    asked = lesson(questions)
    assert mark(asked, answers(asked, right)).passed is passed


def test_what_nobody_answered_is_wrong() -> None:
    marks = mark(lesson(), {})
    assert (marks.right, marks.percent, marks.passed) == ((), 0, False)


def test_an_answer_to_no_question_earns_nothing() -> None:
    assert mark(lesson(), {"q99": 0, "page0": 0}).right == ()


def test_the_pages_of_wrong_answers_are_read_again_each_once_in_their_order() -> None:
    asked = lesson()
    wrong_on_the_last_page_first = {"q0": 0, "q1": 0, "q2": 0, "q3": 0, "q4": 0}
    marks = mark(asked, wrong_on_the_last_page_first)
    assert marks.wrong == ("q1", "q2", "q4")
    assert to_read_again(asked, marks) == ("page1", "page2")
    assert to_read_again(asked, mark(asked, answers(asked, 5))) == ()


@given(st.integers(1, 8), st.integers(50, 100), st.data())
def test_more_right_answers_never_turn_passed_into_failed(
    questions: int, percent: int, data: st.DataObject
) -> None:
    asked = lesson(questions, percent)
    right = data.draw(st.integers(0, questions))
    marks = mark(asked, answers(asked, right))
    assert marks.passed is (right * 100 >= percent * questions)
    assert marks.passed is (marks.percent >= percent)


@pytest.mark.parametrize(
    ("passed", "ends"),
    [
        (date(2026, 3, 5), date(2028, 3, 5)),
        (date(2024, 2, 29), date(2026, 2, 28)),
        (date(2026, 12, 31), date(2028, 12, 31)),
    ],
)
def test_it_counts_for_twenty_four_months(passed: date, ends: date) -> None:
    day = timedelta(days=1)
    assert expires_on(passed) == ends
    assert counts_on(passed, passed)
    assert counts_on(passed, ends - day)
    assert not counts_on(passed, ends)
    assert not counts_on(passed, passed - day)
