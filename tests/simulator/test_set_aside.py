"""Posts that set files aside and take them back among all that befalls them: in the end all hold everything."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.setting_aside import set_aside, take_back
from repatria.simulator import schedule
from repatria.simulator.doings import DOINGS, World
from repatria.simulator.mishaps import FORGETTING
from repatria.simulator.posts import Post
from repatria.simulator.schedule import run
from tests.posts import shipped

happened: Counter[str] = Counter()


def sets_aside(world: World, post: Post) -> None:
    found = [one for one in received_bundles(post.desk) if one.may_go and not one.aside]
    if found:
        happened["aside"] += set_aside(post.desk, world.chance.pick(found).bundle, "Se preguntó.").events > 0


def takes_back(world: World, post: Post) -> None:
    found = [one for one in received_bundles(post.desk) if one.aside]
    if found:
        happened["back"] += take_back(post.desk, world.chance.pick(found).bundle, "Se preguntó.").events > 0


def test_once_all_is_taken_back_and_exchanged_nobody_lacks_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = schedule._everything

    def all_taken_back(world: World) -> dict[str, frozenset[str]]:
        for post in world.posts:
            while any(one.aside for one in received_bundles(post.desk)):
                takes_back(world, post)
        return everything(world)

    monkeypatch.setattr(schedule, "DOINGS", (*DOINGS, (10, sets_aside), (6, takes_back)))
    monkeypatch.setattr(schedule, "FORGETTING", (*FORGETTING, sets_aside))
    monkeypatch.setattr(schedule, "_everything", all_taken_back)
    happened.clear()
    for seed in (5, 9, 14):
        outcome = run(seed, tmp_path / str(seed), shipped(), posts=5, turns=90)
        assert outcome.broken == ()
    assert min(happened["aside"], happened["back"]) > 2
