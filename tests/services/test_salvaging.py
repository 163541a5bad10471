"""A damaged vault is salvaged: what stands on sound pages is found again, nothing is made up, the rest is told."""

from __future__ import annotations

from contextlib import closing
from os import urandom
from pathlib import Path
from random import Random  # noqa: TID251 - drawn by a seed
from shutil import copytree, rmtree
from typing import Any

import pytest
from msgspec import structs

from repatria.domain.errors import (
    DeviceLostError,
    NothingReadableError,
    StoppedError,
    TryLaterError,
    VaultBusyError,
    VaultDamagedError,
    WrongKeyError,
    WrongPassphraseError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.ids import CaseId, DeviceId
from repatria.services.cases.casefile import open_casefile
from repatria.services.cases.opening import Opening, open_case
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.missing import missing_here
from repatria.services.post.people import let_in, people_here
from repatria.services.salvaging import salvage_vault
from repatria.services.vaults import leave, unlock
from repatria.store.cipher import open_connection
from repatria.store.device import ROOT_SECRET, Device, put_device, put_secret
from repatria.store.keys.keychange import file_key
from repatria.store.keys.keyslots import seal_data_keys
from repatria.store.keys.slotfile import load_slots, write_slots
from repatria.store.lockfile import FILE_NAME as LOCK
from repatria.store.log.events import append
from repatria.store.migrate import migrate
from repatria.store.salvage.keeping import KEPT, MADE
from repatria.store.salvage.salvaging import Salvaged
from tests.damage import damage
from tests.posts import PASSPHRASE, make_post, shipped
from tests.salvaging import (
    POST,
    Laid,
    events_in,
    lay_down,
    many,
    of,
    overwrite,
    read_one,
    salvage_one,
    spoil_pages,
)

OTHER = "otra frase larga para practicar"


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Laid:
    return lay_down(tmp_path_factory.mktemp("laid"))


@pytest.fixture
def folder(laid: Laid, tmp_path: Path) -> Path:
    """A copy of that vault, to be damaged."""
    copytree(laid.folder, tmp_path, dirs_exist_ok=True)
    return tmp_path


def salvaged(folder: Path, passphrase: str = PASSPHRASE, **named: Any) -> tuple[Desk, Salvaged]:
    return salvage_vault(
        folder / "vault", folder / "new", passphrase, shipped(), state_dir=folder / "state", **named
    )


def opened(folder: Path, name: str = "new", passphrase: str = PASSPHRASE) -> Desk:
    return unlock(folder / name, passphrase, shipped(), state_dir=folder / "state")


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.name != LOCK}


def test_every_event_on_a_sound_page_is_read(laid: Laid, tmp_path: Path) -> None:
    assert 0 < many(read_one, laid, tmp_path, range(100, 160)) < 60 * len(laid.events)


@pytest.mark.parametrize("seed", range(24))
def test_every_event_on_a_sound_page_is_found_again_and_none_is_made_up(
    laid: Laid, tmp_path: Path, seed: int
) -> None:
    salvage_one(laid, tmp_path, seed)


def test_a_whole_vault_is_the_same_afterwards_and_the_old_one_is_not_touched(
    laid: Laid, folder: Path
) -> None:
    before = files(folder / "vault")
    desk, found = salvaged(folder)
    assert (found.events, found.missing, found.uncounted, found.tables) == (len(laid.events), (), 0, ())
    assert set(laid.events) <= {one[3] for one in events_in(desk.read())}
    assert check_vault(desk).sound
    leave(desk)
    assert files(folder / "vault") == before
    leave(opened(folder))


def test_every_table_is_kept_or_made_again(folder: Path) -> None:
    desk = opened(folder, "vault")
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'name_index_%'"
    tables = {name for (name,) in desk.read().execute(query)}
    leave(desk)
    assert tables == set(KEPT) | set(MADE)
    assert len(KEPT) + len(MADE) == len(tables)


def test_what_no_page_holds_any_more_comes_back_from_a_copy(laid: Laid, folder: Path) -> None:
    desk = opened(folder, "vault")
    assert desk.copy_vault() == "kept"
    open_case(desk, Opening("host", "no", label="después de la copia"))
    leave(desk)
    assert spoil_pages(folder, of("event", "account", "device", "secret"))
    desk, found = salvaged(folder)
    assert found.from_copies >= len(laid.events)
    assert set(laid.events) <= {one[3] for one in events_in(desk.read())}
    assert found.made_anew.device is found.made_anew.root is found.made_anew.account is False
    assert found.lost > 0, "what came after the copy is told"
    assert {one.part for one in found.missing} == {one.part for one in missing_here(desk)}
    leave(desk)


