"""A new vault is whole, with its country's protocol in use, or it is not there at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from repatria.content.library import load_library
from repatria.domain.errors import DefinitionError, DiskFullError
from repatria.services.packs import packs_in_use
from repatria.services.vaults import NewVault, leave, new_vault, unlock
from repatria.store.log.events import last_event
from repatria.store.state import load_part
from tests.posts import FORMS, PASSPHRASE

WANTED = NewVault(PASSPHRASE, "Ana M.", "El Florido", "GTM", practice=True)


def make(place: Path, forms: Path = FORMS) -> None:
    leave(new_vault(place / "vault", WANTED, load_library(forms), state_dir=place / "state"))


def everything_in(place: Path) -> list[str]:
    return sorted(str(path.relative_to(place)) for path in place.rglob("*") if path.is_file())


@pytest.mark.parametrize("pack", ["regional", "gtm"])
def test_a_broken_protocol_leaves_no_vault_and_a_retry_in_the_same_folder_works(
    tmp_path: Path, pack: str
) -> None:
    broken = tmp_path / "forms"
    shutil.copytree(FORMS, broken)
    with (broken / "protocols" / pack / "protocol.toml").open("a", encoding="utf-8") as file:
        file.write("\nno_such_key = [")
    place = tmp_path / "post"
    with pytest.raises(DefinitionError):
        make(place, broken)
    assert not place.exists()
    make(place)
    assert (place / "vault" / "vault.db").is_file()


def test_a_fault_after_the_files_were_made_leaves_nothing_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError(place="x")

    (tmp_path / "vault").mkdir()
    monkeypatch.setattr("repatria.services.vaults.pack_for_country", full)
    with pytest.raises(DiskFullError):
        make(tmp_path)
    assert everything_in(tmp_path) == []
    monkeypatch.undo()
    make(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["state", "vault"]


KILLED = """
import os, signal, sys
from pathlib import Path
import repatria.services.vaults as vaults
from tests.services.test_making_vaults import make
vaults.{at} = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
make(Path(sys.argv[1]))
"""


@pytest.mark.parametrize("at", ["account_made", "pack_for_country"])
def test_a_machine_switched_off_half_way_leaves_no_vault_and_a_retry_works(tmp_path: Path, at: str) -> None:
    script = KILLED.format(at=at)
    environment = {**os.environ, "PYTHONPATH": f"{FORMS.parent / 'src'}{os.pathsep}{FORMS.parent}"}
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], env=environment)
    assert done.returncode < 0
    assert not (tmp_path / "vault").exists()
    make(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["state", "vault"]
    desk = unlock(tmp_path / "vault", PASSPHRASE, load_library(FORMS), state_dir=tmp_path / "state")
    assert packs_in_use(desk)
    leave(desk)


def test_a_new_vault_opens_once_in_its_own_record(tmp_path: Path) -> None:
    desk = new_vault(tmp_path / "vault", WANTED, load_library(FORMS), state_dir=tmp_path / "state")
    begun, _ = last_event(desk.read())
    assert len(load_part(desk.read(), desk.record).of_type("log_started")) == 1
    desk.append([desk.note("printed", {})])
    assert last_event(desk.read())[0] == begun + 1
    leave(desk)
