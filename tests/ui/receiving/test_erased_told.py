"""Recibir says what a rule of others erased here, and what others ask to erase; so does its paper."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication

from repatria.domain.agreeing import Why
from repatria.domain.erasing import Erasure
from repatria.domain.ids import CaseId
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.exchange.asked_erasures import AskedHere
from repatria.services.exchange.gathering import Found
from repatria.services.exchange.outcome import outcome_of
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.together import Received
from repatria.services.vaults import leave
from repatria.ui.messages.erasure_words import why_words
from repatria.ui.receiving.counted_lines import ReceivedLines
from tests.posts import make_post
from tests.services.erasing import SECOND, closed_case, confirm
from tests.services.two_posts import seal, send

CASE = CaseId("c" * 26)


def test_the_lines_say_both(qapp: QApplication) -> None:
    [said] = [line.words() for line in ReceivedLines().erased_lines(1)]
    assert "se borr" in said
    erasure = Erasure(CASE, "demand", "2027-01-22", "Ana M.", "supervisor", "Xela", SECOND)
    asked = [AskedHere(CASE, "GT-7", erasure, "demand"), AskedHere(CASE, "GT-8", None, "unproven")]
    first, *each = [line.words() for line in ReceivedLines().asked_lines(asked)]
    assert "siguen completos" in first
    assert ["Xela pide borrar el expediente GT-7" in each[0], "GT-8" in each[1]] == [True, True]
    assert list(ReceivedLines().erased_lines(0)) == list(ReceivedLines().asked_lines([])) == []


@pytest.mark.parametrize("why", [None, *get_args(Why)])
def test_each_reason_has_words_of_its_own(qapp: QApplication, why: Why | None) -> None:
    others = [one for one in (None, *get_args(Why)) if one != why]
    assert why_words(why) not in [why_words(one) for one in others]


@pytest.mark.parametrize("known", [True, False])
def test_the_outcome_counts_them(tmp_path: Path, known: bool) -> None:
    one, other = (make_post(tmp_path / name, name, person=name, role="supervisor") for name in ("Uno", "Dos"))
    case = closed_case(one, until="2020-01-31")
    ways: list[tuple[Desk, Desk]] = [(one, other), (other, one), (one, other)]
    for sender, receiver in ways if known else ways[:1]:
        send(sender, receiver, tmp_path, case)
    confirm(other, case, "2020-01-31")
    erase_case(one, case, "retention", SECOND)
    path = seal(one, other, tmp_path)
    preview = preview_bundle(other, path)
    received = Received(Found(path), preview, receive_bundle(other, preview))
    [told] = outcome_of(other, [received], []).posts
    assert (told.erased, told.erased_waiting) == ((1, 0) if known else (0, 1))
    leave(one)
    leave(other)
