"""Rows that a form gains behind its own: what ``other`` is, and why there is no answer.

Both are questions like any: they are kept, sent and merged at paths of their own, and an XLSForm says them too.
"""

from __future__ import annotations

from dataclasses import replace

from repatria.domain.forms.definition import NO_ANSWER, Question
from repatria.domain.texts import Text


def specify(question: Question, words: Text) -> Question:
    """Return the text question that asks what ``other`` is."""
    return Question(
        name=f"{question.name}_other",
        type="text",
        label=words,
        level=question.level,
        relevant=f"selected(${{{question.name}}}, 'other')",
    )


def unanswered_name(question: str) -> str:
    """Return the name of what asks why *question* has no answer."""
    return f"{question}_unanswered"


def why_unanswered(question: Question, words: Text) -> Question:
    """Return what is chosen instead of an answer: the person does not know, or prefers not to say."""
    empty = f"${{{question.name}}} = ''"
    return Question(
        name=unanswered_name(question.name),
        type="select_one",
        label={language: f"{said}: {words.get(language, '')}" for language, said in question.label.items()},
        level=question.level,
        list_name=NO_ANSWER,
        relevant=f"({question.relevant}) and {empty}" if question.relevant else empty,
        appearance=NO_ANSWER,
    )


def unless_unanswered(question: Question) -> Question:
    """Return *question*, needed no longer once somebody said why it has no answer."""
    if question.required in ("", "no"):
        return question
    missing = _missing(question.name)
    needed = missing if question.required == "yes" else f"({question.required}) and {missing}"
    return replace(question, required=needed)


def as_required(name: str, needed: str) -> str:
    """Return what the designer of question *name* wrote, of what ``unless_unanswered`` made of it."""
    missing = _missing(name)
    if needed == missing:
        return "yes"
    own = needed.removesuffix(f" and {missing}")
    return own[1:-1] if own != needed else needed


def _missing(name: str) -> str:
    return f"${{{unanswered_name(name)}}} = ''"
