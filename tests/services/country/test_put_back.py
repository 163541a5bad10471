"""A liaison whose vault was put back from a copy hears what her directory forgot, and the next one has it again."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from repatria.domain.directory.form import Last, Revocation, payload
from repatria.domain.directory.judging import highest_on
from repatria.domain.errors import DeviceRevokedError, NotLiaisonError
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.checking_vaults import check_vault
from repatria.services.country.issuing import issue_directory
from repatria.services.country.revoking import adopt, revoke_device
from repatria.services.desk import Desk
from repatria.services.exchange import sending
from repatria.services.exchange.going import Sending
from repatria.services.exchange.posts import known_posts
from repatria.services.exchange.sending import send_cases
from repatria.services.post.put_back import may_be_put_back
from repatria.services.vaults import leave
from repatria.signing import sign
from repatria.store.state import load_part
from tests.posts import TestClock, introduce, make_post
from tests.services.country.forgetting import Country, known, revoked
from tests.services.country.states import certify_here, pin_at
from tests.services.exchange import receive, send


def test_she_signs_before_she_hears_and_nobody_forgets_the_revocation(restored: Country) -> None:
    liaison, post, lost = restored.liaison, restored.post, restored.lost.vault.device.id
    issue_directory(liaison)
    refused = restored.carry(liaison, post)
    assert refused is not None
    assert (refused.fault, refused.heard) == ("older", None)
    issue_directory(liaison)
    assert restored.carry(liaison, post).fault == "forgets"  # type: ignore[union-attr]
    told = restored.carry(post, liaison)
    assert told is not None
    assert told.heard is not None
    assert (told.heard.forgotten, told.heard.raised) == (("lost",), ())
    assert told.heard.following == 4
    assert [one.device for one in known(liaison).forgotten] == [lost]
    made = issue_directory(liaison)
    assert (made.version, revoked(liaison)) == (4, [lost])
    assert known(liaison).forgotten == ()
    taken = restored.carry(liaison, post)
    assert taken is not None
    assert taken.taken
    assert known(post).directory == made
    found = check_vault(liaison)
    assert (found.chains, found.differences) == ((), ())


def test_what_she_hears_counts_at_once(restored: Country) -> None:
    """Before she signs again nothing is sealed to who was revoked, and what they write later does not stand."""
    liaison, lost = restored.liaison, restored.lost
    issue_directory(liaison)
    restored.carry(restored.post, liaison)
    trust = {one.device: one.trust for one in known_posts(liaison)}
    assert trust[lost.vault.device.id] == "revoked"
    with pytest.raises(DeviceRevokedError):
        send_cases(liaison, Sending((), lost.vault.device.id), restored.folder)
    case = open_case(lost, Opening("host", "no"))
    set_case_value(lost, case.id, "label", "después del robo")
    receive(liaison, send(lost, liaison, restored.folder, case.id))
    assert load_part(liaison.read(), f"case/{case.id}/core").values == {}


def test_she_receives_first_and_all_is_as_it_was(restored: Country) -> None:
    liaison = restored.liaison
    assert may_be_put_back(liaison)
    told = restored.carry(restored.post, liaison)
    assert told is not None
    assert (told.taken, told.heard) == (True, None)
    assert not may_be_put_back(liaison)
    assert revoked(liaison) == [restored.lost.vault.device.id]


def test_it_is_known_that_a_vault_was_put_back_until_a_directory_comes(restored: Country) -> None:
    leave(restored.liaison)
    restored.open()
    assert may_be_put_back(restored.liaison)
    assert not may_be_put_back(restored.post)
    restored.carry(restored.lost, restored.liaison)  # it knows of no directory
    assert may_be_put_back(restored.liaison)
    restored.carry(restored.post, restored.liaison)
    leave(restored.liaison)
    restored.open()
    assert not may_be_put_back(restored.liaison)


def test_a_post_that_knows_less_than_the_copy_tells_nothing_of_what_it_forgot(country: Country) -> None:
    issue_directory(country.liaison)
    kept = country.copy()
    revoke_device(country.liaison, country.lost.vault.device.id, "Robado.")
    country.put_back(kept)
    country.carry(country.post, country.liaison)
    assert known(country.post).version < known(country.liaison).version
    assert may_be_put_back(country.liaison)
    country.carry(country.liaison, country.post)
    country.carry(country.post, country.liaison)
    assert not may_be_put_back(country.liaison), "it knows as much, and says so now"


def test_a_file_from_before_that_knows_no_more_tells_nothing(country: Country) -> None:
    """A stick from the drawer: it may have come before, and be forgotten with all that came after it."""
    stick = send(country.post, country.liaison, country.folder)
    country.clock.pass_time(days=2)
    kept = country.copy()
    revoke_device(country.liaison, country.lost.vault.device.id, "Robado.")
    country.put_back(kept)
    receive(country.liaison, stick)
    assert may_be_put_back(country.liaison)
    country.carry(country.post, country.liaison)
    assert not may_be_put_back(country.liaison)


def test_a_version_that_nobody_can_have_ends_no_hearing(
    succeeded: Country, former: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever was liaison before dates back the highest of all: the next one is still taken, also after a loss."""
    c = succeeded
    c.carry(c.post, c.liaison)
    last = known(former).directory
    assert last is not None
    for version in (2**52, 2**53, highest_on(date.fromisoformat(last.issued))):
        dated = replace(last, version=version)
        signature = sign(former.vault.device.signing_seed, "directory", payload(dated)).hex()
        with monkeypatch.context() as patch:
            patch.setattr(
                sending, "directory_here", lambda _, one=dated, sig=signature: replace(one, sig=sig)
            )
            c.carry(former, c.liaison)
        issue_directory(c.liaison)
        assert c.carry(c.liaison, c.post).taken  # type: ignore[union-attr]
    assert known(c.liaison).version > version
    kept = c.copy()
    revoke_device(c.liaison, former.vault.device.id, "Robado.")
    c.carry(c.liaison, c.post)
    c.put_back(kept)
    issue_directory(c.liaison)
    heard = c.carry(c.post, c.liaison)
    assert heard is not None
    assert heard.heard is not None
    assert heard.heard.forgotten == ("former",)
    issue_directory(c.liaison)
    assert c.carry(c.liaison, c.post).taken  # type: ignore[union-attr]


