from __future__ import annotations

from datetime import date

from repatria.domain.directory.form import Certificate, Revocation
from repatria.domain.directory.succession import acting_liaison, followed
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


def told(
    *offices: Certificate, day: date = LATER, lost: tuple[Revocation, ...] = ()
) -> tuple[str, str, list[str]]:
    found = followed(offices, lost, day)
    return (found.office.device, str(found.since), list(found.former)) if found else ("", "", [])


def test_an_office_to_the_end_of_the_calendar_is_followed_like_any() -> None:
    endless = certificate(1, until="9999-12-31")
    assert told(endless, OFFICES[1], lost=LOST) == (device(ALTERNATE), "2027-02-01", [device(LIAISON)])


def test_nobody_follows_the_first() -> None:
    assert followed((), (), SOON) is None
    assert followed(OFFICES, (), SOON) is None
    assert followed((*OFFICES, NEXT), (), SOON) is None


def test_whoever_was_it_is_told_once_another_is() -> None:
    assert told(*OFFICES, NEXT) == (device(POST), "2027-02-01", [device(LIAISON)])


def test_where_nobody_is_it_any_more_nobody_follows() -> None:
    assert followed((*OFFICES, NEXT), (), date(2029, 1, 1)) is None


def test_the_alternate_who_stands_in_follows_and_was_it_too() -> None:
    back = certificate(3, "liaison", POST, "2027-03-01", "2028-02-29", replaces=1)
    offices, after = (*OFFICES, back), date(2027, 3, 1)
    assert told(*offices, lost=LOST) == (device(ALTERNATE), "2027-02-01", [device(LIAISON)])
    both = [device(LIAISON), device(ALTERNATE)]
    assert told(*offices, lost=LOST, day=after) == (device(POST), "2027-03-01", both)
    assert told(*offices, day=after) == (device(POST), "2027-03-01", [device(LIAISON)])


def test_a_liaison_certified_anew_is_it_since_the_first_of_both() -> None:
    anew = certificate(4, "liaison", POST, "2028-02-01", "2029-01-31")
    found = told(*OFFICES, NEXT, anew, day=date(2028, 3, 1))
    assert found == (device(POST), "2027-02-01", [device(LIAISON)])


def test_who_is_it_again_is_nobody_of_before() -> None:
    again = certificate(4, "liaison", LIAISON, "2027-05-01", "2028-04-30", replaces=3)
    assert told(*OFFICES, NEXT, again, day=date(2027, 5, 1)) == (
        device(LIAISON),
        "2027-05-01",
        [device(POST)],
    )
