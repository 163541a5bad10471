"""Every fault of a definition has one of the reasons, proven in the code itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.domain.reasons import Reason, because, names_in

SOURCE = Path(__file__).parents[2] / "src" / "repatria"
MODULES = {
    path.relative_to(SOURCE).as_posix(): ast.parse(path.read_text("utf-8")) for path in SOURCE.rglob("*.py")
}
READERS = ("content/", "domain/expressions/", "domain/forms/plan.py")
"""Where definitions are read and refused."""
FAULTS = {
    "CannotRewriteError",
    "DefinitionError",
    "DefinitionFileError",
    "ExpressionError",
    "NoResultError",
    "refuse",
    "_fault",
}
"""What is given a reason, as its last argument."""
REASONS = {"because", "toml_reason", "table_reason", "refusal_of", "_arguments_wanted"}
"""What returns one."""


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            yield name, node


def is_text(node: ast.expr) -> bool:
    """Tell whether *node* is a sentence put together on the spot rather than a reason."""
    if isinstance(node, ast.Call):
        return getattr(node.func, "id", "") not in REASONS
    return not isinstance(node, ast.Name | ast.Attribute)


def test_no_fault_is_raised_with_a_free_sentence() -> None:
    found = [
        (module, call) for module, tree in MODULES.items() for name, call in calls(tree) if name in FAULTS
    ]
    assert len(found) > 60
    assert [
        f"{module}:{call.lineno}" for module, call in found if not call.args or is_text(call.args[-1])
    ] == []


def test_no_check_yields_a_free_sentence() -> None:
    for module, tree in MODULES.items():
        if not module.startswith("content/pack"):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Tuple) and len(node.elts) == 2:
                assert not isinstance(node.elts[1], ast.JoinedStr), f"{module}:{node.lineno}"
            if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
                assert not isinstance(node.value.elts[1], ast.Constant), f"{module}:{node.lineno}"


def test_no_reader_raises_what_has_no_reason() -> None:
    allowed = FAULTS | {"_unexpected", "KeyError", "TypeError"}  # the last two are bugs of the program
    # Those of pictures take one of a closed set, as mypy sees to.
    allowed |= {"Refused", "_refused", "_ended"}
    for module, tree in MODULES.items():
        if not module.startswith(READERS):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                raised = getattr(node.exc.func, "id", getattr(node.exc.func, "attr", ""))
                assert raised in allowed, f"{module}:{node.lineno}"


def test_each_reason_is_given_exactly_what_it_needs() -> None:
    for module, tree in MODULES.items():
        for name, call in calls(tree):
            if name == "because" and isinstance(call.args[0], ast.Attribute):
                given = {keyword.arg for keyword in call.keywords}
                wanted = names_in(Reason[call.args[0].attr].value)
                assert None in given or given == wanted, f"{module}:{call.lineno}"


def test_every_reason_is_used() -> None:
    used = {
        node.attr
        for module, tree in MODULES.items()
        if not module.startswith("ui/")
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Reason"
    }
    assert sorted(set(Reason.__members__) - used) == []


def test_reasons_are_made_in_one_way_only() -> None:
    makers = {module for module, tree in MODULES.items() for name, _ in calls(tree) if name == "Because"}
    assert makers == {"domain/reasons.py"}


@pytest.mark.parametrize("facts", [{}, {"step": "P0.1"}, {"name": "P0.1", "more": "x"}])
def test_a_reason_with_other_facts_is_a_bug(facts: dict[str, str]) -> None:
    with pytest.raises(TypeError, match="UNKNOWN_STEP needs"):
        because(Reason.UNKNOWN_STEP, **facts)


def test_a_reason_reads_in_english_for_engineers() -> None:
    inner = because(Reason.EXPECTED_END, found="2")
    assert str(because(Reason.BAD_EXPRESSION, expression="1 2", letter=3, why=inner)) == (
        "bad expression «1 2» at letter 3: expected 'the end', found '2'"
    )
