"""Which repeats are read better as a table, a row each, than as cards: those that ask a few short things."""

from __future__ import annotations

from typing import Final

from repatria.domain.forms.definition import NO_ANSWER, Question
from repatria.domain.forms.values import SILENT
from repatria.domain.texts import Text, WithAnswers

MOST_COLUMNS: Final = 6
"""More than so many columns nobody reads across, unless the author of the form wants it."""

_SHORT: Final = frozenset({"text", "integer", "decimal", "date", "time", "select_one", "acknowledge"})
_LONGEST_LABEL, _LONGEST_HINT = 80, 140
"""Letters that still stand over a column."""

_TABLE: Final = "table"
_CARDS: Final = "cards"
"""Words of ours in the appearance of a repeat: XLSForm has none, and other programs pass them over."""


def columns_of(repeat: Question) -> tuple[Question, ...]:
    """Return what a table of *repeat* has in its columns: all that is shown."""
    return tuple(row for row in repeat.children if row.type not in SILENT and row.appearance != NO_ANSWER)


def instead_of(repeat: Question, column: Question) -> Question | None:
    """Return what may be chosen instead of an answer in *column*, which stands close below it."""
    after = repeat.children[repeat.children.index(column) + 1 :]
    following = next((row for row in after if row.type not in SILENT), None)
    return following if following is not None and following.appearance == NO_ANSWER else None


def is_tabular(repeat: Question) -> bool:
    """Tell whether *repeat* may be a table, where there is room: as its author says, else where it reads well."""
    wanted, columns = frozenset(repeat.appearance.split()), columns_of(repeat)
    if _CARDS in wanted or not columns or not all(_fits_a_cell(row) for row in columns):
        return False
    return _TABLE in wanted or (len(columns) <= MOST_COLUMNS and all(_heads_well(row) for row in columns))


def _fits_a_cell(row: Question) -> bool:
    """Tell whether *row* is answered on one line, and its words are the same in every row."""
    says_answers = any(isinstance(text, WithAnswers) for text in (row.label, row.hint))
    return row.type in _SHORT and row.appearance != "multiline" and not says_answers


def _heads_well(row: Question) -> bool:
    return _longest(row.label) <= _LONGEST_LABEL and _longest(row.hint) <= _LONGEST_HINT


def _longest(text: Text) -> int:
    return max((len(words) for words in text.values()), default=0)
