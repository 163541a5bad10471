from __future__ import annotations

import random as chance  # noqa: TID251 - the same for the same seed
from collections.abc import Iterable
from itertools import count
from pathlib import Path

import pytest
from benchmarks.data import open_file, open_memory
from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.domain.errors import PartErasedError
from repatria.domain.events import kinds
from repatria.domain.events.deed import Deed
from repatria.domain.events.disagreements import settle
from repatria.domain.events.event import WrittenEvent, digest
from repatria.domain.events.fold import Cut
from repatria.store.cipher import Connection
from repatria.store.faults import DatabaseError
from repatria.store.log.arriving import Run
from repatria.store.log.chains import verify
from repatria.store.log.events import (
    append,
    have,
    ingest,
    last_event,
    parts_held,
    runs_since,
)
from repatria.store.log.held_back import held_back
from repatria.store.log.opaque import apply_opaque
from repatria.store.log.withdrawing import (
    cut_off,
    erase_part,
    erased_parts,
    take_back,
)
from repatria.store.log.withheld import mark_withheld
from repatria.store.state import compare, compare_random, disagreements, rebuild
from tests.domain.events.folding import fold_case
from tests.domain.events.histories import History, histories, write_history
from tests.store.logs import (
    ANA,
    CASE,
    CORE,
    PROTECTED,
    fact,
    heads_of,
    log_of,
    random_bytes,
    state,
    tables,
    value,
    write,
)
from tests.store.vaults import nobody

seeds = st.integers(0, 2**32)


def everything(connection: Connection) -> list[Run]:
    return [run for part in parts_held(connection) for run in runs_since(connection, part)]


def chunks(events: list[WrittenEvent], seed: int) -> Iterable[list[WrittenEvent]]:
    random, ahead = chance.Random(seed), list(events)
    while ahead:
        size = random.randint(1, 6)
        yield ahead[:size]
        ahead = ahead[size:]


@settings(deadline=None)
@given(histories, seeds)
def test_whatever_the_order_and_repetition_the_tables_are_the_fold(history: History, seed: int) -> None:
    connection = open_memory()
    shuffled = history.written + history.written[::2]
    chance.Random(seed).shuffle(shuffled)
    for some in chunks(shuffled, seed):
        ingest(connection, history.runs(some))
        assert compare(connection, history.part) == []
    assert state(connection) == fold_case(CASE, history.events)
    assert last_event(connection)[0] == len(history.events)


@settings(deadline=None, max_examples=30)
@given(histories, seeds)
def test_rebuilding_changes_nothing(history: History, seed: int) -> None:
    connection = open_memory()
    shuffled = list(history.written)
    chance.Random(seed).shuffle(shuffled)
    ingest(connection, history.runs(shuffled))
    before = tables(connection)
    rebuild(connection)
    assert tables(connection) == before
    assert compare_random(connection, random_bytes, 3) == []
    assert all(found.harmless for found in verify(connection))


@settings(deadline=None, max_examples=30)
@given(histories, seeds)
def test_what_cannot_be_read_is_known_as_such_until_it_can_be(history: History, seed: int) -> None:
    connection, lot = open_memory(), chance.Random(seed)
    bare = {w.id for w in history.written if lot.random() < 0.3}
    some = [WrittenEvent(w.id, w.envelope, b"", b"") if w.id in bare else w for w in history.written]
    for chunk in chunks(some, seed):
        ingest(connection, history.runs(chunk))
    assert {event.id for event in held_back(connection, CORE)} == bare
    replaced = {name for e in history.events if e.id not in bare for name in e.envelope.replaces}
    told = [e for e in history.events if e.id in bare - replaced and e.envelope.type == "value"]
    assert bool(state(connection).unread) is bool(told)
    before = tables(connection)
    rebuild(connection)
    assert tables(connection) == before
    ingest(connection, history.runs())
    assert state(connection).unread == ()
    assert state(connection) == fold_case(CASE, history.events)


