"""Whoever can write the slots file, and holds no passphrase, gains nothing and locks nobody out."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Thread

import msgspec
import pytest

from repatria.domain.errors import RepatriaError, VaultDamagedError, VaultError, WrongPassphraseError
from repatria.domain.ids import make_id
from repatria.store import vault as vault_module
from repatria.store.access import add_person, change_passphrase, remove_person
from repatria.store.cipher import open_connection
from repatria.store.keys import keychange, mirror, unlocking
from repatria.store.keys.keychange import FileKey, begin_change, file_key
from repatria.store.keys.keyslots import seal_data_keys
from repatria.store.keys.sealedkey import SealedKey
from repatria.store.keys.slotfile import SlotFile, load_slots, read_slots, write_slots
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
_FOREIGN = bytes(range(32))


def _two_people(folder: Path) -> tuple[SlotFile, bytes]:
    """Make a vault of Ana and Bea, and return its slots and the data key."""
    vault = new_vault(folder)
    add_person(vault, passphrase=OTHER, name="Bea", role="supervisor")
    add_events(vault, 3)
    vault.close()
    return vault.slots, vault.opened.newest_key


def _slots_path(folder: Path) -> Path:
    return folder / "vault" / "keyslots.json"


def _foreign_box(file: SlotFile, place: int, generation: int) -> SealedKey:
    """Seal a key of one's own to a slot, as anybody can who sees the file."""
    slot = seal_data_keys(file, file.slots[place], {generation: _FOREIGN}, lambda length: bytes([7] * length))
    return slot.data_keys[0]


def _with_boxes(file: SlotFile, boxes: Callable[[int], tuple[SealedKey, ...]], generation: int) -> SlotFile:
    slots = tuple(
        msgspec.structs.replace(slot, data_keys=boxes(place)) for place, slot in enumerate(file.slots)
    )
    return msgspec.structs.replace(file, generation=generation, revision=file.revision + 1000, slots=slots)


def _added(file: SlotFile, generation: int) -> SlotFile:
    return _with_boxes(
        file,
        lambda place: (file.slots[place].data_keys[0], _foreign_box(file, place, generation)),
        generation,
    )


@pytest.mark.parametrize("generation", [0, 2, 99])
@pytest.mark.parametrize("proof", ["their own key", "the macs that stood there", "both"])
def test_a_key_that_nobody_vouched_for_never_becomes_the_vaults(
    tmp_path: Path, generation: int, proof: str
) -> None:
    file, data_key = _two_people(tmp_path)
    path = _slots_path(tmp_path)
    good = path.read_bytes()
    forged = write_slots(_added(file, generation or 1), _FOREIGN)
    if proof != "their own key":
        own = msgspec.json.decode(forged)["macs"] if proof == "both" else []
        macs = [*msgspec.json.decode(good)["macs"], *own]
        forged = _with_macs(forged, macs)
    path.write_bytes(forged)
    vault = reopen(tmp_path)
    assert kinds(vault) == {"slots_foreign"}
    add_events(vault, 1)
    assert keys_that_open(vault, [_FOREIGN]) == 0
    assert keys_that_open(vault, [data_key]) == 1
    drafts = file_key(file, _FOREIGN, "drafts.db")
    assert not _opens(tmp_path / "vault" / "drafts.db", drafts)
    vault.close()
    assert path.read_bytes() == good
    for passphrase in (PASSPHRASE, OTHER):
        vault = reopen(tmp_path, passphrase)
        assert vault.findings == ()
        assert count_events(vault) == 4
        vault.close()


def _with_macs(data: bytes, macs: list[str]) -> bytes:
    """Return the slots file *data* with other macs and a checksum that holds."""
    written = msgspec.json.decode(data)
    body = msgspec.json.encode(written["file"])
    checksum = hashlib.sha256(body + msgspec.json.encode(macs)).hexdigest()
    changed = msgspec.json.encode({"file": written["file"], "macs": macs, "checksum": checksum})
    assert read_slots(changed).intact
    return changed


def _opens(path: Path, key: FileKey) -> bool:
    try:
        open_connection(path, key.key, key.salt, read_only=True).close()
    except Exception:  # noqa: BLE001 - any refusal counts
        return False
    return True


def test_a_key_that_the_vaults_own_key_vouches_for_is_taken(tmp_path: Path) -> None:
    """The same change of the file, made by somebody who holds the key: an interrupted change is finished."""
    vault = new_vault(tmp_path)
    old = vault.opened.newest_key
    slots = {slot.id for slot in vault.slots.slots}
    begin_change(vault.folder, vault.slots, vault.opened, staying=slots, random=vault.random)
    vault.close()
    vault = reopen(tmp_path)
    assert vault.findings == ()
    assert vault.slots.generation == 2
    assert keys_that_open(vault, [old]) == 0
    assert keys_that_open(vault, [vault.opened.newest_key]) == 1
    vault.close()


