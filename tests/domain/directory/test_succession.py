from __future__ import annotations

from datetime import date

from repatria.domain.directory.form import Certificate, Revocation
from repatria.domain.directory.succession import acting_liaison, former_liaisons
from tests.domain.directory.country import ALTERNATE, LIAISON, OFFICES, POST, certificate, device

SOON, LATER = date(2027, 1, 31), date(2027, 2, 1)
NEXT = certificate(3, "liaison", POST, "2027-02-01", "2028-01-31", replaces=1)
LOST = (Revocation(device(LIAISON), "2027-02-01", ()),)


def acting(day: date, *offices: Certificate, lost: tuple[Revocation, ...] = ()) -> str:
    found = acting_liaison(offices, lost, day)
    return found.device if found else ""


def test_the_liaison_in_office_acts() -> None:
    assert acting(SOON, *OFFICES) == device(LIAISON)
    assert acting(SOON, *OFFICES, NEXT) == device(LIAISON)
    assert acting(LATER, *OFFICES, NEXT) == device(POST)


def test_the_alternate_stands_in_where_nobody_is_liaison_or_that_device_is_revoked() -> None:
    ended = certificate(1, until="2027-01-31")
    assert acting(LATER, ended, OFFICES[1]) == device(ALTERNATE)
    assert acting(SOON, *OFFICES, lost=LOST) == device(LIAISON)
    assert acting(LATER, *OFFICES, lost=LOST) == device(ALTERNATE)


def test_where_both_are_gone_nobody_acts() -> None:
    assert acting(date(2029, 1, 1), *OFFICES) == ""
    both = (*LOST, Revocation(device(ALTERNATE), "2027-02-01", ()))
    assert acting(LATER, *OFFICES, lost=both) == ""


def test_nobody_was_it_before_the_first() -> None:
    assert former_liaisons(OFFICES, (), SOON) == ()
    assert former_liaisons((*OFFICES, NEXT), (), SOON) == ()


def test_whoever_was_it_is_told_once_another_is() -> None:
    assert former_liaisons((*OFFICES, NEXT), (), LATER) == (device(LIAISON),)


def test_the_alternate_who_stood_in_was_it_too() -> None:
    back = certificate(3, "liaison", POST, "2027-03-01", "2028-02-29", replaces=1)
    offices, after = (*OFFICES, back), date(2027, 3, 1)
    assert former_liaisons(offices, LOST, LATER) == (device(LIAISON),)
    assert former_liaisons(offices, LOST, after) == (device(LIAISON), device(ALTERNATE))
    assert former_liaisons(offices, (), after) == (device(LIAISON),)


def test_who_is_it_again_is_nobody_of_before() -> None:
    again = certificate(4, "liaison", LIAISON, "2027-05-01", "2028-04-30", replaces=3)
    assert former_liaisons((*OFFICES, NEXT, again), (), date(2027, 5, 1)) == (device(POST),)
