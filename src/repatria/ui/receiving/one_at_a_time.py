"""One thing at a time in front of where *Recibir* begins: work under way, what a file holds, what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from repatria.ui.pages import Desk, Place
from repatria.ui.receiving.finding import Start
from repatria.ui.receiving.gathering import AtPlace
from repatria.ui.watching import Watch
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.reading_column import ReadingColumn


class Reporting(ReadingColumn):
    """What came of what was received, until somebody leaves it."""


class OneAtATime(QStackedWidget):
    """The *start*, and whatever stands before it; only the start stays."""

    def __init__(self, desk: Desk, start: Start) -> None:
        super().__init__()
        self._desk, self.start = desk, start
        self._working = self._fell = self._follows = False
        self.addWidget(start)
        desk.tasks.crashed.connect(self._note_fall)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of a report once somebody goes to another page; behind a lock, or on a way it offers, it stays."""
        super().hideEvent(event)
        if self.isHidden():
            if isinstance(self.currentWidget(), Reporting) and not self._follows:
                self.go_back()
            self._follows = False

    def follow(self, page: str, place: Place) -> None:
        """Go to another *page*, as what stands here offers: it is there again afterwards."""
        self._follows = True
        self._desk.go(page, place)

    def reload(self) -> None:
        """Read and look anew; the page says what that is."""

    def is_working(self) -> bool:
        """Tell whether something is under way."""
        return self._working

    def tell(self, words: str) -> None:
        """Say at the start what went wrong."""
        self.start.tell_trouble(words)

    def learn(self, found: Mapping[Path, str]) -> None:
        """Keep what became of files, to be said of each in the list at the start."""
        self.start.learn(found)

    def show_abroad(self, found: Sequence[AtPlace]) -> None:
        """Show at the start what other countries laid down at places: each is opened from there."""
        for one in found:
            self.start.show_abroad(one.place, one.lying)

    def begin(self, panel: ProgressPanel) -> Watch:
        """Show that work is under way, and return what it is watched by."""
        watch = self.watch(panel)
        self.push(self.alone(panel))
        return watch

    def watch(self, panel: ProgressPanel) -> Watch:
        """Begin work that *panel* tells of, wherever that is shown; until ``free`` nothing else is begun."""
        self._working, self._fell = True, False
        self._desk.begins()
        watch = self._desk.tasks.watch(panel, panel.set_progress)
        panel.cancel_asked.connect(watch.cancel)
        return watch

    def alone(self, panel: ProgressPanel) -> ReadingColumn:
        """Return a page that shows *panel* alone."""
        return ReadingColumn(self.tr("Recibir"), "", (panel,))

    def free(self) -> None:
        """Let other work begin."""
        self._working = False

    def end(self, watch: Watch) -> None:
        """Show that the work ended; of work that fell down nothing is said but where to see what entered."""
        self.free()
        shown = self.currentWidget()
        if type(shown) is ReadingColumn:
            self.go_back()
            if self._fell:
                self.start.tell_trouble(
                    self.tr("Algo falló en el programa. Lo que llegó a entrar está abajo, en lo recibido.")
                )
            elif watch.cancelled:
                self.start.tell_trouble(self.tr("Se detuvo, como pidió. No entró nada."), "info", "quiet")
        self.reload()

    def push(self, page: QWidget) -> None:
        """Show *page* in place of whatever came before it; only the start stays."""
        before = self.currentWidget()
        self.addWidget(page)
        self.setCurrentWidget(page)
        if before is not self.start and before is not None:
            self.let_go(before)

    def go_back_to_start(self) -> None:
        """Show the start, whatever else stands."""
        self.setCurrentWidget(self.start)

    def go_back(self) -> None:
        """Show the start again."""
        before = self.currentWidget()
        self.setCurrentWidget(self.start)
        if before is not self.start and before is not None:
            self.let_go(before)

    def _note_fall(self, _error: object) -> None:
        self._fell = True

    def holds(self, page: QWidget) -> bool:
        """Tell whether *page* still stands here, in front or behind."""
        return isValid(page) and self.indexOf(page) >= 0

    def let_go(self, page: QWidget) -> None:
        """Throw *page* away, if it was not yet."""
        if self.holds(page):
            self.removeWidget(page)
            page.deleteLater()
