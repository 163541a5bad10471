"""What a revoked device signs as erased erases nothing where that is known; what it erased before stays erased."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from repatria.domain.events.event import Body, write_event
from repatria.domain.events.kinds import VALUE, core_part, erased_part
from repatria.domain.events.signed import sign_event
from repatria.domain.ids import CaseId, make_id
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.routes import close_case
from repatria.services.country.revoking import revoke_device
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.today import line_of
from repatria.signing import sign
from repatria.store.log.closed_here import closed_here, signers_known
from tests.posts import seat
from tests.services.country.forgetting import Country
from tests.services.erasing import SECOND, an_erasure, bring, closed_case, confirm, left_in, past, say_until
from tests.services.forging import ForgedLog, forge
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


def test_what_an_honest_post_that_has_not_heard_passes_on_erases_nothing_in_any_log(
    country: Country, tmp_path: Path
) -> None:
    """A thief begins logs of any name: what stands in none of the device's own erases nowhere."""
    lost, post, liaison = country.lost, country.post, country.liaison
    case = closed_case(lost)
    for _ in range(2):
        for sender, receiver in (
            (lost, post),
            (lost, liaison),
            (post, lost),
            (liaison, lost),
            (post, liaison),
        ):
            send(sender, receiver, tmp_path, case)
        send(liaison, post, tmp_path, case)
    for desk in (post, liaison):
        confirm(desk, case)
    past(country.clock)
    revoke_device(liaison, lost.vault.device.id, "Robado en el bus.")
    part, seed = erased_part(case), lost.vault.opened.secret.signing_seed
    report = bring(lost, post, tmp_path, part, an_erasure(case).told(), seed, make_id(b"\x03" * 16))
    assert ([one.why for one in report.asked], report.erased) == (["unproven"], ())
    report = send(post, liaison, tmp_path, case)
    assert (report.erased, line_of(liaison, case) is not None) == ((), True)
    report = bring(lost, post, tmp_path, part, an_erasure(case).told(), seed)
    assert report.erased == (case,), "in its own log: this post has not heard"
    report = send(post, liaison, tmp_path)
    assert (report.erased, line_of(liaison, case) is not None) == ((), True), "where it was revoked it is cut"


def test_a_day_that_a_revoked_device_said_beyond_its_last_is_said_by_nobody_else(
    country: Country, tmp_path: Path
) -> None:
    """It keeps longer, as any day does; that somebody else than whoever asks said it, it does not show."""
    lost, post, liaison = country.lost, country.post, country.liaison
    seat(post, replace(post.person, role="supervisor"))
    case = closed_case(post)
    for _ in range(2):
        for sender, receiver in (
            (post, lost),
            (post, liaison),
            (lost, post),
            (liaison, post),
            (lost, liaison),
        ):
            send(sender, receiver, tmp_path, case)
    close_case(liaison, case, "reintegrated", "Lo vimos también.")
    past(country.clock)
    revoke_device(liaison, lost.vault.device.id, "Robado en el bus.")
    say_until(lost, case, "2026-12-31")
    send(lost, post, tmp_path, case)
    erase_at = asked_after(country, case, tmp_path)
    assert erase_at == ["hands"]
    assert left_in(liaison.read())


def asked_after(country: Country, case: str, folder: Path) -> list[str | None]:
    """Return why the erasure waits at the liaison's, that the post sends with all that it has of the case."""
    path = seal(country.post, country.liaison, folder, case)  # type: ignore[arg-type]
    take(country.liaison, path)
    erase_case(country.post, case, "retention", SECOND)  # type: ignore[arg-type]
    return [one.why for one in send(country.post, country.liaison, folder).asked]


DAY = "2026-11-24"


def known_to_all(country: Country, folder: Path) -> CaseId:
    """Return an open case of the liaison that every post holds, each with the people of the others."""
    liaison, post, lost = country.liaison, country.post, country.lost
    case = open_case(liaison, Opening("host", "no", nationality=("HND",), return_country="HND")).id
    ways = ((liaison, post), (liaison, lost), (post, liaison), (lost, liaison), (post, lost), (lost, post))
    for _ in range(2):
        for sender, receiver in ways:
            send(sender, receiver, folder, case)
    return case


def asks(sender: Desk, receiver: Desk, folder: Path, case: CaseId) -> list[str | None]:
    said = an_erasure(case).told() | {"until": DAY}
    seed = sender.vault.opened.secret.signing_seed
    report = bring(sender, receiver, folder, erased_part(case), said, seed)
    assert (report.erased, line_of(receiver, case) is not None) == ((), True)
    return [one.why for one in report.asked]


def test_the_day_that_a_revoked_device_says_makes_no_other_hand(country: Country, tmp_path: Path) -> None:
    """Two stolen laptops, one revoked: what it says beyond its last number, passed on by the other."""
    liaison, post, lost = country.liaison, country.post, country.lost
    case = known_to_all(country, tmp_path)
    close_case(liaison, case, "reintegrated", "Cumplió su plan.")
    revoke_device(liaison, lost.vault.device.id, "Robado en el bus.")
    say_until(lost, case, DAY)
    send(lost, post, tmp_path, case)
    say_until(post, case, DAY)
    send(post, liaison, tmp_path, case)
    past(country.clock)
    assert asks(post, liaison, tmp_path, case) == ["hands"]
    known = closed_here(liaison.read(), case, signers_known(liaison.read()))
    assert [one.person for one in known.dated_by] == [post.person.id]


def test_nor_does_what_it_said_before_it_was_revoked(country: Country, tmp_path: Path) -> None:
    """Nobody knows since when somebody else held it."""
    liaison, post, lost = country.liaison, country.post, country.lost
    case = known_to_all(country, tmp_path)
    confirm(lost, case, DAY)
    send(lost, liaison, tmp_path, case)
    past(country.clock)
    known = closed_here(liaison.read(), case, signers_known(liaison.read()))
    assert [one and one.person for one in known.closed_by] == [lost.person.id]
    assert [one.person for one in known.dated_by] == [lost.person.id]
    revoke_device(liaison, lost.vault.device.id, "Robado en el bus.")
    known = closed_here(liaison.read(), case, signers_known(liaison.read()))
    assert (known.closed_by, known.dated_by) == ((None,), ())
    assert asks(post, liaison, tmp_path, case) == ["hands"]


def test_a_closing_of_a_revoked_device_in_a_log_of_any_name_closes_for_nobody(
    country: Country, tmp_path: Path
) -> None:
    """No cut reaches it: the case stands as closed, and still it is not erased."""
    liaison, post, lost = country.liaison, country.post, country.lost
    case = known_to_all(country, tmp_path)
    revoke_device(liaison, lost.vault.device.id, "Robado en el bus.")
    lie = ForgedLog(post, core_part(case))
    lie.log = make_id(b"\x09" * 16)
    one, event = write_event(
        type=VALUE,
        part=core_part(case),
        log=lie.log,
        n=1,
        prev="",
        author=lost.person.id,
        wall="2026-11-23T21:00:00Z",
        body=Body("case/status", {"outcome": "reintegrated", "reason": "x", "state": "closed"}),
        salt=post.vault.random(16),
    )
    seed = lost.vault.opened.secret.signing_seed
    lie.events = [sign_event(one, event, lambda data: sign(seed, "person", data))[0]]
    take(liaison, forge(post, liaison, tmp_path / "f", lie))
    say_until(liaison, case, DAY)
    past(country.clock)
    known = closed_here(liaison.read(), case, signers_known(liaison.read()))
    assert (known.is_open, known.closed_by) == (False, (None,))
    assert asks(post, liaison, tmp_path, case) == ["hands"]
