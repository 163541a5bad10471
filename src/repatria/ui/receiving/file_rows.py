"""The rows of the sealed files found: where each lies, and what this window learned of it before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from repatria.domain.errors import (
    BadEventError,
    BundleDamagedError,
    BundleError,
    BundleForgedError,
    BundleNotOneError,
    ForeignBundleError,
    NotForMeError,
    RepatriaError,
    UnknownDeviceError,
)
from repatria.services.desk import Desk as Work
from repatria.services.exchange.collecting import Lying
from repatria.ui.case.telling.moments import say_stated
from repatria.ui.drives import FoundFile
from repatria.ui.sizes import size_words
from repatria.ui.widgets.fitted import Fitted
from repatria.ui.widgets.two_lines import TwoLineRows, TwoLines

Stamp = tuple[int, datetime]


@dataclass(frozen=True, slots=True)
class FileRow:
    """A sealed file as the list shows it, in a folder or *lying* at a place with a line; its name says nothing."""

    path: Path
    title: str
    note: str
    lying: Lying | None = None


class FileList(TwoLineRows[FileRow]):
    """The sealed files found; ``taken`` tells the row."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name, lambda row: TwoLines(row.title, row.note, "stick" if row.lying is None else "route")
        )
        Fitted(self, 6)


class Fates:
    """What was learned of files while the window is open; of one that was written anew nothing is known."""

    def __init__(self) -> None:
        self._stamps: dict[Path, Stamp] = {}
        self._known: dict[Path, tuple[Stamp, str]] = {}

    def learn(self, found: Mapping[Path, str]) -> None:
        """Keep what became of files, in words; of those that were never in the list nothing is kept."""
        for path, words in found.items():
            if words and path in self._stamps:
                self._known[path] = (self._stamps[path], words)

    def of(self, files: Sequence[FoundFile]) -> list[str]:
        """Return of each of the *files* that are in the list now what became of it, or nothing."""
        self._stamps = {one.path: (one.size, one.changed) for one in files}
        known = [self._known.get(one.path) for one in files]
        return [
            fate[1] if fate is not None and fate[0] == (one.size, one.changed) else ""
            for fate, one in zip(known, files, strict=True)
        ]


def file_row(work: Work, one: FoundFile, fate: str, *, abroad: bool) -> FileRow:
    """Return the row of a file in a folder; what became of it stands first, where it is never cut off."""
    when = say_stated(one.changed.isoformat(), work.calendar, work.now())
    note = QCoreApplication.translate("Start", "{folder} · escrito {when} · {size}")
    shown = note.format(folder=one.path.parent, when=when, size=size_words(one.size))
    title = QCoreApplication.translate("Start", "Envío de otro país") if abroad else one.path.name
    return FileRow(one.path, title, " · ".join(filter(None, (fate, shown))))


def received_fate() -> str:
    """Say of a file that it was received."""
    return QCoreApplication.translate("received", "recibido")


def refused_fate(error: RepatriaError) -> str:
    """Say in few words why a file was not received, or nothing where that lies not in the file."""
    words = next((words for kind, words in _FATES if isinstance(error, kind)), None)
    return words() if words is not None else ""


_FATES: tuple[tuple[type[RepatriaError], Callable[[], str]], ...] = (
    (BundleDamagedError, lambda: QCoreApplication.translate("received", "no recibido: dañado")),
    (BadEventError, lambda: QCoreApplication.translate("received", "no recibido: dañado")),
    (UnknownDeviceError, lambda: QCoreApplication.translate("received", "no recibido: de un desconocido")),
    (BundleForgedError, lambda: QCoreApplication.translate("received", "no recibido: firma falsa")),
    (NotForMeError, lambda: QCoreApplication.translate("received", "para otro puesto")),
    (ForeignBundleError, lambda: QCoreApplication.translate("received", "no recibido: de otro país")),
    (
        BundleNotOneError,
        lambda: QCoreApplication.translate("received", "no recibido: no es un paquete sellado"),
    ),
    (BundleError, lambda: QCoreApplication.translate("received", "no recibido")),
)
