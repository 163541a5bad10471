"""An answer says where a packet is, in one spelling, and has no place for anything else."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from repatria.domain.errors import (
    AnswerNoPlaceError,
    BundleTooNewError,
    PacketNotOneError,
    RecordIncompleteError,
)
from repatria.domain.packets.answer import Answer, Saying, compose_answer, read_answer
from repatria.domain.packets.line import written
from repatria.domain.packets.packet import Packet, read_packet
from tests.domain.packets.lived import LIAISON, agreeing


def came() -> Packet:
    packet = agreeing(LIAISON).packet(LIAISON)
    assert packet is not None
    return packet


def answer(saying: Saying) -> Answer:
    return compose_answer(
        saying, came(), answer_id="a" * 26, made="2026-03-06T10:00:00Z", contact="Sol P.", follows=("b" * 26,)
    )


WHOLE = [
    Saying("arrived"),
    Saying("arrived", by="2026-03-10", phone="+504 2222-1111"),
    Saying("accepted"),
    Saying("queried", asks=("age_band", "need_codes"), by="2026-03-10"),
    Saying("refused", reason="other_channel"),
    Saying("closed"),
]


@pytest.mark.parametrize("saying", WHOLE)
def test_it_is_read_as_it_was_written(saying: Saying) -> None:
    one = answer(saying)
    assert read_answer(written(one)) == one
    packet = came()
    assert (one.packet, one.code, one.case_code) == (packet.id, packet.code, "7F3K-92QD")
    assert one.to == packet.sender
    assert (one.sender.device, one.sender.country) == (packet.to.device, packet.to.country)
    with pytest.raises(PacketNotOneError):
        read_packet(written(one))
    with pytest.raises(PacketNotOneError):
        read_answer(written(packet))


@pytest.mark.parametrize(
    ("saying", "missing"), [(Saying("refused"), ("reason",)), (Saying("queried"), ("asks",))]
)
def test_whoever_refuses_says_why_and_whoever_asks_says_what(saying: Saying, missing: tuple[str]) -> None:
    with pytest.raises(RecordIncompleteError) as refused:
        answer(saying)
    assert refused.value.facts["missing"] == missing


@pytest.mark.parametrize(
    "saying",
    [
        Saying("accepted", reason="not_ours"),
        Saying("accepted", asks=("age_band",)),
        Saying("accepted", by="2026-03-10"),
        Saying("queried", asks=("age_band", "age_band")),
        Saying("arrived", by="2026-02-31"),
    ],
)
def test_what_its_state_has_no_place_for_is_not_said(saying: Saying) -> None:
    with pytest.raises(AnswerNoPlaceError):
        answer(saying)


@pytest.mark.parametrize(
    "changed",
    [
        {"state": "recalled"},
        {"state": "refused"},
        {"state": "queried"},
        {"reason": "not_ours"},
        {"reason": "The family lives in Choluteca"},
        {"state": "queried", "asks": ["María López"]},
        {"state": "queried", "asks": ["age_band", "age_band"]},
        {"state": "accepted", "by": "2026-03-10"},
        {"by": "2026-02-31"},
        {"phone": "ask for María"},
        {"code": "no code"},
        {"contact": ""},
        {"contact": "Sol\nP."},
        {"our_code": "7F3K-92QD"},
        {"note": "she is in the shelter"},
        {"follows": ["b" * 26] * 65},
        {"to": {"device": "c" * 26, "country": "GTM", "post": "Tecún Umán"}},
    ],
)
def test_what_an_answer_has_no_place_for_makes_it_none(changed: dict[str, Any]) -> None:
    said = json.loads(written(answer(Saying("arrived")))) | changed
    with pytest.raises(PacketNotOneError):
        read_answer(msgspec.json.encode(said))


def test_another_spelling_is_none_and_a_later_format_is_called_so() -> None:
    data = written(answer(Saying("accepted")))
    for bad in (b" " + data, data + b"\n", data.replace(b'"id"', b' "id"'), b"", b"{}", b"[" * 9000):
        with pytest.raises(PacketNotOneError):
            read_answer(bad)
    with pytest.raises(BundleTooNewError):
        read_answer(data.replace(b"answer/1", b"answer/2"))
