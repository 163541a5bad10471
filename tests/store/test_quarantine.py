"""What was set apart on its way in holds the case until the sound event comes or a person here settles it."""

from __future__ import annotations

import pytest
from benchmarks.data import open_memory

from repatria.domain.events.deed import Deed
from repatria.domain.events.event import WrittenEvent
from repatria.domain.events.kinds import VALUE, core_part, record_part
from repatria.store.cipher import Connection
from repatria.store.log.arriving import Run
from repatria.store.log.events import ingest
from repatria.store.log.held_back import holding
from repatria.store.log.withdrawing import erase_part
from repatria.store.out_of_use import SETTLED
from tests.domain.events.histories import History
from tests.store.logs import CASE, CORE, log_of, state, write

BLOCK = "case/origin_block"
RECORD = record_part("r" * 26)


def arrive(connection: Connection, reason: str) -> WrittenEvent:
    """Let a block arrive that the vault sets apart for *reason*, and return it as it was written."""
    history = History(2)
    log = history.log()
    history.write(log, VALUE, "case/sex", "f")
    history.write(log, VALUE, BLOCK, "yes")
    first, block = history.written
    damaged = {
        "body": WrittenEvent(block.id, block.envelope, block.salt, block.body + b" "),
        "id": WrittenEvent("x" * 43, block.envelope, block.salt, block.body),
        "unreadable": WrittenEvent(block.id, block.envelope + b" ", block.salt, block.body),
        "elsewhere": block,
    }[reason]
    alien: Run = (core_part("b" * 26), log, [damaged])
    runs: list[Run] = (
        [(CORE, log, [first]), alien] if reason == "elsewhere" else [(CORE, log, [first, damaged])]
    )
    assert ingest(connection, runs).bad == 1
    assert connection.execute("SELECT reason FROM quarantine").fetchall() == [(reason,)]
    return block


@pytest.mark.parametrize("reason", ["body", "id", "unreadable"])
def test_of_what_does_not_prove_itself_nothing_is_known_so_no_gate_opens(reason: str) -> None:
    connection = open_memory()
    arrive(connection, reason)
    assert state(connection).unsettled
    assert not state(connection).late


def test_what_proves_itself_and_came_in_the_wrong_place_protects_the_case_it_speaks_of() -> None:
    connection = open_memory()
    arrive(connection, "elsewhere")
    assert state(connection).late == {BLOCK: ("yes",)}
    assert not state(connection).unsettled


@pytest.mark.parametrize("reason", ["body", "unreadable", "elsewhere"])
def test_the_sound_event_ends_it(reason: str) -> None:
    connection = open_memory()
    block = arrive(connection, reason)
    [(log,)] = connection.execute("SELECT DISTINCT log FROM quarantine").fetchall()
    assert ingest(connection, [(CORE, log, [block])]).new == 1
    found = state(connection)
    assert (found.get(BLOCK), found.unread, found.late) == ("yes", (), {})


@pytest.mark.parametrize("reason", ["body", "id", "unreadable", "elsewhere"])
def test_whoever_settles_it_ends_it_for_good_also_when_the_same_comes_again(reason: str) -> None:
    connection = open_memory()
    arrive(connection, reason)
    [one] = holding(connection, CORE)
    write(connection, log_of(7), Deed(RECORD, VALUE, SETTLED + one.name, {"reason": "Llamé al puesto."}))
    for _ in range(2):
        assert not holding(connection, CORE)
        found = state(connection)
        assert (found.unread, found.late) == ((), {})
        connection.execute("DELETE FROM quarantine")
        arrive(connection, reason)


def test_an_answer_that_was_replaced_holds_no_other_place() -> None:
    connection = open_memory()
    history = History(2)
    log = history.log()
    history.write(log, VALUE, "case/sex", "f")
    history.write(log, VALUE, "case/sex", "m", replaces=(history.events[0].id,))
    first, second = history.written
    bad = WrittenEvent(second.id, second.envelope, second.salt, second.body + b" ")
    ingest(connection, [(CORE, log, [first, bad])])
    assert state(connection).unread == ("case/sex",)


def test_a_part_erased_by_rule_holds_because_it_is_withheld_and_for_nothing_else() -> None:
    connection = open_memory()
    arrive(connection, "body")
    erase_part(connection, CORE)
    assert not holding(connection, CORE)
    assert (state(connection).unread, state(connection).withheld) == ((), (CORE,))
    assert state(connection).id == CASE
