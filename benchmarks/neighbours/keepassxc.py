"""KeePassXC opening and searching as many entries as we hold cases; named as missing where it is not installed."""

from __future__ import annotations

import random as chance  # noqa: TID251 - the same for the same seed
import shutil
import subprocess
from base64 import b64encode
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.data import person_name
from benchmarks.rows import seconds

PROGRAM = "keepassxc-cli"
NAME = "KeePassXC opening and searching"
_PASSWORD = "una frase larga de medida\n"
_ENTRY = "<Entry><UUID>{id}</UUID><String><Key>Title</Key><Value>{name}</Value></String></Entry>"
_FILE = "<KeePassFile><Meta/><Root><Group><UUID>{id}</UUID><Name>Casos</Name>{entries}</Group></Root></KeePassFile>"


def open_and_search(folder: Path, entries: int) -> tuple[str, float | None]:
    """Return the neighbour's name and how long it takes, None where it is missing or does not run."""
    program = shutil.which(PROGRAM)
    if program is None:
        return f"{NAME}: missing", None
    try:
        database = _make(program, folder, entries)
        return NAME, seconds(lambda: _run(program, "search", str(database), "maria", said=_PASSWORD))
    except (OSError, subprocess.SubprocessError) as error:
        return f"{NAME}: did not run ({type(error).__name__})", None


def _make(program: str, folder: Path, entries: int) -> Path:
    random = chance.Random(1)
    made = "".join(
        _ENTRY.format(id=b64encode(random.randbytes(16)).decode(), name=escape(person_name(random)))
        for _ in range(entries)
    )
    source, database = folder / "entries.xml", folder / "entries.kdbx"
    source.write_text(_FILE.format(id=b64encode(bytes(16)).decode(), entries=made), "utf-8")
    _run(program, "import", "-p", str(source), str(database), said=2 * _PASSWORD)
    return database


def _run(program: str, *arguments: str, said: str) -> None:
    command = [program, *arguments]
    subprocess.run(command, input=said, text=True, check=True, capture_output=True, timeout=300)
