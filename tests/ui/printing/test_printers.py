"""Sheets reach a printer from memory, titled by their own number."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from repatria.domain.errors import PrinterRefusedError
from repatria.services.desk import Desk as Work
from repatria.services.printing import blank_sheet
from repatria.ui.printing.pictures import picture_of, sizes_of
from repatria.ui.printing.printers import CupsPrinters, Job, paint

Done = subprocess.CompletedProcess[bytes]


class Cups:
    """Stands in for ``lpstat`` and ``lp``."""

    def __init__(self, code: int = 0) -> None:
        self.code = code
        self.sent: list[tuple[list[str], bytes]] = []

    def __call__(self, command: list[str], **how: Any) -> Done:
        if command == ["lpstat", "-e"]:
            return Done(command, 0, b"Oficina\nRecepcion\n")
        if command == ["lpstat", "-d"]:
            return Done(command, 0, b"system default destination: Recepcion\n")
        self.sent.append((command, how["input"]))
        return Done(command, self.code, b"")


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
    CupsPrinters(cups).send("Oficina", Job(b"%PDF-1", "K7Q2ZD", "Letter", 2))
    command, piped = cups.sent[0]
    assert piped == b"%PDF-1"
    assert command == ["lp", "-d", "Oficina", "-t", "K7Q2ZD", "-n", "2", "-o", "media=letter", "-"]


def test_a_printer_that_refuses_is_named() -> None:
    with pytest.raises(PrinterRefusedError) as refused:
        CupsPrinters(Cups(code=1)).send("Oficina", Job(b"%PDF-1", "K7Q2ZD"))
    assert refused.value.facts["printer"] == "Oficina"


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
