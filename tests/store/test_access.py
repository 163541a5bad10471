from __future__ import annotations

import os
import signal
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from repatria.domain.errors import (
    DiskFullError,
    LastPersonError,
    OwnAccountError,
    UnknownPersonError,
    VaultBusyError,
    VaultDamagedError,
    VaultError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from repatria.domain.ids import PersonId
from repatria.signing import is_signed
from repatria.store import access
from repatria.store.access import add_person, change_passphrase, remove_person
from repatria.store.cipher import Connection
from repatria.store.drafts import Draft
from repatria.store.integrity import integrity
from repatria.store.keys import keychange
from repatria.store.keys.mirror import Beside, keep_mirror
from repatria.store.people import account, account_of_slot, accounts, put_account, slot_of
from repatria.store.transactions import transaction
from repatria.store.vault import Vault
from tests.store.vaults import (
    OTHER,
    PASSPHRASE,
    add_events,
    count_events,
    die_at_step,
    fork,
    keys_that_open,
    kinds,
    new_vault,
    reopen,
    was_killed,
)

_NEW = "una frase nueva"


def _leave(folder: Path, person: PersonId, stop_at: int = 0) -> None:
    """Remove *person*, and be killed at the step *stop_at* of it."""
    vault = reopen(folder)
    die_at_step(
        stop_at,
        (keychange, "atomic_write"),
        (keychange, "change_key"),
        (keychange, "open_connection"),
        (access, "keep_mirror"),
        (os, "fsync"),
    )
    remove_person(vault, person)


def _with_bea(folder: Path, events: int = 0) -> tuple[Vault, PersonId]:
    vault = new_vault(folder)
    bea = add_person(vault, passphrase=OTHER, name="Bea", role="supervisor", language="en")
    if events:
        add_events(vault, events)
    return vault, bea.id


def _people(vault: Vault) -> dict[str, bool]:
    connection = vault.reader()
    try:
        return {person.name: person.active for person in accounts(connection)}
    finally:
        connection.close()


def test_each_person_opens_with_their_own_passphrase_and_key(tmp_path: Path) -> None:
    vault, bea = _with_bea(tmp_path)
    own = vault.person
    vault.close()
    vault = reopen(tmp_path, OTHER)
    assert (vault.person.id, vault.person.name, vault.person.role, vault.person.language) == (
        bea,
        "Bea",
        "supervisor",
        "en",
    )
    assert vault.person.verify_key != own.verify_key
    assert is_signed(vault.person.verify_key, "person", b"said", vault.sign(b"said"))
    vault.close()


def test_an_account_is_found_by_id_and_by_slot_and_may_change(tmp_path: Path) -> None:
    vault, bea = _with_bea(tmp_path)
    connection = vault.writer()
    slot = slot_of(connection, bea)
    assert slot
    person = account(connection, bea)
    assert person
    assert account_of_slot(connection, slot) == person
    with transaction(connection):
        put_account(connection, replace(person, role="liaison"))
    changed = account(connection, bea)
    assert changed
    assert changed.role == "liaison"
    assert slot_of(connection, bea) == slot
    assert account(connection, PersonId("nobody")) is None
    assert account_of_slot(connection, "none") is None
    assert slot_of(connection, PersonId("nobody")) is None
    connection.close()
    vault.close()


def test_a_changed_passphrase_opens_and_the_old_one_does_not(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    person = vault.person
    with pytest.raises(WrongPassphraseError):
        change_passphrase(vault, "equivocada", _NEW)
    with pytest.raises(WeakPassphraseError):
        change_passphrase(vault, PASSPHRASE, "corta")
    change_passphrase(vault, PASSPHRASE, _NEW)
    vault.close()
    with pytest.raises(WrongPassphraseError):
        reopen(tmp_path)
    vault = reopen(tmp_path, _NEW)
    assert vault.person == person
    assert vault.findings == ()
    vault.close()


def test_who_leaves_opens_nothing_not_even_with_the_old_slots_file(tmp_path: Path) -> None:
    vault, bea = _with_bea(tmp_path, events=20)
    drafts = vault.drafts()
    drafts.save(Draft("f", "a", 1))
    drafts.close()
    path = tmp_path / "vault" / "keyslots.json"
    old_file, old_key = path.read_bytes(), vault.opened.newest_key
    record = vault.key_for("record")
    (tmp_path / "vault" / "backups" / "before-2.db").write_bytes(b"under the old key")
    ended = remove_person(vault, bea)
    assert (ended.name, ended.active) == ("Bea", False)
    assert keys_that_open(vault, [old_key, vault.opened.newest_key]) == 1
    assert not list((tmp_path / "vault" / "backups").iterdir())
    vault.close()
    with pytest.raises(WrongPassphraseError):
        reopen(tmp_path, OTHER)
    vault = reopen(tmp_path)
    assert vault.findings == ()
    assert _people(vault) == {"Ana": True, "Bea": False}
    assert count_events(vault) == 20
    assert vault.key_for("record") == record
    drafts = vault.drafts()
    assert [draft.value for draft in drafts.load("f")] == [1]
    drafts.close()
    vault.close()
    path.write_bytes(old_file)
    with pytest.raises(VaultDamagedError):
        reopen(tmp_path, OTHER)


def test_those_who_stay_keep_their_passphrases(tmp_path: Path) -> None:
    vault, bea = _with_bea(tmp_path)
    add_person(vault, passphrase="la frase de Eva", name="Eva", role="auditor")
    remove_person(vault, bea)
    vault.close()
    vault = reopen(tmp_path, "la frase de Eva")
    assert vault.person.name == "Eva"
    assert vault.findings == ()
    vault.close()


def test_some_cannot_be_removed(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    with pytest.raises(LastPersonError):
        remove_person(vault, vault.person.id)
    bea = add_person(vault, passphrase=OTHER, name="Bea", role="auditor")
    with pytest.raises(OwnAccountError):
        remove_person(vault, vault.person.id)
    with pytest.raises(UnknownPersonError):
        remove_person(vault, PersonId("nobody"))
    remove_person(vault, bea.id)
    with pytest.raises(UnknownPersonError):
        remove_person(vault, bea.id)
    vault.close()


def test_nothing_changes_while_another_connection_is_open(tmp_path: Path) -> None:
    vault, bea = _with_bea(tmp_path)
    path = tmp_path / "vault" / "keyslots.json"
    before = path.read_bytes()
    reader = vault.reader()
    reader.execute("SELECT count(*) FROM event").fetchone()
    with pytest.raises(VaultBusyError):
        remove_person(vault, bea)
    assert path.read_bytes() == before
    reader.close()
    remove_person(vault, bea)
    vault.close()


def test_a_full_disk_lets_the_key_change_wait_and_the_work_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(folder: Path, size: int) -> None:
        raise DiskFullError(place=str(folder), needed=size)

    vault, bea = _with_bea(tmp_path, events=5)
    eva = add_person(vault, passphrase="la frase de Eva", name="Eva", role="auditor")
    old_key = vault.opened.newest_key
    monkeypatch.setattr(keychange, "need_space", full)
    remove_person(vault, bea)
    assert kinds(vault) == {"key_change_waits"}
    add_events(vault, 5)
    with pytest.raises(DiskFullError):
        remove_person(vault, eva.id)
    vault.close()
    with pytest.raises(WrongPassphraseError):
        reopen(tmp_path, OTHER)
    vault = reopen(tmp_path)
    assert kinds(vault) == {"key_change_waits"}
    assert count_events(vault) == 10
    assert keys_that_open(vault, [old_key, vault.opened.newest_key]) == 1
    monkeypatch.undo()
    remove_person(vault, eva.id)
    vault.close()
    vault = reopen(tmp_path)
    assert vault.findings == ()
    assert len(vault.slots.slots) == 1
    assert count_events(vault) == 10
    assert keys_that_open(vault, [old_key, vault.opened.newest_key]) == 1
    vault.close()


def test_a_change_that_waited_is_finished_at_the_next_unlock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: object) -> None:
        raise DiskFullError(place="here")

    vault, bea = _with_bea(tmp_path, events=5)
    monkeypatch.setattr(keychange, "change_key", fail)
    remove_person(vault, bea)
    vault.close()
    monkeypatch.undo()
    vault = reopen(tmp_path)
    assert vault.findings == ()
    assert all(len(slot.data_keys) == 1 for slot in vault.slots.slots)
    assert count_events(vault) == 5
    vault.close()


def test_an_account_whose_slot_was_never_written_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*arguments: object) -> None:
        raise KeyboardInterrupt

    vault = new_vault(tmp_path)
    monkeypatch.setattr(access, "atomic_write", stop)
    with pytest.raises(KeyboardInterrupt):
        add_person(vault, passphrase=OTHER, name="Bea", role="auditor")
    monkeypatch.undo()
    vault.close()
    vault = reopen(tmp_path)
    assert _people(vault) == {"Ana": True, "Bea": False}
    vault.close()


def test_a_slot_written_and_not_yet_mirrored_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*arguments: object) -> None:
        raise KeyboardInterrupt

    vault = new_vault(tmp_path)
    monkeypatch.setattr(access, "keep_mirror", stop)
    with pytest.raises(KeyboardInterrupt):
        change_passphrase(vault, PASSPHRASE, _NEW)
    monkeypatch.undo()
    vault.close()
    for _ in range(2):
        vault = reopen(tmp_path, _NEW)
        assert vault.findings == ()
        vault.close()
    with pytest.raises(WrongPassphraseError):
        reopen(tmp_path)


