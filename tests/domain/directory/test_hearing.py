"""What a liaison hears of directories that never were in force here: the word of her office, and nothing is lost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from repatria.domain.directory.form import Directory, Last, Revocation
from repatria.domain.directory.hearing import ROOM, Heard, believed, heard_of, is_word_of_a_liaison
from repatria.domain.directory.judging import highest_on
from repatria.domain.directory.offices import certificates_together
from repatria.signing import is_signed
from tests.domain.directory.country import (
    ALTERNATE,
    DAY,
    LIAISON,
    OFFICES,
    POST,
    certificate,
    device,
    directory,
    root,
    seed,
    signed,
)


def heard(one: Directory, day: date = DAY, revoked: tuple[str, ...] = ()) -> bool:
    return is_word_of_a_liaison(one, root(), OFFICES, revoked, day, is_signed)


def test_the_word_of_the_liaison_is_heard_though_it_is_older_or_expired() -> None:
    assert heard(directory(7))
    assert heard(directory(7), DAY + timedelta(days=200))


@pytest.mark.parametrize(
    "one",
    [
        replace(directory(), version=2),
        signed(directory(), seed(POST)),
        signed(replace(directory(), by=device(ALTERNATE)), seed(ALTERNATE)),
        signed(replace(directory(), issued="2026-11-20", expires="2026-12-20")),
        signed(replace(directory(), issued="2026-12-20", expires="2026-12-30")),
        signed(replace(directory(), country="HND")),
        signed(replace(directory(), practice=True)),
        signed(replace(directory(), version=highest_on(date(2026, 12, 5)) + 1)),
        signed(replace(directory(), revocations=(Revocation(device(POST), "2026-12-04", ()),))),
    ],
    ids=["changed", "forged", "alternate", "before office", "to come", "country", "practice", "high", "both"],
)
def test_nobody_elses_word_is(one: Directory) -> None:
    assert not heard(one)


def test_who_was_liaison_then_is_heard_unless_the_device_is_revoked_by_now() -> None:
    offices = (*OFFICES[:1], certificate(3, "liaison", ALTERNATE, "2026-12-08", replaces=1))
    known = certificates_together(offices, OFFICES[:1], root(), is_signed)
    assert known == offices
    before = directory(4)
    assert is_word_of_a_liaison(before, root(), offices, (), DAY, is_signed)
    assert not is_word_of_a_liaison(before, root(), offices, (device(LIAISON),), DAY, is_signed)
    dated_back = signed(replace(before, issued="2026-12-09", expires="2026-12-20"))
    assert not is_word_of_a_liaison(dated_back, root(), offices, (), DAY, is_signed)


def test_certificates_that_do_not_count_together_teach_nothing() -> None:
    clashing = (certificate(3, "liaison", POST),)
    assert certificates_together(OFFICES, clashing, root(), is_signed) is None
    forged = (certificate(3, "liaison", POST, "2027-12-01", "2028-11-30", by=seed(9)),)
    assert certificates_together(OFFICES, forged, root(), is_signed) is None


LOST, LOG = device(POST), f"{device(POST)}-abcdefghijklmnop"
FIRST = Revocation(LOST, "2026-12-04", (Last("case/1/core", LOG, 3), Last("revoked/one", LOST, 0)))
AGAIN = Revocation(LOST, "2026-12-06", (Last("case/1/core", LOG, 9), Last("revoked/two", LOST, 0)))
ADOPTED = replace(FIRST, last=(Last("case/1/core", LOG, 7), FIRST.last[1]))


def says(*revocations: Revocation, by: int = LIAISON) -> Directory:
    return replace(directory(7, (LIAISON, ALTERNATE)), revocations=revocations, by=device(by))


def test_her_own_word_says_what_she_forgot_and_adopted() -> None:
    assert heard_of(says(FIRST), (), device(LIAISON)) == (FIRST,)
    assert heard_of(says(ADOPTED), (FIRST,), device(LIAISON)) == (ADOPTED,)
    assert heard_of(says(FIRST), (ADOPTED,), device(LIAISON)) == ()


@pytest.mark.parametrize("by", [LIAISON, ALTERNATE])
def test_revoked_twice_the_earlier_cut_holds_whoever_says_so(by: int) -> None:
    [after] = heard_of(says(FIRST, by=by), (AGAIN,), device(LIAISON))
    assert after.day == FIRST.day
    assert set(after.last) == {*FIRST.last, AGAIN.last[1]}


def test_who_was_liaison_before_adopts_nothing_and_revokes_not_who_is_now() -> None:
    own = Revocation(device(LIAISON), "2026-12-04", ())
    assert heard_of(says(ADOPTED, own, by=ALTERNATE), (FIRST,), device(LIAISON)) == ()
    more = replace(AGAIN, last=(*AGAIN.last, Last("revoked/zzz", LOST, 0)))
    assert heard_of(says(more, by=ALTERNATE), (FIRST,), device(LIAISON)) == ()


def test_of_another_devices_logs_nothing_is_heard() -> None:
    others = Last("case/1/core", f"{device(LIAISON)}-abcdefghijklmnop", 0)
    told = replace(FIRST, last=(FIRST.last[0], others, FIRST.last[1]))
    assert heard_of(says(told, by=ALTERNATE), (), device(LIAISON)) == (FIRST,)


def test_who_was_liaison_before_fills_no_directory() -> None:
    many = tuple(Revocation(f"x{at:07}", "2026-12-04", ()) for at in range(ROOM // 40))
    assert heard_of(says(*many, by=ALTERNATE), (), device(LIAISON)) == ()
    assert len(heard_of(says(*many), (), device(LIAISON))) == len(many)


def test_a_version_that_none_can_have_is_not_believed_though_it_was_heard_before() -> None:
    assert believed(Heard(2**52, (FIRST,)), DAY) == Heard(0, (FIRST,))
    assert believed(Heard(9, (FIRST,)), DAY) == Heard(9, (FIRST,))
