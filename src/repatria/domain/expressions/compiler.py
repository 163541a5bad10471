"""From syntax tree to closures that work a value out in a few microseconds."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions.equality import compare, every_pair, pairs
from repatria.domain.expressions.functions import REGISTRY, Closure, Context, NoResultError, read, spend
from repatria.domain.expressions.stepping import compile_filter, compile_path
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
    weight_of,
)
from repatria.domain.expressions.values import (
    NodeSet,
    Several,
    Value,
    as_boolean,
    as_number,
    as_number_beside,
    as_value,
    items_of,
)
from repatria.domain.reasons import Reason, because

_HERE = Path((Step("."),))
_COUNTING = frozenset({"count", "count-non-empty"})
_READING_NOTHING = _COUNTING | {"boolean", "not", "if", "once", "position", "indexed-repeat", "randomize"}
"""Functions that read no text of the nodes that they are given."""
_NOTHING_SAID: Value = Several(("",))


def compile_tree(node: Node) -> Closure:
    """Return a function that works *node* out in a context."""
    match node:
        case Literal() | Number() | Variable():
            return _compile_leaf(node)
        case Negation(operand):
            inner = compile_tree(operand)
            return lambda context: -as_number(inner(context))
        case Chain():
            return _compile_chain(node)
        case Call(name):
            return _compile_call(node, _compile_counted if name in _COUNTING else compile_tree)
        case Filter():
            return compile_filter(node, compile_tree)
        case Path():
            return compile_path(node, compile_tree)


def _compile_leaf(node: Literal | Number | Variable) -> Closure:
    match node:
        case Literal(text):
            return lambda _context: text
        case Number(text):
            number = float(text)
            return lambda _context: number
        case Variable(name):
            return lambda context: as_value(context.value(name))


def _compile_chain(chain: Chain) -> Closure:
    kind = chain.rest[0][0]
    compiled: Callable[[Node], Closure] = _compile_compared if kind in ("=", "!=") else compile_tree
    if kind not in ("or", "and"):
        compiled = _read_by(compiled)
    first = compiled(chain.first)
    operands = [compiled(operand) for _, operand in chain.rest]
    if kind == "or":
        every = [first, *operands]
        return lambda context: any(as_boolean(operand(context)) for operand in every)
    if kind == "and":
        every = [first, *operands]
        return lambda context: all(as_boolean(operand(context)) for operand in every)
    links = [(_OPERATIONS[name], operand) for (name, _), operand in zip(chain.rest, operands, strict=True)]
    if kind in _ORDERS or kind in ("=", "!="):
        return _compile_ordering(first, links, pairs if kind not in _ORDERS else every_pair)
    if len(links) == 1:
        apply, second = links[0]
        return lambda context: apply(first(context), second(context))
    return _compile_links(first, links)


def _read_by(compiled: Callable[[Node], Closure]) -> Callable[[Node], Closure]:
    """Return how to compile what is read as text: the time that takes is counted."""

    def compile_read(node: Node) -> Closure:
        found = compiled(node)
        if isinstance(node, Literal | Number | Negation | Chain):
            return found
        return lambda context: read(context, found(context))

    return compile_read


def _compile_compared(node: Node) -> Closure:
    """Compile an operand of ``=`` or ``!=``: an answer that is not asked is compared as the empty text.

    So JavaRosa does (``XPathNodeset.unpack``), and rows of which there are none. A fact of a protocol, ``${name}``,
    stays as XPath has it: what is missing there is equal to nothing, and opens no gate. So is what a function or a
    predicate hands on.
    """
    if isinstance(node, Call) and node.name == "if":
        return _compile_call(node, _compile_compared)
    found = compile_tree(node)
    if _is_of_a_form(node):
        return lambda context: _NOTHING_SAID if (said := found(context)) == () else said
    if isinstance(node, Variable):
        return lambda context: _NOTHING_SAID if type(said := found(context)) is Several and not said else said
    return found


def _is_of_a_form(node: Node) -> bool:
    """Tell whether *node* can come to nodes of a form, and not to facts of a protocol alone."""
    return _is_of_a_form(node.operand) if isinstance(node, Filter) else isinstance(node, Path | Call)


def _compile_links(first: Closure, links: list[tuple[Callable[[Value, Value], Value], Closure]]) -> Closure:
    def run(context: Context) -> Value:
        value = first(context)
        for apply, operand in links:
            value = apply(value, operand(context))
        return value

    return run


def _compile_ordering(
    first: Closure,
    links: list[tuple[Callable[[Value, Value], Value], Closure]],
    looked_at: Callable[[NodeSet, NodeSet], int],
) -> Closure:
    def run(context: Context) -> Value:
        value = first(context)
        for apply, operand in links:
            other = operand(context)
            if isinstance(value, tuple) and isinstance(other, tuple):
                spend(context, weight_of(looked_at(value, other)))
            value = apply(value, other)
        return value

    return run


def _compile_call(node: Call, compiled: Callable[[Node], Closure] = compile_tree) -> Closure:
    found = REGISTRY[node.name]
    call, position = found.call, node.position
    if node.name not in _READING_NOTHING:
        compiled = _read_by(compiled)
    arguments = [compiled(argument) for argument in node.arguments]

    def run(context: Context) -> Value:
        try:
            if found.lazy:
                return call(context, *arguments)
            return call(context, *[argument(context) for argument in arguments])
        except (ValueError, OverflowError) as error:
            why = error.why if isinstance(error, NoResultError) else because(Reason.NO_RESULT)
            raise ExpressionError(
                position, because(Reason.FUNCTION_REFUSED, function=found.name, why=why)
            ) from error

    return run


def _compile_counted(node: Node) -> Closure:
    """Compile what is counted: one answer of a form is there as soon as it is asked, whatever it says."""
    found = compile_tree(node)
    name = node.name if isinstance(node, Variable) else "." if node == _HERE else ""
    if not name:
        return found

    def run(context: Context) -> Value:
        standing: Callable[[str], Value] | None = getattr(context, "standing", None)
        is_within = name == "." and getattr(context, "node", None) is not None
        return found(context) if standing is None or is_within else standing(name)

    return run


def _equal(left: Value, right: Value) -> Value:
    return compare(left, right, wanted=True)


def _unequal(left: Value, right: Value) -> Value:
    return compare(left, right, wanted=False)


def _ordering(test: Callable[[float, float], bool]) -> Callable[[Value, Value], Value]:
    def compare(left: Value, right: Value) -> Value:
        if isinstance(left, tuple) or isinstance(right, tuple):
            rights = items_of(right)
            return any(_in_order(test, one, other) for one in items_of(left) for other in rights)
        return _in_order(test, left, right)

    return compare


def _in_order(test: Callable[[float, float], bool], left: Value, right: Value) -> bool:
    return test(as_number_beside(left, right), as_number_beside(right, left))


def _arithmetic(apply: Callable[[float, float], float]) -> Callable[[Value, Value], Value]:
    return lambda left, right: apply(as_number_beside(left, right), as_number_beside(right, left))


def _divide(left: float, right: float) -> float:
    if right:
        return left / right
    if left == 0 or math.isnan(left) or math.isnan(right):
        return math.nan
    return math.copysign(math.inf, left) * math.copysign(1, right)


def _remainder(left: float, right: float) -> float:
    return math.fmod(left, right) if right and not math.isinf(left) else math.nan


_ORDERS = frozenset({"<", "<=", ">", ">="})
_OPERATIONS: dict[str, Callable[[Value, Value], Value]] = {
    "=": _equal,
    "!=": _unequal,
    "<": _ordering(operator.lt),
    "<=": _ordering(operator.le),
    ">": _ordering(operator.gt),
    ">=": _ordering(operator.ge),
    "+": _arithmetic(operator.add),
    "-": _arithmetic(operator.sub),
    "*": _arithmetic(operator.mul),
    "div": _arithmetic(_divide),
    "mod": _arithmetic(_remainder),
}
