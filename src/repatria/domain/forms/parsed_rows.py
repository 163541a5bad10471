"""The rows of a form with their columns parsed.

What cannot run is refused here, before anybody fills anything: a bad expression, an unknown name, a lost path.
"""

from __future__ import annotations

from typing import Final

from repatria.domain.errors import DefinitionError, ExpressionError
from repatria.domain.expressions import Expression, parse
from repatria.domain.expressions.refusing import refusal_of
from repatria.domain.expressions.tree import Call, render, walk
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.listing import ambiguous, by_code
from repatria.domain.forms.paths import lost_path, repeats_around, unrepeated
from repatria.domain.forms.plan import CASE_NAMES, Rule
from repatria.domain.forms.wording import shown_in, worded
from repatria.domain.reasons import Reason, because

OF_WORDS: Final = "words "
"""Begins the columns in which stands what words show."""
EXPRESSIONS: Final = ("relevant", "calculation", "constraint", "choice_filter", "repeat_count")
RULES: Final = ("required", "read_only")
_OF_ANSWER = ("constraint", "read_only", "required")
"""Columns in which ``.`` is the answer."""
_INTRO = Question("settings", "note", {}, "L0")
"""Stands for the form itself, whose opening words may show answers too."""


class ParsedRows:
    """The rows of *form* by name, each with the group and the repeat around it, and what stands in its columns."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self.rows: dict[str, tuple[Question, str, str]] = {}
        self.parsed: dict[str, dict[str, Rule | str]] = {}
        self.listed = {name: by_code(choices) for name, choices in form.choices.items()}
        self.ambiguous = frozenset(name for name, codes in self.listed.items() if ambiguous(codes))
        self.lists = {question.name: question.list_name for question in form.questions()}
        self._kinds = {question.name: question.type for question in form.questions()}
        self._repeats = dict(repeats_around(form.survey, ""))
        said = [self.parse(_INTRO, f"intro.{tongue}", text) for tongue, text in shown_in(form.intro)]
        self.in_intro = frozenset(name for one in said for name in one.names if name in self._kinds)
        self._walk(form.survey, parent="", repeat="")

    def _walk(self, rows: tuple[Question, ...], parent: str, repeat: str) -> None:
        for row in rows:
            if row.name in self.rows:
                raise DefinitionError(self.form.id, row.name, because(Reason.NAME_TWICE, name=row.name))
            self.rows[row.name] = (row, parent, repeat)
            self.parsed[row.name] = self._parse_columns(row)
            inner = row.name if row.type == "repeat" else repeat
            self._walk(row.children, parent=row.name, repeat=inner)

    def _parse_columns(self, row: Question) -> dict[str, Rule | str]:
        columns: dict[str, Rule | str] = {}
        for column in EXPRESSIONS:
            if text := getattr(row, column):
                columns[column] = self.parse(row, column, text)
        for column in RULES:
            text = getattr(row, column)
            columns[column] = text == "yes" if text in ("", "yes", "no") else self.parse(row, column, text)
        columns["default"] = row.default
        if "(" in row.default or "${" in row.default:
            columns["default"] = self.parse(row, "default", row.default)
        for number, (key, text) in enumerate(worded(self.form, row)):
            columns[f"{OF_WORDS}{number}"] = self.parse(row, key, text)
        return columns

    def parse(self, row: Question, column: str, text: str) -> Expression:
        """Return *text* of a column of *row* ready to be worked out; raises DefinitionError where it never can be."""
        key = f"{row.name}.{column}"
        try:
            expression = parse(text)
        except ExpressionError as error:
            why = refusal_of(text, error)
            raise DefinitionError(self.form.id, key, why) from error
        self._check_paths(row, column, expression)
        if (astray := unrepeated(expression.tree, row.name, self._repeats)) is not None:
            call, level = astray
            why = because(Reason.NO_REPEAT_AROUND, call=render(call), repeat=render(level))
            raise DefinitionError(self.form.id, key, why)
        for name in sorted(expression.names):
            kind = "case" if name in CASE_NAMES else self._kinds.get(name)
            if kind is None:
                raise DefinitionError(self.form.id, key, because(Reason.UNKNOWN_NAME, name=name))
            if kind in ("group", "note"):
                raise DefinitionError(self.form.id, key, because(Reason.NO_ANSWER, name=name, kind=kind))
        if any(isinstance(node, Call) and node.name == "once" for node in walk(expression.tree)):
            raise DefinitionError(self.form.id, key, because(Reason.ONCE_NOT_KEPT))
        return expression

    def _check_paths(self, row: Question, column: str, expression: Expression) -> None:
        columns: set[str] = set()
        if column == "choice_filter":
            listed = self.form.choices.get(row.list_name, ())
            columns = {"name"}.union(*(choice.attributes for choice in listed))
        lost = lost_path(expression.tree, self._repeats, columns, has_own=column in _OF_ANSWER)
        if lost is not None:
            why = because(Reason.UNKNOWN_PATH, path=render(lost))
            raise DefinitionError(self.form.id, f"{row.name}.{column}", why)
