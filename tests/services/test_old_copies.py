"""A copy of before a change of the tables goes with the first case in it that is erased, and no other does."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.services.cases.routes import close_case
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case, foresee_erasing
from repatria.services.exchange import erasures
from repatria.services.vaults import leave, unlock
from repatria.store.keys.keychange import BACKUPS_NAME
from tests.posts import TestClock, seat
from tests.services.erasing import SECOND, closed_case
from tests.vaults import PASSPHRASE

OLD_VAULT = Path(__file__).parents[1] / "vaults" / "v9"


@pytest.fixture
def old(tmp_path: Path, library: Library, clock: TestClock) -> Callable[[], Desk]:
    """A vault of an earlier version, unlocked by this one as often as is asked."""
    shutil.copytree(OLD_VAULT, tmp_path / "v")
    clock.moment = clock.moment.replace(year=2028)

    def opened() -> Desk:
        desk = unlock(tmp_path / "v", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
        seat(desk, replace(desk.person, role="supervisor"))
        return desk

    return opened


def copies(desk: Desk) -> list[str]:
    return sorted(path.name for path in (desk.vault.folder / BACKUPS_NAME).glob("before-[0-9]*"))


def erase_first(desk: Desk) -> None:
    """Erase the first case, and close before what is open."""
    for (case,) in desk.read().execute("SELECT id FROM case_row WHERE open").fetchall():
        close_case(desk, case, "reintegrated", "x")
    [(first,)] = desk.read().execute("SELECT id FROM case_row ORDER BY key LIMIT 1").fetchall()
    erase_case(desk, first, "demand", SECOND)


def test_it_goes_with_the_first_case_in_it_that_is_erased(old: Callable[[], Desk]) -> None:
    desk = old()
    assert len(copies(desk)) == 1
    new = closed_case(desk)
    erase_case(desk, new, "demand", SECOND)
    assert len(copies(desk)) == 1, "nothing of that case stands in it"
    erase_first(desk)
    assert copies(desk) == []
    leave(desk)


def test_what_a_power_cut_left_goes_at_the_next_unlock(
    old: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = old()
    with monkeypatch.context() as patched:
        patched.setattr(erasures, "_settle", lambda *_: None)
        erase_first(desk)
    assert len(copies(desk)) == 1
    leave(desk)
    desk = old()
    assert copies(desk) == []
    leave(desk)


def test_one_in_which_all_of_them_are_erased_is_left(old: Callable[[], Desk]) -> None:
    """It is what a change of the tables in a later version leaves, and what is there if that goes wrong."""
    desk = old()
    erase_first(desk)
    folder = desk.vault.folder
    leave(desk)
    shutil.copyfile(folder / "vault.db", folder / BACKUPS_NAME / "before-99.db")
    desk = old()
    assert copies(desk) == ["before-99.db"]
    leave(desk)


def test_one_that_does_not_open_is_left(old: Callable[[], Desk]) -> None:
    desk = old()
    [name] = copies(desk)
    path = desk.vault.folder / BACKUPS_NAME / name
    path.write_bytes(b"nothing" * 1000)
    erase_first(desk)
    assert copies(desk) == [name]
    leave(desk)


def test_drafts_that_nobody_could_read_are_counted(here: Desk) -> None:
    case = closed_case(here)
    assert foresee_erasing(here, case).drafts == 0
    for name in ("drafts.db.unreadable-1", "drafts.db.unreadable-1-wal", "drafts.db.unreadable-2"):
        (here.vault.folder / name).write_bytes(b"x")
    assert foresee_erasing(here, case).drafts == 2