@given(histories, histories, seeds)
def test_two_vaults_that_exchange_all_they_have_are_equal(one: History, other: History, seed: int) -> None:
    here, there = open_memory(), open_memory()
    ingest(here, one.runs())
    ingest(there, other.runs())
    ingest(here, everything(there))
    ingest(there, everything(here))
    assert state(here) == state(there)
    assert heads_of(here, CORE) == heads_of(there, CORE)
    assert ingest(here, everything(there)).new == 0


def test_what_is_sent_is_byte_for_byte_what_was_written() -> None:
    history, connection = write_history(5, 60, 3), open_memory()
    ingest(connection, history.runs())
    sent = [written for _, _, events in everything(connection) for written in events]
    assert sorted(sent, key=lambda w: w.id) == sorted(history.written, key=lambda w: w.id)


def test_an_envelope_that_a_newer_version_writes_otherwise_is_kept_as_it_was() -> None:
    history, connection = History(1), open_memory()
    log = history.log()
    history.write(log, "value", "p", 1)
    (good,) = history.written
    spaced = good.envelope.replace(b'"v":1', b'"v": 2')
    odd = WrittenEvent(digest(spaced), spaced, good.salt, good.body)
    assert ingest(connection, [(CORE, log, [odd])]).new == 1
    assert everything(connection) == [(CORE, log, [odd])]
    assert not list(verify(connection))


def test_only_what_the_other_lacks_is_sent() -> None:
    connection = open_memory()
    write(connection, log_of(1), *(value(f"case/{n}", n) for n in range(5)))
    write(connection, log_of(2), value("case/x", 1))
    (run,) = runs_since(connection, CORE, {log_of(1): 3, log_of(2): 1})
    assert len(run[2]) == 2
    assert have(connection, CORE) == {log_of(1): 5, log_of(2): 1}


def test_a_gap_waits_and_closes_by_itself() -> None:
    history, connection = History(2), open_memory()
    log = history.log()
    for number in range(6):
        history.write(log, "value", f"case/{number}", number)
    first, second, *rest = history.written
    assert ingest(connection, [(CORE, log, [first, *rest])]).waiting == 4
    assert len(list(held_back(connection, CORE))) == 4
    report = ingest(connection, [(CORE, log, rest), (CORE, log, [second])])
    assert (report.new, report.waiting) == (5, 0)
    assert state(connection) == fold_case(CASE, history.events)


def test_a_bad_event_goes_to_quarantine_and_the_rest_of_its_log_waits() -> None:
    history, connection = History(2), open_memory()
    log = history.log()
    for number in range(3):
        history.write(log, "value", f"case/{number}", number)
    first, second, third = history.written
    bad = WrittenEvent(second.id, second.envelope, second.salt, second.body + b" ")
    report = ingest(connection, [(CORE, log, [first, bad, third])])
    assert (report.new, report.bad, report.waiting) == (1, 1, 1)
    assert connection.execute("SELECT reason FROM quarantine").fetchall() == [("body",)]
    assert ingest(connection, [(CORE, log, [second])]).new == 2


def test_what_a_newer_version_wrote_is_kept_and_relayed_and_applied_once_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    history, connection = History(2), open_memory()
    log = history.log()
    history.write(log, "seen_on_the_moon", "", "x")
    history.write(log, "value", "case/sex", "f")
    report = ingest(connection, history.runs())
    assert (report.new, report.opaque) == (2, 1)
    assert state(connection).facts == ()
    assert len(everything(connection)[0][2]) == 2
    monkeypatch.setitem(kinds.FACTS, "seen_on_the_moon", "")
    assert apply_opaque(connection) == 1
    assert [found.type for found in state(connection).facts] == ["seen_on_the_moon"]
    assert apply_opaque(connection) == 0


