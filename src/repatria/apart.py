"""Files that come from anywhere are read in a process of its own: little memory, little time, no file of anybody's.

The program starts itself anew with one of READERS for its only argument. What is to be read goes in by the standard
input, what was found comes out by the standard output; whatever becomes of that process, this one goes on.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from importlib import import_module
from typing import Final

from repatria import paths

READERS: Final = {
    "read-page": ("repatria.documents.scanned", 0),
    "read-form": ("repatria.content.xforms.compiling", 64 << 20),
    "try-form": ("repatria.content.adopting.trying", 0),
}
"""By the word that starts it, the module whose ``reply(data)`` gives the answer, and how many bytes a file of its may
have: pyxform writes what it makes into the temporary folder, which is in memory and the process's own."""

_MEMORY: Final = 1 << 30
_CPU_SECONDS: Final = 20
_SECONDS: Final = 60


class ReaderError(Exception):
    """The process that was to read ended without an answer: what it was given is damaged, hostile or too much."""


def ask(reader: str, data: bytes) -> bytes:
    """Return what *reader* found in *data*; raises ReaderError when it does not come to an answer."""
    try:
        return subprocess.run(  # noqa: S603 - our own program
            [*paths.program(), reader],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=True,
        ).stdout
    except (subprocess.SubprocessError, OSError) as error:
        raise ReaderError from error


def serve(reader: str) -> int:
    """Be the process that reads: answer what came in, and end; 3 when there is no answer."""
    module, most = READERS[reader]
    bound(most)
    try:
        answer: bytes = import_module(module).reply(sys.stdin.buffer.read())
    except Exception:  # noqa: BLE001  # whatever readers make of what is damaged or hostile
        return 3
    sys.stdout.buffer.write(answer)
    return 0


def bound(file_bytes: int) -> None:
    """Take from this process what a file could do harm with; on Windows only the time is bounded, by who asks."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, _CPU_SECONDS),
        (resource.RLIMIT_FSIZE, file_bytes),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))
