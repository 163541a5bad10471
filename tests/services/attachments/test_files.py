"""A file of a case: sealed into the vault, listed, opened whole or not at all, withdrawn with a reason."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from repatria.domain.attachments import attachment
from repatria.domain.attachments.attachment import SealedFile
from repatria.domain.errors import (
    AttachmentDamagedError,
    AttachmentEmptyError,
    AttachmentNotHereError,
    AttachmentsFullError,
    AttachmentTooLargeError,
    NotAFileError,
    RecordIncompleteError,
    StoppedError,
    UnknownAttachmentError,
    VanishedError,
)
from repatria.domain.events.kinds import core_part, protected_part
from repatria.sealing import open_sealed
from repatria.services.attachments import adding
from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.attachments.listing import attachments_in
from repatria.services.attachments.opening import open_attachment
from repatria.services.attachments.withdrawing import withdraw_attachment
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.opening import OpenedCase
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.store.attachments import sealing
from repatria.store.attachments.folder import sealed_path
from repatria.store.attachments.landing import put_waiting
from tests.posts import introduce
from tests.services.attachments.files import CANARY, PLAIN, TITLE, add, handled, lying, make_file, read
from tests.services.conftest import F01, fill
from tests.services.two_posts import send


def test_a_file_is_sealed_into_the_vault_and_opens_as_it_was(
    desk: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    one = add(desk, case.id, tmp_path)
    said = one.said
    assert (said.kind, said.size, said.title, said.level) == ("pdf", len(PLAIN), TITLE, "L1")
    assert said.sha256 == sha256(PLAIN).hexdigest()
    path = sealed_path(desk.vault.folder, one.id)
    assert lying(desk) == [path.name]
    assert said.sealed.sha256 == sha256(path.read_bytes()).hexdigest()
    assert CANARY not in path.read_bytes()
    with path.open("rb") as file, open_sealed(file, [said.identity]) as stream:
        assert b"".join(stream) == PLAIN, "age and the key of the event are enough"
    assert read(desk, case.id, one) == PLAIN
    [listed] = attachments_in(desk, case.id)
    assert (listed.attachment.event, listed.is_here) == (one.event, True)


def test_the_name_that_it_had_outside_stands_nowhere(desk: Desk, case: OpenedCase, tmp_path: Path) -> None:
    add(desk, case.id, tmp_path)
    bodies = [bytes(row[0]) for row in desk.read().execute("SELECT body FROM event WHERE body IS NOT NULL")]
    assert not any(b"Xicotencatl" in body for body in bodies)


def test_each_act_stands_in_the_record_and_opening_before_it_happens(
    desk: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    one = add(desk, case.id, tmp_path)
    opened = open_attachment(desk, case.id, one.event)
    assert handled(desk) == [("added", one.id), ("opened", one.id)]
    assert next(opened.pieces())
    withdraw_attachment(desk, case.id, one.event, "Era de otra persona")
    assert handled(desk)[2:] == [("withdrawn", one.id)]


@pytest.mark.parametrize(
    ("level", "part"), [("L1", core_part), ("L3", protected_part), ("L4", protected_part)]
)
def test_its_level_says_in_which_part_it_stands(
    desk: Desk, case: OpenedCase, tmp_path: Path, level: str, part: type[str]
) -> None:
    assert add(desk, case.id, tmp_path, level=level).part == part(case.id)


def test_what_nobody_said_is_protected(desk: Desk, case: OpenedCase, tmp_path: Path) -> None:
    assert add_attachment(desk, case.id, make_file(tmp_path), NewAttachment(), keep_told=True).is_protected


def test_it_may_be_of_a_form_or_a_step_that_is_there_and_of_nothing_else(
    desk: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    fill(desk, case, "F01", F01)
    [form] = read_casefile(desk, case.id).state.of_type("form_submitted")
    for of in (form.path, "step/P0.1"):
        one = add_attachment(desk, case.id, make_file(tmp_path), NewAttachment(of=of), keep_told=True)
        assert one.said.of == of
    for wanted in (NewAttachment(of="step/P9.9"), NewAttachment(of="related/x"), NewAttachment(level="L7")):
        before = lying(desk)
        with pytest.raises(RecordIncompleteError):
            add_attachment(desk, case.id, make_file(tmp_path), wanted)
        assert lying(desk) == before


def test_one_withdrawn_is_hidden_and_stays_sealed(desk: Desk, case: OpenedCase, tmp_path: Path) -> None:
    one = add(desk, case.id, tmp_path)
    with pytest.raises(RecordIncompleteError):
        withdraw_attachment(desk, case.id, one.event, " ")
    withdraw_attachment(desk, case.id, one.event, "Era de otra persona")
    assert check_vault(desk).sound
    assert attachments_in(desk, case.id) == ()
    [listed] = attachments_in(desk, case.id, withdrawn=True)
    assert listed.attachment.withdrawn == "Era de otra persona"
    with pytest.raises(UnknownAttachmentError):
        open_attachment(desk, case.id, one.event)
    assert lying(desk) == [f"{one.id}.age"]


# Limits, said before anything is written


def test_what_is_too_large_too_much_or_empty_is_refused_before_anything_is_written(
    desk: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(attachment.LARGEST + 1)
    with pytest.raises(AttachmentTooLargeError):
        add_attachment(desk, case.id, large, NewAttachment())
    with pytest.raises(AttachmentEmptyError):
        add(desk, case.id, tmp_path, b"")
    assert lying(desk) == []
    add(desk, case.id, tmp_path)
    monkeypatch.setattr(sealing, "TOGETHER", len(PLAIN) * 2)
    with pytest.raises(AttachmentsFullError):
        add(desk, case.id, tmp_path)
    assert len(lying(desk)) == 1


def test_what_is_no_file_or_is_not_there_is_refused(desk: Desk, case: OpenedCase, tmp_path: Path) -> None:
    with pytest.raises(NotAFileError):
        add_attachment(desk, case.id, tmp_path, NewAttachment())
    with pytest.raises(VanishedError):
        add_attachment(desk, case.id, tmp_path / "gone", NewAttachment())
    assert lying(desk) == []


def test_stopped_half_way_nothing_is_left(desk: Desk, case: OpenedCase, tmp_path: Path) -> None:
    source, seen = make_file(tmp_path, PLAIN * 10), list[int]()
    with pytest.raises(StoppedError):
        add_attachment(
            desk,
            case.id,
            source,
            NewAttachment(),
            keep_told=True,
            progress=lambda done, _: seen.append(done),
            cancelled=lambda: bool(seen),
        )
    assert seen
    assert lying(desk) == []
    assert handled(desk) == []


# A damaged file, and one that is not here


def test_a_changed_byte_anywhere_shows_nothing_of_the_file(
    desk: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    one = add(desk, case.id, tmp_path)
    path = sealed_path(desk.vault.folder, one.id)
    whole = path.read_bytes()
    cuts = [whole[:-1], whole[: len(whole) // 2], whole[:70_000], whole + b"x", b"", b"age"]
    flips = [whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :] for at in (0, 30, 150, 400, 70_000, -1)]
    flips[-1] = whole[:-1] + bytes([whole[-1] ^ 1])
    for damaged in (*cuts, *flips):
        path.write_bytes(damaged)
        shown: list[bytes] = []
        with pytest.raises(AttachmentDamagedError):
            shown.extend(open_attachment(desk, case.id, one.event).pieces())
        assert shown == []
    path.write_bytes(whole)
    assert read(desk, case.id, one) == PLAIN


def test_another_file_in_its_place_is_never_taken_for_it(
    desk: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    one, other = add(desk, case.id, tmp_path), add(desk, case.id, tmp_path, PLAIN[:-1])
    sealed_path(desk.vault.folder, other.id).replace(sealed_path(desk.vault.folder, one.id))
    with pytest.raises(AttachmentDamagedError):
        read(desk, case.id, one)


def test_at_another_post_a_file_is_named_and_not_here_and_of_a_protected_one_nothing_is_known(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    introduce(desk, other)
    one = add(desk, case.id, tmp_path)
    add(desk, case.id, tmp_path, level="L3")
    send(desk, other, tmp_path, case.id)
    [listed] = attachments_in(other, case.id, withdrawn=True)
    assert (listed.attachment.event, listed.is_here) == (one.event, False)
    with pytest.raises(AttachmentNotHereError):
        open_attachment(other, case.id, one.event)
    assert handled(other) == []


def test_what_waits_for_its_event_takes_of_the_room_that_all_files_have(
    desk: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = b"sealed elsewhere" * 1_000
    monkeypatch.setattr(sealing, "TOGETHER", len(waits) + len(PLAIN))
    said = SealedFile(len(waits), sha256(waits).hexdigest())
    put_waiting(desk.vault.folder, desk.new_id(), said, [waits])
    with pytest.raises(AttachmentsFullError):
        add(desk, case.id, tmp_path, PLAIN + b"more")
    monkeypatch.setattr(adding, "need_room", lambda *_: None)
    with pytest.raises(AttachmentsFullError):
        add(desk, case.id, tmp_path, PLAIN + b"more")
    assert lying(desk) == []
