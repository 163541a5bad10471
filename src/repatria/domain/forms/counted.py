"""Rows that other answers count come by themselves once the count is settled, and go again while nobody touched them.

A row in which anybody answered, or that the case holds, is never taken out here: a person says which are too many.
A row that somebody took out stays away until another number is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from repatria.domain.forms.answers import Place
from repatria.domain.forms.bounds import MOST_IN_MADE, MOST_MADE, MOST_ROWS
from repatria.domain.forms.session import FormSession

Followed = dict[Place, frozenset[Place]]
"""Where another number is counted, and what may look different because of it."""
NewId = Callable[[], str]
_OFTEN = 10
"""Times that one answer lets rows at one place come or go: counts that read each other might never agree."""


def counted_places(session: FormSession) -> list[Place]:
    """Return where rows stand that other answers count, outer repeats before those in their rows."""
    counted = [name for name, node in session.plan.nodes.items() if node.repeat_count is not None]
    counted.sort(key=lambda name: len(session.plan.around(name)))
    return [place for name in counted for place in session.beside(name, Place(name))]


def empty_beyond(session: FormSession, place: Place) -> list[str]:
    """Return the rows at *place* that are too many and say nothing, the last first: whoever fills may take them out.

    What another post keeps in a row, or people disagree on, is something.
    """
    count, rows = _count_at(session, place), session.rows(*place)
    if count is None or session.is_locked or len(rows) <= count:
        return []
    return [row for row in reversed(rows) if _is_empty(session, row)][: len(rows) - count]


def _is_empty(session: FormSession, row: str) -> bool:
    return not any(
        session.answer(*one) is not None or session.may_be_kept(*one) or session.is_disputed(*one)
        for one in session.places_in(row)
    )


@dataclass(slots=True)
class CountedRows:
    """What is known of the rows that answers count in one filling.

    *made* came by themselves and nobody touched them since; *settled* says for which number the rows at a place
    were last kept.
    """

    made: set[str] = field(default_factory=set)
    settled: dict[Place, int] = field(default_factory=dict)

    def take_up(self, session: FormSession) -> None:
        """Take the rows of a form as it is stored for those of its numbers; where none are, they may still come."""
        for place in counted_places(session):
            count, rows = _count_at(session, place), session.rows(*place)
            if count is not None and (count == 0 or rows):
                self.settled[place] = count

    def is_settled(self, session: FormSession, place: Place) -> bool:
        """Tell whether the rows at *place* were kept to what is counted now, or nothing is."""
        count = _count_at(session, place)
        return count is None or self.settled.get(place) == count

    def follow(self, session: FormSession, new_id: NewId) -> Followed:
        """Keep rows to what is counted now, also those in rows that come by it; return where another number is."""
        found: Followed = {}
        if session.is_locked:
            return found
        room, times = MOST_IN_MADE - self._held(session), Counter[Place]()
        known, stood = set(self.made), {one: session.rows(*one) for one in counted_places(session)}
        came, went = set[Place](), set[Place]()
        while fresh := [
            one
            for one in counted_places(session)
            if times[one] < _OFTEN and not self.is_settled(session, one)
        ]:
            for place in fresh:
                times[place] += 1
                before = len(session.rows(*place))
                changed = self._keep_to_count(session, place, new_id, room)
                more = len(session.rows(*place)) - before
                room -= more * session.size_of_row(place.name)
                came |= {place} if more > 0 else set()
                went |= {place} if more < 0 else set()
                found[place] = found.get(place, frozenset({place})) | changed
        if _OFTEN not in times.values():
            return found
        for place in came & went:
            found[place] |= self._take_back(session, place, known)
        self._be_done(session)
        return {one: touched for one, touched in found.items() if session.rows(*one) != stood.get(one)}

    def _take_back(self, session: FormSession, place: Place, known: set[str]) -> frozenset[Place]:
        """Take out the rows at *place* that are not *known* from before: they would come and go for ever."""
        changed = frozenset[Place]()
        for row in self.rows_made(reversed(session.rows(*place))):
            if row not in known:
                changed |= session.remove_row(place.name, row)
                self.made.discard(row)
        return changed

    def _be_done(self, session: FormSession) -> None:
        """Leave counts that were not reached as they are until something else is answered: what lacks is told."""
        for place in counted_places(session):
            count = _count_at(session, place)
            if count is not None:
                self.settled[place] = count

    def touch(self, session: FormSession, row: str) -> list[Place]:
        """Take *row* and those around it for a person's own; return the repeats of which that is new."""
        own = [one for one in session.lineage(row) if one in self.made]
        self.made.difference_update(own)
        return [Place(session.repeat_of(one), session.outer_row(one)) for one in own]

    def rows_made(self, rows: Iterable[str]) -> list[str]:
        """Return those of *rows* that came by themselves and that nobody touched."""
        return [row for row in rows if row in self.made]

    def _held(self, session: FormSession) -> int:
        """Return how much the rows hold together that came by themselves."""
        repeats = Counter(session.repeat_of(row) for row in self.made)
        return sum(number * session.size_of_row(repeat) for repeat, number in repeats.items() if repeat)

    def _keep_to_count(
        self, session: FormSession, place: Place, new_id: NewId, room: int
    ) -> frozenset[Place]:
        """Add the rows that lack at *place*, as many as there is *room* for, or take out what is too many of them."""
        count, rows = _count_at(session, place), session.rows(*place)
        if count is None:
            return frozenset()  # what came or went since took the question away
        self.settled[place] = count
        if count > MOST_ROWS:
            return frozenset()  # so many there may never be: the answer is to be corrected
        if len(rows) < count:
            lacking = max(0, min(count, MOST_MADE) - len(rows))
            number = min(lacking, room // session.size_of_row(place.name), session.room_for_rows(*place))
            new = [new_id() for _ in range(number)]
            self.made.update(new)
            return session.add_rows(place.name, new, place.row)
        changed: frozenset[Place] = frozenset()
        stored = set(session.stored.rows_in(*place))  # whoever has these may have answered in them
        own = [row for row in self.rows_made(reversed(rows)) if row not in stored]
        for row in own[: len(rows) - count]:
            changed |= session.remove_row(place.name, row)
            self.made.discard(row)
        return changed


def _count_at(session: FormSession, place: Place) -> int | None:
    """Return how many rows are counted at *place*, where it stands, is asked, and somebody here can know."""
    if not session.stands(place) or not session.is_relevant(*place):
        return None
    return session.rows_counted(*place)
