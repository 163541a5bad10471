from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from repatria import durable
from repatria.domain.errors import (
    BadRecipientError,
    BundleDamagedError,
    BundleTooLargeError,
    ChangedMeanwhileError,
    DiskFullError,
    ForeignRecipientError,
    NameTakenError,
    ReadBackError,
    ReadOnlyError,
    StoppedError,
    VanishedError,
)
from repatria.durable import Recorder
from repatria.sync import writing
from repatria.sync.segments import Segment
from repatria.sync.writing import bundle_name
from tests.disks import small_files
from tests.sync.making import Post, Two, facts_for, run_of_events, segments_of

TWO = Two()
RUN = segments_of(TWO.sender, run_of_events(20), run_of_events(20, log="log2"))


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_name_tells_nothing_and_is_a_name_on_every_system() -> None:
    names = {bundle_name(os.urandom(16)) for _ in range(50)}
    assert len(names) == 50
    assert all(len(name) == 26 + len(".repatria") and name == name.lower() for name in names)
    with pytest.raises(ValueError, match="16"):
        bundle_name(b"")


def test_what_was_written_is_named_measured_and_alone(tmp_path: Path) -> None:
    written = TWO.write(tmp_path, RUN)
    assert left(tmp_path) == ["some.repatria"]
    assert written.placed.size == (tmp_path / "some.repatria").stat().st_size
    assert written.manifest.events == 40
    assert (tmp_path / "some.repatria").stat().st_mode & 0o077 == 0


def test_nothing_readable_is_in_the_file(tmp_path: Path) -> None:
    path = TWO.write(tmp_path, RUN).placed.path
    data = path.read_bytes()
    for word in (
        b"case",
        b"Corinto",
        b"HND",
        b"question",
        TWO.sender.device.encode(),
        TWO.receiver.device.encode(),
    ):
        assert word not in data


def test_what_stands_there_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "some.repatria").write_bytes(b"older")
    with pytest.raises(NameTakenError):
        TWO.write(tmp_path, RUN)
    assert (tmp_path / "some.repatria").read_bytes() == b"older"
    assert left(tmp_path) == ["some.repatria"]


def test_a_name_taken_meanwhile_is_not_replaced_either(tmp_path: Path) -> None:
    target = tmp_path / "x.repatria"

    def fill(recorder: Recorder) -> None:
        recorder.write(b"ours")
        target.write_bytes(b"theirs")

    with pytest.raises(NameTakenError):
        durable.place_file(target, fill)
    assert target.read_bytes() == b"theirs"
    assert left(tmp_path) == ["x.repatria"]


def test_a_stick_that_knows_no_links_takes_the_file_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no links on FAT")

    monkeypatch.setattr(os, "link", no_links)
    TWO.verify(TWO.write(tmp_path, RUN).placed.path)
    assert left(tmp_path) == ["some.repatria"]
    with pytest.raises(NameTakenError):
        TWO.write(tmp_path, RUN)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EROFS, ReadOnlyError),
        (errno.EIO, VanishedError),
        (errno.ENODEV, VanishedError),
    ],
)
@pytest.mark.parametrize("at", range(6))
def test_a_fault_of_the_disk_at_any_write_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, expected: type[Exception], at: int
) -> None:
    calls = 0
    true_write = Recorder.write

    def failing(self: Recorder, data: bytes) -> int:
        nonlocal calls
        calls += 1
        if calls > at:
            raise OSError(number, os.strerror(number))
        return true_write(self, data)

    monkeypatch.setattr(Recorder, "write", failing)
    try:
        TWO.write(tmp_path, RUN)
    except expected:
        assert left(tmp_path) == []
    else:
        assert calls <= at


@pytest.mark.parametrize("call", ["open", "fsync", "link", "posix_fadvise"])
def test_a_fault_of_the_disk_at_any_step_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def failing(*_: Any, **__: Any) -> Any:
        raise OSError(errno.EIO, "gone")

    def rename(self: Path, _: Path) -> Path:
        raise OSError(errno.EIO, "gone")

    monkeypatch.setattr(os, call, failing)
    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(VanishedError):
        TWO.write(tmp_path, RUN)
    monkeypatch.undo()
    assert left(tmp_path) == []


@pytest.mark.parametrize("room", [0, 100, 3000])
def test_a_real_lack_of_room_leaves_nothing(tmp_path: Path, room: int) -> None:
    with pytest.raises(DiskFullError), small_files(room):
        TWO.write(tmp_path, RUN)
    assert left(tmp_path) == []


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(VanishedError):
        TWO.write(tmp_path / "gone", RUN)


def test_what_reads_back_differently_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(durable, "_read_again", lambda _: b"other")
    with pytest.raises(ReadBackError):
        TWO.write(tmp_path, RUN)
    assert left(tmp_path) == []


