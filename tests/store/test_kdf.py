from __future__ import annotations

import pytest

from repatria.domain.errors import KdfCostRefusedError
from repatria.store.keys.kdf import KdfCost, calibrate, derive, fitting

CHEAP = KdfCost.for_practice()


def test_the_same_letters_from_another_keyboard_give_the_same_key() -> None:
    composed, decomposed = "la ni\u00f1a", "la nin\u0303a"
    assert derive(composed, bytes(16), CHEAP, practice=True) == derive(
        decomposed, bytes(16), CHEAP, practice=True
    )
    assert derive(composed, bytes(16), CHEAP, practice=True) != derive("x", bytes(16), CHEAP, practice=True)


def test_a_real_vault_takes_no_cost_below_the_floor() -> None:
    KdfCost.floor().check(practice=False)
    for cost in (CHEAP, KdfCost(64 * 1024, 2), KdfCost(64 * 1024 - 1, 3)):
        with pytest.raises(KdfCostRefusedError):
            derive("x", bytes(16), cost, practice=False)


@pytest.mark.parametrize(
    "cost", [KdfCost(256 * 1024 + 1, 3), KdfCost(64 * 1024, 33), KdfCost(64 * 1024, 3, 5), KdfCost(8, 1)]
)
def test_no_vault_takes_a_cost_outside_the_bounds(cost: KdfCost) -> None:
    with pytest.raises(KdfCostRefusedError):
        cost.check(practice=True)


@pytest.mark.parametrize("speed", [0.001, 0.05, 0.2, 0.4, 0.9, 5.0, 60.0])
def test_a_try_takes_half_a_second_to_a_second_wherever_the_bounds_allow(speed: float) -> None:
    floor = KdfCost.floor()

    def timed(cost: KdfCost) -> float:
        return speed * cost.memory_kib * cost.passes / (floor.memory_kib * floor.passes)

    cost = calibrate(timed)
    cost.check(practice=False)
    assert timed(cost) <= max(1.0, speed)
    assert timed(cost) >= 0.5 or cost.passes == 32


def test_memory_that_costs_more_than_it_should_is_not_taken() -> None:
    def timed(cost: KdfCost) -> float:
        return 0.3 if cost.memory_kib == KdfCost.floor().memory_kib else 4.0

    assert calibrate(timed).memory_kib == KdfCost.floor().memory_kib


def test_this_machine_is_measured() -> None:
    calibrate().check(practice=False)


@pytest.mark.parametrize("speed", [0.001, 0.02, 0.05, 0.2, 0.39, 0.7, 1.9, 3.0, 9.0, 60.0])
@pytest.mark.parametrize(
    "cost", [KdfCost.floor(), KdfCost(128 * 1024, 4), KdfCost(256 * 1024, 3), KdfCost(256 * 1024, 32)]
)
def test_a_cost_that_no_longer_fits_the_machine_is_brought_to_half_a_second_or_a_bound(
    speed: float, cost: KdfCost
) -> None:
    floor = KdfCost.floor()

    def timed(one: KdfCost) -> float:
        return speed * one.work / floor.work

    fits = fitting(cost, timed(cost))
    fits.check(practice=False)
    bounds = (floor, KdfCost(256 * 1024, 32))
    assert 0.4 <= timed(fits) <= 2.0 or fits in bounds
    assert fitting(fits, timed(fits)) == fits
    if 0.4 <= timed(cost) <= 2.0:
        assert fits == cost
