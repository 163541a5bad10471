"""*Práctica*: a lesson is read page by page, its test taken, marked and noted; a lock comes back to the question."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatria.domain.texts import say
from repatria.domain.training.definition import Lesson
from repatria.services.desk import Desk as Work
from repatria.services.post.people import let_in
from repatria.services.training.standing import own_training
from repatria.ui.pages import Desk
from repatria.ui.training.page import TrainingPage
from tests.ui.desks import clock, desk, library, told, work

__all__ = ["clock", "desk", "library", "told", "work"]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> TrainingPage:
    page = TrainingPage(desk)
    qtbot.addWidget(page)
    page.resize(1100, 640)
    with qtbot.waitSignal(page.shown):
        page.show()
    return page


@pytest.fixture
def lesson(work: Work) -> Lesson:
    return work.library.lessons["interview"]


def rows_of(page: TrainingPage) -> list[str]:
    rows = page.list.rows
    return [str(rows.index(row).data()) for row in range(rows.rowCount())]


def answer(qtbot: QtBot, page: TrainingPage, lesson: Lesson, wrong: int = 0) -> None:
    """Take the test from its beginning, err in the first *wrong* questions, and hand it in."""
    page.reading.test.click()
    for place, question in enumerate(lesson.questions):
        right = question.right if place >= wrong else (question.right + 1) % len(question.answers)
        assert page.test.asked is not None
        page.test.asked.control._choose(str(right))  # type: ignore[attr-defined]
        if place + 1 < len(lesson.questions):
            qtbot.mouseClick(page.test.after, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.shown):
        qtbot.mouseClick(page.test.hand, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.body.currentWidget() is page.marked)


def all_words(page: TrainingPage) -> str:
    return "\n".join(label.text() for label in page.marked.findChildren(QLabel) if label.isVisibleTo(page))


def test_the_list_tells_of_each_lesson_how_it_stands_and_how_long_it_takes(page: TrainingPage) -> None:
    words = rows_of(page)
    assert len(words) == 8
    assert all("sin aprobar" in one and "minutos" in one for one in words)


def test_a_lesson_is_read_page_by_page_with_its_sources_and_ends_in_its_test(
    page: TrainingPage, lesson: Lesson
) -> None:
    page.open(lesson)
    reading = page.reading
    assert not reading.before.isEnabled()
    for number, one in enumerate(lesson.pages, 1):
        assert f"página {number} de {len(lesson.pages)}" in reading.which.text()
        assert reading.title.text() == say(one.title, "es")
        assert reading.text.text() == say(one.text, "es")
        assert one.sources[0].text in reading.sources.text()
        is_last = number == len(lesson.pages)
        assert reading.after.isVisible() is not is_last
        assert reading.test.isVisible() is is_last
        assert (reading.test if is_last else reading.after).hasFocus() or not page.isActiveWindow()
        reading.after.click()
    reading.before.click()
    assert reading.number == len(lesson.pages) - 2


def test_a_page_higher_than_its_place_is_read_by_the_keys_of_pages(
    qtbot: QtBot, page: TrainingPage, lesson: Lesson
) -> None:
    page.resize(600, 260)
    page.open(lesson)
    bar = page.reading._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(page.reading.after, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(page.reading.after, Qt.Key.Key_PageUp)
    assert bar.value() == 0
    page.reading.after.click()
    assert bar.value() == 0, "each page begins at its top"


def test_what_is_not_verified_or_ours_alone_says_so_below_the_page(
    page: TrainingPage, lesson: Lesson
) -> None:
    said = []
    for number in range(len(lesson.pages)):
        page.open(lesson, number)
        said.append(page.reading.sources.text())
    assert any("(por verificar)" in one for one in said)
    assert any("Repatria: regla sugerida, no legal" in one for one in said)
    assert any("(MEX)" in one for one in said), "whose law it is"


def test_a_test_that_was_passed_is_told_noted_and_stands_in_the_list(
    qtbot: QtBot, page: TrainingPage, lesson: Lesson, work: Work
) -> None:
    page.open(lesson, len(lesson.pages) - 1)
    answer(qtbot, page, lesson, wrong=1)
    assert (
        page.marked.told.words()
        == f"Prueba aprobada: {len(lesson.questions) - 1} correctas de {len(lesson.questions)}."
    )
    assert "cuenta hasta el" in page.marked.counts.text()
    assert "plazo sugerido, no legal" in page.marked.counts.text()
    assert not page.marked.repeat.isVisible()
    words = all_words(page)
    wrong = lesson.questions[0]
    assert f"Lo correcto: {say(wrong.answers[wrong.right], 'es')}" in words
    assert say(wrong.why, "es") in words
    assert own_training(work)["interview"].right == len(lesson.questions) - 1
    page.marked.back.click()
    qtbot.waitUntil(lambda: any("cuenta hasta el" in one for one in rows_of(page)))
    [row] = [one for one in rows_of(page) if say(lesson.title, "es") in one]
    assert "cuenta hasta el" in row


def test_one_that_was_not_passed_says_what_to_read_again_and_is_noted_nowhere(
    qtbot: QtBot, page: TrainingPage, lesson: Lesson, work: Work
) -> None:
    page.open(lesson, len(lesson.pages) - 1)
    answer(qtbot, page, lesson, wrong=len(lesson.questions))
    assert page.marked.told.words().startswith("Todavía no: 0 correctas")
    assert "No se anota nada" in page.marked.counts.text()
    assert own_training(work) == {}
    missed = lesson.page(lesson.questions[0].page)
    page.marked.opened.emit([one.id for one in lesson.pages].index(missed.id))
    assert page.body.currentWidget() is page.reading
    assert page.reading.title.text() == say(missed.title, "es")
    page.open(lesson, len(lesson.pages) - 1)
    answer(qtbot, page, lesson)
    assert page.marked.told.words().startswith("Prueba aprobada"), "one tries again as often as one likes"


def test_what_is_left_open_is_asked_for_before_it_is_handed_in(page: TrainingPage, lesson: Lesson) -> None:
    page.open(lesson, len(lesson.pages) - 1)
    page.reading.test.click()
    page.test.turn_to(len(lesson.questions) - 1)
    page.test.hand.click()
    assert page.test.number == 0
    assert page.test.asked is not None
    assert page.test.asked.message() == "Falta esta respuesta."
    page.test.asked.control._choose("0")  # type: ignore[attr-defined]
    assert page.test.asked.message() == ""


def test_a_lock_in_the_middle_of_a_test_comes_back_to_the_question_with_the_answers(
    qtbot: QtBot, page: TrainingPage, lesson: Lesson, desk: Desk
) -> None:
    assert page.place() == {}
    page.open(lesson, 3)
    page.reading.tested.emit()
    assert page.test.asked is not None
    page.test.asked.control._choose("1")  # type: ignore[attr-defined]
    page.test.turn_to(2)
    place = page.place()
    again = TrainingPage(desk)
    qtbot.addWidget(again)
    again.go_to(place)
    assert again.body.currentWidget() is again.test
    assert (again.test.number, again.test.given) == (2, {lesson.questions[0].id: 1})
    assert again.reading.number == 3
    again.test.read.emit()
    assert again.place() == {"lesson": lesson.id, "page": 3}


@pytest.mark.parametrize(
    "place",
    [
        {"lesson": "gone"},
        {"lesson": "interview", "page": "x"},
        {"lesson": "interview", "page": 99, "question": -4, "given": ["a"]},
        {"lesson": "interview", "question": 1, "given": {"unsafe_now": 77, "nothing": 1, "promise": "b"}},
    ],
)
def test_a_place_of_another_version_is_shown_as_far_as_it_goes(
    page: TrainingPage, place: dict[str, object]
) -> None:
    page.go_to(place)
    assert page.test.given == {}


def test_who_answers_for_the_post_sees_for_how_many_each_counts(
    qtbot: QtBot, page: TrainingPage, work: Work
) -> None:
    assert not any("personas" in one for one in rows_of(page)), "of one alone there is nothing to count"
    let_in(work, "Bea", "coordinator", "otra frase de Bea")
    with qtbot.waitSignal(page.shown):
        page.read()
    assert all("cuenta para 0 de 2 personas" in one for one in rows_of(page))
