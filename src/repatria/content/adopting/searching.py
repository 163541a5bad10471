"""``search()``: choices from a file of their own, as KoboToolbox and SurveyCTO write it in the appearance."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import reduce
from typing import Final

from repatria.content.xforms.model import child, local
from repatria.domain.errors import ExpressionError
from repatria.domain.expressions.nodes import Element
from repatria.domain.expressions.parser import parse_tree
from repatria.domain.expressions.tree import Call, Chain, Literal, Node, Path, Step

_SEARCH: Final = re.compile(r"search\s*\((.*)\)", re.DOTALL)
_CODE: Final = re.compile(r"[+-]?\d+", re.ASCII)
"""A choice that stands in the form itself, beside those of the file."""
_WAYS: Final = {"contains": "contains", "startswith": "starts-with", "endswith": "ends-with", "matches": "="}


@dataclass(frozen=True, slots=True)
class Searched:
    """What a question takes from a file: its *list_name*, the columns of *code* and *words*, and the *test*."""

    list_name: str
    code: str
    words: str
    test: Node | None
    own: tuple[Element, ...]
    """Choices that stand in the form itself."""


def searched_in(select: Element) -> Searched | None:
    """Return what the appearance of *select* searches for; None where it searches nothing that is understood."""
    found = _SEARCH.search(select.attributes.get("appearance", ""))
    given = _arguments(found[1]) if found else ()
    if not given or not isinstance(given[0], Literal):
        return None
    items = [item for item in select.children if local(item) == "item"]
    own = tuple(item for item in items if _CODE.fullmatch(_said(item, "value")))
    told = [item for item in items if item not in own]
    if len(told) != 1:
        return None
    name = given[0].text.removesuffix(".csv")
    return Searched(name, _said(told[0], "value"), _said(told[0], "label"), _test(given[1:]), own)


def _arguments(text: str) -> tuple[Node, ...]:
    try:
        tree = parse_tree(f"concat({text})")
    except ExpressionError:
        return ()
    return tree.arguments if isinstance(tree, Call) else ()


def _test(given: tuple[Node, ...]) -> Node | None:
    """Return what must hold of a line; columns stand in it by their bare names."""
    tests: list[Node] = []
    if len(given) >= 3 and isinstance(given[0], Literal) and isinstance(given[1], Literal):
        columns = [column.strip() for column in given[1].text.split(",")]
        tests.append(_or([_one(given[0].text, column, given[2]) for column in columns]))
        given = given[3:]
    if len(given) >= 2 and isinstance(given[0], Literal):
        tests.append(_one("matches", given[0].text, given[1]))
    return reduce(lambda left, right: Chain(left, (("and", right),)), tests) if tests else None


def _one(way: str, column: str, wanted: Node) -> Node:
    here = Path((Step(column),))
    call = _WAYS.get(way, "contains")
    return Chain(here, (("=", wanted),)) if call == "=" else Call(call, (here, wanted))


def _or(tests: list[Node]) -> Node:
    return Chain(tests[0], tuple(("or", test) for test in tests[1:])) if len(tests) > 1 else tests[0]


def _said(item: Element, part: str) -> str:
    found = child(item, part)
    return found.text.strip() if found is not None else ""
