"""A country that is copied for a schedule is like one that was made for it: open, and its journal as easily lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.domain.events.kinds import core_part
from repatria.services.cases.opening import Opening, open_case
from repatria.services.exchange.posts import known_posts
from repatria.simulator.beginning import MOST_ALIKE, Begun, Shelf, begin
from repatria.simulator.carrier import Carrier
from repatria.simulator.chance import Chance
from repatria.simulator.country import FILE, directory_of
from repatria.simulator.mishaps import loses_its_journal
from repatria.simulator.posts import compared_at
from repatria.simulator.world import World
from repatria.store.log.chains import verify
from repatria.store.log.leaving import have_all
from tests.posts import shipped


@pytest.fixture(params=["made", "copied"])
def begun(request: pytest.FixtureRequest, tmp_path: Path, shelf: Shelf) -> Iterator[Begun]:
    folder = tmp_path / "country"
    if request.param == "made":
        found = begin(folder, shipped(), 3, founded=True)
    else:
        left(shelf.begin(tmp_path / "before", 3, founded=True, seed=7))
        found = shelf.begin(folder, 3, founded=True, seed=7)
    yield found
    left(found)


def left(begun: Begun) -> None:
    for post in begun.posts:
        post.close()


def test_all_know_each_other_and_the_directory_of_their_liaison(begun: Begun, tmp_path: Path) -> None:
    devices = {post.device for post in begun.posts}
    assert len(devices) == 3
    assert begun.liaison == begun.posts[0].device
    assert (tmp_path / "country" / FILE).is_file()
    for post in begun.posts:
        assert compared_at(post) == devices
        assert list(verify(post.desk.read())) == []
    assert directory_of(begun.posts[0]) is not None


def test_who_loses_the_journal_on_the_first_day_forgets_the_others(begun: Begun, tmp_path: Path) -> None:
    """A vault whose journal had been written into it would forget nothing, and no schedule would ever show that."""
    post = begun.posts[1]
    loses_its_journal(world_of(begun, tmp_path), post)
    assert [one.device for one in known_posts(post.desk)] == [post.device]


def test_a_copy_goes_on_as_if_nobody_had_left_it(begun: Begun) -> None:
    """Nothing is noticed of it, and what was written last is followed by what is written next, in the same log."""
    desk = begun.posts[1].desk
    assert desk.vault.findings == ()
    case = open_case(desk, Opening("host", "yes", nationality=("HND",), return_country="HND"))
    for part in (desk.record, core_part(case.id)):
        assert list(have_all(desk.read(), (part,))[part]) == [desk.vault.log]


def test_schedules_one_after_the_other_begin_with_other_devices(tmp_path: Path, shelf: Shelf) -> None:
    """Who comes first by the id of a device is not always the same post."""
    firsts = set()
    for seed in range(MOST_ALIKE):
        found = shelf.begin(tmp_path / str(seed), 2, founded=False, seed=seed)
        firsts |= {post.device for post in found.posts}
        left(found)
    assert len(firsts) == 2 * MOST_ALIKE


def world_of(begun: Begun, folder: Path) -> World:
    return World(begun.posts, Carrier(folder / "bag"), folder / "server", Chance(1))
