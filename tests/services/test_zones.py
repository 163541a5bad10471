"""The clock of a post is that of the place where it stands, not of its country's capital."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.errors import RecordIncompleteError
from repatria.services.vaults import NewVault, leave, new_vault, unlock
from repatria.services.zones import zone_for, zone_named
from tests.services.conftest import PASSPHRASE, TestClock

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
    wanted = NewVault(PASSPHRASE, "Ana", "Puesto", "MEX", practice=True, zone=zone)
    desk = new_vault(tmp_path / "v", wanted, library, clock=clock, state_dir=tmp_path / "state")
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
    desk = unlock(tmp_path / "v", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    assert desk.vault.device.zone == ""
    assert desk.now_text() == "2026-11-23T14:00:00-06:00"
    leave(desk)
