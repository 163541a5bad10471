from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.services.desk import Desk
from repatria.services.post.wrong_clock import state_time, strange_clock
from repatria.services.vaults import leave, unlock
from repatria.store.log.events import end_of_part
from repatria.store.standing import doubted_logs
from repatria.store.state import load_part
from tests.posts import PASSPHRASE, TestClock, make_post


@pytest.fixture
def vault(tmp_path: Path, library: Library, clock: TestClock) -> Path:
    leave(make_post(tmp_path / "post", library=library, clock=clock, state=tmp_path / "state"))
    return tmp_path / "post"


@contextmanager
def unlocked(vault: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    desk = unlock(vault, PASSPHRASE, library, clock=clock, state_dir=vault.parent / "state")
    yield desk
    leave(desk)


@pytest.mark.parametrize(("later", "strange"), [(-1, True), (0, False), (29 * 24, False), (31 * 24, True)])
def test_a_clock_set_back_or_far_ahead_is_noticed(
    vault: Path, library: Library, clock: TestClock, later: int, strange: bool
) -> None:
    clock.pass_time(hours=later)
    with unlocked(vault, library, clock) as desk:
        assert (strange_clock(desk) is not None) is strange


def test_the_first_unlock_asks_nothing(desk: Desk) -> None:
    assert strange_clock(desk) is None


def test_what_a_wrong_clock_writes_is_doubted_from_this_unlock_on(
    vault: Path, library: Library, clock: TestClock
) -> None:
    clock.pass_time(days=400)
    with unlocked(vault, library, clock) as desk:
        said = clock() - timedelta(days=399)
        state_time(desk, said)
        assert doubted_logs(desk.read()) == {desk.vault.log}
        noted = load_part(desk.read(), desk.record).of_type("clock_set")[-1].value
        assert noted["said"] < noted["clock"]


def test_a_clock_that_was_doubted_and_mended_is_not_asked_about_again(
    vault: Path, library: Library, clock: TestClock
) -> None:
    clock.pass_time(days=400)
    with unlocked(vault, library, clock) as desk:
        state_time(desk, clock() - timedelta(days=399))
    clock.pass_time(days=-399)
    with unlocked(vault, library, clock) as desk:
        assert strange_clock(desk) is None


def test_a_clock_that_a_person_confirms_is_believed(vault: Path, library: Library, clock: TestClock) -> None:
    clock.pass_time(days=60)
    with unlocked(vault, library, clock) as desk:
        state_time(desk, clock() + timedelta(hours=1))
        assert not doubted_logs(desk.read())


def test_each_unlock_names_the_head_of_the_record_it_goes_on_from(
    vault: Path, library: Library, clock: TestClock
) -> None:
    with unlocked(vault, library, clock) as desk:
        end = end_of_part(desk.read(), desk.record)
    assert end is not None
    head, log, n = end
    with unlocked(vault, library, clock) as desk:
        begun = load_part(desk.read(), desk.record).of_type("log_started")
    named = [fact.value["heads"] for fact in begun]
    assert sorted(map(len, named)) == [0, 1, 1]
    assert [head] in named
    assert {"log": log, "n": n} in [fact.value.get("last") for fact in begun]
