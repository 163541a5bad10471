"""Of a revoked device nothing new is taken of who signs there, and it keeps no person from their own post."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from repatria.content.library import Library
from repatria.domain.directory.persons import Signer
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of, keep
from repatria.services.cases.opening import OpenedCase
from repatria.services.country.handing import check_code, pin, read_country, write_country
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
from tests.services.three_posts import (
    ally,
    bring,
    exchange,
    meet,
    naming,
    of,
    signs,
    signs_at,
)
from tests.services.two_posts import send


@pytest.fixture
def shared(desk: Desk, other: Desk, third: Desk, case: OpenedCase, tmp_path: Path) -> CaseId:
    """A case at the liaison's post and at another; a third knows it by now."""
    ally(desk, other, third, folder=tmp_path)
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
    told = send(other, desk, tmp_path, shared).persons
    assert told == PersonsCame(clashing=(other.post,), known_of=(third.post,))
    revoke_device(desk, third.vault.device.id, "perdido")
    send(desk, other, tmp_path, shared)  # and it asks for that roster again
    assert send(other, desk, tmp_path, shared).persons == PersonsCame(taking=(other.post,))
    found = signers_elsewhere(desk.read())
    assert (found[luz.id].device, found[luz.id].key) == (other.vault.device.id, luz.verify_key)
    assert kept_rosters(desk.read())[third.vault.device.id].clashing == (luz.id,)
    assert found[third.person.id].key == third.person.verify_key


@pytest.fixture
def fourth(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    opened = make_post(tmp_path / "fourth", "Cuarto puesto", person="Eva C.", library=library, clock=clock)
    yield opened
    leave(opened)


@pytest.fixture
def lost(desk: Desk, other: Desk, third: Desk, fourth: Desk, shared: CaseId, tmp_path: Path) -> CaseId:
    """A case that the third post blocked as the liaison alone heard; the fourth knows them all."""
    meet(desk, other, third, fourth)
    write_country(desk, tmp_path / "country.json")
    file = read_country(tmp_path / "country.json")
    pin(fourth, file, check_code(file.root))
    issue_directory(desk)
    exchange(desk, fourth, tmp_path, shared)
    exchange(desk, fourth, tmp_path, shared)
    assert signs_at(fourth, third.person) == third.vault.device.id
    heads = case_of(third, shared).heads("case/origin_block")
    keep(third, shared, [Deed(core_part(shared), VALUE, "case/origin_block", "yes", heads)])
    send(third, desk, tmp_path, shared)
    return shared


def revoke_at_fourth(desk: Desk, fourth: Desk, device: Desk, folder: Path) -> PersonsCame | None:
    revoke_device(desk, device.vault.device.id, "perdido")
    return send(desk, fourth, folder).persons


def blocked(desk: Desk, case: CaseId) -> object:
    standing = case_of(desk, case).state.values.get("case/origin_block")
    return standing and standing.value


def test_nobody_takes_the_people_of_a_device_by_naming_them_once_it_is_revoked(
    desk: Desk,
    other: Desk,
    third: Desk,
    fourth: Desk,
    lost: CaseId,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    revoke_at_fourth(desk, fourth, third, tmp_path)
    lie = naming(other, third.person)
    first = PersonsCame(clashing=(other.post,), known_of=(third.post,))
    for told in (first, None):  # it is asked for again, and gets nobody either
        assert bring(monkeypatch, other, fourth, tmp_path, lost, lie) == told
        assert signs_at(fourth, third.person) == third.vault.device.id
    assert send(desk, fourth, tmp_path, lost).counts.bad == 0
    assert blocked(fourth, lost) == "yes"


def test_whom_a_liar_took_comes_back_once_the_liar_is_revoked_too(
    desk: Desk,
    other: Desk,
    third: Desk,
    fourth: Desk,
    lost: CaseId,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lie = naming(other, third.person)
    told = bring(monkeypatch, other, fourth, tmp_path, lost, lie)
    assert told == PersonsCame(clashing=(other.post,), known_of=(third.post,))
    revoke_at_fourth(desk, fourth, third, tmp_path)
    taken = bring(monkeypatch, other, fourth, tmp_path, lost, lie)
    assert taken == PersonsCame(taking=(other.post,))
    assert signs_at(fourth, third.person) == other.vault.device.id
    assert send(desk, fourth, tmp_path, lost).counts.bad == 1
    assert revoke_at_fourth(desk, fourth, other, tmp_path) == PersonsCame(ended=(other.post,))
    assert send(desk, fourth, tmp_path, lost).persons is None
    assert signs_at(fourth, third.person) == third.vault.device.id
    assert blocked(fourth, lost) == "yes"


def test_what_revokes_a_liar_counts_for_the_events_of_the_same_file(
    desk: Desk,
    other: Desk,
    third: Desk,
    fourth: Desk,
    lost: CaseId,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    luz = let_in(third, "Luz P.", "case_manager", "otra frase larga de práctica")
    lie = naming(other, luz)
    assert bring(monkeypatch, other, fourth, tmp_path, lost, lie) is None
    send(third, desk, tmp_path, lost)
    told = send(desk, fourth, tmp_path)
    assert told.persons == PersonsCame(clashing=(third.post,), known_of=(other.post,))
    revoke_device(desk, other.vault.device.id, "miente")
    came = send(desk, fourth, tmp_path, lost)
    assert came.persons == PersonsCame(taking=(third.post,))
    assert signs_at(fourth, luz) == third.vault.device.id
