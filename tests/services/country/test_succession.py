"""Another device is liaison now: what the former one had reaches it; the former one, revoked, gets nothing more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from repatria.domain.errors import DeviceRevokedError
from repatria.domain.events.kinds import core_part, protected_part
from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.country.issuing import issue_directory
from repatria.services.country.revoking import revoke_device
from repatria.services.desk import Desk
from repatria.services.exchange.collecting import look_through, search_of, tidy_place
from repatria.services.exchange.delivering import (
    carry,
    own_delivered,
    own_route_of,
    own_withdraw,
    put_in_outbox,
    undelivered,
)
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.register import sent_bundles
from repatria.services.exchange.sending import Sent, send_cases
from repatria.services.exchange.succession import Succession, sendings, succession
from repatria.services.exchange.tidying import note_tidied
from repatria.services.vaults import leave
from repatria.store.keys.country_root import Made
from repatria.store.log.events import parts_held
from repatria.store.state import load_case_state
from tests.posts import TestClock, introduce, keep_folder, make_post
from tests.services.country.states import certify_here, found_with_liaison, pin_at
from tests.services.exchange import receive, send


@dataclass
class Country:
    """Two liaisons, one after the other, and a post; all know each other by card and have pinned the root."""

    folder: Path
    clock: TestClock
    former: Desk
    now: Desk
    post: Desk
    root: Made

    def succeed(self) -> None:
        """Certify the second as liaison, have her sign the directory, and let it reach the post."""
        self.clock.pass_time(days=1)
        pin_at(self.now, self.former, self.root, self.folder)
        certify_here(self.now, self.root)
        issue_directory(self.now)
        self.carry(self.now, self.post)

    def carry(self, sender: Desk, taker: Desk, *cases: CaseId) -> Sent:
        sent = send(sender, taker, self.folder / sender.new_id(), *cases)
        receive(taker, sent)
        return sent

    def revoke_former(self) -> None:
        revoke_device(self.now, self.former.vault.device.id, "Se perdió el equipo.")
        self.carry(self.now, self.post)


@pytest.fixture
def country(tmp_path: Path, clock: TestClock) -> Iterator[Country]:
    posts = [make_post(tmp_path / name, name, clock=clock) for name in ("former", "now", "post")]
    for place, one in enumerate(posts):
        for other in posts[:place]:
            introduce(one, other)
    root = found_with_liaison(posts[0])
    former, now, post = posts
    pin_at(post, former, root, tmp_path)
    yield Country(tmp_path, clock, former, now, post, root)
    for one in posts:
        leave(one)


def case_at(desk: Desk, label: str) -> CaseId:
    return open_case(desk, Opening("host", "no", label=label)).id


def seal(desk: Desk, folder: Path, *, approved_by: str = "") -> list[Sent]:
    """Seal what waits for the liaison of now."""
    made = []
    for one in sendings(waits(desk), approved_by):
        out = folder / desk.new_id()
        out.mkdir()
        made.append(send_cases(desk, one, out))
    return made


def waits(desk: Desk) -> Succession:
    found = succession(desk)
    assert found is not None
    return found


def test_nothing_is_told_before_another_is_liaison(country: Country) -> None:
    country.carry(country.post, country.former, case_at(country.post, "gorra roja"))
    assert succession(country.post) is None


def test_what_the_former_had_waits_for_the_new_one_until_her_receipt_came(country: Country) -> None:
    post, now = country.post, country.now
    sent, came, own = (
        case_at(post, "gorra roja"),
        case_at(country.former, "blusa azul"),
        case_at(post, "camisa"),
    )
    country.carry(post, country.former, sent)
    country.carry(country.former, post, came)
    country.succeed()
    found = waits(post)
    assert (found.post, found.office, found.former, found.known) == ("now", "liaison", ("former",), True)
    assert set(found.cases) == {sent, came}
    assert (found.under_way, found.is_done) == (0, False)
    (file,) = seal(post, country.folder)
    assert (waits(post).cases, waits(post).under_way) == ((), 2)
    receive(now, file)
    country.carry(now, post)
    assert waits(post).is_done
    held = parts_held(now.read())
    assert core_part(sent) in held
    assert core_part(came) in held
    assert core_part(own) not in held


def test_what_was_written_later_goes_as_to_any_post(country: Country) -> None:
    post, case = country.post, case_at(country.post, "gorra roja")
    country.carry(post, country.former, case)
    country.succeed()
    (file,) = seal(post, country.folder)
    receive(country.now, file)
    country.carry(country.now, post)
    post.append([post.value(core_part(case), "case/label", "gorra verde")])
    assert waits(post).is_done


def test_what_the_former_never_acknowledged_waits_too(country: Country) -> None:
    case = case_at(country.post, "gorra roja")
    send(country.post, country.former, country.folder / "lost", case)
    country.succeed()
    assert waits(country.post).cases == (case,)


def test_protected_answers_go_only_where_the_former_had_them_and_a_second_person_agreed(
    country: Country,
) -> None:
    post, both, core = country.post, case_at(country.post, "gorra roja"), case_at(country.post, "blusa azul")
    for case in (both, core):
        post.append([post.value(protected_part(case), "case/danger", "secreto")])
    agreed = Sending((both,), country.former.vault.device.id, protected=True, approved_by="Supervisora")
    send_cases(post, agreed, country.folder)
    country.carry(post, country.former, core)
    country.succeed()
    assert waits(post).protected == (both,)
    assert [one.protected for one in sendings(waits(post))] == [False]
    assert [one.cases for one in sendings(waits(post), "Supervisora")] == [(core,), (both,)]
    for file in seal(post, country.folder, approved_by="Supervisora"):
        receive(country.now, file)
    assert load_case_state(country.now.read(), both).get("case/danger") == "secreto"
    assert protected_part(core) not in parts_held(country.now.read())


def test_the_cores_may_go_first_and_what_is_protected_later(country: Country) -> None:
    post, case = country.post, case_at(country.post, "gorra roja")
    post.append([post.value(protected_part(case), "case/danger", "secreto")])
    agreed = Sending((case,), country.former.vault.device.id, protected=True, approved_by="Supervisora")
    send_cases(post, agreed, country.folder)
    country.succeed()
    seal(post, country.folder)
    assert waits(post).protected == (case,)
    seal(post, country.folder, approved_by="Supervisora")
    assert (waits(post).cases, waits(post).under_way) == ((), 1)


def test_a_restricted_case_goes_to_nobody_and_is_counted(country: Country) -> None:
    post, case = country.post, case_at(country.post, "gorra roja")
    country.carry(post, country.former, case)
    restrict_case(post, case)
    country.succeed()
    assert (waits(post).cases, waits(post).restricted) == ((), 1)
    assert sendings(waits(post)) == ()


def test_what_waits_for_a_line_for_the_former_is_told_and_goes_to_the_new_one(country: Country) -> None:
    post, case = country.post, case_at(country.post, "gorra roja")
    (country.folder / "share").mkdir()
    place = keep_folder(post, country.folder / "share")
    bundle = put_in_outbox(post, Sending((case,), country.former.vault.device.id), place.id)
    assert [one.revoked for one in undelivered(post)] == [False]
    country.succeed()
    assert waits(post).undelivered == (bundle,)
    country.revoke_former()
    assert [one.revoked for one in undelivered(post)] == [True]
    own_withdraw(post, bundle)
    assert waits(post).undelivered == ()
    assert waits(post).cases == (case,)
    (again,) = sendings(waits(post))
    put_in_outbox(post, again, place.id)
    assert (waits(post).cases, waits(post).under_way, waits(post).undelivered) == ((), 1, ())


def test_what_lies_at_a_place_for_the_revoked_former_is_taken_away_and_waited_for_no_more(
    country: Country,
) -> None:
    post, former = country.post, country.former
    (country.folder / "share").mkdir()
    place, hers = keep_folder(post, country.folder / "share"), keep_folder(former, country.folder / "share")
    case = case_at(post, "gorra roja")
    bundle = put_in_outbox(post, Sending((case,), former.vault.device.id), place.id)
    route = own_route_of(post, bundle)
    own_delivered(post, route, carry(route))
    country.succeed()
    assert waits(post).lying == 1
    search = search_of(post, place.id)
    assert search.old == ()
    country.revoke_former()
    assert next(one.fate for one in sent_bundles(post) if one.bundle == bundle) == "ended"
    assert len(look_through(search_of(former, hers.id))) == 1
    note_tidied(post, place.id, tidy_place(search_of(post, place.id)))
    assert look_through(search_of(former, hers.id)) == ()
    assert waits(post).lying == 0
    with pytest.raises(DeviceRevokedError):
        send(post, former, country.folder / "more", case)


def test_files_for_one_who_goes_on_as_a_post_are_no_matter_of_the_succession(country: Country) -> None:
    post = country.post
    (country.folder / "share").mkdir()
    place = keep_folder(post, country.folder / "share")
    country.succeed()
    put_in_outbox(post, Sending((case_at(post, "gorra"),), country.former.vault.device.id), place.id)
    assert waits(post).undelivered == ()


def test_what_the_former_sealed_before_still_enters_and_goes_to_the_new_one(country: Country) -> None:
    case = case_at(country.former, "gorra roja")
    late = send(country.former, country.post, country.folder / "late", case)
    country.succeed()
    receive(country.post, late)
    assert waits(country.post).cases == (case,)
    (file,) = seal(country.post, country.folder)
    assert receive_bundle(country.now, preview_bundle(country.now, file.path)).cases_new == (case,)


def test_on_the_device_of_the_former_all_her_open_cases_wait(country: Country) -> None:
    own, came = case_at(country.former, "gorra roja"), case_at(country.post, "blusa azul")
    country.carry(country.post, country.former, came)
    country.succeed()
    country.carry(country.now, country.former)
    assert set(waits(country.former).cases) == {own, came}
    assert succession(country.now) is None


def test_nothing_is_sealed_for_a_liaison_whose_keys_are_not_known_here(country: Country) -> None:
    case = case_at(country.post, "gorra roja")
    country.carry(country.post, country.former, case)
    country.clock.pass_time(days=1)
    fourth = make_post(country.folder / "fourth", "fourth", clock=country.clock)
    introduce(fourth, country.former)
    pin_at(fourth, country.former, country.root, country.folder)
    certify_here(fourth, country.root)
    pin_at(country.post, fourth, country.root, country.folder)
    assert (waits(country.post).post, waits(country.post).known) == ("fourth", False)
    introduce(fourth, country.post)
    assert waits(country.post).known
    leave(fourth)
