"""The check tells how many files are missing or damaged, and of none what it is or whose."""

from __future__ import annotations

from pathlib import Path

from repatria.services.attachments.listing import attachments_in
from repatria.services.cases.opening import OpenedCase
from repatria.services.checking_vaults import check_vault
from repatria.services.damage_report import damage_of
from repatria.services.desk import Desk
from repatria.store.attachments.folder import sealed_path
from tests.posts import introduce
from tests.services.attachments.files import add
from tests.services.two_posts import send


def test_whole_files_are_nothing_to_tell_of(desk: Desk, case: OpenedCase, tmp_path: Path) -> None:
    add(desk, case.id, tmp_path)
    assert check_vault(desk).sound


def test_missing_and_damaged_ones_are_counted_and_none_is_named(
    desk: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    gone, cut, flipped, _ = (add(desk, case.id, tmp_path, level="L3") for _ in range(4))
    at = {one.id: sealed_path(desk.vault.folder, one.id) for one in (gone, cut, flipped)}
    at[gone.id].unlink()
    at[cut.id].write_bytes(at[cut.id].read_bytes()[:-1])
    data = at[flipped.id].read_bytes()
    at[flipped.id].write_bytes(data[:500] + bytes([data[500] ^ 1]) + data[501:])
    report = check_vault(desk)
    [found] = [one for one in report.files if not one.harmless]
    assert (found.kind, dict(found.facts)) == ("attachments_damaged", {"missing": 1, "damaged": 2})
    assert damage_of(desk, report).kinds == {"attachments_damaged"}
    assert len(attachments_in(desk, case.id)) == 4


def test_one_that_another_post_added_and_never_came_is_not_missed(
    desk: Desk, other: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    introduce(desk, other)
    add(desk, case.id, tmp_path)
    send(desk, other, tmp_path, case.id)
    assert check_vault(other).sound


def test_a_check_that_is_stopped_stops_between_files(desk: Desk, case: OpenedCase, tmp_path: Path) -> None:
    one = add(desk, case.id, tmp_path)
    sealed_path(desk.vault.folder, one.id).unlink()
    assert check_vault(desk, lambda *_: False).sound
