"""One indicator: what it counts and why, the figure month by month, and the cases behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.monitoring.definition import Indicator
from repatria.domain.monitoring.summing import Figure
from repatria.domain.texts import say
from repatria.services.desk import Desk as Work
from repatria.services.figures.following import Behind
from repatria.ui.following.counts import FigureCounts
from repatria.ui.following.profile import Profile, people_in
from repatria.ui.following.trend import Bar, TrendBars
from repatria.ui.following.words import BETWEEN, figure_words, month_words, note_words, source_words
from repatria.ui.theme import current_theme, gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.menu_choice import MenuChoice
from repatria.ui.widgets.scrolling import scrolling
from repatria.ui.widgets.two_lines import TwoLineRows, TwoLines

Met = tuple[bool | None, ...]
_ALL, _MET, _MISSED, _UNKNOWN = "all", "met", "missed", "unknown"
WHICH: Final[Mapping[str, Met]] = {
    _ALL: (True, False, None),
    _MET: (True,),
    _MISSED: (False,),
    _UNKNOWN: (None,),
}
_LEAST = 160


class IndicatorDetail(QWidget):
    """Shows one indicator; ``asked`` tells that other cases behind it are wanted, ``more`` that the next ones are.

    ``opened`` brings the id of a case.
    """

    left = Signal()
    asked = Signal()
    more = Signal()
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.indicator: Indicator | None = None
        self.found: list[Behind] = []
        inner = QWidget()
        column = QVBoxLayout(inner)
        gaps(column, spacing=8)
        column.addLayout(self._make_head())
        self.told, self.about, self.sources = (
            Label("", strong=True),
            Label(""),
            Label("", "small", tone="quiet"),
        )
        self.trend = TrendBars(QCoreApplication.translate("following", "Mes a mes"))
        self.profile = Profile()
        for part in (self.told, self.about, self.sources, self.trend, self.profile):
            column.addWidget(part)
        column.addLayout(self._make_which())
        column.addWidget(self._make_cases(), 1)
        around = QVBoxLayout(self)
        gaps(around)
        around.addWidget(scrolling(inner))

    @property
    def met(self) -> Met:
        """Return which of the cases behind the figure are shown."""
        return WHICH[self.which.value()]

    def show_figure(
        self, indicator: Indicator, figure: Figure, months: Mapping[str, Figure], language: str
    ) -> None:
        """Show an indicator with its figure of the period, and of each month in it."""
        self.indicator = indicator
        self.title.setText(say(indicator.name, language))
        self.told.setText(note_words(indicator, figure))
        self.about.setText(_about(indicator, language))
        self.sources.setText(
            QCoreApplication.translate("following", "Fuentes: {sources}").format(
                sources="; ".join(map(source_words, indicator.sources))
            )
        )
        self.profile.hide()
        self.trend.setVisible(len(months) > 1)
        self.trend.show_bars(_bars(indicator, months))
        self.which.setVisible(indicator.shown == "share")
        self.which.set_value(_MISSED if indicator.shown == "share" and figure.missed else _ALL)

    def show_profile(self, work: Work, indicator: Indicator, labels: Mapping[str, int]) -> None:
        """Show below an indicator who the people of its figure are."""
        self.told.setText(FigureCounts().people(people_in(indicator, labels)))
        self.trend.hide()
        self.profile.show_labels(work, indicator, labels)
        self.profile.show()

    def show_cases(self, found: Sequence[Behind], *, added: bool, is_last: bool) -> None:
        """Show the cases behind the figure, *added* to those that are shown."""
        self.found = [*self.found, *found] if added else list(found)
        self.list.rows.set_rows(self.found)
        self.cases.setCurrentWidget(self.list if self.found else self.nothing)
        self.rest.setVisible(not is_last)

    def take_focus(self) -> None:
        """Have the keyboard at the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        gaps(head, spacing=12)
        self.back = Button(QCoreApplication.translate("following", "V&olver"), "quiet", "back")
        self.back.clicked.connect(self.left)
        head.addWidget(self.back)
        self.title = Label("", "title")
        head.addWidget(self.title, 1)
        return head

    def _make_which(self) -> QHBoxLayout:
        row = QHBoxLayout()
        gaps(row, spacing=12)
        row.addWidget(
            Label(QCoreApplication.translate("following", "Expedientes detrás de la cifra"), "lead"), 1
        )
        self.which = MenuChoice(
            QCoreApplication.translate("following", "Ver"),
            (
                Choice(_ALL, QCoreApplication.translate("following", "todos")),
                Choice(_MISSED, QCoreApplication.translate("following", "los que no cumplen")),
                Choice(_MET, QCoreApplication.translate("following", "los que cumplen")),
                Choice(_UNKNOWN, QCoreApplication.translate("following", "los que no se saben")),
            ),
        )
        self.which.value_changed.connect(lambda _: self.asked.emit())
        row.addWidget(self.which)
        return row

    def _make_cases(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        gaps(column, spacing=8)
        self.list: TwoLineRows[Behind] = TwoLineRows(
            QCoreApplication.translate("following", "Expedientes detrás de la cifra"), _case_row
        )
        self.list.taken.connect(lambda one: self.opened.emit(one.case.id))
        self.nothing = EmptyState(
            "cases",
            QCoreApplication.translate("following", "Ningún expediente"),
            QCoreApplication.translate("following", "Elija otro período, u otros en «Ver»."),
        )
        self.cases = QStackedWidget()
        self.cases.setMinimumHeight(current_theme().size(_LEAST))
        for part in (self.list, self.nothing):
            self.cases.addWidget(part)
        column.addWidget(self.cases, 1)
        self.rest = Button(QCoreApplication.translate("following", "&Mostrar más"), "quiet", "unfold")
        self.rest.clicked.connect(self.more)
        self.rest.hide()
        column.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignLeft)
        return place


def _case_row(one: Behind) -> TwoLines:
    label = BETWEEN.join(part for part in (one.case.code, one.case.label) if part)
    return TwoLines(label, one.day, "cases")


def _about(indicator: Indicator, language: str) -> str:
    words: tuple[tuple[Mapping[str, str], Callable[[], str]], ...] = (
        (indicator.asked, lambda: QCoreApplication.translate("following", "De: {words}.")),
        (indicator.meets, lambda: QCoreApplication.translate("following", "Cumple: {words}.")),
        (indicator.note, lambda: "{words}"),
    )
    return " ".join(made().format(words=say(text, language)) for text, made in words if text)


def _bars(indicator: Indicator, months: Mapping[str, Figure]) -> list[Bar]:
    most = max((one.value for one in months.values() if one.value), default=0.0)
    full = 1.0 if indicator.shown == "share" else most
    return [
        Bar(
            month_words(name),
            figure_words(indicator, one),
            None if one.value is None else (one.value / full if full else 0.0),
        )
        for name, one in months.items()
    ]
