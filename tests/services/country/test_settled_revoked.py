"""What a revoked device settled is not told as settled: the difference stands."""

from __future__ import annotations

from pathlib import Path

from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.settling import settle_disagreement
from repatria.services.country.revoking import revoke_device
from tests.services.country.forgetting import Country
from tests.services.two_posts import send


def test_a_settlement_beyond_the_last_number_settles_nothing_and_is_not_told(
    country: Country, tmp_path: Path
) -> None:
    lost, post, liaison = country.lost, country.post, country.liaison
    for giver, taker in (
        (lost, post),
        (lost, liaison),
        (post, lost),
        (liaison, lost),
        (post, liaison),
        (liaison, post),
    ) * 2:
        send(giver, taker, tmp_path)
    case = open_case(liaison, Opening("host", "no", label="gorra roja")).id
    send(liaison, lost, tmp_path, case)
    set_case_value(liaison, case, "label", "verde")
    set_case_value(lost, case, "label", "azul")
    send(lost, liaison, tmp_path, case)
    send(liaison, lost, tmp_path, case)
    revoke_device(liaison, lost.vault.device.id, "Robado.")
    [[one]] = case_of(lost, case).differences
    settle_disagreement(lost, case, one.part, one.path, "azul", "Lo dice quien se la llevó")
    send(lost, post, tmp_path, case)
    report = send(post, liaison, tmp_path, case)
    assert not report.settled
    assert len(case_of(liaison, case).differences) == 1
