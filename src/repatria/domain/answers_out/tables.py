"""The lines of a form's tables: one a submission, one a row of a repeat, linked as ODK and KoboToolbox do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from repatria.domain.answers_out.columns import Column, Naming, Table
from repatria.domain.answers_out.filled import Filled
from repatria.domain.forms.answers import Place

Line = tuple[str, ...]


class Sheet:
    """One table with its heads, and the lines that a submission adds to it.

    KoboToolbox numbers lines through the whole file, so a sheet counts those it gave.
    """

    def __init__(self, table: Table, naming: Naming, above: Sheet | None, title: str) -> None:
        self.table, self._above, self._title = table, above, title
        self._links = _LINKS["kobo" if naming == "kobo" else "odk"]["row" if above else "submission"]
        self._naming = naming
        self.lines = 0

    @property
    def heads(self) -> Line:
        """Return the first line of the table."""
        answers = (
            head
            for column in self.table.columns
            if (head := column.head if isinstance(column, Column) else self._set_of(column))
        )
        before, after = self._links.before, self._links.after
        own = (f"SET-OF-{self.table.repeat}",) if self._above and self._naming != "kobo" else ()
        return (*(head for head, _ in before), *answers, *(head for head, _ in after), *own)

    def lines_of(self, filled: Filled) -> Iterator[Line]:
        """Yield the lines of one submission: one, or one for each row of the repeat."""
        if self._above is None:
            self.lines += 1
            yield self._line(_Linked(filled, self, self.lines))
            return
        asked = Place(self.table.repeat) in filled.asked
        for number, row in enumerate(filled.rows.get(self.table.repeat, ()) if asked else (), 1):
            self.lines += 1
            yield self._line(_Linked(filled, self, self.lines, row, number))

    @property
    def title(self) -> str:
        """Return what other tables call this one."""
        return self.table.repeat or self._title

    @property
    def above(self) -> Sheet | None:
        """Return the table that this one's lines belong to."""
        return self._above

    def _set_of(self, table: Table) -> str:
        return "" if self._naming == "kobo" else "SET-OF-" + "-".join(table.path[len(self.table.path) :])

    def _line(self, linked: _Linked) -> Line:
        answers = (
            _answer(column, linked) if isinstance(column, Column) else linked.set_of(column)
            for column in self.table.columns
            if isinstance(column, Column) or self._naming != "kobo"
        )
        before, after = self._links.before, self._links.after
        own = (linked.set_of(self.table),) if self._above and self._naming != "kobo" else ()
        return (*(said(linked) for _, said in before), *answers, *(said(linked) for _, said in after), *own)


def sheets_of(table: Table, naming: Naming, title: str) -> tuple[Sheet, ...]:
    """Return the table of submissions and those of its repeats, in the form's order; *title* names the first."""
    first = Sheet(table, naming, None, title)
    return (first, *(Sheet(inner, naming, first, title) for inner in table.repeats()))


@dataclass(frozen=True, slots=True)
class _Linked:
    """One line, and what it hangs together with."""

    filled: Filled
    sheet: Sheet
    index: int
    row: str = ""
    number: int = 0

    def set_of(self, table: Table) -> str:
        """Return what all rows of a repeat in this submission have in common."""
        return "/".join((self.filled.instance_id, *table.path))

    def key(self) -> str:
        """Return what names this line and no other."""
        return f"{self.set_of(self.sheet.table)}[{self.number}]" if self.row else self.filled.instance_id

    def above(self) -> str:
        """Return the number of the line of the submission, which was the last one given."""
        return str(self.sheet.above.lines) if self.sheet.above else ""

    def title_above(self) -> str:
        """Return the name of the table of submissions."""
        return self.sheet.above.title if self.sheet.above else ""

    def bare(self) -> str:
        """Return the submission's number without its prefix."""
        return self.filled.instance_id.removeprefix("uuid:")


def _answer(column: Column, linked: _Linked) -> str:
    text = linked.filled.text(column.question.name, linked.row)
    if column.codes:
        return " ".join(column.codes.get(name, name) for name in text.split())
    if not column.choice or not text:
        return text
    return "1" if column.choice in text.split() else "0"


_Link = tuple[str, Callable[[_Linked], str]]


@dataclass(frozen=True, slots=True)
class _Links:
    before: tuple[_Link, ...] = ()
    after: tuple[_Link, ...] = ()


_LINKS = {
    "odk": {
        "submission": _Links(
            (("SubmissionDate", lambda one: one.filled.of.at),),
            (
                ("meta-instanceID", lambda one: one.filled.instance_id),
                ("KEY", _Linked.key),
                ("SubmitterID", lambda one: one.filled.of.by),
                ("FormVersion", lambda one: one.filled.of.version),
            ),
        ),
        "row": _Links((), (("PARENT_KEY", lambda one: one.filled.instance_id), ("KEY", _Linked.key))),
    },
    "kobo": {
        "submission": _Links(
            (),
            (
                ("__version__", lambda one: one.filled.of.version),
                ("_uuid", _Linked.bare),
                ("_submission_time", lambda one: one.filled.of.at),
                ("_submitted_by", lambda one: one.filled.of.by),
                ("_index", lambda one: str(one.index)),
            ),
        ),
        "row": _Links(
            (),
            (
                ("_index", lambda one: str(one.index)),
                ("_parent_table_name", _Linked.title_above),
                ("_parent_index", _Linked.above),
                ("_submission__uuid", _Linked.bare),
                ("_submission__submission_time", lambda one: one.filled.of.at),
                ("_submission__submitted_by", lambda one: one.filled.of.by),
                ("_submission___version__", lambda one: one.filled.of.version),
            ),
        ),
    },
}
