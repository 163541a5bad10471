"""``vault wipe`` only says until it is told the name and ``--forever``; then nothing opens, and that is said."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.shell import new_post, repatria


def test_it_says_first_and_destroys_when_told_so(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    vault = str(new_post(home))
    first = repatria(home, "--lang", "es", "vault", "wipe", vault)
    assert first.returncode == 0, first.stderr
    assert "No se tocó nada" in first.stdout
    assert "Memorias USB" in first.stdout
    name = json.loads(repatria(home, "vault", "wipe", vault, "--json").stdout)["name"]
    wrong = repatria(home, "--lang", "es", "vault", "wipe", vault, "--forever", "--name", f"{name}x")
    assert wrong.returncode == 2
    assert "No se tocó nada" in wrong.stderr
    assert repatria(home, "verify", vault).returncode == 0
    done = repatria(
        home, "--lang", "es", "vault", "wipe", vault, "--forever", "--name", name, "--sheet", str(tmp_path)
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("La bóveda quedó destruida")
    assert "no llega a nadie" in done.stdout
    assert len(list(tmp_path.glob("cierre-*.pdf"))) == 1
    assert not Path(vault).exists()
    assert [
        path.name for path in home.rglob("*") if path.name.endswith((".head", ".tries", ".keyslots"))
    ] == []
    assert repatria(home, "verify", vault).returncode == 3


def test_the_whole_vault_is_taken_out_for_a_reason(tmp_path: Path) -> None:
    home, out = tmp_path / "home", tmp_path / "out"
    home.mkdir()
    out.mkdir()
    vault = str(new_post(home))
    made = repatria(
        home, "--lang", "es", "vault", "export", vault, "--out", str(out), "--readable", "--reason", "Cierra"
    )
    assert made.returncode == 0, made.stderr
    assert made.stdout.startswith("Bóveda escrita: ")
    assert len(list(out.glob("*.zip"))) == 1
    refused = repatria(
        home,
        "vault",
        "export",
        vault,
        "--out",
        str(out),
        "--readable",
        "--reason",
        "Cierra",
        "--approved-by",
        "Beatriz",
    )
    assert refused.returncode == 6
    assert len(list(out.iterdir())) == 1
