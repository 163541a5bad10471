"""A file that is set aside is as if it had never come, field by field; taken back, all is what it was."""

from __future__ import annotations

import random as chance  # noqa: TID251 - the same for the same seed
from collections.abc import Sequence
from itertools import groupby

import pytest
import sqlcipher3
from benchmarks.data import open_memory
from hypothesis import example, given, settings
from hypothesis import strategies as st

from repatria.domain.events.event import WrittenEvent
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.store.cipher import Connection
from repatria.store.log.arriving import Run
from repatria.store.log.brought import can_be_set_aside, files_aside
from repatria.store.log.events import have, ingest, parts_held
from repatria.store.log.setting_aside import set_aside, take_back
from repatria.store.log.withdrawing import erase_part
from repatria.store.rows import COLUMNS, Names, id_text, written_of
from repatria.store.state import compare
from tests.domain.events.histories import PATHS, History
from tests.store.logs import ANA, CORE, PROTECTED, log_of, state, value, write

BLOCK = "case/origin_block"
OTHER = core_part(CaseId("b" * 26))

_SAYS = {
    "event": """
        SELECT part.name, log.name, n, hex(id), hex(salt), hex(body) FROM event
        JOIN part ON part.key = part JOIN log ON log.key = log
    """,
    "waiting": "SELECT part, log, n, id, hex(salt), hex(body) FROM waiting",
    "quarantine": "SELECT part, log, n, id, reason, hex(envelope), hex(body) FROM quarantine",
    "standing": """
        SELECT part.name, path, hex(event.id), depth, since FROM standing
        JOIN event USING (seq) JOIN part ON part.key = standing.part
    """,
    "fact": """
        SELECT part.name, hex(event.id), depth, since FROM fact
        JOIN event USING (seq) JOIN part ON part.key = fact.part
    """,
    "awaited": "SELECT part.name, hex(id) FROM awaited JOIN part ON part.key = part",
    "opaque": "SELECT hex(id) FROM opaque JOIN event USING (seq)",
    "disputed": "SELECT part.name, path FROM disputed JOIN part ON part.key = part",
    "log_head": """
        SELECT part.name, log.name, n, forked_at, iif(forked_at, '', hex(id)), iif(forked_at, '', since),
            iif(forked_at, 0, depth)
        FROM log_head JOIN part ON part.key = part JOIN log ON log.key = log
    """,
    "case_row": """
        SELECT id, code, side, child, country, open, outcome, responsible, on_duty, label, name, incident, opened_at,
            changed_at, disputes, restricted, practice FROM case_row
    """,
    "case_reader": "SELECT id, person FROM case_reader JOIN case_row ON key = case_key",
    "case_name": "SELECT id, kind, text FROM case_name JOIN case_row ON case_row.key = case_key",
    "case_code": "SELECT id, symbols FROM case_code JOIN case_row ON key = case_key",
    "word": "SELECT text, uses FROM word WHERE uses",
    "name_index": "SELECT count(*) FROM name_index",
    "likeness": "SELECT id, hex(said), born_from, born_to FROM likeness JOIN case_row ON key = case_key",
    "likeness_key": "SELECT id, likeness_key.key FROM likeness_key JOIN case_row ON case_row.key = case_key",
    "case_tally": "SELECT * FROM case_tally WHERE cases",
}


