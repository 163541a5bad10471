"""Do a deed once in a process of its own, with one write broken, and look at what it left."""

from __future__ import annotations

import json
import os
import shutil
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from repatria.domain.errors import RepatriaError
from tests.torture.deeds import Deed
from tests.torture.layer import Break, Fault, arm, rest, seen

Say = Callable[[str, str], None]
"""Takes what kind of thing is said, and the thing."""
PATIENCE: Final = 120.0
"""Seconds after which a deed or a look hangs."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it *ended* (done, killed, refused, bug, hung), what it *told*, its *writes*, and what is *wrong* now."""

    ended: str
    told: list[str]
    writes: int
    why: str = ""
    wrong: list[str] = field(default_factory=list)


def try_once(deed: Deed, prepared: Path, place: Path, fault: Fault, kill_after: float = 0.0) -> Outcome:
    """Do *deed* on a copy of what was *prepared*, laid in *place*, where it was prepared: a vault knows paths.

    With *kill_after*, in seconds, it is killed then, wherever it is.
    """
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(prepared, place)
    outcome = _done(deed, place, fault, kill_after)
    wrong = list(outcome.wrong)
    if outcome.ended in ("bug", "hung"):
        wrong.append(f"{outcome.ended}: {outcome.why}")
    wrong += _looked(deed, place, outcome.told)
    return Outcome(outcome.ended, outcome.told, outcome.writes, outcome.why, wrong)


def _done(deed: Deed, place: Path, fault: Fault, kill_after: float) -> Outcome:
    def act(say: Say) -> None:
        arm(place, fault)
        try:
            deed.act(place, lambda what: say("told", what))
            say("ended", "done")
        except RepatriaError as error:
            say("why", type(error).__name__)
            say("ended", "refused")
        except BaseException:  # noqa: BLE001 - whatever else comes is a bug to be told
            say("why", traceback.format_exc()[-1500:])
            say("ended", "bug")
        finally:
            say("writes", str(seen()))
            rest()

    said, hung = _apart(act, kill_after)
    ended = [words for kind, words in said if kind == "ended"]
    last = "hung" if hung else (ended[-1] if ended else "killed")
    told = [words for kind, words in said if kind == "told"]
    writes = [int(words) for kind, words in said if kind == "writes"]
    why = "".join(words for kind, words in said if kind == "why")
    return Outcome(last, told, writes[-1] if writes else 0, why)


def _looked(deed: Deed, place: Path, told: list[str]) -> list[str]:
    def look(say: Say) -> None:
        try:
            for one in deed.look(place, told):
                say("wrong", one)
        except BaseException:  # noqa: BLE001 - as above
            say("wrong", traceback.format_exc()[-1500:])
        say("ended", "")

    said, hung = _apart(look)
    wrong = [words for kind, words in said if kind == "wrong"]
    if hung or not any(kind == "ended" for kind, _ in said):
        wrong.append("the look hung" if hung else "the look died")
    return wrong


def _apart(work: Callable[[Say], None], kill_after: float = 0.0) -> tuple[list[list[str]], bool]:
    """Do *work* in a process of its own; return what it said until it ended, and whether it had to be ended."""
    out, into = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(out)
        with os.fdopen(into, "w", buffering=1) as lines:
            try:
                work(lambda kind, words: print(json.dumps([kind, words]), file=lines))
            finally:
                lines.flush()
                os._exit(0)
    os.close(into)
    until = time.monotonic() + (kill_after or PATIENCE)
    while not (ended := os.waitpid(process, os.WNOHANG)[0]) and time.monotonic() < until:
        time.sleep(0.001)
    if not ended:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
    with os.fdopen(out) as lines:
        said = [json.loads(line) for line in lines if line.endswith("\n")]
    return said, not ended and not kill_after


def counted(deed: Deed, prepared: Path, place: Path) -> tuple[int, float]:
    """Return how many writes *deed* takes when nothing is broken, and how many seconds."""
    began = time.monotonic()
    outcome = try_once(deed, prepared, place, Fault(Break.NOTHING, 0))
    if outcome.ended != "done" or outcome.wrong:
        raise AssertionError(f"{outcome.ended} {outcome.why} {outcome.wrong}")
    return outcome.writes, time.monotonic() - began
