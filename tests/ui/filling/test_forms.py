"""Every shipped form on screen, in both languages."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from repatria.domain.forms.answers import Place
from repatria.domain.texts import Text, say
from repatria.services.cases.opening import OpenedCase
from repatria.ui.filling.controls import MAKERS
from repatria.ui.filling.form_page import FormPage
from repatria.ui.filling.sections import names_in, parts_of
from tests.posts import FORMS
from tests.ui.filling.conftest import Begin
from tests.ui.filling.hands import is_growing
from tests.ui.turning import LONGEST, longest_turn

SHIPPED = sorted(folder.name for folder in (FORMS / "questionnaires").iterdir())


@pytest.mark.parametrize("form_id", SHIPPED)
def test_every_section_of_every_shipped_form_is_shown_in_both_languages(
    qtbot: QtBot, begin: Begin, adult: OpenedCase, form_id: str
) -> None:
    page = begin(adult, form_id)
    for language in ("en", "es"):
        page.bench.speak(language)
        assert page.view is not None
        assert page._filled is not None
        repeats = (
            name for name, one in page._filled.session.plan.nodes.items() if one.question.type == "repeat"
        )
        for repeat in repeats:
            if page._filled.session.is_relevant(repeat) and not page._filled.session.rows(repeat):
                page._filled.add_row(Place(repeat))
        for key in list(page.view._shown):
            page.view.show_section(key)
            page.view.focus_first()
            for asked in page.view._pages[key].stack.all_asked():
                assert asked.place.name in page.view._names[key]
    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert windows == [page], "nothing flashes as a window of its own"
    assert page.view is not None
    with qtbot.waitSignals([page.left, page.view.destroyed]):
        page.put_away()


@pytest.mark.parametrize("form_id", SHIPPED)
def test_every_question_stands_on_exactly_one_page(library: object, form_id: str) -> None:
    form = library.forms[form_id]  # type: ignore[attr-defined]
    parts = parts_of(form)
    shown = [name for part in parts for name in names_in(part)]
    silent = {question.name for question in form.questions() if question.type in ("calculate", "hidden")}
    assert len(shown) == len(set(shown))
    assert {question.name for question in form.questions()} - silent == set(shown) - silent
    assert all(
        part.title(partial(_say, language), first=False) for part in parts for language in form.languages
    )


def test_every_type_of_question_has_a_control(library: object) -> None:
    types = {question.type for form in library.forms.values() for question in form.questions()}  # type: ignore[attr-defined]
    assert types - {"group", "repeat", "note", "calculate", "hidden"} <= set(MAKERS)


def test_every_control_is_named_for_the_screen_reader(qtbot: QtBot, begin: Begin, adult: OpenedCase) -> None:
    page = begin(adult, "F23")
    assert page.view is not None
    assert page._filled is not None
    page._filled.add_row(Place("legs"))
    for key in page.view._shown:
        page.view.show_section(key)
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy().value & 1
        and widget.isVisible()
        and not widget.accessibleName()
        and not _text_of(widget)
    ]
    assert nameless == []


def _text_of(widget: QWidget) -> str:
    return str(getattr(widget, "text", str)())


@pytest.mark.parametrize("form_id", ["AGE", "F01", "F04", "F04C", "F05", "F13", "F27"])
def test_opening_a_large_form_and_going_through_it_holds_up_no_key(
    qtbot: QtBot, page: FormPage, adult: OpenedCase, form_id: str
) -> None:
    def fill() -> None:
        with qtbot.waitSignal(page.opened):
            page.begin(adult.id, form_id)
        view = page.view
        assert view is not None
        qtbot.waitUntil(lambda: not is_growing(view))
        for _ in view._shown:
            view.step(1)
            qtbot.wait(1)

    def leave() -> None:
        with qtbot.waitSignal(page.left):
            page.put_away()

    assert longest_turn(fill, leave) < LONGEST


def test_a_section_asked_for_before_it_is_built_is_shown_whole(
    qtbot: QtBot, begin: Begin, page: FormPage, adult: OpenedCase
) -> None:
    seen: dict[str, int] = {}

    def ask() -> None:
        view = page.view
        assert view is not None
        assert is_growing(view)
        longest = max(view._shown, key=lambda key: len(view._names[key]))
        view.show_section(longest)
        seen[longest] = sum(1 for _ in view._pages[longest].stack.all_asked())

    page.opened.connect(ask)
    view = begin(adult, "F04").view
    assert view is not None
    qtbot.waitUntil(lambda: not is_growing(view))
    assert view.current in seen, "building the rest moves nothing"
    assert seen[view.current] > 30
    assert sum(1 for _ in view._pages[view.current].stack.all_asked()) == seen[view.current]


def _say(language: str, text: Text, _: Place) -> str:
    return say(text, language)
