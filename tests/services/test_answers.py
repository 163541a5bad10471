"""What is said of a packet travels back to the device that sent it, is noted on both sides, and tells of no case."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from repatria.content.library import Library
from repatria.domain.calendar import utc_text
from repatria.domain.errors import (
    AnswerClosedError,
    AnswerElsewhereError,
    AnswerNoPlaceError,
    AnswerOfAnotherError,
    AnswerOpensNothingError,
    AnswerUnknownError,
    BundleForgedError,
    NotForMeError,
    RecordIncompleteError,
    RoleMayNotError,
    StorageError,
    UnknownDeviceError,
    UnknownPacketError,
)
from repatria.domain.ids import DeviceId
from repatria.domain.packets.answer import Saying
from repatria.domain.packets.line import Sender
from repatria.services.cases.acts import raise_block
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.packet_dates import REPLY, answers_due, replies_due
from repatria.services.cases.relations import link_family
from repatria.services.cases.restricting import restrict_case
from repatria.services.cases.summaries import next_due
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.packets.answering import askable
from repatria.services.packets.arriving import Came, read_arrived
from repatria.services.packets.following import note_packet
from repatria.services.packets.preparing import Prepared
from repatria.services.packets.taking import look_at, take_in
from repatria.services.post.people import let_in
from repatria.services.vaults import leave
from repatria.store.lists import cases
from tests.posts import TestClock, introduce, make_post, seated
from tests.services.answering import (
    answered,
    case,
    found,
    inside,
    made,
    notes,
    only,
    receiver,
    sealed,
    sender,
    theirs,
)

__all__ = ["case", "made", "receiver", "sender", "theirs"]


def test_what_is_said_there_is_noted_here_and_the_waiting_ends(
    sender: Desk, receiver: Desk, case: OpenedCase, theirs: OpenedCase, tmp_path: Path
) -> None:
    assert answers_due(read_casefile(sender, case.id))
    done = answered(receiver, theirs, Saying("accepted"), tmp_path)
    assert only(receiver, theirs).state == "accepted"
    begun, written = notes(receiver, theirs)
    assert (begun.value["state"], begun.value["begun"]) == ("answering", done.answer.id)
    assert (written.value["known_by"], written.value["answer"]) == ("program", done.answer.id)
    came = found(sender, done.placed.path)
    assert (came.case.id, came.post.post, came.place) == (case.id, "Enlace HND", "new")
    assert only(sender, case).state == "sent", "looking keeps nothing"
    assert take_in(sender, came).state == "accepted"
    last = only(sender, case).noted[-1].value
    assert (last["known_by"], last["who"], last["state"]) == ("packet", "Sol P.", "accepted")
    assert not answers_due(read_casefile(sender, case.id))
    assert check_vault(sender).sound
    assert check_vault(receiver).sound


def test_taken_in_twice_it_is_one(
    sender: Desk, receiver: Desk, case: OpenedCase, theirs: OpenedCase, tmp_path: Path
) -> None:
    path = answered(receiver, theirs, Saying("queried", asks=("age_band",)), tmp_path).placed.path
    came = found(sender, path)
    take_in(sender, came)
    before = notes(sender, case)
    assert take_in(sender, came).state == "queried", "although it was looked at before it was taken in"
    assert found(sender, path).place == "taken"
    assert notes(sender, case) == before
    assert answers_due(read_casefile(sender, case.id)), "they still owe an answer"


def test_an_older_one_that_comes_late_is_noted_and_is_not_the_last_word(
    sender: Desk, receiver: Desk, case: OpenedCase, theirs: OpenedCase, tmp_path: Path, clock: TestClock
) -> None:
    first = answered(receiver, theirs, Saying("arrived", by="2026-12-01"), tmp_path)
    clock.pass_time(days=-400)
    last = answered(receiver, theirs, Saying("closed"), tmp_path)
    clock.pass_time(days=400)
    take_in(sender, found(sender, last.placed.path))
    late = found(sender, first.placed.path)
    assert late.place == "older"
    assert take_in(sender, late).state == "closed"
    assert [one.value["state"] for one in only(sender, case).noted] == ["sent", "arrived", "closed"]


def test_it_says_nothing_of_the_case_that_was_opened_there(
    receiver: Desk, theirs: OpenedCase, made: Prepared, tmp_path: Path
) -> None:
    note_packet(
        receiver, theirs.id, made.packet.id, "queried", known_by="phone", who="ZORZAL", reason="ZORZAL"
    )
    done = answered(receiver, theirs, Saying("refused", reason="not_ours", phone="+504 2222-1111"), tmp_path)
    said = msgspec.to_builtins(done.answer)
    packet = made.packet
    assert said == {
        "format": "repatria-packet-answer/1",
        "tlp": "TLP:RED",
        "id": done.answer.id,
        "practice": True,
        "made": "2026-11-23T20:00:00Z",
        "packet": packet.id,
        "code": packet.code,
        "case_code": packet.own["case_code"],
        "state": "refused",
        "reason": "not_ours",
        "asks": [],
        "by": "",
        "contact": "Sol P.",
        "phone": "+504 2222-1111",
        "follows": [],
        "sender": {"device": packet.to.device, "country": "HND"},
        "to": {"device": packet.sender.device, "country": "GTM"},
    }
    for word in (theirs.code, theirs.id, "ZORZAL", receiver.post):
        assert word not in str(said)


def test_from_outside_it_cannot_be_told_from_a_packet(
    sender: Desk, receiver: Desk, theirs: OpenedCase, made: Prepared, tmp_path: Path
) -> None:
    asking = Saying("queried", asks=askable(receiver, "F13"), phone="+504 2222-1111")
    done = [answered(receiver, theirs, saying, tmp_path) for saying in (Saying("arrived"), asking)]
    assert {one.placed.path.suffixes[0] for one in done} == {".packet"}
    assert {len(one.placed.path.name) for one in done} == {len(made.placed.path.name)}
    sizes = {inside(sender, one.placed.path) for one in done}
    assert sizes == {inside(receiver, made.placed.path)}


def test_only_the_liaison_answers_and_only_where_the_packet_came(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    theirs: OpenedCase,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with seated(receiver, replace(receiver.person, role="coordinator")), pytest.raises(RoleMayNotError):
        answered(receiver, theirs, Saying("arrived"), tmp_path / "no")
    with pytest.raises(UnknownPacketError):
        answered(sender, case, Saying("arrived"), tmp_path / "no")
    monkeypatch.setattr(receiver.vault, "device", replace(receiver.vault.device, id=DeviceId("z" * 26)))
    with pytest.raises(AnswerElsewhereError):
        answered(receiver, theirs, Saying("arrived"), tmp_path / "no")
    assert notes(receiver, theirs) == ()


def test_a_block_stops_it_as_it_stops_paper(receiver: Desk, theirs: OpenedCase, tmp_path: Path) -> None:
    raise_block(receiver, theirs.id, "doubt")
    with pytest.raises(AnswerClosedError):
        answered(receiver, theirs, Saying("arrived"), tmp_path / "no")
    assert notes(receiver, theirs) == ()


def test_a_block_in_the_case_of_a_sister_stops_it_too(
    receiver: Desk, theirs: OpenedCase, tmp_path: Path
) -> None:
    sister = open_case(receiver, Opening("origin", "no", nationality=("HND",)))
    link_family(receiver, theirs.id, sister.id)
    raise_block(receiver, sister.id)
    with pytest.raises(AnswerClosedError):
        answered(receiver, theirs, Saying("arrived"), tmp_path / "no")


@pytest.mark.parametrize(
    ("saying", "error"),
    [
        (Saying("refused"), RecordIncompleteError),
        (Saying("queried"), RecordIncompleteError),
        (Saying("queried", asks=("her_address",)), AnswerNoPlaceError),
        (Saying("queried", asks=("case_code",)), AnswerNoPlaceError),
        (Saying("accepted", reason="not_ours"), AnswerNoPlaceError),
        (Saying("arrived", phone="pregunte por María"), AnswerNoPlaceError),
        (Saying("refused", reason="vive en Choluteca"), AnswerNoPlaceError),  # type: ignore[arg-type]
    ],
)
def test_what_an_answer_has_no_place_for_is_refused_and_nothing_noted(
    receiver: Desk, theirs: OpenedCase, tmp_path: Path, saying: Saying, error: type[Exception]
) -> None:
    with pytest.raises(error):
        answered(receiver, theirs, saying, tmp_path)
    assert notes(receiver, theirs) == ()


def test_one_that_could_not_be_written_says_nothing_here_either(
    receiver: Desk, theirs: OpenedCase, tmp_path: Path
) -> None:
    answered(receiver, theirs, Saying("arrived"), tmp_path)
    with pytest.raises(StorageError):
        answered(receiver, theirs, Saying("accepted"), tmp_path / "pulled")
    assert only(receiver, theirs).state == "arrived"
    said = [one.value["state"] for one in notes(receiver, theirs)]
    assert said == ["answering", "arrived", "answering", "dropped"]
    assert len(answered(receiver, theirs, Saying("closed"), tmp_path).answer.follows) == 1


def test_only_the_device_it_is_for_reads_it(
    sender: Desk, receiver: Desk, other: Desk, theirs: OpenedCase, tmp_path: Path
) -> None:
    done = answered(receiver, theirs, Saying("arrived"), tmp_path)
    for desk in (other, receiver):
        with pytest.raises(NotForMeError):
            look_at(desk, done.placed.path)
    elsewhere = msgspec.structs.replace(done.answer, to=Sender(other.vault.device.id, "GTM"))
    with pytest.raises(NotForMeError):
        look_at(sender, sealed(receiver, elsewhere, sender, tmp_path / "elsewhere"))
    with pytest.raises(AnswerOpensNothingError):
        read_arrived(sender, done.placed.path)


def test_a_forged_one_or_one_of_a_stranger_or_another_device_is_refused(
    sender: Desk,
    receiver: Desk,
    theirs: OpenedCase,
    case: OpenedCase,
    tmp_path: Path,
    library: Library,
    clock: TestClock,
) -> None:
    answer = answered(receiver, theirs, Saying("arrived"), tmp_path).answer
    third = make_post(
        tmp_path / "slv", "Enlace SLV", "SLV", person="Rut A.", library=library, clock=clock, role="liaison"
    )
    with pytest.raises(BundleForgedError):
        look_at(sender, sealed(third, answer, sender, tmp_path / "forged"))
    own = msgspec.structs.replace(answer, sender=Sender(third.vault.device.id, "SLV"))
    with pytest.raises(UnknownDeviceError):
        look_at(sender, sealed(third, own, sender, tmp_path / "stranger"))
    introduce(sender, third)
    with pytest.raises(AnswerOfAnotherError):
        look_at(sender, sealed(third, own, sender, tmp_path / "known"))
    lying = msgspec.structs.replace(answer, sender=Sender(third.vault.device.id, "HND"))
    with pytest.raises(BundleForgedError):
        look_at(sender, sealed(third, lying, sender, tmp_path / "lying"))
    leave(third)
    assert only(sender, case).state == "sent"


@pytest.mark.parametrize(
    "changed",
    [{"packet": "z" * 26}, {"code": "0000 0000 0000 0000"}, {"case_code": "7F3K-92QD"}],
    ids=["packet", "code", "case"],
)
def test_an_answer_to_a_packet_that_is_not_known_here_is_refused(
    sender: Desk, receiver: Desk, theirs: OpenedCase, tmp_path: Path, changed: dict[str, Any]
) -> None:
    answer = answered(receiver, theirs, Saying("arrived"), tmp_path).answer
    path = sealed(receiver, msgspec.structs.replace(answer, **changed), sender, tmp_path / "strange")
    with pytest.raises(AnswerUnknownError):
        look_at(sender, path)


def test_whoever_may_not_see_the_case_is_not_told_that_there_is_one(
    sender: Desk, receiver: Desk, case: OpenedCase, theirs: OpenedCase, tmp_path: Path
) -> None:
    done = answered(receiver, theirs, Saying("arrived"), tmp_path)
    colleague = let_in(sender, "Bea T.", "coordinator", "una tercera frase de práctica")
    restrict_case(sender, case.id)
    with seated(sender, colleague), pytest.raises(AnswerUnknownError):
        look_at(sender, done.placed.path)


def test_a_packet_is_looked_at_by_the_same_door(receiver: Desk, made: Prepared) -> None:
    came = look_at(receiver, made.placed.path)
    assert isinstance(came, Came)
    assert came.packet == made.packet


def test_nobody_is_urged_to_answer_a_state_from_which_the_person_is_protected(
    receiver: Desk, theirs: OpenedCase
) -> None:
    assert replies_due(read_casefile(receiver, theirs.id))
    raise_block(receiver, theirs.id, "doubt")
    assert replies_due(read_casefile(receiver, theirs.id)) == []


def test_what_is_owed_stands_on_hoy_until_it_is_said(
    receiver: Desk, theirs: OpenedCase, tmp_path: Path
) -> None:
    [due] = replies_due(read_casefile(receiver, theirs.id))
    assert due.date() == (receiver.now() + timedelta(days=6)).date(), "the day that F13 names ends at night"
    assert next_due((), (), [(due, REPLY)]).flags == ("due_step:reply", "due_by_day")
    assert only(receiver, theirs).is_overdue(due.date() + timedelta(days=1))
    line = cases.line(receiver.read(), theirs.id, person=receiver.person.id)
    assert line is not None
    assert line.next_due <= utc_text(due)
    answered(receiver, theirs, Saying("arrived"), tmp_path)
    assert replies_due(read_casefile(receiver, theirs.id)) == [due], "more is to be said"
    answered(receiver, theirs, Saying("accepted"), tmp_path)
    assert replies_due(read_casefile(receiver, theirs.id)) == []
    assert not answers_due(read_casefile(receiver, theirs.id))
