"""Recibir says what a rule of others erased here, and of what that is said and not proven; so does its paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.exchange.everything import Received
from repatria.services.exchange.gathering import Found
from repatria.services.exchange.outcome import outcome_of
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.vaults import leave
from repatria.ui.receiving.counted_lines import ReceivedLines
from tests.posts import make_post
from tests.services.erasing import SECOND, closed_case
from tests.services.two_posts import seal, send


def test_the_lines_say_both(qapp: QApplication) -> None:
    said = [line.words() for line in ReceivedLines().erased_lines(1, 2)]
    assert ["se borr" in words for words in said] == [True, True]
    assert "siguen completos" in said[1]
    assert list(ReceivedLines().erased_lines(0, 0)) == []


@pytest.mark.parametrize("known", [True, False])
def test_the_outcome_counts_them(tmp_path: Path, known: bool) -> None:
    one, other = (make_post(tmp_path / name, name, person=name, role="supervisor") for name in ("Uno", "Dos"))
    case = closed_case(one, until="")
    ways: list[tuple[Desk, Desk]] = [(one, other), (other, one), (one, other)]
    for sender, receiver in ways if known else ways[:1]:
        send(sender, receiver, tmp_path, case)
    erase_case(one, case, "demand", SECOND)
    path = seal(one, other, tmp_path)
    preview = preview_bundle(other, path)
    received = Received(Found(path), preview, receive_bundle(other, preview))
    [told] = outcome_of(other, [received], []).posts
    assert (told.erased, told.erased_waiting) == ((1, 0) if known else (0, 1))
    leave(one)
    leave(other)
