"""Files that come from anywhere are read in a process of its own: little memory, little time, no file of anybody's.

So are the root of a country and the sheets of a vault made and used: Python wipes no memory, and a process that ends
does.

The program starts itself anew with one of READERS for its only argument. What is to be read goes in by the standard
input, what was found comes out by the standard output; whatever becomes of that process, this one goes on.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from typing import Final

from repatria import paths

_MEMORY: Final = 1 << 30
_CPU_SECONDS: Final = 20
_SECONDS: Final = 60
_NO_ANSWER: Final = 3
_TOO_MUCH: Final = 4
_ENDED: Final = frozenset(
    -int(getattr(signal, name)) for name in ("SIGKILL", "SIGXCPU") if hasattr(signal, name)
)
"""How a process ends that took more time than it had."""


@dataclass(frozen=True, slots=True)
class Reader:
    """The *module* whose ``reply(data)`` gives the answer, and what its process may take."""

    module: str
    file_bytes: int = 0
    memory: int = _MEMORY
    seconds: int = _CPU_SECONDS


READERS: Final = {
    "read-page": Reader("repatria.documents.scanned"),
    "read-form": Reader("repatria.content.xforms.compiling", 64 << 20, memory=512 << 20, seconds=10),
    "read-workbook": Reader("repatria.content.workbooks.opening", memory=512 << 20, seconds=10),
    "try-form": Reader("repatria.content.adopting.trying"),
    "country-root": Reader("repatria.store.keys.country_root"),
    "vault-recovery": Reader("repatria.store.keys.recovery"),
}
"""By the word that starts it. Pyxform writes what it makes into a file of the temporary folder, which is in memory
and the process's own; of an honest workbook it makes a form in two seconds and a tenth of that memory."""


class ReaderError(Exception):
    """The process that was to read ended without an answer: what it was given is damaged, hostile or too much."""


class TooMuchError(ReaderError):
    """It was ended for the time or the memory that it took."""


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
    except subprocess.TimeoutExpired as error:
        raise TooMuchError from error
    except subprocess.CalledProcessError as error:
        raise (TooMuchError if error.returncode in _ENDED | {_TOO_MUCH} else ReaderError) from error
    except OSError as error:
        raise ReaderError from error


def serve(reader: str) -> int:
    """Be the process that reads: answer what came in; 3 when there is no answer, 4 when it takes too much."""
    one = READERS[reader]
    bound(one.file_bytes, one.memory, one.seconds)
    try:
        answer: bytes = import_module(one.module).reply(sys.stdin.buffer.read())
    except MemoryError:
        return _TOO_MUCH
    except Exception:  # noqa: BLE001  # whatever readers make of what is damaged or hostile
        return _NO_ANSWER
    sys.stdout.buffer.write(answer)
    return 0


def bound(file_bytes: int, memory: int = _MEMORY, seconds: int = _CPU_SECONDS) -> None:
    """Take from this process what a file could do harm with; on Windows only the time is bounded, by who asks."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, file_bytes),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))
