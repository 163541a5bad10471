"""What happens in Recibir when a packet is asked back, or a receipt came: noted with one act, then answered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from repatria.domain.errors import RepatriaError
from repatria.domain.packets.states import KnownPacket
from repatria.services.cases.opening import OpenedCase
from repatria.services.packets.recalled import CameRecall, GivenBack, give_back, take_recall
from repatria.services.packets.returned import CameReturned, take_returned
from repatria.ui.pages import Desk
from repatria.ui.receiving.offer import Offer
from repatria.ui.widgets.notice_bar import Notice


class Pages(Protocol):
    """The page, as far as this needs it."""

    def push(self, page: QWidget) -> None:
        """Show *page*."""

    def go_back(self) -> None:
        """Show the start again."""


class AskedBack(QObject):
    """Notes and answers for the page *Recibir*; *refused* is told what was not done, *show* what was noted.

    *taken* comes once something was.
    """

    def __init__(
        self,
        pages: Pages,
        desk: Desk,
        refused: Callable[[RepatriaError], None],
        show: Callable[[CameRecall], None],
        taken: Callable[[], None],
    ) -> None:
        super().__init__(pages if isinstance(pages, QObject) else None)
        self._pages, self._desk, self._refused = pages, desk, refused
        self._show, self._taken = show, taken

    def recall(self, shown: Offer, came: CameRecall) -> None:
        """Note that a packet counts no more; once that is noted, seal a receipt."""
        if came.known is None:
            self._note(shown, came)
        else:
            self._seal(shown, came)

    def returned(self, shown: Offer, came: CameReturned) -> None:
        """Note a receipt in its case, and go there."""
        shown.take.setEnabled(False)
        work = self._desk.work

        def noted(_packet: KnownPacket) -> None:
            self._taken()
            told = QCoreApplication.translate("packets", "Acuse anotado en el expediente {case}")
            rest = QCoreApplication.translate("packets", "El envío ya no cuenta allí.")
            self._leave(Notice(told.format(case=came.case.code), rest, "good"), came.case)

        self._desk.tasks.run(shown, lambda: take_returned(work, came), noted, self._refused)

    def _note(self, shown: Offer, came: CameRecall) -> None:
        shown.take.setEnabled(False)
        work = self._desk.work

        def noted(known: CameRecall) -> None:
            self._taken()
            self._pages.go_back()
            self._show(known)

        self._desk.tasks.run(shown, lambda: take_recall(work, came), noted, self._refused)

    def _seal(self, shown: Offer, came: CameRecall) -> None:
        title = QCoreApplication.translate("packets", "Carpeta para el acuse")
        folder = self._desk.asker.choose_folder(shown, title, Path.home())
        if folder is None:
            return
        shown.take.setEnabled(False)
        work = self._desk.work

        def sealed(_given: GivenBack) -> None:
            told = QCoreApplication.translate("packets", "Acuse sellado y anotado. Entréguelo al otro país.")
            self._leave(Notice(told, tone="good"), came.cases[0] if came.cases else None)

        self._desk.tasks.run(
            shown, lambda: give_back(work, came.recall.packet, folder), sealed, self._refused
        )

    def _leave(self, notice: Notice, case: OpenedCase | None) -> None:
        self._pages.go_back()
        self._desk.tell(notice)
        if case is not None:
            self._desk.go("case", {"case": case.id})
