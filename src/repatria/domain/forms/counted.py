"""Rows that other answers count come by themselves, and go again by themselves while nobody has touched them.

A row in which anybody answered is never taken out here: who counted fewer says which are too many.
"""

from __future__ import annotations

from collections.abc import Callable

from repatria.domain.forms.answers import Place
from repatria.domain.forms.bounds import MOST_MADE
from repatria.domain.forms.session import FormSession


def counted_places(session: FormSession) -> list[Place]:
    """Return where rows stand that other answers count, outer repeats before those in their rows."""
    counted = [name for name, node in session.plan.nodes.items() if node.repeat_count is not None]
    counted.sort(key=lambda name: len(session.plan.around(name)))
    return [place for name in counted for place in session.beside(name, Place(name))]


def count_at(session: FormSession, place: Place) -> int | None:
    """Return how many rows are counted at *place*, where it stands, is asked, and somebody here can know."""
    if not session.stands(place) or not session.is_relevant(*place):
        return None
    return session.rows_counted(*place)


def keep_to_count(
    session: FormSession, place: Place, new_id: Callable[[], str], made: set[str]
) -> frozenset[Place]:
    """Add the rows that lack at *place*, take out what is too many of those *made* so; return what changed."""
    counted = count_at(session, place)
    if counted is None:
        return frozenset()
    rows = session.rows(*place)
    changed: set[Place] = set()
    for _ in range(min(counted, MOST_MADE) - len(rows)):
        if not session.has_room_for_row(*place):
            break
        row = new_id()
        changed |= session.add_row(place.name, row, place.row)
        made.add(row)
    spare = [row for row in reversed(rows) if row in made][: max(0, len(rows) - counted)]
    for row in spare:
        changed |= session.remove_row(place.name, row)
        made.discard(row)
    return frozenset(changed)


def begin_counted(session: FormSession, new_id: Callable[[], str], made: set[str]) -> tuple[Place, ...]:
    """Put the rows that are counted before anybody has answered; return the repeats in which they stand."""
    found: dict[Place, None] = {}
    while fresh := [
        place for place in counted_places(session) if place not in found and _lacks(session, place)
    ]:
        for place in fresh:
            keep_to_count(session, place, new_id, made)
            found[place] = None
    return tuple(found)


def _lacks(session: FormSession, place: Place) -> bool:
    return len(session.rows(*place)) < (count_at(session, place) or 0)
