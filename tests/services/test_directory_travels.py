"""The directory in force goes with each sealed file, and whoever pinned the root takes it or says why not."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from repatria.domain.directory.form import Directory, payload, read_as, written
from repatria.domain.errors import UnknownDeviceError
from repatria.services.cases.opening import OpenedCase
from repatria.services.checking_vaults import check_vault
from repatria.services.countries import countries_known
from repatria.services.country.issuing import issue_directory
from repatria.services.desk import Desk
from repatria.services.exchange import sending
from repatria.services.exchange.directory_came import higher_known
from repatria.services.exchange.posts import accept_card, known_posts, own_card
from repatria.services.exchange.receiving import Report
from repatria.signing import sign
from repatria.store.keys.country_root import Made
from repatria.store.log.events import last_event
from tests.posts import TestClock, introduce
from tests.services.country.states import certify_here, found_with_liaison, pin_at
from tests.services.exchange import receive, send


@pytest.fixture
def made(desk: Desk) -> Made:
    """The root, under which this device is liaison."""
    return found_with_liaison(desk)


@pytest.fixture
def pinned(desk: Desk, other: Desk, made: Made, tmp_path: Path) -> Desk:
    """The other post: it knows the liaison by card, and pinned the root."""
    introduce(desk, other)
    pin_at(other, desk, made, tmp_path)
    return other


def bring(sender: Desk, receiver: Desk, folder: Path, opened: OpenedCase | None = None) -> Report:
    return receive(receiver, send(sender, receiver, folder, *([opened.id] if opened else [])))


def version(desk: Desk) -> int:
    return countries_known(desk)["GTM"].version


def carry(monkeypatch: pytest.MonkeyPatch, directory: Directory) -> None:
    """Let sealed files bring another directory than the one in force."""
    monkeypatch.setattr(sending, "directory_here", lambda _: directory)


def signed_by(desk: Desk, directory: Directory) -> Directory:
    signature = sign(desk.vault.device.signing_seed, "directory", payload(directory))
    return replace(directory, sig=signature.hex())


def test_each_file_states_and_brings_the_directory_in_force(
    desk: Desk, pinned: Desk, tmp_path: Path, case: OpenedCase
) -> None:
    assert bring(desk, pinned, tmp_path / "before", case).directory is None
    issue_directory(desk)
    report = bring(desk, pinned, tmp_path / "stick")
    assert report.directory is not None
    assert (report.directory.taken, report.directory.version) == (True, 1)
    assert countries_known(pinned)["GTM"].directory == countries_known(desk)["GTM"].directory
    assert bring(desk, pinned, tmp_path / "again").directory is None
    assert check_vault(pinned).sound


def test_a_post_that_took_it_carries_it_on(
    desk: Desk, pinned: Desk, third: Desk, made: Made, tmp_path: Path, case: OpenedCase
) -> None:
    introduce(pinned, third)
    pin_at(third, desk, made, tmp_path)
    issue_directory(desk)
    bring(desk, pinned, tmp_path / "one", case)
    report = bring(pinned, third, tmp_path / "two", case)
    assert report.directory is not None
    assert report.directory.taken
    assert desk.post in report.directory.added
    assert version(third) == 1


def test_a_device_is_known_as_of_the_directory_that_its_own_file_brings(
    desk: Desk, pinned: Desk, third: Desk, made: Made, tmp_path: Path, case: OpenedCase
) -> None:
    accept_card(desk, own_card(third))
    accept_card(third, own_card(pinned))
    pin_at(third, desk, made, tmp_path)
    sealed = send(third, pinned, tmp_path / "unknown")
    with pytest.raises(UnknownDeviceError):
        receive(pinned, sealed)
    issue_directory(desk)
    accept_card(third, own_card(desk))
    bring(desk, third, tmp_path / "to-third", case)
    report = bring(third, pinned, tmp_path / "from-third", case)
    assert report.directory is not None
    assert report.directory.added == (third.post,)
    found = {post.device: post for post in known_posts(pinned)}[third.vault.device.id]
    assert (found.trust, found.compared) == ("directory", False)
    assert found.check_code == own_card(third).check_code
    assert receive(pinned, sealed).already is False


def test_without_a_pinned_root_nothing_is_taken_and_it_is_told(
    desk: Desk, other: Desk, tmp_path: Path, case: OpenedCase
) -> None:
    introduce(desk, other)
    found_with_liaison(desk)
    issue_directory(desk)
    report = bring(desk, other, tmp_path / "stick", case)
    assert report.directory is not None
    assert (report.directory.taken, report.directory.fault) == (False, "rootless")
    assert report.counts.new > 0
    assert countries_known(other) == {}


def test_a_directory_with_a_fault_leaves_what_stood_and_the_events_enter(
    desk: Desk, pinned: Desk, tmp_path: Path, case: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = issue_directory(desk)
    bring(desk, pinned, tmp_path / "first")
    forged = signed_by(pinned, replace(first, version=2))
    twin = signed_by(desk, replace(first, expires=first.issued))
    for at, (directory, fault) in enumerate(((forged, "signature"), (twin, "older"))):
        carry(monkeypatch, directory)
        report = bring(desk, pinned, tmp_path / f"faulty{at}", case)
        assert report.directory is not None
        assert (report.directory.taken, report.directory.fault) == (False, fault)
        assert countries_known(pinned)["GTM"].directory == first
        assert report.counts.new > 0 or at
    carry(monkeypatch, signed_by(desk, replace(first, version=3, devices=())))
    assert bring(desk, pinned, tmp_path / "empty").directory.fault == "office"  # type: ignore[union-attr]


def test_what_is_no_directory_refuses_no_events(
    desk: Desk, pinned: Desk, tmp_path: Path, case: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue_directory(desk)
    monkeypatch.setattr(sending, "written", lambda _: b'{"format":"repatria-directory/9"}')
    report = bring(desk, pinned, tmp_path / "stick", case)
    assert report.directory is not None
    assert report.directory.fault == "unreadable"
    assert report.counts.new > 0


def test_an_older_one_changes_nothing_and_a_higher_one_known_there_is_asked_for(
    desk: Desk, pinned: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = issue_directory(desk)
    second = issue_directory(desk)
    bring(desk, pinned, tmp_path / "second")
    carry(monkeypatch, first)
    assert bring(desk, pinned, tmp_path / "first").directory is None
    assert countries_known(pinned)["GTM"].directory == second
    carry(monkeypatch, signed_by(pinned, replace(second, version=9)))
    told = bring(desk, pinned, tmp_path / "stated").directory
    assert told is not None
    assert (told.version, told.higher) == (2, 9)
    assert higher_known(pinned) == (desk.post, 9)
    assert higher_known(desk) is None


def test_a_version_that_nobody_can_have_is_asked_of_nobody(
    desk: Desk, pinned: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = issue_directory(desk)
    bring(desk, pinned, tmp_path / "first")
    carry(monkeypatch, signed_by(pinned, replace(made, version=2**53)))
    told = bring(desk, pinned, tmp_path / "stated").directory
    assert told is None or told.higher == 0
    assert higher_known(pinned) is None


def test_who_is_left_out_stays_known_and_is_shown_so(
    desk: Desk, pinned: Desk, third: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept_card(desk, own_card(third))
    full = issue_directory(desk)
    bring(desk, pinned, tmp_path / "full")
    without = tuple(one for one in full.devices if one.device != third.vault.device.id)
    carry(monkeypatch, signed_by(desk, replace(full, version=2, devices=without)))
    report = bring(desk, pinned, tmp_path / "without")
    assert report.directory is not None
    assert report.directory.left_out == (third.post,)
    found = {post.device: post.trust for post in known_posts(pinned)}
    assert found[third.vault.device.id] == "left_out"


def test_a_card_compared_here_counts_before_other_keys_in_a_directory(
    desk: Desk, pinned: Desk, third: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept_card(desk, own_card(third))
    accept_card(pinned, own_card(third))
    full = issue_directory(desk)
    changed = tuple(
        replace(one, verify_key="ab" * 32) if one.device == third.vault.device.id else one
        for one in full.devices
    )
    carry(monkeypatch, signed_by(desk, replace(full, devices=changed)))
    report = bring(desk, pinned, tmp_path / "stick")
    assert report.directory is not None
    assert report.directory.clashing == (third.post,)
    found = {post.device: post.verify_key for post in known_posts(pinned)}
    assert found[third.vault.device.id] == third.vault.device.verify_key


def test_certificates_come_with_it_so_a_succession_needs_no_file(
    desk: Desk, pinned: Desk, made: Made, tmp_path: Path, clock: TestClock
) -> None:
    certify_here(desk, made, "alternate", pinned.vault.device.id)
    issue_directory(desk)
    bring(desk, pinned, tmp_path / "stick")
    assert countries_known(pinned)["GTM"].certificates == countries_known(desk)["GTM"].certificates
    assert len(countries_known(pinned)["GTM"].certificates) == 2
    clock.pass_time(days=1)
    assert [one.office for one in countries_known(pinned)["GTM"].in_office(clock().date())] == [
        "liaison",
        "alternate",
    ]


def test_it_enters_with_the_events_or_not_at_all(
    desk: Desk, pinned: Desk, tmp_path: Path, case: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue_directory(desk)
    sealed = send(desk, pinned, tmp_path / "stick", case.id)
    before = last_event(pinned.read())

    def fails(*_: object) -> None:
        raise OSError("stopped")

    monkeypatch.setattr("repatria.services.exchange.receiving.mark_what_is_withheld", fails)
    with pytest.raises(OSError, match="stopped"):
        receive(pinned, sealed)
    assert last_event(pinned.read()) == before
    assert version(pinned) == 0


def test_it_is_read_back_as_it_was_written(desk: Desk, pinned: Desk) -> None:
    signed = issue_directory(desk)
    held = countries_known(desk)["GTM"].directory
    assert held is not None
    assert read_as(Directory, written(held)) == signed


def test_an_expired_one_is_taken_by_nobody_and_the_one_in_force_still_tells_whom_to_receive_from(
    desk: Desk, pinned: Desk, third: Desk, made: Made, tmp_path: Path, clock: TestClock, case: OpenedCase
) -> None:
    introduce(desk, third)
    accept_card(third, own_card(pinned))
    issue_directory(desk, 5)
    bring(desk, pinned, tmp_path / "in-time")
    clock.pass_time(days=10)
    pin_at(third, desk, made, tmp_path)
    told = bring(desk, third, tmp_path / "late", case).directory
    assert told is not None
    assert (told.taken, told.fault) == (False, "expired")
    assert bring(third, pinned, tmp_path / "known", case).counts.new > 0
    assert bring(desk, pinned, tmp_path / "same").directory is None
