"""Killed at any moment while files come, each is whole or not there; and however large, memory stays small."""

from __future__ import annotations

import os
import signal
import time
from functools import partial
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.services.attachments.listing import attachments_in
from repatria.services.attachments.waiting import files_waiting
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.vaults import leave, unlock
from tests.posts import PASSPHRASE, TestClock, introduce
from tests.services.attachments.files import CANARY, add
from tests.services.attachments.travelling import not_here, readable, sealed
from tests.services.two_posts import take
from tests.store.vaults import fork, run_apart

FILES = [b"%PDF-1.7\n" + CANARY * count for count in (100, 30_000, 60_000, 90_000)]
SIZE = 300_000_000
_BOTH_WAYS = """
import sys
from pathlib import Path
from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.cases.opening import Opening, open_case
from tests.memory import most_held
from tests.posts import introduce, make_post
from tests.services.attachments.travelling import not_here, sealed
from tests.services.two_posts import take

place, source = Path(sys.argv[1]), Path(sys.argv[2])
here, there = make_post(place / "here", "Uno"), make_post(place / "there", "Dos")
introduce(here, there)
case = open_case(here, Opening("host", "no")).id
add_attachment(here, case, source, NewAttachment(level="L1"), keep_told=True)
before = most_held()
words, pictures = sealed(here, there, place, case)
take(there, words)
take(there, pictures)
grown = most_held() - before
print(grown, before + grown, pictures.stat().st_size, not_here(there, case))
"""


def receive(tmp_path: Path, library: Library, clock: TestClock, paths: list[Path]) -> None:
    desk = unlock(tmp_path / "other", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "other-state")
    for path in paths:
        take(desk, path)


def lying(folder: Path) -> list[str]:
    """Return what lies in a vault of sealed files and of marks beside them."""
    rooms = (folder / "attachments", folder / "inbox")
    return sorted(one.name for room in rooms if room.is_dir() for one in room.iterdir())


def test_killed_while_files_come_each_is_whole_or_not_there_and_the_rest_comes_again(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    introduce(desk, other)
    for data in FILES:
        add(desk, case.id, tmp_path, data)
    words, pictures = sealed(desk, other, tmp_path, case.id)
    take(other, words)
    leave(other)

    def open_again() -> Desk:
        return unlock(
            tmp_path / "other", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "other-state"
        )

    held, places = 0, set()
    for wait in (0.0, 0.02, 0.05, 0.08, 0.12, 0.2, 0.4):
        child = fork(partial(receive, tmp_path, library, clock, [pictures]))
        inbox = tmp_path / "other" / "inbox"
        while not any(inbox.glob("*.repatria")) and os.waitpid(child, os.WNOHANG) == (0, 0):
            time.sleep(0.005)
        time.sleep(wait)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        again = open_again()
        here = [one.attachment for one in attachments_in(again, case.id) if one.is_here]
        found = readable(again, case.id)
        assert set(found) <= set(FILES)
        assert len(found) >= held, "what was there stays"
        assert lying(again.vault.folder) == sorted(f"{one.id}.age" for one in here)
        assert files_waiting(again) == ()
        held = len(found)
        places.add(held)
        leave(again)
        if held == len(FILES):
            break
    again = open_again()
    take(again, pictures)
    assert sorted(readable(again, case.id)) == sorted(FILES)
    assert not_here(again, case.id) == 0
    leave(again)


def test_killed_while_a_file_comes_before_its_words_nothing_half_waits(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    introduce(desk, other)
    add(desk, case.id, tmp_path, FILES[3])
    words, pictures = sealed(desk, other, tmp_path, case.id)
    leave(other)
    for wait in (0.0, 0.05, 0.15):
        child = fork(partial(receive, tmp_path, library, clock, [pictures]))
        time.sleep(0.8 + wait)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        again = unlock(
            tmp_path / "other", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "other-state"
        )
        waiting = [f"{one.id}.age" for one in files_waiting(again)]
        assert lying(again.vault.folder) == waiting
        leave(again)
    again = unlock(tmp_path / "other", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "other-state")
    take(again, pictures)
    take(again, words)
    assert readable(again, case.id) == [FILES[3]]
    leave(again)


@pytest.mark.slow
def test_300_megabytes_go_and_come_in_a_process_that_grows_by_less_than_100(tmp_path: Path) -> None:
    source = tmp_path / "film"
    with source.open("wb") as file:
        file.write(b"%PDF-")
        file.truncate(SIZE)
    told = run_apart(_BOTH_WAYS, str(tmp_path), str(source)).communicate()[0]
    grown, most, went, lacking = map(int, told.split())
    assert went > SIZE, "noise does not shrink"
    assert lacking == 0
    assert grown < 100_000_000
    assert most < 300_000_000
