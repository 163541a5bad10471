"""Functions of arithmetic beyond the operators: powers, logarithms, angles; what has no answer is NaN."""

from __future__ import annotations

import math
from collections.abc import Callable

from repatria.domain.expressions.functions import Context, function
from repatria.domain.expressions.values import NAN, Value, as_number


def _answer(work: Callable[..., float], *numbers: float) -> float:
    """Return what *work* makes of the numbers, NaN where mathematics has no answer, infinity beyond all."""
    if any(map(math.isnan, numbers)):
        return NAN
    try:
        return float(work(*numbers))
    except ValueError:
        return NAN
    except OverflowError:
        return math.inf


@function("pow", 2, 2)
def _pow(_context: Context, base: Value, exponent: Value) -> Value:
    number, power = as_number(base), as_number(exponent)
    if number == 0 and power < 0:
        return math.inf
    return _answer(math.pow, number, power)


@function("exp", 1, 1)
def _exp(_context: Context, value: Value) -> Value:
    return _answer(math.exp, as_number(value))


@function("exp10", 1, 1)
def _exp10(_context: Context, value: Value) -> Value:
    return _answer(lambda number: math.pow(10, number), as_number(value))


@function("log", 1, 1)
def _log(_context: Context, value: Value) -> Value:
    return _logarithm(math.log, as_number(value))


@function("log10", 1, 1)
def _log10(_context: Context, value: Value) -> Value:
    return _logarithm(math.log10, as_number(value))


def _logarithm(work: Callable[[float], float], number: float) -> float:
    return -math.inf if number == 0 else _answer(work, number)


@function("sqrt", 1, 1)
def _sqrt(_context: Context, value: Value) -> Value:
    return _answer(math.sqrt, as_number(value))


@function("pi", 0, 0)
def _pi(_context: Context) -> Value:
    return math.pi


@function("sin", 1, 1)
def _sin(_context: Context, value: Value) -> Value:
    return _answer(math.sin, as_number(value))


@function("cos", 1, 1)
def _cos(_context: Context, value: Value) -> Value:
    return _answer(math.cos, as_number(value))


@function("tan", 1, 1)
def _tan(_context: Context, value: Value) -> Value:
    return _answer(math.tan, as_number(value))


@function("asin", 1, 1)
def _asin(_context: Context, value: Value) -> Value:
    return _answer(math.asin, as_number(value))


@function("acos", 1, 1)
def _acos(_context: Context, value: Value) -> Value:
    return _answer(math.acos, as_number(value))


@function("atan", 1, 1)
def _atan(_context: Context, value: Value) -> Value:
    return _answer(math.atan, as_number(value))


@function("atan2", 2, 2)
def _atan2(_context: Context, rise: Value, run: Value) -> Value:
    return _answer(math.atan2, as_number(rise), as_number(run))
