"""A vault that is salvaged has its files of cases, and changing who opens it touches none of them."""

from __future__ import annotations

from pathlib import Path

from repatria.content.library import Library
from repatria.services.cases.opening import OpenedCase
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.post.people import end_access, let_in
from repatria.services.salvaging import Whose, salvage_vault
from repatria.services.vaults import leave, unlock
from repatria.store.attachments.folder import sealed_path
from tests.posts import PASSPHRASE, TestClock
from tests.services.attachments.files import PLAIN, add, lying, read


def test_a_salvaged_vault_has_its_files(
    desk: Desk, case: OpenedCase, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    one = add(desk, case.id, tmp_path, level="L3")
    leave(desk)
    folder, state = tmp_path / "salvaged", tmp_path / "state"
    post = Whose("Puesto de práctica", "GTM")
    salvaged, _ = salvage_vault(
        tmp_path / "vault", folder, PASSPHRASE, library, whose=post, clock=clock, state_dir=state
    )
    assert read(salvaged, case.id, one) == PLAIN
    assert lying(salvaged) == [f"{one.id}.age"]
    leave(salvaged)


def test_a_change_of_the_data_key_touches_no_file(
    desk: Desk, case: OpenedCase, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    one = add(desk, case.id, tmp_path)
    path = sealed_path(desk.vault.folder, one.id)
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    gone, generation = let_in(desk, "Bea", "coordinator", "otra frase larga"), desk.vault.slots.generation
    end_access(desk, gone.id)
    assert desk.vault.slots.generation > generation
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    leave(desk)
    again = unlock(tmp_path / "vault", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    assert read(again, case.id, one) == PLAIN
    assert check_vault(again).sound
    leave(again)
