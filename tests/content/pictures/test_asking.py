"""A file that comes from anywhere meets a process of its own, and all that it can do there is fail, in words."""

from __future__ import annotations

import io
import json
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from repatria import apart, paths
from repatria.content.pictures.acts import Box, Redact, Turn
from repatria.content.pictures.asking import Seen, change, clean, look, view
from repatria.content.pictures.kinds import Kind
from repatria.content.pictures.limits import LONGEST_TOLD, MOST_BYTES, MOST_PIXELS, MOST_VIEW
from repatria.domain.errors import (
    FileDamagedError,
    FileRefusedError,
    FileTakesTooLongError,
    FileTakesTooMuchError,
    FileTooLargeError,
    NotInFileError,
    VanishedError,
)
from tests.content.pictures import made
from tests.content.pictures.hostile import HARMLESS, REFUSED, pdf_bomb
from tests.content.pictures.recordings import MP3_FRAME, box, id3, wav

MOST_SECONDS = apart._SECONDS + apart.READERS["see-file"].seconds
"""The most that one asking may take on any machine: then a process that says nothing is ended."""


def in_pieces(data: bytes, size: int = 1000) -> Iterator[bytes]:
    return (data[at : at + size] for at in range(0, len(data), size))


def cleaned(data: bytes, *, surely: bool = False) -> tuple[Kind, bool, bytes]:
    with clean(in_pieces(data), surely=surely) as new:
        return new.kind, new.same, b"".join(new.pieces)


def test_a_picture_is_seen_cleaned_shown_and_changed_through_pipes_alone(tmp_path: Path) -> None:
    before = set(tmp_path.parent.rglob("*"))
    data = made.jpeg(6)
    seen = look(in_pieces(data))
    assert (seen.kind, seen.pages) == (Kind.JPEG, ((43, 61),))
    assert any(line.said == "14.890000, -92.260000" for line in seen.told)
    kind, same, new = cleaned(data)
    assert (kind, same) == (Kind.JPEG, True)
    assert made.AT not in new
    with view(in_pieces(data), 0, (30, 30)) as shown:
        pixels = b"".join(shown.pieces)
        assert (shown.width, shown.height) == (21, 30)
        assert len(pixels) == 21 * 30 * 3
    with change(in_pieces(data), [Redact(Box(0, 0, 9, 9)), Turn(1)]) as done:
        picture = Image.open(io.BytesIO(b"".join(done.pieces)))
    assert picture.size == (61, 43)
    assert set(tmp_path.parent.rglob("*")) == before


def test_a_pdf_is_seen_cleaned_and_shown() -> None:
    seen = look(in_pieces(made.pdf()))
    assert (seen.kind, len(seen.pages)) == (Kind.PDF, 2)
    kind, same, new = cleaned(made.pdf())
    assert (kind, same) == (Kind.PDF, True)
    assert made.AT not in new
    with view(in_pieces(made.pdf()), 1, (100, 100)) as shown:
        assert (shown.width, shown.height) == (100, 75)
        assert len(b"".join(shown.pieces)) == 100 * 75 * 3


def test_a_view_is_never_larger_than_the_most_that_is_shown() -> None:
    out = io.BytesIO()
    Image.new("L", (9000, 5000), 200).save(out, "PNG")
    with view(in_pieces(out.getvalue(), 1 << 20), 0, (99_999, 99_999)) as shown:
        assert (shown.width, shown.height) == (MOST_VIEW, 2276)
        assert sum(len(piece) for piece in shown.pieces) == MOST_VIEW * 2276 * 3


def test_whoever_leaves_early_ends_the_process() -> None:
    with view(in_pieces(made.png()), 0, (50, 50)) as shown:
        assert shown.width == 50
    with clean(in_pieces(made.png())):
        pass


def test_what_fails_where_the_file_comes_from_comes_through() -> None:
    def pulled_out() -> Iterator[bytes]:
        yield made.png()[:500]
        raise VanishedError(place="stick")

    with pytest.raises(VanishedError):
        look(pulled_out())


# What is made to do harm


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_made_to_do_harm_is_refused_in_words_and_in_time(name: str) -> None:
    data, error = REFUSED[name]
    began = time.monotonic()
    with pytest.raises(error):
        cleaned(data)
    assert time.monotonic() - began < MOST_SECONDS
    with suppress(FileRefusedError):
        assert isinstance(look(in_pieces(data, 1 << 20)), Seen)  # a head may be whole where the rest is not
    assert time.monotonic() - began < 2 * MOST_SECONDS


