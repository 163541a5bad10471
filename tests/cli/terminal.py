"""The program at a terminal of its own, and somebody who answers what it asks there."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.cli.shell import PASSPHRASE, ROOT

_PATIENCE = 120
"""Seconds after which somebody who hears nothing goes away."""
_AT_A_TERMINAL = """
import fcntl, os, signal, sys, termios
signal.signal(signal.SIGINT, signal.SIG_DFL)  # whoever runs tests in the background has it ignored by all of them
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.executable, [sys.executable, "-m", "repatria", *sys.argv[1:]])
"""


def at_terminal(
    home: Path,
    arguments: list[str],
    answer: Callable[[str], str | None],
    *,
    passphrase: str | None = PASSPHRASE,
) -> tuple[int, str]:
    """Return the exit code and all that was said; *answer* sees what was said since it last answered.

    Without a *passphrase* it is asked for at the terminal.
    """
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
    }
    environment |= {"REPATRIA_HOME": str(home), "LANG": "C"}
    ours, theirs = pty.openpty()
    reading, writing = os.pipe()
    os.write(writing, (passphrase or "").encode() + b"\n")
    os.close(writing)
    spoken = ["--passphrase-fd", str(reading)] if passphrase is not None else []
    command = [sys.executable, "-c", _AT_A_TERMINAL, *arguments, *spoken]
    running = subprocess.Popen(
        command,
        env=environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        pass_fds=(reading,),
        start_new_session=True,
    )
    os.close(theirs)
    os.close(reading)
    try:
        said = _talk(ours, answer)
    except BaseException:
        running.kill()
        raise
    finally:
        os.close(ours)
    return running.wait(timeout=60), said


def _talk(ours: int, answer: Callable[[str], str | None]) -> str:
    said, new = b"", b""
    while True:
        if not select.select([ours], [], [], _PATIENCE)[0]:
            raise TimeoutError(f"nothing was said after: {new!r}")
        try:
            piece = os.read(ours, 4096)
        except OSError:  # nobody is at the other end any more
            return said.decode()
        if not piece:
            return said.decode()
        said, new = said + piece, new + piece
        typed = answer(new.decode("utf-8", "ignore"))
        if typed is not None:
            new = b""
            os.write(ours, typed.encode() + b"\n")
