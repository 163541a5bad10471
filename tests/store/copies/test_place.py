"""The second place is known again by its mark: no other one, and nothing strange, is ever written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import CopiesPlaceError
from repatria.store.copies.place import (
    FAULTS,
    PlaceState,
    begin_place,
    copies_folder,
    need_state,
    place_state,
)
from tests.store.copies.places import MARK, lying, new_place


def made(folder: Path, state: PlaceState) -> Path:
    """Return a place that is as *state* for whoever made it with MARK."""
    if state == "gone":
        return folder
    if state == "ours":
        return new_place(folder)
    folder.mkdir()
    if state == "other":
        begin_place(folder, "b" * 26)
    if state == "strange":
        copies_folder(folder).mkdir()
        (copies_folder(folder) / "foto.jpg").write_bytes(b"x")
    return folder


@pytest.mark.parametrize("state", ["ours", "empty", "strange", "other", "gone"])
def test_each_state_is_told_apart_and_only_ones_own_is_used(tmp_path: Path, state: PlaceState) -> None:
    place = made(tmp_path / "stick", state)
    assert place_state(place, MARK) == state
    if state == "ours":
        assert need_state(place, MARK) == copies_folder(place)
    else:
        with pytest.raises(FAULTS[state]):
            need_state(place, MARK)


@pytest.mark.parametrize("state", ["ours", "strange", "other", "gone"])
def test_a_place_is_begun_only_where_no_copies_are(tmp_path: Path, state: PlaceState) -> None:
    place = made(tmp_path / "stick", state)
    before = lying(place) if place.exists() else []
    with pytest.raises(CopiesPlaceError):
        begin_place(place, MARK)
    assert (lying(place) if place.exists() else []) == before


def test_other_things_on_the_stick_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "foto.jpg").write_bytes(b"x")
    begin_place(tmp_path / "stick", MARK)
    assert place_state(tmp_path / "stick", MARK) == "ours"


@pytest.mark.parametrize("data", [b"", b"repatria-copies/1\n", b"repatria-copies/1\nxx\n", b"\xff" * 900])
def test_a_damaged_mark_is_something_strange(tmp_path: Path, data: bytes) -> None:
    place = new_place(tmp_path / "stick")
    (copies_folder(place) / "mark").write_bytes(data)
    assert place_state(place, MARK) == "strange"


def test_a_link_in_its_place_is_something_strange(tmp_path: Path) -> None:
    place = new_place(tmp_path / "stick")
    copies_folder(place).rename(tmp_path / "elsewhere")
    copies_folder(place).symlink_to(tmp_path / "elsewhere")
    assert place_state(place, MARK) == "strange"
