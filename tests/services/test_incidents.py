"""Who came together knows of each other: what they share, the other cases, and a block in one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.events.kinds import core_part
from repatria.services.cases.acts import raise_block
from repatria.services.cases.changing import case_of
from repatria.services.cases.incidents import CaseIncident, incident_of
from repatria.services.cases.opening import Incident, OpenedCase, Opening, open_case, open_group
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.exchange.choosing import choice_for
from repatria.services.post.people import let_in
from repatria.store.log.events import parts_held
from tests.posts import introduce, seat
from tests.services.two_posts import send


@pytest.fixture
def group(desk: Desk) -> list[OpenedCase]:
    rows = [Opening("host", "no", letter="A"), Opening("host", "yes", letter="B"), Opening("host", "no")]
    return open_group(desk, rows, Incident(vehicle="microbús blanco", documents_held_by="el chofer"))


def seen(desk: Desk, case: OpenedCase) -> CaseIncident:
    found = incident_of(desk, case_of(desk, case.id))
    assert found is not None
    return found


def test_each_case_of_a_group_shows_what_they_share_and_the_others(
    desk: Desk, group: list[OpenedCase]
) -> None:
    found = seen(desk, group[0])
    assert found.shared == {"vehicle": "microbús blanco", "documents_held_by": "el chofer"}
    assert {line.id for line in found.others} == {group[1].id, group[2].id}
    assert found.letters[group[1].id] == "B"


def test_who_came_alone_shares_nothing(desk: Desk) -> None:
    alone = open_case(desk, Opening("host", "no"))
    assert incident_of(desk, case_of(desk, alone.id)) is None


def test_a_block_in_one_case_warns_on_the_others_and_not_on_itself(
    desk: Desk, group: list[OpenedCase]
) -> None:
    raise_block(desk, group[1].id)
    assert [seen(desk, one).blocked for one in group] == [True, False, True]


def test_a_case_for_named_people_is_no_member_for_the_others(desk: Desk, group: list[OpenedCase]) -> None:
    raise_block(desk, group[1].id)
    restrict_case(desk, group[1].id)
    colleague = let_in(desk, "Bea", "coordinator", "otra frase larga de práctica")
    seat(desk, colleague)
    found = seen(desk, group[0])
    assert [line.id for line in found.others] == [group[2].id]
    assert group[1].id not in found.letters
    assert not found.blocked


def test_what_a_group_shares_stays_here_while_one_of_them_is_for_named_people(
    desk: Desk, other: Desk, group: list[OpenedCase], tmp_path: Path
) -> None:
    introduce(desk, other)
    kept = group[1]
    restrict_case(desk, kept.id)
    assert choice_for(desk, other.vault.device.id).incidents == {}
    send(desk, other, tmp_path, group[0].id)
    held = parts_held(other.read())
    assert core_part(group[0].id) in held
    assert not any(part.startswith("incident/") for part in held)
