"""The page of the country's root: found it, certify with it, hand its public file over; one thing at a time."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent

from repatria.domain.errors import RepatriaError
from repatria.services.countries import CountryKnown, countries_known, today
from repatria.services.exchange.posts import KnownPost, known_posts
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.printing.printers import Printers
from repatria.ui.root.certifying import CertifyOffice
from repatria.ui.root.founding import FoundRoot
from repatria.ui.root.public_file import CountryPublicFile
from repatria.ui.root.staged import Staged
from repatria.ui.widgets.reading_column import ReadingColumn

KEY: Final = "root"


class RootPage(ReadingColumn):
    """Raíz del país; what stands is read anew each time it is shown, and while one part is busy the others wait."""

    def __init__(self, desk: Desk, printers: Printers | None = None) -> None:
        super().__init__(
            self.tr("Raíz del país"),
            self.tr(
                "Un secreto que solo está en tres hojas de papel y que certifica quién es enlace y quién suplente. "
                "Un país puede trabajar sin ella, con tarjetas comparadas en voz alta."
            ),
        )
        self._desk = desk
        self.founding = FoundRoot(desk, printers)
        self.certifying = CertifyOffice(desk)
        self.file = CountryPublicFile(desk)
        self._parts: tuple[Staged, ...] = (self.founding, self.certifying, self.file)
        for part in self._parts:
            part.hide()
            part.under_way.connect(lambda on, part=part: self._alone(part, on))
            self.add(part)
        self.founding.founded.connect(self.reload)
        self.founding.ended.connect(self._go_on)
        self.certifying.certified.connect(self.reload)
        self.file.pinned.connect(self.reload)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what stands."""
        super().showEvent(event)
        self.reload()

    def reload(self) -> None:
        """Read what stands anew, unless the program is about to end."""
        if self._desk.tasks.is_closed:
            return
        work = self._desk.work
        self._desk.tasks.read(
            self,
            lambda: (countries_known(work), today(work), known_posts(work)),
            self._show,
            self._failed,
        )

    def _show(self, found: tuple[dict[str, CountryKnown], date, list[KnownPost]]) -> None:
        known, day, posts = found
        own = known.get(self._desk.work.country_code)
        busy = next((part for part in self._parts if part.step is not None), None)
        self.founding.show_country(own)
        self.certifying.show_country(own, day, posts)
        self.file.show_countries(known)
        self.file.show()
        if busy is not None:
            self._alone(busy, on=True)

    def _go_on(self) -> None:
        """A root without a liaison is of no use yet: the next thing is to certify one."""
        self.certifying.show()
        self.certifying.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _alone(self, busy: Staged, on: bool) -> None:
        """While one part leads through its steps nothing else stands on the page."""
        if not on:
            self.reload()
            return
        for part in self._parts:
            part.setVisible(part is busy)

    def _failed(self, error: RepatriaError) -> None:
        self._desk.tell(notice_of(error))
