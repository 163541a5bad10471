"""A packet is asked back from the device it went to, counts no more there, and a receipt says so here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from repatria.content.library import Library
from repatria.domain.cases.state import Fact
from repatria.domain.errors import (
    AnswerClosedError,
    AnswerOfAnotherError,
    AnswerRecalledError,
    BundleForgedError,
    NotForMeError,
    NothingToRecallError,
    PacketRecalledError,
    PracticeMixedError,
    RecallElsewhereError,
    RecallOfAnotherError,
    RecallOpensNothingError,
    ReturnedUnknownError,
    RoleMayNotError,
    StorageError,
    UnknownDeviceError,
    UnknownPacketError,
    UnknownRecallError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.ids import DeviceId
from repatria.domain.packets.answer import Saying
from repatria.domain.packets.line import Sender, written
from repatria.domain.packets.recall import compose_recall, compose_returned
from repatria.domain.packets.states import KnownPacket
from repatria.sealing import open_sealed, recipient_of
from repatria.services.cases.acts import raise_block
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.opening import OpenedCase
from repatria.services.cases.packet_dates import RECALL, recalls_due, receipts_due
from repatria.services.cases.restricting import restrict_case
from repatria.services.cases.summaries import next_due
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.packets import preparing, recalling
from repatria.services.packets import recalled as receiving
from repatria.services.packets.answering import answer_packet
from repatria.services.packets.arriving import open_case_with, read_arrived
from repatria.services.packets.asked_back import known_recalls
from repatria.services.packets.following import case_packets, note_packet
from repatria.services.packets.preparing import Prepared, prepare_packet
from repatria.services.packets.recalled import CameRecall, GivenBack, give_back, take_recall
from repatria.services.packets.recalling import AskedBack, recall_packet
from repatria.services.packets.returned import CameReturned, take_returned
from repatria.services.packets.taking import CameAnswer, look_at, take_in
from repatria.services.paper.gone_out import gone_out
from repatria.services.post.people import let_in
from repatria.services.today import find_cases
from repatria.services.vaults import leave
from repatria.store.state import load_some
from repatria.sync.packets import Told, seal_packet
from tests.posts import TestClock, introduce, make_post, seated
from tests.services.across import asked, case, receiver, sender, sent

__all__ = ["case", "receiver", "sender"]


@pytest.fixture
def made(sender: Desk, receiver: Desk, case: OpenedCase, tmp_path: Path) -> Prepared:
    return sent(sender, case, receiver, tmp_path)


@pytest.fixture
def theirs(receiver: Desk, made: Prepared) -> OpenedCase:
    return open_case_with(receiver, read_arrived(receiver, made.placed.path))


@pytest.fixture
def third(tmp_path: Path, library: Library, clock: TestClock) -> Any:
    desk = make_post(
        tmp_path / "slv", "Enlace SLV", "SLV", person="Rut A.", library=library, clock=clock, role="liaison"
    )
    yield desk
    leave(desk)


def asked_back(desk: Desk, case: OpenedCase, made: Prepared, folder: Path) -> AskedBack:
    return recall_packet(desk, case.id, made.packet.id, folder)


def found(desk: Desk, path: Path) -> CameRecall:
    one = look_at(desk, path)
    assert isinstance(one, CameRecall)
    return one


def taken(desk: Desk, path: Path) -> CameRecall:
    return take_recall(desk, found(desk, path))


def receipt_at(desk: Desk, path: Path) -> CameReturned:
    one = look_at(desk, path)
    assert isinstance(one, CameReturned)
    return one


def given(desk: Desk, made: Prepared, folder: Path) -> GivenBack:
    return give_back(desk, made.packet.id, folder)


def only(desk: Desk, case: OpenedCase) -> KnownPacket:
    [one] = case_packets(desk, case.id)
    return one


def kept(desk: Desk, *types: str) -> tuple[Fact, ...]:
    return load_some(desk.read(), desk.record, types=types).facts


def sealed(desk: Desk, line: Told, to: Desk, path: Path) -> Path:
    """Return a file in which *desk* seals what no program of ours would."""
    device = desk.vault.device
    with path.open("wb") as file:
        key = recipient_of(to.vault.device.age_identity)
        seal_packet(line, file, recipient=key, signing_seed=device.signing_seed)
    return path


def inside(desk: Desk, path: Path) -> bytes:
    """Return what is sealed in a file."""
    with path.open("rb") as file, open_sealed(file, (desk.vault.device.age_identity,)) as stream:
        return b"".join(stream)


def test_it_is_asked_back_taken_in_given_back_and_noted_on_both_sides(
    sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, theirs: OpenedCase, tmp_path: Path
) -> None:
    done = asked_back(sender, case, made, tmp_path)
    assert only(sender, case).state == "recalled"
    assert recalls_due(read_casefile(sender, case.id))
    came = found(receiver, done.placed.path)
    assert (came.recall, came.post.post, came.cases, came.known) == (
        done.recall,
        "Enlace GTM",
        (theirs,),
        None,
    )
    assert only(receiver, theirs).state == "received", "looking keeps nothing"
    after = take_recall(receiver, came)
    assert after.known is not None
    assert only(receiver, theirs).state == "recalled"
    assert receipts_due(read_casefile(receiver, theirs.id))
    with pytest.raises(PacketRecalledError):
        read_arrived(receiver, made.placed.path)
    back = given(receiver, made, tmp_path)
    assert only(receiver, theirs).state == "returned"
    assert not receipts_due(read_casefile(receiver, theirs.id))
    assert found(receiver, done.placed.path).known is not None
    receipt = receipt_at(sender, back.placed.path)
    assert (receipt.case.id, receipt.taken) == (case.id, False)
    assert only(sender, case).state == "recalled"
    assert take_returned(sender, receipt).state == "returned"
    assert receipt_at(sender, back.placed.path).taken
    assert not recalls_due(read_casefile(sender, case.id))
    for desk in (sender, receiver):
        assert check_vault(desk).sound


def test_asked_back_before_it_was_opened_it_opens_nothing_whenever_it_comes(
    sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, tmp_path: Path
) -> None:
    looked_at = read_arrived(receiver, made.placed.path)
    taken(receiver, asked_back(sender, case, made, tmp_path).placed.path)
    for _ in range(2):
        with pytest.raises(PacketRecalledError):
            look_at(receiver, made.placed.path)
    with pytest.raises(PacketRecalledError):
        open_case_with(receiver, looked_at)
    assert list(find_cases(receiver, case.code)) == []
    back = given(receiver, made, tmp_path)
    assert take_returned(sender, receipt_at(sender, back.placed.path)).state == "returned"


def test_another_packet_of_the_same_person_counts_still(
    sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, theirs: OpenedCase, tmp_path: Path
) -> None:
    taken(receiver, asked_back(sender, case, made, tmp_path).placed.path)
    other = sent(sender, case, receiver, tmp_path)
    opened = open_case_with(receiver, read_arrived(receiver, other.placed.path))
    assert opened == theirs, "it is of the same case there: kept beside the one that counts no more"
    assert open_case_with(receiver, read_arrived(receiver, other.placed.path)) == opened
    states = {one.id: one.state for one in case_packets(receiver, opened.id)}
    assert states == {made.packet.id: "recalled", other.packet.id: "received"}
    assert sorted(one.state for one in case_packets(sender, case.id)) == ["recalled", "sent"]


def test_taken_in_twice_and_asked_back_again_each_is_noted_once(
    sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, theirs: OpenedCase, tmp_path: Path
) -> None:
    first = asked_back(sender, case, made, tmp_path)
    came = found(receiver, first.placed.path)
    take_recall(receiver, came)
    noted = only(receiver, theirs).noted
    take_recall(receiver, came)
    assert taken(receiver, first.placed.path).known is not None
    assert only(receiver, theirs).noted == noted
    back = given(receiver, made, tmp_path)
    again = asked_back(sender, case, made, tmp_path)
    assert again.recall.id != first.recall.id
    taken(receiver, again.placed.path)
    assert len(known_recalls(receiver)) == 2
    receipt = receipt_at(sender, back.placed.path)
    for _ in range(2):
        assert take_returned(sender, receipt).state == "returned"
    notes = read_casefile(sender, case.id).state.of_type("packet_noted")
    assert [one.value["state"] for one in notes].count("returned") == 1


def test_a_block_does_not_stop_it_and_nobody_can_tell(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    made: Prepared,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        recalling, "compose_recall", lambda *of, **by: compose_recall(*of, **{**by, "recall_id": "r" * 26})
    )
    before = asked_back(sender, case, made, tmp_path)
    raise_block(sender, case.id)
    restrict_case(sender, case.id)
    after = asked_back(sender, case, made, tmp_path)
    plain = [inside(receiver, one.placed.path).partition(b"\n")[0] for one in (before, after)]
    assert plain[0] == plain[1] == written(before.recall)
    assert [one.value["act"] for one in read_casefile(sender, case.id).state.of_type("gate_refused")] == []


def test_it_says_nothing_of_any_case(
    sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, theirs: OpenedCase, tmp_path: Path
) -> None:
    note_packet(sender, case.id, made.packet.id, "refused", known_by="phone", who="ZORZAL", reason="ZORZAL")
    done = asked_back(sender, case, made, tmp_path)
    taken(receiver, done.placed.path)
    back = given(receiver, made, tmp_path)
    assert msgspec.to_builtins(done.recall) == {
        "format": "repatria-packet/recall-1",
        "tlp": "TLP:RED",
        "id": done.recall.id,
        "practice": True,
        "made": "2026-11-23T20:00:00Z",
        "packet": made.packet.id,
        "code": made.code,
        "sender": {"device": sender.vault.device.id, "country": "GTM"},
        "to": {"device": receiver.vault.device.id, "country": "HND"},
    }
    for line in (written(done.recall), written(back.returned)):
        for word in ("ZORZAL", case.code, theirs.code, case.id, theirs.id, sender.post, "Luz", "Sol"):
            assert word.encode() not in line


def test_the_receipt_is_the_same_whether_a_case_was_opened_or_not(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    made: Prepared,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(
        receiving,
        "compose_returned",
        lambda one, **by: compose_returned(one, **{**by, "returned_id": "a" * 26}),
    )
    opened_before = read_arrived(receiver, made.placed.path)
    done = asked_back(sender, case, made, tmp_path)
    taken(receiver, done.placed.path)
    without = given(receiver, made, tmp_path)
    monkeypatch.setattr("repatria.services.packets.arriving.refuse_recalled", lambda *_: None)
    open_case_with(receiver, opened_before)
    taken(receiver, done.placed.path)
    opened = given(receiver, made, tmp_path)
    assert written(without.returned) == written(opened.returned)


def test_from_outside_neither_can_be_told_from_a_packet(
    sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, tmp_path: Path
) -> None:
    done = asked_back(sender, case, made, tmp_path)
    taken(receiver, done.placed.path)
    back = given(receiver, made, tmp_path)
    files = [made.placed.path, done.placed.path, back.placed.path]
    assert {len(path.name) for path in files} == {26 + len(".packet.age")}
    assert {path.name.partition(".")[2] for path in files} == {"packet.age"}
    sizes = {len(inside(desk, path)) for desk, path in zip((receiver, receiver, sender), files, strict=True)}
    assert len(sizes) == 1
    assert len({path.stat().st_size // 8192 for path in files}) == 1


def test_only_the_liaison_asks_back_and_only_where_the_packet_was_made(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    made: Prepared,
    theirs: OpenedCase,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = sorted(tmp_path.glob("*.age"))
    with seated(sender, replace(sender.person, role="coordinator")), pytest.raises(RoleMayNotError):
        asked_back(sender, case, made, tmp_path)
    with pytest.raises(UnknownPacketError):
        recall_packet(receiver, theirs.id, made.packet.id, tmp_path)
    with seated(receiver, replace(receiver.person, role="coordinator")), pytest.raises(RoleMayNotError):
        given(receiver, made, tmp_path)
    with pytest.raises(UnknownRecallError):
        given(receiver, made, tmp_path)
    monkeypatch.setattr(sender.vault, "device", replace(sender.vault.device, id=DeviceId("z" * 26)))
    with pytest.raises(RecallElsewhereError):
        asked_back(sender, case, made, tmp_path)
    assert sorted(tmp_path.glob("*.age")) == before
    assert only(sender, case).state == "sent"


def test_what_never_left_or_was_given_back_is_not_asked_back(
    sender: Desk, receiver: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    with pytest.raises(StorageError):
        prepare_packet(sender, asked(sender, case, receiver), tmp_path / "pulled")
    [lost] = case_packets(sender, case.id)
    with pytest.raises(NothingToRecallError):
        recall_packet(sender, case.id, lost.id, tmp_path)
    made = sent(sender, case, receiver, tmp_path)
    note_packet(sender, case.id, made.packet.id, "returned", known_by="phone", who="Sol P.")
    with pytest.raises(NothingToRecallError):
        recall_packet(sender, case.id, made.packet.id, tmp_path)


def test_nothing_stands_as_asked_back_or_given_back_that_was_not_written(
    sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, theirs: OpenedCase, tmp_path: Path
) -> None:
    with pytest.raises(StorageError):
        asked_back(sender, case, made, tmp_path / "pulled")
    assert only(sender, case).state == "sent"
    assert len(kept(sender, "packet_asked_back")) == 1, "it may have left"
    raise_block(sender, case.id)
    assert [one.packet for one in gone_out(sender, case.id) if one.way == "packet"] == [made.packet.id]
    done = asked_back(sender, case, made, tmp_path)
    assert [one for one in gone_out(sender, case.id) if one.way == "packet"] == []
    taken(receiver, done.placed.path)
    with pytest.raises(StorageError):
        given(receiver, made, tmp_path / "pulled")
    assert only(receiver, theirs).state == "recalled"
    assert known_recalls(receiver)[0].returned_at == ""
    given(receiver, made, tmp_path)
    assert known_recalls(receiver)[0].returned_at


def test_a_receipt_for_what_may_have_left_is_believed(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    made: Prepared,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The machine was switched off after the file was written and before the case said so."""
    with monkeypatch.context() as off:
        off.setattr(recalling, "keep", _switched_off)
        with pytest.raises(KeyboardInterrupt):
            asked_back(sender, case, made, tmp_path)
    [path] = [one for one in tmp_path.glob("*.age") if one != made.placed.path]
    assert only(sender, case).state == "sent"
    taken(receiver, path)
    back = given(receiver, made, tmp_path)
    assert take_returned(sender, receipt_at(sender, back.placed.path)).state == "returned"


