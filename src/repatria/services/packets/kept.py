"""Where a packet of another country is kept: in which case it stands, or another one of the same case of there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from repatria.domain.cases.given import entry
from repatria.domain.cases.state import Fact
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.domain.packets.packet import Packet
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.store.lists import cases
from repatria.store.lists.cases import CaseLine
from repatria.store.lists.codes import cases_with
from repatria.store.state import load_some


def kept_in(desk: Desk, packet: Packet) -> OpenedCase | None:
    """Return the case in which this packet stands, as far as whoever is here may see it."""
    codes = [one for one in (_code(packet), packet.code) if one]
    bearing = (case_id for one in codes for case_id in cases_with(desk.read(), one))
    lines = (_seen(desk, case_id) for case_id in standing_in(desk, packet.id, dict.fromkeys(bearing)))
    return next((OpenedCase(CaseId(line.id), line.code) for line in lines if line is not None), None)


def kept_beside(desk: Desk, packet: Packet) -> OpenedCase | None:
    """Return the first open case here with a packet of the same case of that country, where this person sees one."""
    code = _code(packet)
    for case_id in cases_with(desk.read(), code) if code else ():
        line = _seen(desk, case_id)
        told = (entry(fact.value, "packet") for fact in _came(desk, case_id))
        of_it = any(_case_there(one) == (packet.sender.country, code) for one in told)
        if of_it and line is not None and line.open:
            return OpenedCase(CaseId(line.id), line.code)
    return None


def standing_in(desk: Desk, packet: str, among: Iterable[CaseId]) -> Iterator[CaseId]:
    """Yield those *among* some cases in which the packet with this id stands, for whomever."""
    for case_id in among:
        if any(fact.path == f"packet/{packet}" for fact in _came(desk, case_id)):
            yield case_id


def _seen(desk: Desk, case_id: CaseId) -> CaseLine | None:
    return cases.line(desk.read(), case_id, person=desk.person.id)


def _came(desk: Desk, case_id: CaseId) -> tuple[Fact, ...]:
    """Return the packets that came in a case."""
    return load_some(desk.read(), core_part(case_id), types=("packet_received",)).facts


def _case_there(packet: Any) -> tuple[Any, Any]:
    """Return the country and the case of which a packet that was kept speaks."""
    return entry(entry(packet, "sender"), "country"), entry(entry(packet, "own"), "case_code")


def _code(packet: Packet) -> str:
    found = packet.own.get("case_code")
    return found if isinstance(found, str) else ""
