"""``export`` says how many files of cases go, ``import`` what became of them, ``attachment waiting`` what waits."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.cases.opening import Opening, open_case
from repatria.services.vaults import NewVault, leave, new_vault
from tests.cli.shell import PASSPHRASE, repatria
from tests.posts import introduce, shipped


@pytest.fixture
def code(tmp_path: Path) -> str:
    """A case at *uno* with a file, of which *dos* knows nothing yet."""
    (tmp_path / "stick").mkdir()
    here, there = (
        new_vault(
            tmp_path / name,
            NewVault(PASSPHRASE, "Ana M.", name, "GTM", "coordinator", practice=True),
            shipped(),
            state_dir=tmp_path / "home" / "state",
        )
        for name in ("uno", "dos")
    )
    introduce(here, there)
    opened = open_case(here, Opening("host", "no"))
    (tmp_path / "scan").write_bytes(b"%PDF-1.4 abc")
    add_attachment(here, opened.id, tmp_path / "scan", NewAttachment(level="L1"), keep_told=True)
    for desk in (here, there):
        leave(desk)
    return opened.code


def test_files_go_behind_the_words_and_without_them_where_somebody_says_so(tmp_path: Path, code: str) -> None:
    home, here, there = tmp_path / "home", str(tmp_path / "uno"), str(tmp_path / "dos")
    given = ("export", here, "--case", code, "--to", "dos", "--out", str(tmp_path / "stick"))
    without = repatria(home, "--lang", "es", *given, "--files", "none")
    assert (without.returncode, "archivo" in without.stdout) == (0, False), without.stderr
    assert json.loads(repatria(home, *given, "--json").stdout)["attached"] == 0, "as last time"
    went = repatria(home, "--lang", "es", *given, "--files", "due")
    assert "Va 1 archivo de un expediente." in went.stdout, went.stderr
    under_way = repatria(home, "--lang", "es", *given)
    assert "--files all lo envía otra vez" in under_way.stdout
    again = json.loads(repatria(home, *given, "--files", "all", "--json").stdout)
    assert [one["attached"] for one in again["files"]] == [0, 1]
    pictures = again["files"][1]["file"]
    seen = repatria(home, "--lang", "es", "import", there, pictures, "--preview")
    assert "1 archivo de un expediente" in seen.stdout, seen.stderr
    came = json.loads(repatria(home, "import", there, pictures, "--json").stdout)
    assert (came["files"]["new"], came["files"]["waiting"]) == (0, 1)
    waits = repatria(home, "--lang", "es", "attachment", "waiting", there)
    assert "de uno: espera el expediente que lo nombra" in waits.stdout, waits.stderr
    words = repatria(home, "--lang", "es", "import", there, again["files"][0]["file"])
    assert "1 archivo de un expediente" in words.stdout, words.stderr
    listed = json.loads(repatria(home, "attachment", "list", there, code, "--json").stdout)
    assert [one["here"] for one in listed["attachments"]] == [True]
    assert "Ningún archivo espera." in repatria(home, "--lang", "es", "attachment", "waiting", there).stdout
