"""A pack is checked whole: its header and its sources here, then every table of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from repatria.content.pack_checking.clocks import clock_faults, replacement_faults
from repatria.content.pack_checking.expressions import expression_faults
from repatria.content.pack_checking.faults import Fault, twice
from repatria.content.pack_checking.gates import gate_faults
from repatria.content.pack_checking.steps import circle_faults, side_faults, step_faults
from repatria.domain.protocol.definition import Pack, Source
from repatria.domain.reasons import Reason, because

_JURISDICTION = re.compile(r"[A-Z]{3}")


def pack_faults(pack: Pack, base: Pack | None, known_forms: Collection[str]) -> list[Fault]:
    """Return every fault of *pack*, which extends *base* and may name the questionnaires *known_forms*."""
    alone: tuple[Callable[[Pack], Iterator[Fault]], ...] = (
        _header_faults,
        side_faults,
        circle_faults,
        clock_faults,
        _source_faults,
    )
    with_forms = (step_faults, gate_faults, expression_faults)
    found = [fault for check in alone for fault in check(pack)]
    found += [fault for check in with_forms for fault in check(pack, known_forms)]
    return [*found, *replacement_faults(pack, base)]


def _header_faults(pack: Pack) -> Iterator[Fault]:
    if not _JURISDICTION.fullmatch(pack.jurisdiction):
        yield "pack.jurisdiction", because(Reason.NOT_A_JURISDICTION, given=pack.jurisdiction)
    if not pack.version:
        yield "pack.version", because(Reason.EMPTY)
    if "es" not in pack.languages:
        yield "pack.languages", because(Reason.NO_SPANISH)
    for role in pack.institutions:
        if role not in pack.roles:
            yield f"institutions.{role}", because(Reason.UNKNOWN_ROLE, name=role)
    yield from twice("phases", (phase.id for phase in pack.phases))
    yield from twice("clocks", (clock.id for clock in pack.clocks))


def _source_faults(pack: Pack) -> Iterator[Fault]:
    for key, sources in _sourced(pack):
        if not sources:
            yield f"{key}.sources", because(Reason.NO_SOURCE)
        for source in sources:
            if not _JURISDICTION.fullmatch(source.jurisdiction):
                yield f"{key}.sources", because(Reason.NOT_A_JURISDICTION, given=source.jurisdiction)
            if not source.text.strip():
                yield f"{key}.sources", because(Reason.SOURCE_WITHOUT_TEXT)


def _sourced(pack: Pack) -> Iterator[tuple[str, tuple[Source, ...]]]:
    yield from ((f"steps.{step.id}", step.sources) for step in pack.steps)
    yield from ((f"gates.{gate.id}", gate.sources) for gate in pack.gates)
    yield from ((f"clocks.{clock.id}", clock.sources) for clock in pack.clocks)
