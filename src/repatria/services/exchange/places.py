"""The places with a line by which sealed files travel: kept with what signs in, proven, and known by their mark."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import sha256

import msgspec

from repatria.domain.errors import PlaceAddressError, PlaceChangedError, ReadBackError, UnknownPlaceError
from repatria.domain.progress import Progress
from repatria.services.desk import Desk
from repatria.store import places as rows
from repatria.sync.transports.carrier import Carrier, Waiting
from repatria.sync.transports.line import Line
from repatria.sync.transports.opening import open_carrier
from repatria.sync.transports.places import FolderPlace, Place, check_address, said

_Ways = msgspec.json.Decoder(Place)

_MARKS, _MARK = "place", "mark"
_LONGEST_MARK = 64
_SETTLES = 0.5
"""Seconds in which another post that sets up the same place at once has laid its mark over this one's."""


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """A place this post uses: how it is *called* here, the *way* there, and the *mark* that lies there."""

    id: str
    called: str
    way: Place
    mark: str

    @property
    def said(self) -> str:
        """Return where it is, without what signs in."""
        return said(self.way)


def kept_places(desk: Desk) -> tuple[KeptPlace, ...]:
    """Return every place this post uses, by what it is called."""
    return tuple(_kept(row) for row in rows.places(desk.read()))


def kept_place(desk: Desk, place_id: str) -> KeptPlace:
    """Return one place; raises UnknownPlaceError."""
    row = rows.place(desk.read(), place_id)
    if row is None:
        raise UnknownPlaceError(place=place_id)
    return _kept(row)


def prove_place(way: Place, fresh: str, cancelled: Callable[[], bool] = lambda: False) -> str:
    """Lay a little down at a place, read it, take it away, and return the mark that lies there; it touches no store.

    A place without a mark gets the *fresh* one, 32 hex digits of chance: every post that uses it finds that one,
    also where two set it up at once.
    Raises LineError with what hinders, before anything is kept.
    """
    check_way(way)
    with closing(open_carrier(way)) as carrier:
        line = Line(carrier, cancelled=cancelled)
        trial = fresh[::-1].encode()
        line.tried(0, lambda _size, waiting: carrier.put(_MARKS, fresh, trial, waiting))
        read = line.tried(0, lambda _size, waiting: carrier.get(_MARKS, fresh, 0, len(trial), waiting))
        line.tried(0, lambda _size, waiting: carrier.drop(_MARKS, fresh, waiting))
        if read != trial:
            raise ReadBackError(place=said(way))
        lying = _mark_at(line)
        if not lying:
            line.tried(0, lambda _size, waiting: carrier.put(_MARKS, _MARK, fresh.encode(), waiting))
            line.pause(_SETTLES)
            lying = _mark_at(line)
        return lying


def check_way(way: Place) -> None:
    """Refuse what can be no place: raises PlaceAddressError for an address or a bucket that may not be called."""
    try:
        _Ways.decode(msgspec.json.encode(way))
    except msgspec.ValidationError as error:
        raise PlaceAddressError(place=getattr(way, "bucket", "") or said(way)) from error
    except UnicodeEncodeError as error:  # a name of a folder that is no text: it could not be shown either
        raise PlaceAddressError(place=said(way).encode("ascii", "replace").decode()) from error
    if not isinstance(way, FolderPlace):
        check_address(way.address)


def keep_place(desk: Desk, called: str, way: Place, mark: str, *, instead_of: str = "") -> KeptPlace:
    """Keep a place that was proven, with what signs in, in the vault; what stood under *instead_of* is replaced.

    A folder is kept by its whole path: the program may be started elsewhere.
    """
    desk.need("work")
    if isinstance(way, FolderPlace):
        way = FolderPlace(os.path.abspath(way.path))  # noqa: PTH100 - a link in it stays one
    row = rows.PlaceRow(
        instead_of or desk.new_id(), called.strip() or said(way), msgspec.json.encode(way), mark
    )
    with desk.writing() as connection:
        rows.put_place(connection, row)
        desk.append_in(connection, [desk.note("place_kept", {"place": row.id, "where": said(way)})])
    return _kept(row)


def forget_place(desk: Desk, place_id: str) -> None:
    """Forget a place and what signs in there; what lies there stays, and so does what is still in the outbox."""
    desk.need("work")
    kept = kept_place(desk, place_id)
    with desk.writing() as connection:
        rows.drop_place(connection, place_id)
        desk.append_in(connection, [desk.note("place_forgotten", {"place": place_id, "where": kept.said})])


@contextmanager
def line_to(
    place: KeptPlace,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[Line]:
    """Give the line to a place, once it is seen to be the one that was set up, and look at it again at the end.

    Raises PlaceChangedError where another mark lies there or none: an empty or strange place is asked nothing, and
    what was done at one that was swapped meanwhile counts for nothing.
    """
    with closing(open_carrier(place.way)) as carrier:
        line = Line(carrier, progress or (lambda _done, _all: None), cancelled or (lambda: False))
        need_same(place, line)
        yield line
        need_same(place, line)


def need_same(place: KeptPlace, line: Line) -> None:
    """Raise PlaceChangedError where the line leads to another place than the one that was set up, or to none."""
    if _mark_at(line) != place.mark:
        raise PlaceChangedError(place=place.said)


def _mark_at(line: Line) -> str:
    carrier: Carrier = line.carrier

    def get(_size: int, waiting: Waiting) -> bytes | None:
        return carrier.get(_MARKS, _MARK, 0, _LONGEST_MARK, waiting)

    read = line.tried(0, get) or b""
    return read.decode("ascii", "replace")


def new_mark(desk: Desk) -> str:
    """Return the mark for a place that has none: 32 hex digits of chance."""
    return sha256(desk.vault.random(32)).hexdigest()[:32]


def _kept(row: rows.PlaceRow) -> KeptPlace:
    return KeptPlace(row.id, row.called, _Ways.decode(row.way), row.mark)