def test_a_key_vouched_for_by_a_former_key_alone_is_not_taken(tmp_path: Path) -> None:
    """Bea kept the data key of her time; it vouches for nothing in a vault that has another."""
    file, former = _two_people(tmp_path)
    vault = reopen(tmp_path)
    bea = next(slot.id for slot in file.slots if slot.id != vault.opened.slot)
    connection = vault.reader()
    person = connection.execute("SELECT id FROM account WHERE slot = ?", (bea,)).fetchone()[0]
    connection.close()
    remove_person(vault, person)
    now, path = vault.opened.newest_key, _slots_path(tmp_path)
    vault.close()
    good = path.read_bytes()
    path.write_bytes(write_slots(_added(vault.slots, 3), former, _FOREIGN))
    vault = reopen(tmp_path)
    assert kinds(vault) == {"slots_foreign"}
    assert keys_that_open(vault, [former, _FOREIGN]) == 0
    assert keys_that_open(vault, [now]) == 1
    vault.close()
    assert path.read_bytes() == good


def _swap_boxes(file: SlotFile) -> SlotFile:
    return _with_boxes(file, lambda place: file.slots[1 - place].data_keys, file.generation)


def _swap_public(file: SlotFile) -> SlotFile:
    ana, bea = file.slots
    return msgspec.structs.replace(file, slots=(ana, msgspec.structs.replace(bea, public=ana.public)))


def _swap_own_public(file: SlotFile) -> SlotFile:
    ana, bea = file.slots
    return msgspec.structs.replace(file, slots=(msgspec.structs.replace(ana, public=bea.public), bea))


def _only_foreign(file: SlotFile) -> SlotFile:
    return _with_boxes(file, lambda place: (_foreign_box(file, place, 2),), 2)


def _too_dear(file: SlotFile) -> SlotFile:
    slots = tuple(msgspec.structs.replace(slot, memory_kib=1 << 30) for slot in file.slots)
    return msgspec.structs.replace(file, slots=slots)


@pytest.mark.parametrize("change", [_too_dear, _swap_boxes, _swap_public, _swap_own_public, _only_foreign])
def test_boxes_and_keys_exchanged_between_people_are_put_right(
    tmp_path: Path, change: Callable[[SlotFile], SlotFile]
) -> None:
    file, _ = _two_people(tmp_path)
    path = _slots_path(tmp_path)
    good = path.read_bytes()
    path.write_bytes(write_slots(change(file), _FOREIGN))
    vault = reopen(tmp_path)
    assert kinds(vault) == {"slots_foreign"}
    assert count_events(vault) == 3
    vault.close()
    assert path.read_bytes() == good
    reopen(tmp_path, OTHER).close()


def test_a_vault_of_somebody_elses_making_is_not_opened(tmp_path: Path) -> None:
    """Their own vault.db, its key sealed to Ana: she must not type one line into it."""
    file, _ = _two_people(tmp_path)
    theirs = new_vault(tmp_path / "theirs")
    connection = theirs.writer()
    connection.execute("UPDATE account SET slot = ?", (file.slots[0].id,))
    connection.execute("DELETE FROM slot_mirror")
    connection.close()
    theirs.close()
    key = file_key(theirs.slots, theirs.opened.newest_key, "vault.db")
    salt = msgspec.structs.replace(_only_foreign(file), cipher_salt=theirs.slots.cipher_salt)
    connection = open_connection(tmp_path / "theirs" / "vault" / "vault.db", key.key, key.salt)
    changed = file_key(salt, _FOREIGN, "vault.db")
    connection.execute(f"PRAGMA rekey=\"x'{changed.key.hex()}{changed.salt.hex()}'\"")
    connection.close()
    for ending in ("", "-wal", "-shm"):
        (tmp_path / "vault" / f"vault.db{ending}").unlink(missing_ok=True)
    shutil.copy(tmp_path / "theirs" / "vault" / "vault.db", tmp_path / "vault" / "vault.db")
    _slots_path(tmp_path).write_bytes(write_slots(salt, _FOREIGN))
    with pytest.raises(VaultDamagedError) as refused:
        reopen(tmp_path)
    assert refused.value.facts["reason"] == "not the vault of this passphrase"


