from __future__ import annotations

import os
import shutil
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import sqlcipher3

from repatria.domain.errors import (
    CipherMissingError,
    DiskFullError,
    PlaintextStoreError,
    ReadOnlyError,
    VanishedError,
    VaultBusyError,
    VaultDamagedError,
    VaultExistsError,
    VaultMissingError,
    WrongKeyError,
)
from repatria.store import cipher
from repatria.store.cipher import be_alone, change_key, open_connection, raw_key, roomy
from repatria.store.faults import as_error
from tests.store.vaults import KEY, SALT, memory


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "a.db"
    connection = open_connection(path, KEY, SALT, create=True)
    connection.execute("CREATE TABLE word (text TEXT)")
    connection.execute("INSERT INTO word VALUES ('canario')")
    connection.close()
    return path


def test_what_is_kept_is_not_readable_and_opens_again(made: Path) -> None:
    assert b"canario" not in made.read_bytes()
    assert made.read_bytes()[:16] == SALT
    connection = open_connection(made, KEY, SALT)
    assert connection.execute("SELECT text FROM word").fetchall() == [("canario",)]
    connection.close()


def test_every_pragma_of_the_design_is_set(made: Path) -> None:
    connection = open_connection(made, KEY, SALT)
    expected = {
        "temp_store": 2,
        "secure_delete": 1,
        "mmap_size": 0,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "journal_mode": "wal",
        "synchronous": 2,
        "auto_vacuum": 2,
        "cipher_memory_security": "0",
        "cipher_status": "1",
    }
    found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in expected}
    connection.close()
    assert found == expected


@pytest.mark.parametrize(("key", "salt"), [(31, 16), (33, 16), (32, 15), (0, 0), (64, 16)])
def test_a_key_of_another_length_never_becomes_a_passphrase(tmp_path: Path, key: int, salt: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_connection(tmp_path / "a.db", bytes(key), bytes(salt), create=True)
    assert not list(tmp_path.iterdir())


def test_a_raw_key_is_96_hex_letters_and_nothing_else() -> None:
    assert len(raw_key(KEY, SALT)) == len("x''") + 96


def test_the_wrong_key_opens_nothing_and_changes_nothing(made: Path) -> None:
    before = made.read_bytes()
    with pytest.raises(WrongKeyError):
        open_connection(made, bytes(32), SALT)
    with pytest.raises(WrongKeyError):
        open_connection(made, KEY, bytes(16))
    assert made.read_bytes() == before


@pytest.mark.parametrize("read_only", [True, False])
def test_an_unencrypted_database_in_its_place_is_refused_and_left(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "a.db"
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE word (text TEXT)")
    plain.close()
    before = path.read_bytes()
    with pytest.raises(PlaintextStoreError):
        open_connection(path, KEY, SALT, read_only=read_only)
    with pytest.raises(VaultExistsError):
        open_connection(path, KEY, SALT, create=True)
    assert path.read_bytes() == before


def test_a_library_without_encryption_is_refused_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Plain(sqlite3.Connection):
        pass

    def connect(address: str, **given: Any) -> Any:
        return sqlite3.connect(address, **{**given, "factory": Plain})

    monkeypatch.setattr(sqlcipher3, "connect", connect)
    with pytest.raises(CipherMissingError):
        open_connection(tmp_path / "a.db", KEY, SALT, create=True)
    assert not any(path.stat().st_size for path in tmp_path.iterdir())


def test_a_connection_whose_key_was_not_taken_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    connection = sqlcipher3.connect(":memory:")
    with pytest.raises(CipherMissingError):
        cipher._assert_encrypted(connection)
    connection.close()


def test_absent_empty_and_cut_files_are_told_apart(tmp_path: Path, made: Path) -> None:
    with pytest.raises(VaultMissingError):
        open_connection(tmp_path / "none.db", KEY, SALT)
    (tmp_path / "empty.db").touch()
    with pytest.raises(VaultDamagedError):
        open_connection(tmp_path / "empty.db", KEY, SALT)
    made.write_bytes(made.read_bytes()[:700])
    with pytest.raises((WrongKeyError, VaultDamagedError)):
        open_connection(made, KEY, SALT)


def test_foreign_bytes_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(os.urandom(8192))
    with pytest.raises(WrongKeyError):
        open_connection(path, KEY, SALT)


def test_the_reading_connection_cannot_write(made: Path) -> None:
    connection = open_connection(made, KEY, SALT, read_only=True)
    with pytest.raises(ReadOnlyError):
        connection.execute("DELETE FROM word")
    connection.close()


def test_damage_is_told_wherever_rows_are_read(made: Path) -> None:
    connection = open_connection(made, KEY, SALT)
    connection.executemany("INSERT INTO word VALUES (?)", [("x" * 300,) for _ in range(400)])
    connection.close()
    data = made.read_bytes()
    page = len(data) // 4096 // 2 * 4096
    made.write_bytes(data[:page] + bytes(4096) + data[page + 4096 :])
    ways: list[Callable[[Any], object]] = [
        list,
        lambda rows: rows.fetchall(),
        lambda rows: rows.fetchmany(400),
    ]
    ways.append(lambda rows: [rows.fetchone() for _ in range(400)])
    for way in ways:
        connection = open_connection(made, KEY, SALT)
        rows = connection.execute("SELECT text FROM word")
        with pytest.raises(VaultDamagedError) as raised:
            way(rows)
        assert raised.value.facts["file"] == str(made)
        with pytest.raises(VaultDamagedError):
            connection.execute("SELECT max(text) FROM word")
        with pytest.raises(VaultDamagedError):
            connection.executemany("DELETE FROM word WHERE text = ?", [("y",)])
        connection.close()


def test_a_first_page_that_is_damaged_while_it_is_open_is_no_wrong_key(made: Path) -> None:
    first, second = open_connection(made, KEY, SALT), open_connection(made, KEY, SALT)
    second.execute("INSERT INTO word VALUES ('otra')")
    second.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    with made.open("r+b") as file:
        file.seek(1000)
        file.write(bytes(100))
    with pytest.raises(VaultDamagedError):
        first.execute("SELECT count(*) FROM word").fetchone()
    first.close()
    second.close()


def test_a_connection_belongs_to_its_thread() -> None:
    connection = memory()
    failed: list[Exception] = []

    def use() -> None:
        try:
            connection.execute("SELECT 1")
        except sqlcipher3.ProgrammingError as error:
            failed.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert failed
    connection.close()


def test_the_library_is_silent_about_pages(made: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(WrongKeyError):
        open_connection(made, bytes(32), SALT)
    assert capfd.readouterr() == ("", "")


def test_a_changed_key_opens_and_the_old_one_does_not(made: Path) -> None:
    connection = open_connection(made, KEY, SALT)
    change_key(connection, bytes(32), SALT)
    connection.close()
    with pytest.raises(WrongKeyError):
        open_connection(made, KEY, SALT)
    connection = open_connection(made, bytes(32), SALT)
    assert connection.execute("SELECT count(*) FROM word").fetchone() == (1,)
    connection.close()


def test_a_key_does_not_change_under_another_connection(made: Path) -> None:
    reader = open_connection(made, KEY, SALT, read_only=True)
    connection = open_connection(made, KEY, SALT)
    with pytest.raises(VaultBusyError):
        be_alone(connection)
    connection.close()
    reader.close()


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (13, DiskFullError),
        (8, ReadOnlyError),
        (5, VaultBusyError),
        (26, WrongKeyError),
        (11, VaultDamagedError),
        (10 | (3 << 8), VanishedError),
        (14, VanishedError),
    ],
)
def test_faults_of_the_library_have_a_meaning(code: int, told: type[Exception]) -> None:
    error: Any = sqlcipher3.OperationalError("fault")
    error.sqlite_errorcode = code
    assert type(as_error(error, "a.db")) is told


def test_a_fault_on_a_disk_without_room_is_a_full_disk(
    tmp_path: Path, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def free(size: int) -> None:
        monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=size))

    error: Any = sqlcipher3.OperationalError("fault")
    error.sqlite_errorcode = 10 | (19 << 8)
    free(100)
    assert type(as_error(error, made)) is DiskFullError
    free(1 << 30)
    assert type(as_error(error, made)) is VanishedError
    monkeypatch.undo()
    assert type(as_error(error, tmp_path / "pulled" / "a.db")) is VanishedError


