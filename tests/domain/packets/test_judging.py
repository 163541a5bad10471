"""A packet holds what its rules let go and nothing else; each rule closes it by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from repatria.domain.packets.line import written
from repatria.domain.packets.packet import read_packet
from repatria.domain.packets.schema import KINDS
from repatria.domain.packets.wanted import Wanted
from tests.domain.packets.lived import CONSULATE, LIAISON, agreeing, going, row_for, shipped, why


def test_a_notice_goes_with_all_that_was_agreed_in_the_words_of_the_standard() -> None:
    packet = agreeing(LIAISON).packet(LIAISON)
    assert packet is not None
    assert packet.tlp == "TLP:RED"
    assert packet.prs == {"prs_Gender": "Feminine", "prs_Citizenship": ["HN"]}
    assert packet.cas == {"cas_ReferringPrimaryCaseWorker": "Luz M."}
    assert packet.org == {"org_Phone": "+502 1234"}
    assert packet.own == {"case_code": "7F3K-92QD", "age_band": "18-24", "need_codes": ["documents"]}
    assert (packet.to.kind, packet.to.country, packet.until) == ("national_liaison", "HND", "2026-03-20")
    assert read_packet(written(packet)) == packet


def test_documents_go_row_by_row_and_only_where_they_were_agreed_to() -> None:
    lived = agreeing(CONSULATE)
    lived.put_row(lived.member, "documents", "d1", {"document_kind": "passport", "document_number": "E123"})
    packet = lived.packet(CONSULATE)
    assert packet is not None
    assert packet.own["documents"] == [{"kind": "passport", "prs_IdentityNumber": "E123"}]
    kept = agreeing(CONSULATE, "identity")
    kept.put_row(kept.member, "documents", "d1", {"document_kind": "passport"})
    draft = kept.draft(CONSULATE)
    assert why(draft) == {"mother_name": "not_agreed", "documents": "not_agreed"}
    assert not going(draft) & {"mother_name", "documents"}


@pytest.mark.parametrize("block", ["yes", "doubt"])
@pytest.mark.parametrize("whose", ["origin", "family"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_block_closes_every_kind_of_recipient_there_through_family_too(
    kind: str, whose: str, block: str
) -> None:
    for wanted in (replace(LIAISON, kind=kind), replace(CONSULATE, kind=kind)):
        lived = agreeing(wanted)
        if whose == "origin":
            lived.case.say("case/origin_block", block)
        else:
            lived.case.family_block = block
        assert lived.draft(wanted).refused == "origin_block"


def test_a_disputed_or_waiting_block_closes_as_a_block_does() -> None:
    lived = agreeing(LIAISON)
    lived.case.dispute("case/origin_block", "yes")
    assert lived.draft(LIAISON).refused == "origin_block"
    waiting = agreeing(LIAISON)
    waiting.late["case/origin_block"] = ("yes",)
    assert waiting.draft(LIAISON).refused == "origin_block"


def test_a_closed_gate_and_a_withdrawn_consent_close_it() -> None:
    lived = agreeing(LIAISON)
    lived.may_contact = False
    assert lived.draft(LIAISON).refused == "contact_closed"
    taken_back = agreeing(LIAISON)
    taken_back.consent(row_for(LIAISON), withdrawn="yes")
    assert taken_back.draft(LIAISON).refused == "no_consent"


@pytest.mark.parametrize(
    ("other", "word"),
    [
        ({"recipient_kind": "shelter"}, "not_named"),
        ({"recipient": "Otro enlace"}, "other_name"),
        ({"purpose": ["justice"]}, "other_purpose"),
        ({"until": "2026-03-19"}, "until_later"),
        ({"until": "2026-03-04"}, "not_named"),
    ],
)
def test_consent_is_to_one_recipient_for_one_purpose_and_for_so_long(
    other: dict[str, object], word: str
) -> None:
    assert agreeing(LIAISON, **other).draft(LIAISON).refused == word
    assert agreeing(LIAISON).draft(LIAISON).refused == ""


def test_two_rows_of_consent_do_not_lend_each_other_what_they_say() -> None:
    lived = agreeing(LIAISON, "code_needs")
    other = row_for(LIAISON, "identity", purpose=["justice"])
    member = next(f.path for f in lived.case.facts if f.type == "form_submitted").partition("/")[2]
    lived.put_row(member, "sharing", "other", other)
    assert "age_band" not in going(lived.draft(LIAISON))
    assert why(lived.draft(LIAISON))["age_band"] == "not_agreed"


def test_of_two_consents_that_may_both_be_the_last_what_one_leaves_out_stays() -> None:
    lived = agreeing(LIAISON)
    lived.consent(row_for(LIAISON, "code_needs"))
    for number, fact in enumerate(lived.case.facts):
        if fact.type == "form_submitted" and fact.value["form"] == "F02":
            lived.case.facts[number] = replace(fact, value={**fact.value, "seen": []})
    assert len(lived.facts().counting("F02")) == 2
    assert why(lived.draft(LIAISON))["sex_gender"] == "not_agreed"


def test_a_consent_that_somebody_is_correcting_allows_nothing() -> None:
    lived = agreeing(LIAISON)
    member = next(f.path for f in lived.case.facts if f.type == "form_submitted")
    lived.case.say(f"{member}/_correcting/x", True)
    assert lived.draft(LIAISON).refused == "not_named"


def test_what_people_disagree_about_or_what_waits_stays() -> None:
    lived = agreeing(LIAISON)
    lived.case.dispute(f"form/{lived.member}/age_band", "12-14")
    lived.late[f"form/{lived.member}/sex_gender"] = ("Masculine",)
    lived.unread = (f"form/{lived.member}/contact_phone",)
    draft = lived.draft(LIAISON)
    assert why(draft) == {"age_band": "disputed", "sex_gender": "waiting", "contact_phone": "waiting"}
    assert not going(draft) & why(draft).keys()


@pytest.mark.parametrize("level", ["L3", "L4"])
def test_a_field_that_a_country_holds_for_protected_stays(level: str) -> None:
    lived = agreeing(LIAISON)
    lived.levels["age_band"] = level
    assert why(lived.draft(LIAISON)) == {"age_band": "level"}


def test_rows_that_somebody_takes_out_or_that_wait_stay_whole() -> None:
    lived = agreeing(CONSULATE)
    lived.put_row(lived.member, "documents", "d1", {"document_kind": "passport"})
    lived.case.say("row/d1/_removed", False)
    lived.case.dispute("row/d1/_removed", True)
    assert why(lived.draft(CONSULATE)) == {"documents": "disputed"}
    other = agreeing(CONSULATE)
    other.put_row(other.member, "documents", "d1", {"document_kind": "passport", "document_number": "E1"})
    other.case.dispute("row/d1/document_number", "E2")
    packet = other.packet(CONSULATE)
    assert packet is not None
    assert packet.own["documents"] == [{"kind": "passport"}]


def test_a_row_that_is_to_go_or_to_come_and_does_not_stand_yet_keeps_all_rows_back() -> None:
    for late in ("removal", "unread", "row"):
        lived = agreeing(CONSULATE)
        lived.put_row(lived.member, "documents", "d1", {"document_kind": "passport"})
        if late == "removal":
            lived.late["row/d1/_removed"] = (True,)
        elif late == "unread":
            lived.unread = ("row/d1",)
        else:
            lived.put_row(lived.member, "documents", "d2", {})
            lived.late_facts = (lived.case.facts.pop(),)
        assert why(lived.draft(CONSULATE))["documents"] == "waiting", late


def test_nothing_is_made_of_a_form_that_is_unfinished_or_for_another_country() -> None:
    lived = agreeing(LIAISON)
    lived.case.say(f"form/{lived.member}/_correcting/x", True)
    assert lived.draft(LIAISON).refused == "unfinished"
    elsewhere = replace(LIAISON, country="GTM")
    assert agreeing(elsewhere).draft(elsewhere).refused == "other_country"


def test_a_country_that_people_disagree_about_is_no_country_to_send_to() -> None:
    lived = agreeing(LIAISON)
    lived.case.dispute(f"form/{lived.member}/to_country", "GTM")
    assert lived.draft(LIAISON).refused == "other_country"
    waiting = agreeing(LIAISON)
    waiting.late[f"form/{waiting.member}/to_country"] = ("GTM",)
    assert waiting.draft(LIAISON).refused == "other_country"


def test_what_no_text_opens_is_closed() -> None:
    to_police = replace(LIAISON, kind="police_unit")
    for_justice = replace(LIAISON, purpose="justice")
    for wanted in (to_police, for_justice):
        assert agreeing(wanted).draft(wanted).refused == "policy_closed"


def test_without_what_it_cannot_do_without_no_packet_is_made() -> None:
    assert agreeing(LIAISON, "identity").draft(LIAISON).refused == "needed_withheld"


def test_no_packet_counts_from_a_day_that_has_passed() -> None:
    gone: Wanted = replace(LIAISON, until=date(2026, 3, 4))
    assert agreeing(gone).draft(gone).refused == "until_past"


def test_no_schema_has_a_place_for_protection_health_shelter_or_testimony() -> None:
    words = (
        "fear",
        "health",
        "shelter",
        "testimony",
        "photo",
        "risk",
        "exploit",
        "protect",
        "block",
        "place_kind",
    )
    for schema in shipped().schemas.values():
        assert not [one for one in schema.fields if any(word in one.question for word in words)]
        levels = {one.name: one.level for one in shipped().forms[schema.form].questions()}
        assert {levels[one.question] for one in schema.fields} <= {"L0", "L1", "L2"}
    notice = {one.question for one in shipped().schemas["F13"].fields}
    assert not [name for name in notice if "name" in name and not name.startswith("contact")]
