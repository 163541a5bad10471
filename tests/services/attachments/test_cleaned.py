"""What a file tells besides what it shows is not sealed, unless a person chose so; what is hostile can only fail."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from PIL import ExifTags
from PIL.JpegImagePlugin import JpegImageFile

from repatria import paths
from repatria.content.pictures.told import What
from repatria.domain.errors import (
    AttachmentEmptyError,
    AttachmentsFullError,
    FileDamagedError,
    FileKindUnknownError,
    FileLockedError,
    FileRefusedError,
    FileTooLargeError,
    StoppedError,
)
from repatria.services.attachments.adding import NewAttachment, add_attachment, seal_attachment
from repatria.services.attachments.listing import attachments_in
from repatria.services.attachments.looking import look_at_file
from repatria.services.cases.opening import OpenedCase
from repatria.services.desk import Desk
from repatria.store.attachments import sealing
from tests.content.pictures import made
from tests.content.pictures.hostile import HARMLESS, REFUSED
from tests.services.attachments.files import handled, lying, make_file, read

PLACE = "14.890000, -92.260000"
FILM = b"\0\0\0\x18ftypqt  \0\0\0\0" + bytes(400)


def place_in(data: bytes) -> dict[int, object]:
    with JpegImageFile(io.BytesIO(data)) as picture:
        return picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)


def test_a_photograph_is_sealed_without_where_it_was_taken_and_looks_the_same(
    desk: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    data = made.jpeg()
    assert place_in(data)
    one = add_attachment(desk, case.id, make_file(tmp_path, data), NewAttachment("Pulsera", "L2"))
    sealed = read(desk, case.id, one)
    assert not place_in(sealed)
    assert made.AT not in sealed
    assert (one.said.kind, one.said.size) == ("jpeg", len(sealed))
    with JpegImageFile(io.BytesIO(data)) as before, JpegImageFile(io.BytesIO(sealed)) as after:
        assert before.tobytes() == after.tobytes()


def test_by_choice_it_is_sealed_as_it_is(desk: Desk, case: OpenedCase, tmp_path: Path) -> None:
    source = make_file(tmp_path, made.jpeg())
    one = add_attachment(desk, case.id, source, NewAttachment(), keep_told=True)
    assert read(desk, case.id, one) == made.jpeg()
    assert place_in(read(desk, case.id, one))


@pytest.mark.parametrize(
    ("data", "kind"),
    [(made.pdf(), "pdf"), (made.png(), "png"), (made.tiff(2), "tiff")],
    ids=["pdf", "png", "tiff"],
)
def test_papers_and_scans_are_cleaned_too(
    desk: Desk, case: OpenedCase, tmp_path: Path, data: bytes, kind: str
) -> None:
    one = add_attachment(desk, case.id, make_file(tmp_path, data), NewAttachment())
    assert one.said.kind == kind
    assert made.AT not in read(desk, case.id, one)


@pytest.mark.parametrize(
    ("data", "keep_told", "same"),
    [(made.pdf(), False, True), (made.pdf(layers=True), False, False), (made.pdf(layers=True), True, True)],
    ids=["plain", "of layers", "of layers, kept"],
)
def test_whether_what_was_sealed_may_look_different_is_told_before_the_case_names_it(
    desk: Desk, case: OpenedCase, tmp_path: Path, data: bytes, keep_told: bool, same: bool
) -> None:
    sealed = seal_attachment(desk, case.id, "L1", make_file(tmp_path, data), keep_told=keep_told)
    assert sealed.same is same
    assert not attachments_in(desk, case.id)


def test_looking_tells_what_it_is_and_tells_and_keeps_nothing(desk: Desk, tmp_path: Path) -> None:
    seen = look_at_file(desk, make_file(tmp_path, made.jpeg(6)))
    assert (seen.kind, seen.pages, seen.is_foreign) == ("jpeg", ((43, 61),), False)
    assert PLACE in [line.said for line in seen.told if line.what is What.PLACE]
    assert handled(desk) == []


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"GIF89a" + bytes(90), "gif"), (b"Notas de la entrevista", "other"), (FILM, "mp4")],
    ids=["gif", "other", "film"],
)
def test_what_cannot_be_cleaned_is_told_as_such_and_kept_only_by_choice(
    desk: Desk, case: OpenedCase, tmp_path: Path, data: bytes, kind: str
) -> None:
    source = make_file(tmp_path, data)
    seen = look_at_file(desk, source)
    assert (seen.kind, seen.pages, seen.told, seen.is_foreign) == (kind, (), (), True)
    with pytest.raises(FileKindUnknownError):
        add_attachment(desk, case.id, source, NewAttachment())
    assert lying(desk) == []
    one = add_attachment(desk, case.id, source, NewAttachment(), keep_told=True)
    assert (one.said.kind, read(desk, case.id, one)) == (kind, data)


def test_an_empty_file_is_said_to_be_empty(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(AttachmentEmptyError):
        look_at_file(desk, make_file(tmp_path, b""))


# What is made to do harm


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("png bomb", FileTooLargeError),
        ("jpeg cut", FileDamagedError),
        ("pdf that is locked", FileLockedError),
    ],
)
def test_a_hostile_file_can_only_fail_and_leaves_nothing(
    desk: Desk, case: OpenedCase, tmp_path: Path, name: str, error: type[FileRefusedError]
) -> None:
    with pytest.raises(error):
        add_attachment(desk, case.id, make_file(tmp_path, REFUSED[name][0]), NewAttachment())
    assert lying(desk) == []
    assert handled(desk) == []


def test_one_that_inflates_without_end_is_refused_or_sealed_without_what_inflates(
    desk: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    source = make_file(tmp_path, HARMLESS["png that inflates without end"])
    try:
        one = add_attachment(desk, case.id, source, NewAttachment())
    except FileRefusedError:
        assert lying(desk) == []
    else:
        assert one.said.size < 10_000


def test_a_picture_that_goes_on_and_on_is_refused_before_it_is_read_whole(
    desk: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    source, told = make_file(tmp_path, made.png()), list[int]()
    with source.open("r+b") as file:
        file.truncate(1_900_000_000)
    with pytest.raises(FileTooLargeError):
        add_attachment(desk, case.id, source, NewAttachment(), progress=lambda done, _: told.append(done))
    assert told[-1] < 400_000_000
    assert lying(desk) == []


def test_a_recording_that_breaks_off_half_way_leaves_nothing(
    desk: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    """Its first sound is being sealed by then."""
    head = b"RIFF" + bytes(4) + b"WAVE" + b"fmt \x10\0\0\0" + bytes(16) + b"data\0\0\0\x10"
    with pytest.raises(FileDamagedError):
        add_attachment(desk, case.id, make_file(tmp_path, head + bytes(5_000_000)), NewAttachment())
    assert lying(desk) == []
    assert handled(desk) == []


def test_a_clean_file_that_has_no_room_leaves_nothing(
    desk: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be larger than it came."""
    data = made.tiff(mode="1", compression="group4")
    monkeypatch.setattr(sealing, "need_room", lambda *_: None)
    monkeypatch.setattr(sealing, "TOGETHER", 100)
    with pytest.raises(AttachmentsFullError):
        add_attachment(desk, case.id, make_file(tmp_path, data), NewAttachment())
    assert lying(desk) == []


def test_stopped_while_the_process_apart_still_thinks_nothing_is_left(
    desk: Desk, case: OpenedCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(True)
        return (
            len(asked) > 2
        )  # the file is one piece: it was given whole when this is asked for the third time

    thinks = "import sys, time; sys.stdin.buffer.read(); time.sleep(60)"
    monkeypatch.setattr(paths, "program", lambda: [sys.executable, "-c", thinks])
    with pytest.raises(StoppedError):
        add_attachment(desk, case.id, make_file(tmp_path, made.png()), NewAttachment(), cancelled=cancelled)
    assert lying(desk) == []