def _switched_off(*_args: object) -> None:
    raise KeyboardInterrupt


def test_only_the_device_it_is_for_reads_it_and_it_opens_nothing(
    sender: Desk, receiver: Desk, other: Desk, case: OpenedCase, made: Prepared, tmp_path: Path
) -> None:
    done = asked_back(sender, case, made, tmp_path)
    for desk in (other, sender):
        with pytest.raises(NotForMeError):
            look_at(desk, done.placed.path)
    elsewhere = msgspec.structs.replace(done.recall, to=Sender(other.vault.device.id, "HND"))
    with pytest.raises(NotForMeError):
        look_at(receiver, sealed(sender, elsewhere, receiver, tmp_path / "elsewhere"))
    with pytest.raises(RecallOpensNothingError):
        read_arrived(receiver, done.placed.path)
    real = msgspec.structs.replace(done.recall, practice=False)
    with pytest.raises(PracticeMixedError):
        look_at(receiver, sealed(sender, real, receiver, tmp_path / "real"))


def test_a_forged_one_or_one_of_a_stranger_is_refused(
    sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, third: Desk, tmp_path: Path
) -> None:
    recall = asked_back(sender, case, made, tmp_path).recall
    with pytest.raises(BundleForgedError):
        look_at(receiver, sealed(third, recall, receiver, tmp_path / "forged"))
    own = msgspec.structs.replace(recall, sender=Sender(third.vault.device.id, "SLV"))
    with pytest.raises(UnknownDeviceError):
        look_at(receiver, sealed(third, own, receiver, tmp_path / "stranger"))
    assert known_recalls(receiver) == ()


