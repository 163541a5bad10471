"""What would come of files that were proven: all of them enter in one transaction, which is then undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from repatria.domain.errors import BundleError
from repatria.domain.events.kinds import case_parts, core_part
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.services.desk import Desk
from repatria.services.exchange.asked_erasures import AskedHere, Known, known_of, would_wait
from repatria.services.exchange.entering_to_try import enter_to_try
from repatria.services.exchange.erasures import enter_erasures
from repatria.services.exchange.gathering import Found, Refused
from repatria.services.exchange.previews import Preview, put_back
from repatria.services.exchange.receiving import disputed, until
from repatria.services.exchange.together import Shown
from repatria.store.cipher import Connection
from repatria.store.log.erasing import asked_erasures
from repatria.store.log.events import have
from repatria.store.log.waiting import waiting_ids
from repatria.sync.reading import read_segments


@dataclass(frozen=True, slots=True)
class WouldCome:
    """What would come of receiving everything: *waiting* events would wait for others, *bad* ones be set apart.

    *cases_changed* are known cases of which something is new and that whoever looks may see. So many would be
    *erased* by a rule of others; those *asked* for would wait for a person here. *new_from* says by sender's device
    how many are new: what stands in two of its files counts once. *twice*: of so many cases another opening
    would come.
    """

    cases_new: tuple[CaseId, ...] = ()
    cases_changed: tuple[CaseId, ...] = ()
    new: int = 0
    disagreements: int = 0
    waiting: int = 0
    bad: int = 0
    erased: int = 0
    asked: tuple[AskedHere, ...] = ()
    new_from: Mapping[str, int] = field(default_factory=dict)
    twice: int = 0


@dataclass(slots=True)
class _Entered:
    """What entered so far: events that are *bad*, or *new* by their sender, parts that *gained*, files *refused*.

    *twice* are the parts that gained another opening.
    """

    new: Counter[str]
    bad: int
    gained: set[str]
    twice: set[str]
    refused: list[Refused]


def rehearse(
    desk: Desk, shown: Sequence[Shown], progress: Progress | None, cancelled: Callable[[], bool]
) -> tuple[WouldCome, list[Refused], Known]:
    """Let all files enter and undo it; return what came of it, which would be refused, and what erasures look at.

    That is what is known before them of the cases that others ask to erase. Raises StoppedError when it is
    *cancelled*.
    """
    with desk.rehearsing() as connection:
        cases = [case for one in shown for case in (*one.preview.cases_new, *one.preview.cases_known)]
        touched = dict.fromkeys(cases)
        before, waited = set(disputed(desk, connection, touched)), waiting_ids(connection)
        came = _enter_all(desk, connection, shown, progress, cancelled)
        known = known_of(desk.read(), asked_erasures(connection))
        asked = tuple(one for one in would_wait(desk, connection) if one.why is not None)
        erased = {
            one for one in enter_erasures(desk, connection, known).cases if have(connection, core_part(one))
        }
        disagreements = len(set(disputed(desk, connection, touched)) - before)
        waiting = len(waiting_ids(connection) - waited)
    told = _told(shown, came.gained - {core_part(case) for case in touched if case in erased})
    return (
        WouldCome(
            *told,
            came.new.total(),
            disagreements,
            waiting,
            came.bad,
            len(erased),
            asked,
            came.new,
            len(came.twice),
        ),
        came.refused,
        known,
    )


def foresee(
    desk: Desk,
    preview: Preview,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> WouldCome:
    """Return what would come of one file that was looked at; whatever goes wrong, then the inbox holds nothing of it.

    Raises BundleError where it would be refused as it enters, StoppedError when it is *cancelled*.
    """
    desk.need("work")
    try:
        shown = [Shown(Found(preview.verified.path), preview)]
        foreseen, refused, _ = rehearse(desk, shown, progress, cancelled)
    except BaseException:
        put_back(preview)
        raise
    if refused:
        put_back(preview)
        raise refused[0].error
    return foreseen


def _enter_all(
    desk: Desk,
    connection: Connection,
    shown: Sequence[Shown],
    progress: Progress | None,
    cancelled: Callable[[], bool],
) -> _Entered:
    came = _Entered(Counter(), 0, set(), set(), [])
    for place, one in enumerate(shown):
        if progress is not None:
            progress(place, len(shown))
        if one.preview.already:
            continue
        verified = one.preview.verified
        try:
            counts = enter_to_try(desk, connection, verified, until(cancelled, read_segments(verified)))
        except BundleError as error:
            came.refused.append(Refused(one.found.called, error, one.found))
            continue
        came.new[verified.manifest.sender.device] += counts.new
        came.bad += counts.bad
        came.gained |= counts.parts
        came.twice |= counts.twice
    return came


def _told(shown: Sequence[Shown], gained: set[str]) -> tuple[tuple[CaseId, ...], tuple[CaseId, ...]]:
    """Return the cases that are new, and those known ones that changed and may be seen, by what *gained*."""
    new = [case for one in shown for case in one.preview.cases_new if core_part(case) in gained]
    seen = [case for one in shown for case in one.preview.cases_shown if gained & set(case_parts(case))]
    return tuple(dict.fromkeys(new)), tuple(dict.fromkeys(seen))
