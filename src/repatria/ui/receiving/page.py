"""The page *Recibir*: find, prove, look, receive, report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent

from repatria.domain.errors import RepatriaError, VanishedError
from repatria.services.exchange.collecting import is_final
from repatria.services.exchange.held import HeldHere, held_here
from repatria.services.exchange.places import KeptPlace, kept_places
from repatria.services.exchange.previews import Preview, put_back
from repatria.services.exchange.register import ReceivedBundle, received_bundles
from repatria.services.packets.taking import is_final_abroad
from repatria.ui.drives import Drive, removable_drives
from repatria.ui.messages import message_for, notice_of
from repatria.ui.pages import Desk, Place
from repatria.ui.receiving.arriving import Arriving
from repatria.ui.receiving.aside import SettingAside
from repatria.ui.receiving.by_line import send_receipt
from repatria.ui.receiving.doing import Entered, enter
from repatria.ui.receiving.fetching import Fetching
from repatria.ui.receiving.file_rows import received_fate, refused_fate
from repatria.ui.receiving.finding import Start, is_packet
from repatria.ui.receiving.one_at_a_time import OneAtATime
from repatria.ui.receiving.previewing import Previewed
from repatria.ui.receiving.proving import Looked, prove
from repatria.ui.receiving.refused_rows import refused_words
from repatria.ui.receiving.reporting import Reported
from repatria.ui.receiving.settling import Settling
from repatria.ui.receiving.together import Together
from repatria.ui.unlock.sheet import breakable
from repatria.ui.widgets.progress_panel import ProgressPanel


class Standing(NamedTuple):
    """What was received before, which places have a line, and what is not in use."""

    received: tuple[ReceivedBundle, ...]
    places: tuple[KeptPlace, ...]
    held: HeldHere


class ReceivingPage(OneAtATime):
    """Recibir; going to it with a *file* proves that one. ``exchanged`` comes when a file was received."""

    exchanged = Signal()

    def __init__(self, desk: Desk, find: Callable[[], Sequence[Drive]] = removable_drives) -> None:
        super().__init__(desk, Start(desk, find))
        self.start.chosen.connect(self.take)
        self._arriving = Arriving(self, desk, self._refused_abroad, self._taken_abroad)
        self._fetching = Fetching(self, desk, self._take, self._arriving.take, self._refused)
        self.start.lying_chosen.connect(self._fetching.bring)
        self.start.search_asked.connect(self._fetching.search)
        self._settling = Settling(self, desk)
        self._together = Together(self, desk, self.exchanged.emit)
        self._aside = SettingAside(self, desk, self._settled_aside)
        self.start.before.asked.connect(self._ask_aside)
        self.start.held.receipt_asked.connect(self._send_receipt)
        self.start.all_asked.connect(lambda: self._together.start(self.start.where()))

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

        def read() -> Standing:
            work.calendar  # noqa: B018  # made when first asked for, which is no work for the interface thread
            return Standing(received_bundles(work), kept_places(work), held_here(work))

        self._desk.tasks.run(
            self, read, self._show_received, lambda error: self._desk.tell(notice_of(error, "receiving/read"))
        )

    def take(self, path: Path) -> None:
        """Prove the file at *path* and show what it holds."""
        if not self.is_working():
            self._fetching.forget()
            (self._arriving.take if is_packet(path) else self._take)(path)

    def _take(self, path: Path) -> None:
        self.start.tell_trouble("")
        panel = ProgressPanel(
            self.tr("Comprobando el paquete sellado"), self.tr("Detener no cambia nada. No ha entrado nada.")
        )
        watch = self.begin(panel)
        prove(
            self,
            self._desk,
            path,
            watch,
            lambda found: self._show_preview(path, found),
            lambda error: self._not_proven(path, error),
            lambda: self.end(watch),
        )

    def _show_preview(self, path: Path, found: Looked) -> None:
        preview = found.preview
        if preview.already:
            self.learn({path: received_fate()})
        shown = Previewed(self._desk.work, found)
        shown.accepted.connect(lambda: self._receive(path, preview))
        shown.left.connect(lambda: self._put_back(preview))
        self.push(shown)
        QTimer.singleShot(0, shown, shown.begin)

    def _put_back(self, preview: Preview) -> None:
        self._fetching.forget()
        self._desk.tasks.run(
            self, lambda: put_back(preview), lambda _: None, lambda error: self._desk.tell(notice_of(error))
        )
        self.go_back()

    def _receive(self, path: Path, preview: Preview) -> None:
        if self.is_working():
            return
        work = self._desk.work
        panel = ProgressPanel(
            self.tr("Recibiendo de {post}").format(post=preview.post),
            self.tr("Entra todo o nada: detener no cambia nada. Ya no hace falta la memoria USB."),
        )
        watch = self.begin(panel)

        def entered(done: int, total: int) -> None:
            panel.go_on(
                self.tr("El paquete de {post} ya entró").format(post=preview.post),
                self.tr(
                    "Se ponen al día sus expedientes en las listas. Esto ya no se detiene, y termina solo."
                ),
            )
            panel.set_progress(done, total)

        catching_up = self._desk.tasks.watch(panel, entered)
        self._desk.tasks.run(
            self,
            lambda: enter(work, preview, watch, catching_up.progress),
            lambda entered: self._show_report(path, entered),
            lambda error: self._not_received(path, error, self._fetching.called(path)),
            after=lambda: self.end(watch),
        )

    def _show_report(self, path: Path, entered: Entered) -> None:
        self.learn({path: received_fate()})
        came_by = self._fetching.came_by()
        self._fetching.settle(device=entered.device)
        self.exchanged.emit()
        shown = Reported(entered, came_by.called if came_by is not None else "")
        if came_by is not None:
            shown.receipt_asked.connect(lambda: self._answer(shown, came_by.id, entered.device))
        else:
            shown.receipt_asked.connect(lambda: self._send_receipt(entered.device))
        shown.left.connect(self.go_back)
        shown.case_asked.connect(lambda case: self.follow("case", {"case": case}))
        shown.settle_asked.connect(lambda view, one, head: self._settling.ask(shown, view, one, head))
        self.push(shown)
        QTimer.singleShot(0, shown, shown.back.setFocus)

    def _answer(self, report: Reported, place_id: str, device: str) -> None:
        """Let the receipt go by the place from which the file came; without a line it waits like all else."""
        report.receipt.setEnabled(False)
        watch = self._desk.tasks.watch(report, lambda _done, _all: None)

        def sealed(left: bool) -> None:
            if self.holds(report):
                report.receipt_sealed(left=left)
            self.exchanged.emit()

        def waits(error: RepatriaError) -> None:
            self._failed_to_read(error)
            sealed(False)

        def failed(error: RepatriaError) -> None:
            self._failed_to_read(error)
            if self.holds(report):
                report.receipt.setEnabled(True)

        send_receipt(self, self._desk, device, place_id, watch, lambda: sealed(True), waits, failed)

    def _send_receipt(self, device: str) -> None:
        self.follow("sending", {"receipt_for": device})

    def _ask_aside(self, one: ReceivedBundle) -> None:
        if not self.is_working():
            self.start.tell_trouble("")
            self._aside.ask(one)

    def _settled_aside(self) -> None:
        self.exchanged.emit()
        self.reload()

    @property
    def pages(self) -> ReceivingPage:
        """Return what shows one thing at a time: this page itself."""
        return self

    def _not_proven(self, path: Path, error: RepatriaError) -> None:
        called = self._fetching.called(path)
        if is_final(error):
            self._fetching.settle(refused=type(error).__name__)
        self._not_received(path, error, called)
        if isinstance(error, VanishedError):
            self.start.tell_lost(path, refused_words(called, error))

    def _not_received(self, path: Path, error: RepatriaError, called: str) -> None:
        """Say which file was not received and why; in the list it is said of the file too."""
        self.learn({path: refused_fate(error)})
        self.go_back()
        self.start.tell_trouble(refused_words(called, error))

    def _taken_abroad(self) -> None:
        """Note that what another country laid down was taken in: it is not fetched again."""
        self._fetching.settle()

    def _refused_abroad(self, error: RepatriaError) -> None:
        if is_final_abroad(error):
            self._fetching.settle(refused=type(error).__name__)
        self._refused(error)

    def _refused(self, error: RepatriaError) -> None:
        self.go_back()
        self.start.tell_trouble(breakable(" ".join(message_for(error))))

    def _show_received(self, found: Standing) -> None:
        self._desk.settled("receiving/read")
        self.start.show_received(found.received)
        self.start.show_lines(found.places)
        self.start.held.show_held(found.held)
        self.start.refresh()

    def _failed_to_read(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))
