"""A case is never off the lists: not by a power cut between what was saved and the line that Hoy reads."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.cases.family import family_of
from repatria.domain.errors import DiskFullError, VaultDamagedError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.services.cases import changing, opening, summaries
from repatria.services.cases.acts import raise_block
from repatria.services.cases.asking import make_request
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Incident, OpenedCase, Opening, open_case, open_group
from repatria.services.cases.relations import link_family, set_case_value
from repatria.services.cases.summaries import refresh_stale
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.forms.contact import contact_only
from repatria.services.forms.filling import begin_form, save_answers
from repatria.services.today import line_of, today
from repatria.services.vaults import leave, unlock
from repatria.store.cipher import Connection
from repatria.store.lists.stale_lines import count_stale, set_case_summary, stale_cases
from repatria.store.log.events import last_event, parts_held
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
opening.after_commit = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
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


@contextmanager
def no_room_for_lines() -> Iterator[None]:
    """Let the disk be full whenever a line is to be worked out."""

    def full(*_: object, **__: object) -> None:
        raise DiskFullError(place="vault")

    with pytest.MonkeyPatch.context() as small:
        small.setattr(summaries, "set_case_summary", full)
        yield


@contextmanager
def faulty_lines(*cases: str) -> Iterator[None]:
    """Let a fault of the program stop the lines of *cases*, of all when none is named."""

    def fault(connection: Connection, case_id: str, **said: object) -> None:
        if case_id in cases or not cases:
            raise KeyError(case_id)
        set_case_summary(connection, case_id, **said)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as wrong:
        wrong.setattr(summaries, "set_case_summary", fault)
        yield


def opened_cases(desk: Desk) -> int:
    return len(parts_held(desk.read(), "case/"))


def test_what_a_full_disk_left_out_is_told_by_the_check_and_mended_by_the_next_change(
    desk: Desk, girl: OpenedCase
) -> None:
    with no_room_for_lines():
        open_case(desk, Opening("host", "yes"))
    report = check_vault(desk)
    assert [one.kind for one in report.files if not one.harmless] == ["lines_stale"]
    assert not report.sound
    set_case_value(desk, girl.id, "label", "blusa azul")
    assert check_vault(desk).sound
    assert len(on_hoy(desk)) == 2


@pytest.mark.parametrize("trouble", [no_room_for_lines, faulty_lines])
def test_an_act_that_is_kept_is_never_called_failed_for_the_sake_of_a_line(
    desk: Desk, girl: OpenedCase, trouble: Callable[[], AbstractContextManager[None]]
) -> None:
    other = open_case(desk, Opening("host", "no"))
    before = opened_cases(desk)
    with trouble():
        assert open_case(desk, Opening("host", "yes")).code
        assert len(open_group(desk, [Opening("host", "no"), Opening("host", "yes")], Incident())) == 2
        assert contact_only(desk, {"age_group": "adult"}).code
        asked = make_request(desk, girl.id, {"institution": "PGN", "about": "placement"})
        assert len(asked.state.of_type("request_made")) == 1
        assert family_of(link_family(desk, girl.id, other.id).state) == (other.id,)
        work = begin_form(desk, girl.id, "F01")
        work.session.set_answer("found_in", "GTM")
        assert save_answers(desk, work).state.get(f"form/{work.member}/found_in") == "GTM"
    assert opened_cases(desk) == before + 4
    assert family_of(case_of(desk, other.id).state) == (girl.id,)


def test_what_cannot_be_read_after_a_change_is_not_done_at_all(
    desk: Desk, girl: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_: object) -> None:
        raise VaultDamagedError(file="vault.db", reason="malformed")

    before = last_event(desk.read())
    with monkeypatch.context() as broken:
        broken.setattr(changing, "as_written", unreadable)
        with pytest.raises(VaultDamagedError):
            set_case_value(desk, girl.id, "label", "blusa azul")
    assert last_event(desk.read()) == before


def test_a_line_that_a_fault_of_the_program_stops_stands_at_the_head_of_hoy_and_says_so(desk: Desk) -> None:
    with faulty_lines():
        case = open_case(desk, Opening("host", "no"))
    shown = [line for line in today(desk).at_once if line.id == case.id]
    assert [line.flags.split() for line in shown] == [["unread"]]
    assert [one.kind for one in check_vault(desk).files if not one.harmless] == ["lines_stale"]


def test_a_line_that_failed_keeps_what_protects_and_is_whole_after_the_next_unlock(
    desk: Desk, girl: OpenedCase, library: Library, clock: TestClock, tmp_path: Path
) -> None:
    raise_block(desk, girl.id)
    with faulty_lines():
        set_case_value(desk, girl.id, "label", "blusa azul")
        set_case_value(desk, girl.id, "label", "blusa verde")
    line = line_of(desk, girl.id)
    assert line is not None
    assert {"origin_block", "unread"} < set(line.flags.split())
    assert line.flags.split().count("unread") == 1
    leave(desk)
    again = unlock(tmp_path / "vault", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    line = line_of(again, girl.id)
    assert line is not None
    assert "unread" not in line.flags.split()
    assert check_vault(again).sound
    leave(again)


def test_lines_that_always_fail_hold_up_no_others(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(summaries, "CHUNK", 2)
    monkeypatch.setattr(opening, "after_commit", lambda *_: ())
    cases = [open_case(desk, Opening("host", "no")).id for _ in range(4)]
    with faulty_lines(*cases[:2]):
        assert refresh_stale(desk, 2) == 2
        assert refresh_stale(desk, 2) == 0
        assert stale_cases(desk.read()) == cases[:2]
        assert refresh_stale(desk, 4, again=True) == 0
    assert refresh_stale(desk, 4) == 0
    assert stale_cases(desk.read()) == cases[:2]
    assert refresh_stale(desk, 4, again=True) == 0
    assert check_vault(desk).sound


def test_a_change_marks_the_line_in_the_transaction_of_its_events(desk: Desk, girl: OpenedCase) -> None:
    assert count_stale(desk.read()) == 0
    with no_room_for_lines():
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
        small.setattr(opening, "after_commit", lambda *_: ())
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
