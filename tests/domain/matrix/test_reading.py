"""A matrix says what was written for its period, and of the rest what stood last before it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.matrix.cells import read_cell, value_of
from repatria.domain.matrix.periods import read_period
from repatria.domain.matrix.reading import periods_of, read_matrix
from repatria.domain.texts import said_in
from tests.domain.matrix.written import matrix, period, said, written
from tests.domain.standing import standing


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2024-H1", "2024-01-01", "2024-06-30"),
        ("2026-H2", "2026-07-01", "2026-12-31"),
        ("2024-Q1", "2024-01-01", "2024-03-31"),
        ("2026-Q4", "2026-10-01", "2026-12-31"),
    ],
)
def test_a_period_has_a_first_and_a_last_day(name: str, first: str, last: str) -> None:
    found = period(name)
    assert (found.first, found.last) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("name", ["", "26", "2026-Q5", "2026-H0", "2026-", "2026-Q1/", "٢٠٢٦", "2026\n"])
def test_what_names_no_period_is_none(name: str) -> None:
    assert read_period(name) is None


def test_a_row_of_which_nobody_wrote_keeps_what_stood_last_and_says_so() -> None:
    found = matrix(
        "2026",
        ("2024", "asylum", said("CODER")),
        ("2025", "asylum", said("Comisión")),
        ("2026", "shelter", said("12 lugares")),
    )
    asylum = found.says("asylum")
    assert asylum is not None
    assert (asylum.text["es"], asylum.period, found.is_carried("asylum")) == ("Comisión", "2025", True)
    assert not found.is_carried("shelter")


def test_what_was_written_for_a_later_period_says_nothing_of_this_one() -> None:
    assert matrix("2025", ("2026", "asylum", said("COMAR"))).says("asylum") is None
    assert matrix("2026-Q3", ("2026", "asylum", said("COMAR"))).says("asylum") is None


def test_a_year_holds_what_was_written_for_its_last_quarter_and_the_quarter_what_was_for_the_year() -> None:
    cells = (
        ("2025", "asylum", said("a")),
        ("2026-Q3", "asylum", said("b")),
        ("2026-Q4", "asylum", said("c")),
    )
    for name, words in (("2026", "c"), ("2026-H2", "c"), ("2026-Q3", "b"), ("2026-H1", "a")):
        cell = matrix(name, *cells).says("asylum")
        assert cell is not None
        assert cell.text["es"] == words
    year = ("2026", "asylum", said("of the year"))
    of_quarter, of_year = matrix("2026-Q4", *cells, year), matrix("2026", *cells, year)
    assert [one.cells["asylum"].text["es"] for one in (of_quarter, of_year)] == ["c", "of the year"]
    assert matrix("2026-Q4", year).is_carried("asylum")


def test_a_row_said_to_be_empty_is_empty_and_one_taken_back_is_not() -> None:
    before = ("2025", "budget", said("1 millón"))
    assert matrix("2026", before, ("2026", "budget", said())).says("budget") is None
    taken_back = matrix("2026", before, ("2026", "budget", None)).says("budget")
    assert taken_back is not None
    assert taken_back.period == "2025"


def test_where_people_wrote_different_things_all_of_it_is_there_and_none_is_verified() -> None:
    cell = matrix("2026", ("2026", "budget", standing(said("1"), said("2"), None, said("1")))).says("budget")
    assert cell is not None
    assert [one.text["es"] for one in (cell, *cell.beside)] == ["1", "2"]
    assert not cell.is_verified


def test_whoever_says_that_there_is_nothing_hides_nothing() -> None:
    cell = matrix("2026", ("2026", "budget", standing(said(), said("2")))).says("budget")
    assert cell is not None
    assert [dict(one.text) for one in (cell, *cell.beside)] == [{"es": "2"}, {}]


def test_who_wrote_a_cell_and_when_is_what_the_event_says() -> None:
    value = standing(said("x", author="somebody else"), author="ana", wall="2026-02-03T09:00:00Z")
    cell = matrix("2026", ("2026", "budget", value)).says("budget")
    assert cell is not None
    assert (cell.author, cell.wall, cell.known_until) == ("ana", "2026-02-03T09:00:00Z", date(2026, 2, 3))


@pytest.mark.parametrize("evidence", ["U", "2ND", "GK", "TOC", "", "LAW", None, 3])
def test_what_nobody_read_itself_is_to_be_verified(evidence: Any) -> None:
    cell = matrix("2026", ("2026", "budget", said("1", evidence=evidence))).says("budget")
    assert cell is not None
    assert not cell.is_verified


@pytest.mark.parametrize("evidence", ["FT", "EX", "STATED", "COUNTED"])
def test_what_was_read_stated_or_counted_is_verified(evidence: str) -> None:
    cell = matrix("2026", ("2026", "budget", said("1", evidence=evidence))).says("budget")
    assert cell is not None
    assert cell.is_verified


def test_a_cell_written_again_as_it_was_read_is_the_same() -> None:
    value = said(
        "Sí",
        references=["Ley 1 art. 2"],
        as_of="2026-03",
        **{"from": ["law"]},
    )
    cell = read_cell("asylum", "2026", standing(value))
    assert cell is not None
    assert read_cell("asylum", "2026", standing(value_of(cell))) == cell


def test_words_in_one_language_are_shown_in_every_other() -> None:
    assert [said_in({"en": "None"}, code) for code in ("es", "en", "quc")] == ["None"] * 3
    assert said_in({"es": "Uno", "en": "One"}, "quc") == "Uno"


def test_the_periods_written_for_are_told_the_latest_first() -> None:
    values = written(
        ("2025", "asylum", said("a")),
        ("2026-Q4", "asylum", said("b")),
        ("2026", "budget", said()),
        ("2027", "budget", None),
    )
    assert [one.name for one in periods_of(values)] == ["2026-Q4", "2026", "2025"]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["text", "evidence", "from", "references", "as_of", "es"]), inner)
    ),
)
PATHS = st.sampled_from(
    ["cell/2026/asylum", "cell/2026", "cell/20x6/asylum", "owed/asylum", "", "cell/2025/a"]
)


@given(st.dictionaries(PATHS, st.lists(ANYTHING, min_size=1, max_size=3)))
def test_whatever_stands_there_is_read_or_passed_over(values: dict[str, list[Any]]) -> None:
    found = read_matrix("CRI", period("2026"), {path: standing(*all_) for path, all_ in values.items()})
    for row in found.cells:
        cell = found.says(row)
        assert cell is None or all(words.strip() for words in cell.text.values())
