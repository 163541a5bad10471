"""A part of the page that leads step by step: one thing at a time, and nothing is left of it once it is left."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from repatria.domain.errors import RepatriaError
from repatria.ui.frame.in_sight import show_top
from repatria.ui.messages import message_for
from repatria.ui.settings.section import Section
from repatria.ui.widgets.label import IconWords


class Staged(Section):
    """Shows what stands when nothing is begun, else one step; ``under_way`` tells when something begins and ends.

    Whoever goes to another page, covers the window or locks it has left: ``leave`` is called, and nothing stays.
    """

    under_way = Signal(bool)

    def __init__(self, title: str, words: str) -> None:
        super().__init__(title, words)
        self._step: QWidget | None = None
        self.told = IconWords("overdue", "", "danger")
        self.told.hide()
        self.body.addWidget(self.told)

    @property
    def step(self) -> QWidget | None:
        """Return the step that is shown."""
        return self._step

    def show_step(self, step: QWidget, first: QWidget) -> None:
        """Show *step* in place of the one before, from its title on, with the keyboard on *first*."""
        had = self._step
        self._drop()
        self._step = step
        self.body.addWidget(step)
        step.show()
        if had is None:
            self.under_way.emit(True)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, step, lambda: show_top(step))

    def end(self) -> None:
        """Show what stands when nothing is begun."""
        if self._step is None:
            return
        self._drop()
        self._step = None
        self.under_way.emit(False)

    def leave(self) -> None:
        """Forget whatever was begun; called however somebody goes."""
        self.quiet()
        self.end()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave, unless the window was only put aside: that hides nothing of ours."""
        super().hideEvent(event)
        if not event.spontaneous() and self._step is not None:
            self.leave()

    def say(self, words: str, icon: str = "overdue", tone: str = "danger") -> None:
        """Say *words* above the step."""
        self.told.set_words(icon, words, tone)
        self.told.show()

    def quiet(self) -> None:
        """Take away what was said."""
        self.told.hide()

    def failed(self, error: RepatriaError) -> None:
        """Say why something was refused; the step stays."""
        self.say(" ".join(message_for(error)))

    def _drop(self) -> None:
        if self._step is not None:
            self.body.removeWidget(self._step)
            self._step.hide()
            self._step.deleteLater()