@pytest.mark.parametrize("mirrored", [1, 2])
def test_slots_damaged_while_the_key_changes_are_put_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mirrored: int
) -> None:
    kept = []

    def stop(connection: Connection, data: bytes, beside: Beside) -> None:
        kept.append(data)
        if len(kept) == mirrored:
            raise KeyboardInterrupt
        keep_mirror(connection, data, beside)

    vault, bea = _with_bea(tmp_path, events=3)
    add_person(vault, passphrase="la frase de Eva", name="Eva", role="auditor")
    monkeypatch.setattr(access, "keep_mirror", stop)
    with pytest.raises(KeyboardInterrupt):
        remove_person(vault, bea)
    monkeypatch.undo()
    vault.close()
    path = tmp_path / "vault" / "keyslots.json"
    data = bytearray(path.read_bytes())
    data[-3] ^= 1
    path.write_bytes(data)
    vault = reopen(tmp_path)
    assert kinds(vault) == {"slots_repaired"}
    gone = mirrored == 2
    assert _people(vault) == {"Ana": True, "Bea": not gone, "Eva": True}
    assert all(len(slot.data_keys) == 1 for slot in vault.slots.slots)
    assert count_events(vault) == 3
    vault.close()
    vault = reopen(tmp_path, "la frase de Eva")
    assert vault.findings == ()
    vault.close()
    if gone:
        with pytest.raises(WrongPassphraseError):
            reopen(tmp_path, OTHER)


