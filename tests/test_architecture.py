"""The import rules of the house, run as tests, and the sizes of its rooms."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src" / "repatria").rglob("*.py"))
LONGEST = 400
LONGEST_FUNCTION = 40


def test_imports_go_one_way_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_no_room_is_too_large_to_live_in(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    code = [line for line in lines if line.strip() and not line.strip().startswith("#")]
    assert len(code) <= LONGEST


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_no_function_is_too_long_to_be_read_at_once(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            lines = node.end_lineno - node.lineno + 1
            assert lines <= LONGEST_FUNCTION, f"{node.name} in line {node.lineno} has {lines} lines"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_each_module_says_what_it_promises(path: Path) -> None:
    promise = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert promise
    assert promise.splitlines()[0].rstrip().endswith((".", ":", ";", ",")) or len(promise.splitlines()) > 1


def test_the_domain_knows_neither_clock_nor_chance() -> None:
    forbidden = {"now", "utcnow", "urandom", "token_bytes", "uuid4"}
    for path in (ROOT / "src" / "repatria" / "domain").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                owner = node.func.value
                named = isinstance(owner, ast.Name) and owner.id in {
                    "datetime",
                    "date",
                    "os",
                    "secrets",
                    "uuid",
                }
                assert not (named and node.func.attr in forbidden), f"{path.name}:{node.lineno}"


def test_only_the_store_speaks_sql() -> None:
    asking = {"execute", "executemany", "executescript"}
    for path in SOURCES:
        if "store" in path.relative_to(ROOT / "src" / "repatria").parts:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            said = isinstance(node, ast.Attribute) and node.attr in asking
            assert not said, f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def test_no_test_leans_on_another_test() -> None:
    for path in sorted((ROOT / "tests").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                modules = [node.module or "", *(name.name for name in node.names)]
            elif isinstance(node, ast.Import):
                modules = [name.name for name in node.names]
            else:
                continue
            for module in modules:
                leaf = module.rpartition(".")[2]
                assert not (module.startswith("tests.") and leaf.startswith("test_")), f"{path}: {module}"


def test_nobody_asks_qt_for_its_chain_of_focus() -> None:
    """PySide takes what it gives for a part of the widget asked, and forgets it, alive, when that one goes."""
    asked = {"nextInFocusChain", "previousInFocusChain"}
    for path in sorted((ROOT / "src").rglob("*.py")):
        names = {
            node.attr
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Attribute)
        }
        assert not names & asked, path


def test_nobody_asks_a_layout_of_qt_for_its_items() -> None:
    """PySide keeps what it gives, and takes a later item at the same address for it: see ``FlowLayout.addWidget``."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        if path.name != "flow.py":
            tree = ast.walk(ast.parse(path.read_text("utf-8")))
            assert "itemAt" not in {node.attr for node in tree if isinstance(node, ast.Attribute)}, path
