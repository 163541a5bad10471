"""A closed case is erased by rule: at once, for good, by two people, and nothing that it said is anywhere here."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.cases.protection import is_protected
from repatria.domain.errors import (
    ErasingOpenError,
    NotToEraseError,
    OwnApprovalError,
    RecordIncompleteError,
    RoleMayNotError,
    StillKeptError,
    UnknownCaseError,
)
from repatria.domain.events.event import read_body, read_envelope
from repatria.domain.events.kinds import case_parts, erased_part
from repatria.domain.forms.answers import Place
from repatria.domain.ids import CaseId
from repatria.services.cases.acts import raise_block
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.changing import case_of
from repatria.services.cases.joining import join_cases
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import link_family
from repatria.services.cases.routes import close_case, reopen_case
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case, erased_here, foresee_erasing, past_keeping_here
from repatria.services.forms.filling import begin_form, keep_answer
from repatria.services.forms.left_open import open_drafts
from repatria.services.post.unsaved import keep_unsaved, unsaved
from repatria.services.today import find_cases, line_of
from repatria.services.vaults import leave, unlock
from repatria.store.lists.cases import CaseFilter, count
from repatria.store.lists.past_keeping import past_keeping
from repatria.store.log.events import runs_since
from repatria.store.log.withdrawing import is_anything_said
from repatria.store.state import compare, rebuild
from tests.name_index import pieces_in_index, pieces_of
from tests.posts import TestClock
from tests.services.erasing import CANARY, SECOND, closed_case, left_in, left_in_drafts, past, say_until
from tests.store.explaining import steps_of
from tests.vaults import PASSPHRASE as OLD_PASSPHRASE

OLD_VAULT = Path(__file__).parents[1] / "vaults" / "v8"


def test_nothing_that_it_said_is_anywhere_here(here: Desk, clock: TestClock) -> None:
    case = closed_case(here)
    work = begin_form(here, case, "F31")
    work.session.set_answer("reason", CANARY)
    keep_answer(here, work, Place("reason"))
    keep_unsaved(here, {f"panel/{case}//close/reason": {"reason": CANARY}, "call": {"to": "Casa"}})
    assert len(left_in(here.read())) > 3
    assert left_in_drafts(here)
    past(clock)
    erase_case(here, case, "retention", SECOND)
    assert left_in(here.read()) == []
    assert left_in_drafts(here) == []
    assert open_drafts(here) == []
    assert list(unsaved(here, f"panel/{case}//close/reason", "call")) == ["call"]
    assert find_cases(here, CANARY) == []
    assert line_of(here, case) is None
    assert count(here.read(), CaseFilter(practice=True, is_open=None)) == 0
    assert not any(is_anything_said(here.read(), part) for part in case_parts(case))
    with pytest.raises(UnknownCaseError):
        read_casefile(here, case)


def test_the_index_of_names_keeps_no_piece_of_hers_and_every_other(here: Desk, clock: TestClock) -> None:
    """Nor does what cases of one person are found by."""
    others = [
        "Otra Persona",
        "Guadalupe Ixchel",
        *(f"Nombre{word} Apellido" for word in ("uno", "dos", "tres")),
    ]
    opening = Opening("host", "no", nationality=("HND",), return_country="HND")
    for name in others:
        open_case(here, replace(opening, label=name))
    case = closed_case(here)
    assert pieces_of(CANARY) <= pieces_in_index(here.read())
    past(clock)
    erase_case(here, case, "retention", SECOND)
    assert pieces_in_index(here.read()) == {piece for name in others for piece in pieces_of(name)}
    assert [len(find_cases(here, name)) for name in others[:2]] == [1, 1]
    rows = (
        here.read()
        .execute("SELECT case_key FROM likeness UNION SELECT case_key FROM likeness_key")
        .fetchall()
    )
    assert len(rows) == len(others)
    assert left_in(here.read()) == []


def test_the_vault_is_sound_and_can_be_made_again(here: Desk, clock: TestClock) -> None:
    case = closed_case(here)
    past(clock)
    erase_case(here, case, "retention", SECOND)
    with here.writing() as connection:
        rebuild(connection)
    assert check_vault(here).sound
    assert line_of(here, case) is None
    assert not any(compare(here.read(), part) for part in (*case_parts(case), erased_part(case)))


def test_it_is_signed_and_says_which_rule_and_who(here: Desk, clock: TestClock) -> None:
    case = closed_case(here)
    past(clock)
    erasure = erase_case(here, case, "retention", f" {SECOND} ")
    assert (erasure.rule, erasure.until, erasure.day) == ("retention", "2026-12-31", "2027-01-22")
    assert (erasure.by, erasure.role, erasure.post, erasure.approved_by) == (
        "Ana M.",
        "supervisor",
        "Aquí",
        SECOND,
    )
    [(_, _, [event])] = runs_since(here.read(), erased_part(case))
    assert (read_envelope(event.envelope).type, len(read_body(event.body).sig)) == ("case_erased", 128)
    [listed] = erased_here(here)
    assert (listed.case, listed.erasure) == (case, erasure)


def test_a_demand_needs_no_day(here: Desk) -> None:
    case = closed_case(here, until="")
    assert erase_case(here, case, "demand", SECOND).until == ""
    assert left_in(here.read()) == []


@pytest.mark.parametrize(
    ("until", "days"), [("2026-12-31", 38), ("2026-11-24", 1), ("2026-12", 60), ("", 60)]
)
def test_before_its_day_has_passed_nothing_goes(here: Desk, clock: TestClock, until: str, days: int) -> None:
    case = closed_case(here, until="" if until == "2026-12" else until)
    clock.pass_time(days=days - 1 + (until == "2026-12-31"))
    with pytest.raises(NotToEraseError if not until or until == "2026-12" else StillKeptError):
        erase_case(here, case, "retention", SECOND)
    assert past_keeping_here(here) == []
    assert left_in(here.read())


def test_of_two_days_the_later_counts(here: Desk, clock: TestClock) -> None:
    case = closed_case(here)
    past(clock)
    assert [one.case.id for one in past_keeping_here(here)] == [case]
    say_until(here, case, "2031-01-01")
    assert past_keeping_here(here) == []
    with pytest.raises(StillKeptError):
        erase_case(here, case, "retention", SECOND)


def test_an_open_case_keeps_all_and_one_that_is_open_again(here: Desk, clock: TestClock) -> None:
    case = closed_case(here)
    past(clock)
    reopen_case(here, case, "Volvió a pedir ayuda.")
    assert past_keeping_here(here) == []
    for rule in ("retention", "demand"):
        with pytest.raises(ErasingOpenError):
            erase_case(here, case, rule, SECOND)
    assert left_in(here.read())


def test_two_people_are_asked_and_one_of_them_may(here: Desk, desk: Desk, clock: TestClock) -> None:
    case, coordinators = closed_case(here), closed_case(desk)
    past(clock)
    with pytest.raises(RecordIncompleteError):
        erase_case(here, case, "retention", "  ")
    with pytest.raises(OwnApprovalError):
        erase_case(here, case, "retention", "Ana Martínez")
    with pytest.raises(RoleMayNotError):
        erase_case(desk, coordinators, "retention", SECOND)
    assert past_keeping_here(desk) == []
    assert left_in(here.read())
    assert left_in(desk.read())


def test_those_past_their_day_come_page_by_page(here: Desk, clock: TestClock) -> None:
    days = ("2026-12-01", "2026-12-31", "2026-12-01", "2031-01-01", "2026-11-30")
    cases = [closed_case(here, day) for day in days]
    past(clock)
    found = past_keeping_here(here, limit=2)
    while page := past_keeping_here(here, found[-1], limit=2):
        found += page
    assert sorted(one.until for one in found) == [one.until for one in found]
    assert {one.case.id for one in found} == {
        case for case, day in zip(cases, days, strict=True) if day < "2027"
    }
    assert len(found) == 4


def test_the_query_reads_no_other_lines(here: Desk) -> None:
    steps = steps_of(
        here.read(), lambda asked: past_keeping(asked, "2027-01-01", practice=True, person=here.person.id)
    )
    assert any("case_kept_until" in step for step in steps)
    assert not any("TEMP B-TREE" in step for step in steps)


def test_what_will_stay_elsewhere_is_foreseen(here: Desk, clock: TestClock) -> None:
    case = closed_case(here)
    here.copy_vault()
    foreseen = foresee_erasing(here, case)
    assert (foreseen.until, foreseen.posts, foreseen.copies) == ("2026-12-31", (), 1)


@pytest.mark.parametrize("block", ["yes", "no"])
def test_what_protected_others_through_it_goes_on_protecting(here: Desk, block: str) -> None:
    """Of a case that is not here nobody knows that it had no block: those around it are protected by doubt."""
    gone = closed_case(here)
    opening = Opening("host", "no", nationality=("HND",), return_country="HND")
    sister, other, stranger = (open_case(here, opening).id for _ in range(3))
    link_family(here, gone, sister)
    join_cases(here, gone, other, "El mismo pasaporte")
    if block == "yes":
        reopen_case(here, gone, "x")
        raise_block(here, gone, "yes")
        close_case(here, gone, "reintegrated", "x")
    before = around(here, sister, other, stranger)
    assert before == (block == "yes", block == "yes", False)
    close_case(here, other, "reintegrated", "x")
    assert foresee_erasing(here, gone).linked == 2
    erase_case(here, gone, "demand", SECOND)
    reopen_case(here, other, "Volvió.")
    assert around(here, sister, other, stranger) == (True, True, False)
    assert case_of(here, sister).facts.possible("family_block") == ("doubt",)


def around(desk: Desk, *cases: CaseId) -> tuple[bool, ...]:
    """Tell of which cases the person is protected, the same in the case and in its line."""
    protected = tuple(is_protected(case_of(desk, case).facts) for case in cases)
    lines = [line_of(desk, case) for case in cases]
    assert protected == tuple("origin_block" in line.flags for line in lines if line is not None)
    return protected


def test_a_vault_of_before_learns_until_when_its_closed_cases_are_kept(
    tmp_path: Path, library: Library, clock: TestClock
) -> None:
    shutil.copytree(OLD_VAULT, tmp_path / "v")
    clock.moment = clock.moment.replace(year=2028)
    old = unlock(tmp_path / "v", OLD_PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    [due] = past_keeping_here(old)
    assert due.until == "2027-01-31"
    erase_case(old, due.case.id, "retention", SECOND)  # type: ignore[arg-type]
    assert past_keeping_here(old) == []
    leave(old)
