"""Printing for somebody is an intention: no sheet passes a closed safeguard, nor goes to whom nobody named."""

from __future__ import annotations

from datetime import timedelta

import pytest

from repatria.domain.disclosure import RECIPIENT_KINDS, Recipient, RecipientKind, refusal
from repatria.domain.errors import PrintRefusedError
from repatria.services.cases.acts import raise_block
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, save_answers, submit_form
from repatria.services.paper.printing import filled_sheet
from tests.services.conftest import fill

FOR_ABROAD = ("F13", "F14")
ALWAYS: set[RecipientKind] = {"file"}


@pytest.fixture
def adult(desk: Desk) -> OpenedCase:
    return open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))


def agree(desk: Desk, case: OpenedCase, kinds: tuple[str, ...], until: str = "") -> None:
    """Fill F02 so that the person agrees to sharing with *kinds*."""
    work = begin_form(desk, case.id, "F02")
    said = {
        "basis": "consent",
        "decision_support": "none",
        "given_by": "self",
        "part_a_interview": "yes",
        "part_b_processing": "yes",
        "part_c_sharing": "yes",
        "given_at": desk.now_text(),
        "signed_how": "signature",
        "agrees_origin_contact": "yes",
    }
    for name, value in said.items():
        work.session.set_answer(name, value)
    day = until or (desk.now() + timedelta(days=30)).date().isoformat()
    for kind in kinds:
        row = desk.new_id()
        work.session.add_row("sharing", row)
        given = {
            "recipient_kind": kind,
            "recipient": "x",
            "purpose": ["return"],
            "fields": ["travel"],
            "until": day,
        }
        for name, answer in given.items():
            work.session.set_answer(name, answer, row)
    submit_form(desk, work)


def written(desk: Desk, case: OpenedCase, form: str) -> str:
    work = begin_form(desk, case.id, form)
    texts = [
        one.name for one in work.form.questions() if one.type == "text" and work.session.is_relevant(one.name)
    ]
    work.session.set_answer(texts[0], "x")
    save_answers(desk, work)
    return work.member


def reason(desk: Desk, case: OpenedCase, member: str, kind: RecipientKind) -> str:
    try:
        filled_sheet(desk, case.id, member, Recipient(kind, "Enlace de Honduras"))
    except PrintRefusedError as refused:
        return str(refused.facts["reason"])
    return ""


@pytest.mark.parametrize("form", FOR_ABROAD)
def test_what_is_for_the_state_of_origin_waits_for_its_safeguard_whoever_it_is_given_to(
    desk: Desk, adult: OpenedCase, form: str
) -> None:
    agree(desk, adult, ("national_liaison", "consulate", "io_ngo"))
    member = written(desk, adult, form)
    for kind in RECIPIENT_KINDS:
        expected = "" if kind in ALWAYS else "contact_closed"
        assert reason(desk, adult, member, kind) == expected, kind
    refused = case_of(desk, adult.id).state.of_type("gate_refused")
    assert {fact.value["gate"] for fact in refused} == {"G2"}


@pytest.mark.parametrize("form", FOR_ABROAD)
def test_a_block_stops_it_on_paper_too(desk: Desk, adult: OpenedCase, form: str) -> None:
    agree(desk, adult, ("national_liaison", "consulate"))
    fill(desk, adult, "F11", cleared())
    member = written(desk, adult, form)
    assert reason(desk, adult, member, "consulate") == ""
    assert reason(desk, adult, member, "abroad") == ""
    raise_block(desk, adult.id)
    for kind in RECIPIENT_KINDS:
        assert reason(desk, adult, member, kind) == ("" if kind in ALWAYS else "origin_block"), kind


def test_only_what_has_a_place_for_it_goes_abroad(desk: Desk, adult: OpenedCase) -> None:
    agree(desk, adult, ("national_liaison", "consulate"))
    facts = case_of(desk, adult.id).facts
    allowed = {
        kind: {
            form.id
            for form in desk.library.forms.values()
            if not refusal(form, Recipient(kind), facts, may_contact=True)
        }
        for kind in ("consulate", "abroad")
    }
    assert allowed == {
        "consulate": {"F13", "F14"},
        "abroad": {"F13", "F13_ack", "F14", "F14_reply", "F22", "F26", "F28"},
    }


def test_a_sheet_goes_only_to_whom_the_person_named_and_until_the_day_she_said(
    desk: Desk, adult: OpenedCase
) -> None:
    member = written(desk, adult, "F01")
    assert reason(desk, adult, member, "police_unit") == "no_consent"
    agree(desk, adult, ("shelter",))
    assert reason(desk, adult, member, "shelter") == ""
    assert reason(desk, adult, member, "police_unit") == "not_named"


def test_a_permission_ends_with_its_day(desk: Desk, adult: OpenedCase, clock: object) -> None:
    agree(desk, adult, ("shelter",), until=desk.now().date().isoformat())
    member = written(desk, adult, "F01")
    assert reason(desk, adult, member, "shelter") == ""
    clock.pass_time(days=2)  # type: ignore[attr-defined]
    assert reason(desk, adult, member, "shelter") == "not_named"


def cleared() -> dict[str, object]:
    """Return an F11 of an adult who fears nobody and agrees to this contact."""
    return {
        "fear_of_return": "none",
        "decided_by": "asylum_auth",
        "result": "no_indication",
        "consular_block": "no",
        "family_block": "no",
    }
