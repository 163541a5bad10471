"""A case that comes back after its packet was asked back hears of it, and no answer to that packet is sealed."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from repatria.domain.errors import AnswerRecalledError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import code_symbols
from repatria.domain.packets.answer import Saying
from repatria.domain.packets.line import written
from repatria.domain.packets.packet import Packet
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.packet_dates import receipts_due
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.packets.answering import answer_packet
from repatria.services.packets.brought import receive_bundle
from repatria.services.packets.following import case_packets
from repatria.services.packets.preparing import Prepared
from repatria.services.packets.recalled import CameRecall, give_back, take_recall
from repatria.services.packets.recalling import recall_packet
from repatria.services.packets.taking import look_at
from repatria.services.vaults import leave, unlock
from tests import posts
from tests.posts import TestClock, introduce, make_post
from tests.services.answering import case, made, receiver, sender
from tests.services.lines import state

__all__ = ["case", "made", "receiver", "sender"]


@pytest.fixture
def heard(sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, tmp_path: Path) -> Packet:
    """A packet that was asked back from the receiver, who had no case with it."""
    asked = recall_packet(sender, case.id, made.packet.id, tmp_path)
    came = look_at(receiver, asked.placed.path)
    assert isinstance(came, CameRecall)
    assert take_recall(receiver, came).cases == ()
    return made.packet


def received(case: OpenedCase, packet: Packet) -> list[Deed]:
    """Return what keeps a packet in a case, as it was before the vault was put back."""
    part = core_part(case.id)
    data = written(packet)
    value = {"packet": msgspec.json.decode(data), "code": packet.code, "digest": sha256(data).hexdigest()}
    return [
        Deed(part, "packet_received", f"packet/{packet.id}", value),
        Deed(part, "code_linked", "", {"code": code_symbols(packet.code)}),
    ]


def back(desk: Desk, packet: Packet) -> OpenedCase:
    """Return a case with the packet that stands in a vault which forgot to say that it was asked back."""
    opened = open_case(desk, Opening("origin", "no", nationality=("HND",)))
    desk.append(received(opened, packet))
    return opened


def test_no_answer_is_sealed_to_what_was_asked_back_from_this_device(
    receiver: Desk, heard: Packet, tmp_path: Path
) -> None:
    theirs = back(receiver, heard)
    before = set(tmp_path.iterdir())
    with pytest.raises(AnswerRecalledError):
        answer_packet(receiver, theirs.id, heard.id, Saying("accepted"), tmp_path)
    assert set(tmp_path.iterdir()) == before


def test_at_the_next_unlock_the_case_says_it(receiver: Desk, heard: Packet, tmp_path: Path) -> None:
    theirs = back(receiver, heard)
    folder = receiver.vault.folder
    leave(receiver)
    again = unlock(folder, posts.PASSPHRASE, receiver.library, clock=receiver.clock)
    try:
        assert state(again, theirs) == "recalled"
        assert len(receipts_due(read_casefile(again, theirs.id))) == 1
        assert len(case_packets(again, theirs.id)[-1].noted) == 1
        give_back(again, heard.id, tmp_path)
        assert state(again, theirs) == "returned"
    finally:
        leave(again)


def test_it_says_it_once_a_bundle_of_another_post_brings_it_back(
    receiver: Desk, heard: Packet, tmp_path: Path, clock: TestClock
) -> None:
    near = make_post(
        tmp_path / "near", "Tegucigalpa", "HND", person="Ana R.", library=receiver.library, clock=clock
    )
    try:
        introduce(near, receiver)
        theirs = back(near, heard)
        sent = send_cases(near, Sending((theirs.id,), receiver.vault.device.id), tmp_path)
        receive_bundle(receiver, preview_bundle(receiver, sent.path))
        assert state(receiver, theirs) == "recalled"
        with pytest.raises(AnswerRecalledError):
            answer_packet(receiver, theirs.id, heard.id, Saying("accepted"), tmp_path)
    finally:
        leave(near)
