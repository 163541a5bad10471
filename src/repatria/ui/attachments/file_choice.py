"""Choose a file from a stick or a folder; what it is and what it tells besides is looked at aside and said here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.ui.attachments.looking import Looked, look_at
from repatria.ui.attachments.told_words import told_lines, unread_words, what_words
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk
from repatria.ui.theme import gaps
from repatria.ui.watching import Watch
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.control import Control
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.progress_panel import ProgressPanel

TELLS, SILENT, UNREAD = "tells", "silent", "unread"


class FileChoice(Control):
    """Its value says only whether the file tells something besides (``TELLS``, ``SILENT``; ``UNREAD``: unknown).

    Its place is kept nowhere.

    ``looked`` is what was found; None while nothing is chosen, or it is still looked at.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.looked: Looked | None = None
        self._watch: Watch | None = None
        self._progress: ProgressPanel | None = None
        self.button = Button(QCoreApplication.translate("file_choice", "Elegir archivo…"), icon="stick")
        self.button.clicked.connect(self.choose)
        self.setFocusProxy(self.button)
        self._name = Label("", strong=True)
        self._inside = QWidget()
        self._lines = QVBoxLayout(self._inside)
        gaps(self._lines, spacing=4)
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        row = QHBoxLayout()
        gaps(row, spacing=12)
        row.addWidget(self.button)
        row.addWidget(self._name, 1)
        column.addLayout(row)
        column.addWidget(self._inside)
        self._inside.hide()

    def value(self) -> str | None:
        """Return whether the file that was looked at tells something besides, or that nobody here can tell."""
        if self.looked is None:
            return None
        if self.looked.is_kept_as_it_is:
            return UNREAD
        return TELLS if self.looked.tells else SILENT

    def set_value(self, value: object) -> None:
        """Show nothing: which file it was is not kept, and it is chosen again."""

    def complaint(self) -> str:
        """Say that the file is still looked at."""
        if self._watch is None:
            return ""
        return QCoreApplication.translate("file_choice", "Espere: todavía se mira qué es.")

    def choose(self) -> None:
        """Ask for a file and look at it."""
        title = QCoreApplication.translate("file_choice", "Archivo que se agrega al expediente")
        every = QCoreApplication.translate("file_choice", "Todos los archivos (*)")
        source = self._desk.asker.choose_file(self, title, Path.home(), every)
        if source is not None:
            self.look_at(source)

    def look_at(self, source: Path) -> None:
        """Have the file at *source* looked at aside; what stood here goes."""
        self._clear()
        self._name.setText(source.name)
        words = QCoreApplication.translate("file_choice", "Mirando qué es y qué dice por dentro")
        self._progress = ProgressPanel(words)
        watch = self._watch = self._desk.tasks.watch(self._progress, self._progress.set_progress)
        self._progress.cancel_asked.connect(watch.cancel)
        self._show(self._progress)
        work = self._desk.work
        self._desk.tasks.run_aside(
            self,
            lambda: look_at(work, source, watch.progress, lambda: watch.cancelled),
            lambda looked: self._found(looked, watch),
            lambda error: self._not_read(error, watch),
            after=lambda: self._ended(watch),
        )

    def _found(self, looked: Looked, watch: Watch) -> None:
        if watch is not self._watch:
            return
        self._clear()
        self.looked = looked
        self._name.setText(f"{looked.source.name} · {what_words(looked)}")
        if looked.is_kept_as_it_is:
            self._show(IconWords("warning", unread_words(looked), "warning"))
        elif looked.seen is not None and looked.tells:
            head = QCoreApplication.translate("file_choice", "Además de lo que muestra, dice:")
            self._show(Label(head), *(IconWords("info", line) for line in told_lines(looked.seen.told)))
        else:
            none = QCoreApplication.translate("file_choice", "No dice nada además de lo que muestra.")
            self._show(IconWords("done", none, "good"))
        self.value_changed.emit(self.value())

    def _not_read(self, error: RepatriaError, watch: Watch) -> None:
        if watch is self._watch:
            self._clear()
            self._show(IconWords("overdue", " ".join(message_for(error)), "danger"))

    def _ended(self, watch: Watch) -> None:
        """Put the work away where the person stopped it."""
        if watch is self._watch:
            self._clear()

    def _clear(self) -> None:
        had, self.looked = self.looked is not None, None
        if self._watch is not None:
            self._watch.cancel()
        self._watch = self._progress = None
        self._name.setText("")
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._inside.hide()
        if had:
            self.value_changed.emit(None)

    def _show(self, *parts: QWidget) -> None:
        for part in parts:
            self._lines.addWidget(part)
        self._inside.show()
