"""Put back, the liaison revokes a stolen device again: what it wrote between counts only once she adopts it."""

from __future__ import annotations

import pytest

from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.checking_vaults import check_vault
from repatria.services.country.issuing import issue_directory
from repatria.services.country.revoking import adopt, revoke_device
from repatria.services.desk import Desk
from repatria.store.state import load_part
from tests.services.country.forgetting import Country, known
from tests.services.exchange import receive, send


@pytest.fixture
def stolen(restored: Country) -> CaseId:
    """After it was revoked the device wrote a case, which lies at the post and at the liaison, who forgot."""
    thief = restored.lost
    case = open_case(thief, Opening("host", "no")).id
    set_case_value(thief, case, "label", "escrito por el ladrón")
    bring(restored, restored.post, case)
    bring(restored, restored.liaison, case)
    assert not counts(restored.post, case)
    assert counts(restored.liaison, case)
    return case


def bring(country: Country, taker: Desk, case: CaseId) -> None:
    receive(taker, send(country.lost, taker, country.folder, case))


def counts(desk: Desk, case: CaseId) -> bool:
    return bool(load_part(desk.read(), f"case/{case}/core").values)


def revoke_again(country: Country) -> None:
    revoke_device(country.liaison, country.lost.vault.device.id, "Robado: se había olvidado.")


def test_heard_the_first_cut_holds_and_what_came_between_counts_nowhere(
    restored: Country, stolen: CaseId
) -> None:
    revoke_again(restored)
    assert counts(restored.liaison, stolen)
    told = restored.carry(restored.post, restored.liaison)
    assert told is not None
    assert told.heard is not None
    assert (told.heard.twice, told.heard.raised) == (("lost",), ())
    assert not counts(restored.liaison, stolen)
    made = issue_directory(restored.liaison)
    taken = restored.carry(restored.liaison, restored.post)
    assert taken is not None
    assert taken.taken
    assert known(restored.post).directory == made
    assert not counts(restored.post, stolen)
    found = check_vault(restored.liaison)
    assert (found.chains, found.differences) == ((), ())


def test_what_she_then_adopts_counts_at_every_post(restored: Country, stolen: CaseId) -> None:
    revoke_again(restored)
    restored.carry(restored.post, restored.liaison)
    adopt(restored.liaison, restored.lost.vault.device.id, "Lo escribió la coordinadora.")
    taken = restored.carry(restored.liaison, restored.post)
    assert taken is not None
    assert taken.taken
    assert counts(restored.liaison, stolen)
    assert counts(restored.post, stolen)


def test_signed_before_she_hears_no_post_takes_what_widens_the_first_cut(
    restored: Country, stolen: CaseId
) -> None:
    """The version may be higher and the device be revoked in it: it is another act, made without the first."""
    revoke_again(restored)
    issue_directory(restored.liaison)
    refused = restored.carry(restored.liaison, restored.post)
    assert refused is not None
    assert refused.fault == "forgets"
    assert not counts(restored.post, stolen)
    restored.carry(restored.post, restored.liaison)
    issue_directory(restored.liaison)
    assert restored.carry(restored.liaison, restored.post).taken  # type: ignore[union-attr]
    assert not counts(restored.post, stolen)


def test_an_adoption_that_the_copy_forgot_is_hers_and_no_post_loses_it(country: Country) -> None:
    """Signed before she hears of it, the next directory would let count less: the posts send her the word of hers."""
    lost = country.lost.vault.device.id
    revoke_device(country.liaison, lost, "Robado.")
    kept = country.copy()
    case = open_case(country.lost, Opening("host", "no")).id
    bring(country, country.liaison, case)
    bring(country, country.post, case)
    adopt(country.liaison, lost, "Lo escribió la coordinadora.")
    country.carry(country.liaison, country.post)
    country.put_back(kept)
    for _ in range(2):
        issue_directory(country.liaison)
    assert country.carry(country.liaison, country.post).fault == "forgets"  # type: ignore[union-attr]
    assert counts(country.post, case)
    told = country.carry(country.post, country.liaison)
    assert told is not None
    assert told.heard is not None
    assert (told.heard.raised, told.heard.twice) == (("lost",), ())
    issue_directory(country.liaison)
    assert country.carry(country.liaison, country.post).taken  # type: ignore[union-attr]
    assert counts(country.post, case)


def test_a_successor_who_revokes_again_hears_the_first_cut_of_who_was_before(
    succeeded: Country,
) -> None:
    lost = succeeded.lost.vault.device.id
    case = open_case(succeeded.lost, Opening("host", "no")).id
    bring(succeeded, succeeded.liaison, case)
    bring(succeeded, succeeded.post, case)
    revoke_device(succeeded.liaison, lost, "Robado.")
    assert counts(succeeded.liaison, case)
    assert not counts(succeeded.post, case)
    told = succeeded.carry(succeeded.post, succeeded.liaison)
    assert told is not None
    assert told.heard is not None
    assert told.heard.twice == ("lost",)
    assert not counts(succeeded.liaison, case)
    issue_directory(succeeded.liaison)
    assert succeeded.carry(succeeded.liaison, succeeded.post).taken  # type: ignore[union-attr]
    assert not counts(succeeded.post, case)
