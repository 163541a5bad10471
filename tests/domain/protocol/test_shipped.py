"""The shipped protocol run by the engine: a girl of fifteen, an adult, an arrival, and no gate open by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from repatria.content.library import load_library
from repatria.domain.cases.facts import CaseFacts
from repatria.domain.expressions import parse
from repatria.domain.forms.definition import Form
from repatria.domain.protocol.clocks import anchor_times, clock_due
from repatria.domain.protocol.definition import ANCHORS, SIDES, Pack
from repatria.domain.protocol.gates import all_gates
from repatria.domain.protocol.permissions import may
from repatria.domain.protocol.progress import Progress, progress
from repatria.domain.protocol.reading import Reading
from repatria.domain.protocol.recording import StepMark, decide_mark_step
from tests.domain.protocol.packs import POST, START, Case, open_case

LIBRARY = load_library(Path(__file__).parents[3] / "forms")
PACKS = sorted(LIBRARY.packs)
FORMS: Mapping[str, Form] = LIBRARY.forms


def facts_of(case: Case) -> CaseFacts:
    return CaseFacts(case.state, FORMS, case.now, POST, family_block=case.family_block)


def run(case: Case, pack: Pack | None = None) -> Progress:
    return progress(pack or LIBRARY.packs["gtm"], facts_of(case))


@pytest.mark.parametrize("name", PACKS)
@pytest.mark.parametrize("side", ["host", "transit", ""])
@pytest.mark.parametrize("child", ["yes", "doubt", "no", ""])
def test_at_the_beginning_nothing_dangerous_is_allowed(name: str, side: str, child: str) -> None:
    facts = facts_of(open_case(side, child))
    guarded = {act for gate in LIBRARY.packs[name].gates if gate.kind != "aviso" for act in gate.guards}
    for act in guarded - {"place"}:
        assert not may(LIBRARY.packs[name], facts, act).allowed


@pytest.mark.parametrize("name", PACKS)
@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("child", ["yes", "no"])
def test_every_side_begins_with_something_to_do_and_nothing_late(name: str, side: str, child: str) -> None:
    found = run(open_case(side, child), LIBRARY.packs[name])
    assert found.next_steps
    assert found.overdue == ()


@pytest.mark.parametrize("name", PACKS)
def test_every_condition_of_the_pack_can_be_worked_out(name: str) -> None:
    pack, facts = LIBRARY.packs[name], facts_of(open_case(child="doubt"))
    reading = Reading(pack, facts)
    texts = [text for step in pack.steps for text in (step.when, step.needs, step.now, step.again_when)]
    texts += [gate.applies for gate in pack.gates] + [gate.marks for gate in pack.gates]
    texts += [
        text for gate in pack.gates for each in gate.conditions for text in (each.expression, each.applies)
    ]
    for text in filter(None, texts):
        parse(text).evaluate(facts)
        assert reading.everywhere(text) is reading.somewhere(text)


@pytest.mark.parametrize("name", PACKS)
def test_every_anchor_is_understood(name: str) -> None:
    reading = Reading(LIBRARY.packs[name], facts_of(open_case()))
    assert [anchor for anchor in ANCHORS if anchor_times(reading, anchor)] == ["first_contact_at"]


def test_the_first_card_of_a_child_is_the_child_authority() -> None:
    found = run(open_case(child="doubt"))
    assert found.next_steps[0].step.id == "P0.3"
    assert {row.step.id for row in found.waiting} >= {"P5.2", "P9.1", "P10.1"}
    assert all(row.waiting_for == "HND" for row in found.waiting)


def test_danger_and_recent_violence_stand_above_all() -> None:
    case = open_case()
    case.submit("F01", urgent_needs=["recent_sexual_violence"], first_contact_at=START.isoformat())
    assert run(case).next_steps[0].step.id == "P2.2"


def test_an_arriving_national_has_no_steps_of_a_host() -> None:
    names = {row.step.id for row in run(open_case(side="arrival", child="yes")).steps}
    assert {"P0.1", "P2.5", "P9.1", "P10.2"} <= names
    assert not names & {"P3.1", "P4.1", "P6.1", "P8.2"}


def ready(case: Case) -> None:
    """Everything that a girl's return asks for, as its authorities give it."""
    at = START.isoformat()
    case.submit(
        "F11C",
        result="no_indication",
        consular_block="no",
        family_block="no",
        origin_contact_cleared="yes",
        family_contact_cleared="yes",
        cleared_by="child_auth",
        decided_by="child_auth",
        cleared_at=at,
    )
    by_authority = {"state": "done", "known_by": "document", "happened_at": at}
    case.say("step/P0.3", {**by_authority, "by": "migration_auth", "known_by": "did"})
    case.say("step/P2.6", {**by_authority, "by": "child_auth"})
    case.submit(
        "F16", overall="low", origin_answered_at=at, origin_source="origin_liaison", origin_known_by="packet"
    )
    case.say("step/P5.1", {**by_authority, "by": "rapid_team", "known_by": "did"})
    case.submit("F17", involvement="none", agrees_to_receive="yes", capacity="adequate")
    case.say("step/P5.2", {**by_authority, "by": "child_auth"})
    case.submit("F18", result="return_family", received_as="document")
    case.say("step/P5.3", {**by_authority, "by": "child_auth"})
    case.submit("F19", g8_code="not_needed")
    case.say("step/P5.4", {**by_authority, "by": "prosecutor"})
    case.submit("F20", decision="return")
    case.submit("F21", agrees="yes", guardian_agrees="yes", child_assent="yes", withdrawn="no")
    case.submit("F22", accepts="yes", receiver_verified="yes", receiver_name="DINAF", within_hours="yes")
    case.submit("F23", travel_at=at, family_unity="alone", escort_child_trained="yes")
    case.submit("F24", consent_ok="yes", reconfirmed_on=facts_of(case).today().isoformat())


