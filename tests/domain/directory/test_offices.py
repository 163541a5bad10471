from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from repatria.domain.directory.form import OFFICES as NAMES
from repatria.domain.directory.form import Certificate
from repatria.domain.directory.offices import holds_on, in_office, office_fault
from repatria.signing import is_signed
from tests.domain.directory.country import ALTERNATE, LIAISON, OFFICES, POST, certificate, root, seed


def fault(*certificates: Certificate) -> str | None:
    return office_fault(certificates, root(), is_signed)


def test_one_liaison_and_one_alternate_hold_office() -> None:
    assert fault(*OFFICES) is None
    for office, holder in zip(NAMES, OFFICES, strict=True):
        assert in_office(OFFICES, office, date(2027, 1, 1)) == holder


def test_both_ends_count_and_no_day_beyond() -> None:
    held = [in_office(OFFICES, "liaison", date.fromisoformat(day)) is not None for day in (
        "2026-11-30", "2026-12-01", "2027-11-30", "2027-12-01",
    )]  # fmt: skip
    assert held == [False, True, True, False]


def test_two_of_one_office_never_overlap_by_a_day() -> None:
    touching = certificate(3, "liaison", POST, "2027-11-30", "2028-11-29")
    after = certificate(3, "liaison", POST, "2027-12-01", "2028-11-30")
    assert fault(*OFFICES, touching) == "overlap"
    assert fault(*OFFICES, after) is None


def test_no_device_holds_both_offices() -> None:
    assert fault(certificate(1), certificate(2, "alternate", LIAISON)) == "overlap"


def test_the_alternate_who_becomes_liaison_is_alternate_no_more() -> None:
    promoted = certificate(3, "liaison", ALTERNATE, "2027-02-01", "2028-01-31", replaces=1)
    offices = (*OFFICES, promoted)
    assert fault(*offices) is None
    before, after = date(2027, 1, 31), date(2027, 2, 1)
    assert [in_office(offices, name, before) for name in NAMES] == list(OFFICES)
    assert [in_office(offices, name, after) for name in NAMES] == [promoted, None]
    assert fault(*offices, certificate(4, "alternate", POST, "2027-02-01", "2028-01-31")) is None
    assert fault(*offices, certificate(4, "alternate", POST, "2027-01-31", "2028-01-31")) == "overlap"


def test_nothing_brings_back_what_a_certificate_ended() -> None:
    alternate = certificate(2, "alternate", ALTERNATE, "2027-01-01", "2027-12-31")
    stands_in = certificate(3, "liaison", ALTERNATE, "2026-12-05", "2027-12-04", replaces=1)
    other = certificate(4, "alternate", 4, "2026-12-06", "2027-12-05")
    after = certificate(5, "liaison", POST, "2026-12-20", "2027-12-19", replaces=3)
    offices = (certificate(1), alternate, stands_in, other, after)
    assert fault(*offices) is None
    for known in (offices[:3], offices[:4], offices):
        assert in_office(known, "alternate", date(2027, 2, 1)) != alternate
    assert in_office(offices, "alternate", date(2027, 2, 1)) == other
    assert in_office((*offices[:3], after), "alternate", date(2027, 2, 1)) is None


def test_an_office_that_never_met_the_other_is_ended_by_nothing() -> None:
    later = certificate(1, "alternate", POST, "2027-06-01", "2027-11-30")
    first = certificate(2, "liaison", POST, "2026-12-01", "2027-05-31")
    assert fault(later, first) is None
    assert in_office((later, first), "alternate", date(2027, 6, 1)) == later


def test_a_successor_ends_the_one_before_on_its_first_day() -> None:
    offices = (*OFFICES, certificate(3, "liaison", POST, "2027-02-01", "2028-01-31", replaces=1))
    assert fault(*offices) is None
    assert in_office(offices, "liaison", date(2027, 1, 31)) == OFFICES[0]
    assert in_office(offices, "liaison", date(2027, 2, 1)) == offices[2]


def test_replacing_another_office_or_nobody_counts_for_nothing() -> None:
    for replaces in (2, 9):
        wrong = certificate(3, "liaison", POST, "2027-02-01", "2028-01-31", replaces=replaces)
        assert fault(*OFFICES, wrong) == "numbers"
    assert fault(OFFICES[1], OFFICES[0]) == "numbers"
    assert fault(OFFICES[0], OFFICES[0]) == "numbers"


def test_forged_foreign_and_impossible_ones_are_told() -> None:
    assert fault(replace(certificate(1), number=2)) == "forged"
    assert fault(certificate(1, by=seed(7))) == "forged"
    assert fault(replace(certificate(1), sig="")) == "forged"
    assert fault(certificate(1, country="HND")) == "foreign"
    assert fault(certificate(1, since="2027-12-01", until="2027-11-30")) == "dates"
    assert fault(certificate(1, until="2027-02-30")) == "dates"


def test_what_begins_on_the_first_day_of_all_ends_the_one_before() -> None:
    first = certificate(2, "liaison", POST, "0001-01-01", "2026-12-31", replaces=1)
    assert fault(certificate(1), first) is None
    assert in_office((certificate(1), first), "liaison", date(2026, 12, 5)) == first
    promoted = certificate(2, "liaison", ALTERNATE, "0001-01-01", "2027-12-31")
    assert fault(certificate(1, "alternate", ALTERNATE), promoted) is None


DAYS = st.integers(0, 60).map(lambda days: date(2027, 1, 1) + timedelta(days))


@given(st.lists(st.tuples(DAYS, DAYS, st.sampled_from([LIAISON, ALTERNATE, POST]),
                          st.sampled_from(NAMES), st.integers(0, 5)), max_size=6), DAYS)  # fmt: skip
def test_no_accepted_set_ever_has_two_in_one_office(
    drawn: list[tuple[date, date, int, str, int]], day: date
) -> None:
    made = tuple(
        certificate(
            number,
            "liaison" if office == "liaison" else "alternate",
            holder,
            first.isoformat(),
            last.isoformat(),
            replaces=replaces,
        )
        for number, (first, last, holder, office, replaces) in enumerate(drawn, 1)
    )
    if fault(*made) is not None:
        return
    holding = [one for one in made if holds_on(one, day, made)]
    assert len({one.office for one in holding}) == len(holding)
    assert len({one.device for one in holding}) == len(holding)