def _check_after_stop(folder: Path, old_key: bytes, events: int) -> bool:
    """Check that whoever stays opens everything with exactly one key; tell whether Bea is gone."""
    try:
        reopen(folder, OTHER).close()
        gone = False
    except VaultError as error:
        gone = isinstance(error, WrongPassphraseError)
        assert gone
    vault = reopen(folder)
    assert vault.findings == ()
    assert count_events(vault) == events
    assert all(len(slot.data_keys) == 1 for slot in vault.slots.slots)
    assert len(vault.slots.slots) == (1 if gone else 2)
    assert _people(vault) == {"Ana": True, "Bea": not gone}
    assert keys_that_open(vault, list({old_key, vault.opened.newest_key})) == 1
    connection = vault.reader()
    assert integrity(connection) == []
    connection.close()
    vault.close()
    return gone


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs copies of a running program")
def test_stopped_at_every_step_of_a_key_change_exactly_one_key_opens(tmp_path: Path) -> None:
    outcomes = set()
    steps = 0
    killed = True
    while killed:
        steps += 1
        folder = tmp_path / str(steps)
        vault, bea = _with_bea(folder, events=3)
        old_key = vault.opened.newest_key
        vault.close()
        killed = was_killed(fork(partial(_leave, folder, bea, steps)))
        outcomes.add(_check_after_stop(folder, old_key, 3))
    assert outcomes == {True, False}
    assert steps > 20


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs copies of a running program")
def test_stopped_at_any_moment_of_a_key_change_exactly_one_key_opens(tmp_path: Path) -> None:
    for number in range(25):
        folder = tmp_path / str(number)
        vault, bea = _with_bea(folder, events=400)
        old_key = vault.opened.newest_key
        vault.close()
        copy = fork(partial(_leave, folder, bea))
        time.sleep(0.01 + number * 0.003)
        os.kill(copy, signal.SIGKILL)
        was_killed(copy)
        _check_after_stop(folder, old_key, 400)


def test_a_draft_being_written_stops_the_key_change_before_anything_changes(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    bea = add_person(vault, passphrase=OTHER, name="Bea", role="supervisor")
    drafts = vault.drafts()
    drafts.forms()
    before = (vault.folder / "keyslots.json").read_bytes()
    with pytest.raises(VaultBusyError):
        remove_person(vault, bea.id)
    assert (vault.folder / "keyslots.json").read_bytes() == before
    drafts.close()
    assert not remove_person(vault, bea.id).active
