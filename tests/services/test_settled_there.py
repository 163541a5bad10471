"""A settlement of another post that overrules what was said here is told when it arrives: once, never in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from repatria.cli.receiving_words import report_facts, report_words
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.settling import settle_disagreement
from repatria.services.desk import Desk
from repatria.services.exchange.gathering import Found
from repatria.services.exchange.outcome import outcome_of
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.together import Received
from repatria.store.lists.cases import line
from repatria.ui.receiving.cases_section import CasesSection, settled_by_case
from repatria.ui.receiving.counted_lines import ReceivedLines
from tests.services.two_posts import seal, send, take


@pytest.fixture
def said_apart(here: Desk, there: Desk, tmp_path: Path) -> OpenedCase:
    """A case of which both posts said something; what was said *there* did not come here yet."""
    case = open_case(here, Opening("host", "no", label="gorra roja"))
    send(here, there, tmp_path, case.id)
    set_case_value(here, case.id, "label", "gorra verde")
    set_case_value(there, case.id, "label", "gorra azul")
    send(here, there, tmp_path, case.id)
    return case


def settle(desk: Desk, case: OpenedCase, value: str) -> None:
    [[one]] = case_of(desk, case.id).differences
    settle_disagreement(desk, case.id, one.part, one.path, value, "se le preguntó a ella")


def test_what_overrules_my_answer_is_told_though_it_came_with_the_settlement(
    here: Desk, there: Desk, said_apart: OpenedCase, tmp_path: Path
) -> None:
    settle(there, said_apart, "gorra azul")
    report = send(there, here, tmp_path, said_apart.id)
    assert report.disagreements == ()
    assert [(one.case, one.reason) for one in report.settled] == [(said_apart.id, "se le preguntó a ella")]


def test_what_stood_here_as_a_difference_is_told_as_settled_and_told_once(
    here: Desk, there: Desk, said_apart: OpenedCase, tmp_path: Path
) -> None:
    assert len(send(there, here, tmp_path, said_apart.id).disagreements) == 1
    settle(there, said_apart, "gorra verde")
    sealed = seal(there, here, tmp_path, said_apart.id)
    assert len(take(here, sealed).settled) == 1
    assert take(here, sealed).settled == ()


def test_of_what_i_settled_myself_nothing_is_told_to_me_and_the_other_post_hears_of_it(
    here: Desk, there: Desk, said_apart: OpenedCase, tmp_path: Path
) -> None:
    send(there, here, tmp_path, said_apart.id)
    settle(here, said_apart, "gorra verde")
    assert len(send(here, there, tmp_path, said_apart.id).settled) == 1
    assert send(there, here, tmp_path, said_apart.id).settled == ()


def test_of_what_two_others_settled_between_them_nobody_here_is_told(
    here: Desk, there: Desk, third: Desk, said_apart: OpenedCase, tmp_path: Path
) -> None:
    settle(there, said_apart, "gorra azul")
    assert send(there, third, tmp_path, said_apart.id).settled == ()


def test_window_shell_and_paper_count_it(
    qapp: QApplication, here: Desk, there: Desk, said_apart: OpenedCase, tmp_path: Path
) -> None:
    settle(there, said_apart, "gorra azul")
    path = seal(there, here, tmp_path, said_apart.id)
    preview = preview_bundle(here, path)
    report = receive_bundle(here, preview)
    assert "resuelta" in report_words(report)
    assert report_facts(preview, report)["settled_elsewhere"] == [said_apart.id]
    [told] = outcome_of(here, [Received(Found(path), preview, report)], []).posts
    assert told.settled == 1
    [words] = [each.words() for each in ReceivedLines().settled_lines(1)]
    assert "Historia" in words
    assert list(ReceivedLines().settled_lines(0)) == []
    listed = line(here.read(), said_apart.id)
    assert listed is not None
    section = CasesSection([], [listed], {}, settled_by_case(report.settled))
    assert "resuelta" in section.list.rows.row_at(section.list.rows.index(0)).note
