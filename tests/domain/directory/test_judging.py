from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from repatria.domain.directory.form import Certificate, Directory, Last, Revocation, read_as, written
from repatria.domain.directory.hearing import is_word_of_a_liaison
from repatria.domain.directory.judging import (
    Standing,
    directory_fault,
    highest_on,
    is_expired,
    stated_on,
    taken,
)
from repatria.domain.directory.revoking import device_of_log, ends_of, log_of_device
from repatria.domain.ids import DeviceId
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
    entry,
    root,
    seed,
    signed,
    standing,
)


def fault(made: Directory, before: Directory | None = None, day: date = DAY) -> str | None:
    return directory_fault(made, standing(before), day, is_signed)


def test_a_directory_of_the_liaison_in_office_is_taken() -> None:
    assert fault(directory()) is None


def test_a_higher_version_replaces_and_a_lower_one_never_does() -> None:
    first, second = directory(1), directory(2, (LIAISON, ALTERNATE, POST, 4))
    assert fault(second, first) is None
    assert taken(second, standing(first)).directory == second
    assert fault(first, second) == "older"


def test_another_content_under_a_known_version_is_refused_and_the_same_again_is_not() -> None:
    assert fault(directory(1, (LIAISON, POST)), directory(1)) == "older"
    assert fault(directory(1), directory(1)) is None


@given(st.integers(1, 50), st.integers(1, 50))
def test_versions_only_rise(held: int, comes: int) -> None:
    before, after = directory(held), directory(comes, (LIAISON, ALTERNATE))
    assert (fault(after, before) is None) == (comes > held)


@given(st.data())
def test_no_changed_byte_is_ever_taken(data: st.DataObject) -> None:
    whole = bytearray(written(directory()))
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))
    read = read_as(Directory, bytes(whole))
    assert read is None or fault(read) is not None


CHANGES: dict[str, Any] = {
    "version": 7,
    "issued": "2026-12-06",
    "expires": "2027-01-05",
    "devices": (entry(LIAISON), entry(9)),
    "revocations": (Revocation("device09", "2026-12-05", ()),),
    "certificates": OFFICES[:1],
}


@given(st.sampled_from(sorted(CHANGES)), st.integers(2, 199))
def test_nothing_forged_is_ever_taken(field: str, forger: int) -> None:
    changed = replace(directory(), **{field: CHANGES[field]})
    assert fault(changed) is not None
    assert fault(signed(changed, seed(forger))) is not None


@given(st.integers(2, 199))
def test_nobody_certifies_themselves(forger: int) -> None:
    own = certificate(3, "liaison", forger, "2028-01-01", "2028-12-31", by=seed(forger))
    claimed = replace(own, root=root().root)
    posts = (entry(LIAISON), entry(forger))
    for offices in ((own,), (claimed,), (*OFFICES, own), (*OFFICES, claimed)):
        made = replace(directory(), certificates=offices, devices=posts, by=device(forger))
        assert (
            directory_fault(signed(made, seed(forger)), standing(), date(2028, 2, 1), is_signed) is not None
        )
        there = replace(made, issued="2028-01-20", expires="2028-02-20")
        assert (
            directory_fault(signed(there, seed(forger)), standing(), date(2028, 2, 1), is_signed) == "forged"
        )


def test_the_alternate_and_a_post_sign_no_directory() -> None:
    for number in (ALTERNATE, POST):
        made = replace(directory(), by=device(number))
        assert fault(signed(made, seed(number))) == "office"


def test_whoever_says_they_are_the_liaison_needs_the_liaisons_key() -> None:
    assert fault(signed(directory(), seed(POST))) == "signature"
    own = replace(entry(LIAISON), verify_key=entry(9).verify_key)
    made = replace(directory(), devices=(own, entry(ALTERNATE)))
    assert fault(signed(made, seed(9))) == "office"


