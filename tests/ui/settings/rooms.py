"""A window with nothing but the settings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEventLoop

from repatria.services.desk import Desk as Work
from repatria.ui.ask import Asker
from repatria.ui.preferences import Preferences
from repatria.ui.settings import settings_page
from repatria.ui.settings.page import SettingsPage
from repatria.ui.sitting import Sitting
from repatria.ui.tasks import Tasks


class Room:
    """A sitting with nothing but the settings."""

    def __init__(self, work: Work) -> None:
        self.work, self.tasks, self.asker = work, Tasks(), Asker()
        self.preferences = Preferences()
        self.sitting = Sitting(
            work, self.tasks, self.asker, lambda: self.preferences, self.prefer, lambda d: (settings_page(d),)
        )
        self.sitting.window.resize(1366, 768)
        self.sitting.begin("")

    def prefer(self, preferences: Preferences) -> None:
        self.preferences = preferences

    @property
    def page(self) -> SettingsPage:
        """Return the page as it stands, once all of its sections do: they come one by one."""
        page = self.sitting.window.page("settings")
        assert isinstance(page, SettingsPage)
        while not page.is_whole:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        return page

    def told(self) -> str:
        return self.sitting.window.notices.words()

    def leave(self) -> None:
        self.sitting.away.stop()
        self.tasks.close()
        self.sitting.window.close()
        self.sitting.window.deleteLater()
