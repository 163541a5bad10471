from __future__ import annotations

import sys
import threading

from pytestqt.qtbot import QtBot

from repatria.ui.clipboard import Clipboard
from repatria.ui.crash import CrashHandler, CrashWindow
from repatria.ui.crash_code import crash_code, crash_report

CANARY = "Xochitl-canario"


def break_down(secret: str) -> None:
    raise ValueError(secret)


def caught(secret: str) -> BaseException:
    try:
        break_down(secret)
    except ValueError as error:
        return error
    raise AssertionError


def test_the_code_is_made_from_the_place_and_not_from_the_content() -> None:
    codes = {crash_code(caught(secret)) for secret in (CANARY, "otra")}
    assert len(codes) == 1
    assert CANARY not in crash_report(caught(CANARY))
    assert "break_down" in crash_report(caught(CANARY))


def test_the_window_shows_the_code_and_no_content(qtbot: QtBot) -> None:
    window = CrashWindow(caught(CANARY), Clipboard())
    qtbot.addWidget(window)
    words = " ".join(label.text() for label in window.findChildren(object) if hasattr(label, "text"))  # type: ignore[type-var]
    assert window.code in words
    assert CANARY not in words
    assert not window.isModal()


def test_errors_of_every_thread_are_shown_on_the_interface_thread(qtbot: QtBot) -> None:
    shown: list[tuple[BaseException, str]] = []
    handler = CrashHandler(lambda error: shown.append((error, threading.current_thread().name)))
    before = sys.excepthook, threading.excepthook
    try:
        handler.install()
        thread = threading.Thread(target=break_down, args=(CANARY,))
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: bool(shown))
    finally:
        sys.excepthook, threading.excepthook = before
    assert isinstance(shown[0][0], ValueError)
    assert shown[0][1] == "MainThread"
