"""The program in one process: what stands around is given, so that nothing ends and nothing starts."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.app import VAULT, Program
from repatria.domain.errors import VanishedError
from repatria.services.desk import Desk
from repatria.services.post.own_looks import keep_looks, own_looks
from repatria.services.post.people import let_in
from repatria.services.post.unsaved import unsaved
from repatria.services.vaults import leave, system_clock, unlock
from repatria.store.findings import Finding
from repatria.store.standing import doubted_logs
from repatria.store.state import load_part
from repatria.ui.frame.clock_sheet import ClockSheet
from repatria.ui.i18n import Speech
from repatria.ui.pages import Page
from repatria.ui.preferences import load_preferences
from repatria.ui.theme import current_theme
from repatria.ui.unlock.start import StartScreen
from tests.posts import PASSPHRASE
from tests.ui.around import Around, around, work

__all__ = ["around", "work"]

OTHER = "otra frase de Bea"


def focused(program: Program) -> Any:
    return program.sitting.window.focusWidget()


def test_locking_covers_keeps_begins_anew_and_ends_in_this_order(
    qtbot: QtBot, around: Around, work: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = around.sit_down(work)
    order: list[str] = []
    window = program.sitting.window
    monkeypatch.setattr(window, "keep", lambda: order.append("keep" if window.is_covered() else "too early"))
    program.lock()
    assert order == ["keep"]
    assert around.ended == [0]
    ((command, known),) = around.begun
    assert command == ("the", "program")
    assert known[VAULT] == str(work.vault.folder)
    assert not {"TMPDIR", "TMP", "TEMP"} & set(known)
    program.lock()
    assert around.ended == [0], "a second lock finds nothing to do"


def test_a_name_that_was_searched_stays_on_no_other_page(qtbot: QtBot, around: Around, work: Desk) -> None:
    window = around.sit_down(work).sitting.window
    qtbot.keyClicks(window.header.search, "Xochitl")
    assert window.current() == "cases"
    assert window.header.search.text() == "Xochitl"
    window.go("today")
    assert window.header.search.text() == ""


def test_what_cannot_be_kept_does_not_hinder_the_lock(
    qtbot: QtBot, around: Around, work: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = around.sit_down(work)

    def pulled() -> None:
        raise VanishedError(place="stick")

    monkeypatch.setattr(program.sitting.window, "keep", pulled)
    program.lock()
    assert around.ended == [0]


def test_even_a_bug_while_keeping_ends_the_process(
    qtbot: QtBot, around: Around, work: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = around.sit_down(work)

    def broken() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(program.sitting, "keep", broken)
    with pytest.raises(ZeroDivisionError):
        program.lock()
    assert around.ended == [0]


def test_after_the_lock_the_same_person_is_at_the_same_control_again(
    qtbot: QtBot, around: Around, work: Desk, tmp_path: Path
) -> None:
    program = around.sit_down(work)
    program.sitting.window.go("settings")
    page = program.sitting.window.page("settings")
    qtbot.waitUntil(lambda: page.is_whole)  # it comes a section at a time
    page.checking.button.setFocus()
    program.lock()
    leave(work)
    again = unlock(tmp_path / "data" / "practica", PASSPHRASE, work.library, state_dir=tmp_path / "state")
    fresh = around.sit_down(again)
    assert fresh.sitting.window.current() == "settings"
    page = fresh.sitting.window.page("settings")
    qtbot.waitUntil(lambda: page.is_whole)
    qtbot.waitUntil(lambda: focused(fresh) is page.checking.button)
    leave(again)


def test_the_place_stands_in_no_preference(qtbot: QtBot, around: Around, work: Desk, tmp_path: Path) -> None:
    around.sit_down(work).lock()
    kept = (tmp_path / "config" / "preferences.json").read_text(encoding="utf-8")
    for word in ("page", "place", "settings", "Puesto", "Ana", str(tmp_path)):
        assert word not in kept


def test_language_theme_and_size_change_at_once_and_are_kept(
    qtbot: QtBot, around: Around, work: Desk, tmp_path: Path, speech: Speech
) -> None:
    program = around.sit_down(work)
    window = program.sitting.window

    def looks() -> Any:
        page: Any = window.page("settings")
        qtbot.waitUntil(lambda: page.is_whole)
        return page.looks

    window.go("settings")
    before = looks()
    before.theme.control._choose("dark")
    assert current_theme().hex("ground") == "#15181C"
    looks().language.control._choose("en")
    assert looks() is not before
    assert looks().language._words.text() == "Language of the window"
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert current_theme().scale == 1.15
    kept = load_preferences(tmp_path / "config" / "preferences.json")
    assert (kept.theme, kept.language, kept.text_size) == ("dark", "en", 115)


def test_no_key_lifts_the_cover_but_the_one_that_put_it_there(
    qtbot: QtBot, around: Around, work: Desk
) -> None:
    window = around.sit_down(work).sitting.window
    window.cover()
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.is_covered()
    assert current_theme().scale == 1.0
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.is_covered()
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert current_theme().scale == 1.15


@pytest.mark.parametrize("change", ["theme", "lock", "close"])
def test_what_is_typed_in_abrir_outlives_another_theme_a_lock_and_closing_from_another_page(
    qtbot: QtBot, around: Around, work: Desk, tmp_path: Path, change: str
) -> None:
    program = around.sit_down(work)
    window = program.sitting.window
    type_in_opening(qtbot, window)
    window.go("today")
    if change == "theme":
        program.prefer(program.preferences()._replace(theme="dark"))
        assert label_of(qtbot, window) == "blusa azul"
        return
    if change == "close":
        window.close()
        around.closed.append(program)
    else:
        program.lock()
        leave(work)
    again = unlock(tmp_path / "data" / "practica", PASSPHRASE, work.library, state_dir=tmp_path / "state")
    fresh = around.sit_down(again)
    assert label_of(qtbot, fresh.sitting.window) == "blusa azul"
    leave(again)


def type_in_opening(qtbot: QtBot, window: Any) -> None:
    window.go("opening", {"way": "person"})
    page = window.page("opening")
    qtbot.waitUntil(lambda: page._ready)
    qtbot.keyClicks(page.person.fields["label"].control.focusProxy(), "blusa azul")


def label_of(qtbot: QtBot, window: Any) -> Any:
    window.go("opening")
    page = window.page("opening")
    qtbot.waitUntil(lambda: page._ready)
    return page.person.answers().get("label")


def test_a_closed_window_leaves_no_invisible_process_behind_a_job_that_hangs(
    qtbot: QtBot, around: Around, work: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("repatria.app.PATIENCE", 0.05)
    program = around.sit_down(work)
    window, held = program.sitting.window, threading.Event()
    type_in_opening(qtbot, window)
    program.sitting.desk.tasks.run_aside(window, held.wait, lambda _: None, lambda _: None)
    window.close()
    around.closed.append(program)
    assert around.ended == [0]
    assert unsaved(work, "opening/person")["opening/person"].values["label"] == "blusa azul"
    held.set()


def test_the_language_is_chosen_before_anything_else_is_read(
    qtbot: QtBot, around: Around, speech: Speech
) -> None:
    program = around.program()
    program.begin()
    assert program.unlock is not None
    program.unlock.language_asked.emit("en")
    screen = program.unlock.screens.currentWidget()
    assert isinstance(screen, StartScreen)
    assert screen.new.text() == "New vault"
    program.unlock.close()


def test_every_page_has_its_title_in_the_language_in_force(
    qtbot: QtBot, around: Around, work: Desk, speech: Speech
) -> None:
    pages = around.sit_down(work).sitting.window._pages._pages.values()
    titles = {language: _titles(speech, language, pages) for language in ("en", "es")}
    assert titles["en"] == {**titles["en"], "case": "Case", "form": "Form", "today": "Today"}
    same = {key for key in titles["es"] if titles["es"][key] == titles["en"][key]}
    assert same == set()


def _titles(speech: Speech, language: str, pages: Iterable[Page]) -> dict[str, str]:
    speech.speak(language)
    return {page.key: page.title() for page in pages}


def test_practice_never_looks_like_work(qtbot: QtBot, around: Around, work: Desk) -> None:
    window = around.sit_down(work).sitting.window
    assert window.practice_bar.isVisible()
    assert "PRÁCTICA" in window.practice_bar.accessibleName()
    window.rebuild()
    assert not window.practice_bar.isHidden()
    window.set_practice(False)
    assert not window.practice_bar.isVisible()


def test_what_was_found_about_the_vault_is_told_at_once(qtbot: QtBot, around: Around, work: Desk) -> None:
    work.vault.findings = (Finding("head_shorter", {"count": 3, "remembered": 5}),)
    window = around.sit_down(work).sitting.window
    assert "tiene 3 anotaciones y este equipo recuerda 5" in window.notices.words()


def test_no_title_names_the_post_or_the_person(qtbot: QtBot, around: Around, work: Desk) -> None:
    program = around.sit_down(work)
    for widget in QApplication.topLevelWidgets():
        assert "Puesto" not in widget.windowTitle()
        assert "Ana" not in widget.windowTitle()
    program.sitting.window.close()
    assert program._ending
    around.closed.append(program)


@pytest.fixture
def late(work: Desk, tmp_path: Path) -> Iterator[Desk]:
    """The same post unlocked on a machine whose clock is a year ahead."""
    leave(work)
    late = unlock(
        tmp_path / "data" / "practica",
        PASSPHRASE,
        work.library,
        clock=lambda: system_clock() + timedelta(days=365),
        state_dir=tmp_path / "state",
    )
    yield late
    leave(late)


def sheet_of(program: Program) -> ClockSheet:
    sheets: list[ClockSheet] = program.sitting.window.findChildren(ClockSheet)
    assert len(sheets) == 1
    return sheets[0]


def stated(work: Desk) -> list[Any]:
    return [fact.value for fact in load_part(work.read(), work.record).of_type("clock_set")]


def test_a_strange_clock_is_asked_about_before_anything_else_and_no_key_passes_it(
    qtbot: QtBot, around: Around, late: Desk
) -> None:
    program = around.sit_down(late)
    window, sheet = program.sitting.window, sheet_of(program)
    for key, held in (
        (Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ):
        qtbot.keyClick(window, key, held)
    assert sheet.isVisible()
    assert not window.page("today").isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert not window.page("today").isVisible()


def test_the_date_that_a_person_states_is_noted_and_the_clock_is_doubted(
    qtbot: QtBot, around: Around, late: Desk
) -> None:
    program = around.sit_down(late)
    window, sheet = program.sitting.window, sheet_of(program)
    sheet.right.click()
    assert "Escriba el día y la hora" in sheet.field.message()
    now = late.calendar.local(system_clock())
    day: Any = sheet.field.control
    for box, words in (
        (day.day.day, f"{now.day:02}"),
        (day.day.month, f"{now.month:02}"),
        (day.day.year, f"{now.year}"),
        (day.time.line, f"{now:%H:%M}"),
    ):
        qtbot.keyClicks(box, words)
    qtbot.keyClick(day.time.line, Qt.Key.Key_Return)
    qtbot.waitUntil(window.page("today").isVisible)
    assert stated(late)[-1]["said"] < stated(late)[-1]["clock"]
    assert doubted_logs(late.read()) == {late.vault.log}
    assert "Corrija la fecha de este equipo" in window.notices.words()


def test_a_clock_that_is_right_is_believed(qtbot: QtBot, around: Around, late: Desk) -> None:
    program = around.sit_down(late)
    sheet_of(program).fine.click()
    qtbot.waitUntil(program.sitting.window.page("today").isVisible)
    assert len(stated(late)) == 1
    assert not doubted_logs(late.read())


def test_a_clock_in_order_is_not_asked_about(qtbot: QtBot, around: Around, work: Desk) -> None:
    program = around.sit_down(work)
    assert program.sitting.window.findChildren(ClockSheet) == []
    assert stated(work) == []


def shut(around: Around, program: Program) -> None:
    program.sitting.window.close()
    around.closed.append(program)


def test_each_person_finds_the_window_as_they_left_it(
    qtbot: QtBot, around: Around, work: Desk, tmp_path: Path
) -> None:
    let_in(work, "Bea", "supervisor", OTHER)
    program = around.sit_down(work)
    program.prefer(program.preferences()._replace(text_size=150, theme="dark", idle_minutes=2))
    qtbot.waitUntil(lambda: own_looks(work).get("text_size") == 150)
    shut(around, program)
    bea = unlock(work.vault.folder, OTHER, work.library, state_dir=tmp_path / "state")
    theirs = around.sit_down(bea)
    assert theirs.preferences().text_size == 150, "who never chose has what the machine showed last"
    theirs.prefer(theirs.preferences()._replace(text_size=100, theme="light"))
    qtbot.waitUntil(lambda: own_looks(bea).get("theme") == "light")
    shut(around, theirs)
    ana = unlock(work.vault.folder, PASSPHRASE, work.library, state_dir=tmp_path / "state")
    again = around.sit_down(ana)
    assert (again.preferences().text_size, again.preferences().theme) == (150, "dark")
    assert current_theme().scale == 1.5
    assert again.preferences().idle_minutes == 2, "when it locks is the machine's"
    shut(around, again)


def test_what_is_chosen_at_the_way_in_wins_over_what_was_kept(
    qtbot: QtBot, around: Around, work: Desk
) -> None:
    keep_looks(work, {"language": "es", "text_size": 175})
    program = around.program()
    program.begin()
    program.prefer(program.preferences()._replace(language="en"))
    program.sit_down(work)
    assert (program.preferences().language, program.preferences().text_size) == ("en", 175)
    qtbot.waitUntil(lambda: own_looks(work).get("language") == "en")


def test_what_is_no_choice_changes_nothing(qtbot: QtBot, around: Around, work: Desk) -> None:
    keep_looks(work, {"language": "tlh", "theme": "dark", "text_size": 5000, "geometry": "00"})
    preferences = around.sit_down(work).preferences()
    assert (preferences.language, preferences.theme, preferences.text_size) == ("es", "dark", 100)
    assert preferences.geometry != "00"
