"""Whether what is computed in a row hangs on that row alone, or on its neighbours too.

Of thousands of rows only that one is then computed in which an answer changed. Whatever is not plain counts as
hanging on all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from repatria.domain.expressions import Expression
from repatria.domain.expressions.tree import Call, Filter, Node, Path, operands, walk
from repatria.domain.xforms.definition import XForm

_ACROSS = frozenset({"indexed-repeat", "jr:choice-name", "randomize"})
"""Functions that may read answers of other rows, whatever paths they are given."""
_Names = tuple[str, ...]


def row_shared(form: XForm, path: str, reader: str) -> str:
    """Return the innermost repeat around *path* and *reader* of whose rows *reader* reads its own alone, if any."""
    bind = form.binds[reader]
    rules = [rule for rule in (bind.relevant, bind.calculate) if rule is not None]
    around = [
        one for one in form.repeats if f"{path}/".startswith(f"{one}/") and f"{reader}/".startswith(f"{one}/")
    ]
    for repeat in sorted(around, key=len, reverse=True) if not bind.also else ():
        if all(stays_in_row(rule, reader, repeat) for rule in rules):
            return repeat
    return ""


def stays_in_row(expression: Expression, at: str, repeat: str) -> bool:
    """Tell whether *expression*, at a path in rows of *repeat*, reads of all these rows only its own."""
    if any(isinstance(node, Filter) or _is_across(node) for node in walk(expression.tree)):
        return False
    here, rows = _names(at), _names(repeat)
    return all(_stays(path, here, rows) for path in _paths(expression.tree))


def _is_across(node: Node) -> bool:
    if isinstance(node, Call):
        return node.name in _ACROSS
    return isinstance(node, Path) and any(step.predicates for step in node.steps)


def _paths(node: Node) -> Iterator[Path]:
    """Yield each path in *node* that is read; the place of a row does not change when others come behind it."""
    if isinstance(node, Path):
        yield node
    elif not (isinstance(node, Call) and node.name == "position"):
        for operand in operands(node):
            yield from _paths(operand)


def _stays(path: Path, here: _Names, rows: _Names) -> bool:
    if path.start is not None and not (isinstance(path.start, Call) and path.start.name == "current"):
        return False
    names = () if path.absolute else here
    highest = len(rows) if path.absolute else len(here)
    for step in path.steps:
        if step.name == "..":
            names = names[:-1]
        elif step.name in ("*", "node()") or "::" in step.name:
            return False
        elif step.name != ".":
            names = (*names, step.name)
        highest = min(highest, len(names)) if not path.absolute else highest
    if not path.absolute and highest >= len(rows):
        return True
    deep = path.absolute and len(names) > len(rows) and names[: len(rows)] == rows
    outside = names[: len(rows)] != rows[: len(names)]
    return deep or outside


def _names(path: str) -> _Names:
    return tuple(path.strip("/").split("/"))
