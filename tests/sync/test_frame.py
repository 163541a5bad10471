from __future__ import annotations

import io
import secrets
import shutil
import subprocess
import tracemalloc
from collections import deque
from collections.abc import Callable
from typing import Any

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.errors import BundleDamagedError, BundleError, BundleNotOneError, BundleTooLargeError
from repatria.sync import frame
from repatria.sync.frame import LEAST, WINDOW, FrameReader, padded_length, write_frame
from repatria.sync.limits import STANDARD, Limits

TEXT = bytes(range(256)) * 3000
RLE_BLOCK = ((128 * 1024) << 3 | 1 << 1).to_bytes(3, "little") + b"\0"


def framed(data: bytes) -> bytes:
    return b"".join(write_frame([data]))


def pressed(data: bytes, **settings: Any) -> bytes:
    known: dict[str, Any] = {"write_checksum": True, "write_content_size": False, "write_dict_id": False}
    parameters = zstandard.ZstdCompressionParameters.from_level(3, **(known | settings))
    press = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    return press.compress(data) + press.flush()


def padding(length: int, fill: bytes = b"\0") -> bytes:
    return b"\x50\x2a\x4d\x18" + length.to_bytes(4, "little") + fill * length


def read(data: bytes, size: int, limits: Limits = STANDARD) -> bytes:
    reader = FrameReader(io.BytesIO(data), limits)
    content = reader.read(size)
    reader.finish()
    return content


@given(st.integers(1, 2**40))
def test_padding_costs_at_most_an_eighth_and_hides_the_last_bits(length: int) -> None:
    padded = padded_length(length)
    assert padded >= max(length, LEAST)
    assert padded == LEAST or padded <= length * 1.12
    assert padded_length(padded) == padded


def test_there_are_few_padded_lengths() -> None:
    assert len({padded_length(length) for length in range(1, 1 << 20)}) < 300


@pytest.mark.parametrize("size", [0, 1, 1000, 128 * 1024, len(TEXT)])
def test_what_was_framed_reads_again_and_is_padded(size: int) -> None:
    data = framed(TEXT[:size])
    assert read(data, size) == TEXT[:size]
    assert padded_length(len(data)) == len(data)


@pytest.mark.parametrize(
    "content",
    [bytes(20 << 20), b"a" * (40 << 20) + TEXT, secrets.token_bytes(300_000) + bytes(60 << 20)],
    ids=["zeros", "one letter and then words", "noise and then zeros"],
)
def test_what_shrinks_to_next_to_nothing_is_written_so_that_every_reader_opens_it(content: bytes) -> None:
    """Else a few words of somebody who means harm would make files that nobody takes, however often they are sent."""
    data = framed(content)
    assert read(data, len(content)) == content
    assert len(data) < len(content)


def test_what_no_reader_would_open_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frame, "STANDARD", Limits(opened=1 << 20))
    assert framed(bytes(1 << 20))
    with pytest.raises(BundleTooLargeError):
        framed(bytes(1 + (1 << 20)))


def test_small_reads_give_the_same_bytes() -> None:
    reader = FrameReader(io.BytesIO(framed(TEXT)), STANDARD)
    pieces = [reader.read(size % 5000) for size in range(0, 250_000, 997)]
    rest = reader.read(len(TEXT) - sum(map(len, pieces)))
    assert b"".join(pieces) + rest == TEXT
    reader.finish()


def test_frames_of_other_writers_with_the_same_rules_are_read() -> None:
    # With its size stated, a frame may be one single segment: another spelling of the header.
    for settings in ({}, {"write_content_size": True}, {"window_log": 23}):
        for size in (0, 10, 300, 70_000, len(TEXT)):
            press = zstandard.ZstdCompressor(
                compression_params=zstandard.ZstdCompressionParameters.from_level(
                    3, write_checksum=True, **settings
                )
            )
            assert read(press.compress(TEXT[:size]) + padding(5), size) == TEXT[:size]


def test_asking_for_more_than_there_is_is_refused() -> None:
    with pytest.raises(BundleDamagedError):
        read(framed(b"words"), 6)


def test_more_inside_the_frame_than_asked_for_is_refused() -> None:
    for size in (0, 4, len(TEXT) - 1, len(TEXT) - 200_000):
        with pytest.raises(BundleDamagedError):
            read(framed(TEXT[: max(size, 5)] + b"x"), size)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x28\xb5\x2f",
        b"\x1f\x8b\x08\x00\x00\x00",
        padding(10),
        padding(10) + framed(b"words"),
    ],
)
def test_what_does_not_begin_with_a_frame_is_not_one(data: bytes) -> None:
    with pytest.raises(BundleNotOneError):
        read(data, 5)


def test_every_truncation_is_refused() -> None:
    data = pressed(b"words " * 100) + padding(20)
    assert read(data, 600)
    for length in range(len(data)):
        with pytest.raises(BundleError):
            read(data[:length], 600)


