"""Files that come from anywhere are read in a process of its own: little memory, little time, no file of anybody's.

So are the root of a country and the sheets of a vault made and used: Python wipes no memory, and a process that ends
does.

The program starts itself anew with one of READERS for its only argument. What is to be read goes in by the standard
input, what was found comes out by the standard output; whatever becomes of that process, this one goes on.
What may be large goes through both in pieces (``conversation``).
"""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from threading import Event, Thread
from time import monotonic
from typing import Final, TypeVar

from repatria import paths
from repatria.domain.errors import StoppedError

_T = TypeVar("_T")

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
    """The *module* whose ``reply(data)`` gives the answer, and what its process may take.

    One that *streams* has ``work(asked, answer)`` instead, with a file of bytes for each.
    """

    module: str
    file_bytes: int = 0
    memory: int = _MEMORY
    seconds: int = _CPU_SECONDS
    streams: bool = False


READERS: Final = {
    "read-page": Reader("repatria.documents.scanned"),
    "read-form": Reader("repatria.content.xforms.compiling", 64 << 20, memory=512 << 20, seconds=10),
    "read-workbook": Reader("repatria.content.workbooks.opening", memory=512 << 20, seconds=10),
    "try-form": Reader("repatria.content.adopting.trying"),
    "see-file": Reader("repatria.content.pictures.working", memory=1536 << 20, streams=True),
    "change-file": Reader("repatria.content.pictures.working", memory=1536 << 20, seconds=90, streams=True),
    "country-root": Reader("repatria.store.keys.country_root"),
    "vault-recovery": Reader("repatria.store.keys.recovery"),
}
"""By the word that starts it. Pyxform writes what it makes into a file of the temporary folder, which is in memory
and the process's own; of an honest workbook it makes a form in two seconds and a tenth of that memory."""


class ReaderError(Exception):
    """The process that was to read ended without an answer: what it was given is damaged, hostile or too much."""


class TooMuchError(ReaderError):
    """It was ended for the time or the memory that it took."""


class TooLongError(TooMuchError):
    """It was ended for the time that it took."""


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
        raise TooLongError from error
    except subprocess.CalledProcessError as error:
        raise _error_of(error.returncode) from error
    except OSError as error:
        raise ReaderError from error


@contextmanager
def conversation(
    reader: str, pieces: Iterable[bytes], cancelled: Callable[[], bool] = lambda: False
) -> Iterator[Answer]:
    """Give what *reader* says of the file in *pieces*, both as they come; whoever leaves early ends it.

    So does *cancelled*, which another thread asks every second: what is read then raises StoppedError.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 - our own program
            [*paths.program(), reader],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise ReaderError from error
    answer = Answer(process, pieces, _SECONDS + READERS[reader].seconds, cancelled)
    try:
        yield answer
    finally:
        answer.end()


class Answer:
    """What a process apart says while it still reads."""

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        pieces: Iterable[bytes],
        patience: float,
        cancelled: Callable[[], bool],
    ) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process, self._in, self._out = process, process.stdin, process.stdout
        self._patience, self._cancelled = patience, cancelled
        self._failure: BaseException | None = None
        self._late = self._stopped = False
        self._waits = False
        self._moved = monotonic()
        self._over = Event()
        self._feeding = Thread(target=self._feed, args=(pieces,), daemon=True)
        self._watching = Thread(target=self._watch, daemon=True)
        self._feeding.start()
        self._watching.start()

    def read(self, most: int) -> bytes:
        """Return the next bytes of the answer, none once it is whole; raises what *pieces* raised, or ReaderError.

        TooLongError, too, where the process neither takes nor says anything for too long, and StoppedError.
        """
        said = self._waited(lambda: self._out.read(most))
        if not said:
            self._check()
        return said

    def line(self, longest: int) -> bytes:
        """Return the next line of the answer; raises what ``read`` raises, and ReaderError for a longer one."""
        line = self._waited(lambda: self._out.readline(longest))
        if not line.endswith(b"\n"):
            if len(line) < longest:
                self._check()
            raise ReaderError
        return line

    def end(self) -> None:
        """End the process if it still runs, and what goes to it."""
        self._over.set()
        with suppress(OSError):
            self._process.kill()
        self._process.wait()
        self._feeding.join()
        self._watching.join()
        for pipe in (self._in, self._out):
            with suppress(OSError):
                pipe.close()

    def _waited(self, coming: Callable[[], _T]) -> _T:
        self._moved, self._waits = monotonic(), True
        try:
            return coming()
        finally:
            self._waits = False

    def _check(self) -> None:
        code = self._waited(self._process.wait)
        self._feeding.join()
        if self._failure is not None:
            raise self._failure
        if self._stopped:
            raise StoppedError
        if self._late:
            raise TooLongError
        if code:
            raise _error_of(code)

    def _feed(self, pieces: Iterable[bytes]) -> None:
        try:
            for piece in pieces:
                self._in.write(piece)
                self._moved = monotonic()
        except (BrokenPipeError, ConnectionError):
            pass  # it needs no more, or is gone: its end says which
        except BaseException as error:  # noqa: BLE001  # whoever reads the answer is told
            self._failure = error
        with suppress(OSError):
            self._in.close()

    def _watch(self) -> None:
        while not self._over.wait(1.0):
            if self._cancelled():
                self._stopped = True
                self._process.kill()
                return
            if self._waits and monotonic() - self._moved > self._patience:
                self._late = True
                self._process.kill()
                return


def _error_of(code: int) -> ReaderError:
    if code in _ENDED:
        return TooLongError()
    return TooMuchError() if code == _TOO_MUCH else ReaderError()


def serve(reader: str) -> int:
    """Be the process that reads: answer what came in; 3 when there is no answer, 4 when it takes too much."""
    one = READERS[reader]
    bound(one.file_bytes, one.memory, one.seconds)
    try:
        module = import_module(one.module)
        if one.streams:
            module.work(sys.stdin.buffer, sys.stdout.buffer)
            answer = b""
        else:
            answer = module.reply(sys.stdin.buffer.read())
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
