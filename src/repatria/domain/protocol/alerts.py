"""What is so and must not be: gates whose marks hold, with the clocks that stand beneath them and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from repatria.domain.protocol.clocks import Due, clock_due
from repatria.domain.protocol.gates import GateStatus
from repatria.domain.protocol.reading import Reading


@dataclass(frozen=True, slots=True)
class Alert:
    """A marked gate; *dues* are what an authority must do meanwhile, never how long the mark may last."""

    status: GateStatus
    dues: tuple[Due, ...] = ()

    def concerns(self, acts: Iterable[str]) -> bool:
        """Tell whether one of *acts* brought it about, or ends it."""
        return bool(set(acts) & set(self.status.gate.guards))


def alerts(reading: Reading, gates: Iterable[GateStatus]) -> tuple[Alert, ...]:
    """Return the alerts among *gates*, in their order."""
    return tuple(Alert(status, _dues(reading, status.gate.id)) for status in gates if status.marked)


def _dues(reading: Reading, gate: str) -> tuple[Due, ...]:
    beneath = (clock for clock in reading.pack.clocks if clock.beneath == gate)
    return tuple(due for clock in beneath if (due := clock_due(reading, clock)) is not None)
