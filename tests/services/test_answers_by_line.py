"""An answer that goes by a line stands as given once its file stands in the outbox; cut off, once that went."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from repatria.domain.calendar import day_of
from repatria.domain.errors import AnswerRecalledError, DiskFullError, StorageError
from repatria.domain.packets.answer import Saying
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.packet_dates import REPLY, answers_due, replies_due
from repatria.services.cases.summaries import DUE_STEP
from repatria.services.desk import Desk
from repatria.services.exchange.delivering import sweep_outbox, undelivered
from repatria.services.exchange.outbox import OUTBOX
from repatria.services.packets import answering, delivering, writing
from repatria.services.packets.answering import Answered, answer_packet
from repatria.services.packets.following import note_packet
from repatria.services.packets.preparing import Prepared
from repatria.services.packets.recalled import CameRecall, take_recall
from repatria.services.packets.recalling import recall_packet
from repatria.services.packets.taking import CameAnswer, look_at, take_in
from repatria.store import places as rows
from repatria.store.lists import cases
from tests.services.answering import case, made, notes, only, receiver, sender, theirs
from tests.services.lines import Line, deliver, deliver_all, line

__all__ = ["case", "line", "made", "receiver", "sender", "theirs"]


def killed(*_given: object, **_named: object) -> None:
    raise SystemExit(9)


def full(*_given: object) -> None:
    raise DiskFullError(place="head")


def given(desk: Desk, case: OpenedCase, line: Line, saying: Saying) -> Answered:
    return answer_packet(desk, case.id, only(desk, case).id, saying, line.through(desk))


def cut_off(
    desk: Desk, case: OpenedCase, line: Line, saying: Saying, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Let the machine go off once the file waits in the outbox, before the case says that it was given."""
    with monkeypatch.context() as cut:
        cut.setattr(answering, "note_of_written", killed)
        with pytest.raises(SystemExit):
            given(desk, case, line, saying)


def due_on_hoy(desk: Desk, case: OpenedCase) -> str:
    """Return which step the line of a case on Hoy names."""
    found = cases.line(desk.read(), case.id)
    assert found is not None
    return next(
        (flag.removeprefix(DUE_STEP) for flag in found.flags.split() if flag.startswith(DUE_STEP)), ""
    )


def owed(desk: Desk, case: OpenedCase) -> bool:
    return bool(replies_due(read_casefile(desk, case.id)))


def test_it_is_noted_as_begun_and_as_given_once_it_waits_in_the_outbox(
    receiver: Desk, theirs: OpenedCase, line: Line
) -> None:
    given(receiver, theirs, line, Saying("accepted"))
    assert [one.value["state"] for one in notes(receiver, theirs)] == ["answering", "accepted"]
    assert only(receiver, theirs).unfinished == ()
    assert owed(receiver, theirs), "nobody has it: it stays on Hoy"
    assert due_on_hoy(receiver, theirs) == REPLY
    before = notes(receiver, theirs)
    deliver_all(receiver)
    assert notes(receiver, theirs) == before, "given once"
    assert not owed(receiver, theirs)
    assert due_on_hoy(receiver, theirs) != REPLY, "its line is worked out anew"


def test_it_is_owed_by_the_day_that_was_asked_for_whatever_it_promises(
    receiver: Desk, theirs: OpenedCase, line: Line
) -> None:
    given(
        receiver, theirs, line, Saying("arrived", by=(receiver.now() + timedelta(days=40)).date().isoformat())
    )
    case = read_casefile(receiver, theirs.id)
    day = day_of(only(receiver, theirs).answer_by)
    assert day is not None
    assert replies_due(case) == [case.facts.calendar.end_of(day)], "what it promises, nobody has read"


def test_once_asked_back_nobody_owes_what_waits(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    made: Prepared,
    theirs: OpenedCase,
    line: Line,
    tmp_path: Path,
) -> None:
    given(receiver, theirs, line, Saying("accepted"))
    back = look_at(receiver, recall_packet(sender, case.id, made.packet.id, tmp_path).placed.path)
    assert isinstance(back, CameRecall)
    take_recall(receiver, back)
    assert not owed(receiver, theirs)


def test_withdrawn_it_was_never_given_and_is_asked_for_again(
    receiver: Desk, theirs: OpenedCase, line: Line
) -> None:
    given(receiver, theirs, line, Saying("accepted"))
    [one] = undelivered(receiver)
    delivering.withdraw(receiver, one.bundle)
    assert (only(receiver, theirs).state, only(receiver, theirs).unfinished) == ("received", ())
    assert owed(receiver, theirs)
    assert not given(receiver, theirs, line, Saying("closed")).answer.follows, "nobody has that one"


