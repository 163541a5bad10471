"""Two practice posts that know each other, and a window on one of them, for tests of what goes between."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from repatria.services.desk import Desk as Work
from repatria.ui.ask import Asker
from repatria.ui.pages import Desk, Page
from repatria.ui.preferences import Preferences
from repatria.ui.sitting import Sitting
from repatria.ui.tasks import Tasks
from repatria.ui.widgets.choice_buttons import ChoiceButtons
from repatria.ui.widgets.field import Field

OURS, THEIRS = "Tecún Umán", "Corinto"


class Counter:
    """A sitting with the pages given, and a stand-in for the page of a case."""

    def __init__(self, qtbot: QtBot, work: Work, pages: Callable[[Desk], Sequence[Page]]) -> None:
        self.qtbot, self.work, self.tasks, self.asker = qtbot, work, Tasks(), Asker()
        self.busy = False
        self.crashes: list[Any] = []
        self.tasks.busy_changed.connect(self._note)
        self.tasks.crashed.connect(self.crashes.append)
        self.preferences = Preferences()
        self.sitting = Sitting(
            work,
            self.tasks,
            self.asker,
            lambda: self.preferences,
            lambda _: None,
            lambda d: self._all(d, pages),
        )
        self.sitting.window.resize(1366, 768)
        self.sitting.window.show()
        self.settle()

    def page(self, key: str) -> Any:
        """Show a page and return it."""
        self.sitting.window.go(key)
        self.settle()
        return self.sitting.window.page(key)

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: not self.busy, timeout=20_000)
        read: list[None] = []
        self.tasks.read(self.tasks, lambda: None, read.append, self.crashes.append)
        self.qtbot.waitUntil(lambda: bool(read) and not self.busy, timeout=20_000)
        self.qtbot.wait(1)
        assert not self.crashes, self.crashes

    def told(self) -> str:
        """Return what the notice bar says."""
        return self.sitting.window.notices.words()

    def leave(self) -> None:
        """Close the window."""
        self.sitting.away.stop()
        self.tasks.close()
        self.sitting.window.close()
        self.sitting.window.deleteLater()
        # What is left goes here and not on the thread of another test's job, where no timer may be stopped.
        gc.collect()

    def _note(self, busy: bool) -> None:
        self.busy = busy

    def _all(self, desk: Desk, pages: Callable[[Desk], Sequence[Page]]) -> list[Page]:
        stub = Page("case", "cases", lambda: "Expediente", lambda: QLabel(""))
        return [*pages(desk), stub]


def settle(counter: Counter, turns: int = 5) -> None:
    """Wait until what began something else, and that again, has ended too."""
    for _ in range(turns):
        counter.settle()


def words_in(widget: QWidget | None) -> str:
    """Return every word shown in *widget*."""
    assert widget is not None
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def choose(field: Field, key: str) -> None:
    """Press one of the few things that *field* lets choose."""
    assert isinstance(field.control, ChoiceButtons)
    field.control._buttons[key].click()
