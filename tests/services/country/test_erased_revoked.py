"""What a revoked device signs as erased erases nothing where that is known; what it erased before stays erased."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from repatria.services.country.revoking import revoke_device
from repatria.services.erasing import erase_case
from tests.posts import seat
from tests.services.country.forgetting import Country
from tests.services.erasing import SECOND, closed_case, confirm, left_in, past
from tests.services.two_posts import seal, send, take


def test_beyond_its_last_event_it_erases_nothing(country: Country, tmp_path: Path) -> None:
    lost, post = country.lost, country.post
    seat(lost, replace(lost.person, role="supervisor"))
    case, before = closed_case(lost), closed_case(lost)
    for sender, receiver in ((lost, post), (post, lost), (lost, post)):
        send(sender, receiver, tmp_path, case, before)
    for one in (case, before):
        confirm(post, one)
    past(country.clock)
    erase_case(lost, before, "retention", SECOND)
    assert send(lost, post, tmp_path).erased == (before,)
    path = seal_after_erasing(country, case, tmp_path)
    revoke_device(country.liaison, lost.vault.device.id, "Robado en el bus.")
    country.carry(country.liaison, country.post)
    report = take(post, path)
    assert (report.erased, report.asked) == ((), ())
    assert left_in(post.read())


def seal_after_erasing(country: Country, case: str, folder: Path) -> Path:
    erase_case(country.lost, case, "retention", SECOND)  # type: ignore[arg-type]
    return seal(country.lost, country.post, folder)
