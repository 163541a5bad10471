"""Events that arrive in order are worked out without reading the rest: the tables are the fold all the same."""

from __future__ import annotations

from benchmarks.data import open_memory
from hypothesis import given, settings

from repatria.store.log.events import ingest
from repatria.store.state import compare
from tests.domain.events.folding import fold_case
from tests.domain.events.histories import History, histories
from tests.store.logs import CASE, state


@settings(deadline=None)
@given(histories)
def test_one_by_one_in_order_the_tables_are_the_fold(history: History) -> None:
    connection = open_memory()
    for run in history.runs():
        ingest(connection, [run])
    assert compare(connection, history.part) == []
    assert state(connection) == fold_case(CASE, history.events)


def test_what_happened_after_something_seen_comes_after_it_whatever_its_clock_says() -> None:
    history, connection = History(5), open_memory()
    one, slow, other = (history.log() for _ in range(3))
    seen = history.write(one, "value", "case/label", "x", wall="2026-01-01T10:50:00Z")
    history.write(slow, "note_added", "case/label", "slow", (seen.id,), wall="2026-01-01T10:00:00Z")
    history.write(other, "note_added", "", "other", wall="2026-01-01T10:30:00Z")
    ingest(connection, history.runs())
    assert [fact.value for fact in state(connection).facts] == ["other", "slow"]
    assert state(connection) == fold_case(CASE, history.events)
    assert state(connection).get("case/label") == "x", "a fact replaces nothing"
