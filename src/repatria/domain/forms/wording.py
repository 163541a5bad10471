"""Words of a form in which answers stand: ``¿Cuántos años tiene ${child_name}?``, or any expression in ``${…}``.

Where nobody's answers are shown (a pad, a heading of a table, the history) they name the question in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import Expression, parse
from repatria.domain.expressions.tree import Call, Chain, Negation, Variable
from repatria.domain.forms.definition import Choice, Form, Question
from repatria.domain.texts import Text, WithAnswers, say

BLANK: Final = "…"
"""Stands where nothing was answered, or where whoever reads may not see it."""
LINE: Final = "________"
"""Stands on a pad for what is worked out: there is nothing to name, and it can be written there."""
WORDED: Final = ("label", "hint", "required_message", "constraint_message")
"""Columns whose words may show answers."""
_LONGEST_NAME: Final = 60
_DEEPEST: Final = 20
"""So many calculations, one reading the other, are gone through for a question that has words."""
_UNSEEN: Final = frozenset({"calculate", "hidden"})
_SPEAKING: Final = frozenset(
    {"jr:choice-name", "concat", "coalesce", "if", "join", "once", "string", "substr"}
)
"""What is worked out with these says an answer in words, whole or in part."""
_OPENING: Final = "${"
_NAME: Final = re.compile(r"\s*[^\W\d][\w.\-]*\s*")
_CUT: Final = re.compile(r"'[^']*'|\"[^\"]*\"|\$\{|\}")


@lru_cache(maxsize=8_192)
def pieces_of(words: str) -> tuple[str | Expression, ...]:
    """Return *words* cut at what they show; raises ExpressionError for what is no expression."""
    return tuple(parse(piece) if is_shown else piece for piece, is_shown in cut(words))


def cut(words: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of *words*, each with whether it is an expression to be shown; a name alone is one."""
    at = 0
    while (start := words.find(_OPENING, at)) >= 0:
        if start > at:
            yield words[at:start], False
        at = _end(words, start)
        inner = words[start + len(_OPENING) : at].removesuffix("}")
        yield words[start:at] if _NAME.fullmatch(inner) else inner, True
    if at < len(words):
        yield words[at:], False


def shown_in(text: Text) -> Iterator[tuple[str, str]]:
    """Yield each expression that *text* shows, after the language it is shown in."""
    if isinstance(text, WithAnswers):
        for language, words in text.written.items():
            yield from ((language, piece) for piece, is_shown in cut(words) if is_shown)


def shows(words: str) -> bool:
    """Tell whether an answer would stand in *words*."""
    return _OPENING in words


def is_name(expression: str) -> bool:
    """Tell whether what is shown is an answer by its name, ``${child_name}``, and nothing more."""
    inner = expression.removeprefix(_OPENING).removesuffix("}")
    return expression == f"{_OPENING}{inner}}}" and _NAME.fullmatch(inner) is not None


def literally(words: str) -> str:
    """Return *words* so that they show nothing, whatever they hold."""
    return words.replace(_OPENING, "${'${'}")


def naming(form: Form) -> Form:
    """Return *form* with all words that show answers marked as such, to be read bare."""
    bare = _Bare(form)
    return replace(
        form,
        intro=bare.text(form.intro),
        survey=bare.rows(form.survey),
        choices={name: bare.choices(choices) for name, choices in form.choices.items()},
    )


def by_hand(form: Form) -> Callable[[Text], Text]:
    """Return what says words as a pad does: answers are named, and what is worked out is a line to write on."""
    bare = _Bare(form, worked_out=LINE)

    def words(text: Text) -> Text:
        if not isinstance(text, WithAnswers):
            return text
        return {language: bare.said(said, language) for language, said in text.written.items()}

    return words


