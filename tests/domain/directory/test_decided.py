"""What a device says that its people decided stands after the rosters, in one spelling, signed by that device."""

from __future__ import annotations

import msgspec
import pytest

from repatria.domain.directory.decided import (
    DECIDED_FORMAT,
    Decided,
    DecidedPerson,
    decided_fault,
    decided_payload,
    read_persons,
    written_persons,
)
from repatria.domain.directory.persons import PERSONS_FORMAT, Roster, Signer, read_rosters, written_rosters
from repatria.signing import is_signed, sign, verify_key_of

SEED = b"\x05" * 32
KEY = verify_key_of(SEED)
ROSTER = Roster(PERSONS_FORMAT, "device01", 1, (Signer("luz", "ab" * 32, False),), (), "00" * 64)


def decided(device: str = "device01", version: int = 1, *persons: str) -> Decided:
    said = tuple(DecidedPerson(one, "device02", "cd" * 32) for one in persons or ("luz",))
    made = Decided(DECIDED_FORMAT, device, version, said)
    return msgspec.structs.replace(made, sig=sign(SEED, "persons", decided_payload(made)).hex())


@pytest.mark.parametrize("rosters", [(), (ROSTER,)])
@pytest.mark.parametrize("said", [(), (decided(),), (decided(), decided("device02"))])
def test_rosters_and_statements_come_back_as_they_were(
    rosters: tuple[Roster, ...], said: tuple[Decided, ...]
) -> None:
    assert read_persons(written_persons(rosters, said)) == (rosters, said)


def test_without_statements_the_bytes_are_those_of_before() -> None:
    assert written_persons([ROSTER], ()) == written_rosters([ROSTER])


def test_a_program_of_before_reads_nothing_where_there_are_statements() -> None:
    assert read_rosters(written_persons([ROSTER], [decided()])) is None


@pytest.mark.parametrize(
    "data",
    [
        written_persons([ROSTER], [decided()]).replace(b",", b", ", 1),
        b"[" + msgspec.json.encode(decided()) + b"," + msgspec.json.encode(ROSTER) + b"]",
        b"[" + msgspec.json.encode(decided()) + b"," + msgspec.json.encode(decided()) + b"]",
        written_persons((), [decided("device01", 1, "luz", "ana")]),
        written_persons((), [decided("d" * 57)]),
        written_persons((), [decided()]).replace(b'"version":1', b'"version":"x"'),
        b'[{"format":"repatria-decided/1"',
    ],
)
def test_any_other_spelling_is_read_as_nothing(data: bytes) -> None:
    assert read_persons(data) is None


def test_only_a_later_word_of_that_very_device_is_taken() -> None:
    held, other = decided(version=2), decided("device01", 2, "eva")
    assert decided_fault(decided(version=3), held, KEY, is_signed) is None
    assert decided_fault(held, None, KEY, is_signed) is None
    assert decided_fault(decided(version=1), held, KEY, is_signed) == "older"
    assert decided_fault(held, held, KEY, is_signed) == "same"
    assert decided_fault(other, held, KEY, is_signed) == "other"
    forged = msgspec.structs.replace(decided(version=3), device="device09")
    assert decided_fault(forged, None, KEY, is_signed) == "signature"
