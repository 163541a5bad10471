"""The columns of one question: what binds it, rewritten for our engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from repatria.content.adopting.rewriting import CannotRewriteError, Rewriter
from repatria.domain.errors import DefinitionError
from repatria.domain.expressions import Expression
from repatria.domain.expressions.tree import Call, Chain, Literal, Node, Number, render
from repatria.domain.xforms.definition import BEGUN, NEW_ROW, Bind, SetValue

_TRUE: Final = Call("true", ())
_FALSE: Final = Call("false", ())
_BEGUN: Final = BEGUN | NEW_ROW
"""When a default is written."""
_PRELOADED: Final = {("date", "today"): "today()", ("timestamp", "start"): "now()"}


@dataclass(frozen=True, slots=True)
class Columns:
    """What is asked of, and said by, one answer; each is empty where there is nothing."""

    relevant: str = ""
    required: str = ""
    read_only: str = ""
    constraint: str = ""
    calculation: str = ""
    default: str = ""
    is_read_only: bool = False
    """Whether the answer itself is always read only, and not by the group around it."""

    @property
    def lets_off(self) -> bool:
        """Tell whether an answer is required that nobody may ever give, and nothing stands in it."""
        return bool(self.required) and self.read_only == "yes" and not (self.calculation or self.default)


def columns_of(
    file: str,
    bind: Bind,
    written: str,
    acts: Iterable[SetValue],
    rewriter: Rewriter,
    within: Expression | None,
    locks: Sequence[tuple[str, Node]] = (),
) -> Columns:
    """Return the columns at *bind*, whose empty answer is *written*; *acts* may give it a default, *within* limits.

    What *locks* the groups around it, each at its path, locks it too.
    Raises DefinitionError with the path and the column of what would mean something else here.
    """

    def text(column: str, tree: Node | None) -> str:
        try:
            return "" if tree is None else replace(rewriter, column=column).text(tree)
        except CannotRewriteError as error:
            raise DefinitionError(file, f"{bind.path} {column}", error.why) from error

    def lock(at: str, tree: Node) -> Node:
        try:
            return replace(rewriter, column="readonly").turn(tree, at)
        except CannotRewriteError as error:
            raise DefinitionError(file, f"{at} readonly", error.why) from error

    once = once_in(bind)
    own = _TRUE if once is not None else _tree(bind.read_only)
    calculate = _tree(bind.calculate) if once is None else None
    default = _default(bind, written, acts, once)
    return Columns(
        relevant="" if _tree(bind.relevant) == _TRUE else text("relevant", _tree(bind.relevant)),
        required=_rule(_tree(bind.required), text("required", _tree(bind.required))),
        read_only=_any_of([lock(*one) for one in (*([(bind.path, own)] if own else []), *locks)]),
        is_read_only=own == _TRUE,
        constraint=text("constraint", _both(_tree(bind.constraint), _tree(within))),
        calculation=text("calculate", calculate),
        default=_as_default(default, text),
    )


def _tree(expression: Expression | None) -> Node | None:
    return None if expression is None else expression.tree


def _rule(tree: Node | None, text: str) -> str:
    return {_TRUE: "yes", _FALSE: ""}.get(tree, text) if isinstance(tree, Call) else text


def _any_of(rules: Sequence[Node]) -> str:
    """Return that one of *rules* holds, as our columns say it."""
    left = [rule for rule in rules if rule != _FALSE]
    if _TRUE in left:
        return "yes"
    return (
        render(left[0] if len(left) == 1 else Chain(left[0], tuple(("or", one) for one in left[1:])))
        if left
        else ""
    )


def _both(first: Node | None, second: Node | None) -> Node | None:
    if first is None or second is None:
        return second if first is None else first
    return Chain(first, (("and", second),))


def once_in(bind: Bind) -> Node | None:
    """Return what ``once()`` writes one time, instead of what is calculated again and again."""
    tree = _tree(bind.calculate)
    return tree.arguments[0] if isinstance(tree, Call) and tree.name == "once" else None


def _default(bind: Bind, written: str, acts: Iterable[SetValue], once: Node | None) -> str | Node:
    if once is not None:
        return once
    begun = [act for act in acts if act.target == bind.path and act.events & _BEGUN]
    if begun:
        value = begun[-1].value
        return _plain(begun[-1].text) if value is None else value.tree
    return _PRELOADED.get(bind.preload, "") or _plain(written)


def _as_default(default: str | Node, text: Callable[[str, Node], str]) -> str:
    """Return a default as ours are written: an expression is known by a bracket or a name in it."""
    if isinstance(default, str):
        return default
    if isinstance(default, Literal | Number):
        return _plain(default.text)
    said = text("default", default)
    return said if "(" in said or "${" in said else f"string({said})"


def _plain(text: str) -> str:
    """Return a default that is a text: one that looks like an expression is quoted."""
    said = text.strip()
    if "(" not in said and "${" not in said:
        return said
    parts = [part for piece in said.split("'") for part in (piece, "'")][:-1]
    if "'" not in said:
        return render(Literal(said))
    return render(Call("concat", tuple(Literal(part) for part in parts)))