def test_a_girl_whose_authorities_agree_may_go_home_and_her_no_wins() -> None:
    case, pack = open_case(child="yes"), LIBRARY.packs["gtm"]
    ready(case)
    for act in ("contact_origin_state", "contact_family", "set_travel_date", "depart_abroad", "hand_over"):
        answer = may(pack, facts_of(case), act)
        assert answer.allowed, [(s.gate.id, [m.condition.id for m in s.missing]) for s in answer.closed]
    case.wait(days=1)  # consent is confirmed on the day itself
    assert not may(pack, facts_of(case), "depart_abroad").allowed
    case.submit("F24", consent_ok="yes", reconfirmed_on=facts_of(case).today().isoformat())
    assert may(pack, facts_of(case), "depart_abroad").allowed
    case.submit("F26", result="person_refuses")
    answer = may(pack, facts_of(case), "hand_over")
    assert answer.way == "never"
    found = run(case)
    assert found.next_steps[0].step.id == "P2.1"
    assert not found.of("step/P8.2").resolved  # type: ignore[union-attr]


@pytest.mark.parametrize("gone", ["F16", "F18", "F17", "F21", "F24"])
def test_without_any_one_of_them_she_does_not_leave(gone: str) -> None:
    case, pack = open_case(child="yes"), LIBRARY.packs["gtm"]
    ready(case)
    case.submit(gone)  # a later sheet, left blank
    if gone == "F17":
        case.submit("F22", accepts="no")
    assert not may(pack, facts_of(case), "depart_abroad").allowed


def test_each_gate_of_the_pack_is_told_apart() -> None:
    gates = {status.gate.id for status in all_gates(LIBRARY.packs["gtm"], facts_of(open_case(child="yes")))}
    assert gates == {f"G{number}" for number in range(1, 15)}


def test_a_child_who_says_no_on_the_day_stays() -> None:
    case, pack = open_case(child="yes"), LIBRARY.packs["gtm"]
    ready(case)
    today = facts_of(case).today().isoformat()
    case.submit("F24", consent_ok="yes", reconfirmed_on=today, child_assent="no")
    answer = may(pack, facts_of(case), "depart_abroad")
    assert (answer.allowed, answer.way) == (False, "never")
    case.submit("F24", consent_ok="yes", reconfirmed_on=today, child_assent="yes")
    assert may(pack, facts_of(case), "depart_abroad").allowed


