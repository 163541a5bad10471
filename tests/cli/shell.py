"""The program as a shell starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.cli import forking

ROOT = Path(__file__).parents[2]
PASSPHRASE = "una frase larga de práctica"


def repatria(
    home: Path,
    *arguments: str,
    passphrase: str | bytes | None = PASSPHRASE,
    also: tuple[int, ...] = (),
) -> subprocess.CompletedProcess[str]:
    if passphrase is None:
        with Path(os.devnull).open("rb") as nothing:
            return start(home, arguments, also, stdin=nothing.fileno())
    reading = spoken(passphrase)
    try:
        return start(home, [*arguments, "--passphrase-fd", str(reading)], (reading, *also))
    finally:
        os.close(reading)


def spoken(word: str | bytes) -> int:
    """Return a descriptor from which a word can be read."""
    reading, writing = os.pipe()
    os.write(writing, (word.encode() if isinstance(word, str) else word) + b"\n")
    os.close(writing)
    return reading


def start(
    home: Path, arguments: Sequence[str], pass_fds: Sequence[int] = (), *, stdin: int = 0
) -> subprocess.CompletedProcess[str]:
    """Start the program and wait for its end; where no process can be forked each start reads it anew."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "REPATRIA_HOME": str(home), "LANG": "C"}
    if hasattr(os, "fork"):
        return forking.read().start(arguments, environment, stdin, pass_fds)
    command = [sys.executable, "-m", "repatria", *arguments]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, stdin=stdin, pass_fds=pass_fds
    )


def new_post(home: Path, name: str = "Puesto") -> Path:
    """Make the practice vault of a post by the command, and return where it stands."""
    made = repatria(
        home,
        "new-vault",
        str(home / name),
        "--post",
        name,
        "--country",
        "GTM",
        "--person",
        "Ana",
        "--practice",
    )
    assert made.returncode == 0, made.stderr
    return home / name
