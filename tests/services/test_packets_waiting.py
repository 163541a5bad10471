"""What waits for a line while its case goes on: what is noted of it meanwhile, and what may have left already."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from repatria.domain.cases.given import entry
from repatria.domain.errors import (
    AnswerRecalledError,
    CompanionClosedError,
    LaidMeanwhileError,
    LineBrokenError,
    PacketStoppedError,
    PacketWaitsError,
    StillLyingError,
    UnknownBundleError,
    UnknownPlaceError,
)
from repatria.domain.packets.answer import Saying
from repatria.services.cases.acts import raise_block
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.exchange.collecting import search_of, tidy_place
from repatria.services.exchange.delivering import carry, carry_ahead, take_back, undelivered
from repatria.services.exchange.looking import look_of, look_there
from repatria.services.exchange.outbox import OUTBOX, Route
from repatria.services.exchange.places import forget_place, kept_place
from repatria.services.exchange.tidying import note_tidied
from repatria.services.packets import delivering
from repatria.services.packets.answering import answer_packet
from repatria.services.packets.companion import companion_sheet
from repatria.services.packets.following import case_packets, note_packet
from repatria.services.packets.left_there import (
    LeftThere,
    clear_away,
    forget_cleared,
    left_there,
    need_nothing_left,
    note_cleared,
    ways_back,
)
from repatria.services.packets.preparing import Prepared
from repatria.services.packets.recalled import CameRecall
from repatria.services.packets.recalling import recall_packet
from repatria.services.paper.gone_out import gone_out
from repatria.services.paper.printing import Sheet
from repatria.store import places as rows
from repatria.sync.transports.places import FolderPlace
from tests.services.across import case, receiver, sender
from tests.services.lines import Line, answered, deliver_all, line, made, state

__all__ = ["case", "line", "made", "receiver", "sender"]


def out(desk: Desk, case: OpenedCase) -> list[str]:
    return [gone.packet for gone in gone_out(desk, case.id) if gone.way == "packet"]


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


def test_what_they_say_by_telephone_that_they_have_never_stands_as_never_left(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared, tmp_path: Path
) -> None:
    note_packet(sender, case.id, made.packet.id, "arrived", known_by="phone", who="Sol")
    raise_block(sender, case.id)
    assert out(sender, case) == [made.packet.id]
    [one] = undelivered(sender)
    with pytest.raises(PacketStoppedError):
        delivering.route_of(sender, one.bundle)
    assert delivering.to_take_back(sender, one.bundle) == ()
    delivering.withdraw(sender, one.bundle)
    assert state(sender, case) == "arrived"
    assert out(sender, case) == [made.packet.id]
    recall_packet(sender, case.id, made.packet.id, tmp_path)
    assert state(sender, case) == "recalled"


def put_back(desk: Desk) -> None:
    """Leave the outbox as a vault put back from a copy finds it: the row waits, and the file went since."""
    [waiting] = (desk.vault.folder / OUTBOX).glob("*.repatria")
    waiting.unlink()


def test_of_a_vault_put_back_what_may_have_gone_is_asked_back(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared, tmp_path: Path
) -> None:
    put_back(sender)
    raise_block(sender, case.id)
    assert out(sender, case) == [made.packet.id], "it may have gone: somebody calls"
    recall_packet(sender, case.id, made.packet.id, tmp_path)
    assert state(sender, case) == "recalled"


def test_of_a_vault_put_back_what_is_withdrawn_stands_as_gone(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared, tmp_path: Path
) -> None:
    put_back(sender)
    raise_block(sender, case.id)
    [one] = undelivered(sender)
    delivering.withdraw(sender, one.bundle)
    assert undelivered(sender) == ()
    assert state(sender, case) == "sent"
    assert out(sender, case) == [made.packet.id]
    recall_packet(sender, case.id, made.packet.id, tmp_path)


def test_what_an_earlier_version_noted_as_never_left_after_they_had_it_is_asked_back(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared, tmp_path: Path
) -> None:
    deliver_all(sender)
    note_packet(sender, case.id, made.packet.id, "dropped", known_by="told", reason="withdrawn")
    assert out(sender, case) == [made.packet.id]
    recall_packet(sender, case.id, made.packet.id, tmp_path)
    assert state(sender, case) == "recalled"


def test_a_block_raised_while_it_is_carried_stops_it_before_it_can_be_found(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    line: Line,
    made: Prepared,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def meanwhile(route: Route, *rest: object) -> None:
        carry_ahead(route)
        assert line.lying(receiver) == (), "pieces without their list are no file"
        raise_block(sender, case.id)

    monkeypatch.setattr(delivering, "carry_ahead", meanwhile)
    [one] = undelivered(sender)
    with pytest.raises(PacketStoppedError):
        delivering.route_ahead(sender, one.bundle)
    assert line.lying(receiver) == ()
    assert delivering.to_take_back(sender, one.bundle) == ()
    delivering.withdraw(sender, one.bundle)
    assert state(sender, case) == "dropped"


def test_nothing_in_the_way_it_goes_on_from_what_lies_there(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    [one] = undelivered(sender)
    route = delivering.route_ahead(sender, one.bundle)
    delivering.delivered(sender, route, carry(route))
    assert len(line.lying(receiver)) == 1
    assert state(sender, case) == "sent"


def carried(desk: Desk) -> str:
    """Carry what waits, and be switched off before that is noted: it may be read there."""
    [one] = undelivered(desk)
    carry(delivering.route_of(desk, one.bundle))
    return one.bundle


def test_what_may_lie_at_a_place_that_is_down_is_asked_back_by_stick(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared, tmp_path: Path
) -> None:
    bundle = carried(sender)
    raise_block(sender, case.id)
    (tmp_path / "shared").rename(tmp_path / "away")
    recall_packet(sender, case.id, made.packet.id, tmp_path)
    assert [entry(one.value, "state") for one in case_packets(sender, case.id)[-1].noted] == [
        "sent",
        "recalled",
    ]
    assert undelivered(sender) == (), "it goes no more"
    with pytest.raises(UnknownBundleError):
        delivering.withdraw(sender, bundle)
    (tmp_path / "away").rename(tmp_path / "shared")
    assert len(line.lying(receiver)) == 1
    recall_packet(sender, case.id, made.packet.id, line.through(sender))
    deliver_all(sender)
    [recall] = line.come(receiver)
    assert isinstance(recall, CameRecall), "the packet was taken away on the way"


def test_and_so_is_what_may_lie_at_a_place_that_was_forgotten(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared, tmp_path: Path
) -> None:
    carried(sender)
    raise_block(sender, case.id)
    forget_place(sender, line.place(sender))
    recall_packet(sender, case.id, made.packet.id, tmp_path)
    assert state(sender, case) == "recalled"
    [one] = undelivered(sender)
    with pytest.raises(PacketStoppedError):
        delivering.route_of(sender, one.bundle)
    again = Line(FolderPlace(str(tmp_path / "shared")), sender)
    assert again.place(sender)
    for back in delivering.to_take_back(sender, one.bundle):
        take_back(back)
    delivering.withdraw(sender, one.bundle)
    assert (line.lying(receiver), state(sender, case)) == ((), "recalled")


def copied(desk: Desk, tmp_path: Path) -> Callable[[], None]:
    """Keep the whole outbox as it is; what is returned puts it back, as from a copy of the vault's folder."""
    outbox, kept = desk.vault.folder / OUTBOX, tmp_path / "kept"
    shutil.copytree(outbox, kept)
    [row] = rows.outgoing(desk.read())

    def back() -> None:
        with desk.writing() as connection:
            rows.drop_outgoing(connection, row.bundle)
            rows.put_outgoing(connection, row)
        shutil.copytree(kept, outbox, dirs_exist_ok=True)

    return back


