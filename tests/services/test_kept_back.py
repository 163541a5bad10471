"""What a post may not have stays here: protected answers nobody signed for, cases that are for few."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from repatria.cli.receiving_words import preview_facts
from repatria.documents.words import word
from repatria.domain.events.kinds import core_part, protected_part
from repatria.domain.forms.answers import Place
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import link_family, related_cases, set_case_value
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending, what_goes
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.register import lines_of
from repatria.services.exchange.sending import send_cases
from repatria.services.forms.filling import begin_form, keep_answer, save_answers
from repatria.services.paper.checklists import checklist_of
from repatria.services.post.people import let_in
from repatria.ui.case.people.people_rows import people_rows
from repatria.ui.case.view import look
from repatria.ui.strip import standing_of
from tests.posts import seat, seated
from tests.services.conftest import F01, fill
from tests.services.exchange import other, receive, send

__all__ = ["other"]


def fear(desk: Desk, case: OpenedCase) -> None:
    work = begin_form(desk, case.id, "F11")
    work.session.set_answer("fear_of_return", "yes")
    save_answers(desk, work)


def test_protected_answers_need_the_name_of_who_agreed(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "no"))
    fear(desk, case)
    signed = Sending((case.id,), other.vault.device.id, protected=True, approved_by="Supervisora")
    assert what_goes(desk, signed).parts == [core_part(case.id), protected_part(case.id)]
    for nobody in ("", "  "):
        assert what_goes(desk, replace(signed, approved_by=nobody)).parts == [core_part(case.id)]
    sent = send_cases(desk, replace(signed, approved_by=""), tmp_path)
    preview = preview_bundle(other, sent.path)
    assert {segment.part for segment in preview.verified.manifest.segments} == {core_part(case.id)}


def test_who_wrote_her_own_protected_answers_still_knows_that_others_stayed_behind(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(desk, Opening("host", "no"))
    fear(desk, case)
    receive(other, send(desk, other, tmp_path / "stick", case.id))
    fear(other, case)
    receive(other, send(desk, other, tmp_path / "stick", case.id))
    assert protected_part(case.id) in case_of(other, case.id).state.withheld
    signed = Sending((case.id,), other.vault.device.id, protected=True, approved_by="Supervisora")
    receive(other, send_cases(desk, signed, tmp_path / "stick"))
    assert not case_of(other, case.id).state.withheld


def test_who_may_not_read_a_case_gets_no_line_of_it(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no", label="blusa azul"))
    restrict_case(desk, case.id)
    colleague = let_in(desk, "Bea", "coordinator", "otra frase larga de práctica")
    assert [line.id for line in lines_of(desk, [case.id])] == [case.id]
    seat(desk, colleague)
    assert lines_of(desk, [case.id]) == ()


def test_neither_strip_nor_preview_counts_a_case_kept_from_whoever_looks(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    kept, seen = (open_case(desk, Opening("host", "no")) for _ in range(2))
    colleague = let_in(desk, "Bea", "coordinator", "otra frase larga de práctica")
    receive(other, send(desk, other, tmp_path / "stick", kept.id, seen.id))
    restrict_case(desk, kept.id, [colleague.id])
    work = begin_form(desk, kept.id, "F01")
    work.session.set_answer("language", "spa")
    keep_answer(desk, work, Place("language"))
    for case in (kept, seen):
        set_case_value(other, case.id, "label", "verde")
    back = send(other, desk, tmp_path / "stick", kept.id, seen.id)
    assert preview_facts(preview_bundle(desk, back.path))["cases_known"] == 2
    assert standing_of(desk).drafts == 1
    with seated(desk, colleague):
        preview = preview_bundle(desk, back.path)
        assert (preview.cases_shown, preview_facts(preview)["cases_known"]) == ((seen.id,), 1)
        assert standing_of(desk).drafts == 0
        receive(desk, back)
    assert case_of(desk, kept.id).value("label") == "verde", "what nobody was told of came in all the same"


def test_of_a_relative_whose_case_is_not_here_no_code_is_spoken(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    """It may be for named people where it is: a part goes whole, with the link that stands in it."""
    kept, sibling = (open_case(desk, Opening("host", "no")) for _ in range(2))
    link_family(desk, kept.id, sibling.id)
    restrict_case(desk, kept.id)
    receive(other, send(desk, other, tmp_path / "stick", sibling.id))
    assert related_cases(other, case_of(other, sibling.id)) == (frozenset(), frozenset({str(kept.id)}))
    rows = people_rows(look(other, sibling.id), names=True)
    assert len(rows) == 1
    assert kept.code not in rows[0][0].what
    assert not any(act.key.startswith("case/") for act in rows[0][1])


@pytest.mark.parametrize("language", ["es", "en"])
def test_paper_calls_no_date_the_law_that_only_this_program_suggests(
    desk: Desk, girl: OpenedCase, language: str
) -> None:
    fill(desk, girl, "F01", F01)
    case = case_of(desk, girl.id)
    told = {row.step.id: row.told[0] for row in case.progress.steps if row.told and not row.resolved}
    dues = {step: due for step, due in told.items() if due.at}
    suggested = {step for step, due in dues.items() if not due.legal}
    assert any(dues[step].by_day for step in suggested)
    assert any(not dues[step].by_day for step in suggested)
    steps = [one for phase in checklist_of(desk, case, language).phases for one in phase.steps]
    said = {one.name.split(" · ")[0]: one.until for one in steps}
    assert {step for step in dues if word("suggested", language) in said[step]} == suggested
