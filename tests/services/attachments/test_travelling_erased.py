"""A case that a rule erased takes its files with it, also those that wait and those that come too late."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.services.attachments.waiting import files_waiting
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.exchange.delivering import undelivered
from repatria.services.exchange.sending_many import put_many_in_outbox
from repatria.services.vaults import leave, unlock
from tests.posts import PASSPHRASE, TestClock, introduce, keep_folder, make_post
from tests.services.attachments.files import PLAIN, add
from tests.services.attachments.travelling import due, give, readable, sealed, sending
from tests.services.erasing import SECOND, closed_case
from tests.services.two_posts import take

pytestmark = pytest.mark.supervised


@pytest.fixture
def other(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    """The other post, of which each knows; a supervisor sits there."""
    opened = make_post(
        tmp_path / "other",
        "Allá",
        library=library,
        clock=clock,
        role="supervisor",
        state=tmp_path / "machine",
    )
    yield opened
    leave(opened)


@pytest.fixture(autouse=True)
def known(desk: Desk, other: Desk) -> None:
    introduce(desk, other)


def sealed_in(desk: Desk) -> list[str]:
    """Return the names of all sealed files that lie anywhere in a vault."""
    return sorted(path.name for path in desk.vault.folder.rglob("*.age*"))


def test_a_file_that_comes_after_its_case_was_erased_is_not_kept(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = closed_case(desk)
    add(desk, case, tmp_path)
    words, pictures = sealed(desk, other, tmp_path, case)
    take(other, words)
    erase_case(other, case, "demand", SECOND)
    report = take(other, pictures)
    assert (report.files.erased, report.files.new, report.files.waiting) == (1, 0, {})
    assert sealed_in(other) == []


def test_who_erased_a_case_is_sent_none_of_its_files_any_more(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = closed_case(desk)
    add(desk, case, tmp_path)
    take(other, sealed(desk, other, tmp_path, case, files="none")[0])
    assert due(desk, other, case) == 1
    erase_case(other, case, "demand", SECOND)
    give(other, desk, tmp_path)
    assert readable(desk, case) == [PLAIN], "nobody here agreed"
    assert due(desk, other, case) == 0


def test_what_waits_for_a_case_goes_when_that_is_erased(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = closed_case(desk)
    give(desk, other, tmp_path, case)
    add(desk, case, tmp_path)
    pictures = sealed(desk, other, tmp_path, case)[1]
    take(other, pictures)
    assert len(files_waiting(other)) == 1
    erase_case(other, case, "demand", SECOND)
    assert files_waiting(other) == ()
    assert sealed_in(other) == []


def test_files_in_the_outbox_go_no_more_once_their_case_is_erased(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case, stays = closed_case(desk), closed_case(desk, name="Otra")
    (tmp_path / "share").mkdir()
    place = keep_folder(desk, tmp_path / "share")
    for one in (case, stays):
        add(desk, one, tmp_path)
        put_many_in_outbox(desk, sending(other, one), place.id)
    assert [one.stopped for one in undelivered(desk)] == [False] * 4
    erase_case(desk, case, "demand", SECOND)
    assert sum(one.stopped for one in undelivered(desk)) == 2, "its words and its files"


def test_what_was_landed_and_never_noted_goes_at_the_next_unlock(
    desk: Desk, other: Desk, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    case = closed_case(desk)
    give(desk, other, tmp_path, case)
    add(desk, case, tmp_path)
    take(other, sealed(desk, other, tmp_path, case)[1])
    (waits,) = files_waiting(other)
    inbox = other.vault.folder / "inbox"
    left = inbox / f"{other.new_id()}.age"
    left.write_bytes(b"x")
    (inbox / f".{other.new_id()}.age.partial").write_bytes(b"x")
    leave(other)
    again = unlock(tmp_path / "other", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "machine")
    assert sealed_in(again) == [f"{waits.id}.age"]
    assert files_waiting(again) == (waits,)
    leave(again)
