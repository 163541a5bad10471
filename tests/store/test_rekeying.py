"""A change of the key counts only after the file was opened under the new one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from repatria.domain.errors import WrongKeyError
from repatria.store.access import add_person, remove_person
from repatria.store.keys import keychange
from repatria.store.keys.keychange import VAULT_NAME
from tests.recording import watch_disk
from tests.store.vaults import OTHER, add_events, count_events, keys_that_open, kinds, new_vault, reopen


def test_a_file_that_only_seemed_to_change_its_key_keeps_the_old_one_and_all_it_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = new_vault(tmp_path)
    bea = add_person(vault, passphrase=OTHER, name="Bea", role="auditor")
    add_events(vault, 5)
    old_key = vault.opened.newest_key
    monkeypatch.setattr(keychange, "change_key", lambda *_: None)
    with pytest.raises(WrongKeyError):
        remove_person(vault, bea.id)
    vault.close()
    monkeypatch.undo()
    vault = reopen(tmp_path)
    assert count_events(vault) == 5
    assert keys_that_open(vault, [old_key, vault.opened.newest_key]) == 1
    vault.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux which file waits")
def test_a_salt_that_was_mended_is_on_the_disk_before_the_vault_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_vault(tmp_path).close()
    path = tmp_path / "vault" / VAULT_NAME
    with path.open("r+b") as file:
        file.write(bytes(16))
    disk = watch_disk(monkeypatch)
    vault = reopen(tmp_path)
    assert kinds(vault) == {"salt_repaired"}
    assert path in disk.places("fsync")
    vault.close()
