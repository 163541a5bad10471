"""Recibir todo erases once, after its last file: what stood before the first and what stands now must both agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

from repatria.domain.errors import StorageError, VaultError
from repatria.domain.events.kinds import case_parts, erased_part
from repatria.domain.ids import CaseId
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.exchange.asked_erasures import AskedHere, Known, asked_here
from repatria.services.exchange.erased_as_asked import tell_as_asked
from repatria.services.exchange.erasures import after_erasing, enter_erasures
from repatria.services.exchange.together import Received
from repatria.store.lists.cases import line


def erase_after_all(desk: Desk, known: Known, received: Sequence[Received]) -> tuple[Received, ...]:
    """Erase what others ask for and what was *known*, and what stands now, agree with; tell it in the reports.

    Of what is not *known* nothing is erased before the next look: so it is where a file that was shown did not enter,
    which may say otherwise. Nor is anything where the disk does not take it.
    """
    erased: tuple[CaseId, ...] = ()
    if known:
        with suppress(StorageError, VaultError):
            with desk.writing() as connection:
                came = enter_erasures(desk, connection, known)
            erased = came.cases
            after_erasing(desk, came)
            tell_as_asked(desk, came.told)
            after_commit(desk, came.around)
    asked = asked_here(desk, desk.read())
    by_file = _by_file(received, erased)
    return tuple(_with(desk, one, gone, asked) for one, gone in zip(received, by_file, strict=True))


def _by_file(received: Sequence[Received], erased: Iterable[CaseId]) -> list[tuple[CaseId, ...]]:
    """Return what was *erased* by file: with the first that says so, else that brought any of it, else the last."""
    found: list[tuple[CaseId, ...]] = [() for _ in received]
    for case in erased:
        wanted = [{erased_part(case)}, set(case_parts(case))]
        places = [
            place for parts in wanted for place, one in enumerate(received) if parts & one.report.counts.parts
        ]
        found[places[0] if places else -1] += (case,)
    return found


def _with(desk: Desk, one: Received, erased: tuple[CaseId, ...], asked: Iterable[AskedHere]) -> Received:
    report = one.report
    known = tuple(case for case in report.cases_known if line(desk.read(), case) is not None)
    waits = tuple(each for each in asked if erased_part(each.case) in report.counts.parts)
    return replace(one, report=replace(report, cases_known=known, erased=erased, asked=waits))
