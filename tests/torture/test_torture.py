"""The torture is honest: it kills where it says and fails where it says, and it finds a lie."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.torture.layer import Break, Fault, build

_CODE = """
import sys
from pathlib import Path
from tests.torture.layer import Break, Fault, arm, seen
place, kind, at, error = Path(sys.argv[1]), *map(int, sys.argv[2:])
arm(place, Fault(Break(kind), at, error))
for name in "abc":
    try:
        (place / name).write_bytes(b"0123456789")
    except OSError as error:
        print(name, error.errno)
print(seen())
"""
_EACH = 2
"""Writes of one small file: it is made, and filled."""

pytestmark = pytest.mark.skipif(shutil.which("cc") is None, reason="there is no compiler for the layer")


@pytest.fixture(scope="module")
def layer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("layer"))


def run(layer: Path, *command: str) -> subprocess.CompletedProcess[str]:
    surroundings = {**os.environ, "LD_PRELOAD": str(layer)}
    return subprocess.run(
        [sys.executable, *command], env=surroundings, capture_output=True, text=True, check=False
    )


def written(layer: Path, place: Path, fault: Fault) -> tuple[int, str, dict[str, int]]:
    """Write three files in *place* with *fault*; return how that ended, what was said, and what stands there."""
    given = (str(place), str(int(fault.kind)), str(fault.at), str(fault.error))
    done = run(layer, "-c", _CODE, *given)
    assert not done.stderr
    return done.returncode, done.stdout, {one.name: one.stat().st_size for one in sorted(place.iterdir())}


def test_without_a_fault_it_only_counts(layer: Path, tmp_path: Path) -> None:
    whole = (0, f"{3 * _EACH}\n", {"a": 10, "b": 10, "c": 10})
    assert written(layer, tmp_path, Fault(Break.NOTHING, 0)) == whole


@pytest.mark.parametrize(
    ("kind", "left"), [(Break.KILL_BEFORE, 0), (Break.KILL_HALF, 5), (Break.KILL_AFTER, 10)]
)
def test_it_kills_before_in_the_midst_and_after(layer: Path, tmp_path: Path, kind: Break, left: int) -> None:
    ended, said, stands = written(layer, tmp_path, Fault(kind, _EACH + 2))
    assert (ended, said) == (-9, "")
    assert stands == {"a": 10, "b": left}


def test_it_fails_once_and_from_then_on(layer: Path, tmp_path: Path) -> None:
    (tmp_path / "once").mkdir()
    (tmp_path / "on").mkdir()
    once = written(layer, tmp_path / "once", Fault(Break.FAILS_ONCE, _EACH + 2, errno.EIO))
    assert once == (0, f"b {errno.EIO}\n{3 * _EACH}\n", {"a": 10, "b": 0, "c": 10})
    on = written(layer, tmp_path / "on", Fault(Break.FAILS_FROM_THEN, _EACH + 2, errno.ENOSPC))
    assert on[2] == {"a": 10, "b": 0}
    assert f"b {errno.ENOSPC}\nc {errno.ENOSPC}" in on[1]


@pytest.mark.parametrize(("deed", "kills", "failures"), [("liar", 4, 0), ("silent", 0, 4)])
def test_a_lie_and_a_fault_without_words_are_found(
    layer: Path, tmp_path: Path, deed: str, kills: int, failures: int
) -> None:
    done = run(layer, "-m", "tests.torture.liar", deed, str(tmp_path / "room"), str(kills), str(failures))
    assert not done.stderr, done.stderr
    wrong, killed = map(int, done.stdout.split())
    assert wrong >= (kills or failures)
    assert killed <= kills
