"""No file goes that an event names which waits, was set apart as bad, or was set aside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from repatria.domain.attachments.attachment import SealedFile, id_of
from repatria.domain.attachments.travelling import KNOWS
from repatria.domain.events.kinds import core_part
from repatria.sealing import new_identity
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.exchange.files_told import takes_files
from repatria.store.attachments.named import ids_named, said_of_each, sealed_by_id
from repatria.store.said_there import hear
from tests.services.attachments.files import add

ROWS = {
    "waiting": ("n, id, envelope, salt", "2, 'x', x'00', x'00'"),
    "quarantine": ("n, id, reason, envelope, salt", "2, 'x', 'signature', x'00', x'00'"),
    "waiting_aside": ("n, id, envelope, salt", "2, 'x', x'00', x'00'"),
    "quarantine_aside": ("n, id, reason, envelope, salt", "2, 'x', 'signature', x'00', x'00'"),
}


@pytest.mark.parametrize("table", list(ROWS))
def test_a_file_that_only_an_event_out_of_use_names_is_named(
    desk: Desk, case: OpenedCase, tmp_path: Path, table: str
) -> None:
    add(desk, case.id, tmp_path)
    [(kept,)] = desk.read().execute(
        "SELECT body FROM event WHERE instr(body, CAST('AGE-SECRET-KEY' AS BLOB)) > 0"
    )
    part, said, identity = core_part(case.id), json.loads(kept), new_identity()
    name = id_of(part, identity, SealedFile(**said["value"]["sealed"]))
    said["path"], said["value"]["identity"] = f"attachment/{name}", identity
    columns, values = ROWS[table]
    assert ids_named(desk.read(), [name]) == set()
    with desk.writing() as connection:
        connection.execute(
            f"INSERT INTO {table} (part, log, {columns}, body) VALUES (?, 'log', {values}, ?)",
            (part, json.dumps(said).encode()),
        )
    assert ids_named(desk.read(), [name, "other"]) == {name}


def test_of_which_part_a_file_is_said_to_be_there_alone_it_is_looked_for(
    desk: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    """However many files a vault has: the events of other cases are not read."""
    other = open_case(desk, Opening("host", "no"))
    here, there = add(desk, case.id, tmp_path), add(desk, other.id, tmp_path)
    read = desk.read()
    rows: list[str] = []
    read.set_trace_callback(rows.append)
    assert set(sealed_by_id(read, said_of_each([core_part(case.id)]))) == {here.id}
    read.set_trace_callback(None)
    [query] = [one for one in rows if "FROM event " in one]
    plan = " ".join(str(row) for row in read.execute(f"EXPLAIN QUERY PLAN {query}"))
    assert "event_place" in plan
    assert set(sealed_by_id(read, said_of_each([core_part(case.id), ""]))) == {here.id, there.id}


def test_a_device_that_says_it_has_something_takes_files_only_where_it_says_so(desk: Desk) -> None:
    with desk.writing() as connection:
        hear(connection, "quiet", {}, {}, 1)
        hear(connection, "before", {"case/x/core": {"log": 1}}, {}, 1)
        hear(connection, "now", {"case/x/core": {"log": 1}, KNOWS: {"sealed": 1}}, {}, 1)
    assert [takes_files(desk, one) for one in ("quiet", "before", "now")] == [True, False, True]