def _end(words: str, start: int) -> int:
    """Return where the expression ends that is opened at *start*; without an end it takes all that follows."""
    depth = 0
    for found in _CUT.finditer(words, start):
        depth += {_OPENING: 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return found.end()
    return len(words)


class _Bare:
    """Names in brackets the questions whose answers words would show; *worked_out* stands for what is no answer."""

    def __init__(self, form: Form, worked_out: str = "") -> None:
        self._worked_out = worked_out
        self._questions = {question.name: question for question in form.questions()}

    def rows(self, rows: tuple[Question, ...]) -> tuple[Question, ...]:
        return tuple(self._row(row) for row in rows)

    def _row(self, row: Question) -> Question:
        texts: dict[str, Text] = {column: self.text(getattr(row, column)) for column in WORDED}
        return replace(row, **texts, children=self.rows(row.children))  # type: ignore[arg-type]  # texts are texts

    def choices(self, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
        said = ((choice, self.text(choice.label)) for choice in choices)
        return tuple(one if text is one.label else replace(one, label=text) for one, text in said)

    def text(self, text: Text) -> Text:
        if isinstance(text, WithAnswers) or not any(shows(words) for words in text.values()):
            return text
        bare = {language: self.said(words, language) for language, words in text.items()}
        return WithAnswers(bare, dict(text))

    def said(self, words: str, language: str) -> str:
        """Return *words* without anybody's answers."""
        return "".join(self._named(piece, language) if is_shown else piece for piece, is_shown in cut(words))

    def _named(self, expression: str, language: str) -> str:
        try:
            read = parse(expression)
            worked_out = bool(self._worked_out) and self._is_worked_out(read)
        except ExpressionError:
            return BLANK  # refused with its reason where the form is made ready to run
        if not read.names and not read.paths:
            return _constant(read)
        if worked_out:
            return self._worked_out
        found = self._label(read, language, frozenset())
        return f"[{found[:_LONGEST_NAME]}]" if found else BLANK

    def _is_worked_out(self, read: Expression, depth: int = 0) -> bool:
        """Tell whether *read* is neither an answer nor the words of one, but comes from answers in another way."""
        match read.tree:
            case Chain() | Negation():
                return True
            case Call(name):
                return depth > 0 and name not in _SPEAKING
            case Variable(name) if (question := self._questions.get(name)) is not None:
                if question.type not in _UNSEEN or question.label:
                    return False
                deep = not question.calculation or depth > _DEEPEST
                return deep or self._is_worked_out(parse(question.calculation), depth + 1)
        return depth > 0

    def _label(self, read: Expression, language: str, seen: frozenset[str]) -> str:
        """Return what the first question is called that *read* speaks of; one worked out is called by its own."""
        asked = [self._questions[name] for name in sorted(read.names - seen) if name in self._questions]
        for question in asked:
            if words := say(question.label, language):
                plain = (BLANK if is_shown else piece for piece, is_shown in cut(words))
                return "".join(plain)
            if deeper := self._deeper(question, language, seen | {question.name}):
                return deeper
        return asked[0].path.rpartition("/")[2] if asked else ""

    def _deeper(self, question: Question, language: str, seen: frozenset[str]) -> str:
        if not question.calculation or len(seen) > _DEEPEST:
            return ""
        try:
            return self._label(parse(question.calculation), language, seen)
        except ExpressionError:
            return ""


def _constant(read: Expression) -> str:
    """Return the letters of an expression that is nothing but a text, as ``literally`` writes it."""
    return getattr(read.tree, "text", BLANK)


def worded(form: Form, row: Question) -> Iterator[tuple[str, str]]:
    """Yield each expression in the words of *row* and of its choices, after the key it stands under."""
    for column in WORDED:
        yield from ((f"{column}.{language}", shown) for language, shown in shown_in(getattr(row, column)))
    listed = form.choices.get(row.list_name, ())
    for choice in (one for one in listed if isinstance(one.label, WithAnswers)):
        key = f"{row.list_name}({choice.name}).label"
        yield from ((f"{key}.{language}", shown) for language, shown in shown_in(choice.label))
