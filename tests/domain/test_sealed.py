from __future__ import annotations

import pytest

from repatria.domain.errors import (
    BundleDamagedError,
    BundleError,
    BundleNotOneError,
    BundleTooLargeError,
    BundleTooNewError,
)
from repatria.domain.sealed import HEADER_LIMIT, STANZAS, judge_header

FIRST = b"age-encryption.org/v1\n"
KEY = b"A" * 43
STANZA = b"-> X25519 " + KEY + b"\n" + KEY + b"\n"
GREASE = b"-> +x-grease a b\nAAAA\n"
END = b"--- " + KEY + b"\n"
PAYLOAD = bytes(range(256))


def test_recipients_are_counted_and_grease_is_ignored() -> None:
    header = judge_header(FIRST + STANZA + GREASE + STANZA + END + PAYLOAD)
    assert header.recipients == 2
    assert header.size == len(FIRST + STANZA + GREASE + STANZA + END)


def test_a_long_stanza_body_is_passed_over() -> None:
    long_grease = b"-> a-grease\n" + b"A" * 64 + b"\n" + b"B" * 64 + b"\n\n"
    assert judge_header(FIRST + long_grease + STANZA + END).recipients == 1


@pytest.mark.parametrize("count", [1, STANZAS])
def test_as_many_stanzas_as_allowed_are_read(count: int) -> None:
    assert judge_header(FIRST + STANZA * count + END).recipients == count


def test_one_stanza_too_many_is_refused() -> None:
    with pytest.raises(BundleTooLargeError):
        judge_header(FIRST + STANZA * STANZAS + GREASE + END)


@pytest.mark.parametrize(
    "stanza",
    [
        b"-> scrypt " + b"A" * 22 + b" 30\n" + KEY + b"\n",
        b"-> ssh-ed25519 abcd " + KEY + b"\n" + KEY + b"\n",
        b"-> x25519 " + KEY + b"\n" + KEY + b"\n",
        b"-> grease\n\n",
        b"-> piv-p256 a b\n" + KEY + b"\n",
    ],
)
def test_any_other_kind_of_stanza_is_refused_even_beside_a_good_one(stanza: bytes) -> None:
    for header in (stanza + STANZA, STANZA + stanza):
        with pytest.raises(BundleNotOneError):
            judge_header(FIRST + header + END)


def test_a_file_for_nobody_is_refused() -> None:
    for stanzas in (b"", GREASE):
        with pytest.raises(BundleNotOneError):
            judge_header(FIRST + stanzas + END)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"-----BEGIN AGE ENCRYPTED FILE-----\n",
        b"age-encryption.org/v1\r\n" + STANZA + END,
        b"\n" + FIRST + STANZA + END,
    ],
)
def test_anything_but_a_binary_age_file_is_not_one(data: bytes) -> None:
    with pytest.raises(BundleNotOneError):
        judge_header(data)


def test_a_newer_age_is_told_apart() -> None:
    with pytest.raises(BundleTooNewError):
        judge_header(b"age-encryption.org/v2\n" + STANZA + END)


@pytest.mark.parametrize(
    "stanza",
    [
        b"-> X25519\n" + KEY + b"\n",
        b"-> X25519 " + KEY + b" more\n" + KEY + b"\n",
        b"-> X25519 " + KEY[1:] + b"\n" + KEY + b"\n",
        b"-> X25519 " + KEY + b"\n" + KEY[1:] + b"\n",
        b"-> X25519 " + KEY + b"\n" + KEY + b"=\n",
        b"-> X25519 " + KEY + b"\n",
        b"->  X25519 " + KEY + b"\n" + KEY + b"\n",
        b"->X25519 " + KEY + b"\n" + KEY + b"\n",
        b"-> X25519 " + KEY + b"\r\n" + KEY + b"\n",
        b"-> a-grease\n" + b"A" * 65 + b"\n",
        b"-> a-grease \xff\n\n",
    ],
)
def test_a_badly_made_stanza_is_refused(stanza: bytes) -> None:
    with pytest.raises(BundleError):
        judge_header(FIRST + stanza + STANZA + END)


@pytest.mark.parametrize("end", [b"---\n", b"--- " + KEY[1:] + b"\n", b"--- " + KEY + b" \n", b"--- " + KEY])
def test_a_badly_made_end_is_refused(end: bytes) -> None:
    with pytest.raises(BundleDamagedError):
        judge_header(FIRST + STANZA + end)


def test_every_truncation_of_a_header_is_refused() -> None:
    whole = FIRST + GREASE + STANZA + END
    for length in range(len(whole)):
        with pytest.raises(BundleError):
            judge_header(whole[:length])


def test_an_endless_header_is_refused() -> None:
    line = b"A" * 64 + b"\n"
    data = FIRST + b"-> a-grease\n" + line * (HEADER_LIMIT // len(line) + 2)
    with pytest.raises(BundleTooLargeError):
        judge_header(data[: HEADER_LIMIT + 1])
