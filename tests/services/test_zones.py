"""The clock of a post is that of the place where it stands, not of its country's capital."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.content.zones import zone_named
from repatria.domain.errors import RecordIncompleteError, RoleMayNotError
from repatria.domain.people import Role
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.post.time_zone import post_clock, set_zone
from repatria.services.vaults import leave, unlock
from repatria.services.zones import zone_for
from repatria.store.device import put_device
from repatria.store.lists.stale_lines import count_stale
from repatria.store.state import load_some
from tests.posts import PASSPHRASE, TestClock, make_post
from tests.vaults import PASSPHRASE as OLD_PASSPHRASE

OLD_VAULT = Path(__file__).parents[1] / "vaults" / "v2"


def test_every_zone_that_ships_is_one_and_the_capitals_has_the_countrys_offset(library: Library) -> None:
    winter = datetime(2026, 1, 15, 12, tzinfo=UTC)
    for country in library.countries.values():
        zones = [zone_named(name) for name in country.zones]
        assert None not in zones, country.code
        if zones:
            assert winter.astimezone(zones[0]).isoformat().endswith(country.utc_offset), country.code


@pytest.mark.parametrize(("zone", "ends"), [("America/Tijuana", "-08:00"), ("America/Cancun", "-05:00")])
def test_a_post_tells_the_time_of_its_own_place_also_after_it_is_opened_again(
    tmp_path: Path, library: Library, clock: TestClock, zone: str, ends: str
) -> None:
    state = tmp_path / "state"
    desk = make_post(tmp_path / "v", country="MEX", zone=zone, library=library, clock=clock, state=state)
    assert desk.now_text().endswith(ends)
    leave(desk)
    again = unlock(tmp_path / "v", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    assert again.vault.device.zone == zone
    assert again.now_text().endswith(ends)
    leave(again)


def test_the_only_zone_of_a_country_is_taken_and_of_several_one_must_be_said(library: Library) -> None:
    assert zone_for(library.countries["GTM"], "") == "America/Guatemala"
    for wanted in ("", "America/Guatemala", "Mars/Olympus", "../../etc/passwd"):
        with pytest.raises(RecordIncompleteError) as raised:
            zone_for(library.countries["MEX"], wanted)
        assert raised.value.facts == {"missing": ("zone",)}


def test_where_no_hour_is_known_at_all_no_post_is_made(library: Library) -> None:
    unknown = replace(library.countries["GTM"], zones=(), utc_offset="?")
    with pytest.raises(RecordIncompleteError):
        zone_for(unknown, "")
    assert zone_for(unknown, "America/Lima") == "America/Lima"
    assert zone_for(replace(unknown, utc_offset="-06:00"), "") == "", "a country file from before zones"


def test_a_vault_made_before_zones_goes_by_its_countrys_offset(
    tmp_path: Path, library: Library, clock: TestClock
) -> None:
    shutil.copytree(OLD_VAULT, tmp_path / "v")
    desk = unlock(tmp_path / "v", OLD_PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    assert desk.vault.device.zone == ""
    assert desk.now_text() == "2026-11-23T14:00:00-06:00"
    leave(desk)


def old_post(tmp_path: Path, library: Library, clock: TestClock) -> Desk:
    """Return a post in Mexico whose vault was made before the zone was asked."""
    state = tmp_path / "state"
    desk = make_post(
        tmp_path / "v", country="MEX", zone="America/Tijuana", library=library, clock=clock, state=state
    )
    with desk.writing() as connection:
        put_device(connection, replace(desk.vault.device, zone=""))
    leave(desk)
    return unlock(tmp_path / "v", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")


def test_an_old_vault_is_told_its_zone_and_counts_by_it_at_once_and_ever_after(
    tmp_path: Path, library: Library, clock: TestClock
) -> None:
    desk = old_post(tmp_path, library, clock)
    case = open_case(desk, Opening("host", "yes", nationality=("HND",)))
    assert post_clock(desk).is_guessed
    assert desk.now_text().endswith("-06:00")
    set_zone(desk, "America/Tijuana")
    assert not post_clock(desk).is_guessed
    assert desk.now_text().endswith("-08:00")
    assert case_of(desk, case.id).facts.now().isoformat().endswith("-08:00")
    assert count_stale(desk.read()) == 0
    leave(desk)
    again = unlock(tmp_path / "v", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    assert again.now_text().endswith("-08:00")
    leave(again)


def test_what_is_no_zone_of_the_country_changes_nothing_and_what_is_stands_in_the_record(
    tmp_path: Path, library: Library, clock: TestClock
) -> None:
    desk = old_post(tmp_path, library, clock)
    for wrong in ("America/Guatemala", "Mars/Olympus", ""):
        with pytest.raises(RecordIncompleteError):
            set_zone(desk, wrong)
    set_zone(desk, "America/Cancun")
    set_zone(desk, "America/Cancun")
    said = [fact.value for fact in load_some(desk.read(), desk.record, types=("zone_set",)).facts]
    assert said == [{"zone": "America/Cancun", "before": ""}]
    leave(desk)


@pytest.mark.parametrize("role", ["auditor"])
def test_who_only_reads_does_not_set_the_clock(
    tmp_path: Path, library: Library, clock: TestClock, role: Role
) -> None:
    desk = old_post(tmp_path, library, clock)
    desk.vault.person = replace(desk.person, role=role)
    assert not post_clock(desk).may_change
    with pytest.raises(RoleMayNotError):
        set_zone(desk, "America/Cancun")
    leave(desk)


def test_where_a_country_has_one_clock_nothing_is_guessed(desk: Desk) -> None:
    with desk.writing() as connection:
        put_device(connection, replace(desk.vault.device, zone=""))
    desk.vault.device = replace(desk.vault.device, zone="")
    assert not post_clock(desk).is_guessed
