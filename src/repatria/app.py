"""Puts the window together: the way in, the sitting at an open vault, and the lock, which ends the process.

Nothing that only an open vault needs is imported before the first window is painted.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from repatria.hardening import tidy
from repatria.surroundings import Surroundings
from repatria.ui.frame.geometry import geometry_words, restore_geometry
from repatria.ui.i18n import Speech, language_to_speak
from repatria.ui.preferences import ALLOWED, OWN, Preferences, load_preferences, save_preferences, with_own
from repatria.ui.tasks import Tasks
from repatria.ui.theme import Theme, apply_theme
from repatria.ui.theme.theme import STYLED
from repatria.ui.unlock.window import UnlockWindow

PATIENCE: Final = 15.0
"""Seconds that a closed window waits for its jobs; what hangs longer ends with the process, as at a lock."""

VAULT: Final = "REPATRIA_VAULT"
"""The variable that names the folder of the vault to offer first: after a lock, or from a desktop's icon."""


def main() -> int:
    """Open the program and return when its window is closed; a lock never returns."""
    # Given here, the style costs nothing; set later, Qt's classes for it are made before the first window.
    app = QApplication([sys.argv[0], "-style", "fusion"])
    app.setProperty(STYLED, True)
    app.setApplicationName("Repatria")
    program = Program(app, Surroundings.here())
    first = os.environ.pop(VAULT, "")
    program.begin(Path(first) if first else None)
    if program.unlock is not None:
        program.unlock.painted.connect(lambda: _collect_from_now_on(app))
    return app.exec()


def _collect_from_now_on(app: QApplication) -> None:
    """Turn on what the door turned off; what the first window is made of is never thrown away nor looked at."""
    from repatria.ui.collecting import Collecting

    gc.freeze()
    Collecting(app)


