"""Deliver what waits in the outbox, of the own country or for another: what may not go any more does not.

Each function does for both what its *own* one in ``services.exchange.delivering`` does for the own country.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.exchange.delivering import (
    carry_ahead,
    own_delivered,
    own_route_of,
    own_to_take_back,
    own_withdraw,
)
from repatria.services.exchange.looking import Seen
from repatria.services.exchange.outbox import (
    Route,
    file_of,
    has_gone,
    let_go,
    need_not_there,
    note_goes_nowhere,
    note_lies,
    route_for,
    routes_back,
    tells_abroad,
    waiting_row,
)
from repatria.services.exchange.tidying import LIES_FOR, Old
from repatria.services.packets.waiting import (
    Leaving,
    deeds_when_gone,
    deeds_when_never,
    deeds_when_unsure,
    leaving,
    need_allowed,
    note_stood,
)
from repatria.store.places import OutgoingRow


def route_of(desk: Desk, bundle: str, *, through: str = "") -> Route:
    """Return how a file of the outbox goes; one for another country only while it may go.

    Raises what ``own_route_of`` does, and PacketStoppedError, AnswerClosedError or
    AnswerRecalledError for what may not go any more: it waits until it is withdrawn.
    """
    row = waiting_row(desk, bundle)
    if not tells_abroad(row):
        return own_route_of(desk, bundle, through=through)
    need_allowed(desk, leaving(row))
    return route_for(desk, row, through)


def route_ahead(
    desk: Desk,
    bundle: str,
    *,
    through: str = "",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Route:
    """Return how a file goes as ``route_of`` does, once all but its list lies there.

    So it is judged right before it can be found, however long the line took. Raises what ``route_of`` and
    ``carry_ahead`` do.
    """
    route = route_of(desk, bundle, through=through)
    carry_ahead(route, progress, cancelled)
    return route_of(desk, bundle, through=through)


def delivered(desk: Desk, route: Route, gone: Old = ()) -> None:
    """Note that a file lies at its place and what is *gone* there, and let go of the one in the outbox."""
    row = waiting_row(desk, route.bundle)
    if not tells_abroad(row):
        own_delivered(desk, route, gone)
        return
    one = leaving(row)
    deeds, cases = deeds_when_gone(desk, one)
    with desk.writing() as connection:
        desk.append_in(connection, deeds)
        note_lies(desk, connection, route, gone)
    after_commit(desk, _lines(one, cases))
    let_go(route.path)


def to_take_back(desk: Desk, bundle: str) -> tuple[Route, ...]:
    """Return where a file may lie whole; there it may have been read: what goes abroad is noted as gone before.

    Raises UnknownBundleError where nothing of that name waits, UnknownPlaceError for a place that was forgotten.
    """
    row = waiting_row(desk, bundle)
    if not tells_abroad(row):
        return own_to_take_back(desk, bundle)
    routes = routes_back(desk, row)
    if routes:
        note_stood(desk, row)
    return routes


def withdraw(desk: Desk, bundle: str, seen: Seen | None = None) -> None:
    """Take a file out of the outbox: it goes nowhere, and what was noted of it says so, unless it may have been read.

    So may what is no more in the outbox, as in a vault put back from a copy, and what waits in one that was put back
    whole, unless it was *seen* that it does not lie at its place: it stands as gone.

    Raises MayHaveArrivedError while it may lie whole at a place: ``to_take_back`` says where.
    """
    row = waiting_row(desk, bundle)
    if not tells_abroad(row):
        own_withdraw(desk, bundle)
        return
    need_not_there(desk, row)
    one, path = leaving(row), file_of(desk, row)
    deeds, cases = (deeds_when_never if _never_left(desk, row, seen) else deeds_when_unsure)(desk, one)
    with desk.writing() as connection:
        desk.append_in(connection, deeds)
        note_goes_nowhere(desk, connection, row)
    after_commit(desk, _lines(one, cases))
    let_go(path)


def _never_left(desk: Desk, row: OutgoingRow, seen: Seen | None) -> bool:
    """Tell whether a file that is noted nowhere cannot have been read: never listed, or *seen* not to lie there.

    Not there says nothing once it may have lain for so long that it was tidied away.
    """
    if not has_gone(desk, row):
        return True
    is_late = desk.now() - datetime.fromisoformat(row.sealed) >= LIES_FOR
    is_absent = seen is not None and bool(seen.absent) and not (seen.unasked or seen.lost)
    return file_of(desk, row).exists() and is_absent and not is_late


def _lines(one: Leaving, noted: Sequence[CaseId]) -> list[CaseId]:
    """Return the cases whose lines follow: also of what noted nothing, for it waits no more."""
    return list(dict.fromkeys((*noted, *filter(None, [one.case]))))
