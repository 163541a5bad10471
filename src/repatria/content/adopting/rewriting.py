"""Expressions of an XForm as ours: paths become names, seen from where the expression stands.

The tree is turned, never the text. What would mean something else here is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions.parser import parse_tree
from repatria.domain.expressions.tree import (
    Call,
    Chain,
    Filter,
    Literal,
    Negation,
    Node,
    Number,
    Path,
    Step,
    Variable,
    render,
)
from repatria.domain.reasons import Because, Reason, because

HERE = Path((Step("."),))
AROUND = Path((Step(".."),))
_OWN = frozenset({"constraint", "required", "readonly"})
"""Columns in which ``.`` stays what it is."""
Base = str | None
"""Where relative paths begin; None in a list."""


class CannotRewriteError(Exception):
    """An expression that would mean something else here; *why* becomes part of the refusal."""

    def __init__(self, why: Because) -> None:
        super().__init__(str(why))
        self.why = why


@dataclass(frozen=True, slots=True)
class Rewriter:
    """Turns expressions that stand *at* a path; *names* are those of all paths, *repeats* the paths of rows."""

    names: Mapping[str, str]
    repeats: frozenset[str]
    at: str
    column: str = ""

    def text(self, tree: Node) -> str:
        """Return our text of *tree*; raises CannotRewriteError."""
        return render(self.turn(tree, self.at))

    def turn(self, node: Node, base: Base) -> Node:
        """Return *node* with names for paths, relative ones beginning at *base*."""
        match node:
            case Path():
                return self._path(node, base)
            case Call():
                return self._call(node, base)
            case Negation(operand):
                return Negation(self.turn(operand, base))
            case Chain(first, rest):
                turned = tuple((operator, self.turn(operand, base)) for operator, operand in rest)
                return Chain(self.turn(first, base), turned)
            case Filter(operand, predicates):
                tests = tuple(self.turn(predicate, None) for predicate in predicates)
                return Filter(self.turn(operand, base), tests)
            case _:
                return node

    # Functions

    def _call(self, call: Call, base: Base) -> Node:
        if call.name == "current":
            return self._own()
        if call.name == "position" and call.arguments:
            return self._position(call.arguments[0], base)
        if call.name == "jr:choice-name":
            return Call(call.name, (self.turn(call.arguments[0], base), self._named(call.arguments[1])))
        return Call(call.name, tuple(self.turn(argument, base) for argument in call.arguments))

    def _position(self, where: Node, base: Base) -> Node:
        """The place of a row is that of the rows around the question: there are no others."""
        path = self._end(where, base) if isinstance(where, Path) else None
        if path not in self.repeats or not f"{self.at}/".startswith(f"{path}/"):
            raise CannotRewriteError(because(Reason.UNKNOWN_PATH, path=render(where)))
        around = [
            one for one in self.repeats if f"{self.at}/".startswith(f"{one}/") and len(one) >= len(path)
        ]
        return Call("position", (Path(AROUND.steps * len(around)),))

    def _named(self, question: Node) -> Node:
        """Return the name of the question that a text names by its path."""
        if not isinstance(question, Literal):
            return self.turn(question, self.at)
        try:
            tree = parse_tree(question.text)
        except ExpressionError as error:
            raise CannotRewriteError(error.reason) from error
        path = self._end(tree, self.at) if isinstance(tree, Path) else None
        if path is None or path not in self.names:
            raise CannotRewriteError(because(Reason.UNKNOWN_PATH, path=render(tree)))
        return Literal(self.names[path])

    # Paths

    def _path(self, path: Path, base: Base) -> Node:
        if isinstance(path.start, Call) and path.start.name == "instance":
            return Path(self._in_list(path.steps), start=self.turn(path.start, base))
        if path.start is None and not path.absolute and base is None:
            return Path(self._in_list(path.steps))
        tested = [(place, step) for place, step in enumerate(path.steps) if step.predicates]
        end = self._end(path, base)
        if end == self.at:
            return self._own()
        if end is None or end not in self.names:
            raise CannotRewriteError(because(Reason.UNKNOWN_PATH, path=render(path)))
        if tested:
            return self._in_row(path, base, end, tested)
        return Variable(self.names[end])

    def _own(self) -> Node:
        return HERE if self.column in _OWN else Variable(self.names[self.at])

    def _in_list(self, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        """Return the steps through a list: what their predicates ask of the form is asked by name."""
        return tuple(
            Step(step.name, tuple(self.turn(predicate, None) for predicate in step.predicates))
            for step in steps
        )

    def _in_row(self, path: Path, base: Base, end: str, tested: list[tuple[int, Step]]) -> Node:
        """Return the answer in one row: ``/data/trip[1]/leg[2]/by`` and ``/data/leg[position() = 2]/by``."""
        pairs: list[Node] = []
        for place, step in tested:
            rows = self._end(Path(path.steps[: place + 1], path.absolute, path.start), base)
            if rows is None or rows not in self.repeats or rows == end or len(step.predicates) > 1:
                raise CannotRewriteError(because(Reason.UNKNOWN_PATH, path=render(path)))
            pairs += [Variable(self.names[rows]), self._number(step.predicates[0])]
        return Call("indexed-repeat", (Variable(self.names[end]), *pairs))

    def _number(self, test: Node) -> Node:
        """Return which row a predicate means; one that asks the rows something else cannot be asked here."""
        if isinstance(test, Chain) and len(test.rest) == 1 and test.rest[0][0] == "=":
            sides = (test.first, test.rest[0][1])
            if Call("position", ()) in sides:
                return self.turn(sides[0] if sides[1] == Call("position", ()) else sides[1], self.at)
        if isinstance(test, Number):
            return test
        raise CannotRewriteError(because(Reason.UNKNOWN_PATH, path=render(test)))

    def _end(self, path: Path, base: Base) -> str | None:
        """Return the path of names that *path* leads to, None where that is nowhere in the form."""
        if path.start is None:
            here: list[str] = [] if path.absolute or base is None else base.strip("/").split("/")
        elif isinstance(path.start, Call) and path.start.name == "current":
            here = self.at.strip("/").split("/")
        else:
            return None
        for step in path.steps:
            if step.name in ("..", "parent::node()", "parent::*"):
                here = here[:-1]
            elif step.name not in (".", "self::node()"):
                here.append(step.name)
        return "/" + "/".join(here)