def said_by(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """What all tables say, without the numbers that differ from vault to vault."""
    return {name: sorted(connection.execute(query).fetchall(), key=repr) for name, query in _SAYS.items()}


def rows_of(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """The rows as they stand, with their places among arrivals."""
    tables = ("event", "waiting", "quarantine", "standing", "fact", "log_head", "event_aside")
    return {table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in tables}


class Circle:
    """Files of other posts, made by a seed, and a vault that receives them while somebody works in it."""

    def __init__(self, seed: int) -> None:
        self.random = chance.Random(seed)
        self.connection = open_memory()
        self.files = self._files(seed)
        self.came: list[str] = []
        self.aside: set[str] = set()
        self.mine = log_of(seed + 1)

    def _files(self, seed: int) -> dict[str, list[Run]]:
        runs: list[tuple[str, str, list[WrittenEvent]]] = []
        for number, part in enumerate((CORE, PROTECTED, OTHER)):
            history = History(seed + number, part)
            logs = [history.log() for _ in range(2)]
            opener = logs[0]
            if part != PROTECTED:
                history.write(
                    opener, "case_opened", "", {"code": "K3F7-Q2M9", "side": "host", "practice": False}
                )
                history.write(opener, "value", "case/name_used", self.random.choice(["Ana Xo", "Li Ba"]))
            tips = dict(history.tips)
            for step in range(self.random.randrange(14)):
                history.step(logs, ("value", "value", "note_added", "later_type"))
                if step == 5 and self.random.random() < 0.4:
                    history.tips[logs[0]] = tips[logs[0]]  # a copy of that machine goes on from there
            by_log = groupby(history.runs(), key=lambda run: run[1])
            runs += [(part, log, [run[2][0] for run in group]) for log, group in by_log]
        pieces = [(part, log, [one]) for part, log, events in runs for one in events]
        files: dict[str, list[Run]] = {}
        for number in range(4):
            begin = self.random.randrange(len(pieces))
            taken = pieces[begin : begin + 1 + self.random.randrange(12)]
            if self.random.random() < 0.3:
                taken = [piece for piece in taken if self.random.random() < 0.8]  # some never came
            files[f"file{number}"] = [self._spoilt(*piece) for piece in taken]
        files["all"] = [(part, log, events) for part, log, events in runs]
        return files

    def _spoilt(self, part: str, log: str, events: Sequence[WrittenEvent]) -> Run:
        if self.random.random() < 0.05:
            events = [WrittenEvent(one.id, one.envelope, one.salt, one.body + b" ") for one in events]
        return part, log, events

    def step(self) -> None:
        names = sorted(self.files)
        act = self.random.choice(("receive", "receive", "aside", "aside", "back", "edit"))
        if act == "receive":
            name = self.random.choice(names)
            ingest(self.connection, self.files[name], bundle=name)
            self.came += [name] * (name not in self.came)
        elif act == "aside" and self.came:
            self.set_aside(self.random.choice(self.came))
        elif act == "back" and self.aside:
            self.take_back(self.random.choice(sorted(self.aside)))
        elif act == "edit":
            self.edit()

    def edit(self) -> None:
        part, path = self.random.choice((CORE, OTHER)), self.random.choice((*PATHS, "case/label"))
        query = """
            SELECT event.id FROM standing JOIN event USING (seq) JOIN part ON part.key = standing.part
            WHERE part.name = ? AND path = ?
        """
        heads = [id_text(row[0]) for row in self.connection.execute(query, (part, path))]
        write(self.connection, self.mine, value(path, self.random.choice(("x", "y", 7)), *heads, part=part))

    def set_aside(self, name: str) -> None:
        set_aside(self.connection, name)
        self.aside.add(name)

    def take_back(self, name: str) -> None:
        take_back(self.connection, name)
        self.aside.discard(name)

    def never_received(self) -> Connection:
        """Return a vault that received what stands alone, in which the same was written."""
        twin = open_memory()
        for name in self.came:
            if name not in self.aside:
                ingest(twin, self.files[name], bundle=name)
        ingest(twin, self.own())
        return twin

    def own(self) -> list[Run]:
        query = (
            f"SELECT {COLUMNS} FROM event JOIN log ON log.key = log WHERE log.name = ? ORDER BY event.part, n"
        )
        names = Names(self.connection)
        rows = self.connection.execute(query, (self.mine,)).fetchall()
        return [(names.name("part", row[1]), self.mine, [written_of(row, names)]) for row in rows]


def check(circle: Circle) -> None:
    found, wanted = said_by(circle.connection), said_by(circle.never_received())
    assert found == wanted
    for part in parts_held(circle.connection):
        assert compare(circle.connection, part) == []


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32), st.integers(1, 14))
def test_whatever_is_received_set_aside_and_taken_back_only_what_stands_counts(seed: int, steps: int) -> None:
    circle = Circle(seed)
    for _ in range(steps):
        circle.step()
        check(circle)


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 2**32), st.integers(1, 10))
@example(seed=3834, steps=4)  # two of several parts were set apart
@example(seed=25448, steps=5)  # something came to be set apart after what was before it was set aside
def test_taken_back_at_once_every_row_is_what_it_was(seed: int, steps: int) -> None:
    circle = Circle(seed)
    for _ in range(steps):
        circle.step()
    before = rows_of(circle.connection)
    for name in sorted(set(circle.came) - circle.aside):
        circle.set_aside(name)
        circle.take_back(name)
        assert rows_of(circle.connection) == before


