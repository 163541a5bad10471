"""A file that was found damaged is told as not here, and the whole one takes its place when that comes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from repatria.content.library import Library
from repatria.domain.attachments.attachment import ADDED, Attachment, path_of
from repatria.domain.errors import AttachmentDamagedError
from repatria.domain.events.kinds import core_part
from repatria.services.attachments.listing import attachments_in
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.exchange.register import sent_bundles
from repatria.services.exchange.sending_many import send_many
from repatria.services.vaults import leave, unlock
from repatria.store.attachments.checking import check_files
from repatria.store.attachments.folder import mark_damaged, sealed_path
from tests.posts import PASSPHRASE, TestClock, introduce, make_post
from tests.services.attachments.files import PLAIN, add, lying, read
from tests.services.attachments.travelling import due, give, not_here, readable, sealed, sending
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import take


@pytest.fixture(autouse=True)
def known(desk: Desk, other: Desk) -> None:
    introduce(desk, other)


def damage(desk: Desk, one: Attachment) -> None:
    """Change the last byte of a file where it lies."""
    path = sealed_path(desk.vault.folder, one.id)
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))


def _opens(desk: Desk, case: OpenedCase, one: Attachment, folder: Path) -> None:
    with pytest.raises(AttachmentDamagedError):
        read(desk, case.id, one)


def _checks(desk: Desk, case: OpenedCase, one: Attachment, folder: Path) -> None:
    assert not check_vault(desk).sound


@pytest.mark.parametrize("finds", [_opens, _checks])
def test_found_damaged_it_is_told_as_not_here_and_the_stick_in_hand_mends_it(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path, finds: Callable[..., None]
) -> None:
    one = add(desk, case.id, tmp_path)
    words, pictures = sealed(desk, other, tmp_path, case.id)
    take(other, words)
    take(other, pictures)
    damage(other, one)
    finds(other, case, one, tmp_path)
    assert [(each.is_here, each.damaged) for each in attachments_in(other, case.id)] == [(False, True)]
    give(other, desk, tmp_path)
    assert due(desk, other, case.id) == 1
    assert [each.fate for each in reversed(sent_bundles(desk))] == ["acknowledged", "waiting"]
    report = take(other, pictures)
    assert (report.already, report.files.new) == (False, 1)
    assert readable(other, case.id) == [PLAIN]
    assert take(other, pictures).already
    give(other, desk, tmp_path)
    assert due(desk, other, case.id) == 0
    assert {each.fate for each in sent_bundles(desk)} == {"acknowledged"}


def test_who_is_about_to_send_one_and_finds_it_damaged_tells_it_from_then_on(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    one = add(desk, case.id, tmp_path)
    path = sealed_path(desk.vault.folder, one.id)
    whole = path.read_bytes()
    damage(desk, one)
    assert send_many(desk, sending(other, case.id), tmp_path).damaged == 1
    assert not_here(desk, case.id) == 1
    path.write_bytes(whole)
    assert not_here(desk, case.id) == 1, "nobody read it since"
    give(desk, other, tmp_path, case.id)
    assert not_here(desk, case.id) == 0
    assert readable(other, case.id) == [PLAIN]


def test_what_was_found_stands_after_the_program_is_opened_again_and_goes_when_found_whole(
    other: Desk, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    folder, state = tmp_path / "third", tmp_path / "third-state"
    here = make_post(folder, "Tercero", library=library, clock=clock, state=state)
    case = open_case(here, Opening("host", "no"))
    one = add(here, case.id, tmp_path)
    mark_damaged(here.vault.folder, one.id)
    leave(here)
    again = unlock(folder, PASSPHRASE, library, clock=clock, state_dir=state)
    assert [(each.is_here, each.damaged) for each in attachments_in(again, case.id)] == [(False, True)]
    assert check_vault(again).sound
    assert [(each.is_here, each.damaged) for each in attachments_in(again, case.id)] == [(True, False)]
    leave(again)


def test_cut_off_after_the_whole_one_came_and_before_the_mark_went_the_next_bundle_takes_it_away(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    one = add(desk, case.id, tmp_path)
    words, pictures = sealed(desk, other, tmp_path, case.id)
    take(other, words)
    take(other, pictures)
    mark_damaged(other.vault.folder, one.id)
    report = take(other, pictures)
    assert (report.files.new, report.files.here) == (0, 1)
    assert not_here(other, case.id) == 0


def test_what_an_event_says_untruly_of_the_plain_bytes_damages_no_file(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    one = add(desk, case.id, tmp_path)
    give(desk, other, tmp_path, case.id)
    said = msgspec.to_builtins(one.said) | {"sha256": "0" * 64}
    lies = ForgedLog(other, core_part(case.id))
    lies.add(path_of(one.id), said, kind=ADDED)
    take(desk, forge(other, desk, tmp_path / "forged", lies))
    false = next(
        each.attachment for each in attachments_in(desk, case.id) if each.attachment.event != one.event
    )
    with pytest.raises(AttachmentDamagedError):
        read(desk, case.id, false)
    assert not_here(desk, case.id) == 0
    assert read(desk, case.id, one) == PLAIN


def test_where_copies_lie_a_rehearsal_marks_nothing(desk: Desk, case: OpenedCase, tmp_path: Path) -> None:
    one = add(desk, case.id, tmp_path)
    damage(desk, one)
    found = check_files(desk.read(), desk.vault.folder, desk.vault.device.id, lambda: True, marks=False)
    assert [dict(each.facts) for each in found] == [{"missing": 0, "damaged": 1}]
    assert lying(desk) == [f"{one.id}.age"]
