"""In Ajustes somebody chooses where copies go; nothing strange is taken, and a copy never holds up the window."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.copies.making import last_copy
from repatria.services.copies.place import choose_place, chosen_place
from repatria.store.copies.opening import copies_in
from repatria.store.copies.place import copies_folder
from tests.services.walking import sitting_as
from tests.ui.settings.rooms import Room


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def lying(stick: Path) -> int:
    return len(copies_in(copies_folder(stick)))


def test_a_place_is_chosen_and_the_first_copy_lies_there(qtbot: QtBot, room: Room, stick: Path) -> None:
    section = room.page.copies
    qtbot.waitUntil(lambda: "Todavía no hay" in section.told.words())
    assert not section.now.isVisible()
    section.called.set_value("USB de la caja fuerte")
    room.asker.choose_next(stick)
    room.asker.answer_next("take")
    section.choose.click()
    qtbot.waitUntil(lambda: section.told.words().startswith("Última copia probada: "), timeout=20_000)
    assert section.told.words().endswith("en «USB de la caja fuerte»")
    assert "mismo disco" in room.asker.asked[0].consequence
    assert lying(stick) == 1
    assert str(stick) in section.where.words()
    assert "Copia hecha y probada" in room.told()


def test_a_place_on_the_vaults_own_disk_is_taken_only_by_somebody_who_was_told(
    qtbot: QtBot, room: Room, stick: Path
) -> None:
    room.asker.choose_next(stick)
    room.asker.answer_next("keep")
    room.page.copies.choose.click()
    qtbot.waitUntil(lambda: bool(room.asker.asked))
    assert chosen_place(room.work) is None
    assert list(stick.iterdir()) == []


def test_what_lies_there_of_others_is_told_and_stays(qtbot: QtBot, room: Room, stick: Path) -> None:
    copies_folder(stick).mkdir()
    (copies_folder(stick) / "foto.jpg").write_bytes(b"x")
    room.asker.choose_next(stick)
    room.asker.answer_next("take")
    room.page.copies.choose.click()
    qtbot.waitUntil(lambda: "copies" in room.told())
    assert chosen_place(room.work) is None
    assert [path.name for path in copies_folder(stick).iterdir()] == ["foto.jpg"]


def test_a_stick_that_is_not_in_is_told_when_somebody_asks(qtbot: QtBot, room: Room, stick: Path) -> None:
    choose_place(room.work, stick, "USB")
    room.page.copies.refresh()
    qtbot.waitUntil(room.page.copies.now.isVisible)
    shutil.rmtree(stick)
    room.page.copies.refresh()
    qtbot.waitUntil(lambda: room.page.copies.where.words().endswith("No está conectado ahora."))
    stick.mkdir()
    room.page.copies.refresh()
    qtbot.waitUntil(lambda: "la misma memoria USB" in room.page.copies.where.words())
    stick.rmdir()
    room.page.copies.now.click()
    qtbot.waitUntil(lambda: "no está" in room.told())
    assert room.page.copies.now.isEnabled()
    assert last_copy(room.work) is None


def test_no_more_go_where_somebody_says_so_and_those_there_stay(
    qtbot: QtBot, room: Room, stick: Path
) -> None:
    choose_place(room.work, stick, "USB")
    section = room.page.copies
    section.copy()
    qtbot.waitUntil(lambda: section.told.words().startswith("Última"), timeout=20_000)
    section.leave.click()
    qtbot.waitUntil(section.where.isHidden)
    assert chosen_place(room.work) is None
    assert lying(stick) == 1


def test_restoring_is_rehearsed_and_the_day_is_said(qtbot: QtBot, room: Room, stick: Path) -> None:
    choose_place(room.work, stick, "USB")
    section = room.page.copies
    section.copy()
    qtbot.waitUntil(section.prove.isVisible, timeout=20_000)
    assert section.rehearsed.words() == "Todavía no se probó ninguna restauración."
    qtbot.waitUntil(section.prove.isEnabled)
    section.prove.click()
    qtbot.waitUntil(lambda: section.rehearsed.words().startswith("Última restauración"), timeout=20_000)
    assert "se restauró aparte, está entera" in room.told()
    assert [path.name for path in room.work.vault.folder.parent.iterdir() if "room" in path.name] == []


def test_who_may_not_say_where_sees_how_they_stand_and_may_make_one(
    qtbot: QtBot, room: Room, stick: Path
) -> None:
    choose_place(room.work, stick, "USB")
    sitting_as(room.work, "auditor")
    section = room.page.copies
    section.refresh()
    qtbot.waitUntil(lambda: section.choose.isHidden() and not section.now.isHidden())
    assert section.leave.isHidden()
    section.now.click()
    qtbot.waitUntil(lambda: section.told.words().startswith("Última"), timeout=20_000)
