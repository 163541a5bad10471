from __future__ import annotations

import msgspec
import pytest

from repatria.domain.events.chain import read_any_envelope
from repatria.domain.events.event import read_body

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
