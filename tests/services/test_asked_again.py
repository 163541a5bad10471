"""A file that never came is seen by the next one, asked for in the receipt, offered by its sender, and answered."""

from __future__ import annotations

from pathlib import Path

from repatria.domain.attachments.travelling import KNOWS
from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.desk import Desk
from repatria.services.exchange.asked_again import lacked_by
from repatria.services.exchange.gaps import gaps_here
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receipts import receipts_of, upto_of
from repatria.services.exchange.register import sent_bundles
from repatria.store.log.events import parts_held
from repatria.sync.receipts import read_receipts, write_receipts
from tests.services.two_posts import seal, take


def lost(other: Desk, desk: Desk, folder: Path) -> tuple[CaseId, CaseId, Path]:
    """Two cases of the other post: the file of the first is lost, the one of the second came."""
    first, second = (open_case(other, Opening("host", "no", label=label)).id for label in ("uno", "dos"))
    path = seal(other, desk, folder, first)
    take(desk, seal(other, desk, folder, second))
    return first, second, path


def fates(desk: Desk) -> list[tuple[int, str]]:
    return [(one.number, one.fate) for one in reversed(sent_bundles(desk))]


def test_what_never_came_is_asked_for_and_its_sender_learns_its_number(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    first, _, _ = lost(other, desk, tmp_path)
    (gap,) = gaps_here(desk)
    assert gap.post == "Otro puesto"
    assert fates(other) == [(1, "waiting"), (2, "waiting")]
    take(other, seal(desk, other, tmp_path))
    assert fates(other) == [(1, "lacking"), (2, "acknowledged")]
    (asked,) = [one for one in sent_bundles(other) if one.fate == "lacking"]
    assert asked.case_ids == (first,)
    assert lacked_by(other, desk.vault.device.id) == {gap.bundle}


def test_sent_again_it_is_answered_and_asked_for_no_more(desk: Desk, other: Desk, tmp_path: Path) -> None:
    first, _, _ = lost(other, desk, tmp_path)
    take(other, seal(desk, other, tmp_path))
    take(desk, seal(other, desk, tmp_path, first))
    assert not gaps_here(desk)
    assert f"case/{first}/core" in parts_held(desk.read())
    take(other, seal(desk, other, tmp_path))
    assert {fate for _, fate in fates(other)} == {"acknowledged"}
    assert not lacked_by(other, desk.vault.device.id)


def test_a_file_about_other_cases_answers_nothing(desk: Desk, other: Desk, tmp_path: Path) -> None:
    _, second, _ = lost(other, desk, tmp_path)
    take(other, seal(desk, other, tmp_path))
    set_case_value(other, second, "label", "tres")
    take(desk, seal(other, desk, tmp_path, second))
    assert len(gaps_here(desk)) == 1
    assert lacked_by(other, desk.vault.device.id)


def test_when_it_comes_after_all_nothing_is_asked_for(desk: Desk, other: Desk, tmp_path: Path) -> None:
    _, _, path = lost(other, desk, tmp_path)
    take(desk, path)
    assert not gaps_here(desk)
    take(other, seal(desk, other, tmp_path))
    assert {fate for _, fate in fates(other)} == {"acknowledged"}


def test_the_ask_is_no_receipt_and_a_reader_that_knows_none_reads_on(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    _, second, _ = lost(other, desk, tmp_path)
    preview = preview_bundle(other, seal(desk, other, tmp_path, second))
    receipts = preview.verified.receipts
    assert receipts is not None
    assert set(receipts["lacking"]) == {gap.bundle for gap in gaps_here(desk)}
    assert read_receipts(write_receipts(receipts)) == receipts
    take(other, seal(desk, other, tmp_path, second))
    assert all(part.startswith("case/") for part in receipts_of(other, desk.vault.device.id).keys() - {KNOWS})
    assert upto_of(preview.verified.manifest) is not None


def test_nobody_can_have_names_kept_that_were_never_sealed_for_it(
    desk: Desk, other: Desk, tmp_path: Path, monkeypatch: object
) -> None:
    from repatria.services.exchange.asked_again import asked_here

    device = other.vault.device.id
    assert not asked_here(desk, device, {"lacking": dict.fromkeys(["a", "b", "c"], 1)})
    assert not asked_here(desk, device, None)
