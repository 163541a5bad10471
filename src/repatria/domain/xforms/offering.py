"""What a question of an XForm offers as the others stand, and which choice a code stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import Expression, Value, as_boolean, parse
from repatria.domain.expressions.nodes import Node
from repatria.domain.expressions.stepping import Item, looked_at
from repatria.domain.expressions.tree import Call, Literal, Path, Step, render, walk
from repatria.domain.expressions.tree import Node as Tree
from repatria.domain.expressions.values import nodes_of, text_of
from repatria.domain.xforms.answers import Answer, line_of
from repatria.domain.xforms.definition import Bind, Choices, Control, Model, Repeat
from repatria.domain.xforms.reaching import read_paths

Look = Callable[[Answer], object]
"""Gives what an expression sees from an answer."""


def offered(choices: Choices, at: Answer, look: Look) -> Sequence[Node]:
    """Return the entries of a list that are offered at an answer; one is where nobody can work out whether it is."""
    if choices.nodes is None:
        return ()
    try:
        return _nodes(choices.nodes.evaluate(look(at)))  # type: ignore[arg-type]  # a viewpoint is a context
    except ExpressionError:
        return _where_clear(choices.nodes, at, look)


def choice_names(choices: Choices, at: Answer, look: Look) -> tuple[str, ...]:
    """Return what may be chosen at an answer."""
    return (*choices.named, *(code_of(node, choices) for node in offered(choices, at, look)))


def code_of(entry: Node, choices: Choices) -> str:
    """Return what is written when *entry* of a list is chosen."""
    return next((text_of(cell) for cell in entry.children if cell.name == choices.value), "")


def meant(choices: Choices, code: str, at: Answer, look: Look) -> Node | None:
    """Return the entry of a list that *code* stands for at an answer: the first that is offered there."""
    return next((one for one in offered(choices, at, look) if code_of(one, choices) == code), None)


def path_from(said: str, at: str) -> str:
    """Return the whole path of a question that is *said* as seen from the path *at*: ``../town`` in rows."""
    written = said.strip().removeprefix("current()/")
    here = [] if written.startswith("/") else at.strip("/").split("/")
    for name in written.strip("/").split("/"):
        here = here[:-1] if name == ".." else here if name == "." else [*here, name]
    return "/" + "/".join(here)


def beside(path: str, here: object, repeats: Mapping[str, Repeat]) -> Answer | None:
    """Return the answer at *path* in the row that *here* stands in, or in one around it; None where it is in none."""
    while here is not None and not isinstance(here, Answer):
        here = getattr(here, "parent", None)
    around = line_of(here) if here is not None else []
    found = next((one for one in around if not one.path or f"{path}/".startswith(f"{one.path}/")), None)
    for name in path.removeprefix(found.path).strip("/").split("/") if found is not None else ():
        if name and found is not None:
            below = (one for one in found.children if isinstance(one, Answer) and one.name == name)
            found = None if f"{found.path}/{name}" in repeats else next(below, None)
    return found


def read_for_choices(
    binds: Mapping[str, Bind], controls: Mapping[str, Control], model: Model
) -> dict[str, Bind]:
    """Return *binds*, those that say words of a choice with what decides which choice its code stands for."""
    return {
        path: replace(bind, also=frozenset(_asked(bind, controls, model))) for path, bind in binds.items()
    }


def _asked(bind: Bind, controls: Mapping[str, Control], model: Model) -> Iterator[str]:
    for rule in (bind.relevant, bind.calculate):
        for part in walk(rule.tree) if rule is not None else ():
            named = part.arguments[1] if isinstance(part, Call) and part.name == "jr:choice-name" else None
            path = path_from(named.text, bind.path) if isinstance(named, Literal) else ""
            control = controls.get(path) if model.twice.get(path) else None
            if control is not None and control.choices is not None and control.choices.nodes is not None:
                yield from read_paths(control.choices.nodes, path)


def _where_clear(listed: Expression, at: Answer, look: Look) -> Sequence[Node]:
    """Return the entries but for those of which it is clear that they are not offered."""
    whole, tests = _apart(listed)
    try:
        entries = _nodes(whole.evaluate(look(at)))  # type: ignore[arg-type]  # a viewpoint is a context
    except ExpressionError:
        return ()
    seen = looked_at(look(at), entries)  # type: ignore[arg-type]  # a viewpoint is a context
    return [one for one, item in zip(entries, seen, strict=True) if _may_be(tests, item)]


def _may_be(tests: Sequence[Expression], entry: Item) -> bool:
    for test in tests:
        try:
            if not as_boolean(test.evaluate(entry)):
                return False
        except ExpressionError:
            return True
    return True


@lru_cache(maxsize=256)
def _apart(listed: Expression) -> tuple[Expression, tuple[Expression, ...]]:
    """Return the list whole, and what is asked of each of its entries."""
    tree: Tree = listed.tree
    if isinstance(tree, Call) and tree.arguments:  # randomize()
        tree = tree.arguments[0]
    if not isinstance(tree, Path) or not tree.steps:
        return listed, ()
    last = tree.steps[-1]
    whole = replace(tree, steps=(*tree.steps[:-1], Step(last.name)))
    return parse(render(whole)), tuple(parse(render(test)) for test in last.predicates)


def _nodes(found: Value) -> tuple[Node, ...]:
    return tuple(nodes_of(found) or ())
