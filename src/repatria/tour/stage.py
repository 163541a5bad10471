"""Windows with nobody in front of them: shown off-screen, driven, photographed."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QWidget

from repatria.domain.errors import StoryError
from repatria.domain.people import Role
from repatria.services.desk import Desk
from repatria.ui.ask import Asker
from repatria.ui.case.telling.gate_words import FILL
from repatria.ui.filling.drafts_thread import lane_of
from repatria.ui.i18n import Speech
from repatria.ui.pages import Place
from repatria.ui.preferences import Preferences
from repatria.ui.rooms import FormRoom
from repatria.ui.sitting import Sitting
from repatria.ui.tasks import Tasks
from repatria.ui.theme import Theme, apply_theme
from repatria.ui.turns import is_building

SIZE = (1366, 768)
_PATIENCE = 60.0
_QUIET = 6


class OffScreen(QObject):
    """What any window needs to be shown: a theme and threads; ``crashes`` keeps what went wrong.

    *speech* is the application's, so that only one language is spoken at a time.
    """

    def __init__(self, speech: Speech, *, scale: float = 1.0, theme: str = "light") -> None:
        super().__init__()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        apply_theme(app, Theme.named(theme, scale))
        self.speech, self.tasks = speech, Tasks(self)
        self.crashes: list[object] = []
        self._busy = False
        self.tasks.busy_changed.connect(self._note_busy)
        self.tasks.crashed.connect(self.crashes.append)

    def show(self, window: QWidget, size: tuple[int, int] = SIZE) -> None:
        """Show *window* in *size* and wait until it has what it asked for."""
        window.resize(*size)
        window.show()
        self.settle()

    def settle(self, ready: Callable[[], bool] = lambda: True) -> None:
        """Wait until no job runs, every event is dealt with, nothing is being built, and all is *ready*."""
        until = time.monotonic() + _PATIENCE
        quiet = 0
        while quiet < _QUIET:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            time.sleep(0.005)
            quiet = quiet + 1 if not (self._busy or is_building()) and ready() else 0
            if time.monotonic() > until:
                raise StoryError(act="stage", found="a job does not end")
        if self.crashes:
            raise StoryError(act="stage", found=repr(self.crashes[0]))

    def photograph(self, path: Path, widget: QWidget) -> None:
        """Save what *widget* shows as a picture."""
        if not widget.grab().save(str(path), "PNG"):
            raise StoryError(act="photograph", found=path.name)

    def forget(self, window: QWidget) -> None:
        """End the threads, close *window* and let nothing of it live on."""
        self.tasks.close()
        window.close()
        window.deleteLater()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._app.processEvents()
        # What is left goes here and not on the thread of the next stage's job, where no timer may be stopped.
        gc.collect()

    def _note_busy(self, busy: bool) -> None:
        self._busy = busy


class Stage(OffScreen):
    """One sitting at an open vault, in one language, text size and theme."""

    def __init__(
        self,
        desk: Desk,
        speech: Speech,
        *,
        scale: float = 1.0,
        theme: str = "light",
        size: tuple[int, int] = SIZE,
    ) -> None:
        super().__init__(speech, scale=scale, theme=theme)
        self._desk = desk
        self.preferences = Preferences(language=speech.language)
        self.sitting = Sitting(desk, self.tasks, Asker(), lambda: self.preferences, self._prefer)
        self.sitting.strip.refresh()
        self.show(self.window, size)

    @property
    def window(self) -> Any:
        """Return the window."""
        return self.sitting.window

    def go(self, key: str, place: Place | None = None) -> None:
        """Show a page and wait until it has what it asked for."""
        self.window.go(key, place)
        room = self.window.page(key)
        form = room.page if isinstance(room, FormRoom) else None
        self.settle(lambda: form is None or form.is_open())

    def go_as(self, role: Role | None, key: str, place: Place | None = None) -> None:
        """Show a page as whoever has *role* sees it, where one is named."""
        vault, before = self._desk.vault, self._desk.person
        if role is not None:
            vault.person = replace(before, role=role)
        try:
            self.go(key, place)
        finally:
            vault.person = before

    def ask(self, key: str) -> None:
        """Ask for an act of the case that is shown, as its button does, and wait for what it asks back."""
        page = self.window.page("case").page
        self.settle(lambda: not page.header.isHidden())
        page.act_here(key)
        self.settle(lambda: page.panel is not None)

    def answer(self, given: Mapping[str, object]) -> None:
        """Answer what an act asks, and wait for what it asks next."""
        page = self.window.page("case").page
        asked = page.panel
        for key, value in given.items():
            asked.fields[key].set_value(value)
        asked.press()
        self.settle(lambda: page.panel is not None and page.panel is not asked)

    def refused(self, form: str) -> None:
        """Ask to fill a form for an act that a safeguard guards, and wait for its refusal."""
        page = self.window.page("case").page
        self.settle(lambda: not page.header.isHidden())
        page.act_here(f"{FILL}{form}")
        self.settle(lambda: page.content.refused is not None)

    def read_in(self, language: str) -> None:
        """Read the form that is shown in *language*."""
        self.window.page("form").page.header.language_asked.emit(language)
        self.settle()

    def put_over(self, key: str, make: Callable[[], QWidget]) -> None:
        """Show in place of a page's beginning what comes after its act."""
        page, shown = self.window.page(key), make()
        page.addWidget(shown)
        page.setCurrentWidget(shown)
        self.settle()

    def leave_panel(self) -> None:
        """Go back from what was asked, with nothing noted."""
        self.window.page("case").page.panel.left.emit()
        self.settle()

    def put_form_away(self) -> None:
        """Leave the form that is shown; one that nobody touched leaves no draft."""
        self.window.page("form").page.put_away()
        self.settle()

    def picture(self, path: Path) -> None:
        """Save what the window shows as a picture."""
        self.photograph(path, self.window)

    def close(self) -> None:
        """Close the window and let nothing of it live on."""
        self.window.keep()
        lane_of(self.tasks).close(self._desk.close_thread)
        self.forget(self.window)

    def _prefer(self, preferences: Preferences) -> None:
        self.preferences = preferences
