"""Try a form of others with invented answers: it is asked as it would be, and nothing is kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from repatria.domain.forms.answers import Place
from repatria.domain.forms.beginning import Begun
from repatria.domain.forms.definition import Form
from repatria.services.cases.casefile import CaseFile
from repatria.services.forms.work import FormWork
from repatria.ui.filling.controls import Around
from repatria.ui.filling.drafts_thread import lane_of
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.form_keys import hear_form_keys
from repatria.ui.filling.form_view import FormView
from repatria.ui.filling.keeping import Keeper
from repatria.ui.filling.long_check import LongCheck
from repatria.ui.filling.summary import Gap
from repatria.ui.i18n import spoken
from repatria.ui.keyboard import give_back, keyboard_stays, put_away
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.theme import current_theme, gaps
from repatria.ui.tongues import tongue_after, tongue_for, tongue_in, tongues_of
from repatria.ui.turns import Turns
from repatria.ui.widgets.choice_buttons import Choice
from repatria.ui.widgets.flow import FlowLayout, in_a_row
from repatria.ui.widgets.label import IconWords
from repatria.ui.widgets.menu_choice import MenuChoice
from repatria.ui.widgets.scrolling import page_around

_HEIGHT = 520
_LEAST = 240


class NothingKept(Keeper):
    """Takes what is typed and forgets it."""

    def keep(self, place: Place) -> None:
        """Keep nothing."""

    def keep_rows(self, repeat: Place) -> None:
        """Keep nothing."""

    def keep_cursor(self, place: Place | None) -> None:
        """Keep nothing."""

    def keep_language(self, language: str) -> None:
        """Keep nothing."""


class FormTrial(QFrame):
    """The form, and the way out of it; ``closed`` tells that nobody tries it any more."""

    closed = Signal()

    def __init__(self, desk: Desk, begun: Begun) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Prueba del formulario"))
        column = QVBoxLayout(self)
        gaps(column, spacing=12)
        self.told = IconWords("info", "", "warning")
        self._told = ("info", "", "", "warning")
        column.addWidget(self.told)
        self.filled = _filled(desk, begun, self)
        self.filled.refused.connect(lambda error: desk.tell(notice_of(error)))
        self.view = FormView(self.filled)
        self.view.setMinimumHeight(
            current_theme().size(_HEIGHT)
        )  # until it is known how much is seen at once
        self.view.finish_asked.connect(self._check)
        self.leave = self.view.aside  # nothing is put aside: there one only leaves
        self.leave.setText(self.tr("Cerrar la prueba"))
        self.view.put_aside_asked.connect(self.closed)
        self.language: MenuChoice | None = None
        top = in_a_row(self.view.unfold)
        self._offer_languages(top)
        column.addLayout(top)
        self._had: QWidget | None = None
        self.long = LongCheck(desk)
        column.addWidget(self.long)
        column.addWidget(self.view)
        words = self.tr("Prueba: escriba datos inventados. Nada se guarda ni llega a un expediente.")
        self._tell("info", words, self.tr("Prueba: nada se guarda."), "warning")
        hear_form_keys(self, lambda: self.view)
        Turns(self.view, self._standing())

    def _offer_languages(self, row: FlowLayout) -> None:
        """Let it be read in each of its languages, as whoever fills it may; one needs no choice."""
        form = self.filled.work.form
        offered = [Choice(one, tongue_in(form, one)) for one in tongues_of(form)]
        if len(offered) < 2:
            return
        self.language = MenuChoice(self.tr("Idioma del formulario"), offered)
        self.language.set_value(self.filled.around.language)
        self.language.value_changed.connect(lambda one: self._speak(str(one)))
        self.view.language_asked.connect(self._speak_next)
        row.addWidget(self.language)

    def _speak(self, language: str) -> None:
        self.filled.speak(language)
        self.view.speak()

    def _speak_next(self) -> None:
        following = tongue_after(self.filled.work.form, self.filled.around.language)
        if self.language is not None:
            self.language.set_value(following)
        self._speak(following)

    def _standing(self) -> Iterator[None]:
        self._fit()
        yield from self.view.growing("", None)
        self.view.go_to("", None)
        yield
        self._fit()  # now that all of it stands as wide as it will
        yield  # what lies around takes its new place
        _show_from_its_top(self)
        yield from self.view.growing_on()

    def _fit(self) -> None:
        """Let the form take the height that the page has, and be seen with its buttons and the way out at once.

        Where large letters leave the questions less than half of it, what is told is told shortly; where they would
        still have little of it they have their part all the same, and the page is scrolled.
        """
        around = page_around(self)
        if around is None:
            return
        wide, page = self.width(), around.viewport().height()
        self.view.setFixedHeight(_LEAST)
        self.view.fit(wide)  # it may fold its list, and then there is one line more
        half = self.view.least_height(wide, page // 2)
        _, words, shortly, _ = self._told
        seen = self._left_below(words, wide, page)
        if seen < half:
            seen = self._left_below(shortly, wide, page)
        self.view.setFixedHeight(max(_LEAST, self.view.least_height(wide, page // 3), seen))

    def _left_below(self, words: str, wide: int, page: int) -> int:
        """Return how high the form may be that is seen whole in *page*, with *words* above it."""
        icon, _, _, tone = self._told
        self.told.set_words(icon, words, tone)
        self.told.updateGeometry()
        column = self.layout()
        if column is None:
            return page
        high = column.totalHeightForWidth(wide) if column.hasHeightForWidth() else column.sizeHint().height()
        return page - (high - _LEAST) - current_theme().space(24)

    def _tell(self, icon: str, words: str, shortly: str, tone: str) -> None:
        """Say *words* of the trial, or *shortly* where there is little room."""
        self._told = (icon, words, shortly, tone)
        self.told.set_words(icon, words, tone)
        self._fit()

    def _check(self) -> None:
        self.view.leave_field()
        self.long.check(self.filled, self._take_checked, self._wait)

    def _wait(self, busy: bool) -> None:
        if self.filled.rests is busy:
            return
        self.filled.rests = busy
        had, self._had = self._had, put_away(self.view) if busy else None
        for part in (self.view, *([self.language] if self.language is not None else [])):
            part.setEnabled(not busy)
        if not busy:
            with keyboard_stays(self):
                give_back(had)

    def _take_checked(self, found: list[Gap]) -> None:
        with keyboard_stays(self):
            self.view.check(found)
        if not found:
            words = self.tr("No falta nada: así se terminaría. Nada se guardó.")
            self._tell("done", words, self.tr("No falta nada. Nada se guardó."), "good")


def _show_from_its_top(widget: QWidget) -> None:
    """Scroll the page around *widget* to where it begins."""
    around = page_around(widget)
    if around is not None:
        bar = around.verticalScrollBar()
        top = bar.value() + widget.mapTo(around.viewport(), QPoint(0, 0)).y()
        bar.setValue(top - current_theme().space(12))


def trial_language(form: Form) -> str:
    """Return the language in which a form is tried: that of the window, where the form speaks it."""
    return tongue_for(form, (spoken(),))


def _filled(desk: Desk, begun: Begun, parent: QObject) -> Filled:
    # no case stands behind a trial, and nothing that fills a form asks for one
    form = begun.session.form
    work = FormWork(cast("CaseFile", None), form, "", begun.session, counted=begun.counted)
    keeper = NothingKept(desk.work, lane_of(desk.tasks), work, parent)
    around = Around(trial_language(form), desk.now, desk.work.calendar)
    return Filled(work, keeper, around, desk.work.new_id, parent)
