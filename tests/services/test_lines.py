"""A case is never off the lists: not by a power cut between what was saved and the line that Hoy reads."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.errors import DiskFullError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.services.cases import changing, opening, summaries
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.summaries import refresh_stale
from repatria.services.desk import Desk
from repatria.services.today import today
from repatria.services.vaults import check_vault, leave, unlock
from repatria.store.lists.case_lines import count_stale
from tests.posts import PASSPHRASE, TestClock
from tests.vaults import PASSPHRASE as OLD_PASSPHRASE

ROOT = Path(__file__).parents[2]
OLD_VAULT = ROOT / "tests" / "vaults" / "v2"
KILLED_AFTER_THE_COMMIT = """
import os, signal, sys
from pathlib import Path
from repatria import paths
from repatria.content.library import load_library
from repatria.services.cases import opening
from repatria.services.vaults import unlock
home = Path(sys.argv[1])
desk = unlock(home / "vault", "una frase larga para practicar", load_library(paths.forms()), state_dir=home / "state")
opening.refresh_summaries = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
opening.open_case(desk, opening.Opening("host", "yes", return_country="HND"))
"""


def on_hoy(desk: Desk) -> set[str]:
    day = today(desk)
    return {line.id for name in day.counts for line in getattr(day, name)}


def test_a_case_whose_line_was_not_worked_out_stands_on_hoy_after_the_next_unlock(
    desk: Desk, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    leave(desk)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    killed = subprocess.run([sys.executable, "-c", KILLED_AFTER_THE_COMMIT, str(tmp_path)], env=environment)
    assert killed.returncode == -signal.SIGKILL
    again = unlock(tmp_path / "vault", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    assert len(on_hoy(again)) == 1
    assert today(again).at_once
    leave(again)


def nothing_refreshed(*_: object) -> None:
    raise DiskFullError(place="vault")


def test_what_a_full_disk_left_out_is_told_by_the_check_and_mended_by_the_next_change(
    desk: Desk, girl: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as small:
        small.setattr(opening, "refresh_summaries", nothing_refreshed)
        with pytest.raises(DiskFullError):
            open_case(desk, Opening("host", "yes"))
    report = check_vault(desk)
    assert [one.kind for one in report.files if not one.harmless] == ["lines_stale"]
    assert not report.sound
    set_case_value(desk, girl.id, "label", "blusa azul")
    assert check_vault(desk).sound
    assert len(on_hoy(desk)) == 2


def test_a_change_marks_the_line_in_the_transaction_of_its_events(
    desk: Desk, girl: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changing, "refresh_summaries", nothing_refreshed)
    assert count_stale(desk.read()) == 0
    with pytest.raises(DiskFullError):
        set_case_value(desk, girl.id, "label", "blusa azul")
    assert count_stale(desk.read()) == 1


@pytest.mark.parametrize(
    ("said", "child"),
    [
        (["no", "perhaps"], "yes"),
        (["no", {"a": 1}], "yes"),
        (["perhaps"], "yes"),
        (["no", "doubt"], "doubt"),
        (["no", "no"], "no"),
    ],
)
def test_the_list_protects_a_child_as_the_case_does(desk: Desk, said: list[object], child: str) -> None:
    case = open_case(desk, Opening("host", ""))
    desk.append([Deed(core_part(case.id), VALUE, "case/child_or_doubt", one) for one in said])
    found = case_of(desk, case.id)
    assert (found.line.child, found.facts.value("child_or_doubt")) == (child, child)


@pytest.mark.parametrize(
    ("states", "is_open"),
    [(["closed"], 0), (["closed", "closed"], 0), (["closed", "open"], 1), (["closed", ""], 1), (["odd"], 1)],
)
def test_the_list_has_a_case_open_as_the_case_has(desk: Desk, states: list[str], is_open: int) -> None:
    case = open_case(desk, Opening("host", "no"))
    desk.append([Deed(core_part(case.id), VALUE, "case/status", {"state": one}) for one in states])
    found = case_of(desk, case.id)
    assert (found.line.open, found.facts.is_open) == (is_open, bool(is_open))


def test_many_are_caught_up_few_at_a_time(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as small:
        small.setattr(opening, "refresh_summaries", lambda *_: None)
        for _ in range(3):
            open_case(desk, Opening("host", "no"))
    monkeypatch.setattr(summaries, "CHUNK", 1)
    assert refresh_stale(desk, 1) == 2
    assert refresh_stale(desk, 1) == 1
    assert refresh_stale(desk, 1) == 0


def test_a_vault_of_the_version_before_is_opened_and_its_lost_case_found(
    tmp_path: Path, library: Library, clock: TestClock
) -> None:
    shutil.copytree(OLD_VAULT, tmp_path / "vault")
    desk = unlock(tmp_path / "vault", OLD_PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    assert desk.country_code == "GTM"
    assert [line.label for line in today(desk).at_once] == ["blusa azul"]
    assert check_vault(desk).sound
    leave(desk)
