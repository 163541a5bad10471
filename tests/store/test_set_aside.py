"""What was set aside protects on: only what is in use settles it."""

from __future__ import annotations

from benchmarks.data import open_memory

from repatria.domain.events.fold import Cut
from repatria.store.withdrawing import cut_off, take_back
from tests.store.test_events import CORE, log_of, state, value, write

BLOCK = "case/origin_block"


def test_a_yes_set_aside_holds_although_a_no_set_aside_with_it_replaced_it() -> None:
    connection = open_memory()
    (yes,) = write(connection, log_of(1), value(BLOCK, "yes"))
    write(connection, log_of(2), value(BLOCK, "no", yes.id))
    for log in (log_of(1), log_of(2)):
        cut_off(connection, Cut(CORE, log, 1), "revoked")
    assert set(state(connection).late[BLOCK]) == {"yes", "no"}
    take_back(connection, Cut(CORE, log_of(2), 1))
    found = state(connection)
    assert (found.get(BLOCK), BLOCK in found.late) == ("no", False)
