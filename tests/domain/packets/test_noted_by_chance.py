"""In whatever order answers and notes by hand come: those of a vault never put back disagree in nothing.

And none of them, also of a vault that was put back, makes a packet count again that was asked back.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.packets.answer import Answer, Said
from repatria.domain.packets.answering import note_of_begun, note_of_unwritten, place_of
from repatria.domain.packets.line import Sender
from repatria.domain.packets.packet import Packet
from repatria.domain.packets.recall import compose_recall
from repatria.domain.packets.recalling import note_of_recalled
from repatria.domain.packets.states import Noted
from tests.domain.packets.lived import LIAISON, agreeing
from tests.domain.packets.sides import CASE, SAYINGS, Side

SAID: st.SearchStrategy[Said] = st.sampled_from(list(SAYINGS))
HAND: st.SearchStrategy[Noted] = st.sampled_from(["arrived", "accepted", "queried", "refused", "recalled"])
AT = "2026-03-06T10:00:00Z"
OURS, THEIRS = Sender("gtm", "GTM"), Sender("hnd", "HND")
FATE = st.sampled_from(["given", "given", "given", "cut off", "never written"])


def packet() -> Packet:
    made = agreeing(LIAISON).packet(LIAISON)
    assert made is not None
    return made


def answers_of(there: Side, given_out: list[tuple[Said, str]]) -> list[Answer]:
    """Return the answers whose files exist, as a vault writes them that is cut off now and then."""
    found = []
    for said, fate in given_out:
        answer = there.answer(said)
        if fate != "given":
            there.facts.pop()
            there.keep(note_of_begun(CASE, there.known, answer))
        if fate == "never written":
            there.keep(note_of_unwritten(CASE, there.known, answer, "VanishedError"))
        else:
            found.append(answer)
    return found


@given(
    st.lists(st.tuples(SAID, FATE), min_size=1, max_size=6),
    st.lists(st.none() | HAND, max_size=8),
    st.randoms(use_true_random=False),
)
def test_no_order_makes_answers_of_one_vault_disagree(
    given_out: list[tuple[Said, str]], by_hand: list[Noted | None], chance: object
) -> None:
    there = Side(packet(), received=True)
    files = answers_of(there, given_out)
    assert there.known.disagreeing == ()
    here = Side(there.packet, received=False)
    here.note("sent")
    left = [*files, *files]
    chance.shuffle(left)  # type: ignore[attr-defined]
    for place, answer in enumerate(left):
        where, before = place_of(here.known, answer), here.known.state
        here.take(answer)
        assert here.known.disagreeing == ()
        assert where in ("new", "older", "taken")
        assert where == "new" or here.known.state == before
        said = by_hand[place] if place < len(by_hand) else None
        if said is not None:
            here.note(said)
            assert here.known.state == said
    assert len({one.event_id for one in here.known.noted}) == len(here.known.noted)
    if files and not any(by_hand[: len(left)]):
        assert here.known.noted[-1].value["answer"] == files[-1].id, "the last that was written"


@given(
    st.lists(st.tuples(SAID, st.booleans()), max_size=6),
    st.lists(HAND | st.just("returned"), max_size=4),
    st.randoms(use_true_random=False),
)
def test_no_order_makes_a_packet_count_again_that_was_asked_back(
    said: list[tuple[Said, bool]], by_hand: list[Noted], chance: object
) -> None:
    there = Side(packet(), received=True)
    answers, start = [], len(there.facts)
    for number, (one, put_back) in enumerate(said):
        answers.append(there.say(SAYINGS[one], f"answer-{number}"))
        if put_back:
            del there.facts[start:]
    here = Side(there.packet, received=False)
    here.note("sent")
    recall = compose_recall(
        here.known.id, here.packet.code, recall_id="r1", made=AT, practice=True, sender=OURS, to=THEIRS
    )
    acts: list[Callable[[], None]] = [partial(here.take, one) for one in answers]
    acts += [partial(here.note, one) for one in by_hand]
    acts.append(
        lambda: here.keep(note_of_recalled(CASE, here.known, recall, known_by="program", at=AT)),
    )
    chance.shuffle(acts)  # type: ignore[attr-defined]
    for act in acts:
        act()
    known = here.known
    assert known.state in ("recalled", "returned")
    assert (known.disagreeing, known.awaited_by, known.owed_by, known.named_by) == ((), "", "", "")
    assert {place_of(known, one) for one in answers} <= {"taken"}
    assert place_of(known, there.say(SAYINGS["accepted"], "late")) == "older"
