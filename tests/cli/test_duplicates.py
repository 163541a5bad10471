"""``duplicates`` says which cases may be of one person, by code and reason, and no name."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from repatria.cli import main
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.services.cases.opening import Opening, open_case
from repatria.services.vaults import leave
from tests.posts import PASSPHRASE, make_post


def asked(folder: Path, *more: str) -> int:
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode() + b"\n")
    os.close(writing)
    return main(["duplicates", str(folder), "--passphrase-fd", str(reading), *more])


def test_every_two_cases_that_may_be_one_person_are_said_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path / "home"))
    desk = make_post(tmp_path / "vault")
    codes = []
    for name, age in (("Ximena Vásquez Núñez", 17), ("Jimena Basques Nunes", 18), ("Eva Ba", 17)):
        case = open_case(desk, Opening("host", "yes"))
        codes.append(case.code)
        core = core_part(case.id)
        desk.append(
            [Deed(core, "value", "case/name_used", name), Deed(core, "value", "case/age_stated", age)]
        )
    leave(desk)
    assert asked(tmp_path / "vault", "--json") == 0
    [pair] = json.loads(capsys.readouterr().out)["pairs"]
    assert sorted(pair["cases"]) == sorted(codes[:2])
    assert (pair["suspicion"], pair["reasons"]) == ("likely", ["name_sounds", "age_near"])
    assert asked(tmp_path / "vault") == 0
    said = capsys.readouterr().out
    assert all(code in said for code in codes[:2])
    assert codes[2] not in said
    assert "Ximena" not in said
