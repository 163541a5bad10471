"""Catch what nobody expected: a short code from the stack, no content of any case, and we stay open."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from repatria.ui.clipboard import Clipboard
from repatria.ui.crash_code import crash_code, crash_report
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import Label


class CrashHandler(QObject):
    """Receives uncaught errors of every thread and shows each on the interface thread."""

    _found = Signal(object)

    def __init__(self, show: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._found.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over from Python's own handlers, which would print values to the terminal."""
        sys.excepthook = self._of_main
        threading.excepthook = self._of_thread

    def handle(self, error: BaseException) -> None:
        """Show *error* soon; may be called from any thread."""
        self._found.emit(error)

    def _of_main(self, kind: type[BaseException], error: BaseException, stack: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
        else:
            self.handle(error.with_traceback(stack))

    def _of_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self.handle(found.exc_value)

    def _deliver(self, error: BaseException) -> None:
        self._show(error)


class CrashWindow(QDialog):
    """Says that something in the program failed, that what was typed is kept, and gives the code."""

    def __init__(self, error: BaseException, clipboard: Clipboard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Repatria")
        self.code = crash_code(error)
        report = crash_report(error)
        column = QVBoxLayout(self)
        gaps(column, (24, 24, 24, 24), 16)
        title = QCoreApplication.translate("crash", "Algo falló en el programa")
        words = QCoreApplication.translate(
            "crash",
            "Lo que escribió está guardado. Puede seguir trabajando; si vuelve a pasar, cierre y abra "
            "Repatria. Este código dice dónde falló y no contiene datos de ningún expediente. Déselo a quien "
            "da soporte.",
        )
        column.addWidget(Label(title, "title"))
        column.addWidget(Label(words))
        column.addWidget(Label(self.code, "display"))
        row = QHBoxLayout()
        gaps(row, spacing=12)
        row.addStretch(1)
        copy = Button(QCoreApplication.translate("crash", "Copiar para soporte"), icon="copy")
        copy.clicked.connect(lambda: clipboard.copy(report))
        close = Button(QCoreApplication.translate("crash", "Seguir trabajando"), "primary")
        close.clicked.connect(self.close)
        close.setDefault(True)
        row.addWidget(copy)
        row.addWidget(close)
        column.addLayout(row)
        self.setMinimumWidth(min(current_theme().size(460), 760))
