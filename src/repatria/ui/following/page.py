"""The page *Seguimiento*: every indicator for a period, one opened, and from there the cases behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.monitoring.definition import Group, Indicator
from repatria.domain.monitoring.periods import PERIODS, Period, days_of, last_year
from repatria.domain.monitoring.summing import Figure
from repatria.domain.texts import say
from repatria.services.countries import today
from repatria.services.desk import Desk as Work
from repatria.services.figures.following import (
    Asked,
    Behind,
    by_month,
    cases_of_figure,
    figures_here,
    labels_of,
    not_measured,
)
from repatria.services.figures.of_the_post import figures_of_post
from repatria.ui.following.counts import FigureCounts
from repatria.ui.following.detail import IndicatorDetail
from repatria.ui.following.words import group_words, mark_of, note_words, period_words
from repatria.ui.latest import Latest
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk, Page, Place
from repatria.ui.theme import gaps
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.flow import in_a_row
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.menu_choice import MenuChoice
from repatria.ui.widgets.two_lines import TwoLineRows, TwoLines

KEY: Final = "following"
PAGE: Final = 100
"""So many cases behind a figure come at once."""
_ABOUT = "following/read"
_BEHIND_POST: Final = "training"
"""The page that shows of whom a figure of the post is."""


def following_page(desk: Desk) -> Page:
    """Return the page."""
    return Page(
        KEY,
        "follow",
        lambda: QCoreApplication.translate("following", "Seguimiento"),
        lambda: FollowingPage(desk),
    )


_One = tuple[Mapping[str, Figure], Figure, Mapping[str, int]]
"""Of one indicator the figures of months, that of the period, and the labels of a profile."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row of the list: a heading, or an *indicator* with its *figure*."""

    group: Group
    indicator: Indicator | None = None
    figure: Figure | None = None


