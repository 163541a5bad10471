"""Whoever adds a type of event or of note says what becomes of it: signed or not, holding or not, told in words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from repatria.domain.events.kinds import CASE_FACTS, FACTS, RECORD_FACTS
from repatria.domain.events.late import OPENS_AND_CLOSES_NOTHING
from repatria.domain.events.notes import NoteKind, note
from repatria.domain.events.to_sign import ALWAYS, NOTES, WHEN_IT_SAYS

PAGE = (Path(__file__).parents[3] / "docs" / "events.md").read_text("utf-8")

HOLDS = {
    "case_opened",
    "member_added",
    "form_submitted",
    "request_made",
    "gate_overridden",
    "override_ratified",
    "emergency_act",
    "left_by_own_decision",
    "lost",
}
"""Facts of a case that hold it while nobody can read them."""

UNSIGNED = {
    "part_opened",
    "case_opened",
    "member_added",
    "packet_received",
    "request_made",
    "request_reminded",
    "gate_refused",
    "left_by_own_decision",
    "check_in",
    "code_linked",
    "log_started",
    "unlock_failed",
    "case_viewed",
    "cases_compared",
    "print_asked",
    "printed",
    "record_read",
    "record_placed",
    "record_dropped",
    "codes_reserved",
    "code_used",
    "pdf_saved",
    "attachment_added",
    "attachment_handled",
    "table_placed",
    "table_dropped",
    "attachment_placed",
    "attachment_dropped",
    "answers_placed",
    "answers_dropped",
    "bundle_placed",
    "bundle_dropped",
    "bundle_received",
    "bundle_refused",
    "erased_as_asked",
    "case_counted",
    "clock_set",
    "packet_asked_back",
    "packet_returned",
    "place_kept",
    "place_forgotten",
    "recovery_rehearsed",
    "zone_set",
    "form_arrived",
    "pack_arrived",
}
"""Facts that nobody signs, whatever they say."""


def test_of_every_fact_of_a_case_it_is_said_what_it_holds_while_nobody_can_read_it() -> None:
    assert set(CASE_FACTS) == HOLDS | OPENS_AND_CLOSES_NOTHING
    assert not HOLDS & OPENS_AND_CLOSES_NOTHING


def test_of_every_fact_it_is_said_whether_it_is_signed() -> None:
    assert set(FACTS) == ALWAYS | set(WHEN_IT_SAYS) | UNSIGNED
    assert not UNSIGNED & (ALWAYS | set(WHEN_IT_SAYS))


def test_a_fact_stands_in_cases_or_in_records_and_not_in_both() -> None:
    assert not set(CASE_FACTS) & set(RECORD_FACTS)


def test_of_every_note_it_is_said_whether_it_is_signed_and_what_it_means() -> None:
    assert set(NOTES) == set(get_args(NoteKind))
    [line] = re.findall(r"^\| `note_added` \| a line .*$", PAGE, re.MULTILINE)
    assert set(get_args(NoteKind)) <= set(re.findall(r"`(\w+)`", line))


def test_a_note_says_what_it_is_of() -> None:
    assert note("happened", act="place") == {"kind": "happened", "act": "place"}
