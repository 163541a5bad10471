"""Places with a line from a shell: a case goes to another post by a server, and what waits is delivered later."""

from __future__ import annotations

import json
import os
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from repatria.domain.errors import FileStoppedError
from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.exchange.outbox import told_of_row
from repatria.services.vaults import NewVault, leave, new_vault, unlock
from repatria.store.places import outgoing
from tests.cli.shell import PASSPHRASE, repatria, spoken, start
from tests.posts import introduce, shipped
from tests.sync.transports.servers import PASSWORD, USER, rclone_webdav


def told(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    assert done.returncode == 0, done.stderr
    facts: dict[str, Any] = json.loads(done.stdout)
    return facts


@pytest.fixture
def posts(tmp_path: Path) -> tuple[Path, Path]:
    """Two posts that know each other; the first has a case."""
    state = tmp_path / "home" / "state"
    desks = []
    for name in ("Tecún", "Xela"):
        wanted = NewVault(PASSPHRASE, "Ana M.", name, "GTM", "coordinator", practice=True)
        desks.append(new_vault(tmp_path / name, wanted, shipped(), state_dir=state))
    introduce(*desks)
    open_case(desks[0], Opening("host", "no", label="gorra roja"))
    for desk in desks:
        leave(desk)
    return tmp_path / "Tecún", tmp_path / "Xela"


def keep(home: Path, vault: Path, address: str, password: str = PASSWORD) -> subprocess.CompletedProcess[str]:
    """Keep a WebDAV place: passphrase and password each by a descriptor of its own."""
    reads = [spoken(word) for word in (PASSPHRASE, password)]
    command = ["place", "add", str(vault), "Ministerio", "--webdav", address, "--user", USER, "--json"]
    command += ["--passphrase-fd", str(reads[0]), "--secret-fd", str(reads[1])]
    try:
        return start(home, command, reads)
    finally:
        for reading in reads:
            os.close(reading)


@pytest.mark.slow
def test_a_case_goes_by_a_server_and_what_waited_is_delivered_later(
    posts: tuple[Path, Path], tmp_path: Path
) -> None:
    home, (tecun, xela) = tmp_path / "home", posts
    (tmp_path / "server").mkdir()
    with rclone_webdav(tmp_path / "server") as way:
        assert PASSWORD not in json.dumps(told(keep(home, tecun, way.address)))
        told(keep(home, xela, way.address))
        refused = keep(home, xela, way.address, "otra")
        assert refused.returncode == 10
        assert "no deja entrar" in refused.stderr
        send = ("export", str(tecun), "--all", "--to", "Xela", "--through", "Ministerio")
        sent = told(repatria(home, *send, "--json"))
        assert sent["place"] == "Ministerio"
        looked = told(repatria(home, "collect", str(xela), "--through", "Ministerio", "--preview", "--json"))
        assert [one["cases_new"] for one in looked["files"]] == [1]
        taken = told(repatria(home, "collect", str(xela), "--through", "Ministerio", "--json"))
        assert [one["cases_new"] for one in taken["files"]] == [1]
        again = told(repatria(home, "collect", str(xela), "--through", "Ministerio", "--json"))
        assert again["files"] == []


@pytest.mark.slow
def test_what_could_not_go_waits_and_is_delivered_later(posts: tuple[Path, Path], tmp_path: Path) -> None:
    home, (tecun, _) = tmp_path / "home", posts
    shared = tmp_path / "shared"
    shared.mkdir()
    told(repatria(home, "place", "add", str(tecun), "Red", "--folder", str(shared), "--json"))
    shared.rename(tmp_path / "gone")
    shared.mkdir()
    waits = repatria(home, "export", str(tecun), "--all", "--to", "Xela", "--through", "Red")
    assert waits.returncode == 10
    assert "no es el lugar de antes" in waits.stderr
    shared.rmdir()
    (tmp_path / "gone").rename(shared)
    assert told(repatria(home, "deliver", str(tecun), "--json"))["left"] == 0
    listed = told(repatria(home, "place", "list", str(tecun), "--json"))
    assert [one["name"] for one in listed["places"]] == ["Red"]
    told(repatria(home, "place", "forget", str(tecun), "Red", "--json"))
    assert repatria(home, "place", "forget", str(tecun), "Red").returncode == 10


@pytest.mark.slow
def test_what_holds_a_case_that_was_restricted_since_stays_and_it_is_said(
    posts: tuple[Path, Path], tmp_path: Path
) -> None:
    home, (tecun, _) = tmp_path / "home", posts
    shared = tmp_path / "shared"
    shared.mkdir()
    told(repatria(home, "place", "add", str(tecun), "Red", "--folder", str(shared), "--json"))
    shared.rename(tmp_path / "gone")
    repatria(home, "export", str(tecun), "--all", "--to", "Xela", "--through", "Red")
    desk = unlock(tecun, PASSPHRASE, shipped(), state_dir=home / "state")
    [row] = outgoing(desk.read())
    [case] = told_of_row(row)["upto"]
    restrict_case(desk, CaseId(case.split("/")[1]))
    leave(desk)
    (tmp_path / "gone").rename(shared)
    stays = repatria(home, "--lang", "es", "deliver", str(tecun))
    assert stays.returncode == FileStoppedError.exit_code
    assert "ya no puede salir así" in stays.stderr
    assert "No enviar" in stays.stderr


@pytest.mark.slow
def test_a_file_that_is_no_bundle_holds_up_no_other(posts: tuple[Path, Path], tmp_path: Path) -> None:
    home, (tecun, xela) = tmp_path / "home", posts
    shared = tmp_path / "shared"
    shared.mkdir()
    for vault in posts:
        told(repatria(home, "place", "add", str(vault), "Red", "--folder", str(shared), "--json"))
    told(repatria(home, "export", str(tecun), "--all", "--to", "Xela", "--through", "Red", "--json"))
    (mailbox,) = [one for one in shared.iterdir() if one.name != "place"]
    piece = b"nada"
    listed = f'{{"format":"repatria-pieces/1","sha256":"{sha256(piece).hexdigest()}",'
    listed += f'"pieces":[[4,"{sha256(piece).hexdigest()}"]]}}'
    (mailbox / "00.1").write_bytes(piece)
    (mailbox / "00").write_text(listed, encoding="utf-8")
    looked = repatria(home, "collect", str(xela), "--through", "Red", "--preview", "--json")
    assert looked.returncode == 4, "who only looks refuses nothing for good"
    done = repatria(home, "collect", str(xela), "--through", "Red", "--json")
    assert done.returncode == 4, done.stderr
    assert [one["cases_new"] for one in json.loads(done.stdout)["files"]] == [1]
    again = told(repatria(home, "collect", str(xela), "--through", "Red", "--json"))
    assert again["files"] == []


@pytest.mark.slow
def test_a_file_that_was_lost_holds_up_no_other(posts: tuple[Path, Path], tmp_path: Path) -> None:
    home, (tecun, _) = tmp_path / "home", posts
    shared, gone = tmp_path / "shared", tmp_path / "gone"
    shared.mkdir()
    told(repatria(home, "place", "add", str(tecun), "Red", "--folder", str(shared), "--json"))
    shared.rename(gone)
    shared.mkdir()  # another place, which is refused at once; one that is gone is looked for for half a minute
    for _ in range(2):
        assert (
            repatria(home, "export", str(tecun), "--all", "--to", "Xela", "--through", "Red").returncode == 10
        )
    assert repatria(home, "deliver", str(tecun)).returncode == 10
    shared.rmdir()
    gone.rename(shared)
    lost, _other = sorted((tecun / "outbox").glob("*.repatria"))
    lost.unlink()
    assert repatria(home, "deliver", str(tecun)).returncode == 10
    assert list((tecun / "outbox").glob("*.repatria")) == []
    (mailbox,) = [one for one in shared.iterdir() if one.name != "place"]
    assert len(list(mailbox.iterdir())) == 2, "one piece and its list"
