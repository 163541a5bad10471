"""The plug is pulled while saving, exporting, importing: acknowledged stays, the rest is absent whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.content.library import Library, load_library
from repatria.domain.ids import CaseId
from repatria.services.changing import case_of
from repatria.services.desk import Desk
from repatria.services.opening import Opening, open_case
from repatria.services.posts import accept_card, own_card
from repatria.services.receiving import preview_bundle, receive_bundle
from repatria.services.relations import set_case_value
from repatria.services.sending import Sending, send_cases
from repatria.services.today import case_page
from repatria.services.vaults import NewVault, check_vault, leave, new_vault, unlock
from repatria.store.cases import CaseFilter, CaseLine

ROOT = Path(__file__).parents[2]
PASSPHRASE = "una frase larga de práctica"
HEAD = """
import os, sys
from pathlib import Path
from repatria import paths
from repatria.content.library import load_library
from repatria.services.vaults import unlock
home = Path(sys.argv[1])
desk = unlock(home / "uno", "una frase larga de práctica", load_library(paths.forms()), state_dir=home / "state")
print("ready", flush=True)
"""
SAVE = (
    HEAD
    + """
from repatria.domain.ids import CaseId
from repatria.services.relations import set_case_value
for number in range(10_000):
    set_case_value(desk, CaseId(sys.argv[2]), "label", str(number))
    print(number, flush=True)
"""
)
EXPORT = (
    HEAD
    + """
from repatria.domain.ids import CaseId
from repatria.services.sending import Sending, send_cases
while True:
    sent = send_cases(desk, Sending((CaseId(sys.argv[2]),), sys.argv[3]), home / "stick")
    print(sent.path.name, flush=True)
"""
)
IMPORT = (
    HEAD
    + """
from repatria.services.receiving import preview_bundle, receive_bundle
for path in sorted((home / "in").glob("*.repatria")):
    receive_bundle(desk, preview_bundle(desk, path))
    print(path.name, flush=True)
"""
)


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(ROOT / "forms")


@pytest.fixture
def home(tmp_path: Path, library: Library) -> Iterator[tuple[Path, CaseId, Desk]]:
    """Return a folder with a vault of one case, left, and a second post, open."""
    first = new_vault(
        tmp_path / "uno",
        NewVault(PASSPHRASE, "Ana", "uno", "GTM", practice=True),
        library,
        state_dir=tmp_path / "state",
    )
    second = new_vault(
        tmp_path / "dos",
        NewVault(PASSPHRASE, "Eva", "dos", "GTM", practice=True),
        library,
        state_dir=tmp_path / "s2",
    )
    accept_card(first, own_card(second))
    accept_card(second, own_card(first))
    case = open_case(first, Opening("host", "no"))
    (tmp_path / "stick").mkdir()
    (tmp_path / "in").mkdir()
    leave(first)
    yield tmp_path, case.id, second
    leave(second)


def killed_after(script: str, seconds: float, *arguments: str) -> list[str]:
    """Run *script*, kill it *seconds* after it is ready, and return the lines it had acknowledged."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    process = subprocess.Popen(
        [sys.executable, "-c", script, *arguments], env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    with process.stdout as told:
        lines = told.read().splitlines()
    process.wait()
    return lines


def reopened(home: Path, library: Library) -> Desk:
    return unlock(home / "uno", PASSPHRASE, library, state_dir=home / "state")


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [0.0, 0.03, 0.11, 0.23, 0.41])
def test_what_was_saved_before_the_plug_was_pulled_is_there(
    home: tuple[Path, CaseId, Desk], library: Library, seconds: float
) -> None:
    place, case_id, _ = home
    told = killed_after(SAVE, seconds, str(place), case_id)
    desk = reopened(place, library)
    stands = case_of(desk, case_id).value("label")
    last = int(told[-1]) if told else -1
    assert (int(stands) if stands is not None else -1) in (last, last + 1)
    assert check_vault(desk).sound
    leave(desk)


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [0.0, 0.02, 0.07, 0.13, 0.31])
def test_a_stick_holds_whole_bundles_or_none(
    home: tuple[Path, CaseId, Desk], library: Library, seconds: float
) -> None:
    place, case_id, second = home
    told = killed_after(EXPORT, seconds, str(place), case_id, second.vault.device.id)
    files = sorted((place / "stick").glob("*.repatria"))
    assert set(told) <= {path.name for path in files}
    for path in files:
        receive_bundle(second, preview_bundle(second, path))
    if files:
        assert case_of(second, case_id).code
    desk = reopened(place, library)
    assert check_vault(desk).sound
    leave(desk)


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [0.0, 0.04, 0.12, 0.22, 0.35, 0.6])
def test_an_import_is_entered_whole_or_not_at_all(
    home: tuple[Path, CaseId, Desk], library: Library, seconds: float
) -> None:
    place, _, second = home
    desk = reopened(place, library)
    device = desk.vault.device.id
    leave(desk)
    cases = []
    for number in range(6):
        case = open_case(second, Opening("host", "no", label=f"caso {number}"))
        set_case_value(second, case.id, "on_duty", "x")
        cases.append(case)
        sent = send_cases(second, Sending((case.id,), device), place / "in")
        sent.path.rename(place / "in" / f"{number}.repatria")
    told = killed_after(IMPORT, seconds, str(place))
    desk = reopened(place, library)
    for number, case in enumerate(cases):
        held = {line.id: line for line in _lines(desk)}
        if f"{number}.repatria" in told:
            assert case.id in held
        if case.id in held:
            assert case_of(desk, case.id).value("on_duty") == "x"
    for path in sorted((place / "in").glob("*.repatria")):
        receive_bundle(desk, preview_bundle(desk, path))
    assert {line.id for line in _lines(desk)} >= {case.id for case in cases}
    assert check_vault(desk).sound
    leave(desk)


def _lines(desk: Desk) -> list[CaseLine]:
    return list(case_page(desk, CaseFilter(practice=True)))