def test_two_posts_adding_people_forms_and_rows_at_once_never_mix() -> None:
    here, there = open_memory(), open_memory()
    opening = write(here, log_of(1), fact("case_opened", "", {"code": "7F3K-92QD"}))
    assert opening
    ingest(there, everything(here))
    numbers = count(10)
    for connection, who in ((here, "here"), (there, "there")):
        log = log_of(next(numbers))
        for kind in ("related", "form", "row"):
            member = log_of(next(numbers) + 1000 * (who == "there"))
            write(connection, log, fact("member_added", f"{kind}/{member}", {"kind": "family"}))
            for field in ("name", "age"):
                write(connection, log, value(f"{kind}/{member}/{field}", f"{who} {field}"))
    ingest(here, everything(there))
    ingest(there, everything(here))
    assert state(here) == state(there)
    assert len(state(here).of_type("member_added")) == 6
    members: dict[str, set[str]] = {}
    for path, standing in state(here).values.items():
        assert not standing.disputed
        members.setdefault(path.rsplit("/", 1)[0], set()).add(str(standing.value).split()[0])
    assert len(members) == 6
    assert all(len(who) == 1 for who in members.values())


def test_two_who_change_one_field_disagree_until_somebody_settles() -> None:
    here, there = open_memory(), open_memory()
    (first,) = write(here, log_of(1), value("case/sex", "f"))
    ingest(there, everything(here))
    write(here, log_of(1), value("case/sex", "m", first.id), wall="2026-01-01T11:00:00Z")
    write(there, log_of(2), value("case/sex", "x", first.id), wall="2026-01-01T12:00:00Z")
    assert ingest(here, everything(there)).disagreements == 1
    assert state(here).get("case/sex") == "x"
    (found,) = disagreements(here, CORE)
    assert here.execute("SELECT disputes FROM case_row").fetchone() == (1,)
    write(here, log_of(1), *settle(found, "m", reason="document"))
    ingest(there, everything(here))
    assert list(disagreements(here)) == list(disagreements(there)) == []
    assert state(there).get("case/sex") == "m"
    assert here.execute("SELECT disputes FROM case_row").fetchone() == (0,)


def test_a_cloned_and_a_restored_vault_lose_nothing_and_repeat_nothing(tmp_path: Path) -> None:
    vault = open_file(str(tmp_path / "vault.db"))
    (first,) = write(vault, log_of(1), value("case/sex", "f"))
    vault.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (tmp_path / "clone.db").write_bytes((tmp_path / "vault.db").read_bytes())
    write(vault, log_of(1), value("case/sex", "m", first.id), fact("note_added", "", "vault"))
    clone = open_file(str(tmp_path / "clone.db"))  # a copy starts a log of its own
    write(clone, log_of(2), value("case/name_used", "Ana"), fact("note_added", "", "clone"))
    for _ in range(2):
        ingest(vault, everything(clone))
        ingest(clone, everything(vault))
    assert state(vault) == state(clone)
    assert sorted(str(found.value) for found in state(vault).facts) == ["clone", "vault"]
    assert (state(vault).get("case/sex"), state(vault).get("case/name_used")) == ("m", "Ana")
    assert last_event(vault)[0] == last_event(clone)[0] == 5


def test_a_copied_running_machine_shows_as_a_branch_and_both_sides_are_kept() -> None:
    here, there, third = open_memory(), open_memory(), open_memory()
    write(here, log_of(1), value("case/a", 1), value("case/b", 1))
    ingest(there, everything(here))
    write(here, log_of(1), value("case/c", "here"), value("case/d", "here"))
    write(there, log_of(1), value("case/c", "there"), value("case/e", "there"))
    ingest(third, everything(here))
    assert ingest(third, everything(there)).branches == 2
    assert [forked_at for _, _, forked_at in heads_of(third, CORE)] == [3]
    for connection in (here, there):
        ingest(connection, runs_since(third, CORE, have(connection, CORE)))
    assert state(here) == state(there) == state(third)
    assert {head.value for head in state(here).values["case/c"].heads} == {"here", "there"}
    assert compare(third, CORE) == []
    assert not list(verify(third))


