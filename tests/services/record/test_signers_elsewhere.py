"""What another post claims of who signs, in a roster that it signed, makes no honest file of acts fail."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import msgspec
import pytest

from repatria.domain.directory.persons import Signer
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId
from repatria.domain.record.proving import prove
from repatria.services.cases.changing import case_of, keep
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.record.giving import give_acts
from repatria.services.record.wanted import ForCourt
from repatria.signing import is_signed, verify_key_of
from repatria.store.log.rosters import kept_rosters
from tests.services.record.auditing import sit_as
from tests.services.record.courts import faults, lines_of
from tests.services.three_posts import ally, bring, exchange, naming, signs

TODAY = date(2026, 11, 23)
CORE = ForCourt("Juzgado", "oficio 1/2026", holds="core", approved_by="Eva R.")


def decides(desk: Desk, case: CaseId, why: str) -> None:
    said = {"state": "closed", "outcome": "returned", "reason": why}
    heads = case_of(desk, case).heads("case/status")
    keep(desk, case, [Deed(core_part(case), VALUE, "case/status", said, heads)])


def given_by(desk: Desk, asked: ForCourt, folder: Path) -> list[bytes]:
    sit_as(desk, "supervisor")
    return lines_of(give_acts(desk, asked, folder).placed.path.read_bytes())


def rosters_of(lines: list[bytes]) -> int:
    return sum(line.startswith(b'{"roster":') for line in lines)


@pytest.fixture
def liar(
    desk: Desk,
    other: Desk,
    third: Desk,
    case: OpenedCase,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Desk:
    """A post that worked on the case, and now names a person of this post and of another with keys of its own."""
    ally(desk, other, third, folder=tmp_path)
    for post in (other, third):
        exchange(desk, post, tmp_path, case.id)
        decides(post, case.id, post.post)
        exchange(desk, post, tmp_path, case.id)
    decides(desk, case.id, "desk")
    once = naming(third, other.person)
    people = (*once.persons, Signer(desk.person.id, verify_key_of(b"\x08" * 32), False))
    both = msgspec.structs.replace(once, persons=tuple(sorted(people, key=lambda one: one.person)))
    bring(monkeypatch, third, desk, tmp_path, case.id, signs(third, both))
    assert len(kept_rosters(desk.read())[third.vault.device.id].clashing) == 2
    return third


def test_what_a_liar_names_fails_nothing_of_this_post_nor_of_another(
    desk: Desk, liar: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    lines = given_by(desk, replace(CORE, code=case.code), tmp_path)
    assert rosters_of(lines) == 2
    assert faults(lines) == []
    proof = prove(lines, is_signed)
    assert proof.signed >= 3
    assert proof.unknown == 0
    assert proof.vouched


def test_a_roster_of_whose_people_nobody_wrote_stays_here(
    desk: Desk, other: Desk, third: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    ally(desk, other, third, folder=tmp_path)
    exchange(desk, third, tmp_path, case.id)
    assert rosters_of(given_by(desk, ForCourt("Juzgado", "x", since=TODAY, until=TODAY), tmp_path)) == 0
