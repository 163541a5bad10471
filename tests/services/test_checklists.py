from __future__ import annotations

from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.documents.checklist import StepLine
from repatria.domain.protocol.asking import Emergency
from repatria.domain.protocol.definition import Source
from repatria.services.cases.acts import act_now, raise_block
from repatria.services.cases.changing import case_of
from repatria.services.cases.institutions import weakly_read
from repatria.services.cases.opening import Incident, OpenedCase, Opening, open_case, open_group
from repatria.services.cases.relations import add_related, set_case_value
from repatria.services.desk import Desk
from repatria.services.forms.filling import begin_form, save_answers
from repatria.services.paper.checklists import checklist_of, reasons
from repatria.services.vaults import leave
from tests.posts import TestClock, make_post
from tests.services.conftest import F01, fill
from tests.services.deeds import F03


def line(desk: Desk, case: OpenedCase, step: str, language: str = "es") -> StepLine:
    checklist = checklist_of(desk, case_of(desk, case.id), language)
    steps = [one for phase in checklist.phases for one in phase.steps]
    return next(one for one in steps if one.name.startswith(f"{step} "))


def test_paper_names_the_institution_that_does_a_step(desk: Desk, girl: OpenedCase) -> None:
    office = case_of(desk, girl.id).pack.institutions["migration_auth"]
    assert f"Autoridad migratoria ({office})" in line(desk, girl, "P0.3").who
    assert "?" not in " ".join(line(desk, girl, step).who for step in ("P0.6", "P2.5", "P3.1"))


def test_paper_names_whom_to_tell_and_no_institution_twice(desk: Desk, girl: OpenedCase) -> None:
    assert "(PGN)" in line(desk, girl, "P0.3").whom
    assert line(desk, girl, "P0.1").whom == ""
    assert line(desk, girl, "P3.1").whom == ""  # until somebody tells of a fear
    assert "(por verificar)" in line(desk, girl, "P0.5").whom
    assert line(desk, girl, "P0.6").who.count("Equipo de Respuesta Inmediata") == 1


def test_paper_of_a_relative_of_a_protected_person_is_marked_as_the_list_marks_her(desk: Desk) -> None:
    rows = [Opening("host", "no", letter="A"), Opening("host", "yes", letter="B", travels_with="A")]
    mother, child = open_group(desk, rows, Incident())
    assert not checklist_of(desk, case_of(desk, mother.id), "es").protected
    raise_block(desk, child.id)
    found = case_of(desk, mother.id)
    assert "origin_block" in found.line.flags.split()
    assert checklist_of(desk, found, "es").protected


def test_paper_names_the_country_that_is_waited_for(desk: Desk, girl: OpenedCase) -> None:
    assert line(desk, girl, "P9.1").waiting_for == "Honduras"


def test_paper_says_which_sources_nobody_has_verified(desk: Desk, girl: OpenedCase) -> None:
    pack = case_of(desk, girl.id).pack
    step = next(one for one in pack.steps if any(map(weakly_read, reasons(pack, one.sources))))
    weak = next(one for one in reasons(pack, step.sources) if weakly_read(one))
    assert f"{weak.text} (por verificar)" in line(desk, girl, step.id).why
    assert f"{weak.text} (to be verified)" in line(desk, girl, step.id, "en").why


def test_paper_says_when_a_form_did_a_step_and_which(desk: Desk, girl: OpenedCase) -> None:
    assert line(desk, girl, "P0.1").done == ""
    fill(desk, girl, "F01", F01)
    done = line(desk, girl, "P0.1")
    assert done.ticked
    assert done.done == "Hecho lun 23 nov 2026, 14:00 · F01"


@pytest.mark.parametrize(("evidence", "weak"), [("FT", False), ("EX", False), ("DES", False), ("2ND", True)])
def test_what_was_not_read_in_its_own_words_is_weak(evidence: str, weak: bool) -> None:
    assert weakly_read(Source("a", "GTM", evidence)) == weak  # type: ignore[arg-type]


def test_only_what_binds_here_is_given_as_the_reason(desk: Desk, girl: OpenedCase) -> None:
    pack = case_of(desk, girl.id).pack
    sources = tuple(
        Source(text, jurisdiction, "FT") for text, jurisdiction in (("a", "INT"), ("b", "MEX"), ("c", "GTM"))
    )
    assert [source.text for source in reasons(pack, sources)] == ["a", "c"]


@pytest.mark.parametrize(
    ("language", "unread", "example"),
    [
        ("es", "de este país, por verificar", "de otro país, solo como ejemplo: "),
        ("en", "for this country, to be verified", "of another country, only as an example: "),
    ],
)
def test_paper_says_why_at_every_step_also_where_nothing_of_this_country_was_read(
    desk: Desk, girl: OpenedCase, language: str, unread: str, example: str
) -> None:
    case = case_of(desk, girl.id)
    for row in case.progress.steps:
        why = line(desk, girl, row.step.id, language).why
        assert why, row.step.id
        if not reasons(case.pack, row.step.sources):
            assert unread in why
            assert example in why
    # Of P1.3 nothing that binds in Guatemala was read; what stands in Costa Rica shows how it is done there.
    assert "Ley 9095 art. 24 d) (Costa Rica)" in line(desk, girl, "P1.3", language).why


