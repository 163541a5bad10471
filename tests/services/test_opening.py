from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from repatria.domain.errors import FormIncompleteError
from repatria.domain.events.kinds import core_part, protected_part
from repatria.domain.forms.planning import plan_form
from repatria.domain.ids import CaseId
from repatria.domain.protocol.recording import StepMark
from repatria.services.cases.casefile import load_casefile
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, guide, open_case
from repatria.services.cases.steps import mark_step
from repatria.services.desk import Desk
from repatria.services.forms.contact import contact_only
from repatria.services.forms.filling import begin_form, resume_form
from repatria.services.today import count_cases
from repatria.store.lists.cases import CaseFilter
from repatria.store.log.events import last_event
from repatria.store.state import load_part
from tests.posts import TestClock


def test_guidance_shows_the_first_steps_of_the_case_that_would_be_opened(desk: Desk) -> None:
    opening = Opening("host", "yes", nationality=("HND",), return_country="HND")
    before = last_event(desk.read())
    guidance = guide(desk, opening)
    assert last_event(desk.read()) == before
    assert guidance.pack.jurisdiction == "GTM"
    opened = open_case(desk, opening)
    case = load_casefile(desk, desk.read(), opened.id)
    assert [row.path for row in guidance.first_steps] == [row.path for row in case.progress.next_steps]


def test_doubt_is_guided_as_a_child(desk: Desk) -> None:
    child = guide(desk, Opening("host", "yes"))
    doubt = guide(desk, Opening("host", "doubt"))
    assert [row.path for row in doubt.first_steps] == [row.path for row in child.first_steps]


def test_the_protocol_is_that_of_the_country_where_the_person_is(desk: Desk) -> None:
    assert guide(desk, Opening("origin", "no", country="MEX")).pack.jurisdiction == "MEX"
    assert guide(desk, Opening("origin", "no", country="CHE")).pack.id == "regional"


@pytest.mark.parametrize(
    ("age", "kept"), [("child", "yes"), ("doubt", "doubt"), ("adult", "no"), (None, "doubt")]
)
def test_a_contact_keeps_the_age_that_was_said(desk: Desk, age: str | None, kept: str) -> None:
    answers = {"age_group": age, "information_offered": ["rights"], "closed_how": "left_informed"}
    opened = contact_only(desk, answers)
    case = load_casefile(desk, desk.read(), CaseId(opened.id))
    assert (case.line.child, case.line.open, case.line.outcome) == (kept, 0, "contact_only")
    assert count_cases(desk, CaseFilter(practice=True)) == 0


def test_a_contact_is_kept_as_any_form_is_at_its_level_and_when_it_was(desk: Desk, clock: TestClock) -> None:
    at = (clock.moment - timedelta(hours=5)).isoformat()
    sc = desk.library.forms["SC"]
    guarded = tuple(replace(one, level="L3") if one.name == "need" else one for one in sc.survey)
    answers = {
        "contact_at": at,
        "age_group": "adult",
        "need": ["food_clothes"],
        "information_offered": ["rights"],
    }
    changed = replace(sc, survey=guarded)
    desk.library = replace(
        desk.library, forms={**desk.library.forms, "SC": changed}, plans={"SC": plan_form(changed)}
    )
    opened = contact_only(desk, answers)
    case = case_of(desk, opened.id)
    [said] = case.state.of_type("form_submitted")
    assert said.value["happened_at"] == at == case.opening["opened_at"]
    assert {"seen", "steps", "answers", "signed_by"} < said.value.keys()
    need = f"{said.path}/need"
    assert need not in load_part(desk.read(), core_part(opened.id)).values
    assert load_part(desk.read(), protected_part(opened.id)).values[need].value == ["food_clothes"]
    assert case.state.get(f"{said.path}/information_offered") == ["rights"]
    work = resume_form(desk, opened.id, said.path.removeprefix("form/"))
    assert not work.session.changes(work.member)
    assert work.finished_at == at


def test_a_contact_with_an_answer_that_no_form_would_keep_is_refused_whole(desk: Desk) -> None:
    before = last_event(desk.read())
    with pytest.raises(FormIncompleteError):
        contact_only(desk, {"age_group": "adult", "need": ["no such need"]})
    assert last_event(desk.read()) == before


def test_what_was_said_at_opening_is_not_asked_again(desk: Desk) -> None:
    opening = Opening(
        "host",
        "doubt",
        nationality=("HND", "SLV"),
        language="spa",
        sex="Feminine",
        happened_at="2026-11-23T13:10:00-06:00",
        urgent="food safety",
        brought_by="police",
    )
    opened = open_case(desk, opening)
    session = begin_form(desk, opened.id, "F01").session
    assert session.answer("first_contact_at") == "2026-11-23T13:10:00-06:00"
    assert session.answer("urgent_needs") == ["food", "safety"]
    assert session.answer("nationality") == ["SLV", "HND"]
    said = [session.answer(name) for name in ("language", "sex_gender", "is_child", "detected_by")]
    assert said == ["spa", "Feminine", "doubt", "police"]


def test_what_somebody_needs_is_protected_and_leaves_with_nothing_else(desk: Desk) -> None:
    opened = open_case(desk, Opening("host", "no", urgent="recent_sexual_violence"))
    core = load_part(desk.read(), core_part(opened.id))
    assert "recent_sexual_violence" not in repr(core)
    case = load_casefile(desk, desk.read(), opened.id)
    assert case.value("urgent") == ["recent_sexual_violence"]


@pytest.mark.parametrize("urgent", ["recent_sexual_violence", "food recent_sexual_violence"])
def test_violence_named_when_a_case_is_opened_puts_health_first(desk: Desk, urgent: str) -> None:
    case = open_case(desk, Opening("host", "no", urgent=urgent))
    row = case_of(desk, case.id).progress.of("step/P2.2")
    assert row is not None
    assert row.now
    assert case_of(desk, case.id).progress.next_steps[0].step.id == "P2.2"
    done = StepMark("done", by="health", happened_at=desk.now_text(), known_by="phone")
    after = mark_step(desk, case.id, "P2.2", done).progress.of("step/P2.2")
    assert after is not None
    assert not after.now