def test_put_back_whole_what_lies_there_is_found_before_it_is_withdrawn(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared, tmp_path: Path
) -> None:
    put_back_whole = copied(sender, tmp_path)
    [one] = undelivered(sender)
    carry(delivering.route_of(sender, one.bundle))  # noted there; then all of it is put back
    (sender.vault.folder / OUTBOX / f"{one.bundle}.laid").unlink()
    put_back_whole()
    seen = look_there(look_of(sender, one.bundle))
    assert (seen.found, seen.absent, seen.unasked, seen.lost) == (("Región",), (), (), False)
    for back in delivering.to_take_back(sender, one.bundle):
        take_back(back)
    delivering.withdraw(sender, one.bundle)
    assert (line.lying(receiver), state(sender, case)) == ((), "sent"), "it may have been read"


def test_looked_for_and_not_there_it_never_left(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    [one] = undelivered(sender)
    assert look_there(look_of(sender, one.bundle)).absent == ("Región",)
    assert delivering.to_take_back(sender, one.bundle) == ()
    delivering.withdraw(sender, one.bundle)
    assert state(sender, case) == "dropped"


def test_where_nobody_answers_it_is_taken_away_with_the_next_line(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    line: Line,
    made: Prepared,
    tmp_path: Path,
) -> None:
    [one] = undelivered(sender)
    carry(delivering.route_of(sender, one.bundle))
    (sender.vault.folder / OUTBOX / f"{one.bundle}.laid").unlink()
    (tmp_path / "shared").rename(tmp_path / "away")
    assert look_there(look_of(sender, one.bundle)).unasked == ("Región",)
    delivering.withdraw(sender, one.bundle)
    (tmp_path / "away").rename(tmp_path / "shared")
    assert len(line.lying(receiver)) == 1
    search = search_of(sender, line.place(sender))
    note_tidied(sender, search.place.id, tidy_place(search))
    assert line.lying(receiver) == ()


def test_at_a_place_that_was_forgotten_nobody_looks_and_that_is_said(
    sender: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    [one] = undelivered(sender)
    forget_place(sender, line.place(sender))
    seen = look_there(look_of(sender, one.bundle))
    assert (seen.found, seen.absent, seen.unasked, seen.lost) == ((), (), (), True)


def cleared(desk: Desk, place: str) -> LeftThere:
    left = left_there(desk, place)
    clear_away(left, ways_back(desk, left))
    note_cleared(desk, left)
    return left


def test_what_lies_at_a_place_is_taken_away_before_the_place_is_forgotten(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    place = line.place(sender)
    need_nothing_left(sender, place)
    deliver_all(sender)
    with pytest.raises(StillLyingError):
        need_nothing_left(sender, place)
    left = cleared(sender, place)
    assert (left.abroad, left.own, left.count) == (1, 0, 1)
    assert line.lying(receiver) == ()
    need_nothing_left(sender, place)
    assert state(sender, case) == "sent", "it may have been read"


def test_what_came_to_lie_there_meanwhile_keeps_the_place_until_it_is_taken_away_too(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    place = line.place(sender)
    read_before_the_question = left_there(sender, place)
    deliver_all(sender)  # one that was under way ends while it is asked
    clear_away(read_before_the_question, ways_back(sender, read_before_the_question))
    with pytest.raises(LaidMeanwhileError):
        forget_cleared(sender, read_before_the_question)
    assert kept_place(sender, place).id == place
    left = left_there(sender, place)
    clear_away(left, ways_back(sender, left))
    forget_cleared(sender, left)
    assert line.lying(receiver) == ()
    with pytest.raises(UnknownPlaceError):
        kept_place(sender, place)


def test_so_is_what_waits_and_may_lie_there_and_it_goes_on_waiting(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    carried(sender)
    left = cleared(sender, line.place(sender))
    assert (left.abroad, left.old) == (1, ())
    assert (line.lying(receiver), state(sender, case)) == ((), "sent")
    assert len(undelivered(sender)) == 1


def test_so_is_what_was_asked_back_and_not_taken_away_yet(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared, tmp_path: Path
) -> None:
    deliver_all(sender)
    recall_packet(sender, case.id, made.packet.id, tmp_path)
    assert len(line.lying(receiver)) == 1
    assert cleared(sender, line.place(sender)).count == 1
    assert line.lying(receiver) == ()


def test_while_nobody_answers_nothing_is_noted_as_taken_away(
    sender: Desk,
    case: OpenedCase,
    line: Line,
    made: Prepared,
    tmp_path: Path,
) -> None:
    deliver_all(sender)
    (tmp_path / "shared").rename(tmp_path / "away")
    with pytest.raises(LineBrokenError):
        cleared(sender, line.place(sender))
    assert left_there(sender, line.place(sender)).count == 1


def test_asked_back_by_telephone_it_is_answered_no_more_there(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared, tmp_path: Path
) -> None:
    theirs = answered(line, sender, receiver, made)
    note_packet(
        receiver, theirs.id, made.packet.id, "recalled", known_by="phone", reason="lo piden de vuelta"
    )
    with pytest.raises(AnswerRecalledError):
        deliver_all(receiver)
    assert line.lying(sender) == ()
    with pytest.raises(AnswerRecalledError):
        answer_packet(receiver, theirs.id, made.packet.id, Saying("arrived"), tmp_path)
    assert state(receiver, theirs) == "recalled"
    note_packet(receiver, theirs.id, made.packet.id, "arrived", known_by="phone")  # they meant another
    answer_packet(receiver, theirs.id, made.packet.id, Saying("accepted"), tmp_path)


def test_what_asks_back_and_is_taken_back_itself_does_not_stand_as_asked_back(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    deliver_all(sender)
    recall_packet(sender, case.id, made.packet.id, line.through(sender))
    bundle = carried(sender)
    for back in delivering.to_take_back(sender, bundle):
        take_back(back)
    assert state(sender, case) == "sent"
    delivering.withdraw(sender, bundle)
    assert (line.lying(receiver), state(sender, case)) == ((), "sent")
    assert out(sender, case) == [made.packet.id], "nobody there heard of it: somebody calls"


def test_what_asks_back_and_goes_after_all_stands_as_asked_back(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    deliver_all(sender)
    recall_packet(sender, case.id, made.packet.id, line.through(sender))
    for back in delivering.to_take_back(sender, carried(sender)):
        take_back(back)
    deliver_all(sender)
    assert state(sender, case) == "recalled"


@pytest.fixture
def sheet(sender: Desk, case: OpenedCase, made: Prepared) -> Callable[[], Sheet]:
    return lambda: companion_sheet(sender, case.id, made.packet.id)


def test_no_sheet_goes_with_what_a_block_stops(
    sender: Desk, case: OpenedCase, sheet: Callable[[], Sheet]
) -> None:
    assert sheet().recipient.purpose == "return", "for what it is given is noted, as for whom"
    raise_block(sender, case.id)
    with pytest.raises(CompanionClosedError):
        sheet()


@pytest.mark.parametrize("by_stick", [False, True], ids=["withdrawn", "asked back"])
def test_no_sheet_goes_with_what_was_withdrawn_or_asked_back(
    sender: Desk, case: OpenedCase, made: Prepared, sheet: Callable[[], Sheet], tmp_path: Path, by_stick: bool
) -> None:
    if by_stick:
        deliver_all(sender)
        recall_packet(sender, case.id, made.packet.id, tmp_path)
    else:
        [one] = undelivered(sender)
        delivering.withdraw(sender, one.bundle)
    with pytest.raises(CompanionClosedError):
        sheet()