@pytest.mark.parametrize("opened", [True, False])
def test_whoever_did_not_send_the_packet_asks_nothing_back(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    made: Prepared,
    third: Desk,
    tmp_path: Path,
    opened: bool,
) -> None:
    introduce(receiver, third)
    recall = asked_back(sender, case, made, tmp_path).recall
    own = msgspec.structs.replace(recall, sender=Sender(third.vault.device.id, "SLV"))
    path = sealed(third, own, receiver, tmp_path / "known")
    if opened:
        theirs = open_case_with(receiver, read_arrived(receiver, made.placed.path))
        with pytest.raises(RecallOfAnotherError):
            look_at(receiver, path)
        assert only(receiver, theirs).state == "received"
        return
    taken(receiver, path)
    assert read_arrived(receiver, made.placed.path).packet == made.packet, "it is another's packet"


def test_looked_at_before_the_packet_was_opened_it_is_looked_at_anew_when_taken(
    sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, third: Desk, tmp_path: Path
) -> None:
    introduce(receiver, third)
    recall = asked_back(sender, case, made, tmp_path).recall
    own = msgspec.structs.replace(recall, sender=Sender(third.vault.device.id, "SLV"))
    came = found(receiver, sealed(third, own, receiver, tmp_path / "known"))
    theirs = open_case_with(receiver, read_arrived(receiver, made.placed.path))
    with pytest.raises(RecallOfAnotherError):
        take_recall(receiver, came)
    assert only(receiver, theirs).state == "received"
    assert known_recalls(receiver) == ()


