"""Measure a case for each indicator when its line is worked out, and those of before a little later.

A fault in measuring never keeps a line from its safeguards: the case is told as not measured.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from repatria.domain.errors import StorageError, UnknownCaseError, VaultError
from repatria.domain.ids import CaseId
from repatria.domain.monitoring.items import NIGHTS
from repatria.domain.monitoring.looking import Looking
from repatria.domain.monitoring.measuring import Measured, measure
from repatria.services.cases.casefile import CaseFile, load_casefile, pack_digest_of
from repatria.services.desk import Desk
from repatria.store.cipher import Connection
from repatria.store.lists.measured import (
    Place,
    measure_running_again,
    opened_at_post,
    set_unmeasured,
    unmeasured_cases,
    write_measured,
)

AT_ONCE: Final = 10
"""So many that wait are measured at once: whoever acts meanwhile does not wait for them."""


def measure_case(desk: Desk, connection: Connection, case: CaseFile) -> None:
    """Keep what a case says for each indicator, inside a transaction that is under way.

    Without its protocol nobody knows how far it is: it is told as not measured.
    """
    if not case.protocol_here:
        set_unmeasured(connection, case.id)
        return
    try:
        said = measured_now(desk, case)
        country = str(case.facts.value("country"))
    except (StorageError, VaultError):
        raise
    except Exception:  # noqa: BLE001 - told beside each figure: so many cases could not be measured
        set_unmeasured(connection, case.id)
        return
    place = Place(opened_at_post(connection, case.id), country, pack_digest_of(case.state))
    write_measured(connection, case.id, place, said)


def measured_now(desk: Desk, case: CaseFile) -> list[Measured]:
    """Return what a case says for every indicator now."""
    looking = Looking(case.pack, case.facts)
    return [one for indicator in desk.library.indicators.values() for one in measure(indicator, looking)]


def measure_growing(desk: Desk, connection: Connection) -> None:
    """Let cases be measured anew in which nights are added from day to day, though nobody writes anything."""
    growing = [one.id for one in desk.library.indicators.values() if one.items == NIGHTS]
    measure_running_again(connection, growing)


def measure_some(desk: Desk, limit: int) -> None:
    """Measure up to *limit* cases, and not many at once, that nobody measured yet: an earlier version wrote them."""
    for case_id in unmeasured_cases(desk.read(), min(limit, AT_ONCE)):
        with desk.writing() as connection:
            try:
                case = load_casefile(desk, connection, CaseId(case_id), unseen=True, only_read=True)
            except (StorageError, VaultError):
                raise
            except Exception:  # noqa: BLE001 - its line tells what is wrong with it
                with suppress(UnknownCaseError):
                    set_unmeasured(connection, case_id)
                continue
            measure_case(desk, connection, case)