def test_an_old_passphrase_opens_nothing_with_the_old_slots_put_back(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    path = _slots_path(tmp_path)
    old = path.read_bytes()
    change_passphrase(vault, PASSPHRASE, _NEW)
    vault.close()
    new = path.read_bytes()
    for state in ("kept", "lost"):
        path.write_bytes(old)
        if state == "lost":
            shutil.rmtree(tmp_path / "state")
        with pytest.raises(WrongPassphraseError) as refused:
            reopen(tmp_path)
        assert refused.value.facts["tries"] == 1
        assert path.read_bytes() == new
        vault = reopen(tmp_path, _NEW)
        assert vault.failed_tries == 1
        vault.forget_failed_tries()
        vault.close()
    path.write_bytes(old)
    vault = reopen(tmp_path, _NEW)
    assert kinds(vault) == {"slots_repaired"}
    vault.close()


def test_somebody_whose_slot_is_gone_does_not_come_in_with_an_older_file(tmp_path: Path) -> None:
    """Bea was let in and the slots of before are there: she opens by what this machine remembers."""
    vault = new_vault(tmp_path)
    path = _slots_path(tmp_path)
    before = path.read_bytes()
    add_person(vault, passphrase=OTHER, name="Bea", role="supervisor")
    vault.close()
    path.write_bytes(before)
    vault = reopen(tmp_path, OTHER)
    assert kinds(vault) == {"slots_repaired"}
    vault.close()


def _removed(folder: Path) -> tuple[bytes, bytes]:
    """Let Bea in and out again; return the slots file of before and of now."""
    vault = new_vault(folder)
    bea = add_person(vault, passphrase=OTHER, name="Bea", role="supervisor")
    add_events(vault, 3)
    before = _slots_path(folder).read_bytes()
    remove_person(vault, bea.id)
    vault.close()
    return before, _slots_path(folder).read_bytes()


@pytest.mark.parametrize("put", ["older", "rubbish", "nothing", "empty"])
def test_slots_put_back_or_lost_after_a_removal_lock_nobody_out(tmp_path: Path, put: str) -> None:
    before, good = _removed(tmp_path)
    path = _slots_path(tmp_path)
    if put == "nothing":
        path.unlink()
    else:
        path.write_bytes({"older": before, "rubbish": b"{}", "empty": b""}[put])
    with pytest.raises((WrongPassphraseError, VaultDamagedError)):
        reopen(tmp_path, OTHER)
    vault = reopen(tmp_path)
    assert kinds(vault) <= {"slots_repaired", "slots_foreign"}
    assert count_events(vault) == 3
    vault.close()
    assert path.read_bytes() == good
    assert reopen(tmp_path).findings == ()


def test_the_copy_on_the_machine_is_that_of_this_vault_only(tmp_path: Path) -> None:
    before, _ = _removed(tmp_path)
    other = new_vault(tmp_path / "other")
    other.close()
    (kept,) = (tmp_path / "state").glob("*.keyslots")
    path = _slots_path(tmp_path)
    for copy in ((tmp_path / "other" / "vault" / "keyslots.json").read_bytes(), b"rubbish", before):
        kept.write_bytes(copy)
        path.write_bytes(before)
        with pytest.raises(VaultDamagedError):
            reopen(tmp_path)
        assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["vault.db", "keyslots.json"])
def test_what_is_remembered_of_one_vault_is_never_written_into_another(tmp_path: Path, name: str) -> None:
    """Somebody copied a file of their other vault over this one; both were opened on this machine."""
    new_vault(tmp_path).close()
    shutil.move(tmp_path / "vault", tmp_path / "other")
    new_vault(tmp_path).close()
    shutil.copy(tmp_path / "other" / name, tmp_path / "vault" / name)
    before = _slots_path(tmp_path).read_bytes()
    with pytest.raises(VaultError):
        reopen(tmp_path)
    assert _slots_path(tmp_path).read_bytes() == before


def test_a_machine_that_keeps_no_copy_still_opens(tmp_path: Path) -> None:
    made = new_vault(tmp_path)
    made.close()
    shutil.rmtree(tmp_path / "state")
    (tmp_path / "state").write_text("a file where a folder should be")
    again = reopen(tmp_path)
    assert again.person == made.person
    again.close()


def test_without_a_mirror_only_what_the_passphrase_proves_is_kept(tmp_path: Path) -> None:
    file, data_key = _two_people(tmp_path)
    vault = reopen(tmp_path)
    connection = vault.writer()
    connection.execute("DELETE FROM slot_mirror")
    connection.close()
    vault.close()
    _slots_path(tmp_path).write_bytes(write_slots(_swap_public(file), _FOREIGN))
    vault = reopen(tmp_path)
    assert kinds(vault) == {"slots_foreign"}
    assert [slot.id for slot in vault.slots.slots] == [file.slots[0].id]
    assert keys_that_open(vault, [data_key]) == 1
    vault.close()
    assert load_slots(_slots_path(tmp_path)).proved_by(data_key)


