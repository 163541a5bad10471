"""What the page of threats says is shown by a test is shown by a test that is there, for each who may come."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "threat-model.md").read_text("utf-8")
_SHOWN = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def rows() -> list[list[str]]:
    """Return the cells of each line of the first table, without its head."""
    table = PAGE.split("## In one table")[1].split("## Who attacks")[0]
    lines = [line for line in table.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


def test_of_each_who_may_come_everything_is_said() -> None:
    assert len(rows()) >= 7
    for row in rows():
        assert len(row) == 5, row
        assert all(row), row


def test_each_test_it_names_is_there() -> None:
    for row in rows():
        named = _SHOWN.findall(row[3])
        assert named, row[0]
        for file, name in named:
            tree = ast.parse((ROOT / file).read_text("utf-8"))
            assert name in {one.name for one in tree.body if isinstance(one, ast.FunctionDef)}, (file, name)
