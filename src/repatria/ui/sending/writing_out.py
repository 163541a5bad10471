"""A form from which a file is written: the work with its way to stop, and what became of it, in front of the form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from repatria.domain.errors import RepatriaError
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk
from repatria.ui.sending.places import PlacePicker
from repatria.ui.settings.section import Section
from repatria.ui.theme import gaps
from repatria.ui.unlock.sheet import breakable
from repatria.ui.watching import Watch
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.reading_column import ReadingColumn

Made = TypeVar("Made")


class Written(ReadingColumn):
    """What became of it; ``again`` goes back to the form."""

    again = Signal()

    def end_with(self, section: Section, words: str) -> None:
        """Show *section* with the way back as its last line."""
        self.back = Button(words, "primary")
        self.back.clicked.connect(self.again)
        row = QHBoxLayout()
        gaps(row)
        row.addWidget(self.back)
        row.addStretch(1)
        section.body.addLayout(row)
        self.add(section)


class WritingOut(QStackedWidget):
    """The page; *form* holds the *place* where the file goes and the *verb*, and shows what it is told went wrong."""

    def __init__(
        self, desk: Desk, form: QWidget, place: PlacePicker, verb: Button, tell_trouble: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._desk, self._form, self._place, self._verb = desk, form, place, verb
        self._tell_trouble = tell_trouble
        self._watch: Watch | None = None
        self.addWidget(form)

    @property
    def is_writing(self) -> bool:
        """Tell whether a file is being written."""
        return self._watch is not None

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of what became of a file once somebody goes to another page; behind a lock it stays."""
        super().hideEvent(event)
        if self.isHidden() and isinstance(self.currentWidget(), Written):
            self.show_form()

    def reload(self) -> None:
        """Read anew what the form offers; each page says what that is."""

    def write(
        self,
        title: str,
        words: str,
        act: Callable[[Path, Watch], Made],
        written: Callable[[Made, bool], Written],
        refused: Callable[[RepatriaError], str] = lambda _: "",
    ) -> None:
        """Do *act* with the folder chosen, and show what *written* makes of it, told whether that is on a stick.

        *refused* has words of the page for a failure, where those that stand for it say too little.
        """
        folder, on_stick = self._place.folder(), self._place.on_stick()
        if folder is None:
            return
        watch = self.begin(title, words, self.tr("Si se detiene, no queda nada a medias."))
        self._desk.tasks.run(
            self,
            lambda: act(folder, watch),
            lambda made: self.show_written(written(made, on_stick)),
            lambda error: self.fail(refused(error) or " ".join(message_for(error))),
            after=self.end,
        )

    def begin(self, title: str, words: str, reassurance: str) -> Watch:
        """Show that work is under way, with its way to stop, until ``end``."""
        self._desk.begins()
        self._panel = ProgressPanel(words, reassurance)
        self._working = ReadingColumn(title, "", (self._panel,))
        self._push(self._working)
        watch = self._watch = self._desk.tasks.watch(self._panel, self._panel.set_progress)
        self._panel.cancel_asked.connect(watch.cancel)
        return watch

    def go_on(self, words: str) -> None:
        """Name the next part of the work, of which it is not known yet how long it is."""
        self._panel.set_words(words)
        self._panel.set_progress(0, 0)

    def show_written(self, result: Written) -> None:
        """Show what became of it, until the person goes back to the form."""
        result.again.connect(lambda: self._pop(result))
        self._push(result)
        result.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_form(self) -> None:
        """Show the form, in front of what became of the file before: what is asked for now is not written yet."""
        if self.is_writing:
            return
        before = self.currentWidget()
        self.setCurrentWidget(self._form)
        if isinstance(before, Written):
            self._drop(before)

    def fail(self, words: str) -> None:
        """Go back to the form and say there what went wrong."""
        self.setCurrentWidget(self._form)
        self._tell_trouble(breakable(words))

    def end(self, stopped_words: str = "") -> None:
        """Put the work away, however it ended; where the person stopped it the form says so."""
        working, stopped = self._working, self._watch is not None and self._watch.cancelled
        self._watch = None
        if self.currentWidget() is working:
            self.setCurrentWidget(self._form)
            if stopped:
                self._tell_trouble(stopped_words or self.tr("Se detuvo, como pidió. No se escribió nada."))
        self._drop(working)
        self.reload()

    def _push(self, page: QWidget) -> None:
        self.addWidget(page)
        self.setCurrentWidget(page)

    def _pop(self, page: QWidget) -> None:
        self.setCurrentWidget(self._form)
        self._drop(page)
        self._verb.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, page: QWidget) -> None:
        self.removeWidget(page)
        page.deleteLater()
