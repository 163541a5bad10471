"""Of a case whose time has passed the figures keep closed words, and nothing by which the person is found again."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import ErasedCaseError, RoleMayNotError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, protected_part
from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.figures.remainders import remainders_here
from tests.posts import TestClock
from tests.services.erasing import CANARY, SECOND, closed_case, confirm, ended, left_in, past, share, submit
from tests.services.two_posts import send

SAID: dict[str, dict[str, object]] = {
    "F01": {"gender": "Feminine", "nationality": ["HND", "SLV"], "detected_by": "police"},
    "F05": {
        "marital_status": "Single",
        "exploitation_type": ["Servitude"],
        "control_methods": ["DebtBondage"],
    },
}


def written(desk: Desk, form: str) -> dict[str, object]:
    return {
        one.name: CANARY
        for one in desk.library.forms[form].questions()
        if one.list_name or one.type == "text"
    }


def told_case(desk: Desk) -> CaseId:
    case = closed_case(desk)
    for form, said in SAID.items():
        submit(desk, case, form, said)
    desk.append([Deed(core_part(case), VALUE, "case/age_stated", 16)])
    ended(desk, case, "returned_reintegrated")
    return case


def ended_at_both_and_erased(here: Desk, there: Desk, clock: TestClock, tmp_path: Path, case: CaseId) -> None:
    share(here, there, tmp_path, case)
    confirm(there, case)
    ended(there, case, "returned_reintegrated")
    share(here, there, tmp_path, case)
    past(clock)
    erase_case(here, case, "retention", SECOND)


def test_what_lists_offer_is_kept_by_quarter_country_and_age_band(here: Desk, clock: TestClock) -> None:
    case = told_case(here)
    opened = case_of(here, case).opening["opened_at"]
    past(clock)
    erase_case(here, case, "retention", SECOND)
    (kept,) = remainders_here(here)
    assert kept.quarter == f"{opened[:4]}-Q{(int(opened[5:7]) + 2) // 3}"
    assert (kept.country, kept.age_band) == ("GTM", "15-17")
    assert (kept.gender, kept.marital_status, kept.detected_by) == ("Feminine", "Single", "police")
    assert kept.nationality == ("HND", "SLV")
    assert (kept.exploitation, kept.control) == (("Servitude",), ("DebtBondage",))
    assert left_in(here.read()) == []


def test_nothing_that_a_person_wrote_is_in_it_wherever_they_wrote_it(here: Desk, clock: TestClock) -> None:
    case = closed_case(here)
    for form in ("F01", "F05", "F06"):
        submit(here, case, form, written(here, form))
    ended(here, case, CANARY, reason=CANARY, counting_role=CANARY)
    parts = (core_part(case), protected_part(case))
    told = [Deed(part, VALUE, f"case/{name}", CANARY) for part in parts for name in ("country", "age_stated")]
    here.append(told)
    past(clock)
    erase_case(here, case, "retention", SECOND)
    (kept,) = remainders_here(here)
    assert CANARY not in repr(kept)
    assert left_in(here.read()) == []


def test_of_what_two_say_otherwise_nothing_is_kept(
    here: Desk, there: Desk, clock: TestClock, tmp_path: Path
) -> None:
    case = told_case(here)
    share(here, there, tmp_path, case)
    for desk, age in ((here, 30), (there, 40)):
        desk.append([Deed(core_part(case), VALUE, "case/age_stated", age)])
    ended_at_both_and_erased(here, there, clock, tmp_path, case)
    assert [one.age_band for one in remainders_here(here)] == [""]


def test_how_long_each_phase_took_is_counted_in_days_from_the_opening(here: Desk, clock: TestClock) -> None:
    case = told_case(here)
    opened = case_of(here, case)
    clock.pass_time(days=9)
    steps = {one.phase: one for one in opened.pack.steps if not one.schedule_days and not one.period_task}
    phase, step = next(iter(steps.items()))
    said = {"state": "done", "happened_at": here.now_text(), "known_by": "seen"}
    here.append([Deed(core_part(case), VALUE, f"step/{step.id}", said)])
    past(clock)
    erase_case(here, case, "retention", SECOND)
    (kept,) = remainders_here(here)
    assert kept.days[phase] == 9
    assert here.now_text()[:7] not in repr(kept)


def test_of_a_phase_whose_last_step_is_disputed_no_days_are_kept(
    here: Desk, there: Desk, clock: TestClock, tmp_path: Path
) -> None:
    case = told_case(here)
    share(here, there, tmp_path, case)
    steps = [one for one in case_of(here, case).pack.steps if not one.schedule_days and not one.period_task]
    phase = next(one.phase for one in steps if [two.phase for two in steps].count(one.phase) > 1)
    first, last = [one for one in steps if one.phase == phase][:2]
    for step, desks in ((first, (here,)), (last, (here, there))):
        for desk in desks:
            clock.pass_time(days=4)
            said = {"state": "done", "happened_at": desk.now_text(), "known_by": "seen"}
            desk.append([Deed(core_part(case), VALUE, f"step/{step.id}", said)])
    ended_at_both_and_erased(here, there, clock, tmp_path, case)
    (kept,) = remainders_here(here)
    assert phase not in kept.days


def test_who_had_it_erased_and_who_was_nobody_leave_nothing(here: Desk, clock: TestClock) -> None:
    asked, mistaken = told_case(here), told_case(here)
    ended(here, mistaken, "duplicate")
    past(clock)
    erase_case(here, asked, "demand", SECOND)
    erase_case(here, mistaken, "retention", SECOND)
    assert remainders_here(here) == ()


def test_what_its_time_left_a_later_demand_does_not_find(here: Desk, clock: TestClock) -> None:
    case = told_case(here)
    past(clock)
    erase_case(here, case, "retention", SECOND)
    kept = remainders_here(here)
    with pytest.raises(ErasedCaseError):
        erase_case(here, case, "demand", SECOND)
    assert remainders_here(here) == kept != ()


def test_each_post_that_agrees_draws_its_own_and_sends_it_to_nobody(
    here: Desk, there: Desk, clock: TestClock, tmp_path: Path
) -> None:
    case = told_case(here)
    code = case_of(here, case).code
    ended_at_both_and_erased(here, there, clock, tmp_path, case)
    (kept,) = remainders_here(here)
    send(here, there, tmp_path)
    assert left_in(there.read()) == []
    assert remainders_here(there) == (kept,)
    assert not {case, code, "Aquí"} & set(repr(kept).replace("'", " ").split())


def test_only_who_may_erase_reads_it(desk: Desk) -> None:
    with pytest.raises(RoleMayNotError):
        remainders_here(desk)