def test_where_the_file_is_gone_a_copy_is_enough(laid: Laid, folder: Path) -> None:
    desk = opened(folder, "vault")
    assert desk.copy_vault() == "kept"
    leave(desk)
    (folder / "vault" / "vault.db").unlink()
    desk, _ = salvaged(folder)
    assert set(laid.events) <= {one[3] for one in events_in(desk.read())}
    assert check_vault(desk).differences == ()
    leave(desk)


def test_the_lists_are_made_again(laid: Laid, folder: Path) -> None:
    lists = ("case_row", "case_name", "word", "name_word", "case_tally", "standing", "fact", "log_head")
    assert spoil_pages(folder, of(*lists))
    desk, found = salvaged(folder)
    assert found.events == len(laid.events)
    report = check_vault(desk)
    assert report.sound
    query = "SELECT count(*), count(code) FROM case_row WHERE open"
    assert desk.read().execute(query).fetchone() == (12, 12)
    leave(desk)


def test_names_of_logs_that_are_gone_are_found_in_the_index_or_proven_by_events(
    laid: Laid, folder: Path
) -> None:
    assert spoil_pages(folder, lambda owner: owner is not None and owner.table == "log" and not owner.one)
    assert spoil_pages(folder, of("part", "author", "event_type"))
    desk, found = salvaged(folder)
    assert found.events == len(laid.events)
    assert set(laid.events) <= {one[3] for one in events_in(desk.read())}
    leave(desk)


def test_where_neither_schema_nor_maps_can_be_read_rows_are_known_by_their_looks(
    laid: Laid, folder: Path
) -> None:
    assert spoil_pages(folder, of("sqlite_master"))
    overwrite(folder, (1, 2))
    desk, found = salvaged(folder)
    assert found.events == len(laid.events)
    assert set(laid.events) <= {one[3] for one in events_in(desk.read())}
    assert (found.made_anew.device, found.made_anew.root, found.made_anew.account) == (False, False, False)
    assert "" in found.tables, "what else stood there is told to be lost"
    leave(desk)


def test_everybody_comes_in_as_before(folder: Path) -> None:
    desk = opened(folder, "vault")
    let_in(desk, "Bea", "supervisor", OTHER)
    leave(desk)
    assert spoil_pages(folder, of("event"))
    desk, _ = salvaged(folder)
    leave(desk)
    desk = opened(folder, passphrase=OTHER)
    assert (desk.person.name, desk.person.role) == ("Bea", "supervisor")
    leave(desk)


def test_whoever_is_here_comes_in_by_the_record_where_no_account_can_be_read(
    laid: Laid, folder: Path
) -> None:
    assert spoil_pages(folder, of("account"))
    desk, found = salvaged(folder)
    assert found.made_anew.account
    assert found.events == len(laid.events)
    author = next(iter(laid.events.values()))
    assert desk.person.id.encode() in author[4]
    assert [one.role for one in people_here(desk)] == ["coordinator"]
    leave(desk)


def test_a_lost_device_asks_whose_the_new_one_is(folder: Path) -> None:
    assert spoil_pages(folder, of("device"))
    with pytest.raises(DeviceLostError):
        salvaged(folder)
    assert not (folder / "new").exists()
    desk, found = salvaged(folder, whose=POST)
    assert found.made_anew.device
    assert (desk.post, desk.country_code) == (POST.post, POST.country)
    leave(desk)


def test_without_its_secret_it_is_trusted_only_where_this_machine_remembers_its_keys(folder: Path) -> None:
    desk = opened(folder, "vault")
    let_in(desk, "Bea", "supervisor", OTHER)
    leave(desk)
    assert spoil_pages(folder, of("secret"))
    with pytest.raises(VaultDamagedError):
        salvage_vault(
            folder / "vault", folder / "new", PASSPHRASE, shipped(), state_dir=folder / "another-state"
        )
    desk, found = salvaged(folder)
    assert found.made_anew.root
    assert len(people_here(desk)) == 2
    leave(desk)
    with pytest.raises(WrongPassphraseError):
        opened(folder, passphrase=OTHER)
    leave(opened(folder))


def test_the_vault_of_another_post_is_not_salvaged_as_ours(folder: Path) -> None:
    leave(make_post(folder / "theirs", "Otro puesto", state=folder / "state"))
    (folder / "vault" / "vault.db").write_bytes((folder / "theirs" / "vault.db").read_bytes())
    with pytest.raises(WrongKeyError):
        salvaged(folder)


