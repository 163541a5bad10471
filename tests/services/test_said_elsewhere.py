"""Where one of two cases of a person is here: who said that there is another is told, and that only."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.cases.same_person import link_of
from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.cases.joining import join_cases, part_cases
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.routes import close_case
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.exchange.choosing import choice_for
from repatria.services.exchange.going import Sending
from repatria.services.exchange.going_alone import left_behind, left_behind_by
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.said_elsewhere import SaidElsewhere, said_elsewhere
from repatria.services.exchange.setting_aside import set_aside
from repatria.services.today import case_page
from repatria.store.lists.cases import CaseFilter
from tests.services.erasing import SECOND
from tests.services.two_posts import seal, send, take

WHY = "Lo dijo ella"


def pair(desk: Desk, child: str = "no") -> tuple[CaseId, CaseId]:
    one = open_case(desk, Opening("host", child, label="la del bus"))
    other = open_case(desk, Opening("host", "no", label="mochila azul"))
    join_cases(desk, one.id, other.id, WHY)
    return one.id, other.id


def child_in_row(desk: Desk, case_id: CaseId) -> str:
    lines = case_page(desk, CaseFilter(practice=True, is_open=None), "code")
    return next(line.child for line in lines if line.id == case_id)


def test_the_post_that_said_so_is_named_until_the_other_comes(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    one, other = pair(here)
    assert said_elsewhere(here, case_of(here, one)) == ()
    report = send(here, there, tmp_path, one)
    assert report.elsewhere == (one,)
    [said] = said_elsewhere(there, case_of(there, one))
    assert said == SaidElsewhere((here.post,)), "no code, no id, and not the name under which it is spoken of"
    assert link_of(one, other) not in repr(said)
    later = send(here, there, tmp_path, other)
    assert later.elsewhere == ()
    assert said_elsewhere(there, case_of(there, one)) == ()


def test_the_row_says_what_the_case_says(here: Desk, there: Desk, tmp_path: Path) -> None:
    one, other = pair(here)
    assert child_in_row(here, one) == "no"
    send(here, there, tmp_path, one)
    assert case_of(there, one).facts.value("child_or_doubt") == "doubt"
    assert child_in_row(there, one) == "doubt"
    send(here, there, tmp_path, other)
    assert child_in_row(there, one) == "no"


def test_the_row_of_a_case_beside_says_so_too_and_a_child_stays_a_child(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    girl, woman = pair(here, "yes")
    third = open_case(here, Opening("host", "no")).id
    join_cases(here, woman, third, WHY)
    send(here, there, tmp_path, third, woman)
    for each in (third, woman):
        assert child_in_row(there, each) == "doubt"
        assert said_elsewhere(there, case_of(there, each)) == (SaidElsewhere((here.post,)),)
    send(here, there, tmp_path, girl)
    assert {child_in_row(there, each) for each in (girl, woman, third)} == {"yes"}


def test_parted_again_nothing_is_said(here: Desk, there: Desk, tmp_path: Path) -> None:
    one, other = pair(here)
    send(here, there, tmp_path, one)
    part_cases(here, one, other, "Dos huellas")
    report = send(here, there, tmp_path, one)
    assert report.elsewhere == ()
    assert said_elsewhere(there, case_of(there, one)) == ()
    assert child_in_row(there, one) == "no"


def test_of_one_that_was_set_aside_here_the_post_that_said_so_is_still_asked(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    one, other = pair(here)
    send(here, there, tmp_path, one)
    send(here, there, tmp_path, other)
    set_aside(there, received_bundles(there)[0].bundle, "No era para nosotros")
    assert said_elsewhere(there, case_of(there, one)) == (SaidElsewhere((here.post,)),)
    assert child_in_row(there, one) == "doubt"


@pytest.mark.supervised
def test_of_one_that_was_erased_here_nobody_else_is_asked(desk: Desk) -> None:
    one, other = pair(desk)
    for each in (one, other):
        close_case(desk, each, "reintegrated", "Cumplió su plan.")
    erase_case(desk, other, "demand", SECOND)
    assert said_elsewhere(desk, case_of(desk, one)) == (SaidElsewhere(()),)
    assert child_in_row(desk, one) == "doubt"


def test_who_goes_alone_is_known_before_it_is_sealed(here: Desk, there: Desk, tmp_path: Path) -> None:
    one, other = pair(here)
    path = seal(here, there, tmp_path, one)
    device = there.vault.device.id
    choice = choice_for(here, device)
    by_id = {each.id: each for each in choice.cases}
    assert left_behind([by_id[other]], choice) == (), "that post was sent the first before"
    assert left_behind_by(here, Sending((other,), device)) == ()
    take(there, path)
    third = open_case(here, Opening("host", "no")).id
    join_cases(here, one, third, WHY)
    choice = choice_for(here, device)
    by_id = {each.id: each for each in choice.cases}
    codes = tuple(sorted(by_id[each].code for each in (other, third)))
    assert left_behind([by_id[one]], choice) == codes
    assert left_behind_by(here, Sending((one,), device)) == codes
    assert left_behind([by_id[one], by_id[third]], choice) == (by_id[other].code,)
    assert left_behind_by(here, Sending((one, third, other), device)) == ()
