"""Say at the top of the page what is still missing or wrong, each with the way to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from repatria.domain.forms.answers import Place
from repatria.domain.forms.problem import Problem
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.tab_order import come_after
from repatria.ui.filling.words import skipped_words
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.wrapping_link import WrappingLink

MOST = 8
"""More would push the page away; how many more there are is said, and the list of sections names where."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing to look at: where it is, the question's words after its row, and what is wrong in words.

    Of what *is_unchecked* nobody knows before all is checked again.
    """

    place: Place
    question: str
    words: str
    is_unchecked: bool = False


def gaps_of(filled: Filled, problems: Iterable[Problem]) -> list[Gap]:
    """Return what keeps the form from being finished: *problems*, and of a sheet what its answers skip."""
    found = [(one.place, filled.words_of(one), one.kind == "unchecked") for one in problems]
    found += [(place, skipped_words(), False) for place in filled.skipped_answers()]
    return [Gap(place, _asked_in(filled, place), words, unsure) for place, words, unsure in found]


def _is_asked(filled: Filled, place: Place) -> bool:
    return filled.session.stands(place) and filled.session.is_relevant(*place)


def _asked_in(filled: Filled, place: Place) -> str:
    """Return what is asked at *place*, after the rows in which it stands, the outermost first."""
    label = filled.said(filled.question(place.name).label, place)
    return ", ".join((*reversed(filled.row_titles(place.row)), label))


class GapSummary(QFrame):
    """What keeps the form from being finished; ``gap_asked`` tells the place to go to."""

    gap_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("tint", "danger")
        self._column = QVBoxLayout(self)
        gaps(self._column, (16, 12, 16, 12), 4)
        self._title = IconWords("overdue", "", "danger", strong=True)
        self._column.addWidget(self._title)
        self._more = Label("")
        self._column.addWidget(self._more)
        self.links: list[Button] = []
        self._found: tuple[Gap, ...] = ()
        self.hide()

    def show_gaps(self, found: Sequence[Gap]) -> None:
        """Show what was found, or nothing when all is there; what is shown already is not said again."""
        if self._found == tuple(found) and found and not self.isHidden():
            return
        self._found = tuple(found)
        old, self.links = self.links, [self._link(gap) for gap in found[:MOST]]
        for former, link in pairwise([*old[-1:], *self.links]):
            come_after(link, former)  # a new one would come last of all in the window
        for link in old:
            link.hide()
            self._column.removeWidget(link)
            link.deleteLater()
        more = len(found) - len(self.links)
        self._more.setText(self.tr("y %n más, en las secciones", "", more) if more else "")
        self._more.setVisible(bool(more))
        if found:
            words = self.tr("Para terminar falta %n cosa", "", len(found))
            self._title.set_words("overdue", words, "danger")
            self.setAccessibleName(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.setVisible(bool(found))

    def keep_up(self, filled: Filled) -> None:
        """Let go of what was answered meanwhile, where it is said what is missing."""
        if self.isHidden():
            return
        found = gaps_of(filled, filled.session.problems())
        told = {gap.place for gap in found}
        unsure = (gap for gap in self._found if gap.is_unchecked and gap.place not in told)
        self.show_gaps([*found, *(gap for gap in unsure if _is_asked(filled, gap.place))])

    def take_focus(self) -> None:
        """Go to the first thing missing."""
        if self.links:
            self.links[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _link(self, gap: Gap) -> Button:
        link = WrappingLink(f"{gap.question}: {gap.words}", "next")
        link.setAccessibleName(f"{gap.question}: {gap.words}")
        link.clicked.connect(lambda: self.gap_asked.emit(gap.place))
        self._column.insertWidget(self._column.indexOf(self._more), link)
        return link
