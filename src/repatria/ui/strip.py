"""What stands at the bottom of the window: what was sent and received last, what waits, what was left unfinished."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from repatria.domain.errors import RepatriaError
from repatria.services.copies.standing import CopiesStanding, copies_standing
from repatria.services.desk import Desk as Work
from repatria.services.exchange.register import Fate, received_bundles, sent_bundles
from repatria.services.forms.left_open import open_drafts
from repatria.store.findings import DAMAGED
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.copies_words import CopiesWords
from repatria.ui.latest import Latest
from repatria.ui.pages import Exchanging
from repatria.ui.tasks import Tasks
from repatria.ui.widgets.status_strip import Status
from repatria.ui.window import MainWindow

_EVERY_MS = 60_000
_LEFT: Collection[Fate] = ("acknowledged", "waiting", "lacking", "aside", "empty", "ended", "needless")
"""What became of a bundle that left; one that waits for a line, or was never written, did not."""


@dataclass(frozen=True, slots=True)
class StripStatus:
    """What the strip tells; times as they were stated, empty for never."""

    sent: str = ""
    received: str = ""
    waiting: int = 0
    to_deliver: int = 0
    drafts: int = 0
    is_damaged: bool = False
    copies: CopiesStanding = field(default_factory=CopiesStanding)


def standing_of(work: Work) -> StripStatus:
    """Return how the post stands."""
    sent, received = sent_bundles(work), received_bundles(work)
    return StripStatus(
        sent=max((one.at for one in sent if one.fate in _LEFT), default=""),
        received=max((one.at for one in received), default=""),
        waiting=sum(1 for one in sent if one.fate in ("waiting", "lacking")),
        to_deliver=sum(1 for one in sent if one.fate == "to_deliver"),
        drafts=len(open_drafts(work)),
        is_damaged=any(one.kind in DAMAGED for one in work.vault.findings),
        copies=copies_standing(work),
    )


class StripKeeper(QObject):
    """Reads how the post stands, when a page is shown, after an exchange, each minute, and has the window say it."""

    def __init__(self, window: MainWindow, work: Work, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._work = window, work
        self._reading = Latest(tasks, self)
        self._heard: WeakSet[object] = WeakSet()
        window.page_shown.connect(self._listen)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()

    def _listen(self, key: str) -> None:
        """Read anew, now and whenever the page that is shown has sent or received something."""
        page: object = self._window.page(key)
        if isinstance(page, Exchanging) and page not in self._heard:
            self._heard.add(page)
            page.exchanged.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read it anew, beside the store's thread: no save waits for it."""
        work = self._work
        self._reading.read(lambda: standing_of(work), self._show, self._stay)

    def _show(self, standing: StripStatus) -> None:
        self._window.set_statuses(self.words_of(standing))

    def _stay(self, _: RepatriaError) -> None:
        """Go on saying what was true last; the page tells of the trouble, and the next reading may succeed."""

    def words_of(self, standing: StripStatus) -> list[Status]:
        """Return the strip in words."""
        calendar, now = self._work.calendar, self._work.now()
        never = QCoreApplication.translate("strip", "nunca")
        sent = say_stated(standing.sent, calendar, now) if standing.sent else never
        received = say_stated(standing.received, calendar, now) if standing.received else never
        words = [
            Status(
                "sent",
                QCoreApplication.translate("strip", "Último paquete enviado: {when}").format(when=sent),
                "send",
            ),
            Status(
                "received",
                QCoreApplication.translate("strip", "Último paquete recibido: {when}").format(when=received),
                "receive",
            ),
        ]
        if standing.waiting:
            text = QCoreApplication.translate("strip", "Sin acuse: {count}").format(count=standing.waiting)
            words.append(Status("waiting", text, "waiting"))
        if standing.to_deliver:
            text = QCoreApplication.translate("strip", "Por entregar: {count}").format(
                count=standing.to_deliver
            )
            words.append(Status("to_deliver", text, "waiting"))
        if standing.drafts:
            text = QCoreApplication.translate("strip", "Borradores sin terminar: {count}")
            words.append(Status("drafts", text.format(count=standing.drafts), "edit"))
        if said := CopiesWords().short(standing.copies, calendar, now):
            tone = "warning" if standing.copies.state == "missed" else "quiet"
            words.append(Status("copies", said, "saved", tone))
        if standing.is_damaged:
            text = QCoreApplication.translate("strip", "Bóveda dañada: revísela en Ajustes")
            words.insert(0, Status("damaged", text, "overdue", "danger"))
        return words
