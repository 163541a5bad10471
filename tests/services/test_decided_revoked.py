"""A person decided here for a device that is lost afterwards: its revocation ends that, and is what is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import DeviceRevokedError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId
from repatria.domain.people import Person
from repatria.services.cases.changing import case_of, keep
from repatria.services.cases.opening import OpenedCase
from repatria.services.country.revoking import revoke_device
from repatria.services.desk import Desk
from repatria.services.exchange.disputed_persons import decide_person, disputed_persons, signing_code
from repatria.services.exchange.persons_came import PersonsCame
from repatria.store.log.person_decisions import stated
from tests.services.three_posts import (
    THEIR_KEY,
    ally,
    bring,
    exchange,
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


def blocks(other: Desk, desk: Desk, case: CaseId, folder: Path) -> int:
    """Let the other post block the case and send it; return how much of that was set apart."""
    heads = case_of(other, case).heads("case/origin_block")
    keep(other, case, [Deed(core_part(case), VALUE, "case/origin_block", "yes", heads)])
    return send(other, desk, folder, case).counts.bad


@pytest.mark.parametrize("first", ["third", "other"])
def test_somebody_decided_for_a_device_counts_for_the_other_that_named_them_once_it_is_revoked(
    desk: Desk,
    other: Desk,
    third: Desk,
    shared: CaseId,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    first: str,
) -> None:
    exchange(desk, third, tmp_path, shared)
    if first == "other":
        exchange(desk, other, tmp_path, shared)
        assert signs_at(desk, other.person) == other.vault.device.id
    bring(monkeypatch, third, desk, tmp_path, shared, naming(third, other.person))
    if first == "third":
        exchange(desk, other, tmp_path, shared)
    decide_for_third(desk, third, other.person)
    assert signs_at(desk, other.person) == third.vault.device.id
    revoke_device(desk, third.vault.device.id, "perdido")
    send(desk, other, tmp_path, shared)
    assert send(other, desk, tmp_path, shared).persons == PersonsCame(taking=(other.post,))
    assert signs_at(desk, other.person) == other.vault.device.id
    assert stated_at(desk, other) == (third.vault.device.id,)
    send(desk, other, tmp_path, shared)
    assert stated_at(desk, other) == (), "nor is it told on as decided"
    [told] = disputed_persons(desk)
    assert not told.decided
    assert {claim.post: claim.counts for claim in told.claims} == {other.post: True, third.post: False}
    assert blocks(other, desk, shared, tmp_path) == 0
    assert send(other, desk, tmp_path, shared).persons is None, "it is told once"


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
