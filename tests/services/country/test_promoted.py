"""The alternate is certified as liaison where the liaison's device was lost, and signs the directory."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.directory.form import OFFICES
from repatria.domain.errors import DeviceRevokedError
from repatria.services.countries import countries_known, today
from repatria.services.country.issuing import issue_directory
from repatria.services.country.revoking import revoke_device
from repatria.services.desk import Desk
from tests.posts import introduce
from tests.services.country.states import certify_here, found_with_liaison, pin_at


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
