from __future__ import annotations

import os
from pathlib import Path

import pytest

from repatria.domain.errors import TryLaterError
from repatria.store.keys.tries import Tries

LONG_AGO = -1_000_000.0


def five_wrong(path: Path) -> Tries:
    tries = Tries(path)
    for _ in range(5):
        tries.add(1000.25)
    return tries


def test_a_clock_set_back_makes_wait_once_and_locks_nobody_out(tmp_path: Path) -> None:
    tries = five_wrong(tmp_path / "v.tries")
    with pytest.raises(TryLaterError) as late:
        tries.check(LONG_AGO)
    assert late.value.facts["seconds"] == 2
    with pytest.raises(TryLaterError):
        tries.check(LONG_AGO + 1)
    tries.check(LONG_AGO + 2)


def test_each_wrong_try_with_the_clock_set_back_waits_again(tmp_path: Path) -> None:
    tries = five_wrong(tmp_path / "v.tries")
    with pytest.raises(TryLaterError):
        tries.check(LONG_AGO)
    tries.check(LONG_AGO + 2)
    assert tries.add(LONG_AGO + 2) == 6
    with pytest.raises(TryLaterError) as late:
        tries.check(LONG_AGO + 3)
    assert late.value.facts["seconds"] == 3


def test_the_wait_is_told_in_whole_seconds(tmp_path: Path) -> None:
    tries = five_wrong(tmp_path / "v.tries")
    with pytest.raises(TryLaterError) as late:
        tries.check(1000.9)
    assert late.value.facts["seconds"] == 2
    assert isinstance(late.value.facts["seconds"], int)


def test_where_nothing_can_be_noted_nobody_is_locked_out_for_ever(tmp_path: Path) -> None:
    five_wrong(tmp_path / "v.tries")
    unwritable = Tries(tmp_path / "v.tries")
    unwritable._write = lambda count: False  # type: ignore[method-assign]
    unwritable.check(LONG_AGO)


def test_a_clock_set_forward_shortens_no_wait(tmp_path: Path) -> None:
    tries = Tries(tmp_path / "v.tries")
    for _ in range(9):
        tries.add(1000.0, 50.0)
    for forward in (0.0, 1_000.0, 1_000_000.0):
        with pytest.raises(TryLaterError) as late:
            tries.check(1000.0 + forward, 51.0)
        assert late.value.facts["seconds"] == 31
    tries.check(1000.0, 82.0)


def test_a_machine_started_anew_has_waited_at_least_as_long_as_it_runs(tmp_path: Path) -> None:
    tries = Tries(tmp_path / "v.tries")
    for _ in range(9):
        tries.add(1000.0, 5_000.0)
    with pytest.raises(TryLaterError) as late:
        tries.check(1_000_000.0, 10.0)
    assert late.value.facts["seconds"] == 22
    tries.check(1000.0, 40.0)


def test_the_wait_of_a_version_that_knew_only_the_clock_still_ends(tmp_path: Path) -> None:
    tries = five_wrong(tmp_path / "v.tries")
    with pytest.raises(TryLaterError):
        tries.check(1000.5, 7.0)
    tries.check(1003.0, 7.0)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_in_its_place_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "v.tries")
    Tries(tmp_path / "v.tries").check(1000.0, 7.0)
