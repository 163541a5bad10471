"""An expression, read once and worked out many times."""

from __future__ import annotations

from dataclasses import dataclass, field

from repatria.domain.expressions import checklists, codes, core, dates, numbers, tables, texts
from repatria.domain.expressions import geo as places
from repatria.domain.expressions.compiler import compile_tree
from repatria.domain.expressions.functions import Closure, Context, read, spend
from repatria.domain.expressions.parser import parse_tree
from repatria.domain.expressions.rows import names_on_way
from repatria.domain.expressions.tree import Node, Path, Variable, render, walk, weight_of
from repatria.domain.expressions.values import Value

FUNCTION_MODULES = (core, texts, numbers, dates, checklists, codes, places, tables)
"""Each enters its functions in the registry when imported; a new module of functions is a word here."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A condition or calculation: its text, its tree, the paths it reads, its names, and how many parts it has.

    Its names are those in ``${…}``, and those that a path through rows bears: ``/member[age < 18]/name`` reads three.
    """

    text: str = field(compare=False)
    tree: Node
    names: frozenset[str] = field(compare=False)
    paths: tuple[Path, ...] = field(compare=False)
    parts: int = field(compare=False)
    _run: Closure = field(compare=False, repr=False)

    def evaluate(self, context: Context) -> Value:
        """Return the value in *context*; raises ExpressionError when it cannot be worked out."""
        spend(context, weight_of(self.parts))
        value = self._run(context)
        if isinstance(value, tuple):
            read(context, value[:1])
        return value

    def __str__(self) -> str:
        return render(self.tree)


def parse(text: str) -> Expression:
    """Return the expression in *text*; raises ExpressionError with the position and reason."""
    tree = parse_tree(text)
    nodes = tuple(walk(tree))
    return Expression(
        text=text,
        tree=tree,
        names=frozenset(node.name for node in nodes if isinstance(node, Variable)) | names_on_way(tree),
        paths=tuple(node for node in nodes if isinstance(node, Path)),
        parts=len(nodes),
        _run=compile_tree(tree),
    )
