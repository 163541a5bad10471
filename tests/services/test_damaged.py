"""Whatever a disk does to a vault, its people are told in words: no act of theirs ends in an error of the library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from hashlib import pbkdf2_hmac
from hmac import digest
from pathlib import Path
from random import Random  # noqa: TID251 - drawn by a seed
from shutil import copytree

import pytest

from repatria.domain.errors import RepatriaError, VaultDamagedError
from repatria.domain.ids import CaseId
from repatria.services.cases.casefile import open_casefile
from repatria.services.cases.opening import Opening, open_case
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.today import find_cases, today
from repatria.services.vaults import leave, unlock
from repatria.store.cipher import Connection
from repatria.store.keys.keychange import file_key
from repatria.store.log.chains import PAGE, REST
from repatria.store.log.events import last_event
from repatria.store.rows import COLUMNS
from tests.damage import PAGE as BYTES
from tests.damage import damage
from tests.posts import PASSPHRASE, make_post, shipped

SEEDS = 150
FILES = ("vault.db",) * 8 + ("drafts.db", "keyslots.json")


@dataclass(frozen=True, slots=True)
class Whole:
    """A vault of some cases, what the machine keeps of it, and one of its cases; so many *events* stand in it."""

    folder: Path
    case: CaseId
    events: int


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    folder = tmp_path_factory.mktemp("whole")
    desk = make_post(folder / "vault", state=folder / "state")
    cases = [open_case(desk, Opening("host", "no", label=f"caso {number}")).id for number in range(25)]
    leave(desk)
    desk = unlock(folder / "vault", PASSPHRASE, shipped(), state_dir=folder / "state")
    report = check_vault(desk)
    assert report.sound
    leave(desk)
    return Whole(folder, cases[7], report.events)


def _tells(act: Callable[[], object]) -> bool:
    """Do *act* and tell whether it could be done; what hinders it is an error with words."""
    try:
        act()
    except RepatriaError:
        return False
    return True


def _opened(folder: Path) -> Desk | None:
    try:
        return unlock(folder / "vault", PASSPHRASE, shipped(), state_dir=folder / "state")
    except RepatriaError:
        return None


@pytest.mark.parametrize("seed", range(SEEDS))
def test_whatever_is_damaged_is_told_in_words(whole: Whole, tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    copytree(whole.folder, tmp_path, dirs_exist_ok=True)
    file = chance.choice(FILES)
    damage(tmp_path / "vault" / file, chance)
    desk = _opened(tmp_path)
    if desk is None:
        return
    _tells(lambda: today(desk))
    _tells(lambda: find_cases(desk, "caso"))
    _tells(lambda: open_casefile(desk, whole.case))
    _tells(lambda: open_case(desk, Opening("host", "no", label="otro caso")))
    report = check_vault(desk)
    assert file == "keyslots.json" or not report.sound or _proven(desk, file)
    lost = {(one.part, one.log, one.n) for one in report.chains if one.reason == PAGE}
    if not any(one.reason == REST for one in report.chains):
        assert len(lost) == _not_read(desk.read())
    _tells(lambda: leave(desk))


def _proven(desk: Desk, file: str) -> bool:
    """Tell whether each page of *file* bears the mark of its key: a free page that is used again is whole again."""
    vault = desk.vault
    key = file_key(vault.slots, vault.opened.newest_key, file)
    data = (vault.folder / file).read_bytes()
    marks = pbkdf2_hmac("sha512", key.key, bytes(byte ^ 0x3A for byte in key.salt), 2, 32)
    for number, start in enumerate(range(0, len(data), BYTES), 1):
        page = data[start + (16 if number == 1 else 0) : start + BYTES]
        if digest(marks, page[:-64] + number.to_bytes(4, "little"), "sha512") != page[-64:]:
            return False
    return data[:16] == key.salt


def _row(connection: Connection, query: str, seq: int) -> object:
    return connection.execute(query, (seq,)).fetchone()


def _not_read(connection: Connection) -> int:
    """Return how many events can not be read, each asked for alone."""
    last = connection.execute("SELECT max(seq) FROM event").fetchone()[0]
    query = f"SELECT {COLUMNS} FROM event WHERE seq = ?"
    return sum(not _tells(partial(_row, connection, query, seq)) for seq in range(1, last + 1))


def test_a_vault_whose_lists_are_damaged_opens_and_says_so(
    whole: Whole, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_: object, **__: object) -> int:
        raise VaultDamagedError(file="vault.db", reason="malformed")

    copytree(whole.folder, tmp_path, dirs_exist_ok=True)
    monkeypatch.setattr("repatria.services.vaults.refresh_stale", damaged)
    desk = unlock(tmp_path / "vault", PASSPHRASE, shipped(), state_dir=tmp_path / "state")
    assert "structure_damaged" in {found.kind for found in desk.vault.findings}
    assert open_casefile(desk, whole.case).id == whole.case
    leave(desk)


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """A folder that was copied while a program had it open: the last acts stand in the journal alone."""
    folder = tmp_path_factory.mktemp("copied")
    desk = make_post(folder / "first" / "vault", state=folder / "first" / "state")
    cases = [open_case(desk, Opening("host", "no", label=f"caso {number}")).id for number in range(6)]
    copytree(folder / "first", folder / "taken")
    events, _ = last_event(desk.read())
    leave(desk)
    return Whole(folder / "taken", cases[-1], events)


def test_a_folder_copied_while_it_was_open_holds_all_of_it(copied: Whole, tmp_path: Path) -> None:
    copytree(copied.folder, tmp_path, dirs_exist_ok=True)
    assert (tmp_path / "vault" / "vault.db-wal").stat().st_size
    desk = unlock(tmp_path / "vault", PASSPHRASE, shipped(), state_dir=tmp_path / "state")
    assert not desk.vault.findings
    assert last_event(desk.read())[0] > copied.events
    assert open_casefile(desk, copied.case).id == copied.case
    assert check_vault(desk).sound
    leave(desk)


@pytest.mark.parametrize("seed", range(40))
def test_what_a_damaged_journal_lost_is_told(copied: Whole, tmp_path: Path, seed: int) -> None:
    copytree(copied.folder, tmp_path, dirs_exist_ok=True)
    damage(tmp_path / "vault" / "vault.db-wal", Random(seed))
    desk = _opened(tmp_path)
    if desk is None:
        return
    is_whole = _tells(lambda: open_casefile(desk, copied.case)) and last_event(desk.read())[0] > copied.events
    assert is_whole or not check_vault(desk).sound
    assert is_whole or any(one.kind.startswith("head_") for one in desk.vault.findings)
    leave(desk)
