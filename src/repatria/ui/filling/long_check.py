"""Check a form for whoever wants to finish it: at once where that is quick, else beside the interface thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.forms.problem import Problem
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.summary import Gap, gaps_of
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.theme import gaps
from repatria.ui.watching import Watch
from repatria.ui.widgets.progress_panel import ProgressPanel

QUICK: Final = 5_000
"""Steps that a check on the interface thread may take: some hundredths of a second. A form of the field takes few."""
FEW: Final = 1_000
"""Questions and notes that are looked at there."""
_SHOWN_AFTER_MS: Final = 400


class LongCheck(QWidget):
    """Shows, above a form that nobody may type in meanwhile, how far its check is and the way to stop it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._panel: ProgressPanel | None = None
        self._watch: Watch | None = None
        self._goes_on = False
        self._column = QVBoxLayout(self)
        gaps(self._column)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._come)
        self.hide()

    def check(self, filled: Filled, found: Callable[[list[Gap]], None], busy: Callable[[bool], None]) -> None:
        """Bring to *found* what keeps the form from being finished; *busy* tells when nobody may type in it.

        Who stops it finds the form as it was.
        """
        session = filled.session
        filled.go_on_to_today()
        filled.look_again(session.to_tell())
        if not session.ran_out and len(session.asked()) <= FEW:
            problems = session.checked(most=QUICK)
            if not any(one.kind == "unchecked" for one in problems):
                found(gaps_of(filled, problems))
                return
        watch = self.begin(self.tr("Revisando el formulario…"))
        self.destroyed.connect(watch.cancel)  # nobody waits for it any more
        busy(True)

        def free() -> None:
            if shiboken6.isValid(filled):
                # before the panel goes: the keyboard is in it, and goes back to the form from there
                busy(False)
                filled.look_again(session.to_tell())
            self.end(watch)

        def done(problems: tuple[Problem, ...]) -> None:
            free()
            if shiboken6.isValid(filled):
                found(gaps_of(filled, problems))

        self._desk.tasks.run_aside(
            self,
            lambda: session.checked(watch.progress),
            done,
            lambda error: self._desk.tell(notice_of(error)),
            after=free,
        )

    def begin(self, words: str, *, goes_on: bool = False) -> Watch:
        """Say *words* of work that begins, once it takes long; return what it is watched by.

        What *goes on* is no mere look at the form: it is not stopped when that is left.
        """
        self.leave()
        self._goes_on = goes_on
        panel = ProgressPanel(words, self.tr("Si lo detiene, el formulario queda como está."))
        watch = self._watch = self._desk.tasks.watch(
            panel, lambda done, of_all: self._show(panel, done, of_all)
        )
        panel.cancel_asked.connect(watch.cancel)
        self._panel = panel
        self._column.addWidget(panel)
        self._soon.start(_SHOWN_AFTER_MS)
        return watch

    def end(self, watch: Watch | None = None) -> None:
        """Show no more of the work that ended; of one that another followed nothing is shown any more."""
        if watch is not None and watch is not self._watch:
            return
        self._soon.stop()
        self.hide()
        self._watch = None
        if self._panel is not None:
            self._column.removeWidget(self._panel)
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None

    def _show(self, panel: ProgressPanel, done: int, of_all: int) -> None:
        panel.set_progress(done, of_all)
        if self._goes_on and done == of_all > 0:
            panel.let_end()  # from here it is written, whole

    def _come(self) -> None:
        """Stand there; the keyboard, which is nowhere while nobody may type, waits at *Detener*."""
        self.show()
        if self._panel is not None and self.window().focusWidget() is None:
            self._panel.take_focus()

    def leave(self) -> None:
        """Show nothing more of the form that is left, and stop checking it."""
        if self._watch is not None and not self._goes_on:
            self._watch.cancel()
        self.end()
