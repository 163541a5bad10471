"""Answers that do not know of each other stand side by side until somebody settles it; none counts twice."""

from __future__ import annotations

from itertools import permutations

import pytest

from repatria.domain.events.deed import Deed
from repatria.domain.packets.answer import Answer, Said, Saying
from repatria.domain.packets.answering import answers_of, note_of_begun, note_of_taken, place_of, went_before
from repatria.domain.packets.states import Noted
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


def after_a_put_back(there: Side, first: Said, second: Said | Saying) -> tuple[Answer, Answer]:
    """Return two answers, the second of a vault that was put back to before the first."""
    before = len(there.facts)
    one = there.answer(first)
    del there.facts[before:]
    saying = second if isinstance(second, Saying) else SAYINGS[second]
    return one, there.say(saying, "after-put-back")


@pytest.mark.parametrize(
    ("first", "second"), list(permutations(("accepted", "queried", "refused", "closed"), 2))
)
@pytest.mark.parametrize("turned", [False, True])
def test_whichever_is_noted_last_both_are_shown_until_somebody_notes_by_hand(
    here: Side, there: Side, first: Said, second: Said, turned: bool
) -> None:
    pair = after_a_put_back(there, first, second)
    one, other = reversed(pair) if turned else pair
    here.take(one)
    assert place_of(here.known, other) == "beside"
    here.take(other)
    known = here.known
    assert known.state == "disputed"
    assert {note.value["answer"] for note in known.disagreeing} == {one.id, other.id}
    assert known.is_waiting
    assert known.to_recall()
    here.note("accepted")
    assert (here.known.state, here.known.disagreeing) == ("accepted", ())


def test_an_answer_that_knows_of_both_settles_it_too(here: Side, there: Side) -> None:
    before = list(there.facts)
    one, other = after_a_put_back(there, "refused", "accepted")
    lost = Side(there.packet, received=True)
    lost.facts = list(before)
    lost.say(SAYINGS["refused"], one.id)
    there.facts += lost.facts[len(before) :]  # another device brings back what was forgotten
    assert there.known.disagreeing
    assert there.known.is_owed
    last = there.answer("accepted")
    assert there.known.state == "accepted"
    for answer in (other, last, one):
        here.take(answer)
    assert here.known.state == "accepted"


def test_a_note_by_hand_of_whoever_had_seen_only_one_settles_nothing(here: Side, there: Side) -> None:
    one, other = after_a_put_back(there, "refused", "accepted")
    here.take(one)
    here.note("closed")
    here.take(other)
    assert here.known.state == "disputed"


def test_those_that_say_the_same_disagree_in_nothing(here: Side, there: Side) -> None:
    for answer in after_a_put_back(there, "accepted", "accepted"):
        here.take(answer)
    assert here.known.state == "accepted"


def test_that_it_arrived_disagrees_with_nothing_that_says_more(here: Side, there: Side) -> None:
    for answer in after_a_put_back(there, "accepted", "arrived"):
        here.take(answer)
    assert here.known.state == "accepted"


def test_two_days_that_were_promised_disagree(here: Side, there: Side) -> None:
    for answer in after_a_put_back(there, "arrived", Saying("arrived", by="2026-12-01")):
        here.take(answer)
    assert here.known.state == "disputed"


@pytest.mark.parametrize("hand", ["accepted", "refused", "recalled"])
def test_noted_again_by_a_vault_that_was_put_back_it_counts_once(
    here: Side, there: Side, hand: Noted
) -> None:
    one = there.answer("queried")
    forgetful = Side(here.packet, received=False)
    forgetful.facts = list(here.facts)
    here.take(one)
    here.note(hand)
    before = len(forgetful.facts)
    forgetful.take(one)
    here.facts += forgetful.facts[before:]  # a bundle brings what the put back one noted
    assert here.known.state == hand
    assert answers_of(here.known) == (one.id,)


def test_noted_again_by_whoever_had_seen_only_the_note_by_hand_it_is_still_before_that(
    here: Side, there: Side
) -> None:
    one = there.answer("accepted")
    here.take(one)
    here.note("refused")
    hand = here.facts[-1]
    deed = note_of_taken(CASE, here.known, one)
    here.keep(Deed(deed.part, deed.type, deed.path, {**deed.value, "after": [hand.event_id]}))
    made, sent, taken, _, again = here.facts
    here.facts = [made, sent, hand, taken, again]  # as with a clock that went back
    assert here.known.state == "refused"


def test_what_is_about_to_be_written_says_nothing_and_the_next_one_follows_it(there: Side) -> None:
    lost = there.answer("refused")
    there.facts.pop()
    there.keep(note_of_begun(CASE, there.known, lost))
    assert (there.known.state, went_before(there.known)) == ("received", (lost.id,))
    assert there.known.is_owed
    assert there.known.unfinished


@pytest.mark.parametrize("by_hand", [False, True])
def test_whoever_answers_again_or_notes_by_hand_has_looked_for_the_file(there: Side, by_hand: bool) -> None:
    lost = there.answer("refused")
    there.facts.pop()
    there.keep(note_of_begun(CASE, there.known, lost))
    if by_hand:
        there.note("accepted")
    else:
        assert lost.id in there.answer("accepted").follows
    assert there.known.unfinished == ()
    assert lost.id in there.answer("closed").follows, "the file may still come one day"


@pytest.mark.parametrize("by_earlier", [False, True])
def test_of_an_id_that_was_noted_another_content_is_called_so(
    here: Side, there: Side, by_earlier: bool
) -> None:
    one = there.answer("accepted")
    there.facts.pop()
    other = there.say(SAYINGS["refused"], one.id)
    here.take(one)
    if by_earlier:  # what an earlier version noted keeps no digest
        note = here.facts.pop()
        value = {name: said for name, said in note.value.items() if name != "digest"}
        here.keep(Deed(note.part, note.type, note.path, value))
    assert place_of(here.known, other) == "another"
    assert place_of(here.known, one) == "taken"
    here.take(other)
    assert here.known.state == "accepted"