@pytest.mark.parametrize(
    ("form_id", "answer"),
    [("F25", {"person_still_agrees": "no"}), ("F26", {"result": "person_refuses"})],
)
def test_a_no_on_the_way_ends_only_with_a_new_consent(form_id: str, answer: dict[str, str]) -> None:
    case, pack = open_case(child="yes"), LIBRARY.packs["gtm"]
    ready(case)
    case.submit(form_id, **answer)
    assert may(pack, facts_of(case), "hand_over").way == "never"
    case.wait(hours=1)
    case.submit("F24", consent_ok="yes", reconfirmed_on=facts_of(case).today().isoformat())
    assert may(pack, facts_of(case), "hand_over").way == "never"
    case.submit("F21", agrees="yes", guardian_agrees="yes", child_assent="yes", withdrawn="no")
    assert may(pack, facts_of(case), "hand_over").allowed


@pytest.mark.parametrize(
    ("form_id", "question"),
    [("F01", "urgent_needs"), ("F04", "urgent_needs"), ("F04C", "urgent_needs"), ("F27", "immediate_needs")],
)
@pytest.mark.parametrize("side", ["host", "arrival"])
def test_whoever_hears_of_recent_sexual_violence_puts_health_first(
    form_id: str, question: str, side: str
) -> None:
    case = open_case(side=side, child="yes" if form_id == "F04C" else "no")
    case.say("step/P2.2", {"state": "done", "by": "health", "happened_at": START.isoformat()})
    case.wait(hours=2)
    case.submit(form_id, **{question: ["recent_sexual_violence"]})
    first = {row.step.id for row in run(case).steps if row.now}
    assert "P2.2" in first
    case.wait(hours=1)
    case.say("step/P2.2", {"state": "done", "by": "health", "happened_at": case.now.isoformat()})
    assert not run(case).of("step/P2.2").now  # type: ignore[union-attr]


def begin(case: Case, form_id: str, **answers: object) -> str:
    """Save a form half filled in, and return its member id."""
    member = f"b{case.count}"
    case.happen("member_added", {"form": form_id}, f"form/{member}")
    for question, answer in answers.items():
        case.say(f"form/{member}/{question}", answer)
    return member


def finish(case: Case, member: str, form_id: str) -> None:
    case.happen("form_submitted", {"form": form_id, "happened_at": case.now.isoformat()}, f"form/{member}")


def done(case: Case, step: str, at: datetime | None = None) -> None:
    said = {"state": "done", "by": "border_coord", "happened_at": (at or case.now).isoformat()}
    case.say(f"step/{step}", said)


def state_of(case: Case, step: str) -> tuple[str, bool]:
    found = run(case).of(f"step/{step}")
    assert found is not None
    return found.state, found.now


def test_danger_told_by_a_sheet_that_is_not_finished_ends_when_somebody_notes_it_as_done() -> None:
    case = open_case()
    member = begin(case, "F01", immediate_danger="present")
    case.wait(minutes=5)
    assert state_of(case, "P0.1") == ("open", True)
    done(case, "P0.1")
    assert state_of(case, "P0.1") == ("done", False)
    case.wait(minutes=30)
    finish(case, member, "F01")
    assert state_of(case, "P0.1") == ("done", False)


def test_whoever_called_before_filling_the_sheet_notes_the_call_at_its_own_time() -> None:
    case = open_case()
    called = case.now
    case.wait(minutes=20)
    case.submit("F01", immediate_danger="present")
    assert state_of(case, "P0.1") == ("open", True)
    case.wait(minutes=1)
    done(case, "P0.1", called)
    assert state_of(case, "P0.1") == ("done", False)


def test_danger_that_is_told_anew_opens_the_first_card_again() -> None:
    case = open_case()
    case.submit("F01", immediate_danger="possible")
    case.wait(minutes=1)
    done(case, "P0.1")
    case.wait(minutes=1)
    member = begin(case, "F01", immediate_danger="none")
    assert state_of(case, "P0.1") == ("done", False)
    case.wait(minutes=1)
    case.say(f"form/{member}/immediate_danger", "present")
    assert state_of(case, "P0.1") == ("open", True)


