"""What an expression of a form sees: the answers from where it stands, the case around it, and the clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from repatria.domain.expressions.tree import Path
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Choice

Seen = str | float | bool | Sequence[str]


class Answering(Protocol):
    """Whoever can be asked for answers."""

    case_facts: Mapping[str, str]
    now: datetime

    def read(self, name: str, row: str) -> Any:
        """Return what ``${name}`` says at *row*."""
        ...

    def row_position(self, place: Place) -> int:
        """Return the place of a row among its repeat's rows, from 1."""
        ...


class Scope:
    """The world seen from one question: rows of its own repeat first."""

    __slots__ = ("_answering", "_place")

    def __init__(self, answering: Answering, place: Place) -> None:
        self._answering, self._place = answering, place

    def value(self, name: str) -> Seen:
        """Return the answer to *name*, ``.`` for the question's own; nothing is the empty text."""
        if name.startswith("case."):
            return self._answering.case_facts.get(name, "")
        return as_seen(self._answering.read(self._place.name if name == "." else name, self._place.row))

    def today(self) -> date:
        """Return the date where the person is."""
        return self._answering.now.date()

    def now(self) -> datetime:
        """Return the moment it is."""
        return self._answering.now

    def position(self) -> int:
        """Return the place of this row among its repeat's rows, from 1."""
        return self._answering.row_position(self._place)


class ChoiceScope(Scope):
    """The world seen while a choice filter looks at one choice: bare names are its columns."""

    __slots__ = ("_choice",)

    def __init__(self, answering: Answering, place: Place, choice: Choice) -> None:
        super().__init__(answering, place)
        self._choice = choice

    def nodes(self, path: Path) -> Sequence[str]:
        """Return the choice's column that *path* names."""
        column = path.steps[0].name
        if column == "name":
            return (self._choice.name,)
        return (self._choice.attributes.get(column, ""),)


def as_seen(value: Any) -> Seen:
    """Return an answer as expressions see it; several selected answers are one text with spaces."""
    if value is None:
        return ""
    if isinstance(value, Rows):
        return [str(as_text(item)) for item in value]
    if isinstance(value, list | tuple):
        return " ".join(str(item) for item in value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    return value if isinstance(value, str | bool) else str(value)


def as_text(value: Any) -> str:
    """Return one answer among several rows' as text."""
    seen = as_seen(value)
    if isinstance(seen, float) and seen.is_integer():
        return str(int(seen))
    return str(seen)


class Rows(tuple[Any, ...]):
    """The answers of several rows, as against several answers of one."""

    __slots__ = ()
