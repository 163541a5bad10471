"""The page *Recibir*, as far as what comes from another country needs it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget

from repatria.ui.watching import Watch
from repatria.ui.widgets.progress_panel import ProgressPanel


class Pages(Protocol):
    """The page, as far as a packet that came needs it."""

    def begin(self, panel: ProgressPanel) -> Watch:
        """Show that work is under way; nothing else begins until it ends."""

    def end(self, watch: Watch) -> None:
        """Show that it ended."""

    def push(self, page: QWidget) -> None:
        """Show *page*."""

    def go_back(self) -> None:
        """Show the start again."""
