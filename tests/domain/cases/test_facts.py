"""What conditions read of a case: nothing doubtful counts as cleared."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from repatria.domain.cases.nights import nights_detained
from repatria.domain.cases.tonight import where_tonight
from repatria.domain.protocol.recording import StepMark, decide_mark_step
from tests.domain.protocol.packs import PACK, START, Case, open_case


def test_a_missing_name_is_the_empty_text() -> None:
    facts = open_case().read()
    assert [facts.value(name) for name in ("F11.result", "P5.3.by", "sex", "F11.submitted")] == [""] * 4
    assert facts.value("P5.3.state") == "open"
    assert facts.value("status") == "open"
    assert facts.value("family_block") == "no"


def test_whoever_is_not_known_to_be_adult_is_a_child() -> None:
    case = open_case(child="doubt")
    assert case.read().value("is_child") == "yes"
    del case.values["case/child_or_doubt"]
    assert case.read().value("is_child") == "yes"
    case.say("case/child_or_doubt", "no")
    assert case.read().value("is_child") == "no"
    case.dispute("case/child_or_doubt", "doubt")
    assert case.read().value("is_child") == "yes"
    assert case.read().value("child_or_doubt") == "doubt"


def test_the_last_submitted_form_counts_by_when_it_happened() -> None:
    case = open_case()
    case.wait(hours=5)
    case.submit("F11", result="indication")
    case.submit("F11", START, result="no_indication")  # yesterday's sheet, typed in today
    assert case.read().value("F11.result") == "indication"


def test_a_form_cannot_happen_after_it_was_written_down() -> None:
    case = open_case()
    case.submit("F11", START + timedelta(days=365), result="no_indication")
    case.wait(hours=1)
    case.submit("F11", result="indication")
    assert case.read().value("F11.result") == "indication"


def test_a_childs_variant_is_the_same_form() -> None:
    case = open_case()
    case.submit("F11C", result="indication")
    assert case.read().value("F11.result") == "indication"
    assert case.read().value("F11.submitted") == "yes"


def test_a_form_begun_and_not_submitted_says_nothing() -> None:
    case = open_case()
    case.say("form/m9/result", "no_indication")
    assert case.read().value("F11.result") == ""


@pytest.mark.parametrize(
    ("first", "second", "counts"),
    [
        ("no_indication", "indication", "indication"),
        ("claim_made", "no_indication", "claim_made"),
        ("no_indication", None, "claim_made"),
    ],
)
def test_a_disputed_answer_counts_as_the_most_protective(first: str, second: str | None, counts: str) -> None:
    case = open_case()
    member = case.submit("F11", result=first)
    case.dispute(f"form/{member}/result", second)
    assert case.read().value("F11.result") == counts


def test_equal_answers_are_no_dispute() -> None:
    case = open_case()
    member = case.submit("F19", g8_code="none")
    case.dispute(f"form/{member}/g8_code", "none")
    assert case.read().value("F19.g8_code") == "none"


def test_a_withheld_answer_may_be_anything() -> None:
    case = open_case()
    case.submit("F11")
    case.withheld = ("case/x/protected",)
    assert case.read().value("F11.result") == "claim_made"
    assert case.read().possible("F11.decided_by") == ("",)
    assert case.read().possible("F11.unheard_of") == ()


def test_a_disputed_step_counts_as_open() -> None:
    case = open_case()
    case.say("step/P5.3", {"state": "done", "by": "child_auth"})
    case.dispute("step/P5.3", {"state": "refused", "by": "child_auth"})
    assert case.read().value("P5.3.state") == "open"
    assert case.read().value("P5.3.by") == "child_auth"


def test_lists_stand_side_by_side() -> None:
    case = open_case()
    case.say("case/nationality", ["HND", "GTM"])
    assert case.read().value("nationality") == "HND GTM"


def test_days_of_silence_are_whole() -> None:
    case = open_case()
    assert case.read().value("P5.4.asked_days") == ""
    case.happen("request_made", {"step": "P5.4", "asked_at": case.now.isoformat()}, "request/r1")
    case.wait(days=9, hours=23)
    assert case.read().value("P5.4.asked_days") == 9


def test_an_answer_ends_the_silence_and_a_new_request_begins_another() -> None:
    case = open_case()
    case.happen("request_made", {"step": "P5.4", "asked_at": case.now.isoformat()}, "request/r1")
    case.wait(days=20)
    case.say("request/r1/answer", {"text": "falta un dato"})
    assert case.read().value("P5.4.asked_days") == ""
    case.happen("request_made", {"step": "P5.4", "asked_at": case.now.isoformat()}, "request/r2")
    case.wait(days=2)
    assert case.read().value("P5.4.asked_days") == 2


def test_today_is_the_posts_day() -> None:
    case = open_case()
    case.wait(hours=4)  # past midnight in UTC, evening at the post
    assert case.read().today().isoformat() == "2026-03-05"


def test_nights_in_a_cell_are_counted() -> None:
    case = open_case()
    case.submit("F03", place_kind="police_cell")
    case.wait(hours=3)
    assert nights_detained(case.read()) == 0
    case.wait(days=1)
    assert nights_detained(case.read()) == 1
    case.submit("F03", family_unity="alone")
    case.submit("F03", place_kind="shelter")
    case.wait(days=9)
    assert nights_detained(case.read()) == 1


def act(case: Case, kind: str) -> None:
    case.happen("emergency_act", {"act": "place", "place_kind": kind, "to": "Casa Alianza"})


def test_whoever_is_brought_away_at_once_sleeps_in_no_cell_any_more() -> None:
    case = open_case()
    case.submit("F03", place_kind="police_cell")
    case.wait(hours=2)
    act(case, "")
    assert case.read().value("place_kind") == "police_cell", "nobody moved"
    act(case, "shelter")
    assert case.read().value("place_kind") == "shelter"
    assert where_tonight(case.read()) == ("shelter", "Casa Alianza")
    case.wait(days=2)
    assert nights_detained(case.read()) == 0
    case.submit("F03", place_kind="police_cell")
    case.wait(days=1)
    assert case.read().value("place_kind") == "police_cell"
    assert nights_detained(case.read()) == 1


def noted(case: Case, kind: str, name: str) -> None:
    mark = StepMark("done", "border_coord", "Puesto", place_kind=kind, to=name, known_by="did")
    case.write(decide_mark_step(PACK, case.read(), "P2.1", replace(mark, happened_at=case.now.isoformat())))


def test_whoever_notes_the_bed_as_found_says_where_and_no_later_note_forgets_the_nights() -> None:
    case = open_case()
    noted(case, "police_cell", "Comisaría")
    assert case.read().value("place_kind") == "police_cell"
    case.wait(days=1)
    noted(case, "child_home", "Casa Alianza")
    assert where_tonight(case.read()) == ("child_home", "Casa Alianza")
    assert case.read().value("place_kind") == "child_home"
    assert nights_detained(case.read()) == 1


def test_the_office_of_whoever_noted_it_is_no_bed() -> None:
    case = open_case()
    said = {
        "state": "done",
        "by": "border_coord",
        "institution": "Puesto",
        "happened_at": case.now.isoformat(),
    }
    case.say("step/P2.1", said)
    assert where_tonight(case.read()) == ("", "")
    case.say("step/P2.1", {**said, "by": "shelter", "institution": "Casa Alianza"})
    assert where_tonight(case.read()) == ("", "Casa Alianza")
