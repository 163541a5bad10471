"""Send pages to a printer from memory: through ``lp`` where there is CUPS, else through Qt.

Qt's own way on CUPS writes a temporary file, so it is taken only where there is none. The printer's queue sees
the number of the sheet as title, never a case.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from repatria.domain.errors import PrinterRefusedError, StoppedError
from repatria.domain.progress import Progress
from repatria.ui.printing.pictures import picture_of, sizes_of

_DOTS = 300
_SECONDS = 20
_LOOK_SECONDS = 0.2
"""How often it is looked whether printing shall stop."""

Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Job:
    """What goes to a printer: the pages, the sheet's number as title, the paper, how many copies.

    *told* is told (done, all) pages, where the system says so.
    """

    pdf: bytes
    title: str
    paper: str = "A4"
    copies: int = 1
    told: Progress = lambda _done, _all: None


class Printers(Protocol):
    """The printers of this machine; both acts may take a while and run aside."""

    def names(self) -> Sequence[str]:
        """Return the printers, the usual one first."""

    def send(self, printer: str, job: Job, stop: Stop) -> None:
        """Give *job* to *printer*; raises PrinterRefusedError, and StoppedError once *stop* says so."""


Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
Begin = Callable[..., "subprocess.Popen[bytes]"]


class CupsPrinters:
    """Printers behind ``lpstat`` and ``lp``."""

    def __init__(self, run: Run = subprocess.run, begin: Begin = subprocess.Popen) -> None:
        self._run, self._begin = run, begin

    def names(self) -> Sequence[str]:
        """Return the printers, the usual one first."""
        listed = self._ask("lpstat", "-e")
        usual = self._ask("lpstat", "-d").rpartition(": ")[2].strip()
        names = [line.strip() for line in listed.splitlines() if line.strip()]
        return sorted(names, key=lambda name: name != usual)

    def send(self, printer: str, job: Job, stop: Stop) -> None:
        """Pipe the pages to ``lp``; nothing of ours touches a disk. It takes as long as it takes, unless stopped."""
        media = {"A4": "a4", "Letter": "letter"}[job.paper]
        command = ["lp", "-d", printer, "-t", job.title, "-n", str(job.copies), "-o", f"media={media}", "-"]
        try:
            pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
            process = self._begin(command, stdin=pipe, stdout=nowhere, stderr=nowhere, env=_plain())
        except OSError as error:
            raise PrinterRefusedError(printer=printer) from error
        with process:
            _feed(process, job.pdf, stop)
        if process.returncode:
            raise PrinterRefusedError(printer=printer)

    def _ask(self, *command: str) -> str:
        if shutil.which(command[0]) is None:
            return ""
        try:
            done = self._run(list(command), capture_output=True, timeout=_SECONDS, check=False, env=_plain())
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return str(done.stdout, "utf-8", "replace") if done.returncode == 0 else ""


class QtPrinters:
    """Printers of a system without CUPS."""

    def names(self) -> Sequence[str]:
        """Return the printers, the usual one first."""
        usual = QPrinterInfo.defaultPrinterName()
        return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual)

    def send(self, printer: str, job: Job, stop: Stop) -> None:
        """Paint the pages for *printer*."""
        info = QPrinterInfo.printerInfo(printer)
        target = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        target.setDocName(job.title)
        target.setCopyCount(job.copies)
        paint(target, job, stop)


def _feed(process: subprocess.Popen[bytes], pdf: bytes, stop: Stop) -> None:
    """Give the pages to *process* and wait for its end; a spooler that hangs is ended when *stop* says so."""
    while True:
        try:
            process.communicate(pdf, timeout=_LOOK_SECONDS)
        except subprocess.TimeoutExpired:
            if stop():
                process.kill()
                raise StoppedError from None
        else:
            return


def paint(target: QPrinter, job: Job, stop: Stop = lambda: False) -> None:
    """Paint every page of *job* to its full size on *target*."""
    sizes = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
    target.setPageSize(QPageSize(sizes[job.paper]))
    target.setFullPage(True)
    painter = QPainter()
    if not painter.begin(target):
        raise PrinterRefusedError(printer=target.printerName())
    try:
        pages = len(sizes_of(job.pdf))
        for number in range(pages):
            job.told(number, pages)
            if stop():
                target.abort()
                raise StoppedError
            if number:
                target.newPage()
            area = QRectF(target.pageLayout().fullRectPixels(target.resolution()))
            painter.drawImage(area, picture_of(job.pdf, number, _DOTS / 72))
    finally:
        painter.end()


def printers_here() -> Printers:
    """Return the way to print on this system."""
    return QtPrinters() if sys.platform == "win32" else CupsPrinters()


def _plain() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C"}
