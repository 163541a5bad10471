"""The benchmarks run and say what they measured; how fast is not tested here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks.__main__ import MEASURES, main, table
from benchmarks.data import fill_cases, open_memory
from benchmarks.rows import Row, percentile

from repatria.store.lists.search_index import FoundBy, index_names

QUERIES = (
    "SELECT case_key, kind, text, folded FROM case_name ORDER BY case_key",
    "SELECT text, sound, uses FROM word ORDER BY text",
    """SELECT word.text, case_name.case_key FROM name_word JOIN word ON word.key = name_word.word
    JOIN case_name ON case_name.key = name_word.name ORDER BY 1, 2""",
    "SELECT symbols, case_key FROM case_code ORDER BY 1, 2",
)


@pytest.mark.slow
@pytest.mark.parametrize("name", MEASURES)
def test_each_measure_says_what_it_measured_beside_whom(name: str, tmp_path: Path) -> None:
    out = tmp_path / "bench.json"
    assert main(["--scale", "tiny", "--only", name, "--out", str(out)]) == 0
    said = json.loads(out.read_text("utf-8"))
    assert set(said) == {"rows"}
    assert said["rows"]
    for row in said["rows"]:
        assert set(row) == {"name", "value", "unit", "beside", "ratio", "budget", "met"}
        assert isinstance(row["value"], float)
        assert row["value"] > 0
        assert row["ratio"] is None or (isinstance(row["ratio"], float) and row["ratio"] > 0)
        assert row["ratio"] is not None or "missing" in row["beside"]
        assert row["budget"]
        assert row["met"] in (True, False, None)


def test_the_table_marks_what_is_missed() -> None:
    rows = [
        Row("a", 1.0, "s", "b", None, "<= 2 s", met=True),
        Row("c", 3.0, "s", "d", 1.5, "<= 2 s", met=False),
    ]
    lines = table(rows).splitlines()
    assert lines[1].endswith("met")
    assert lines[2].endswith("MISSED")


def test_a_percentile_is_one_of_the_times() -> None:
    assert percentile([3.0, 1.0, 2.0], 0.99) == 3.0
    assert percentile([1.0], 0.5) == 1.0


def test_cases_filled_in_bulk_are_found_as_if_indexed_one_by_one() -> None:
    bulk, single = open_memory(), open_memory()
    fill_cases(bulk, 50)
    fill_cases(single, 50, names=False)
    for key, code, name in single.execute("SELECT key, code, name FROM case_row").fetchall():
        index_names(single, {key: FoundBy(frozenset({("used", name)}), frozenset({code}))})
    for query in QUERIES:
        assert bulk.execute(query).fetchall() == single.execute(query).fetchall()