@pytest.mark.parametrize("country", ["HND", "SLV"])
def test_another_countrys_is_never_taken(country: str) -> None:
    assert fault(signed(replace(directory(), country=country))) == "country"
    abroad = certificate(1, by=seed(201), country=country)
    assert fault(signed(replace(directory(), certificates=(abroad,)))) == "foreign"


def test_another_root_and_a_practice_one_are_refused() -> None:
    assert fault(signed(replace(directory(), root="cd" * 32))) == "root"
    assert fault(signed(replace(directory(), practice=True))) == "practice"


@given(st.integers(0, 400))
def test_what_expired_or_lies_ahead_is_never_taken(days: int) -> None:
    day = date(2026, 11, 1) + timedelta(days)
    issued, expires = date(2026, 12, 5), date(2027, 1, 4)
    good = issued - timedelta(days=1) <= day <= expires
    assert (fault(directory(), day=day) is None) == good
    assert is_expired(directory(), day) == (day > expires)


def test_no_directory_is_good_for_long_or_ends_before_it_begins() -> None:
    for expires in ("2027-06-01", "2026-12-04", "2026-13-40"):
        assert fault(signed(replace(directory(), expires=expires))) == "days"


@pytest.mark.parametrize("last", ["9999-10-01", "9999-12-30", "9999-12-31", "0001-01-01"])
def test_a_day_at_the_edge_of_the_calendar_is_refused_and_stops_nothing(last: str) -> None:
    for changed in ({"issued": last}, {"expires": last}, {"issued": last, "expires": last}):
        made = replace(directory(), **changed, sig="")
        assert fault(made) in ("days", "future", "expired")
        assert not is_word_of_a_liaison(made, root(), OFFICES, (), DAY, is_signed)


def test_one_device_is_named_once_and_shares_no_key() -> None:
    double = replace(entry(4), verify_key=entry(POST).verify_key)
    sealed = replace(entry(4), recipient=entry(POST).recipient)
    first = (entry(LIAISON), entry(ALTERNATE), entry(POST))
    for devices in ((*first, double), (*first, sealed), (*first, entry(POST)), tuple(reversed(first))):
        assert fault(signed(replace(directory(), devices=devices))) == "entries"


def test_after_a_succession_the_one_before_signs_nothing_even_dated_back() -> None:
    offices = (*OFFICES, certificate(3, "liaison", POST, "2026-12-08", "2027-12-07", replaces=1))
    old = signed(replace(directory(5), certificates=offices))
    assert fault(old) == "office"
    new = replace(directory(5), certificates=offices, issued="2026-12-08", by=device(POST))
    assert fault(signed(new, seed(POST))) is None
    without = directory(6)
    assert directory_fault(without, standing(signed(new, seed(POST))), DAY, is_signed) == "forgets"


def test_who_is_not_named_any_more_stays_known_until_revoked() -> None:
    first, second = directory(1), directory(2, (LIAISON, ALTERNATE))
    after = taken(second, standing(first))
    assert [one.device for one in after.left_out] == [device(POST)]
    third = replace(
        directory(3, (LIAISON, ALTERNATE)), revocations=(Revocation(device(POST), "2026-12-09", ()),)
    )
    assert fault(signed(third), second) is None
    assert taken(signed(third), after).left_out == ()


def test_named_again_nobody_is_left_out() -> None:
    after = taken(directory(2, (LIAISON,)), standing(directory(1)))
    assert len(after.left_out) == 2
    assert taken(directory(3), after).left_out == ()


def test_no_later_directory_forgets_a_revocation() -> None:
    lost = (Revocation(device(POST), "2026-12-09", (Last("case/a/core", "log1", 7),)),)
    before = signed(replace(directory(2, (LIAISON, ALTERNATE)), revocations=lost))
    assert fault(before) is None
    assert fault(directory(3, (LIAISON, ALTERNATE)), before) == "forgets"
    adopted = (replace(lost[0], last=(Last("case/a/core", "log1", 9),)),)
    later = signed(replace(directory(3, (LIAISON, ALTERNATE)), revocations=adopted))
    assert fault(later, before) is None
    assert ends_of(later.revocations, ()) == {("case/a/core", "log1"): 9}


