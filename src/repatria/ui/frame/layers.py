"""The pages, and the one thing that may stand over them: the cover, the keys, or what must be answered first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from repatria.ui.frame.cover import Cover, KeysPage


class Layers(QStackedWidget):
    """Only what is above is shown and reached by keys; ``hiding`` comes just before the pages are hidden."""

    hiding = Signal()

    def __init__(self, keys: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.body, self._cover, self._keys = QWidget(), Cover(), KeysPage(keys)
        self._before: QWidget | None = None
        self._focus_before: QWidget | None = None
        for layer in (self.body, self._cover, self._keys):
            self.addWidget(layer)
        for over in (self._cover, self._keys):
            over.left.connect(self.uncover)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_above)

    def is_open(self) -> bool:
        """Tell whether the pages are shown."""
        return self.currentWidget() is self.body

    def is_covered(self) -> bool:
        """Tell whether the cover hides everything."""
        return self.currentWidget() is self._cover

    def cover(self) -> None:
        """Hide everything until the person comes back."""
        self._raise(self._cover)
        self._cover.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_keys(self) -> None:
        """Show the keys that work everywhere."""
        self._raise(self._keys)
        self._keys.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def uncover(self) -> None:
        """Show what was covered again, with the focus where it was."""
        self.setCurrentWidget(self._beneath())
        before, self._focus_before = self._focus_before, None
        if (
            before is None or not isValid(before) or not before.isVisible()
        ):  # behind the cover it may have gone
            before = self._beneath().focusWidget()
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle(self, over: str) -> None:
        """Show the ``cover`` or the ``keys``, or what is beneath them again."""
        if self.currentWidget() is not self._beneath():
            self.uncover()
        elif over == "cover":
            self.cover()
        else:
            self.show_keys()

    def stand_before(self, widget: QWidget) -> None:
        """Show *widget* in place of the pages until ``let_through``."""
        self.addWidget(widget)
        self._raise(widget)
        self._before = widget

    def let_through(self) -> None:
        """Show the pages that something stood before."""
        before, self._before = self._before, None
        if before is None:
            return
        if self.currentWidget() is before:
            self.uncover()
        self.removeWidget(before)
        before.deleteLater()

    def _keep_above(self, _: QWidget | None, now: QWidget | None) -> None:
        """Give the keyboard back to what is above: what takes it beneath is seen by nobody."""
        shown = self.currentWidget()
        if now is None or shown is None or not self.isAncestorOf(now) or shown.isAncestorOf(now):
            return
        self._focus_before = now
        above: QWidget | None = shown.focusWidget()
        (above if above is not None else shown).setFocus(Qt.FocusReason.OtherFocusReason)

    def _raise(self, layer: QWidget) -> None:
        if self.is_open():
            self.hiding.emit()
        if self.currentWidget() is self._beneath():
            self._focus_before = self.window().focusWidget()
        self.setCurrentWidget(layer)

    def _beneath(self) -> QWidget:
        return self.body if self._before is None else self._before
