"""A device that the liaison revokes: what was accepted stays, all beyond counts at no post until it is adopted."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from repatria.content.library import Library
from repatria.domain.cases.state import CaseState
from repatria.domain.directory.form import Last, Revocation
from repatria.domain.disclosure import Recipient
from repatria.domain.errors import (
    DeviceRevokedError,
    NothingToAdoptError,
    NotLiaisonError,
    OwnDeviceError,
    RecordIncompleteError,
    UnknownCaseError,
    UnknownRecipientError,
)
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.services.answers_out.wanted import Wanted, posts_of
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.checking_vaults import check_vault
from repatria.services.countries import countries_known
from repatria.services.country.handing import check_code, pin, read_country, write_country
from repatria.services.country.issuing import issue_directory
from repatria.services.country.revoking import adopt, revoke_device
from repatria.services.desk import Desk
from repatria.services.exchange.delivering import own_route_of, put_in_outbox
from repatria.services.exchange.everything import preview_everything
from repatria.services.exchange.gathering import Found, prove_all
from repatria.services.exchange.going import Sending
from repatria.services.exchange.posts import accept_card, known_posts, own_card
from repatria.services.exchange.trust import trust_here
from repatria.services.today import case_page
from repatria.services.vaults import leave
from repatria.store.lists.cases import CaseFilter
from repatria.store.log.events import have
from repatria.store.state import load_case_state, load_some
from tests.posts import TestClock, introduce, keep_folder, make_post
from tests.services.country.states import found_with_liaison, pin_at
from tests.services.exchange import receive, send

LABEL = "case/label"


@pytest.fixture
def shared(desk: Desk, other: Desk, third: Desk, case: OpenedCase, tmp_path: Path) -> CaseId:
    """A case at three posts that know each other; this one is the liaison's, and signed a directory."""
    made = found_with_liaison(desk)
    for one, two in ((desk, other), (desk, third), (other, third)):
        introduce(one, two)
    for post in (other, third):
        pin_at(post, desk, made, tmp_path)
    issue_directory(desk)
    for post in (other, third):
        carry(desk, post, tmp_path, case.id)
    return case.id


def carry(sender: Desk, receiver: Desk, folder: Path, *cases: CaseId) -> object:
    return receive(receiver, send(sender, receiver, folder / sender.new_id(), *cases)).directory


def label(desk: Desk, case: CaseId, text: str) -> None:
    desk.append([desk.value(core_part(case), LABEL, text)])


def state(desk: Desk, case: CaseId) -> CaseState:
    return load_case_state(desk.read(), case)


def said(desk: Desk, case: CaseId) -> object:
    return state(desk, case).get(LABEL)


def revoke(desk: Desk, lost: Desk, reason: str = "Robaron el equipo.") -> None:
    revoke_device(desk, lost.vault.device.id, reason)


