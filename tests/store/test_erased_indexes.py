"""What was erased, and what says so, is found without reading the names of all parts."""

from __future__ import annotations

import pytest
from benchmarks.data import open_memory

from repatria.store.log.erasing import _PARTS


@pytest.mark.parametrize(
    ("query", "index"),
    [
        (_PARTS, "part_of_erased"),
        ("SELECT name FROM part WHERE erased AND name >= 'case/' AND name < 'case0'", "part_erased"),
        ("SELECT name FROM part WHERE erased", "part_erased"),
    ],
)
def test_no_other_part_is_looked_at(query: str, index: str) -> None:
    steps = [row[3] for row in open_memory().execute(f"EXPLAIN QUERY PLAN {query}")]
    assert any(f"INDEX {index} " in f"{step} " for step in steps), steps
