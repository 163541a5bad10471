"""Where a case goes its files follow: whole, once, only where their part goes, and nothing is lost on the way."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from repatria.domain.attachments.attachment import ADDED, SealedFile, path_of
from repatria.domain.errors import (
    BundleError,
    DiskFullError,
    RestrictedCaseError,
    StoppedError,
    VanishedError,
)
from repatria.domain.events.kinds import core_part
from repatria.services.attachments import waiting
from repatria.services.attachments.waiting import files_waiting, settle_waiting
from repatria.services.attachments.withdrawing import withdraw_attachment
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.exchange import files_came, receiving
from repatria.services.exchange import sending as sending_module
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.register import sent_bundles
from repatria.services.exchange.sending_many import files_for_sending, send_many
from repatria.store.attachments.checking import check_files
from repatria.store.attachments.folder import sealed_path
from repatria.store.attachments.landing import waiting_path
from repatria.store.attachments.named import sealed_by_id
from tests.posts import introduce
from tests.services.attachments.files import CANARY, PLAIN, add
from tests.services.attachments.travelling import due, give, not_here, readable, sealed, sending
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import take

SMALL = b"%PDF-1.7\n" + CANARY
LATER = b"\xff\xd8\xff" + CANARY * 3


@pytest.fixture(autouse=True)
def known(desk: Desk, other: Desk) -> None:
    introduce(desk, other)


def inbox(desk: Desk) -> list[str]:
    place = desk.vault.folder / "inbox"
    return sorted(one.name for one in place.iterdir()) if place.is_dir() else []


def test_where_a_case_goes_its_files_follow_behind_its_words(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    add(desk, case.id, tmp_path)
    add(desk, case.id, tmp_path, SMALL)
    words, pictures = sealed(desk, other, tmp_path, case.id)
    assert take(other, words).counts.new
    assert (readable(other, case.id), not_here(other, case.id)) == ([], 2)
    preview = preview_bundle(other, pictures)
    assert (preview.files, preview.events, preview.already) == (2, 0, False)
    assert preview.files_size > len(PLAIN)
    came = receive_bundle(other, preview)
    assert (came.files.new, came.files.here, came.counts.new) == (2, 0, 0)
    assert readable(other, case.id) == [PLAIN, SMALL]
    assert inbox(other) == []


def test_nothing_is_sent_twice_once_a_receipt_says_that_it_came(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    add(desk, case.id, tmp_path)
    give(desk, other, tmp_path, case.id)
    assert due(desk, other, case.id) == 0, "it is on its way as far as is known here"
    assert {one.fate for one in sent_bundles(desk)} == {"waiting"}
    give(other, desk, tmp_path)
    assert due(desk, other, case.id) == 0
    assert {one.fate for one in sent_bundles(desk)} == {"acknowledged"}
    assert due(other, desk, case.id) == 0, "nor does it come back to who sent it"
    add(desk, case.id, tmp_path, SMALL)
    assert [len(report.counts.parts) for report in give(desk, other, tmp_path, case.id)] == [1, 0]
    assert readable(other, case.id) == [PLAIN, SMALL]


def test_a_bundle_of_files_that_never_came_is_missed_and_its_files_go_again(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    add(desk, case.id, tmp_path)
    words, _lost = sealed(desk, other, tmp_path, case.id)
    take(other, words)
    for path in sealed(desk, other, tmp_path, case.id):
        take(other, path)
    give(other, desk, tmp_path)
    assert "lacking" in {one.fate for one in sent_bundles(desk)}
    assert due(desk, other, case.id) == 1
    give(desk, other, tmp_path, case.id)
    assert readable(other, case.id) == [PLAIN]
    give(other, desk, tmp_path)
    assert "lacking" not in {one.fate for one in sent_bundles(desk)}


def test_a_file_that_was_lost_there_is_due_again(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    one = add(desk, case.id, tmp_path)
    give(desk, other, tmp_path, case.id)
    give(other, desk, tmp_path)
    sealed_path(other.vault.folder, one.id).unlink()
    assert due(desk, other, case.id) == 0
    give(other, desk, tmp_path)
    assert due(desk, other, case.id) == 1
    give(desk, other, tmp_path, case.id)
    assert readable(other, case.id) == [PLAIN]


def test_what_is_protected_goes_only_with_the_protected_part(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    add(desk, case.id, tmp_path, SMALL)
    secret = add(desk, case.id, tmp_path, PLAIN, level="L3")
    give(desk, other, tmp_path, case.id)
    assert readable(other, case.id) == [SMALL]
    assert not sealed_path(other.vault.folder, secret.id).exists()
    give(desk, other, tmp_path, case.id, protected=True)
    assert sorted(readable(other, case.id)) == sorted([SMALL, PLAIN])


def test_a_sealed_file_of_a_part_that_does_not_go_is_not_sealed_whoever_asks(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    add(desk, case.id, tmp_path, level="L3")
    with_secret = files_for_sending(desk, sending(other, case.id, protected=True)).going
    wanted = Sending((case.id,), other.vault.device.id, sealed=with_secret)
    sent = sending_module.send_cases(desk, wanted, tmp_path)
    assert sent.files == 0
    assert take(other, sent.path).files == files_came.FilesCame()


def test_what_was_withdrawn_and_what_is_for_named_people_is_not_sent(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    one = add(desk, case.id, tmp_path)
    withdraw_attachment(desk, case.id, one.event, "es de otra persona")
    found = files_for_sending(desk, sending(other, case.id))
    assert (found.going, found.withdrawn) == ((), 1)
    hidden = open_case(desk, Opening("host", "no")).id
    add(desk, hidden, tmp_path)
    restrict_case(desk, hidden)
    with pytest.raises(RestrictedCaseError):
        send_many(desk, sending(other, hidden), tmp_path)


def test_without_files_the_words_go_and_the_files_stay_due(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    add(desk, case.id, tmp_path)
    assert len(give(desk, other, tmp_path, case.id, files="none")) == 1
    assert not_here(other, case.id) == 1
    assert due(desk, other, case.id) == 1


def test_what_is_under_way_goes_again_when_somebody_asks_for_all(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    add(desk, case.id, tmp_path)
    sealed(desk, other, tmp_path, case.id)
    found = files_for_sending(desk, sending(other, case.id))
    assert (found.going, len(found.under_way)) == ((), 1)
    for path in sealed(desk, other, tmp_path, case.id, files="all"):
        take(other, path)
    assert readable(other, case.id) == [PLAIN]


def test_before_its_words_a_file_waits_and_enters_by_itself_when_they_come(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    add(desk, case.id, tmp_path)
    words, pictures = sealed(desk, other, tmp_path, case.id)
    report = take(other, pictures)
    assert (report.files.new, len(report.files.waiting)) == (0, 1)
    assert [(one.why, one.post) for one in files_waiting(other)] == [("not_yet_due", desk.post)]
    assert take(other, pictures).already, "twice the same"
    assert take(other, words).files.entered == 1
    assert readable(other, case.id) == [PLAIN]
    assert files_waiting(other) == ()


def test_twice_the_same_changes_nothing_and_one_that_is_here_is_left(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    one = add(desk, case.id, tmp_path)
    first = sealed(desk, other, tmp_path, case.id)
    again = sealed(desk, other, tmp_path, case.id, files="all")
    for path in first:
        take(other, path)
    lies = sealed_path(other.vault.folder, one.id)
    before = lies.stat()
    assert take(other, first[1]).already
    report = take(other, again[1])
    assert (report.files.new, report.files.here) == (0, 1)
    assert lies.stat().st_ino == before.st_ino


def test_a_damaged_one_is_not_sent_and_where_it_lies_a_whole_one_takes_its_place(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    one = add(desk, case.id, tmp_path)
    give(desk, other, tmp_path, case.id)
    here = sealed_path(desk.vault.folder, one.id)
    whole = here.read_bytes()
    here.write_bytes(whole[:-1] + b"x")
    sent = send_many(desk, sending(other, case.id, files="all"), tmp_path)
    assert (sent.attached, sent.damaged) == (0, 1)
    here.write_bytes(whole)
    there = sealed_path(other.vault.folder, one.id)
    there.write_bytes(whole[:100])
    reports = give(desk, other, tmp_path, case.id, files="all")
    assert reports[1].files.new == 1
    assert there.read_bytes() == whole


@pytest.mark.parametrize("where", [0.1, 0.5, 0.9, 0.999])
def test_one_changed_byte_refuses_the_bundle_and_leaves_nothing(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, where: float
) -> None:
    add(desk, case.id, tmp_path)
    words, pictures = sealed(desk, other, tmp_path, case.id)
    take(other, words)
    data = bytearray(pictures.read_bytes())
    data[int(len(data) * where)] ^= 1
    bad = tmp_path / "bad.repatria"
    bad.write_bytes(data)
    with pytest.raises(BundleError):
        take(other, bad)
    assert not_here(other, case.id) == 1
    assert inbox(other) == []
    take(other, pictures)
    assert readable(other, case.id) == [PLAIN]


def test_a_file_that_is_not_what_its_event_says_is_refused_and_told(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = add(desk, case.id, tmp_path)
    add(desk, case.id, tmp_path, SMALL)
    words = sealed(desk, other, tmp_path, case.id)[0]
    take(other, words)
    lies = sealed_path(desk.vault.folder, one.id)
    lies.write_bytes(b"y" * lies.stat().st_size)
    # a post that lies: it seals what is not as the event says
    monkeypatch.setattr(sending_module, "whole_files", lambda _desk, files, _cancelled: tuple(files))
    pictures = sealed(desk, other, tmp_path, case.id, files="all")[1]
    report = take(other, pictures)
    assert (report.files.new, report.files.refused) == (1, 1)
    assert readable(other, case.id) == [SMALL]
    assert not sealed_path(other.vault.folder, one.id).exists()


def test_what_finds_no_room_is_left_out_and_is_due_again(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(desk, case.id, tmp_path)
    words, pictures = sealed(desk, other, tmp_path, case.id)
    with monkeypatch.context() as tight:
        tight.setattr(waiting, "ROOM", 100)
        assert take(other, pictures).files.left_out == 1, "nobody knows yet what it is"
    take(other, words)
    with monkeypatch.context() as tight:
        tight.setattr(files_came, "TOGETHER", 100)
        assert take(other, pictures).files.left_out == 1
    give(other, desk, tmp_path)
    assert due(desk, other, case.id) == 1
    assert take(other, pictures).files.new == 1


def test_a_stick_too_small_is_told_before_anything_is_written_and_the_words_stand(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(desk, case.id, tmp_path)

    def full(folder: Path, size: int) -> None:
        raise DiskFullError(place=str(folder), needed=size, free=0)

    out = tmp_path / "stick"
    out.mkdir()
    with monkeypatch.context() as small:
        small.setattr(sending_module, "need_space", full)
        with pytest.raises(DiskFullError):
            send_many(desk, sending(other, case.id), out)
    (words,) = out.iterdir()
    take(other, words)
    assert not_here(other, case.id) == 1
    assert due(desk, other, case.id) == 1


def test_stopped_while_files_are_written_what_stands_stands_and_the_rest_stays_due(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("repatria.domain.attachments.travelling.LOT", 10)
    add(desk, case.id, tmp_path, SMALL)
    add(desk, case.id, tmp_path, PLAIN)
    out = tmp_path / "stick"
    out.mkdir()
    sent = send_many(
        desk, sending(other, case.id), out, cancelled=lambda: len(list(out.glob("*.repatria"))) == 2
    )
    assert (len(sent.files), sent.attached, sent.left) == (2, 1, 1)
    assert due(desk, other, case.id) == 1, "the small one is on its way"
    assert len(list(out.iterdir())) == 2
    for one in sent.files:
        take(other, one.path)
    give(desk, other, tmp_path, case.id)
    assert readable(other, case.id) == [SMALL, PLAIN]


def test_stopped_while_it_comes_nothing_is_half_there(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    add(desk, case.id, tmp_path)
    words, pictures = sealed(desk, other, tmp_path, case.id)
    take(other, words)
    preview = preview_bundle(other, pictures)
    with pytest.raises(StoppedError):
        receive_bundle(other, preview, cancelled=lambda: True)
    assert not_here(other, case.id) == 1
    assert receive_bundle(other, preview).files.new == 1
    assert readable(other, case.id) == [PLAIN]


def test_to_a_program_of_before_no_file_is_sent_and_that_is_said(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(desk, case.id, tmp_path)
    with monkeypatch.context() as before:
        before.setattr(sending_module, "SAYS_SO", {})
        give(desk, other, tmp_path, case.id, files="none")
        give(other, desk, tmp_path)
    found = files_for_sending(desk, sending(other, case.id))
    assert (found.going, found.not_taken) == ((), 1)
    give(other, desk, tmp_path)
    assert due(desk, other, case.id) == 1


def test_nobody_says_of_a_file_other_bytes_or_puts_them_in_its_place(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    one = add(desk, case.id, tmp_path)
    give(desk, other, tmp_path, case.id)
    liar = ForgedLog(other, core_part(case.id))
    said = msgspec.to_builtins(one.said) | {"sealed": {"size": 5, "sha256": sha256(b"noise").hexdigest()}}
    for _ in range(3):
        liar.add(path_of(one.id), said, kind=ADDED)
    take(desk, forge(other, desk, tmp_path / "forged", liar))
    assert readable(desk, case.id) == [PLAIN]
    with pytest.raises(ValueError, match="id"):
        sealed_path(desk.vault.folder, "a" * 20)
    assert sealed_by_id(desk.read())[one.id] == one.said.sealed
    assert check_files(desk.read(), desk.vault.folder, desk.vault.device.id, lambda: True) == []
    add(desk, case.id, tmp_path, SMALL)
    give(desk, other, tmp_path, case.id)
    assert readable(other, case.id) == [PLAIN, SMALL], "and what is said of one keeps no other from going"


def test_what_waits_is_not_replaced_by_other_bytes_of_the_same_id(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    add(desk, case.id, tmp_path)
    words, pictures = sealed(desk, other, tmp_path, case.id)
    take(other, pictures)
    (waits,) = files_waiting(other)
    path = waiting_path(other.vault.folder, waits.id)
    path.write_bytes(b"somebody else's")  # as if that had come first
    assert take(other, sealed(desk, other, tmp_path, case.id, files="all")[-1]).files.left_out == 1
    assert path.read_bytes() == b"somebody else's"
    take(other, words)
    assert readable(other, case.id) == [], "it is not what the event says, and goes"
    give(other, desk, tmp_path)
    give(desk, other, tmp_path, case.id, files="all")
    assert readable(other, case.id) == [PLAIN]


def test_a_file_that_waits_and_cannot_be_read_now_waits_on(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(desk, case.id, tmp_path)
    words, pictures = sealed(desk, other, tmp_path, case.id)
    take(other, pictures)

    def fails(*_: object) -> SealedFile:
        raise VanishedError(place="inbox")

    with monkeypatch.context() as failing:
        failing.setattr(waiting, "seal_at", fails)
        assert take(other, words).files.entered == 0
        assert len(files_waiting(other)) == 1
    settle_waiting(other)
    assert readable(other, case.id) == [PLAIN]


def test_what_was_put_to_wait_goes_where_the_bundle_does_not_enter_and_comes_again(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(desk, case.id, tmp_path)
    words, pictures = sealed(desk, other, tmp_path, case.id)

    def full(*_: object) -> None:
        raise DiskFullError(place="vault.db")

    with monkeypatch.context() as failing:
        failing.setattr(receiving, "note_file", full)
        with pytest.raises(DiskFullError):
            take(other, pictures)
    assert not any(name.endswith(".age") for name in inbox(other))
    take(other, pictures)
    settle_waiting(other)
    assert [one.why for one in files_waiting(other)] == ["not_yet_due"], "a note says of which part it is"
    take(other, words)
    assert readable(other, case.id) == [PLAIN]
