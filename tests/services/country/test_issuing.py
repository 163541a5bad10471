from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.directory.judging import directory_fault
from repatria.domain.errors import DirectoryDaysError, NotLiaisonError, RoleMayNotError, RootMissingError
from repatria.services.checking_vaults import check_vault
from repatria.services.countries import countries_known, is_liaison, today
from repatria.services.country.issuing import DAYS, due_in, issue_directory, may_issue
from repatria.services.desk import Desk
from repatria.services.vaults import leave
from repatria.signing import is_signed
from tests.posts import TestClock, introduce, make_post
from tests.services.country.states import certify_here, found_with_liaison, pin_at


def test_the_liaison_signs_the_devices_that_the_vault_knows(desk: Desk, other: Desk) -> None:
    introduce(desk, other)
    found_with_liaison(desk)
    before = countries_known(desk)["GTM"]
    made = issue_directory(desk)
    own = {desk.vault.device.id, other.vault.device.id}
    assert {one.device for one in made.devices} == own
    assert (made.version, made.by) == (1, desk.vault.device.id)
    assert date.fromisoformat(made.expires) == today(desk) + timedelta(days=DAYS)
    assert directory_fault(made, before.standing, today(desk), is_signed) is None
    assert countries_known(desk)["GTM"].directory == made
    assert check_vault(desk).sound


def test_each_version_is_one_higher_and_names_who_came_since(desk: Desk, other: Desk) -> None:
    found_with_liaison(desk)
    issue_directory(desk)
    introduce(desk, other)
    second = issue_directory(desk, 10)
    assert second.version == 2
    assert len(second.devices) == 2
    assert countries_known(desk)["GTM"].version == 2


def test_nobody_but_the_liaison_in_office_signs(desk: Desk, other: Desk, tmp_path: Path) -> None:
    with pytest.raises(RootMissingError):
        issue_directory(desk)
    introduce(desk, other)
    made = found_with_liaison(desk)
    pin_at(other, desk, made, tmp_path)
    with pytest.raises(NotLiaisonError) as refused:
        issue_directory(other)
    assert refused.value.facts["post"] == desk.post
    assert countries_known(other)["GTM"].directory is None
    certify_here(desk, made, "alternate", other.vault.device.id)
    with pytest.raises(NotLiaisonError):
        issue_directory(other)


def test_a_liaison_whose_days_are_over_signs_nothing(desk: Desk, clock: TestClock) -> None:
    found_with_liaison(desk)
    clock.pass_time(days=366)
    with pytest.raises(NotLiaisonError):
        may_issue(desk)
    assert not is_liaison(desk, countries_known(desk)["GTM"], today(desk))


def test_a_person_who_does_not_answer_for_the_post_signs_nothing(tmp_path: Path, library: Library) -> None:
    third = make_post(tmp_path / "third", role="case_manager", library=library)
    try:
        with pytest.raises(RoleMayNotError):
            issue_directory(third)
    finally:
        leave(third)


def test_it_is_good_for_a_day_at_least_and_three_months_at_most(desk: Desk) -> None:
    found_with_liaison(desk)
    for days in (0, -1, 93):
        with pytest.raises(DirectoryDaysError):
            issue_directory(desk, days)
    assert countries_known(desk)["GTM"].directory is None
    issue_directory(desk, 92)


def test_the_liaison_is_told_some_days_before_it_ends(desk: Desk, clock: TestClock) -> None:
    found_with_liaison(desk)
    assert due_in(countries_known(desk)["GTM"], today(desk)) is None
    issue_directory(desk, 30)
    known = countries_known(desk)["GTM"]
    told = []
    for _ in range(32):
        told.append(due_in(known, today(desk)))
        clock.pass_time(days=1)
    assert told == [None] * 21 + [9, 8, 7, 6, 5, 4, 3, 2, 1, 0, -1]
