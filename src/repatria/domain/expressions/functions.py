"""The functions an expression may call. To add one: a decorated function in this package, and a test.

``@function("name", least, most)`` gives the name and how many arguments it takes (*most* None: any number).
It is called with the context and its arguments as values; with ``lazy=True`` the arguments come as closures
to be worked out only when needed. A module of further functions is named in ``expression.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol, TypeVar

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions.tree import Node
from repatria.domain.expressions.values import Plain, Several, Value
from repatria.domain.reasons import Because


class Context(Protocol):
    """What an expression sees of the world: the values of names, and a clock given from outside.

    A form's own value (``.``, ``current()``) is asked for as ``value(".")``. A list of choices also has
    ``nodes(path) -> Sequence[str]``, forms with repeats ``position() -> int``; a filled form whose paths are
    walked has all that ``Viewpoint`` has.
    """

    def value(self, name: str) -> Plain | Several | Sequence[str]:
        """Return what stands under *name*; nothing is the empty text."""
        ...

    def today(self) -> date:
        """Return the date where the person is."""
        ...

    def now(self) -> datetime:
        """Return the moment, with its offset from UTC."""
        ...


Closure = Callable[[Context], Value]


class NoResultError(ValueError):
    """A function has no answer for what it was given; *why* becomes part of the expression's fault."""

    def __init__(self, why: Because) -> None:
        super().__init__(str(why))
        self.why = why


def spend(context: Context, count: int) -> None:
    """Take *count* steps where a form counts them; raises ExpressionError when they have run out."""
    try:
        getattr(context, "spend", int)(count)
    except NoResultError as error:
        raise ExpressionError(0, error.why) from error


def read(context: Context, value: Value) -> Value:
    """Return *value*, which is about to be read as text; raises ExpressionError where that takes too long."""
    reads = getattr(context, "reads", None)
    if reads is not None and isinstance(value, str | tuple):
        try:
            reads(value)
        except NoResultError as error:
            raise ExpressionError(0, error.why) from error
    return value


@dataclass(frozen=True, slots=True)
class Function:
    """A function by name: how many arguments it takes, and what it does."""

    name: str
    least: int
    most: int | None
    call: Callable[..., Value]
    lazy: bool = False
    check: Callable[[Sequence[Node]], None] | None = None


REGISTRY: dict[str, Function] = {}

_F = TypeVar("_F", bound=Callable[..., Any])


def function(
    name: str,
    least: int,
    most: int | None,
    *,
    lazy: bool = False,
    check: Callable[[Sequence[Node]], None] | None = None,
) -> Callable[[_F], _F]:
    """Enter the decorated function under *name*; *check* refuses arguments at load by raising NoResultError."""

    def enter(call: _F) -> _F:
        REGISTRY[name] = Function(name, least, most, call, lazy, check)
        return call

    return enter
