"""An erasure takes effect only where what stood before and what stands after agree: every doubt erases nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from repatria.domain.errors import RepatriaError
from repatria.domain.ids import CaseId
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.routes import reopen_case
from repatria.services.desk import Desk
from repatria.services.erasing import erase_case, erasures_asked
from repatria.services.exchange import everything as module
from repatria.services.exchange.everything import (
    Everything,
    preview_everything,
    put_all_back,
    receive_everything,
)
from repatria.services.exchange.gathering import Found, Refused, prove_all
from repatria.services.exchange.outcome import outcome_of
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.setting_aside import set_aside, take_back
from repatria.services.exchange.trust import trust_here
from repatria.services.today import line_of
from tests.posts import TestClock
from tests.services.erasing import CANARY, SECOND, closed_case, confirm, left_in, past, say_until, share
from tests.services.two_posts import seal, send

CRY = "Quauhtlehuanitzin"


@pytest.fixture
def met(here: Desk, there: Desk, third: Desk, tmp_path: Path) -> None:
    """All three know who signs at the others."""
    desks = (here, there, third)
    for _ in range(2):
        for one in desks:
            for other in desks:
                if one is not other:
                    send(one, other, tmp_path)


@pytest.fixture
def held(met: None, here: Desk, there: Desk, third: Desk, tmp_path: Path, clock: TestClock) -> CaseId:
    """A case past its day that all three hold, and that here and there closed and dated."""
    case = closed_case(here)
    share(here, there, tmp_path, case)
    share(here, third, tmp_path, case)
    confirm(there, case)
    past(clock)
    return case


def reopened(desk: Desk, case: CaseId) -> None:
    reopen_case(desk, case, f"Volvió ayer al puesto, {CRY}.")


def kept_longer(desk: Desk, case: CaseId) -> None:
    say_until(desk, case, "2031-01-01")


def disputed(desk: Desk, case: CaseId) -> None:
    set_case_value(desk, case, "label", CRY)


SAYS: list[tuple[Callable[[Desk, CaseId], None], str]] = [(reopened, "open"), (kept_longer, "kept")]


def whys(desk: Desk) -> list[str | None]:
    return [one.why for one in erasures_asked(desk)]


def all_of(desk: Desk, *paths: Path) -> Everything:
    return preview_everything(desk, prove_all(desk, [Found(path) for path in paths], trust_here(desk)))


@pytest.mark.parametrize(("says", "why"), SAYS)
def test_a_file_that_brings_the_erasure_and_says_otherwise_erases_nothing(
    here: Desk,
    there: Desk,
    third: Desk,
    held: CaseId,
    tmp_path: Path,
    says: Callable[[Desk, CaseId], None],
    why: str,
) -> None:
    says(third, held)
    erase_case(here, held, "retention", SECOND)
    assert [one.why for one in send(here, third, tmp_path).asked] == [why]
    path = seal(third, there, tmp_path, held, protected=True)
    preview = preview_bundle(there, path)
    assert [one.why for one in preview.asked] == [why], "the preview says so"
    report = receive_bundle(there, preview)
    assert (report.erased, [one.why for one in report.asked]) == ((), [why])
    assert left_in(there.read())
    assert line_of(there, held) is not None


def test_a_difference_that_comes_with_it_stops_it(
    here: Desk, there: Desk, third: Desk, held: CaseId, tmp_path: Path
) -> None:
    set_case_value(there, held, "label", "otra")
    disputed(third, held)
    erase_case(here, held, "retention", SECOND)
    send(here, third, tmp_path)
    report = send(third, there, tmp_path, held, protected=True)
    assert (report.erased, [one.why for one in report.asked]) == ((), ["disputed"])


def test_a_file_that_says_nothing_against_it_erases(
    here: Desk, there: Desk, third: Desk, held: CaseId, tmp_path: Path
) -> None:
    """What it brings of the case does not hinder: its line is worked out anew in the same transaction."""
    set_case_value(third, held, "on_duty", "Luz M.")
    erase_case(here, held, "retention", SECOND)
    send(here, third, tmp_path)
    path = seal(third, there, tmp_path, held, protected=True)
    preview = preview_bundle(there, path)
    assert [one.why for one in preview.asked] == [None]
    assert receive_bundle(there, preview).erased == (held,)


def test_a_closing_that_is_set_aside_stops_it_and_taken_back_lets_it(
    met: None, here: Desk, there: Desk, third: Desk, tmp_path: Path, clock: TestClock
) -> None:
    case = closed_case(here)
    share(here, there, tmp_path, case)
    share(here, third, tmp_path, case)
    confirm(third, case)
    past(clock)
    erase_case(here, case, "retention", SECOND)
    send(here, there, tmp_path)
    send(third, there, tmp_path, case, protected=True)
    assert whys(there) == [None], "it takes effect at the next look"
    closing = received_bundles(there)[0].bundle
    set_aside(there, closing, "No es cierto que esté cerrado.")
    assert left_in(there.read())
    assert whys(there) == ["hands"]
    take_back(there, closing, "Sí lo está.")
    assert whys(there) == [None], "before, it did not agree"
    send(here, there, tmp_path)
    assert left_in(there.read()) == []


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize(("says", "why"), SAYS)
def test_of_all_that_waits_one_file_may_say_otherwise_than_another_whichever_enters_first(
    here: Desk,
    there: Desk,
    third: Desk,
    held: CaseId,
    tmp_path: Path,
    says: Callable[[Desk, CaseId], None],
    why: str,
    reverse: bool,
) -> None:
    says(third, held)
    erase_case(here, held, "retention", SECOND)
    paths = [seal(here, there, tmp_path), seal(third, there, tmp_path, held, protected=True)]
    found = all_of(there, *(reversed(paths) if reverse else paths))
    foreseen = found.foreseen
    assert (foreseen.erased, [one.why for one in foreseen.asked]) == (0, [why])
    received, _ = receive_everything(there, found)
    assert [one.report.erased for one in received] == [(), ()]
    assert whys(there) == [why]
    assert left_in(there.read())


@pytest.mark.parametrize("reverse", [False, True])
def test_what_one_of_all_files_closes_agrees_with_no_other_of_them(
    met: None, here: Desk, there: Desk, third: Desk, tmp_path: Path, clock: TestClock, reverse: bool
) -> None:
    """As the rehearsal says: what stood before the first file counts."""
    case = closed_case(here)
    share(here, there, tmp_path, case)
    share(here, third, tmp_path, case)
    confirm(third, case)
    past(clock)
    erase_case(here, case, "retention", SECOND)
    paths = [seal(third, there, tmp_path, case, protected=True), seal(here, there, tmp_path)]
    found = all_of(there, *(reversed(paths) if reverse else paths))
    assert (found.foreseen.erased, [one.why for one in found.foreseen.asked]) == (0, ["hands"])
    received, _ = receive_everything(there, found)
    assert [one.report.erased for one in received] == [(), ()]
    assert send(here, there, tmp_path).erased == (case,), "at the next look"


def test_all_that_waits_erases_once_and_tells_it_of_the_file_that_asked(
    here: Desk, there: Desk, third: Desk, held: CaseId, tmp_path: Path
) -> None:
    set_case_value(third, held, "on_duty", "Luz M.")
    paths = [seal(third, there, tmp_path, held, protected=True)]
    erase_case(here, held, "retention", SECOND)
    paths.append(seal(here, there, tmp_path))
    found = all_of(there, *paths)
    assert (found.foreseen.erased, found.foreseen.asked, found.foreseen.cases_changed) == (1, (), ())
    received, _ = receive_everything(there, found)
    told = {one.report.post: one.report.erased for one in received}
    assert told == {"Aquí": (held,), "Tercero": ()}
    assert not any(one.report.cases_known for one in received)
    assert left_in(there.read(), CANARY) == []


def test_where_one_of_all_files_did_not_enter_nothing_is_erased(
    here: Desk, there: Desk, third: Desk, held: CaseId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be the one that says otherwise."""
    reopened(third, held)
    erase_case(here, held, "retention", SECOND)
    found = all_of(there, seal(here, there, tmp_path), seal(third, there, tmp_path, held, protected=True))
    asks, *others = found.files
    monkeypatch.setattr(module, "receive_next", only(asks, module.receive_next))
    received, refused = receive_everything(there, found)
    assert (len(received), len(refused)) == (1, 1)
    assert left_in(there.read())
    put_all_back(others)


def only(wanted, real):  # type: ignore[no-untyped-def]
    def receive(desk, shown, *rest, **more):  # type: ignore[no-untyped-def]
        if shown is wanted:
            return real(desk, shown, *rest, **more)
        return Refused(shown.found.called, RepatriaError(), shown.found)

    return receive


def test_the_report_says_of_each_post_what_it_asks_to_erase_and_of_no_other(
    here: Desk, there: Desk, third: Desk, held: CaseId, tmp_path: Path
) -> None:
    reopened(there, held)
    erase_case(here, held, "retention", SECOND)
    found = all_of(there, seal(here, there, tmp_path), seal(third, there, tmp_path))
    received, refused = receive_everything(there, found)
    told = outcome_of(there, received, refused)
    assert {one.post: (one.erased_waiting, one.erased_asked_by) for one in told.posts} == {
        "Aquí": (1, ("Aquí",)),
        "Tercero": (0, ()),
    }
    later, refused = receive_everything(there, all_of(there, seal(third, there, tmp_path)))
    assert [one.erased_waiting for one in outcome_of(there, later, refused).posts] == [0]
