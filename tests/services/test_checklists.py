from __future__ import annotations

import pytest

from repatria.documents.checklist import StepLine
from repatria.domain.protocol.definition import Source
from repatria.services.changing import case_of
from repatria.services.checklists import checklist_of, reasons
from repatria.services.desk import Desk
from repatria.services.institutions import weakly_read
from repatria.services.opening import OpenedCase
from tests.services.conftest import F01, fill


def line(desk: Desk, case: OpenedCase, step: str, language: str = "es") -> StepLine:
    checklist = checklist_of(desk, case_of(desk, case.id), language)
    steps = [one for phase in checklist.phases for one in phase.steps]
    return next(one for one in steps if one.name.startswith(f"{step} "))


def test_paper_names_the_institution_that_does_a_step(desk: Desk, girl: OpenedCase) -> None:
    office = case_of(desk, girl.id).pack.institutions["migration_auth"]
    assert f"Autoridad migratoria ({office})" in line(desk, girl, "P0.3").who
    assert "?" not in " ".join(line(desk, girl, step).who for step in ("P0.6", "P2.5", "P3.1"))


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
