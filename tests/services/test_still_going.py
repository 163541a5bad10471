"""What waits for a line is judged anew before it goes: what was restricted, set aside or erased since stays here."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import FileStoppedError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.restricting import open_to_all, restrict_case
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.exchange.collecting import fetch, look_through, receive_fetched, search_of
from repatria.services.exchange.delivering import (
    carry,
    own_route_of,
    own_to_take_back,
    own_withdraw,
    put_in_outbox,
    take_back,
    undelivered,
)
from repatria.services.exchange.going import Sending
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.setting_aside import set_aside
from repatria.services.exchange.setting_aside import take_back as let_count
from repatria.services.exchange.still_going import files_with
from repatria.services.packets.delivering import delivered, route_ahead
from repatria.services.today import line_of
from tests.posts import TestClock, introduce, keep_folder
from tests.services.erasing import SECOND, closed_case, past
from tests.services.two_posts import send


class Circle:
    """Two posts that share a folder, and a case of a woman whose name is protected."""

    def __init__(self, here: Desk, there: Desk, share: Path) -> None:
        introduce(here, there)
        share.mkdir()
        self.here, self.there = here, there
        self._place, self._theirs = keep_folder(here, share).id, keep_folder(there, share).id

    def seal(self, *cases: CaseId) -> str:
        device = self.there.vault.device.id
        return put_in_outbox(self.here, Sending(cases, device, True, "Supervisora Dos"), self._place)

    def deliver(self, bundle: str) -> None:
        route = route_ahead(self.here, bundle)
        delivered(self.here, route, carry(route))

    def receive(self) -> int:
        search = search_of(self.there, self._theirs)
        found = look_through(search)
        for one in found:
            path = fetch(search, one)
            assert path is not None
            receive_fetched(self.there, path, one)
        return len(found)


@pytest.fixture
def circle(here: Desk, there: Desk, tmp_path: Path) -> Circle:
    return Circle(here, there, tmp_path / "share")


def named_case(desk: Desk) -> CaseId:
    case = open_case(desk, Opening("host", "no", return_country="HND")).id
    desk.append([Deed(core_part(case), VALUE, "case/name_used", "Xochiquetzalina")])
    return case


def test_a_case_that_is_restricted_while_its_file_waits_does_not_leave(circle: Circle) -> None:
    case = named_case(circle.here)
    bundle = circle.seal(case)
    restrict_case(circle.here, case)
    [waits] = undelivered(circle.here)
    assert waits.stopped
    with pytest.raises(FileStoppedError):
        own_route_of(circle.here, bundle)
    with pytest.raises(FileStoppedError):
        circle.deliver(bundle)
    assert circle.receive() == 0
    assert [one.bundle for one in undelivered(circle.here)] == [bundle]


def test_a_case_that_is_restricted_while_its_pieces_go_is_not_found_there(circle: Circle) -> None:
    case = named_case(circle.here)
    bundle = circle.seal(case)

    def restrict(_done: int, _all: int) -> None:
        if not undelivered(circle.here)[0].stopped:
            restrict_case(circle.here, case)

    with pytest.raises(FileStoppedError):
        route_ahead(circle.here, bundle, progress=restrict)
    assert circle.receive() == 0


def test_what_else_the_file_held_goes_once_it_is_withdrawn_and_sealed_again(circle: Circle) -> None:
    kept, other = named_case(circle.here), named_case(circle.here)
    bundle = circle.seal(kept, other)
    restrict_case(circle.here, kept)
    own_withdraw(circle.here, bundle)
    circle.deliver(circle.seal(other))
    assert circle.receive() == 1
    assert line_of(circle.there, other) is not None
    assert line_of(circle.there, kept) is None


def test_a_file_goes_again_once_its_case_is_open_to_all(circle: Circle) -> None:
    case = named_case(circle.here)
    bundle = circle.seal(case)
    restrict_case(circle.here, case)
    open_to_all(circle.here, case, "Fue un error.")
    assert not undelivered(circle.here)[0].stopped
    circle.deliver(bundle)
    assert circle.receive() == 1


def test_a_group_that_names_a_restricted_case_does_not_leave_with_another(circle: Circle) -> None:
    desk, group = circle.here, "a" * 26
    one, other = named_case(desk), named_case(desk)
    desk.append([Deed(core_part(each), VALUE, "case/incident", group) for each in (one, other)])
    desk.append([Deed(f"incident/{group}", VALUE, f"case/{each}", True) for each in (one, other)])
    bundle = circle.seal(other)
    assert [each.bundle for each in files_with(desk, one)] == [bundle]
    restrict_case(desk, one)
    with pytest.raises(FileStoppedError):
        circle.deliver(bundle)
    assert circle.receive() == 0


def test_a_case_that_is_erased_while_its_file_waits_does_not_leave(circle: Circle, clock: TestClock) -> None:
    case = closed_case(circle.here)
    bundle = circle.seal(case)
    past(clock)
    erase_case(circle.here, case, "retention", SECOND)
    with pytest.raises(FileStoppedError):
        circle.deliver(bundle)
    assert circle.receive() == 0


@pytest.fixture
def brought(circle: Circle, third: Desk, tmp_path: Path) -> CaseId:
    """A case that another post sent to this one."""
    introduce(third, circle.here)
    case = named_case(third)
    send(third, circle.here, tmp_path, case)
    return case


def test_what_is_set_aside_while_it_waits_is_not_sent_on(circle: Circle, brought: CaseId) -> None:
    bundle = circle.seal(brought)
    settled = set_aside(circle.here, received_bundles(circle.here)[0].bundle, "Es falso.")
    assert settled.waiting == (circle.there.post,)
    with pytest.raises(FileStoppedError):
        circle.deliver(bundle)
    assert circle.receive() == 0


def test_what_is_taken_back_goes_again(circle: Circle, brought: CaseId) -> None:
    bundle = circle.seal(brought)
    came = received_bundles(circle.here)[0].bundle
    set_aside(circle.here, came, "Es falso.")
    let_count(circle.here, came, "No lo era.")
    circle.deliver(bundle)
    assert circle.receive() == 1


def test_what_was_set_aside_before_it_was_sealed_stops_nothing(circle: Circle, brought: CaseId) -> None:
    set_aside(circle.here, received_bundles(circle.here)[0].bundle, "Es falso.")
    circle.deliver(circle.seal(named_case(circle.here)))
    assert circle.receive() == 1


def test_a_file_without_what_was_set_aside_goes(circle: Circle, brought: CaseId) -> None:
    bundle = circle.seal(named_case(circle.here))
    settled = set_aside(circle.here, received_bundles(circle.here)[0].bundle, "Es falso.")
    assert settled.waiting == ()
    circle.deliver(bundle)
    assert circle.receive() == 1


def test_whoever_restricts_a_case_is_told_which_files_wait_and_which_went(circle: Circle) -> None:
    case = named_case(circle.here)
    went = circle.seal(case)
    circle.deliver(went)
    waiting = circle.seal(case)
    told = files_with(circle.here, case)
    assert {one.post for one in told} == {circle.there.post}
    assert {one.bundle: one.gone for one in told} == {went: True, waiting: False}
    assert files_with(circle.here, named_case(circle.here)) == ()


def test_what_may_lie_there_is_told_as_gone_and_is_taken_away_there(circle: Circle) -> None:
    case = named_case(circle.here)
    bundle = circle.seal(case)
    carry(own_route_of(circle.here, bundle))
    assert [one.gone for one in files_with(circle.here, case)] == [True]
    restrict_case(circle.here, case)
    with pytest.raises(FileStoppedError):
        circle.deliver(bundle)
    for route in own_to_take_back(circle.here, bundle):
        take_back(route)
    own_withdraw(circle.here, bundle)
    assert circle.receive() == 0
