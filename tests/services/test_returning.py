from __future__ import annotations

from pathlib import Path

from repatria.services.post.last_place import keep_place, take_place
from repatria.services.post.people import let_in
from repatria.services.vaults import leave, unlock
from tests.posts import PASSPHRASE, make_post

OTHER = "otra frase de Bea"


def test_the_same_person_comes_back_once_and_a_colleague_does_not(tmp_path: Path) -> None:
    desk = make_post(tmp_path / "v", state=tmp_path / "state")
    let_in(desk, "Bea", "supervisor", OTHER)
    keep_place(desk, {"page": "cases", "place": {"case": "CANARIO"}})
    leave(desk)
    bea = unlock(tmp_path / "v", OTHER, desk.library, state_dir=tmp_path / "state")
    assert take_place(bea) == {}
    leave(bea)
    ana = unlock(tmp_path / "v", PASSPHRASE, desk.library, state_dir=tmp_path / "state")
    assert take_place(ana) == {"page": "cases", "place": {"case": "CANARIO"}}
    assert take_place(ana) == {}
    leave(ana)


def test_the_place_stands_in_no_file_readably(tmp_path: Path) -> None:
    desk = make_post(tmp_path / "v", state=tmp_path / "state")
    keep_place(desk, {"page": "cases", "place": {"case": "CANARIO-EN-PAJARERA"}})
    leave(desk)
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or b"CANARIO" not in path.read_bytes()
