"""The columns of a form's tables, by the names that others give them: ODK Central, KoboToolbox, or HTCDS.

ODK joins a question's groups with ``-``, inside a repeat from the repeat on; KoboToolbox with ``/``, always from the
top. HTCDS names a question by its field, spelt as in the standard's own list, and the rest as ODK does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from repatria.domain.answers_out.others import written
from repatria.domain.forms.definition import Form, Question
from repatria.domain.forms.htcds import standard_name
from repatria.domain.forms.listing import by_code, choices_of

Naming = Literal["odk", "kobo", "htcds"]

_CODES = {
    "prs_PrimaryLanguage": "iso639_2",
    "prs_SecondaryLanguage": "iso639_2",
    "prs_Citizenship": "alpha2",
}
"""Fields for which the standard has other codes than we: the column of the choice where they stand."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its *head*, and the *question* whose answer it holds; with a *choice* whether that was chosen.

    *codes* are written in place of the names of choices.
    """

    head: str
    question: Question
    choice: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """The submissions of a form, or the rows of one of its repeats: its *path* down to it, empty for submissions.

    Among the *columns* stand, in their places, the tables of repeats. *rows_of* is the repeat's own name.
    """

    path: tuple[str, ...]
    columns: tuple[Column | Table, ...]
    rows_of: str = ""

    @property
    def repeat(self) -> str:
        """Return what files call the repeat, nothing for the submissions themselves."""
        return self.path[-1] if self.path else ""

    def own(self) -> Iterator[Column]:
        """Yield the columns of the table itself."""
        return (column for column in self.columns if isinstance(column, Column))

    def repeats(self) -> Iterator[Table]:
        """Yield the tables of the repeats."""
        return (column for column in self.columns if isinstance(column, Table))


def table_of(form: Form, survey: tuple[Question, ...], naming: Naming) -> Table:
    """Return the table of *form* with the questions of *survey*, named as *naming* says."""
    return _table(form, survey, naming, ())


def _table(
    form: Form, rows: tuple[Question, ...], naming: Naming, path: tuple[str, ...], rows_of: str = ""
) -> Table:
    table = Table(path, tuple(_columns(form, rows, naming, path, len(path))), rows_of)
    return _by_standard(form, table) if naming == "htcds" else table


def _columns(
    form: Form, rows: tuple[Question, ...], naming: Naming, path: tuple[str, ...], top: int
) -> Iterator[Column | Table]:
    for question in rows:
        here = (*path, written(question))
        if question.type == "repeat":
            yield _table(form, question.children, naming, here, question.name)
        elif question.type == "group":
            yield from _columns(form, question.children, naming, here, top)
        elif question.type != "note" and naming == "kobo":
            head = "/".join(here)
            yield Column(head, question)
            if question.type == "select_multiple":
                yield from (Column(f"{head}/{name}", question, name) for name in _choices(form, question))
        elif question.type != "note":
            yield Column("-".join(here[top:]), question)


def _choices(form: Form, question: Question) -> list[str]:
    return list(by_code(choices_of(form, question)))


def _by_standard(form: Form, table: Table) -> Table:
    """Return *table* with HTCDS names and codes, where one question alone bears the name."""
    named = Counter(standard_name(column.question.htcds) for column in table.own())
    taken = {column.head for column in table.own()}

    def told(column: Column) -> Column:
        name = standard_name(column.question.htcds)
        if not name or named[name] > 1 or name in taken:
            return column
        return replace(column, head=name, codes=_codes(form, column.question, _CODES.get(name, "")))

    columns = (told(column) if isinstance(column, Column) else column for column in table.columns)
    return replace(table, columns=tuple(columns))


def _codes(form: Form, question: Question, attribute: str) -> dict[str, str]:
    choices = form.choices.get(question.list_name, ()) if attribute else ()
    return {choice.name: choice.attributes[attribute] for choice in choices if attribute in choice.attributes}
