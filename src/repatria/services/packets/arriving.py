"""A packet of another country: read whole and proven, shown, and with one act a case of this country is opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec

from repatria.domain.cases.given import several
from repatria.domain.doubt import YES_DOUBT_NO
from repatria.domain.errors import (
    AnswerOpensNothingError,
    PacketErasedError,
    PacketExpiredError,
    RecallOpensNothingError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import code_symbols
from repatria.domain.packets.answer import Answer
from repatria.domain.packets.judging import Going
from repatria.domain.packets.line import digest_of, written
from repatria.domain.packets.packet import Packet, held, strange
from repatria.services.cases.changing import case_of, keep
from repatria.services.cases.opening import OpenedCase, Opening, deeds_for
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost
from repatria.services.packets.asked_back import refuse_recalled
from repatria.services.packets.kept import kept_beside, kept_in
from repatria.services.packets.previewing import countries_in_two
from repatria.services.packets.proving import prove_packet
from repatria.store.erased_packets import is_packet_erased
from repatria.store.lists.codes import is_taken

_NAME: Final = "case/name_on_document"


@dataclass(frozen=True, slots=True)
class Came:
    """A packet that came and was proven: from which *post*, and the case *opened* with it or where it is kept.

    *beside* is the case that was opened with another packet of the same case of that country.
    """

    packet: Packet
    post: KnownPost
    opened: OpenedCase | None = None
    beside: OpenedCase | None = None


def read_arrived(desk: Desk, path: Path) -> Came:
    """Return the packet in the file at *path*; nothing is kept.

    Raises a BundleError where it is not for this device, not of a known device of another country, damaged, no
    packet but what is said of one, it was asked back, or its last day has passed.
    """
    proven = prove_packet(desk, path)
    if isinstance(proven.line, Answer):
        raise AnswerOpensNothingError
    if not isinstance(proven.line, Packet):
        raise RecallOpensNothingError
    return came_with(desk, proven.line, proven.post)


def came_with(desk: Desk, packet: Packet, post: KnownPost) -> Came:
    """Return a proven packet with the case that was opened with it.

    Raises PacketRecalledError where it was asked back, PacketExpiredError after its last day, PacketErasedError where
    the case that was opened with it was erased by rule.
    """
    refuse_recalled(desk, packet)
    if packet.until < desk.calendar.local(desk.now()).date().isoformat():
        raise PacketExpiredError(until=packet.until)
    opened = kept_in(desk, packet)
    if opened is None:
        _refuse_erased(desk, packet)
    return Came(packet, post, opened, kept_beside(desk, packet) if opened is None else None)


def _refuse_erased(desk: Desk, packet: Packet) -> None:
    """Refuse a packet whose case was erased by rule: what is gone for good comes back by no copy of it."""
    if is_packet_erased(desk.read(), packet.id):
        raise PacketErasedError(code=packet.code)


def told_by(desk: Desk, packet: Packet) -> tuple[tuple[Going, ...], tuple[str, ...]]:
    """Return what a packet says by the questions of its form, and the names of what no question here asks."""
    schema = desk.library.schemas.get(packet.form)
    fields = schema.fields if schema is not None else ()
    three = {two: code for code, two in countries_in_two(desk).items()}
    return held(packet, fields, three), strange(packet, fields)


def open_case_with(desk: Desk, came: Came, *, anew: bool = False) -> OpenedCase:
    """Open a case of this country for the person of whom a packet speaks; one that was opened with it is returned.

    Where one was opened with a packet of the same case of that country (``Came.beside``) the packet is kept there,
    unless whoever is here says that it is of another (*anew*). What it says stands as the other country's word: a
    child, or a doubt where no age came; the side that receives. The packet's code finds the case too, and the other
    country's, unless a case here bears that already. Raises PacketRecalledError where it was asked back meanwhile,
    PacketErasedError where the case that was opened with it was erased.
    """
    refuse_recalled(desk, came.packet)
    packet, before = came.packet, kept_in(desk, came.packet)
    if before is not None:
        return before
    _refuse_erased(desk, packet)
    beside = None if anew else kept_beside(desk, packet)
    if beside is not None:
        return _keep_beside(desk, packet, beside)
    opened, deeds = deeds_for(desk, _opening(desk, packet), "")
    part = core_part(opened.id)
    deeds.append(_received(part, packet))
    deeds += [Deed(part, "code_linked", "", {"code": code}) for code in _found_by(desk, packet)]
    name = _text(packet.own, "name_on_document")
    if name:
        deeds.append(Deed(part, VALUE, _NAME, name))
    desk.append(deeds)
    after_commit(desk, [opened.id])
    return opened


def _keep_beside(desk: Desk, packet: Packet, case: OpenedCase) -> OpenedCase:
    """Keep a packet in the case that was opened with another one of the same case there.

    Its own code finds the case too, as when it is asked back. Of what it says the case takes over a name where it has
    none, and nothing else: the rest is read, and decided.
    """
    part, name = core_part(case.id), _text(packet.own, "name_on_document")
    deeds = [_received(part, packet), Deed(part, "code_linked", "", {"code": code_symbols(packet.code)})]
    if name and case_of(desk, case.id).state.get(_NAME) is None:
        deeds.append(Deed(part, VALUE, _NAME, name))
    keep(desk, case.id, deeds)
    return case


def _found_by(desk: Desk, packet: Packet) -> list[str]:
    """Return by which codes a case will be found: the packet's own, and the other country's where it is free."""
    code = _text(packet.own, "case_code")
    theirs = [code] if code and not is_taken(desk.read(), code) else []
    return [code_symbols(packet.code), *theirs]


def _received(part: str, packet: Packet) -> Deed:
    content = msgspec.json.decode(written(packet))
    value = {"packet": content, "code": packet.code, "digest": digest_of(packet)}
    return Deed(part, "packet_received", f"packet/{packet.id}", value)


def _opening(desk: Desk, packet: Packet) -> Opening:
    three = {two: code for code, two in countries_in_two(desk).items()}
    nationality = [three.get(str(one), "") for one in several(packet.prs.get("prs_Citizenship"))]
    return Opening(
        "origin",
        _child(desk, _text(packet.own, "age_band")),
        country=packet.sender.country,
        found_in=packet.sender.country,
        nationality=tuple(one for one in nationality if one),
        return_country=desk.country_code if packet.purpose == "return" else "",
        sex=_text(packet.prs, "prs_Gender"),
    )


def _child(desk: Desk, age_band: str) -> str:
    """Return whether the person is a child by the band of age; without one, or one unknown here, it is in doubt."""
    bands = {one.name: one.column("child") for one in desk.library.lists["age_band"].choices}
    found = bands.get(age_band, "")
    return found if found in YES_DOUBT_NO else "doubt"


def _text(record: Mapping[str, Any], name: str) -> str:
    found = record.get(name)
    return found if isinstance(found, str) else ""
