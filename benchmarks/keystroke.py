"""One keystroke on the page of a large form until the screen is settled: what is shown, hidden, counted, painted."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.post import library
from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import check_file
from repatria.services.forms.former import use_with_former
from repatria.services.vaults import NewVault, leave, new_vault
from repatria.ui.ask import Asker
from repatria.ui.clipboard import Clipboard
from repatria.ui.filling.asking import QuestionView
from repatria.ui.filling.drafts_thread import lane_of
from repatria.ui.filling.form_page import FormPage
from repatria.ui.pages import Desk
from repatria.ui.preferences import Preferences
from repatria.ui.tasks import Tasks
from repatria.ui.theme import Theme, apply_theme

ROOM = (1130, 640)
_LEAST = 9


def keystrokes(folder: Path, data: bytes, rounds: int) -> tuple[float, float]:
    """Return in seconds the median key that shows a question of the form in *data*, and the one that hides it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app, Theme())
    wanted = NewVault("una frase larga de medida", "Ana", "formulario", "GTM", "supervisor", practice=True)
    work = new_vault(folder / "formulario", wanted, library(), state_dir=folder / "formulario-state")
    tasks = Tasks()
    page = _opened(app, work, tasks, data)
    found = _typed(app, page, max(rounds, _LEAST))
    page.keep()
    lane_of(tasks).close(work.close_thread)
    tasks.read(tasks, work.close_thread, _ignore, _ignore)
    tasks.run(tasks, work.close_thread, _ignore, _ignore)
    tasks.close()
    page.deleteLater()
    app.processEvents()
    leave(work)
    return found


def _opened(app: QApplication, work: Work, tasks: Tasks, data: bytes) -> FormPage:
    """Return the page of the form, put into use and begun in a case, with all that is built beforehand."""
    form = use_with_former(work, check_file("form.xml", data), ["P0.2"])
    case = open_case(work, Opening("host", "no", nationality=("HND",), return_country="HND"))
    page = FormPage(Desk(work, tasks, Asker(), Clipboard(), work.now, _ignore, _ignore, Preferences, _ignore))
    page.resize(*ROOM)
    page.show()
    opened: list[bool] = []
    page.opened.connect(lambda: opened.append(True))
    page.begin(case.id, form.id)
    _wait(app, lambda: bool(opened))
    _settle(app)
    return page


def _typed(app: QApplication, page: FormPage, rounds: int) -> tuple[float, float]:
    """Type the last letter of the answer that shows another question, and take it away again, so many times."""
    view = page.view
    assert view is not None
    first = next(name for name in view.filled.session.plan.nodes if name.endswith("q0"))
    view.show_place(Place(first))
    app.processEvents()
    control = QApplication.focusWidget() or page
    asked = control.parentWidget()
    while asked is not None and not isinstance(asked, QuestionView):
        asked = asked.parentWidget()
    assert asked is not None
    view.filled.answer(Place(first), "")
    target = asked.field.control.focusProxy()
    assert target is not None
    for key in (Qt.Key.Key_Y, Qt.Key.Key_E):
        _until_settled(app, target, key)
    shows, hides = [], []
    for _ in range(rounds):
        shows.append(_until_settled(app, target, Qt.Key.Key_S))
        hides.append(_until_settled(app, target, Qt.Key.Key_Backspace))
    return statistics.median(shows), statistics.median(hides)


def _until_settled(app: QApplication, target: QWidget, key: Qt.Key) -> float:
    begun = time.perf_counter()
    QTest.keyClick(target, key)
    app.processEvents()
    took = time.perf_counter() - begun
    _settle(app)
    return took


def _settle(app: QApplication) -> None:
    for _ in range(60):
        app.processEvents()


def _wait(app: QApplication, until: Callable[[], bool], seconds: float = 60) -> None:
    end = time.perf_counter() + seconds
    while not until() and time.perf_counter() < end:
        app.processEvents()
        time.sleep(0.0005)


def _ignore(*_: Any, **__: Any) -> None:
    pass
