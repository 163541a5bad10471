"""What the library says of each page is what we work out ourselves, some pages at a time."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from repatria.domain.errors import VanishedError
from repatria.store.keys.keychange import DRAFTS_NAME, VAULT_NAME
from repatria.store.pages import PAGE, Pages
from repatria.store.vault import Vault
from tests.store.vaults import add_events, new_vault


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    made = new_vault(tmp_path)
    add_events(made, 300)
    writer = made.writer()
    writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    writer.close()
    return made


def damaged(vault: Vault, data: bytes) -> list[int]:
    (vault.folder / VAULT_NAME).write_bytes(data)
    pages = vault.pages(VAULT_NAME)
    return pages.unproven(1, pages.count())


def test_every_page_of_a_whole_vault_proves_itself(vault: Vault) -> None:
    for name in (VAULT_NAME, DRAFTS_NAME):
        pages = vault.pages(name)
        assert pages.count() * PAGE == (vault.folder / name).stat().st_size
        assert pages.unproven(1, pages.count()) == []
    vault.close()


def test_one_changed_byte_anywhere_is_found_on_its_page(vault: Vault) -> None:
    whole = (vault.folder / VAULT_NAME).read_bytes()
    for at in (
        0,
        15,
        16,
        4000,
        PAGE - 80,
        PAGE - 65,
        PAGE - 64,
        PAGE - 1,
        PAGE,
        7 * PAGE + 5,
        len(whole) - 1,
    ):
        assert damaged(vault, whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]) == [at // PAGE + 1], at
    vault.close()


def test_a_page_at_another_place_and_one_cut_off_are_found(vault: Vault) -> None:
    whole = (vault.folder / VAULT_NAME).read_bytes()
    moved = whole[: 4 * PAGE] + whole[5 * PAGE : 6 * PAGE] + whole[5 * PAGE :]
    assert damaged(vault, moved) == [5]
    assert damaged(vault, whole[:-100]) == [len(whole) // PAGE]
    vault.close()


def test_under_another_key_nothing_is_proven(vault: Vault) -> None:
    whole = vault.pages(VAULT_NAME)
    other = Pages(vault.folder / VAULT_NAME, bytes(32), (vault.folder / VAULT_NAME).read_bytes()[:16])
    assert other.unproven(1, whole.count()) == list(range(1, whole.count() + 1))
    vault.close()


def test_what_the_disk_does_not_give_is_not_proven_and_a_file_that_is_gone_is_no_damage(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = vault.pages(VAULT_NAME)
    fdopen = os.fdopen

    class Bad:
        def __init__(self, descriptor: int) -> None:
            self._file, self._at = fdopen(descriptor, "rb"), 0

        def __enter__(self) -> Bad:
            return self

        def __exit__(self, *_: object) -> None:
            self._file.close()

        def seek(self, at: int) -> None:
            self._at = at

        def read(self, size: int) -> bytes:
            if self._at == 2 * PAGE:
                raise OSError(errno.EIO, "a bad sector")
            self._file.seek(self._at)
            return self._file.read(size)

    monkeypatch.setattr("repatria.durable.os.fdopen", lambda descriptor, _: Bad(descriptor))
    assert pages.unproven(1, 6) == [3]
    monkeypatch.undo()
    (vault.folder / VAULT_NAME).rename(vault.folder / "gone")
    with pytest.raises(VanishedError):
        pages.unproven(1, 6)
    vault.close()
