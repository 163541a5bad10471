"""Somebody who means harm names a case with the most letters there may be: what is sealed after that is taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.events.kinds import core_part, protected_part
from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.exchange.erasures import erase_now
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.setting_aside import set_aside
from repatria.store.state import load_part
from tests.posts import introduce
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import send, take

LONG = CaseId("z" * 64)


def lie(desk: Desk, other: Desk, folder: Path) -> None:
    """Let another post bring a case with the longest name, and what is protected of it; the desk sends it on."""
    introduce(desk, other)
    real = open_case(other, Opening("host", "no")).id
    core, protected = ForgedLog(other, core_part(LONG)), ForgedLog(other, protected_part(LONG))
    for fact in load_part(other.read(), core_part(real)).facts:
        core.add(fact.path, fact.value, kind=fact.type)
    protected.add("case/x", "y")
    take(desk, forge(other, desk, folder / "forged", core, protected))
    assert send(desk, other, folder, LONG, protected=True).counts.bad == 0


@pytest.mark.supervised
def test_after_such_a_case_was_set_aside_others_arrive(desk: Desk, other: Desk, tmp_path: Path) -> None:
    lie(desk, other, tmp_path)
    set_aside(desk, received_bundles(desk)[0].bundle, "no es suyo")
    assert send(desk, other, tmp_path, open_case(desk, Opening("host", "no")).id).counts.new


def test_after_such_a_case_was_erased_others_arrive(desk: Desk, other: Desk, tmp_path: Path) -> None:
    lie(desk, other, tmp_path)
    with desk.writing() as connection:
        erase_now(desk, connection, (LONG,))
    assert send(desk, other, tmp_path, open_case(desk, Opening("host", "no")).id).counts.new
