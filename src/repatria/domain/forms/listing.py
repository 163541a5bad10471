"""The list of a question: its choices, what ``or_other`` adds to them, and codes that stand for several of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from repatria.domain.forms.definition import Choice, Form, Question

OTHER: Final = "other"
"""The answer that ``or_other`` allows beyond a list."""
OR_OTHER: Final = "or_other"
"""The list that has the words for it."""


def choices_of(form: Form, question: Question) -> tuple[Choice, ...]:
    """Return every choice of *question*, with ``other`` last where it is added."""
    listed = form.choices.get(question.list_name, ())
    if question.or_other and all(choice.name != OTHER for choice in listed):
        return (*listed, form.choices[OR_OTHER][0])
    return listed


def is_always_offered(question: Question, choice: Choice) -> bool:
    """Tell whether *choice* is the one that lets say what no list has: no filter takes it away."""
    return question.or_other and choice.name == OTHER


def by_code(choices: Iterable[Choice]) -> dict[str, tuple[Choice, ...]]:
    """Return *choices* by their codes: one may stand for several, under different parents."""
    found: dict[str, list[Choice]] = {}
    for choice in choices:
        found.setdefault(choice.name, []).append(choice)
    return {name: tuple(same) for name, same in found.items()}


def ambiguous(listed: Mapping[str, tuple[Choice, ...]]) -> bool:
    """Tell whether a code of a list, as ``by_code`` has it, may mean other words."""
    return any(len(same) > 1 and not _is_one(same) for same in listed.values())


def one_by_code(choices: Iterable[Choice]) -> Iterator[Choice]:
    """Yield one choice for each code; one that says nothing of which it was stands for itself."""
    for name, same in by_code(choices).items():
        yield same[0] if _is_one(same) else replace(same[0], label={"es": name, "en": name})


def _is_one(same: tuple[Choice, ...]) -> bool:
    return all(one.label == same[0].label for one in same)
