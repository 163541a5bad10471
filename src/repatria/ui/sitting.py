"""One sitting at an unlocked vault: its window, what every page is handed, and what is kept when it ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication

from repatria.domain.errors import RepatriaError
from repatria.services.cases.summaries import refresh_stale
from repatria.services.desk import Desk as Work
from repatria.services.post.last_place import keep_place, take_place
from repatria.services.post.own_looks import keep_looks
from repatria.services.vaults import leave
from repatria.ui.ask import Asker
from repatria.ui.away import Away
from repatria.ui.calling import CallKeeper
from repatria.ui.clipboard import Clipboard
from repatria.ui.comparing import Comparer
from repatria.ui.contents import contents
from repatria.ui.copying import CopyKeeper
from repatria.ui.dating import ClockAsker
from repatria.ui.filling.drafts_thread import lane_of
from repatria.ui.frame.geometry import restore_geometry
from repatria.ui.messages import notice_of
from repatria.ui.messages.findings import notice_of_findings
from repatria.ui.pages import Desk, Page, Place
from repatria.ui.preferences import Preferences, own_of
from repatria.ui.proving import PageProver
from repatria.ui.roles import role_words
from repatria.ui.stick_watch import StickWatch
from repatria.ui.strip import StripKeeper
from repatria.ui.tasks import Tasks
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.window import MainWindow

SEARCHED = "cases"
"""The page that finds cases."""
_STICK = "lock_stick"
"""What the notice is about that the stick that locks is not in."""


class Sitting(QObject):
    """From unlocking to locking or closing; ``lock_asked`` comes by key, by button, or because nobody is there."""

    lock_asked = Signal()
    closed = Signal()

    def __init__(
        self,
        work: Work,
        tasks: Tasks,
        asker: Asker,
        preferences: Callable[[], Preferences],
        prefer: Callable[[Preferences], None],
        pages: Callable[[Desk], Sequence[Page]] = contents,
    ) -> None:
        super().__init__()
        self.work = work
        self.clipboard = Clipboard(self)
        told = (self._tell, self._go, preferences, prefer, self._begins, self._settled, self.lock_asked.emit)
        self.desk = Desk(work, tasks, asker, self.clipboard, work.now, *told)
        self.window = MainWindow(pages(self.desk), with_cases=work.may("see"))
        self.strip = StripKeeper(self.window, work, tasks)
        self.comparer = Comparer(self.window, work, tasks)
        self.prover = PageProver(self.window, work, tasks, self.strip.refresh)
        self.copies = CopyKeeper(self.window, work, tasks, self.strip.refresh)
        self.clock = ClockAsker(self.window, work, tasks)
        self.calls = CallKeeper(self.window, self.desk)
        self.away = Away(preferences().idle_minutes)
        self.away.gone.connect(self.lock_asked)
        self.stick = StickWatch(preferences().lock_stick)
        self.stick.gone.connect(self.lock_asked)
        self.stick.came.connect(lambda: self.window.settled(_STICK))
        self.window.lock_asked.connect(self.lock_asked)
        self.window.closing.connect(self.closed)
        self.window.search_asked.connect(self._search)
        self.window.page_shown.connect(self._forget_search)
        self.window.set_practice(work.practice)
        self.speak()

    def begin(self, geometry: str) -> None:
        """Show the window where the same person was at the last lock, with what was found about the vault.

        A clock that does not fit what was written here is asked about before anything else.
        """
        restore_geometry(self.window, geometry)
        kept = take_place(self.work)
        page, place = kept.get("page"), kept.get("place")
        if isinstance(page, str) and self.window.has(page):
            self.window.go(page, place if isinstance(place, dict) else None)
        self.clock.begin()
        self.window.show()
        self.strip.refresh()
        self._catch_up()
        self._tell_first()

    def _tell_first(self) -> None:
        """Say what was found about the vault, and that the stick that locks is not in: one notice for both."""
        notice = notice_of_findings(self.work.vault.findings)
        if self.stick.is_missing:
            told = QCoreApplication.translate("sitting", "La memoria que bloquea no está puesta.")
            advice = QCoreApplication.translate(
                "sitting", "Mientras falte, sacarla no bloquea nada: póngala, o bloquee con Ctrl+L."
            )
            if notice is None:
                notice = Notice(told, advice, "warning", about=_STICK)
            else:
                notice = notice._replace(advice=f"{notice.advice} {told} {advice}".strip())
        if notice is not None:
            self.window.tell(notice)

    def _catch_up(self, before: int | None = None) -> None:
        """Put cases in their place in the lists that a power cut left out of it, few at a time."""
        work = self.work

        def go_on(left: int) -> None:
            if left and (before is None or left < before):
                self._catch_up(left)

        self.desk.tasks.run(self, lambda: refresh_stale(work), go_on, self._tell_failure)

    def keep_looks(self) -> None:
        """Keep how the window looks to whoever is here; a disk that refuses costs only that."""
        work, looks = self.work, own_of(self.desk.preferences())
        self.desk.tasks.run(self, lambda: keep_looks(work, looks), lambda _: None, lambda _: None)

    def _tell_failure(self, error: RepatriaError) -> None:
        self._tell(notice_of(error))

    def _forget_search(self, page: str) -> None:
        """Leave no name in the header of another page than the one that shows what was found."""
        if page != SEARCHED:
            self.window.header.search.clear()

    def speak(self) -> None:
        """Say in the header who works where, in the language in force."""
        person = self.work.person
        words = QCoreApplication.translate("sitting", "{person} ({role})")
        shown = words.format(person=person.name, role=role_words(person.role))
        self.window.set_identity(self.work.post, shown)

    def cover(self) -> None:
        """Show nothing of any case from this moment on."""
        self.away.stop()
        self.stick.stop()
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window:
                widget.hide()
        self.window.cover()
        self.window.repaint()

    def keep(self) -> None:
        """Put every keystroke and the place on the disk; what cannot be kept must not hinder the lock."""
        self.clipboard.forget()
        with suppress(RepatriaError):
            self.window.keep()
            self.calls.keep()
        place: Place = {"page": self.window.current(), "place": dict(self.window.place())}
        with suppress(RepatriaError):
            keep_place(self.work, place)
        with suppress(RepatriaError):
            self.work.vault.sync_memory()

    def leave(self) -> None:
        """Give the vault back: the window is closed and no job runs any more."""
        self.away.stop()
        self.stick.stop()
        self.clipboard.forget()
        with suppress(RepatriaError):
            self.window.keep()
            self.calls.keep()
        lane_of(self.desk.tasks).close(self.work.close_thread)
        leave(self.work)

    def _begins(self) -> None:
        self.window.begin_anew()

    def _settled(self, about: str) -> None:
        self.window.settled(about)

    def _tell(self, notice: Notice) -> None:
        self.window.tell(notice)

    def _go(self, key: str, place: Place | None = None) -> None:
        self.window.go(key, place)

    def _search(self, words: str) -> None:
        if self.window.has(SEARCHED):
            self.window.go(SEARCHED, {"search": words})
