"""What a person does at a form page: goes to a question, answers, and looks where the keyboard is."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from repatria.domain.forms.answers import Place
from repatria.ui.filling.asking import QuestionView
from repatria.ui.filling.form_page import FormPage
from repatria.ui.filling.form_view import FormView


def go(page: FormPage, place: Place) -> QuestionView:
    assert page.view is not None
    page.view.show_place(place)
    asked = page.view._at
    assert isinstance(asked, QuestionView)
    assert asked.place == place
    return asked


def is_growing(view: FormView) -> bool:
    """Tell whether there is still something of the form to build."""
    pages = view._book.pages
    return len(pages) < len(view._parts) or not all(page.is_whole() for page in pages.values())


def fill(page: FormPage, answers: dict[str, object]) -> None:
    assert page._filled is not None
    for name, value in answers.items():
        page._filled.answer(Place(name), value)


def read_in(page: FormPage, language: str) -> None:
    assert page.header.language is not None
    page.header.language._actions[language].trigger()


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found
