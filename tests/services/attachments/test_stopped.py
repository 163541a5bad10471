"""Stopped anywhere, the case names a whole file or nothing counts, and what is left goes at the next unlock."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.errors import DiskFullError, StorageError
from repatria.domain.ids import CaseId
from repatria.services.attachments import adding
from repatria.services.attachments.adding import NewAttachment, add_attachment, seal_attachment
from repatria.services.attachments.listing import attachments_in
from repatria.services.cases.opening import OpenedCase
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.vaults import leave, unlock
from repatria.store.attachments.folder import doubt
from tests.content.pictures import made
from tests.disks import small_files
from tests.posts import PASSPHRASE, TestClock
from tests.services.attachments.files import PLAIN, add, lying, make_file, read
from tests.store.vaults import fork

Post = Callable[[], Desk]


@pytest.fixture
def post(tmp_path: Path, library: Library, clock: TestClock) -> Post:
    """Unlock the vault in its place, on the machine that remembers it."""
    return lambda: unlock(tmp_path / "vault", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")


def all_whole(desk: Desk, case: CaseId) -> int:
    """Return how many files the case names, each of which opens whole, and nothing else lies there."""
    named = [one.attachment for one in attachments_in(desk, case)]
    assert all(read(desk, case, one).startswith(b"%PDF-") for one in named)
    assert lying(desk) == sorted(f"{one.id}.age" for one in named)
    return len(named)


def adding_for_ever(post: Post, case: CaseId, source: Path, told: int, keep_told: bool) -> None:
    """Add the same file again and again, and tell of each by a byte once it is acknowledged."""
    again = post()
    os.write(told, b"0")
    while True:
        add_attachment(again, case, source, NewAttachment(), keep_told=keep_told)
        os.write(told, b"1")


AS_IT_IS = (0.0, 0.0, 0.02, 0.01, 0.05, 0.02, 0.1, 0.04, 0.15, 0.07)
CLEANED = (0.0, 0.2, 0.5, 0.8, 0.3, 1.1)
"""Seconds after which it is killed; cleaning takes the most of one."""


@pytest.mark.parametrize(("waits", "keep_told"), [(AS_IT_IS, True), (CLEANED, False)])
def test_killed_at_any_moment_every_file_that_was_acknowledged_is_whole_and_nothing_else_is_left(
    desk: Desk, case: OpenedCase, tmp_path: Path, post: Post, waits: tuple[float, ...], keep_told: bool
) -> None:
    leave(desk)
    source, counted = make_file(tmp_path, PLAIN * 5 if keep_told else made.pdf()), 0
    for number, wait in enumerate(waits):
        hears, tells = os.pipe()
        child = fork(partial(adding_for_ever, post, case.id, source, tells, keep_told))
        acknowledged = sum(os.read(hears, 1) == b"1" for _ in range(1 + number % 2))
        time.sleep(wait)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(tells)
        acknowledged += len(os.read(hears, 1000))
        os.close(hears)
        again = post()
        held = all_whole(again, case.id)
        assert counted + acknowledged <= held <= counted + acknowledged + 1
        counted = held
        leave(again)
    assert counted >= len(waits) // 2


def test_sealed_and_not_yet_named_it_goes_at_the_next_unlock_and_named_it_stays(
    desk: Desk, case: OpenedCase, tmp_path: Path, post: Post
) -> None:
    one = add(desk, case.id, tmp_path)
    doubt(desk.vault.folder, [one.id])  # as if stopped after the event, before the mark was taken away
    seal_attachment(desk, case.id, "L1", make_file(tmp_path), keep_told=True)
    assert len(lying(desk)) == 4
    leave(desk)
    again = post()
    assert all_whole(again, case.id) == 1
    leave(again)


def test_what_is_not_ours_is_never_swept(desk: Desk, tmp_path: Path, post: Post) -> None:
    folder = desk.vault.folder / "attachments"
    strange = ["notas.txt", f"{'a' * 26}.age", ".x.doubt", ".x.age.partial"]
    for name in strange:
        (folder / name).write_bytes(b"x")
    leave(desk)
    leave(post())
    assert lying(desk) == sorted(strange)


def test_a_folder_that_leads_elsewhere_is_taken_away_and_nothing_behind_it(
    desk: Desk, case: OpenedCase, tmp_path: Path, post: Post
) -> None:
    leave(desk)
    folder, elsewhere = desk.vault.folder / "attachments", tmp_path / "elsewhere"
    elsewhere.mkdir()
    left = f".{'a' * 26}.age.partial"
    (elsewhere / left).write_bytes(b"x")
    folder.rmdir()
    folder.symlink_to(elsewhere)
    again = post()
    add(again, case.id, tmp_path)
    assert [path.name for path in elsewhere.iterdir()] == [left]
    leave(again)


def test_a_full_disk_leaves_nothing_of_the_file(desk: Desk, case: OpenedCase, tmp_path: Path) -> None:
    source = make_file(tmp_path, PLAIN * 20)
    with small_files(4 << 20), pytest.raises(DiskFullError):
        add_attachment(desk, case.id, source, NewAttachment(), keep_told=True)
    assert lying(desk) == []
    assert attachments_in(desk, case.id) == ()
    add(desk, case.id, tmp_path)
    assert all_whole(desk, case.id) == 1


def test_where_the_case_cannot_take_it_the_sealed_file_goes_again(
    desk: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError(place="vault.db")

    monkeypatch.setattr(adding, "as_written", full)
    with pytest.raises(StorageError):
        add(desk, case.id, tmp_path)
    assert lying(desk) == []
    assert check_vault(desk).sound
