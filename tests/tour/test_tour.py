"""The tour leaves what it promises, and what it leaves holds."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication

from repatria.domain.errors import StoryError
from repatria.domain.ids import CaseId
from repatria.services.cases.opening import OpenedCase
from repatria.tour.answers import FORMS, OF_ADULTS
from repatria.tour.pictures import screens
from repatria.ui.case.tabs import SECTIONS
from repatria.ui.contents import contents
from repatria.ui.pages import Desk

ROOT = Path(__file__).parents[2]
PAGES = (
    "start",
    "new-vault",
    "unlock",
    "salvage",
    "asked-done",
    "asked-act_now",
    "asked-close",
    "receive-preview",
    "today",
    "cases",
    "open-case",
    "case",
    "case-files",
    "asked-add_file",
    "asked-give_file",
    "file-seen",
    "file-changed",
    "case-disputed",
    "form",
    "print",
    "sheet",
    "send",
    "answers",
    "receive",
    "directory",
    "following",
    "following-one",
    "tables",
    "training",
    "training-read",
    "training-test",
    "root",
    "recovery",
    "erasing",
    "closing",
    "record",
    "record-court",
    "whole-vault",
    "refused",
    "for-whom",
    "route-preview",
    "sent",
    "received",
    "case-settled-history",
    *(f"form-{form}" for form in (*FORMS, *OF_ADULTS)),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    out = tmp_path_factory.mktemp("tour")
    home = str(tmp_path_factory.mktemp("home"))
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "REPATRIA_HOME": home}
    environment.pop("DISPLAY", None)
    done = subprocess.run(
        [sys.executable, "-m", "repatria", "tour", "--out", str(out), "--json"],
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    assert told == json.loads((out / "tour.json").read_text("utf-8"))
    return out, told


@pytest.mark.slow
def test_everything_it_says_it_made_is_there(made: tuple[Path, dict[str, Any]]) -> None:
    out, told = made
    assert told["files"] == len(told["made"]) > 60
    for name in told["made"]:
        assert (out / name).stat().st_size > 0
    parts = [part["part"] for part in told["parts"]]
    assert {"story girl", "story adult", "story group", "send and receive", "settle", "check"} <= set(parts)
    assert all(part["seconds"] >= 0 for part in told["parts"])


@pytest.mark.slow
def test_it_tells_which_gate_refused_what_was_done_in_an_emergency_and_why_a_hand_over_failed(
    made: tuple[Path, dict[str, Any]],
) -> None:
    turns = made[1]["turns"]
    refused = turns["gate_refused"]
    assert (refused["gate"], refused["act"]) == ("G2", "contact_origin_state")
    assert all(refused["name"][language] and refused["rule"][language] for language in ("es", "en"))
    assert refused["missing"]
    assert all(one["es"] and one["en"] for one in refused["missing"])
    emergency = turns["emergency_act"]
    assert (emergency["act"], emergency["reason"]) == ("place", "danger")
    assert len(emergency["calls"]) == 2
    assert emergency["sentence"]
    failed = turns["failed_hand_over"]
    assert failed["result"] == "receiver_absent"
    assert failed["why"].startswith("Nadie llegó")
    assert failed["result_in_words"]["es"]
    assert {"P2.1", "P7.1", "P8.2"} <= set(failed["open_again"])


@pytest.mark.slow
def test_it_tells_the_disagreement_and_how_it_was_settled(made: tuple[Path, dict[str, Any]]) -> None:
    told = made[1]["turns"]["disagreement"]
    assert told["path"] == "case/label"
    assert {one["value"] for one in told["values"]} == {"rebozo verde", "rebozo azul"}
    assert len({one["person"] for one in told["values"]}) == 2
    settled = told["settled"]
    assert (settled["value"], settled["reason"]) == ("rebozo azul", "La vimos: es azul.")
    assert settled["person"] in {one["person"] for one in told["values"]}


@pytest.mark.slow
@pytest.mark.parametrize("language", ["es", "en"])
def test_there_is_a_picture_of_every_screen(made: tuple[Path, dict[str, Any]], language: str) -> None:
    out, _ = made
    for page in PAGES:
        picture = (out / "png" / f"{page}-{language}.png").read_bytes()
        assert picture.startswith(b"\x89PNG")
        assert len(picture) > 10_000


def somebody_with(rights: set[str]) -> Desk:
    """A desk of which only what its person may do is asked."""
    return cast("Desk", SimpleNamespace(work=SimpleNamespace(may=rights.__contains__)))


def test_no_page_of_the_window_is_without_a_picture(qapp: QApplication) -> None:
    pages = {page.key for rights in ({"see"}, set[str]()) for page in contents(somebody_with(rights))}
    shown = screens("girl", OpenedCase(CaseId("case"), "code"))
    assert pages - {screen.page for screen in shown} == set()
    sections = {str((screen.place or {}).get("section")) for screen in shown if screen.page == "case"}
    assert set(SECTIONS) - sections == set()


@pytest.mark.slow
def test_anybody_with_the_key_opens_the_bundles(made: tuple[Path, dict[str, Any]]) -> None:
    if not all(shutil.which(program) for program in ("age", "zstd", "tar")):
        pytest.skip("age, zstd and tar are needed")
    out, _ = made
    opened = 0
    for bundle in (out / "bundles").glob("*.repatria"):
        for key in (out / "keys").glob("*.txt"):
            sealed = subprocess.run(["age", "-d", "-i", key, bundle], capture_output=True)
            if sealed.returncode == 0:
                tar = subprocess.run(["zstd", "-dc"], input=sealed.stdout, capture_output=True, check=True)
                names = subprocess.run(["tar", "-t"], input=tar.stdout, capture_output=True, check=True)
                assert names.stdout.splitlines()[0] == b"manifest.json"
                opened += 1
    assert opened == len(list((out / "bundles").glob("*.repatria"))) == 3


@pytest.mark.slow
def test_the_posts_it_leaves_open_with_the_passphrase_it_tells(
    tmp_path: Path, made: tuple[Path, dict[str, Any]]
) -> None:
    out, told = made
    for folder in told["posts"].values():
        reading, writing = os.pipe()
        os.write(writing, told["passphrase"].encode() + b"\n")
        os.close(writing)
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "repatria",
                "verify",
                str(out / folder),
                "--passphrase-fd",
                str(reading),
                "--json",
            ],
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "REPATRIA_HOME": str(tmp_path / "home")},
            pass_fds=(reading,),
            capture_output=True,
            text=True,
        )
        os.close(reading)
        assert done.returncode == 0, done.stdout + done.stderr
        assert json.loads(done.stdout)["sound"]


BROKEN = """
import sys
from repatria.cli import main
{change}
sys.exit(main(["--lang", "es", "tour", "--out", sys.argv[1]]))
"""
CHANGES = {
    "the emergency act says": (
        "from repatria.services.practice import stories as s\n"
        "from dataclasses import replace\n"
        "act = s.act_now\n"
        "s.act_now = lambda desk, case, given: act(desk, case, replace(given, second_person=''))"
    ),
    "refused": (
        "from repatria.services.practice import stories as s\n"
        "answer = s.ask_act\n"
        "s.ask_act = lambda desk, case, act: answer(desk, case, 'place')"
    ),
    "nothing is sealed to another country": (
        "import repatria.tour.holding as h\nh.send_cases = lambda desk, sending, folder: None"
    ),
    "the three share one incident": (
        "from repatria.services.cases import opening as s\n"
        "deeds = s.deeds_for\n"
        "s.deeds_for = lambda desk, opening, incident, **more: deeds(desk, opening, '', **more)"
    ),
    "the act says that it did not take place": (
        "from repatria.services.paper import printing as s\ns.own_part = lambda *_: None"
    ),
}


@pytest.mark.parametrize("sentence", CHANGES)
def test_a_tour_of_which_something_does_not_hold_ends_with_a_code_and_a_sentence(
    tmp_path: Path, sentence: str
) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "REPATRIA_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-c", BROKEN.format(change=CHANGES[sentence]), str(tmp_path / "out")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == StoryError.exit_code != 0
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out" / "tour.json").exists()
