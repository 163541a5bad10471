"""Where a packet of another country is kept: in which case it stands, or another one of the same case of there."""

from __future__ import annotations

from collections.abc import Iterator
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
    for line, came in _known(desk, _code(packet), packet.code):
        if any(fact.path == f"packet/{packet.id}" for fact in came):
            return OpenedCase(CaseId(line.id), line.code)
    return None


def kept_beside(desk: Desk, packet: Packet) -> OpenedCase | None:
    """Return the first open case here with a packet of the same case of that country, where this person sees one."""
    code = _code(packet)
    for line, came in _known(desk, code):
        told = (entry(fact.value, "packet") for fact in came)
        if line.open and any(_case_there(one) == (packet.sender.country, code) for one in told):
            return OpenedCase(CaseId(line.id), line.code)
    return None


def _known(desk: Desk, *codes: str) -> Iterator[tuple[CaseLine, tuple[Fact, ...]]]:
    """Yield the cases that have or had one of *codes* and are for this person, with the packets that came in each."""
    found = (case_id for code in codes if code for case_id in cases_with(desk.read(), code))
    for case_id in dict.fromkeys(found):
        line = cases.line(desk.read(), case_id, person=desk.person.id)
        if line is not None:
            yield line, load_some(desk.read(), core_part(case_id), types=("packet_received",)).facts


def _case_there(packet: Any) -> tuple[Any, Any]:
    """Return the country and the case of which a packet that was kept speaks."""
    return entry(entry(packet, "sender"), "country"), entry(entry(packet, "own"), "case_code")


def _code(packet: Packet) -> str:
    found = packet.own.get("case_code")
    return found if isinstance(found, str) else ""
