"""A change that nobody signed comes from elsewhere: what it would loosen holds until a person here settles it."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import GateClosedError, SettleByRouteError
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.domain.protocol.exceptions import Approval
from repatria.services.cases.acts import raise_block
from repatria.services.cases.changing import case_of
from repatria.services.cases.night_cards import card_holders
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.restricting import may_open_to_all, restrict_case
from repatria.services.cases.routes import change_route
from repatria.services.cases.settling import settle_disagreement
from repatria.services.desk import Desk
from repatria.services.post.people import let_in
from repatria.services.today import case_page
from repatria.store.lists.cases import CaseFilter
from tests.posts import introduce, seat
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import send, take

LIAISON = Approval("national_liaison", "Lucía Herrera", how="oral")


@pytest.fixture(autouse=True)
def _known(desk: Desk, other: Desk) -> None:
    introduce(desk, other)


def replace_unsigned(desk: Desk, other: Desk, folder: Path, case: CaseId, path: str, *values: object) -> None:
    """Let the other post replace all that stands at *path*, one after the other, and sign nothing."""
    log = ForgedLog(other, core_part(case))
    heads = case_of(desk, case).heads(path)
    for value in values:
        heads = (log.add(path, value, replaces=heads),)
    report = take(desk, forge(other, desk, folder / other.new_id(), log))
    assert report.counts.new == len(values)
    assert [head.value for head in case_of(desk, case).facts.heads(path)] == [values[-1]]


def disputed(desk: Desk, case: CaseId) -> list[str]:
    return [one.path for one in case_of(desk, case).disagreements]


def test_an_unsigned_side_opens_no_contact(desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path) -> None:
    replace_unsigned(desk, other, tmp_path, girl.id, "case/side", "transit", "arrival")
    assert not case_of(desk, girl.id).may("contact_origin_state").allowed
    assert disputed(desk, girl.id) == ["case/side"]
    assert case_of(desk, girl.id).line.disputes == 1
    with pytest.raises(SettleByRouteError):
        settle_disagreement(desk, girl.id, core_part(girl.id), "case/side", "arrival", "así lo dijo")
    settle_disagreement(desk, girl.id, core_part(girl.id), "case/side", "host", "sigue aquí")
    assert disputed(desk, girl.id) == []
    assert case_of(desk, girl.id).facts.possible("side") == ("host",)
    assert case_of(desk, girl.id).line.disputes == 0


def test_an_unsigned_side_stands_alone_once_two_people_here_agreed(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    replace_unsigned(desk, other, tmp_path, girl.id, "case/side", "arrival")
    change_route(desk, girl.id, {"side": "arrival"}, "así lo confirmó", second=LIAISON)
    assert disputed(desk, girl.id) == []
    assert case_of(desk, girl.id).facts.possible("side") == ("arrival",)


def test_an_unsigned_end_of_a_block_ends_nothing(
    desk: Desk, other: Desk, cleared: CaseId, tmp_path: Path
) -> None:
    raise_block(desk, cleared)
    replace_unsigned(desk, other, tmp_path, cleared, "case/origin_block", "no")
    assert case_of(desk, cleared).may("contact_origin_state").blocked
    assert "origin_block" in case_of(desk, cleared).line.flags
    with pytest.raises(GateClosedError):
        settle_disagreement(desk, cleared, core_part(cleared), "case/origin_block", "no", "x")
    raise_block(desk, cleared)
    assert disputed(desk, cleared) == []


def test_an_unsigned_age_makes_no_adult(desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path) -> None:
    replace_unsigned(desk, other, tmp_path, girl.id, "case/child_or_doubt", "no")
    case = case_of(desk, girl.id)
    assert case.facts.value("is_child") == "yes"
    assert case.line.child == "yes"


def test_an_unsigned_restriction_lets_nobody_in(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "no", label="blusa azul")).id
    let_in(desk, "Luz", "liaison", "otra frase larga de Luz")
    pointed_at = let_in(desk, "Señalado", "coordinator", "otra frase larga suya")
    restrict_case(desk, case, named=[pointed_at.id])
    replace_unsigned(desk, other, tmp_path, case, "case/restricted", [])
    replace_unsigned(desk, other, tmp_path, case, "case/night_card", [pointed_at.id])
    assert case_of(desk, case).line.restricted
    assert not may_open_to_all(desk, case_of(desk, case))
    assert card_holders(case_of(desk, case).state) == frozenset()
    seat(desk, pointed_at)
    assert case_page(desk, CaseFilter(practice=True)) == []


def test_an_unsigned_settlement_settles_nothing(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    log = ForgedLog(other, core_part(girl.id))
    before = case_of(desk, girl.id).heads("case/side")
    second = log.add("case/side", "arrival")
    log.add("case/side", "arrival", replaces=sorted((*before, second)))
    take(desk, forge(other, desk, tmp_path / "f", log))
    assert set(case_of(desk, girl.id).facts.possible("side")) == {"host", "arrival"}


def test_what_another_post_signed_stands_alone(
    desk: Desk, other: Desk, girl: OpenedCase, tmp_path: Path
) -> None:
    send(desk, other, tmp_path, girl.id)
    change_route(other, girl.id, {"side": "transit"}, "sigue su viaje", second=LIAISON)
    send(other, desk, tmp_path, girl.id)
    assert disputed(desk, girl.id) == []
    assert case_of(desk, girl.id).facts.possible("side") == ("transit",)