def test_a_slot_of_nobody_known_gets_no_new_key(tmp_path: Path) -> None:
    """Bea, while she held the key, hid a second way in; it ends with her."""
    vault = new_vault(tmp_path)
    bea = add_person(vault, passphrase=OTHER, name="Bea", role="supervisor")
    hidden = msgspec.structs.replace(vault.slots.slots[1], id=make_id(bytes(16)))
    slots = (*vault.slots.slots, hidden)
    file = msgspec.structs.replace(vault.slots, revision=vault.slots.revision + 1, slots=slots)
    vault.close()
    _slots_path(tmp_path).write_bytes(write_slots(file, vault.opened.newest_key))
    vault = reopen(tmp_path)
    assert len(vault.slots.slots) == 3
    remove_person(vault, bea.id)
    assert [slot.id for slot in vault.slots.slots] == [vault.opened.slot]
    vault.close()


def _begun(folder: Path) -> bytes:
    """Begin to remove Bea and be stopped before anything is encrypted anew; return the key of before."""
    vault = new_vault(folder)
    add_person(vault, passphrase=OTHER, name="Bea", role="supervisor")
    add_events(vault, 3)
    begin_change(vault.folder, vault.slots, vault.opened, staying={vault.opened.slot}, random=vault.random)
    vault.close()
    return vault.opened.newest_key


def test_a_foreign_key_put_in_while_the_vaults_key_changes_is_not_taken(tmp_path: Path) -> None:
    """Before the vault knew of the change it is undone, so that nothing is taken from a file that nobody proves."""
    old = _begun(tmp_path)
    path = _slots_path(tmp_path)
    read = load_slots(path)
    boxes = (read.file.slots[0].data_keys[0], _foreign_box(read.file, 0, 2))
    forged = write_slots(_with_boxes(read.file, lambda place: boxes, 2), _FOREIGN)
    path.write_bytes(_with_macs(forged, [read.macs[0].hex(), read_slots(forged).macs[0].hex()]))
    vault = reopen(tmp_path)
    assert kinds(vault) == {"slots_foreign"}
    assert keys_that_open(vault, [old]) == 1
    assert keys_that_open(vault, [_FOREIGN]) == 0
    assert len(vault.slots.slots) == 2
    vault.close()


def _reopen_and_stop(folder: Path, stop_at: int) -> None:
    """Unlock, and be killed at the step *stop_at* of it."""
    die_at_step(
        stop_at,
        (keychange, "atomic_write"),
        (keychange, "change_key"),
        (unlocking, "reconcile"),
        (unlocking, "open_connection"),
        (mirror, "keep_mirror"),
        (vault_module, "keep_mirror"),
        (vault_module, "keep_copy"),
    )
    reopen(folder)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs copies of a running program")
def test_stopped_at_every_step_of_an_unlock_that_changes_the_key_exactly_one_key_opens(
    tmp_path: Path,
) -> None:
    steps, killed = 0, True
    while killed:
        steps += 1
        folder = tmp_path / str(steps)
        old = _begun(folder)
        killed = was_killed(fork(partial(_reopen_and_stop, folder, steps)))
        vault = reopen(folder)
        assert vault.findings == ()
        assert count_events(vault) == 3
        assert [slot.id for slot in vault.slots.slots] == [vault.opened.slot]
        assert keys_that_open(vault, [old, vault.opened.newest_key]) == 1
        assert keys_that_open(vault, [old]) == 0
        vault.close()
        with pytest.raises(WrongPassphraseError):
            reopen(folder, OTHER)
    assert steps > 12


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.parametrize(
    "name", ["vault.db", "vault.db-wal", "drafts.db", "keyslots.json", "tries", "head", "keyslots"]
)
def test_a_pipe_in_place_of_a_file_keeps_nobody_waiting(tmp_path: Path, name: str) -> None:
    vault = new_vault(tmp_path)
    vault.close()
    path = tmp_path / "vault" / name if "." in name else tmp_path / "state" / f"{vault.id}.{name}"
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    ended: list[bool] = []

    def come_in() -> None:
        try:
            reopen(tmp_path).close()
            ended.append(True)
        except RepatriaError:
            ended.append(False)

    trying = Thread(target=come_in, daemon=True)
    trying.start()
    trying.join(30)
    assert ended == [name not in ("vault.db", "vault.db-wal", "keyslots.json")]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_copies_that_lead_to_another_folder_are_neither_written_nor_removed_there(tmp_path: Path) -> None:
    new_vault(tmp_path).close()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "before-2.db").write_bytes(b"of another vault")
    copies = tmp_path / "vault" / keychange.BACKUPS_NAME
    shutil.rmtree(copies, ignore_errors=True)
    copies.symlink_to(elsewhere)
    vault = reopen(tmp_path)
    bea = add_person(vault, passphrase=OTHER, name="Bea", role="supervisor")
    remove_person(vault, bea.id)
    vault.close()
    assert (elsewhere / "before-2.db").read_bytes() == b"of another vault"
