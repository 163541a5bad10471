"""A post that gives a court less than it wrote is found, or its end is told; both verifiers agree."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from repatria.domain.record.proving import prove
from repatria.services.cases.casefile import open_casefile
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.record.giving import give_acts
from repatria.services.record.wanted import ForCourt
from repatria.services.vaults import leave, unlock
from repatria.signing import is_signed
from tests.posts import PASSPHRASE, TestClock, make_post, shipped
from tests.services.record.courts import faults, lines_of, resealed, told_by_both

TODAY = date(2026, 11, 23)
WHY = ForCourt("Juzgado Segundo", "oficio 12/2026", since=TODAY, until=TODAY)
IDENTITY = "01" + "00" * 31
"""A key of small order: with it a signature of nothing fits everything for a verifier that does not look."""


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A post whose vault was unlocked three times; a case was looked into at each."""
    place = tmp_path_factory.mktemp("post")
    desk = make_post(place / "v", clock=TestClock(), role="supervisor", state=place / "state")
    case = open_case(desk, Opening("host", "no"))
    for _ in range(2):
        open_casefile(desk, case.id)
        leave(desk)
        desk = unlock(place / "v", PASSPHRASE, shipped(), clock=TestClock(), state_dir=place / "state")
    open_casefile(desk, case.id)
    return desk


