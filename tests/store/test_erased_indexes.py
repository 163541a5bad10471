"""What was erased, and what says so, is found without reading the names of all parts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from benchmarks.data import open_memory

from repatria.domain.ids import DeviceId
from repatria.store.cipher import Connection
from repatria.store.device import Device, put_device
from repatria.store.log.arriving import Arriving
from repatria.store.log.erasing import erased_cases, parts_of_erased
from tests.store.explaining import steps_of


@pytest.mark.parametrize(
    ("ask", "indexes"),
    [
        (parts_of_erased, {"part_of_erased"}),
        (erased_cases, {"part_of_erased", "part_erased"}),
        (Arriving, {"part_erased"}),
    ],
)
def test_no_other_part_is_looked_at(ask: Callable[[Connection], object], indexes: set[str]) -> None:
    connection = open_memory()
    put_device(connection, Device(DeviceId("equipo"), "AGE-SECRET-KEY-1", bytes(32), "Puesto", "GTM"))
    steps = steps_of(connection, ask)
    for index in indexes:
        assert any(f"INDEX {index} " in f"{step} " for step in steps), steps
    assert not [step for step in steps if step.startswith("SCAN part") and "INDEX" not in step], steps