def test_a_receipt_is_believed_only_from_where_the_packet_went_and_for_what_was_asked_back(
    sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, third: Desk, tmp_path: Path
) -> None:
    introduce(sender, third)
    done = asked_back(sender, case, made, tmp_path)
    taken(receiver, done.placed.path)
    receipt = given(receiver, made, tmp_path).returned
    own = msgspec.structs.replace(receipt, sender=Sender(third.vault.device.id, "SLV"))
    with pytest.raises(AnswerOfAnotherError):
        look_at(sender, sealed(third, own, sender, tmp_path / "third"))
    for name, changed in (
        ("recall", {"recall": "z" * 26}),
        ("packet", {"packet": "z" * 26}),
        ("code", {"code": "0000 0000 0000 0000"}),
    ):
        path = sealed(receiver, msgspec.structs.replace(receipt, **changed), sender, tmp_path / name)
        with pytest.raises(ReturnedUnknownError):
            look_at(sender, path)
    assert only(sender, case).state == "recalled"


def test_whoever_may_not_see_the_case_is_told_nothing_of_it_and_it_counts_no_more_all_the_same(
    sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, theirs: OpenedCase, tmp_path: Path
) -> None:
    done = asked_back(sender, case, made, tmp_path)
    colleague = let_in(receiver, "Bea T.", "coordinator", "una tercera frase de práctica")
    restrict_case(receiver, theirs.id)
    with seated(receiver, colleague):
        assert taken(receiver, done.placed.path).cases == ()
    assert only(receiver, theirs).state == "recalled"
    back = given(receiver, made, tmp_path)
    with_us = let_in(sender, "Eva R.", "coordinator", "una cuarta frase de práctica")
    restrict_case(sender, case.id)
    with seated(sender, with_us), pytest.raises(ReturnedUnknownError):
        look_at(sender, back.placed.path)


