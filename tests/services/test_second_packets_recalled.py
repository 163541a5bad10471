"""Of two packets of one case of another country that stand in one case here, each is asked back by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import AnswerRecalledError, PacketRecalledError
from repatria.domain.packets.answer import Saying
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.packet_dates import RECEIPT, REPLY, packet_dates, recalls_due, receipts_due
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.packets import recalled
from repatria.services.packets.answering import answer_packet
from repatria.services.packets.arriving import open_case_with, read_arrived
from repatria.services.packets.following import case_packets
from repatria.services.packets.preparing import Prepared, prepare_packet
from repatria.services.packets.recalled import CameRecall, give_back, take_recall
from repatria.services.packets.recalling import AskedBack, recall_packet
from repatria.services.packets.returned import CameReturned, take_returned
from repatria.services.packets.taking import look_at
from repatria.store.lists.codes import cases_with
from tests.services.across import asked
from tests.services.answering import case, made, receiver, sender, theirs

__all__ = ["case", "made", "receiver", "sender", "theirs"]


@pytest.fixture
def second(sender: Desk, receiver: Desk, case: OpenedCase, theirs: OpenedCase, tmp_path: Path) -> Prepared:
    return prepare_packet(sender, asked(sender, case, receiver), tmp_path)


def asked_back(desk: Desk, case: OpenedCase, packet: Prepared) -> AskedBack:
    return recall_packet(desk, case.id, packet.packet.id, packet.placed.path.parent)


def taken(desk: Desk, done: AskedBack) -> CameRecall:
    came = look_at(desk, done.placed.path)
    assert isinstance(came, CameRecall)
    return take_recall(desk, came)


def states(desk: Desk, case: OpenedCase) -> dict[str, str]:
    return {one.id: one.state for one in case_packets(desk, case.id)}


def test_one_kept_beside_the_first_is_asked_back_and_the_first_counts_still(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    made: Prepared,
    theirs: OpenedCase,
    second: Prepared,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert open_case_with(receiver, read_arrived(receiver, second.placed.path)) == theirs
    assert cases_with(receiver.read(), second.code) == [theirs.id]
    with monkeypatch.context() as quick:  # found by its code, not by a look through every case
        quick.setattr(recalled, "cases_with_more", lambda _: [])
        assert taken(receiver, asked_back(sender, case, second)).cases == (theirs,)
    assert states(receiver, theirs) == {made.packet.id: "received", second.packet.id: "recalled"}
    dates = [step for _, step in packet_dates(read_casefile(receiver, theirs.id))]
    assert sorted(dates) == [RECEIPT, REPLY]
    with pytest.raises(AnswerRecalledError):
        answer_packet(receiver, theirs.id, second.packet.id, Saying("accepted"), tmp_path)
    answer_packet(receiver, theirs.id, made.packet.id, Saying("accepted"), tmp_path)
    back = look_at(sender, give_back(receiver, second.packet.id, tmp_path).placed.path)
    assert isinstance(back, CameReturned)
    take_returned(sender, back)
    assert states(receiver, theirs) == {made.packet.id: "accepted", second.packet.id: "returned"}
    assert states(sender, case) == {made.packet.id: "sent", second.packet.id: "returned"}
    assert (
        receipts_due(read_casefile(receiver, theirs.id)),
        recalls_due(read_casefile(sender, case.id)),
    ) == (
        [],
        [],
    )
    assert check_vault(receiver).sound


@pytest.mark.parametrize("anew", [False, True])
def test_asked_back_after_it_was_looked_at_it_is_kept_nowhere(
    sender: Desk, receiver: Desk, case: OpenedCase, theirs: OpenedCase, second: Prepared, anew: bool
) -> None:
    came = read_arrived(receiver, second.placed.path)
    assert came.beside == theirs
    assert taken(receiver, asked_back(sender, case, second)).cases == ()
    with pytest.raises(PacketRecalledError):
        open_case_with(receiver, came, anew=anew)
    assert len(case_packets(receiver, theirs.id)) == 1


def test_opened_as_another_case_it_is_asked_back_there_alone(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    made: Prepared,
    theirs: OpenedCase,
    second: Prepared,
) -> None:
    other = open_case_with(receiver, read_arrived(receiver, second.placed.path), anew=True)
    assert taken(receiver, asked_back(sender, case, second)).cases == (other,)
    assert states(receiver, other) == {second.packet.id: "recalled"}
    assert states(receiver, theirs) == {made.packet.id: "received"}


def test_one_that_comes_after_the_first_was_asked_back_is_kept_where_that_was_unless_it_is_of_another(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    made: Prepared,
    theirs: OpenedCase,
    second: Prepared,
) -> None:
    taken(receiver, asked_back(sender, case, made))
    came = read_arrived(receiver, second.placed.path)
    assert came.beside == theirs, "it is the same person"
    assert open_case_with(receiver, came) == theirs
    assert states(receiver, theirs) == {made.packet.id: "recalled", second.packet.id: "received"}
    third = prepare_packet(sender, asked(sender, case, receiver), second.placed.path.parent)
    assert open_case_with(receiver, read_arrived(receiver, third.placed.path), anew=True) != theirs
