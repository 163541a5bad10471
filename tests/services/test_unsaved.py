from __future__ import annotations

from pathlib import Path

from repatria.content.library import Library
from repatria.services.desk import Desk
from repatria.services.forms.left_open import open_drafts
from repatria.services.post.people import let_in
from repatria.services.post.unsaved import forget_unsaved, keep_unsaved, unsaved
from repatria.services.vaults import leave, unlock
from tests.posts import PASSPHRASE, TestClock


def test_what_was_typed_is_there_after_the_process_ended(
    tmp_path: Path, library: Library, clock: TestClock, desk: Desk
) -> None:
    keep_unsaved(desk, {"opening/person": {"label": "blusa azul"}, "call": {"to": "Casa"}})
    folder = desk.vault.folder
    leave(desk)
    again = unlock(folder, PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    found = unsaved(again, "opening/person", "opening/group")
    assert {name: one.values for name, one in found.items()} == {"opening/person": {"label": "blusa azul"}}
    assert found["opening/person"].at == again.now_text()
    forget_unsaved(again, "opening/person")
    assert list(unsaved(again, "opening/person", "call")) == ["call"]
    leave(again)


def test_nobody_else_at_the_same_vault_sees_it(
    tmp_path: Path, library: Library, clock: TestClock, desk: Desk
) -> None:
    keep_unsaved(desk, {"call": {"to": "Casa"}})
    let_in(desk, "Luz", "coordinator", "otra frase muy larga")
    folder = desk.vault.folder
    leave(desk)
    other = unlock(folder, "otra frase muy larga", library, clock=clock, state_dir=tmp_path / "state")
    assert unsaved(other, "call") == {}
    leave(other)


def test_it_is_no_form_left_unfinished(desk: Desk) -> None:
    keep_unsaved(desk, {"call": {"to": "Casa"}})
    assert open_drafts(desk) == []
