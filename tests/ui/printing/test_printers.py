"""Sheets reach a printer from memory, titled by their own number."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from repatria.domain.errors import PrinterRefusedError, StoppedError
from repatria.services.desk import Desk as Work
from repatria.services.paper.printing import blank_sheet
from repatria.ui.printing.pictures import picture_of, sizes_of
from repatria.ui.printing.printers import CupsPrinters, Job, paint


def never() -> bool:
    return False


Done = subprocess.CompletedProcess[bytes]


class Cups:
    """Stands in for ``lpstat`` and ``lp``."""

    def __init__(self, code: int = 0) -> None:
        self.code = code
        self.commands: list[list[str]] = []

    def __call__(self, command: list[str], **how: Any) -> Done:
        if command == ["lpstat", "-e"]:
            return Done(command, 0, b"Oficina\nRecepcion\n")
        if command == ["lpstat", "-d"]:
            return Done(command, 0, b"system default destination: Recepcion\n")
        raise AssertionError(command)

    def begin(self, command: list[str], **how: Any) -> subprocess.Popen[bytes]:
        """Begin a process in place of ``lp`` that reads everything and ends with the code."""
        self.commands.append(command)
        script = f"import sys; ok = sys.stdin.buffer.read() == b'%PDF-1'; sys.exit({self.code} if ok else 9)"
        return subprocess.Popen([sys.executable, "-c", script], **how)


@pytest.fixture
def with_cups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")


def test_the_usual_printer_comes_first(with_cups: None) -> None:
    assert list(CupsPrinters(Cups()).names()) == ["Recepcion", "Oficina"]


def test_a_machine_without_cups_has_no_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert list(CupsPrinters(Cups()).names()) == []


def test_pages_go_through_a_pipe_with_the_number_as_title() -> None:
    cups = Cups()
    CupsPrinters(cups, cups.begin).send("Oficina", Job(b"%PDF-1", "K7Q2ZD", "Letter", 2), never)
    assert cups.commands[0] == ["lp", "-d", "Oficina", "-t", "K7Q2ZD", "-n", "2", "-o", "media=letter", "-"]


def test_a_printer_that_refuses_is_named() -> None:
    with pytest.raises(PrinterRefusedError) as refused:
        CupsPrinters(Cups(), Cups(code=1).begin).send("Oficina", Job(b"%PDF-1", "K7Q2ZD"), never)
    assert refused.value.facts["printer"] == "Oficina"


def test_a_spooler_that_hangs_is_ended_when_printing_shall_stop() -> None:
    begun: list[subprocess.Popen[bytes]] = []

    def hang(command: list[str], **how: Any) -> subprocess.Popen[bytes]:
        begun.append(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], **how))
        return begun[-1]

    with pytest.raises(StoppedError):
        CupsPrinters(Cups(), hang).send("Oficina", Job(b"%PDF-1" * 100_000, "K7Q2ZD"), lambda: True)
    assert begun[0].poll() is not None


def test_without_cups_every_page_is_painted_to_its_full_size(
    qapp: QApplication, work: Work, tmp_path: Path
) -> None:
    pdf = blank_sheet(work, "F26", paper_name="Letter").pdf
    target = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    target.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    target.setOutputFileName(str(tmp_path / "painted.pdf"))
    paint(target, Job(pdf, "K7Q2ZD", "Letter"))
    painted = (tmp_path / "painted.pdf").read_bytes()
    assert [tuple(map(round, size)) for size in sizes_of(painted)] == sizes_of(pdf)
    assert picture_of(painted, 0, 0.5).constBits() is not None


def test_a_page_is_drawn_from_memory_at_any_size(qapp: QApplication, work: Work) -> None:
    pdf = blank_sheet(work, "F01").pdf
    width, height = sizes_of(pdf)[0]
    image = picture_of(pdf, 0, 1.5)
    assert (image.width(), image.height()) == pytest.approx((width * 1.5, height * 1.5), abs=2)
    shades = {
        image.pixelColor(x, y).lightness() for x in range(0, image.width(), 7) for y in range(0, 400, 5)
    }
    assert max(shades) == 255
    assert min(shades) < 60
