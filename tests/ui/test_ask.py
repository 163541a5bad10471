from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from repatria.ui.ask import Asker
from repatria.ui.widgets.question import Question, QuestionWindow
from repatria.ui.widgets.safeguard_banner import Act

LABEL = QFileDialog.DialogLabel
QUESTION = Question(
    "¿Enviar el expediente?",
    "El enlace podrá leerlo.",
    (Act("send", "Enviar"),),
    Act("keep", "No enviar"),
    grave=True,
)


def test_the_default_button_is_the_safe_one(qtbot: QtBot) -> None:
    window = QuestionWindow(QUESTION)
    qtbot.addWidget(window)
    assert window.safe.isDefault()
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert window.answer == "keep"


def test_closing_the_window_is_the_safe_answer(qtbot: QtBot) -> None:
    window = QuestionWindow(QUESTION)
    qtbot.addWidget(window)
    window.show()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.answer == "keep"


def test_every_word_of_a_long_question_can_be_read(qtbot: QtBot) -> None:
    window = QuestionWindow(replace(QUESTION, consequence="El enlace podrá leerlo. " * 24))
    qtbot.addWidget(window)
    window.show()
    layout = window.layout()
    assert layout is not None
    assert window.height() >= layout.totalHeightForWidth(window.width())


def test_the_title_bar_says_nothing_of_the_question(qtbot: QtBot) -> None:
    window = QuestionWindow(QUESTION)
    qtbot.addWidget(window)
    assert window.windowTitle() == "Repatria"


def test_a_press_on_the_act_is_its_answer(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def press() -> None:
        window = QApplication.activeModalWidget()
        assert isinstance(window, QuestionWindow)
        window._answer("send")

    QTimer.singleShot(0, press)
    assert Asker().ask(parent, QUESTION) == "send"


def test_answers_set_beforehand_show_no_window(qapp: QApplication) -> None:
    asker, parent = Asker(), QWidget()
    asker.answer_next("send", "keep")
    asker.choose_next(Path("elegida"), None)
    assert [asker.ask(parent, QUESTION), asker.ask(parent, QUESTION)] == ["send", "keep"]
    assert asker.asked == [QUESTION, QUESTION]
    assert asker.choose_folder(parent, "Carpeta", Path()) == Path("elegida")
    assert asker.choose_file(parent, "Paquete", Path(), "*.repatria") is None


def test_the_window_that_chooses_a_folder_is_in_the_language_of_the_program(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    labels: list[str] = []

    def look() -> None:
        window = QApplication.activeModalWidget()
        assert isinstance(window, QFileDialog)
        labels.extend(window.labelText(kind) for kind in (LABEL.LookIn, LABEL.FileType))
        window.reject()

    QTimer.singleShot(0, look)
    assert Asker().choose_folder(parent, "Carpeta", Path()) is None
    assert labels == ["Buscar en:", "Tipo:"]


def test_an_answer_that_the_question_does_not_offer_is_a_mistake_of_the_test(qapp: QApplication) -> None:
    asker = Asker()
    asker.answer_next("burn")
    with pytest.raises(KeyError):
        asker.ask(QWidget(), QUESTION)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, key: Qt.Key) -> None:
    window = QuestionWindow(QUESTION)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    qtbot.keyClick(window, Qt.Key.Key_Backtab)
    here = window.focusWidget()
    assert here is not None
    assert here is not window.safe
    qtbot.keyClick(here, key)
    assert window.answer == "send"