def test_health_care_given_after_an_unfinished_sheet_told_of_it_answers_it() -> None:
    case = open_case()
    member = begin(case, "F01", urgent_needs=["recent_sexual_violence"])
    case.wait(minutes=5)
    assert state_of(case, "P2.2") == ("open", True)
    done(case, "P2.2")
    case.wait(hours=1)
    finish(case, member, "F01")
    assert state_of(case, "P2.2") == ("done", False)


@pytest.mark.parametrize("screening", ["F04", "F04C"])
def test_where_the_answers_are_protected_from_this_post_health_care_can_still_be_finished(
    screening: str,
) -> None:
    case = open_case(child="doubt" if screening == "F04C" else "no")
    for form_id in ("F01", screening, "F27"):
        case.submit(form_id)
    case.withheld = ("case/x/protected",)
    assert state_of(case, "P2.2") == ("open", True)
    case.wait(hours=1)
    done(case, "P2.2")
    assert state_of(case, "P2.2") == ("done", False)


def test_where_it_is_protected_when_the_child_authority_was_told_its_notice_stays_due() -> None:
    case = open_case(child="yes")
    case.submit("F03", placed_before_migration_at=START.isoformat())
    member = case.submit("F11C", child_auth_notified_at=START.isoformat())
    pack = LIBRARY.packs["mex"]
    clocks = {clock.id: clock for clock in pack.clocks}
    assert clock_due(Reading(pack, facts_of(case)), clocks["MEX_CHILD_NOTIFY"]) is None
    del case.values[f"form/{member}/child_auth_notified_at"]
    case.withheld = ("case/x/protected",)
    reading = Reading(pack, facts_of(case))
    notice = clock_due(reading, clocks["MEX_CHILD_NOTIFY"])
    information = clock_due(reading, clocks["DES_P5.3"])
    assert notice is not None
    assert notice.immediate
    assert information is not None
    assert (information.at, information.starts_when) == (None, "child_auth_notified_at")


def test_in_the_country_of_origin_too_it_stands_above_all() -> None:
    case = open_case(side="origin")
    case.submit("F27", immediate_needs=["recent_sexual_violence"], arrival_at=START.isoformat())
    case.say("step/P9.1", {"state": "done", "by": "receiving_team", "happened_at": START.isoformat()})
    found = run(case).of("step/P9.1")
    assert found is not None
    assert found.now
    case.wait(hours=1)
    case.say("step/P9.1", {"state": "done", "by": "receiving_team", "happened_at": case.now.isoformat()})
    assert not run(case).of("step/P9.1").now  # type: ignore[union-attr]


def test_a_child_passing_through_has_the_child_authority_and_no_step_that_sends_on() -> None:
    rows = run(open_case(side="transit", child="doubt")).steps
    assert {"P0.3", "P1.4", "P2.5", "P2.6"} <= {row.step.id for row in rows}
    assert not [row.step.id for row in rows if {"depart_abroad", "hand_over"} & set(row.step.acts)]


def test_an_arriving_childs_family_is_not_called_before_the_child_authority_allows_it() -> None:
    case, pack = open_case(side="arrival", child="yes"), LIBRARY.packs["gtm"]
    assert "P2.6" in {row.step.id for row in run(case).steps}
    assert may(pack, facts_of(case), "contact_family").way == "never"
    case.say("step/P2.6", {"state": "done", "by": "child_auth", "known_by": "document"})
    cleared = {"family_contact_cleared": "yes", "cleared_by": "child_auth"}
    case.submit("F11C", **cleared, family_block="doubt")
    assert not may(pack, facts_of(case), "contact_family").allowed
    case.submit("F11C", **cleared, family_block="no")
    assert may(pack, facts_of(case), "contact_family").allowed


@pytest.mark.parametrize("side", ["origin", "arrival", "internal"])
def test_a_block_on_the_family_stands_on_every_side(side: str) -> None:
    case, pack = open_case(side=side), LIBRARY.packs["gtm"]
    case.submit("F02", agrees_family_contact="yes", withdrawn="no")
    case.say("step/P4.1", {"state": "done", "by": "national_liaison", "known_by": "packet"})
    assert may(pack, facts_of(case), "contact_family").allowed
    case.submit("F11", family_block="yes")
    assert not may(pack, facts_of(case), "contact_family").allowed


