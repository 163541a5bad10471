from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from repatria.domain.directory.form import Directory, Last, Revocation, read_as, written
from repatria.domain.directory.judging import directory_fault, is_expired, taken
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
