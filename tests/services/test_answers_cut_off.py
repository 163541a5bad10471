"""Cut off anywhere, a case never says more of an answer than what lies on the stick, and it is still asked for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from repatria import durable
from repatria.domain.errors import DiskFullError, StorageError
from repatria.domain.packets.answer import Saying
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.packet_dates import replies_due
from repatria.services.desk import Desk
from repatria.services.packets import answering, writing
from repatria.services.packets.taking import take_in
from tests.services.answering import (
    answered,
    case,
    found,
    made,
    notes,
    only,
    receiver,
    sender,
    theirs,
)

__all__ = ["case", "made", "receiver", "sender", "theirs"]


def killed(*_given: object, **_named: object) -> None:
    raise SystemExit(9)


def full(*_given: object) -> None:
    raise DiskFullError(place="head")


def still_owed(desk: Desk, case: OpenedCase, folder: Path) -> bool:
    """Tell whether nothing is said here of an answer that is not there, and Hoy still asks for it."""
    assert list(folder.glob("*.age*")) == []
    return only(desk, case).state == "received" and bool(replies_due(read_casefile(desk, case.id)))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "answers"
    folder.mkdir()
    return folder


def test_killed_before_the_file_stands_nothing_was_given(
    receiver: Desk, theirs: OpenedCase, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "place_file", killed)
    with pytest.raises(SystemExit):
        answered(receiver, theirs, Saying("accepted"), stick)
    assert still_owed(receiver, theirs, stick)
    assert len(only(receiver, theirs).unfinished) == 1


def test_a_full_disk_before_the_file_is_noted_as_never_written(
    receiver: Desk, theirs: OpenedCase, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiver.vault, "sync_memory", full)
    with pytest.raises(StorageError):
        answered(receiver, theirs, Saying("accepted"), stick)
    assert still_owed(receiver, theirs, stick)
    assert [one.value["state"] for one in notes(receiver, theirs)] == ["answering", "dropped"]
    assert only(receiver, theirs).unfinished == ()


def test_where_not_even_that_can_be_noted_it_is_still_asked_for(
    receiver: Desk, theirs: OpenedCase, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answering, "note_of_unwritten", full)
    with pytest.raises(StorageError):
        answered(receiver, theirs, Saying("accepted"), stick / "pulled")
    assert still_owed(receiver, theirs, stick)


def test_killed_once_the_file_stands_the_next_answer_knows_of_it(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    theirs: OpenedCase,
    stick: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as cut:
        cut.setattr(answering, "note_of_written", killed)
        with pytest.raises(SystemExit):
            answered(receiver, theirs, Saying("refused", reason="not_ours"), stick)
    [lost] = stick.glob("*.age")
    assert only(receiver, theirs).state == "received", "less than what is there, never more"
    last = answered(receiver, theirs, Saying("accepted"), stick)
    take_in(sender, found(sender, last.placed.path))
    late = found(sender, lost)
    assert late.place == "older"
    assert take_in(sender, late).state == "accepted"


def test_a_folder_that_fails_once_the_file_stands_is_not_noted_as_never_written(
    receiver: Desk, theirs: OpenedCase, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(folder: Path) -> None:
        if folder == stick:
            raise OSError(5, os.strerror(5))

    monkeypatch.setattr(durable, "sync_folder", gone)
    with pytest.raises(StorageError):
        answered(receiver, theirs, Saying("accepted"), stick)
    assert len(list(stick.glob("*.age"))) == 1
    known = only(receiver, theirs)
    assert (known.state, len(known.unfinished)) == ("received", 1)
    assert (
        known.unfinished[0].value["begun"]
        in answered(receiver, theirs, Saying("closed"), stick / "..").answer.follows
    )
