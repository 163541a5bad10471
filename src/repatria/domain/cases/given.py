"""Values as expressions read them: text, numbers, yes and no; what nobody can count with is only text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import isfinite
from typing import Any

Given = str | float | bool
"""A value as expressions read it."""

MISSING: tuple[Given, ...] = ("",)
UNKNOWN: tuple[Given, ...] = ()


def distinct(values: Iterable[Any]) -> tuple[Given, ...]:
    """Return kept values as expressions read them, each once."""
    return tuple(dict.fromkeys(map(_given, values)))


def _given(value: Any) -> Given:
    """Return a kept value as expressions read it; several choices stand side by side in one text."""
    if value is None or isinstance(value, dict):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, list | tuple):
        return " ".join(str(item) for item in value)
    return str(value)


def _number(value: float) -> Given:
    """Return a number as expressions count with it; what nobody can count with is only text."""
    try:
        found = float(value)
    except OverflowError:
        return str(value)
    return found if isfinite(found) else str(value)


def several(value: Any) -> list[Any]:
    """Return a kept value as the list it ought to be: one thing alone as one, what says nothing as none."""
    if isinstance(value, list | tuple):
        return list(value)
    return [] if value is None or value == "" else [value]


def entry(value: Any, key: str) -> Any:
    """Return one entry of a kept value, or None when it has none or is no such value."""
    return value.get(key) if isinstance(value, Mapping) else None


def text_at(value: Any, key: str) -> str:
    """Return the text at *key* of a kept value; nothing where there is none, or something else."""
    found = entry(value, key)
    return found if isinstance(found, str) else ""