LOST, LOG = device(POST), f"{device(POST)}-abcdefghijklmnop"


def revoking(version: int, n: int, *acts: str, day: str = "2026-12-04") -> Directory:
    """Return a directory that revokes the post by these acts, as far as *n*."""
    marks = tuple(Last(f"revoked/{act}", LOST, 0) for act in acts)
    last = (Revocation(LOST, day, (Last("case/a/core", LOG, n), *marks)),)
    return signed(replace(directory(version, (LIAISON, ALTERNATE)), revocations=last))


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (revoking(2, 3, "a"), revoking(3, 9, "a"), None),  # adopted
        (revoking(2, 9, "a"), revoking(3, 3, "a"), "forgets"),  # what she adopted
        (revoking(2, 3, "a"), revoking(4, 9, "b"), "forgets"),  # revoked anew, and it wrote between
        (revoking(2, 9, "a"), revoking(4, 3, "b"), None),
        (revoking(2, 9, "a"), revoking(4, 3, "a", "b"), None),
        (revoking(2, 3, "a"), revoking(4, 9, "a", "b"), None),  # adopted in knowledge of both
        (revoking(2, 3, "a", "b"), revoking(4, 9, "a"), "forgets"),
        (revoking(2, 3), revoking(3, 9), None),  # acts before they were named: of one day, one
        (revoking(2, 3), revoking(4, 9, day="2026-12-05"), "forgets"),
        (revoking(2, 3), revoking(4, 9, "b"), "forgets"),
        (revoking(2, 3), revoking(4, 9, "2026-12-04", "b"), None),
    ],
)
def test_nothing_that_was_revoked_counts_again_without_being_adopted(
    before: Directory, after: Directory, found: str | None
) -> None:
    assert fault(before) is None
    assert fault(after, before) == found


def test_another_liaison_may_let_count_less_than_was_adopted() -> None:
    offices = (*OFFICES[:1], certificate(3, "liaison", ALTERNATE, "2026-12-08", replaces=1))
    less = replace(revoking(4, 3, "a"), certificates=offices, issued="2026-12-08", by=device(ALTERNATE))
    before = replace(revoking(2, 9, "a"), certificates=OFFICES[:1])
    assert fault(signed(less, seed(ALTERNATE)), before) is None


def test_nobody_signs_a_version_above_which_nobody_signs_the_next_day() -> None:
    most = highest_on(date(2026, 12, 5))
    assert fault(directory(most)) is None
    assert fault(directory(most + 1)) == "high"
    next_day = signed(replace(directory(most + 1), issued="2026-12-06"))
    assert fault(next_day, directory(most)) is None


def test_what_somebody_says_to_know_is_believed_as_far_as_anybody_can_have_signed_it() -> None:
    most = highest_on(DAY + timedelta(days=1))
    assert (stated_on(most, DAY), stated_on(most + 1, DAY)) == (most, 0)


def test_where_one_too_high_is_in_force_the_next_is_taken() -> None:
    assert fault(directory(2**52 + 1), directory(2**52)) is None


def test_a_certificate_that_only_the_reader_knows_decides_who_is_in_office() -> None:
    """What the root said counts where it is known, and a directory that lacks it is not refused for that."""
    before = signed(replace(directory(1), certificates=OFFICES[:1]))
    alternate = standing_by(before, OFFICES)
    later = signed(replace(directory(2), certificates=OFFICES[:1]))
    assert directory_fault(later, alternate, DAY, is_signed) is None
    assert taken(later, alternate).certificates == OFFICES
    succeeded = (*OFFICES[:1], certificate(3, "liaison", ALTERNATE, "2026-12-08", replaces=1))
    assert directory_fault(later, standing_by(before, succeeded), DAY, is_signed) == "office"


