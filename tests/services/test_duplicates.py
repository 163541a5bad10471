"""Cases that may be of one person are shown to whoever may see both, and what was said of them is remembered."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.services.vaults import leave, unlock
from repatria.store.lists.likeness import alike, count_undescribed, described_in
from tests.posts import TestClock
from tests.vaults import PASSPHRASE

OLD_VAULTS = Path(__file__).parents[1] / "vaults"


@pytest.mark.parametrize("version", ["v2", "v3", "v4", "v5"])
def test_a_vault_of_before_opens_and_its_cases_are_described(
    tmp_path: Path, library: Library, clock: TestClock, version: str
) -> None:
    shutil.copytree(OLD_VAULTS / version, tmp_path / "v")
    desk = unlock(tmp_path / "v", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    assert count_undescribed(desk.read()) == 0
    rows = desk.read().execute("SELECT id, name FROM case_row ORDER BY key").fetchall()
    assert desk.read().execute("SELECT count(*) FROM likeness").fetchone() == (len(rows),)
    if version == "v5":
        described = described_in(desk.read(), rows[0][0])
        [suspect] = alike(desk.read(), described, person=desk.person.id, practice=True, but=rows[0][0])
        assert suspect.case_id == rows[1][0]
        assert suspect.likeness.suspicion == "likely"
    leave(desk)
