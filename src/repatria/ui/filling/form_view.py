"""One form on screen: sections at the left, one of them at the right, the way on below."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from repatria.domain.forms.answers import Place
from repatria.ui.filling.asked import Asked, asked_around
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.form_frame import FormFrame
from repatria.ui.filling.section_book import SectionBook
from repatria.ui.filling.sections import names_in, parts_of
from repatria.ui.filling.summary import Gap, GapSummary
from repatria.ui.filling.tallies import Tallies
from repatria.ui.turns import Turns
from repatria.ui.widgets.section_list import Section


class FormView(FormFrame):
    """The pages of one form. Pages are built when first shown and stay; answers only show and hide rows.

    ``growing`` builds them beforehand, a row at a time, so that showing one is quick.
    """

    finish_asked = Signal()
    put_aside_asked = Signal()
    language_asked = Signal()
    moved = Signal(object)

    def __init__(self, filled: Filled) -> None:
        parts = parts_of(filled.work.form)
        super().__init__(filled, SectionBook(filled, parts))
        self._parts = parts
        self._names = {part.key: names_in(part) for part in self._parts}
        self._tallies = Tallies(filled.session, self._parts)
        self._uncounted: frozenset[Place] = frozenset()
        self._pages = self._book.pages
        self.current = ""
        self._shown: list[str] = []
        self._at: Asked | None = None
        self.summary = GapSummary(self)
        self.summary.gap_asked.connect(self.show_place)
        self.list.taken.connect(self._take_section)
        self.on.clicked.connect(lambda: self.step(1))
        self.back.clicked.connect(lambda: self.step(-1))
        self.finish.clicked.connect(self.finish_asked)
        self.aside.clicked.connect(self.put_aside_asked)
        filled.touched.connect(self._look_again)
        filled.rows_changed.connect(self._follow_rows)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self._say_counts()

    def growing(self, section: str, at: Place | None) -> Iterator[None]:
        """Build the section that ``go_to`` will show, a row a step."""
        key = self._section_of(at) if at is not None else ""
        yield from self._book.growing(key or (section if section in self._shown else self._shown[0]))

    def growing_on(self) -> Iterator[None]:
        """Build the other sections, a row a step."""
        yield from self._book.growing_on(self.current)

    def speak(self) -> None:
        """Say the form anew in the language that it is read in now: at once what is seen, then the rest."""
        saying = self.speaking()
        next(saying, None)
        Turns(self, saying)

    def speaking(self) -> Iterator[None]:
        """Say it step by step, what is seen with the first; nothing else changes."""
        self.count()
        self.summary.keep_up(self.filled)
        yield from self._book.speaking(self.current)

    def go_to(self, section: str, at: Place | None) -> None:
        """Go to the place *at*, else to a section, else to where the form begins; only what is shown is built."""
        if at is not None and self._section_of(at):
            self.show_place(at)
            return
        self.show_section(section if section in self._shown else self._shown[0])
        self.focus_first()

    def show_section(self, key: str) -> None:
        """Show one section, from its top."""
        if key not in self._names:
            return
        self._book.page(key).complete()
        self.current = key
        self._place_summary()
        self._book.show_page(key)
        self.list.setCurrentIndex(self.list.rows.index(self._shown.index(key)))
        self._fold_list(narrow=self._narrow)
        self._show_way()

    def step(self, by: int) -> None:
        """Show the section before (-1) or after (1), and go to its first question."""
        place = self._shown.index(self.current) + by
        if 0 <= place < len(self._shown):
            self.show_section(self._shown[place])
            self._pages[self.current].go_to_top()
            self.focus_first()

    def focus_first(self) -> None:
        """Go to the first question of the section shown; where nothing is asked, to the way on."""
        page = self._pages[self.current]
        target = page.stack.first() or self._foot.first() or page
        if isinstance(target, Asked):
            target.take_focus()
        else:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, place: Place) -> None:
        """Show the section of *place* and go to it; a place that is gone is passed over."""
        key = self._section_of(place)
        if not key:
            return
        self.show_section(key)
        found = self._pages[key].stack.place_shown(place)
        if isinstance(found, Asked):
            found.take_focus()
        elif found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Build nothing more and hear nothing more of where the keyboard is: this is about to be thrown away."""
        QApplication.instance().focusChanged.disconnect(self._focus_moved)  # type: ignore[union-attr]
        for turns in self.findChildren(Turns):
            turns.stop()

    def _section_of(self, place: Place) -> str:
        """Return the section shown in which *place* is asked, or nothing."""
        return next((key for key in self._shown if place.name in self._names[key]), "")

    def place(self) -> Place | None:
        """Return the place where the person is, if they are at one."""
        return self._at.place if self._at is not None else None

    def check(self, found: list[Gap]) -> None:
        """Show what is missing or wrong: at the top, beside each question, and in the list of sections."""
        self.filled.is_checked = True
        for page in self._pages.values():
            page.stack.check()
        self.count()
        self.summary.show_gaps(found)
        self._place_summary()
        self._pages[self.current].go_to_top()
        self.summary.take_focus()

    def leave_field(self) -> None:
        """Say what is wrong where the person was, and keep it."""
        if self._at is not None:
            self._at.leave()
        self.filled.settle_counts()
        self.filled.keeper.flush()

    def count(self) -> None:
        """Count everything anew, and say in the list of sections what is missing."""
        self._uncounted = frozenset()
        self._tallies.count()
        self._say_counts()

    def _count_touched(self) -> None:
        """Count anew what answers touched since it was counted, and say it in the list of sections."""
        touched, self._uncounted = self._uncounted, frozenset()
        self._tallies.follow(touched)
        self._say_counts()
        self.summary.keep_up(self.filled)

    def _say_counts(self) -> None:
        rows: list[Section] = []
        for part in self._parts:
            found = self._tallies.of(part)
            if found.shown or part.key == self.current or self.filled.shows_all:
                title = part.title(self.filled.said, first=part is self._parts[0])
                rows.append(Section(part.key, title, found.missing, found.wrong, found.answered, found.asked))
        self._shown = [row.key for row in rows]
        self.list.rows.set_rows(rows)
        if self.current:
            self.list.setCurrentIndex(self.list.rows.index(self._shown.index(self.current)))
            self._show_way()

    # Inside

    def _place_summary(self) -> None:
        """Keep what is missing at the top of the page shown, where it scrolls away with the questions."""
        if not self.summary.isHidden():
            self._pages[self.current].put_on_top(self.summary)

    def _take_section(self, row: object) -> None:
        if isinstance(row, Section):
            self.show_section(row.key)
            self.focus_first()

    def _show_way(self) -> None:
        place = self._shown.index(self.current)
        self._foot.show_way(first=place == 0, last=place == len(self._shown) - 1)
        words = QCoreApplication.translate("filling", "Sección {place} de {count}")
        self.unfold.setText(words.format(place=place + 1, count=len(self._shown)))

    def _follow_rows(self, repeat: Place) -> None:
        if self._at is not None and not self.filled.stands(self._at.place):
            self._at = None
        self._tallies.follow_rows(repeat)
        self._say_counts()

    def _look_again(self, places: frozenset[Place]) -> None:
        for page in self._pages.values():
            page.look_again(places)
        self._uncounted |= places
        # Half a date is not yet wrong: the list of sections waits until the person has left it.
        if not (
            self._at is not None and len(places) == 1 and self.filled.session.type_fault(*self._at.place)
        ):
            self._count_touched()

    def _bring_in_sight(self) -> None:
        if self._at is not None:
            self._pages[self.current].bring_in_sight(self._at)

    def _focus_moved(self, _: QWidget | None, new: QWidget | None) -> None:
        asked = asked_around(new) if new is not None and self.isAncestorOf(new) else None
        if asked is self._at:
            return
        if self._at is not None and self.filled.stands(self._at.place):
            self._at.leave()
            self.filled.settle_counts()
            self.filled.keeper.flush()
            self._count_touched()
        self._at = asked
        if asked is not None:
            QTimer.singleShot(0, asked, self._bring_in_sight)  # after rows that came or went have settled
            self.moved.emit(asked.place)
