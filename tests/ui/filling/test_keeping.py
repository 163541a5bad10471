"""What was typed is on the disk before anybody can pull the plug."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatria.content.library import Library
from repatria.domain.errors import DiskFullError
from repatria.domain.forms.answers import Place
from repatria.domain.forms.session import FormSession
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.forms.filling import keep_typed, resume_form
from repatria.services.forms.left_open import open_drafts
from repatria.services.vaults import leave, unlock
from repatria.ui.filling import filled, keeping
from repatria.ui.theme import Theme, apply_theme
from tests.posts import FORMS, PASSPHRASE, TestClock, make_post
from tests.ui.desks import Told
from tests.ui.filling.conftest import Begin
from tests.ui.filling.hands import go

NAME = Place("name_used")


def test_a_keystroke_is_on_the_disk_within_300_ms(
    qtbot: QtBot, begin: Begin, work: Work, adult: OpenedCase
) -> None:
    page = begin(adult, "F01")
    asked = go(page, NAME)
    assert page._filled is not None
    began = time.perf_counter()
    with qtbot.waitSignal(page._filled.keeper.kept, timeout=1000):
        qtbot.keyClicks(asked.field.control.focusProxy(), "M")
    assert time.perf_counter() - began < 0.3
    again = resume_form(work, adult.id, page._filled.work.member)
    assert again.session.answer(*NAME) == "M"
    assert page.header.kept_words().startswith("Guardado 14:00")


def test_where_working_out_takes_long_the_keystroke_is_on_the_disk_meanwhile(
    qtbot: QtBot, begin: Begin, work: Work, adult: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begin(adult, "F01")
    asked = go(page, NAME)
    assert page._filled is not None
    keeper, member = page._filled.keeper, page._filled.work.member
    real, typed_in = FormSession.follow, page._filled.session
    found: list[object] = []

    def follow(session: FormSession, place: Place) -> frozenset[Place]:
        if session is typed_in and keeper._last is not None:
            keeper._last.result(timeout=10)
            found.append(resume_form(work, adult.id, member).session.answer(*NAME))
        return real(session, place)

    monkeypatch.setattr(filled, "_SLOW", -1)  # whatever takes any time
    qtbot.keyClicks(asked.field.control.focusProxy(), "M")
    monkeypatch.setattr(FormSession, "follow", follow)
    qtbot.keyClicks(asked.field.control.focusProxy(), "a")
    assert found[-1:] == ["Ma"]


def test_one_keystroke_costs_the_screen_less_than_a_frame_of_patience(
    qtbot: QtBot, begin: Begin, adult: OpenedCase
) -> None:
    page = begin(adult, "F16")
    assert page._filled is not None
    for _ in range(8):
        page._filled.add_row(Place("risks"))
    asked = go(page, Place("person_view"))
    took = []
    for letter in "Teme volver a la casa":
        began = time.perf_counter()
        qtbot.keyClicks(asked.field.control.focusProxy(), letter)
        took.append(time.perf_counter() - began)
    assert sorted(took)[len(took) // 2] < 0.05, took


def test_closing_and_locking_lose_nothing_and_come_back_to_the_same_field(
    qtbot: QtBot, begin: Begin, desk: object, adult: OpenedCase
) -> None:
    page = begin(adult, "F01")
    asked = go(page, NAME)
    qtbot.keyClicks(asked.field.control.focusProxy(), "Marilu")
    page.keep()
    place = dict(page.place())
    assert page._filled is not None
    member = page._filled.work.member
    page.put_away()
    with qtbot.waitSignal(page.opened):
        page.resume(adult.id, member)
    assert page.view is not None
    assert page.view.current == "person"
    assert page.view.place() == NAME
    page.put_away()
    with qtbot.waitSignal(page.opened):
        page.go_to(place)
    assert page.view.place() == NAME
    assert page._filled.session.answer(*NAME) == "Marilu"


def test_a_form_that_is_still_being_opened_knows_where_the_person_was(
    qtbot: QtBot, begin: Begin, adult: OpenedCase
) -> None:
    page = begin(adult, "F01")
    asked = go(page, NAME)
    qtbot.keyClicks(asked.field.control.focusProxy(), "Marilu")
    page.keep()
    place = page.place()
    seen: list[tuple[bool, object]] = []
    page._opener.opened.connect(lambda _: seen.append((page.is_open(), page.place())))
    with qtbot.waitSignal(page.opened):
        page.go_to(place)
    assert seen == [(False, place)], "while its rows are being built"
    assert page.place() == place


def test_half_a_date_is_kept_as_it_was_typed(
    qtbot: QtBot, begin: Begin, work: Work, adult: OpenedCase
) -> None:
    page = begin(adult, "F16")
    assert page._filled is not None
    page._filled.answer(Place("review_on"), None)
    asked = go(page, Place("review_on"))
    qtbot.keyClicks(asked.field.control.day, "09")  # type: ignore[attr-defined]
    page.keep()
    again = resume_form(work, adult.id, page._filled.work.member)
    asked.field.control.set_value(again.session.answer("review_on"))
    assert asked.field.control.day.text() == "09"  # type: ignore[attr-defined]
    assert [problem.kind for problem in again.session.problems() if problem.place.name == "review_on"] == [
        "type"
    ]


def test_a_form_that_nobody_touched_leaves_no_draft(
    qtbot: QtBot, begin: Begin, work: Work, adult: OpenedCase
) -> None:
    page = begin(adult, "F01")
    with qtbot.waitSignal(page.left):
        page.put_away()
    assert open_drafts(work) == []


def test_a_disk_that_refuses_is_told_and_tried_again(
    qtbot: QtBot, begin: Begin, work: Work, adult: OpenedCase, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begin(adult, "F01")
    asked = go(page, NAME)
    whole = keep_typed

    def full(*_: object, **__: object) -> None:
        raise DiskFullError(place="drafts.db")

    monkeypatch.setattr(keeping, "keep_typed", full)
    monkeypatch.setattr(keeping, "RETRY_MS", 50)
    qtbot.keyClicks(asked.field.control.focusProxy(), "Xo")
    qtbot.waitUntil(lambda: bool(told.notices))
    assert page.header.kept_words().startswith("Sin guardar")
    monkeypatch.setattr(keeping, "keep_typed", whole)
    assert page._filled is not None
    with qtbot.waitSignal(page._filled.keeper.kept):
        pass
    assert not told.notices, "it was kept after all"
    assert resume_form(work, adult.id, page._filled.work.member).session.answer(*NAME) == "Xo"


VICTIM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from repatria.content.library import load_library
from repatria.domain.forms.answers import Place
from repatria.services.vaults import unlock
from repatria.ui.ask import Asker
from repatria.ui.clipboard import Clipboard
from repatria.ui.filling.form_page import FormPage
from repatria.ui.pages import Desk
from repatria.ui.preferences import Preferences
from repatria.ui.tasks import Tasks
vault, state, forms, case, passphrase = sys.argv[1:]
app = QApplication([])
work = unlock(Path(vault), passphrase, load_library(Path(forms)), state_dir=Path(state))
tell = lambda *_: None
desk = Desk(work, Tasks(), Asker(), Clipboard(), work.now, tell, tell, Preferences, tell)
page = FormPage(desk)
page.show()
letters = iter("abcdefghijklmnopqrstuvwxyz" * 40)
written = []
def type_one():
    letter = next(letters)
    QTest.keyClicks(page.view._at.field.control.focusProxy(), letter)
    written.append(letter)
    print("".join(written), flush=True)
def begin():
    page.view.show_place(Place("name_used"))
    timer.start(20)
timer = QTimer()
timer.timeout.connect(type_one)
page.opened.connect(begin)
page.begin(case, "F01")
app.exec()
"""


