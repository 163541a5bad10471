"""What happens in Recibir when a packet is asked back, or a receipt came: noted with one act, then answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from repatria.domain.errors import RepatriaError
from repatria.domain.packets.states import KnownPacket
from repatria.services.cases.opening import OpenedCase
from repatria.services.exchange.places import KeptPlace, kept_places
from repatria.services.packets.recalled import CameRecall, GivenBack, give_back, take_recall
from repatria.services.packets.returned import CameReturned, take_returned
from repatria.services.packets.writing import Through, To
from repatria.ui.packets.sealed_words import receipt_notice, waits_notice
from repatria.ui.pages import Desk
from repatria.ui.receiving.offer import Offer
from repatria.ui.receiving.one_page import Pages
from repatria.ui.widgets.notice_bar import Notice


class AskedBack(QObject):
    """Notes and answers for the page *Recibir*; *refused* is told what was not done, *show* what was noted.

    *taken* comes once something was.
    """

    def __init__(
        self,
        pages: Pages,
        desk: Desk,
        refused: Callable[[RepatriaError], None],
        show: Callable[[CameRecall, Sequence[KeptPlace]], None],
        taken: Callable[[], None],
    ) -> None:
        super().__init__(pages if isinstance(pages, QObject) else None)
        self._pages, self._desk, self._refused = pages, desk, refused
        self._show, self._taken = show, taken

    def recall(self, shown: Offer, came: CameRecall) -> None:
        """Note that a packet counts no more; once that is noted, seal a receipt."""
        if came.known is None:
            self._note(shown, came)
            return
        title = QCoreApplication.translate("packets", "Carpeta para el acuse")
        folder = self._desk.asker.choose_folder(shown, title, Path.home())
        if folder is not None:
            self.seal(shown, came, folder)

    def returned(self, shown: Offer, came: CameReturned) -> None:
        """Note a receipt in its case, and go there."""
        shown.take.setEnabled(False)
        work = self._desk.work

        def noted(_packet: KnownPacket) -> None:
            self._taken()
            told = QCoreApplication.translate("packets", "Acuse anotado en el expediente {case}")
            rest = QCoreApplication.translate("packets", "El envío ya no cuenta allí.")
            self._leave(Notice(told.format(case=came.case.code), rest, "good"), came.case)

        self._desk.tasks.run(self, lambda: take_returned(work, came), noted, self._refused)

    def _note(self, shown: Offer, came: CameRecall) -> None:
        shown.take.setEnabled(False)
        work = self._desk.work

        def note() -> tuple[CameRecall, tuple[KeptPlace, ...]]:
            return take_recall(work, came), kept_places(work)

        def noted(known: tuple[CameRecall, tuple[KeptPlace, ...]]) -> None:
            self._taken()
            self._pages.go_back()
            self._show(*known)

        self._desk.tasks.run(self, note, noted, self._refused)

    def seal(self, shown: Offer, came: CameRecall, to: To) -> None:
        """Seal the receipt in a folder, or let it wait for a line, and go to the case opened with the packet."""
        shown.take.setEnabled(False)
        work = self._desk.work

        def sealed(_given: GivenBack) -> None:
            notice = waits_notice() if isinstance(to, Through) else receipt_notice()
            self._leave(notice, came.cases[0] if came.cases else None)

        self._desk.tasks.run(self, lambda: give_back(work, came.recall.packet, to), sealed, self._refused)

    def _leave(self, notice: Notice, case: OpenedCase | None) -> None:
        self._pages.go_back()
        self._desk.tell(notice)
        if case is not None:
            self._desk.go("case", {"case": case.id})
