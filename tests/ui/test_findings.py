from __future__ import annotations

from typing import get_args

import pytest

from repatria.store.findings import Finding, FindingKind
from repatria.store.log.chains import WRONG
from repatria.ui.messages.chains import WORDS as CHAIN_WORDS
from repatria.ui.messages.chains import reason_words
from repatria.ui.messages.findings import WORDS, finding_words, notice_of_findings


@pytest.mark.parametrize("kind", get_args(FindingKind))
def test_each_finding_says_what_was_found_and_what_to_do(kind: FindingKind) -> None:
    facts = {
        "count": 1,
        "missing": 1,
        "damaged": 2,
        "remembered": 2,
        "kept": "x",
        "what": "y",
        "code": "c",
        "post": "p",
    }
    happened, advice = finding_words(Finding(kind, facts | {"name": "Ana", "day": "2026-11-30"}))
    assert happened.endswith(".")
    assert advice.endswith(".")


def test_there_are_no_words_for_what_does_not_exist() -> None:
    assert set(WORDS) == set(get_args(FindingKind))


def test_the_gravest_is_told_first_and_the_others_are_counted() -> None:
    found = [Finding("slots_repaired"), Finding("head_shorter", {"count": 1, "remembered": 2})]
    notice = notice_of_findings(found)
    assert notice is not None
    assert "falta algo" in notice.happened
    assert "(1)" in notice.advice
    assert notice.tone == "warning"


def test_cases_that_were_erased_by_themselves_are_told_together() -> None:
    told = [Finding("erased_as_asked", {"code": code, "post": "Tecún"}) for code in ("GTM-1", "GTM-2")]
    notice = notice_of_findings([Finding("head_missing"), *told])
    assert notice is not None
    assert "GTM-1, GTM-2. Lo pidió Tecún:" in notice.happened


def test_nothing_found_is_not_told() -> None:
    assert notice_of_findings(()) is None


def test_every_reason_for_which_an_event_is_wrong_has_words() -> None:
    assert set(CHAIN_WORDS) == set(WRONG)
    assert all(reason_words(reason) for reason in WRONG)