class Program(QObject):
    """One process: first the way in, then one sitting; it never opens a second vault."""

    def __init__(self, app: QApplication, around: Surroundings) -> None:
        super().__init__()
        self._app, self._around = app, around
        self._preferences_file = around.config / "preferences.json"
        self._preferences = load_preferences(self._preferences_file)
        self._speech, self._tasks = Speech(self), Tasks(self)
        self._ending = False
        self._chosen_before: set[str] = set()
        self._asker: Any = None
        self.unlock: UnlockWindow | None = None
        self.sitting: Any = None

    def begin(self, first: Path | None = None) -> None:
        """Show the way in, offering the vault in the folder *first* before others."""
        apply_theme(self._app, _theme(self._preferences))
        self._speech.speak(language_to_speak(self._preferences.language))
        language = self._speech.language
        self.unlock = UnlockWindow(self._tasks, self, self._around.data, language, self._around.ways, first)
        self.unlock.opened.connect(self.sit_down)
        self.unlock.language_asked.connect(self._choose_language)
        restore_geometry(self.unlock, self._preferences.geometry)
        self.unlock.painted.connect(self._get_ready)
        self.unlock.show()

    def choose_folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        """Return a folder that the person chooses, or nothing."""
        chosen: Path | None = self.asker().choose_folder(parent, title, start)
        return chosen

    def asker(self) -> Any:
        """Return the one door to questions, made when first needed."""
        if self._asker is None:
            from repatria.ui.ask import Asker

            self._asker = Asker()
        return self._asker

    def preferences(self) -> Preferences:
        """Return what the person prefers."""
        return self._preferences

    def prefer(self, preferences: Preferences) -> None:
        """Take other preferences, at once and for the next time."""
        before, self._preferences = self._preferences, preferences
        save_preferences(self._preferences_file, preferences)
        looks, speaks = self._show(before)
        if self.sitting is not None:
            self.sitting.away.set_minutes(preferences.idle_minutes)
            self.sitting.stick.watch(preferences.lock_stick)
            if looks or speaks:
                self.sitting.window.rebuild()
                self.sitting.speak()
                self.sitting.keep_looks()
            return
        self._chosen_before |= {name for name in OWN if getattr(before, name) != getattr(preferences, name)}
        if self.unlock is not None and (looks or speaks):
            self.unlock.speak(preferences.language)

    def _show(self, before: Preferences) -> tuple[bool, bool]:
        """Show what is preferred now; return whether that looks, and whether it speaks, otherwise than *before*."""
        looks = _theme(before) != _theme(self._preferences)
        speaks = before.language != self._preferences.language
        if looks:
            apply_theme(self._app, _theme(self._preferences))
        if speaks:
            self._speech.speak(self._preferences.language)
        return looks, speaks

    def _take_own(self, work: Any) -> None:
        """Let the window look as whoever unlocked has it; what was chosen at the way in is theirs from now on."""
        from repatria.domain.errors import RepatriaError
        from repatria.services.post.own_looks import own_looks

        before, own = self._preferences, {}
        with suppress(RepatriaError):  # a vault that cannot tell it is shown as the machine has it
            own = dict(own_looks(work))
        self._preferences = with_own(before, own, but=self._chosen_before)
        if self._preferences != before:
            save_preferences(self._preferences_file, self._preferences)
            self._show(before)

    def sit_down(self, work: Any) -> None:
        """Change from the way in to the window of the open vault *work*."""
        from repatria.ui.sitting import Sitting

        self._take_own(work)
        self.sitting = Sitting(work, self._tasks, self.asker(), self.preferences, self.prefer)
        self.sitting.lock_asked.connect(self.lock)
        self.sitting.closed.connect(self._close)
        self._size_keys(self.sitting.window)
        self.sitting.begin(self._geometry(self.unlock))
        if self._chosen_before:
            self.sitting.keep_looks()
        if self.unlock is not None:
            self.unlock.close()
            self.unlock.deleteLater()
            self.unlock = None

    def lock(self) -> None:
        """Cover, keep every keystroke, start a fresh process at the way in, and end this one at once.

        Python cannot wipe keys from its memory; ending the process does. Running jobs die as in a crash.
        """
        if self._ending or self.sitting is None:
            return
        self._ending = True
        try:
            self.sitting.cover()
            self._keep_geometry(self.sitting.window)
            self.sitting.keep()
        finally:
            self._start_anew(self.sitting.work.vault.folder)
            tidy()
            self._around.end(0)

    def _start_anew(self, folder: Path) -> None:
        kept = {name: value for name, value in os.environ.items() if name not in ("TMPDIR", "TMP", "TEMP")}
        # A frozen program that starts itself must unpack itself anew.
        kept |= {VAULT: str(folder), "PYINSTALLER_RESET_ENVIRONMENT": "1"}
        try:
            self._around.start(self._around.command, kept)
        except OSError:
            # The lock matters more than the next window: the person starts the program by hand.
            return

    def _close(self) -> None:
        if self._ending:
            return
        self._ending = True
        self._keep_geometry(self.sitting.window)
        self.sitting.window.hide()
        if not self._tasks.close(PATIENCE):
            # Nobody sees that it still runs, and it holds the keys.
            self._end_at_once()
            return
        self.sitting.leave()
        self._app.quit()

    def _end_at_once(self) -> None:
        try:
            self.sitting.keep()
        finally:
            tidy()
            self._around.end(0)

    def _choose_language(self, language: str) -> None:
        self.prefer(self._preferences._replace(language=language))

    def _get_ready(self) -> None:
        """Do what the first window does not need in order to be painted."""
        self._catch_crashes()
        if self.unlock is not None:
            self._size_keys(self.unlock)

    def _size_keys(self, window: QWidget) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        for keys, step in ((QKeySequence.StandardKey.ZoomIn, 1), (QKeySequence.StandardKey.ZoomOut, -1)):
            for key in QKeySequence.keyBindings(keys):
                QShortcut(key, window).activated.connect(lambda step=step: self._resize_text(step))

    def _resize_text(self, step: int) -> None:
        if self.sitting is not None and self.sitting.window.is_covered():
            return
        sizes = [int(str(size)) for size in ALLOWED["text_size"]]
        place = min(max(sizes.index(self._preferences.text_size) + step, 0), len(sizes) - 1)
        if sizes[place] != self._preferences.text_size:
            self.prefer(self._preferences._replace(text_size=sizes[place]))

    def _window(self) -> QWidget | None:
        """Return the window that stands: of the sitting, or the way in."""
        window: QWidget | None = self.unlock if self.sitting is None else self.sitting.window
        return window

    def _keep_geometry(self, window: Any) -> None:
        self._preferences = self._preferences._replace(geometry=geometry_words(window))
        save_preferences(self._preferences_file, self._preferences)

    def _geometry(self, window: QWidget | None) -> str:
        return self._preferences.geometry if window is None else geometry_words(window)

    def _catch_crashes(self) -> None:
        from repatria.ui.clipboard import Clipboard
        from repatria.ui.crash import CrashHandler, CrashWindow

        clipboard = Clipboard(self)

        def show(error: BaseException) -> None:
            # Without a window to belong to it would be gone at once: also while another program is in front.
            CrashWindow(error, clipboard, self._app.activeWindow() or self._window()).show()

        handler = CrashHandler(show, self)
        handler.install()
        self._tasks.crashed.connect(handler.handle)


def _theme(preferences: Preferences) -> Theme:
    return Theme.named(preferences.theme, preferences.text_size / 100)
