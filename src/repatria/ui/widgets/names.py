"""Cover people's names until somebody holds the key that shows them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.shown import in_line

_MOST = 60
"""Letters of a name: it stands on one line; whole it stands in Personas."""
SHOW_KEY = Qt.Key.Key_F4


class NamesSwitch(Button):
    """Shows names only while it, or F4, is held down; ``shown`` tells lists and labels to follow."""

    shown = Signal(bool)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("names", "Mostrar nombres (F4)"), "quiet", "names")
        self.setToolTip(QCoreApplication.translate("names", "Mantenga presionado para ver los nombres."))
        self._is_shown = False
        self.pressed.connect(lambda: self._show(shown=True))
        self.released.connect(lambda: self._show(shown=False))

    def watch(self, window: QWidget) -> None:
        """Follow the key in *window*; a window that is left covers names at once."""
        window.installEventFilter(self)

    def is_shown(self) -> bool:
        """Tell whether names are shown now."""
        return self._is_shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the key and the window's leaving."""
        kinds = QEvent.Type
        if event.type() in (kinds.KeyPress, kinds.KeyRelease) and isinstance(event, QKeyEvent):
            if event.key() == SHOW_KEY and not event.isAutoRepeat():
                self._show(shown=event.type() == kinds.KeyPress)
                return True
        elif event.type() == kinds.WindowDeactivate:
            self._show(shown=False)
        return super().eventFilter(watched, event)

    def _show(self, *, shown: bool) -> None:
        if shown != self._is_shown:
            self._is_shown = shown
            self.set_face(self.text(), "covered" if shown else "names")
            self.shown.emit(shown)


class CoveredName(Label):
    """A code that gives way to a name while names are shown; the screen reader says what is seen."""

    def __init__(self, code: str, name: str, kind: str = "base") -> None:
        super().__init__(code, kind, strong=True)
        self._code, self._name = code, in_line(name, _MOST)

    def set_shown(self, shown: bool) -> None:
        """Show the name, or the code again."""
        self.setText(self._name if shown and self._name else self._code)

    def set_words(self, code: str, name: str) -> None:
        """Stand for another person, covered."""
        self._code, self._name = code, in_line(name, _MOST)
        self.setText(code)
