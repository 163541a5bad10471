"""At the lock nothing of a case stays in sight, nor on the clipboard, nor in memory only."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk
from tests.ui.around import Around, around, work

__all__ = ["around", "work"]


def test_every_other_window_of_the_program_is_hidden_at_the_lock(
    qtbot: QtBot, around: Around, work: Desk
) -> None:
    sitting = around.sit_down(work).sitting
    beside = [QLabel("7F3K-92QD") for _ in range(2)]
    for label in beside:
        qtbot.addWidget(label)
        label.show()
    assert all(label.isVisible() for label in beside)
    sitting.cover()
    assert not any(label.isVisible() for label in beside)
    assert sitting.window.isVisible()
    assert sitting.window.is_covered()


def test_what_was_copied_is_forgotten_at_the_lock(qtbot: QtBot, around: Around, work: Desk) -> None:
    sitting = around.sit_down(work).sitting
    sitting.clipboard.copy("7F3K-92QD")
    sitting.cover()
    sitting.keep()
    assert QGuiApplication.clipboard().text() == ""


def test_what_was_copied_is_forgotten_when_the_program_is_closed(
    qtbot: QtBot, around: Around, work: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("repatria.ui.sitting.leave", lambda _: None)
    sitting = around.sit_down(work).sitting
    sitting.clipboard.copy("7F3K-92QD")
    sitting.leave()
    assert QGuiApplication.clipboard().text() == ""


def test_at_the_lock_the_length_of_the_vault_is_on_the_disk_before_the_program_ends(
    qtbot: QtBot, around: Around, work: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = around.sit_down(work)
    kept: list[int] = []
    monkeypatch.setattr(work.vault, "sync_memory", lambda: kept.append(len(around.ended)))
    program.lock()
    assert kept[:1] == [0]
