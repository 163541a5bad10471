"""A file that no event names waits for ninety days by a clock that is trusted, and no device takes all the room."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.ids import CaseId
from repatria.services.attachments import waiting
from repatria.services.attachments.waiting import files_waiting
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.country.issuing import issue_directory
from repatria.services.country.revoking import revoke_device
from repatria.services.desk import Desk
from repatria.services.post.wrong_clock import state_time
from repatria.services.vaults import leave, unlock
from repatria.store.attachments.landing import waiting_path
from tests.posts import PASSPHRASE, TestClock, introduce, make_post
from tests.services.attachments.files import CANARY, PLAIN, add
from tests.services.attachments.travelling import give, readable, sealed
from tests.services.country.states import found_with_liaison, pin_at
from tests.services.two_posts import take

SMALL = b"%PDF-1.7\n" + CANARY


@dataclass
class Again:
    """A post that is closed and opened again, at *desk*."""

    folder: Path
    library: Library
    clock: TestClock
    desk: Desk

    def after(self, days: float = 0) -> Desk:
        """Open it again so many days later by the clock of the machine."""
        leave(self.desk)
        self.clock.pass_time(days=days)
        state = self.folder.with_name("third-state")
        self.desk = unlock(self.folder, PASSPHRASE, self.library, clock=self.clock, state_dir=state)
        return self.desk


@pytest.fixture
def there(desk: Desk, tmp_path: Path, library: Library) -> Again:
    """Another post with a clock of its own."""
    clock, folder = TestClock(), tmp_path / "third"
    made = make_post(folder, "Tercero", library=library, clock=clock, state=tmp_path / "third-state")
    introduce(desk, made)
    return Again(folder, library, clock, made)


@pytest.fixture
def sent(desk: Desk, there: Again, case: OpenedCase, tmp_path: Path) -> tuple[Path, Path]:
    """The words of a case and its one file, sealed for the other post."""
    add(desk, case.id, tmp_path)
    words, pictures = sealed(desk, there.desk, tmp_path, case.id)
    return words, pictures


def whys(desk: Desk) -> list[str]:
    return [one.why for one in files_waiting(desk)]


def test_a_clock_that_is_years_ahead_for_once_lets_nothing_go(
    there: Again, case: OpenedCase, sent: tuple[Path, Path]
) -> None:
    take(there.desk, sent[1])
    assert whys(there.after(days=3 * 365)) == ["not_yet_due"]
    back = there.after(days=-3 * 365)
    assert take(back, sent[0]).files.entered == 1
    assert readable(back, case.id) == [PLAIN]
    leave(back)


def test_what_came_while_the_clock_stood_years_behind_is_not_late_once_that_is_right(
    there: Again, case: OpenedCase, sent: tuple[Path, Path]
) -> None:
    behind = there.after(days=-6 * 365)
    state_time(behind, there.clock().replace(year=2026))
    take(behind, sent[1])
    right = there.after(days=6 * 365)
    assert whys(right) == ["not_yet_due"]
    assert take(right, sent[0]).files.entered == 1
    leave(right)


def test_ninety_days_after_it_was_noted_it_is_told_and_at_the_next_unlock_it_goes(
    there: Again, sent: tuple[Path, Path]
) -> None:
    take(there.desk, sent[1])
    [one] = files_waiting(there.desk)
    os.utime(waiting_path(there.folder, one.id), (0, 0))
    for _ in range(4):
        assert whys(there.after(days=22)) == ["not_yet_due"], "whatever time the disk gives the file"
    there.clock.pass_time(days=3)
    assert whys(there.desk) == ["never_named"]
    assert whys(there.after()) == []
    leave(there.desk)


def test_one_device_takes_no_more_than_half_of_the_room_so_that_others_find_some(
    desk: Desk,
    other: Desk,
    there: Again,
    case: OpenedCase,
    sent: tuple[Path, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    introduce(desk, other)
    introduce(other, there.desk)
    give(desk, other, tmp_path, case.id)
    monkeypatch.setattr(waiting, "MOST", 2)
    assert len(take(there.desk, sent[1]).files.waiting) == 1
    [first] = files_waiting(there.desk)
    add(desk, case.id, tmp_path, SMALL)
    assert take(there.desk, sealed(desk, there.desk, tmp_path, case.id)[-1]).files.left_out == 1
    mine = _another(other, tmp_path)
    report = take(there.desk, sealed(other, there.desk, tmp_path, mine)[-1])
    assert (len(report.files.waiting), report.files.left_out) == (1, 0)
    monkeypatch.setattr(waiting, "MOST", 1_000)
    monkeypatch.setattr(waiting, "ROOM", 2 * first.size + 10)
    assert take(there.desk, sealed(desk, there.desk, tmp_path, case.id, files="all")[-1]).files.left_out == 1
    leave(there.desk)


def _another(desk: Desk, folder: Path) -> CaseId:
    mine = open_case(desk, Opening("host", "no")).id
    add(desk, mine, folder, SMALL)
    return mine


def test_of_a_device_that_was_revoked_nothing_waits(
    desk: Desk, other: Desk, third: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    made = found_with_liaison(desk)
    for one, two in ((desk, other), (desk, third), (other, third)):
        introduce(one, two)
    for post in (other, third):
        pin_at(post, desk, made, tmp_path)
    issue_directory(desk)
    for post in (other, third):
        give(desk, post, tmp_path, case.id)
    add(other, case.id, tmp_path)
    first, second = (sealed(other, post, tmp_path, case.id)[-1] for post in (desk, third))
    assert len(take(third, second).files.waiting) == 1
    revoke_device(desk, other.vault.device.id, "Robaron el equipo.")
    report = take(desk, first)
    assert (report.files.waiting, report.files.left_out) == ({}, 1)
