"""What two posts share is known from tables, as much as it is; what a vault of before noted of it is known too."""

from __future__ import annotations

import shutil
from pathlib import Path

from repatria.content.library import Library
from repatria.domain.directory.revoking import log_of_device
from repatria.domain.events.kinds import case_parts
from repatria.services.desk import Desk
from repatria.services.exchange.posts import known_posts
from repatria.services.exchange.receipts import receipts_of
from repatria.services.exchange.telling import HEARD, heard_here
from repatria.services.vaults import leave, unlock
from repatria.store.said_there import most_said
from repatria.store.shared_parts import share, shared_with
from repatria.store.state import load_some
from tests.posts import TestClock
from tests.services.two_posts import seal, send, take
from tests.vaults import PASSPHRASE

OLD_VAULT = Path(__file__).parents[1] / "vaults" / "v10"


def test_seventy_thousand_shared_cases_keep_nobody_from_sending(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    """All that is to be told of them is more than the receipts of one file may be."""
    share_many(desk, other.vault.device.id, 70_000)
    first = seal(desk, other, tmp_path)
    assert first.stat().st_size > 1 << 20
    take(other, first)
    send(other, desk, tmp_path)
    assert seal(desk, other, tmp_path).stat().st_size > 1 << 20, (
        "that they tell what they hear is known only now"
    )


def share_many(desk: Desk, device: str, cases: int) -> None:
    """Let a desk hold so many cases, of two logs each part, and share them with a device."""
    parts = [part for _ in range(cases) for part in case_parts(desk.new_id())]
    logs = [log_of_device(desk.vault.device.id, desk.vault.random(16)) for _ in range(60)]
    with desk.writing() as connection:
        connection.executemany("INSERT INTO part (name) VALUES (?)", [(part,) for part in parts])
        connection.executemany("INSERT INTO log (name) VALUES (?)", [(log,) for log in logs])
        keys = dict(connection.execute("SELECT name, key FROM part"))
        named = dict(connection.execute("SELECT name, key FROM log"))
        rows = [
            (keys[part], named[logs[(place + more) % len(logs)]], 9)
            for place, part in enumerate(parts)
            for more in range(2)
        ]
        query = "INSERT INTO log_head (part, log, n, id, since, depth) VALUES (?, ?, ?, x'', '', 1)"
        connection.executemany(query, rows)
        share(connection, device, parts)


def test_what_a_vault_of_before_had_in_its_record_is_known(
    library: Library, clock: TestClock, tmp_path: Path
) -> None:
    """In the vault of version 10 another post said what it has of two cases that both share, and once had more."""
    shutil.copytree(OLD_VAULT, tmp_path / "v")
    desk = unlock(tmp_path / "v", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    device = next(one.device for one in known_posts(desk) if not one.here)
    path = f"peer/{device}/has"
    said = load_some(desk.read(), desk.record, paths=(path,)).values[path].value
    assert len(said) == 3
    assert receipts_of(desk, device) == said
    assert shared_with(desk.read(), device) == said.keys()
    protected = next(part for part in said if part.endswith("/protected"))
    assert most_said(desk.read(), [protected])[protected]["lost"] == 9
    assert heard_here(desk.read(), device) == {HEARD: {}}
    leave(desk)
