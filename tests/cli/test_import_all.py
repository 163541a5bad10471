"""``import`` of a folder: all that holds enters at one command, and what does not is told by its name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from repatria.services.cases.opening import Opening, open_case
from repatria.services.exchange.going import Sending
from repatria.services.exchange.posts import known_posts
from repatria.services.exchange.sending import send_cases
from repatria.services.vaults import NewVault, leave, new_vault, unlock
from repatria.store.backups import copies
from repatria.store.log.events import parts_held
from tests.cli.shell import PASSPHRASE, repatria
from tests.posts import introduce, shipped


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """A post for which two sealed files and a cut one lie on a stick."""
    state = tmp_path / "home" / "state"
    ours, theirs = (
        new_vault(
            tmp_path / name,
            NewVault(PASSPHRASE, "Ana M.", name, "GTM", "coordinator", practice=True),
            shipped(),
            state_dir=state,
        )
        for name in ("uno", "dos")
    )
    introduce(ours, theirs)
    stick = tmp_path / "stick"
    stick.mkdir()
    cases = [open_case(theirs, Opening("host", "no", label=label)) for label in ("gorra roja", "gorra azul")]
    paths = [send_cases(theirs, Sending((case.id,), ours.vault.device.id), stick).path for case in cases]
    (stick / "cut.repatria").write_bytes(paths[0].read_bytes()[:-9])
    for desk in (ours, theirs):
        leave(desk)
    return tmp_path / "uno"


def test_a_folder_is_looked_at_then_received_whole(vault: Path, tmp_path: Path) -> None:
    home, stick = tmp_path / "home", str(tmp_path / "stick")
    seen = repatria(home, "--lang", "es", "import", str(vault), stick, "--preview")
    assert "En uno entraría: 2 paquetes sellados, 2 expedientes nuevos" in seen.stdout
    assert "cut.repatria: " in seen.stdout
    assert seen.returncode == 4, "one was refused"
    seen_copies = copies(vault)
    done = repatria(home, "import", str(vault), stick, "--json")
    facts = json.loads(done.stdout)
    assert (facts["files"], facts["cases_new"], len(facts["received"])) == (2, 2, 2)
    assert (seen_copies, facts["copy"]) == ([], "kept"), "a look copies nothing; receiving does, once for all"
    assert len(copies(vault)) == 1
    assert [one["why"] for one in facts["refused"]] == ["BundleDamagedError"]
    assert facts["events_new"] == sum(one["new"] for one in facts["received"])
    (tmp_path / "stick" / "cut.repatria").unlink()
    again = repatria(home, "import", str(vault), stick, "--json")
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["already"] == 2
    assert json.loads(again.stdout)["copy"] == "", "nothing was to enter"
    looked = repatria(home, "--lang", "es", "import", str(vault), stick, "--preview").stdout
    assert "2 paquetes sellados, 2 ya recibidos antes" in looked
    one = next(path for path in (tmp_path / "stick").iterdir())
    looked = repatria(home, "--lang", "es", "import", str(vault), str(one), "--preview").stdout
    assert "De dos: ya se había recibido; no trae nada nuevo." in looked
    desk = unlock(vault, PASSPHRASE, shipped(), state_dir=home / "state")
    assert sum(part.endswith("/core") for part in parts_held(desk.read())) == 2
    leave(desk)


def test_where_no_case_is_open_that_is_what_is_said(vault: Path, tmp_path: Path) -> None:
    home, stick = tmp_path / "home", str(tmp_path / "stick")
    done = repatria(home, "--lang", "es", "export", str(vault), "--all", "--to", "dos", "--out", stick)
    assert done.returncode == 1
    assert "No hay ningún expediente abierto que enviar." in done.stderr


def test_the_receipt_of_what_was_sent_is_told(vault: Path, tmp_path: Path) -> None:
    home, stick = tmp_path / "home", tmp_path / "back"
    stick.mkdir()
    uno, dos = (str(tmp_path / name) for name in ("uno", "dos"))
    assert repatria(home, "import", uno, str(tmp_path / "stick")).returncode == 4, "one is cut"
    assert repatria(home, "export", uno, "--receipt", "--to", "dos", "--out", str(stick)).returncode == 0
    came = repatria(home, "--lang", "es", "import", dos, str(stick)).stdout
    assert "de 2 envíos." in came
    again = repatria(home, "--lang", "es", "import", dos, str(next(stick.iterdir()))).stdout
    assert "acuse" not in again


def test_a_folder_with_nothing_says_so(vault: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    done = repatria(tmp_path / "home", "--lang", "es", "import", str(vault), str(empty))
    assert done.returncode == 0
    assert "No hay ningún paquete sellado ahí." in done.stdout


def test_what_lies_there_for_other_posts_fails_only_where_nothing_is_for_this_one(
    vault: Path, tmp_path: Path
) -> None:
    """Found by a new user: on a stick that travels both ways the receipt that came was told as a failure."""
    home, stick = tmp_path / "home", tmp_path / "stick"
    (stick / "cut.repatria").unlink()
    desk = unlock(vault, PASSPHRASE, shipped(), state_dir=home / "state")
    other = next(post.device for post in known_posts(desk) if not post.here)
    own = send_cases(desk, Sending((), other), stick).path
    leave(desk)
    done = repatria(home, "import", str(vault), str(stick), "--json")
    assert done.returncode == 0, done.stderr
    assert [one["why"] for one in json.loads(done.stdout)["refused"]] == ["NotForMeError"], "and it is told"
    assert repatria(home, "import", str(vault), str(own), str(stick)).returncode == 4, "it was named"
    for path in stick.iterdir():
        if path != own:
            path.unlink()
    assert repatria(home, "import", str(vault), str(stick)).returncode == 4
