from __future__ import annotations

from pathlib import Path

import pytest
import sqlcipher3

from repatria.domain.errors import DiskFullError, VaultTooNewError
from repatria.store import migrate as module
from repatria.store.migrate import drafts_steps, migrate, statements, vault_steps, version_of
from tests.store.vaults import memory

_FIRST = "CREATE TABLE word (text TEXT); -- a note; with a semicolon\nINSERT INTO word VALUES ('a;b');\n"
_TRIGGER = """
CREATE TRIGGER kept BEFORE DELETE ON word
BEGIN
    SELECT RAISE(ABORT, 'kept');
END;
"""


def test_the_steps_of_both_stores_are_taken_from_nothing() -> None:
    for steps in (vault_steps(), drafts_steps()):
        connection = memory()
        assert migrate(connection, steps) == len(steps) == version_of(connection)
        assert migrate(connection, steps) == len(steps)
        connection.close()


def test_notes_and_triggers_with_semicolons_stay_whole() -> None:
    connection = memory()
    migrate(connection, (_FIRST, _TRIGGER))
    with pytest.raises(sqlcipher3.IntegrityError):
        connection.execute("DELETE FROM word")
    assert connection.execute("SELECT text FROM word").fetchall() == [("a;b",)]
    connection.close()


def test_a_step_that_fails_half_way_leaves_nothing_of_itself() -> None:
    connection = memory()
    with pytest.raises(sqlcipher3.OperationalError):
        migrate(connection, (_FIRST, "CREATE TABLE other (a);\nINSERT INTO nowhere VALUES (1);"))
    assert version_of(connection) == 1
    assert [row[0] for row in connection.execute("SELECT name FROM sqlite_master")] == ["word"]
    assert migrate(connection, (_FIRST, "CREATE TABLE other (a);")) == 2
    connection.close()


def test_a_step_may_not_end_its_own_transaction() -> None:
    connection = memory()
    with pytest.raises(ValueError, match="its own transaction"):
        migrate(connection, ("CREATE TABLE word (a);\nCOMMIT;\n",))
    assert version_of(connection) == 0
    connection.close()


def test_a_newer_store_is_refused_untouched() -> None:
    connection = memory()
    connection.execute("PRAGMA user_version=9")
    with pytest.raises(VaultTooNewError) as raised:
        migrate(connection, (_FIRST,))
    assert raised.value.facts == {"file": "vault.db", "found": 9, "known": 1}
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    connection.close()


def test_a_copy_is_put_aside_once_before_something_changes() -> None:
    connection = memory()
    seen: list[int] = []
    migrate(connection, (_FIRST,), put_aside=seen.append)
    assert seen == []
    migrate(connection, (_FIRST, "CREATE TABLE b (a);", "CREATE TABLE c (a);"), put_aside=seen.append)
    assert seen == [1]
    connection.close()


def test_nothing_changes_when_no_copy_could_be_put_aside() -> None:
    def full(version: int) -> None:
        raise DiskFullError(place="here", version=version)

    connection = memory()
    migrate(connection, (_FIRST,))
    with pytest.raises(DiskFullError):
        migrate(connection, (_FIRST, "CREATE TABLE b (a);"), put_aside=full)
    assert version_of(connection) == 1
    connection.close()


def test_an_unfinished_statement_is_a_fault_of_the_step() -> None:
    with pytest.raises(ValueError, match="does not end"):
        list(statements("CREATE TABLE a (b)"))
    assert len(list(statements("CREATE TABLE a (b);\n-- the end\n"))) == 1


def test_steps_are_numbered_without_a_gap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_a.sql").write_text("CREATE TABLE a (b);")
    (folder / "0003_b.sql").write_text("CREATE TABLE b (b);")
    (folder / "notes.txt").write_text("not a step")
    monkeypatch.setattr(module, "files", lambda package: tmp_path)
    with pytest.raises(ValueError, match="gap"):
        vault_steps()
