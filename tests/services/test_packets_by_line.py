"""Packets, answers, what asks one back and its receipt go by a place with a line as they go on a stick."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest

from repatria.domain.errors import (
    AnswerClosedError,
    LineBrokenError,
    MayHaveArrivedError,
    PacketRecalledError,
    PacketStoppedError,
    PacketWaitsError,
    UnknownBundleError,
    UnknownPlaceError,
)
from repatria.domain.packets.answer import Saying
from repatria.services.cases.acts import raise_block
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.exchange import delivering as own
from repatria.services.exchange.collecting import (
    fetch,
    look_through,
    search_abroad,
    search_of,
)
from repatria.services.exchange.delivering import carry, take_back, undelivered
from repatria.services.exchange.outbox import OUTBOX
from repatria.services.exchange.places import forget_place
from repatria.services.exchange.register import sent_bundles
from repatria.services.packets import delivering
from repatria.services.packets.answering import answer_packet
from repatria.services.packets.arriving import Came, open_case_with
from repatria.services.packets.following import case_packets
from repatria.services.packets.preparing import Prepared, prepare_packet
from repatria.services.packets.recalled import CameRecall, give_back, take_recall
from repatria.services.packets.recalling import recall_packet
from repatria.services.packets.returned import CameReturned, take_returned
from repatria.services.packets.taking import CameAnswer, look_at, take_in
from repatria.services.paper.gone_out import gone_out
from repatria.services.post.people import let_in
from repatria.sync.transports.carrier import Carrier
from repatria.sync.transports.opening import TRANSPORTS
from repatria.sync.transports.places import FolderPlace, Place
from tests.posts import TestClock, seated
from tests.services.across import agree, asked, case, receiver, sender
from tests.services.lines import Line, answered, deliver_all, line, made, state
from tests.sync.transports.servers import apache_webdav, rclone_s3, rclone_webdav

__all__ = ["case", "line", "made", "receiver", "sender"]

SERVERS = {"WebDAV by rclone": rclone_webdav, "WebDAV by Apache": apache_webdav, "S3": rclone_s3}


def there_and_back(sender: Desk, receiver: Desk, case: OpenedCase, line: Line) -> None:
    made = prepare_packet(sender, asked(sender, case, receiver), line.through(sender))
    assert state(sender, case) == "prepared", "it waits in the outbox"
    assert deliver_all(sender) == 1
    assert state(sender, case) == "sent"
    [came] = line.come(receiver)
    assert isinstance(came, Came)
    assert came.packet == made.packet
    theirs = open_case_with(receiver, came)
    answer_packet(receiver, theirs.id, made.packet.id, Saying("accepted"), line.through(receiver))
    deliver_all(receiver)
    [answer] = line.come(sender)
    assert isinstance(answer, CameAnswer)
    assert take_in(sender, answer).state == "accepted"
    recall_packet(sender, case.id, made.packet.id, line.through(sender))
    assert state(sender, case) == "accepted", "what asks it back waits, too"
    deliver_all(sender)
    assert state(sender, case) == "recalled"
    [recall] = line.come(receiver)
    assert isinstance(recall, CameRecall)
    take_recall(receiver, recall)
    give_back(receiver, made.packet.id, line.through(receiver))
    assert state(receiver, theirs) == "recalled"
    deliver_all(receiver)
    assert state(receiver, theirs) == "returned"
    [receipt] = line.come(sender)
    assert isinstance(receipt, CameReturned)
    assert take_returned(sender, receipt).state == "returned"
    for desk in (sender, receiver):
        assert (undelivered(desk), line.lying(desk)) == ((), ())
        assert list((desk.vault.folder / OUTBOX).iterdir()) == []


@pytest.mark.parametrize("server", SERVERS.values(), ids=SERVERS)
def test_all_that_two_countries_say_goes_through_a_real_server(
    server: Callable[..., object], tmp_path: Path, sender: Desk, receiver: Desk, case: OpenedCase
) -> None:
    (tmp_path / "server").mkdir()
    with cast("Iterator[Place]", server(tmp_path / "server")) as way:  # type: ignore[attr-defined]
        there_and_back(sender, receiver, case, Line(way, sender, receiver))


def test_and_by_a_shared_folder(sender: Desk, receiver: Desk, case: OpenedCase, line: Line) -> None:
    there_and_back(sender, receiver, case, line)


def test_nobody_takes_it_for_a_file_of_the_own_country_nor_the_other_way_round(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    """An older program looks through the mailboxes it knows: it would refuse a packet, and never look again."""
    deliver_all(sender)
    assert len(line.lying(receiver)) == 1
    assert look_through(search_of(receiver, line.place(receiver))) == ()
    assert sent_bundles(sender) == ()


def test_a_post_that_knows_no_other_country_asks_no_place_for_what_they_tell(
    other: Desk, line: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_home = Line(FolderPlace(str(tmp_path / "shared")), other)
    monkeypatch.setitem(TRANSPORTS, FolderPlace, lambda _way: pytest.fail("a place was asked"))
    assert at_home.lying(other) == ()


def test_its_name_its_folder_and_its_size_tell_nothing(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared, tmp_path: Path
) -> None:
    deliver_all(sender)
    recall_packet(sender, case.id, made.packet.id, line.through(sender))
    deliver_all(sender)
    lying = [path for path in (tmp_path / "shared").rglob("*") if path.is_file() and path.name != "mark"]
    told = " ".join(str(path.relative_to(tmp_path / "shared")) for path in lying)
    for word in (made.packet.id, case.code, case.id, "packet", receiver.vault.device.id):
        assert word not in told
    assert b"recall" not in b"".join(path.read_bytes() for path in lying)


def test_a_block_stops_what_waits_and_it_is_withdrawn(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    raise_block(sender, case.id)
    [one] = undelivered(sender)
    assert one.abroad
    assert [gone for gone in gone_out(sender, case.id) if gone.way == "packet"] == [], "it has not gone out"
    with pytest.raises(PacketStoppedError):
        delivering.route_of(sender, one.bundle)
    with pytest.raises(UnknownBundleError):
        own.own_route_of(sender, one.bundle)
    with pytest.raises(PacketWaitsError):
        recall_packet(sender, case.id, made.packet.id, line.through(sender))
    assert delivering.to_take_back(sender, one.bundle) == ()
    delivering.withdraw(sender, one.bundle)
    assert state(sender, case) == "dropped"
    assert undelivered(sender) == ()
    assert line.lying(receiver) == ()


def test_consent_taken_back_stops_what_waits_too(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    agree(sender, case, "code_needs")
    [one] = undelivered(sender)
    with pytest.raises(PacketStoppedError):
        delivering.route_of(sender, one.bundle)


def test_past_its_day_it_goes_no_more(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared, clock: TestClock
) -> None:
    clock.pass_time(days=16)
    [one] = undelivered(sender)
    with pytest.raises(PacketStoppedError):
        delivering.route_of(sender, one.bundle)


def test_a_block_stops_an_answer_that_waits_and_what_asks_back_goes_with_it(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    theirs = answered(line, sender, receiver, made)
    raise_block(receiver, theirs.id)
    [one] = undelivered(receiver)
    with pytest.raises(AnswerClosedError):
        delivering.route_of(receiver, one.bundle)
    delivering.withdraw(receiver, one.bundle)
    assert state(receiver, theirs) == "received"
    raise_block(sender, case.id)
    recall_packet(sender, case.id, made.packet.id, line.through(sender))
    assert deliver_all(sender) == 1
    assert state(sender, case) == "recalled"


def test_asked_back_it_is_taken_away_where_it_lies(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    deliver_all(sender)
    [packet] = line.lying(receiver)
    recall_packet(sender, case.id, made.packet.id, line.through(sender))
    deliver_all(sender)
    left = line.lying(receiver)
    assert packet not in left
    [recall] = line.come(receiver)
    assert isinstance(recall, CameRecall)


def test_fetched_before_it_was_asked_back_it_is_looked_at_no_more(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    deliver_all(sender)
    search = search_abroad(receiver, line.place(receiver))
    [lying] = look_through(search)
    path = fetch(search, lying)
    assert path is not None
    recall_packet(sender, case.id, made.packet.id, line.through(sender))
    deliver_all(sender)
    recalls = [one for one in line.lying(receiver) if one != lying]
    there = fetch(search, recalls[0])
    assert there is not None
    came = look_at(receiver, there)
    assert isinstance(came, CameRecall)
    take_recall(receiver, came)
    with pytest.raises(PacketRecalledError):
        look_at(receiver, path)


class _Cut:
    """A line that breaks after some questions."""

    def __init__(self, carrier: Carrier, after: list[int]) -> None:
        self._carrier, self._after = carrier, after

    def __getattr__(self, name: str) -> object:
        found = getattr(self._carrier, name)
        if name not in ("put", "get", "drop", "names"):
            return found

        def asked(*given: object, **by: object) -> object:
            self._after[0] -= 1
            if self._after[0] < 0:
                raise LineBrokenError(place="Región")
            return found(*given, **by)

        return asked


@pytest.mark.parametrize("after", range(8))
def test_cut_at_any_question_both_sides_agree_in_the_end(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    line: Line,
    made: Prepared,
    monkeypatch: pytest.MonkeyPatch,
    after: int,
) -> None:
    left = [after]
    opened = TRANSPORTS[FolderPlace]
    with monkeypatch.context() as broken:
        broken.setitem(TRANSPORTS, FolderPlace, lambda way: cast("Carrier", _Cut(opened(way), left)))
        try:
            deliver_all(sender)
        except LineBrokenError:
            assert state(sender, case) == "prepared"
            assert len(undelivered(sender)) == 1
    deliver_all(sender)
    assert state(sender, case) == "sent"
    [came] = line.come(receiver)
    assert isinstance(came, Came)
    assert came.packet == made.packet


def test_what_may_have_been_read_is_noted_as_gone_before_it_is_taken_back(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    [one] = undelivered(sender)
    route = delivering.route_of(sender, one.bundle)
    carry(route)  # and the machine is switched off before that is noted
    assert len(line.lying(receiver)) == 1
    assert [gone.packet for gone in gone_out(sender, case.id) if gone.way == "packet"] == [made.packet.id]
    with pytest.raises(MayHaveArrivedError):
        delivering.withdraw(sender, one.bundle)
    for back in delivering.to_take_back(sender, one.bundle):
        take_back(back)
    assert line.lying(receiver) == ()
    assert state(sender, case) == "sent", "somebody may have read it there"
    delivering.withdraw(sender, one.bundle)
    assert state(sender, case) == "sent"
    recall_packet(sender, case.id, made.packet.id, line.through(sender))


def test_a_place_that_was_forgotten_is_no_way_and_nothing_is_noted(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line
) -> None:
    through = line.through(sender)
    forget_place(sender, through.place)
    with pytest.raises(UnknownPlaceError):
        prepare_packet(sender, asked(sender, case, receiver), through)
    assert case_packets(sender, case.id) == ()


def test_whoever_may_not_see_the_case_delivers_all_that_is_said_of_it_and_it_is_noted(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    """A recall that lies at its place and is noted nowhere would be asked for by nobody."""
    with_us = let_in(sender, "Eva R.", "coordinator", "una cuarta frase de práctica")
    with_them = let_in(receiver, "Bea T.", "coordinator", "una tercera frase de práctica")
    restrict_case(sender, case.id)
    with seated(sender, with_us):
        assert deliver_all(sender) == 1
    assert state(sender, case) == "sent"
    [came] = line.come(receiver)
    assert isinstance(came, Came)
    theirs = open_case_with(receiver, came)
    answer_packet(receiver, theirs.id, made.packet.id, Saying("accepted"), line.through(receiver))
    restrict_case(receiver, theirs.id)
    with seated(receiver, with_them):
        assert deliver_all(receiver) == 1
    [answer] = line.come(sender)
    assert isinstance(answer, CameAnswer)
    assert take_in(sender, answer).state == "accepted"
    recall_packet(sender, case.id, made.packet.id, line.through(sender))
    with seated(sender, with_us):
        assert deliver_all(sender) == 1
        assert undelivered(sender) == ()
    assert state(sender, case) == "recalled"


def test_whoever_may_not_see_the_case_is_stopped_as_others_are_and_may_withdraw(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    with_us = let_in(sender, "Eva R.", "coordinator", "una cuarta frase de práctica")
    raise_block(sender, case.id)
    restrict_case(sender, case.id)
    [one] = undelivered(sender)
    with seated(sender, with_us):
        with pytest.raises(PacketStoppedError):
            delivering.route_of(sender, one.bundle)
        assert delivering.to_take_back(sender, one.bundle) == ()
        delivering.withdraw(sender, one.bundle)
    assert state(sender, case) == "dropped"


def test_a_block_stops_an_answer_also_where_whoever_delivers_may_not_see_the_case(
    sender: Desk, receiver: Desk, case: OpenedCase, line: Line, made: Prepared
) -> None:
    theirs = answered(line, sender, receiver, made)
    with_them = let_in(receiver, "Bea T.", "coordinator", "una tercera frase de práctica")
    raise_block(receiver, theirs.id)
    restrict_case(receiver, theirs.id)
    [one] = undelivered(receiver)
    with seated(receiver, with_them):
        with pytest.raises(AnswerClosedError):
            delivering.route_of(receiver, one.bundle)
        delivering.withdraw(receiver, one.bundle)
    assert state(receiver, theirs) == "received"
