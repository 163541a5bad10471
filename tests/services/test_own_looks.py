"""How the window looks is each person's own, and stands in no file readably."""

from __future__ import annotations

from pathlib import Path

from repatria.services.post.own_looks import keep_looks, own_looks
from repatria.services.post.people import let_in
from repatria.services.vaults import leave, unlock
from tests.posts import PASSPHRASE, make_post

OTHER = "otra frase de Bea"
ANAS: dict[str, str | int] = {"language": "en", "theme": "contrast", "text_size": 175}


def test_each_person_has_their_own(tmp_path: Path) -> None:
    desk = make_post(tmp_path / "v", state=tmp_path / "state")
    assert own_looks(desk) == {}
    let_in(desk, "Bea", "auditor", OTHER)
    keep_looks(desk, ANAS)
    leave(desk)
    bea = unlock(tmp_path / "v", OTHER, desk.library, state_dir=tmp_path / "state")
    assert own_looks(bea) == {}
    keep_looks(bea, {"text_size": 200})
    assert own_looks(bea) == {"text_size": 200}
    leave(bea)
    ana = unlock(tmp_path / "v", PASSPHRASE, desk.library, state_dir=tmp_path / "state")
    assert own_looks(ana) == ANAS
    keep_looks(ana, {**ANAS, "text_size": 100})
    assert own_looks(ana) == {**ANAS, "text_size": 100}
    leave(ana)


def test_what_is_the_same_is_not_written_again(tmp_path: Path) -> None:
    desk = make_post(tmp_path / "v", state=tmp_path / "state")
    keep_looks(desk, ANAS)
    before = desk.read().execute("SELECT max(seq) FROM event").fetchone()
    keep_looks(desk, ANAS)
    assert desk.read().execute("SELECT max(seq) FROM event").fetchone() == before
    leave(desk)