def test_events_can_be_neither_changed_nor_deleted() -> None:
    connection = open_memory()
    write(connection, log_of(1), value("case/sex", "f"))
    for query in (
        "DELETE FROM event",
        "UPDATE event SET wall = 'x'",
        "UPDATE event SET body = x'00'",
        "UPDATE event SET body = NULL, salt = NULL",
        "REPLACE INTO event SELECT seq, part, log, n, fork, x'00', prev, type, author, wall, replaces, body_hash,"
        " raw, salt, body FROM event",
    ):
        with pytest.raises(DatabaseError):
            connection.execute(query)


def test_an_erased_part_says_nothing_any_more_and_wins_over_what_comes_late() -> None:
    here, there = open_memory(), open_memory()
    write(here, log_of(1), fact("case_opened", "", {"code": "7F3K-92QD"}), value("case/name_used", "Ana"))
    ingest(there, everything(here))
    write(there, log_of(2), value("case/label", "la del bus"))
    assert erase_part(here, CORE) == 2
    assert ingest(here, everything(there)).erased == 1
    assert erased_parts(here) == [CORE]
    assert state(here).values == {}
    assert state(here).withheld == (CORE,)
    assert here.execute(
        "SELECT count(*) FROM event WHERE body IS NOT NULL OR salt IS NOT NULL"
    ).fetchone() == (0,)
    assert here.execute(
        "SELECT (SELECT count(*) FROM case_name), (SELECT count(*) FROM word)"
    ).fetchone() == (0, 0)
    assert not list(verify(here))
    with pytest.raises(DatabaseError):
        here.execute("UPDATE part SET erased = 0")


def test_nothing_can_be_written_into_an_erased_part() -> None:
    connection = open_memory()
    erase_part(connection, CORE)
    with pytest.raises(PartErasedError):
        write(connection, log_of(1), value("case/sex", "f"))


@pytest.mark.parametrize(
    "body", [b"[" * 100_000, b'{"path":"p","value":1e999}', b"\xff", b'{"path":7}', b"null"]
)
def test_a_body_that_nobody_can_read_is_kept_and_stops_nothing(body: bytes) -> None:
    history, connection = History(2), open_memory()
    log = history.log()
    history.write(log, "value", "case/sex", "f")
    (good,) = history.written
    envelope = good.envelope.replace(
        digest(good.salt + good.body).encode(), digest(good.salt + body).encode()
    )
    odd = WrittenEvent(digest(envelope), envelope, good.salt, body)
    assert ingest(connection, [(CORE, log, [odd])]).new == 1
    write(connection, log_of(1), value("case/sex", "m"))
    assert state(connection).get("case/sex") == "m"
    assert everything(connection)[0][2] == [odd] or everything(connection)[1][2] == [odd]
    assert compare(connection, CORE) == []


def test_a_body_that_arrives_after_its_envelope_completes_it() -> None:
    history, connection = History(2), open_memory()
    log = history.log()
    history.write(log, "value", "case/sex", "f")
    (whole,) = history.written
    ingest(connection, [(CORE, log, [WrittenEvent(whole.id, whole.envelope, b"", b"")])])
    assert state(connection).get("case/sex") is None
    assert ingest(connection, [(CORE, log, [whole])]).known == 1
    assert state(connection).get("case/sex") == "f"


def test_what_is_set_aside_does_not_stand_and_can_be_taken_back() -> None:
    connection = open_memory()
    (first,) = write(connection, log_of(1), value("case/sex", "f"))
    write(connection, log_of(2), value("case/sex", "m", first.id))
    cut = Cut(CORE, log_of(2), 1)
    cut_off(connection, cut, "revoked")
    assert state(connection).get("case/sex") == "f"
    assert [event.body.value for event in held_back(connection, CORE) if event.body] == ["m"]
    write(connection, log_of(2), value("case/side", "host"))
    assert state(connection).get("case/side") is None
    assert compare(connection, CORE) == []
    take_back(connection, cut)
    assert (state(connection).get("case/sex"), state(connection).get("case/side")) == ("m", "host")


