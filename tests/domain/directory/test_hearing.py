"""What a liaison hears of directories that never were in force here: the word of her office, and nothing is lost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from repatria.domain.directory.form import Directory, Last, Revocation
from repatria.domain.directory.hearing import (
    HIGHEST,
    certificates_together,
    is_word_of_a_liaison,
    joined,
)
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
        signed(replace(directory(), version=HIGHEST + 1)),
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


def test_of_two_words_on_one_device_what_counted_further_counts() -> None:
    one = Revocation("b", "2026-12-04", (Last("case/1/core", "x", 3), Last("case/2/core", "x", 9)))
    other = Revocation("b", "2026-12-01", (Last("case/1/core", "x", 5), Last("case/1/core", "y", 1)))
    third = Revocation("a", "2026-12-02", ())
    found = joined([one], [other, third])
    last = (Last("case/1/core", "x", 5), Last("case/1/core", "y", 1), Last("case/2/core", "x", 9))
    assert found == (third, Revocation("b", "2026-12-04", last))
    assert joined(found, [one]) == found
    assert joined() == ()
