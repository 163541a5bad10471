"""A bundle of files that never came is asked for until all it held is there, or may go no more; and not longer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.ids import CaseId
from repatria.services.attachments.withdrawing import withdraw_attachment
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.exchange.gaps import gaps_here
from repatria.services.exchange.register import sent_bundles
from repatria.services.vaults import leave
from tests.posts import TestClock, introduce, make_post
from tests.services.attachments.files import CANARY, PLAIN, add
from tests.services.attachments.travelling import give, not_here, sealed
from tests.services.erasing import SECOND, closed_case
from tests.services.two_posts import take

pytestmark = pytest.mark.supervised

SMALL = b"%PDF-1.7\n" + CANARY


@pytest.fixture
def other(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    """The other post, of which each knows; a supervisor sits there."""
    folder, state = tmp_path / "other", tmp_path / "machine"
    opened = make_post(folder, "Allá", library=library, clock=clock, role="supervisor", state=state)
    yield opened
    leave(opened)


@pytest.fixture
def closed(desk: Desk, other: Desk) -> CaseId:
    introduce(desk, other)
    return closed_case(desk)


def fates(desk: Desk) -> set[str]:
    return {one.fate for one in sent_bundles(desk)}


def test_another_file_of_the_same_case_answers_for_none_that_was_lost(
    desk: Desk, other: Desk, closed: CaseId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(desk, closed, tmp_path, PLAIN)
    words, _lost = sealed(desk, other, tmp_path, closed)
    take(other, words)
    give(desk, other, tmp_path, closed)
    give(other, desk, tmp_path)
    monkeypatch.setattr("repatria.domain.attachments.travelling.LOT", 10)
    add(desk, closed, tmp_path, SMALL)
    words, small, large = sealed(desk, other, tmp_path, closed)
    take(other, words)
    take(other, small)
    assert (not_here(other, closed), len(gaps_here(other))) == (1, 1)
    take(other, large)
    assert (not_here(other, closed), len(gaps_here(other))) == (0, 0)


def test_a_lost_file_that_was_withdrawn_since_is_asked_for_no_more(
    desk: Desk, other: Desk, closed: CaseId, tmp_path: Path
) -> None:
    one = add(desk, closed, tmp_path)
    words, _lost = sealed(desk, other, tmp_path, closed)
    take(other, words)
    give(desk, other, tmp_path, closed)
    give(other, desk, tmp_path)
    assert (len(gaps_here(other)), "lacking" in fates(desk)) == (1, True)
    withdraw_attachment(desk, closed, one.event, "cara")
    assert fates(desk) == {"acknowledged", "needless"}
    give(desk, other, tmp_path, closed)
    assert gaps_here(other) == ()
    give(other, desk, tmp_path)
    assert fates(desk) == {"acknowledged", "needless"}


@pytest.mark.parametrize("comes", [True, False])
def test_of_a_case_that_was_erased_there_no_file_is_waited_for_whether_it_came_or_not(
    desk: Desk, other: Desk, closed: CaseId, tmp_path: Path, comes: bool
) -> None:
    add(desk, closed, tmp_path)
    words, pictures = sealed(desk, other, tmp_path, closed)
    take(other, words)
    erase_case(other, closed, "demand", SECOND)
    if comes:
        take(other, pictures)
    for _ in range(2):
        give(desk, other, tmp_path)
        give(other, desk, tmp_path)
    assert gaps_here(other) == ()
    assert fates(desk) <= {"acknowledged", "empty", "needless"}


def test_a_file_that_is_on_its_way_and_was_not_withdrawn_is_waited_for(
    desk: Desk, other: Desk, closed: CaseId, tmp_path: Path
) -> None:
    one = add(desk, closed, tmp_path, PLAIN)
    add(desk, closed, tmp_path, SMALL)
    words, _pictures = sealed(desk, other, tmp_path, closed)
    take(other, words)
    withdraw_attachment(desk, closed, one.event, "cara")
    give(other, desk, tmp_path)
    assert fates(desk) == {"acknowledged", "waiting"}
