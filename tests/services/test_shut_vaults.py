"""Of a vault that does not open it is said why, from outside and by a passphrase, and nothing of it is touched."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from repatria import durable
from repatria.documents.damage_sheet import shut_lines
from repatria.domain.errors import StoppedError, VaultMissingError, WrongPassphraseError
from repatria.domain.shut_vault import SHUT, Shut, read_shut_code
from repatria.services.cases.opening import Opening, open_case
from repatria.services.damage_report import save_shut_page
from repatria.services.shut_vaults import look_from_outside, look_with_passphrase
from repatria.services.vaults import leave
from repatria.store import shut as outside
from repatria.store.keys.slotfile import load_slots, write_slots
from repatria.store.lockfile import VaultLock
from repatria.store.pages import PAGE
from tests.documents.reading import page_codes, said
from tests.posts import PASSPHRASE, make_post

CANARY = "canario"


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """A vault that was left, with a case in it."""
    desk = make_post(tmp_path / "v", state=tmp_path / "state")
    open_case(desk, Opening("host", "no", label=CANARY))
    connection = desk.vault.writer()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    leave(desk)
    return tmp_path / "v"


def seen(vault: Path) -> set[str]:
    """Return what is seen from outside, which changes nothing that is there."""
    before = tree(vault.parent)
    found = look_from_outside(vault, state_dir=vault.parent / "state")
    assert tree(vault.parent) == before
    return set(found.kinds)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "in-use.lock"
    }


def changed(name: str, change: Callable[[bytes], bytes]) -> Callable[[Path], object]:
    return lambda vault: (vault / name).write_bytes(change((vault / name).read_bytes()))


def two_keys(vault: Path) -> None:
    slots = load_slots(vault / "keyslots.json").file
    both = [structs.replace(one, data_keys=one.data_keys * 2) for one in slots.slots]
    (vault / "keyslots.json").write_bytes(
        write_slots(structs.replace(slots, slots=tuple(both)), bytes(32), bytes(32))
    )


@pytest.mark.parametrize(
    ("hurt", "kinds"),
    [
        (lambda _: None, set()),
        (lambda vault: (vault / "keyslots.json").unlink(), {"slots_missing", "slots_remembered"}),
        (changed("keyslots.json", lambda data: data[:50]), {"slots_unreadable", "slots_remembered"}),
        (
            changed("keyslots.json", lambda data: data.replace(b'"checksum":"', b'"checksum":"0', 1)),
            {"slots_changed", "slots_remembered"},
        ),
        (
            changed("keyslots.json", lambda _: b'{"file":{"version":99},"macs":[],"checksum":""}'),
            {"slots_newer", "slots_remembered"},
        ),
        (two_keys, {"key_changing"}),
        (lambda vault: (vault / "vault.db").unlink(), {"vault_missing"}),
        (changed("vault.db", lambda data: data[:-100]), {"vault_cut"}),
        (changed("vault.db", lambda _: b""), {"vault_cut"}),
        (changed("vault.db", lambda data: b"SQLite format 3\0" + data[16:]), {"vault_plain"}),
        (changed("vault.db", lambda data: bytes(16) + data[16:]), {"vault_other"}),
        (lambda vault: (vault / "drafts.db").unlink(), {"drafts_gone"}),
        (lambda vault: (vault / "closing-down").write_bytes(b"{}"), {"wiping"}),
        (lambda vault: vault.with_name(f".{vault.name}.restoring").write_text("1"), {"restoring"}),
    ],
)
def test_each_is_seen_for_what_it_is(vault: Path, hurt: Callable[[Path], object], kinds: set[str]) -> None:
    hurt(vault)
    assert seen(vault) == kinds


def test_on_another_machine_nothing_is_remembered(vault: Path, tmp_path: Path) -> None:
    (vault / "keyslots.json").unlink()
    assert look_from_outside(vault, state_dir=tmp_path / "other").kinds == {"slots_missing"}


def test_while_a_program_has_it_open_that_is_said(vault: Path) -> None:
    lock = VaultLock(vault)
    assert seen(vault) == {"in_use"}
    lock.release()
    assert seen(vault) == set()
    (vault / "in-use.lock").unlink()
    assert seen(vault) == set()
    assert not (vault / "in-use.lock").exists(), "no lock is made for looking"


def test_a_disk_that_refuses_is_said_and_ends_nothing(vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def refusing(path: Path) -> Iterator[Any]:
        with durable.open_file(path) as file, durable.told_of(path):
            if path.name == "vault.db":
                raise OSError(errno.EIO, "refused")
            yield file

    monkeypatch.setattr(outside, "open_file", refusing)
    assert seen(vault) == {"disk_refuses"}


def test_where_nothing_of_a_vault_is_that_is_said(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(VaultMissingError):
            look_from_outside(folder, state_dir=tmp_path)


def test_it_is_stopped_where_somebody_asks(vault: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        look_from_outside(vault, stop, state_dir=vault.parent / "state")


def by_passphrase(vault: Path, passphrase: str = PASSPHRASE) -> Shut:
    before = tree(vault)
    found = look_with_passphrase(vault, passphrase, state_dir=vault.parent / "state")
    assert tree(vault) == before
    return found


def test_a_passphrase_tells_how_much_is_whole(vault: Path) -> None:
    path = vault / "vault.db"
    data = path.read_bytes()
    count = len(data) // PAGE
    assert by_passphrase(vault) == Shut(frozenset(), 0, count)
    path.write_bytes(bytes(PAGE) + data[PAGE:-PAGE] + data[-PAGE:-1] + bytes([data[-1] ^ 1]))
    assert by_passphrase(vault) == Shut(frozenset({"vault_other"}), 2, count - 2)
    path.write_bytes(data[:16] + bytes(len(data) - 16))
    assert by_passphrase(vault) == Shut(frozenset(), count, 0), "the beginning alone says nothing"
    path.unlink()
    assert by_passphrase(vault).kinds == {"vault_missing"}


def test_a_wrong_passphrase_counts_as_a_wrong_one(vault: Path) -> None:
    with pytest.raises(WrongPassphraseError) as told:
        by_passphrase(vault, "otra frase que no es")
    assert told.value.facts["tries"] == 1


def test_without_slots_a_passphrase_says_no_more(vault: Path, tmp_path: Path) -> None:
    (vault / "keyslots.json").write_bytes(b"x")
    shutil.rmtree(tmp_path / "state")
    assert by_passphrase(vault) == Shut(frozenset({"slots_unreadable"}))


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_page_holds_the_code_and_nothing_of_whose_vault_it_is(
    vault: Path, tmp_path: Path, language: str
) -> None:
    full = Shut(frozenset(SHUT), 5, 100)
    assert len(shut_lines(full, language)) == len(SHUT) + 2
    path = save_shut_page(full, tmp_path, language=language)
    pdf = path.read_bytes()
    text = " ".join(said(pdf).split())
    assert path.name == f"{full.code}.pdf"
    assert full.code in text
    assert all(line in text for line in shut_lines(full, language))
    (code,) = page_codes(pdf)
    assert full.code.replace("-", "") in code.replace("-", "")
    assert read_shut_code(full.code) == Shut(full.kinds, 4, 64)
    for never in (
        CANARY,
        "Puesto de práctica",
        "Ana M.",
        str(vault),
        load_slots(vault / "keyslots.json").file.vault,
    ):
        assert never not in text + code
    assert shut_lines(Shut(), language)
