from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.services.country.issuing import issue_directory
from repatria.services.country.revoking import revoke_device
from repatria.services.desk import Desk
from repatria.services.vaults import leave
from tests.posts import TestClock, introduce, make_post
from tests.services.country.forgetting import Country
from tests.services.country.states import certify_here, found_with_liaison, pin_at


@pytest.fixture
def country(tmp_path: Path, clock: TestClock) -> Iterator[Country]:
    """The three know each other by card; the liaison's first directory reached the post."""
    posts = [make_post(tmp_path / name, name, clock=clock) for name in ("liaison", "post", "lost")]
    for place, one in enumerate(posts):
        for other in posts[:place]:
            introduce(one, other)
    root = found_with_liaison(posts[0])
    liaison, post, lost = posts
    made = Country(tmp_path, clock, liaison, post, lost, root)
    for one in posts[1:]:
        pin_at(one, made.liaison, root, tmp_path)
    issue_directory(made.liaison)
    made.carry(made.liaison, made.post)
    yield made
    for one in (made.liaison, made.post, made.lost):
        leave(one)


@pytest.fixture
def restored(country: Country) -> Country:
    """The lost device was revoked and the post knows it; of that the liaison's vault knows nothing any more."""
    kept = country.copy()
    revoke_device(country.liaison, country.lost.vault.device.id, "Robado en el bus.")
    country.carry(country.liaison, country.post)
    country.put_back(kept)
    return country


@pytest.fixture
def former(tmp_path: Path, clock: TestClock) -> Iterator[Desk]:
    """Who was liaison before."""
    made = make_post(tmp_path / "former", "former", clock=clock)
    yield made
    leave(made)


@pytest.fixture
def succeeded(former: Desk, tmp_path: Path, clock: TestClock) -> Iterator[Country]:
    """The post took the office over, and never heard of the last directory that the liaison before signed."""
    successor, lost, third = (
        make_post(tmp_path / name, name, clock=clock) for name in ("post", "lost", "third")
    )
    posts = [former, successor, lost, third]
    for place, one in enumerate(posts):
        for other in posts[:place]:
            introduce(one, other)
    root = found_with_liaison(former)
    made = Country(tmp_path, clock, former, successor, lost, root)
    for one in posts[1:]:
        pin_at(one, former, root, tmp_path)
    issue_directory(former)
    made.carry(former, successor)
    revoke_device(former, lost.vault.device.id, "Robado.")
    made.carry(former, third)
    clock.pass_time(days=1)
    certify_here(former, root, device=successor.vault.device.id)
    pin_at(successor, former, root, tmp_path)
    issue_directory(successor)
    after = Country(tmp_path, clock, successor, third, lost, root, "post")
    yield after
    for one in (after.liaison, lost, third):
        leave(one)
