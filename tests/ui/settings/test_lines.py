"""Settings keep a place with a line only after a trial went there and came back."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk as Work
from repatria.services.exchange.places import kept_places
from repatria.sync.transports.places import WebDavPlace
from repatria.ui.settings.lines import LinesSection
from repatria.ui.widgets.text_line import SecretLine
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
