"""While another case of the same person is open, nothing goes that says who may not serve her, whichever way."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.cases.protection import is_protected
from repatria.domain.cases.related import is_barred
from repatria.domain.errors import ErasingPersonError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.cases.joining import join_cases
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import add_related
from repatria.services.cases.routes import close_case
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case, erasures_asked, foresee_erasing
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.setting_aside import set_aside, take_back
from repatria.services.today import line_of
from repatria.store.lists.same_person import open_of_person
from repatria.ui.messages import message_for
from tests.posts import TestClock
from tests.services.erasing import SECOND, closed_case, confirm, past, share
from tests.services.two_posts import send

CONTROLS = "Tomás Rey"
"""Who is suspected to control her; only the older case says so."""


def opened(desk: Desk, name: str) -> CaseId:
    found = open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND")).id
    desk.append([Deed(core_part(found), VALUE, "case/name_used", name)])
    after_commit(desk, [found])
    return found


def bars(desk: Desk, case: CaseId, name: str = CONTROLS) -> bool:
    return is_barred(case_of(desk, case).facts.state, name)


def joined(desk: Desk) -> tuple[CaseId, CaseId]:
    """Return the older, closed case of a person and the open one."""
    older, now = opened(desk, "Ana Caal"), opened(desk, "Ana Kaal")
    join_cases(desk, older, now, "La misma huella")
    add_related(desk, older, "suspected_controller", {"name": CONTROLS})
    close_case(desk, older, "reintegrated", "Cumplió su plan.")
    return older, now


@pytest.mark.parametrize("rule", ["demand", "retention"])
def test_a_person_here_is_told_which_case_is_open(here: Desk, rule: str) -> None:
    older, now = joined(here)
    code = line_of(here, now).code  # type: ignore[union-attr]
    for asks in (lambda: foresee_erasing(here, older), lambda: erase_case(here, older, rule, SECOND)):  # type: ignore[arg-type]
        with pytest.raises(ErasingPersonError) as refused:
            asks()
        assert code in message_for(refused.value)[0]
    assert bars(here, now)
    close_case(here, now, "reintegrated", "También.")
    assert foresee_erasing(here, older).linked == 1
    erase_case(here, older, "demand", SECOND)
    assert line_of(here, older) is None


def test_of_a_case_that_whoever_is_here_may_not_see_no_code_is_told(here: Desk) -> None:
    older, now = joined(here)
    code = line_of(here, now).code  # type: ignore[union-attr]
    with here.writing() as connection:
        connection.execute("UPDATE case_row SET restricted = 1 WHERE id = ?", (now,))
    assert line_of(here, now) is None
    with pytest.raises(ErasingPersonError) as refused:
        erase_case(here, older, "demand", SECOND)
    assert code not in " ".join(message_for(refused.value))
    assert refused.value.facts == {}


def test_what_comes_from_elsewhere_waits_until_the_other_case_is_closed(
    here: Desk, there: Desk, tmp_path: Path, clock: TestClock
) -> None:
    older = closed_case(here, name="Ana Caal")
    add_related(here, older, "suspected_controller", {"name": CONTROLS})
    share(here, there, tmp_path, older)
    confirm(there, older)
    now = opened(there, "Ana Kaal")
    join_cases(there, older, now, "La misma huella")
    past(clock)
    erase_case(here, older, "retention", SECOND)
    for _ in range(2):
        report = send(here, there, tmp_path)
        assert (report.erased, [one.why for one in report.asked]) == ((), ["person"])
    assert [one.why for one in erasures_asked(there)] == ["person"]
    assert bars(there, now)
    close_case(there, now, "reintegrated", "También.")
    assert send(here, there, tmp_path).erased == (older,)


def test_a_file_set_aside_lets_nobody_serve_whom_it_barred(here: Desk, there: Desk, tmp_path: Path) -> None:
    """The whole other case goes out of use with it, and out of the lists."""
    older, now = opened(here, "Ana Caal"), opened(here, "Ana Kaal")
    join_cases(here, older, now, "La misma huella")
    add_related(here, older, "suspected_controller", {"name": CONTROLS})
    add_related(here, older, "companion", {"name": "Iris Sola"})
    send(here, there, tmp_path, now)
    send(here, there, tmp_path, older, protected=True)
    names = (CONTROLS, "Iris Sola")
    assert [bars(there, now, name) for name in names] == [True, True]
    bundle = received_bundles(there)[0].bundle
    set_aside(there, bundle, "No lo creo.")
    assert line_of(there, older) is None
    assert [bars(there, now, name) for name in names] == [True, True]
    assert not bars(there, now, "Otra Persona")
    assert is_protected(case_of(there, now).facts)
    take_back(there, bundle, "Sí era.")
    assert [bars(there, now, name) for name in names] == [True, True]
    assert open_of_person(there.read(), now) == (older,)
