"""Notice that nobody is there any more: no key or movement, the screen locked, the machine asleep."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import SLOT, QEvent, QKeyCombination, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from repatria.ui.screen_lock import lock_to_ask

_TICK_MS: Final = 15_000
_ASK_MS: Final = 2_000
_ASLEEP_SECONDS: Final = 60.0
_MINUTE_MS: Final = 60_000
_LOCK: Final = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)
_ACTS: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_SAVERS: Final = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
)


class Away(QObject):
    """``gone`` comes once for each absence. Only events of whole windows are looked at, so that it costs nothing.

    A machine that slept shows as a leap of the clock between two ticks; so does a clock set forward, and a
    lock too many does no harm.
    """

    gone = Signal()

    def __init__(
        self,
        minutes: int,
        clock: Callable[[], float] = time.time,
        locked: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__()
        self._clock, self._last = clock, clock()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.gone)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()
        self._locked_now = locked or lock_to_ask()
        self._was_locked = self._locked_now() if self._locked_now is not None else False
        self._asking = QTimer(self)
        self._asking.setInterval(_ASK_MS)
        self._asking.timeout.connect(self.ask)
        if self._locked_now is not None:
            self._asking.start()
        self._buses: list[Any] = []
        self.set_minutes(minutes)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
            app.applicationStateChanged.connect(self._state)
        self._watch(QGuiApplication.focusWindow())
        self._listen()

    def set_minutes(self, minutes: int) -> None:
        """Wait *minutes* from now on, beginning now."""
        self._idle.start(minutes * _MINUTE_MS)

    def stop(self) -> None:
        """Notice nothing any more."""
        self._idle.stop()
        self._ticking.stop()
        self._asking.stop()

    def tick(self) -> None:
        """Compare the clock with the last tick."""
        now = self._clock()
        slept = now - self._last - _TICK_MS / 1000
        self._last = now
        if slept > _ASLEEP_SECONDS:
            self.gone.emit()

    def ask(self) -> None:
        """Ask whether the screen was locked since it was asked last; a system that always says so is not believed."""
        before, self._was_locked = self._was_locked, self._locked_now is not None and self._locked_now()
        if self._was_locked and not before:
            self.gone.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin the waiting anew at each act of the person; Ctrl+L goes through every window, questions too."""
        if event.type() in _ACTS:
            self._idle.start()
            if isinstance(event, QKeyEvent) and event.keyCombination() == _LOCK:
                self.gone.emit()
        return super().eventFilter(watched, event)

    @Slot(bool)
    def _away(self, away: bool) -> None:
        if away:
            self.gone.emit()

    @Slot()
    def _locked(self) -> None:
        self.gone.emit()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended:
            self.gone.emit()

    def _listen(self) -> None:
        """Hear the desktop's own signals, where there is a bus."""
        try:
            from PySide6.QtDBus import QDBusConnection
        except ImportError:
            return
        session = QDBusConnection.sessionBus()
        if session.isConnected():
            self._buses.append(session)
            for name, path in _SAVERS:
                session.connect(name, path, name, "ActiveChanged", self, SLOT("_away(bool)").encode())
        system = QDBusConnection.systemBus()
        if system.isConnected():
            self._buses.append(system)
            login = "org.freedesktop.login1"
            manager = f"{login}.Manager"
            system.connect(
                login,
                "/org/freedesktop/login1",
                manager,
                "PrepareForSleep",
                self,
                SLOT("_away(bool)").encode(),
            )
            system.connect(login, "", f"{login}.Session", "Lock", self, SLOT("_locked()").encode())
