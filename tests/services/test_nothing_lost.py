"""What was acknowledged stays: a vault that lost its end is noticed, a receipt counts for what it names."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from repatria.content.library import Library
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, protected_part
from repatria.domain.ids import CaseId
from repatria.domain.protocol.recording import StepMark
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.steps import mark_step
from repatria.services.desk import Desk
from repatria.services.exchange import contents, sending
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.register import sent_bundles
from repatria.services.exchange.sending import send_cases
from repatria.services.vaults import leave, unlock
from tests.posts import PASSPHRASE, TestClock, introduce, make_post
from tests.recording import watch_disk
from tests.services.claiming import claim
from tests.services.exchange import other, receive, send

__all__ = ["other"]

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux which file waits")


def test_a_vault_put_back_as_it_was_before_the_last_saving_is_noticed(
    tmp_path: Path, desk: Desk, library: Library, clock: TestClock
) -> None:
    case = open_case(desk, Opening("host", "no"))
    folder, older = desk.vault.folder, tmp_path / "older"
    desk.close_thread()
    shutil.copytree(folder, older, ignore=shutil.ignore_patterns("*lock*"))
    set_case_value(desk, case.id, "label", "blusa azul")
    leave(desk)
    shutil.rmtree(folder)
    older.rename(folder)
    again = unlock(folder, PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    assert [found.kind for found in again.vault.findings] == ["head_shorter"]
    leave(again)


@linux
def test_what_a_sealed_file_tells_others_is_remembered_here_before_it_stands(
    desk: Desk, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = open_case(desk, Opening("host", "no"))
    disk = watch_disk(monkeypatch)
    send(desk, other, tmp_path / "stick", case.id)
    waited = disk.places("fsync")
    head = next(place for place in waited if place.suffix == ".head")
    sealed = next(place for place in waited if place.parent == tmp_path / "stick")
    assert waited.index(head) < waited.index(sealed)


@linux
def test_a_vault_that_is_closed_is_remembered_on_the_disk(
    tmp_path: Path, library: Library, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = make_post(tmp_path / "puesto", "Puesto", library=library, clock=clock)
    opened.close_thread()
    disk = watch_disk(monkeypatch)
    opened.vault.close()
    assert [place.suffix for place in disk.places("fsync")] == [".head"]


def test_a_receipt_for_one_part_of_a_sealed_file_is_no_receipt_for_it(desk: Desk, other: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    core, protected = core_part(case.id), protected_part(case.id)
    device = other.vault.device.id
    sealed = {"bundle": "b", "device": device, "post": "x", "cases": [case.id], "parts": [core, protected]}
    placed = {"bundle": "b", "size": 1, "sha256": "", "upto": {core: {"one": 3}, protected: {"two": 1}}}
    desk.append([desk.note("bundle_sealed", sealed), desk.note("bundle_placed", placed)])
    for has, fate in (
        ({core: {"one": 3}}, "waiting"),
        ({core: {"one": 2}, protected: {"two": 1}}, "waiting"),
        ({core: {"one": 3}, protected: {"two": 1}}, "acknowledged"),
    ):
        claim(desk, device, has)
        assert sent_bundles(desk)[0].fate == fate


def mark(desk: Desk, case: CaseId) -> None:
    done = StepMark("done", by="border_coord", happened_at=desk.now_text(), known_by="did")
    mark_step(desk, case, "P0.1", done)


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("case/label", lambda desk, case: set_case_value(desk, case, "label", "gorra verde")),
        ("step/P0.1", mark),
    ],
)
def test_two_who_wrote_the_same_are_both_replaced_by_the_next_change(
    desk: Desk, path: str, change: Callable[[Desk, CaseId], object]
) -> None:
    case = open_case(desk, Opening("host", "no")).id
    desk.append([Deed(core_part(case), VALUE, path, {"state": "open"}) for _ in range(2)])
    assert len(case_of(desk, case).heads(path)) >= 2
    change(desk, case)
    assert len(case_of(desk, case).heads(path)) == 1


def test_nobody_misses_a_file_that_was_made_for_another_post(
    desk: Desk, other: Desk, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    third = make_post(tmp_path / "third", "Tercer puesto", person="Inés T.", library=library, clock=clock)
    introduce(desk, third)
    case = open_case(desk, Opening("host", "no"))
    for receiver in (other, third, other, third):
        sent = send(desk, receiver, tmp_path / "stick", case.id)
        assert not preview_bundle(receiver, sent.path).gap
        receive(receiver, sent)
    send(desk, other, tmp_path / "stick", case.id)
    assert preview_bundle(other, send(desk, other, tmp_path / "stick", case.id).path).gap, (
        "one was not brought"
    )
    leave(third)


def test_what_is_written_between_measuring_and_sealing_waits_for_the_next_file(
    desk: Desk, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = open_case(desk, Opening("host", "no", label="antes"))
    passes: list[int] = []
    gather = contents.segments_of

    def meanwhile(*arguments: object) -> object:
        if passes:
            set_case_value(desk, case.id, "label", "mientras")
        passes.append(1)
        return gather(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(
        "repatria.sync.writing.KEPT", 0
    )  # too large for memory: what was measured is read again
    monkeypatch.setattr(sending, "segments_of", meanwhile)
    sent = send_cases(desk, Sending((case.id,), other.vault.device.id), tmp_path)
    assert len(passes) == 2
    receive(other, sent)
    assert case_of(other, case.id).value("label") == "antes"