@pytest.mark.parametrize("name", HARMLESS)
def test_what_hides_harm_beside_a_picture_does_none(name: str) -> None:
    """It is cleaned of it, or refused; and looking at it ends, too."""
    began = time.monotonic()
    for do in (lambda: cleaned(HARMLESS[name])[2], lambda: look(in_pieces(HARMLESS[name], 1 << 20))):
        try:
            done = do()
        except FileRefusedError:
            continue
        if isinstance(done, bytes):
            assert made.AT not in done
            assert b"PK\x03\x04" not in done
            assert b"ENTITY" not in done
    assert time.monotonic() - began < 2 * MOST_SECONDS


def test_a_page_that_is_not_there_is_said() -> None:
    for data in (made.png(), made.pdf(), made.tiff(2)):
        with pytest.raises(NotInFileError), view(in_pieces(data), 5, (10, 10)):
            pass


VALID = [made.jpeg(6, width=20, height=20), made.png(mode="P"), made.webp(), made.tiff(2), made.pdf(1)]


@settings(max_examples=6, deadline=None)
@given(
    st.sampled_from(range(len(VALID))),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=30),
)
def test_whatever_byte_is_changed_the_process_answers_or_the_file_is_refused(
    which: int, changes: list[tuple[float, int]]
) -> None:
    data = bytearray(VALID[which])
    for at, byte in changes:
        data[int(at * len(data))] = byte
    for do in (lambda: cleaned(bytes(data)), lambda: look([bytes(data)])):
        with suppress(FileRefusedError):
            do()


# What the process may take


def bounded_to(limits: str) -> list[str]:
    """Return a program that does the same with less memory or time."""
    does = (
        "import sys; from repatria import apart\n"
        f"less = apart.Reader('repatria.content.pictures.working', streams=True, {limits})\n"
        "apart.READERS['see-file'] = apart.READERS['change-file'] = less\n"
        "sys.exit(apart.serve(sys.argv[1]))"
    )
    return [sys.executable, "-c", does]


def test_more_memory_than_the_process_may_have_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.BytesIO()
    Image.new("RGB", (7000, 7000)).save(out, "PNG")
    monkeypatch.setattr(paths, "program", lambda: bounded_to("memory=240 << 20"))
    assert look(in_pieces(made.png())).kind is Kind.PNG
    with pytest.raises(FileTakesTooMuchError):
        cleaned(out.getvalue())


