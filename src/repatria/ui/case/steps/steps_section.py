"""The steps of a case beside the card of one; where there is no room for both, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from repatria.ui.case.scroll import TallScroll
from repatria.ui.case.steps.step_rows import path_of
from repatria.ui.case.steps.step_view import StepView
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.rows import ROW
from repatria.ui.widgets.step_row import StepList, StepRow

_LIST = 340


class StepsSection(QWidget):
    """``chosen`` tells the path of the step to show; ``act_asked`` the key of an act of its card."""

    chosen = Signal(str)
    act_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._narrow = False
        self._key = ""
        self._quiet = False
        row = QHBoxLayout(self)
        gaps(row, spacing=12)
        self.list = StepList(QCoreApplication.translate("case_steps", "Pasos del expediente"))
        row.addWidget(self.list, 4)
        self._right = QWidget()
        column = QVBoxLayout(self._right)
        gaps(column, spacing=4)
        self._all = Button(QCoreApplication.translate("case_steps", "Todos los pasos"), "quiet", "back")
        self._all.clicked.connect(self.show_list)
        column.addWidget(self._all)
        self.area = TallScroll()
        column.addWidget(self.area, 1)
        row.addWidget(self._right, 7)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.taken.connect(self._taken)
        self.set_narrow(False)

    def set_rows(self, rows: Sequence[StepRow], wanted: str) -> str:
        """Show other rows with the step at path *wanted* chosen where it still is; return the path chosen."""
        scrolled = self.list.verticalScrollBar().value()
        keys = [row.key for row in rows if not row.heading]
        key = self._key if self._key in keys and path_of(self._key) == wanted else ""
        key = key or next((one for one in keys if path_of(one) == wanted), "") or (keys[0] if keys else "")
        self._quiet = True
        self.list.rows.set_rows(rows)
        self._key = key
        self.list.choose(key)
        self._quiet = False
        self.list.verticalScrollBar().setValue(scrolled)
        self.list.viewport().update()
        return path_of(key)

    def choose(self, path: str) -> None:
        """Make the step at *path* the current one in its phase, and bring it into sight."""
        self.list.choose(path)
        self._key = path
        self.list.scrollTo(self.list.currentIndex())
        if self._narrow:
            self.show_card()

    def show_view(self, view: StepView, *, same: bool) -> None:
        """Show the card of a step; the place within it stays when it is the *same* step again."""
        scrolled = self.area.verticalScrollBar().value() if same else 0
        view.act_asked.connect(self.act_asked)
        self.area.show_widget(view, scrolled)

    def set_narrow(self, narrow: bool) -> None:
        """Show list or card alone, or both."""
        self._narrow = narrow
        self.list.setMinimumWidth(current_theme().space(240))
        self.list.setMaximumWidth(16777215 if narrow else current_theme().size(_LIST))
        self._all.setVisible(narrow)
        self.list.setVisible(True)
        self._right.setVisible(not narrow)

    def show_list(self) -> None:
        """Go back to the list."""
        self.list.setVisible(True)
        self._right.setVisible(not self._narrow)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_card(self) -> None:
        """Bring the card to the front."""
        self._right.setVisible(True)
        self.list.setVisible(not self._narrow)
        if self._narrow:
            self._begin_at_head()

    def begin_at_act(self) -> bool:
        """Put the focus on the near act of the card, or on its head; tell whether the card is in sight.

        What ends a step is never what Enter does first, nor is anything that stands below the fold.
        """
        view = self.area.widget()
        if not self.card_shown() or not isinstance(view, StepView) or view.primary is None:
            return False
        end = view.primary.geometry().bottom()
        if view.ends or end > self.area.viewport().height():
            self._begin_at_head()
        else:
            view.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _begin_at_head(self) -> None:
        view = self.area.widget()
        if isinstance(view, StepView):
            self.area.verticalScrollBar().setValue(0)
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def card_shown(self) -> bool:
        """Tell whether the card is in sight."""
        return not self._right.isHidden()

    def _moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        found = index.data(ROW)
        if not self._quiet and isinstance(found, StepRow) and not found.heading:
            self._key = found.key
            self.chosen.emit(path_of(found.key))

    def _taken(self, row: StepRow) -> None:
        self._key = row.key
        self.chosen.emit(path_of(row.key))
        self.show_card()