@pytest.mark.parametrize(
    "after",
    [
        b"",
        b"x",
        padding(0) + b"x",
        padding(0) * 2,
        padding(3, b"x"),
        padding(3)[:-1] + b"x",
        pressed(b"") + padding(3),
        pressed(b"more") + padding(3),
        padding(3) + pressed(b""),
    ],
)
def test_anything_but_one_padding_of_zeros_after_the_frame_is_refused(after: bytes) -> None:
    with pytest.raises(BundleDamagedError):
        read(pressed(b"words") + after, 5)


def test_a_frame_without_a_checksum_or_with_a_wrong_one_is_refused() -> None:
    good = pressed(b"words")
    for bad in (pressed(b"words", write_checksum=False), good[:-1] + bytes([good[-1] ^ 1])):
        with pytest.raises(BundleDamagedError):
            read(bad + padding(0), 5)


def test_a_frame_with_a_dictionary_or_a_reserved_bit_is_refused() -> None:
    good = pressed(b"words")
    for bit in (1, 2, 8):
        with pytest.raises(BundleDamagedError):
            read(good[:4] + bytes([good[4] | bit]) + good[5:] + padding(0), 5)


def test_a_window_beyond_the_limit_is_refused_before_it_is_made() -> None:
    data = pressed(TEXT, window_log=24)
    with pytest.raises(BundleTooLargeError) as caught:
        read(data + padding(0), len(TEXT))
    assert caught.value.facts["found"] > WINDOW  # type: ignore[operator]


def test_a_block_larger_than_blocks_may_be_is_refused() -> None:
    header = b"\x28\xb5\x2f\xfd\x04\x58"
    for block in ((128 * 1024 + 1) << 3, (1 << 20) << 3 | 1 << 1, 10 << 3 | 3 << 1):
        with pytest.raises(BundleDamagedError):
            read(header + block.to_bytes(3, "little") + bytes(200_000), 5)


def memory_of(work: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_bomb_is_refused_early_and_never_held() -> None:
    bomb = b"\x28\xb5\x2f\xfd\x04\x58" + RLE_BLOCK * 50_000

    def take() -> None:
        reader = FrameReader(io.BytesIO(bomb), STANDARD)
        with pytest.raises(BundleTooLargeError):
            deque((reader.read(1 << 20) for _ in range(10_000)), maxlen=0)

    assert memory_of(take) < 8 << 20


def blocks_of(content: bytes) -> bytes:
    """Return the blocks of one frame, each of one byte of *content*."""
    return b"\x28\xb5\x2f\xfd\x04\x58" + b"".join(b"\x08\0\0" + bytes([byte]) for byte in content)


def test_millions_of_empty_blocks_are_refused_at_their_beginning() -> None:
    source = io.BytesIO(b"\x28\xb5\x2f\xfd\x04\x58" + b"\0\0\0" * 2_000_000)
    reader = FrameReader(source, STANDARD)
    with pytest.raises(BundleTooLargeError):
        reader.read(512)
    assert source.tell() < 5000


def test_blocks_that_hold_next_to_nothing_are_refused_however_much_is_asked_for() -> None:
    data = blocks_of(bytes(100_000))

    def take() -> None:
        with pytest.raises(BundleTooLargeError):
            FrameReader(io.BytesIO(data), STANDARD).read(16 << 20)

    assert memory_of(take) < 1 << 20


def test_empty_blocks_after_the_content_are_refused_too() -> None:
    reader = FrameReader(io.BytesIO(blocks_of(b"words") + b"\0\0\0" * 5000), STANDARD)
    assert reader.read(5) == b"words"
    with pytest.raises(BundleTooLargeError):
        reader.finish()


@pytest.mark.parametrize("level", [1, 3, 9, 15, 19])
def test_a_writer_of_any_level_that_flushes_after_each_file_is_read(level: int) -> None:
    settings = zstandard.ZstdCompressionParameters.from_level(level, write_checksum=True, window_log=23)
    press = zstandard.ZstdCompressor(compression_params=settings).compressobj()
    pieces = [TEXT[start : start + 1024] for start in range(0, len(TEXT), 1024)] * 5
    flush = zstandard.COMPRESSOBJ_FLUSH_BLOCK
    data = b"".join(press.compress(piece) + press.flush(flush) + press.flush(flush) for piece in pieces)
    assert read(data + press.flush() + padding(5), len(TEXT) * 5) == TEXT * 5


@pytest.mark.skipif(not shutil.which("zstd"), reason="the program zstd is not here")
@pytest.mark.parametrize("level", ["-1", "-3", "-12", "-19"])
def test_what_the_program_zstd_writes_is_read(level: str) -> None:
    content = secrets.token_bytes(30_000) + TEXT + bytes(300_000) + b"words " * 20_000
    done = subprocess.run(["zstd", "-c", level, "--check"], input=content, capture_output=True, check=True)
    assert read(done.stdout + padding(5), len(content)) == content
