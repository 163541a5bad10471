"""The rows that a form begins with, where its file fills some in; of counted ones as many as are counted by then."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from repatria.domain.forms.answers import Place
from repatria.domain.forms.bounds import MOST_AT_OPENING
from repatria.domain.forms.counted import CountedRows
from repatria.domain.forms.definition import BegunRow
from repatria.domain.forms.rows import NewRow
from repatria.domain.forms.session import FormSession

_Waiting = tuple[str, BegunRow]
"""A row, and the row in which it stands."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A form as it begins: *rows* says in which repeats rows stand, *counted* which of them came by a count."""

    session: FormSession
    rows: tuple[Place, ...] = ()
    counted: CountedRows = field(default_factory=CountedRows)


def begin_filling(session: FormSession, new_id: Callable[[], str]) -> Begun:
    """Begin a form that nobody answered: its defaults, the rows of its file, and those that are counted by then."""
    session.begin()
    put = begin_rows(session, new_id)
    counted = CountedRows()
    with session.turn(MOST_AT_OPENING):
        followed = [place for place in counted.follow(session, new_id) if session.rows(*place)]
    return Begun(session, tuple(dict.fromkeys((*put, *followed))), counted)


def begin_rows(session: FormSession, new_id: Callable[[], str]) -> tuple[Place, ...]:
    """Put the rows that the form begins with, under ids from *new_id*; return the repeats in which they stand."""
    found: dict[Place, None] = {}
    waiting: list[_Waiting] = [("", row) for row in session.form.begun]
    with session.turn(MOST_AT_OPENING):
        while waiting:
            begun = [
                (row, NewRow(row.repeat, new_id(), outer, row.answers))
                for outer, row in _asked(session, waiting)
            ]
            session.put_rows([new for _, new in begun])
            found |= dict.fromkeys(Place(new.repeat, new.outer) for _, new in begun)
            waiting = [(new.row, inner) for row, new in begun for inner in row.rows]
    return tuple(found)


def _asked(session: FormSession, waiting: Iterable[_Waiting]) -> Iterator[_Waiting]:
    """Yield those of the rows that their repeat's count, where it has one, asks for now."""
    put: dict[Place, int] = {}
    for outer, row in waiting:
        place = Place(row.repeat, outer)
        put[place] = put.get(place, 0) + 1
        counted = session.plan.nodes[row.repeat].repeat_count is not None
        if not counted or put[place] <= session.rows_wanted(*place):
            yield outer, row
