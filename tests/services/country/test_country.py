from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from repatria.content.library import Library
from repatria.domain.directory.form import Office, payload
from repatria.domain.errors import (
    CertificatesClashError,
    CountryFileError,
    OfficeDatesError,
    OfficeTakenError,
    RoleMayNotError,
    RootMissingError,
    RootNotComparedError,
    RootOfAnotherError,
    RootStandsError,
    RootUnmadeError,
    SheetsWrongError,
)
from repatria.domain.people import Role
from repatria.services.checking_vaults import check_vault
from repatria.services.countries import countries_known, today
from repatria.services.country.certifying import Wanted, certify, prepare_certificate
from repatria.services.country.founding import found, new_root
from repatria.services.country.handing import (
    CountryFile,
    check_code,
    pin,
    read_country,
    root_to_compare,
    write_country,
)
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost, known_posts
from repatria.services.vaults import leave
from repatria.signing import sign
from repatria.store.keys.country_root import Made
from repatria.store.keys.sheets import split
from tests.posts import TestClock, introduce, make_post

FIRST, LAST = date(2026, 12, 1), date(2027, 11, 30)


@pytest.fixture
def abroad(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    opened = make_post(tmp_path / "abroad", "Puesto de fuera", "HND", library=library, clock=clock)
    yield opened
    leave(opened)


def founded(desk: Desk) -> Made:
    made = new_root(desk)
    found(desk, made.root)
    return made


def wanted(
    desk: Desk, office: Office = "liaison", at: int = 0, since: date = FIRST, until: date = LAST
) -> Wanted:
    return Wanted(office, known_posts(desk)[at], since, until)


def issue(desk: Desk, made: Made, what: Wanted) -> None:
    certify(desk, prepare_certificate(desk, what), made.sheets[1:])


def test_a_country_without_a_root_works_as_it_did(desk: Desk, other: Desk) -> None:
    introduce(desk, other)
    assert countries_known(desk) == {}
    assert len(known_posts(desk)) == 2


def test_a_root_is_pinned_and_stands_after_a_check_of_the_vault(desk: Desk) -> None:
    made = founded(desk)
    known = countries_known(desk)["GTM"]
    assert known.root == made.root
    assert known.certificates == ()
    assert check_vault(desk).sound


def test_what_is_kept_of_a_root_holds_none_of_its_words(desk: Desk) -> None:
    made = founded(desk)
    issue(desk, made, wanted(desk))
    with desk.writing() as connection:
        bodies = b"".join(
            bytes(row[0], "utf-8") if isinstance(row[0], str) else bytes(row[0])
            for row in connection.execute("SELECT body FROM event WHERE body NOT NULL")
        )
    for sheet in made.sheets:
        assert " ".join(sheet[:3]).encode() not in bodies
        assert json.dumps(sheet[:3], separators=(",", ":"))[1:-1].encode() not in bodies


def test_there_is_one_root(desk: Desk) -> None:
    founded(desk)
    with pytest.raises(RootStandsError):
        new_root(desk)


def test_a_root_that_nobody_signed_or_of_elsewhere_is_not_pinned(desk: Desk, abroad: Desk) -> None:
    made = new_root(desk)
    for wrong in (replace(made.root, escrow="00" * 32), new_root(abroad).root):
        with pytest.raises(RootUnmadeError):
            found(desk, wrong)
    assert countries_known(desk) == {}


@pytest.mark.parametrize("role", ["case_manager", "receiving_team"])
def test_only_who_answers_for_the_post_touches_a_root(
    tmp_path: Path, library: Library, role: Role, desk: Desk
) -> None:
    founded(desk)
    path = tmp_path / "country.json"
    write_country(desk, path)
    file = read_country(path)
    with_role = make_post(tmp_path / "third", role=role, library=library)
    try:
        with pytest.raises(RoleMayNotError):
            new_root(with_role)
        with pytest.raises(RoleMayNotError):
            found(with_role, file.root)
        with pytest.raises(RoleMayNotError):
            prepare_certificate(with_role, wanted(with_role))
        with pytest.raises(RoleMayNotError):
            pin(with_role, file, check_code(file.root))
    finally:
        leave(with_role)


def test_liaison_and_alternate_are_certified_for_their_days(
    desk: Desk, other: Desk, clock: TestClock
) -> None:
    introduce(desk, other)
    made = founded(desk)
    issue(desk, made, wanted(desk))
    issue(desk, made, wanted(desk, "alternate", 1))
    known = countries_known(desk)["GTM"]
    assert known.in_office(today(desk)) == []
    clock.pass_time(days=10)
    held = known.in_office(today(desk))
    assert [(one.office, one.post) for one in held] == [
        ("liaison", desk.post),
        ("alternate", other.post),
    ]
    assert {(one.since, one.until) for one in held} == {(FIRST, LAST)}


def test_a_successor_ends_who_was_there(desk: Desk, other: Desk) -> None:
    introduce(desk, other)
    made = founded(desk)
    issue(desk, made, wanted(desk))
    issue(desk, made, wanted(desk, at=1, since=date(2027, 2, 1), until=date(2028, 1, 31)))
    known = countries_known(desk)["GTM"]
    assert [one.post for one in known.in_office(date(2027, 1, 31))] == [desk.post]
    assert [one.post for one in known.in_office(date(2027, 2, 1))] == [other.post]


def test_what_would_not_count_is_refused_before_anybody_types_a_sheet(desk: Desk, other: Desk) -> None:
    introduce(desk, other)
    with pytest.raises(RootMissingError):
        prepare_certificate(desk, wanted(desk))
    made = founded(desk)
    issue(desk, made, wanted(desk))
    with pytest.raises(OfficeTakenError):
        prepare_certificate(desk, wanted(desk, "alternate"))
    with pytest.raises(OfficeTakenError):
        prepare_certificate(desk, wanted(desk, at=1, since=date(2026, 11, 1)))
    with pytest.raises(OfficeDatesError):
        prepare_certificate(desk, wanted(desk, at=1, since=LAST, until=FIRST))


def test_only_wrong_sheets_are_told_as_wrong_sheets(desk: Desk, other: Desk) -> None:
    introduce(desk, other)
    made = founded(desk)
    prepared = prepare_certificate(desk, wanted(desk))
    issue(desk, made, wanted(desk, at=1, until=date(2027, 1, 31)))
    with pytest.raises(OfficeTakenError):
        certify(desk, prepared, made.sheets[:2])
    later = prepare_certificate(desk, wanted(desk, since=date(2027, 2, 1)))
    issue(desk, made, wanted(desk, "alternate", until=date(2027, 1, 31)))
    with pytest.raises(CertificatesClashError):
        certify(desk, later, made.sheets[:2])


def test_nobody_of_another_country_is_certified(desk: Desk, abroad: Desk) -> None:
    introduce(desk, abroad)
    founded(desk)
    foreign: KnownPost = next(post for post in known_posts(desk) if post.country == "HND")
    with pytest.raises(RootMissingError):
        prepare_certificate(desk, Wanted("liaison", foreign, FIRST, LAST))


def test_other_sheets_certify_nothing(desk: Desk) -> None:
    made = founded(desk)
    prepared = prepare_certificate(desk, wanted(desk))
    for sheets in (split(bytes(32))[:2], made.sheets[:1], (made.sheets[0], made.sheets[0])):
        with pytest.raises(SheetsWrongError):
            certify(desk, prepared, tuple(sheets))
    assert countries_known(desk)["GTM"].certificates == ()


def test_another_post_pins_what_it_compared(desk: Desk, other: Desk, tmp_path: Path) -> None:
    made = founded(desk)
    issue(desk, made, wanted(desk))
    write_country(desk, tmp_path / "country.json")
    file = read_country(tmp_path / "country.json")
    for wrong in ("", "0000 0000 0000 0000", check_code(made.root)[:-1]):
        with pytest.raises(RootNotComparedError):
            pin(other, file, wrong)
    assert countries_known(other) == {}
    pin(other, file, " ".join(root_to_compare(made.root).words).upper())
    assert countries_known(other) == countries_known(desk)


def test_the_code_is_taken_in_any_letters(desk: Desk, other: Desk, tmp_path: Path) -> None:
    made = founded(desk)
    write_country(desk, tmp_path / "country.json")
    pin(other, read_country(tmp_path / "country.json"), check_code(made.root).lower())
    assert countries_known(other) == countries_known(desk)


def test_countries_pin_each_other(desk: Desk, abroad: Desk, tmp_path: Path) -> None:
    made = founded(abroad)
    write_country(abroad, tmp_path / "hnd.json")
    pin(desk, read_country(tmp_path / "hnd.json"), check_code(made.root))
    assert list(countries_known(desk)) == ["HND"]
    founded(desk)
    assert sorted(countries_known(desk)) == ["GTM", "HND"]


def test_certificates_of_a_pinned_root_need_no_code_and_an_older_file_takes_nothing(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    made = founded(desk)
    write_country(desk, tmp_path / "old.json")
    issue(desk, made, wanted(desk))
    write_country(desk, tmp_path / "new.json")
    pin(other, read_country(tmp_path / "old.json"), check_code(made.root))
    pin(other, read_country(tmp_path / "new.json"), "")
    pin(other, read_country(tmp_path / "old.json"), "")
    assert len(countries_known(other)["GTM"].certificates) == 1


def test_a_pinned_root_is_never_replaced_even_with_its_code(desk: Desk, other: Desk, tmp_path: Path) -> None:
    founded(desk)
    made = founded(other)
    write_country(other, tmp_path / "theirs.json")
    with pytest.raises(RootOfAnotherError):
        pin(desk, read_country(tmp_path / "theirs.json"), check_code(made.root))


def test_two_certificates_of_one_number_are_told(desk: Desk, other: Desk, tmp_path: Path) -> None:
    made = founded(desk)
    write_country(desk, tmp_path / "root.json")
    pin(other, read_country(tmp_path / "root.json"), check_code(made.root))
    issue(desk, made, wanted(desk))
    issue(other, made, wanted(other))
    write_country(other, tmp_path / "theirs.json")
    with pytest.raises(CertificatesClashError):
        pin(desk, read_country(tmp_path / "theirs.json"), "")
    assert len(countries_known(desk)["GTM"].certificates) == 1


def test_a_changed_file_is_no_country(desk: Desk, tmp_path: Path) -> None:
    made = founded(desk)
    issue(desk, made, wanted(desk))
    write_country(desk, tmp_path / "good.json")
    good = read_country(tmp_path / "good.json")
    longer = replace(good.certificates[0], until="2030-01-01")
    forged = replace(longer, sig=sign(bytes(32), "root", payload(longer)).hex())
    bad = tmp_path / "bad.json"
    for changed in (
        b"",
        b"[" * 100_000,
        msgspec.json.encode(CountryFile(good.format, replace(good.root, country="HND"), ())),
        msgspec.json.encode(CountryFile(good.format, good.root, (longer,))),
        msgspec.json.encode(CountryFile(good.format, good.root, (forged,))),
    ):
        bad.write_bytes(changed)
        with pytest.raises(CountryFileError):
            read_country(bad)


def test_a_file_of_real_work_is_pinned_in_no_practice(desk: Desk, tmp_path: Path) -> None:
    made = founded(desk)
    write_country(desk, tmp_path / "good.json")
    file = read_country(tmp_path / "good.json")
    real = CountryFile(file.format, replace(made.root, country="HND", practice=False), ())
    with pytest.raises(CountryFileError):
        pin(desk, real, check_code(real.root))
