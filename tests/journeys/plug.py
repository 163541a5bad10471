"""Ends this process as a power cut would, at the n-th thing it does to its disk: no luck, no clock."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass
from typing import Any

import sqlcipher3

from repatria import durable
from repatria.store.faults import TellingConnection

_READING = ("SELECT", "PRAGMA", "EXPLAIN")
_ENDING = ("COMMIT", "RELEASE")
_NAMES = {"os.rename", "os.remove", "os.link", "os.mkdir"}


@dataclass
class Plug:
    """Counts what is done to the disk once it is *armed*, and is pulled when *at* of it would be done."""

    at: int
    armed: bool = False
    passed: int = 0
    what: str = ""

    def due(self, what: str) -> bool:
        """Count one more and tell whether it is the one."""
        if not self.armed:
            return False
        self.passed += 1
        self.what = what
        return self.passed == self.at

    def check(self, what: str) -> None:
        """Count one more, and end the process before it is done."""
        if self.due(what):
            self.pull()

    def pull(self) -> None:
        """End the process at once."""
        os.write(1, self.what.encode())
        os.kill(os.getpid(), signal.SIGKILL)


def put_in(plug: Plug) -> None:
    """Let *plug* count every statement that writes, and every file made, written, synced, named or removed."""
    _watch_statements(plug)
    _watch_files(plug)


def _watch_statements(plug: Plug) -> None:
    connect = sqlcipher3.connect

    class Counted(TellingConnection):
        def execute(self, statement: str, *given: Any) -> Any:
            return self._counted(super().execute, statement, *given)

        def executemany(self, statement: str, *given: Any) -> Any:
            return self._counted(super().executemany, statement, *given)

        def _counted(self, run: Any, statement: str, *given: Any) -> Any:
            words = " ".join(statement.split())[:60]
            if words.upper().startswith(_READING):
                return run(statement, *given)
            plug.check(f"before {words}")
            done = run(statement, *given)
            if words.upper().startswith(_ENDING):
                plug.check(f"after {words}")
            return done

    def counted(*given: Any, **named: Any) -> Any:
        return connect(*given, **{**named, "factory": Counted})

    sqlcipher3.connect = counted


def _watch_files(plug: Plug) -> None:
    sync, write = os.fsync, durable.Recorder.write

    def watch(event: str, facts: tuple[Any, ...]) -> None:
        if event == "open" and isinstance(facts[2], int) and facts[2] & (os.O_WRONLY | os.O_RDWR):
            plug.check(f"open {facts[0]}")
        elif event in _NAMES:
            plug.check(f"{event} {facts[0]}")

    def fsync(file: Any) -> None:
        plug.check("fsync")
        sync(file)

    def torn(recorder: durable.Recorder, data: bytes) -> int:
        if plug.due(f"write {len(data)} bytes"):
            recorder._file.write(data[: len(data) // 2])
            recorder._file.flush()
            plug.pull()
        return write(recorder, data)

    sys.addaudithook(watch)
    vars(os)["fsync"] = fsync
    setattr(durable.Recorder, "write", torn)  # noqa: B010 - put in place of what stands there
