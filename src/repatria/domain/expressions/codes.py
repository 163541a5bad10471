"""Functions on the letters of a text: patterns, digests, and what chance alone makes."""

from __future__ import annotations

import base64
import binascii
import hashlib
import math
import uuid
from collections.abc import Sequence
from typing import Any, TypeVar

from repatria.domain.expressions.functions import Context, NoResultError, function
from repatria.domain.expressions.patterns import read_pattern
from repatria.domain.expressions.tree import Literal, Node
from repatria.domain.expressions.values import Value, as_number, as_string
from repatria.domain.reasons import Reason, because

_ALGORITHMS = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}
_LONGEST_UUID = 1_000
_SHUFFLED_A_LOOK = 5
"""Nodes that are shuffled in the time in which one is looked at."""
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
_PRIME = 2_147_483_647
_FACTOR = 16_807
Item = TypeVar("Item")


def _check_pattern(arguments: Sequence[Node]) -> None:
    if isinstance(arguments[1], Literal):
        read_pattern(arguments[1].text)


@function("regex", 2, 2, check=_check_pattern)
def _regex(context: Context, text: Value, pattern: Value) -> Value:
    spend = getattr(context, "spend", int)
    spend(1)  # once nothing is left, no pattern is even read
    return read_pattern(as_string(pattern)).matches(as_string(text), spend)


@function("digest", 2, 3)
def _digest(_context: Context, text: Value, algorithm: Value, encoding: Value = "base64") -> Value:
    name, form = as_string(algorithm), as_string(encoding)
    if name not in _ALGORITHMS:
        raise NoResultError(because(Reason.NOT_KNOWN, given=name))
    made = hashlib.new(_ALGORITHMS[name], as_string(text).encode(), usedforsecurity=False)
    if form == "base64":
        return base64.b64encode(made.digest()).decode()
    if form == "hex":
        return made.hexdigest()
    raise NoResultError(because(Reason.NOT_KNOWN, given=form))


@function("base64-decode", 1, 1)
def _base64_decode(_context: Context, text: Value) -> Value:
    try:
        return base64.b64decode(as_string(text), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""


@function("uuid", 0, 1)
def _uuid(context: Context, length: Value | None = None) -> Value:
    if length is None:
        return str(uuid.UUID(bytes=_chance(context, 16), version=4))
    count = as_number(length)
    if not 0 <= count <= _LONGEST_UUID:
        raise NoResultError(because(Reason.LENGTH_FROM_ZERO, most=_LONGEST_UUID))
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in _chance(context, int(count)))


@function("random", 0, 0)
def _random(context: Context) -> Value:
    return (int.from_bytes(_chance(context, 8)) >> 11) / float(1 << 53)


@function("randomize", 1, 2)
def _randomize(context: Context, nodes: Value, seed: Value | None = None) -> Value:
    if not isinstance(nodes, tuple):
        raise NoResultError(because(Reason.PATH_WANTED))
    getattr(context, "spend", int)(len(nodes) // _SHUFFLED_A_LOOK)
    number = float(int.from_bytes(_chance(context, 4))) if seed is None else as_number(seed)
    return tuple(shuffled(nodes, number))


def shuffled(items: Sequence[Item], seed: float) -> list[Item]:
    """Return *items* in the order that ODK's shuffling (Park and Miller, Fisher and Yates) gives for *seed*."""
    if not math.isfinite(seed):
        raise NoResultError(because(Reason.NO_SEED))
    order = list(items)
    state = int(seed) % _PRIME
    state += _PRIME - 1 if state <= 0 else 0
    for place in range(len(order) - 1, 0, -1):
        state = state * _FACTOR % _PRIME
        other = int((state - 1) / (_PRIME - 1) * (place + 1))
        order[place], order[other] = order[other], order[place]
    return order


def _chance(context: Any, count: int) -> bytes:
    """Return *count* bytes that nobody can foresee, from whoever stands around the form."""
    source = getattr(context, "chance", None)
    if source is None:
        raise NoResultError(because(Reason.NO_CHANCE_HERE))
    found: bytes = source(count)
    return found
