"""Receive everything that waits at one press: gather, show in numbers, enter, report; beside the way of one file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import msgspec
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from repatria.domain.errors import RepatriaError
from repatria.services.exchange.everything import Everything, put_all_back
from repatria.services.exchange.gathering import Refused
from repatria.ui.messages import message_for, notice_of
from repatria.ui.pages import Desk, Place
from repatria.ui.receiving.all_doing import AllEntered, ByLine, enter_all
from repatria.ui.receiving.all_reported import AllReported
from repatria.ui.receiving.all_shown import AllShown
from repatria.ui.receiving.by_line import send_receipt
from repatria.ui.receiving.file_rows import received_fate, refused_fate
from repatria.ui.receiving.gathering import AtPlace, Where, gather
from repatria.ui.unlock.sheet import breakable
from repatria.ui.watching import Watch
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.progress_panel import ProgressPanel


class Showing(Protocol):
    """The page on which it happens, one thing at a time."""

    @property
    def pages(self) -> QStackedWidget:
        """Return the widget that shows it."""

    def is_working(self) -> bool:
        """Tell whether something is under way."""

    def begin(self, panel: ProgressPanel) -> Watch:
        """Show that work is under way."""

    def end(self, watch: Watch) -> None:
        """Show that it ended."""

    def push(self, page: QWidget) -> None:
        """Show *page*."""

    def go_back(self) -> None:
        """Show where one begins."""

    def tell(self, words: str) -> None:
        """Say there what went wrong."""

    def follow(self, page: str, place: Place) -> None:
        """Go to another *page*; what stands here is there again afterwards."""

    def learn(self, found: Mapping[Path, str]) -> None:
        """Keep what became of files, to be said of each in the list there."""

    def show_abroad(self, found: Sequence[AtPlace]) -> None:
        """Show there what other countries laid down at places."""


class Together(QObject):
    """*exchanged* is called when something was received."""

    def __init__(self, stage: Showing, desk: Desk, exchanged: Callable[[], None]) -> None:
        super().__init__(stage.pages)
        self._stage, self._desk, self._exchanged = stage, desk, exchanged

    def start(self, where: Where) -> None:
        """Gather what waits and show what would come of it."""
        stage = self._stage
        if stage.is_working():
            return
        stage.tell("")
        panel = ProgressPanel(
            self.tr("Reuniendo y comprobando lo que espera"),
            self.tr("Detener no cambia nada. No ha entrado nada."),
        )
        watch = stage.begin(panel)

        def show(everything: Everything, abroad: Sequence[AtPlace]) -> None:
            stage.show_abroad(abroad)
            stage.learn({one.found.path: received_fate() for one in everything.files if one.preview.already})
            stage.learn(_refused(everything.refused))
            self._show(everything, where.abroad + sum(len(one.lying) for one in abroad))

        gather(stage.pages, self._desk, where, watch, show, self._failed, lambda: stage.end(watch))

    def _show(self, everything: Everything, abroad: int) -> None:
        shown = AllShown(self._desk.work, everything, abroad)
        shown.accepted.connect(lambda: self._receive(everything))
        shown.left.connect(lambda: self._put_back(everything))
        self._stage.push(shown)
        QTimer.singleShot(0, shown, shown.begin)

    def _put_back(self, everything: Everything) -> None:
        self._desk.tasks.run(
            self._stage.pages, lambda: put_all_back(everything.files), lambda _: None, self._tell
        )
        self._stage.go_back()

    def _receive(self, everything: Everything) -> None:
        stage = self._stage
        if stage.is_working():
            return
        panel = ProgressPanel(
            self.tr("Recibiendo todo"),
            self.tr(
                "Cada paquete entra todo o nada. Si lo detiene, lo que ya entró se queda y se dice cuánto falta."
            ),
        )
        watch = stage.begin(panel)
        enter_all(
            stage.pages, self._desk, everything, watch, self._report, self._failed, lambda: stage.end(watch)
        )

    def _report(self, entered: AllEntered) -> None:
        self._exchanged()
        self._stage.learn(dict.fromkeys(entered.files, received_fate()))
        self._stage.learn(_refused(entered.refused))
        shown = AllReported(self._desk.work, entered)
        shown.left.connect(self._stage.go_back)
        shown.case_asked.connect(lambda case: self._open(entered, case))
        told = msgspec.to_builtins(entered.outcome)
        shown.print_asked.connect(lambda: self._stage.follow("sheet", {"received": told}))
        shown.sending_asked.connect(lambda device: self._stage.follow("sending", {"receipt_for": device}))
        shown.receipt_asked.connect(lambda one, button: self._answer(shown, one, button))
        self._stage.push(shown)
        QTimer.singleShot(0, shown, shown.back.setFocus)

    def _open(self, entered: AllEntered, case: str) -> None:
        """Open a case, where it has differences at these."""
        where = {"section": "differences"} if case in entered.differences else {}
        self._stage.follow("case", {"case": case, **where})

    def _answer(self, report: AllReported, one: ByLine, button: Button) -> None:
        """Let one receipt for all its files go to a sender; without a line it waits like all else."""
        button.setEnabled(False)
        watch = self._desk.tasks.watch(report, lambda _done, _all: None)

        def sealed(left: bool) -> None:
            if isValid(report):
                report.receipt_sealed(button, left=left)
            self._exchanged()

        def waits(error: RepatriaError) -> None:
            self._tell(error)
            sealed(False)

        def failed(error: RepatriaError) -> None:
            self._tell(error)
            if isValid(button):
                button.setEnabled(True)

        send_receipt(self, self._desk, one.device, one.place, watch, lambda: sealed(True), waits, failed)

    def _failed(self, error: RepatriaError) -> None:
        self._stage.go_back()
        self._stage.tell(breakable(" ".join(message_for(error))))

    def _tell(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))


def _refused(refused: Sequence[Refused]) -> dict[Path, str]:
    return {one.found.path: refused_fate(one.error) for one in refused if one.found is not None}
