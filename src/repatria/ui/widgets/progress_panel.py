"""Show long work in words, with a count and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import Label


class ProgressPanel(QFrame):
    """What is being done, how far it is, and *Detener*; it keeps its place while it waits.

    What may not be stopped half-way has no *Detener*, and the *reassurance* says so and about how long it takes.
    """

    cancel_asked = Signal()

    def __init__(self, words: str, reassurance: str = "", *, stoppable: bool = True) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._words = Label(words, strong=True)
        self._count = Label("", tone="quiet")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words)
        self._cancel = Button(QCoreApplication.translate("progress_panel", "Detener"), icon="close")
        self._cancel.clicked.connect(self._stop)
        if not stoppable:
            self._cancel.hide()  # and never shown before it stands here: it would come up as a window of its own
        column = QVBoxLayout(self)
        gaps(column, (16, 12, 16, 12), 8)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        foot = QHBoxLayout()
        gaps(foot, spacing=12)
        told = QVBoxLayout()
        gaps(told, spacing=4)
        told.addWidget(self._count)
        self._reassurance = Label(reassurance, "small", tone="quiet")
        if not reassurance:
            self._reassurance.hide()
        told.addWidget(self._reassurance)
        foot.addLayout(told, 1)
        if stoppable:
            foot.addWidget(self._cancel)
        column.addLayout(foot)
        self.set_progress(0, 0)
        self._count.setVisible(stoppable)

    def set_words(self, words: str) -> None:
        """Name another part of the work."""
        self._words.setText(words)
        self._bar.setAccessibleName(words)

    def go_on(self, words: str, reassurance: str) -> None:
        """Name what follows once the work is kept, which is not stopped any more; the keyboard goes nowhere else."""
        self.set_words(words)
        self._reassurance.setText(reassurance)
        self._reassurance.setVisible(bool(reassurance))
        self.let_end()

    def set_progress(self, done: int, total: int) -> None:
        """Show that *done* of *total* are behind us; 0 of 0 means that the count is not known yet."""
        self._bar.setRange(0, max(total, 0))
        self._bar.setValue(done)
        if total > 0:
            locale = QLocale()
            template = QCoreApplication.translate("progress_panel", "{done} de {total}")
            self._count.setText(template.format(done=locale.toString(done), total=locale.toString(total)))
        else:
            self._count.setText(QCoreApplication.translate("progress_panel", "Preparando…"))

    def let_end(self) -> None:
        """Offer to stop no more: what is left is done whole."""
        self._cancel.clearFocus()  # else Qt hands the keyboard to whatever comes next in the window
        self._cancel.setEnabled(False)

    def take_focus(self) -> None:
        """Have the keyboard wait at the way to stop."""
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def count_words(self) -> str:
        """Return the count as shown."""
        return self._count.text()

    def _stop(self) -> None:
        self.let_end()
        self._count.setText(
            QCoreApplication.translate("progress_panel", "Deteniendo en el próximo lugar seguro…")
        )
        self.cancel_asked.emit()