def test_killed_in_the_middle_of_a_word_what_was_typed_300_ms_ago_is_there(
    tmp_path: Path, library: Library
) -> None:
    vault, state = tmp_path / "vault", tmp_path / "state"
    desk = make_post(vault, library=library, clock=TestClock(), state=state)
    case = open_case(desk, Opening("host", "no", return_country="HND"))
    leave(desk)
    script = [sys.executable, "-c", VICTIM, str(vault), str(state), str(FORMS), case.id, PASSPHRASE]
    victim = subprocess.Popen(
        script,
        stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    )
    seen: list[tuple[float, str]] = []
    assert victim.stdout is not None
    for line in victim.stdout:
        seen.append((time.monotonic(), line.strip()))
        if len(seen) == 40:
            break
    killed = time.monotonic()
    victim.send_signal(signal.SIGKILL)
    victim.wait()
    victim.stdout.close()
    typed = [words for moment, words in seen if killed - moment >= 0.3][-1]
    desk = unlock(vault, PASSPHRASE, library, clock=TestClock(), state_dir=state)
    member = open_drafts(desk)[0].member
    kept = resume_form(desk, case.id, member)
    assert str(kept.session.answer(*NAME)).startswith(typed)
    assert kept.cursor.endswith("/name_used")
    leave(desk)


def test_once_a_form_is_saved_its_keeper_keeps_nothing_more(
    qtbot: QtBot, begin: Begin, work: Work, adult: OpenedCase
) -> None:
    page = begin(adult, "F01")
    assert page._filled is not None
    keeper = page._filled.keeper
    keeper.stop()
    keeper.release()
    keeper.keep_cursor(NAME)
    keeper.keep(NAME)
    qtbot.wait(3 * keeping.WAIT_MS)
    keeper.settle()
    assert open_drafts(work) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_first_key_moves_nothing_at_the_head_of_the_form(
    begin: Begin, adult: OpenedCase, scale: float
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, Theme.named("light", scale))
    try:
        header = begin(adult, "F01").header
        before = [header._flow.heightForWidth(width) for width in range(200, 1400, 10)]
        assert header.kept_words() == "Se guarda solo"
        header.say_kept("14:32")
        assert [header._flow.heightForWidth(width) for width in range(200, 1400, 10)] == before
    finally:
        apply_theme(app, Theme.named("light"))
