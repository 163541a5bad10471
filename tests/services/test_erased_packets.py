"""What of an erased case was on its way to another country goes nowhere, is kept nowhere, and locks nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from repatria.domain.errors import AnswerClosedError, ErasingWaitsError, PacketErasedError
from repatria.domain.ids import CaseId
from repatria.services.cases.acts import raise_block
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.routes import close_case
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.exchange.collecting import search_of, tidy_place
from repatria.services.exchange.delivering import carry, take_back, undelivered
from repatria.services.exchange.erasures import after_erasing, erase_now
from repatria.services.exchange.outbox import OUTBOX
from repatria.services.exchange.places import forget_place
from repatria.services.exchange.tidying import note_tidied
from repatria.services.packets import delivering
from repatria.services.packets.arriving import Came, open_case_with
from repatria.services.packets.left_there import need_nothing_left
from repatria.services.packets.preparing import Prepared
from repatria.services.packets.recalled import CameRecall, give_back, take_recall
from repatria.services.packets.recalling import recall_packet
from repatria.services.packets.taking import look_at
from repatria.services.vaults import leave, unlock
from repatria.store import places as rows
from tests.posts import PASSPHRASE, TestClock
from tests.services.across import case, receiver, sender
from tests.services.erasing import SECOND, left_in
from tests.services.lines import Line, answered, deliver_all, line, made

__all__ = ["case", "line", "made", "receiver", "sender"]

SAID = ("Feminine", "+502 1234")


def erased_elsewhere(desk: Desk, case: CaseId) -> None:
    """Let an erasure that came take effect, as receiving does."""
    with desk.writing() as connection:
        came = erase_now(desk, connection, (case,))
    after_erasing(desk, came)


def erased_here(desk: Desk, case: CaseId) -> None:
    close_case(desk, case, "reintegrated", "ya")
    erase_case(desk, case, "demand", SECOND)


def nothing_of_it(desk: Desk) -> bool:
    """Tell whether nothing that the packet said is in the vault or its outbox."""
    outbox = desk.vault.folder / OUTBOX
    files = list(outbox.iterdir()) if outbox.exists() else []
    return not any(left_in(desk.read(), word) for word in SAID) and files == []


def tidied(desk: Desk, place: str) -> None:
    search = search_of(desk, place)
    note_tidied(desk, search.place.id, tidy_place(search))


def test_what_waits_is_dropped_and_locks_nothing(
    sender: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    assert not nothing_of_it(sender)
    erased_elsewhere(sender, case.id)
    assert undelivered(sender) == ()
    assert nothing_of_it(sender)
    tidied(sender, line.place(sender))
    need_nothing_left(sender, line.place(sender))
    forget_place(sender, line.place(sender))


def test_what_lies_there_is_taken_away_with_the_next_line_also_where_it_was_erased_here(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    deliver_all(sender)
    erased_here(sender, case.id)
    assert nothing_of_it(sender)
    assert len(line.lying(receiver)) == 1
    tidied(sender, line.place(sender))
    assert line.lying(receiver) == ()
    need_nothing_left(sender, line.place(sender))


def test_what_may_lie_there_whole_is_taken_away_too(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    [one] = undelivered(sender)
    carry(delivering.route_of(sender, one.bundle))
    erased_elsewhere(sender, case.id)
    assert nothing_of_it(sender)
    tidied(sender, line.place(sender))
    assert (line.lying(receiver), undelivered(sender)) == ((), ())


def test_an_answer_that_waits_goes_with_its_case(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    theirs = answered(line, sender, receiver, made)
    assert len(undelivered(receiver)) == 1
    erased_elsewhere(receiver, theirs.id)
    assert undelivered(receiver) == ()
    assert nothing_of_it(receiver)


def test_nobody_erases_while_what_asks_a_packet_back_waits(
    sender: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    deliver_all(sender)
    recall_packet(sender, case.id, made.packet.id, line.through(sender))
    close_case(sender, case.id, "reintegrated", "ya")
    with pytest.raises(ErasingWaitsError):
        erase_case(sender, case.id, "demand", SECOND)
    deliver_all(sender)
    erase_case(sender, case.id, "demand", SECOND)


def test_what_asks_a_packet_back_still_goes_after_an_erasure_that_came(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    """It says nothing of the case, and whoever has the packet is to hear that it counts no more."""
    deliver_all(sender)
    recall_packet(sender, case.id, made.packet.id, line.through(sender))
    erased_elsewhere(sender, case.id)
    assert [left_in(sender.read(), word) for word in SAID] == [[]] * len(SAID)
    assert deliver_all(sender) == 1
    assert undelivered(sender) == ()
    [recall] = line.come(receiver)
    assert isinstance(recall, CameRecall), "the packet was taken away on the way"


@pytest.mark.parametrize("lies", [False, True], ids=["waits", "may lie there"])
def test_and_can_be_withdrawn(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared, lies: bool
) -> None:
    deliver_all(sender)
    recall_packet(sender, case.id, made.packet.id, line.through(sender))
    erased_elsewhere(sender, case.id)
    [one] = undelivered(sender)
    if lies:
        carry(delivering.route_of(sender, one.bundle))
        for back in delivering.to_take_back(sender, one.bundle):
            take_back(back)
    delivering.withdraw(sender, one.bundle)
    assert undelivered(sender) == ()


def test_what_a_crash_left_in_the_outbox_goes_at_the_next_unlock(
    sender: Desk, case: OpenedCase, line: Line, made: Prepared, clock: TestClock
) -> None:
    outbox, kept = sender.vault.folder / OUTBOX, sender.vault.folder.parent / "kept"
    shutil.copytree(outbox, kept)
    [row] = rows.outgoing(sender.read())
    erased_elsewhere(sender, case.id)
    with sender.writing() as connection:
        rows.put_outgoing(connection, row)
    shutil.copytree(kept, outbox, dirs_exist_ok=True)
    folder, state = sender.vault.folder, sender.vault.state_dir
    leave(sender)
    again = unlock(folder, PASSPHRASE, sender.library, clock=clock, state_dir=state)
    assert undelivered(again) == ()
    assert nothing_of_it(again)
    leave(again)


@pytest.fixture
def asked_back(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared, tmp_path: Path
) -> OpenedCase:
    """Their case with a packet that was asked back of a person who forbade all contact since."""
    deliver_all(sender)
    [came] = line.come(receiver)
    assert isinstance(came, Came)
    theirs = open_case_with(receiver, came)
    recall_packet(sender, case.id, made.packet.id, line.through(sender))
    deliver_all(sender)
    [recall] = line.come(receiver)
    assert isinstance(recall, CameRecall)
    take_recall(receiver, recall)
    return theirs


def test_no_receipt_goes_for_whom_a_block_forbade_contact_also_once_the_case_is_erased(
    receiver: Desk, made: Prepared, asked_back: OpenedCase, tmp_path: Path
) -> None:
    raise_block(receiver, asked_back.id)
    (tmp_path / "out").mkdir()
    with pytest.raises(AnswerClosedError):
        give_back(receiver, made.packet.id, tmp_path / "out")
    erased_here(receiver, asked_back.id)
    with pytest.raises(AnswerClosedError):
        give_back(receiver, made.packet.id, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_nor_does_a_receipt_that_waited(
    receiver: Desk, made: Prepared, asked_back: OpenedCase, line: Line
) -> None:
    give_back(receiver, made.packet.id, line.through(receiver))
    assert len(undelivered(receiver)) == 1
    erased_elsewhere(receiver, asked_back.id)
    assert undelivered(receiver) == ()
    assert nothing_of_it(receiver)


def test_a_packet_that_comes_once_more_opens_no_case_for_whom_was_erased(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared, tmp_path: Path
) -> None:
    [one] = undelivered(sender)
    stick = tmp_path / "stick.repatria"
    shutil.copy(sender.vault.folder / OUTBOX / f"{one.bundle}.repatria", stick)
    deliver_all(sender)
    [came] = line.come(receiver)
    assert isinstance(came, Came)
    theirs = open_case_with(receiver, came)
    erased_here(receiver, theirs.id)
    with pytest.raises(PacketErasedError):
        look_at(receiver, stick)
    with pytest.raises(PacketErasedError):
        open_case_with(receiver, came)