@pytest.mark.parametrize("child", ["yes", "no"])
def test_a_post_without_the_protected_part_opens_no_contact(child: str) -> None:
    case, pack = open_case(child=child), LIBRARY.packs["gtm"]
    ready(case)
    case.submit("F02", agrees_origin_contact="yes", agrees_family_contact="yes", withdrawn="no")
    assert may(pack, facts_of(case), "contact_family").allowed
    protected = {
        f"form/{fact.path.removeprefix('form/')}/{question.name}"
        for fact in case.facts
        if fact.type == "form_submitted" and fact.value["form"] in ("F11", "F11C")
        for question in FORMS[fact.value["form"]].questions()
        if question.level in ("L3", "L4")
    }
    case.values = {path: standing for path, standing in case.values.items() if path not in protected}
    case.withheld = ("case/x/protected",)
    for act in ("contact_origin_state", "contact_family"):
        assert not may(pack, facts_of(case), act).allowed
    assert not [path for path in case.values if path.startswith("form/") and "block" in path]
    case.say("case/origin_block", "yes")  # the flag travels in the core, without its reason
    assert may(pack, facts_of(case), "contact_origin_state").blocked


def test_the_answer_of_the_origin_opens_the_date_whoever_notes_it_but_not_by_word_of_mouth() -> None:
    case, pack = open_case(child="yes"), LIBRARY.packs["gtm"]
    ready(case)
    assert may(pack, facts_of(case), "set_travel_date").allowed
    answer = {"origin_answered_at": START.isoformat(), "origin_source": "origin_liaison"}
    case.submit("F16", overall="low", **answer, origin_known_by="phone")
    closed = may(pack, facts_of(case), "set_travel_date").closed
    assert [status.gate.id for status in closed] == ["G9"]


def test_an_authority_is_no_caregiver_and_a_home_without_a_name_is_none() -> None:
    case, pack = open_case(child="yes"), LIBRARY.packs["gtm"]
    ready(case)
    case.submit("F17", involvement="suspected")
    case.say("step/P7.1", {"state": "done", "by": "national_liaison", "known_by": "packet"})
    received = {"accepts": "yes", "receiver_verified": "yes", "receiver_name": "Ana", "within_hours": "yes"}
    for kind, institution, allowed in (
        ("authority", "Policía", False),
        ("institution", "", False),
        ("institution", "Casa de niñez", True),
    ):
        case.submit("F22", **received, receiver_kind=kind, receiver_institution=institution)
        assert may(pack, facts_of(case), "depart_abroad").allowed is allowed


def test_a_child_who_wants_to_stay_still_gets_the_determination_of_best_interests() -> None:
    case = open_case(child="yes", block="yes")
    case.submit("F08", wishes="stay")
    case.submit("F11C", result="claim_made")
    case.say("step/P3.1", {"state": "done", "by": "asylum_auth"})
    case.say("step/P5.4", {"state": "done", "by": "prosecutor"})
    assert not run(case).of("step/P6.1").needs_met  # type: ignore[union-attr]
    case.say("step/P5.3", {"state": "done", "by": "child_auth"})
    assert run(case).of("step/P6.1").needs_met  # type: ignore[union-attr]


@pytest.mark.parametrize(("side", "name"), [("host", "P5.3"), ("host", "P5.4"), ("arrival", "P5.1")])
def test_a_block_stops_no_clock_of_those_who_decide_here(side: str, name: str) -> None:
    case = open_case(side=side, child="yes", block="yes")
    case.submit("F01", first_contact_at=START.isoformat())
    case.say("step/P0.3", {"state": "done", "by": "migration_auth", "happened_at": START.isoformat()})
    row = run(case).of(f"step/{name}")
    assert row is not None
    assert any(due.at for due in row.dues)


