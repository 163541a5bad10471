"""The sections of a case: side by side where there is room, behind one button where there is not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QVBoxLayout, QWidget

from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.flow import FlowLayout
from repatria.ui.widgets.tips import tip

SECTIONS = ("steps", "people", "consents", "forms", "files", "requests", "history", "differences")


def section_words(key: str) -> str:
    """Return the name of a section."""
    return {
        "steps": QCoreApplication.translate("case_tabs", "Pasos"),
        "people": QCoreApplication.translate("case_tabs", "Personas"),
        "consents": QCoreApplication.translate("case_tabs", "Consentimientos"),
        "forms": QCoreApplication.translate("case_tabs", "Formularios"),
        "files": QCoreApplication.translate("case_tabs", "Archivos"),
        "requests": QCoreApplication.translate("case_tabs", "Pedidos y llamadas"),
        "history": QCoreApplication.translate("case_tabs", "Historia"),
        "differences": QCoreApplication.translate("case_tabs", "Diferencias"),
    }[key]


class SectionTabs(QWidget):
    """``asked`` tells the section chosen; Alt+1 to Alt+8 are made by the page."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._current = SECTIONS[0]
        self._counts: Mapping[str, int] = {}
        column = QVBoxLayout(self)
        gaps(column)
        self._wide, self._buttons = QWidget(), self._make_buttons()
        flow = FlowLayout(self._wide, 4, 4)
        for button in self._buttons.values():
            flow.addWidget(button)
        self._one = Button("", "secondary", "unfold")
        self._one.clicked.connect(self._show_menu)
        column.addWidget(self._wide)
        column.addWidget(self._one)
        self.set_narrow(False)
        self.set_current(SECTIONS[0])

    def set_current(self, key: str) -> None:
        """Mark the section shown."""
        self._current = key
        self._buttons[key].setChecked(True)
        self._write()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many things stand in each section."""
        self._counts = counts
        self._write()

    def set_narrow(self, narrow: bool) -> None:
        """Show one button instead of all."""
        self._wide.setVisible(not narrow)
        self._one.setVisible(narrow)

    def menu(self) -> QMenu:
        """Return what the one button opens."""
        menu = QMenu(self)
        for key in SECTIONS:
            entry = menu.addAction(self._title(key))
            entry.triggered.connect(lambda _=False, key=key: self.asked.emit(key))
        return menu

    def _make_buttons(self) -> dict[str, Button]:
        group = QButtonGroup(self)
        found: dict[str, Button] = {}
        for place, key in enumerate(SECTIONS, 1):
            button = Button("", "choice")
            button.setCheckable(True)
            button.setToolTip(tip(f"Alt+{place}"))
            button.clicked.connect(lambda _=False, key=key: self.asked.emit(key))
            group.addButton(button)
            found[key] = button
        return found

    def _write(self) -> None:
        for key, button in self._buttons.items():
            button.setText(self._title(key))
        self._one.setText(self._title(self._current))
        said = QCoreApplication.translate("case_tabs", "Sección: {name}. Cambiar de sección")
        self._one.setAccessibleName(said.format(name=self._title(self._current)))

    def _title(self, key: str) -> str:
        count = self._counts.get(key, 0)
        return f"{section_words(key)} ({count})" if count else section_words(key)

    def _show_menu(self) -> None:
        menu = self.menu()
        menu.popup(self._one.mapToGlobal(QPoint(0, self._one.height())))
        menu.aboutToHide.connect(menu.deleteLater)


def keys_of(sections: Sequence[str] = SECTIONS) -> dict[str, str]:
    """Return the shortcut of each section."""
    return {f"Alt+{place}": key for place, key in enumerate(sections, 1)}
