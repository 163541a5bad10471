"""A file of a case is turned, cropped, blacked out for good: a new one counts, and the old one stays or is hidden."""

from __future__ import annotations

import io
import os
import signal
import time
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from repatria.content.library import Library
from repatria.content.pictures.acts import Act, Box, Crop, Redact, Turn
from repatria.domain.attachments.attachment import Attachment
from repatria.domain.errors import (
    AttachmentDamagedError,
    DiskFullError,
    NotInFileError,
    RecordIncompleteError,
    UnknownAttachmentError,
)
from repatria.domain.ids import CaseId
from repatria.services.attachments import adding
from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.attachments.changing import (
    begin_change,
    change_attachment,
    keep_change,
    seal_change,
)
from repatria.services.attachments.listing import attachments_in
from repatria.services.attachments.withdrawing import withdraw_attachment
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.services.vaults import leave, unlock
from repatria.store.attachments.folder import sealed_path
from tests.content.pictures import made
from tests.posts import PASSPHRASE, TestClock
from tests.services.attachments.files import handled, lying, make_file, read
from tests.store.vaults import fork

BLACK = [Redact(Box(10, 10, 30, 30))]
WHY = "Se ve otra persona"


@pytest.fixture
def scan(desk: Desk, case: OpenedCase, tmp_path: Path) -> Attachment:
    return add_attachment(desk, case.id, make_file(tmp_path, made.png()), NewAttachment("Acta", "L3"))


def named(desk: Desk, case: CaseId) -> list[str]:
    return [one.attachment.event for one in attachments_in(desk, case)]


def test_what_is_blacked_out_is_gone_from_the_new_file_and_the_old_one_stays(
    desk: Desk, case: OpenedCase, scan: Attachment
) -> None:
    before = read(desk, case.id, scan)
    new = change_attachment(desk, case.id, scan.event, BLACK)
    assert named(desk, case.id) == [scan.event, new.event]
    assert (new.said.title, new.said.level, new.part) == ("Acta", "L3", scan.part)
    assert read(desk, case.id, scan) == before
    with Image.open(io.BytesIO(read(desk, case.id, new))) as after, Image.open(io.BytesIO(before)) as old:
        assert after.crop((10, 10, 30, 30)).tobytes() == bytes(20 * 20 * 3)
        assert after.crop((30, 0, 61, 43)).tobytes() == old.crop((30, 0, 61, 43)).tobytes()


@pytest.mark.parametrize(("act", "size"), [(Turn(1), (43, 61)), (Crop(Box(5, 5, 25, 15)), (20, 10))])
def test_it_is_turned_and_cropped(
    desk: Desk, case: OpenedCase, scan: Attachment, act: Act, size: tuple[int, int]
) -> None:
    new = change_attachment(desk, case.id, scan.event, [act])
    with Image.open(io.BytesIO(read(desk, case.id, new))) as picture:
        assert picture.size == size


def test_one_that_was_kept_as_it_is_tells_nothing_once_it_is_changed(
    desk: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    source = make_file(tmp_path, made.jpeg())
    kept = add_attachment(desk, case.id, source, NewAttachment(), keep_told=True)
    new = change_attachment(desk, case.id, kept.event, [Turn(1)])
    assert made.AT in read(desk, case.id, kept)
    assert made.AT not in read(desk, case.id, new)


def test_where_it_replaces_the_old_one_that_is_hidden_for_a_reason(
    desk: Desk, case: OpenedCase, scan: Attachment
) -> None:
    new = change_attachment(desk, case.id, scan.event, BLACK, replaces=True, reason=f" {WHY} ")
    assert named(desk, case.id) == [new.event]
    hidden = attachments_in(desk, case.id, withdrawn=True)[0].attachment
    assert (hidden.event, hidden.withdrawn) == (scan.event, WHY)
    acts = [("added", scan.id), ("opened", scan.id), ("added", new.id), ("withdrawn", scan.id)]
    assert handled(desk) == acts


def test_without_a_reason_or_anything_to_do_nothing_is_opened(
    desk: Desk, case: OpenedCase, scan: Attachment
) -> None:
    with pytest.raises(RecordIncompleteError):
        change_attachment(desk, case.id, scan.event, BLACK, replaces=True, reason=" ")
    with pytest.raises(NotInFileError):
        change_attachment(desk, case.id, scan.event, [])
    assert handled(desk) == [("added", scan.id)]


def test_what_cannot_be_changed_leaves_nothing_new(desk: Desk, case: OpenedCase, scan: Attachment) -> None:
    with pytest.raises(NotInFileError):
        change_attachment(desk, case.id, scan.event, [Turn(1, page=7)], replaces=True, reason=WHY)
    path = sealed_path(desk.vault.folder, scan.id)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(AttachmentDamagedError):
        change_attachment(desk, case.id, scan.event, BLACK, replaces=True, reason=WHY)
    assert named(desk, case.id) == [scan.event]
    assert lying(desk) == [f".{scan.id}.damaged", path.name]


def test_where_the_case_cannot_take_the_new_one_the_old_one_stands(
    desk: Desk, case: OpenedCase, scan: Attachment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError(place="vault.db")

    with monkeypatch.context() as failing:
        failing.setattr(adding, "as_written", full)
        with pytest.raises(DiskFullError):
            change_attachment(desk, case.id, scan.event, BLACK, replaces=True, reason=WHY)
    assert named(desk, case.id) == [scan.event]
    assert lying(desk) == [f"{scan.id}.age"]


def test_one_that_was_withdrawn_meanwhile_is_not_replaced(
    desk: Desk, case: OpenedCase, scan: Attachment
) -> None:
    opened = begin_change(desk, case.id, scan.event, BLACK)
    taken = seal_change(desk, case.id, opened, BLACK)
    withdraw_attachment(desk, case.id, scan.event, WHY)
    with pytest.raises(UnknownAttachmentError):
        keep_change(desk, case.id, scan, taken, replaces=True, reason=WHY)
    assert named(desk, case.id) == []
    assert lying(desk) == [f"{scan.id}.age"]


def replacing_for_ever(unlocked: partial[Desk], case: CaseId, told: int) -> None:
    """Replace the one file of a case by a turned one, again and again."""
    desk = unlocked()
    os.write(told, b"0")
    while True:
        [event] = named(desk, case)
        change_attachment(desk, case, event, [Turn(1)], replaces=True, reason=WHY)
        os.write(told, b"1")


def test_killed_at_any_moment_exactly_one_of_the_old_and_the_new_counts(
    desk: Desk, case: OpenedCase, scan: Attachment, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    leave(desk)
    place, state = tmp_path / "vault", tmp_path / "state"
    unlocked = partial(unlock, place, PASSPHRASE, library, clock=clock, state_dir=state)
    for wait in (0.0, 0.3, 0.6, 0.9, 1.2):
        hears, tells = os.pipe()
        child = fork(partial(replacing_for_ever, unlocked, case.id, tells))
        os.read(hears, 1)
        time.sleep(wait)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(tells)
        os.close(hears)
        again = unlocked()
        [one] = (listed.attachment for listed in attachments_in(again, case.id))
        assert read(again, case.id, one).startswith(b"\x89PNG")
        every = attachments_in(again, case.id, withdrawn=True)
        assert lying(again) == sorted(f"{listed.attachment.id}.age" for listed in every)
        leave(again)
