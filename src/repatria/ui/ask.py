"""The only door to modal windows: questions, and choosing a file or a folder."""

from __future__ import annotations

from collections import deque
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from repatria.ui.widgets.question import Question, QuestionWindow


class Asker:
    """Asks the person and returns the answer; a test or the tour sets the answers beforehand.

    One Asker lives with the window and is handed to the pages.
    """

    def __init__(self) -> None:
        self._answers: deque[str] = deque()
        self._places: deque[Path | None] = deque()
        self.asked: list[Question] = []

    def answer_next(self, *keys: str) -> None:
        """Give these answers to the next questions instead of showing them."""
        self._answers.extend(keys)

    def choose_next(self, *places: Path | None) -> None:
        """Give these to the next requests for a file or folder instead of showing a window."""
        self._places.extend(places)

    def ask(self, parent: QWidget, question: Question) -> str:
        """Return the key of the act chosen; closing the window is the safe answer."""
        if self._answers:
            self.asked.append(question)
            key = self._answers.popleft()
            if key not in {question.safe.key, *(act.key for act in question.acts)}:
                raise KeyError(key)
            return key
        window = QuestionWindow(question, parent)
        window.exec()
        window.deleteLater()
        return window.answer

    def choose_file(self, parent: QWidget, title: str, start: Path, pattern: str) -> Path | None:
        """Return an existing file like ``*.repatria``, or nothing."""
        return self._choose(parent, title, start, QFileDialog.FileMode.ExistingFile, pattern)

    def choose_folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        """Return an existing folder, or nothing."""
        return self._choose(parent, title, start, QFileDialog.FileMode.Directory, "")

    def _choose(
        self, parent: QWidget, title: str, start: Path, mode: QFileDialog.FileMode, pattern: str
    ) -> Path | None:
        if self._places:
            return self._places.popleft()
        window = QFileDialog(parent, title, str(start), pattern)
        # The system's own window would enter the place in its list of recent files.
        window.setOption(QFileDialog.Option.DontUseNativeDialog)
        window.setOption(QFileDialog.Option.ReadOnly)
        window.setFileMode(mode)
        # Qt has no Spanish for these two.
        window.setLabelText(QFileDialog.DialogLabel.LookIn, QCoreApplication.translate("ask", "Buscar en:"))
        window.setLabelText(QFileDialog.DialogLabel.FileType, QCoreApplication.translate("ask", "Tipo:"))
        window.setHistory([])
        window.setSidebarUrls([])
        chosen = Path(window.selectedFiles()[0]) if window.exec() and window.selectedFiles() else None
        window.setHistory([])
        # Qt keeps the last folder on disk; leave it where the person's files begin.
        window.setDirectory(str(Path.home()))
        window.deleteLater()
        return chosen