def test_a_block_there_stops_the_receipt_as_it_stops_an_answer_and_nobody_is_urged(
    sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, theirs: OpenedCase, tmp_path: Path
) -> None:
    taken(receiver, asked_back(sender, case, made, tmp_path).placed.path)
    raise_block(receiver, theirs.id, "doubt")
    before = len(list(tmp_path.glob("*.age")))
    with pytest.raises(AnswerClosedError):
        given(receiver, made, tmp_path)
    assert len(list(tmp_path.glob("*.age"))) == before
    assert kept(receiver, "packet_returned") == ()
    assert receipts_due(read_casefile(receiver, theirs.id)) == []
    raise_block(sender, case.id)
    assert recalls_due(read_casefile(sender, case.id)), "what went is asked back before all else"


def test_what_was_asked_back_is_answered_no_more(
    sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, theirs: OpenedCase, tmp_path: Path
) -> None:
    on_its_way = answer_packet(receiver, theirs.id, made.packet.id, Saying("accepted"), tmp_path)
    taken(receiver, asked_back(sender, case, made, tmp_path).placed.path)
    with pytest.raises(AnswerRecalledError):
        answer_packet(receiver, theirs.id, made.packet.id, Saying("closed"), tmp_path)
    late = look_at(sender, on_its_way.placed.path)
    assert isinstance(late, CameAnswer)
    assert late.place == "older"
    assert take_in(sender, late).state == "recalled"
    assert recalls_due(read_casefile(sender, case.id)), "an answer is no receipt"


