"""Answers among the notes of a packet: each counts once, and what was said later stays the last word."""

from __future__ import annotations

from itertools import permutations

import pytest

from repatria.domain.events.deed import Deed
from repatria.domain.packets.answer import Said
from repatria.domain.packets.answering import (
    answers_of,
    note_of_unwritten,
    place_of,
)
from repatria.domain.packets.states import Noted, note_of
from tests.domain.packets.lived import LIAISON, agreeing
from tests.domain.packets.sides import CASE, SAYINGS, Side


@pytest.fixture
def there() -> Side:
    packet = agreeing(LIAISON).packet(LIAISON)
    assert packet is not None
    return Side(packet, received=True)


@pytest.fixture
def here(there: Side) -> Side:
    side = Side(there.packet, received=False)
    side.note("sent")
    return side


@pytest.mark.parametrize("state", list(SAYINGS))
def test_both_sides_say_the_same_and_the_waiting_ends_with_the_last_word(
    here: Side, there: Side, state: Said
) -> None:
    one = there.answer(state)
    assert there.known.state == state
    assert here.known.is_waiting
    here.take(one)
    assert here.known.state == state
    assert here.known.is_waiting == (state in ("arrived", "queried"))
    said = here.known.noted[-1].value
    assert (said["known_by"], said["who"], said["answer"]) == ("packet", "Sol P.", one.id)
    assert said["reason"] == {"refused": "not_ours", "queried": "age_band"}.get(state, "")


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_in_whatever_order_they_come_the_last_that_was_written_stands(
    here: Side, there: Side, order: tuple[int, ...]
) -> None:
    written = [there.answer("queried"), there.answer("closed"), there.answer("accepted")]
    for place in order:
        here.take(written[place])
        here.take(written[place])
    assert here.known.state == there.known.state == "accepted", (
        "it was written knowing of the one that closes"
    )
    assert sorted(answers_of(here.known)) == sorted(one.id for one in written)


def test_an_older_one_is_called_so_and_one_that_was_taken_in_too(here: Side, there: Side) -> None:
    first, last = there.answer("accepted"), there.answer("closed")
    assert place_of(here.known, last) == "new"
    here.take(last)
    assert place_of(here.known, last) == "taken"
    assert place_of(here.known, first) == "older"
    here.take(first)
    assert here.known.state == "closed"


def test_what_is_noted_by_hand_after_two_answers_is_the_last_word(here: Side, there: Side) -> None:
    for one in reversed((there.answer("accepted"), there.answer("closed"))):
        here.take(one)
    here.note("refused")
    assert here.known.state == "refused"


@pytest.mark.parametrize("state", ["accepted", "queried", "refused", "closed", "recalled"])
def test_that_it_arrived_is_not_the_last_word_after_more_was_noted_by_hand(
    here: Side, there: Side, state: Noted
) -> None:
    here.note(state)
    one = there.answer("arrived")
    assert place_of(here.known, one) == "older"
    here.take(one)
    assert here.known.state == state
    here.take(there.answer("queried"))
    assert here.known.state == "queried"


def test_one_that_was_never_written_says_nothing(there: Side) -> None:
    there.answer("arrived")
    lost = there.answer("accepted")
    there.keep(note_of_unwritten(CASE, there.known, lost, "VanishedError"))
    assert there.known.state == "arrived"
    assert lost.id not in answers_of(there.known)
    assert lost.id not in there.answer("closed").follows


def test_a_note_before_which_it_says_itself_without_that_being_here_stays_the_last(here: Side) -> None:
    for before in (["nowhere"], {"a": 1}, 7):
        deed = note_of(CASE, here.packet.id, "arrived", after=here.known.noted, known_by="phone")
        here.keep(Deed(deed.part, deed.type, deed.path, {**deed.value, "before": before}))
        assert here.known.noted[-1].value["before"] == before


@pytest.mark.parametrize("hand", ["arrived", "accepted", "queried", "refused", "closed", "recalled"])
@pytest.mark.parametrize("last", ["queried", "refused", "closed"])
@pytest.mark.parametrize("first", ["accepted", "queried", "refused"])
def test_an_older_one_that_comes_after_a_note_by_hand_changes_nothing(
    here: Side, there: Side, first: Said, last: Said, hand: Noted
) -> None:
    older, newer = there.answer(first), there.answer(last)
    here.take(newer)
    here.note(hand)
    assert place_of(here.known, older) == "older"
    here.take(older)
    assert here.known.state == hand