def test_what_was_adopted_counts_again(country: Country) -> None:
    """The number that a revocation names rises again to what others count of the device."""
    liaison, lost = country.liaison, country.lost
    device = lost.vault.device.id
    revoke_device(liaison, device, "Robado.")
    kept = country.copy()
    case = open_case(lost, Opening("host", "no"))
    receive(country.liaison, send(lost, country.liaison, country.folder, case.id))
    before = adopt(country.liaison, device, "Lo escribió la coordinadora.")
    country.carry(country.liaison, country.post)
    country.put_back(kept)
    issue_directory(country.liaison)
    told = country.carry(country.post, country.liaison)
    assert told is not None
    assert told.heard is not None
    assert (told.heard.forgotten, told.heard.raised) == ((), ("lost",))
    assert issue_directory(country.liaison).revocations == before.revocations


def test_an_expired_one_still_says_above_which_version_to_sign(country: Country) -> None:
    kept = country.copy()
    for _ in range(3):
        issue_directory(country.liaison, 5)
    country.carry(country.liaison, country.post)
    country.put_back(kept)
    country.clock.pass_time(days=10)
    told = country.carry(country.post, country.liaison)
    assert told is not None
    assert (told.fault, told.higher) == ("expired", 0)
    assert told.heard is not None
    assert told.heard.following == 5
    assert issue_directory(country.liaison).version == 5
    assert country.carry(country.liaison, country.post).taken  # type: ignore[union-attr]


