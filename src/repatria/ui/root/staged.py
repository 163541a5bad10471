"""A part of the page that leads step by step: one thing at a time, and nothing is left of it once it is left."""

from __future__ import annotations

from PySide6.QtGui import QHideEvent

from repatria.ui.settings.unfolding import Unfolding


class Staged(Unfolding):
    """Whoever goes to another page, covers the window or locks it leaves: ``leave`` is called, and nothing stays."""

    def leave(self) -> None:
        """Forget whatever was begun; called however somebody goes."""
        self.quiet()
        self.end()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave, unless the window was only put aside: that hides nothing of ours."""
        super().hideEvent(event)
        if not event.spontaneous() and self.step is not None:
            self.leave()
