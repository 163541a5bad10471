"""A group's part names all its cases: it goes to no other post while one of them is for named people only."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.cases.incidents import incident_of
from repatria.services.cases.opening import Incident, OpenedCase, Opening, open_group
from repatria.services.cases.restricting import open_to_all, restrict_case
from repatria.services.desk import Desk
from repatria.services.exchange.choosing import choice_for
from repatria.services.exchange.going import Sending, what_goes
from repatria.services.exchange.sending import send_cases
from repatria.services.post.people import let_in
from repatria.store.log.events import parts_held
from repatria.store.state import load_part
from tests.posts import introduce, seated
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import send, take


@pytest.fixture
def group(desk: Desk) -> list[OpenedCase]:
    people = [Opening("host", "yes", letter="A"), Opening("host", "yes", letter="B")]
    return open_group(desk, people, Incident(arrival="en un camión", vehicle="rojo"))


def told_of(desk: Desk, case: CaseId) -> list[str]:
    """Return the parts that a post holds which name the case."""
    parts = (part for part in parts_held(desk.read()) if not part.startswith("record/"))
    return [part for part in parts if any(case in fact.path for fact in load_part(desk.read(), part).facts)]


def test_no_other_post_learns_of_a_restricted_case_by_its_group(
    desk: Desk, other: Desk, group: list[OpenedCase], tmp_path: Path
) -> None:
    girl, sister = group
    restrict_case(desk, sister.id)
    introduce(desk, other)
    assert choice_for(desk, other.vault.device.id).incidents == {}
    send(desk, other, tmp_path, girl.id)
    assert not told_of(other, sister.id)
    received = incident_of(other, case_of(other, girl.id))
    assert received is not None
    assert (received.shared, received.others) == ({}, ())


def test_once_it_is_open_to_all_the_next_file_brings_how_they_came(
    desk: Desk, other: Desk, group: list[OpenedCase], tmp_path: Path
) -> None:
    girl, sister = group
    restrict_case(desk, sister.id)
    send(desk, other, tmp_path, girl.id)
    open_to_all(desk, sister.id, "Fue un malentendido.")
    send(desk, other, tmp_path, girl.id)
    received = incident_of(other, case_of(other, girl.id))
    assert received is not None
    assert received.shared == {"arrival": "en un camión", "vehicle": "rojo"}


def test_only_who_reads_the_restricted_case_is_told_that_something_stayed(
    desk: Desk, other: Desk, group: list[OpenedCase], tmp_path: Path
) -> None:
    girl, sister = group
    eva = let_in(desk, "Eva", "coordinator", "otra frase larga de práctica")
    introduce(desk, other)
    sending = Sending((girl.id,), other.vault.device.id)
    assert not send_cases(desk, sending, tmp_path).group_kept
    restrict_case(desk, sister.id)
    assert send_cases(desk, sending, tmp_path).group_kept
    with seated(desk, eva):
        sent = send_cases(desk, sending, tmp_path)
        assert not sent.group_kept
    take(other, sent.path)


def test_a_post_that_takes_a_restricted_case_out_of_its_group_gets_no_more_of_the_group(
    desk: Desk, other: Desk, group: list[OpenedCase], tmp_path: Path
) -> None:
    girl, sister = group
    send(desk, other, tmp_path, sister.id)
    restrict_case(desk, sister.id)
    log = ForgedLog(other, core_part(sister.id))
    log.add("case/incident", "", replaces=case_of(desk, sister.id).heads("case/incident"))
    take(desk, forge(other, desk, tmp_path / "stick", log))
    assert case_of(desk, sister.id).value("incident") == ""
    assert choice_for(desk, other.vault.device.id).incidents == {}
    assert what_goes(desk, Sending((girl.id,), other.vault.device.id)).parts == [core_part(girl.id)]
    assert send_cases(desk, Sending((girl.id,), other.vault.device.id), tmp_path).group_kept
