"""``past-keeping`` lists closed cases past their day, and ``erase`` erases one by rule, in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.today import line_of
from repatria.services.vaults import NewVault, leave, new_vault
from tests.cli.shell import PASSPHRASE, repatria
from tests.posts import shipped
from tests.services.erasing import CANARY, SECOND, closed_case, confirm, share
from tests.services.two_posts import send


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
    assert (facts["past"], facts["erased_cases"], facts["for_figures"]) == (
        [],
        1,
        0,
    )  # it was opened in error
    assert not any(word in after.stdout for word in (code, CANARY))
    assert repatria(home, "erase", vault, code, *how, "--forever").returncode not in (0, 70)


def test_oneself_is_no_second_person(tmp_path: Path, code: str) -> None:
    home, vault = tmp_path / "home", str(tmp_path / "uno")
    own = repatria(home, "erase", vault, code, "--rule", "demand", "--approved-by", "Ana M.", "--forever")
    assert own.returncode not in (0, 70)
    assert code in repatria(home, "past-keeping", vault).stdout


PEOPLE = (("uno", "Ana M."), ("dos", "Eva R."))


def new_post(folder: Path, home: Path, name: str, person: str) -> Desk:
    wanted = NewVault(PASSPHRASE, person, name, "GTM", "supervisor", practice=True)
    return new_vault(folder / name, wanted, shipped(), state_dir=home / "state")


def test_what_another_post_asks_to_erase_is_listed_with_the_reason_why_it_waits(tmp_path: Path) -> None:
    home = tmp_path / "home"
    uno, dos = (new_post(tmp_path, home, name, person) for name, person in PEOPLE)
    case = closed_case(dos, until="2020-01-31")
    share(dos, uno, tmp_path, case)
    erase_case(dos, case, "demand", SECOND)
    send(dos, uno, tmp_path)
    line = line_of(uno, case)
    assert line is not None
    leave(uno)
    leave(dos)
    listed = repatria(home, "--lang", "es", "past-keeping", str(tmp_path / "uno"))
    assert f"dos pide borrar el expediente {line.code}: dice que la persona lo pide" in listed.stdout
    facts = json.loads(repatria(home, "past-keeping", str(tmp_path / "uno"), "--json").stdout)
    assert facts["asked"] == [{"code": line.code, "post": "dos", "why": "demand"}]


def test_what_an_unlock_erases_as_another_post_asked_is_told_with_its_code_once(tmp_path: Path) -> None:
    home = tmp_path / "home"
    uno, dos = (new_post(tmp_path, home, name, person) for name, person in PEOPLE)
    case = closed_case(uno, until="2020-01-31")
    share(uno, dos, tmp_path, case)
    erase_case(uno, case, "retention", SECOND)
    send(uno, dos, tmp_path)
    confirm(dos, case, "2020-01-31")
    line = line_of(dos, case)
    assert line is not None, "it takes effect at the next look"
    for desk in (uno, dos):
        leave(desk)
    first = repatria(home, "--lang", "es", "past-keeping", str(tmp_path / "dos"))
    assert f"Borrado por regla, sin que aquí se pulsara nada: {line.code}. Lo pidió uno:" in first.stderr
    assert line.code not in repatria(home, "past-keeping", str(tmp_path / "dos")).stderr
