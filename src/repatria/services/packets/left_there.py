"""Before a place is forgotten: what from here lies there or may, and how it is taken away first.

Once the place is forgotten nothing here reaches it: a packet lies there for whoever reads it, asked back or not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from repatria.domain.errors import LaidMeanwhileError, StillLyingError
from repatria.services.desk import Desk
from repatria.services.exchange.delivering import take_back
from repatria.services.exchange.laid import laid_of
from repatria.services.exchange.outbox import Route, file_of, tells_abroad
from repatria.services.exchange.places import KeptPlace, forget_place, kept_place, line_to
from repatria.services.exchange.tidying import Old, note_tidied
from repatria.services.packets.delivering import to_take_back
from repatria.store import places as rows
from repatria.sync.transports.pieces import take_away


@dataclass(frozen=True, slots=True)
class LeftThere:
    """What of this vault lies at a *place*, or may: how many files for another country, or of which nobody knows.

    *own* are those for posts of the own country; *old* is where all lie, *waiting* what waits and may lie there too.
    """

    place: KeptPlace
    abroad: int
    own: int
    old: Old
    waiting: tuple[str, ...]

    @property
    def count(self) -> int:
        """Return how many files that is."""
        return self.abroad + self.own


def left_there(desk: Desk, place_id: str) -> LeftThere:
    """Return what of this vault lies at a place, or may. Raises UnknownPlaceError."""
    place = kept_place(desk, place_id)
    sent = rows.outgoing(desk.read())
    lying = [one for one in sent if one.place == place.id and one.laid]
    waiting = [
        one
        for one in sent
        if not one.laid
        and any(laid.listed and laid.at.mark == place.mark for laid in laid_of(file_of(desk, one)))
    ]
    leftover = rows.leftovers(desk.read(), place.id)
    abroad = sum(tells_abroad(one) for one in (*lying, *waiting))
    own = len(lying) + len(waiting) - abroad
    old = (*((one.folder, one.name) for one in lying), *leftover)
    names = {name for _, name in leftover}
    return LeftThere(place, abroad + len(names), own, old, tuple(one.bundle for one in waiting))


def need_nothing_left(desk: Desk, place_id: str) -> None:
    """Raise StillLyingError where something for another country lies at a place, or may."""
    left = left_there(desk, place_id)
    if left.abroad:
        raise StillLyingError(place=left.place.called, count=left.abroad)


def ways_back(desk: Desk, left: LeftThere) -> tuple[Route, ...]:
    """Return how what waits, and may lie at the place, is taken away there; it goes on waiting.

    What goes abroad is noted as gone before, for it may have been read.
    """
    routes = [route for bundle in left.waiting for route in to_take_back(desk, bundle)]
    return tuple(route for route in routes if route.place.mark == left.place.mark)


def clear_away(left: LeftThere, back: tuple[Route, ...], cancelled: Callable[[], bool] | None = None) -> None:
    """Take away at a place all that lies there from here, or may; no store is touched.

    Raises LineError, and then nothing is to be forgotten: asked again, it goes on.
    """
    for route in back:
        take_back(route, cancelled)
    with line_to(left.place, cancelled=cancelled) as line:
        for folder, name in left.old:
            take_away(line, folder, name)


def note_cleared(desk: Desk, left: LeftThere) -> None:
    """Note that nothing of what was *left* at a place lies there any more."""
    note_tidied(desk, left.place.id, left.old)


def forget_cleared(desk: Desk, left: LeftThere) -> None:
    """Note that what was *left* at a place was taken away, and forget the place.

    Raises LaidMeanwhileError where more came to lie there since *left* was read, as of a delivery that was under way:
    the place is not forgotten then, and asked again that is taken away too.
    """
    note_cleared(desk, left)
    now = left_there(desk, left.place.id)
    if now.count:
        raise LaidMeanwhileError(place=left.place.called, count=now.count)
    forget_place(desk, left.place.id)
