"""Honest examples are read; what is near them is read or refused in words, and so is all that once was not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.targets import FOUND, TARGETS

EXAMPLES = {name: list(target.examples()) for name, target in TARGETS.items()}
PLACES = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=4), st.integers(0, 4)), max_size=4
)


@pytest.mark.parametrize("name", TARGETS)
def test_an_honest_example_is_taken(name: str) -> None:
    taken = [TARGETS[name].feed(one) for one in EXAMPLES[name]]
    assert any(taken)


@pytest.mark.parametrize("name", TARGETS)
@given(st.integers(0, 100), PLACES)
def test_what_is_near_one_is_read_or_refused_in_words(
    name: str, which: int, changes: list[tuple[float, bytes, int]]
) -> None:
    data = bytearray(EXAMPLES[name][which % len(EXAMPLES[name])])
    for where, put, gone in changes:
        at = int(where * len(data))
        data[at : at + gone] = put
    TARGETS[name].feed(bytes(data))


def test_what_once_brought_a_reader_down_is_read_or_refused() -> None:
    for path in sorted(FOUND.glob("*/*")):
        TARGETS[path.parent.name].feed(path.read_bytes())