def test_paper_says_why_of_each_closed_safeguard(desk: Desk, girl: OpenedCase) -> None:
    case = case_of(desk, girl.id)
    closed = {row.step.id: row.blocked_by for row in case.progress.steps if row.blocked_by}
    assert closed
    for step, gates in closed.items():
        blocked = line(desk, girl, step).blocked
        for status in gates:
            assert f"{status.gate.name['es']} (" in blocked


def test_no_reason_is_given_twice_and_none_is_the_program_or_a_field(desk: Desk, girl: OpenedCase) -> None:
    for language, suggested in (("es", "regla sugerida, no legal"), ("en", "suggested rule, not legal")):
        checklist = checklist_of(desk, case_of(desk, girl.id), language)
        whys = [step.why for phase in checklist.phases for step in phase.steps]
        assert any(suggested in why for why in whys)
        for why in whys:
            given = why.split("; ")
            assert len(given) == len(set(given)), why
            assert "Repatria" not in why
            assert "con_Consent" not in why


def test_a_limit_that_passed_says_so_and_what_is_done_has_no_line_to_fill(
    desk: Desk, girl: OpenedCase, clock: TestClock
) -> None:
    fill(desk, girl, "F01", F01)
    assert not line(desk, girl, "P0.1").open
    assert line(desk, girl, "P0.3").open
    clock.pass_time(days=30)
    checklist = checklist_of(desk, case_of(desk, girl.id), "es")
    steps = [step for phase in checklist.phases for step in phase.steps]
    assert any(step.past and step.until for step in steps)
    assert not any(step.past and not step.open for step in steps)


def test_what_is_now_says_so_on_paper_and_no_date(desk: Desk, girl: OpenedCase) -> None:
    fill(desk, girl, "F01", {**F01, "immediate_danger": "present"})
    for step in ("P0.1", "P0.3"):
        assert line(desk, girl, step).until == "AHORA"
        assert line(desk, girl, step, "en").until == "NOW"
        assert line(desk, girl, step).at_once
        assert not line(desk, girl, step).past


def test_the_first_lines_tell_whoever_takes_over_of_danger_night_and_carer_and_name_nobody_barred(
    desk: Desk, girl: OpenedCase
) -> None:
    before = checklist_of(desk, case_of(desk, girl.id), "es").tonight
    assert "Dónde duerme esta noche: sin anotar" in before
    assert not any("firmar" in said for said in before)
    fill(desk, girl, "F01", {**F01, "immediate_danger": "present"})
    add_related(desk, girl.id, "suspected_controller", {"name": "Zorzal Negro"})
    sheet = begin_form(desk, girl.id, "F03")
    sheet.session.set_answer("place_kind", "police_cell")
    save_answers(desk, sheet)
    set_case_value(desk, girl.id, "responsible", desk.person.id)
    said = checklist_of(desk, case_of(desk, girl.id), "es").tonight
    assert said[0] == "PELIGRO AHORA"
    assert said[1].startswith("Duerme esta noche en: ")
    assert "firmar" in said[2]
    assert said[3] == "Lo lleva: Ana M."
    assert "Zorzal" not in " ".join(said)


def test_a_time_to_reflect_says_until_when_it_lasts_at_least(
    tmp_path: Path, library: Library, clock: TestClock
) -> None:
    desk = make_post(tmp_path / "vault", country="CRI", library=library, clock=clock)
    case = open_case(desk, Opening("host", "no", nationality=("NIC",), return_country="NIC"))
    fill(desk, case, "F12", {"start_basis": "detected", "reflection_start_at": "2026-11-23T13:40:00-06:00"})
    reflecting = line(desk, case, "P3.2")
    assert reflecting.least
    assert reflecting.until.startswith("mar 23 feb 2027")
    leave(desk)


def test_paper_sends_the_next_shift_to_what_was_done_at_once_and_repeats_none_of_it(
    desk: Desk, girl: OpenedCase
) -> None:
    assert not [one for one in checklist_of(desk, case_of(desk, girl.id), "es").tonight if "Actuar" in one]
    typed = ("La siguieron.", ("PGN: no contesta",), "Luis Paz", "Hospital Modular")
    act_now(desk, girl.id, Emergency("place", "danger", *typed))
    said = " ".join(checklist_of(desk, case_of(desk, girl.id), "es").tonight)
    assert "Actuar ahora, lun 23 nov 2026, 14:00" in said
    assert not [one for one in ("siguieron", "no contesta", "Luis Paz", "Modular") if one in said]


def test_a_bed_of_yesterday_is_not_called_tonights_on_paper(
    desk: Desk, girl: OpenedCase, clock: TestClock
) -> None:
    fill(desk, girl, "F03", F03 | {"place_kind": "shelter"})
    same_day = checklist_of(desk, case_of(desk, girl.id), "es").tonight
    assert any(said.startswith("Duerme esta noche en: ") for said in same_day)
    clock.pass_time(days=1)
    after = checklist_of(desk, case_of(desk, girl.id), "es").tonight
    assert not any("esta noche" in said for said in after)
    assert any(said.startswith("Duerme en: ") and "(desde " in said for said in after)


def test_under_a_block_the_sheet_waits_for_nobody_abroad(desk: Desk, girl: OpenedCase) -> None:
    raise_block(desk, girl.id)
    assert line(desk, girl, "P9.1").waiting_for == ""
