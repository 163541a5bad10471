"""The page *Recibir*: find, prove, look, receive, report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.events.disagreements import Disagreement
from repatria.services.exchange.receiving import Preview, put_back
from repatria.services.exchange.register import ReceivedBundle, received_bundles
from repatria.ui.case.asking.exception_asking import ask_settle
from repatria.ui.case.panels.panel import Given, Panel
from repatria.ui.case.telling.path_words import place_words, said_words
from repatria.ui.case.view import CaseView
from repatria.ui.messages import message_for, notice_of
from repatria.ui.pages import Desk, Place
from repatria.ui.receiving.doing import Entered, enter, settle
from repatria.ui.receiving.finding import Start
from repatria.ui.receiving.previewing import Previewed
from repatria.ui.receiving.proving import Looked, prove
from repatria.ui.receiving.reporting import Reported
from repatria.ui.sending.drives import Drive, removable_drives
from repatria.ui.tasks import Watch
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.reading_column import ReadingColumn


class ReceivingPage(QStackedWidget):
    """Recibir; going to it with a *file* proves that one. ``exchanged`` comes when a file was received."""

    exchanged = Signal()

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Drive]] = removable_drives) -> None:
        super().__init__()
        self._desk = desk
        self._working = False
        self.start = Start(desk, find)
        self.addWidget(self.start)
        self.start.chosen.connect(self.take)

    def place(self) -> Place:
        """Return nothing: a file that was looked at is looked at anew."""
        return {}

    def go_to(self, place: Place) -> None:
        """Prove the file that was named."""
        if isinstance(place.get("file"), str):
            self.take(Path(place["file"]))

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was received and look for files."""
        super().showEvent(event)
        self.reload()

    def reload(self) -> None:
        """Read and look anew."""
        work = self._desk.work

        def read() -> tuple[ReceivedBundle, ...]:
            work.calendar  # noqa: B018  # made when first asked for, which is no work for the interface thread
            return received_bundles(work)

        self._desk.tasks.run(self, read, self._show_received, self._failed_to_read)

    def take(self, path: Path) -> None:
        """Prove the file at *path* and show what it holds."""
        if self._working:
            return
        self.start.tell_trouble("")
        panel = ProgressPanel(
            self.tr("Comprobando el paquete sellado"), self.tr("Detener no cambia nada. No ha entrado nada.")
        )
        watch = self._begin(panel)
        prove(self, self._desk, path, watch, self._show_preview, self._refused, lambda: self._end(watch))

    def _show_preview(self, found: Looked) -> None:
        preview, known = found
        shown = Previewed(self._desk.work, preview, known)
        shown.accepted.connect(lambda: self._receive(preview))
        shown.left.connect(lambda: self._put_back(preview))
        self._push(shown)
        QTimer.singleShot(0, shown, shown.begin)

    def _put_back(self, preview: Preview) -> None:
        self._desk.tasks.run(
            self, lambda: put_back(preview), lambda _: None, lambda error: self._desk.tell(notice_of(error))
        )
        self._go_back()

    def _receive(self, preview: Preview) -> None:
        if self._working:
            return
        work = self._desk.work
        panel = ProgressPanel(
            self.tr("Recibiendo de {post}").format(post=preview.post),
            self.tr("Entra todo o nada: detener no cambia nada. Ya no hace falta la memoria USB."),
        )
        watch = self._begin(panel)
        self._desk.tasks.run(
            self,
            lambda: enter(work, preview, watch),
            self._show_report,
            self._refused,
            after=lambda: self._end(watch),
        )

    def _show_report(self, entered: Entered) -> None:
        self.exchanged.emit()
        shown = Reported(entered)
        shown.left.connect(self._go_back)
        shown.case_asked.connect(lambda case: self._desk.go("case", {"case": case}))
        shown.settle_asked.connect(lambda view, one, head: self._ask_settle(shown, view, one, head))
        self._push(shown)
        QTimer.singleShot(0, shown, shown.back.setFocus)

    def _ask_settle(self, report: Reported, view: CaseView, one: Disagreement, head: str) -> None:
        value = next(said.value for said in one.standing.heads if said.event_id == head)
        panel = Panel(ask_settle(place_words(view, one.path), said_words(view, one.path, value)))
        work = self._desk.work

        def answered(given: Given) -> None:
            reason = str(given.get("reason", ""))
            self._desk.tasks.run(
                panel,
                lambda: settle(work, view.id, one, value, reason),
                lambda fresh: self._settled(report, panel, fresh),
                lambda error: panel.tell(*message_for(error)),
            )

        panel.answered.connect(answered)
        panel.left.connect(lambda: self._return_to(report, panel))
        self.addWidget(panel)
        self.setCurrentWidget(panel)
        QTimer.singleShot(0, panel, panel.begin)

    def _settled(self, report: Reported, panel: Panel, view: CaseView) -> None:
        report.show_case(view)
        self._return_to(report, panel)
        happened = self.tr("Diferencia resuelta.")
        advice = self.tr("Vaya a Enviar para que el otro puesto también la vea resuelta.")
        self._desk.tell(Notice(happened, advice, "good"))

    def _return_to(self, report: Reported, panel: Panel) -> None:
        self.setCurrentWidget(report)
        self._drop(panel)

    def _begin(self, panel: ProgressPanel) -> Watch:
        self._working = True
        watch = self._desk.tasks.watch(panel, panel.set_progress)
        panel.cancel_asked.connect(watch.cancel)
        self._push(ReadingColumn(self.tr("Recibir"), "", (panel,)))
        return watch

    def _end(self, watch: Watch) -> None:
        self._working = False
        shown = self.currentWidget()
        if type(shown) is ReadingColumn:
            self._go_back()
            if watch.cancelled:
                self.start.tell_trouble(self.tr("Se detuvo, como pidió. No entró nada."), "info", "quiet")
        self.reload()

    def _refused(self, error: RepatriaError) -> None:
        self._go_back()
        self.start.tell_trouble(breakable(" ".join(message_for(error))))

    def _show_received(self, received: tuple[ReceivedBundle, ...]) -> None:
        self.start.show_received(received)
        self.start.refresh()

    def _failed_to_read(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))

    def _push(self, page: QWidget) -> None:
        """Show *page* in place of whatever came before it; only the start stays."""
        before = self.currentWidget()
        self.addWidget(page)
        self.setCurrentWidget(page)
        if before is not self.start:
            self._drop(before)

    def _go_back(self) -> None:
        before = self.currentWidget()
        self.setCurrentWidget(self.start)
        if before is not self.start:
            self._drop(before)

    def _drop(self, page: QWidget | None) -> None:
        if page is not None:
            self.removeWidget(page)
            page.deleteLater()
