"""What the acts of a case work with: the case as seen, the panel that asks, and the change that follows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from repatria.domain.errors import ReasonNeededError, RepatriaError, StoppedError, UnknownCaseError
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk as Work
from repatria.ui.case.panels.above import Panels
from repatria.ui.case.panels.panel import Asking, Given, Panel
from repatria.ui.case.panels.seen_after import Unread, read_after, told_unread
from repatria.ui.case.telling.trouble import in_words
from repatria.ui.case.view import CaseView, look
from repatria.ui.messages import message_for, notice_of
from repatria.ui.pages import Desk
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.question import Question

Job = Callable[[], object]
GivenJob = Callable[[Given], Job]
Told = str | Callable[[CaseView], Notice]
"""What is said when a job is done: words, or what the case says of it once it was read anew."""


class Hands(Protocol):
    """The page, as far as acts need it."""

    view: CaseView
    work: Work

    def ask(self, asking: Asking, job: GivenJob, told: Told, *, above: bool = False) -> None:
        """Ask in a panel; what is given becomes a job, and *told* is said when it is done.

        With *above* it is asked over what is asked now, which is there again afterwards.
        """

    def ask_first(self, asking: Asking, job: GivenJob, show: Callable[[object], None]) -> None:
        """Ask in a panel, run what only reads, and hand the result to *show*, which asks on."""

    def find(self, job: Job, show: Callable[[object], None]) -> None:
        """Run what only reads, and hand the result to *show*, which asks on."""

    def change(self, job: Job, told: str) -> None:
        """Run a job that changes the case, then show the case anew and say *told*."""

    def leave(self, asking: Asking, job: GivenJob, told: Notice) -> None:
        """Ask in a panel; what is given becomes a job after which the case is there no more, and *told* is said."""

    def sure(self, question: Question) -> str:
        """Ask a question with a few answers; closing it is the safe one."""

    def folder(self, title: str) -> Path | None:
        """Ask for a folder; nothing where the person chose none."""

    def note_sealed(self, packet: str, path: Path) -> None:
        """Remember for as long as this page stands which file holds a packet."""


class CaseHands(QObject):
    """The hands of one page; ``looked`` brings the case whenever it was read anew, ``left`` says that it was left.

    ``gone`` brings the refusal where the case can be read no more: it was erased meanwhile, or is for others.

    ``why_asked`` brings the refusal of a case that somebody else has, as long as nobody said why they open it.

    The reply to what a panel asked closes that panel and no other; while it is on its way the panel stays.
    """

    looked = Signal(object)
    failed = Signal(object)
    gone = Signal(object)
    left = Signal()
    why_asked = Signal(object)

    view: CaseView

    def __init__(self, desk: Desk, case_id: CaseId, panels: Panels, page: QWidget) -> None:
        super().__init__(page)
        self.desk, self.work, self.case_id = desk, desk.work, case_id
        self.loaded = self._is_gone = False
        self._panels, self._page = panels, page
        self._sealed: dict[str, Path] = {}

    def look(self, *, first: bool = False) -> None:
        """Read the case anew."""
        work, case_id = self.work, self.case_id
        self.desk.tasks.run(self, lambda: look(work, case_id, first=first), self.take, self.not_read)

    def take(self, view: CaseView) -> None:
        """Work with the case as it was just read."""
        self.view, self.loaded = replace(view, sealed=dict(self._sealed)), True
        self.desk.settled(f"case/{self.case_id}")
        self.looked.emit(self.view)

    def take_seen(self, seen: CaseView | Unread) -> None:
        """Work with the case as it was read after something was done, or learn that it can be read no more."""
        if not isinstance(seen, Unread):
            self.take(seen)
        elif isinstance(seen.error, ReasonNeededError | UnknownCaseError):
            self.not_read(seen.error)

    def not_read(self, error: RepatriaError, about: str = "") -> None:
        """Say that the case, or what it is *about* of it, could not be read, or ask why it is opened."""
        if isinstance(error, ReasonNeededError):
            self.why_asked.emit(error)
            return
        self.fail(error, about=about or f"case/{self.case_id}")

    def ask(self, asking: Asking, job: GivenJob, told: Told, *, above: bool = False) -> None:
        """Ask in a panel; what is given becomes a job, and *told* is said when it is done."""
        self._panels.ask(asking, lambda panel, given: self._change(job(given), told, panel), above=above)

    def ask_first(self, asking: Asking, job: GivenJob, show: Callable[[object], None]) -> None:
        """Ask in a panel, run what only reads, and hand the result to *show*, which asks on."""

        def answered(panel: Panel, given: Given) -> None:
            def done(found: object) -> None:
                if self._panels.is_open(panel):
                    show(found)

            self.desk.tasks.run(self, job(given), done, lambda error: self.fail(error, panel))

        self._panels.ask(asking, answered)

    def find(self, job: Job, show: Callable[[object], None]) -> None:
        """Run what only reads, and hand the result to *show*, which asks on."""
        self.desk.tasks.run(self, job, show, self.fail)

    def change(self, job: Job, told: str) -> None:
        """Run a job that changes the case, then show the case anew and say *told*."""
        self._change(job, told, None)

    def leave(self, asking: Asking, job: GivenJob, told: Notice) -> None:
        """Ask in a panel; what is given becomes a job after which the case is there no more, and *told* is said."""

        def answered(panel: Panel, given: Given) -> None:
            do = job(given)

            def done(is_done: bool) -> None:
                if is_done:
                    self._panels.close_panel(panel)
                    self.left.emit()
                    self.desk.tell(told)
                elif self._panels.is_open(panel):
                    panel.let_go()

            self.desk.tasks.run(self, lambda: _is_done(do), done, lambda error: self.fail(error, panel))

        self._panels.ask(asking, answered)

    def sure(self, question: Question) -> str:
        """Ask a question with a few answers; closing it is the safe one."""
        return self.desk.asker.ask(self._page, question)

    def folder(self, title: str) -> Path | None:
        """Ask for a folder; nothing where the person chose none."""
        return self.desk.asker.choose_folder(self._page, title, Path.home())

    def note_sealed(self, packet: str, path: Path) -> None:
        """Remember for as long as this page stands which file holds a packet."""
        self._sealed[packet] = path

    def _change(self, job: Job, told: Told, panel: Panel | None) -> None:
        work, case_id = self.work, self.case_id

        def both() -> CaseView | Unread | None:
            return read_after(lambda: look(work, case_id)) if _is_done(job) else None

        def done(seen: CaseView | Unread | None) -> None:
            if seen is None:
                if panel is not None and self._panels.is_open(panel):
                    panel.let_go()
                return
            if panel is not None:
                self._panels.close_panel(panel)
            self.take_seen(seen)
            self.desk.tell(_notice(told, seen))

        self.desk.tasks.run(self, both, done, lambda error: self.fail(error, panel))

    def fail(self, error: RepatriaError, panel: Panel | None = None, about: str = "") -> None:
        """Say why it could not be done: in the panel that asked it, else to the frame."""
        if isinstance(error, UnknownCaseError) and error.facts.get("case") == self.case_id:
            if self._is_gone:
                return
            self._is_gone = True
            self.desk.tell(notice_of(error, f"case/{self.case_id}"))
            self.gone.emit(error)
            return
        known = in_words(self.view, error) if self.loaded else error
        if panel is not None and self._panels.is_open(panel):
            panel.tell(*message_for(known))
            return
        self.desk.tell(notice_of(known, about))
        self.failed.emit(known)


def _notice(told: Told, seen: CaseView | Unread) -> Notice:
    """Return what is said of what was done, by the case as it was read after it."""
    if isinstance(seen, Unread):
        return told_unread(told if isinstance(told, str) else "", seen)
    return Notice(told, tone="good") if isinstance(told, str) else told(seen)


def _is_done(job: Job) -> bool:
    """Run a job; False where a person thought better of it, and nothing was done."""
    try:
        job()
    except StoppedError:
        return False
    return True
