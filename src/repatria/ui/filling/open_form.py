"""Where one form stands at a time: opened once the one before is on the disk, where it was left, and put away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.forms.answers import Place
from repatria.services.forms.drafts import place_at
from repatria.ui.filling.bench import FormBench
from repatria.ui.filling.drafts_thread import lane_of
from repatria.ui.filling.filled import Filled
from repatria.ui.filling.finishing import FinishPanel
from repatria.ui.filling.form_view import FormView
from repatria.ui.filling.header import FormHeader
from repatria.ui.filling.long_check import LongCheck
from repatria.ui.filling.opening import FormOpener
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.pages import Place as PagePlace
from repatria.ui.theme import gaps


class OpenForm(QWidget):
    """The header and the bench of one form. ``came`` brings it before it is shown, ``opened`` says that it is.

    ``changed_to`` tells what is opened next, once nothing keeps the person at the form before.
    ``left`` comes whenever it is put away.
    """

    came = Signal(object)
    opened = Signal()
    changed_to = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane_of(desk.tasks)
        self._filled: Filled | None = None
        self._wanted: PagePlace = {}
        self._said: PagePlace = {}
        self._opening = ""
        self._waits: set[str] = set()
        self._turn = 0
        column = QVBoxLayout(self)
        gaps(column, spacing=12)
        self.header = FormHeader()
        self.bench = FormBench(self.header)
        self.long = LongCheck(desk)
        column.addWidget(self.header)
        column.addWidget(self.long)
        column.addWidget(self.bench, 1)
        self._opener = FormOpener(desk, self._lane, self)
        self._opener.opened.connect(self._show)
        self._opener.refused.connect(self._refused)
        self.bench.check_asked.connect(self._check)
        self.bench.shown.connect(self._finish_again)
        self.bench.shown.connect(self.opened)

    def keep(self) -> None:
        """Put every keystroke on the disk now, with what follows from the field where the person is."""
        if self._filled is not None:
            self._filled.keeper.settle()  # what was typed first: what follows from it may take a moment
            self._leave_field()
            self._filled.keeper.settle()

    def put_away(self) -> None:
        """Leave the form once what was typed is on the disk: it stays a draft."""
        self._opener.forget()
        self._once_kept(self._close)

    @property
    def view(self) -> FormView | None:
        """Return the sections of the form, while one is open."""
        return self.bench.view

    @property
    def panel(self) -> FinishPanel | None:
        """Return what *Terminar* asks, while it does."""
        return self.bench.panel

    def is_open(self) -> bool:
        """Tell whether a form is shown."""
        return self._filled is not None and self.bench.is_shown()

    # Inside

    def _change_to(self, wanted: PagePlace, open_it: Callable[[], None]) -> None:
        def change() -> None:
            self._clear()
            self.bench.take_focus()
            self._wanted = dict(wanted)
            self.changed_to.emit(dict(wanted))
            self._opening = "/".join(
                ("open", str(wanted["case"]), str(wanted.get("member") or wanted["form"]))
            )
            open_it()

        self._once_kept(change)

    def _once_kept(self, go_on: Callable[[], None]) -> None:
        """Go on when all that was typed is on the disk; while the disk refuses, the form stays and says so.

        Of what is asked meanwhile only the last is done.
        """
        self._leave_field()
        self._turn += 1
        turn = self._turn
        filled = self._filled
        if filled is None:
            go_on()
            return

        def kept() -> None:
            if turn == self._turn:
                go_on()

        if filled.keeper.hand_over(kept, lambda: self._wait(filled, "kept", busy=False)):
            self._wait(filled, "kept", busy=True)

    def _leave_field(self) -> None:
        """Settle what follows from the field where the person is: a key or a call leaves the keyboard in it."""
        if self.view is not None:
            self.view.leave_field()

    def _show(self, filled: Filled) -> None:
        self._filled = filled
        self._desk.settled(self._opening)
        filled.setParent(self)
        self.came.emit(filled)
        self._return_to(filled)

    def _return_to(self, filled: Filled) -> None:
        wanted, self._wanted = self._wanted, {}
        self._said = wanted.get("ending") or {}
        filled.speak(str(wanted.get("language") or ""))
        at = place_at(filled.work.cursor)
        if wanted.get("field"):
            at = Place(str(wanted["field"]), str(wanted.get("row", "")))
        self.bench.show_form(filled, str(wanted.get("section") or ""), at)

    def _finish_again(self) -> None:
        """Ask again what *Terminar* asked before the page was built anew."""
        said, self._said = self._said, {}
        if said:
            self.bench.check(said)

    def _check(self, filled: Filled) -> None:
        self.long.check(
            filled,
            lambda found: self.bench.take_checked(filled, found),
            lambda busy: self._wait(filled, "checked", busy=busy),
        )

    def _refused(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error, self._opening))
        self._close()

    def _wait(self, filled: Filled, why: str, *, busy: bool) -> None:
        """Take nothing from the person while *filled* is being ``kept``, ``checked`` or ``saved``, or several."""
        if filled is not self._filled:
            return
        before = bool(self._waits)
        (self._waits.add if busy else self._waits.discard)(why)
        if bool(self._waits) is not before:
            filled.rests = not before
            self.header.setEnabled(before)
            self.bench.set_busy(not before)

    def _tell(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))

    def _close(self) -> None:
        self._opener.forget()
        self._clear()
        self.left.emit()

    def _clear(self) -> None:
        if self._filled is not None:
            self._filled.deleteLater()
            self._filled = None
        self.long.leave()
        self._wanted, self._waits = {}, set()
        self.bench.clear()
        self.header.clear()
        self.header.setEnabled(True)