def test_fear_recorded_leaves_the_notice_and_the_childs_evaluation_to_do() -> None:
    case = open_case(child="doubt", block="yes")
    told = {"result": "indication", "decided_by": "border_coord"}
    case.submit("F11C", **told)
    screen = run(case).of("step/P3.1")
    assert screen is not None
    assert (screen.state, screen.now) == ("open", True)
    assert "refugio" in screen.step.now_words["es"]
    case.submit("F11C", **told, asylum_notified_at=case.now.isoformat())
    assert run(case).of("step/P3.1").state == "open"  # type: ignore[union-attr]
    case.say("step/P2.6", {"state": "done", "by": "child_auth"})
    assert run(case).of("step/P3.1").state == "done"  # type: ignore[union-attr]


def test_whoever_fears_nothing_leaves_nobody_to_notify_and_who_notified_may_say_so() -> None:
    case = open_case()
    case.submit("F11", result="no_indication", decided_by="border_coord")
    assert run(case).of("step/P3.1").state == "done"  # type: ignore[union-attr]
    case.submit("F11", result="claim_made", decided_by="border_coord")
    assert run(case).of("step/P3.1").state == "open"  # type: ignore[union-attr]
    case.wait(hours=1)
    case.say("step/P3.1", {"state": "done", "by": "migration_auth", "notified": "CONARE"})
    assert run(case).of("step/P3.1").state == "done"  # type: ignore[union-attr]


@pytest.mark.parametrize("child", ["yes", "doubt", "no"])
def test_whoever_is_in_a_cell_needs_a_bed_now(child: str) -> None:
    case = open_case(child=child)
    assert not run(case).of("step/P2.1").now  # type: ignore[union-attr]
    case.submit("F03", place_kind="police_cell")
    bed = run(case).of("step/P2.1")
    assert bed is not None
    assert bed.now
    assert bed in run(case).next_steps
    case.wait(hours=1)
    case.say("step/P2.1", {"state": "done", "by": "shelter"})
    assert run(case).of("step/P2.1").resolved  # type: ignore[union-attr]
    case.wait(hours=1)
    case.submit("F03", place_kind="migration_station")
    assert run(case).of("step/P2.1").now  # type: ignore[union-attr]
    case.submit("F03", place_kind="shelter")
    assert not run(case).of("step/P2.1").now  # type: ignore[union-attr]


def test_a_child_without_a_bed_does_not_wait_for_the_contact_sheet() -> None:
    case = open_case(child="doubt")
    case.say("case/urgent", ["shelter", "safety"])
    assert run(case).of("step/P2.1").now  # type: ignore[union-attr]
    case.say("step/P2.1", {"state": "done", "by": "shelter"})
    assert run(case).of("step/P2.1").resolved  # type: ignore[union-attr]


@pytest.mark.parametrize("need", ["medical", "injury", "pregnancy"])
def test_a_need_of_health_care_stands_first_until_somebody_gave_it(need: str) -> None:
    case = open_case(child="doubt")
    assert state_of(case, "P2.2") == ("open", False)
    case.submit("F01", urgent_needs=["food", need])
    assert state_of(case, "P2.2") == ("open", True)
    assert "P2.2" in {row.step.id for row in run(case).next_steps}
    assert "sugerido" in run(case).of("step/P2.2").step.now_words["es"]  # type: ignore[union-attr]
    case.wait(hours=1)
    done(case, "P2.2")
    assert state_of(case, "P2.2") == ("done", False)


@pytest.mark.parametrize("screening", ["F04", "F04C"])
def test_fear_told_unasked_at_the_screening_is_to_be_acted_on_now(screening: str) -> None:
    case = open_case(child="doubt" if screening == "F04C" else "no")
    member = begin(case, screening, asks_protection="yes")
    assert state_of(case, "P3.1") == ("open", True)
    finish(case, member, screening)
    found = run(case).of("step/P3.1")
    assert found is not None
    assert (found.state, found.now) == ("open", True)
    assert found in run(case).next_steps
    told = ("asylum_auth", "child_auth") if screening == "F04C" else ("asylum_auth",)
    assert found.tells(child=screening == "F04C") == told
    case.wait(hours=1)
    done(case, "P3.1")
    assert state_of(case, "P3.1") == ("done", False)


