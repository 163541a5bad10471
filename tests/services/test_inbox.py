from __future__ import annotations

import os
from pathlib import Path
from shutil import rmtree

import pytest

from repatria.content.library import Library
from repatria.domain.errors import BundleNotOneError, DiskFullError, StoppedError, VanishedError
from repatria.services.desk import Desk
from repatria.services.exchange.inbox import INBOX, sweep_inbox, take_in
from repatria.services.exchange.previews import preview_bundle
from repatria.store.state import load_part
from tests.disks import small_files
from tests.posts import introduce, make_post

MIB = 1 << 20


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    path = tmp_path / "stick" / "a.repatria"
    path.parent.mkdir()
    path.write_bytes(bytes(4 * MIB))
    return path


def refusals(desk: Desk) -> list[str]:
    return [fact.value["why"] for fact in load_part(desk.read(), desk.record).of_type("bundle_refused")]


def left(desk: Desk) -> list[Path]:
    return list((desk.vault.folder / INBOX).glob("*"))


def test_a_full_disk_of_the_vault_is_not_told_as_a_full_stick(desk: Desk, stick: Path) -> None:
    with pytest.raises(DiskFullError) as full, small_files(2 * MIB):
        take_in(desk, stick)
    assert full.value.facts["place"] == str(desk.vault.folder)
    assert not left(desk)


def test_a_stick_that_is_gone_is_told_as_the_stick(desk: Desk, stick: Path) -> None:
    stick.unlink()
    with pytest.raises(VanishedError) as gone:
        take_in(desk, stick)
    assert gone.value.facts["place"] == str(stick)


def test_copying_tells_how_far_it_is_and_stops_when_asked(desk: Desk, stick: Path) -> None:
    told: list[tuple[int, int]] = []
    take_in(desk, stick, progress=lambda done, total: told.append((done, total)))
    assert told == [(n * MIB, 4 * MIB) for n in (1, 2, 3, 4)]
    assert len(left(desk)) == 1
    told.clear()
    with pytest.raises(StoppedError):
        take_in(
            desk,
            stick,
            progress=lambda done, total: told.append((done, total)),
            cancelled=lambda: len(told) == 2,
        )
    assert len(left(desk)) == 1, "of what was stopped nothing stays"


def test_that_somebody_stopped_is_noted_as_no_refusal(desk: Desk, stick: Path) -> None:
    with pytest.raises(StoppedError):
        preview_bundle(desk, stick, cancelled=lambda: True)
    assert refusals(desk) == []
    with pytest.raises(BundleNotOneError):
        preview_bundle(desk, stick)
    assert refusals(desk) == ["BundleNotOneError"]


def test_the_whole_way_is_told_from_the_first_byte_to_the_last(
    desk: Desk, tmp_path: Path, library: Library
) -> None:
    from repatria.services.cases.opening import Opening, open_case
    from repatria.services.exchange.going import Sending
    from repatria.services.exchange.sending import send_cases
    from repatria.services.vaults import leave

    other = make_post(tmp_path / "other", "Otro", person="Eva", library=library)
    introduce(desk, other)
    case = open_case(other, Opening("host", "no"))
    (tmp_path / "out").mkdir()
    sent = send_cases(other, Sending((case.id,), desk.vault.device.id), tmp_path / "out")
    leave(other)
    told: list[float] = []
    preview_bundle(desk, sent.path, progress=lambda done, total: told.append(done / total))
    assert told == sorted(told)
    assert told[0] <= 0.5
    assert told[-1] == 1


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_an_inbox_that_leads_elsewhere_is_swept_of_nothing_and_filled_with_nothing(
    desk: Desk, stick: Path, library: Library
) -> None:
    inbox = desk.vault.folder / INBOX
    for _ in range(2):
        rmtree(inbox, ignore_errors=True)
        inbox.symlink_to(stick.parent)
        sweep_inbox(desk.vault.folder)
        assert stick.exists()
    inbox.symlink_to(stick.parent)
    held = take_in(desk, stick)
    assert not inbox.is_symlink()
    assert left(desk) == [held]
    assert list(stick.parent.iterdir()) == [stick]
