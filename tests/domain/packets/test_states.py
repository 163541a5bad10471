"""Where a packet is: what was noted last, also where the clock of whoever noted it had gone back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from repatria.domain.cases.state import CaseState, Fact
from repatria.domain.ids import CaseId, EventId
from repatria.domain.packets.states import KnownPacket, Noted, note_of, packets_of

CASE = CaseId("a" * 26)
PATH = "packet/" + "b" * 26


def made() -> Fact:
    return Fact(
        EventId("made"), "packet_prepared", "case", PATH, {"form": "F13"}, "ana", "2026-01-01T10:00:00Z"
    )


def noted(name: str, state: Noted, after: Iterable[Fact] = ()) -> Fact:
    deed = note_of(
        CASE, PATH.removeprefix("packet/"), state, after=after, known_by="phone", reason="Lo dijeron"
    )
    return Fact(EventId(name), deed.type, "case", deed.path, deed.value, "ana", "2026-01-01T10:00:00Z")


def known(*facts: Fact) -> KnownPacket:
    [one] = packets_of(CaseState(CASE, {}, (made(), *facts)))
    return one


def test_what_was_noted_after_another_note_counts_although_its_clock_was_behind() -> None:
    sent = noted("sent", "sent")
    accepted = noted("accepted", "accepted", [sent])
    closed = noted("closed", "closed", [sent, accepted])
    assert known(closed, accepted, sent).state == "closed"
    assert known(accepted, sent).state == "accepted"
    assert not known(accepted, sent).is_waiting


def test_of_notes_that_did_not_know_each_other_the_later_counts() -> None:
    sent = noted("sent", "sent")
    here, there = noted("here", "arrived", [sent]), noted("there", "refused", [sent])
    assert known(sent, here, there).state == "refused"
    assert known(sent, there, here).state == "arrived"


def test_notes_that_say_nothing_of_others_or_name_each_other_keep_their_order() -> None:
    first, second = noted("first", "arrived", []), noted("second", "closed", [])
    assert known(first, second).state == "closed"
    ring = (noted("first", "arrived", [second]), noted("second", "closed", [first]))
    assert known(*ring).state == "closed"
    strange = Fact(
        EventId("x"), "packet_noted", "case", PATH, {"state": "closed", "after": {"a": 1}}, "ana", ""
    )
    assert known(first, strange).state == "closed"


@pytest.mark.parametrize(
    ("asked", "day"),
    [("2026-03-10", "2026-03-10"), ("20260310", "2026-03-10"), ("soon", ""), (7, ""), (None, "")],
)
def test_of_a_packet_that_came_an_answer_is_owed_until_the_day_it_asks_for(asked: object, day: str) -> None:
    came = {"packet": {"form": "F13", "own": {"answer_by": asked}}}
    fact = Fact(EventId("came"), "packet_received", "case", PATH, came, "ana", "2026-03-01T10:00:00Z")
    [one] = packets_of(CaseState(CASE, {}, (fact,)))
    assert (one.answer_by, one.is_owed) == (day, True)
    assert one.is_overdue(date(2026, 3, 11)) == bool(day)
    assert not one.is_overdue(date(2026, 3, 10))
    for state, owed in (("arrived", True), ("queried", False), ("accepted", False), ("closed", False)):
        [said] = packets_of(CaseState(CASE, {}, (fact, noted("said", state))))  # type: ignore[arg-type]
        assert said.is_owed == owed


@pytest.mark.parametrize(
    ("day", "asked"),
    [
        ("2026-12-05", "2026-12-05"),
        ("0001-01-01", ""),
        ("0226-12-05", ""),
        ("9999-12-31", ""),
        ("mañana", ""),
        (7, ""),
    ],
)
@pytest.mark.parametrize("received", [True, False])
def test_a_day_for_the_answer_that_nobody_can_mean_is_none(
    day: object, asked: str, *, received: bool
) -> None:
    told = {"form": "F13", "own": {"answer_by": day}}
    value = {"packet": told} if received else {"form": "F13", "answer_by": day}
    kind = "packet_received" if received else "packet_prepared"
    fact = Fact(EventId("made"), kind, "case", PATH, value, "ana", "2026-01-01T10:00:00Z")
    [one] = packets_of(CaseState(CASE, {}, (fact,)))
    assert one.answer_by == asked
