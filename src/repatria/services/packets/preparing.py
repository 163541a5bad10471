"""Make a packet: judged anew by what stands now, signed, sealed to one device of another country, and noted."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from repatria.domain.calendar import utc_text
from repatria.domain.disclosure import CONTACT
from repatria.domain.errors import PacketNotOneError, PacketRefusedError, RepatriaError, RoleMayNotError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.packets.line import Sender, written
from repatria.domain.packets.packet import Packet, compose, read_packet
from repatria.domain.packets.states import Noted, note_of
from repatria.durable import Placed, place_file
from repatria.services.cases.acts import ask_act
from repatria.services.cases.changing import case_of, keep
from repatria.services.desk import Desk
from repatria.services.packets.previewing import Asked, Preview, countries_in_two, look
from repatria.store.keys.slotfile import refuse_inside_vault
from repatria.sync.packets import SUFFIX, seal_packet


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


def prepare_packet(desk: Desk, asked: Asked, folder: Path) -> Prepared:
    """Seal a packet into a new file in *folder*; the case says so before it is written, and again when it stands.

    Between countries the liaison alone speaks. What is withheld is in neither the packet nor the case.
    Raises PacketRefusedError where none may be made now, StorageError when the folder fails.
    """
    if desk.person.role != "liaison":
        raise RoleMayNotError(role=desk.person.role)
    case = case_of(desk, asked.case)
    preview = look(desk, case, asked, may_contact=ask_act(desk, asked.case, CONTACT).allowed)
    if preview.draft.refused:
        raise PacketRefusedError(form=asked.form, recipient=asked.kind, reason=preview.draft.refused)
    packet = _packet(desk, preview)
    path = folder / f"{desk.new_id()}{SUFFIX}"
    refuse_inside_vault(path)
    keep(desk, asked.case, [_prepared(asked, preview, packet)])
    desk.vault.sync_memory()
    seed, to = desk.vault.device.signing_seed, preview.post.recipient
    try:
        placed = place_file(path, lambda file: seal_packet(packet, file, recipient=to, signing_seed=seed))
    except RepatriaError as error:
        with suppress(RepatriaError):  # what hindered the file is what the person must hear
            keep(desk, asked.case, _noted(desk, asked, packet, "dropped", reason=type(error).__name__))
        raise
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
        "digest": sha256(written(packet)).hexdigest(),
        "fields": [one.field.question for one in preview.draft.going],
        "answer_by": str(packet.own.get("answer_by", "")),
    }
    return Deed(core_part(asked.case), "packet_prepared", f"packet/{packet.id}", value)


def _noted(desk: Desk, asked: Asked, packet: Packet, state: Noted, reason: str = "") -> Sequence[Deed]:
    at = desk.now_text()
    return [note_of(asked.case, packet.id, state, known_by="program", happened_at=at, reason=reason)]