def hours(kind: Kind) -> Iterator[bytes]:
    """Give a recording larger than any picture may be, a mebibyte at a time, with a canary around its sound."""
    mebibytes = (MOST_BYTES >> 20) + 12
    size = mebibytes << 20
    piece = bytes(1 << 20)
    if kind is Kind.WAV:
        yield wav()[:36] + b"data" + struct.pack("<I", size)
    elif kind is Kind.M4A:
        yield box(b"ftyp", b"M4A \0\0\0\0") + struct.pack(">I", 8 + size) + b"mdat"
    else:
        yield id3()
        piece = MP3_FRAME * (-(-len(piece) // len(MP3_FRAME)))
    for _ in range(mebibytes):
        yield piece
    if kind is not Kind.MP3:
        yield box(b"uuid", made.AT) if kind is Kind.M4A else b"LIST" + struct.pack("<I", 8) + made.AT + b"\0"


@pytest.mark.parametrize("kind", [Kind.WAV, Kind.M4A, Kind.MP3])
def test_a_recording_of_hours_is_cleaned_in_the_memory_of_a_short_one(
    monkeypatch: pytest.MonkeyPatch, kind: Kind
) -> None:
    """A picture of that size is refused; of a recording a whole testimony comes through, and who spoke stays out."""
    monkeypatch.setattr(paths, "program", lambda: bounded_to("memory=240 << 20"))
    assert look(hours(kind)).told
    size = 0
    with clean(hours(kind)) as new:
        assert (new.kind, new.same) == (kind, True)
        for piece in new.pieces:
            size += len(piece)
            assert made.AT not in piece
    assert size > MOST_BYTES


def test_more_time_than_the_process_may_have_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = pdf_bomb(8192)
    monkeypatch.setattr(paths, "program", lambda: bounded_to("seconds=3"))
    with pytest.raises(FileTakesTooLongError):
        cleaned(bomb)


def test_a_process_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_SECONDS", 1 - apart.READERS["see-file"].seconds)
    monkeypatch.setattr(paths, "program", lambda: [sys.executable, "-c", "import signal; signal.pause()"])
    with pytest.raises(FileTakesTooLongError):
        look([made.png()])


@pytest.mark.parametrize(
    ("does", "error"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", FileDamagedError),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", FileTakesTooLongError),
        ("import sys; sys.exit(4)", FileTakesTooMuchError),
        ("print('[]')", FileDamagedError),
        ("print('{}' * 2000000)", FileDamagedError),
    ],
)
def test_however_the_process_ends_it_is_said_in_words(
    monkeypatch: pytest.MonkeyPatch, does: str, error: type[FileRefusedError]
) -> None:
    monkeypatch.setattr(paths, "program", lambda: [sys.executable, "-c", does])
    with pytest.raises(error):
        look([made.png()] * 1000)


def says(monkeypatch: pytest.MonkeyPatch, line: str, behind: int = 0) -> None:
    """Have the process apart, which a file may have taken over, answer *line* and so many bytes *behind* it."""
    does = f"import sys; sys.stdin.buffer.read(); sys.stdout.write({line!r} + chr(10) + 'x' * {behind})"
    monkeypatch.setattr(paths, "program", lambda: [sys.executable, "-c", does])


@pytest.mark.parametrize(
    "line",
    [
        '{"kind": "program", "pages": [], "told": []}',
        '{"kind": "png", "pages": [[1, 1]], "told": [["password", "x"]]}',
        '{"kind": "png", "pages": [[1, 1]], "told": ["place"]}',
        '{"kind": "png", "pages": [[0, 1]], "told": []}',
        '{"kind": "png", "pages": [[1, Infinity]], "told": []}',
        '{"kind": "png", "pages": [[1]], "told": []}',
        '{"kind": "png", "pages": 1, "told": []}',
        '{"refused": "because"}',
        "[" * 100_000,
    ],
)
def test_an_answer_that_nobody_knows_is_said_to_come_from_a_damaged_file(
    monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    says(monkeypatch, line)
    with pytest.raises(FileDamagedError):
        look([made.png()])


def test_of_a_file_of_a_kind_that_nobody_knows_nothing_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    says(monkeypatch, '{"kind": "program", "same": true}', 9)
    for do in (lambda: clean([made.png()]), lambda: change([made.png()], [Turn(1)])):
        with pytest.raises(FileDamagedError), do():
            pass


@pytest.mark.parametrize(
    ("width", "behind"), [(4, 47), (4, 49), (0, 0), (MOST_VIEW + 1, 3 * 4 * (MOST_VIEW + 1))]
)
def test_a_view_of_more_or_fewer_pixels_than_it_says_is_none(
    monkeypatch: pytest.MonkeyPatch, width: int, behind: int
) -> None:
    says(monkeypatch, f'{{"width": {width}, "height": 4}}', behind)
    with pytest.raises(FileDamagedError), view([made.png()], 0, (9, 9)) as shown:
        b"".join(shown.pieces)


def test_what_a_file_makes_the_process_say_is_shown_in_one_short_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = {"kind": "png", "pages": [[1, 1]], "told": [["place", "a\n\u202eb" + "c" * 999]]}
    says(monkeypatch, json.dumps(said))
    [line] = look([made.png()]).told
    assert line.said.isprintable()
    assert len(line.said) <= LONGEST_TOLD


def test_an_answer_that_breaks_off_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    does = 'import sys; print(\'{"kind": "png", "same": true}\'); print(\'half\'); sys.exit(3)'
    monkeypatch.setattr(paths, "program", lambda: [sys.executable, "-c", does])
    with clean([made.png()]) as new, pytest.raises(FileDamagedError):
        b"".join(new.pieces)


def test_the_most_that_a_picture_may_have_fits_into_the_memory_of_the_process() -> None:
    """What is refused for its memory is more than any honest picture, then."""
    side = int(MOST_PIXELS**0.5)
    out = io.BytesIO()
    Image.new("RGB", (side, side), (9, 99, 199)).save(out, "JPEG", quality=50)
    with change([out.getvalue()], [Redact(Box(0, 0, 99, 99)), Turn(1)]) as new:
        assert sum(len(piece) for piece in new.pieces) > 1000


def test_a_file_that_is_too_large_is_refused_before_it_is_all_there() -> None:
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        yield made.png()[:33]
        for _ in range(2000):
            taken += 1
            yield bytes(1 << 20)

    with pytest.raises(FileTooLargeError):
        look(endless())
    assert taken < 400
