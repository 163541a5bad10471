"""What was set aside protects on, and only what is in use settles it; what failed half way was never there."""

from __future__ import annotations

import pytest
from benchmarks.data import open_memory

from repatria.domain.events.fold import Cut
from repatria.store.log.events import last_event, whole
from repatria.store.log.withdrawing import cut_off, take_back
from tests.store.logs import CORE, log_of, state, tables, value, write

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


def test_what_failed_half_way_leaves_nothing_in_what_goes_on_around_it() -> None:
    connection = open_memory()
    connection.execute("BEGIN")
    before = tables(connection)

    def failing() -> None:
        with whole(connection):
            write(connection, log_of(1), value(BLOCK, "yes"))
            raise LookupError

    with pytest.raises(LookupError):
        failing()
    write(connection, log_of(2), value("case/side", "host"))
    connection.execute("COMMIT")
    found = state(connection)
    assert (found.get(BLOCK), found.get("case/side")) == (None, "host")
    assert before["standing"] == []
    assert last_event(connection)[0] == 1
