"""The door of a liaison's succession: what she lacks is told, and sealed to her at one command."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from repatria.cli import main
from repatria.services.cases.opening import Opening, open_case
from repatria.services.country.issuing import issue_directory
from repatria.services.country.revoking import revoke_device
from repatria.services.desk import Desk
from repatria.services.exchange.delivering import put_in_outbox
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.vaults import leave
from tests.posts import PASSPHRASE, TestClock, introduce, keep_folder, make_post
from tests.services.country.states import certify_here, found_with_liaison, pin_at


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Path:
    """That of a post, whose country has a new liaison; of two cases one was sent to the former, one waits for it."""
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path / "home"))
    state, clock = tmp_path / "home" / "state", TestClock()
    desks = [
        make_post(tmp_path / one, one, state=state, clock=clock) for one in ("post", "Guatemala", "Xela")
    ]
    post, former, now = desks
    for one, other in ((post, former), (post, now), (former, now)):
        introduce(one, other)
    root = found_with_liaison(former)
    for one in (post, now):
        pin_at(one, former, root, tmp_path)
    send_cases(post, Sending((case_at(post, "gorra roja"),), former.vault.device.id), tmp_path)
    (tmp_path / "share").mkdir()
    place = keep_folder(post, tmp_path / "share")
    put_in_outbox(post, Sending((case_at(post, "blusa azul"),), former.vault.device.id), place.id)
    clock.pass_time(days=1)
    certify_here(now, root)
    issue_directory(now)
    revoke_device(now, former.vault.device.id, "Se perdió el equipo.")
    news = send_cases(now, Sending((), post.vault.device.id), tmp_path)
    receive_bundle(post, preview_bundle(post, news.path))
    for desk in desks:
        leave(desk)
    return tmp_path / "post"


def case_at(desk: Desk, label: str) -> Any:
    return open_case(desk, Opening("host", "no", label=label)).id


def run(vault: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode() + b"\n")
    os.close(writing)
    code = main(["--lang", "es", *arguments, "--passphrase-fd", str(reading)])
    said = capsys.readouterr()
    return code, said.out, said.err


def facts(vault: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    code, out, err = run(vault, capsys, *arguments, "--json")
    assert code == 0, err
    found: dict[str, Any] = json.loads(out)
    return found


def test_what_the_new_liaison_lacks_is_told_and_sealed(
    vault: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    asked = ("country", "succession", str(vault))
    code, out, _ = run(vault, capsys, *asked)
    assert code == 0
    assert "El enlace es ahora Xela." in out
    assert "2 expedientes que tenía Guatemala no los tiene Xela todavía." in out
    (tmp_path / "out").mkdir()
    done = facts(vault, capsys, *asked, "--out", str(tmp_path / "out"))
    assert (len(done["files"]), done["cases"], done["under_way"]) == (1, 0, 2)
    assert len(done["undelivered"]) == 1
    taken = facts(vault, capsys, "deliver", str(vault))
    assert (taken["delivered"], taken["taken_back"], taken["left"]) == ([], done["undelivered"], 0)
    assert facts(vault, capsys, *asked)["undelivered"] == []


def test_where_nobody_followed_that_is_said(
    vault: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, out, _ = run(vault, capsys, "country", "succession", str(vault.with_name("Xela")))
    assert code == 0
    assert "no consta que el enlace haya cambiado" in out
