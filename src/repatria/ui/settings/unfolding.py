"""A section in which one thing at a time opens under its own line, and is thrown away once it is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from repatria.domain.errors import RepatriaError
from repatria.ui.frame.in_sight import scroll_to, show_top
from repatria.ui.messages import message_for
from repatria.ui.settings.section import Section
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords


class Unfolding(Section):
    """``under_way`` tells when something opens and ends: whatever stood in its place makes room, and comes back.

    What is refused is said right above what is open, where no field of it is at fault. Whoever leaves it is back at
    ``back``, from where it was opened.
    """

    under_way = Signal(bool)

    def __init__(self, title: str, words: str) -> None:
        super().__init__(title, words)
        self._step: QWidget | None = None
        self.back: QWidget | None = None
        self.told = IconWords("overdue", "", "danger")
        self.told.hide()
        self.body.addWidget(self.told)

    @property
    def step(self) -> QWidget | None:
        """Return what is open."""
        return self._step

    def show_step(self, step: QWidget, first: QWidget, under: QWidget | None = None) -> None:
        """Show *step*, *under* its line or last, in place of the one before, with the keyboard on *first*.

        The page is scrolled so that its line, or else the step, begins at the top: what it is about is read first.
        """
        had = self._step
        self._drop()
        self._step = step
        self.body.insertWidget(self.body.indexOf(under) + 1 if under is not None else -1, step)
        step.show()
        if had is None:
            self.under_way.emit(True)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, step, lambda: show_top(under or step))

    def end(self) -> None:
        """Show what stands when nothing is open."""
        if self._step is None:
            return
        self._drop()
        self._step = None
        self.under_way.emit(False)

    def fold(self) -> None:
        """Close what is open, with what was said of it, and give the keyboard back."""
        self.quiet()
        self.end()
        if self.back is not None:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str, icon: str = "overdue", tone: str = "danger") -> None:
        """Say *words* right above what is open, or else last, and bring them into sight."""
        self.body.removeWidget(self.told)
        self.body.insertWidget(self.body.indexOf(self._step) if self._step is not None else -1, self.told)
        self.told.set_words(icon, words, tone)
        self.told.show()
        scroll_to(self.told)

    def quiet(self) -> None:
        """Take away what was said."""
        self.told.hide()

    def failed(self, error: RepatriaError) -> None:
        """Say why something was refused; what is open stays."""
        self.say(" ".join(message_for(error)))

    def hold(self, *acts: Button) -> Callable[[], None]:
        """Let nobody press *acts* while the first is carried out; return what gives them and the keyboard back."""
        here = self._step
        for act in acts:
            act.setEnabled(False)

        def give_back() -> None:
            if here is not None and self._step is here:
                for act in acts:
                    act.setEnabled(True)
                acts[0].setFocus(Qt.FocusReason.OtherFocusReason)

        return give_back

    def _drop(self) -> None:
        if self._step is not None:
            self.body.removeWidget(self._step)
            self._step.hide()
            self._step.deleteLater()
