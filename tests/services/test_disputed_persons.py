"""Without a root nobody can revoke a liar who named a person first: a person decides, also otherwise later."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from repatria.content.library import Library
from repatria.domain.directory.persons import Roster, Signer
from repatria.domain.errors import NotNamedSoError, RecordIncompleteError, RoleMayNotError
from repatria.domain.events.deed import Deed
from repatria.domain.events.event import Body
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId
from repatria.domain.people import Person
from repatria.services.cases.changing import case_of, keep
from repatria.services.cases.opening import OpenedCase
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.exchange import persons
from repatria.services.exchange.disputed_persons import (
    decide_person,
    disputed_persons,
    own_signing_codes,
    signing_code,
)
from repatria.services.post.people import let_in
from repatria.services.vaults import leave, unlock
from repatria.signing import verify_key_of
from repatria.store.log.person_decisions import stated
from repatria.store.log.rosters import signers_elsewhere
from tests.posts import TestClock, make_post
from tests.services.three_posts import bring, exchange, in_name_of, lie, meet, of, signs
from tests.services.two_posts import send

THEIR_SEED = b"\x07" * 32
CLOSED = {"state": "closed", "outcome": "returned", "reason": ""}


def naming(liar: Desk, whom: Person, key: str = "") -> Roster:
    people = (*of(liar, liar).persons, Signer(whom.id, key or verify_key_of(THEIR_SEED), False))
    ordered = tuple(sorted(people, key=lambda one: one.person))
    return signs(liar, msgspec.structs.replace(of(liar, liar), version=2**40, persons=ordered))


@pytest.fixture
def clashing(
    desk: Desk,
    other: Desk,
    third: Desk,
    case: OpenedCase,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> CaseId:
    """The third post named the other's person here first; there is no root."""
    meet(desk, other, third)
    exchange(desk, third, tmp_path, case.id)
    assert bring(monkeypatch, third, desk, tmp_path, case.id, naming(third, other.person)) is None
    exchange(desk, other, tmp_path, case.id)
    return case.id


def at(desk: Desk, whom: Person) -> tuple[str, str]:
    found = signers_elsewhere(desk.read())[whom.id]
    return found.device, found.key


def true(other: Desk) -> str:
    """Return what the person reads from the screen of the post where they work."""
    [(_, code)] = own_signing_codes(other)
    return " ".join(code.words)


def false(third: Desk, other: Desk) -> str:
    return signing_code(third.vault.device.id, other.person.id, verify_key_of(THEIR_SEED)).code


def closes(desk: Desk, case: CaseId) -> None:
    heads = case_of(desk, case).heads("case/status")
    keep(desk, case, [Deed(core_part(case), VALUE, "case/status", CLOSED, heads)])


def status(desk: Desk, case: CaseId) -> object:
    standing = case_of(desk, case).state.values.get("case/status")
    return standing.value if standing else None


def test_a_dispute_stands_until_it_is_decided_and_says_what_to_compare(
    desk: Desk, other: Desk, third: Desk, clashing: CaseId
) -> None:
    [one] = disputed_persons(desk)
    assert one.person == other.person.id
    assert {claim.post: claim.counts for claim in one.claims} == {other.post: False, third.post: True}
    assert not one.decided
    said = {claim.post: claim.code for claim in one.claims}
    [(name, code)] = own_signing_codes(other)
    assert (name, said[other.post]) == (other.person.name, code)
    assert said[third.post] != code
    assert disputed_persons(other) == ()


def test_what_the_true_post_signs_enters_with_its_next_file_once_a_person_decided(
    desk: Desk, other: Desk, clashing: CaseId, tmp_path: Path
) -> None:
    closes(other, clashing)
    assert send(other, desk, tmp_path, clashing).counts.bad
    assert status(desk, clashing) != CLOSED
    after = decide_person(desk, other.person.id, true(other), "Leyó su código por teléfono.")
    assert after.decided
    assert at(desk, other.person) == (other.vault.device.id, other.person.verify_key)
    assert not send(other, desk, tmp_path, clashing).counts.bad
    assert status(desk, clashing) == CLOSED


def test_what_the_liar_signs_in_that_name_is_refused_from_then_on(
    desk: Desk, other: Desk, third: Desk, clashing: CaseId, tmp_path: Path
) -> None:
    body = Body(path="case/origin_block", value="no")
    forged = in_name_of(other, third, clashing, body, seed=THEIR_SEED)
    decide_person(desk, other.person.id, true(other), "Leyó su código.")
    assert lie(third, desk, tmp_path, forged).counts.bad == 1


