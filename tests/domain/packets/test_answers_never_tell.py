"""Over cases by chance an answer is, byte for byte, that of a case of which nothing but its answers is known."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args

from hypothesis import event, given, settings
from hypothesis import strategies as st

from repatria.domain.events.deed import Deed
from repatria.domain.packets.answer import SAID, WHYS, WITH_A_DAY, Saying
from repatria.domain.packets.line import written
from repatria.domain.packets.packet import Packet
from repatria.domain.packets.states import NOTED, Noted
from tests.domain.packets.lived import LIAISON, agreeing, shipped
from tests.domain.packets.sides import Side

QUESTIONS = [one.question for one in shipped().schemas["F13"].fields if one.question != "case_code"]
SECRET = st.text("ZORZAL ", min_size=6, max_size=40).map(lambda text: f"ZORZAL{text}")


@st.composite
def sayings(draw: st.DrawFn) -> Saying:
    state = draw(st.sampled_from(SAID))
    asks = st.lists(st.sampled_from(QUESTIONS), min_size=1, unique=True)
    return Saying(
        state,
        draw(st.sampled_from(WHYS)) if state == "refused" else "",
        tuple(draw(asks)) if state == "queried" else (),
        draw(st.sampled_from(["", "2026-03-10"])) if state in WITH_A_DAY else "",
        draw(st.sampled_from(["", "+504 2222-1111"])),
    )


@st.composite
def lives(draw: st.DrawFn) -> Any:
    """What happens in the case, in order: what is answered, and what is none of the other country's business."""
    noted = st.tuples(st.sampled_from([one for one in NOTED if one != "dropped"]), SECRET)
    kept = st.tuples(st.sampled_from(["note_added", "call_logged", "check_in"]), SECRET)
    return draw(st.lists(st.one_of(sayings(), noted, kept), min_size=1, max_size=8))


def packet() -> Packet:
    made = agreeing(LIAISON).packet(LIAISON)
    assert made is not None
    return made


def answers(lived: list[Any]) -> Iterator[bytes]:
    side = Side(packet(), received=True)
    for number, one in enumerate(lived):
        if isinstance(one, Saying):
            yield written(side.say(one, f"a{number}"))
        elif one is not None and one[0] in get_args(Noted):
            side.note(*one)
        elif one is not None:
            side.keep(Deed("", one[0], "", {"said": one[1]}))


def words(said: Any) -> Iterator[str]:
    if isinstance(said, dict):
        said = list(said.values())
    if isinstance(said, list):
        for one in said:
            yield from words(one)
    elif isinstance(said, str):
        yield said


@settings(max_examples=200, deadline=None)
@given(lived=lives())
def test_no_answer_tells_anything_of_the_case(lived: list[Any]) -> None:
    told = list(answers(lived))
    event(f"{len(told)} answers")
    assert told == list(answers([one if isinstance(one, Saying) else None for one in lived]))
    sent = packet()
    theirs = {sent.id, sent.code, sent.own["case_code"], *words([sent.to.device, sent.to.country])}
    names = {f"a{number}" for number in range(len(lived))}
    for data, saying in zip(told, (one for one in lived if isinstance(one, Saying)), strict=True):
        assert b"ZORZAL" not in data
        allowed = {saying.state, saying.reason, saying.by, saying.phone, *saying.asks, *theirs, *names}
        allowed |= {sent.sender.device, sent.sender.country, "Sol P.", "2026-03-06T10:00:00Z"}
        allowed |= {"repatria-packet-answer/1", "TLP:RED", ""}
        assert set(words(json.loads(data))) <= allowed
