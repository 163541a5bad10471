"""What a country revoked counts nowhere, whichever came first: the events, the revocation, or a later one."""

from __future__ import annotations

import pytest
from benchmarks.data import open_memory
from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.domain.directory.form import Last, Revocation
from repatria.domain.directory.revoking import log_of_device
from repatria.domain.events.event import WrittenEvent
from repatria.domain.ids import DeviceId
from repatria.store.cipher import Connection
from repatria.store.log.events import have, ingest, last_event, runs_since
from repatria.store.log.revoked import enforce_revocations, held_of_device
from repatria.store.state import compare, rebuild
from tests.store.logs import CORE, PROTECTED, fact, log_of, state, tables, value, write

LOST, SOUND = DeviceId("lost" + "a" * 22), DeviceId("sound" + "a" * 21)
LOGS = (*(log_of_device(LOST, bytes([n]) * 16) for n in (1, 2)), log_of_device(SOUND, bytes(16)), log_of(3))
DAY = "2026-12-09"
PATHS = ("case/side", "case/label", "case/origin_block")
Piece = tuple[str, str, list[WrittenEvent]]


def revocation(**named: int) -> Revocation:
    """Return one that names so many events of the first log of the lost device, by part."""
    parts = {"core": CORE, "protected": PROTECTED}
    last = sorted((parts[name], LOGS[0], n) for name, n in named.items())
    return Revocation(LOST, DAY, tuple(Last(*one) for one in last))


def enforce(connection: Connection, *revocations: Revocation, spared: str = "") -> set[str]:
    return enforce_revocations(connection, revocations, spared=spared)


def said(connection: Connection, path: str = "case/side") -> object:
    return state(connection).get(path)


def test_what_is_named_counts_and_what_lies_beyond_does_not_until_it_is_adopted() -> None:
    connection = open_memory()
    (first,) = write(connection, LOGS[0], value("case/side", "host"))
    write(connection, LOGS[0], value("case/side", "origin", first.id), wall="2020-01-01T10:00:00Z")
    before = tables(connection)
    assert said(connection) == "origin"
    assert enforce(connection, revocation(core=1)) == {CORE}
    assert said(connection) == "host"
    assert enforce(connection, revocation(core=1)) == set()
    enforce(connection, revocation(core=2))
    assert said(connection) == "origin"
    for both in ((2, 1), (1, 2)):
        enforce(connection, *(revocation(core=n) for n in both))
        assert said(connection) == "host"
    enforce(connection)
    assert tables(connection) == before
    assert last_event(connection)[0] == 2


def test_a_log_that_nobody_named_counts_for_nothing_and_that_of_others_as_before() -> None:
    connection = open_memory()
    for log, path in zip(LOGS, ("case/a", "case/b", "case/c", "case/d"), strict=True):
        write(connection, log, value(path, "x"))
    enforce(connection, revocation())
    found = state(connection)
    assert [found.get(path) for path in ("case/a", "case/b", "case/c", "case/d")] == [None, None, "x", "x"]


def test_what_this_device_wrote_itself_stays_in_use_here() -> None:
    connection = open_memory()
    write(connection, LOGS[0], value("case/side", "host"))
    assert enforce(connection, revocation(), spared=LOST) == set()
    assert said(connection) == "host"


def test_a_block_that_was_revoked_holds_on() -> None:
    connection = open_memory()
    write(connection, LOGS[1], value("case/origin_block", "yes"))
    enforce(connection, revocation())
    found = state(connection)
    assert found.get("case/origin_block") is None
    assert found.late["case/origin_block"] == ("yes",)


def test_what_is_revoked_is_kept_told_in_receipts_and_sent_on() -> None:
    connection = open_memory()
    write(connection, LOGS[0], value("case/side", "host"))
    enforce(connection, revocation())
    assert have(connection, CORE) == {LOGS[0]: 1}
    assert sum(len(events) for _, _, events in runs_since(connection, CORE)) == 1
    assert held_of_device(connection, LOST) == (Last(CORE, LOGS[0], 1),)


def test_what_fails_half_way_leaves_what_stood(monkeypatch: pytest.MonkeyPatch) -> None:
    connection = open_memory()
    write(connection, LOGS[0], value("case/side", "host"))
    before = tables(connection)
    monkeypatch.setattr("repatria.store.log.revoked.refold", _fails)
    with pytest.raises(LookupError):
        enforce(connection, revocation())
    assert tables(connection) == before
    assert connection.execute("SELECT count(*) FROM cut").fetchone()[0] == 0


def _fails(*_: object) -> None:
    raise LookupError


def _written(drawn: list[tuple[int, int, bool, int]]) -> list[Piece]:
    """Write what was drawn in a vault where nothing is revoked, and return it one event a run."""
    connection = open_memory()
    pieces: list[Piece] = []
    for log, path, replaces, wall in drawn:
        part = PROTECTED if path == 1 else CORE
        standing = state(connection).values.get(PATHS[path])
        heads = [head.event_id for head in standing.heads] if standing and replaces else []
        deed = value(PATHS[path], f"{len(pieces)}", *heads, part=part)
        more = [fact("note_added", said={"text": "x"}, part=part)] if wall % 3 == 0 else []
        given = have(connection, part)
        write(connection, LOGS[log], deed, *more, wall=f"2026-01-{wall + 1:02}T10:00:00Z")
        for name, log_name, events in runs_since(connection, part, given):
            pieces += [(name, log_name, [one]) for one in events]
    return pieces


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2), st.booleans(), st.integers(0, 20)), max_size=10),
    st.tuples(st.integers(0, 4), st.integers(0, 2)),
    st.data(),
)
def test_whatever_comes_first_all_posts_end_equal(
    drawn: list[tuple[int, int, bool, int]], named: tuple[int, int], data: st.DataObject
) -> None:
    pieces = _written(drawn)
    lost = revocation(core=named[0], protected=named[1])
    ended = []
    for at in (0, len(pieces), data.draw(st.integers(0, len(pieces)), label="between")):
        order = data.draw(st.permutations(pieces), label="order")
        connection = open_memory()
        for place, piece in enumerate([*order, None]):
            if place == at:
                enforce(connection, revocation(core=1))
                enforce(connection, lost)
            if piece is not None:
                gained = ingest(connection, [piece]).parts
                if place >= at:
                    enforce_revocations(connection, [lost], spared="", parts=gained)
        assert not compare(connection, CORE)
        assert not compare(connection, PROTECTED)
        ended.append(_stands(connection))
        rebuild(connection)
        assert _stands(connection) == ended[-1]
    assert ended[1:] == ended[:-1]


def _stands(connection: Connection) -> tuple[object, ...]:
    found = state(connection)
    heads = {path: [head.event_id for head in one.heads] for path, one in found.values.items()}
    late = {path: sorted(map(repr, each)) for path, each in found.late.items()}
    return heads, [one.event_id for one in found.facts], late, have(connection, CORE)
