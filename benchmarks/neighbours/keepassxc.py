"""KeePassXC opening and searching as many entries as we hold cases; named as missing where it is not installed."""

from __future__ import annotations

import random as chance  # noqa: TID251 - the same for the same seed
import shutil
import statistics
import subprocess
from base64 import b64encode
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.data import person_name
from benchmarks.rows import seconds

PROGRAM = "keepassxc-cli"
NAME = "KeePassXC opening and searching, beyond the same with one entry"
_PASSWORD = "una frase larga de medida\n"
_ENTRY = "<Entry><UUID>{id}</UUID><String><Key>Title</Key><Value>{name}</Value></String></Entry>"
_FILE = "<KeePassFile><Meta/><Root><Group><UUID>{id}</UUID><Name>Casos</Name>{entries}</Group></Root></KeePassFile>"


def open_and_search(folder: Path, entries: int) -> tuple[str, float | None]:
    """Return the neighbour's name and how long it takes, None where it is missing or does not run.

    What it takes with a single entry is taken off: its key's derivation and its start, which ours leaves out too.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        return f"{NAME}: missing", None
    try:
        whole, bare = (_searching(program, folder, count) for count in (entries, 1))
        return NAME, max(whole - bare, 0.001)
    except (OSError, subprocess.SubprocessError) as error:
        return f"{NAME}: did not run ({type(error).__name__})", None


def _searching(program: str, folder: Path, entries: int) -> float:
    database, somebody = _make(program, folder, entries)
    times = [
        seconds(lambda: _run(program, "search", str(database), somebody, said=_PASSWORD)) for _ in range(3)
    ]
    return statistics.median(times)


def _make(program: str, folder: Path, entries: int) -> tuple[Path, str]:
    """Return a database of so many names, and one of them: finding none would be a failure to it."""
    random = chance.Random(1)
    names = [person_name(random) for _ in range(entries)]
    made = "".join(
        _ENTRY.format(id=b64encode(random.randbytes(16)).decode(), name=escape(name)) for name in names
    )
    source, database = folder / f"{entries}.xml", folder / f"{entries}.kdbx"
    source.write_text(_FILE.format(id=b64encode(bytes(16)).decode(), entries=made), "utf-8")
    _run(program, "import", "-p", "-t", "100", str(source), str(database), said=2 * _PASSWORD)
    return database, names[0]


def _run(program: str, *arguments: str, said: str) -> None:
    command = [program, *arguments]
    subprocess.run(command, input=said, text=True, check=True, capture_output=True, timeout=300)
