"""Damage a vault in thousands of ways, and read and salvage each: what is whole is found, and nothing else shown."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
from typing import Final

from tests.salvaging import Laid, lay_down, read_one, salvage_one

SALVAGED_IN: Final = 10
"""One of so many is salvaged whole, as the program does it; of all what is readable is read."""


def damage_many(room: Path, damages: int, seed: int, tell: Callable[[str], None]) -> tuple[int, list[str]]:
    """Damage a vault so many times; return how many events were lost with their pages, and what was wrong.

    What is wrong stays in *room* under the number of its seed.
    """
    laid, lost, wrong = lay_down(room / "laid"), 0, list[str]()
    for number in range(seed, seed + damages):
        one = salvage_one if number % SALVAGED_IN == 0 else read_one
        place = room / str(number)
        try:
            lost += _once(one, laid, place, number)
        except Exception:  # noqa: BLE001 - an assertion, or whatever a damage must never bring about
            wrong.append(f"damage {number}: {traceback.format_exc()[-800:]}")
            tell(wrong[-1])
    return lost, wrong


def _once(one: Callable[[Laid, Path, int], int], laid: Laid, place: Path, number: int) -> int:
    lost = one(laid, place, number)
    rmtree(place)
    return lost
