"""Two periods of a country tell what changed; several countries stand side by side, the silent ones too."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.matrix.comparing import changes, side_by_side
from repatria.domain.matrix.reading import read_matrix
from tests.domain.matrix.written import matrix, period, said, written
from tests.domain.standing import standing

ROWS = ("asylum", "budget", "gaps", "shelter", "law", "data_base")
BEFORE = (
    ("2025", "asylum", said("CODER")),
    ("2025", "budget", said("1 millón", as_of="2025-02-01")),
    ("2025", "gaps", said("Intérpretes")),
    ("2025", "shelter", said("12")),
    ("2025", "newer_row", said("x")),
)
AFTER = (
    *BEFORE,
    ("2026", "asylum", said("Comisión")),
    ("2026", "budget", said("1 millón", as_of="2026-02-01")),
    ("2026", "gaps", said()),
    ("2026", "law", said("Ley 1")),
)


def test_each_row_that_says_anything_tells_what_became_of_it() -> None:
    found = {one.row: one for one in changes(matrix("2025", *BEFORE), matrix("2026", *AFTER), ROWS)}
    assert {row: one.what for row, one in found.items()} == {
        "asylum": "changed",
        "budget": "confirmed",
        "gaps": "emptied",
        "shelter": "carried",
        "law": "added",
        "newer_row": "carried",
    }
    assert list(found) == ["asylum", "budget", "gaps", "shelter", "law", "newer_row"]
    assert found["gaps"].before is not None
    assert found["gaps"].after is None


CELLS = st.dictionaries(
    st.tuples(
        st.sampled_from(["2024", "2025", "2025-Q4", "2026", "2027"]), st.sampled_from([*ROWS, "newer_row"])
    ),
    st.sampled_from([said("a"), said("b"), said("b", as_of="2026"), said(), None]),
)


@given(CELLS, st.randoms(use_true_random=False))
def test_what_is_told_turns_one_period_into_the_other_in_whatever_order_it_came(
    cells: Any, chance: Any
) -> None:
    values = written(*((period_, row, value) for (period_, row), value in cells.items()))
    mixed = list(values.items())
    chance.shuffle(mixed)
    before, after = (read_matrix("CRI", period(name), values) for name in ("2025", "2026"))
    assert read_matrix("CRI", period("2026"), dict(mixed)) == after
    turned = {row: before.says(row) for row in before.cells if before.says(row)}
    for one in changes(before, after, ROWS):
        assert one.before == turned.pop(one.row, None)
        assert (one.after is None) == (one.what == "emptied")
        assert (one.before is None) == (one.what == "added")
        if one.what in ("confirmed", "carried"):
            assert one.before is not None
            assert one.after is not None
            assert one.before.text == one.after.text
    assert turned == {}, "whatever stood before is told of"


def test_another_text_behind_the_same_words_is_a_change() -> None:
    one = matrix("2025", ("2025", "law", said("Ley", references=["art. 1"])))
    other = matrix("2026", ("2026", "law", said("Ley", references=["art. 2"])))
    weaker = matrix("2026", ("2026", "law", said("Ley", references=["art. 1"], evidence="2ND")))
    disputed = matrix("2026", ("2026", "law", standing(said("Ley", references=["art. 1"]), said("No"))))
    assert [changes(one, later, ROWS)[0].what for later in (other, weaker, disputed)] == ["changed"] * 3


def test_a_country_that_says_nothing_in_a_row_stands_there_empty() -> None:
    found = side_by_side(
        [
            matrix("2026", ("2026", "asylum", said("COMAR")), country="MEX"),
            matrix("2026", ("2026", "asylum", said())),
            matrix("2025", ("2025", "shelter", said("12")), country="SLV"),
        ],
        ("asylum", "shelter"),
    )
    told = {one.row: [cell.text["es"] if cell else "" for cell in one.cells] for one in found}
    assert told == {"asylum": ["COMAR", "", ""], "shelter": ["", "", "12"]}
