"""Which repeats are a table: a few short questions whose words are the same in every row."""

from __future__ import annotations

import pytest

from repatria.domain.forms.as_table import columns_of, instead_of, is_tabular
from repatria.domain.forms.definition import Question
from repatria.domain.texts import WithAnswers
from tests.domain.forms.making import ask, group, repeat

SHORT = ("text", "integer", "decimal", "date", "time", "select_one", "acknowledge")


def test_a_few_short_questions_are_a_table() -> None:
    assert is_tabular(repeat("r", *(ask(kind, kind) for kind in SHORT[:6])))
    assert is_tabular(repeat("r", ask("a"), ask("b", calculation="1 + 1")))


def test_what_is_never_shown_is_no_column() -> None:
    rows = (ask("a"), ask("b", "calculate", calculation="1"), ask("c", "hidden"))
    assert [one.name for one in columns_of(repeat("r", *rows))] == ["a"]
    assert not is_tabular(repeat("r", rows[1]))


@pytest.mark.parametrize(
    "long",
    [
        ask("l", appearance="multiline"),
        ask("l", "select_multiple"),
        ask("l", "dateTime"),
        ask("l", "note"),
        group("l", ask("in")),
        repeat("l", ask("in")),
        Question("l", "text", WithAnswers({"es": "¿Dónde está ${a}?"}, {}), "L2"),
    ],
    ids=["multiline", "several", "moment", "note", "group", "repeat", "answers"],
)
def test_what_takes_room_makes_cards_whatever_the_author_wants(long: Question) -> None:
    assert not is_tabular(repeat("r", ask("a"), long))
    assert not is_tabular(repeat("r", ask("a"), long, appearance="table"))


def test_what_is_chosen_instead_of_an_answer_stands_below_it_and_is_no_column() -> None:
    age, name = ask("age", "integer"), ask("name")
    instead = ask("age_unanswered", "select_one", appearance="no_answer")
    rows = repeat("r", age, instead, name)
    assert columns_of(rows) == (age, name)
    assert instead_of(rows, age) == instead
    assert instead_of(rows, name) is None


def test_more_than_six_columns_are_cards_unless_the_author_wants_a_table() -> None:
    seven = [ask(f"q{n}") for n in range(7)]
    assert not is_tabular(repeat("r", *seven))
    assert is_tabular(repeat("r", *seven, appearance="table"))
    assert not is_tabular(repeat("r", ask("a"), appearance="field-list cards"))


def test_long_words_over_a_column_make_cards() -> None:
    wordy = Question("w", "text", {"es": "x" * 81}, "L2")
    assert not is_tabular(repeat("r", wordy))
    assert is_tabular(repeat("r", wordy, appearance="table"))
    assert not is_tabular(repeat("r", ask("a", hint={"es": "x" * 141})))
