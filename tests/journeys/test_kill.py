"""The plug is pulled at everything an act does to the disk: acknowledged stays, the rest is absent whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.cases.summaries import after_commit
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.exchange.previews import preview_bundle, put_back
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.forms.filling import resume_form
from repatria.services.forms.left_open import open_drafts
from repatria.services.today import case_page, today
from repatria.store.lists.cases import CaseFilter, CaseLine
from repatria.store.log.events import parts_held, runs_since
from tests.journeys.acts import ACTS, THERE, at_post, noted, risk_answers

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="each stop is a process split off from one"),
]


@dataclass(frozen=True)
class Stop:
    """One place where the act was stopped, and what it would have done next."""

    place: Path
    what: str
    acknowledged: bool


@dataclass(frozen=True)
class Stopped:
    """An act stopped everywhere, and how many events of cases stand before it and after it."""

    name: str
    before: int
    after: int
    stops: tuple[Stop, ...]

    def stands(self, stop: Stop, desk: Desk) -> bool:
        """Tell whether the act stands whole; fails when a piece does, or nothing of what was acknowledged."""
        held = events_of_cases(desk)
        assert held in (self.before, self.after), f"{held - self.before} of {self.after - self.before} events"
        assert held == self.after or not stop.acknowledged, "acknowledged and lost"
        assert check_vault(desk).sound, "verify finds something"
        return held == self.after


@pytest.fixture(scope="module")
def stopped() -> Iterator[Callable[[str], Stopped]]:
    made: dict[str, Stopped] = {}
    # A process that is killed loses nothing that it had written to memory: hundreds of vaults need no disk.
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:

        def stop(name: str) -> Stopped:
            if name not in made:
                made[name] = _stop(name, Path(folder, name))
            return made[name]

        yield stop


def _stop(name: str, folder: Path) -> Stopped:
    folder.mkdir()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    command = [sys.executable, "-m", "tests.journeys.stopping", name, str(folder)]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr)
    told = json.loads((folder / "stops.json").read_text("utf-8"))
    stops = tuple(Stop(folder / one["place"], one["what"], one["acknowledged"]) for one in told)
    with at_post(folder / "before") as desk:
        before = events_of_cases(desk)
        ACTS[name].do(desk, folder / "before")
        return Stopped(name, before, events_of_cases(desk), stops)


def events_of_cases(desk: Desk) -> int:
    """Count the events that are not of a device's own record."""
    parts = [part for part in parts_held(desk.read()) if not part.startswith("record/")]
    return sum(len(events) for part in parts for _, _, events in runs_since(desk.read(), part))


def each(stopped: Stopped) -> Iterator[tuple[Stop, Desk]]:
    """Open the vault at every stop, and say where a promise did not hold."""
    for stop in stopped.stops:
        try:
            with at_post(stop.place) as desk:
                yield stop, desk
        except AssertionError as broken:
            raise AssertionError(f"{stopped.name}, {stop.place.name}: {stop.what}: {broken}") from broken


def listed(desk: Desk) -> set[str]:
    """Return the cases that stand somewhere on Hoy."""
    day = today(desk)
    lists = (day.at_once, day.overdue, day.soon, day.waiting, day.to_ratify, day.disputed, day.undated)
    return {line.id for lines in lists for line in lines}


def lines(desk: Desk) -> list[CaseLine]:
    return list(case_page(desk, CaseFilter(practice=True), "code"))


def bundles(stop: Stop) -> list[Path]:
    return sorted((stop.place / "stick").glob("*.repatria"))


def do_again(all_stops: Stopped, stop: Stop, desk: Desk) -> None:
    ACTS[all_stops.name].do(desk, stop.place)
    assert all_stops.stands(stop, desk), "done again it does not stand"


def held_cases(desk: Desk) -> set[str]:
    return {part.split("/")[1] for part in parts_held(desk.read(), "case/")}


@pytest.mark.parametrize("name", ["open a group", "override a gate", "import"])
def test_stopped_anywhere_hoy_shows_every_case_as_it_stands(
    stopped: Callable[[str], Stopped], name: str
) -> None:
    for _, desk in each(stopped(name)):
        assert listed(desk) == held_cases(desk), "a case is not on Hoy"
        shown = lines(desk)
        after_commit(desk, [CaseId(line.id) for line in shown])
        assert lines(desk) == shown, "a line is not what stands"


@pytest.mark.parametrize("name", ["open a group", "override a gate", "settle a disagreement"])
def test_stopped_anywhere_an_act_stands_whole_or_not_at_all_and_can_be_done_again(
    stopped: Callable[[str], Stopped], name: str
) -> None:
    all_stops = stopped(name)
    for stop, desk in each(all_stops):
        if not all_stops.stands(stop, desk):
            do_again(all_stops, stop, desk)


def test_a_form_stopped_while_it_is_submitted_keeps_all_that_was_typed(
    stopped: Callable[[str], Stopped],
) -> None:
    all_stops = stopped("submit a form")
    for stop, desk in each(all_stops):
        facts = noted(stop.place)
        case_id, member = CaseId(facts["case"]), facts["member"]
        if all_stops.stands(stop, desk):
            values = case_of(desk, case_id).state.values
            assert values[f"form/{member}/person_view"].value == risk_answers()["person_view"]
            if open_drafts(desk):
                left = resume_form(desk, case_id, member).session
                assert not left.changes(member), "what is left as a draft would change the case"
            continue
        assert [draft.member for draft in today(desk).drafts] == [member], "the draft is not on Hoy"
        session = resume_form(desk, case_id, member).session
        typed = {name: session.answer(name) for name in risk_answers()}
        assert typed == risk_answers(), "a typed answer is gone"
        assert len(session.rows("risks")) == 1, "a typed row is gone"
        do_again(all_stops, stop, desk)
        assert not open_drafts(desk), "a submitted form is still a draft"


def test_an_import_that_was_stopped_is_noted_exactly_when_it_is_entered(
    stopped: Callable[[str], Stopped],
) -> None:
    all_stops = stopped("import")
    for stop, desk in each(all_stops):
        entered = all_stops.stands(stop, desk)
        preview = preview_bundle(desk, stop.place / "in" / "bundle")
        assert preview.already is entered, "the record does not say what stands"
        assert len(preview.verified.manifest.segments) > 7, "the bundle is too simple to prove anything"
        put_back(preview)
        do_again(all_stops, stop, desk)


def test_a_stick_pulled_while_sealing_holds_a_whole_bundle_or_none(
    stopped: Callable[[str], Stopped],
) -> None:
    all_stops = stopped("export")
    for stop, desk in each(all_stops):
        files = bundles(stop)
        all_stops.stands(stop, desk)
        assert len(files) == 1 or not (files or stop.acknowledged), "acknowledged and not there"
        do_again(all_stops, stop, desk)
        assert len(bundles(stop)) == len(files) + 1, "sealing again leaves no bundle"
        with at_post(stop.place, THERE) as there:
            for path in bundles(stop):
                receive_bundle(there, preview_bundle(there, path))
                assert held_cases(there) == set(noted(stop.place)["cases"].split())
            assert check_vault(there).sound, "verify finds something"
