"""What is asked while something else is being kept is not dropped; what could not be kept may be tried again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.domain.errors import DiskFullError
from repatria.domain.forms.answers import Place
from repatria.services.desk import Desk as Work
from repatria.services.exchange.places import keep_place, kept_places, new_mark
from repatria.services.forms.adopted import adopted, check_file
from repatria.services.post.people import people_here
from repatria.sync.transports.places import FolderPlace
from repatria.ui.settings import forms, lines
from repatria.ui.settings.forms import FormsSection
from tests.posts import PASSPHRASE
from tests.services.ministry import FIRST, STEP, put_into_use
from tests.ui.exchange import choose
from tests.ui.settings.rooms import Room

STRONG = "el volcán canta de noche azul"
OTHER = """
| survey |
| | type | name | label | repeat_count |
| | integer | n | ¿Cuántas personas? | |
| | begin_repeat | who | Personas | ${n} |
| | text | name | Nombre | |
| | end_repeat | | | |
| settings |
| | form_id | form_title |
| | hogar | Hogar |
"""

Hold = Callable[[], Event]
"""Holds up what the vault's thread is asked from now on, until what it returns is set."""


@pytest.fixture
def hold(room: Room) -> Iterator[Hold]:
    held: list[Event] = []

    def hold() -> Event:
        held.append(Event())
        room.tasks.run(room.page, held[-1].wait, lambda _: None, lambda _: None)
        return held[-1]

    yield hold
    for one in held:
        one.set()


def look_at(qtbot: QtBot, room: Room, path: Path, text: str) -> FormsSection:
    path.write_text(text, "utf-8")
    section, before = room.page.forms, room.page.forms.report
    room.asker.choose_next(path)
    section.bring.click()
    qtbot.waitUntil(lambda: section.report not in (None, before), timeout=10_000)
    return section


@pytest.mark.supervised
def test_another_file_asked_for_while_one_is_put_into_use_is_looked_at(
    qtbot: QtBot, room: Room, work: Work, tmp_path: Path, hold: Hold
) -> None:
    section = look_at(qtbot, room, tmp_path / "salud.md", FIRST)
    assert section.report is not None
    section.report.steps.set_value([STEP])
    ready = hold()
    section.report.use.click()
    look_at(qtbot, room, tmp_path / "hogar.md", OTHER)
    ready.set()
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1, timeout=10_000)
    assert [one.title for one in adopted(work)] == ["Ficha de salud"]
    assert section.report is not None
    assert section.report.accessibleName() == "Hogar"
    assert section.report.isEnabled()


@pytest.mark.supervised
def test_a_form_that_could_not_be_put_into_use_stays_with_what_was_chosen(
    qtbot: QtBot, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError(place="vault.db")

    monkeypatch.setattr(forms, "use_with_former", full)
    section = look_at(qtbot, room, tmp_path / "salud.md", FIRST)
    report = section.report
    assert report is not None
    report.steps.set_value([STEP])
    report.use.click()
    qtbot.waitUntil(lambda: bool(room.told()))
    qtbot.waitUntil(report.isEnabled)
    assert section.report is report
    assert report.use.hasFocus()
    assert report.steps.value() == [STEP]


@pytest.mark.supervised
def test_a_trial_that_is_finished_in_a_field_leaves_it_first(
    qtbot: QtBot, room: Room, tmp_path: Path
) -> None:
    section = look_at(qtbot, room, tmp_path / "hogar.md", OTHER)
    assert section.report is not None
    section.report.attempt.click()
    qtbot.waitUntil(lambda: section.trial is not None and bool(section.trial.view.current))
    assert section.trial is not None
    view = section.trial.view
    view.show_place(Place("x-n"))
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "2")
    view.finish.click()
    assert len(view.filled.session.rows("x-who")) == 2
    assert "No falta nada" in section.trial.told.words()


