from __future__ import annotations

import pytest
from benchmarks.data import fill_cases, make_runs, open_memory

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import make_id
from repatria.store.cipher import Connection
from repatria.store.lists import case_lines
from repatria.store.lists.cases import CaseFilter, CaseLine, Order, count, line, page
from repatria.store.lists.stale_lines import set_case_summary
from repatria.store.log.events import append, ingest
from tests.store.explaining import steps_of
from tests.store.logs import random_bytes
from tests.store.vaults import nobody


@pytest.fixture(scope="module")
def many() -> Connection:
    connection = open_memory()
    fill_cases(connection, 500, names=False)
    connection.execute("UPDATE case_row SET restricted = 1 WHERE key % 7 = 0")
    connection.execute("INSERT INTO case_reader SELECT key, 'bea' FROM case_row WHERE key % 14 = 0")
    return connection


def opened(connection: Connection, number: int, **values: object) -> str:
    case_id = make_id(number.to_bytes(16, "big"))
    part = core_part(case_id)
    deeds = [Deed(part, "case_opened", "", {"code": f"C{number}", "side": "host", "opened_at": "2026-01-01"})]
    deeds += [Deed(part, "value", f"case/{path}", value) for path, value in values.items()]
    write(connection, *deeds)
    return case_id


def write(connection: Connection, *deeds: Deed) -> None:
    log = make_id(random_bytes(16))
    append(
        connection, log, deeds, author="ana", wall="2026-02-01T00:00:00Z", random=random_bytes, sign=nobody
    )


def all_pages(connection: Connection, wanted: CaseFilter, order: Order, person: str | None) -> list[CaseLine]:
    lines: list[CaseLine] = []
    while more := page(
        connection, wanted, order, after=lines[-1] if lines else None, limit=37, person=person
    ):
        lines += more
    return lines


@pytest.mark.parametrize("order", ["due", "opened", "changed", "code"])
@pytest.mark.parametrize(
    "wanted",
    [
        CaseFilter(),
        CaseFilter(is_open=None),
        CaseFilter(side="host", is_open=False),
        CaseFilter(responsible="person3", is_open=None),
        CaseFilter(child="yes", due_before="2026-06-01"),
    ],
)
@pytest.mark.parametrize("person", [None, "ana", "bea"])
def test_pages_hold_each_case_once_in_order_and_count_agrees(
    many: Connection, wanted: CaseFilter, order: Order, person: str | None
) -> None:
    lines = all_pages(many, wanted, order, person)
    keys = [row.key for row in lines]
    assert len(set(keys)) == len(keys) == count(many, wanted, person=person)
    column = {"due": "next_due", "opened": "opened_at", "changed": "changed_at", "code": "code"}[order]
    shown = [getattr(row, column) for row in lines]
    assert shown == sorted(shown, reverse=order in {"opened", "changed"})
    allowed = {None: 1, "ana": 7, "bea": 14}[person]
    assert all(key % 7 or (allowed != 7 and key % allowed == 0) for key in keys)


def test_counting_does_not_read_the_cases(many: Connection) -> None:
    everything = CaseFilter(is_open=None)
    assert count(many, everything) == 500
    steps = steps_of(many, lambda connection: count(connection, everything))
    assert any("case_tally" in step for step in steps)
    assert not [step for step in steps if "case_row" in step]


def test_a_line_follows_the_events_of_its_case() -> None:
    connection = open_memory()
    case_id = opened(
        connection, 1, child_or_doubt="doubt", responsible="ana", label="la del bus", name_used="Dulce"
    )
    found = line(connection, case_id)
    assert found is not None
    assert (found.code, found.side, found.child, found.responsible) == ("C1", "host", "doubt", "ana")
    assert (found.label, found.name, found.open, found.next_due) == ("la del bus", "Dulce", 1, "9999")
    write(
        connection,
        Deed(core_part(case_id), "value", "case/status", {"state": "closed", "outcome": "returned"}),
    )
    assert count(connection, CaseFilter()) == 0
    assert count(connection, CaseFilter(is_open=False)) == 1


def test_while_disputed_a_case_counts_as_open_and_as_a_child() -> None:
    connection = open_memory()
    case_id = opened(connection, 1, child_or_doubt="yes", status={"state": "open"})
    write(
        connection,
        Deed(core_part(case_id), "value", "case/child_or_doubt", "no"),
        Deed(core_part(case_id), "value", "case/status", {"state": "closed"}),
    )
    found = line(connection, case_id)
    assert found is not None
    assert (found.child, found.open, found.disputes) == ("yes", 1, 2)
    assert page(connection, CaseFilter(disputed=True)) == [found]


def test_what_services_write_stays_when_events_come() -> None:
    connection = open_memory()
    case_id = opened(connection, 1)
    set_case_summary(connection, case_id, phase="P2", next_due="2026-03-01", next_step="P2.1", flags="block")
    write(connection, Deed(core_part(case_id), "value", "case/label", "x"))
    found = line(connection, case_id)
    assert found is not None
    assert (found.phase, found.next_due, found.flags) == ("P2", "2026-03-01", "block")
    assert count(connection, CaseFilter(due_before="2026-03-02")) == 1


def test_a_restricted_case_has_no_line_for_others() -> None:
    connection = open_memory()
    case_id = opened(connection, 1, restricted=["bea"])
    assert line(connection, case_id, person="ana") is None
    assert line(connection, case_id, person="bea") is not None
    assert (count(connection, CaseFilter(), person="ana"), count(connection, CaseFilter(), person="bea")) == (
        0,
        1,
    )


@pytest.mark.parametrize("value", [None, 3, [], {}, [1], {"state": 3}, "x", [["a"]], True])
def test_values_of_an_unexpected_form_never_stop_the_list(value: object) -> None:
    connection = open_memory()
    names = ("status", "side", "restricted", "name_used", "aliases", "child_or_doubt", "label", "responsible")
    case_id = opened(connection, 1, **dict.fromkeys(names, value))
    assert line(connection, case_id) is not None


def test_lines_worked_out_together_are_those_worked_out_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    runs = list(make_runs(7, 20))
    together, by_twos, apart = open_memory(), open_memory(), open_memory()
    ingest(together, runs)
    monkeypatch.setattr(case_lines, "_AT_ONCE", 2)
    ingest(by_twos, runs)
    for run in runs:
        ingest(apart, [run])
    shown = "SELECT id, code, name, child, changed_at, disputes FROM case_row ORDER BY id"
    found = "SELECT case_row.id, text, folded FROM case_name JOIN case_row ON case_row.key = case_key ORDER BY 1, 2"
    alike = (
        "SELECT id, likeness_key.key FROM likeness_key JOIN case_row ON case_row.key = case_key ORDER BY 1, 2"
    )
    for query in (shown, found, alike, "SELECT text, sound, uses FROM word ORDER BY text"):
        rows = together.execute(query).fetchall()
        assert rows
        assert rows == by_twos.execute(query).fetchall() == apart.execute(query).fetchall()
