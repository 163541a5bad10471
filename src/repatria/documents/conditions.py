"""When a question applies, in words, for whoever fills a pad by hand and has no program to hide it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from repatria.documents.questions import OTHER
from repatria.documents.words import where_words, word
from repatria.domain.forms.definition import Form, Question
from repatria.domain.texts import say

_SELECTED = re.compile(r"selected\(\$\{(?P<name>[\w.]+)\},\s*'(?P<value>[^']*)'\)")
_ANY_OF = re.compile(r"selected\('(?P<values>[^']*)',\s*\$\{(?P<name>[\w.]+)\}\)")
_COMPARED = re.compile(r"\$\{(?P<name>[\w.]+)\}\s*(?P<sign>=|!=)\s*'(?P<value>[^']*)'")
_CHILD = ("case.child_or_doubt", "!=", "no")
_COUNTRY = "case.country"
"""What forms ask of the case around them."""


def condition_words(form: Form, row: Question, language: str) -> str:
    """Return such as *Solo si marcó «Sí» en «¿…?»:*, or that it may not apply; nothing when it always does."""
    if not row.relevant:
        return ""
    said = _Condition(form, language).read(row.relevant)
    return word("only_if", language, what=said) if said else word("if_it_applies", language)


@dataclass(frozen=True, slots=True)
class _Clause:
    """One thing that must hold: one of *answers* in the question called *question*, or any *other* than these.

    The question is *named* only where it must be.
    """

    question: str
    answers: tuple[str, ...] = ()
    named: bool = True
    other: bool = False


class _Condition:
    """Reads simple conditions of one form; what it cannot say surely it does not say at all."""

    def __init__(self, form: Form, language: str) -> None:
        self._form, self._language = form, language
        self._rows = {question.name: question for question in form.questions()}

    def read(self, text: str) -> str:
        """Return *text* in words, or nothing."""
        if " and " in text and " or " in text:
            return ""
        joint = "and" if " and " in text else "or"
        read = [self._clause(piece.strip()) for piece in text.split(f" {joint} ")]
        clauses = [clause for clause in read if clause is not None]
        if len(clauses) < len(read):
            return ""
        answered = {clause.question for clause in clauses if clause.answers}
        clauses = [clause for clause in clauses if clause.answers or clause.question not in answered]
        return self._join([self._said(clause) for clause in _merged(clauses, joint)], joint)

    def _clause(self, text: str) -> _Clause | None:
        if found := _ANY_OF.fullmatch(text):
            return self._about(found["name"], found["values"].split())
        if found := _SELECTED.fullmatch(text):
            return self._about(found["name"], [found["value"]])
        if found := _COMPARED.fullmatch(text):
            return self._compared(found["name"], found["sign"], found["value"])
        return None

    def _compared(self, name: str, sign: str, value: str) -> _Clause | None:
        around = self._around(name, sign, value)
        if around:
            return _Clause("", (around,))
        if not value:
            return self._about(name, []) if sign == "!=" else None
        clause = self._about(name, [value])
        if clause is None or sign == "=":
            return clause
        return replace(clause, named=True, other=True)

    def _around(self, name: str, sign: str, value: str) -> str:
        """Return what is asked of the case, as a person says it; nothing where nobody has words for it."""
        if (name, sign, value) == _CHILD:
            return word("if_child", self._language)
        return where_words(self._language, value, there=sign == "=") if name == _COUNTRY else ""

    def _about(self, name: str, values: list[str]) -> _Clause | None:
        """Return what *values* of the question are called; none of them: that it was answered at all."""
        row = self._rows.get(name)
        if row is None or row.type in ("calculate", "hidden") or not say(row.label, self._language):
            return None
        labels = self._labels(row)
        if any(value not in labels for value in values):
            return None
        said = tuple(word("quoted", self._language, answer=labels[value]) for value in values)
        alike = sum(row.list_name == other.list_name for other in self._rows.values())
        named = alike > 1 or row.list_name.startswith("yes_no") or row.or_other
        return _Clause(say(row.label, self._language), said, named)

    def _labels(self, row: Question) -> dict[str, str]:
        if row.type == "acknowledge":
            return {"yes": word("yes", self._language), "no": word("no", self._language)}
        other = {OTHER: word("other", self._language)} if row.or_other else {}
        choices = self._form.choices.get(row.list_name, ())
        return other | {choice.name: say(choice.label, self._language) for choice in choices}

    def _said(self, clause: _Clause) -> str:
        answers = self._join(list(clause.answers), "or")
        if not clause.question:
            return answers
        if clause.other:
            answers = word("other_than", self._language, answer=answers)
        key = "answered" if not answers else "marked" if clause.named else "marked_alone"
        return word(key, self._language, answer=answers, question=clause.question)

    def _join(self, said: list[str], joint: str) -> str:
        """Return *said* as people list it: *a*, *b* or *c*."""
        *before, last = dict.fromkeys(said) or [""]
        return word(f"join_{joint}", self._language).join([", ".join(before), last] if before else [last])


def _merged(clauses: list[_Clause], joint: str) -> list[_Clause]:
    """Return *clauses* with those about one question as one: either of two answers, or neither of them."""
    found: dict[tuple[str, bool], _Clause] = {}
    apart: list[_Clause] = []
    for clause in clauses:
        key = clause.question, clause.other
        if not clause.question or not clause.answers or (joint == "and") != clause.other:
            apart.append(clause)
        elif key in found:
            found[key] = replace(found[key], answers=(*found[key].answers, *clause.answers))
        else:
            found[key] = clause
    return [*apart, *found.values()]
