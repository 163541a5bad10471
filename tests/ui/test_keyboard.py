"""Every page and every panel of a case is walked by Tab: each control is reached, named, in sight and shows it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QWidget

from repatria.content.library import Library, load_library
from repatria.services.cases.opening import Incident, Opening, open_group
from repatria.services.vaults import leave
from repatria.tour.stage import Stage
from repatria.ui.case.steps import step_acts
from repatria.ui.i18n import Speech
from repatria.ui.pages import Place
from tests.posts import FORMS as SHIPPED
from tests.posts import TestClock, make_post
from tests.ui.case.rich import girl_on_her_second_day

SECTIONS = ("steps", "people", "consents", "forms", "files", "requests", "history", "differences")
PANELS = (
    "call",
    "request",
    "act_now",
    "happened",
    "route",
    "link_family",
    "add_related",
    "add_file",
    "restrict",
    "only_for",
    "close",
    "new_form",
)
STEP_PANELS = (step_acts.DONE, step_acts.ATTEMPTED, step_acts.REFUSED, step_acts.NOT_APPLICABLE)
FORMS = ("F01", "F04C", "F16", "AGE")
MOST = 400


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(SHIPPED)


@pytest.fixture
def stage(qapp: QApplication, speech: Speech, tmp_path: Path, library: Library) -> Iterator[Stage]:
    clock = TestClock()
    desk = make_post(tmp_path / "v", "Tecún Umán", library=library, clock=clock, state=tmp_path / "state")
    stage = Stage(desk, speech)
    stage.window.activateWindow()
    yield stage
    stage.close()
    leave(desk)
    del stage.sitting
    gc.collect()  # its timers go here, and not on the thread of the next test's job


def stops_of(page: QWidget) -> set[QWidget]:
    """Return what a person may have to reach: all that takes the keyboard and is there and enabled."""
    return {
        one
        for one in page.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisible()
        and one.isEnabled()
        and one.focusProxy() is None
        and not isinstance(one, QScrollBar)
    }


def walk(window: QWidget, page: QWidget) -> dict[QWidget, QImage]:
    """Press Tab until it comes round, and return how each stop in *page* looked while it had the keyboard."""
    seen: dict[QWidget, QImage] = {}
    first: QWidget | None = None
    for _ in range(MOST):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        QApplication.processEvents()
        here = QApplication.focusWidget()
        assert here is not None
        if here is first:
            return seen
        first = first or here
        if page.isAncestorOf(here):
            assert not here.visibleRegion().isEmpty(), f"out of sight: {said(here)}"
            seen[here] = here.grab().toImage()
    raise AssertionError("Tab does not come round")


def said(one: QWidget) -> str:
    """Return what is read aloud where the keyboard is."""
    return one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")


def look(stage: Stage, page: QWidget) -> None:
    """Walk through *page* and hold it to the promise."""
    stage.settle()
    seen = walk(stage.window, page)
    stops = stops_of(page)
    missed = [f"{type(one).__name__} {said(one)}" for one in stops - seen.keys()]
    assert missed == [], "not reached"
    nameless = [
        f"{type(one).__name__} in {type(one.parentWidget()).__name__}" for one in seen if not said(one)
    ]
    assert nameless == [], "without a name"
    stage.window.header.setFocus()
    if (focused := QApplication.focusWidget()) is not None:
        focused.clearFocus()
    QApplication.processEvents()
    same = [said(one) for one, focused in seen.items() if one.isVisible() and one.grab().toImage() == focused]
    assert same == [], "nobody sees where the keyboard is"


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("today", None),
        ("cases", None),
        ("print", None),
        ("sending", None),
        ("receiving", None),
        ("directory", None),
        ("settings", None),
        ("record-court", None),
        ("opening", {"way": "person"}),
        ("opening", {"way": "group"}),
        ("opening", {"way": "contact"}),
    ],
    ids=lambda value: str(value),
)
def test_every_page_is_walked_by_tab(stage: Stage, key: str, place: Place | None) -> None:
    girl_on_her_second_day(stage._desk, TestClock())
    stage.go(key, place)
    page = stage.window.page(key)
    stage.settle(lambda: bool(stops_of(page)) and getattr(page, "is_whole", True))
    look(stage, page)


def test_every_page_without_a_case_is_walked_by_tab(stage: Stage) -> None:
    for key in ("today", "cases", "print", "sending", "directory"):
        stage.go(key)
        look(stage, stage.window.page(key))


def test_every_section_of_a_case_is_walked_by_tab(stage: Stage) -> None:
    case = girl_on_her_second_day(stage._desk, TestClock())
    for section in SECTIONS:
        stage.go("case", {"case": case, "section": section})
        look(stage, stage.window.page("case"))


def test_the_others_of_a_group_are_reached_from_a_case(stage: Stage) -> None:
    one = Opening("host", "no", nationality=("HND",), return_country="HND", letter="A")
    two = Opening("host", "yes", nationality=("HND",), return_country="HND", letter="B", travels_with="A")
    opened = open_group(stage._desk, [one, two], Incident(vehicle="camioneta"))
    stage.go("case", {"case": opened[0].id, "section": "people"})
    look(stage, stage.window.page("case"))


@pytest.mark.parametrize("key", [*PANELS, *STEP_PANELS])
def test_every_panel_of_a_case_is_walked_by_tab(stage: Stage, key: str) -> None:
    case = girl_on_her_second_day(stage._desk, TestClock())
    stage.go("case", {"case": case, "section": "steps"})
    stage.ask(key)
    look(stage, stage.window.page("case"))
    stage.leave_panel()


@pytest.mark.parametrize("form", FORMS)
def test_every_section_of_a_form_is_walked_by_tab(stage: Stage, form: str) -> None:
    case = girl_on_her_second_day(stage._desk, TestClock())
    stage.go("form", {"case": case, "form": form})
    page = stage.window.page("form")
    view = page.page.view
    for key in list(view._shown):
        view.show_section(key)
        for repeat in view._pages[key].stack.all_repeats():
            for _ in range(2):
                repeat.add.click()
        look(stage, page)
    stage.put_form_away()


def test_every_correction_about_the_people_around_is_walked_by_tab(stage: Stage) -> None:
    case = girl_on_her_second_day(stage._desk, TestClock())
    stage.go("case", {"case": case, "section": "people"})
    offered = stage.window.page("case").page.content.people._acts.values()
    keys = {act.key for acts in offered for act in acts}
    asked = sorted(key for key in keys if key.split("/")[0] in ("mark", "verify", "details"))
    assert len(asked) > 2
    for key in asked:
        stage.ask(key)
        look(stage, stage.window.page("case"))
        stage.leave_panel()
