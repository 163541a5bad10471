"""Answers without a question on a filled sheet: at its end, or below the question that asks otherwise now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from repatria.domain.forms.definition import LEVELS, Form, Question
from repatria.domain.texts import Text
from repatria.services.forms.left_over import LeftOver

_GROUP: Final = "_left_over"
_HEADING: Final[Text] = {
    "es": "Se respondió, y aquí ya no se pregunta",
    "en": "Answered, and no longer asked here",
}
_BESIDE: Final = "_beside"
_BESIDE_HEADING: Final[Text] = {
    "es": "Se respondió con otra versión de este formulario",
    "en": "Answered under another version of this form",
}


def with_left_over(form: Form, left: Sequence[LeftOver]) -> Form:
    """Return *form* as it is printed filled: what it asks no more stands at its end, as texts.

    What it asks otherwise stands below its question; in rows, of which each may differ, also at the end.
    """
    below = {one.place.name: _text(one, _BESIDE_HEADING) for one in left if _is_below(one)}
    gone = [_text(one, one.asked) for one in left if not one.beside]
    beside = [_text(one, one.asked) for one in left if one.beside and not _is_below(one)]
    ends = (*_group(_GROUP, _HEADING, gone), *_group(_BESIDE, _BESIDE_HEADING, beside))
    return replace(form, survey=(*_with_below(form.survey, below), *ends))


def printed_names(left: Sequence[LeftOver]) -> frozenset[str]:
    """Return the names under which they are printed, with those of their groups."""
    return frozenset({_GROUP, _BESIDE, *map(printed_name, left)}) if left else frozenset()


def printed_name(one: LeftOver) -> str:
    """Return the name under which an answer without a question is printed; no question has one like it."""
    return f"{_BESIDE if one.beside else _GROUP}.{one.place.name}.{one.place.row}"


# Inside


def _is_below(one: LeftOver) -> bool:
    return one.beside and not one.place.row


def _text(one: LeftOver, label: Text) -> Question:
    return Question(printed_name(one), "text", label, max(one.level, one.tells, key=LEVELS.index))


def _group(name: str, heading: Text, texts: Sequence[Question]) -> Iterator[Question]:
    if texts:
        yield Question(name, "group", heading, LEVELS[-1], children=tuple(texts))


def _with_below(rows: Iterable[Question], below: dict[str, Question]) -> tuple[Question, ...]:
    """Return *rows* with what stands below some of them."""
    found: list[Question] = []
    for row in rows:
        found.append(replace(row, children=_with_below(row.children, below)) if row.children else row)
        if row.name in below:
            found.append(below[row.name])
    return tuple(found)
