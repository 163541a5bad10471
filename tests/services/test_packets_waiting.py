"""What waits for a line while its case goes on: what is noted of it meanwhile, and what may lie at a place already."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import PacketStoppedError, PacketWaitsError
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.exchange.delivering import undelivered
from repatria.services.packets import delivering
from repatria.services.packets.following import case_packets, note_packet
from repatria.services.packets.preparing import Prepared, prepare_packet
from repatria.services.packets.recalling import recall_packet
from repatria.sync.transports.places import FolderPlace
from tests.services.across import allowed, asked, receiver, sender
from tests.services.lines import Line, deliver_all

__all__ = ["receiver", "sender"]


def state(desk: Desk, case: OpenedCase) -> str:
    return case_packets(desk, case.id)[-1].state


@pytest.fixture
def case(sender: Desk) -> OpenedCase:
    return allowed(sender)


@pytest.fixture
def line(tmp_path: Path, sender: Desk, receiver: Desk) -> Line:
    (tmp_path / "shared").mkdir()
    return Line(FolderPlace(str(tmp_path / "shared")), sender, receiver)


@pytest.fixture
def made(sender: Desk, receiver: Desk, case: OpenedCase, line: Line) -> Prepared:
    return prepare_packet(sender, asked(sender, case, receiver), line.through(sender))


def test_noted_by_hand_as_asked_back_it_goes_no_more(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    note_packet(sender, case.id, made.packet.id, "recalled", known_by="phone", reason="miedo")
    with pytest.raises(PacketStoppedError):
        deliver_all(sender)
    assert line.lying(receiver) == ()
    assert state(sender, case) == "recalled"
    with pytest.raises(PacketWaitsError):
        recall_packet(sender, case.id, made.packet.id, line.through(sender))
    [one] = undelivered(sender)
    delivering.withdraw(sender, one.bundle)
    assert state(sender, case) == "dropped"
