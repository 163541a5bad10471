"""The questionnaires that ship, filled: what they call wrong, and what they ask only when it applies."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from repatria.domain.forms.answers import Answers
from repatria.domain.forms.session import FormSession
from repatria.paths import forms as shipped
from tests.content.shipped import load_forms

FORMS = load_forms(shipped())
NOW = datetime(2026, 11, 23, 22, 0, tzinfo=UTC)
ADULT = {"case.child_or_doubt": "no", "case.country": "GTM", "case.code": "7F3K-92QD"}
CHILD = {**ADULT, "case.child_or_doubt": "yes"}
DOUBT = {**ADULT, "case.child_or_doubt": "doubt"}


def _fill(form_id: str, case: dict[str, str] = ADULT, **answers: Any) -> FormSession:
    session = FormSession(FORMS[form_id], Answers(), case, NOW)
    session.begin()
    for name, value in answers.items():
        session.set_answer(name, value)
    return session


@pytest.mark.parametrize("form_id", sorted(FORMS))
@pytest.mark.parametrize("case", [ADULT, CHILD, DOUBT], ids=["adult", "child", "doubt"])
def test_a_form_just_begun_is_only_incomplete_never_wrong(form_id: str, case: dict[str, str]) -> None:
    problems = _fill(form_id, case).problems()
    assert not [problem for problem in problems if problem.kind != "required"]


def test_a_child_by_age_cannot_be_marked_adult() -> None:
    assert not _fill("F01", age_stated=15, is_child="no").meets_constraint("is_child")
    assert _fill("F01", age_stated=15, is_child="doubt").meets_constraint("is_child")
    assert _fill("F01", age_stated=30, is_child="no").meets_constraint("is_child")
    assert _fill("F01", is_child="no").meets_constraint("is_child")


def test_how_long_ago_is_asked_only_after_recent_sexual_violence() -> None:
    assert not _fill("F01", urgent_needs=["food"]).is_relevant("sexual_violence_when")
    told = _fill("F01", urgent_needs=["food", "recent_sexual_violence"])
    assert told.is_relevant("sexual_violence_when")


def test_first_contact_cannot_lie_in_the_future() -> None:
    assert _fill("F01", first_contact_at="2026-11-23T15:59:00-06:00").meets_constraint("first_contact_at")
    assert not _fill("F01", first_contact_at="2026-11-23T16:01:00-06:00").meets_constraint("first_contact_at")


def test_partial_dates_of_birth_are_taken() -> None:
    for known in ("2011", "2011-05", "2011-05-17"):
        assert _fill("F14", birth_date=known).meets_constraint("birth_date")
    assert not _fill("F14", birth_date="2031-05-17").meets_constraint("birth_date")


def test_vital_interest_never_waits_for_a_yes_or_a_signature() -> None:
    urgent = _fill("F02", basis="vital_interest")
    assert not urgent.is_required("part_a_interview")
    assert not urgent.is_required("signed_how")
    assert _fill("F02", basis="consent").is_required("part_a_interview")
    assert not [one.role for one in FORMS["F02"].signatures if one.required and one.role == "person"]


def test_a_child_gives_assent_beside_the_guardian() -> None:
    for form_id in ("F02", "F21", "F24"):
        assert _fill(form_id, CHILD).is_required("child_assent")
        assert _fill(form_id, DOUBT).is_relevant("child_assent")
        assert not _fill(form_id, ADULT).is_relevant("child_assent")


# Protection


@pytest.mark.parametrize("fear", ["possible", "yes"])
def test_with_fear_the_block_stays_shut(fear: str) -> None:
    form = _fill("F11", fear_of_return=fear, decided_by="border_coord", result="indication")
    assert form.value("consular_block") == "yes"
    form.set_answer("consular_block", "no")
    assert not form.meets_constraint("consular_block")
    form.set_answer("result", "no_indication")
    assert not form.meets_constraint("result")


def test_without_fear_or_indication_the_block_may_be_open() -> None:
    form = _fill("F11", fear_of_return="none", decided_by="border_coord", result="no_indication")
    form.set_answer("consular_block", "no")
    assert form.meets_constraint("consular_block")
    assert form.meets_constraint("result")


def test_a_block_is_lifted_only_by_the_authority_with_the_written_wish() -> None:
    form = _fill("F11", fear_of_return="yes", decided_by="asylum_auth", result="no_indication")
    form.set_answer("consular_block", "no")
    assert not form.meets_constraint("consular_block")
    form.set_answer("written_wish", "yes")
    assert form.meets_constraint("consular_block")
    form.set_answer("decided_by", "migration_auth")
    assert not form.meets_constraint("consular_block")


def test_only_the_child_authority_clears_contact_for_a_child() -> None:
    form = _fill("F11C", CHILD, fear_of_return="none", decided_by="border_coord", result="no_indication")
    form.set_answer("consular_block", "no")
    form.set_answer("origin_contact_cleared", "yes")
    assert not form.meets_constraint("origin_contact_cleared")
    form.set_answer("decided_by", "child_auth")
    assert form.meets_constraint("origin_contact_cleared")
    form.set_answer("consular_block", "yes")
    assert not form.meets_constraint("origin_contact_cleared")


def test_a_childs_reflection_is_not_waived() -> None:
    for case, free in ((CHILD, False), (DOUBT, False), (ADULT, True)):
        assert _fill("F12", case, waived="yes").meets_constraint("waived") is free


def test_in_mexico_a_child_is_asked_only_the_topics_of_the_law() -> None:
    assert not _fill("F04C", {**CHILD, "case.country": "MEX"}).is_relevant("c01")
    assert _fill("F04C", CHILD).is_relevant("c01")


def test_age_is_never_lowered_by_a_radiograph() -> None:
    for evidence in (["radiograph"], ["medical", "radiograph"], ["observation"]):
        assert not _fill("AGE", evidence=evidence, result="adult").meets_constraint("result")
    form = _fill("AGE", evidence=["authority_opinion", "radiograph"], result="adult")
    assert form.meets_constraint("result")
    assert form.is_required("supervisor_agrees")


# Decision and travel


def test_every_risk_needs_a_measure_and_somebody_who_owns_it() -> None:
    form = _fill("F16", mitigations_owned="yes")
    assert form.meets_constraint("mitigations_owned")
    form.add_row("risks", "r1")
    form.set_answer("mitigation", "cambio de ruta", "r1")
    assert not form.meets_constraint("mitigations_owned")
    form.set_answer("mitigation_owner", "policía", "r1")
    assert form.meets_constraint("mitigations_owned")


def test_a_grave_risk_is_pointed_out_and_does_not_decide() -> None:
    form = _fill("F16", overall="low")
    form.add_row("risks", "r1")
    for name in ("likelihood", "impact"):
        form.set_answer(name, "4", "r1")
    assert form.is_relevant("severe_seen")
    assert form.meets_constraint("overall")


def test_a_suspected_family_is_not_recommended() -> None:
    form = _fill("F17", CHILD, involvement="suspected", recommendation="reunite")
    assert not form.meets_constraint("recommendation")
    form.set_answer("involvement", "none")
    assert form.meets_constraint("recommendation")


def test_for_a_child_the_child_authority_decides() -> None:
    assert not _fill("F20", DOUBT, deciders=["national_liaison"]).meets_constraint("deciders")
    assert _fill("F20", DOUBT, deciders=["child_auth"]).meets_constraint("deciders")
    assert _fill("F20", ADULT, deciders=["person"]).meets_constraint("deciders")


def test_an_adult_may_leave_informed_unless_a_court_forbids() -> None:
    for case, code, free in (
        (ADULT, "presence_needed", True),
        (ADULT, "court_order", False),
        (CHILD, "none", False),
    ):
        form = _fill("F19", case, g8_code=code, leaves_informed="yes")
        assert form.meets_constraint("leaves_informed") is free


def test_a_yes_that_was_not_understood_is_no_yes() -> None:
    form = _fill("F21", understood="no", decision_support="none", agrees="yes")
    assert not form.meets_constraint("agrees")
    form.set_answer("understood", "yes")
    assert form.meets_constraint("agrees")
    form.set_answer("decision_support", "cannot_decide_now")
    assert not form.meets_constraint("agrees")


def test_a_child_is_never_received_by_nobody() -> None:
    assert not _fill("F22", CHILD, receiver_kind="nobody_needed").meets_constraint("receiver_kind")
    assert _fill("F22", ADULT, receiver_kind="nobody_needed").meets_constraint("receiver_kind")


def test_tonights_bed_is_named_before_the_plan_is_approved() -> None:
    form = _fill("F23", approved="yes", fallback_bed_named="no")
    assert not form.meets_constraint("approved")
    form.set_answer("fallback_bed_named", "yes")
    assert not form.meets_constraint("fallback_bed_named")
    form.set_answer("fallback_bed", "casa 3")
    assert form.meets_constraint("fallback_bed_named")
    assert form.meets_constraint("approved")


# Hand-over

CHECKED: dict[str, Any] = {
    "handing_id_checked": "yes",
    "receiving_id_checked": "yes",
    "receiver_is_named": "yes",
}


@pytest.mark.parametrize("unchecked", sorted(CHECKED))
def test_nobody_is_handed_over_to_somebody_unchecked(unchecked: str) -> None:
    assert _fill("F26", ADULT, **CHECKED, result="received").meets_constraint("result")
    assert not _fill("F26", ADULT, **{**CHECKED, unchecked: "no"}, result="received").meets_constraint(
        "result"
    )


def test_the_persons_no_stops_the_hand_over() -> None:
    form = _fill("F26", ADULT, **CHECKED, result="received", person_agrees="no")
    assert not form.meets_constraint("person_agrees")
    form.set_answer("result", "person_refuses")
    assert form.meets_constraint("person_agrees")
    assert form.is_relevant("go_back")
    assert not form.is_relevant("documents_delivered")


def test_a_word_or_a_thumb_needs_a_witness() -> None:
    for how, asked in (("oral", True), ("thumb", True), ("mark", True), ("signature", False)):
        form = _fill("F02", signed_how=how)
        missing = {problem.place.name for problem in form.problems()}
        assert ({"witness_kind", "witness"} <= missing) is asked
        assert form.is_relevant("witness") is asked


def test_the_nationality_request_does_not_tell_of_a_stay() -> None:
    form = _fill("F14")
    form.add_row("documents", "r")
    kinds = {choice.name for choice in form.choices("document_kind", "r")}
    assert "passport" in kinds
    assert "stay_document" not in kinds


def test_a_childs_determination_and_carer_are_never_not_applicable() -> None:
    for name in ("bid_on_file", "caregiver_confirmed"):
        form = _fill("F24", CHILD, **{name: "na"})
        assert not form.meets_constraint(name)


def test_no_answer_is_told_apart_from_no_case() -> None:
    form = _fill("F19", g8_code="unanswered")
    asked = {problem.place.name for problem in form.problems()}
    assert "asked_on" in asked
    assert not form.is_relevant("authority")
    form.set_answer("g8_code", "none")
    assert {"authority", "known_by"} <= {problem.place.name for problem in form.problems()}


def test_a_referral_says_that_it_was_sent_only_when_somebody_sent_it() -> None:
    form = _fill("F03")
    assert form.value("sent_at") is None
    assert not form.is_required("sent_at")


# What nobody said


def test_no_form_begins_with_an_answer_that_protects_less() -> None:
    """But a consent just given is not withdrawn."""
    begun = {
        (form_id, asked.name, asked.default)
        for form_id, form in FORMS.items()
        for asked in form.questions()
        if asked.protective and asked.default and "$" not in asked.default
        if asked.default != asked.protective[0]
    }
    assert begun == {("F02", "withdrawn", "no"), ("F21", "withdrawn", "no")}


def test_the_screening_of_a_child_begins_with_what_the_case_knows_and_with_no_more() -> None:
    known = {
        **DOUBT,
        "case.name_used": "Beto",
        "case.age_stated": "19",
        "case.sex": "Masculine",
        "case.language": "spa",
        "case.nationality": "HND SLV",
        "case.residence": "HND",
    }
    form = _fill("F04C", known)
    assert form.value("is_child") == "doubt"
    assert (form.value("name_used"), form.value("age_stated")) == ("Beto", 19)
    assert (form.value("sex_gender"), form.value("language")) == ("Masculine", "spa")
    assert (form.value("nationality"), form.value("residence")) == (["SLV", "HND"], "HND")
    assert [_fill("F04C", {}).value(name) for name in ("is_child", "name_used", "age_stated")] == [None] * 3


def test_the_day_on_which_the_person_said_yes_again_is_never_filled_in_by_itself() -> None:
    assert _fill("F24").value("reconfirmed_on") is None


@pytest.mark.parametrize("form_id", sorted(FORMS))
def test_no_date_is_judged_by_how_long_it_is(form_id: str) -> None:
    """A partial date counts as its first day: its length is always that of a whole one."""
    dates = (one for one in FORMS[form_id].questions() if one.type == "date")
    assert [one.name for one in dates if "string-length(.)" in one.constraint] == []


@pytest.mark.parametrize(("given", "fits"), [("2027", False), ("2027-03", False), ("2027-03-01", True)])
def test_until_when_she_agrees_to_sharing_is_a_whole_day(given: str, fits: bool) -> None:
    session = _fill("F02", part_a_interview="yes", part_b_processing="yes", part_c_sharing="yes")
    session.add_row("sharing", "r")
    session.set_answer("until", given, "r")
    assert (session.problem_at("until", "r") is None) is fits


@pytest.mark.parametrize(
    ("given", "fits"),
    [
        ("2026-11", True),
        ("2026", True),
        ("2027", True),
        ("2026-11-23", True),
        ("2026-11-22", False),
        ("2025", False),
        ("2026-10", False),
    ],
)
def test_she_may_travel_some_day_of_this_month(given: str, fits: bool) -> None:
    assert _fill("F21", travel_on=given).meets_constraint("travel_on") is fits
