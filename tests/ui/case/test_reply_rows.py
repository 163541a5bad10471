"""The row of a packet and its history say by when more is said, that answers disagree, and where a file may lie."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pytest

from repatria.domain.packets.answer import Saying
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.history import case_history
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.packet_dates import RECALL, packet_dates
from repatria.services.desk import Desk
from repatria.services.packets import answering
from repatria.services.packets.following import note_packet
from repatria.services.packets.preparing import Prepared
from repatria.services.packets.recalled import CameRecall, take_recall
from repatria.services.packets.recalling import recall_packet
from repatria.services.packets.taking import look_at, take_in
from repatria.ui.case.telling.history_words import happenings
from repatria.ui.case.telling.request_rows import request_rows
from repatria.ui.case.view import look
from tests.services.answering import (
    answered,
    case,
    found,
    made,
    only,
    receiver,
    sealed,
    sender,
    theirs,
)

__all__ = ["case", "made", "receiver", "sender", "theirs"]


def row(desk: Desk, case: OpenedCase) -> tuple[str, str]:
    """Return what the row of the only packet says of where it is, and how loud."""
    [found] = [row for row, _ in request_rows(look(desk, case.id)) if row.key.startswith("packet/")]
    return found.when, found.tone


def history(desk: Desk, case: OpenedCase) -> list[str]:
    view = look(desk, case.id)
    return [one.what for one in happenings(view, case_history(desk, case.id))]


@pytest.mark.parametrize(
    ("saying", "here", "there"),
    [
        (
            Saying("arrived", by="2030-01-31"),
            "dirán más antes del jue 31 ene 2030",
            "se prometió decirles más antes del jue 31 ene 2030",
        ),
        (
            Saying("queried", asks=("age_band",), by="2030-01-31"),
            "piden la respuesta antes del jue 31 ene 2030",
            "se les pidió la respuesta antes del jue 31 ene 2030",
        ),
    ],
)
def test_by_when_more_is_said_or_asked_stands_in_the_row_and_the_history_of_both(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    theirs: OpenedCase,
    tmp_path: Path,
    saying: Saying,
    here: str,
    there: str,
) -> None:
    done = answered(receiver, theirs, saying, tmp_path)
    take_in(sender, found(sender, done.placed.path))
    for desk, one, words in ((sender, case, here), (receiver, theirs, there)):
        assert row(desk, one)[0].endswith(words)
        assert any(
            words in line.lower() for line in (text.replace("Dir", "dir") for text in history(desk, one))
        )


def test_answers_that_disagree_are_both_told_until_one_is_noted(
    sender: Desk, receiver: Desk, case: OpenedCase, theirs: OpenedCase, tmp_path: Path
) -> None:
    first = answered(receiver, theirs, Saying("accepted", phone="+504 2222"), tmp_path)
    other = msgspec.structs.replace(first.answer, id="b" * 26, state="refused", reason="not_ours")
    for path in (first.placed.path, sealed(receiver, other, sender, tmp_path / "other")):
        take_in(sender, found(sender, path))
    when, tone = row(sender, case)
    assert when.startswith("hay respuestas que no concuerdan · aceptado · Sol P. · +504 2222 · no lo toman: ")
    assert tone == "warning"
    note_packet(sender, case.id, only(sender, case).id, "accepted", known_by="phone")
    assert row(sender, case)[0].startswith("aceptado")


def test_cut_off_once_the_file_stood_the_row_says_where_to_look(
    receiver: Desk, theirs: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_given: object) -> None:
        raise SystemExit(9)

    with monkeypatch.context() as cut:
        cut.setattr(answering, "note_of_written", killed)
        with pytest.raises(SystemExit):
            answered(receiver, theirs, Saying("accepted"), tmp_path)
    when, tone = row(receiver, theirs)
    assert when.startswith("recibido · piden la respuesta")
    assert "no consta que su archivo quedara escrito" in when
    assert tone == "warning"
    assert "Se preparó una respuesta al otro país: aceptado." in history(receiver, theirs)
    answered(receiver, theirs, Saying("accepted"), tmp_path)
    assert row(receiver, theirs) == ("aceptado", "")


def test_cut_off_and_asked_back_the_row_says_both(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    made: Prepared,
    theirs: OpenedCase,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as cut:
        cut.setattr(answering, "note_of_written", lambda *_: sys.exit(9))
        with pytest.raises(SystemExit):
            answered(receiver, theirs, Saying("accepted"), tmp_path)
    recall = look_at(receiver, recall_packet(sender, case.id, made.packet.id, tmp_path).placed.path)
    assert isinstance(recall, CameRecall)
    take_recall(receiver, recall)
    when, tone = row(receiver, theirs)
    assert when.startswith("Lo pidieron de vuelta: ya no cuenta.")
    assert "no consta que su archivo quedara escrito" in when
    assert tone == "warning"


def test_answers_that_disagree_are_told_no_more_once_it_was_asked_back(
    sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, theirs: OpenedCase, tmp_path: Path
) -> None:
    first = answered(receiver, theirs, Saying("accepted"), tmp_path)
    other = msgspec.structs.replace(first.answer, id="b" * 26, state="refused", reason="not_ours")
    for path in (first.placed.path, sealed(receiver, other, sender, tmp_path / "other")):
        take_in(sender, found(sender, path))
    recall_packet(sender, case.id, made.packet.id, tmp_path)
    assert row(sender, case) == ("se pidió que lo devuelvan o destruyan · falta el acuse", "warning")
    assert [step for _, step in packet_dates(read_casefile(sender, case.id))] == [RECALL]
