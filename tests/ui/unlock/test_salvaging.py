from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.errors import DeviceLostError, StoppedError, VaultDamagedError
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.services.vaults import leave
from repatria.store.log.missing import Missing
from repatria.store.salvage.essentials import MadeAnew
from repatria.store.salvage.restricted import Restricted
from repatria.store.salvage.salvaging import Salvaged
from repatria.ui.ask import Asker
from repatria.ui.tasks import Tasks
from repatria.ui.unlock.doors import Lost
from repatria.ui.unlock.opening import OpenScreen
from repatria.ui.unlock.places import VaultPlace, last_used
from repatria.ui.unlock.salvaging import SalvageScreen
from repatria.ui.unlock.window import Doors, UnlockWindow
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.notice_bar import NoticeBar
from tests.damage import PAGE
from tests.posts import PASSPHRASE, make_closed_post


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path))
    make_closed_post(tmp_path / "data" / "boveda", state=tmp_path / "state")
    return tmp_path


def way_in(qtbot: QtBot, tasks: Tasks, home: Path, ways: Doors | None = None) -> UnlockWindow:
    window = UnlockWindow(tasks, Asker(), home / "data", "es", ways)
    qtbot.addWidget(window)
    window.show()
    return window


def asked(window: UnlockWindow) -> SalvageScreen:
    """Go to where a damaged vault is salvaged, and give the passphrase."""
    screen = window.screens.currentWidget()
    assert isinstance(screen, OpenScreen)
    screen.salvage.click()
    shown = window.screens.currentWidget()
    assert isinstance(shown, SalvageScreen)
    shown.passphrase.set_value(PASSPHRASE)
    return shown


def test_a_damaged_vault_is_salvaged_and_the_person_goes_on_in_the_new_one(
    qtbot: QtBot, tasks: Tasks, home: Path
) -> None:
    path = home / "data" / "boveda" / "vault.db"
    data = path.read_bytes()
    path.write_bytes(data[:-PAGE] + bytes(PAGE))
    damaged = path.read_bytes()
    window = way_in(qtbot, tasks, home)
    screen = asked(window)
    screen.begin.click()
    qtbot.waitUntil(lambda: screen.currentIndex() == 2, timeout=30_000)
    assert any("Se rescataron" in line for line in screen.words())
    assert path.read_bytes() == damaged
    asking = Asker()
    asking.choose_folder = lambda *_: home  # type: ignore[method-assign]
    screen._asker = asking
    screen.keep.click()
    qtbot.waitUntil(lambda: bool(list(home.glob("rescate-RV-*.pdf"))), timeout=30_000)
    with qtbot.waitSignal(window.opened) as opened:
        screen.enter.click()
    [desk] = opened.args
    assert desk.vault.folder == home / "data" / "boveda-2"
    leave(desk)
    again = way_in(qtbot, tasks, home)
    first = again.screens.currentWidget()
    assert isinstance(first, OpenScreen)
    assert first.folder() == desk.vault.folder


def refusing(error: Exception) -> Any:
    def door(lost: Lost, passphrase: str, told: Progress) -> Any:
        raise error

    return door


def test_a_refusal_for_damage_offers_it(qtbot: QtBot, tasks: Tasks, home: Path) -> None:
    def open_damaged(folder: Path, passphrase: str) -> Any:
        raise VaultDamagedError(file="vault.db", reason="first page")

    window = way_in(qtbot, tasks, home, Doors(open=open_damaged))
    screen = window.screens.currentWidget()
    assert isinstance(screen, OpenScreen)
    screen.passphrase.set_value(PASSPHRASE)
    screen.open()
    qtbot.waitUntil(screen.notices.isVisible)
    offered = [
        one for one in screen.findChildren(NoticeBar)[0].findChildren(Button) if "Rescatar" in one.text()
    ]
    offered[0].click()
    assert isinstance(window.screens.currentWidget(), SalvageScreen)


def test_nothing_is_begun_without_a_passphrase_and_the_way_back_is_open(
    qtbot: QtBot, tasks: Tasks, home: Path
) -> None:
    window = way_in(qtbot, tasks, home, Doors(salvage=refusing(AssertionError())))
    screen = asked(window)
    screen.secret.line.clear()
    screen.begin.click()
    assert screen.currentIndex() == 0
    screen.left.emit()
    assert isinstance(window.screens.currentWidget(), OpenScreen)


def test_a_lost_device_asks_for_post_and_country(qtbot: QtBot, tasks: Tasks, home: Path) -> None:
    given: list[Lost] = []

    def door(lost: Lost, passphrase: str, told: Progress) -> Any:
        given.append(lost)
        raise DeviceLostError(file="vault.db")

    window = way_in(qtbot, tasks, home, Doors(salvage=door))
    screen = asked(window)
    assert not screen.post.isVisible()
    screen.begin.click()
    qtbot.waitUntil(screen.post.isVisible)
    screen.begin.click()
    assert len(given) == 1, "first it has to be said whose"
    screen.post.set_value("Puesto")
    screen.country.set_value("GTM")
    screen.begin.click()
    qtbot.waitUntil(lambda: len(given) == 2)
    assert (given[0].post, given[1].post, given[1].country) == ("", "Puesto", "GTM")


def test_stopping_leads_back_and_says_nothing_bad(qtbot: QtBot, tasks: Tasks, home: Path) -> None:
    window = way_in(qtbot, tasks, home, Doors(salvage=refusing(StoppedError())))
    screen = asked(window)
    screen.begin.click()
    qtbot.waitUntil(lambda: screen.currentIndex() == 0)
    assert not screen.findChildren(NoticeBar)[0].isVisible()


def test_what_is_missing_is_said_by_part_log_and_number(qtbot: QtBot, tasks: Tasks, home: Path) -> None:
    found = Salvaged(
        90,
        3,
        (Missing("case/x/core", "abc", 4, 6),),
        2,
        5,
        ("place",),
        ("attachments/a.age",),
        MadeAnew(root=True, device=True, account=True),
        (Restricted(CaseId("x"), ()),),
    )
    window = way_in(qtbot, tasks, home, Doors(salvage=lambda *_: (None, found, ("NB73-JXH0",))))
    screen = asked(window)
    screen.begin.click()
    qtbot.waitUntil(lambda: screen.currentIndex() == 2)
    words = "\n".join(screen.words())
    for said in (
        "90",
        "Faltan 3",
        "case/x/core abc: 4 a 6",
        "De 2",
        "línea",
        "attachments/a.age",
        "solo usted",
    ):
        assert said in words


def test_the_vault_that_was_written_last_is_offered_first(tmp_path: Path) -> None:
    for name, moment in (("boveda", 100), ("boveda-2", 200), ("practica", 300)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "vault.db").write_bytes(b"")
        os.utime(tmp_path / name / "vault.db", (moment, moment))
    places = [VaultPlace(tmp_path / "boveda"), VaultPlace(tmp_path / "boveda-2")]
    assert last_used([*places, VaultPlace(tmp_path / "practica", practice=True)]) == tmp_path / "boveda-2"
