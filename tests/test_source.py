"""What linters do not see: sentences that lupdate would pass over without a word."""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria import paths

SOURCE = paths.bundled("src", "repatria")
MODULES = sorted(SOURCE.rglob("*.py"))


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) else None
        if (
            isinstance(node, ast.Call)
            and isinstance(called, ast.Attribute)
            and called.attr in ("tr", "translate")
        ):
            yield ast.unparse(called), node


def is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def misuses(source: str) -> list[str]:
    """Return what lupdate would misread in *source*."""
    tree = ast.parse(source)
    found = [f"alias: {ast.unparse(node)}" for node in ast.walk(tree) if _is_alias(node)]
    for name, call in calls(tree):
        if name == "self.tr":
            wanted = call.args[:2]
        elif name == "QCoreApplication.translate":
            wanted = call.args
            if len(call.args) not in (2, 3) or call.keywords:
                found.append(f"{call.lineno}: a count, which only self.tr may have")
        elif name.endswith(".translate") and not name.startswith("super()"):
            continue  # str.translate
        else:
            continue
        if not wanted or not all(is_literal(argument) for argument in wanted):
            found.append(f"{call.lineno}: not a literal")
    return found


def _is_alias(node: ast.AST) -> bool:
    """Tell whether ``translate`` or ``tr`` is taken without being called."""
    if isinstance(node, (ast.Assign, ast.AnnAssign, ast.NamedExpr)) and node.value is not None:
        return ast.unparse(node.value) in ("QCoreApplication.translate", "self.tr")
    return isinstance(node, ast.ImportFrom) and any(name.name == "QT_TRANSLATE_NOOP" for name in node.names)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_lupdate_can_read_every_sentence(module: Path) -> None:
    assert misuses(module.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "tr = QCoreApplication.translate",
        'self.tr(f"{a} pasos")',
        "self.tr(words)",
        'QCoreApplication.translate(context, "Hoy")',
        'QCoreApplication.translate("x", "%n pasos", "", n)',
        'QCoreApplication.translate("x", f"{a}")',
    ],
)
def test_each_misuse_is_seen(line: str) -> None:
    assert misuses(line) != []


def test_lupdate_has_seen_every_sentence() -> None:
    written = {
        "".join(str(argument.value) for argument in call.args[-1:] if isinstance(argument, ast.Constant))
        for module in MODULES
        for name, call in calls(ast.parse(module.read_text(encoding="utf-8")))
        if name == "QCoreApplication.translate" and len(call.args) == 2
    }
    written |= {
        str(call.args[0].value)
        for module in MODULES
        for name, call in calls(ast.parse(module.read_text(encoding="utf-8")))
        if name == "self.tr" and isinstance(call.args[0], ast.Constant)
    }
    kept = {
        message.findtext("source")
        for message in ET.parse(paths.resources("i18n", "repatria_en.ts")).iter("message")
    }
    assert sorted(written - {text for text in kept if text}) == []


def test_translations_are_fresh_and_whole() -> None:
    done = subprocess.run(
        [sys.executable, str(paths.bundled("scripts", "words")), "check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
