"""Nobody acts at another post under the name of one of this post's people: what decides, they sign."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from repatria.domain.cases.related import may_member_serve
from repatria.domain.events.kinds import core_part
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import add_related, link_family
from repatria.services.desk import Desk
from tests.posts import introduce
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import take


def in_the_name_of(desk: Desk, log: ForgedLog, path: str, value: Any, *, kind: str = "value") -> None:
    """Write an event that nobody signed, in the name of whoever sits at *desk*."""
    log.add(path, value, kind=kind, author=desk.person.id)


def member_of(desk: Desk, case_id: Any) -> str:
    facts = case_of(desk, case_id).state.of_type("member_added")
    return next(fact.path.partition("/")[2] for fact in facts if fact.path.startswith("related/"))


@pytest.mark.parametrize(("name", "value"), [("kind", "family"), ("verified", "yes")])
def test_a_controller_and_a_companion_are_let_serve_by_nobody_in_our_name(
    desk: Desk, other: Desk, tmp_path: Path, name: str, value: str
) -> None:
    introduce(desk, other)
    girl = open_case(desk, Opening("host", "yes"))
    kind = "suspected_controller" if name == "kind" else "companion"
    add_related(desk, girl.id, kind, {"name": "Pedro Roca"})
    member = member_of(desk, girl.id)
    log = ForgedLog(other, core_part(girl.id))
    in_the_name_of(desk, log, f"related/{member}/{name}", value)
    assert take(desk, forge(other, desk, tmp_path / "stick", log)).counts.bad == 1
    assert not may_member_serve(case_of(desk, girl.id).state, member)


def test_a_family_block_is_ended_by_nobody_in_our_name(desk: Desk, other: Desk, tmp_path: Path) -> None:
    introduce(desk, other)
    one, two = (open_case(desk, Opening("host", "yes")) for _ in range(2))
    link_family(desk, one.id, two.id)
    log = ForgedLog(other, core_part(one.id))
    said = {"by": "child_auth", "document": "of-1", "at": "2026-11-23"}
    in_the_name_of(desk, log, f"related/{member_of(desk, one.id)}/separated_by", said)
    assert take(desk, forge(other, desk, tmp_path / "stick", log)).counts.bad == 1


@pytest.mark.parametrize(
    ("kind", "path", "value"),
    [
        ("value", "step/P8.1", {"state": "done", "happened_at": "2026-11-23T10:00", "known_by": "did"}),
        ("value", "case/status", {"state": "closed", "outcome": "returned", "reason": ""}),
        ("form_submitted", "form/aaaaaaaaaaaaaaaaaaaaaaaaaa", {"form": "F22"}),
    ],
)
def test_no_step_is_done_no_form_filled_and_no_case_closed_in_our_name(
    desk: Desk, other: Desk, tmp_path: Path, kind: str, path: str, value: Any
) -> None:
    introduce(desk, other)
    girl = open_case(desk, Opening("host", "yes"))
    log = ForgedLog(other, core_part(girl.id))
    in_the_name_of(desk, log, path, value, kind=kind)
    assert take(desk, forge(other, desk, tmp_path / "stick", log)).counts.bad == 1
    assert case_of(desk, girl.id).facts.is_open