def test_killed_before_the_file_stands_nothing_was_given_and_nothing_waits(
    receiver: Desk, theirs: OpenedCase, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "place_file", killed)
    with pytest.raises(SystemExit):
        given(receiver, theirs, line, Saying("accepted"))
    assert (only(receiver, theirs).state, undelivered(receiver)) == ("received", ())
    assert owed(receiver, theirs)


def test_where_the_outbox_does_not_take_it_nothing_stays_there_and_it_was_never_written(
    receiver: Desk, theirs: OpenedCase, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(rows, "put_outgoing", full)
        with pytest.raises(StorageError):
            given(receiver, theirs, line, Saying("accepted"))
    assert list((receiver.vault.folder / OUTBOX).iterdir()) == []
    assert [one.value["state"] for one in notes(receiver, theirs)] == ["answering", "dropped"]
    assert (only(receiver, theirs).state, only(receiver, theirs).unfinished) == ("received", ())
    assert owed(receiver, theirs)


def test_cut_off_before_it_is_noted_it_is_noted_as_given_once_it_lies_at_its_place(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    theirs: OpenedCase,
    line: Line,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cut_off(receiver, theirs, line, Saying("accepted"), monkeypatch)
    sweep_outbox(receiver)
    assert only(receiver, theirs).state == "received", "less than what is there, never more"
    assert (owed(receiver, theirs), len(only(receiver, theirs).unfinished)) == (True, 1)
    assert deliver_all(receiver) == 1
    assert (only(receiver, theirs).state, only(receiver, theirs).unfinished) == ("accepted", ())
    assert not owed(receiver, theirs)
    [answer] = line.come(sender)
    assert isinstance(answer, CameAnswer)
    assert take_in(sender, answer).state == "accepted"


def test_cut_off_and_withdrawn_it_was_never_given(
    receiver: Desk, theirs: OpenedCase, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(receiver, theirs, line, Saying("accepted"), monkeypatch)
    [one] = undelivered(receiver)
    delivering.withdraw(receiver, one.bundle)
    assert (only(receiver, theirs).state, only(receiver, theirs).unfinished) == ("received", ())
    assert owed(receiver, theirs)


@pytest.mark.parametrize("first_goes_first", [True, False])
def test_cut_off_and_answered_again_the_later_one_stays_the_last_word_on_both_sides(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    theirs: OpenedCase,
    line: Line,
    monkeypatch: pytest.MonkeyPatch,
    first_goes_first: bool,
) -> None:
    cut_off(receiver, theirs, line, Saying("refused", reason="not_ours"), monkeypatch)
    given(receiver, theirs, line, Saying("accepted"))
    waiting = undelivered(receiver) if first_goes_first else undelivered(receiver)[::-1]
    for one in waiting:
        deliver(receiver, one.bundle)
    here = only(receiver, theirs)
    assert (here.state, here.disagreeing, here.unfinished) == ("accepted", (), ())
    for came in line.come(sender):
        assert isinstance(came, CameAnswer)
        take_in(sender, came)
    assert (only(sender, case).state, only(sender, case).disagreeing) == ("accepted", ())


def test_cut_off_and_noted_by_hand_that_stays_the_last_word(
    receiver: Desk, theirs: OpenedCase, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(receiver, theirs, line, Saying("accepted"), monkeypatch)
    packet = only(receiver, theirs).id
    note_packet(receiver, theirs.id, packet, "refused", known_by="phone", reason="Se les dijo")
    deliver_all(receiver)
    assert (only(receiver, theirs).state, only(receiver, theirs).unfinished) == ("refused", ())


def test_asked_back_meanwhile_it_goes_no_more_and_that_a_file_may_lie_is_told_still(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    made: Prepared,
    theirs: OpenedCase,
    line: Line,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cut_off(receiver, theirs, line, Saying("accepted"), monkeypatch)
    recall = recall_packet(sender, case.id, made.packet.id, made.placed.path.parent)
    came = look_at(receiver, recall.placed.path)
    assert isinstance(came, CameRecall)
    take_recall(receiver, came)
    [one] = undelivered(receiver)
    with pytest.raises(AnswerRecalledError):
        delivering.route_of(receiver, one.bundle)
    assert (only(receiver, theirs).state, len(only(receiver, theirs).unfinished)) == ("recalled", 1)
    delivering.withdraw(receiver, one.bundle)
    assert (only(receiver, theirs).state, only(receiver, theirs).unfinished) == ("recalled", ())
    assert answers_due(read_casefile(sender, case.id)) == []
