"""A scanned page finds its sheet; what is no page, or would do harm, is refused quickly and in words."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageFilter

from repatria import apart, paths
from repatria.documents.scanned import MOST_CODES, codes_in
from repatria.domain.errors import (
    NoCodeOnPageError,
    NotAFileError,
    PageUnreadableError,
    PictureUnreadableError,
    SeveralSheetsError,
    VanishedError,
)
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.paper import scanned
from repatria.services.paper.leaving import note_printed
from repatria.services.paper.printing import blank_sheet
from repatria.services.paper.scanned import page_code_in
from repatria.services.paper.transcribing import find_paper


def pictures(pdf: bytes) -> list[Image.Image]:
    return [page.render(scale=200 / 72).to_pil().convert("L") for page in pypdfium2.PdfDocument(pdf)]


def saved(path: Path, first: Image.Image, *others: Image.Image) -> Path:
    several: Any = {"save_all": True, "append_images": others} if others else {}
    first.save(path, **several)
    return path


def qr(text: str) -> Image.Image:
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    drawn: Any = code.to_image(scale=6)
    view = memoryview(drawn)
    assert view.shape is not None
    return Image.frombytes("L", (view.shape[1], view.shape[0]), bytes(view))


@pytest.mark.parametrize("kind", ["png", "jpg", "tif", "pdf"])
def test_a_scanned_page_finds_its_sheet_form_and_case(
    desk: Desk, girl: OpenedCase, tmp_path: Path, kind: str
) -> None:
    sheet = blank_sheet(desk, "F01", case_code=girl.code)
    note_printed(desk, sheet)
    page = pictures(sheet.pdf)[1].rotate(2, expand=True, fillcolor=240).filter(ImageFilter.GaussianBlur(0.8))
    found = find_paper(desk, page_code_in(saved(tmp_path / f"scan.{kind}", page)))
    assert (found.number, found.form, found.case_id) == (sheet.number, "F01", girl.id)


def test_all_pages_of_one_sheet_in_one_file_are_one_sheet_and_of_two_are_asked_apart(
    desk: Desk, tmp_path: Path
) -> None:
    first, second = (blank_sheet(desk, "F01") for _ in range(2))
    assert first.number in page_code_in(saved(tmp_path / "one.tif", *pictures(first.pdf)))
    both = saved(tmp_path / "two.tif", pictures(first.pdf)[0], pictures(second.pdf)[0])
    with pytest.raises(SeveralSheetsError):
        page_code_in(both)


def test_a_picture_without_a_code_or_with_a_foreign_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoCodeOnPageError):
        page_code_in(saved(tmp_path / "white.png", Image.new("L", (600, 800), 255)))
    for number, text in enumerate(("https://example.org", "REPATRIA/1 F01 1.0 7F3K-92QE ABC123 1/2")):
        with pytest.raises(PageUnreadableError):
            page_code_in(saved(tmp_path / f"{number}.png", qr(text)))


def bomb() -> bytes:
    """Return a small PNG that says it has 40,000 by 40,000 dots."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 40_000, 40_000, 8, 0, 0, 0, 0))
    rows = zlib.compress(bytes(40_001 * 2_000), 9)
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


HOSTILE = {
    "empty.png": b"",
    "noise.png": os.urandom(5_000),
    "text.pdf": b"%PDF-1.7\nnothing",
    "svg.png": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "bomb.png": bomb(),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_picture_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(HOSTILE[name])
    with pytest.raises(PictureUnreadableError):
        page_code_in(path)


def test_a_cut_picture_is_refused_or_holds_no_code(desk: Desk, tmp_path: Path) -> None:
    out = io.BytesIO()
    pictures(blank_sheet(desk, "F01").pdf)[0].save(out, "PNG")
    path = tmp_path / "cut.png"
    path.write_bytes(out.getvalue()[: len(out.getvalue()) // 2])
    with pytest.raises((PictureUnreadableError, NoCodeOnPageError)):
        page_code_in(path)


def test_a_huge_file_is_not_even_handed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanned, "LARGEST", 100)
    monkeypatch.setattr(paths, "program", lambda: ["/nowhere/at/all"])
    path = tmp_path / "huge.png"
    path.write_bytes(bytes(101))
    with pytest.raises(PictureUnreadableError):
        page_code_in(path)


def test_a_folder_a_pipe_and_what_is_gone_are_no_pictures(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for place in (pipe, tmp_path):
        with pytest.raises((NotAFileError, VanishedError)):
            page_code_in(place)
    with pytest.raises(VanishedError):
        page_code_in(tmp_path / "gone.png")


def test_a_reader_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_SECONDS", 0.2)
    monkeypatch.setattr(paths, "program", lambda: [sys.executable, "-c", "import signal; signal.pause()"])
    with pytest.raises(PictureUnreadableError):
        page_code_in(saved(tmp_path / "white.png", Image.new("L", (60, 80), 255)))


def test_the_reader_has_little_memory_and_writes_no_file(tmp_path: Path) -> None:
    """What would break out of the picture finds a process that can neither grow nor write."""
    script = (
        "from repatria.apart import bound\nbound(0)\n"
        "try:\n    bytearray(2 << 30)\nexcept MemoryError:\n    print('no memory')\n"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"try:\n    open({str(tmp_path / 'left')!r}, 'wb', buffering=0).write(b'x')\n"
        "except OSError:\n    print('no file')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["no memory", "no file"]


def test_more_codes_than_anybody_prints_are_not_listed() -> None:
    pages = [qr(f"code {number}") for number in range(3)]
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:])
    assert sorted(codes_in(out.getvalue())) == ["code 0", "code 1", "code 2"]
    assert MOST_CODES < 100
