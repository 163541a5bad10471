"""The alternate is certified as liaison where the liaison's device was lost, and signs the directory."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.directory.form import OFFICES
from repatria.domain.errors import DeviceRevokedError
from repatria.services.countries import countries_known, today
from repatria.services.country.issuing import issue_directory
from repatria.services.country.revoking import revoke_device
from repatria.services.desk import Desk
from repatria.services.vaults import leave
from tests.posts import TestClock, introduce, make_post
from tests.services.country.states import certify_here, found_with_liaison, pin_at
from tests.services.exchange import receive, send


def test_the_alternate_becomes_liaison_and_revokes_who_was(desk: Desk, other: Desk, tmp_path: Path) -> None:
    introduce(desk, other)
    made = found_with_liaison(desk)
    certify_here(desk, made, "alternate", other.vault.device.id)
    pin_at(other, desk, made, tmp_path)
    certify_here(other, made)
    held = countries_known(other)["GTM"].in_office(today(other))
    assert [(one.office, one.device) for one in held] == [("liaison", other.vault.device.id)]
    issue_directory(other)
    directory = revoke_device(other, desk.vault.device.id, "Se perdió el equipo.")
    assert (directory.version, directory.by) == (2, other.vault.device.id)


def test_no_revoked_device_is_certified(desk: Desk, other: Desk) -> None:
    introduce(desk, other)
    made = found_with_liaison(desk)
    issue_directory(desk)
    revoke_device(desk, other.vault.device.id, "Se perdió el equipo.")
    for office in OFFICES:
        with pytest.raises(DeviceRevokedError):
            certify_here(desk, made, office, other.vault.device.id)
    assert len(countries_known(desk)["GTM"].certificates) == 1
    issue_directory(desk)


def test_whom_a_thief_revoked_before_she_was_certified_is_told_as_no_liaison_and_a_new_device_is(
    desk: Desk, other: Desk, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    third = make_post(tmp_path / "third", "Tercer puesto", library=library, clock=clock)
    fresh = make_post(tmp_path / "fresh", "Equipo nuevo", library=library, clock=clock)
    for post in (other, third, fresh):
        introduce(desk, post)
    introduce(other, third)
    introduce(fresh, third)
    made = found_with_liaison(desk)
    for post in (other, third, fresh):
        pin_at(post, desk, made, tmp_path)
    issue_directory(desk)
    for post in (other, third, fresh):
        receive(post, send(desk, post, tmp_path / post.vault.device.id))
    revoke_device(desk, other.vault.device.id, "x")  # whoever stole the liaison's laptop does
    receive(third, send(desk, third, tmp_path / "thief"))
    clock.pass_time(days=1)
    certify_here(other, made)
    issue_directory(other)
    came = receive(third, send(other, third, tmp_path / "signed")).directory
    assert came is not None
    assert (came.fault, came.lost) == ("older", other.post)
    assert countries_known(third)["GTM"].revoked_liaison(today(third)) == other.post
    receive(fresh, send(third, fresh, tmp_path / "known"))
    clock.pass_time(days=1)
    certify_here(
        third, made, "liaison", fresh.vault.device.id
    )  # it knows of the certificate that helped nobody
    pin_at(fresh, third, made, tmp_path)
    issue_directory(fresh)
    came = receive(third, send(fresh, third, tmp_path / "anew")).directory
    assert came is not None
    assert came.taken
    assert countries_known(third)["GTM"].revoked_liaison(today(third)) == ""
    leave(third)
    leave(fresh)
