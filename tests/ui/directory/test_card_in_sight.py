"""Whoever types the code of a card sees whose card it is and what is odd about it, at the largest letters too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk as Work
from repatria.services.exchange.posts import KnownPost, write_card
from repatria.services.vaults import leave
from repatria.ui.directory.code_said import CodeSaid
from repatria.ui.i18n import Speech
from repatria.ui.theme import Theme, apply_theme
from repatria.ui.widgets.label import IconWords
from repatria.ui.widgets.scrolling import page_around
from tests.posts import introduce, make_post
from tests.ui.directory.conftest import directory_at
from tests.ui.exchange import THEIRS


@pytest.fixture
def swapped(work: Work, tmp_path: Path) -> Iterator[Path]:
    """Return the card of a post that is known with another one."""
    other = make_post(tmp_path / "theirs", THEIRS)
    introduce(work, other)
    path = tmp_path / "theirs.tarjeta"
    write_card(other, path)
    yield path
    leave(other)


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_warning_of_a_swapped_card_stands_in_sight_where_its_code_is_typed(
    qtbot: QtBot, qapp: QApplication, speech: Speech, work: Work, swapped: Path, language: str
) -> None:
    speech.speak(language)
    apply_theme(qapp, Theme.named("light", 2.0))
    with directory_at(qtbot, work) as (counter, page):
        page.adding.choose.setFocus()
        page.adding.set_known([_with_another_card(one) for one in page.adding._known])
        page.adding.take(swapped)
        counter.settle()
        _all_in_sight(page.adding.step)
        page.adding.code.set_value("0" * 16)
        page.adding.accept.click()
        counter.settle()
        assert page.adding.code.message()
        _all_in_sight(page.adding.step)
        assert page.adding.code.isAncestorOf(page.window().focusWidget())


def _with_another_card(post: KnownPost) -> KnownPost:
    return replace(post, check_code="") if post.post == THEIRS else post


def _all_in_sight(step: QWidget) -> None:
    """Insist that whose card it is, each warning and the field are seen whole."""
    title, warnings, field = (
        step.findChildren(QLabel)[0],
        step.findChildren(IconWords),
        step.findChild(CodeSaid),
    )
    assert THEIRS in title.text()
    assert warnings
    for part in (title, *warnings, field):
        assert part is not None
        assert _seen_whole(part), part


def _seen_whole(part: QWidget) -> bool:
    around = page_around(part)
    assert around is not None
    seen = around.viewport()
    return seen.rect().contains(QRect(part.mapTo(seen, QPoint(0, 0)), part.size()))
