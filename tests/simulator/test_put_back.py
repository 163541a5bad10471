"""A liaison's vault is put back, signs before it hears anything, and the country heals: no revocation is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.services.country.issuing import issue_directory
from repatria.services.country.revoking import revoke_device
from repatria.services.exchange import directory_came
from repatria.simulator.carrier import Carrier
from repatria.simulator.chance import Chance
from repatria.simulator.country import directory_heals, directory_of, found_country, hear
from repatria.simulator.posts import Post, introduce
from repatria.simulator.world import World
from tests.posts import shipped


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """The third post is revoked; the liaison forgot that with an old copy, and signed two directories without it."""
    posts = [Post(f"Puesto {place}", tmp_path / f"p{place}", shipped()) for place in range(3)]
    made = World(posts, Carrier(tmp_path / "bag"), tmp_path / "server", Chance(1))
    for place, post in enumerate(posts):
        post.begin()
        for other in posts[:place]:
            introduce(other, post)
    found_country(made, tmp_path)
    liaison, working, lost = posts
    hear(made, working)
    kept = liaison.copy()
    revoke_device(liaison.desk, lost.device, "Robado.")
    made.lost.add(lost.device)
    hear(made, working)
    liaison.close()
    liaison.put_in_place(kept)
    liaison.open()
    issue_directory(liaison.desk)
    issue_directory(liaison.desk)
    yield made
    for post in posts:
        post.close()


def test_the_others_keep_it_and_the_next_directory_has_it_again(world: World) -> None:
    assert directory_heals(world) == []
    for post in world.working:
        directory = directory_of(post)
        assert directory is not None
        assert {one.device for one in directory.revocations} == world.lost
        assert directory.version == 4


def test_a_liaison_that_hears_nothing_never_comes_together_with_them(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(directory_came, "hear_directory", lambda desk, connection, known, _: (known, None))
    assert directory_heals(world) == ["Puesto 1 has another directory than the liaison"]
