"""``repatria mrz`` reads zones from standard input and prints one JSON object for each."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.domain.mrz.zones import PASSPORT


def read(data: bytes) -> list[dict[str, object]]:
    done = subprocess.run(
        [sys.executable, "-m", "repatria", "mrz"], input=data, capture_output=True, check=True
    )
    assert not done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_zones_are_parted_by_blank_lines_and_each_is_told() -> None:
    wrong = [PASSPORT[0], PASSPORT[1].replace("740812", "74O812")]
    text = "\n".join([*PASSPORT, "", "", *wrong, "", "nada"])
    good, bad, none = read(text.encode())
    assert set(good) == {"type", "consistent", "checks", "fields", "findings"}
    assert (good["type"], good["consistent"]) == ("TD3", True)
    checks = {"number": True, "dob": True, "exp": True, "personal": True, "composite": True}
    assert good["checks"] == checks
    assert (bad["type"], bad["consistent"]) == ("TD3", False)
    perhaps = {"code": "perhaps", "line": 2, "at": 16, "stands": "O", "perhaps": "0"}
    assert perhaps in bad["findings"]  # type: ignore[operator]
    assert (none["type"], none["consistent"]) == (None, False)


def test_nothing_that_comes_in_brings_it_down() -> None:
    assert read(b"") == []
    assert read(b"\xff\xfe\r\n\r\n" + b"A" * 100_000 + b"\n")[0]["type"] is None
    assert len(read(b"x\n" * 1000)) == 1
