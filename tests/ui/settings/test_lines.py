"""Settings keep a place with a line only after a trial went there and came back."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk as Work
from repatria.services.exchange.delivering import carry, own_delivered, own_route_of, put_in_outbox
from repatria.services.exchange.going import Sending
from repatria.services.exchange.places import KeptPlace, kept_places
from repatria.services.packets.left_there import LeftThere
from repatria.services.vaults import leave
from repatria.sync.transports.places import WebDavPlace
from repatria.ui.settings.lines import LinesSection
from repatria.ui.widgets.text_line import SecretLine
from tests.posts import introduce, keep_folder, make_post
from tests.sync.transports.servers import PASSWORD, USER, rclone_webdav
from tests.ui.exchange import choose, words_in
from tests.ui.settings.rooms import Room


def fill_in(section: LinesSection, address: str, password: str = PASSWORD) -> None:
    section.add.click()
    form = section.form
    form.called.set_value("Ministerio")
    choose(form.kind, "webdav")
    form.address.set_value(address)
    form.user.set_value(USER)
    assert isinstance(form.secret.control, SecretLine)
    form.secret.control.line.setText(password)


def tried(qtbot: QtBot, section: LinesSection) -> None:
    section.form.save.click()
    qtbot.waitUntil(lambda: section.proving is None, timeout=60_000)


def test_a_server_is_tried_kept_used_and_forgotten(
    qtbot: QtBot, room: Room, work: Work, tmp_path: Path
) -> None:
    section = room.page.lines
    (tmp_path / "server").mkdir()
    with rclone_webdav(tmp_path / "server") as way:
        fill_in(section, way.address, "otra")
        tried(qtbot, section)
        assert "no deja entrar a este puesto" in words_in(section.form)
        assert kept_places(work) == ()
        assert isinstance(section.form.secret.control, SecretLine)
        section.form.secret.control.line.setText(PASSWORD)
        tried(qtbot, section)
        qtbot.waitUntil(lambda: section.form.isHidden())
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1)
    (place,) = kept_places(work)
    assert place.way == WebDavPlace(way.address, USER, PASSWORD)
    assert section.form.secret.value() is None, "what signs in stands nowhere on the screen"
    section.list.setCurrentIndex(section.list.rows.index(0))
    room.asker.answer_next("forget")
    section.forget.click()
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 0)
    assert kept_places(work) == ()


@pytest.mark.parametrize(
    ("address", "words"),
    [("", "Falta."), ("http://ministerio.example/x", "https://"), ("ministerio", "https://")],
)
def test_a_wrong_address_is_told_before_anybody_is_called(room: Room, address: str, words: str) -> None:
    section = room.page.lines
    fill_in(section, address)
    section.form.save.click()
    assert words in section.form.address.message()
    assert section.proving is None


def test_changing_a_place_asks_for_its_secret_again_and_keeps_what_it_is(
    qtbot: QtBot, room: Room, work: Work, tmp_path: Path
) -> None:
    section = room.page.lines
    (tmp_path / "shared").mkdir()
    section.add.click()
    section.form.called.set_value("Red")
    choose(section.form.kind, "folder")
    room.asker.choose_next(tmp_path / "shared")
    section.form.choose.click()
    tried(qtbot, section)
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1)
    (before,) = kept_places(work)
    section.list.setCurrentIndex(section.list.rows.index(0))
    section.change.click()
    assert section.form.called.value() == "Red"
    assert section.form.folder.value() == str(tmp_path / "shared")
    section.form.called.set_value("Red del ministerio")
    tried(qtbot, section)
    qtbot.waitUntil(lambda: section.form.isHidden())
    (after,) = kept_places(work)
    assert (after.id, after.called) == (before.id, "Red del ministerio")


def test_after_a_trial_the_keyboard_is_where_one_goes_on_and_in_sight(
    qtbot: QtBot, room: Room, tmp_path: Path
) -> None:
    section = room.page.lines
    (tmp_path / "shared").mkdir()
    fill_in(section, "https://127.0.0.1:1/x")
    section.form.save.setFocus()
    section.form.save.click()
    assert section.proving is not None
    assert section.proving.isAncestorOf(room.page.focusWidget()), "the way to stop"
    qtbot.waitUntil(lambda: section.proving is None, timeout=60_000)
    form = section.form
    assert "No se guardó nada" in form.trouble.words()
    assert "sigue donde quedó" not in form.trouble.words()
    qtbot.waitUntil(form.save.hasFocus)
    qtbot.waitUntil(lambda: not form.save.visibleRegion().isEmpty())
    choose(form.kind, "folder")
    assert form.trouble.isHidden(), "it was of another kind"
    room.asker.choose_next(tmp_path / "shared")
    form.choose.click()
    tried(qtbot, section)
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1)
    qtbot.waitUntil(section.add.hasFocus)
    qtbot.waitUntil(lambda: not section.add.visibleRegion().isEmpty())


@pytest.fixture
def lying(work: Work, tmp_path: Path) -> tuple[KeptPlace, Path]:
    """A place where a sealed file of this post lies."""
    (tmp_path / "shared").mkdir()
    place = keep_folder(work, tmp_path / "shared", "Red")
    other = make_post(tmp_path / "other", "Xela")
    introduce(work, other)
    route = own_route_of(work, put_in_outbox(work, Sending((), other.vault.device.id), place.id))
    carry(route)
    own_delivered(work, route)
    leave(other)
    return place, tmp_path / "shared"


def forget(qtbot: QtBot, room: Room, answer: str) -> None:
    section = room.page.lines
    section._read()
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1)
    section.list.setCurrentIndex(section.list.rows.index(0))
    room.asker.answer_next(answer)
    section.forget.click()


def files(shared: Path) -> list[Path]:
    return [one for one in shared.rglob("*") if one.is_file() and one.parent.name != "place"]


def test_before_it_is_forgotten_it_is_said_what_lies_there_and_taken_away(
    qtbot: QtBot, room: Room, work: Work, lying: tuple[KeptPlace, Path]
) -> None:
    forget(qtbot, room, "clear")
    qtbot.waitUntil(lambda: kept_places(work) == ())
    assert files(lying[1]) == []


def test_what_came_there_while_it_was_asked_keeps_the_place_and_is_told(
    qtbot: QtBot, room: Room, work: Work, lying: tuple[KeptPlace, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    none = LeftThere(lying[0], 0, 1, (), ())
    monkeypatch.setattr("repatria.ui.settings.lines.left_there", lambda *_: none)  # as it was before
    forget(qtbot, room, "clear")
    qtbot.waitUntil(lambda: "Mientras se quitaba" in room.told())
    assert len(kept_places(work)) == 1
    monkeypatch.undo()
    forget(qtbot, room, "clear")
    qtbot.waitUntil(lambda: kept_places(work) == ())
    assert files(lying[1]) == []


def test_what_cannot_be_taken_away_leaves_the_place_as_it_is(
    qtbot: QtBot, room: Room, work: Work, lying: tuple[KeptPlace, Path]
) -> None:
    shared = lying[1].rename(lying[1].with_name("away"))
    forget(qtbot, room, "clear")
    qtbot.waitUntil(lambda: "no responde" in room.told())
    assert len(kept_places(work)) == 1
    assert len(files(shared)) == 2


def test_forgotten_all_the_same_it_stays_there(
    qtbot: QtBot, room: Room, work: Work, lying: tuple[KeptPlace, Path]
) -> None:
    forget(qtbot, room, "forget")
    qtbot.waitUntil(lambda: kept_places(work) == ())
    assert len(files(lying[1])) == 2
