"""What asks a packet back and its receipt, byte for byte; and among the notes of a packet they stay the last word."""

from __future__ import annotations

from itertools import permutations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatria.domain.errors import BundleTooNewError, PacketNotOneError, RecordIncompleteError
from repatria.domain.events.deed import Deed
from repatria.domain.packets.answering import place_of
from repatria.domain.packets.line import Sender, written
from repatria.domain.packets.packet import Packet, read_packet
from repatria.domain.packets.recall import (
    Recall,
    compose_recall,
    compose_returned,
    read_recall,
    read_returned,
)
from repatria.domain.packets.recalling import (
    is_awaited,
    note_of_recalled,
    note_of_returned,
    recall_of,
    returned_with,
)
from repatria.domain.packets.states import NOTED, KnownPacket, note_of
from tests.domain.packets.lived import LIAISON, agreeing
from tests.domain.packets.sides import CASE, Side

AT = "2026-03-06T10:00:00Z"
HAND = tuple(one for one in NOTED if one not in ("sent", "dropped"))


def packet() -> Packet:
    made = agreeing(LIAISON).packet(LIAISON)
    assert made is not None
    return made


def asking(known: KnownPacket, code: str, name: str = "r1") -> Recall:
    return compose_recall(
        known.id,
        code,
        recall_id=name,
        made=AT,
        practice=True,
        sender=Sender("gtm", "GTM"),
        to=Sender("hnd", "HND"),
    )


@pytest.fixture
def here() -> Side:
    side = Side(packet(), received=False)
    side.note("sent")
    return side


@pytest.fixture
def there() -> Side:
    return Side(packet(), received=True)


def recalled(side: Side, known_by: str = "program", name: str = "r1") -> Recall:
    recall = asking(side.known, side.packet.code, name)
    side.keep(note_of_recalled(CASE, side.known, recall, known_by=known_by, at=AT))
    return recall


def test_it_says_which_packet_and_nothing_else() -> None:
    sent = packet()
    recall = asking(Side(sent, received=False).known, sent.code)
    assert msgspec.to_builtins(recall) == {
        "format": "repatria-packet/recall-1",
        "tlp": "TLP:RED",
        "id": "r1",
        "practice": True,
        "made": AT,
        "packet": sent.id,
        "code": sent.code,
        "sender": {"device": "gtm", "country": "GTM"},
        "to": {"device": "hnd", "country": "HND"},
    }
    returned = compose_returned(recall, returned_id="a1", made=AT)
    assert msgspec.to_builtins(returned) == {
        **msgspec.to_builtins(recall),
        "format": "repatria-packet/returned-1",
        "id": "a1",
        "recall": "r1",
        "sender": {"device": "hnd", "country": "HND"},
        "to": {"device": "gtm", "country": "GTM"},
    }
    assert read_recall(written(recall)) == recall
    assert read_returned(written(returned)) == returned


@pytest.mark.parametrize("read", [read_recall, read_returned])
def test_anything_but_its_one_spelling_is_none(read: object) -> None:
    assert callable(read)
    sent = packet()
    recall = asking(Side(sent, received=False).known, sent.code)
    returned = compose_returned(recall, returned_id="a1", made=AT)
    line = written(recall if read is read_recall else returned)
    other = written(returned if read is read_recall else recall)
    told = msgspec.json.decode(line)
    more = msgspec.json.encode({**told, "reason": "protegida"})
    spaced = line.replace(b'","tlp"', b'", "tlp"')
    empty = msgspec.json.encode({**told, "code": "vive en Choluteca"})
    for data in (other, more, spaced, empty, line + b"\n", written(sent), b"", b"{}"):
        with pytest.raises((PacketNotOneError, BundleTooNewError)):
            read(data)


def test_a_program_that_does_not_know_them_says_that_they_are_of_a_later_one() -> None:
    """Before there were any, everything that was no answer was read as a packet."""
    sent = packet()
    recall = asking(Side(sent, received=False).known, sent.code)
    for line in (recall, compose_returned(recall, returned_id="a1", made=AT)):
        with pytest.raises(BundleTooNewError):
            read_packet(written(line))


@settings(max_examples=100, deadline=None)
@given(
    lived=st.lists(
        st.one_of(
            st.tuples(st.sampled_from(HAND), st.text("ZORZAL ", min_size=3).map(lambda one: f"ZORZAL{one}")),
            st.just(("value", "case/origin_block")),
            st.just(("value", "case/restricted")),
        ),
        max_size=6,
    )
)
def test_whatever_stands_in_the_case_it_is_the_same_bytes(lived: list[tuple[str, str]]) -> None:
    sent = packet()
    plain, full = Side(sent, received=False), Side(sent, received=False)
    for what, said in lived:
        if what == "value":
            full.keep(Deed("", "value", said, "yes"))
        else:
            full.note(what, said)  # type: ignore[arg-type]
    data = written(asking(full.known, sent.code))
    assert data == written(asking(plain.known, sent.code))
    assert b"ZORZAL" not in data


@pytest.mark.parametrize("hand", HAND)
@pytest.mark.parametrize("received", [True, False])
def test_after_it_only_the_receipt_changes_where_the_packet_is(
    here: Side, there: Side, hand: str, received: bool
) -> None:
    side = there if received else here
    recall = recalled(side, "packet" if received else "program")
    assert (side.known.state, is_awaited(side.known)) == ("recalled", True)
    assert recall_of(side.known) is not None
    if hand not in ("recalled", "returned"):
        side.note(hand)  # type: ignore[arg-type]
        assert (side.known.state, is_awaited(side.known)) == ("recalled", True)
    assert not side.known.is_waiting
    assert not side.known.is_owed
    returned = compose_returned(recall, returned_id="a1", made=AT)
    side.keep(note_of_returned(CASE, side.known, returned, known_by="packet", at=AT))
    assert (side.known.state, is_awaited(side.known)) == ("returned", False)
    assert returned_with(side.known) == {"a1"}
    assert not side.known.to_recall()


def test_that_it_was_given_back_may_be_noted_by_hand_and_asked_back_anew_it_is_waited_for(here: Side) -> None:
    recalled(here)
    here.note("returned", "Lo dijo Sol P.")
    assert here.known.state == "returned"
    recalled(here, name="r2")
    assert is_awaited(here.known)
    found = recall_of(here.known)
    assert found is not None
    assert found.value["recall"] == "r2"


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_an_answer_on_its_way_meanwhile_is_older_and_changes_nothing(
    here: Side, there: Side, order: tuple[int, ...]
) -> None:
    first, last = there.answer("arrived"), there.answer("accepted")
    acts = (lambda: here.take(first), lambda: here.take(last), lambda: recalled(here))
    for place in order:
        acts[place]()
    assert here.known.state == "recalled"
    assert {place_of(here.known, one) for one in (first, last)} == {"taken"}
    assert place_of(here.known, there.answer("closed")) == "older"


def test_only_a_file_says_no_reason() -> None:
    for known_by in ("phone", "packet", "told"):
        with pytest.raises(RecordIncompleteError):
            note_of(CASE, "p", "recalled", known_by=known_by)
    assert note_of(CASE, "p", "recalled", known_by="program").value["state"] == "recalled"