def test_reading_back_asks_the_device_and_not_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    true_advise = os.posix_fadvise

    def advise(descriptor: int, start: int, length: int, advice: int) -> None:
        asked.append(advice)
        true_advise(descriptor, start, length, advice)

    monkeypatch.setattr(os, "posix_fadvise", advise)
    TWO.write(tmp_path, RUN)
    assert asked == [os.POSIX_FADV_DONTNEED]


def test_nothing_of_a_case_is_sealed_to_another_country(tmp_path: Path) -> None:
    abroad = Post(3, country="GTM")
    with pytest.raises(ForeignRecipientError):
        TWO.write(tmp_path, RUN, facts=facts_for(TWO.sender, abroad), recipients=[abroad.recipient])
    assert left(tmp_path) == []


@pytest.mark.parametrize("recipients", [[], ["age1broken"], [TWO.receiver.recipient] * 16])
def test_a_bundle_for_nobody_or_for_too_many_is_not_begun(tmp_path: Path, recipients: list[str]) -> None:
    with pytest.raises(BadRecipientError):
        TWO.write(tmp_path, RUN, recipients=recipients)
    assert left(tmp_path) == []


@pytest.mark.parametrize("after", [0, 1, 2, 5, 11])
def test_a_person_can_stop_it_and_nothing_is_left(tmp_path: Path, after: int) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > after

    with pytest.raises(StoppedError):
        TWO.write(tmp_path, RUN, cancelled=cancelled)
    assert left(tmp_path) == []


def test_progress_goes_forward_to_the_end(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    TWO.write(tmp_path, RUN, progress=lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1][0] == seen[-1][1] > 0


def test_what_changes_between_measuring_and_writing_is_a_fault_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "KEPT", 0)
    given = iter([RUN, RUN[::-1]])
    with pytest.raises(ValueError, match="changed"):
        TWO.write(tmp_path, source=lambda: next(given))
    given = iter([RUN, RUN[:1]])
    with pytest.raises(ValueError, match="shorter"):
        TWO.write(tmp_path, source=lambda: next(given))
    chunks = iter([[b"one"], [b"two"]])
    with pytest.raises(ChangedMeanwhileError):
        TWO.write(tmp_path, attachments={"a" * 26: lambda: next(chunks)})
    assert left(tmp_path) == []


def test_what_is_too_much_to_keep_is_read_again_and_written_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def source() -> list[Segment]:
        asked.append(1)
        return RUN

    kept = TWO.write(tmp_path, source=source)
    assert len(asked) == 1
    (tmp_path / "again").mkdir()
    monkeypatch.setattr(writing, "KEPT", 1)
    again = TWO.write(tmp_path / "again", source=source)
    assert len(asked) == 3
    assert again.manifest.segments == kept.manifest.segments
    assert TWO.verify(again.placed.path).manifest == again.manifest


def test_a_fault_of_the_source_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "KEPT", 0)

    class StoreError(Exception):
        pass

    rounds = 0

    def source() -> Iterator[Segment]:
        nonlocal rounds
        rounds += 1
        yield RUN[0]
        if rounds == 2:
            raise StoreError
        yield RUN[1]

    with pytest.raises(StoreError):
        TWO.write(tmp_path, source=source)
    assert left(tmp_path) == []


def test_what_would_be_refused_is_not_written(tmp_path: Path) -> None:
    record = segments_of(TWO.sender, run_of_events(1))[0]
    private = Segment("record/one", "log1", 1, record.events, record.device, record.signature)
    with pytest.raises(BundleDamagedError):
        TWO.write(tmp_path, [private])
    with pytest.raises(BundleDamagedError):
        TWO.write(tmp_path, packs={"d" * 43: {"../x": b""}})
    with pytest.raises(BundleDamagedError):
        TWO.write(tmp_path, RUN, attachments={"a" * 26: lambda: (b"x",)})
    assert left(tmp_path) == []


def test_a_bundle_does_not_grow_beyond_the_largest_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "LARGEST", 3000)
    with pytest.raises(BundleTooLargeError):
        TWO.write(tmp_path, RUN)
    assert left(tmp_path) == []


def test_the_archive_inside_is_the_same_for_the_same_contents(tmp_path: Path) -> None:
    pieces: list[Callable[[], bytes]] = []
    watch = writing._Watch(None, None)
    for _ in range(2):
        held = {"directory.json": b"{}", "persons.json": b"[]"}
        files = writing._files({"case/one/core": {"log1": 2}}, held, {"d" * 43: {"b": b"1", "a": b"2"}}, {})
        pairs = writing._Pairs(lambda: RUN, watch)
        manifest = writing._measure(facts_for(TWO.sender, TWO.receiver), pairs, files, watch)
        contents = writing._Contents(manifest, pairs, files, TWO.sender.seed, watch)
        pieces.append(lambda contents=contents: b"".join(contents.tar()))  # type: ignore[misc]
    assert pieces[0]() == pieces[1]()
