"""The program at a shell without the wait until it is read: one process reads it, and each start is a child of that.

A child has all that a start of its own has: its arguments, surroundings, folder and descriptors, and an end of its
own. What comes before ``main`` is left out; ``test_doors`` and ``terminal`` start the program as a shell does.
"""

from __future__ import annotations

import atexit
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import traceback
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
_AFTER = 200
"""Descriptors from here on are in nobody's way while a child's are put in their places."""
_MOST = 16


class Read:
    """A process that has read the program; it ends with whoever holds this."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        known = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}", "LANG": "C"}
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.cli.forking", str(theirs.fileno())],
                env=known,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(),),
            )
        self._socket, self._one_at_a_time = ours, threading.Lock()
        atexit.register(self._end)

    def start(
        self, arguments: Sequence[str], environment: Mapping[str, str], stdin: int, pass_fds: Sequence[int]
    ) -> subprocess.CompletedProcess[str]:
        """Let the program do what the arguments say, and return how that ended and what it said."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, self._one_at_a_time:
            places = (0, 1, 2, *pass_fds)
            asked = {
                "arguments": arguments,
                "environment": dict(environment),
                "places": places,
                "cwd": str(Path.cwd()),
            }
            data = json.dumps(asked).encode()
            given = [stdin, out.fileno(), err.fileno(), *pass_fds]
            socket.send_fds(self._socket, [len(data).to_bytes(4, "big")], given)
            self._socket.sendall(data)
            code = int.from_bytes(_exactly(self._socket, 4), "big", signed=True)
            return subprocess.CompletedProcess(
                arguments, code, *(_text(file.fileno()) for file in (out, err))
            )

    def _end(self) -> None:
        self._socket.close()
        self._process.wait(timeout=60)


@cache
def read() -> Read:
    """Return this process's reader of the program."""
    return Read()


def _text(descriptor: int) -> str:
    size = os.fstat(descriptor).st_size
    return os.pread(descriptor, size, 0).decode().replace("\r\n", "\n")


def _exactly(connection: socket.socket, size: int) -> bytes:
    found = b""
    while len(found) < size:
        more = connection.recv(size - len(found))
        if not more:
            raise EOFError("whoever read the program is gone")
        found += more
    return found


def _serve(connection: socket.socket) -> None:
    """Start a child for each who asks, until nobody can ask any more."""
    import repatria.__main__
    import repatria.cli  # noqa: F401 - read before anybody asks

    while True:
        head, given, _, _ = socket.recv_fds(connection, 4, _MOST)
        if not head:
            return
        head += _exactly(connection, 4 - len(head)) if len(head) < 4 else b""
        asked = json.loads(_exactly(connection, int.from_bytes(head, "big")))
        child = os.fork()
        if not child:
            _be(asked, given)
        for descriptor in given:
            os.close(descriptor)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        connection.sendall(code.to_bytes(4, "big", signed=True))


def _be(asked: dict[str, object], given: list[int]) -> None:
    """Be the program: with its own descriptors, surroundings and arguments; never return."""
    code = 1
    try:
        code = _run(asked, given)
    except BaseException:  # noqa: BLE001 - as Python tells of what nobody caught
        traceback.print_exc()
    finally:
        threading._shutdown()  # type: ignore[attr-defined]
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _run(asked: dict[str, object], given: list[int]) -> int:
    import fcntl

    aside = [fcntl.fcntl(one, fcntl.F_DUPFD, _AFTER) for one in given]
    for place, descriptor in zip(asked["places"], aside, strict=True):  # type: ignore[call-overload]
        os.dup2(descriptor, place)
        os.close(descriptor)
    coerced = {name: value for name, value in os.environ.items() if name == "LC_CTYPE"}
    os.environ.clear()
    # Where the locale is C, Python says UTF-8 to all that it reads when it starts, as it did here.
    os.environ.update(coerced | asked["environment"])  # type: ignore[operator]
    os.chdir(str(asked["cwd"]))
    sys.argv = ["repatria", *asked["arguments"]]  # type: ignore[misc]
    from repatria.__main__ import main

    try:
        return main()
    except SystemExit as ended:
        if isinstance(ended.code, str):
            sys.stderr.write(f"{ended.code}\n")
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)


if __name__ == "__main__":
    _serve(socket.socket(fileno=int(sys.argv[1])))
