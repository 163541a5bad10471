"""Killed after the first words of a form, a person is back at the very field, and at what they typed in it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.content.library import Library
from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import Opening, open_case
from repatria.services.forms.left_open import open_drafts
from repatria.services.vaults import leave, unlock
from repatria.ui.filling.asked import asked_around
from repatria.ui.filling.form_page import FormPage
from tests.posts import FORMS, PASSPHRASE, TestClock, make_post
from tests.ui.desks import Told, desk_of
from tests.ui.filling.hands import focus

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
from repatria.ui.filling.asked import asked_around
from repatria.ui.filling.form_page import FormPage
from repatria.ui.filling.keeping import WAIT_MS
from repatria.ui.pages import Desk
from repatria.ui.preferences import Preferences
from repatria.ui.tasks import Tasks
vault, state, forms, case, passphrase, form, name, repeat = sys.argv[1:]
app = QApplication([])
work = unlock(Path(vault), passphrase, load_library(Path(forms)), state_dir=Path(state))
tell = lambda *_: None
desk = Desk(work, Tasks(), Asker(), Clipboard(), work.now, tell, tell, Preferences, tell)
page = FormPage(desk)
page.resize(1130, 640)
page.show()
def begin():
    row = page._filled.add_row(Place(repeat)) if repeat else ""
    page.view.show_place(Place(name, row))
    QTimer.singleShot(3 * WAIT_MS, type_words)  # the person reads the question first
def type_words():
    for letter in "zzqq":
        QTest.keyClicks(page.view._at.field.control.focusProxy(), letter)
    page._filled.keeper.kept.connect(lambda: print(name, flush=True))
page.opened.connect(begin)
page.begin(case, form)
app.exec()
"""


@pytest.mark.parametrize(
    ("form", "name", "repeat"),
    [("F05", "promise_made", ""), ("F05", "second_language", ""), ("F23", "leg_stop", "legs")],
)
def test_killed_after_the_first_words_the_person_is_back_in_the_same_field(
    qtbot: QtBot, tmp_path: Path, library: Library, form: str, name: str, repeat: str
) -> None:
    vault, state = tmp_path / "vault", tmp_path / "state"
    work = make_post(vault, library=library, clock=TestClock(), state=state)
    case = open_case(work, Opening("host", "no", return_country="HND"))
    leave(work)
    asked = [str(vault), str(state), str(FORMS), case.id, PASSPHRASE, form, name, repeat]
    victim = subprocess.Popen(
        [sys.executable, "-c", VICTIM, *asked],
        stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    )
    assert victim.stdout is not None
    assert victim.stdout.readline().strip() == name
    victim.send_signal(signal.SIGKILL)
    victim.wait()
    victim.stdout.close()
    work = unlock(vault, PASSPHRASE, library, clock=TestClock(), state_dir=state)
    try:
        with desk_of(work, Told()) as desk:
            at = reopened(qtbot, FormPage(desk), case.id, open_drafts(work)[0].member)
    finally:
        leave(work)
    assert at is not None
    assert (at.name, bool(at.row)) == (name, bool(repeat))


def reopened(qtbot: QtBot, page: FormPage, case: str, member: str) -> Place | None:
    """Return where the person is when the form is opened again, and see that the keyboard is there."""
    qtbot.addWidget(page)
    page.resize(1130, 640)
    with qtbot.waitActive(page):
        page.show()
    with qtbot.waitSignal(page.opened):
        page.resume(case, member)
    assert page.view is not None
    at = page.view.place()
    assert asked_around(focus()) is page.view._at
    assert page._filled is not None
    assert at is not None
    assert str(page._filled.session.answer(*at)).strip() == "zzqq"
    with qtbot.waitSignal(page.left):
        page.put_away()
    return at
