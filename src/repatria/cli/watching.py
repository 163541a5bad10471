"""Long work of a command: how far it is, on standard error of a terminal; Ctrl+C stops it at its next safe place.

A second Ctrl+C ends it at once, as everywhere: whoever catches that says what the vault holds then.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from repatria.domain.errors import StoppedError
from repatria.domain.progress import Progress

_STDERR: Final = 2
_MIB: Final = 1 << 20


class ShellWatch:
    """What the parts of a command are told by, and asked whether they shall stop."""

    def __init__(self) -> None:
        self._asked = self._shown = False

    def cancelled(self) -> bool:
        """Tell whether the work shall stop at its next safe place."""
        return self._asked

    def part(self, words: str) -> Progress:
        """Return what the part of the work that *words* name is told by; it raises StoppedError once asked to."""

        def told(done: int, total: int) -> None:
            if self._asked:
                raise StoppedError
            self._show(words, done, total, QCoreApplication.translate("cli", "{words}: {done} de {total}"))

        return told

    def size(self, words: str) -> Progress:
        """Return what work of so many bytes is told by; it goes on until it asks whether it is cancelled."""

        def told(done: int, total: int) -> None:
            count = QCoreApplication.translate("cli", "{words}: {done} de {total} MiB")
            self._show(words, -(-done // _MIB), -(-total // _MIB), count)

        return told

    def interrupt(self, _signal: int, _frame: FrameType | None) -> None:
        """Ask it to stop; raises KeyboardInterrupt where that was asked before."""
        if self._asked:
            raise KeyboardInterrupt
        self._asked = True
        words = QCoreApplication.translate(
            "cli", "Deteniendo en el próximo lugar seguro… (Ctrl+C otra vez: de una vez)"
        )
        # by the descriptor: the work that was interrupted may be writing to the same stream
        os.write(_STDERR, f"\n{words}\n".encode())
        self._shown = False

    def clear(self) -> None:
        """Take away how far it was; what follows begins on a line of its own."""
        if self._shown:
            self._write("\r", "")

    def _show(self, words: str, done: int, total: int, count: str) -> None:
        if not sys.stderr.isatty():
            return
        locale = QLocale()
        said = count.format(words=words, done=locale.toString(done), total=locale.toString(total))
        self._write("", said)
        self._shown = True

    def _write(self, end: str, said: str) -> None:
        width = max(shutil.get_terminal_size().columns - 1, 1)
        print("\r" + said[:width].ljust(width), end=end, file=sys.stderr, flush=True)
        self._shown = False


@contextmanager
def watched() -> Iterator[ShellWatch]:
    """Let Ctrl+C ask the block to stop; where it is ignored, as in the background of a shell, it stays so."""
    watch = ShellWatch()
    before = signal.getsignal(signal.SIGINT)
    ours = before is signal.default_int_handler and threading.current_thread() is threading.main_thread()
    if ours:
        signal.signal(signal.SIGINT, watch.interrupt)
    try:
        yield watch
    finally:
        if ours:
            signal.signal(signal.SIGINT, before)
        watch.clear()


def tell_stopped(*words: str) -> int:
    """Say on standard error what holds after it was stopped, and return what a shell is told of that."""
    print(*filter(None, words), file=sys.stderr)
    return StoppedError.exit_code
