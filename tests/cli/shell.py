"""The program as a shell starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PASSPHRASE = "una frase larga de práctica"


def repatria(
    home: Path,
    *arguments: str,
    passphrase: str | bytes | None = PASSPHRASE,
    also: tuple[int, ...] = (),
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "REPATRIA_HOME": str(home), "LANG": "C"}
    command = [sys.executable, "-m", "repatria", *arguments]
    if passphrase is None:
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
    reading, writing = os.pipe()
    os.write(writing, (passphrase.encode() if isinstance(passphrase, str) else passphrase) + b"\n")
    os.close(writing)
    command += ["--passphrase-fd", str(reading)]
    try:
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, pass_fds=(reading, *also)
        )
    finally:
        os.close(reading)