def test_it_stands_on_hoy_from_the_day_it_was_asked_back(
    sender: Desk, receiver: Desk, case: OpenedCase, made: Prepared, tmp_path: Path, clock: TestClock
) -> None:
    day = sender.calendar.local(sender.now()).date()
    asked_back(sender, case, made, tmp_path)
    [due] = recalls_due(read_casefile(sender, case.id))
    assert sender.calendar.local(due).date() == day
    assert next_due((), (), [(due, RECALL)]).flags == ("due_step:recall", "due_by_day")
    clock.pass_time(days=40)
    assert recalls_due(read_casefile(sender, case.id)) == [due]
    note_packet(sender, case.id, made.packet.id, "returned", known_by="phone", who="Sol P.")
    assert recalls_due(read_casefile(sender, case.id)) == []


def test_a_case_that_an_earlier_version_opened_hears_of_it_too(
    sender: Desk,
    receiver: Desk,
    case: OpenedCase,
    made: Prepared,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It bears the other country's code, and not the packet's."""
    append = receiver.append
    with monkeypatch.context() as earlier:
        earlier.setattr(
            receiver,
            "append",
            lambda deeds: append(
                one for one in deeds if one.type != "code_linked" or one.value["code"] == case.code
            ),
        )
        theirs = open_case_with(receiver, read_arrived(receiver, made.placed.path))
    assert list(find_cases(receiver, made.code)) == []
    assert taken(receiver, asked_back(sender, case, made, tmp_path).placed.path).cases == (theirs,)
    assert only(receiver, theirs).state == "recalled"


def test_a_packet_that_an_earlier_version_made_is_asked_back_too(
    sender: Desk, receiver: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its case does not say which device made it."""
    prepared = preparing._prepared

    def without_sender(*of: Any) -> Deed:
        deed = prepared(*of)
        return replace(deed, value={name: said for name, said in deed.value.items() if name != "sender"})

    monkeypatch.setattr(preparing, "_prepared", without_sender)
    made = sent(sender, case, receiver, tmp_path)
    assert only(sender, case).made_by == ""
    asked_back(sender, case, made, tmp_path)
    assert only(sender, case).state == "recalled"
