"""A row that comes or goes is no work for others, unless they look at how many there are or which one is theirs."""

from __future__ import annotations

from typing import Any

from repatria.domain.forms.answers import Answers, Place
from repatria.domain.forms.session import FormSession
from tests.domain.forms.making import NOW, ask, form, repeat


class Counting(FormSession):
    """A session that tells what it worked out."""

    looked_at: list[Place]

    def _recompute(self, place: Place) -> bool:
        self.looked_at.append(place)
        return super()._recompute(place)


def filled(**columns: Any) -> Counting:
    """Return a form with twenty rows."""
    Counting.looked_at = []
    rows = repeat("who", ask("name"), ask("greeting", "calculate", **columns))
    session = Counting(form(rows), Answers(), {}, NOW)
    for number in range(20):
        session.add_row("who", f"row{number}")
    session.looked_at.clear()
    return session


def rows_looked_at(session: Counting) -> set[str]:
    return {place.row for place in session.looked_at} - {""}


def test_a_row_that_comes_is_worked_out_alone() -> None:
    session = filled(calculation="concat('Hola ', ${name})")
    session.add_row("who", "new")
    assert rows_looked_at(session) == {"new"}


def test_a_row_that_goes_or_moves_is_no_work_at_all() -> None:
    session = filled(calculation="concat('Hola ', ${name})")
    session.remove_row("who", "row3")
    session.move_row("who", "row7", 0)
    assert rows_looked_at(session) == set()


def test_rows_that_say_which_one_they_are_follow() -> None:
    session = filled(calculation="position(..)")
    session.remove_row("who", "row3")
    assert [session.value("greeting", row) for row in session.rows("who")] == [
        str(number) for number in range(1, 20)
    ]


def test_rows_that_say_how_many_there_are_follow() -> None:
    session = filled(calculation="count(${who})")
    session.add_row("who", "new")
    assert {session.value("greeting", row) for row in session.rows("who")} == {"21"}
