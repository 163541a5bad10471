"""No file goes that an event names which waits, was set apart as bad, or was set aside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from repatria.domain.attachments.attachment import SealedFile, id_of
from repatria.domain.events.kinds import core_part
from repatria.sealing import new_identity
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.store.attachments.named import ids_named
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
