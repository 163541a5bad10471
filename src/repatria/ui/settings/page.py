"""The page of settings: its sections one below the other, each reached by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from repatria.ui.pages import Desk, Page, Place
from repatria.ui.settings.about import AboutSection
from repatria.ui.settings.checking import CheckingSection
from repatria.ui.settings.copies import CopiesSection
from repatria.ui.settings.doors import (
    answers_door,
    closing_door,
    erasing_door,
    record_door,
    recovery_door,
    root_door,
    whole_vault_door,
)
from repatria.ui.settings.forms import FormsSection
from repatria.ui.settings.lines import LinesSection
from repatria.ui.settings.locking import LockingSection
from repatria.ui.settings.looks import LooksSection
from repatria.ui.settings.people import PeopleSection
from repatria.ui.settings.place import PlaceSection
from repatria.ui.theme import current_theme, gaps
from repatria.ui.turns import Turns
from repatria.ui.widgets.label import Label

KEY = "settings"
PLACE = "place"
"""The section that says where the post stands, for whoever is sent there."""
COPIES = "copies"
"""The section that says where copies of the vault go."""
_WIDTH = 760


def settings_page(desk: Desk) -> Page:
    """Return the page as the navigation shows it."""
    return Page(
        KEY,
        "settings",
        lambda: QCoreApplication.translate("settings", "Ajustes"),
        lambda: SettingsPage(desk),
    )


class SettingsPage(QScrollArea):
    """Ajustes; after a change of language or size it is built anew and goes back to where one was."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        across = QHBoxLayout(self._inside)
        gaps(across)
        middle = QWidget()
        middle.setMaximumWidth(current_theme().size(_WIDTH))
        column = QVBoxLayout(middle)
        gaps(column, (0, 4, 12, 24), 16)
        column.addWidget(Label(QCoreApplication.translate("settings", "Ajustes"), "display"))
        across.addWidget(middle, 100)
        across.addStretch(1)
        self.setWidget(self._inside)
        self._wanted: Place = {}
        self.is_whole = False
        Turns(self, self._while_open(desk, self._standing(desk, column)))

    def place(self) -> Place:
        """Return how far down one is, and which control has the keyboard."""
        if not self.is_whole:
            return dict(self._wanted)
        focused = self.window().focusWidget()
        stops = self._stops()
        at = stops.index(focused) if focused in stops else -1
        return {"down": self.verticalScrollBar().value(), "stop": at}

    def go_to(self, place: Place) -> None:
        """Go there, once everything has its size."""
        self._wanted = place
        if self.is_whole:
            QTimer.singleShot(0, self, self._arrive)

    def _while_open(self, desk: Desk, work: Iterator[None]) -> Iterator[None]:
        """Go on with *work* as long as the program takes tasks: a section reads what it shows."""
        while not desk.tasks.is_closed and next(work, self) is not self:
            yield

    def _standing(self, desk: Desk, column: QVBoxLayout) -> Iterator[None]:
        """Make one section a step and put it below the others, then go to where one was."""
        self.looks = LooksSection(desk)
        column.addWidget(self.looks)
        yield
        self.place_here = PlaceSection(desk)
        column.addWidget(self.place_here)
        yield
        self.locking = LockingSection(desk)
        column.addWidget(self.locking)
        yield
        self.copies = CopiesSection(desk)
        column.addWidget(self.copies)
        yield
        self.people = PeopleSection(desk)
        column.addWidget(self.people)
        yield
        sees = desk.work.may("see")
        if sees:
            yield from self._standing_of_cases(desk, column)
        self.checking = CheckingSection(desk)
        column.addWidget(self.checking)
        yield
        if sees:
            column.addWidget(closing_door(desk))
            yield
        column.addWidget(AboutSection(desk))
        yield
        column.addStretch(1)
        self.is_whole = True
        yield
        self._arrive()

    def _standing_of_cases(self, desk: Desk, column: QVBoxLayout) -> Iterator[None]:
        """Make what an auditor has no use for: where cases go, with which forms, and the ways to pages with more."""
        column.addWidget(recovery_door(desk))
        yield
        self.lines = LinesSection(desk)
        column.addWidget(self.lines)
        yield
        self.forms = FormsSection(desk)
        column.addWidget(self.forms)
        yield
        for door in (answers_door, whole_vault_door, erasing_door, record_door, root_door):
            column.addWidget(door(desk))
            yield

    def _arrive(self) -> None:
        place, self._wanted = self._wanted, {}
        if place.get("section") == PLACE:
            self.place_here.begin()
            self.ensureWidgetVisible(self.place_here)
            return
        if place.get("section") == COPIES:
            self.ensureWidgetVisible(self.copies)
            first = self.copies.now if self.copies.now.isVisible() else self.copies.choose
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        stops, at = self._stops(), place.get("stop")
        if isinstance(at, int) and 0 <= at < len(stops):
            stops[at].setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(stops[at])
        elif isinstance(place.get("down"), int):
            self.verticalScrollBar().setValue(place["down"])

    def _stops(self) -> list[QWidget]:
        every = self._inside.findChildren(QWidget)
        return [widget for widget in every if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
