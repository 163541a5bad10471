"""Erasures that others ask for: which take effect by what this vault knew before, which wait for a person here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from repatria.domain.agreeing import Why, why_it_waits
from repatria.domain.erasing import Erasure
from repatria.domain.events.kinds import core_part, is_erased_part
from repatria.domain.ids import CaseId
from repatria.services.countries import today
from repatria.services.desk import Desk
from repatria.services.post.wrong_clock import clock_trusted
from repatria.store.cipher import Connection
from repatria.store.lists.cases import line
from repatria.store.log.closed_here import closed_here, signers_known
from repatria.store.log.erasing import Asked, asked_by, asked_erasures
from repatria.store.log.withdrawing import is_erased
from repatria.sync.reading import VerifiedBundle, read_segments


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


def agreed(desk: Desk, before: Connection, asked: Iterable[Asked]) -> tuple[CaseId, ...]:
    """Return the cases of which what stood *before* agrees with an erasure that is *asked* for."""
    found = _judged(desk, before, asked)
    return tuple(case for case, judged in found.items() if judged[1] is None)


def asked_here(desk: Desk, connection: Connection, *cases: CaseId) -> tuple[AskedHere, ...]:
    """Return the erasures that wait, as *connection* has them, of some *cases* or of all, by the code of the case.

    Of a case that is not here, or that whoever is here may not see, nothing is said.
    """
    return _told(desk, _judged(desk, desk.read(), asked_erasures(connection, cases or None)))


def asked_in(desk: Desk, verified: VerifiedBundle) -> tuple[AskedHere, ...]:
    """Return the erasures of cases of here that a proven file asks for, and whether each would wait."""
    named = {one.part for one in verified.manifest.segments if is_erased_part(one.part)}
    wanted = {part for part in named if _may_see(desk, CaseId(part.split("/")[1]))}
    if not wanted:
        return ()
    signers = signers_known(desk.read())
    runs = (run for run in read_segments(verified) if run[0] in wanted)
    asked = [one for part, _, events in runs for one in asked_by(part, events, signers)]
    return _told(desk, _judged(desk, desk.read(), asked))


def _may_see(desk: Desk, case: CaseId) -> bool:
    connection = desk.read()
    is_here = line(connection, case, person=desk.person.id) is not None
    return is_here and not is_erased(connection, core_part(case))


def _judged(
    desk: Desk, before: Connection, asked: Iterable[Asked]
) -> Mapping[CaseId, tuple[Erasure | None, Why | None]]:
    """Return of each case the erasure that counts: one that takes effect, else one that is proven."""
    found: dict[CaseId, tuple[Erasure | None, Why | None]] = {}
    by_case: dict[CaseId, list[Asked]] = {}
    for one in asked:
        by_case.setdefault(one.case, []).append(one)
    if not by_case:
        return found
    signers, day, trusted = signers_known(before), today(desk), clock_trusted(desk)
    for case, several in by_case.items():
        known = closed_here(before, case, signers)
        judged = [
            (one.erasure, why_it_waits(one.erasure, one.hands, known, day, clock_trusted=trusted))
            for one in several
        ]
        found[case] = min(judged, key=lambda one: (one[1] is not None, one[1] == "unproven"))
    return found


def _told(desk: Desk, judged: Mapping[CaseId, tuple[Erasure | None, Why | None]]) -> tuple[AskedHere, ...]:
    lines = {case: line(desk.read(), case, person=desk.person.id) for case in judged}
    found = [AskedHere(case, shown.code, *judged[case]) for case, shown in lines.items() if shown is not None]
    return tuple(sorted(found, key=lambda one: (one.code, one.case)))
