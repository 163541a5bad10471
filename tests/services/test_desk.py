from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import structs

from repatria.content.library import Library
from repatria.domain.errors import UnknownCountryError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import DIRECTORY_PART, VALUE
from repatria.sealing import new_identity, recipient_of
from repatria.services.desk import Desk
from repatria.services.exchange import posts
from repatria.services.exchange.posts import Card, accept_card, known_posts, own_card
from repatria.services.vaults import NewVault, new_vault
from tests.posts import PASSPHRASE


def test_the_directory_is_read_once_and_anew_after_a_commit(desk: Desk) -> None:
    before = desk.directory()
    assert desk.directory() is before
    desk.append([Deed(DIRECTORY_PART, VALUE, "device/uno", "dos")])
    assert desk.directory().get("device/uno") == "dos"


def test_what_is_not_committed_yet_is_not_in_the_directory(desk: Desk) -> None:
    with desk.writing() as connection:
        desk.append_in(connection, [Deed(DIRECTORY_PART, VALUE, "device/uno", "dos")])
        assert desk.directory().get("device/uno") is None
    assert desk.directory().get("device/uno") == "dos"


def test_a_thread_that_closed_its_connections_reads_again(desk: Desk) -> None:
    before = desk.directory()
    desk.close_thread()
    assert desk.directory() is not before


def test_what_is_known_of_posts_is_read_once_and_anew_after_a_commit(desk: Desk) -> None:
    before = known_posts(desk)
    before.clear()  # what is given is the caller's own
    assert [one.here for one in known_posts(desk)] == [True]
    there = Card(**{**structs.asdict(own_card(desk)), "device": "otro", **keys()})
    accept_card(desk, there)
    assert [one.device for one in known_posts(desk)] == [desk.vault.device.id, "otro"]


def test_the_code_of_a_card_is_worked_out_once_and_goes_with_the_desk(
    desk: Desk, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked_out: list[bytes] = []

    def code(data: bytes) -> str:
        worked_out.append(data)
        return "CODE"

    monkeypatch.setattr(posts, "code_to_compare", code)
    known_posts(desk)
    desk.append([Deed(DIRECTORY_PART, VALUE, "lugar/uno", "dos")])
    assert [one.check_code for one in known_posts(desk)] == ["CODE"]
    assert len(worked_out) == 1, "another commit makes no other code"
    known_posts(Desk(desk.vault, library, desk.clock))
    assert len(worked_out) == 2, "nothing of it outlives the desk"


def keys() -> dict[str, str]:
    return {"recipient": recipient_of(new_identity()), "verify_key": "0" * 64}


def test_no_post_is_made_in_a_country_that_no_file_describes(tmp_path: Path, library: Library) -> None:
    wanted = NewVault(PASSPHRASE, "Ana", "Puesto", "ZZZ", practice=True)
    with pytest.raises(UnknownCountryError) as raised:
        new_vault(tmp_path / "v", wanted, library, state_dir=tmp_path / "state")
    assert raised.value.facts == {"country": "ZZZ"}
    assert not (tmp_path / "v").exists()
