"""What ``or_other`` of a spreadsheet adds to a list, in our words: the converter writes it in English alone.

Codes and names stay. What a designer wrote in other words, or said by hand, stays too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from repatria.domain.forms.definition import Choice, Question, questions_in
from repatria.domain.texts import Text

OTHER: Final[Text] = {"es": "Otro", "en": "Other"}
SPECIFY: Final[Text] = {"es": "¿Cuál?", "en": "Which?"}
"""Both as in the shared list ``or_other``."""
_CODE: Final = "other"
_OTHER_WRITTEN: Final = "Other"
_SPECIFY_WRITTEN: Final = "Specify other."
_Lists = Mapping[str, tuple[Choice, ...]]


def in_our_words(survey: tuple[Question, ...], lists: _Lists) -> tuple[tuple[Question, ...], _Lists]:
    """Return *survey* and *lists* with our words for what was added to the lists of open questions."""
    known = {question.path: question for question in questions_in(survey)}
    asked = {one.path: of.list_name for one in known.values() if (of := _opened(one, known)) is not None}
    opened = set(asked.values())
    spoken = {name: _listed(choices) if name in opened else choices for name, choices in lists.items()}
    return tuple(_rows(survey, asked)), spoken


def _opened(question: Question, known: Mapping[str, Question]) -> Question | None:
    """Return the question whose other answer *question* asks for as the converter does; None for any other."""
    of = known.get(question.path.removesuffix("_other"))
    if of is None or of is question or not of.list_name or question.type != "text":
        return None
    asks = question.relevant == f"selected(${{{of.name}}}, '{_CODE}')"
    return of if asks and set(question.label.values()) == {_SPECIFY_WRITTEN} else None


def _rows(rows: Iterable[Question], asked: Mapping[str, str]) -> Iterator[Question]:
    for row in rows:
        label = {**row.label, **SPECIFY} if row.path in asked else row.label
        yield replace(row, label=label, children=tuple(_rows(row.children, asked)))


def _listed(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return *choices*, the added one with our words."""
    return tuple(
        replace(one, label={**one.label, **OTHER})
        if one.name == _CODE and set(one.label.values()) == {_OTHER_WRITTEN}
        else one
        for one in choices
    )
