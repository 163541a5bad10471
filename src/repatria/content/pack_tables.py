"""The tables of protocol.toml as they are written: an unknown key or a wrong kind is refused here."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from repatria.content.tables import convert
from repatria.domain.protocol.definition import Act, Evidence, GateClass, Side, Unit


class _Table(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    pass


class SourceRow(_Table):
    """One entry of ``sources``."""

    text: str
    jurisdiction: str
    evidence: Evidence


class PackTable(_Table):
    """``[pack]``."""

    id: str
    version: str
    jurisdiction: str
    languages: tuple[str, ...]
    extends: str = ""
    roles: tuple[str, ...] = ()


class InstitutionTable(_Table):
    """``[institutions.<role>]``."""

    name: str
    evidence: Evidence


class PhaseRow(_Table):
    """One of ``[[phases]]``."""

    id: str


class StepRow(_Table):
    """One of ``[[steps]]``; a country pack may give part of it for a step of the base."""

    id: str
    actors: tuple[str, ...] = ()
    notifies: tuple[str, ...] = ()
    when: str = ""
    needs: str = ""
    now: str = ""
    again_when: str = ""
    again_hours: int = 0
    acts: tuple[Act, ...] = ()
    forms: tuple[str, ...] = ()
    yields: tuple[str, ...] | None = None
    closed_by: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    clocks: tuple[str, ...] = ()
    schedule_days: tuple[int, ...] = ()
    schedule_from: str = ""
    variants: tuple[Side, ...] = ()
    automatic: bool = False
    period_task: bool = False
    obligatory: bool = False
    unverified: bool = False
    sources: tuple[SourceRow, ...] = ()


class ConditionRow(_Table):
    """One of ``[[gates.conditions]]``."""

    id: str
    expression: str
    opened_by: tuple[str, ...]
    kind: GateClass | None = None
    acts: tuple[Act, ...] = ()
    applies: str = ""


class GateRow(_Table):
    """One of ``[[gates]]``; a country pack may give part of it for a gate of the base."""

    id: str
    kind: GateClass | None = None
    guards: tuple[Act, ...] = ()
    applies: str = ""
    marks: str = ""
    counts: str = ""
    anchor: str = ""
    confirmed_by: str = ""
    second_authority: str = ""
    in_country_emergency: GateClass | None = None
    waits_on: str = ""
    ladder: tuple[int, ...] = ()
    conditions: tuple[ConditionRow, ...] = ()
    sources: tuple[SourceRow, ...] = ()


class ClockRow(_Table):
    """One of ``[[clocks]]``."""

    id: str
    start: str
    stop: str
    amount: int
    unit: Unit
    legal: bool
    sources: tuple[SourceRow, ...]
    calendar: Literal["calendar", "working"] | None = None
    applies: str = ""
    at_least: bool = False
    countdown: bool = True
    beneath: str = ""
    replaces: tuple[str, ...] = ()


class SidesTable(_Table):
    """``[sides]``: step ids, or ``P0.*`` for a whole phase."""

    host: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    arrival: tuple[str, ...] = ()
    transit: tuple[str, ...] = ()
    internal: tuple[str, ...] = ()
    if_person_stays: tuple[str, ...] = ()


class _File(_Table):
    pack: dict[str, Any]
    sides: dict[str, Any] = {}
    institutions: dict[str, Any] = {}
    phases: list[dict[str, Any]] = []
    steps: list[dict[str, Any]] = []
    gates: list[dict[str, Any]] = []
    clocks: list[dict[str, Any]] = []


class PackFile(_Table):
    """protocol.toml, whole; *given* has the keys that were written for each step and gate."""

    pack: PackTable
    sides: SidesTable
    institutions: dict[str, InstitutionTable]
    phases: tuple[PhaseRow, ...]
    steps: tuple[StepRow, ...]
    gates: tuple[GateRow, ...]
    clocks: tuple[ClockRow, ...]
    given: dict[str, frozenset[str]]


def read_tables(table: dict[str, Any], file: str) -> PackFile:
    """Return protocol.toml's *table* as rows; the first wrong key raises."""
    raw = convert(table, _File, file, "")
    return PackFile(
        pack=convert(raw.pack, PackTable, file, "pack"),
        sides=convert(raw.sides, SidesTable, file, "sides"),
        institutions={
            role: convert(row, InstitutionTable, file, f"institutions.{role}")
            for role, row in raw.institutions.items()
        },
        phases=tuple(
            convert(row, PhaseRow, file, _key("phases", n, row)) for n, row in enumerate(raw.phases)
        ),
        steps=tuple(convert(row, StepRow, file, _key("steps", n, row)) for n, row in enumerate(raw.steps)),
        gates=tuple(convert(row, GateRow, file, _key("gates", n, row)) for n, row in enumerate(raw.gates)),
        clocks=tuple(
            convert(row, ClockRow, file, _key("clocks", n, row)) for n, row in enumerate(raw.clocks)
        ),
        given={str(row.get("id")): frozenset(row) for row in [*raw.steps, *raw.gates]},
    )


def _key(table: str, number: int, row: dict[str, Any]) -> str:
    return f"{table}.{row.get('id', number + 1)}"