@pytest.mark.supervised
def test_withdrawing_says_that_a_form_must_be_chosen_and_asks_nothing_twice(
    qtbot: QtBot, room: Room, work: Work, tmp_path: Path, hold: Hold
) -> None:
    put_into_use(work, check_file("salud.md", FIRST.encode()), [STEP])
    section = room.page.forms
    section._read()
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1)
    section.list.setCurrentIndex(section.list.rows.index(0))
    section.end.click()
    section.withdrawal.reason.set_value("Ya no se usa")
    section._read()
    qtbot.waitUntil(lambda: not section.end.isEnabled())
    section.withdrawal.withdraw.click()
    assert section.withdrawal.reason.message() == "Elija en la lista el formulario que se retira."
    section.list.setCurrentIndex(section.list.rows.index(0))
    ready = hold()
    section.withdrawal.withdraw.click()
    assert not section.withdrawal.reason.isEnabled()
    assert not section.withdrawal.withdraw.isEnabled()
    ready.set()
    qtbot.waitUntil(lambda: "Ya no se usa" in adopted(work)[0].withdrawn)
    qtbot.waitUntil(section.withdrawal.isHidden)
    assert section.withdrawal.withdraw.isEnabled()


def test_a_place_that_is_being_tried_takes_the_place_of_no_other(
    qtbot: QtBot, room: Room, work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = Event()

    def prove(_place: object, fresh: str, _stopped: object) -> str:
        ready.wait(10)
        return fresh

    monkeypatch.setattr(lines, "prove_place", prove)
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    keep_place(work, "Otra", FolderPlace(str(tmp_path / "one")), new_mark(work))
    section = room.page.lines
    section._read()
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1)
    section.add.click()
    section.form.called.set_value("Red")
    choose(section.form.kind, "folder")
    section.form.folder.set_value(str(tmp_path / "two"))
    section.form.save.click()
    section.list.setCurrentIndex(section.list.rows.index(0))
    section.change.click()
    ready.set()
    qtbot.waitUntil(lambda: "quedó listo" in room.told(), timeout=10_000)
    assert {place.called for place in kept_places(work)} == {"Otra", "Red"}
    assert section.form.isEnabled()
    assert section.add.isEnabled()


def test_a_colleague_let_in_with_two_presses_is_let_in_once(
    qtbot: QtBot, room: Room, work: Work, hold: Hold
) -> None:
    section = room.page.people
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1, timeout=20_000)
    section.add.click()
    section.name.set_value("Bea")
    section.role.set_value("supervisor")
    for field in (section.phrases.first, section.phrases.again):
        field.set_value(STRONG)
    ready = hold()
    section.save.click()
    section.save.click()
    qtbot.waitUntil(lambda: not section.save.isEnabled(), timeout=20_000)
    assert not section.name.isEnabled(), "the next one would be forgotten when this one is there"
    qtbot.wait(500)
    ready.set()
    qtbot.waitUntil(lambda: section.list.rows.rowCount() > 1, timeout=20_000)
    assert len(people_here(work)) == 2
    assert section.name.isEnabled()


def test_while_the_passphrase_changes_nothing_is_typed_that_would_be_forgotten(
    qtbot: QtBot, room: Room, hold: Hold
) -> None:
    section = room.page.locking.own
    section.change.click()
    section.old.set_value(PASSPHRASE)
    for field in (section.phrases.first, section.phrases.again):
        field.set_value(STRONG)
    ready = hold()
    section.save.click()
    qtbot.waitUntil(lambda: not section.save.isEnabled(), timeout=20_000)
    assert not section.form.isEnabled()
    ready.set()
    qtbot.waitUntil(lambda: "cambió" in room.told(), timeout=20_000)
    assert section.form.isEnabled()


def test_a_passphrase_that_was_wrong_is_asked_for_again_where_it_is_typed(qtbot: QtBot, room: Room) -> None:
    section = room.page.locking.own
    section.change.click()
    section.old.set_value("no es esta")
    for field in (section.phrases.first, section.phrases.again):
        field.set_value(STRONG)
    section.save.click()
    qtbot.waitUntil(lambda: "no es su frase" in section.old.message(), timeout=20_000)
    assert section.secret.line.hasFocus()
    assert section.phrases.first.value() == STRONG
