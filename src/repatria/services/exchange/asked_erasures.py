"""Erasures that others ask for: which take effect by what this vault knew before and knows now, which wait here.

Each is judged twice where something enters or leaves use: by what was committed here before, and by what stands after
it. Either look may hinder it, and neither is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from repatria.domain.agreeing import ClosedHere, Why, why_it_waits
from repatria.domain.erasing import Erasure
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.summaries import work_out
from repatria.services.countries import today
from repatria.services.desk import Desk
from repatria.services.post.wrong_clock import clock_trusted
from repatria.store.cipher import Connection
from repatria.store.lists.cases import line
from repatria.store.log.closed_here import closed_here, signers_known
from repatria.store.log.erasing import Asked, asked_erasures
from repatria.store.log.withdrawing import is_erased

Known = Mapping[CaseId, ClosedHere]
"""What a vault knows of cases that others ask to erase; one that is not named counts as open."""


@dataclass(frozen=True, slots=True)
class AskedHere:
    """A case of here, by its *code*, that others ask to erase: what they say, and *why* that waits.

    *erasure* is None where what came names no rule; *why* is None where it takes effect by itself.
    """

    case: CaseId
    code: str
    erasure: Erasure | None
    why: Why | None

    @property
    def post(self) -> str:
        """Return the post that says that it asks, empty where nobody knows."""
        return self.erasure.post if self.erasure is not None else ""


def known_of(connection: Connection, asked: Iterable[Asked]) -> Known:
    """Return what *connection* knows of the cases that are *asked* for."""
    cases = {one.case for one in asked}
    signers = signers_known(connection) if cases else {}
    return {case: closed_here(connection, case, signers) for case in cases}


def agreed(desk: Desk, connection: Connection, before: Known | None = None) -> tuple[CaseId, ...]:
    """Return the cases of which what was known *before* agrees with an erasure, and what stands in *connection*, too.

    *before* is what was committed, where nothing else is given. *connection* is within the transaction under way; the
    lines of the cases that go are worked out in it.
    """
    judged = _after(desk, connection, asked_erasures(connection), before)
    return tuple(case for case, (_, why) in judged.items() if why is None)


def would_wait(
    desk: Desk, connection: Connection, cases: Iterable[CaseId] | None = None
) -> tuple[AskedHere, ...]:
    """Return the erasures of cases of here, of *cases* or of all, that would wait or not if *connection* were kept.

    *connection* is within a rehearsal. Of a case that is not here, or that whoever is here may not see, nothing is
    said.
    """
    asked = asked_erasures(connection, set(cases) if cases is not None else None)
    here = [one for one in asked if not is_erased(desk.read(), core_part(one.case))]
    return _told(desk, _after(desk, connection, here, None))


def asked_here(desk: Desk, connection: Connection, *cases: CaseId) -> tuple[AskedHere, ...]:
    """Return the erasures that wait, as *connection* has them, of some *cases* or of all, by the code of the case.

    Of a case that is not here, or that whoever is here may not see, nothing is said.
    """
    return told_by(desk, asked_erasures(connection, cases or None))


def told_by(desk: Desk, asked: Sequence[Asked]) -> tuple[AskedHere, ...]:
    """Return those *asked* for, and why each waits by what is committed here."""
    return _told(desk, _counting(asked, _whys(desk, asked, known_of(desk.read(), asked))))


_Judged = Mapping[CaseId, tuple[Erasure | None, Why | None]]


def _after(desk: Desk, connection: Connection, asked: Sequence[Asked], before: Known | None) -> _Judged:
    """Return of each case the erasure that counts and why it waits by what was *before*, else by what stands."""
    known = known_of(desk.read(), asked) if before is None else before
    first = _whys(desk, asked, known)
    going = [one for one, why in zip(asked, first, strict=True) if why is None]
    for case in {one.case for one in going}:
        with suppress(
            Exception
        ):  # a line that cannot be worked out stays stale: then nobody knows, and it waits
            work_out(desk, connection, case)
    second = iter(_whys(desk, going, known_of(connection, going)))
    return _counting(asked, [next(second) if why is None else why for why in first])


def _whys(desk: Desk, asked: Sequence[Asked], known: Known) -> list[Why | None]:
    """Return why each of those *asked* for waits by what is *known*."""
    if not asked:
        return []
    day, trusted, nothing = today(desk), clock_trusted(desk), ClosedHere()
    return [
        why_it_waits(one.erasure, one.hands, known.get(one.case, nothing), day, clock_trusted=trusted)
        for one in asked
    ]


def _counting(asked: Iterable[Asked], whys: Iterable[Why | None]) -> _Judged:
    """Return of each case the erasure that counts: one that takes effect, else one that is proven."""
    by_case: dict[CaseId, list[tuple[Erasure | None, Why | None]]] = {}
    for one, why in zip(asked, whys, strict=True):
        by_case.setdefault(one.case, []).append((one.erasure, why))
    return {
        case: min(several, key=lambda one: (one[1] is not None, one[1] == "unproven"))
        for case, several in by_case.items()
    }


def _told(desk: Desk, judged: _Judged) -> tuple[AskedHere, ...]:
    lines = {case: line(desk.read(), case, person=desk.person.id) for case in judged}
    found = [AskedHere(case, shown.code, *judged[case]) for case, shown in lines.items() if shown is not None]
    return tuple(sorted(found, key=lambda one: (one.code, one.case)))