def test_a_part_known_and_not_held_is_withheld() -> None:
    connection = open_memory()
    write(connection, log_of(1), value("case/sex", "f"))
    mark_withheld(connection, PROTECTED)
    assert state(connection).withheld == (PROTECTED,)


def test_a_failure_half_way_leaves_nothing() -> None:
    connection = open_memory()

    def failing() -> Iterable[Deed]:
        yield value("case/sex", "f")
        raise LookupError

    with pytest.raises(LookupError):
        append(connection, log_of(1), failing(), author=ANA, wall="", random=random_bytes, sign=nobody)
    assert last_event(connection) == (0, "")
    assert connection.execute("SELECT count(*) FROM standing").fetchone() == (0,)


def test_a_changed_byte_is_found() -> None:
    connection = open_memory()
    write(connection, log_of(1), value("case/sex", "f"), value("case/side", "host"))
    connection.execute("DROP TRIGGER event_is_fixed")
    connection.execute("UPDATE event SET wall = '2026-01-01T10:00:01Z' WHERE n = 1")
    assert [(found.n, found.reason) for found in verify(connection)] == [(1, "id")]


def test_a_hostile_author_cannot_pass_for_a_type() -> None:
    connection = open_memory()
    append(connection, log_of(1), [value("p", 1)], author="value", wall="", random=random_bytes, sign=nobody)
    append(connection, log_of(1), [value("q", 1)], author=CORE, wall="", random=random_bytes, sign=nobody)
    assert [head.author for path in ("p", "q") for head in state(connection).values[path].heads] == [
        "value",
        CORE,
    ]


def walls(connection: Connection) -> list[str]:
    return [fact.wall for fact in state(connection).facts]


def test_what_a_later_unlocking_writes_in_the_same_second_comes_after_what_was_there() -> None:
    for last in range(20):
        connection = open_memory()
        write(connection, log_of(1), fact("note_added"), fact("note_added"), fact("note_added"))
        for log in range(2, 5):
            write(connection, log_of(log + last), fact("note_added", said=log))
        assert [one.value for one in state(connection).facts] == [None, None, None, 2, 3, 4]
        assert walls(connection)[-1] == "2026-01-01T10:00:03Z"


def test_a_log_goes_on_from_the_second_it_stated_and_is_not_doubted_for_it() -> None:
    connection = open_memory()
    write(connection, log_of(1), fact("note_added"))
    write(connection, log_of(2), fact("note_added"), value("p", 1))
    write(connection, log_of(2), value("p", 2))
    [first, second] = state(connection).values["p"].heads
    assert (first.wall, second.wall) == ("2026-01-01T10:00:01Z", "2026-01-01T10:00:01Z")
    assert connection.execute("SELECT max(since) FROM standing").fetchone() == ("",)


@pytest.mark.parametrize("wall", ["2026-01-01T09:59:49Z", "2026-01-01T10:00:01Z"])
def test_a_clock_that_is_far_behind_or_ahead_is_stated_as_it_is(wall: str) -> None:
    connection = open_memory()
    write(connection, log_of(1), fact("note_added"))
    write(connection, log_of(2), fact("note_added"), wall=wall)
    assert sorted(walls(connection)) == sorted(["2026-01-01T10:00:00Z", wall])


def test_a_log_of_others_that_ends_with_no_time_hinders_nobody() -> None:
    connection = open_memory()
    write(connection, log_of(1), fact("note_added"))
    connection.execute("UPDATE log_head SET since = '2026-01-01T10:00:0?'")
    write(connection, log_of(2), fact("note_added"))
    assert set(walls(connection)) == {"2026-01-01T10:00:00Z"}
