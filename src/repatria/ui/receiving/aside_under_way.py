"""One setting aside, or taking back, while it is under way: it belongs to the room, not to the question.

However it ends, what is said is what the vault holds then: a failure after it was kept is no failure of the act.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from repatria.domain.errors import RepatriaError, StoppedError
from repatria.services.exchange.register import ReceivedBundle, received_bundle
from repatria.services.exchange.setting_aside import Settled, set_aside, take_back
from repatria.ui.case.panels.panel import Panel
from repatria.ui.messages import message_for
from repatria.ui.pages import Desk
from repatria.ui.receiving.aside_words import AsideWords
from repatria.ui.receiving.one_at_a_time import OneAtATime
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.progress_panel import ProgressPanel

_SHOWN_AFTER_MS: Final = 400


class UnderWay(QObject):
    """Does to *one* what *panel* asked about, in front of *pages*; then *changed* is called.

    What takes long shows how far it is, and can be stopped until it is kept: then the question stands there again
    as it was answered. Where something else was shown meanwhile, that stays, and what came of it is told beside.
    """

    def __init__(
        self,
        pages: OneAtATime,
        desk: Desk,
        panel: Panel,
        one: ReceivedBundle,
        changed: Callable[[], None],
    ) -> None:
        super().__init__(pages)
        self._pages, self._desk, self._panel, self._one = pages, desk, panel, one
        self._changed = changed
        self._words = AsideWords()
        self._progress = ProgressPanel(*self._words.doing(one))
        self._shown = pages.alone(self._progress)
        self._soon = QTimer(self._shown)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_progress)
        self._ended = False

    def begin(self, reason: str) -> None:
        """Do it for *reason*."""
        self._panel.setEnabled(False)  # it is done once, however often it is pressed
        act = take_back if self._one.aside else set_aside
        work, bundle = self._desk.work, self._one.bundle
        self._watch = watch = self._pages.watch(self._progress)
        kept = self._desk.tasks.watch(self._progress, self._go_on)
        self._pages.addWidget(self._shown)
        self._soon.start(_SHOWN_AFTER_MS)

        def do() -> Settled | None:
            try:
                return act(work, bundle, reason, watch.progress, kept.progress)
            except StoppedError:
                return None  # so that nothing else is taken for it: whatever brings no answer fell down

        self._desk.tasks.run(self, do, self._settled, self._failed, after=self._fell)

    def _settled(self, found: Settled | None) -> None:
        self._ended = True
        if found is None:
            self._ask_again(*self._words.stopped(self._one))
            return
        said = self._words.taken_back(found) if self._one.aside else self._words.set_aside(found)
        self._leave(Notice(said, self._words.too_late() if self._watch.cancelled else "", "good"))

    def _failed(self, error: RepatriaError) -> None:
        self._look(message_for(error))

    def _fell(self) -> None:
        """Say how the file stands after what no error explains; that itself goes to whoever tells of crashes."""
        if not self._ended:
            self._look(self._words.fell())

    def _look(self, why: tuple[str, str]) -> None:
        """Ask the vault how the file stands now, and tell that beside *why* it went no further."""
        self._ended = True
        work, bundle = self._desk.work, self._one.bundle

        def standing(now: ReceivedBundle | None) -> None:
            known.append(True)
            if now is not None and now.aside is not self._one.aside:
                self._leave(Notice(self._words.kept(self._one), self._words.after(why[0]), "warning"))
            else:
                self._ask_again(*why)

        def unknown() -> None:
            if not known:
                self._leave(Notice(why[0], self._words.unknown(self._one), "danger"))

        known: list[bool] = []
        self._desk.tasks.run(
            self, lambda: received_bundle(work, bundle), standing, lambda _: None, after=unknown
        )

    def _go_on(self, done: int, total: int) -> None:
        self._progress.go_on(*self._words.catching_up(self._one))
        self._progress.set_progress(done, total)

    def _show_progress(self) -> None:
        if self._in_front():
            self._pages.setCurrentWidget(self._shown)

    def _in_front(self) -> bool:
        """Tell whether the question still stands, and nothing else was shown in front of it."""
        front = self._pages.currentWidget()
        return front is self._shown or (front is self._panel and self._pages.holds(self._panel))

    def _ask_again(self, happened: str, advice: str) -> None:
        if self._in_front() and self._pages.holds(self._panel):
            self._pages.setCurrentWidget(self._panel)
            self._end()
            self._panel.setEnabled(True)
            self._panel.tell(happened, advice)
        else:
            self._pages.let_go(self._panel)
            self._desk.tell(Notice(happened, advice, "warning"))
            self._end()

    def _leave(self, told: Notice) -> None:
        if self._in_front():
            self._pages.go_back_to_start()
        self._pages.let_go(self._panel)
        self._end()
        self._changed()
        self._desk.tell(told)

    def _end(self) -> None:
        self._soon.stop()
        self._pages.let_go(self._shown)
        self._pages.free()
        self.deleteLater()
