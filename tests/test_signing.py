from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from repatria.signing import CONTEXTS, is_signed, sign, verify_key_of

SEED = bytes(range(32))


def test_a_signature_holds_for_its_key_payload_and_purpose() -> None:
    signature = sign(SEED, "head", b"payload")
    assert is_signed(verify_key_of(SEED), "head", b"payload", signature)
    assert not is_signed(verify_key_of(SEED), "head", b"payloae", signature)
    assert not is_signed(verify_key_of(bytes(32)), "head", b"payload", signature)
    assert not is_signed(verify_key_of(SEED), "head", b"payload", signature[:-1])


def test_a_signature_for_one_purpose_counts_for_no_other() -> None:
    key = verify_key_of(SEED)
    for made in CONTEXTS:
        signature = sign(SEED, made, b"payload")
        assert [shown for shown in CONTEXTS if is_signed(key, shown, b"payload", signature)] == [made]


@pytest.mark.parametrize("key", ["", "00", "zz" * 32, "ab" * 31])
def test_a_broken_key_signs_nothing(key: str) -> None:
    assert not is_signed(key, "head", b"payload", sign(SEED, "head", b"payload"))


def test_the_contexts_are_those_of_the_format() -> None:
    assert set(CONTEXTS.values()) == {
        b"repatria/1/" + purpose
        for purpose in (
            b"head",
            b"bundle",
            b"directory",
            b"pack",
            b"enrol",
            b"person",
            b"root",
            b"packet",
            b"persons",
            b"record",
        )
    }


WEAK = (
    "00" * 32,
    "01" + "00" * 31,
    "01" + "00" * 30 + "80",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "ec" + "ff" * 30 + "7f",
    "ed" + "ff" * 30 + "7f",
    "ee" + "ff" * 31,
)


@pytest.mark.parametrize("key", WEAK)
def test_a_key_for_which_one_signature_does_for_everything_signs_nothing(key: str) -> None:
    for point in WEAK[1:2] + WEAK[4:7]:
        for payload in range(16):
            assert not is_signed(key, "head", bytes([payload]), bytes.fromhex(point + "00" * 32))


VERDICTS = json.loads((Path(__file__).parent / "bundles" / "signatures.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("said", VERDICTS, ids=lambda said: said["what"])
def test_each_signature_counts_or_not_as_the_format_says(said: dict[str, Any]) -> None:
    """Whatever library proves it: posts that judge otherwise take other events."""
    payload, signature = bytes.fromhex(said["payload"]), bytes.fromhex(said["signature"])
    assert is_signed(said["key"], "head", payload, signature) is said["counts"]
