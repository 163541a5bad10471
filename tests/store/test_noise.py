"""Whoever takes the laptop sees noise: no page of a vault says that it is one, nor that two hold the same."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from zlib import compress

import pytest

from repatria.services.cases.opening import Opening, open_case
from repatria.services.post.unsaved import keep_unsaved
from repatria.services.vaults import leave
from repatria.store.keys.slotfile import FILE_NAME, load_slots
from tests.damage import PAGE
from tests.posts import make_post

_KINDS = 256
_SAME = PAGE / _KINDS
"""How often each byte stands in a page of noise, on the average."""
_SPREAD = math.sqrt(2 * (_KINDS - 1))
_FARTHEST = 7
"""So many times its spread a sum of squares lies from its mean once in hundreds of thousands of millions of pages."""


@pytest.fixture(params=["vault.db", "drafts.db"])
def data(request: pytest.FixtureRequest, tmp_path: Path) -> bytes:
    """One file of a vault in which all cases say the same."""
    desk = make_post(tmp_path / "vault")
    for number in range(20):
        open_case(desk, Opening("host", "no", label="a" * 400))
        keep_unsaved(desk, {f"call/{number}": {"said": "a" * 4000}})
    with closing(desk.vault.writer()) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    leave(desk)
    return (tmp_path / "vault" / str(request.param)).read_bytes()


def pages(data: bytes) -> Iterator[bytes]:
    assert len(data) > 20 * PAGE
    assert len(data) % PAGE == 0
    yield from (data[at : at + PAGE] for at in range(0, len(data), PAGE))


def strangeness(page: bytes) -> float:
    """Return how far the counts of bytes lie from noise, in spreads of noise."""
    counts = Counter(page)
    squares: float = sum((counts[kind] - _SAME) ** 2 / _SAME for kind in range(_KINDS))
    return (squares - (_KINDS - 1)) / _SPREAD


def test_no_page_is_told_from_noise_and_none_is_like_another(data: bytes) -> None:
    assert max(abs(strangeness(page)) for page in pages(data)) < _FARTHEST
    assert all(len(compress(page, 9)) > PAGE for page in pages(data))
    blocks = [data[at : at + 16] for at in range(0, len(data), 16)]
    assert len(set(blocks)) == len(blocks), (
        "no block of the cipher stands twice, though all cases say the same"
    )


def test_the_measure_finds_what_is_not_noise() -> None:
    text = (b"lo que dijo la persona " * 200)[:PAGE]
    assert strangeness(text) > _FARTHEST
    assert strangeness(bytes(PAGE)) > _FARTHEST
    assert strangeness(bytes(range(_KINDS)) * (PAGE // _KINDS)) < -_FARTHEST


def test_the_header_is_not_that_of_a_database_and_its_salt_alone_is_known(
    data: bytes, tmp_path: Path
) -> None:
    assert b"SQLite" not in data
    salt = load_slots(tmp_path / "vault" / FILE_NAME).file.cipher_salt
    assert data.startswith(bytes.fromhex(salt))
