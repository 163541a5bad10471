from __future__ import annotations

from time import process_time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.errors import BadEventError
from repatria.domain.events.chain import (
    check_event,
    read_any_envelope,
    read_exact_envelope,
    read_exact_envelopes,
)
from repatria.domain.events.event import Envelope, WrittenEvent, digest, read_body, write_envelope
from tests.domain.events.histories import History

NEST = b"[" * 50_000


@pytest.mark.parametrize(
    "data", [b"", b"{", b'{"v":1,"type":"\xff"}', b'{"v":2,"type":"\xff"}', b'{"v":2,"more":' + NEST]
)
def test_broken_letters_and_deep_nests_are_an_unreadable_envelope(data: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        read_any_envelope(data)


@pytest.mark.parametrize(
    "data", [b"{", b'{"path":"\xff"}', b'{"path":"a","value":"\xff"}', b'{"path":"a","value":' + NEST]
)
def test_broken_letters_and_deep_nests_are_an_unreadable_body(data: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        read_body(data)


@pytest.mark.parametrize(
    ("plain", "spelled"),
    [
        (b'"case_opened"', rb'"case\u005fopened"'),
        (b'"v":1', b'"v":1.0'),
        (b'"v":1', b'"v": 1'),
        (b'"v":1', b'"v":1,"v":1'),
        (b'"type":"case_opened"', b'"type":"value","type":"case_opened"'),
        (b'"replaces":[],"author":"a"', b'"author":"a","replaces":[]'),
    ],
)
def test_an_envelope_has_one_form_and_any_other_is_bad(plain: bytes, spelled: bytes) -> None:
    envelope = Envelope(1, "case_opened", "p", "l", 1, "", (), "a", "2026-01-01T00:00:00Z", "h")
    data = write_envelope(envelope)
    assert plain in data
    assert read_exact_envelope(data) == envelope
    other = data.replace(plain, spelled)
    assert read_exact_envelopes(data + b"\n" + other + b"\n") is None
    with pytest.raises(BadEventError) as caught:
        check_event(WrittenEvent(digest(other), other, b"", b""), "p", "l")
    assert caught.value.facts["reason"] == "unreadable"


words = st.text(st.characters(exclude_categories=["Cs"]))
envelopes = st.builds(
    Envelope,
    v=st.just(1),
    type=words,
    part=words,
    log=words,
    n=st.integers(-(2**53), 2**53),
    prev=words,
    replaces=st.lists(words).map(tuple),
    author=words,
    wall=words,
    body_hash=words,
)


@given(envelopes)
def test_what_is_written_in_the_one_form_is_read_again(envelope: Envelope) -> None:
    assert read_exact_envelope(write_envelope(envelope)) == envelope


@given(st.lists(envelopes))
def test_many_are_read_as_each_is(many: list[Envelope]) -> None:
    assert read_exact_envelopes(b"".join(write_envelope(one) + b"\n" for one in many)) == many


@pytest.mark.parametrize(
    "lines", [b"{", b"\n", b"[]\n", b'{"v":1,"type":"\xff"}\n', NEST, b'{"v":2,"more":' + NEST]
)
def test_broken_letters_and_deep_nests_are_no_lines_of_envelopes(lines: bytes) -> None:
    assert read_exact_envelopes(lines) is None


def test_an_envelope_of_a_newer_version_keeps_its_own_form() -> None:
    history = History(1)
    history.write(history.log(), "value", "p", 1)
    data = b" " + history.written[0].envelope.replace(b'"v":1', b'"more":2,"v":2')
    assert read_exact_envelope(data).v == 2


def seconds_to_read(number: bytes) -> float:
    """Return the work of reading a body full of *number*: the least of three times."""
    data = b'{"path":"a","value":[' + b",".join([number] * 10_000) + b"]}"
    taken = []
    for _ in range(3):
        begun = process_time()
        read_body(data)
        taken.append(process_time() - begun)
    return min(taken)


def test_no_number_takes_much_longer_to_be_read_than_another() -> None:
    assert seconds_to_read(b"1e308") < 10 * seconds_to_read(b"1.5")


@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**400), 10**400))
def test_a_number_is_read_as_it_was_written(number: float) -> None:
    data = b'{"path":"a","value":' + msgspec.json.encode(number) + b"}"
    assert read_body(data).value == number


@pytest.mark.parametrize("number", [b"1e309", b"-1e309", b"1e99999", b"NaN", b"Infinity", b"1_0.0", b"0x1p3"])
def test_a_number_that_no_float_holds_is_an_unreadable_body(number: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        read_body(b'{"path":"a","value":' + number + b"}")