def standing_by(before: Directory, certificates: tuple[Certificate, ...]) -> Standing:
    return Standing(root(), certificates, before)


def test_two_certificates_of_one_number_are_told_as_such() -> None:
    other = certificate(2, "alternate", POST)
    clashing = signed(replace(directory(2), certificates=(OFFICES[0], other)))
    assert fault(clashing, directory(1)) == "clash"


def test_a_directory_counts_on_when_the_certificate_of_its_liaison_was_renewed_meanwhile() -> None:
    renewed = (*OFFICES, certificate(3, "liaison", LIAISON, "2026-12-08", "2027-12-07", replaces=1))
    made = signed(replace(directory(2), certificates=renewed))
    assert fault(made) is None
    assert directory_fault(directory(2), standing_by(directory(1), renewed), DAY, is_signed) is None


def test_no_revocation_ends_what_another_device_wrote() -> None:
    """Also in force: it ends logs of its own device, and those of before, which name none."""
    other = f"{device(LIAISON)}-abcdefghijklmnop"
    last = (Last("case/a/core", LOG, 3), Last("case/a/core", other, 0), Last("case/a/core", "old", 2))
    ends = ends_of((Revocation(LOST, "2026-12-04", last),), [("case/a/core", other)])
    assert ends == {("case/a/core", LOG): 3, ("case/a/core", "old"): 2}


def test_who_was_named_before_the_revocation_is_kept_so_that_what_it_signed_is_proven() -> None:
    lost = (Revocation(device(POST), "2026-12-09", ()),)
    after = taken(replace(directory(2, (LIAISON, ALTERNATE)), revocations=lost), standing(directory(1)))
    assert (after.left_out, after.revoked) == ((), (entry(POST),))
    assert taken(replace(directory(3, (LIAISON,)), revocations=lost), after).revoked == (entry(POST),)


def test_of_a_revoked_device_counts_what_is_named_and_nothing_else() -> None:
    own, other = (log_of_device(DeviceId(device(number)), bytes(16)) for number in (POST, LIAISON))
    lost = Revocation(
        device(POST), "2026-12-09", (Last("case/a/core", own, 7), Last("case/a/core", "old", 3))
    )
    core, beside = "case/a/core", "case/b/core"
    held = [(core, own), (core, "old"), (core, "older"), (beside, own), (core, other), (beside, other)]
    assert ends_of((lost,), held) == {(core, own): 7, (core, "old"): 3, (beside, own): 0}
    less = Revocation(device(ALTERNATE), "2026-12-09", (Last(core, "old", 2), Last(core, own, 9)))
    for both in ((lost, less), (less, lost)):
        assert ends_of(both, held) == {(core, own): 7, (core, "old"): 2, (beside, own): 0}


def test_a_log_says_whose_it_is_and_no_other_device_shares_its_beginning() -> None:
    log = log_of_device(DeviceId("puesto-1"), bytes(16))
    assert device_of_log(log) == "puesto-1"
    assert device_of_log("a" * 26) == ""
    lost = Revocation("puesto", "2026-12-09", ())
    assert ends_of((lost,), [("case/a/core", log)]) == {}


def test_a_revoked_device_is_in_no_list_of_devices_and_signs_none() -> None:
    lost = (Revocation(device(POST), "2026-12-09", ()),)
    assert fault(signed(replace(directory(), revocations=lost))) == "revocations"
    doubled = (Last("a", "b", 1), Last("a", "b", 2))
    named = (Revocation("device09", "2026-12-09", doubled),)
    assert fault(signed(replace(directory(), revocations=named))) == "revocations"
    own = (Revocation(device(LIAISON), "2026-12-09", ()),)
    assert fault(signed(replace(directory(2, (ALTERNATE,)), revocations=own)), directory(1)) == "office"
