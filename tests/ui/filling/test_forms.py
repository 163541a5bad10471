"""Every shipped form on screen, in both languages."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from repatria.services.opening import OpenedCase
from repatria.ui.filling.controls import MAKERS
from repatria.ui.filling.sections import names_in, parts_of
from tests.services.conftest import FORMS
from tests.ui.filling.conftest import Begin

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
        for repeat in page._filled.session._repeats():
            if page._filled.session.is_relevant(repeat) and not page._filled.session.rows(repeat):
                page._filled.add_row(repeat)
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
    assert all(part.title(language, first=False) for part in parts for language in form.languages)


def test_every_type_of_question_has_a_control(library: object) -> None:
    types = {question.type for form in library.forms.values() for question in form.questions()}  # type: ignore[attr-defined]
    assert types - {"group", "repeat", "note", "calculate", "hidden"} <= set(MAKERS)


def test_every_control_is_named_for_the_screen_reader(qtbot: QtBot, begin: Begin, adult: OpenedCase) -> None:
    page = begin(adult, "F23")
    assert page.view is not None
    assert page._filled is not None
    page._filled.add_row("legs")
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
