"""Gates by class: the absolute stay shut, doubt opens nothing, and a bed tonight is always possible."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatria.domain.errors import (
    ApprovalMissingError,
    GateClosedError,
    OwnApprovalError,
    RecordIncompleteError,
    RoleMayNotError,
)
from repatria.domain.protocol.asking import (
    Emergency,
    Signature,
    decide_ask,
    decide_emergency,
    decide_override,
    decide_ratify,
)
from repatria.domain.protocol.exceptions import Approval, exceptions, to_ratify
from repatria.domain.protocol.gates import gate_status
from repatria.domain.protocol.permissions import may, may_in_emergency
from tests.domain.protocol.asking import (
    ANA,
    CHILD_AUTH,
    LIAISON,
    PROSECUTOR,
    SUPERVISOR,
    ask,
    overridden,
    ready_to_travel,
    unanswered,
)
from tests.domain.protocol.packs import PACK, Case, condition, gate, open_case

RAUL = Signature("supervisor", "Raúl Tun")


def test_what_is_complete_is_allowed() -> None:
    for child in ("yes", "doubt", "no"):
        case = ready_to_travel(child)
        for act in ("set_travel_date", "hand_over"):
            answer = ask(case, act)
            assert (answer.allowed, answer.way, answer.closed) == (True, "open", ())


def test_nothing_missing_opens_a_gate() -> None:
    case = open_case()
    for act in ("contact_origin_state", "contact_family", "set_travel_date", "hand_over", "lower_to_adult"):
        assert not ask(case, act).allowed


def test_a_decision_of_best_interests_counts_only_from_its_authority_on_paper() -> None:
    case = ready_to_travel("yes")
    for record in (
        {"state": "done", "by": "border_coord", "known_by": "document"},
        {"state": "done", "by": "child_auth", "known_by": "phone"},
        {"state": "open"},
    ):
        case.say("step/P5.3", record)
        assert [status.gate.id for status in ask(case, "set_travel_date").closed] == ["G6"]


def test_the_strictest_missing_condition_decides_the_way() -> None:
    case = ready_to_travel("yes")
    case.submit("F22", receiver_verified="no", within_hours="no")
    assert ask(case, "hand_over").way == "never"
    case.submit("F22", receiver_verified="yes", within_hours="no")
    answer = ask(case, "hand_over")
    assert (answer.way, answer.who, answer.emergency) == ("supervisor", ("supervisor",), True)
    case = ready_to_travel("no")
    case.submit("F22", receiver_verified="no", within_hours="yes")
    assert ask(case, "hand_over").way == "double"


def test_a_notice_marks_and_never_blocks() -> None:
    case = open_case()
    case.submit("F03", place_kind="police_cell")
    answer = ask(case, "place")
    assert answer.allowed
    assert [status.gate.id for status in answer.notices] == ["G1"]


def test_lowering_a_child_is_signed_by_the_supervisor_even_when_open() -> None:
    case = open_case(child="doubt")
    case.submit("AGE", result="adult", supervisor_agrees="yes")
    answer = ask(case, "lower_to_adult")
    assert answer.allowed
    assert answer.confirmed_by == ("supervisor",)


def test_a_block_forbids_every_contact_whatever_the_gates_say() -> None:
    case = open_case()
    case.submit("F11", result="no_indication", family_block="no")
    bare = replace(PACK, gates=())
    for block, family in (("yes", "no"), ("doubt", "no"), ("no", "yes"), ("no", "doubt")):
        case.say("case/origin_block", block)
        case.family_block = family
        for act in ("contact_origin_state", "contact_family"):
            answer = may(bare, case.read(), act)
            assert (answer.allowed, answer.blocked, answer.way) == (False, True, "never")
    case.say("case/origin_block", "no")
    case.family_block = "no"
    assert ask(case, "contact_family").allowed
    case.dispute("case/origin_block", "doubt")
    assert ask(case, "contact_family").blocked


def test_a_refusal_is_recorded_with_what_is_missing() -> None:
    case = open_case()
    decisions = decide_ask(PACK, case.read(), "contact_family")
    assert decisions[0].type == "gate_refused"
    assert decisions[0].value == {"gate": "G2", "act": "contact_family", "missing": ["screened", "family"]}
    case.say("case/origin_block", "yes")
    assert decide_ask(replace(PACK, gates=()), case.read(), "contact_family")[0].value["missing"] == [
        "origin_block"
    ]
    assert decide_ask(PACK, case.read(), "place") == []


def test_a_gate_whose_rule_cannot_be_read_is_shut() -> None:
    case = open_case()
    for rule in ("date('nonsense') = 1", "frobs(", "../a = 1", ""):
        broken = gate("GX", "absoluta", ("disclose",), condition("x", rule, "F01"), applies="broken(")
        pack = replace(PACK, gates=(broken,))
        assert not may(pack, case.read(), "disclose").allowed
        assert gate_status(pack, case.read(), broken).applies


def override(case: Case, *approvals: Approval, asker: Approval = ANA) -> None:
    case.write(
        decide_override(
            PACK, case.read(), "set_travel_date", reason="written", approvals=approvals, asker=asker
        ),
        asker.person,
    )


def test_the_liaison_and_a_second_authority_together_override() -> None:
    case = unanswered()
    assert ask(case, "set_travel_date").who == ("national_liaison", "second_authority")
    override(case, LIAISON, PROSECUTOR)
    answer = ask(case, "set_travel_date")
    assert answer.allowed
    assert [status.gate.id for status in answer.overridden] == ["G8"]
    assert to_ratify(case.read()) == ()


@pytest.mark.parametrize("approvals", [(), (LIAISON,), (PROSECUTOR,), (LIAISON, LIAISON)])
def test_one_signature_is_not_two(approvals: tuple[Approval, ...]) -> None:
    with pytest.raises(ApprovalMissingError):
        override(unanswered(), *approvals)


def test_for_a_child_the_second_is_the_child_authority() -> None:
    assert ask(unanswered("doubt"), "set_travel_date").who == ("national_liaison", "child_auth")
    with pytest.raises(ApprovalMissingError):
        override(unanswered("doubt"), LIAISON, PROSECUTOR)
    override(unanswered("doubt"), LIAISON, CHILD_AUTH)


def test_nobody_approves_their_own_request() -> None:
    with pytest.raises(OwnApprovalError):
        override(unanswered(), LIAISON, PROSECUTOR, asker=replace(LIAISON, role=""))


def test_an_override_needs_its_reason() -> None:
    with pytest.raises(RecordIncompleteError):
        decide_override(
            PACK, unanswered().read(), "set_travel_date", reason="", approvals=(LIAISON,), asker=ANA
        )


def test_an_absolute_condition_is_never_overridden() -> None:
    case = unanswered()
    case.submit("F19", g8_code="court_order")
    with pytest.raises(GateClosedError):
        override(case, LIAISON, PROSECUTOR)
    forged = {
        "gate": "G8",
        "act": "set_travel_date",
        "approvals": [{"role": "national_liaison", "name": "x"}],
    }
    case.happen("gate_overridden", forged)
    assert not ask(case, "set_travel_date").allowed


def test_an_override_covers_what_was_missing_then_and_nothing_later() -> None:
    case = unanswered()
    override(case, LIAISON, PROSECUTOR)
    case.submit("F19", g8_code="court_order")
    assert not ask(case, "set_travel_date").allowed
    case.submit("F19", g8_code="presence_needed")
    case.say("case/child_or_doubt", "doubt")  # now the child authority would have to agree
    assert "G8" in [status.gate.id for status in ask(case, "set_travel_date").closed]


def test_an_oral_approval_is_ratified_within_24_hours_or_stays_counted() -> None:
    case = ready_to_travel()
    case.submit("F22", receiver_verified="yes", within_hours="no")
    name = overridden(case, "hand_over", SUPERVISOR)
    assert ask(case, "hand_over").allowed
    case.wait(hours=23)
    assert [each.overdue for each in to_ratify(case.read())] == [False]
    case.wait(hours=2)
    assert [each.overdue for each in to_ratify(case.read())] == [True]
    assert ask(case, "hand_over").allowed  # counted, not undone
    with pytest.raises(OwnApprovalError):
        decide_ratify(case.read(), name, RAUL, ratified=True, by="ana")
    with pytest.raises(RoleMayNotError):
        decide_ratify(case.read(), name, Signature("coordinator", "Eva Paz"), ratified=True, by="p-eva")
    case.write(decide_ratify(case.read(), name, RAUL, ratified=True, by="p-raul"), "p-raul")
    assert to_ratify(case.read()) == ()


def test_what_was_allowed_for_one_receiver_is_not_allowed_for_the_next() -> None:
    case = ready_to_travel()
    case.submit("F22", receiver_verified="yes", within_hours="no")
    overridden(case, "hand_over", SUPERVISOR)
    assert ask(case, "hand_over").allowed
    case.submit("F22", receiver_verified="yes", within_hours="no")  # somebody else is named now
    assert not ask(case, "hand_over").allowed


def test_who_refuses_to_sign_closes_the_gate_again() -> None:
    case = ready_to_travel()
    case.submit("F22", receiver_verified="yes", within_hours="no")
    name = overridden(case, "hand_over", SUPERVISOR)
    assert ask(case, "hand_over").allowed
    case.write(decide_ratify(case.read(), name, RAUL, ratified=False, by="p-raul"), "p-raul")
    assert not ask(case, "hand_over").allowed


def test_each_who_spoke_by_word_of_mouth_signs_for_themselves() -> None:
    case = unanswered()
    spoken = [replace(each, how="oral") for each in (LIAISON, PROSECUTOR)]
    name = overridden(case, "set_travel_date", *spoken)
    [waiting] = to_ratify(case.read())
    assert waiting.awaited == ("national_liaison", "prosecutor")
    for stranger in (RAUL, Signature("child_auth", "Inés Coc"), Signature("coordinator", "Eva Paz")):
        with pytest.raises(RoleMayNotError):
            decide_ratify(case.read(), name, stranger, ratified=True, by="p-eva")
    liaison = Signature("national_liaison", "Luz Mejía")
    case.write(decide_ratify(case.read(), name, liaison, ratified=True, by="p-luz"), "p-luz")
    assert [each.awaited for each in to_ratify(case.read())] == [("prosecutor",)]
    paper = Signature("prosecutor", "Omar Paz", document="Oficio 12-2026")
    case.write(decide_ratify(case.read(), name, paper, ratified=True, by="p-eva"), "p-eva")
    assert to_ratify(case.read()) == ()


def test_what_was_approved_by_word_of_mouth_is_kept_as_the_call_that_it_was() -> None:
    case = unanswered()
    overridden(
        case, "set_travel_date", replace(LIAISON, how="oral", at="2026-11-23T22:10:00-06:00"), PROSECUTOR
    )
    [call] = case.read().of_type("call_logged")
    assert call.value == {
        "to": "Luz Mejía",
        "about": "set_travel_date",
        "said": "approved",
        "at": "2026-11-23T22:10:00-06:00",
    }


def test_tonight_a_bed_is_found_although_a_gate_is_shut() -> None:
    case = open_case(child="yes")
    case.submit("F03", family_unity="separated_other")
    assert not ask(case, "place").allowed
    act = Emergency("place", "medical", "She needs the hospital now", ("p-raul",))
    case.write(decide_emergency(PACK, case.read(), act))
    [found] = exceptions(case.read())
    assert (found.type, found.gates, found.to_ratify) == ("emergency_act", ("G14",), True)
    assert not ask(case, "place").allowed  # it was done once; the gate is as it was


def test_an_emergency_never_opens_an_absolute_gate() -> None:
    case = ready_to_travel("yes")
    case.submit("F22", receiver_verified="no", within_hours="no")
    with pytest.raises(GateClosedError):
        decide_emergency(PACK, case.read(), Emergency("hand_over", "danger", "now"))
    for act in ("contact_family", "set_travel_date", "depart_abroad", "lower_to_adult", "disclose"):
        with pytest.raises(GateClosedError):
            decide_emergency(PACK, case.read(), Emergency(act, "danger", "now"))
    with pytest.raises(RecordIncompleteError):
        decide_emergency(PACK, case.read(), Emergency("place", "because", "now"))


def test_outside_hours_a_verified_receiver_may_take_her_over() -> None:
    case = ready_to_travel("yes")
    case.submit("F22", receiver_verified="yes", within_hours="no")
    [decision] = decide_emergency(
        PACK, case.read(), Emergency("hand_over", "post_closing", "The post closes")
    )
    assert decision.value["gates"] == ["G10"]
    assert decision.value["to_ratify"] is False


def test_a_move_inside_the_country_only_warns() -> None:
    answer = may_in_emergency(PACK, open_case(child="yes").read(), "move_in_country")
    assert answer.allowed
    assert [status.gate.id for status in answer.notices] == ["G11"]


def test_silence_climbs_the_ladder() -> None:
    case = unanswered()
    g8 = next(each for each in PACK.gates if each.id == "G8")
    assert gate_status(PACK, case.read(), g8).rung is None
    case.happen("request_made", {"step": "P5.4", "asked_at": case.now.isoformat()}, "request/r1")
    for days, rung in ((4, None), (1, 5), (4, 5), (1, 10), (30, 10)):
        case.wait(days=days)
        found = gate_status(PACK, case.read(), g8).rung
        assert (found and found.after_days) == rung
    case.say("request/r1/answer", {"answer": "none"})
    assert gate_status(PACK, case.read(), g8).rung is None
