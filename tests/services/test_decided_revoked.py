"""A person decided here for a device that is lost afterwards: nobody gets them by that, one more code mends it."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.directory.revoking import log_of_device
from repatria.domain.errors import DeviceRevokedError
from repatria.domain.events.deed import Deed
from repatria.domain.events.event import Body
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId
from repatria.domain.people import Person
from repatria.services.cases.changing import case_of, keep
from repatria.services.cases.opening import OpenedCase
from repatria.services.country.revoking import revoke_device
from repatria.services.desk import Desk
from repatria.services.exchange.disputed_persons import (
    decide_person,
    disputed_persons,
    own_signing_codes,
    signing_code,
)
from repatria.services.exchange.persons_came import PersonsCame
from repatria.store.log.person_decisions import stated
from tests.services.three_posts import (
    THEIR_KEY,
    THEIR_SEED,
    ally,
    bring,
    exchange,
    in_name_of,
    lie,
    naming,
    signs_at,
)
from tests.services.two_posts import send


@pytest.fixture
def shared(desk: Desk, other: Desk, third: Desk, case: OpenedCase, tmp_path: Path) -> CaseId:
    """A case of three posts of one country; the liaison's heard who signs at none of the others yet."""
    ally(desk, other, third, folder=tmp_path)
    return case.id


def decide_for_third(desk: Desk, third: Desk, whom: Person) -> None:
    decide_person(
        desk, whom.id, signing_code(third.vault.device.id, whom.id, THEIR_KEY).code, "Leyó su código."
    )


def stated_at(decider: Desk, reader: Desk) -> tuple[str, ...]:
    """Return for which devices people were decided at one post, as another heard it."""
    return tuple(one.device for one in stated(reader.read())[decider.vault.device.id].persons)


def true_code(other: Desk) -> str:
    [(_, code)] = own_signing_codes(other)
    return code.code


def blocked(desk: Desk, case: CaseId) -> object:
    standing = case_of(desk, case).state.values.get("case/origin_block")
    return standing and standing.value


def blocks(other: Desk, desk: Desk, case: CaseId, folder: Path) -> int:
    """Let the other post block the case and send it; return how much of that was set apart."""
    heads = case_of(other, case).heads("case/origin_block")
    keep(other, case, [Deed(core_part(case), VALUE, "case/origin_block", "yes", heads)])
    return send(other, desk, folder, case).counts.bad


@pytest.fixture(params=["third", "other"])
def named(
    request: pytest.FixtureRequest,
    desk: Desk,
    other: Desk,
    third: Desk,
    shared: CaseId,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> CaseId:
    """The other's person is named by both posts, here first by one of them, and decided to be of the third."""
    exchange(desk, third, tmp_path, shared)
    if request.param == "other":
        exchange(desk, other, tmp_path, shared)
    bring(monkeypatch, third, desk, tmp_path, shared, naming(third, other.person))
    if request.param == "third":
        exchange(desk, other, tmp_path, shared)
    decide_for_third(desk, third, other.person)
    return shared


def test_a_code_is_stronger_than_a_claim_whoever_was_decided_for_a_lost_device_counts_for_no_other(
    desk: Desk, other: Desk, third: Desk, named: CaseId, tmp_path: Path
) -> None:
    """Before, the other post that named them got them by the loss. Nobody ever checked it: it may lie, too."""
    for way in ((desk, other), (other, desk), (desk, other)):
        send(*way, tmp_path, named)
    assert stated_at(desk, other) == (third.vault.device.id,)
    revoke_device(desk, third.vault.device.id, "perdido")
    send(desk, other, tmp_path, named)
    assert stated_at(desk, other) == (), "it is told on as decided no more"
    assert send(other, desk, tmp_path, named).persons == PersonsCame(
        undecided=(third.post,), named_by=(other.post,)
    )
    assert send(other, desk, tmp_path, named).persons is None, "it is told once"
    assert signs_at(desk, other.person) == third.vault.device.id, "so that what others sign is still judged"
    [told] = disputed_persons(desk)
    assert (told.decided, told.lost) == (False, third.post)
    assert {claim.post: claim.counts for claim in told.claims} == {other.post: False, third.post: False}
    assert {claim.post for claim in told.claims if claim.revoked} == {third.post}
    assert blocks(other, desk, named, tmp_path) == 1
    unsigned = in_name_of(other, other, named, Body(path="case/origin_block", value="no"))
    assert lie(other, desk, tmp_path, unsigned).counts.bad == 1


def test_what_was_signed_at_the_decided_device_before_its_loss_stands(
    desk: Desk, other: Desk, third: Desk, named: CaseId, tmp_path: Path
) -> None:
    send(other, desk, tmp_path, named)
    body, log = (
        Body(path="case/origin_block", value="yes"),
        log_of_device(third.vault.device.id, b"\x07" * 16),
    )
    signed = in_name_of(other, third, named, body, log=log, seed=THEIR_SEED)
    assert lie(third, desk, tmp_path, signed).counts.bad == 0
    revoke_device(desk, third.vault.device.id, "perdido")
    send(other, desk, tmp_path, named)
    assert blocked(desk, named) == "yes"


def test_decided_by_mistake_for_a_liar_they_count_for_their_own_post_by_one_more_code(
    desk: Desk, other: Desk, third: Desk, named: CaseId, tmp_path: Path
) -> None:
    revoke_device(desk, third.vault.device.id, "miente")
    assert blocks(other, desk, named, tmp_path) == 1
    assert blocked(desk, named) != "yes"
    after = decide_person(desk, other.person.id, true_code(other), "La llamé: leyó su código.")
    assert (after.decided, after.lost) == (True, "")
    assert {claim.post: claim.counts for claim in after.claims} == {other.post: True, third.post: False}
    came = send(other, desk, tmp_path, named)
    assert (came.counts.bad, came.persons) == (0, None)
    assert blocked(desk, named) == "yes", "what had been set apart enters with the next file"
    assert signs_at(desk, other.person) == other.vault.device.id


def test_also_a_claim_that_was_decided_before_the_lost_one_is_decided_anew(
    desk: Desk, other: Desk, third: Desk, named: CaseId, tmp_path: Path
) -> None:
    """Whoever decided otherwise later said that the decision before was wrong: nothing goes back to it by itself."""
    decide_person(desk, other.person.id, true_code(other), "Leyó su código.")
    decide_for_third(desk, third, other.person)
    revoke_device(desk, third.vault.device.id, "perdido")
    assert blocks(other, desk, named, tmp_path) == 1


def test_for_a_revoked_device_nothing_is_decided_any_more(
    desk: Desk,
    other: Desk,
    third: Desk,
    shared: CaseId,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    exchange(desk, third, tmp_path, shared)
    exchange(desk, other, tmp_path, shared)
    bring(monkeypatch, third, desk, tmp_path, shared, naming(third, other.person))
    revoke_device(desk, third.vault.device.id, "perdido")
    with pytest.raises(DeviceRevokedError):
        decide_for_third(desk, third, other.person)
    assert signs_at(desk, other.person) == other.vault.device.id
