"""Receipts let another post know what it lacks, and nothing of how a restricted case goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, incident_part, protected_part
from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Incident, Opening, open_case, open_group
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.restricting import open_to_all, restrict_case
from repatria.services.desk import Desk
from repatria.services.exchange.receipts import receipts_of
from repatria.services.forms.filling import begin_form, save_answers
from repatria.store.log.events import have
from tests.services.claiming import claim
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import send, take


@pytest.fixture
def another(desk: Desk) -> CaseId:
    """A case of which a file goes on being sent."""
    return open_case(desk, Opening("host", "no")).id


def told(desk: Desk, other: Desk, folder: Path, case: CaseId) -> dict[str, dict[str, int]]:
    """Return what a file about *case* tells the other post of all that is held here."""
    send(desk, other, folder, case)
    return receipts_of(other, desk.vault.device.id)


def test_files_about_other_cases_tell_nothing_of_how_a_restricted_case_goes_on(
    desk: Desk, other: Desk, another: CaseId, tmp_path: Path
) -> None:
    kept = open_case(desk, Opening("host", "no", urgent="food")).id
    send(desk, other, tmp_path, kept, another)
    before = told(desk, other, tmp_path, another)
    restrict_case(desk, kept)
    for label in ("uno", "dos"):
        set_case_value(desk, kept, "label", label)
    after = told(desk, other, tmp_path, another)
    assert after[core_part(kept)] == before[core_part(kept)] == have(other.read(), core_part(kept))
    assert protected_part(kept) not in after
    open_to_all(desk, kept, "Fue un malentendido.")
    assert told(desk, other, tmp_path, another)[core_part(kept)] == have(desk.read(), core_part(kept))


def test_what_the_other_post_wrote_of_a_restricted_case_is_still_acknowledged(
    desk: Desk, other: Desk, another: CaseId, tmp_path: Path
) -> None:
    kept = open_case(desk, Opening("host", "no")).id
    send(desk, other, tmp_path, kept)
    restrict_case(desk, kept)
    set_case_value(other, kept, "label", "x")
    send(other, desk, tmp_path, kept)
    assert told(desk, other, tmp_path, another)[core_part(kept)] == have(other.read(), core_part(kept))


def test_a_post_that_has_protected_answers_of_a_restricted_case_learns_that_there_are_newer_and_not_how_many(
    desk: Desk, other: Desk, another: CaseId, tmp_path: Path
) -> None:
    kept = open_case(desk, Opening("host", "yes", urgent="food")).id
    send(desk, other, tmp_path, kept, another, protected=True)
    restrict_case(desk, kept)
    assert not case_of(other, kept).state.withheld
    work = begin_form(desk, kept, "F11")
    work.session.set_answer("fear_of_return", "yes")
    save_answers(desk, work)
    after = told(desk, other, tmp_path, another)[protected_part(kept)]
    held = have(other.read(), protected_part(kept))
    assert (
        sum(after.values()) == sum(held.values()) + 1 < sum(have(desk.read(), protected_part(kept)).values())
    )
    assert case_of(other, kept).state.withheld == (protected_part(kept),)


def test_how_a_group_with_a_restricted_case_goes_on_is_not_told(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    girl, sister = open_group(
        desk, [Opening("host", "yes"), Opening("host", "yes")], Incident(arrival="a pie")
    )
    before = told(desk, other, tmp_path, girl.id)
    group = incident_part(str(case_of(desk, girl.id).value("incident")))
    restrict_case(desk, sister.id)
    desk.append([Deed(group, VALUE, "incident/vehicle", "rojo")])
    assert told(desk, other, tmp_path, girl.id)[group] == before[group]


def test_a_post_that_claims_to_have_more_of_a_restricted_case_is_told_no_more(
    desk: Desk, other: Desk, another: CaseId, tmp_path: Path
) -> None:
    kept = open_case(desk, Opening("host", "no")).id
    send(desk, other, tmp_path, kept, another)
    before = have(other.read(), core_part(kept))
    restrict_case(desk, kept)
    set_case_value(desk, kept, "label", "uno")
    claimed = {core_part(kept): dict.fromkeys(have(desk.read(), core_part(kept)), 999)}
    claim(desk, other.vault.device.id, claimed)
    log = ForgedLog(other, core_part(kept))
    log.log = desk.vault.log
    for _ in range(max(before.values()) + 100):
        log.add("case/cohort", "x")
    log.send_from = len(log.events)
    take(desk, forge(other, desk, tmp_path / "stick", log))
    assert told(desk, other, tmp_path, another)[core_part(kept)] == before