def test_a_liar_who_copies_the_true_key_has_another_code(
    desk: Desk,
    other: Desk,
    third: Desk,
    case: OpenedCase,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    meet(desk, other, third)
    exchange(desk, third, tmp_path, case.id)
    copied = naming(third, other.person, other.person.verify_key)
    bring(monkeypatch, third, desk, tmp_path, case.id, copied)
    exchange(desk, other, tmp_path, case.id)
    assert at(desk, other.person)[0] == third.vault.device.id
    decide_person(desk, other.person.id, true(other), "Leyó su código.")
    assert at(desk, other.person) == (other.vault.device.id, other.person.verify_key)


def test_a_decision_is_replaced_by_a_later_one(
    desk: Desk, other: Desk, third: Desk, clashing: CaseId
) -> None:
    person = other.person.id
    decide_person(desk, person, true(other), "Leyó su código.")
    decide_person(desk, person, false(third, other), "Me equivoqué de puesto.")
    assert at(desk, other.person) == (third.vault.device.id, verify_key_of(THEIR_SEED))
    decide_person(desk, person, true(other), "Llamé otra vez.")
    assert at(desk, other.person) == (other.vault.device.id, other.person.verify_key)


def test_a_roster_that_comes_later_changes_no_decision(
    desk: Desk,
    other: Desk,
    third: Desk,
    clashing: CaseId,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    decide_person(desk, other.person.id, true(other), "Leyó su código.")
    again = signs(third, msgspec.structs.replace(naming(third, other.person), version=2**41))
    bring(monkeypatch, third, desk, tmp_path, clashing, again)
    let_in(other, "Luz P.", "case_manager", "otra frase larga de práctica")
    send(other, desk, tmp_path, clashing)
    assert at(desk, other.person) == (other.vault.device.id, other.person.verify_key)


def test_nobody_decides_for_a_post_that_does_not_name_them_without_a_reason_or_without_the_right(
    desk: Desk, other: Desk, third: Desk, clashing: CaseId, library: Library, clock: TestClock
) -> None:
    person, code = other.person.id, true(other)
    for whom, said in ((person, true(desk)), (third.person.id, code), (person, "")):
        with pytest.raises(NotNamedSoError):
            decide_person(desk, whom, said, "Porque sí.")
    with pytest.raises(RecordIncompleteError):
        decide_person(desk, person, code, "  ")
    phrase = "otra frase larga de práctica"
    let_in(desk, "Luz P.", "case_manager", phrase)
    folder, state = desk.vault.folder, desk.vault.state_dir
    leave(desk)
    manager = unlock(folder, phrase, library, clock=clock, state_dir=state)
    with pytest.raises(RoleMayNotError):
        decide_person(manager, person, code, "Leyó su código.")
    leave(manager)


def test_the_check_accuses_no_true_event_after_the_decision(
    desk: Desk, other: Desk, clashing: CaseId, tmp_path: Path
) -> None:
    closes(other, clashing)
    decide_person(desk, other.person.id, true(other), "Leyó su código.")
    send(other, desk, tmp_path, clashing)
    assert check_vault(desk).sound


@pytest.fixture
def fourth(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    opened = make_post(tmp_path / "fourth", "Cuarto puesto", person="Eva C.", library=library, clock=clock)
    yield opened
    leave(opened)


def elsewhere(desk: Desk) -> dict[str, tuple[str, ...]]:
    return {claim.post: claim.decided_at for one in disputed_persons(desk) for claim in one.claims}


def test_what_was_decided_travels_is_told_and_changes_nothing_elsewhere(
    desk: Desk,
    other: Desk,
    third: Desk,
    fourth: Desk,
    clashing: CaseId,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    meet(desk, other, third, fourth)
    exchange(third, fourth, tmp_path, clashing)
    bring(monkeypatch, third, fourth, tmp_path, clashing, naming(third, other.person))
    exchange(desk, fourth, tmp_path, clashing)
    before = at(fourth, other.person)
    assert before[0] == third.vault.device.id
    decide_person(desk, other.person.id, true(other), "Leyó su código.")
    told = send(desk, fourth, tmp_path, clashing).persons
    assert told is not None
    assert told.decided == (desk.post,)
    assert at(fourth, other.person) == before
    assert elsewhere(fourth) == {other.post: (desk.post,), third.post: ()}
    assert send(desk, fourth, tmp_path, clashing).persons is None
    decide_person(fourth, other.person.id, true(other), "También me lo leyó.")
    assert at(fourth, other.person) == (other.vault.device.id, other.person.verify_key)
    exchange(fourth, desk, tmp_path, clashing)
    assert elsewhere(desk) == {other.post: (fourth.post,), third.post: ()}
    decide_person(desk, other.person.id, false(third, other), "Me equivoqué.")
    told = send(desk, fourth, tmp_path, clashing).persons
    assert told is not None
    assert told.decided == (desk.post,)
    assert at(fourth, other.person) == (other.vault.device.id, other.person.verify_key)
    assert elsewhere(fourth) == {other.post: (), third.post: (desk.post,)}


def test_a_program_of_before_is_sent_no_decision(
    desk: Desk, other: Desk, clashing: CaseId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(persons, "decided_told", lambda _: {})
        send(other, desk, tmp_path, clashing)
    decide_person(desk, other.person.id, true(other), "Leyó su código.")
    assert send(desk, other, tmp_path, clashing).persons is None
    send(other, desk, tmp_path, clashing)
    told = send(desk, other, tmp_path, clashing).persons
    assert told is not None
    assert told.decided == (desk.post,)


def test_others_relay_it_and_the_word_of_a_liar_is_the_liars_alone(
    desk: Desk,
    other: Desk,
    third: Desk,
    fourth: Desk,
    clashing: CaseId,
    tmp_path: Path,
) -> None:
    meet(desk, other, third, fourth)
    decide_person(desk, other.person.id, true(other), "Leyó su código.")
    exchange(desk, third, tmp_path, clashing)
    exchange(third, fourth, tmp_path, clashing)
    told = stated(fourth.read())
    assert set(told) == {desk.vault.device.id}
