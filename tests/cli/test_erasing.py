"""``past-keeping`` lists closed cases past their day, and ``erase`` erases one by rule, in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from repatria.services.today import line_of
from repatria.services.vaults import NewVault, leave, new_vault
from tests.cli.shell import PASSPHRASE, repatria
from tests.posts import shipped
from tests.services.erasing import CANARY, SECOND, closed_case


@pytest.fixture
def code(tmp_path: Path) -> str:
    """The code of a closed case whose day passed long ago, in the vault ``uno`` of a supervisor."""
    wanted = NewVault(PASSPHRASE, "Ana M.", "uno", "GTM", "supervisor", practice=True)
    desk = new_vault(tmp_path / "uno", wanted, shipped(), state_dir=tmp_path / "home" / "state")
    line = line_of(desk, closed_case(desk, until="2020-01-31"))
    assert line is not None
    leave(desk)
    return line.code


def test_it_is_listed_erased_and_listed_as_erased_without_its_code(tmp_path: Path, code: str) -> None:
    home, vault = tmp_path / "home", str(tmp_path / "uno")
    listed = repatria(home, "--lang", "es", "past-keeping", vault)
    assert listed.stdout.strip() == f"{code}: se guardaba hasta el 2020-01-31"
    how = ("--rule", "retention", "--approved-by", SECOND)
    assert repatria(home, "erase", vault, code, *how).returncode == 2, (
        "it asks to be told that it is for good"
    )
    gone = repatria(home, "--lang", "es", "erase", vault, code, *how, "--forever")
    assert gone.returncode == 0, gone.stderr
    assert gone.stdout.startswith("Borrado por regla.")
    after = repatria(home, "past-keeping", vault, "--json")
    facts = json.loads(after.stdout)
    assert (facts["past"], facts["erased_cases"]) == ([], 1)
    assert not any(word in after.stdout for word in (code, CANARY))
    assert repatria(home, "erase", vault, code, *how, "--forever").returncode not in (0, 70)


def test_oneself_is_no_second_person(tmp_path: Path, code: str) -> None:
    home, vault = tmp_path / "home", str(tmp_path / "uno")
    own = repatria(home, "erase", vault, code, "--rule", "demand", "--approved-by", "Ana M.", "--forever")
    assert own.returncode not in (0, 70)
    assert code in repatria(home, "past-keeping", vault).stdout
