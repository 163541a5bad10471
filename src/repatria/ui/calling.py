"""Note a call in one line, by one key, from anywhere: of the case on the screen, or of one found by its code."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject

from repatria.domain.errors import RepatriaError
from repatria.domain.ids import CaseId
from repatria.services.cases.asking import log_call
from repatria.services.desk import Desk as Work
from repatria.services.post.unsaved import Unsaved, unsaved
from repatria.services.today import find_cases, line_of
from repatria.ui.frame.call_bar import CallBar
from repatria.ui.latest import Latest
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk
from repatria.ui.unsaved import UnsavedKeeper, tell_of_keeping
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.window import MainWindow

_NAME = "call"
_MOST = 9


class CallKeeper(QObject):
    """Opens the line at its key and writes what it is given; half a call is kept like every keystroke."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._finding = Latest(desk.tasks, self)
        self._keeper = UnsavedKeeper(desk.work, desk.tasks, self)
        tell_of_keeping(desk, self._keeper, _NAME)
        self.bar: CallBar | None = None
        window.put_at_foot(self._make_bar)
        window.call_asked.connect(self.open)

    def open(self) -> None:
        """Show the line, with the case on the screen or what was typed before; who writes in no case has none."""
        bar = self.bar
        if bar is None or not self._desk.work.may("work"):
            return
        waiting = bar.isHidden() and bar.is_empty()
        bar.show()
        bar.begin()
        if not waiting:
            return
        work, case = self._desk.work, str(self._window.place().get("case", ""))
        bar.set_values({})

        def job() -> tuple[dict[str, Unsaved], str]:
            line = line_of(work, case) if case else None
            return unsaved(work, _NAME), line.code if line is not None else ""

        def begun(found: tuple[dict[str, Unsaved], str]) -> None:
            self._begin(found[0], case, found[1])

        self._desk.tasks.read(self, job, begun, self._failed)

    def keep(self) -> None:
        """Put every keystroke on the disk now."""
        self._keeper.settle()

    def _begin(self, typed: Mapping[str, Unsaved], case: str, code: str) -> None:
        bar = self.bar
        if bar is None or not bar.is_empty() or bar.case.text():
            return
        if _NAME in typed:
            bar.set_values(typed[_NAME].values)
        elif code:
            bar.case.set_case(case, code)
        bar.begin()

    def _make_bar(self) -> CallBar:
        before, self.bar = self.bar, CallBar()
        bar = self.bar
        if before is None or before.isHidden():
            bar.hide()
        if before is not None:
            bar.set_values(before.values())
        bar.typed.connect(lambda: self._keeper.keep(_NAME, self._typed))
        bar.searched.connect(self._search)
        bar.answered.connect(self._write)
        bar.left.connect(self._leave)
        return bar

    def _typed(self) -> dict[str, str]:
        """Return what stands in the line of now: with a larger text it is another than the one that was typed in."""
        return self.bar.values() if self.bar is not None else {}

    def _search(self, words: str) -> None:
        work = self._desk.work
        if not words or self.bar is None:
            self._finding.forget()
            return
        self._finding.read(lambda: _found(work, words), self.bar.offer, self._failed)

    def _write(self, case: str, code: str, to: str, said: str) -> None:
        work = self._desk.work
        if self.bar is not None:
            self.bar.set_busy(busy=True)
        self._desk.tasks.run(
            self,
            lambda: log_call(work, CaseId(case), to=to, about="", said=said),
            lambda _: self._written(case, code),
            self._failed,
            after=self._rest,
        )

    def _written(self, case: str, code: str) -> None:
        self._keeper.forget(_NAME)
        if self.bar is not None:
            self.bar.set_values({})
        self._leave()
        words = QCoreApplication.translate("call", "Llamada anotada en {code}.")
        self._desk.tell(Notice(words.format(code=code), tone="good"))
        if self._window.current() == "case" and self._window.place().get("case") == case:
            self._desk.go("case", {"case": case})

    def _leave(self) -> None:
        if self.bar is not None:
            self.bar.tell("")
            self.bar.hide()
            self._window.back_to_page()

    def _rest(self) -> None:
        if self.bar is not None:
            self.bar.set_busy(busy=False)

    def _failed(self, error: RepatriaError) -> None:
        if self.bar is not None:
            self.bar.tell(" ".join(message_for(error)))


def _found(work: Work, words: str) -> list[tuple[str, str, str]]:
    """Return the cases that *words* may mean, by code and the word they are known by; no name is told."""
    wanted = dict.fromkeys(hit.case_id for hit in find_cases(work, words))
    lines = [line for case in list(wanted)[:_MOST] if (line := line_of(work, case)) is not None]
    return [(line.id, line.code, " · ".join(filter(None, (line.code, line.label)))) for line in lines]
