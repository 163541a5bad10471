"""What others wrote is read beside the pointer letter by letter: it draws nothing, and fetches nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtGui import Qt as MarkupQt
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from repatria import paths
from repatria.ui.widgets.label import ShortLabel
from repatria.ui.widgets.rows import Rows, RowsView
from repatria.ui.widgets.shown import MOST
from repatria.ui.widgets.tips import tip

SOURCE = paths.bundled("src", "repatria")
MODULES = sorted(SOURCE.rglob("*.py"))
RED = QColor(255, 0, 0)


@pytest.fixture
def evil(tmp_path: Path) -> str:
    """Words that show a red square wherever they are run."""
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(RED)
    image.save(str(tmp_path / "red.png"))
    return f'Salud <img src="{(tmp_path / "red.png").as_uri()}"> & <h1>todo'


@pytest.fixture(autouse=True)
def no_tip_left() -> Iterator[None]:
    yield
    QToolTip.hideText()


def hover(qtbot: QtBot, widget: QWidget, at: QPoint) -> QImage:
    """Rest the pointer on *widget*, and return what is seen beside it."""
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    shown = [one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel") and one.isVisible()]
    assert shown, "no tip"
    return shown[-1].grab().toImage()


def has_red(seen: QImage) -> bool:
    return any(seen.pixelColor(x, y) == RED for x in range(seen.width()) for y in range(seen.height()))


def test_words_that_are_run_would_be_seen_by_these_tests(qtbot: QtBot, evil: str) -> None:
    raw = QWidget()
    qtbot.addWidget(raw)
    raw.setToolTip(evil)
    assert has_red(hover(qtbot, raw, QPoint(1, 1)))


def test_beside_a_row_markup_of_others_is_read_and_not_run(qtbot: QtBot, evil: str) -> None:
    rows, view = Rows[str](str), RowsView("Secciones")
    qtbot.addWidget(view)
    rows.set_rows([evil])
    view.setModel(rows)
    view.show()
    seen = hover(qtbot, view.viewport(), view.visualRect(rows.index(0)).center())
    assert not has_red(seen)
    assert rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == evil  # read aloud as it is


def test_beside_a_shortened_label_markup_of_others_is_read_and_not_run(qtbot: QtBot, evil: str) -> None:
    label = ShortLabel(evil)
    qtbot.addWidget(label)
    label.setFixedWidth(60)
    label.show()
    label.grab()
    assert not has_red(hover(qtbot, label, QPoint(1, 1)))


@pytest.mark.parametrize(
    "words",
    [
        "<b>todo</b>",
        "  <IMG src='//server/share/x.png'>",
        "a &lt; b",
        "<!DOCTYPE html>",
        "<?xml version='1.0'?><p>x",
        "primero\n<b>x",
        "<p>uno\ndos",
    ],
)
def test_no_words_are_run(words: str) -> None:
    told = tip(words)
    assert not MarkupQt.mightBeRichText(told) or told.startswith("<qt>")
    assert "<" not in told.removeprefix("<qt>").removesuffix("</qt>").replace("<br>", "") or told == words


def test_plain_words_stay_as_they_are_and_long_ones_are_cut() -> None:
    assert tip("Edad < 18 & sola\nHoy") == "Edad < 18 & sola\nHoy"
    assert len(tip("a " * 60_000)) == MOST


# Nothing goes past it


def raw_tips(source: str) -> list[str]:
    """Return the lines of *source* where words come beside the pointer that ``tip`` has not seen."""
    tree = ast.parse(source)
    alone = {id(node.test) for node in ast.walk(tree) if isinstance(node, ast.If) and _answers_tip(node)}
    asked = [node for node in ast.walk(tree) if isinstance(node, ast.Compare) and id(node) in alone]
    seen = {id(one) for node in asked for one in ast.walk(node)}
    return [
        f"{node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(tree)
        if isinstance(node, ast.expr) and id(node) not in seen and _tells_raw(node, tree)
    ]


def _answers_tip(node: ast.If) -> bool:
    """Tell whether the role of tips, and no other, is answered by ``tip``."""
    asked = ast.unparse(node.test)
    answer = node.body[0]
    return (
        asked == "role == Qt.ItemDataRole.ToolTipRole"
        and isinstance(answer, ast.Return)
        and ast.unparse(answer).startswith("return tip(")
    )


def _tells_raw(node: ast.expr, tree: ast.AST) -> bool:
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".setToolTip"):
        return not (len(node.args) == 1 and _is_known(node.args[0], tree))
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    if name == "setToolTip":
        return not any(isinstance(one, ast.Call) and one.func is node for one in ast.walk(tree))
    return name in ("ToolTipRole", "QToolTip", "setToolTipsVisible")


def _is_known(words: ast.expr, tree: ast.AST) -> bool:
    """Tell whether *words* are our own as they stand, or went through ``tip``."""
    if isinstance(words, ast.IfExp):
        return _is_known(words.body, tree) and _is_known(words.orelse, tree)
    if isinstance(words, ast.Call):
        return ast.unparse(words.func) in ("tip", "QCoreApplication.translate", "self.tr")
    if isinstance(words, ast.Attribute):  # where all that it ever is is known
        given = [
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            and ast.unparse(words) in [ast.unparse(one) for one in node.targets]
        ]
        return bool(given) and all(isinstance(one, ast.Call) and _is_known(one, tree) for one in given)
    return isinstance(words, ast.Constant)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_words_come_beside_the_pointer_past_tip(module: Path) -> None:
    assert raw_tips(module.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "button.setToolTip(words)",
        'button.setToolTip(f"{words}")',
        'button.setToolTip(QCoreApplication.translate("x", "{a}").format(a=a))',
        "button.setToolTip(tip(words) if long else words)",
        "self.words = a\nbutton.setToolTip(self.words)",
        "tell = button.setToolTip",
        "QToolTip.showText(place, words)",
        "item.setData(words, Qt.ItemDataRole.ToolTipRole)",
        "if role == Qt.ItemDataRole.ToolTipRole:\n    return words",
        "if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):\n    return tip(words)",
    ],
)
def test_each_way_past_it_is_seen(line: str) -> None:
    assert raw_tips(line) != []
