"""The program locks when the stick that somebody chose is pulled out, and at no other stick."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from repatria.domain.errors import StorageError
from repatria.services.desk import Desk as Work
from repatria.store.findings import Finding
from repatria.ui.drives import Drive, is_shared
from repatria.ui.pages import Desk
from repatria.ui.preferences import Preferences
from repatria.ui.settings.stick import StickLock
from repatria.ui.stick_watch import StickWatch, device_of, is_there
from repatria.ui.widgets.choice_button import ChoiceButton
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.notice_bar import NoticeBar
from repatria.ui.window import MainWindow
from tests.ui.around import Around, around, work
from tests.ui.desks import clock, desk, library, told

__all__ = ["around", "clock", "desk", "library", "told", "work"]


def put_in(folder: Path) -> None:
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("a stick can be played by root only")


def pull_out(folder: Path) -> None:
    subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=False)


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "LLAVE"
    place.mkdir()
    put_in(place)
    yield place
    pull_out(place)


def test_pulling_it_out_is_noticed_once_and_again_after_it_was_in(qtbot: QtBot, stick: Path) -> None:
    watch, gone = StickWatch(str(stick)), []
    watch.gone.connect(lambda: gone.append(1))
    watch.tick()
    assert gone == []
    pull_out(stick)
    qtbot.waitUntil(lambda: gone == [1], timeout=3_000)
    watch.tick()
    assert gone == [1]
    put_in(stick)
    watch.tick()
    pull_out(stick)
    watch.tick()
    assert gone == [1, 1]
    watch.stop()


def test_the_systems_table_says_what_is_mounted_and_no_place_is_asked(tmp_path: Path) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(
        "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
        "90 22 8:17 / /media/ana/LLAVE\\040de\\040Ana rw,nosuid shared:7 - vfat /dev/sdb1 rw\n"
        "91 22 0:50 / /media/ana/red rw - nfs4 servidor:/casos rw\n"
        "half a line"
    )
    assert is_there("/media/ana/LLAVE de Ana", mounts=table)
    assert device_of("/media/ana/LLAVE de Ana", table) == "/dev/sdb1"
    assert is_there("/media/ana/red", mounts=table)
    assert device_of("/media/ana/red", table) == "", "no device of which one sees that it went"
    assert not is_there("/media/ana", mounts=table)
    assert not is_there("/media/ana/LLAVE de Ana", str(tmp_path / "gone"), table)


def test_one_that_was_never_in_locks_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    watch = StickWatch(str(tmp_path / "nowhere"))
    with qtbot.assertNotEmitted(watch.gone):
        watch.tick()
        watch.watch("")
        watch.watch(str(tmp_path))
        watch.tick()
    watch.stop()


def test_a_stick_whose_device_is_gone_is_gone_although_its_folder_stays(stick: Path, tmp_path: Path) -> None:
    device = tmp_path / "sdb1"
    device.touch()
    assert is_there(str(stick), str(device))
    device.unlink()
    assert not is_there(str(stick), str(device))


def test_the_program_locks_at_once(qtbot: QtBot, around: Around, work: Work, stick: Path) -> None:
    program = around.sit_down(work)
    program.prefer(program.preferences()._replace(lock_stick=str(stick)))
    assert around.ended == []
    pull_out(stick)
    qtbot.waitUntil(lambda: around.ended == [0], timeout=3_000)


def told_at_unlock(around: Around, work: Work, folder: Path) -> MainWindow:
    """Return the window of somebody who chose the stick at *folder* and unlocks."""
    program = around.program()
    program.begin()
    program.prefer(program.preferences()._replace(lock_stick=str(folder)))
    program.sit_down(work)
    QApplication.processEvents()
    assert program.sitting is not None
    window: MainWindow = program.sitting.window
    return window


def notices_of(window: MainWindow) -> NoticeBar:
    found = window.findChild(NoticeBar)
    assert isinstance(found, NoticeBar)
    return found


def test_that_it_is_not_in_is_said_at_unlock_until_it_is(
    qtbot: QtBot, around: Around, work: Work, stick: Path
) -> None:
    pull_out(stick)
    window = told_at_unlock(around, work, stick)
    notices = notices_of(window)
    assert any("La memoria que bloquea no está puesta" in one.text() for one in notices.findChildren(Label))
    assert notices.isVisible()
    put_in(stick)
    qtbot.waitUntil(lambda: not notices.isVisible(), timeout=3_000)


def test_it_is_said_beside_what_was_found_about_the_vault(around: Around, work: Work, tmp_path: Path) -> None:
    object.__setattr__(work.vault, "findings", (Finding("page_damaged"),))
    window = told_at_unlock(around, work, tmp_path / "nowhere")
    said = " ".join(one.text() for one in notices_of(window).findChildren(Label))
    assert "está dañada" in said
    assert "La memoria que bloquea no está puesta" in said


def test_one_that_is_in_is_not_told_of(around: Around, work: Work, stick: Path) -> None:
    window = told_at_unlock(around, work, stick)
    assert not any("La memoria que bloquea" in one.text() for one in window.findChildren(Label))


def words(section: StickLock) -> list[str]:
    return [button.text() for button in section.findChildren(ChoiceButton)]


def test_it_is_chosen_among_those_that_are_in_and_the_chosen_one_is_shown_when_it_is_not(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    drives = [
        Drive(tmp_path / "A", "AZUL", 1, writable=True),
        Drive(tmp_path / "B", "LLAVE", 1, writable=True),
    ]
    preferred: list[Preferences] = []
    window = QWidget()
    qtbot.addWidget(window)
    section = StickLock(desk, lambda: tuple(drives))
    section.setParent(window)
    window.show()
    qtbot.waitUntil(lambda: words(section) == ["Ninguna", "AZUL", "LLAVE"])
    object.__setattr__(desk, "prefer", preferred.append)
    section.field.control.findChildren(ChoiceButton)[2].click()
    assert [one.lock_stick for one in preferred] == [str(tmp_path / "B")]
    object.__setattr__(desk, "preferences", lambda: preferred[-1])
    drives.pop()
    window.hide()
    window.show()
    qtbot.waitUntil(lambda: words(section) == ["Ninguna", "AZUL", "B (no está puesta)"])
    section.field.control.findChildren(ChoiceButton)[0].click()
    assert preferred[-1].lock_stick == ""


def test_a_share_of_another_computer_is_offered_to_nobody_as_a_stick(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    drives = (
        Drive(tmp_path / "A", "AZUL", 1, writable=True),
        Drive(tmp_path / "S", "servidor", 1, writable=True, shared=True),
    )
    section = StickLock(desk, lambda: drives)
    qtbot.addWidget(section)
    section.show()
    qtbot.waitUntil(lambda: words(section) == ["Ninguna", "AZUL"])
    assert is_shared(b"nfs4")
    assert is_shared(b"fuse.sshfs")
    assert not any(is_shared(name) for name in (b"vfat", b"exfat", b"ext4", b"NTFS", b"apfs", b"fuseblk"))


def test_where_it_cannot_be_seen_which_are_in_that_is_said(qtbot: QtBot, desk: Desk) -> None:
    def failing() -> tuple[Drive, ...]:
        raise StorageError(place="/media")

    section = StickLock(desk, failing)
    qtbot.addWidget(section)
    section.show()
    qtbot.waitUntil(lambda: "No se pudo ver qué memorias" in section.field.message())
