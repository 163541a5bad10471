"""Whole posts work, fail and heal: three hundred schedules of eight posts, and no promise is broken."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from repatria.simulator import attaching, schedule
from repatria.simulator.attaching import files_at, files_wrong
from repatria.simulator.beginning import Shelf
from repatria.simulator.chance import Chance
from repatria.simulator.doings import DOINGS
from repatria.simulator.mishaps import MISHAPS
from repatria.simulator.posts import Post
from repatria.simulator.schedule import run
from repatria.simulator.world import World
from repatria.store.attachments.folder import ids_here, sealed_path


def simulate(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "repatria", "simulate", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_three_hundred_schedules_of_eight_posts_break_no_promise() -> None:
    done = simulate("--posts", "8", "--events", "50", "--schedules", "300", "--seed", "1")
    assert (done.returncode, done.stdout, done.stderr) == (0, "300 schedules, 0 violations\n", "")


def test_what_is_told_to_scripts(tmp_path: Path) -> None:
    done = simulate("--posts", "3", "--events", "10", "--schedules", "2", "--json")
    assert json.loads(done.stdout) == {"schedules": 2, "violations": []}


def test_everything_that_may_happen_happens_and_changes_something(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A schedule in which nothing happens would break no promise either."""
    happened: Counter[str] = Counter()
    drawn: list[str] = []
    original = schedule._turn

    def counted(world: World, broken: list[str]) -> bool:
        before = {post.name: {part: len(post.events(part)) for part in post.parts()} for post in world.posts}
        done = original(world, broken)
        happened[drawn[-1]] += done
        after = {post.name: {part: len(post.events(part)) for part in post.parts()} for post in world.posts}
        happened["changed"] += before != after
        return done

    def noting(chance: Chance, things: tuple[tuple[int, object], ...]) -> object:
        found = weighed(chance, things)
        drawn.append(found.__name__)  # type: ignore[attr-defined]
        return found

    weighed = schedule.weighed
    monkeypatch.setattr(schedule, "_turn", counted)
    monkeypatch.setattr(schedule, "weighed", noting)
    for seed in range(1, 9):
        outcome = run(seed, tmp_path / str(seed), shelf, posts=5, turns=80)
        assert outcome.broken == ()
        assert outcome.events > 30
    assert not {one.__name__ for _, one in (*DOINGS, *MISHAPS) if not happened[one.__name__]}
    assert happened["changed"] > 60


@pytest.mark.parametrize("seed", ["700008", "800023"])
def test_what_only_a_revoked_device_opened_or_said_to_be_of_one_person_is_shown_as_such_nowhere(
    seed: str,
) -> None:
    done = simulate("--posts", "8", "--events", "50", "--schedules", "1", "--seed", seed)
    assert "1 schedules, 0 violations" in done.stdout


def test_what_comes_to_a_post_is_read_by_its_own_program_whoever_acts_around_it() -> None:
    done = simulate("--posts", "8", "--events", "50", "--schedules", "1", "--seed", "464")
    assert "1 schedules, 0 violations" in done.stdout


@pytest.mark.parametrize("seed", ["106", "1066", "1362", "3728"])
def test_a_case_whose_own_word_was_lost_is_protected_by_what_the_other_one_says(seed: str) -> None:
    done = simulate("--posts", "8", "--events", "50", "--schedules", "1", "--seed", seed)
    assert "1 schedules, 0 violations" in done.stdout


@pytest.mark.parametrize("seed", ["3085", "3889", "3982"])
def test_a_revoked_post_an_erasure_told_with_files_and_one_by_hand_break_no_promise(seed: str) -> None:
    done = simulate("--posts", "8", "--events", "50", "--schedules", "1", "--seed", seed)
    assert "1 schedules, 0 violations" in done.stdout


def test_one_seed_makes_the_same_choices_again() -> None:
    one, other, third = Chance(7), Chance(7), Chance(8)
    drawn = [one.below(1000) for _ in range(50)]
    assert drawn == [other.below(1000) for _ in range(50)]
    assert drawn != [third.below(1000) for _ in range(50)]
    assert {one.below(3) for _ in range(50)} == {0, 1, 2}


def test_files_move_and_what_is_planted_in_one_is_seen(tmp_path: Path, shelf: Shelf) -> None:
    """Schedules in which no file reached anybody would break no promise either."""
    seen: Counter[str] = Counter()

    def noting(world: World) -> list[str]:
        for post in world.working:
            for name in ids_here(post.desk.vault.folder):
                seen[name] += 1
        some = next((one for one in seen if one in world.attached), "")
        if some:
            world.attached[some] += b"x"
        return list(files_wrong(world))

    with pytest.MonkeyPatch.context() as planted:
        planted.setattr(schedule, "files_wrong", noting)
        broken = [
            one for seed in (1, 2) for one in run(seed, tmp_path / f"{seed}", shelf, posts=8, turns=50).broken
        ]
    assert max(seen.values()) > 1, "one lies at two posts"
    assert any("is another than was added" in one for one in broken)
    assert all("is another than was added" in one for one in broken)


def test_a_file_that_is_lost_in_the_midst_of_work_is_seen(tmp_path: Path, shelf: Shelf) -> None:
    def losing(world: World, post: Post) -> None:
        for name in files_at(post):
            sealed_path(post.desk.vault.folder, name).unlink()

    with pytest.MonkeyPatch.context() as planted:
        planted.setattr(attaching, "_sends", losing)
        broken = run(2, tmp_path / "2", shelf, posts=8, turns=50).broken
    assert any(" lost file " in one and one.endswith(" when it losing") for one in broken)
