"""An override is for one act and what was missing then, by two who did not ask for it, until one refuses."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.errors import OwnApprovalError
from repatria.domain.protocol.asking import Signature, decide_override, decide_ratify
from repatria.domain.protocol.definition import Gate, Pack
from repatria.domain.protocol.exceptions import Approval, exceptions, lacking, signs_for, supervises
from repatria.domain.protocol.permissions import may
from tests.domain.protocol.asking import (
    ANA,
    LIAISON,
    PROSECUTOR,
    SUPERVISOR,
    ask,
    overridden,
    ready_to_travel,
    unanswered,
)
from tests.domain.protocol.packs import PACK, Case, open_case

G8 = next(gate for gate in PACK.gates if gate.id == "G8")


def ratify(case: Case, name: str, role: str, *, ratified: bool) -> None:
    """Let somebody in *role* sign or refuse, as another program could write it."""
    case.happen("override_ratified", {"override": name, "role": role, "ratified": ratified, "name": "x"})


def forge(case: Case, **changed: Any) -> None:
    """Write an override that no window would write."""
    said = {"gate": "G8", "act": "set_travel_date", "reason": "x", "missing": ["answered"], "asked_by": "ana"}
    case.happen("gate_overridden", {**said, **changed}, author="ana")


def test_an_override_of_one_condition_opens_no_other_that_fails_later() -> None:
    case = ready_to_travel()
    member = case.submit("F22", receiver_verified="no", within_hours="yes")
    overridden(case, "hand_over", LIAISON, PROSECUTOR)
    assert ask(case, "hand_over").allowed
    case.say(f"form/{member}/within_hours", "no")
    answer = ask(case, "hand_over")
    assert not answer.allowed
    assert [one.condition.id for one in answer.closed[0].missing] == ["verified_adult", "hours"]


def test_an_override_for_a_bed_opens_no_journey() -> None:
    both = [
        replace(gate, guards=("place", "set_travel_date")) if gate.id == "G14" else gate
        for gate in PACK.gates
    ]
    pack: Pack = replace(PACK, gates=tuple(both))
    case = ready_to_travel()
    case.submit("F03", family_unity="separated_other")
    overridden(case, "place", LIAISON, PROSECUTOR)
    assert may(pack, case.read(), "place").allowed
    travel = may(pack, case.read(), "set_travel_date")
    assert [status.gate.id for status in travel.closed] == ["G14"]


@pytest.mark.parametrize("later", ["supervisor", "liaison"])
def test_who_refused_is_not_outvoted_by_a_later_signature(later: str) -> None:
    case = ready_to_travel()
    case.submit("F22", receiver_verified="yes", within_hours="no")
    name = overridden(case, "hand_over", SUPERVISOR)
    ratify(case, name, "supervisor", ratified=False)
    ratify(case, name, later, ratified=True)
    assert not ask(case, "hand_over").allowed
    assert exceptions(case.read())[0].ratified is False


@pytest.mark.parametrize(("ratified", "allowed"), [(False, False), (True, True)])
def test_who_refused_to_sign_is_heard_while_the_refusal_waits(ratified: bool, allowed: bool) -> None:
    case = ready_to_travel()
    case.submit("F22", receiver_verified="yes", within_hours="no")
    name = overridden(case, "hand_over", SUPERVISOR)
    before = case.read()
    ratify(case, name, "supervisor", ratified=ratified)
    waiting = case.read().of_type("override_ratified")
    late = CaseFacts(replace(before.state, late_facts=waiting), before.forms, before.moment, before.calendar)
    assert may(PACK, late, "hand_over").allowed is allowed


def test_an_override_that_arrives_approved_by_its_own_asker_opens_nothing() -> None:
    asker = {"role": "national_liaison", "name": "Ana", "person": "ana", "how": "written"}
    second = {"role": "prosecutor", "name": "Omar Paz", "how": "written"}
    case = unanswered()
    forge(case, approvals=[asker, second])
    assert not ask(case, "set_travel_date").allowed
    forge(case, approvals=[{**asker, "person": "", "name": "Luz"}, {**second, "name": " ANA "}])
    assert not ask(case, "set_travel_date").allowed
    forge(case, approvals=[asker, second], asked_by="")  # then its author asked
    assert not ask(case, "set_travel_date").allowed
    forge(case, approvals=[{**asker, "person": "p-luz", "name": "Luz"}, second])
    assert ask(case, "set_travel_date").allowed


def lacks(gate: Gate, *approvals: Approval, child: bool = False) -> tuple[str, ...]:
    return lacking("doble", gate, approvals, ANA, child=child)


def test_one_person_in_two_roles_is_one_signature() -> None:
    twice = (LIAISON, replace(LIAISON, role="prosecutor"))
    by_name = tuple(
        replace(one, person="", name=name) for one, name in zip(twice, ("Luz M", " luz  M"), strict=True)
    )
    for both in (twice, by_name):
        assert lacks(G8, *both) == ("second_authority",)
    assert lacks(G8, *twice, PROSECUTOR) == ()


SPELT = ("Luz Mejía Coc", "LUZ MEJIA", "Mejía, Luz", "Luz Megía", "L. Mejía", "Luz")


@pytest.mark.parametrize("spelt", SPELT)
@pytest.mark.parametrize("person", ["", "p-luz"])
def test_one_person_under_two_spellings_is_one_signature(spelt: str, person: str) -> None:
    again = Approval("prosecutor", spelt, person)
    for liaison in (LIAISON, replace(LIAISON, person=""), replace(LIAISON, name="Luz Mejía")):
        assert lacks(G8, liaison, again) == ("second_authority",)
        assert lacking("doble", G8, (liaison, PROSECUTOR), again, child=False) == ("national_liaison",)


@pytest.mark.parametrize("spelt", SPELT)
def test_nobody_signs_what_they_asked_for_under_another_spelling(spelt: str) -> None:
    case = unanswered()
    spoken = [replace(LIAISON, name="Eva Paz", person="", how="oral"), PROSECUTOR]
    asker = Approval("", "Luz Mejía", "p-luz")
    decided = decide_override(
        PACK, case.read(), "set_travel_date", reason="night", approvals=spoken, asker=asker
    )
    name = case.write(decided)[0]
    signed = Signature("national_liaison", spelt, document="Oficio 3")
    with pytest.raises(OwnApprovalError):
        decide_ratify(case.read(), name, signature=signed, ratified=True, by="p-eva")


def test_two_liaisons_are_not_two_authorities() -> None:
    other = Approval("liaison", "Eva Paz", "p-eva")
    assert lacks(G8, LIAISON, other) == ("second_authority",)
    assert lacks(G8, LIAISON, other, child=True) == ("child_auth",)
    assert lacks(replace(G8, second_authority="prosecutor"), LIAISON, other) == ("prosecutor",)


def test_what_was_signed_in_time_never_becomes_overdue() -> None:
    case = ready_to_travel()
    case.submit("F22", receiver_verified="yes", within_hours="no")
    name = overridden(case, "hand_over", SUPERVISOR)
    ratify(case, name, "supervisor", ratified=True)
    case.wait(hours=25)
    [found] = exceptions(case.read())
    assert (found.overdue, found.ratified) == (False, True)
    assert ask(case, "hand_over").allowed


def test_a_case_without_exceptions_has_none() -> None:
    assert exceptions(open_case().read()) == ()


@pytest.mark.parametrize("written", ["liaison", "national_liaison"])
def test_the_liaison_is_one_function_however_a_role_is_written(written: str) -> None:
    assert signs_for(written, "national_liaison")
    assert signs_for("national_liaison", written)
    assert signs_for(written, "supervisor")
    assert supervises(written)
    assert not supervises("coordinator")
