"""Words of a form in which answers stand: ``¿Cuántos años tiene ${child_name}?``, or any expression in ``${…}``.

Where nobody's answers are shown (a pad, a heading of a table, the history) they name the question in brackets, and
stand open where no one question's answer would be said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from repatria.domain.errors import ExpressionError
from repatria.domain.expressions import Expression, parse
from repatria.domain.forms.definition import Choice, Form, Question
from repatria.domain.forms.handing_on import handed_on
from repatria.domain.texts import Text, WithAnswers, say

BLANK: Final = "…"
"""Stands where nothing was answered, or where whoever reads may not see it."""
LINE: Final = "________"
"""Stands on a pad for what is worked out: there is nothing to name, and it can be written there."""
WORDED: Final = ("label", "hint", "required_message", "constraint_message")
"""Columns whose words may show answers."""
_LONGEST_NAME: Final = 60
_ROUND: Final = str.maketrans("[]", "()")
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


def in_brackets(name: str) -> str:
    """Return the *name* of a question in brackets that hold no others; a blank where it has none to speak of."""
    return f"[{name.translate(_ROUND)[:_LONGEST_NAME]}]" if name.strip(f" {BLANK}") else BLANK


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

    def __init__(self, form: Form, worked_out: str = BLANK) -> None:
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
        except ExpressionError:
            return BLANK  # refused with its reason where the form is made ready to run
        if not read.names and not read.paths:
            return _constant(read)
        question = handed_on(read.tree, self._questions)
        return self._name(question, language) if question is not None else self._worked_out

    def _name(self, question: Question, language: str) -> str:
        """Return what *question* is called, in brackets that hold no others; a blank where its words show nothing."""
        written = question.label.written if isinstance(question.label, WithAnswers) else question.label
        pieces = cut(say(written, language))
        return in_brackets("".join(BLANK if is_shown else piece for piece, is_shown in pieces))


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
