"""Which paths lead somewhere in a form: to a column of a list, the rows around, or through rows by name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from repatria.domain.expressions.tree import Call, Node, Path, Step, Variable, operands, walk
from repatria.domain.forms.definition import Question

_HERE: Final = Path((Step("."),))
_AROUND: Final = Step("..")

Repeats = Mapping[str, tuple[str, bool]]
"""By the name of each question the repeat around it, and whether it is a repeat itself."""


def repeats_around(rows: tuple[Question, ...], repeat: str) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Yield the name of each question with the repeat around it, and whether it is one itself; of no group."""
    for row in rows:
        if row.type not in ("group", "note"):
            yield row.name, (repeat, row.type == "repeat")
        yield from repeats_around(row.children, row.name if row.type == "repeat" else repeat)


def lost_path(tree: Node, repeats: Repeats, columns: Collection[str], *, has_own: bool) -> Path | None:
    """Return a path in *tree* that leads nowhere, None where all do.

    *columns* are those of the choices that a filter looks at; with *has_own* ``.`` is the answer.
    """
    for path in _outside_rows(tree):
        if path.absolute:
            if (lost := _lost_on_way(path, "", repeats)) is not None:
                return lost
        elif not (is_around(path) or (has_own and path == _HERE) or _is_column(path, columns)):
            return path
    return None


def unrepeated(tree: Node, own: str, repeats: Repeats) -> tuple[Call, Node] | None:
    """Return an ``indexed-repeat`` in *tree*, a rule of *own*, with what is no repeat around its answer."""
    for call in walk(tree):
        if not isinstance(call, Call) or call.name != "indexed-repeat":
            continue
        answer = call.arguments[0]
        name = answer.name if isinstance(answer, Variable) else own if answer == _HERE else ""
        around = {*_lines(name, repeats)}
        for level in call.arguments[1::2]:
            if not isinstance(level, Variable) or level.name not in around:
                return call, level
    return None


def _lines(name: str, repeats: Repeats) -> Iterator[str]:
    """Yield the repeats in whose rows *name* stands, itself first where it is one."""
    repeat, is_repeat = repeats.get(name, ("", False))
    if is_repeat:
        yield name
    if repeat:
        yield from _lines(repeat, repeats)


def is_around(path: Path) -> bool:
    """Tell whether *path* climbs out of rows: ``..`` is the row, ``../..`` the one that it stands in."""
    return path.start is None and not path.absolute and {*path.steps} == {_AROUND}


def _is_column(path: Path, columns: Collection[str]) -> bool:
    return len(path.steps) == 1 and not path.steps[0].predicates and path.steps[0].name in columns


def _outside_rows(node: Node) -> Iterator[Path]:
    """Yield each path that begins in the form, but those that begin at what a predicate looks at."""
    if isinstance(node, Path) and node.start is None:
        yield node
        return
    for operand in operands(node):
        if not isinstance(node, Path) or operand is node.start:
            yield from _outside_rows(operand)
        else:  # what a list's lines are asked: their own columns, or the form from its beginning
            yield from (path for path in _outside_rows(operand) if path.absolute)


def _lost_on_way(path: Path, here: str, repeats: Repeats) -> Path | None:
    """Return *path*, which begins at *here*, or one in its predicates, where it leads nowhere."""
    for step in path.steps:
        there = _after(step, here, repeats)
        if there is None:
            return path
        here = there
        for predicate in step.predicates:
            for inner in _outside_rows(predicate):
                lost = _lost_on_way(inner, "" if inner.absolute else here, repeats)
                if lost is not None:
                    return lost
    return None


def _after(step: Step, here: str, repeats: Repeats) -> str | None:
    """Return where *step* leads from *here*, the name of a question or nothing for the form itself; else None."""
    if step.name == ".":
        return here
    if step.name == "..":
        return repeats[here][0] if here else None
    around, _ = repeats.get(step.name, (None, False))
    stands_in_rows = not here or repeats[here][1]
    return step.name if stands_in_rows and around == here else None
