"""Fetch sealed files from places with a line: look for them, bring one, and note there what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from repatria.domain.errors import RepatriaError
from repatria.services.exchange.collecting import Lying, note_fetched
from repatria.services.exchange.places import KeptPlace
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.receiving.by_line import bring, look
from repatria.ui.receiving.one_at_a_time import OneAtATime
from repatria.ui.widgets.progress_panel import ProgressPanel


class Fetching(QObject):
    """Works on *page*; what was brought is handed to *prove* or *prove_abroad*, why it was not to *refused*."""

    def __init__(
        self,
        page: OneAtATime,
        desk: Desk,
        prove: Callable[[Path], None],
        prove_abroad: Callable[[Path], None],
        refused: Callable[[RepatriaError], None],
    ) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self._prove, self._prove_abroad, self._refused = prove, prove_abroad, refused
        self._fetched: tuple[Lying, Path] | None = None

    def came_by(self) -> KeptPlace | None:
        """Return the place from which the file was fetched that is being looked at."""
        return self._fetched[0].place if self._fetched is not None else None

    def called(self, path: Path) -> str:
        """Return how a person finds the file at *path* again: its place where it was fetched, else its name."""
        place = self.came_by()
        return place.called if place is not None else path.name

    def forget(self) -> None:
        """Look at another file, or at none: what was fetched lies there still."""
        self._fetched = None

    def search(self, place: KeptPlace) -> None:
        """Look through a place with a line for what lies there for this post."""
        if self._page.is_working():
            return
        self._page.start.tell_trouble("")
        panel = ProgressPanel(
            self.tr("Buscando en {place}").format(place=place.called),
            self.tr("Puede detenerlo; no cambia nada."),
        )
        watch = self._page.begin(panel)
        look(
            self._page,
            self._desk,
            place.id,
            watch,
            lambda found: self._page.start.show_lying(place, found),
            self._refused,
            lambda: self._page.end(watch),
        )

    def bring(self, lying: Lying) -> None:
        """Fetch what lies at a place, then prove it like any other sealed file."""
        if self._page.is_working():
            return
        self._page.start.tell_trouble("")
        panel = ProgressPanel(
            self.tr("Trayendo el paquete de {place}").format(place=lying.place.called),
            self.tr("Si se detiene o se corta, la próxima vez sigue donde quedó."),
        )
        watch = self._page.begin(panel)
        brought: list[Path] = []

        def there(path: Path | None) -> None:
            if path is None:
                self._page.start.forget_lying(lying)
                self._page.start.tell_trouble(
                    self.tr("Ese paquete ya no está allí: lo quitó quien lo dejó."), "info", "quiet"
                )
            else:
                brought.append(path)

        def after() -> None:
            self._page.end(watch)
            if brought:
                self._fetched = (lying, brought[0])
                (self._prove_abroad if lying.abroad else self._prove)(brought[0])

        bring(self._page, self._desk, lying, watch, there, self._refused, after)

    def settle(self, *, device: str = "", refused: str = "") -> None:
        """Note what became of what was fetched, so that it is not fetched again."""
        if self._fetched is None:
            return
        (lying, path), self._fetched = self._fetched, None
        work = self._desk.work
        self._desk.tasks.run(
            self._page,
            lambda: note_fetched(work, lying, path, device=device, refused=refused),
            lambda _: self._page.start.forget_lying(lying),
            lambda error: self._desk.tell(notice_of(error)),
        )
