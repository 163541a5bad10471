"""Of a revoked device nothing new is taken of who signs there, and it keeps no person from their own post."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from repatria.content.library import Library
from repatria.domain.directory.persons import Signer
from repatria.domain.ids import CaseId
from repatria.services.cases.opening import OpenedCase
from repatria.services.country.issuing import issue_directory
from repatria.services.country.revoking import revoke_device
from repatria.services.desk import Desk
from repatria.services.exchange.persons_came import PersonsCame
from repatria.services.post.people import let_in
from repatria.services.vaults import leave
from repatria.store.log.rosters import kept_rosters, signers_elsewhere
from tests.posts import TestClock, make_post
from tests.services.country.states import found_with_liaison, pin_at
from tests.services.exchange import receive
from tests.services.exchange import send as carry
from tests.services.three_posts import bring, exchange, meet, of, signs
from tests.services.two_posts import send


@pytest.fixture
def third(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    opened = make_post(tmp_path / "third", "Tercer puesto", person="Rosa T.", library=library, clock=clock)
    yield opened
    leave(opened)


@pytest.fixture
def shared(desk: Desk, other: Desk, third: Desk, case: OpenedCase, tmp_path: Path) -> CaseId:
    """A case at the liaison's post and at another; a third knows it by now."""
    meet(desk, other, third)
    made = found_with_liaison(desk)
    for post in (other, third):
        pin_at(post, desk, made, tmp_path)
    issue_directory(desk)
    exchange(desk, other, tmp_path, case.id)
    exchange(desk, third, tmp_path, case.id)
    return case.id


def test_a_directory_makes_devices_known_whose_rosters_come_in_the_same_file(
    desk: Desk, other: Desk, third: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    meet(desk, third)
    pin_at(other, desk, found_with_liaison(desk), tmp_path)
    exchange(desk, third, tmp_path, case.id)
    exchange(desk, other, tmp_path, case.id)
    assert third.vault.device.id not in kept_rosters(other.read())  # who that is nobody said here
    issue_directory(desk)
    came = send(desk, other, tmp_path, case.id).persons
    assert came == PersonsCame(first=(third.post,))
    assert of(other, third) == of(third, third)


def test_nothing_new_is_taken_and_what_is_known_stays(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    before = of(desk, third)
    revoke_device(desk, third.vault.device.id, "perdido")
    let_in(third, "Luz P.", "case_manager", "otra frase larga de práctica")
    assert receive(desk, carry(third, desk, tmp_path, shared)).persons is None
    assert of(desk, third) == before
    assert signers_elsewhere(desk.read())[third.person.id].key == third.person.verify_key
    send(other, desk, tmp_path, shared)
    assert third.vault.device.id not in kept_rosters(other.read())
    send(desk, other, tmp_path, shared)
    assert third.vault.device.id not in kept_rosters(other.read())  # it is relayed no more


def test_whom_it_named_first_counts_for_their_own_post_once_it_is_revoked(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    luz = let_in(other, "Luz P.", "case_manager", "otra frase larga de práctica")
    people = sorted((*of(third, third).persons, Signer(luz.id, "ab" * 32, False)), key=lambda one: one.person)
    lie = signs(third, msgspec.structs.replace(of(third, third), version=2**40, persons=tuple(people)))
    assert bring(monkeypatch, third, desk, tmp_path, shared, lie) is None
    assert signers_elsewhere(desk.read())[luz.id].device == third.vault.device.id
    assert send(other, desk, tmp_path, shared).persons == PersonsCame(clashing=(other.post,))
    revoke_device(desk, third.vault.device.id, "perdido")
    send(desk, other, tmp_path, shared)  # and it asks for that roster again
    assert send(other, desk, tmp_path, shared).persons is None
    found = signers_elsewhere(desk.read())
    assert (found[luz.id].device, found[luz.id].key) == (other.vault.device.id, luz.verify_key)
    assert kept_rosters(desk.read())[third.vault.device.id].clashing == (luz.id,)
    assert found[third.person.id].key == third.person.verify_key