def one_log(part: str = CORE, seed: int = 1) -> tuple[History, str]:
    history = History(seed, part)
    return history, history.log()


def test_what_was_here_before_any_file_brought_it_stays() -> None:
    history, log = one_log()
    history.write(log, "value", "case/label", "before")
    connection = open_memory()
    ingest(connection, history.runs())  # as an earlier version received it
    ingest(connection, history.runs(), bundle="again")
    assert set_aside(connection, "again").events == 0
    assert state(connection).get("case/label") == "before"


def test_what_also_came_by_a_file_that_stands_stays_until_that_is_set_aside_too() -> None:
    history, log = one_log()
    history.write(log, "value", "case/label", "x")
    connection = open_memory()
    for name in ("one", "two"):
        ingest(connection, history.runs(), bundle=name)
    assert set_aside(connection, "one").events == 0
    assert state(connection).get("case/label") == "x"
    assert set_aside(connection, "two").events == 1
    assert state(connection).get("case/label") is None
    assert take_back(connection, "one").events == 1
    assert state(connection).get("case/label") == "x"
    assert files_aside(connection) == {"two"}
    assert can_be_set_aside(connection) == {"one", "two"}


def test_received_once_more_while_it_is_set_aside_it_stays_so() -> None:
    history, log = one_log()
    history.write(log, "value", "case/label", "x")
    connection = open_memory()
    ingest(connection, history.runs(), bundle="one")
    set_aside(connection, "one")
    ingest(connection, history.runs(), bundle="one")
    assert have(connection, CORE) == {}
    take_back(connection, "one")
    assert state(connection).get("case/label") == "x"
    assert compare(connection, CORE) == []


def test_what_came_otherwise_and_follows_it_waits_and_enters_by_itself() -> None:
    history, log = one_log()
    for said in ("x", "y"):
        history.write(log, "value", "case/label", said)
    first, second = history.runs()
    connection = open_memory()
    ingest(connection, [first], bundle="one")
    ingest(connection, [second], bundle="two")
    before = rows_of(connection)
    set_aside(connection, "one")
    assert connection.execute("SELECT n FROM waiting").fetchall() == [(2,)]
    assert have(connection, CORE) == {}
    take_back(connection, "one")
    assert rows_of(connection) == before


def test_what_somebody_here_wrote_on_it_stays_theirs_and_is_counted() -> None:
    history, log = one_log()
    history.write(log, "case_opened", "", {"code": "K3F7-Q2M9"})
    theirs = history.write(log, "value", "case/label", "x")
    connection = open_memory()
    ingest(connection, history.runs(), bundle="one")
    write(connection, log_of(9), value("case/label", "mine", theirs.id))
    found = set_aside(connection, "one")
    assert (found.events, found.standing, found.unopened) == (2, 1, (CORE,))
    assert state(connection).get("case/label") == "mine"
    assert take_back(connection, "one").events == 2
    assert state(connection).get("case/label") == "mine"
    assert len(state(connection).values["case/label"].heads) == 1


def test_what_protects_in_it_holds_on() -> None:
    """Field rules 2: the hold ends only when a person settles it."""
    history, log = one_log()
    history.write(log, "value", BLOCK, "yes")
    history.write(log, "value", "case/label", "x")
    connection = open_memory()
    ingest(connection, history.runs(), bundle="one")
    set_aside(connection, "one")
    found = state(connection)
    assert found.get(BLOCK) is None
    assert found.late[BLOCK] == ("yes",)
    take_back(connection, "one")
    assert (state(connection).get(BLOCK), BLOCK in state(connection).late) == ("yes", False)


def test_what_is_erased_by_rule_is_erased_among_what_is_set_aside() -> None:
    history, log = one_log()
    for said in ("x", "y"):
        history.write(log, "value", "case/label", said)
    first, second = history.runs()
    connection = open_memory()
    ingest(connection, [first], bundle="one")
    ingest(connection, [second], bundle="two")
    set_aside(connection, "one")
    erase_part(connection, CORE)
    for table in ("event_aside", "waiting_aside", "waiting", "event"):
        assert not connection.execute(f"SELECT 1 FROM {table} WHERE length(body)").fetchall()
    take_back(connection, "one")
    assert have(connection, CORE) == {log: 2}
    assert not connection.execute("SELECT 1 FROM event WHERE length(body)").fetchall()


