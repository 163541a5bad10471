"""A signature fits one event: no letter of it can be another, and it can be taken to no other."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import assume, given
from hypothesis import strategies as st

from repatria.domain.events.chain import check_event
from repatria.domain.events.event import (
    Body,
    Envelope,
    WrittenEvent,
    digest,
    read_body,
    write_envelope,
    write_event,
)
from repatria.domain.events.signed import sign_event, signed_in
from repatria.signing import is_signed, sign, verify_key_of

SEED = bytes(range(32))
KEY = verify_key_of(SEED)
CORE = "case/" + "a" * 26 + "/core"

words = st.text(max_size=8)
said = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)


def signed(path: str = "", value: Any = None, replaces: tuple[str, ...] = ()) -> WrittenEvent:
    written, event = write_event(
        type="gate_overridden",
        part=CORE,
        log="b" * 26,
        n=2,
        prev="p" * 43,
        author="c" * 26,
        wall="2026-01-01T08:00:00Z",
        body=Body(path, value),
        salt=bytes(range(16)),
        replaces=replaces,
    )
    return sign_event(written, event, lambda payload: sign(SEED, "person", payload))[0]


def sealed(envelope: Envelope, salt: bytes, body: bytes) -> WrittenEvent:
    """Return these as a forger would: with hashes that are right."""
    data = write_envelope(msgspec.structs.replace(envelope, body_hash=digest(salt + body)))
    return WrittenEvent(digest(data), data, salt, body)


def holds(written: WrittenEvent) -> bool:
    envelope = msgspec.json.decode(written.envelope, type=Envelope)
    check_event(written, envelope.part, envelope.log)
    found = signed_in(written, envelope, read_body(written.body))
    return found is not None and is_signed(KEY, "person", found.payload, found.signature)


@given(words, said, st.lists(words, max_size=3))
def test_what_its_author_signed_holds(path: str, value: Any, replaces: list[str]) -> None:
    assert holds(signed(path, value, tuple(replaces)))


@given(st.data())
def test_in_another_place_under_another_name_or_at_another_time_it_does_not_hold(data: st.DataObject) -> None:
    written = signed("p", {"act": "travel"})
    envelope = msgspec.json.decode(written.envelope, type=Envelope)
    others: dict[str, st.SearchStrategy[Any]] = {
        name: words.filter(bool) for name in ("type", "part", "log", "prev", "author", "wall")
    }
    others |= {"n": st.integers(2, 2**53), "replaces": st.lists(words, min_size=1).map(tuple)}
    name = data.draw(st.sampled_from(sorted(others)))
    other = data.draw(others[name])
    assume(other != getattr(envelope, name))
    assert not holds(sealed(msgspec.structs.replace(envelope, **{name: other}), written.salt, written.body))


@given(words, said, st.binary(min_size=16, max_size=16))
def test_with_other_words_or_another_salt_it_does_not_hold(path: str, value: Any, salt: bytes) -> None:
    written = signed("p", {"act": "travel"})
    envelope = msgspec.json.decode(written.envelope, type=Envelope)
    body = read_body(written.body)
    moved = msgspec.json.encode(Body(path, value, body.sig), order="deterministic")
    assume((moved, salt) != (written.body, written.salt))
    assert not holds(sealed(envelope, salt, moved))


@given(st.data())
def test_no_byte_of_a_signed_body_can_be_another(data: st.DataObject) -> None:
    written = signed("p", {"act": "travel", "n": 1.0})
    envelope = msgspec.json.decode(written.envelope, type=Envelope)
    place = data.draw(st.integers(0, len(written.body) - 1))
    letter = data.draw(st.integers(0x20, 0x7E).filter(lambda code: code != written.body[place]))
    changed = written.body[:place] + bytes([letter]) + written.body[place + 1 :]
    try:
        read_body(changed)
    except msgspec.DecodeError:
        return
    assert not holds(sealed(envelope, written.salt, changed))


def test_one_signature_has_one_spelling() -> None:
    written = signed("p", 1)
    envelope = msgspec.json.decode(written.envelope, type=Envelope)
    sig = read_body(written.body).sig
    for other in (
        written.body.replace(sig.encode(), sig.upper().encode()),
        written.body.replace(b'"sig"', b'"\\u0073ig"'),
        written.body.replace(b'"value":1', b'"value": 1'),
        written.body.replace(b'"value":1', b'"value":2,"value":1'),
        b'{"sig":"' + sig.encode() + b'","path":"p","value":1}',
        written.body.replace(sig.encode(), sig.encode() + b"\\n"),
    ):
        assert other != written.body
        assert not holds(sealed(envelope, written.salt, other))


def test_a_signature_for_another_purpose_is_none_of_a_person() -> None:
    written, event = write_event(
        type="lost",
        part=CORE,
        log="b" * 26,
        n=1,
        prev="",
        author="c" * 26,
        wall="2026-01-01T08:00:00Z",
        body=Body("", {}),
        salt=bytes(16),
    )
    assert not holds(sign_event(written, event, lambda payload: sign(SEED, "bundle", payload))[0])
