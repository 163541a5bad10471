"""A certificate that a vault forgot comes back with a file of any post; of two of one number a person lets one go."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from repatria.domain.errors import CertificatesClashError, MayBeCopyError, NotLiaisonError
from repatria.services.checking_vaults import check_vault
from repatria.services.countries import today
from repatria.services.country.certifying import Wanted, certify, prepare_certificate
from repatria.services.country.handing import pin, read_country, write_country
from repatria.services.country.issuing import issue_directory
from repatria.services.desk import Desk
from repatria.services.exchange.posts import known_posts
from repatria.services.post.put_back import may_be_put_back
from tests.posts import introduce
from tests.services.country.forgetting import Country, known
from tests.services.country.states import certify_here, found_with_liaison, pin_at


@pytest.fixture
def renewed(country: Country) -> Country:
    """Renewed and known to the post, then forgotten; by now the old certificate and the directory are over."""
    kept = country.copy()
    country.clock.pass_time(days=360)
    certify_here(country.liaison, country.root)
    pin_at(country.post, country.liaison, country.root, country.folder)
    issue_directory(country.liaison)
    country.carry(country.liaison, country.post)
    country.put_back(kept)
    country.clock.pass_time(days=40)
    return country


def numbers(desk: Desk) -> list[int]:
    return [one.number for one in known(desk).certificates]


def certify_anyway(country: Country, holder: str = "") -> None:
    desk, day = country.liaison, today(country.liaison)
    own = next(one for one in known_posts(desk) if one.device == (holder or desk.vault.device.id))
    wanted = Wanted("liaison", own, day, day + timedelta(days=364))
    certify(desk, prepare_certificate(desk, wanted, anyway=True), country.root.sheets[:2])


def country_file(desk: Desk, folder: Path) -> Path:
    path = folder / f"{desk.new_id()}.json"
    write_country(desk, path)
    return path


def test_she_comes_back_into_office_by_a_file_of_any_post(renewed: Country) -> None:
    with pytest.raises(NotLiaisonError):
        issue_directory(renewed.liaison)
    told = renewed.carry(renewed.post, renewed.liaison)
    assert told is not None
    assert told.heard is not None
    assert (told.heard.offices, told.heard.following) == (1, 3)
    assert numbers(renewed.liaison) == [1, 2]
    assert not may_be_put_back(renewed.liaison)
    issue_directory(renewed.liaison)
    assert renewed.carry(renewed.liaison, renewed.post).taken  # type: ignore[union-attr]
    found = check_vault(renewed.liaison)
    assert (found.chains, found.differences) == ((), ())


def test_a_post_that_holds_no_office_hears_the_roots_word_too(renewed: Country) -> None:
    told = renewed.carry(renewed.post, renewed.lost)
    assert told is not None
    assert (told.fault, told.is_refused) == ("expired", True)
    assert told.heard is not None
    assert (told.heard.offices, told.heard.following) == (1, 0)
    assert numbers(renewed.lost) == [1, 2]
    assert known(renewed.lost).highest == 0


def test_a_vault_that_may_be_a_copy_certifies_only_when_told_to(renewed: Country) -> None:
    with pytest.raises(MayBeCopyError):
        certify_here(renewed.liaison, renewed.root)
    assert numbers(renewed.liaison) == [1]
    renewed.carry(renewed.post, renewed.liaison)
    renewed.clock.pass_time(days=1)
    certify_here(renewed.liaison, renewed.root)
    assert numbers(renewed.liaison) == [1, 2, 3]


def test_a_number_given_twice_is_told_on_both_sides_and_nobody_takes_either(renewed: Country) -> None:
    certify_anyway(renewed)
    issue_directory(renewed.liaison)
    issue_directory(renewed.liaison)
    for sender, taker in ((renewed.post, renewed.liaison), (renewed.liaison, renewed.post)):
        before = known(taker)
        told = renewed.carry(sender, taker)
        assert told is not None
        assert (told.fault, told.is_refused, told.heard) == ("clash", True, None)
        assert known(taker) == before


def test_one_of_two_yields_where_a_person_takes_the_file_of_the_others(
    renewed: Country, tmp_path: Path
) -> None:
    certify_anyway(renewed)
    issue_directory(renewed.liaison)
    theirs = read_country(country_file(renewed.post, tmp_path))
    with pytest.raises(CertificatesClashError):
        pin(renewed.liaison, theirs, "")
    after = pin(renewed.liaison, theirs, "", instead=True)
    assert after.certificates == theirs.certificates == known(renewed.post).certificates
    renewed.carry(renewed.post, renewed.liaison)
    made = issue_directory(renewed.liaison)
    taken = renewed.carry(renewed.liaison, renewed.post)
    assert taken is not None
    assert taken.taken
    assert known(renewed.post).directory == made
    found = check_vault(renewed.liaison)
    assert (found.chains, found.differences) == ((), ())


def test_a_later_one_that_counts_beside_theirs_stays(renewed: Country, tmp_path: Path) -> None:
    certify_anyway(renewed)
    renewed.clock.pass_time(days=30)
    certify_anyway(renewed)
    before = known(renewed.liaison).certificates
    theirs = read_country(country_file(renewed.post, tmp_path))
    after = pin(renewed.liaison, theirs, "", instead=True)
    assert after.certificates == (*theirs.certificates, before[2])


def test_what_rests_on_a_number_that_they_do_not_have_goes_with_it(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    """Theirs ends before one of ours begins that replaces ours: it replaces nothing that counts any more."""
    introduce(desk, other)
    made = found_with_liaison(desk)
    pin_at(other, desk, made, tmp_path)
    certify_here(desk, made, "alternate", other.vault.device.id)
    certify_here(other, made, "liaison", other.vault.device.id)
    theirs = read_country(country_file(other, tmp_path))
    after = pin(desk, theirs, "", instead=True)
    assert after.certificates == theirs.certificates


def test_an_older_file_takes_nothing_away_even_so(country: Country, tmp_path: Path) -> None:
    old = country_file(country.liaison, tmp_path)
    country.clock.pass_time(days=300)
    certify_here(country.liaison, country.root)
    pin(country.liaison, read_country(old), "", instead=True)
    assert numbers(country.liaison) == [1, 2]
