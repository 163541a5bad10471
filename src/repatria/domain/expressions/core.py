"""Functions on truth, numbers and lists, with JavaRosa's answers where engines differ."""

from __future__ import annotations

import math
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from repatria.domain.expressions.functions import Closure, Context, NoResultError, function
from repatria.domain.expressions.nodes import place_of
from repatria.domain.expressions.tree import Path
from repatria.domain.expressions.values import (
    NAN,
    Value,
    as_boolean,
    as_number,
    as_string,
    as_strings,
    as_value,
    items_of,
    single,
)
from repatria.domain.reasons import Reason, because

_SPACE = " \t\r\n"
_MOST_DIGITS = 30


@function("true", 0, 0)
def _true(_context: Context) -> Value:
    return True


@function("false", 0, 0)
def _false(_context: Context) -> Value:
    return False


@function("not", 1, 1)
def _not(_context: Context, value: Value) -> Value:
    return not as_boolean(value)


@function("boolean", 1, 1)
def _boolean(_context: Context, value: Value) -> Value:
    return as_boolean(value)


@function("boolean-from-string", 1, 1)
def _boolean_from_string(_context: Context, value: Value) -> Value:
    return as_string(value).lower() in ("true", "1")


@function("if", 3, 3, lazy=True)
def _if(context: Context, condition: Closure, yes: Closure, no: Closure) -> Value:
    return yes(context) if as_boolean(condition(context)) else no(context)


@function("coalesce", 1, None, lazy=True)
def _coalesce(context: Context, *choices: Closure) -> Value:
    for choice in choices:
        said = single(choice(context))
        if as_string(said) not in ("", "NaN"):
            return said
    return ""


@function("once", 1, 1, lazy=True)
def _once(context: Context, fresh: Closure) -> Value:
    return as_string(current_of(context)) or fresh(context)


@function("current", 0, 0)
def current_of(context: Context) -> Value:
    """Return the answer for which an expression stands."""
    node = getattr(context, "current", None)
    if node is not None:
        return (node,)
    return as_value(context.value("."))


@function("position", 0, 1, lazy=True)
def _position(context: Context, *where: Closure) -> Value:
    if where and getattr(context, "node", None) is not None:
        found = where[0](context)
        if not isinstance(found, tuple) or not found or isinstance(found[0], str | float | bool):
            raise NoResultError(because(Reason.NO_NODE_HERE))
        place = place_of(found[0])
        getattr(context, "spend", int)(place)
        return float(place)
    position = getattr(context, "position", None)
    if position is None:
        raise NoResultError(because(Reason.NO_ROW_HERE))
    out = where[0](_Climbing(context)) if where else ""
    return float(position(len(out)) if isinstance(out, tuple) and len(out) > 1 else position())


class _Climbing:
    """A context in which a path tells how many steps it climbs: ``../..`` is the row around the own one."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def __getattr__(self, name: str) -> Any:
        return getattr(self._context, name)

    def nodes(self, path: Path) -> tuple[str, ...]:
        """Return one entry for each step of *path*."""
        return tuple(step.name for step in path.steps)


@function("number", 1, 1)
def _number(_context: Context, value: Value) -> Value:
    return as_number(value)


@function("int", 1, 1)
def _int(_context: Context, value: Value) -> Value:
    number = as_number(value)
    return math.copysign(float(math.trunc(number)), number) if math.isfinite(number) else number


@function("floor", 1, 1)
def _floor(_context: Context, value: Value) -> Value:
    number = as_number(value)
    return float(math.floor(number)) if math.isfinite(number) else number


@function("ceiling", 1, 1)
def _ceiling(_context: Context, value: Value) -> Value:
    number = as_number(value)
    return float(math.ceil(number)) if math.isfinite(number) else number


@function("abs", 1, 1)
def _abs(_context: Context, value: Value) -> Value:
    return abs(as_number(value))


@function("round", 1, 2)
def _round(_context: Context, value: Value, digits: Value = 0.0) -> Value:
    number, places = as_number(value), as_number(digits)
    if not math.isfinite(number):
        return number
    if abs(places) > _MOST_DIGITS:
        return NAN
    shift = 0 if math.isnan(places) else int(places)
    halved = Decimal(repr(number)).scaleb(shift) + Decimal("0.5")
    rounded = float(halved.to_integral_value(ROUND_FLOOR).scaleb(-shift))
    return rounded or math.copysign(0.0, number)


@function("sum", 1, 1)
def _sum(_context: Context, nodes: Value) -> Value:
    return float(sum(_numbers((nodes,))))


@function("min", 1, None)
def _min(_context: Context, *values: Value) -> Value:
    return min(_numbers(values), default=NAN)


@function("max", 1, None)
def _max(_context: Context, *values: Value) -> Value:
    return max(_numbers(values), default=NAN)


def _numbers(values: tuple[Value, ...]) -> list[float]:
    """Return all numbers among *values*; what is none, such as a row without an answer, is passed over."""
    found = (as_number(item) for value in values for item in items_of(value))
    return [number for number in found if not math.isnan(number)]


@function("count", 1, 1)
def _count(_context: Context, nodes: Value) -> Value:
    return float(len(nodes)) if isinstance(nodes, tuple) else float(as_string(nodes) != "")


@function("count-non-empty", 1, 1)
def _count_non_empty(_context: Context, nodes: Value) -> Value:
    if not isinstance(nodes, tuple):
        raise NoResultError(because(Reason.PATH_WANTED))
    return float(sum(1 for text in as_strings(nodes) if text))


def _words(value: Value) -> list[str]:
    return " ".join(as_strings(value)).split()


@function("is-selected", 2, 2)
@function("selected", 2, 2)
def _selected(_context: Context, chosen: Value, choice: Value) -> Value:
    """Look as JavaRosa does: nothing is selected where nothing is, and several beside each other are."""
    return f" {as_string(choice).strip(_SPACE)} " in f" {' '.join(as_strings(chosen)).strip(_SPACE)} "


@function("selected-at", 2, 2)
def _selected_at(_context: Context, chosen: Value, place: Value) -> Value:
    words, index = _words(chosen), as_number(place)
    wanted = 0.0 if math.isnan(index) else index
    return (
        words[int(wanted)] if words and -1 < wanted < len(words) else ""
    )  # 0.5 is the first, and so is -0.5


@function("count-selected", 1, 1)
def _count_selected(_context: Context, chosen: Value) -> Value:
    return float(len(_words(chosen)))