@pytest.mark.parametrize("root", [bytes(32), None])
def test_a_file_under_a_key_that_somebody_slipped_into_the_slots_is_refused(
    folder: Path, root: bytes | None
) -> None:
    """Whoever can write the folder can seal a key of their own to everybody, and put any file under it."""
    place, theirs = folder / "vault", bytes(range(32))
    file = load_slots(place / "keyslots.json").file
    slots = tuple(seal_data_keys(file, slot, {1: theirs}, urandom) for slot in file.slots)
    file = structs.replace(file, revision=file.revision + 1, slots=slots)
    (place / "keyslots.json").write_bytes(write_slots(file, theirs))
    (place / "vault.db").unlink()
    key = file_key(file, theirs, "vault.db")
    with closing(open_connection(place / "vault.db", key.key, key.salt, create=True)) as connection:
        migrate(connection)
        put_device(connection, Device(DeviceId("d" * 26), "AGE-SECRET-KEY", bytes(32), "Puesto", "GTM"))
        if root is not None:
            put_secret(connection, ROOT_SECRET, root)
        append(
            connection,
            "d" * 26 + "-" + "l" * 26,
            [Deed("record/" + "d" * 26, "clock_set", "", {})],
            author="a" * 26,
            wall="2026-01-01T00:00:00Z",
            random=urandom,
            sign=lambda _: bytes(64),
        )
    with pytest.raises(VaultDamagedError) as refused:
        salvaged(folder)
    assert refused.value.facts["reason"] == "not the vault of this passphrase"
    assert not (folder / "new").exists()


def test_a_wrong_passphrase_is_counted_and_makes_the_next_wait(folder: Path) -> None:
    for tries in range(1, 6):
        with pytest.raises((WrongPassphraseError, TryLaterError)) as refused:
            salvaged(folder, OTHER)
        assert refused.value.facts.get("tries", tries) == tries
    with pytest.raises(TryLaterError):
        salvaged(folder)
    assert not (folder / "new").exists()


def test_nothing_at_all_is_said_to_be_nothing(folder: Path) -> None:
    assert spoil_pages(folder, lambda owner: owner is None or owner.table in {"event", "device", "secret"})
    with pytest.raises(NothingReadableError):
        salvaged(folder, whose=POST)


def test_stopped_at_any_moment_there_is_no_new_vault(laid: Laid, folder: Path) -> None:
    before, told = files(folder / "vault"), []
    leave(salvaged(folder, told=lambda done, total: told.append((done, total)))[0])
    assert told[-1][0] <= told[-1][1]
    rmtree(folder / "new")

    def stop(done: int, total: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        salvaged(folder, told=stop)
    assert sorted(path.name for path in folder.iterdir()) == ["state", "vault"]
    assert files(folder / "vault") == before


def test_a_vault_that_is_open_is_left_alone(folder: Path) -> None:
    desk = opened(folder, "vault")
    with pytest.raises(VaultBusyError):
        salvaged(folder)
    leave(desk)


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, CaseId, set[str]]:
    """A folder that was copied while a program had it open: the last acts stand in the journal alone."""
    place = tmp_path_factory.mktemp("copied")
    desk = make_post(place / "first" / "vault", state=place / "first" / "state")
    cases = [open_case(desk, Opening("host", "no", label=f"caso {number}")).id for number in range(6)]
    copytree(place / "first", place / "taken")
    ids = {one[3] for one in events_in(desk.read())}
    leave(desk)
    return place / "taken", cases[-1], ids


def test_what_stands_in_the_journal_alone_is_found(
    copied: tuple[Path, CaseId, set[str]], tmp_path: Path
) -> None:
    place, case, ids = copied
    copytree(place, tmp_path, dirs_exist_ok=True)
    assert (tmp_path / "vault" / "vault.db-wal").stat().st_size
    desk, found = salvaged(tmp_path)
    assert (found.missing, found.events) == ((), len(ids))
    assert ids <= {one[3] for one in events_in(desk.read())}
    assert open_casefile(desk, case).id == case
    leave(desk)


@pytest.mark.parametrize("seed", range(15))
def test_behind_a_damaged_place_of_the_journal_everything_is_read(
    copied: tuple[Path, CaseId, set[str]], tmp_path: Path, seed: int
) -> None:
    place, _, ids = copied
    copytree(place, tmp_path, dirs_exist_ok=True)
    damage(tmp_path / "vault" / "vault.db-wal", Random(seed))
    desk, found = salvaged(tmp_path, whose=POST)
    held = {one[3] for one in events_in(desk.read())}
    assert len(ids - held) <= found.lost + found.uncounted
    report = check_vault(desk)
    assert {one.reason for one in report.chains} <= {"gap", "prev"}
    assert not report.differences
    leave(desk)
