"""What must hold for a question to apply, as sentences are made of it: clauses, joined and said in one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from repatria.documents.words import word

_MOST_NAMED: Final = 3
"""Questions named where it cannot be said what of them matters; of more, the first and that there are others."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that must hold: one of *answers* in the question called *question*, or any *other* than these.

    The question is *named* only where it must be. Without a question the answers are whole sentences.
    """

    question: str
    answers: tuple[str, ...] = ()
    named: bool = True
    other: bool = False


@dataclass(frozen=True, slots=True)
class Hidden:
    """Something nobody can say in words; it hangs on what was answered to *questions*."""

    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Joined:
    """Parts of which all must hold (``and``) or one (``or``)."""

    joint: str
    parts: tuple[Part, ...]


Part = Clause | Hidden | Joined


def sentence(text: str) -> Clause:
    """Return a clause that is already said."""
    return Clause("", (text,))


def said(part: Part, language: str, *, within: bool = False) -> str:
    """Return *part* in words; a choice *within* what must hold together stands in brackets."""
    match part:
        case Clause():
            return _clause_said(part, language)
        case Hidden(questions):
            return _hidden_said(questions, language)
        case Joined(joint, parts):
            inner = [said(one, language, within=True) for one in _tidy(joint, parts)]
            words = listed(inner, joint, language)
            return f"({words})" if within and len(dict.fromkeys(inner)) > 1 else words


def listed(words: Sequence[str], joint: str, language: str) -> str:
    """Return *words* as people list them: *a*, *b* or *c*."""
    *before, last = dict.fromkeys(words) or [""]
    return word(f"join_{joint}", language).join([", ".join(before), last] if before else [last])


def _clause_said(clause: Clause, language: str) -> str:
    answers = listed(clause.answers, "or", language)
    if not clause.question:
        return answers
    if clause.other:
        answers = word("other_than", language, answer=answers)
    key = "answered" if not answers else "marked" if clause.named else "marked_alone"
    return word(key, language, answer=answers, question=clause.question)


def _hidden_said(questions: Sequence[str], language: str) -> str:
    if not questions:
        return word("applies", language)
    return word("applies_by", language, what=named(questions, language))


def named(questions: Sequence[str], language: str) -> str:
    """Return *questions* as a list of names, or the first and that there are others."""
    shown = questions if len(questions) <= _MOST_NAMED else questions[:1]
    names = [word("quoted", language, answer=one) for one in shown]
    names += [word("and_others", language)] if len(questions) > _MOST_NAMED else []
    return listed(names, "and", language)


def _tidy(joint: str, parts: Sequence[Part]) -> list[Part]:
    """Return *parts* without what says nothing new: that a question was answered, beside what was answered."""
    flat = [one for part in parts for one in _inlined(joint, part)]
    clauses = [one for one in flat if isinstance(one, Clause)]
    answered = {one.question for one in clauses if one.answers and one.question}
    kept = [one for one in clauses if one.answers or one.question not in answered]
    hidden = tuple(name for one in flat if isinstance(one, Hidden) for name in one.questions)
    rest: list[Part] = [one for one in flat if isinstance(one, Joined)]
    if any(isinstance(one, Hidden) for one in flat):
        rest.append(Hidden(tuple(dict.fromkeys(hidden))))
    return [*_merged(kept, joint), *rest]


def _inlined(joint: str, part: Part) -> tuple[Part, ...]:
    return part.parts if isinstance(part, Joined) and part.joint == joint else (part,)


def _merged(clauses: Sequence[Clause], joint: str) -> list[Clause]:
    """Return *clauses* with those about one question as one: either of two answers, or neither of them."""
    found: dict[tuple[str, bool], Clause] = {}
    apart: list[Clause] = []
    for clause in clauses:
        key = clause.question, clause.other
        if not clause.question or not clause.answers or (joint == "and") != clause.other:
            apart.append(clause)
        elif key in found:
            found[key] = replace(found[key], answers=(*found[key].answers, *clause.answers))
        else:
            found[key] = clause
    return [*apart, *found.values()]
