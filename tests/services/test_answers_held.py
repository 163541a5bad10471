"""What another country answers is held to what an answer may be: its id, its days, what it asks and who says it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from repatria.domain.errors import AnswerAsksElseError, AnswerChangedError, PacketNotOneError
from repatria.domain.packets.answer import Answer, Saying
from repatria.services.cases.acts import raise_block
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.packet_dates import (
    answers_due,
    packet_dates,
    questions_due,
    replies_due,
    to_clear,
)
from repatria.services.cases.summaries import next_due
from repatria.services.desk import Desk
from repatria.services.packets.following import note_packet
from repatria.services.packets.taking import take_in
from tests.services.answering import (
    answered,
    case,
    found,
    made,
    notes,
    only,
    receiver,
    sealed,
    sender,
    theirs,
)

__all__ = ["case", "made", "receiver", "sender", "theirs"]

Forged = Callable[..., Path]


@pytest.fixture
def forged(sender: Desk, receiver: Desk, theirs: OpenedCase, tmp_path: Path) -> Forged:
    """What seals an answer as another program could."""
    real = answered(receiver, theirs, Saying("accepted"), tmp_path).answer

    def seal(name: str, **changed: Any) -> Path:
        return sealed(receiver, msgspec.structs.replace(real, **changed), sender, tmp_path / name)

    return seal


def day_of(due: list[Any]) -> list[date]:
    return [one.date() - timedelta(days=1) for one in due]  # the last second of a day here is tomorrow in UTC


def test_another_answer_under_an_id_that_was_noted_is_said_and_changes_nothing(
    sender: Desk, case: OpenedCase, forged: Forged
) -> None:
    take_in(sender, found(sender, forged("first")))
    other = found(sender, forged("other", state="refused", reason="not_ours"))
    assert other.place == "another"
    before = notes(sender, case)
    with pytest.raises(AnswerChangedError):
        take_in(sender, other)
    assert notes(sender, case) == before
    assert only(sender, case).state == "accepted"


@pytest.mark.parametrize(
    "asks", [["to_country"], ["sent_at"], ["where_she_sleeps"], ["age_band", "case_code"]]
)
def test_one_that_asks_what_no_packet_has_a_place_for_is_refused(
    sender: Desk, case: OpenedCase, forged: Forged, asks: list[str]
) -> None:
    with pytest.raises(AnswerAsksElseError):
        found(sender, forged("asks", state="queried", asks=asks))
    assert only(sender, case).state == "sent"


@pytest.mark.parametrize("at", ["9999-99-99T99:99:99Z", "2026-02-30T10:00:00Z", "0000-01-01T00:00:00Z"])
def test_one_that_was_written_at_no_moment_is_refused(sender: Desk, forged: Forged, at: str) -> None:
    with pytest.raises(PacketNotOneError):
        found(sender, forged("moment", made=at))


@pytest.mark.parametrize(
    ("contact", "who"),
    [
        ("Sol P.", "Sol P."),
        ("María-José O'Neill Núñez", "María-José O'Neill Núñez"),
        ("Diga \u202eya; llame al 5555-1234 <b>hoy</b>\u0085", "Diga ya llame al - b hoy b"),
        ("\u202e\u2066", ""),
        ("+504 2222", ""),
        ("سلمى", "سلمى"),
        ("a" * 200, "a" * 60),
    ],
)
def test_of_who_answers_only_the_letters_of_a_name_are_shown_and_noted(
    sender: Desk, case: OpenedCase, forged: Forged, contact: str, who: str
) -> None:
    came = found(sender, forged("contact", contact=contact))
    assert came.answer.who == who
    assert take_in(sender, came).noted[-1].value["who"] == who
    assert found(sender, forged("again", contact=contact)).place == "taken"


def test_what_they_promise_to_say_by_a_day_is_waited_for_until_then(
    sender: Desk, receiver: Desk, case: OpenedCase, theirs: OpenedCase, tmp_path: Path
) -> None:
    done = answered(receiver, theirs, Saying("arrived", by="2026-12-20"), tmp_path)
    take_in(sender, found(sender, done.placed.path))
    assert day_of(answers_due(read_casefile(sender, case.id))) == [date(2026, 12, 20)]
    assert day_of(replies_due(read_casefile(receiver, theirs.id))) == [date(2026, 12, 20)]
    assert not only(sender, case).is_overdue(date(2026, 12, 20))
    assert only(sender, case).is_overdue(date(2026, 12, 21))


def test_what_they_ask_by_a_day_this_side_owes_and_hoy_says_so(
    sender: Desk, receiver: Desk, case: OpenedCase, theirs: OpenedCase, tmp_path: Path
) -> None:
    done = answered(receiver, theirs, Saying("queried", asks=("age_band",), by="2026-11-24"), tmp_path)
    take_in(sender, found(sender, done.placed.path))
    assert answers_due(read_casefile(sender, case.id)) == []
    assert day_of(questions_due(read_casefile(sender, case.id))) == [date(2026, 11, 24)]
    assert day_of(answers_due(read_casefile(receiver, theirs.id))) == [date(2026, 11, 24)]
    assert replies_due(read_casefile(receiver, theirs.id)) == []
    note_packet(sender, case.id, only(sender, case).id, "arrived", known_by="phone")
    assert questions_due(read_casefile(sender, case.id)) == []
    assert answers_due(read_casefile(sender, case.id)), "the packet waits again, until the day that it names"


def test_nobody_is_urged_to_give_a_state_what_it_asks_while_a_block_stands(
    sender: Desk, case: OpenedCase, forged: Forged
) -> None:
    take_in(sender, found(sender, forged("asks", state="queried", asks=["age_band"], by="2026-11-24")))
    raise_block(sender, case.id, "doubt")
    assert questions_due(read_casefile(sender, case.id)) == []


@pytest.mark.parametrize("by", ["0226-12-05", "9999-12-31"])
def test_a_day_in_an_answer_that_nobody_can_mean_is_none(
    sender: Desk, case: OpenedCase, forged: Forged, by: str
) -> None:
    before = answers_due(read_casefile(sender, case.id))
    take_in(sender, found(sender, forged("day", state="arrived", by=by)))
    assert answers_due(read_casefile(sender, case.id)) == before


def test_of_two_answers_that_do_not_know_of_each_other_hoy_asks_which_holds(
    sender: Desk, case: OpenedCase, forged: Forged
) -> None:
    take_in(sender, found(sender, forged("one")))
    came = found(sender, forged("two", id="b" * 26, state="refused", reason="not_ours"))
    assert came.place == "beside"
    assert take_in(sender, came).state == "disputed"
    assert day_of(to_clear(read_casefile(sender, case.id))) == [sender.calendar.local(sender.now()).date()]
    due = next_due((), (), packet_dates(read_casefile(sender, case.id)))
    assert due.flags == ("due_step:to_clear", "due_by_day")
    note_packet(sender, case.id, only(sender, case).id, "accepted", known_by="phone", who="Sol P.")
    assert to_clear(read_casefile(sender, case.id)) == []
    assert only(sender, case).state == "accepted"


def test_an_answer_of_an_earlier_version_with_its_whole_name_is_still_read(
    sender: Desk, forged: Forged
) -> None:
    assert isinstance(found(sender, forged("old", contact="Enlace 2 (turno de noche)")).answer, Answer)
