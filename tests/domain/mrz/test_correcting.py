"""What may have been read wrongly is proposed where one smallest change makes all agree, and nowhere else."""

from __future__ import annotations

from random import Random  # noqa: TID251 - drawn by a seed

import pytest

from repatria.domain.mrz.correcting import Change, proposed
from repatria.domain.mrz.digits import alike
from repatria.domain.mrz.reading import read_zone
from tests.domain.mrz.zones import PASSPORT, PLACES, TODAY, made


def put(lines: list[str], changes: tuple[Change, ...]) -> list[str]:
    signs = [list(line) for line in lines]
    for one in changes:
        assert signs[one.line - 1][one.at - 1] == one.stands
        signs[one.line - 1][one.at - 1] = one.perhaps
    return ["".join(line) for line in signs]


def test_a_zone_that_agrees_is_left_alone() -> None:
    assert proposed(PASSPORT) == ()


@pytest.mark.parametrize(
    ("right", "wrong", "at"),
    [("740812", "74O812", 16), ("740812", "7408I2", 18), ("L898902C3", "L8989O2C3", 6)],
)
def test_a_letter_for_a_digit_is_proposed_back(right: str, wrong: str, at: int) -> None:
    lines = [PASSPORT[0], PASSPORT[1].replace(right, wrong)]
    [change] = proposed(lines)
    assert (change.line, change.at) == (2, at)
    assert put(lines, (change,)) == PASSPORT


def test_several_letters_in_dates_are_proposed_together() -> None:
    lines = [PASSPORT[0], PASSPORT[1].replace("7408122", "74O8I2Z")]
    assert put(lines, proposed(lines)) == PASSPORT


def test_what_is_proposed_always_agrees_and_is_often_what_stood_there() -> None:
    random, found, right = Random(5), 0, 0
    for _ in range(400):
        lines = made(random, random.choice(list(PLACES)))
        line = 0 if len(lines) == 3 else 1
        places = [at for at in range(len(lines[line])) if alike(lines[line][at])]
        at = random.choice(places)
        wrong = [*lines]
        wrong[line] = lines[line][:at] + random.choice(alike(lines[line][at])) + lines[line][at + 1 :]
        changes = proposed(wrong)
        if changes:
            found += 1
            assert read_zone(put(wrong, changes), TODAY).consistent
            right += put(wrong, changes) == lines
    assert found > 50
    assert right / found > 0.9


def test_where_two_changes_would_do_none_is_proposed() -> None:
    lines = [PASSPORT[0], PASSPORT[1].replace("L898902C36", "L898902C37")]
    assert proposed(lines) == ()
