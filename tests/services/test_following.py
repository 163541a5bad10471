"""Figures follow each act at once, equal what is counted from scratch, and show nobody what they may not see."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from repatria.content.library import Library
from repatria.domain.ids import CaseId
from repatria.domain.monitoring.measuring import Measured
from repatria.domain.protocol.recording import StepMark
from repatria.services.cases import measuring
from repatria.services.cases.casefile import load_casefile
from repatria.services.cases.measuring import measured_now
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.cases.steps import mark_step
from repatria.services.cases.summaries import after_commit, refresh_stale
from repatria.services.countries import today
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.setting_aside import set_aside, take_back
from repatria.services.figures.following import (
    Asked,
    by_month,
    cases_of_figure,
    figures_here,
    labels_of,
    not_measured,
    places_here,
)
from repatria.services.post.people import let_in
from repatria.services.vaults import leave, unlock
from repatria.store.lists.measured import read_measured
from tests.posts import PASSPHRASE, TestClock
from tests.services.erasing import SECOND, closed_case, ended, submit
from tests.services.exchange import other, receive, send
from tests.vaults import PASSPHRASE as OLD_PASSPHRASE

__all__ = ["other"]

VAULT = Path(__file__).parents[1] / "vaults" / "v12"
OTHERS = "otra frase larga para practicar"
ACTS = ("P0.1", "P0.3", "P2.1", "F04", "F05", "F10", "F11", "F12", "F16", "F26", "F30", "F34")


def ever(desk: Desk) -> Asked:
    return Asked(date(2000, 1, 1), today(desk) + timedelta(days=400))


def opened(desk: Desk, child: str = "no") -> CaseId:
    return open_case(desk, Opening("host", child)).id


def said(desk: Desk, case: CaseId, form: str, **answers: object) -> None:
    submit(desk, case, form, answers)
    after_commit(desk, [case])


def done(desk: Desk, case: CaseId, step: str) -> None:
    mark = StepMark("done", "border_coord", happened_at=desk.now_text(), known_by="did")
    mark_step(desk, case, step, replace(mark, place_kind="shelter" if step == "P2.1" else ""))


def kept(desk: Desk, *cases: CaseId) -> list[list[Measured]]:
    """Return what is kept of *cases* for every indicator."""
    return [read_measured(desk.read(), case) for case in cases]


def from_scratch(desk: Desk, *cases: CaseId) -> list[list[Measured]]:
    """Return what *cases* say for every indicator now."""
    files = (load_casefile(desk, desk.read(), case, unseen=True, only_read=True) for case in cases)
    return [measured_now(desk, file) for file in files]


def test_a_figure_follows_an_act_at_once(desk: Desk, clock: TestClock) -> None:
    case = opened(desk)
    done(desk, case, "P0.1")
    assert figures_here(desk, ever(desk))["M14"].asked == 0
    clock.pass_time(hours=7)
    done(desk, case, "P2.1")
    found = figures_here(desk, ever(desk))["M14"]
    assert found.asked == 1
    assert found.value == pytest.approx(7.0)
    said(desk, case, "F04", screening_result="possible")
    assert figures_here(desk, ever(desk))["M07"].missed == 1
    said(desk, case, "F12", waived="no", ended="yes")
    found = figures_here(desk, ever(desk))["M07"]
    assert (found.met, found.missed, found.value) == (1, 0, 1.0)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 2), st.sampled_from(ACTS), st.integers(0, 30)), max_size=10))
def test_whatever_happens_what_is_kept_is_what_is_counted_from_scratch(
    desk: Desk, clock: TestClock, history: list[tuple[int, str, int]]
) -> None:
    cases = [opened(desk, child) for child in ("yes", "no", "doubt")]
    for which, act, hours in history:
        clock.pass_time(hours=hours)
        if act.startswith("P"):
            done(desk, cases[which], act)
        else:
            answers = {"screening_result": "possible", "overall": "unacceptable", "result": "received"}
            said(desk, cases[which], act, **answers, appointed="yes", retrafficking_sign="doubt")
    assert kept(desk, *cases) == from_scratch(desk, *cases)


def test_the_cases_behind_a_figure_open_and_come_by_pages(desk: Desk) -> None:
    cases = [opened(desk) for _ in range(5)]
    for case in cases:
        said(desk, case, "F04", screening_result="possible")
    said(desk, cases[0], "F12", waived="no", ended="yes")
    first = cases_of_figure(desk, "M07", ever(desk), (False,), limit=3)
    rest = cases_of_figure(desk, "M07", ever(desk), (False,), after=first[-1], limit=3)
    assert {one.case.id for one in (*first, *rest)} == set(cases[1:])
    assert [one.case.id for one in cases_of_figure(desk, "M07", ever(desk), (True,))] == [cases[0]]
    assert len(cases_of_figure(desk, "M07", ever(desk))) == 5


def test_a_case_that_is_for_others_is_in_no_figure_of_whoever_may_not_see_it(
    desk: Desk, library: Library, clock: TestClock
) -> None:
    case = opened(desk)
    said(desk, case, "F04", screening_result="possible")
    let_in(desk, "Bea", "coordinator", OTHERS)
    restrict_case(desk, case)
    assert figures_here(desk, ever(desk))["M07"].asked == 1
    folder, state = desk.vault.folder, desk.vault.state_dir
    leave(desk)
    bea = unlock(folder, OTHERS, desk.library, clock=clock, state_dir=state)
    assert figures_here(bea, ever(bea))["M07"].asked == 0
    assert cases_of_figure(bea, "M07", ever(bea)) == []
    assert labels_of(bea, "M24", ever(bea)) == {}
    leave(bea)


def test_figures_are_told_apart_by_month_place_and_what_people_are(desk: Desk, clock: TestClock) -> None:
    for days in (0, 3, 40):
        clock.pass_time(days=days)
        said(desk, opened(desk), "F04", screening_result="possible", purpose=["ForcedLabour"])
    months = by_month(desk, "M07", Asked(date(2026, 11, 1), date(2027, 2, 28)))
    assert {month: one.asked for month, one in months.items()} == {
        "2026-11": 2,
        "2026-12": 0,
        "2027-01": 1,
        "2027-02": 0,
    }
    assert labels_of(desk, "M24", ever(desk))["F04.purpose=ForcedLabour"] == 3
    here = places_here(desk)
    assert (here.posts, here.countries) == ((desk.vault.device.id,), ("GTM",))
    assert len(here.protocols) == 1
    whole = ever(desk)
    assert figures_here(desk, replace(whole, country="GTM"))["M07"].asked == 3
    assert figures_here(desk, replace(whole, post="x"))["M07"].asked == 0


def test_what_is_set_aside_or_erased_is_in_no_figure(
    desk: Desk, other: Desk, tmp_path: Path, clock: TestClock
) -> None:
    case = opened(other)
    said(other, case, "F04", screening_result="possible")
    receive(desk, send(other, desk, tmp_path / "stick", case))
    assert figures_here(desk, ever(desk))["M07"].asked == 1
    assert places_here(desk).posts == (other.vault.device.id,), "it counts where it was opened"


@pytest.mark.supervised
def test_what_a_supervisor_sets_aside_counts_again_once_it_is_taken_back(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = opened(other)
    said(other, case, "F04", screening_result="possible")
    receive(desk, send(other, desk, tmp_path / "stick", case))
    [bundle] = received_bundles(desk)
    set_aside(desk, bundle.bundle, "de prueba")
    assert figures_here(desk, ever(desk))["M07"].asked == 0
    take_back(desk, bundle.bundle, "de prueba")
    assert figures_here(desk, ever(desk))["M07"].asked == 1


@pytest.mark.supervised
def test_of_an_erased_case_nothing_is_left(desk: Desk) -> None:
    case = closed_case(desk)
    ended(desk, case, "returned_reintegrated")
    said(desk, case, "F04", screening_result="possible")
    assert kept(desk, case) != [[]]
    erase_case(desk, case, "demand", SECOND)
    assert desk.read().execute("SELECT count(*) FROM measured").fetchone() == (0,)


def test_a_night_in_a_cell_is_counted_the_next_day_though_nobody_writes_anything(
    desk: Desk, clock: TestClock
) -> None:
    case = opened(desk)
    said(desk, case, "F03", place_kind="police_cell", received_at=desk.now_text())
    assert figures_here(desk, ever(desk))["M08"].value == 0
    clock.pass_time(days=2)
    folder, state = desk.vault.folder, desk.vault.state_dir
    leave(desk)
    again = unlock(folder, PASSPHRASE, desk.library, clock=clock, state_dir=state)
    while refresh_stale(again):
        pass
    assert figures_here(again, ever(again))["M08"].value == 2
    leave(again)


def test_a_vault_of_before_is_measured_once_it_is_open(
    tmp_path: Path, library: Library, clock: TestClock
) -> None:
    shutil.copytree(VAULT, tmp_path / "v")
    clock.moment = clock.moment.replace(year=2027)
    desk = unlock(tmp_path / "v", OLD_PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    while refresh_stale(desk):
        pass
    cases = [CaseId(row[0]) for row in desk.read().execute("SELECT id FROM case_row")]
    assert len(cases) == 3
    assert not_measured(desk) == (0, 0)
    assert kept(desk, *cases) == from_scratch(desk, *cases)
    assert figures_here(desk, ever(desk))["M07"].asked == 2
    leave(desk)


def test_a_fault_in_measuring_keeps_no_line_from_its_safeguards_and_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = opened(desk)

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(measuring, "measure", fail)
        said(desk, case, "F04", screening_result="possible")
    assert not_measured(desk) == (0, 1)
    assert figures_here(desk, ever(desk))["M07"].asked == 0
    flags = desk.read().execute("SELECT flags, stale FROM case_row").fetchone()
    assert "unread" not in flags[0]
    assert flags[1] == 0
    said(desk, case, "F12", waived="no")
    assert not_measured(desk) == (0, 0)
    assert figures_here(desk, ever(desk))["M07"].asked == 1
