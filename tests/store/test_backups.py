"""A copy of the vault counts once it was read back, opened and compared; nothing less takes a place among them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from repatria import durable
from repatria.domain.errors import StoppedError
from repatria.store import backups
from repatria.store.access import add_person, remove_person
from repatria.store.backups import KEPT, Copied, copies, copy_vault
from repatria.store.cipher import PLAIN_HEADER
from repatria.store.headfile import head_of
from repatria.store.vault import Vault, open_vault
from tests.store.vaults import (
    OTHER,
    PASSPHRASE,
    add_events,
    count_events,
    die_at_step,
    fork,
    new_vault,
    was_killed,
)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = new_vault(tmp_path)
    add_events(made, 3)
    yield made
    made.close()


def copied(vault: Vault, **named: object) -> Copied:
    with closing(vault.writer()) as writer:
        return copy_vault(vault.folder, writer, vault.read_copy, **named)  # type: ignore[arg-type]


def lying(vault: Vault) -> list[str]:
    return sorted(path.name for path in (vault.folder / "backups").iterdir())


def events_in(vault: Vault, copy: Path) -> int:
    with closing(vault.read_copy(copy)) as connection:
        return head_of(connection).count


def test_a_copy_opens_under_the_vaults_own_key_and_holds_its_events(vault: Vault) -> None:
    assert copied(vault) == "kept"
    (copy,) = copies(vault.folder)
    assert lying(vault) == [copy.name], "nothing else is left beside it"
    assert copy.read_bytes()[:16] == bytes.fromhex(vault.slots.cipher_salt) != PLAIN_HEADER
    assert copy.stat().st_mode & 0o077 == 0
    assert events_in(vault, copy) == count_events(vault)


def test_put_back_it_is_the_vault_as_it_was(vault: Vault, tmp_path: Path) -> None:
    copied(vault)
    held = count_events(vault)
    add_events(vault, 5)
    vault.close()
    old = tmp_path / "old" / "vault"
    old.mkdir(parents=True)
    shutil.copy(copies(vault.folder)[0], old / "vault.db")
    for name in ("keyslots.json", "drafts.db"):
        shutil.copy(vault.folder / name, old / name)
    opened = open_vault(old, PASSPHRASE, state_dir=tmp_path / "old" / "state")
    assert count_events(opened) == held
    opened.close()


def test_what_stands_in_the_journal_is_in_the_copy(vault: Vault) -> None:
    with closing(vault.reader()):  # so that closing the writer leaves the journal where it is
        add_events(vault, 7)
        assert (vault.folder / "vault.db-wal").stat().st_size
        assert copied(vault) == "kept"
    assert events_in(vault, copies(vault.folder)[0]) == count_events(vault)


def test_of_a_vault_that_is_as_it_was_there_is_a_copy_already(vault: Vault) -> None:
    assert [copied(vault), copied(vault)] == ["kept", "same"]
    add_events(vault, 1)
    assert copied(vault) == "kept"


def test_a_copy_that_does_not_hold_the_same_is_no_copy_of_it(vault: Vault) -> None:
    copied(vault)
    (copy,) = copies(vault.folder)
    data = bytearray(copy.read_bytes())
    data[20] ^= 1
    copy.write_bytes(data)
    assert copied(vault) == "kept"
    assert events_in(vault, copy) == count_events(vault)


def test_the_last_few_are_kept(vault: Vault) -> None:
    for _ in range(KEPT + 2):
        add_events(vault, 1)
        copied(vault)
    kept = copies(vault.folder)
    assert len(kept) == KEPT
    assert events_in(vault, kept[0]) == count_events(vault)


def test_older_ones_go_only_when_the_newer_proved_itself(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(KEPT):
        add_events(vault, 1)
        copied(vault)
    before = lying(vault)
    add_events(vault, 1)
    monkeypatch.setattr(backups, "damaged_pages", lambda connection: ["a page"])
    assert copied(vault) == "failed"
    assert lying(vault) == before


def test_a_page_that_was_written_wrong_is_found(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    def flipped(path: Path, chunks: Iterator[bytes], *, read_back: bool = False) -> int:
        data = bytearray(b"".join(chunks))
        data[-100] ^= 1
        return durable.write_file(path, [bytes(data)], read_back=read_back)

    monkeypatch.setattr(backups, "write_file", flipped)
    assert copied(vault) == "failed"
    assert lying(vault) == []


def test_a_whole_copy_of_another_moment_does_not_count(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    copied(vault)
    older = copies(vault.folder)[0].read_bytes()
    add_events(vault, 1)
    before = lying(vault)
    monkeypatch.setattr(backups, "write_file", lambda path, *_, **__: durable.write_file(path, [older]))
    assert copied(vault) == "failed"
    assert lying(vault) == before


def test_without_room_there_is_none_and_nothing_is_written(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = (vault.folder / "vault.db").stat().st_size
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=free))
    assert copied(vault) == "no_room"
    assert lying(vault) == []


def test_a_vault_that_no_stick_would_take_is_not_copied(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "LARGEST", 1000)
    assert copied(vault) == "too_large"


def test_a_slow_device_is_not_waited_for_for_ever(vault: Vault) -> None:
    times = iter([0.0, backups.LONGEST + 1])
    assert copied(vault, ran=lambda: next(times)) == "too_long"
    assert lying(vault) == []


def test_it_tells_how_far_it_is_and_can_be_stopped(vault: Vault) -> None:
    copied(vault)
    add_events(vault, 1)
    before, told = lying(vault), list[tuple[int, int]]()
    with pytest.raises(StoppedError):
        copied(vault, progress=lambda *far: told.append(far), cancelled=lambda: bool(told))
    assert lying(vault) == before
    assert told[0][1] == (vault.folder / "vault.db").stat().st_size


def test_while_somebody_reads_an_older_state_the_journal_is_no_copy(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(vault.reader()) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM event").fetchone()
        add_events(vault, 1)
        with closing(vault.writer()) as writer:
            writer.execute("PRAGMA busy_timeout=0")
            assert copy_vault(vault.folder, writer, vault.read_copy) == "failed"
        reader.execute("ROLLBACK")
    assert copied(vault) == "kept"


def test_killed_at_any_step_the_copies_that_stand_are_whole(vault: Vault) -> None:
    copied(vault)
    step = killed = 0
    while True:
        step += 1
        add_events(vault, 1)

        def act(number: int = step) -> None:
            die_at_step(
                number,
                (backups, "write_file"),
                (backups, "_proven"),
                (backups, "sync_folder"),
                (backups, "_sweep"),
            )
            copied(vault)

        if not was_killed(fork(act)):
            break
        killed += 1
        for copy in copies(vault.folder):
            assert events_in(vault, copy) == int(copy.stem.rsplit("-", 1)[1])
    assert killed > 5
    assert copied(vault) in {"kept", "same"}
    assert all(name.endswith(".db") for name in lying(vault) if "-wal" not in name and "-shm" not in name)


def test_copies_under_an_old_key_go_when_the_key_changes(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    bea = add_person(vault, passphrase=OTHER, name="Bea", role="auditor")
    copied(vault)
    remove_person(vault, bea.id)
    assert lying(vault) == []
    assert copied(vault) == "kept"
    vault.close()
