"""A post says that it has newer protected answers than are here: gates do not read their absence as no."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.events.kinds import protected_part
from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import link_family, set_case_value
from repatria.services.desk import Desk
from repatria.services.exchange.receipts import receipts_of
from repatria.services.forms.filling import begin_form, resume_form, save_answers
from tests.services.two_posts import seal, send, take


@pytest.fixture
def shared(desk: Desk, other: Desk, cleared: CaseId, tmp_path: Path) -> CaseId:
    """A girl who may be asked for at her State, known whole to both posts."""
    send(desk, other, tmp_path, cleared, protected=True)
    send(other, desk, tmp_path, cleared)
    assert may_contact(desk, cleared)
    return cleared


def may_contact(desk: Desk, case: CaseId) -> bool:
    return case_of(desk, case).may("contact_origin_state").allowed


def note_fear(desk: Desk, case: CaseId) -> None:
    work = resume_form(desk, case, case_of(desk, case).facts.of_form("F11")[-1].member)
    for name, value in {"fear_of_return": "yes", "result": "indication"}.items():
        work.session.set_answer(name, value)
    save_answers(desk, work)


def test_a_file_about_another_case_tells_of_what_stayed_behind(
    desk: Desk, other: Desk, shared: CaseId, tmp_path: Path
) -> None:
    note_fear(other, shared)
    send(other, desk, tmp_path, open_case(other, Opening("host", "no")).id)
    assert case_of(desk, shared).state.withheld == (protected_part(shared),)
    assert not may_contact(desk, shared)


def test_a_file_that_brings_no_event_tells_of_what_stayed_behind(
    desk: Desk, other: Desk, shared: CaseId, tmp_path: Path
) -> None:
    note_fear(other, shared)
    assert send(other, desk, tmp_path, shared).counts.new == 0
    assert not may_contact(desk, shared)
    send(other, desk, tmp_path, shared, protected=True)
    assert not case_of(desk, shared).state.withheld
    assert case_of(desk, shared).may("contact_origin_state").blocked


def test_an_older_file_that_comes_late_takes_nothing_back(
    desk: Desk, other: Desk, shared: CaseId, tmp_path: Path
) -> None:
    set_case_value(other, shared, "label", "uno")
    older = seal(other, desk, tmp_path, shared)
    note_fear(other, shared)
    set_case_value(other, shared, "label", "dos")
    newer = seal(other, desk, tmp_path, shared)
    take(desk, newer)
    assert not may_contact(desk, shared)
    take(desk, older)
    assert case_of(desk, shared).state.withheld == (protected_part(shared),)
    assert not may_contact(desk, shared)
    send(other, desk, tmp_path, open_case(other, Opening("host", "no")).id)
    send(other, desk, tmp_path, shared, protected=True)
    assert not case_of(desk, shared).state.withheld


def test_what_is_sent_again_goes_by_what_a_post_said_last(
    desk: Desk, other: Desk, shared: CaseId, tmp_path: Path
) -> None:
    older = seal(other, desk, tmp_path, shared)
    said = receipts_of(desk, other.vault.device.id)
    note_fear(other, shared)
    send(other, desk, tmp_path, shared)
    assert receipts_of(desk, other.vault.device.id) != said
    take(desk, older)
    assert receipts_of(desk, other.vault.device.id) == said


def test_the_family_is_protected_by_what_a_relatives_post_keeps(
    desk: Desk, other: Desk, cleared: CaseId, tmp_path: Path
) -> None:
    sister = open_case(desk, Opening("host", "yes", return_country="HND", urgent="food")).id
    link_family(desk, cleared, sister)
    send(desk, other, tmp_path, cleared, sister, protected=True)
    send(other, desk, tmp_path, sister)
    assert may_contact(desk, cleared)
    begin_fear(other, sister)
    send(other, desk, tmp_path, sister)
    assert case_of(desk, cleared).may("contact_origin_state").blocked
    assert "origin_block" in case_of(desk, cleared).line.flags


def begin_fear(other: Desk, sister: CaseId) -> None:
    work = begin_form(other, sister, "F11")
    work.session.set_answer("fear_of_return", "yes")
    save_answers(other, work)
