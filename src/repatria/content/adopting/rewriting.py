"""Expressions of an XForm as ours: paths become names, seen from where the expression stands.

The tree is turned, never the text. What would mean something else here is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from repatria.content.adopting.ways import Ground, Way
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
    walk,
)
from repatria.domain.reasons import Because, Reason, because

HERE = Path((Step("."),))
AROUND = Path((Step(".."),))
CURRENT = Call("current", ())
_ANY = frozenset({"*", "node()"})
_UP = frozenset({"..", "parent::node()", "parent::*"})
_CLIMBING = _UP | {".", "self::node()"}
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
    """Turns expressions that stand *at* a path of the form in *ground*.

    *is_within*: what is turned is asked of each row that is looked at.
    """

    ground: Ground
    at: str
    column: str = ""
    is_within: bool = False

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
        if call.name == "indexed-repeat" and (
            (self.is_within and base is not None) or any(map(_is_tested, _named_in(call)))
        ):
            raise CannotRewriteError(because(Reason.PATH_NOT_TAKEN, path=render(call)))
        return Call(call.name, tuple(self.turn(argument, base) for argument in call.arguments))

    def _position(self, where: Node, base: Base) -> Node:
        """The place of a row is that of the rows around the question: there are no others.

        A path that ends in a name finds all rows of its repeat, and the first of them counts, as in JavaRosa.
        """
        if _is_tested(where):
            raise CannotRewriteError(because(Reason.PATH_NOT_TAKEN, path=render(where)))
        path = self._end(where, base) if isinstance(where, Path) else None
        if self.is_within and base is not None and isinstance(where, Path) and where.start is None:
            if path in self.ground.repeats and not where.absolute:
                return Call("position", (self._path(where, base),))
            raise CannotRewriteError(because(Reason.UNKNOWN_PATH, path=render(where)))
        if path not in self.ground.repeats or not isinstance(where, Path):
            raise CannotRewriteError(because(Reason.UNKNOWN_PATH, path=render(where)))
        is_named = where.steps[-1].name not in _CLIMBING
        if not f"{self.at}/".startswith(f"{path}/"):
            if not is_named or self.is_within:
                raise CannotRewriteError(because(Reason.UNKNOWN_PATH, path=render(where)))
            return self._first_of(self._path(where, base))
        if is_named:
            return Number("1")
        rows = [
            one for one in self.ground.rows_around(self.at) if one != self.at
        ]  # a repeat's rule: once for all
        around = [one for one in rows if len(one) >= len(path)]
        begins = CURRENT if self.is_within else None
        return Call("position", (Path(AROUND.steps * len(around), start=begins),))

    def _first_of(self, rows: Node) -> Node:
        """Return the place of the first of *rows* that stand elsewhere; without one it cannot be worked out."""
        beyond = Path(AROUND.steps * (len(self.ground.rows_around(self.at)) + 1))  # a row that is not there
        is_one = Chain(Call("count", (rows,)), ((">", Number("0")),))
        return Call("if", (is_one, Number("1"), Call("position", (beyond,))))

    def _named(self, question: Node) -> Node:
        """Return the name of the question that a text names by its path."""
        if not isinstance(question, Literal):
            return self.turn(question, self.at)
        try:
            tree = parse_tree(question.text)
        except ExpressionError as error:
            raise CannotRewriteError(error.reason) from error
        path = self._end(tree, self.at) if isinstance(tree, Path) else None
        if path is None or path not in self.ground.names:
            raise CannotRewriteError(because(Reason.UNKNOWN_PATH, path=render(tree)))
        return Literal(self.ground.names[path])

    # Paths

    def _path(self, path: Path, base: Base) -> Node:
        if isinstance(path.start, Call) and path.start.name == "instance":
            return Path(self._in_list(path.steps), start=self.turn(path.start, base))
        if path.start is None and not path.absolute and base is None:
            return Path(self._in_list(path.steps))
        end = self._end(path, base)
        if (said := self.ground.fixed.get(end or "")) is not None and not _is_tested(path):
            return Literal(said)
        if (self.is_within and path.start is None and base is not None) or _is_tested(path):
            return self._through_rows(path, base)
        if end == self.at:
            return self._own()
        if end is None or end not in self.ground.names:
            raise CannotRewriteError(because(Reason.UNKNOWN_PATH, path=render(path)))
        return Variable(self.ground.names[end])

    def _own(self) -> Node:
        return HERE if self.column in _OWN else Variable(self.ground.names[self.at])

    def _in_list(self, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        """Return the steps through a list: what their predicates ask of the form is asked by name."""
        within = replace(self, column="", is_within=True)
        return tuple(
            Step(step.name, tuple(within.turn(predicate, None) for predicate in step.predicates))
            for step in steps
        )

    def _through_rows(self, path: Path, base: Base) -> Node:
        """Return a path by names: from the row that is looked at, else from the beginning of the form."""
        if path.start not in (None, CURRENT):
            raise CannotRewriteError(because(Reason.PATH_NOT_TAKEN, path=render(path)))
        begins = self.at if path.start is not None else base
        is_whole = path.absolute or path.start is not None or not self.is_within
        way = Way(self.ground, "" if path.absolute else begins or "", is_whole=is_whole)
        for step in path.steps:
            if not way.go(step.name):
                lost = Reason.PATH_NOT_TAKEN if step.name in _ANY else Reason.UNKNOWN_PATH
                raise CannotRewriteError(because(lost, path=render(path)))
            if step.predicates and not way.is_testable():
                raise CannotRewriteError(because(Reason.PATH_NOT_TAKEN, path=render(path)))
            way.ask(tuple(self._asked_of(path, predicate, way.here) for predicate in step.predicates))
        if not way.has_arrived() or way.comes_back() or self._is_own_rule(way):
            raise CannotRewriteError(because(Reason.PATH_NOT_TAKEN, path=render(path)))
        return Path(way.steps(), absolute=is_whole)

    def _asked_of(self, path: Path, predicate: Node, here: str) -> Node:
        """Return *predicate* turned; where it cannot be, the whole *path* is what is refused."""
        try:
            return replace(self, column="", is_within=True).turn(predicate, here)
        except CannotRewriteError as error:
            if error.why.reason is Reason.UNKNOWN_PATH:
                raise CannotRewriteError(because(Reason.UNKNOWN_PATH, path=render(path))) from error
            if error.why.reason is Reason.PATH_NOT_TAKEN:
                raise CannotRewriteError(because(Reason.PATH_NOT_TAKEN, path=render(path))) from error
            raise

    def _is_own_rule(self, way: Way) -> bool:
        """Tell whether a rule of a repeat itself asks its own rows: here it is asked once for all of them."""
        return self.at in self.ground.repeats and way.passes(self.at)

    def _end(self, path: Path, base: Base) -> str | None:
        """Return the path of names that *path* leads to, None where that is nowhere in the form."""
        if path.start is None:
            here: list[str] = [] if path.absolute or base is None else base.strip("/").split("/")
        elif isinstance(path.start, Call) and path.start.name == "current":
            here = self.at.strip("/").split("/")
        else:
            return None
        for step in path.steps:
            if step.name in _UP:
                here = here[:-1]
            elif step.name not in _CLIMBING:
                here.append(step.name)
        return "/" + "/".join(here)


def _is_tested(node: Node) -> bool:
    """Tell whether a path of *node* through the form chooses among what it finds."""
    paths = (one for one in walk(node) if isinstance(one, Path))
    return any(step.predicates for path in paths if not _is_listed(path) for step in path.steps)


def _named_in(call: Call) -> tuple[Node, ...]:
    """Return the arguments of ``indexed-repeat`` that say a name."""
    return (call.arguments[0], *call.arguments[1::2])


def _is_listed(path: Path) -> bool:
    return isinstance(path.start, Call) and path.start.name == "instance"
