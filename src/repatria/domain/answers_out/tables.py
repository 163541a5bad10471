"""The lines of a form's tables: one a submission, one a row of a repeat, linked as ODK and KoboToolbox do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from repatria.domain.answers_out.columns import Column, Naming, Table
from repatria.domain.answers_out.filled import Filled
from repatria.domain.forms.answers import Place

Line = tuple[str, ...]
_SET_OF = "SET-OF"
"""Begins the heads under which ODK says which rows belong together; alone it is that of the table itself."""


class Sheet:
    """One table with its heads, and the lines that a submission adds to it.

    KoboToolbox numbers lines through the whole file, so a sheet counts those it gave. *above* is the table that its
    lines belong to, *title* what other tables call it; *given* are the lines of the last submission by their row.
    """

    def __init__(self, table: Table, naming: Naming, above: Sheet | None, title: str) -> None:
        self.table, self.above, self.title = table, above, title
        links = _LINKS["kobo" if naming == "kobo" else "odk"]["row" if above else "submission"]
        named = table.own() if naming == "kobo" else table.columns
        cells = (_cell_of(column, table) for column in named)
        self._cells: tuple[_Cell, ...] = (*links.before, *cells, *links.after)
        self.lines = 0
        self.given: dict[str, _Linked] = {}

    @property
    def heads(self) -> Line:
        """Return the first line of the table."""
        own = f"{_SET_OF}-{self.table.repeat}"
        return tuple(own if head == _SET_OF else head for head, _ in self._cells)

    def lines_of(self, filled: Filled) -> Iterator[Line]:
        """Yield the lines of one submission: one, or one for each row of the repeat; after those of *above*."""
        self.given = {}
        for row, number, above in self._rows(filled):
            self.lines += 1
            linked = _Linked(filled, self, self.lines, row, number, above)
            self.given[row] = linked
            yield tuple(said(linked) for _, said in self._cells)

    def _rows(self, filled: Filled) -> Iterator[tuple[str, int, _Linked | None]]:
        if self.above is None:
            yield "", 0, None
            return
        for outer, above in self.above.given.items():
            place = Place(self.table.rows_of, outer)
            rows = filled.rows.get(place, ()) if place in filled.asked else ()
            yield from ((row, number, above) for number, row in enumerate(rows, 1))


def sheets_of(table: Table, naming: Naming, title: str) -> tuple[Sheet, ...]:
    """Return the table of submissions and those of its repeats, in the form's order; *title* names the first."""
    return tuple(_sheets(Sheet(table, naming, None, title), naming))


def _sheets(sheet: Sheet, naming: Naming) -> Iterator[Sheet]:
    yield sheet
    for inner in sheet.table.repeats():
        yield from _sheets(Sheet(inner, naming, sheet, inner.repeat), naming)


@dataclass(frozen=True, slots=True)
class _Linked:
    """One line, and what it hangs together with: *outer* is the line of the submission or row that it belongs to."""

    filled: Filled
    sheet: Sheet
    index: int
    row: str = ""
    number: int = 0
    outer: _Linked | None = None

    def set_of(self, table: Table) -> str:
        """Return what all rows of a repeat in this line have in common."""
        return "/".join((self.key(), *table.path[len(self.sheet.table.path) :]))

    def own_set(self) -> str:
        """Return what this row has in common with those beside it."""
        return self.outer.set_of(self.sheet.table) if self.outer else ""

    def key(self) -> str:
        """Return what names this line and no other."""
        return f"{self.own_set()}[{self.number}]" if self.outer else self.filled.instance_id

    def key_above(self) -> str:
        """Return what names the line that this one belongs to."""
        return self.outer.key() if self.outer else ""

    def above(self) -> str:
        """Return the number of the line that this one belongs to."""
        return str(self.outer.index) if self.outer else ""

    def title_above(self) -> str:
        """Return the name of the table that this line belongs to."""
        return self.outer.sheet.title if self.outer else ""

    def bare(self) -> str:
        """Return the submission's number without its prefix."""
        return self.filled.instance_id.removeprefix("uuid:")


_Cell = tuple[str, Callable[[_Linked], str]]
"""The head of a column, and what stands there in a line."""


def _cell_of(column: Column | Table, within: Table) -> _Cell:
    if isinstance(column, Table):
        name = "-".join(column.path[len(within.path) :])
        return f"{_SET_OF}-{name}", lambda one: one.set_of(column)
    return column.head, lambda one: _answer(column, one)


def _answer(column: Column, linked: _Linked) -> str:
    text = linked.filled.text(column.question.name, linked.row)
    if column.codes:
        return " ".join(column.codes.get(name, name) for name in text.split())
    if not column.choice or not text:
        return text
    return "1" if column.choice in text.split() else "0"


@dataclass(frozen=True, slots=True)
class _Links:
    before: tuple[_Cell, ...] = ()
    after: tuple[_Cell, ...] = ()


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
        "row": _Links(
            (),
            (
                ("PARENT_KEY", _Linked.key_above),
                ("KEY", _Linked.key),
                (_SET_OF, _Linked.own_set),
            ),
        ),
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
