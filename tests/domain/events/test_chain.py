from __future__ import annotations

import random as chance  # noqa: TID251 - the same for the same seed
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from repatria.domain.errors import BadEventError
from repatria.domain.events.chain import Chain, Checked, check_event, check_events, is_opaque
from repatria.domain.events.event import WrittenEvent, digest, texts_of
from tests.domain.events.histories import History, write_history


def one_log(count: int = 5) -> tuple[History, str]:
    history = History(3)
    log = history.log()
    for number in range(count):
        history.write(log, "value", "p", number)
    return history, log


@given(st.integers(0, 2**32), st.integers(1, 30))
def test_a_run_enters_whole_whatever_the_order(seed: int, count: int) -> None:
    history, log = one_log(count)
    shuffled = list(history.written)
    chance.Random(seed).shuffle(shuffled)
    chain, entered = Chain(history.part, log), list[WrittenEvent]()
    for written in shuffled:
        entered += chain.take([written])
    assert entered == history.written
    assert not chain.waiting


def test_what_comes_after_a_gap_waits_for_it() -> None:
    history, log = one_log()
    first, second, *rest = history.written
    chain = Chain(history.part, log)
    assert chain.take([first, *rest]) == [first]
    assert chain.take([second]) == [second, *rest]
    assert chain.head == (5, history.written[-1].id)


def test_the_same_again_changes_nothing() -> None:
    history, log = one_log()
    chain = Chain(history.part, log)
    chain.take(history.written)
    assert chain.take(history.written) == []


def test_two_events_of_one_number_are_both_kept_with_what_follows_them() -> None:
    history, log = one_log(2)
    tip = history.tips[log]
    history.write(log, "value", "p", "here")
    history.tips[log] = tip
    history.write(log, "value", "p", "there")
    history.write(log, "value", "p", "there again")
    chain = Chain(history.part, log)
    assert len(chain.take(history.written)) == 5
    assert len(chain.held[3]) == 2


@pytest.mark.parametrize("reason", ["id", "body", "elsewhere", "unreadable"])
def test_what_is_not_what_its_hash_says_is_bad(reason: str) -> None:
    history, log = one_log(1)
    (good,) = history.written
    bad = {
        "id": WrittenEvent("x" * 43, good.envelope, good.salt, good.body),
        "body": WrittenEvent(good.id, good.envelope, good.salt, good.body + b" "),
        "elsewhere": good,
        "unreadable": WrittenEvent(digest(b"{}"), b"{}", b"", b""),
    }[reason]
    with pytest.raises(BadEventError) as told:
        check_event(bad, "directory" if reason == "elsewhere" else history.part, log)
    assert told.value.facts["reason"] == reason


@pytest.mark.parametrize(("n", "prev"), [(0, ""), (1, "x" * 43), (2, ""), (2**60, "x" * 43)])
def test_an_impossible_number_is_bad(n: int, prev: str) -> None:
    history = History(1)
    log = history.log()
    history.tips[log] = (n - 1, prev)
    history.write(log, "value", "p", 1)
    with pytest.raises(BadEventError):
        check_event(history.written[0], history.part, log)


def test_an_erased_body_is_not_bad() -> None:
    history, log = one_log(1)
    (good,) = history.written
    assert check_event(WrittenEvent(good.id, good.envelope, b"", b""), history.part, log).n == 1


def test_a_newer_version_and_an_unknown_type_are_opaque_and_not_bad() -> None:
    history, log = one_log(1)
    envelope = history.written[0].envelope.replace(b'"v":1', b'"v":2,"colour":"green"')
    body = history.written[0]
    read = check_event(WrittenEvent(digest(envelope), envelope, body.salt, body.body), history.part, log)
    assert is_opaque(read)
    other = write_history(1, 3, 1, ("seen_on_the_moon",))
    assert all(is_opaque(event.envelope) for event in other.events)


def test_an_unknown_field_in_this_version_is_bad() -> None:
    history, log = one_log(1)
    envelope = history.written[0].envelope.replace(b'"v":1', b'"v":1,"colour":"green"')
    with pytest.raises(BadEventError):
        check_event(WrittenEvent(digest(envelope), envelope, b"", b""), history.part, log)


def found_in(history: History, log: str, run: list[WrittenEvent]) -> list[object]:
    found = check_events(run, history.part, log)
    return [one.envelope if isinstance(one, Checked) else one.facts["reason"] for one in found]


@pytest.mark.parametrize("place", range(5))
@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda envelope: envelope.replace(b'"v":1', b'"v": 1'), "unreadable"),
        (lambda envelope: envelope + b"\n", "unreadable"),
        (lambda envelope: envelope + b"\n" + envelope, "unreadable"),
        (lambda envelope: b"", "unreadable"),
        (lambda envelope: envelope.replace(b'"wall":"2026', b'"wall":"2027'), "id"),
        (lambda envelope: envelope.replace(b'"v":1', b'"v":2,"more":1'), None),
    ],
)
def test_one_strange_event_of_a_run_says_nothing_of_the_others(
    place: int, spoil: Callable[[bytes], bytes], reason: str | None
) -> None:
    history, log = one_log()
    run, envelopes = list(history.written), [event.envelope for event in history.events]
    envelope = spoil(run[place].envelope)
    name = run[place].id if reason == "id" else digest(envelope)
    run[place] = structs.replace(run[place], envelope=envelope, id=name)
    found = found_in(history, log, run)
    assert found[:place] + found[place + 1 :] == envelopes[:place] + envelopes[place + 1 :]
    assert found[place] == reason if reason else is_opaque(found[place])  # type: ignore[arg-type]


def test_two_envelopes_in_one_and_none_in_the_next_are_no_two() -> None:
    history, log = one_log(3)
    first, second, third = history.written
    both = first.envelope + b"\n" + second.envelope
    run = [WrittenEvent(digest(both), both, b"", b""), WrittenEvent(digest(b""), b"", b"", b""), third]
    assert found_in(history, log, run) == ["unreadable", "unreadable", history.events[2].envelope]


def test_what_was_checked_tells_the_hashes_of_its_bytes() -> None:
    history, log = one_log()
    run = list(history.written)
    run[1] = structs.replace(run[1], salt=b"", body=b"")
    found = [one for one in check_events(run, history.part, log) if isinstance(one, Checked)]
    assert texts_of([one.id for one in found]) == [one.id for one in run]
    assert found[1].body_hash == b""
    assert texts_of([found[0].body_hash]) == [digest(run[0].salt + run[0].body)]
