"""The rows of a form that other answers count: they come and go once the answer that counts them is settled.

Settled is an answer when it is chosen, and a typed one when its field is left: *12* is not *1* on the way. A row
that somebody took out stays away until another number is counted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from repatria.domain.forms.answers import Place
from repatria.domain.forms.counted import count_at, counted_places, keep_to_count
from repatria.services.forms.work import FormWork

Done = Callable[[Place, frozenset[Place]], None]
"""Hears where rows came or went, and what may look different."""
Look = Callable[[frozenset[Place]], None]


_NEVER: Final = -1
"""Where no count was settled yet."""


class CountedRows:
    """Keeps the rows of one form to what is counted; *done* hears of each repeat for which they changed.

    *look* hears where only the count did.
    """

    def __init__(self, work: FormWork, new_id: Callable[[], str], done: Done, look: Look) -> None:
        self._work, self._new_id, self._done, self._look = work, new_id, done, look
        session = work.session
        counted = ((place, count_at(session, place)) for place in counted_places(session))
        self._settled = {place: count for place, count in counted if session.rows(*place) or count is None}

    def is_settled(self, place: Place) -> bool:
        """Tell whether the rows at *place* were kept to what is counted now."""
        return not self._is_new(place)

    def follow(self) -> None:
        """Keep rows to what is counted now, also those in rows that come by it."""
        session = self._work.session
        if session.is_locked:
            return
        while fresh := [place for place in counted_places(session) if self._is_new(place)]:
            for place in fresh:
                self._settled[place] = count_at(session, place)
                before = session.rows(*place)
                changed = keep_to_count(session, place, self._new_id, self._work.made)
                if session.rows(*place) != before:
                    self._done(place, changed)
                else:
                    self._look(frozenset({place}))

    def touch(self, row: str) -> list[Place]:
        """Take *row* and those around it for a person's own; return the repeats of which that is new."""
        session, made = self._work.session, self._work.made
        own = [one for one in session.lineage(row) if one in made]
        made.difference_update(own)
        return [Place(session.repeat_of(one), session.outer_row(one)) for one in own]

    def _is_new(self, place: Place) -> bool:
        return self._settled.get(place, _NEVER) != count_at(self._work.session, place)
