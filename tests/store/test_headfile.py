from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.domain.errors import VanishedError
from repatria.store.cipher import Connection
from repatria.store.findings import Finding
from repatria.store.headfile import Head, HeadFile, compare, head_of
from tests.store.vaults import memory


@pytest.fixture
def connection() -> Iterator[Connection]:
    opened = memory()
    opened.execute("CREATE TABLE event (seq INTEGER PRIMARY KEY, id BLOB NOT NULL)")
    opened.executemany("INSERT INTO event VALUES (?, ?)", [(n, bytes([n] * 32)) for n in range(1, 6)])
    yield opened
    opened.close()


def test_what_was_noted_is_remembered(tmp_path: Path) -> None:
    file = HeadFile(tmp_path / "state" / "v.head", bytes(32))
    assert file.read() == Finding("head_missing")
    for head in (Head(0), Head(7, "ab" * 32), Head(123456789012345, "00" * 32), Head(8, "cd" * 32)):
        assert file.write(head)
        assert file.read() == head
    file.sync()


def test_every_changed_byte_and_every_cut_counts_as_damaged(tmp_path: Path) -> None:
    path = tmp_path / "v.head"
    file = HeadFile(path, bytes(32))
    file.write(Head(7, "ab" * 32))
    line = path.read_bytes()
    for place in range(len(line)):
        changed = bytearray(line)
        changed[place] ^= 1
        path.write_bytes(changed)
        assert file.read() == Finding("head_damaged"), place
        path.write_bytes(line[:place])
        assert file.read() == Finding("head_damaged"), place
    path.write_bytes(line)
    assert HeadFile(path, bytes([1] * 32)).read() == Finding("head_damaged")


def test_a_place_that_takes_nothing_is_told_apart_from_loss(tmp_path: Path) -> None:
    (tmp_path / "v.head").mkdir()
    file = HeadFile(tmp_path / "v.head", bytes(32))
    assert file.read() == Finding("head_damaged")
    assert not file.write(Head(1, "ab" * 32))
    with pytest.raises(VanishedError):
        HeadFile(tmp_path / "none.head", bytes(32)).sync()


def test_a_vault_is_compared_with_what_is_remembered(connection: Connection) -> None:
    assert head_of(connection) == Head(5, "05" * 32)
    assert compare(connection, Head(5, "05" * 32)) is None
    assert compare(connection, Head(3, "03" * 32)) is None
    assert compare(connection, Head(0)) is None
    assert compare(connection, Finding("head_missing")) == Finding("head_missing")
    shorter = compare(connection, Head(9, "09" * 32))
    assert shorter == Finding("head_shorter", {"count": 5, "remembered": 9})
    differs = compare(connection, Head(4, "ff" * 32))
    assert differs == Finding("head_differs", {"count": 5, "remembered": 4})