def test_a_sector_that_can_not_be_read_is_damage_while_its_file_is_there(tmp_path: Path, made: Path) -> None:
    error: Any = sqlcipher3.OperationalError("disk I/O error")
    for code in (266, 522, 8458):
        error.sqlite_errorcode = code
        assert type(as_error(error, made)) is VaultDamagedError
        assert type(as_error(error, tmp_path / "pulled" / "a.db")) is VanishedError
    error.sqlite_errorcode = 10 | (3 << 8)
    assert type(as_error(error, made)) is VanishedError


def test_a_connection_knows_its_file(made: Path) -> None:
    connection = open_connection(made, KEY, SALT)
    assert cipher.file_of(connection) == str(made)
    connection.close()
    assert cipher.file_of(connection) == ""
    inner = memory()
    assert cipher.file_of(inner) == ""
    inner.close()


def test_a_bug_of_ours_stays_what_it_is() -> None:
    for code in (None, 1):
        error: Any = sqlcipher3.OperationalError("no such table")
        error.sqlite_errorcode = code
        assert as_error(error) is error


def test_what_was_asked_once_is_ready_however_much_else_was_asked_before() -> None:
    connection, prepared = memory(), list[object]()

    def allow(*told: object) -> int:
        prepared.append(told)
        return sqlite3.SQLITE_OK

    connection.set_authorizer(allow)
    for number in range(300):
        connection.execute(f"SELECT {number}").fetchall()
    connection.execute("SELECT 'again'").fetchall()
    connection.execute("SELECT 'something else'").fetchall()
    prepared.clear()
    connection.execute("SELECT 'again'").fetchall()
    assert prepared == []


def test_more_pages_are_at_hand_within_a_block_and_as_many_as_before_when_it_ends() -> None:
    def pages() -> int:
        return int(connection.execute("PRAGMA cache_size").fetchone()[0])

    connection = memory()
    usual = pages()
    with roomy(connection):
        assert pages() == -64 * 1024 != usual
    assert pages() == usual
    with pytest.raises(ZeroDivisionError), roomy(connection):
        _ = 1 / 0
    assert pages() == usual
