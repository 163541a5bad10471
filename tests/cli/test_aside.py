"""``set-aside`` and ``take-back`` by the name that ``received`` lists."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from repatria.services.cases.opening import Opening, open_case
from repatria.services.exchange.going import Sending
from repatria.services.exchange.sending import send_cases
from repatria.services.vaults import NewVault, leave, new_vault
from tests.cli.shell import PASSPHRASE, repatria
from tests.posts import introduce, shipped


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """A post of a supervisor for which a sealed file lies on a stick."""
    ours, theirs = (
        new_vault(
            tmp_path / name,
            NewVault(PASSPHRASE, "Ana M.", name, "GTM", "supervisor", practice=True),
            shipped(),
            state_dir=tmp_path / "home" / "state",
        )
        for name in ("uno", "dos")
    )
    introduce(ours, theirs)
    (tmp_path / "stick").mkdir()
    case = open_case(theirs, Opening("host", "no"))
    send_cases(theirs, Sending((case.id,), ours.vault.device.id), tmp_path / "stick")
    for desk in (ours, theirs):
        leave(desk)
    return tmp_path / "uno"


def test_what_was_received_is_listed_set_aside_and_taken_back(vault: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    none = repatria(home, "--lang", "es", "received", str(vault))
    assert none.stdout.strip() == "No se ha recibido nada."
    assert repatria(home, "import", str(vault), str(tmp_path / "stick")).returncode == 0
    (one,) = json.loads(repatria(home, "received", str(vault), "--json").stdout)["received"]
    assert (one["from"], one["cases"], one["set_aside"], one["can_be_set_aside"]) == ("dos", 1, False, True)
    away = repatria(
        home, "--lang", "es", "set-aside", str(vault), one["bundle"], "--reason", "Era una prueba"
    )
    assert away.returncode == 0, away.stderr
    assert away.stdout.startswith("Apartado el paquete de dos. ")
    assert "ya no están en ninguna lista" in away.stdout or "ya no está en ninguna lista" in away.stdout
    listed = repatria(home, "--lang", "es", "received", str(vault)).stdout
    assert listed.strip().endswith("apartado")
    again = repatria(home, "set-aside", str(vault), one["bundle"], "--reason", "x", "--json")
    assert json.loads(again.stdout)["changed"] is False
    back = repatria(home, "take-back", str(vault), one["bundle"], "--reason", "Sí vale", "--json")
    facts = json.loads(back.stdout)
    assert (facts["changed"], facts["cases"]) == (True, 1)
    assert facts["events"] == one["new"]


def test_without_a_reason_or_of_another_file_nothing_happens(vault: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert repatria(home, "set-aside", str(vault), "a" * 26).returncode == 2
    unknown = repatria(home, "--lang", "es", "set-aside", str(vault), "a" * 26, "--reason", "x")
    assert unknown.returncode != 0
    assert "Ese paquete no se recibió en este puesto." in unknown.stderr
