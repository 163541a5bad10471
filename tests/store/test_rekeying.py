"""A change of the key counts only after the file was opened under the new one."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import WrongKeyError
from repatria.store import keychange
from repatria.store.access import add_person, remove_person
from tests.store.vaults import OTHER, add_events, count_events, keys_that_open, new_vault, reopen


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
