"""A case of Guatemala, its packet to Honduras, the case opened there with it, and the answers that travel back."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.cases.state import Fact
from repatria.domain.packets.answer import Answer, Saying
from repatria.domain.packets.states import KnownPacket
from repatria.sealing import open_sealed, recipient_of
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.packets.answering import Answered, answer_packet
from repatria.services.packets.arriving import open_case_with, read_arrived
from repatria.services.packets.following import case_packets
from repatria.services.packets.preparing import Prepared
from repatria.services.packets.taking import CameAnswer, look_at
from repatria.sync.packets import seal_packet
from tests.services.across import case, receiver, sender, sent

__all__ = ["case", "receiver", "sender"]


@pytest.fixture
def made(sender: Desk, receiver: Desk, case: OpenedCase, tmp_path: Path) -> Prepared:
    return sent(sender, case, receiver, tmp_path)


@pytest.fixture
def theirs(receiver: Desk, made: Prepared) -> OpenedCase:
    return open_case_with(receiver, read_arrived(receiver, made.placed.path))


def answered(desk: Desk, case: OpenedCase, saying: Saying, folder: Path) -> Answered:
    [one] = case_packets(desk, case.id)
    return answer_packet(desk, case.id, one.id, saying, folder)


def found(desk: Desk, path: Path) -> CameAnswer:
    one = look_at(desk, path)
    assert isinstance(one, CameAnswer)
    return one


def only(desk: Desk, case: OpenedCase) -> KnownPacket:
    [one] = case_packets(desk, case.id)
    return one


def notes(desk: Desk, case: OpenedCase) -> tuple[Fact, ...]:
    return read_casefile(desk, case.id).state.of_type("packet_noted")


def sealed(desk: Desk, answer: Answer, to: Desk, path: Path) -> Path:
    """Return a file in which *desk* seals an answer as no program of ours would."""
    card = to.vault.device
    with path.open("wb") as file:
        seal_packet(
            answer,
            file,
            recipient=recipient_of(card.age_identity),
            signing_seed=desk.vault.device.signing_seed,
        )
    return path


def inside(desk: Desk, path: Path) -> int:
    """Return how much is sealed in a file."""
    with path.open("rb") as file, open_sealed(file, (desk.vault.device.age_identity,)) as stream:
        return len(b"".join(stream))