def test_no_row_leaves_without_its_bytes_standing_elsewhere() -> None:
    history, log = one_log()
    history.write(log, "value", "case/label", "x")
    connection = open_memory()
    ingest(connection, history.runs(), bundle="one")
    for table in ("event", "event_aside"):
        with pytest.raises(sqlcipher3.IntegrityError):
            connection.execute(f"DELETE FROM {table}")
        set_aside(connection, "one")
    with pytest.raises(sqlcipher3.IntegrityError):
        connection.execute("UPDATE event_aside SET n = 2")
    with pytest.raises(sqlcipher3.IntegrityError):
        connection.execute("UPDATE event_aside SET body = NULL, salt = NULL")


def test_its_line_stays_as_restricted_and_as_a_childs_until_that_is_replaced() -> None:
    history, log = one_log()
    history.write(log, "case_opened", "", {"code": "K3F7-Q2M9"})
    connection = open_memory()
    ingest(connection, history.runs(), bundle="opening")
    child = history.write(log, "value", "case/child_or_doubt", "yes")
    kept = history.write(log, "value", "case/restricted", [ANA])
    ingest(connection, history.runs()[1:], bundle="one")
    set_aside(connection, "one")
    query = "SELECT child, restricted FROM case_row"
    assert connection.execute(query).fetchone() == ("yes", 1)
    write(connection, log_of(9), value("case/restricted", [], kept.id))
    assert connection.execute(query).fetchone() == ("yes", 0)
    write(connection, log_of(9), value("case/child_or_doubt", "no", child.id))
    assert connection.execute(query).fetchone() == ("no", 0)


def test_of_two_events_of_one_number_the_other_is_the_first_then() -> None:
    history, log = one_log()
    history.write(log, "value", "case/label", "one")
    history.tips[log] = (0, "")  # a copy of that machine
    history.write(log, "value", "case/side", "host")
    history.write(log, "value", "case/country", "GTM")
    one, *other = history.runs()
    connection = open_memory()
    ingest(connection, [one], bundle="one")
    ingest(connection, other, bundle="other")
    before = rows_of(connection)
    set_aside(connection, "one")
    assert connection.execute("SELECT n, fork FROM event ORDER BY n").fetchall() == [(1, 0), (2, 0)]
    assert have(connection, CORE) == {log: 2}
    assert connection.execute("SELECT forked_at FROM log_head").fetchone() == (0,)
    take_back(connection, "one")
    assert rows_of(connection) == before


def test_what_waited_or_was_bad_is_set_aside_erased_and_taken_back_with_it() -> None:
    history, log = one_log()
    for said in ("x", "y", "z"):
        history.write(log, "value", "case/label", said)
    first, second, (part, _, (third,)) = history.runs()
    spoilt = WrittenEvent(third.id, third.envelope, third.salt, third.body + b" ")
    connection = open_memory()
    ingest(connection, [second, (part, log, [spoilt])], bundle="one")
    ingest(connection, [(CORE, log_of(8), [])], bundle="nothing")
    before = rows_of(connection)
    assert (len(before["waiting"]), len(before["quarantine"])) == (1, 1)
    set_aside(connection, "one")
    assert not connection.execute("SELECT 1 FROM waiting UNION SELECT 1 FROM quarantine").fetchall()
    ingest(connection, [first], bundle="first")
    assert have(connection, CORE) == {log: 1}, "what is set aside does not follow it"
    take_back(connection, "one")
    assert have(connection, CORE) == {log: 2}
    assert connection.execute("SELECT count(*) FROM quarantine").fetchone() == (1,)
    for name in ("first", "one"):
        set_aside(connection, name)
    erase_part(connection, CORE)
    for table in ("event_aside", "waiting_aside", "quarantine_aside"):
        assert not connection.execute(f"SELECT 1 FROM {table} WHERE length(body) OR length(salt)").fetchall()
    take_back(connection, "first")
    assert have(connection, CORE) == {log: 1}


def test_what_waited_and_is_set_aside_is_erased_with_its_part() -> None:
    history, log = one_log()
    for said in ("x", "y"):
        history.write(log, "value", "case/label", said)
    connection = open_memory()
    ingest(connection, history.runs()[1:], bundle="one")
    write(connection, log_of(9), value("case/label", "mine"))
    set_aside(connection, "one")
    assert connection.execute("SELECT count(*) FROM waiting_aside").fetchone() == (1,)
    erase_part(connection, CORE)
    assert not connection.execute("SELECT 1 FROM waiting_aside WHERE length(body)").fetchall()
