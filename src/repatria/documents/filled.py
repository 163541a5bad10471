"""What was answered in a form, as whoever reads the sheet may see it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from repatria.documents.words import word
from repatria.domain.forms.answers import Place
from repatria.domain.forms.definition import Choice
from repatria.domain.forms.definition import Question as Row
from repatria.domain.texts import Text, say

_MOST_LETTERS, _MOST_LINES = 20_000, 400
"""Of one answer on paper, some five pages: a file of another post could hold up the printing for minutes."""
ROW = "_row"
"""Under this name the answers of a row hold its id; no question is called so."""
Tell = Callable[[Text, str, Place], str]


@dataclass(frozen=True, slots=True)
class Filled:
    """What was answered: *values* by question, *rows* by repeat, *asked* the names that apply (None: all).

    With *every* what does not apply stands there too, with its condition and no answer.
    *may_show* says of each question whether this sheet's reader may see it; what they may not is not there at all.
    *tell* says words at a place in a language, with the answers in them that this reader may see. *astray* are the
    places whose answer is no longer offered, as others changed: the sheet says so.
    """

    values: Mapping[str, Any]
    rows: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    asked: frozenset[str] | None = None
    may_show: Callable[[Row], bool] = lambda _: True
    every: bool = False
    tell: Tell = lambda text, language, _: say(text, language)
    astray: frozenset[Place] = frozenset()
    listed: Mapping[Place, Sequence[Choice]] = field(default_factory=dict)
    """Where a code of a list may mean other words, the list with the choices that are meant there."""
    tells_when: bool = True
    """Whether what does not apply says when it would: that names other questions, and tells what was not answered."""

    def is_asked(self, row: Row) -> bool:
        """Tell whether *row* applies as the form was answered."""
        return self.asked is None or row.name in self.asked


def fitting(said: str, language: str) -> str:
    """Return what was *said* as paper holds it: beyond some pages it is cut, and the paper says so."""
    lines = said[: _MOST_LETTERS + 1].split("\n", _MOST_LINES)
    kept = "\n".join(lines[:_MOST_LINES])[:_MOST_LETTERS]
    return said if kept == said else f"{kept}…\n{word('cut_here', language)}"


def place_of(row: Row, values: Mapping[str, Any] | None) -> Place:
    """Return where the answer to *row* stands, in the row of a repeat that *values* are of."""
    return Place(row.name, str((values or {}).get(ROW, "")))


def chosen(value: Any) -> tuple[str, ...]:
    """Return the answers that *value* holds: none, one or several."""
    if value is None:
        return ()
    if isinstance(value, (list, tuple)):
        return tuple(str(one) for one in value)
    return (str(value),)
