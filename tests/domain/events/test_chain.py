from __future__ import annotations

import random as chance  # noqa: TID251 - the same for the same seed

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.errors import BadEventError
from repatria.domain.events.chain import Chain, check_event, is_opaque
from repatria.domain.events.event import WrittenEvent, digest
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
