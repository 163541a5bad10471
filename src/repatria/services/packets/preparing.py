"""Make a packet: judged anew by what stands now, signed, sealed to one device of another country, and noted."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from repatria.domain.calendar import utc_text
from repatria.domain.disclosure import CONTACT
from repatria.domain.errors import PacketNotOneError, PacketRefusedError, RepatriaError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.packets.line import Sender, digest_of, written
from repatria.domain.packets.packet import Packet, compose, read_packet
from repatria.domain.packets.states import Noted, note_of
from repatria.durable import Placed
from repatria.services.cases.acts import ask_act
from repatria.services.cases.changing import case_of, keep
from repatria.services.desk import Desk
from repatria.services.packets.previewing import Asked, Preview, countries_in_two, look
from repatria.services.packets.speaking import need_liaison
from repatria.services.packets.writing import Through, To, target_of, write_sealed


@dataclass(frozen=True, slots=True)
class Prepared:
    """A packet that stands on its device, and the code that its companion sheet and the other side show."""

    packet: Packet
    placed: Placed
    preview: Preview

    @property
    def code(self) -> str:
        """Return sixteen symbols to compare aloud."""
        return self.packet.code


def prepare_packet(desk: Desk, asked: Asked, to: To) -> Prepared:
    """Seal a packet into a new file; the case says so before it is written, and again when it stands where it goes.

    Between countries the liaison alone speaks. What is withheld is in neither the packet nor the case. By a line it
    waits in the outbox, and is judged anew before it goes. Raises PacketRefusedError where none may be made now,
    StorageError when the folder fails.
    """
    need_liaison(desk)
    case = case_of(desk, asked.case)
    preview = look(desk, case, asked, may_contact=ask_act(desk, asked.case, CONTACT).allowed)
    if preview.draft.refused:
        raise PacketRefusedError(form=asked.form, recipient=asked.kind, reason=preview.draft.refused)
    packet = _packet(desk, preview)
    target = target_of(desk, to)
    keep(desk, asked.case, [_prepared(asked, preview, packet)])
    try:
        placed = write_sealed(desk, packet, preview.post, target, asked.case)
    except RepatriaError as error:
        with suppress(RepatriaError):  # what hindered the file is what the person must hear
            keep(desk, asked.case, _noted(desk, asked, packet, "dropped", reason=type(error).__name__))
        raise
    if not isinstance(to, Through):
        keep(desk, asked.case, _noted(desk, asked, packet, "sent"))
    return Prepared(packet, placed, preview)


def _packet(desk: Desk, preview: Preview) -> Packet:
    packet = compose(
        preview.wanted,
        preview.draft.going,
        packet_id=desk.new_id(),
        made=utc_text(desk.now()),
        sender=Sender(desk.vault.device.id, desk.country_code),
        device=preview.post.device,
        practice=desk.practice,
        alpha2=countries_in_two(desk),
    )
    try:
        return read_packet(written(packet))
    except PacketNotOneError as error:  # what no reader would take is not sealed
        asked = preview.wanted
        raise PacketRefusedError(form=asked.form, recipient=asked.kind, reason="unwritable") from error


def _prepared(asked: Asked, preview: Preview, packet: Packet) -> Deed:
    value = {
        "form": asked.form,
        "member": preview.work.member,
        "kind": asked.kind,
        "name": asked.name,
        "country": preview.post.country,
        "device": preview.post.device,
        "sender": packet.sender.device,
        "purpose": asked.purpose,
        "until": packet.until,
        "code": packet.code,
        "digest": digest_of(packet),
        "fields": [one.field.question for one in preview.draft.going],
        "answer_by": str(packet.own.get("answer_by", "")),
    }
    return Deed(core_part(asked.case), "packet_prepared", f"packet/{packet.id}", value)


def _noted(desk: Desk, asked: Asked, packet: Packet, state: Noted, reason: str = "") -> Sequence[Deed]:
    at = desk.now_text()
    return [note_of(asked.case, packet.id, state, known_by="program", happened_at=at, reason=reason)]
