"""Which questions of a form leave for whom; what may not leave is not there, and nothing tells that it was.

The facts of the case that a form reads go along as hidden questions, as its workbook has them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from repatria.domain.disclosure import Recipient, RecipientKind, may_show
from repatria.domain.forms.definition import PROTECTED_LEVELS, Form, Question
from repatria.domain.forms.plan import CASE_NAMES
from repatria.domain.forms.telling import CASE_LEVEL, CASE_LEVELS
from repatria.domain.forms.wording import shown_in, worded

CASE = "of_case_"
"""Begins the names of hidden questions that stand for facts of the case."""

KINDS: tuple[RecipientKind, ...] = (
    "file",
    "liaison",
    "child_auth",
    "asylum_auth",
    "health",
    "police_unit",
    "prosecutor",
    "id_body",
    "shelter",
    "io_ngo",
)
"""For whom answers of many cases may leave: never for one person or her escort, and never for another country."""

_EXPRESSIONS = (
    "required",
    "relevant",
    "constraint",
    "calculation",
    "default",
    "read_only",
    "choice_filter",
    "appearance",
    "repeat_count",
)


def case_names(form: Form) -> tuple[str, ...]:
    """Return the facts of the case that the form reads, as ``case.side``."""
    texts = [getattr(question, column) for question in form.questions() for column in _EXPRESSIONS]
    texts += [shown for _, shown in shown_in(form.intro)]
    texts += [shown for question in form.questions() for _, shown in worded(form, question)]
    return tuple(name for name in CASE_NAMES if any(f"${{{name}}}" in text for text in texts))


def leaving(form: Form, recipient: Recipient, *, protected: bool) -> tuple[Question, ...]:
    """Return the survey as it leaves for *recipient*; answers of levels L3 and L4 only where *protected* ones go."""

    def goes(question: Question) -> bool:
        kept_back = question.level in PROTECTED_LEVELS and not protected
        return not kept_back and may_show(question, recipient, form)

    facts = (_case_question(name) for name in case_names(form))
    return tuple(_pruned((*facts, *form.survey), goes))


def holds_answers(survey: tuple[Question, ...]) -> bool:
    """Tell whether anything that somebody answered is left of a survey."""
    return any(not question.name.startswith(CASE) for question in answered(survey))


def answered(survey: tuple[Question, ...]) -> Iterator[Question]:
    """Yield the questions that have answers, those in groups and repeats too."""
    for question in survey:
        if question.children:
            yield from answered(question.children)
        elif question.type != "note":
            yield question


def _case_question(name: str) -> Question:
    return Question(
        name.replace("case.", CASE), "hidden", {}, CASE_LEVELS.get(name, CASE_LEVEL), default=name
    )


def _pruned(rows: tuple[Question, ...], goes: Callable[[Question], bool]) -> Iterator[Question]:
    for row in rows:
        if row.type == "repeat" and not goes(row):
            continue  # not even how many rows there are
        if row.type not in ("group", "repeat"):
            if goes(row):
                yield row
            continue
        kept = tuple(_pruned(row.children, goes))
        if kept and (row.type == "group" or any(True for _ in answered(kept))):
            yield replace(row, children=kept)