class FollowingPage(QWidget):
    """Read anew whenever it comes into sight; ``shown`` comes when figures, or the cases behind one, were read."""

    shown = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._latest, self._behind = desk, Latest(desk.tasks, self), Latest(desk.tasks, self)
        self._figures: Mapping[str, Figure] = {}
        self._wanted = ""
        column = QVBoxLayout(self)
        gaps(column, spacing=8)
        column.addLayout(self._make_head())
        self.publish = Button(QCoreApplication.translate("following", "Tabla para &publicar…"), icon="send")
        self.publish.clicked.connect(lambda: self._desk.go("tables"))
        if desk.work.may("speak_abroad"):
            column.addLayout(in_a_row(self.publish))
        self.waits = Label("", tone="quiet")
        self.waits.hide()
        column.addWidget(self.waits)
        self.list: TwoLineRows[FigureRow] = TwoLineRows(
            QCoreApplication.translate("following", "Indicadores"),
            self._look,
            lambda row: row.indicator is not None,
        )
        self.list.taken.connect(lambda row: self.open(row.indicator.id))
        self.detail = IndicatorDetail()
        self.body = QStackedWidget()
        for part in (self.list, self.detail):
            self.body.addWidget(part)
        column.addWidget(self.body, 1)
        self.setFocusProxy(self.list)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the figures anew."""
        super().showEvent(event)
        if not event.spontaneous():
            self.read()

    def place(self) -> Place:
        """Return the period, and the indicator that is open."""
        indicator = self.detail.indicator
        is_open = self.body.currentWidget() is self.detail and indicator is not None
        return {"period": self.period.value(), "indicator": indicator.id if is_open and indicator else ""}

    def go_to(self, place: Place) -> None:
        """Show a period, and in it an indicator."""
        self.period.set_value(place.get("period", ""))
        self._wanted = str(place.get("indicator") or "")
        self.read()

    def read(self) -> None:
        """Read the figures of the period that is chosen, and what is open among them."""
        work, asked = self._desk.work, self._asked()
        self._latest.read(
            lambda: (figures_here(work, asked) | figures_of_post(work), not_measured(work)),
            self._show,
            self._failed,
        )

    def open(self, indicator: str) -> None:
        """Show one indicator, and the cases behind it; one that the post answers has its people behind it."""
        work, asked = self._desk.work, self._asked()
        if indicator not in self._figures:
            return
        if work.library.indicators[indicator].kind == "post":
            self._desk.go(_BEHIND_POST)
            return
        self._latest.read(
            lambda: _opened(work, indicator, asked), partial(self._show_one, indicator), self._failed
        )

    def _asked(self) -> Asked:
        since, until = days_of(cast("Period", self.period.value()), today(self._desk.work))
        return Asked(since, until)

    def _show(self, found: tuple[Mapping[str, Figure], tuple[int, int]]) -> None:
        self._figures, (waiting, failed) = found
        self._desk.settled(_ABOUT)
        row = self.list.currentIndex().row()
        self.list.rows.set_rows(self._rows())
        if row < 1:  # the first is a heading
            row = 1
        self.list.setCurrentIndex(self.list.rows.index(row))
        self._say_waiting(waiting, failed)
        wanted, self._wanted = self._wanted, ""
        still = self.detail.indicator if self.body.currentWidget() is self.detail else None
        if wanted or still is not None:
            self.open(wanted or (still.id if still is not None else ""))
        self.shown.emit()

    def _say_waiting(self, waiting: int, failed: int) -> None:
        counts, words = FigureCounts(), []
        if waiting:
            words.append(counts.waiting(waiting))
        if failed:
            words.append(counts.failed(failed))
        self.waits.setText(" ".join(words))
        self.waits.setVisible(bool(words))

    def _show_one(self, indicator: str, found: _One) -> None:
        months, figure, labels = found
        definition = self._desk.work.library.indicators[indicator]
        is_new = self.body.currentWidget() is not self.detail
        self.detail.show_figure(definition, figure, months, self._desk.preferences().language)
        if definition.kind == "profile":
            self.detail.show_profile(self._desk.work, definition, labels)
        self.body.setCurrentWidget(self.detail)
        if is_new:
            self.detail.take_focus()
        self.find_behind(added=False)

    def find_behind(self, *, added: bool) -> None:
        """Read the cases behind the figure that is open, or the next ones after those that are shown."""
        indicator, work, asked = self.detail.indicator, self._desk.work, self._asked()
        if indicator is None:
            return
        met, after = self.detail.met, self.detail.found[-1] if added and self.detail.found else None
        self._behind.read(
            lambda: cases_of_figure(work, indicator.id, asked, met, after=after, limit=PAGE),
            partial(self._show_cases, added=added),
            self._failed,
        )

    def _show_cases(self, found: list[Behind], *, added: bool) -> None:
        self.detail.show_cases(found, added=added, is_last=len(found) < PAGE)
        self.shown.emit()

    def _leave(self) -> None:
        self.body.setCurrentWidget(self.list)
        self.list.setFocus()

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error, _ABOUT))

    def _rows(self) -> list[FigureRow]:
        rows: list[FigureRow] = []
        order = list(dict.fromkeys(one.group for one in self._answered()))
        for group in sorted(order, key=_ORDER.index):
            rows.append(FigureRow(group))
            rows += [
                FigureRow(group, one, self._figures[one.id]) for one in self._answered() if one.group == group
            ]
        return rows

    def _answered(self) -> list[Indicator]:
        found = self._desk.work.library.indicators
        return [found[key] for key in sorted(self._figures)]

    def _look(self, row: FigureRow) -> TwoLines:
        if row.indicator is None or row.figure is None:
            return TwoLines(group_words(row.group), "", "follow", faded=True)
        icon, tone = mark_of(row.indicator, row.figure)
        name = say(row.indicator.name, self._desk.preferences().language)
        if row.indicator.kind == "profile":
            return TwoLines(name, say(row.indicator.asked, self._desk.preferences().language), icon, tone)
        return TwoLines(name, note_words(row.indicator, row.figure), icon, tone)

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        gaps(head, spacing=12)
        head.addWidget(Label(QCoreApplication.translate("following", "Seguimiento"), "display"), 1)
        choices = [Choice(period, period_words(period)) for period in PERIODS]
        self.period = MenuChoice(QCoreApplication.translate("following", "Período"), choices)
        self.period.set_value("this_quarter")
        head.addWidget(self.period)
        return head

    def _connect(self) -> None:
        self.period.value_changed.connect(lambda _: self.read())
        self.detail.left.connect(self._leave)
        self.detail.asked.connect(lambda: self.find_behind(added=False))
        self.detail.more.connect(lambda: self.find_behind(added=True))
        self.detail.opened.connect(lambda case: self._desk.go("case", {"case": case}))


_ORDER: Final[tuple[Group, ...]] = ("safeguards", "times", "outcomes", "profile", "capacity")


def _opened(work: Work, indicator: str, asked: Asked) -> _One:
    """Return the figure of each of the last twelve months and that of the period; of a profile its labels instead."""
    figures = figures_here(work, asked)
    if work.library.indicators[indicator].kind == "profile":
        return {}, figures[indicator], labels_of(work, indicator, asked)
    since, _ = last_year(asked.until)
    return by_month(work, indicator, replace(asked, since=since)), figures[indicator], {}
