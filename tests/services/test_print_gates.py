"""Printing for somebody is an intention: no sheet passes a closed safeguard, nor goes to whom nobody named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from repatria.domain.disclosure import RECIPIENT_KINDS, Recipient, RecipientKind, refusal
from repatria.domain.errors import AnswersRefusedError, PrintRefusedError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, part_for_level
from repatria.domain.forms.answers import Place
from repatria.services.answers_out.giving import take_answers_out
from repatria.services.answers_out.wanted import Wanted
from repatria.services.cases.acts import raise_block
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, keep_typed, resume_form, save_answers, submit_form
from repatria.services.paper.for_whom import for_whom
from repatria.services.paper.leaving import need_may_leave, save_sheet
from repatria.services.paper.printing import filled_sheet
from tests.services.agreeing import NAME, agree
from tests.services.conftest import fill

FOR_ABROAD = ("F13", "F14")
ALWAYS: set[RecipientKind] = {"file"}


@pytest.fixture
def adult(desk: Desk) -> OpenedCase:
    return open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))


def written(desk: Desk, case: OpenedCase, form: str) -> str:
    work = begin_form(desk, case.id, form)
    texts = [
        one.name for one in work.form.questions() if one.type == "text" and work.session.is_relevant(one.name)
    ]
    work.session.set_answer(texts[0], "x")
    save_answers(desk, work)
    return work.member


def reason(
    desk: Desk,
    case: OpenedCase,
    member: str,
    kind: RecipientKind,
    *,
    name: str = NAME,
    purpose: str = "return",
) -> str:
    try:
        filled_sheet(desk, case.id, member, Recipient(kind, name, purpose))
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
    assert reason(desk, adult, member, "consulate") == ("policy_closed" if form == "F13" else "")
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


def test_a_sheet_goes_to_that_very_recipient_for_that_very_purpose(desk: Desk, adult: OpenedCase) -> None:
    member = written(desk, adult, "F01")
    agree(desk, adult, ("shelter",))
    assert reason(desk, adult, member, "shelter", name="casa  NORTE") == "", "as people write it"
    assert reason(desk, adult, member, "shelter", name="Casa Sur") == "other_name"
    assert reason(desk, adult, member, "shelter", purpose="justice") == "other_purpose"
    assert reason(desk, adult, member, "health", name="Hospital", purpose="") == "", "a referral asks nobody"


def test_a_sheet_waits_until_she_agrees_to_all_kinds_of_data_that_its_form_tells(
    desk: Desk, adult: OpenedCase
) -> None:
    member = written(desk, adult, "F07")
    agree(desk, adult, ("prosecutor",), fields=("identity", "facts"))
    with pytest.raises(PrintRefusedError) as refused:
        filled_sheet(desk, adult.id, member, Recipient("prosecutor", NAME, "return"))
    assert (refused.value.facts["reason"], refused.value.facts["lacks"]) == ("not_all_agreed", "health")
    agree(desk, adult, ("prosecutor",), fields=("health",))
    assert reason(desk, adult, member, "prosecutor") == ""


def test_of_a_form_held_by_question_nothing_that_is_asked_no_more_goes_to_them(
    desk: Desk, adult: OpenedCase
) -> None:
    agree(desk, adult, ("consulate",), fields=("identity", "code_needs"))
    fill(desk, adult, "F11", cleared())
    work = begin_form(desk, adult.id, "F14")
    said = {
        "to_country": "HND",
        "name_on_document": "CANARIO",
        "contact_name": "Luz",
        "nationality_asked_at": desk.now_text(),
        "mother_name": "CANARIA",
    }
    for name, value in said.items():
        work.session.set_answer(name, value)
    row = desk.new_id()
    work.session.add_row("documents", row)
    work.session.set_answer("document_issuer", "RNP", row)
    submit_form(desk, work)
    typing = resume_form(desk, adult.id, work.member)
    typing.session.set_answer("document_number", "CANARIO-99", row)
    keep_typed(desk, typing, [Place("document_number", row)])
    desk.append([Deed(part_for_level(adult.id, "L2"), VALUE, f"row/{row}/_removed", True)])
    submit_form(desk, resume_form(desk, adult.id, work.member))
    assert "CANARIO-99" in said_on(desk, adult, work.member, "file"), "the file keeps it"
    told = said_on(desk, adult, work.member, "consulate")
    assert "CANARIO" in told
    assert "CANARIO-99" not in told


def test_a_sheet_is_judged_once_more_when_it_leaves(desk: Desk, adult: OpenedCase, tmp_path: Path) -> None:
    member = written(desk, adult, "F01")
    agree(desk, adult, ("shelter",))
    sheet = filled_sheet(desk, adult.id, member, Recipient("shelter", NAME, "return"))
    need_may_leave(desk, sheet)
    agree(desk, adult, ("shelter",), fields=("travel",))
    for leaves in (lambda: need_may_leave(desk, sheet), lambda: save_sheet(desk, sheet, tmp_path)):
        with pytest.raises(PrintRefusedError) as refused:
            leaves()
        assert refused.value.facts["reason"] == "not_all_agreed"
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_sheet_of_which_less_may_be_told_by_now_is_made_anew(desk: Desk, adult: OpenedCase) -> None:
    agree(desk, adult, ("consulate",))
    fill(desk, adult, "F11", cleared())
    member = written(desk, adult, "F14")
    sheet = filled_sheet(desk, adult.id, member, Recipient("consulate", NAME, "return"))
    agree(desk, adult, ("consulate",), fields=("identity", "code_needs"))
    with pytest.raises(PrintRefusedError) as refused:
        need_may_leave(desk, sheet)
    assert refused.value.facts["reason"] == "changed"


def test_whom_she_named_is_offered_each_purpose_once_and_only_while_it_counts(
    desk: Desk, adult: OpenedCase, clock: object
) -> None:
    member = written(desk, adult, "F01")
    assert for_whom(desk, adult.id, member).named == ()
    agree(desk, adult, ("shelter", "national_liaison"))
    offered = for_whom(desk, adult.id, member)
    assert {(one.recipient.kind, one.recipient.name, one.recipient.purpose) for one in offered.named} == {
        ("shelter", NAME, "return"),
        ("liaison", NAME, "return"),
        ("abroad", NAME, "return"),
    }
    assert "health" not in offered.asked
    clock.pass_time(days=40)  # type: ignore[attr-defined]
    assert for_whom(desk, adult.id, member).named == ()


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


def said_on(desk: Desk, case: OpenedCase, member: str, kind: RecipientKind, *, every: bool = False) -> str:
    sheet = filled_sheet(desk, case.id, member, Recipient(kind, NAME, "return"), every=every)
    return "\n".join(page.get_textpage().get_text_range() for page in PdfDocument(sheet.pdf))


def closed_as(desk: Desk, case: OpenedCase, outcome: str) -> str:
    work = begin_form(desk, case.id, "F31")
    said = {"outcome": outcome, "reason": "x", "closed_on": "2026-07-01", "retention_until": "2030-01-01"}
    for name, value in said.items():
        work.session.set_answer(name, value)
    save_answers(desk, work)
    return work.member


@pytest.mark.parametrize("every", [False, True])
def test_a_sheet_does_not_tell_by_what_it_asks_what_its_reader_may_not_see(
    desk: Desk, adult: OpenedCase, every: bool
) -> None:
    agree(desk, adult, ("shelter",))
    shown = [
        said_on(desk, adult, closed_as(desk, adult, outcome), "shelter", every=every).lower()
        for outcome in ("handed_over", "deceased")
    ]
    for said in shown:
        assert "2026" in said
        assert not any(word in said for word in ("falleci", "¿cómo termina?", "con la persona", "solo si"))


def test_only_the_copy_for_the_case_file_says_when_what_was_not_asked_would_be(
    desk: Desk, adult: OpenedCase
) -> None:
    agree(desk, adult, ("prosecutor",))
    member = closed_as(desk, adult, "handed_over")
    assert "solo si" in said_on(desk, adult, member, "file", every=True).lower()
    told = said_on(desk, adult, member, "prosecutor", every=True).lower()
    assert "falleci" in told
    assert "solo si" not in told


def without_number(said: str) -> str:
    """Return what a sheet says without the number of the filled form at its foot."""
    return re.sub(r"F16 1 · \w{6}", "", said)


def weighed(desk: Desk, case: OpenedCase, owners: tuple[str, ...]) -> str:
    work = begin_form(desk, case.id, "F16")
    work.session.set_answer("review_on", "2026-07-09")
    for owner in owners:
        row = desk.new_id()
        work.session.add_row("risks", row)
        for name, value in {"mitigation": f"Escolta de {owner}", "mitigation_owner": owner}.items():
            work.session.set_answer(name, value, row)
    save_answers(desk, work)
    return work.member


@pytest.mark.parametrize("every", [False, True])
@pytest.mark.parametrize("kind", ["shelter", "prosecutor", "person"])
def test_no_sheet_tells_how_many_risks_there_are_of_which_its_reader_may_know_none(
    desk: Desk, adult: OpenedCase, kind: RecipientKind, every: bool
) -> None:
    agree(desk, adult, ("shelter", "prosecutor"))
    some, none = (
        said_on(desk, adult, weighed(desk, adult, owners), kind, every=every)
        for owners in (("PNC Norte", "PNC Sur"), ())
    )
    assert without_number(some) == without_number(none)
    assert "2026" in some
    assert not any(word in some for word in ("Riesgos", "encarga", "PNC", "Escolta"))


def test_the_copy_for_the_case_file_keeps_all_of_the_risks(desk: Desk, adult: OpenedCase) -> None:
    said = " ".join(said_on(desk, adult, weighed(desk, adult, ("PNC Norte", "PNC Sur")), "file").split())
    assert all(word in said for word in ("Riesgos", "PNC Norte", "PNC Sur", "Escolta de PNC Sur"))


def screened(desk: Desk, case: OpenedCase) -> str:
    work = begin_form(desk, case.id, "F11")
    for name, value in {"told_confidential": "OK", "fear_of_return": "yes"}.items():
        work.session.set_answer(name, value)
    save_answers(desk, work)
    return work.member


@pytest.mark.parametrize(
    "kind", ["person", "child_auth", "asylum_auth", "health", "police_unit", "prosecutor"]
)
def test_no_protection_screen_is_printed_for_others(
    desk: Desk, adult: OpenedCase, kind: RecipientKind
) -> None:
    agree(desk, adult, ("police_unit", "prosecutor"))
    member = screened(desk, adult)
    assert reason(desk, adult, member, kind) == "nothing"
    assert reason(desk, adult, member, "file") == ""


def test_nothing_of_a_protection_screen_leaves_readable(
    desk: Desk, adult: OpenedCase, tmp_path: Path
) -> None:
    agree(desk, adult, ("police_unit",))
    screened(desk, adult)
    wanted = Wanted(
        "F11", Recipient("police_unit", NAME, "return"), frozenset({"odk", "xml"}), reason="Por oficio"
    )
    with pytest.raises(AnswersRefusedError) as refused:
        take_answers_out(desk, wanted, tmp_path)
    assert refused.value.facts["reason"] == "nothing"
