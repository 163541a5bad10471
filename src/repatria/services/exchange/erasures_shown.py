"""Which erasures a proven file asks for, shown before any of it is kept, and whether they would wait."""

from __future__ import annotations

from repatria.domain.errors import BundleError
from repatria.domain.events.kinds import core_part, is_erased_part
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.services.exchange.asked_erasures import AskedHere, told_by, would_wait
from repatria.services.exchange.entering_to_try import enter_to_try
from repatria.store.lists.cases import line
from repatria.store.log.closed_here import signers_known
from repatria.store.log.erasing import asked_by
from repatria.store.log.withdrawing import is_erased
from repatria.sync.reading import VerifiedBundle, read_segments


def asked_in(desk: Desk, verified: VerifiedBundle) -> tuple[AskedHere, ...]:
    """Return the erasures of cases of here that a proven file asks for, and whether each would wait.

    Where what is here agrees with one the whole file is let in to try, and undone: it may say otherwise itself.
    """
    named = {one.part for one in verified.manifest.segments if is_erased_part(one.part)}
    wanted = {part for part in named if _may_see(desk, CaseId(part.split("/")[1]))}
    if not wanted:
        return ()
    signers = signers_known(desk.read())
    runs = (run for run in read_segments(verified) if run[0] in wanted)
    found = told_by(desk, [one for part, _, events in runs for one in asked_by(part, events, signers)])
    if all(one.why is not None for one in found):
        return found
    try:
        with desk.rehearsing() as connection:
            enter_to_try(desk, connection, verified, read_segments(verified))
            return would_wait(desk, connection, [one.case for one in found])
    except BundleError:
        return found  # receiving refuses it and says why


def _may_see(desk: Desk, case: CaseId) -> bool:
    connection = desk.read()
    is_here = line(connection, case, person=desk.person.id) is not None
    return is_here and not is_erased(connection, core_part(case))