def test_fear_told_after_the_check_opens_it_again_and_shuts_the_contact() -> None:
    case, pack = open_case(), LIBRARY.packs["gtm"]
    clear = {"result": "no_indication", "decided_by": "border_coord", "family_block": "no"}
    case.submit("F02", agrees_origin_contact="yes", withdrawn="no")
    case.submit("F11", **clear, consular_block="no")
    case.say("case/origin_block", "no")
    assert may(pack, facts_of(case), "contact_origin_state").allowed
    case.wait(hours=1)
    case.submit("F04", asks_protection="yes")
    assert state_of(case, "P3.1") == ("open", True)
    assert lacks(case, "contact_origin_state") == {"no_fear_since"}
    case.wait(hours=1)
    case.submit("F11", **clear, consular_block="no")
    assert state_of(case, "P3.1") == ("done", False)
    assert may(pack, facts_of(case), "contact_origin_state").allowed


def lacks(case: Case, act: str) -> set[str]:
    closed = may(LIBRARY.packs["gtm"], facts_of(case), act).closed
    return {one.condition.id for status in closed for one in status.missing}


def test_what_nobody_answered_is_missing_and_only_an_answer_is_contrary() -> None:
    case = open_case(child="yes")
    assert "no_indication" not in lacks(case, "contact_origin_state")
    assert "family_block_stated" in lacks(case, "contact_family")
    nothing = lacks(case, "hand_over")
    assert {"result_stated", "hour_agreed", "agreed"} <= nothing
    assert not nothing & {"result_is_return", "within_hours", "not_refused"}
    case.submit("F18", result="stay")
    case.submit("F22", within_hours="no")
    case.submit("F21", agrees="no")
    case.submit("F11C", result="indication", family_block="yes")
    said = lacks(case, "hand_over")
    assert {"result_is_return", "within_hours", "not_refused"} <= said
    assert not said & {"result_stated", "hour_agreed"}
    assert "no_indication" in lacks(case, "contact_origin_state")
    assert lacks(case, "contact_family") >= {"family_not_blocked"}


def test_a_plan_that_says_nothing_of_the_family_separates_nobody() -> None:
    case = open_case()
    case.submit("F01", accompanied="with_family")
    assert lacks(case, "place") == {"unity_in_lodging"}
    case.submit("F03", family_unity="separated_other")
    assert lacks(case, "place") == {"lodged_together"}
    case.submit("F03", family_unity="same_plan")
    assert not lacks(case, "place")


def test_without_an_interpreter_what_helps_to_understand_is_still_asked() -> None:
    case = open_case()
    case.submit("F01", interpreter_needed="no")
    assert state_of(case, "P0.2") == ("open", False)
    case.submit("F01", interpreter_needed="no", access_needed="yes")
    assert state_of(case, "P0.2") == ("open", False)
    case.submit("F01", interpreter_needed="no", access_needed="no")
    assert run(case).of("step/P0.2") is None


def test_the_protocol_calls_nothing_obligatory_that_no_text_of_its_country_says() -> None:
    for pack_id in ("regional", "gtm"):
        pack = LIBRARY.packs[pack_id]
        said = [text for step in pack.steps for text in (step.minors.get("es", ""), step.do.get("es", ""))]
        assert not [text for text in said if "obligatori" in text.lower()]


def test_what_is_to_be_done_at_once_is_never_counted_as_late_beside_it() -> None:
    case = open_case(child="doubt")
    case.submit("F01", immediate_danger="present", first_contact_at=case.now.isoformat())
    case.wait(minutes=8)
    assert state_of(case, "P0.1") == ("open", True)
    assert not run(case).overdue, "no row of the list says what is late"
    case.wait(minutes=60)
    assert "P0.1" not in {row.step.id for row in run(case).overdue}
    assert "P0.2" in {row.step.id for row in run(case).overdue}


def test_a_bed_noted_in_a_cell_is_no_safe_place() -> None:
    case = open_case(child="doubt")
    mark = StepMark("done", "police_unit", happened_at=case.now.isoformat(), known_by="told")
    pack = LIBRARY.packs["gtm"]
    case.write(decide_mark_step(pack, facts_of(case), "P2.1", replace(mark, place_kind="police_cell")))
    assert state_of(case, "P2.1") == ("open", True)
    case.wait(hours=1)
    case.submit("F03", place_kind="child_home")
    assert state_of(case, "P2.1") == ("done", False)
