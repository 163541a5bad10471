"""A log of the record that lacks what a later one names as its last act is found, however it goes on."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import msgspec
import pytest

from repatria.domain.events.event import Envelope
from repatria.domain.record.ends import BEGUN, Ends, Told
from tests.services.record.courts import OTHER

PART = "record/device"
Act = tuple[Envelope, str]


def act(log: str, n: int, prev: str, said: str = "") -> Act:
    name = sha256(f"{log}/{n}/{prev}/{said}".encode()).hexdigest()[:43]
    kind = BEGUN if n == 1 else "case_viewed"
    return Envelope(1, kind, PART, log, n, prev, (), "ana", "2026-11-23T21:00:00Z", ""), name


def log(name: str, upto: int, start: tuple[Act, ...] = (), said: str = "") -> tuple[Act, ...]:
    acts = list(start)
    while len(acts) < upto:
        acts.append(act(name, len(acts) + 1, acts[-1][1] if acts else "", said))
    return tuple(acts)


FIRST = log("one", 7)
NAMES_IT = {"heads": [FIRST[-1][1]], "last": {"log": "one", "n": 7}}


def told(first: tuple[Act, ...]) -> Told:
    """Return what both verifiers say of a record of two logs, of which the second names the end of the first."""
    ours, theirs, line = Ends(), OTHER.Ends(), 0
    for run, said in ((first, {"heads": []}), (log("two", 3), NAMES_IT)):
        for envelope, name in run:
            line += 1
            at = msgspec.to_builtins(envelope)
            ours.passed(line, envelope, name)
            theirs.passed(line, at, name)
            if envelope.n == 1:
                ours.told(line, envelope, {"path": "", "value": said})
                theirs.told(line, at, {"path": "", "value": said})
    found = ours.close()
    assert [list(one) for one in (found.cut, found.ends, found.before, found.put_back)] == list(
        theirs.close()
    )
    return found


def test_a_whole_record_is_cut_nowhere_and_only_its_last_log_ends() -> None:
    assert told(FIRST) == Told((), (10,), (), ())


@pytest.mark.parametrize(
    "first",
    [
        FIRST[:5],
        log("one", 7, FIRST[:5], "other"),
        log("one", 8, FIRST[:5], "other"),
        log("one", 9, FIRST[:6], "x"),
    ],
)
def test_what_stands_in_place_of_the_acts_that_are_named_is_cut_however_long(first: tuple[Act, ...]) -> None:
    found = told(first)
    assert found.cut == (len(first) + 1,)
    assert found.before == ()


def test_a_log_that_went_on_behind_what_is_named_is_whole() -> None:
    assert told(log("one", 9, FIRST)).cut == ()


def test_a_log_that_is_not_there_is_said_and_no_fault() -> None:
    other = tuple((msgspec.structs.replace(envelope, log="zero"), name) for envelope, name in log("zero", 2))
    assert replace(told(other), ends=()) == Told((), (), (3,), ())
