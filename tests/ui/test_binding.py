from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal


class Speaker(QObject):
    said = Signal(bool)


def test_signals_and_calls_keep_the_reference_counts_of_true_and_none() -> None:
    """PySide6 6.12.0 on Python 3.11 loses one each time, and CPython aborts after a few thousand calls."""
    speaker = Speaker()
    heard: list[bool] = []
    speaker.said.connect(lambda said: heard.append(said))
    before = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(50):
        speaker.said.emit(True)
        speaker.setObjectName("same")
    heard.clear()
    after = sys.getrefcount(True), sys.getrefcount(None)
    assert abs(after[0] - before[0]) < 25
    assert abs(after[1] - before[1]) < 25
