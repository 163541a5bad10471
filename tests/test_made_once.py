"""What tests share is made once and is to each of them as new as ever."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from repatria import paths
from repatria.apart import ReaderError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE
from repatria.services.desk import Desk
from repatria.services.vaults import leave
from repatria.store.keys.country_root import READER
from repatria.store.log.chains import verify
from repatria.store.vault import open_vault
from tests.asked_once import once
from tests.copied import SHELF
from tests.posts import PASSPHRASE, TestClock, make_post


def note(desk: Desk) -> None:
    desk.append([Deed(desk.record, VALUE, "post/name", desk.post)])


def test_posts_of_one_test_that_are_alike_are_two(tmp_path: Path) -> None:
    desks = [make_post(tmp_path / name) for name in "abcde"]
    assert len({desk.vault.device.id for desk in desks}) == len({desk.vault.id for desk in desks}) == 5
    for desk in desks:
        leave(desk)


def test_a_copy_goes_on_as_if_it_had_just_been_made(tmp_path: Path) -> None:
    first = make_post(tmp_path / "first")
    note(first)
    leave(first)
    SHELF.begin_test()
    desk = make_post(tmp_path / "second")
    assert desk.vault.id == first.vault.id
    assert desk.vault.findings == ()
    before = desk.read().execute("SELECT count(*), count(DISTINCT log) FROM event").fetchone()
    note(desk)
    after = desk.read().execute("SELECT count(*), count(DISTINCT log) FROM event").fetchone()
    assert after == (before[0] + 1, before[1])
    assert not list(verify(desk.read()))
    leave(desk)


def test_what_happened_once_has_happened_at_every_copy(tmp_path: Path) -> None:
    told: list[str] = []

    def story(desk: Desk, clock: TestClock) -> str:
        note(desk)
        clock.pass_time(hours=3)
        told.append(desk.vault.id)
        return desk.new_id()

    def hear(place: Path) -> tuple[str, object]:
        clock = TestClock()
        desk = make_post(place, clock=clock)
        outcome = SHELF.happen(story, desk, clock)
        assert clock() == TestClock()() + timedelta(hours=3)
        held = desk.read().execute("SELECT count(*), count(DISTINCT log), max(seq) FROM event").fetchone()
        note(desk)
        assert not list(verify(desk.read()))
        leave(desk)
        reopened = open_vault(place, PASSPHRASE, state_dir=place.with_name(f"{place.name}-state"))
        assert reopened.findings == ()
        reopened.close()
        SHELF.begin_test()
        return outcome, held

    assert hear(tmp_path / "one") == hear(tmp_path / "two")
    assert len(told) == 1


def test_what_was_written_before_is_not_overwritten_by_what_happened_elsewhere(tmp_path: Path) -> None:
    def story(desk: Desk, _: TestClock) -> None:
        note(desk)

    for place, before in (("one", 0), ("two", 2)):
        clock = TestClock()
        desk = make_post(tmp_path / place, clock=clock)
        held = desk.read().execute("SELECT count(*) FROM event").fetchone()[0]
        for _ in range(before):
            note(desk)
        SHELF.happen(story, desk, clock)
        assert desk.read().execute("SELECT count(*) FROM event").fetchone()[0] == held + before + 1
        leave(desk)
        SHELF.begin_test()


def test_what_was_answered_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[bytes] = []

    def answer(reader: str, data: bytes) -> bytes:
        heard.append(data)
        return reader.encode() + data

    asked = once(answer)
    assert asked("a", b"1") == asked("a", b"1") == b"a1"
    assert asked("b", b"1") == b"b1"
    assert len(heard) == 2
    monkeypatch.setattr(paths, "program", lambda: ["another"])
    asked("a", b"1")
    assert len(heard) == 3


def test_the_root_of_a_country_is_made_anew_each_time() -> None:
    heard: list[bytes] = []

    def make(_: str, data: bytes) -> bytes:
        heard.append(data)
        return b"%d" % len(heard)

    asked = once(make)
    assert [asked(READER, b"a country"), asked(READER, b"a country")] == [b"1", b"2"]


def test_what_came_to_no_answer_is_asked_anew() -> None:
    heard: list[bytes] = []

    def fail(_: str, data: bytes) -> bytes:
        heard.append(data)
        raise ReaderError

    asked = once(fail)
    for _ in range(2):
        with pytest.raises(ReaderError):
            asked("a", b"1")
    assert len(heard) == 2
