"""Another reader can be made from the page on the format: the one that stands beside it, of sixty lines."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bundles.make import VECTORS

READER = Path(__file__).parents[2] / "docs" / "read_bundle.py"
pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("age", "zstd", "tar"))), reason="age, zstd and tar are not all here"
)
PROVEN = [  # what needs no signature and no rule of the archive's spelling to be seen
    "age_cut_short",
    "age_for_somebody_else",
    "body_changed",
    "event_after_another_than_it_names",
    "event_first_with_a_past",
    "event_missing",
    "event_of_another_part",
    "file_digest_wrong",
    "salt_changed",
    "segment_count_wrong",
    "segment_digest_wrong",
    "segment_first_wrong",
    "segment_head_wrong",
    "segment_log_wrong",
    "tar_file_missing",
    "zstd_wrong_checksum",
]


def read(name: str, folder: Path) -> subprocess.CompletedProcess[str]:
    head, _, data = (VECTORS / f"{name}.repatria-vector").read_bytes().partition(b"\n\n")
    said = dict(line.split(": ", 1) for line in head.decode("ascii").splitlines())
    (folder / "some.repatria").write_bytes(data)
    (folder / "key.txt").write_text(said["identity"] + "\n", encoding="ascii")
    command = [sys.executable, str(READER), str(folder / "some.repatria"), str(folder / "key.txt")]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_it_needs_sixty_lines_and_nothing_of_ours() -> None:
    text = READER.read_text("utf-8")
    assert len(text.splitlines()) <= 60
    assert "import repatria" not in text
    assert "from repatria" not in text


@pytest.mark.parametrize(
    "name", ["good", "good_all_files", "good_erased_body", "good_larger_window", "good_small_blocks"]
)
def test_it_reads_what_is_good(name: str, tmp_path: Path) -> None:
    done = read(name, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert [event["n"] for event in events] == list(range(1, len(events) + 1))
    assert all(event["body"] or name == "good_erased_body" for event in events)


@pytest.mark.parametrize("name", PROVEN)
def test_it_refuses_what_it_can_see(name: str, tmp_path: Path) -> None:
    assert read(name, tmp_path).returncode == 1
