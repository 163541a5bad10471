from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from repatria.ui.gallery import GROUPS, make_group
from repatria.ui.gallery.photographs import WIDTH, photograph_all
from repatria.ui.i18n import PSEUDO, Speech
from repatria.ui.theme import Theme, apply_theme
from repatria.ui.theme.tokens import THEMES

INTERACTIVE = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)


def shown(qtbot: QtBot, group: str) -> QWidget:
    place = make_group(group)
    qtbot.addWidget(place)
    place.resize(WIDTH, max(600, place.heightForWidth(WIDTH)))
    place.show()
    QApplication.processEvents()
    return place


@pytest.mark.parametrize("group", GROUPS)
def test_every_interactive_widget_has_an_accessible_name(qtbot: QtBot, group: str) -> None:
    place = shown(qtbot, group)
    for widget in place.findChildren(QWidget):
        if isinstance(widget, INTERACTIVE) and widget.isVisible():
            words = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or words, widget


@pytest.mark.parametrize("group", GROUPS)
def test_every_interactive_widget_can_be_reached_by_tab(qtbot: QtBot, group: str) -> None:
    place = shown(qtbot, group)
    for widget in place.findChildren(QWidget):
        if isinstance(widget, INTERACTIVE) and widget.isVisible():
            assert int(widget.focusPolicy().value) & 1, widget


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("group", GROUPS)
def test_targets_are_large_enough(qtbot: QtBot, qapp: QApplication, group: str, percent: int) -> None:
    apply_theme(qapp, Theme.named("light", percent / 100))
    place = shown(qtbot, group)
    for widget in place.findChildren(QWidget):
        if isinstance(widget, (QPushButton, QCheckBox, QLineEdit)) and widget.isVisible():
            assert widget.height() >= 32 * percent / 100, widget


@pytest.mark.parametrize("language", ["es", "en", PSEUDO])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("group", GROUPS)
def test_no_words_are_cut_off(
    qtbot: QtBot, qapp: QApplication, speech: Speech, group: str, percent: int, language: str
) -> None:
    speech.speak(language)
    apply_theme(qapp, Theme.named("light", percent / 100))
    place = shown(qtbot, group)
    for widget in place.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel) and widget.text():
            needed = (
                widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            )
            assert widget.height() >= needed, widget.text()
        if isinstance(widget, (QPushButton, QCheckBox)):
            assert widget.width() >= widget.sizeHint().width(), widget.text()
        parent = widget.parentWidget()
        if parent is not None and not isinstance(parent.parentWidget(), QAbstractItemView):
            assert parent.rect().contains(widget.geometry()) or parent is place, widget
        assert QRect(0, 0, WIDTH, 10_000).contains(
            QRect(widget.mapTo(place, widget.rect().topLeft()), widget.size())
        ), widget


@pytest.mark.parametrize("theme", THEMES)
def test_everything_can_be_photographed(
    qapp: QApplication, words_built: None, tmp_path: Path, theme: str
) -> None:
    written = photograph_all(qapp, tmp_path, theme=theme)
    assert len(written) == (len(GROUPS) + 1) * 2 * 2
    assert all(path.stat().st_size > 5000 for path in written)
