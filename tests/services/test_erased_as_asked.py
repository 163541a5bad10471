"""An erasure that waited takes effect by itself: whoever is there is told by the case's code, and it is noted."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case, erased_here
from repatria.services.exchange.erased_as_asked import codes_told
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.setting_aside import set_aside
from repatria.services.post.people import let_in
from repatria.services.today import line_of
from repatria.services.vaults import leave, unlock
from repatria.store.findings import Finding
from repatria.store.state import load_some
from tests.posts import PASSPHRASE, TestClock
from tests.services.erasing import SECOND, closed_case, confirm, past, share
from tests.services.two_posts import send

OTHER = "otra frase larga para practicar"


@pytest.fixture
def waiting(here: Desk, there: Desk, tmp_path: Path, clock: TestClock) -> tuple[CaseId, str]:
    """A case of which another post asks the erasure, and its code: here it is kept some days more."""
    case = closed_case(here)
    share(here, there, tmp_path, case)
    confirm(there, case, "2027-02-10")
    past(clock)
    erase_case(here, case, "retention", SECOND)
    assert send(here, there, tmp_path).erased == ()
    line = line_of(there, case)
    assert line is not None
    return case, line.code


def opened_later(desk: Desk, clock: TestClock, passphrase: str = PASSPHRASE) -> Desk:
    """Leave a vault and open it once the day has passed here, too."""
    folder, state, library = desk.vault.folder, desk.vault.state_dir, desk.library
    leave(desk)
    clock.pass_time(days=25)
    return unlock(folder, passphrase, library, clock=clock, state_dir=state)


def told(desk: Desk) -> list[Finding]:
    return [one for one in desk.vault.findings if one.kind == "erased_as_asked"]


def noted(desk: Desk) -> list[object]:
    return [one.value for one in load_some(desk.read(), desk.record, types=("erased_as_asked",)).facts]


def test_what_an_unlock_erases_is_told_by_its_code_and_stands_in_the_record(
    here: Desk, there: Desk, waiting: tuple[CaseId, str], clock: TestClock
) -> None:
    case, code = waiting
    again = opened_later(there, clock)
    assert line_of(again, case) is None
    assert told(again) == [Finding("erased_as_asked", {"case": case, "code": code, "post": here.post})]
    assert noted(again) == [{"cases": [case], "at": "unlock"}]
    assert codes_told(again) == {case: code}
    assert [one.case for one in erased_here(again)] == [case]
    assert check_vault(again).sound
    leave(again)


def test_it_is_told_once_and_the_code_is_kept_nowhere(
    there: Desk, waiting: tuple[CaseId, str], clock: TestClock
) -> None:
    again = opened_later(opened_later(there, clock), clock)
    assert told(again) == []
    assert codes_told(again) == {}
    assert len(noted(again)) == 1
    leave(again)


def test_whoever_may_not_see_the_case_is_told_nothing_of_it(
    there: Desk, waiting: tuple[CaseId, str], clock: TestClock
) -> None:
    case, _ = waiting
    let_in(there, "Bea T.", "coordinator", OTHER)
    restrict_case(there, case)
    again = opened_later(there, clock, OTHER)
    assert line_of(again, case) is None
    assert told(again) == []
    assert noted(again) == [{"cases": [case], "at": "unlock"}]
    leave(again)


def test_what_is_erased_as_a_file_is_set_aside_is_told_to_whoever_did_that(
    here: Desk, there: Desk, waiting: tuple[CaseId, str], tmp_path: Path, clock: TestClock
) -> None:
    case, code = waiting
    other = open_case(here, Opening("host", "no", return_country="HND")).id
    send(here, there, tmp_path, other)
    clock.pass_time(days=25)
    settled = set_aside(there, received_bundles(there)[0].bundle, "Es de otro puesto.")
    assert line_of(there, case) is None
    assert settled.erased == (code,)
    assert settled.gone == 1, "the other case; what was erased is told apart"
    assert [one.facts["code"] for one in told(there)] == [code]
    assert noted(there) == [{"cases": [case], "at": "bundle_set_aside"}]


def test_what_receiving_erases_has_its_code_in_the_list_until_the_vault_is_closed(
    here: Desk, there: Desk, waiting: tuple[CaseId, str], tmp_path: Path, clock: TestClock
) -> None:
    case, code = waiting
    clock.pass_time(days=25)
    assert send(here, there, tmp_path).erased == (case,)
    assert codes_told(there) == {case: code}


def test_who_erases_a_case_here_is_told_nothing_else(here: Desk, waiting: tuple[CaseId, str]) -> None:
    assert erased_here(here)
    assert told(here) == []
    assert noted(here) == []