def test_who_is_no_liaison_hears_nothing(restored: Country, clock: TestClock) -> None:
    """A post judges by the directory in force alone; an older one teaches it nothing."""
    fourth = make_post(restored.folder / "fourth", "fourth", clock=clock)
    for one in (restored.liaison, restored.post):
        introduce(one, fourth)
    pin_at(fourth, restored.liaison, restored.root, restored.folder)
    issue_directory(restored.liaison)
    restored.carry(restored.liaison, fourth)
    told = restored.carry(restored.post, fourth)
    assert told is not None
    assert (told.fault, told.heard) == ("older", None)
    assert known(fourth).revocations == ()
    leave(fourth)


def test_a_successor_hears_the_last_word_of_who_was_liaison_before(succeeded: Country) -> None:
    country = succeeded
    told = country.carry(country.post, country.liaison)
    assert told is not None
    assert told.heard is not None
    assert told.heard.forgotten == ("lost",)
    issue_directory(country.liaison)
    assert country.carry(country.liaison, country.post).taken  # type: ignore[union-attr]
    assert revoked(country.post) == [country.lost.vault.device.id]


def test_nobody_dates_back_that_the_liaison_now_in_office_is_revoked(
    succeeded: Country, former: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever has the device of the liaison before may say so: it would end the office, which only the root does."""
    own = succeeded.liaison.vault.device.id
    last = known(former).directory
    assert last is not None
    lost = tuple(sorted((*last.revocations, Revocation(own, last.issued, ())), key=lambda one: one.device))
    devices = tuple(one for one in last.devices if one.device != own)
    forged = replace(last, version=9, devices=devices, revocations=lost)
    signature = sign(former.vault.device.signing_seed, "directory", payload(forged))
    monkeypatch.setattr(sending, "directory_here", lambda _: replace(forged, sig=signature.hex()))
    told = succeeded.carry(succeeded.post, succeeded.liaison)
    assert told is not None
    assert told.heard is not None
    assert (told.heard.forgotten, told.heard.following) == (("lost",), 10)
    monkeypatch.undo()
    assert issue_directory(succeeded.liaison).version == 10
    assert revoked(succeeded.liaison) == [succeeded.lost.vault.device.id]


def test_an_office_that_ended_is_heard_too(country: Country) -> None:
    """Who was put back to before the succession, and signed, learns that the office is another's, and stops."""
    kept = country.copy()
    former, successor = country.liaison, country.post
    country.clock.pass_time(days=1)
    certify_here(former, country.root, device=successor.vault.device.id)
    pin_at(successor, former, country.root, country.folder)
    country.put_back(kept)
    revoke_device(country.liaison, country.lost.vault.device.id, "Robado.")
    issue_directory(successor)
    told = country.carry(successor, country.liaison)
    assert told is not None
    assert told.heard is not None
    assert (told.heard.offices, told.heard.following) == (1, 0)
    with pytest.raises(NotLiaisonError):
        issue_directory(country.liaison)


def test_whoever_was_liaison_before_ends_nothing_that_others_wrote_and_adopts_nothing(
    succeeded: Country, former: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    c = succeeded
    c.carry(c.post, c.liaison)  # she hears that a device was lost
    lost = c.lost.vault.device.id
    before = next(one for one in known(c.liaison).revocations if one.device == lost)
    case = open_case(c.liaison, Opening("host", "no"))
    part = f"case/{case.id}/core"
    last = known(former).directory
    assert last is not None
    decoy = Revocation("zzzz", last.issued, (Last(part, str(c.liaison.vault.log), 0),))
    adopted = Revocation(lost, last.issued, (Last(part, str(c.lost.vault.log), 99),))
    revocations = tuple(sorted((adopted, decoy), key=lambda one: one.device))
    devices = tuple(one for one in last.devices if one.device != lost)
    dated = replace(last, version=9, devices=devices, revocations=revocations)
    dated = replace(dated, sig=sign(former.vault.device.signing_seed, "directory", payload(dated)).hex())
    monkeypatch.setattr(sending, "directory_here", lambda _: dated)
    c.carry(former, c.liaison)
    monkeypatch.undo()
    assert load_part(c.liaison.read(), part).facts, "what she wrote is in use"
    assert next(one for one in known(c.liaison).revocations if one.device == lost) == before
    assert [one.last for one in known(c.liaison).revocations if one.device == "zzzz"] == [()]