def test_what_was_accepted_counts_and_nothing_beyond_at_every_post(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    label(other, shared, "antes")
    carry(other, desk, tmp_path, shared)
    label(other, shared, "después")
    carry(other, third, tmp_path, shared)
    assert (said(desk, shared), said(third, shared)) == ("antes", "después")
    revoke(desk, other)
    came = carry(desk, third, tmp_path, shared)
    assert getattr(came, "revoked", None) == (other.post,)
    assert (said(desk, shared), said(third, shared)) == ("antes", "antes")
    label(other, shared, "mucho después")
    carry(other, third, tmp_path, shared)
    carry(third, desk, tmp_path, shared)
    assert (said(desk, shared), said(third, shared)) == ("antes", "antes")
    assert have(desk.read(), core_part(shared)) == have(third.read(), core_part(shared))
    assert state(desk, shared).values == state(third, shared).values
    assert check_vault(third).sound
    assert check_vault(desk).sound


def test_the_revocation_comes_before_the_events_and_all_ends_equal(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    revoke(desk, other)
    carry(desk, third, tmp_path, shared)
    label(other, shared, "después")
    carry(other, third, tmp_path, shared)
    carry(other, desk, tmp_path, shared)
    for post in (desk, third):
        assert said(post, shared) is None
        assert state(post, shared).late[LABEL] == ("después",)
    assert state(desk, shared).values == state(third, shared).values


def test_what_the_liaison_adopts_counts_again(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    revoke(desk, other)
    with pytest.raises(NothingToAdoptError):
        adopt(desk, other.vault.device.id, "x")
    label(other, shared, "bueno")
    carry(other, desk, tmp_path, shared)
    carry(desk, third, tmp_path, shared)
    assert said(third, shared) is None
    made = adopt(desk, other.vault.device.id, "Lo confirmó por teléfono.")
    assert [one.device for one in made.revocations] == [other.vault.device.id]
    carry(desk, third, tmp_path)
    assert (said(desk, shared), said(third, shared)) == ("bueno", "bueno")
    label(other, shared, "otra vez")
    carry(other, third, tmp_path, shared)
    assert said(third, shared) == "bueno"


def test_no_number_falls_when_a_liaison_that_holds_less_adopts(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    label(other, shared, "uno")
    carry(other, desk, tmp_path, shared)
    revoke(desk, other)
    [before] = _revocations(desk)
    label(other, shared, "dos")
    carry(other, desk, tmp_path, shared)
    less = (replace(before.last[0], n=0), Last("case/z/core", before.last[0].log, 4))
    monkeypatch.setattr("repatria.services.country.revoking.held_of_device", lambda *_: less)
    adopt(desk, other.vault.device.id, "x")
    [after] = _revocations(desk)
    assert set(after.last) == {*before.last, less[1]}
    with pytest.raises(NothingToAdoptError):
        adopt(desk, other.vault.device.id, "x")


def test_a_directory_that_names_logs_of_others_ends_nothing_that_they_wrote(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program writes no such one; made by hand it is taken, and holds for the revoked device alone."""
    label(third, shared, "de otra persona")
    carry(third, desk, tmp_path, shared)
    named = (Last(core_part(shared), third.vault.log, 0),)
    monkeypatch.setattr("repatria.services.country.revoking.held_of_device", lambda *_: named)
    revoke(desk, other)
    assert named[0] in _revocations(desk)[0].last
    assert getattr(carry(desk, third, tmp_path, shared), "taken", None)
    assert (said(desk, shared), said(third, shared)) == ("de otra persona", "de otra persona")


def _revocations(desk: Desk) -> tuple[Revocation, ...]:
    directory = countries_known(desk)["GTM"].directory
    assert directory is not None
    return directory.revocations


def test_a_case_of_which_nothing_counts_stands_in_no_list_and_comes_back_once_it_is_adopted(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    revoke(desk, other)
    carry(desk, third, tmp_path)
    new = open_case(other, Opening("host", "no", label="mochila roja")).id
    sealed = send(other, third, tmp_path / "stick", new)
    assert receive(third, sealed).unread == ()
    assert listed(third) == {shared}
    with pytest.raises(UnknownCaseError):
        case_of(third, new)
    carry(other, desk, tmp_path, new)
    assert listed(desk) == {shared}
    assert have(third.read(), core_part(new)) == have(desk.read(), core_part(new))
    adopt(desk, other.vault.device.id, "Es de una persona real.")
    carry(desk, third, tmp_path)
    for post in (desk, third):
        assert listed(post) == {shared, new}
        assert case_of(post, new).value("label") == "mochila roja"
        assert check_vault(post).sound


def listed(desk: Desk) -> set[str]:
    return {line.id for line in case_page(desk, CaseFilter(practice=True), "opened", limit=10)}


def test_nothing_is_sealed_to_it_and_its_card_lets_nobody_in(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    revoke(desk, other)
    carry(desk, third, tmp_path)
    for post in (desk, third):
        assert {one.device: one.trust for one in known_posts(post)}[other.vault.device.id] == "revoked"
        with pytest.raises(DeviceRevokedError):
            send(post, other, tmp_path / "refused", shared)
        with pytest.raises(DeviceRevokedError):
            accept_card(post, own_card(other))
    directory = countries_known(third)["GTM"].directory
    assert directory is not None
    assert other.vault.device.id not in {one.device for one in directory.devices}
    later = issue_directory(desk)
    assert [one.device for one in later.revocations] == [other.vault.device.id]


def test_what_waits_for_a_line_goes_to_no_device_that_was_revoked_meanwhile(
    desk: Desk, other: Desk, shared: CaseId, tmp_path: Path
) -> None:
    (tmp_path / "share").mkdir()
    place = keep_folder(desk, tmp_path / "share")
    bundle = put_in_outbox(desk, Sending((shared,), other.vault.device.id), place.id)
    own_route_of(desk, bundle)
    revoke(desk, other)
    with pytest.raises(DeviceRevokedError):
        own_route_of(desk, bundle)
    wanted = Wanted("F01", Recipient("file"), frozenset({"odk"}), posts=(other.vault.device.id,))
    with pytest.raises(DeviceRevokedError):
        posts_of(desk, wanted)


def test_the_device_itself_goes_on_seeing_what_was_written_there(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    label(other, shared, "mío")
    sealed = send(third, other, tmp_path / "ready", shared)
    revoke(desk, other)
    carry(desk, third, tmp_path)
    receive(other, sealed)
    assert said(other, shared) == "mío"


def test_only_the_liaison_revokes_others_and_says_why(
    desk: Desk, other: Desk, third: Desk, shared: CaseId
) -> None:
    with pytest.raises(NotLiaisonError):
        revoke(third, other)
    with pytest.raises(OwnDeviceError):
        revoke(desk, desk)
    with pytest.raises(RecordIncompleteError):
        revoke(desk, other, "  ")
    with pytest.raises(UnknownRecipientError):
        revoke_device(desk, "nobody", "x")
    assert countries_known(desk)["GTM"].version == 1
    revoke(desk, other)
    with pytest.raises(DeviceRevokedError):
        revoke(desk, other)
    [fact] = load_some(desk.read(), desk.record, types=("device_revoked",)).facts
    assert fact.value == {
        "device": other.vault.device.id,
        "post": other.post,
        "what": "revoked",
        "reason": "Robaron el equipo.",
    }


def test_a_rehearsal_counts_no_difference_that_a_revoked_device_brings(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    label(other, shared, "uno")
    label(third, shared, "dos")
    revoke(desk, other)
    carry(desk, third, tmp_path)
    sealed = send(other, third, tmp_path / "stick", shared)
    found = preview_everything(third, prove_all(third, [Found(sealed.path)], trust_here(third)))
    assert found.foreseen.new > 0
    assert found.foreseen.disagreements == 0


def test_what_a_device_signed_that_only_a_directory_named_is_still_proven_and_does_not_count(
    desk: Desk, other: Desk, shared: CaseId, library: Library, clock: TestClock, tmp_path: Path
) -> None:
    fourth = make_post(tmp_path / "fourth", "Cuarto puesto", library=library, clock=clock)
    try:
        introduce(desk, fourth)
        accept_card(other, own_card(fourth))
        path = tmp_path / "country.json"
        write_country(desk, path)
        file = read_country(path)
        pin(fourth, file, check_code(file.root))
        carry(desk, fourth, tmp_path, shared)
        assert {one.device: one.trust for one in known_posts(fourth)}[other.vault.device.id] == "directory"
        revoke(desk, other)
        carry(desk, fourth, tmp_path)
        assert {one.device: one.trust for one in known_posts(fourth)}[other.vault.device.id] == "revoked"
        label(other, shared, "después")
        carry(other, fourth, tmp_path, shared)
        assert said(fourth, shared) is None
        assert state(fourth, shared).late[LABEL] == ("después",)
    finally:
        leave(fourth)
