"""What leaves on paper: a withdrawn yes is no yes, a block stops everything for the other State, levels hold."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.disclosure import (
    RECIPIENT_KINDS,
    Recipient,
    RecipientKind,
    may_show,
    refusal,
)
from repatria.domain.forms.data_kinds import ToldData
from repatria.domain.forms.definition import LEVELS, Form, Question
from repatria.domain.readers import Reader, reader_of
from tests.domain.protocol.packs import FORMS, POST, Case, form, open_case

F02 = form("F02", ("part_c_sharing", "L2", ()), ("withdrawn", "L2", ("yes", "no")))
NOTICE = replace(form("F35"), purposes=frozenset({"abroad_only"}))
ACKNOWLEDGEMENT = replace(
    form("F37", ("case_code", "L1", ())), purposes=frozenset({"abroad", "acknowledgement"})
)
REFERRAL = replace(form("F36"), purposes=frozenset({"referral"}))
ANY = form("F01")
SHARED = Recipient("shelter", "Casa Alianza")
TO_THE_OTHER_STATE: list[RecipientKind] = ["consulate", "abroad"]
HIGHEST = {
    "L4": {"file"},
    "L3": {"person", "child_auth", "asylum_auth", "health", "prosecutor", "id_body"},
    "L2": {"liaison", "abroad", "consulate", "police_unit", "shelter", "escort", "io_ngo"},
}


def read(case: Case) -> CaseFacts:
    forms = {**FORMS, "F02": F02}
    return CaseFacts(case.state, forms, case.now, POST, family_block=case.family_block)


def why_not(case: Case, recipient: Recipient = SHARED, sheet: Form = ANY) -> str:
    """Return the word by which a sheet is kept from *recipient* before it is asked whom the person named."""
    word, _ = reader_of(sheet, recipient, read(case), ToldData(), may_contact=True, on_paper=True)
    return "" if word == "not_named" else word


def test_a_yes_that_was_withdrawn_or_may_have_been_shares_nothing() -> None:
    case = open_case()
    member = case.submit("F02", part_c_sharing="yes", withdrawn="no")
    assert why_not(case) == "", "she agreed; whom she named is asked after that"
    case.dispute(f"form/{member}/withdrawn", "yes")
    assert why_not(case) == "no_consent"
    case.say(f"form/{member}/withdrawn", "yes")
    assert why_not(case) == "no_consent"


def test_a_withdrawal_saved_in_a_form_that_is_not_finished_counts_at_once() -> None:
    case = open_case()
    case.submit("F02", part_c_sharing="yes", withdrawn="no")
    case.happen("member_added", {"form": "F02"}, "form/begun")
    case.say("form/begun/withdrawn", "yes")
    assert why_not(case) == "no_consent"


@pytest.mark.parametrize("kind", TO_THE_OTHER_STATE)
@pytest.mark.parametrize("word", ["yes", "doubt"])
@pytest.mark.parametrize("whose", ["origin", "family"])
def test_a_block_of_her_own_or_of_her_family_stops_every_sheet_for_the_other_state(
    whose: str, word: str, kind: RecipientKind
) -> None:
    case = open_case(block=word if whose == "origin" else "no")
    case.family_block = word if whose == "family" else "no"
    assert why_not(case, Recipient(kind), NOTICE) == "origin_block"
    assert why_not(open_case(), Recipient(kind), NOTICE) != "origin_block"


def test_that_a_notice_came_needs_no_consent_where_the_case_certainly_receives() -> None:
    abroad = Recipient("abroad", "Enlace de Guatemala")
    assert why_not(open_case("origin"), abroad, ACKNOWLEDGEMENT) == ""
    assert why_not(open_case("host"), abroad, ACKNOWLEDGEMENT) == "no_consent"
    facts = read(open_case("origin"))
    word, _ = reader_of(ACKNOWLEDGEMENT, abroad, facts, ToldData(), may_contact=True)
    assert word == "no_consent", "of many cases at once"
    case = open_case("origin")
    case.dispute("case/side", "host")
    assert why_not(case, abroad, ACKNOWLEDGEMENT) == "no_consent", "whoever gives notice asks her first"
    told = replace(form("F37", ("case_code", "L1", ()), ("age", "L2", ())), purposes=ACKNOWLEDGEMENT.purposes)
    assert why_not(open_case("origin"), abroad, told) == "no_consent", "it says something of the person"
    for kind in ("liaison", "shelter", "io_ngo"):
        assert why_not(open_case("origin"), Recipient(kind), ACKNOWLEDGEMENT) == "no_consent"


def test_each_recipient_kind_is_in_the_table_once() -> None:
    assert sorted(kind for kinds in HIGHEST.values() for kind in kinds) == sorted(RECIPIENT_KINDS)
    assert set(RECIPIENT_KINDS) == set(get_args(RecipientKind))


@pytest.mark.parametrize("kind", RECIPIENT_KINDS)
@pytest.mark.parametrize("level", LEVELS)
def test_each_kind_sees_up_to_its_level_and_nothing_above(kind: RecipientKind, level: str) -> None:
    highest = next(found for found, kinds in HIGHEST.items() if kind in kinds)
    question = Question("x", "text", {}, level)
    assert may_show(question, Recipient(kind), ANY) == (level <= highest)


def test_a_form_that_a_ministry_makes_only_for_the_other_country_waits_for_g2_whatever_its_number() -> None:
    assert refusal(NOTICE, SHARED, read(open_case()), may_contact=False) == "contact_closed"
    assert reader_of(ANY, SHARED, read(open_case()), ToldData(), may_contact=False)[0] == "no_consent"
    assert why_not(open_case(), Recipient("consulate"), ANY) == "not_for_origin"


def test_while_contact_is_closed_nobody_is_told_of_forms_that_would_go_to_the_consulate() -> None:
    shut = refusal(ANY, Recipient("consulate"), read(open_case(child="doubt")), may_contact=False)
    assert shut == "not_for_origin_closed"


def test_an_institution_sees_of_a_referral_only_what_is_listed_whatever_its_number() -> None:
    why, language = Question("reason", "text", {}, "L1"), Question("language", "text", {}, "L1")
    assert why_not(open_case(), SHARED, REFERRAL) == ""
    assert not may_show(why, SHARED, REFERRAL)
    assert may_show(language, SHARED, REFERRAL)
    assert may_show(why, Recipient("person"), REFERRAL)
    assert may_show(why, SHARED, ANY)


@pytest.mark.parametrize("asked", ["date", "dateTime", "time"])
@pytest.mark.parametrize("kind", RECIPIENT_KINDS)
@pytest.mark.parametrize("level", LEVELS)
def test_when_a_form_happened_goes_to_whoever_may_see_every_day_that_it_asks(
    level: str, kind: RecipientKind, asked: str
) -> None:
    incident = Question("when", asked, {}, level)
    in_a_row = Question("met", "repeat", {}, "L0", children=(incident,))
    plain = Question("where", "text", {}, "L0")
    recipient, reader = Recipient(kind), Reader(Recipient(kind))
    for survey in ((plain, incident), (plain, in_a_row)):
        sheet = replace(ANY, survey=survey)
        assert reader.may_know_when(sheet) == may_show(incident, recipient, sheet)
    assert reader.may_know_when(replace(ANY, survey=(plain,)))


def test_of_a_referral_an_institution_is_told_no_moment_where_the_file_keeps_one() -> None:
    sent, slept = Question("sent_at", "dateTime", {}, "L2"), Question("place_since", "dateTime", {}, "L2")
    assert Reader(SHARED).may_know_when(replace(REFERRAL, survey=(sent,)))
    assert not Reader(SHARED).may_know_when(replace(REFERRAL, survey=(sent, slept)))
    assert Reader(Recipient("file")).may_know_when(replace(REFERRAL, survey=(sent, slept)))
