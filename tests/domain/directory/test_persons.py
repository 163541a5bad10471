"""A roster has one spelling, only grows, and its version rises."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.directory.persons import (
    LARGEST,
    PERSONS_FORMAT,
    FormerLog,
    Roster,
    Signer,
    read_rosters,
    roster_payload,
    written_rosters,
)
from repatria.domain.directory.rosters import clashing, roster_fault, says_now, says_the_same
from repatria.signing import is_signed, sign, verify_key_of

SEED = b"1" * 32
ANA, LUZ = Signer("ana", "aa" * 32, False), Signer("luz", "bb" * 32, True)
OLD = FormerLog("old", 1)


def roster(
    *persons: Signer, version: int = 5, logs: tuple[FormerLog, ...] = (OLD,), device: str = "uno"
) -> Roster:
    made = Roster(PERSONS_FORMAT, device, version, persons, logs)
    return msgspec.structs.replace(made, sig=sign(SEED, "persons", roster_payload(made)).hex())


HELD = roster(ANA, LUZ)


def test_it_is_read_as_it_was_written_and_stands_in_the_order_of_devices() -> None:
    two = roster(ANA, device="dos")
    data = written_rosters([HELD, two])
    assert read_rosters(data) == (two, HELD)
    assert read_rosters(b"[]") == ()


@pytest.mark.parametrize(
    "data",
    [
        b"{}",
        b"[ ]",
        b"\xff",
        b"[" * 50_000,
        written_rosters([HELD]) + b" ",
        written_rosters([HELD]).replace(b'"version":5', b'"version":5.0'),
        written_rosters([HELD]).replace(b'"left":true', b'"left":true,"name":"Luz"'),
        written_rosters([HELD]).replace(b"persons/1", b"persons/2"),
        written_rosters([HELD, HELD]),
        written_rosters([roster(LUZ, ANA)]),
        written_rosters([roster(ANA, ANA)]),
        written_rosters([roster(ANA, Signer("luz", ANA.key, False))]),
        written_rosters([roster(ANA, logs=(OLD, OLD))]),
        written_rosters([roster(ANA, logs=(FormerLog("old", 3),))]),
        b"["
        + b",".join(reversed([written_rosters([one])[1:-1] for one in (roster(ANA, device="dos"), HELD)]))
        + b"]",
        b"[]" + b" " * LARGEST,
    ],
)
def test_nothing_else_is_a_list_of_rosters(data: bytes) -> None:
    assert read_rosters(data) is None


@pytest.mark.parametrize(
    ("come", "fault"),
    [
        (roster(ANA, LUZ, version=6), None),
        (roster(ANA, LUZ, Signer("mar", "cc" * 32, False), version=6), None),
        (roster(Signer("ana", ANA.key, True), LUZ, version=6), None),
        (roster(ANA, LUZ, version=6, logs=(FormerLog("old", 0),)), None),
        (roster(ANA, LUZ, version=6, logs=(OLD, FormerLog("older", 0))), None),
        (HELD, "same"),
        (roster(ANA, version=4), "older"),
        (roster(Signer("ana", ANA.key, True), LUZ), "other"),
        (roster(ANA, version=6), "forgets"),
        (roster(ANA, Signer("luz", "cc" * 32, True), version=6), "forgets"),
        (roster(ANA, Signer("luz", LUZ.key, False), version=6), "forgets"),
        (roster(ANA, LUZ, version=6, logs=()), "forgets"),
        (roster(ANA, LUZ, version=6, logs=(FormerLog("old", 2),)), "forgets"),
        (msgspec.structs.replace(HELD, version=6), "signature"),
        (msgspec.structs.replace(HELD, sig=""), "signature"),
    ],
)
def test_what_comes_adds_or_is_not_taken(come: Roster, fault: str | None) -> None:
    assert roster_fault(come, HELD, verify_key_of(SEED), is_signed) == fault
    if fault != "signature":
        assert roster_fault(come, None, verify_key_of(SEED), is_signed) is None
        assert roster_fault(come, None, verify_key_of(b"2" * 32), is_signed) == "signature"


def test_a_person_counts_for_the_first_device_and_our_own_for_no_other() -> None:
    assert clashing(HELD, (), {}) == ()
    assert clashing(HELD, ("ana",), {}) == ("ana",)
    assert clashing(HELD, (), {"dos": ("luz",)}) == ("luz",)
    assert clashing(HELD, (), {"uno": ("luz",)}) == ()


people = st.lists(
    st.builds(Signer, st.sampled_from("abcde"), st.sampled_from(["aa" * 32, "bb" * 32]), st.booleans()),
    max_size=5,
)
logs = st.lists(st.builds(FormerLog, st.sampled_from("xyz"), st.integers(0, 2)), max_size=4)
said = st.builds(
    lambda persons, logs, version: says_now("uno", persons, logs, now=version),
    people,
    logs,
    st.integers(1, 2**40),
)


@given(people, logs, said, said, st.integers(1, 2**40))
def test_what_a_device_says_now_holds_all_it_ever_said_under_a_higher_version(
    persons: list[Signer], former: list[FormerLog], one: Roster, other: Roster, now: int
) -> None:
    after = says_now("uno", persons, former, one, None, other, now=now)
    assert after.version >= now
    assert after.version > max(one.version, other.version)
    assert [each.person for each in after.persons] == sorted({each.person for each in after.persons})
    left = {each.person: each.left for each in after.persons}
    signs = {each.log: each.signs for each in after.logs}
    for each in (*persons, *one.persons, *other.persons):
        assert left[each.person] or not each.left
    for log in (*former, *one.logs, *other.logs):
        assert signs[log.log] <= log.signs
    again = says_now("uno", persons, former, after, now=now)
    assert says_the_same(again, after)
    assert not says_the_same(msgspec.structs.replace(after, device="dos"), after)
