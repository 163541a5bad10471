"""A sealed file that comes takes the place of what stands there only once it is whole itself."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from repatria.domain.attachments.attachment import SealedFile
from repatria.domain.errors import AttachmentDamagedError, StoppedError
from repatria.store.attachments import folder as attachments_folder
from repatria.store.attachments.folder import ids_here, sealed_path, weight
from repatria.store.attachments.landing import land, put_waiting, waiting_files, waiting_path
from repatria.store.attachments.opening import is_as_sealed

OLD, NEW = b"what stands there", b"what came from another post"
SEALED = SealedFile(len(NEW), sha256(NEW).hexdigest())


@pytest.fixture
def name(tmp_path: Path) -> str:
    name = "a" * 25 + "c"
    sealed_path(tmp_path, name).parent.mkdir()
    return name


def stopped() -> Iterator[bytes]:
    yield NEW[:5]
    raise StoppedError


def left(tmp_path: Path) -> list[str]:
    return sorted(one.name for one in sealed_path(tmp_path, "a" * 25 + "c").parent.iterdir())


def test_what_stands_there_goes_when_the_new_one_is_whole(tmp_path: Path, name: str) -> None:
    path = sealed_path(tmp_path, name)
    path.write_bytes(OLD)
    land(tmp_path, name, SEALED, [NEW[:5], NEW[5:]])
    assert path.read_bytes() == NEW
    assert is_as_sealed(path, SEALED)
    assert left(tmp_path) == [path.name]


@pytest.mark.parametrize("pieces", [stopped(), [NEW[:5]], [NEW, b"x"], []])
def test_what_stands_there_stays_where_the_new_one_stops_or_is_another(
    tmp_path: Path, name: str, pieces: Iterator[bytes]
) -> None:
    path = sealed_path(tmp_path, name)
    path.write_bytes(OLD)
    with pytest.raises((StoppedError, AttachmentDamagedError)):
        land(tmp_path, name, SEALED, pieces)
    assert path.read_bytes() == OLD
    assert left(tmp_path) == [path.name]


def test_nothing_half_waits(tmp_path: Path, name: str) -> None:
    for pieces in (stopped(), iter([NEW[:5]])):
        with pytest.raises((StoppedError, AttachmentDamagedError)):
            put_waiting(tmp_path, name, SEALED, pieces)
    assert list(waiting_path(tmp_path, name).parent.iterdir()) == []
    put_waiting(tmp_path, name, SEALED, [NEW])
    assert [(one.id, one.size) for one in waiting_files(tmp_path)] == [(name, len(NEW))]


def test_a_file_that_goes_while_they_are_counted_is_passed_over(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed_path(tmp_path, name).write_bytes(OLD)
    gone = "b" * 25 + "c"
    monkeypatch.setattr(attachments_folder, "_names", lambda _: [f"{name}.age", f"{gone}.age"])
    assert set(ids_here(tmp_path)) == {name, gone}
    assert weight(tmp_path) == len(OLD)