@pytest.fixture(scope="module")
def lines(post: Desk, tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    return lines_of(give_acts(post, WHY, tmp_path_factory.mktemp("stick")).placed.path.read_bytes())


def record_logs(lines: list[bytes]) -> list[list[int]]:
    """Return the places of the lines of each log of the record, in the order in which they were begun."""
    logs = dict[str, list[int]]()
    begun = dict[str, Any]()
    for place, line in enumerate(lines):
        said = json.loads(line)
        if "envelope" not in said or '"part":"record/' not in said["envelope"]:
            continue
        log = json.loads(said["envelope"])["log"]
        logs.setdefault(log, []).append(place)
        if '"log_started"' in said["envelope"]:
            begun[log] = json.loads(said["body"])["value"].get("last", {}).get("log")
    order = [next(log for log, before in begun.items() if before is None)]
    while len(order) < len(logs):
        order.append(next(log for log, before in begun.items() if before == order[-1]))
    return [logs[log] for log in order]


def without(lines: list[bytes], places: list[int], desk: Desk) -> list[bytes]:
    kept = [line for place, line in enumerate(lines) if place not in places]
    return resealed(kept, desk.vault.device.signing_seed)


def test_of_a_whole_file_only_the_last_log_has_an_end_that_nobody_names(
    lines: list[bytes], post: Desk
) -> None:
    assert faults(lines) == []
    told = prove(lines, is_signed).told
    last = record_logs(lines)[-1]
    assert told.ends == (last[-1] + 1,)
    assert told.before == ()
    for words in told_by_both(lines):
        assert "line" in words or "línea" in words
        assert "la serie termina aquí; lo que sigue no está" in words or "record ends here" in words


def test_a_log_whose_end_the_post_cut_off_is_found(lines: list[bytes], post: Desk) -> None:
    first, second, _ = record_logs(lines)
    cut = without(lines, [first[-1]], post)
    assert [kind for _, kind in faults(cut)] == ["cut"]
    assert [kind for _, kind in faults(without(lines, second[-2:], post))] == ["cut"]


def test_a_log_that_the_post_dropped_whole_is_said(lines: list[bytes], post: Desk) -> None:
    _, second, third = record_logs(lines)
    dropped = without(lines, second, post)
    assert faults(dropped) == []
    told = prove(dropped, is_signed).told
    assert len(told.before) == 1
    assert len(told.ends) == 2
    ours, theirs = told_by_both(dropped)
    assert "nombra como anterior no está" in ours
    assert "names as the one before is not in the file" in theirs
    cut = without(lines, third[-1:], post)
    assert len(prove(cut, is_signed).told.ends) == 1, "nothing can tell, so it is said where it ends"


def test_a_log_that_begins_late_does_not_hold(lines: list[bytes], post: Desk) -> None:
    first, *_ = record_logs(lines)
    assert "gap" in {kind for _, kind in faults(without(lines, first[:1], post))}


def test_what_was_put_back_from_a_copy_is_said(post: Desk, tmp_path: Path) -> None:
    post.append([post.value(post.record, "copies/restored", {"copy": "c", "made": "2026-11-01", "at": "x"})])
    found = lines_of(give_acts(post, WHY, tmp_path).placed.path.read_bytes())
    assert faults(found) == []
    assert len(prove(found, is_signed).told.put_back) == 1
    ours, theirs = told_by_both(found)
    assert "se recuperó de una copia" in ours
    assert "put back from a copy" in theirs


def test_both_say_practice_what_was_asked_and_for_whom(lines: list[bytes], post: Desk) -> None:
    ours, theirs = told_by_both(lines)
    for words in (ours, theirs):
        assert "Juzgado Segundo" in words
        assert "oficio 12/2026" in words
        assert "2026-11-23T06:00:00Z" in words
    assert "PRÁCTICA" in ours
    assert "PRACTICE" in theirs
    real = [lines[0].replace(b'"practice":true', b'"practice":false'), *lines[1:]]
    ours, theirs = told_by_both(resealed(real, post.vault.device.signing_seed))
    assert "PRÁCTICA" not in ours
    assert "PRACTICE" not in theirs


def test_what_a_stranger_wrote_at_the_head_is_obeyed_by_no_terminal(lines: list[bytes], post: Desk) -> None:
    said = {**json.loads(lines[0]), "recipient": "\x1b[2J\u202eJuzgado\x9b1m"}
    head = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    for words in told_by_both(resealed([head, *lines[1:]], post.vault.device.signing_seed)):
        assert not {"\x1b", "\u202e", "\x9b"} & set(words)
        assert "Juzgado" in words


def test_a_key_of_small_order_seals_nothing_for_either(lines: list[bytes]) -> None:
    said = {**json.loads(lines[0]), "key": IDENTITY}
    head = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    sealed = resealed([head, *lines[1:]], bytes(32))
    end = {**json.loads(sealed[-1]), "sig": IDENTITY + "00" * 32}
    forged = [*sealed[:-1], json.dumps(end, separators=(",", ":")).encode() + b"\n"]
    assert faults(forged) == [(len(forged), "seal")]


@pytest.mark.parametrize("count", [10**18, 2**63, 2**64, 10**30, 10**4299, -(10**30)])
def test_a_number_as_large_as_one_likes_is_the_same_fault_for_both(lines: list[bytes], count: int) -> None:
    end = {**json.loads(lines[-1]), "events": count}
    last = json.dumps(end, separators=(",", ":")).encode() + b"\n"
    assert faults([*lines[:-1], last])


STRANGE: st.SearchStrategy[object] = st.one_of(
    st.sampled_from(
        [
            0,
            1,
            2**53,
            2**64,
            10**30,
            -1,
            True,
            False,
            None,
            "",
            [],
            {},
            IDENTITY,
            "ff" * 32,
            "ed" + "ff" * 30 + "7f",
        ]
    ),
    st.text(max_size=8),
    st.lists(st.text(max_size=3), max_size=2),
)


@settings(
    max_examples=int(os.environ.get("REPATRIA_COURT_EXAMPLES", "100")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_both_say_the_same_of_a_file_that_was_changed_and_sealed_again(
    lines: list[bytes], post: Desk, data: st.DataObject
) -> None:
    changed = list(lines)
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(changed) - 2))
        said = json.loads(changed[place])
        name = data.draw(st.sampled_from(sorted(said)))
        inner = said[name]
        if name in ("envelope", "body") and inner and data.draw(st.booleans()):
            within = json.loads(inner)
            within[data.draw(st.sampled_from(sorted(within)))] = data.draw(STRANGE)
            said[name] = json.dumps(within, ensure_ascii=False, separators=(",", ":"))
        else:
            said[name] = data.draw(STRANGE)
        changed[place] = (
            json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"
        )
    faults(resealed(changed, post.vault.device.signing_seed))


def test_a_case_whose_unlocks_are_not_next_to_each_other_is_said_so(post: Desk, tmp_path: Path) -> None:
    case = open_case(post, Opening("host", "no"))
    asked = replace(WHY, since=None, until=None, code=case.code)
    found = lines_of(give_acts(post, asked, tmp_path).placed.path.read_bytes())
    assert faults(found) == []
    assert len(prove(found, is_signed).told.before) == 1
