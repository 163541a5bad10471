"""Keep what a page asks above what it shows; a question asked within another gives it back when it ends."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from repatria.ui.case.panels.panel import Asking, Given, Panel


class Panels(QStackedWidget):
    """The content of a page and the panels open above it; ``changed`` tells that one opened or closed.

    ``left`` tells that the person went back without saving; ``opened`` and ``closed`` bring a panel, the latter only
    when what it asked is done or was left, not when it asks on in another: ``asking_on`` comes before that, while
    what was typed can still be read.
    """

    changed = Signal()
    left = Signal()
    opened = Signal(object)
    closed = Signal(object)
    asking_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._open: list[Panel] = []
        self._content: QWidget | None = None

    @property
    def top(self) -> Panel | None:
        """Return the panel that is being filled, if any."""
        return self._open[-1] if self._open else None

    def set_content(self, content: QWidget) -> None:
        """Show *content* whenever nothing is asked."""
        self._content = content
        if not self._open:
            self.setCurrentWidget(content)

    def ask(self, asking: Asking, answered: Callable[[Panel, Given], None], *, above: bool = False) -> Panel:
        """Ask; in place of what is asked now, or *above* it so that it is there again afterwards."""
        if not above:
            self.asking_on.emit()
            for former in reversed(self._open[:]):
                self._drop(former)
        panel = Panel(asking)
        panel.answered.connect(lambda given: answered(panel, given))
        panel.left.connect(lambda: self._leave(panel))
        self._open.append(panel)
        self.addWidget(panel)
        self.setCurrentWidget(panel)
        self.changed.emit()
        self.opened.emit(panel)
        QTimer.singleShot(0, panel, panel.begin)
        return panel

    def close_panel(self, panel: Panel) -> None:
        """Close *panel*, and only it; one that was closed before changes nothing."""
        if panel in self._open:
            self._drop(panel)
            self.closed.emit(panel)

    def _drop(self, panel: Panel) -> None:
        self._open.remove(panel)
        self.removeWidget(panel)
        panel.deleteLater()
        below = self.top or self._content
        if below is not None:
            self.setCurrentWidget(below)
        self.changed.emit()

    def put_before(self, work: QWidget) -> None:
        """Show *work* that is under way in front of all that is asked, until ``take_away``."""
        self.addWidget(work)
        self.setCurrentWidget(work)

    def take_away(self, work: QWidget) -> None:
        """Show again what stood behind *work*."""
        self.removeWidget(work)
        work.deleteLater()
        below = self.top or self._content
        if below is not None:
            self.setCurrentWidget(below)

    def is_open(self, panel: Panel) -> bool:
        """Tell whether *panel* still asks."""
        return panel in self._open

    def clear(self) -> None:
        """Close whatever is asked."""
        for panel in reversed(self._open[:]):
            self.close_panel(panel)

    def _leave(self, panel: Panel) -> None:
        self.close_panel(panel)
        self.left.emit()
