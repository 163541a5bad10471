"""Send as many cases as somebody marks: in one file, or in several where one cannot hold them all.

Each file is whole by itself. Stopped, or hindered, after some of them, those stand and are noted; the rest is marked
and sent another time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeVar

from repatria.domain.attachments.travelling import in_bundles
from repatria.domain.errors import StoppedError
from repatria.domain.events.kinds import core_part, protected_part
from repatria.domain.ids import CaseId
from repatria.domain.lots import FULL, FULL_SIZE, SIZE, Load, Stretch, in_lots, load_of, together
from repatria.domain.progress import Progress
from repatria.services.desk import Desk
from repatria.services.exchange.apart_there import ASIDE, reaching
from repatria.services.exchange.delivering import put_in_outbox
from repatria.services.exchange.files_going import FilesDue, files_due
from repatria.services.exchange.going import Sending, what_goes
from repatria.services.exchange.receipts import receipts_of
from repatria.services.exchange.sending import Sent, send_cases
from repatria.store.log.leaving import logs_beyond

_STEPS: Final = 1_000
"""Each file counts for so many steps of the whole."""

_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Several:
    """The *files* that were written of all that was wanted, and how many are *left* as somebody stopped it."""

    files: tuple[Sent, ...]
    left: int = 0

    @property
    def size(self) -> int:
        """Return how many bytes they are together."""
        return sum(one.size for one in self.files)

    @property
    def events(self) -> int:
        """Return how many events they hold together."""
        return sum(one.events for one in self.files)

    @property
    def attached(self) -> int:
        """Return how many files of cases they hold together."""
        return sum(one.files for one in self.files)

    @property
    def damaged(self) -> int:
        """Return how many files of cases stayed because they are not as they were sealed."""
        return sum(one.damaged for one in self.files)


def lots_of(desk: Desk, sending: Sending) -> tuple[Sending, ...]:
    """Return what is to be sent as it goes, a file each: in its order, all of a case in one where one can hold it."""
    secret = sending.protected and bool(sending.approved_by.strip())
    parts = {one: [core_part(one), *([protected_part(one)] if secret else [])] for one in sending.cases}
    loads: defaultdict[str, list[Load]] = defaultdict(list)
    for stretch, load in _loads(desk, sending.device, [part for each in parts.values() for part in each]):
        loads[stretch.part].append(load)
    weights = {case: together(load for part in each for load in loads[part]) for case, each in parts.items()}
    cases = in_lots((case, weights[case]) for case in sending.cases)
    whole = [replace(sending, cases=lot) for lot in cases] or [sending]
    return (*(piece for lot in whole for piece in _pieces(desk, lot)), *_lots_of_files(desk, sending))


def files_for_sending(desk: Desk, sending: Sending) -> FilesDue:
    """Return which sealed files follow the events of what is to be sent, and how many stay, and why."""
    if sending.files == "none" or not sending.cases:
        return FilesDue()
    parts = what_goes(desk, sending).parts
    return files_due(desk, sending.device, parts, again=sending.files == "all")


def _lots_of_files(desk: Desk, sending: Sending) -> list[Sending]:
    """Return the files that follow, some in each sealed file, behind all events: so words come before pictures."""
    lots = in_bundles(files_for_sending(desk, sending).going)
    cases = [{CaseId(one.part.split("/")[1]) for one in lot} for lot in lots]
    return [
        replace(sending, cases=tuple(one for one in sending.cases if one in some), logs=None, sealed=lot)
        for lot, some in zip(lots, cases, strict=True)
    ]


def _pieces(desk: Desk, lot: Sending) -> list[Sending]:
    """Return a lot as it is, or by its logs in several where one file cannot hold what goes of it.

    Anybody may write ever so many logs into a case, and ever so much into one: nobody makes it one that cannot be
    sent. Logs go as they first came, so that whoever receives the first file has the case's opening.
    """
    loads = _loads(desk, lot.device, what_goes(desk, lot).parts)
    every = together(load for _, load in loads)
    if every.runs <= FULL and every.size <= FULL_SIZE:
        return [lot]
    return [replace(lot, logs=frozenset(some)) for some in in_lots(loads)]


def _loads(desk: Desk, device: str, parts: list[str]) -> list[tuple[Stretch, Load]]:
    """Return what goes of *parts* to a device, by its logs, and how much each stretch of them is."""
    given = reaching(receipts_of(desk, device, [*parts, *(ASIDE + part for part in parts)]))
    going = logs_beyond(desk.read(), parts, given, size=SIZE)
    return [(one.stretch, load_of(one.events, one.size)) for one in going]


def send_many(
    desk: Desk,
    sending: Sending,
    folder: Path,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Several:
    """Write as many sealed files into *folder* as it takes; *progress* is told of all together.

    Raises what ``send_cases`` raises, and StoppedError where it was *cancelled* before any stood.
    """

    def write(lot: Sending, told: Progress | None) -> Sent:
        return send_cases(desk, lot, folder, progress=told, cancelled=cancelled)

    return Several(*_each(lots_of(desk, sending), write, progress))


def put_many_in_outbox(
    desk: Desk,
    sending: Sending,
    place_id: str,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[str, ...]:
    """Seal into the outbox as many files as it takes, and return their names; ``carry`` takes each to the place.

    Raises what ``put_in_outbox`` raises, and StoppedError where it was *cancelled* before any stood there.
    """

    def put(lot: Sending, told: Progress | None) -> str:
        return put_in_outbox(desk, lot, place_id, progress=told, cancelled=cancelled)

    return _each(lots_of(desk, sending), put, progress)[0]


def _each(
    lots: tuple[Sending, ...], make: Callable[[Sending, Progress | None], _Made], progress: Progress | None
) -> tuple[tuple[_Made, ...], int]:
    """Return what was made of the lots until it was stopped, and how many are left."""
    made: list[_Made] = []
    for place, lot in enumerate(lots):
        try:
            made.append(make(lot, _part_of(progress, place, len(lots))))
        except StoppedError:
            if not made:
                raise
            break
    return tuple(made), len(lots) - len(made)


def _part_of(progress: Progress | None, place: int, lots: int) -> Progress | None:
    """Return what one of several files is told by; one alone is told as it is."""
    if progress is None or lots == 1:
        return progress

    def told(done: int, total: int) -> None:
        progress(_STEPS * place + _STEPS * done // max(total, 1), _STEPS * lots)

    return told
