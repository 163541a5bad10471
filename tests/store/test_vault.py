from __future__ import annotations

import shutil
import sqlite3
import threading
from pathlib import Path

import msgspec
import pytest

from repatria.domain.directory.revoking import device_of_log
from repatria.domain.errors import (
    KdfCostRefusedError,
    KeySlotsDamagedError,
    PlaintextStoreError,
    StorageError,
    StoreMissingError,
    TryLaterError,
    VaultBusyError,
    VaultDamagedError,
    VaultError,
    VaultExistsError,
    VaultMissingError,
    VaultTooNewError,
    WeakPassphraseError,
    WrongKeyError,
    WrongPassphraseError,
)
from repatria.signing import is_signed
from repatria.store.access import add_person
from repatria.store.creating import create_vault
from repatria.store.device import own_device
from repatria.store.drafts import Draft
from repatria.store.integrity import integrity
from repatria.store.keys.kdf import KdfCost
from repatria.store.keys.slotfile import load_slots, read_slots, write_slots
from repatria.store.migrate import vault_steps
from repatria.store.vault import Vault, open_vault
from tests.store.vaults import (
    OTHER,
    PASSPHRASE,
    add_events,
    count_events,
    kinds,
    new_vault,
    reopen,
    run_apart,
)

_HOLDING = """
import sys
from pathlib import Path
from tests.store.vaults import reopen
vault = reopen(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""


def test_a_new_vault_opens_again_with_its_people_and_device(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    assert vault.findings == ()
    assert vault.practice
    first_log, device, person, key = vault.log, vault.device, vault.person, vault.key_for("record")
    assert (person.name, person.role, device.post, device.country) == ("Ana", "coordinator", "Puesto", "GTM")
    assert is_signed(person.verify_key, "person", b"said", vault.sign(b"said"))
    assert len(bytes.fromhex(device.verify_key)) == 32
    vault.close()
    vault.close()
    again = reopen(tmp_path)
    assert again.findings == ()
    assert (again.person, again.device, again.key_for("record")) == (person, device, key)
    assert again.log != first_log
    assert device_of_log(again.log) == device.id
    again.close()


def test_names_roles_and_places_stand_in_no_readable_file(tmp_path: Path) -> None:
    vault = create_vault(
        tmp_path / "vault",
        passphrase="Canariofrase",
        person_name="Canarioana",
        role="supervisor",
        country="GTM",
        post="Canariopuesto",
        age_identity="Canarioclave",
        practice=True,
        state_dir=tmp_path / "state",
    )
    drafts = vault.drafts()
    drafts.save(Draft("f", "a", "Canariotexto"))
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"Canario" not in path.read_bytes()
            assert b"supervisor" not in path.read_bytes()
    drafts.close()
    vault.close()


def test_a_real_vault_takes_the_floor_and_refuses_less(tmp_path: Path) -> None:
    with pytest.raises(KdfCostRefusedError):
        new_vault(tmp_path, practice=False, cost=KdfCost.for_practice())
    assert not list(tmp_path.iterdir())
    vault = new_vault(tmp_path, practice=False, cost=KdfCost.floor())
    assert not vault.practice
    with pytest.raises(KdfCostRefusedError):
        add_person(vault, passphrase=OTHER, name="Bea", role="auditor", cost=KdfCost.for_practice())
    vault.close()


def test_a_short_passphrase_makes_no_vault(tmp_path: Path) -> None:
    with pytest.raises(WeakPassphraseError):
        create_vault(
            tmp_path / "vault",
            passphrase="corta",
            person_name="",
            role="auditor",
            country="",
            post="",
            age_identity="",
        )
    assert not list(tmp_path.iterdir())


def test_a_vault_is_never_made_over_something(tmp_path: Path) -> None:
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / "letter.txt").write_text("keep")
    with pytest.raises(VaultExistsError):
        new_vault(tmp_path)
    assert (tmp_path / "vault" / "letter.txt").read_text() == "keep"
    (tmp_path / "vault" / "letter.txt").unlink()
    new_vault(tmp_path).close()


def test_half_a_vault_is_never_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise StorageError

    monkeypatch.setattr("repatria.store.building.make_drafts", fail)
    with pytest.raises(StorageError):
        new_vault(tmp_path)
    assert not list(tmp_path.iterdir())
    monkeypatch.undo()
    (tmp_path / ".vault.new").mkdir()
    (tmp_path / ".vault.new" / "left.db").touch()
    new_vault(tmp_path).close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["state", "vault"]


def test_wrong_passphrases_are_counted_and_the_next_try_waits(tmp_path: Path) -> None:
    new_vault(tmp_path).close()
    ran = 1000.0

    def attempt(passphrase: str, clock: float = 0.0) -> Vault:
        return open_vault(
            tmp_path / "vault",
            passphrase,
            state_dir=tmp_path / "state",
            clock=lambda: clock,
            ran=lambda: ran,
        )

    for count in range(1, 6):
        with pytest.raises(WrongPassphraseError) as raised:
            attempt("equivocada")
        assert raised.value.facts["tries"] == count
    for clock in (0.0, -1_000_000.0, 1_000_000.0):
        with pytest.raises(TryLaterError) as late:
            attempt(PASSPHRASE, clock)
        assert late.value.facts["seconds"] == 2.0
    ran += 2
    vault = attempt(PASSPHRASE)
    assert vault.failed_tries == 5
    vault.forget_failed_tries()
    vault.close()
    vault = attempt(PASSPHRASE)
    assert vault.failed_tries == 0
    vault.close()


def test_a_machine_that_keeps_no_counter_still_opens(tmp_path: Path) -> None:
    new_vault(tmp_path).close()
    (tmp_path / "blocked").write_text("a file where a folder should be")
    with pytest.raises(WrongPassphraseError):
        open_vault(tmp_path / "vault", "equivocada", state_dir=tmp_path / "blocked")
    vault = open_vault(tmp_path / "vault", PASSPHRASE, state_dir=tmp_path / "blocked")
    assert kinds(vault) == {"head_damaged"}
    connection = vault.writer()
    assert not vault.remember(connection)
    connection.close()
    vault.close()


def test_no_vault_no_answer(tmp_path: Path) -> None:
    with pytest.raises(VaultMissingError):
        reopen(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_second_opening_is_refused_here_and_from_another_program(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    with pytest.raises(VaultBusyError):
        reopen(tmp_path)
    vault.close()
    child = run_apart(_HOLDING, str(tmp_path))
    assert child.stdout is not None
    assert child.stdout.readline() == "open\n"
    with pytest.raises(VaultBusyError):
        reopen(tmp_path)
    child.kill()
    child.communicate()
    reopen(tmp_path).close()


def test_each_thread_has_connections_of_its_own(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    add_events(vault, 3)
    seen: list[int] = []
    thread = threading.Thread(target=lambda: seen.append(count_events(vault)))
    thread.start()
    thread.join()
    assert seen == [3]
    vault.close()


def test_a_plaintext_database_in_any_place_is_refused(tmp_path: Path) -> None:
    new_vault(tmp_path).close()
    for name in ("vault.db", "drafts.db"):
        kept = (tmp_path / "vault" / name).read_bytes()
        (tmp_path / "vault" / name).unlink()
        plain = sqlite3.connect(tmp_path / "vault" / name)
        plain.execute("CREATE TABLE a (b)")
        plain.close()
        with pytest.raises(PlaintextStoreError):
            reopen(tmp_path)
        (tmp_path / "vault" / name).write_bytes(kept)
    reopen(tmp_path).close()


def test_a_newer_schema_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = new_vault(tmp_path)
    connection = vault.writer()
    connection.execute("PRAGMA user_version=999")
    connection.close()
    vault.close()
    with pytest.raises(VaultTooNewError):
        reopen(tmp_path)


def test_an_older_vault_is_put_aside_whole_before_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = new_vault(tmp_path)
    add_events(vault, 5)
    vault.close()
    steps = (*vault_steps(), "CREATE TABLE newer (a) STRICT;".replace("(a)", "(a TEXT)"))
    monkeypatch.setattr("repatria.store.migrate.vault_steps", lambda: steps)
    vault = reopen(tmp_path)
    assert count_events(vault) == 5
    vault.close()
    (copy,) = (tmp_path / "vault" / "backups").iterdir()
    assert copy.name == f"before-{len(steps)}.db"
    monkeypatch.undo()
    shutil.copy(copy, tmp_path / "vault" / "vault.db")
    vault = reopen(tmp_path)
    assert count_events(vault) == 5
    vault.close()


def test_a_damaged_store_is_told(tmp_path: Path) -> None:
    new_vault(tmp_path).close()
    path = tmp_path / "vault" / "vault.db"
    data = bytearray(path.read_bytes())
    data[2000] ^= 1
    path.write_bytes(data)
    with pytest.raises(VaultDamagedError):
        reopen(tmp_path)


def test_a_store_that_is_gone_is_told_as_missing(tmp_path: Path) -> None:
    new_vault(tmp_path).close()
    path = tmp_path / "vault" / "vault.db"
    path.rename(tmp_path / "elsewhere")
    for _ in range(8):  # no try of a passphrase: none of them is made to wait
        with pytest.raises(StoreMissingError, match=r"vault\.db"):
            reopen(tmp_path)
    assert not path.exists()
    (tmp_path / "elsewhere").rename(path)
    reopen(tmp_path).close()


def test_a_damaged_page_is_found_by_the_check(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    add_events(vault, 200)
    connection = vault.writer()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert integrity(connection) == []
    connection.close()
    path = tmp_path / "vault" / "vault.db"
    data = bytearray(path.read_bytes())
    data[-3000] ^= 1
    path.write_bytes(data)
    connection = vault.reader()
    assert "page_damaged" in {finding.kind for finding in integrity(connection)}
    connection.close()
    vault.close()


def test_a_table_that_is_not_whole_is_found_by_the_check(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    connection = vault.writer()
    connection.execute("PRAGMA writable_schema=ON")
    connection.execute("DELETE FROM sqlite_master WHERE name = 'event_place'")
    connection.execute("PRAGMA writable_schema=RESET")
    assert {finding.kind for finding in integrity(connection)} == {"structure_damaged"}
    connection.close()
    vault.close()


def test_a_damaged_salt_is_put_right_from_the_slots_file(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    add_events(vault, 5)
    vault.close()
    path = tmp_path / "vault" / "vault.db"
    before = path.read_bytes()
    path.write_bytes(bytes(16) + before[16:])
    vault = reopen(tmp_path)
    assert kinds(vault) == {"salt_repaired"}
    assert count_events(vault) == 5
    vault.close()
    assert path.read_bytes()[:16] == before[:16]


def test_a_changed_salt_in_the_slots_file_is_put_right_from_the_vault(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    path, before = tmp_path / "vault" / "keyslots.json", vault.slots
    vault.close()
    changed = msgspec.structs.replace(before, cipher_salt="00" * 16)
    path.write_bytes(write_slots(changed, bytes(32)))
    vault = reopen(tmp_path)
    assert kinds(vault) == {"slots_foreign"}
    vault.close()
    assert load_slots(path).file == before
    reopen(tmp_path).close()


def test_every_changed_byte_of_the_slots_is_refused_in_words_or_put_right(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    add_person(vault, passphrase=OTHER, name="Bea", role="supervisor")
    vault.close()
    path = tmp_path / "vault" / "keyslots.json"
    good = path.read_bytes()
    outcomes = {"refused": 0, "repaired": 0}
    blamed_on_the_person = 0
    for place in range(0, len(good), 5):
        changed = bytearray(good)
        changed[place] ^= 1 << (place % 7)
        path.write_bytes(changed)
        shutil.rmtree(tmp_path / "state", ignore_errors=True)
        try:
            vault = reopen(tmp_path)
        except VaultError as error:
            blamed_on_the_person += isinstance(error, WrongPassphraseError)
            assert path.read_bytes() == changed
            outcomes["refused"] += 1
            continue
        assert "slots_repaired" in kinds(vault), place
        vault.close()
        assert path.read_bytes() == good
        outcomes["repaired"] += 1
    assert not blamed_on_the_person
    assert min(outcomes.values()) > 30, outcomes


def test_every_cut_of_the_slots_is_refused_in_words(tmp_path: Path) -> None:
    new_vault(tmp_path).close()
    shutil.rmtree(tmp_path / "state")
    path = tmp_path / "vault" / "keyslots.json"
    good = path.read_bytes()
    for length in range(0, len(good), 7):
        path.write_bytes(good[:length])
        with pytest.raises(KeySlotsDamagedError):
            reopen(tmp_path)


def test_an_older_slots_file_put_back_is_put_right(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    path = tmp_path / "vault" / "keyslots.json"
    older = path.read_bytes()
    add_person(vault, passphrase=OTHER, name="Bea", role="supervisor")
    newer = path.read_bytes()
    vault.close()
    path.write_bytes(older)
    vault = reopen(tmp_path)
    assert kinds(vault) == {"slots_repaired"}
    vault.close()
    assert path.read_bytes() == newer
    vault = reopen(tmp_path, OTHER)
    assert vault.person.name == "Bea"
    vault.close()


def test_slots_without_a_mirror_are_mirrored_again(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    connection = vault.writer()
    connection.execute("DELETE FROM slot_mirror")
    connection.close()
    vault.close()
    path = tmp_path / "vault" / "keyslots.json"
    vault = reopen(tmp_path)
    assert vault.findings == ()
    connection = vault.writer()
    connection.execute("DELETE FROM slot_mirror")
    connection.close()
    vault.close()
    good = path.read_bytes()
    path.write_bytes(good + b" ")
    vault = reopen(tmp_path)
    assert kinds(vault) == {"slots_repaired"}
    vault.close()
    assert read_slots(path.read_bytes()).intact


def test_a_vault_without_its_own_account_is_damaged(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    connection = vault.writer()
    assert own_device(connection) == vault.device
    connection.execute("DELETE FROM account")
    connection.close()
    vault.close()
    with pytest.raises(VaultDamagedError):
        reopen(tmp_path)


def test_a_vault_that_lost_its_end_is_noticed_until_something_is_kept_again(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    add_events(vault, 5)
    vault.close()
    path = tmp_path / "vault" / "vault.db"
    older = path.read_bytes()
    vault = reopen(tmp_path)
    add_events(vault, 5)
    vault.sync_memory()
    vault.close()
    path.write_bytes(older)
    for _ in range(2):
        vault = reopen(tmp_path)
        (finding,) = vault.findings
        assert (finding.kind, finding.facts) == ("head_shorter", {"count": 5, "remembered": 10})
        vault.close()
    vault = reopen(tmp_path)
    add_events(vault, 6)
    vault.close()
    vault = reopen(tmp_path)
    assert vault.findings == ()
    vault.close()


def test_a_copy_that_went_another_way_is_noticed(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    add_events(vault, 5)
    vault.close()
    shutil.copytree(tmp_path / "vault", tmp_path / "copy" / "vault")
    vault = reopen(tmp_path)
    add_events(vault, 3)
    vault.close()
    copy = open_vault(tmp_path / "copy" / "vault", PASSPHRASE, state_dir=tmp_path / "elsewhere")
    assert kinds(copy) == {"head_missing"}
    add_events(copy, 4)
    copy.close()
    copy = open_vault(tmp_path / "copy" / "vault", PASSPHRASE, state_dir=tmp_path / "state")
    assert kinds(copy) == {"head_differs"}
    copy.close()


def test_drafts_that_cannot_be_read_do_not_lock_the_vault(tmp_path: Path) -> None:
    vault = new_vault(tmp_path)
    drafts = vault.drafts()
    drafts.save(Draft("f", "a", 1))
    drafts.close()
    vault.close()
    path = tmp_path / "vault" / "drafts.db"
    path.write_bytes(b"x" * 9000)
    vault = reopen(tmp_path)
    (finding,) = vault.findings
    assert (finding.kind, finding.facts) == ("drafts_lost", {"kept": "drafts.db.unreadable-1"})
    drafts = vault.drafts()
    assert drafts.forms() == ()
    drafts.close()
    vault.close()
    path.unlink()
    vault = reopen(tmp_path)
    assert vault.findings[0].facts == {"kept": ""}
    vault.close()
    reopen(tmp_path).close()


def test_folders_of_the_machine_are_taken_when_none_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path / "home"))
    new_vault(tmp_path).close()
    open_vault(tmp_path / "vault", PASSPHRASE).close()
    assert list((tmp_path / "home" / "state").glob("*.tries"))


def test_drafts_set_aside_keep_their_journal_and_what_was_set_aside_before(tmp_path: Path) -> None:
    """The last keystrokes stand in the journal; a second loss must not take the first."""
    folder = tmp_path / "vault"
    new_vault(tmp_path).close()
    for number in (1, 2):
        for ending in ("", "-wal", "-shm"):
            (folder / f"drafts.db{ending}").write_bytes(f"{number}{ending}".encode() * 900)
        vault = reopen(tmp_path)
        assert vault.findings[0].facts == {"kept": f"drafts.db.unreadable-{number}"}
        vault.close()
    for number in (1, 2):
        for ending in ("", "-wal"):  # the third file is only an index of the second, made anew at every look
            kept = folder / f"drafts.db.unreadable-{number}{ending}"
            assert kept.read_bytes() == f"{number}{ending}".encode() * 900


@pytest.mark.parametrize("file", ["vault.db", "keyslots.json"])
def test_files_of_two_vaults_in_one_folder_are_refused_as_just_that(tmp_path: Path, file: str) -> None:
    new_vault(tmp_path).close()
    (tmp_path / "other").mkdir()
    new_vault(tmp_path / "other").close()
    theirs = (tmp_path / "other" / "vault" / file).read_bytes()
    (tmp_path / "vault" / file).write_bytes(theirs)
    with pytest.raises(WrongKeyError):
        reopen(tmp_path)
    assert (tmp_path / "vault" / file).read_bytes() == theirs, "nothing was written over"


def test_a_vault_damaged_under_its_own_salt_is_called_damaged(tmp_path: Path) -> None:
    new_vault(tmp_path).close()
    path = tmp_path / "vault" / "vault.db"
    data = bytearray(path.read_bytes())
    data[20:4000] = bytes(3980)
    path.write_bytes(data)
    with pytest.raises(VaultDamagedError):
        reopen(tmp_path)
