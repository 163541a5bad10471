"""Everything that waits is proven, shown in one set of numbers that come true, and received in order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatria.domain.directory.form import DIRECTORY_FORMAT, Directory
from repatria.domain.errors import BundleDamagedError, BundleForgedError, StoppedError, UnknownDeviceError
from repatria.domain.ids import CaseId
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.country.founding import found, new_root
from repatria.services.desk import Desk
from repatria.services.exchange import entering_to_try, sending
from repatria.services.exchange import everything as module
from repatria.services.exchange.collecting import look_through, search_of
from repatria.services.exchange.delivering import carry, own_delivered, own_route_of, put_in_outbox
from repatria.services.exchange.everything import (
    Everything,
    preview_everything,
    put_all_back,
    receive_everything,
    receive_next,
)
from repatria.services.exchange.gaps import gaps_here
from repatria.services.exchange.gathering import Found, Gathered, bring_all, let_go, prove_all
from repatria.services.exchange.going import Sending
from repatria.services.exchange.posts import accept_card, own_card
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receipts import upto_of
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.rehearsing import foresee
from repatria.services.exchange.sending import send_cases
from repatria.services.exchange.trust import trust_here
from repatria.services.vaults import leave
from repatria.store.log.events import ingest, last_event, parts_held
from repatria.store.log.waiting import waiting_ids
from repatria.store.state import load_part
from tests.posts import introduce, keep_folder, make_post
from tests.services.claiming import claim
from tests.services.two_posts import seal


@pytest.fixture
def stranger(tmp_path: Path, desk: Desk) -> Iterator[Desk]:
    """A post that knows this one and is not known here."""
    opened = make_post(tmp_path / "stranger", "Puesto ajeno")
    accept_card(opened, own_card(desk))
    yield opened
    leave(opened)


def gathered(desk: Desk, *paths: Path) -> Gathered:
    return prove_all(desk, [Found(path) for path in paths], trust_here(desk))


def everything(desk: Desk, *paths: Path) -> Everything:
    return preview_everything(desk, gathered(desk, *paths))


def inbox(desk: Desk) -> list[Path]:
    return list((desk.vault.folder / "inbox").glob("*.repatria"))


def three(desk: Desk, other: Desk, folder: Path) -> tuple[OpenedCase, list[Path]]:
    """Return a case of the other post, and three files of it, each with more."""
    case = open_case(other, Opening("host", "no", label="gorra roja"))
    paths = [seal(other, desk, folder, case.id)]
    for label in ("gorra azul", "gorra verde"):
        set_case_value(other, case.id, "label", label)
        paths.append(seal(other, desk, folder, case.id))
    return case, paths


def test_what_the_preview_says_is_what_comes_and_nothing_is_kept_before(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case, paths = three(desk, other, tmp_path)
    before = last_event(desk.read())
    found = everything(desk, *reversed(paths))
    assert last_event(desk.read()) == before
    assert not [part for part in parts_held(desk.read()) if part.startswith("case/")]
    assert found.foreseen.cases_new == (case.id,)
    assert (found.foreseen.waiting, found.foreseen.bad, found.gaps, found.refused) == (0, 0, (), ())
    received, refused = receive_everything(desk, found)
    assert sum(one.report.counts.new for one in received) == found.foreseen.new > 0
    assert not refused
    assert sum(one.report.counts.waiting for one in received) == 0, "in the order in which they were sealed"
    assert case_of(desk, case.id).line.label == "gorra verde"
    assert not inbox(desk)


def test_differences_are_foreseen_and_undone(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case, paths = three(desk, other, tmp_path)
    receive_everything(desk, everything(desk, paths[0]))
    set_case_value(desk, case.id, "label", "gorra negra")
    found = everything(desk, *paths[1:])
    assert found.foreseen.disagreements == 1
    assert found.foreseen.cases_changed == (case.id,)
    assert not found.foreseen.cases_new
    assert not case_of(desk, case.id).differences, "it was a rehearsal"
    received, _ = receive_everything(desk, found)
    assert sum(len(one.report.disagreements) for one in received) >= 1
    assert len(case_of(desk, case.id).differences) == 1


def test_a_file_that_never_came_is_named_and_what_hangs_on_it_waits_visibly(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    _, paths = three(desk, other, tmp_path)
    receive_everything(desk, everything(desk, paths[0]))
    found = everything(desk, paths[2])
    (gap,) = found.gaps
    assert gap.post == "Otro puesto"
    complete = everything(desk, *paths[1:])
    assert not complete.gaps
    put_all_back([*found.files, *complete.files])
    assert not inbox(desk)


def test_what_waits_for_an_earlier_file_is_counted_and_enters_when_that_comes(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case, paths = three(desk, other, tmp_path)
    ours = desk.vault.device.id
    told = upto_of(preview_bundle(desk, paths[0]).verified.manifest)
    claim(other, ours, told)
    set_case_value(other, case.id, "label", "gorra negra")
    later = seal(other, desk, tmp_path, case.id)
    found = everything(desk, later)
    assert found.foreseen.waiting > 0
    assert (found.foreseen.new, found.foreseen.cases_new) == (0, ())
    (received,), _ = receive_everything(desk, found)
    assert received.report.counts.waiting == found.foreseen.waiting == len(waiting_ids(desk.read()))
    earlier = everything(desk, paths[0])
    assert earlier.foreseen.cases_new == (case.id,)
    assert earlier.foreseen.waiting == 0
    receive_everything(desk, earlier)
    assert not waiting_ids(desk.read())
    assert case_of(desk, case.id).line.label == "gorra negra"


def test_a_bad_file_and_a_strangers_hold_up_no_other_and_are_told(
    desk: Desk, other: Desk, stranger: Desk, tmp_path: Path
) -> None:
    case, paths = three(desk, other, tmp_path)
    bad = tmp_path / "bad.repatria"
    bad.write_bytes(paths[1].read_bytes()[:-20])
    theirs = open_case(stranger, Opening("host", "no"))
    odd = tmp_path / "odd"
    odd.mkdir()
    foreign = send_cases(stranger, Sending((theirs.id,), desk.vault.device.id), odd).path
    found = everything(desk, bad, foreign, paths[0])
    first, second = found.refused
    assert isinstance(first.error, BundleDamagedError)
    assert first.called == "bad.repatria"
    assert isinstance(second.error, UnknownDeviceError)
    assert second.error.facts["post"] == "Puesto ajeno"
    assert len(load_part(desk.read(), desk.record).of_type("bundle_refused")) == 2
    receive_everything(desk, found)
    assert case_of(desk, case.id).code == case.code
    assert not [part for part in parts_held(desk.read()) if theirs.id in part], "a stranger changes nothing"
    assert not inbox(desk)


def test_a_strangers_file_at_a_place_is_noted_once_however_often_somebody_looks(
    desk: Desk, stranger: Desk, tmp_path: Path
) -> None:
    share = tmp_path / "share"
    share.mkdir()
    here, theirs = keep_folder(desk, share), keep_folder(stranger, share)
    for _ in range(2):
        case = open_case(stranger, Opening("host", "no"))
        bundle = put_in_outbox(stranger, Sending((case.id,), desk.vault.device.id), theirs.id)
        route = own_route_of(stranger, bundle)
        own_delivered(stranger, route, carry(route))
    for _ in range(3):
        brought = bring_all(search_of(desk, here.id))
        found = preview_everything(desk, prove_all(desk, brought.found, trust_here(desk)))
        assert [type(one.error) for one in found.refused] == [UnknownDeviceError] * 2, "a card may still come"
    noted = load_part(desk.read(), desk.record).of_type("bundle_refused")
    assert len({fact.value["sha256"] for fact in noted}) == len(noted) == 2


def test_a_file_there_twice_and_one_received_before_change_nothing(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    _, paths = three(desk, other, tmp_path)
    copy = tmp_path / "copy.repatria"
    copy.write_bytes(paths[0].read_bytes())
    found = everything(desk, paths[0], copy)
    assert len(found.files) == 1
    receive_everything(desk, found)
    before = last_event(desk.read())
    again = everything(desk, copy)
    assert again.already == 1
    assert again.foreseen.new == 0
    (once_more,), _ = receive_everything(desk, again)
    assert once_more.report.already
    assert last_event(desk.read()) == before


def test_stopping_while_it_is_proven_or_rehearsed_leaves_nothing(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    _, paths = three(desk, other, tmp_path)
    calls: list[int] = []

    def second_file() -> bool:
        calls.append(1)
        return len(inbox(desk)) > 1

    with pytest.raises(StoppedError):
        prove_all(desk, [Found(path) for path in paths], trust_here(desk), cancelled=second_file)
    assert calls
    assert not inbox(desk)
    before = last_event(desk.read())
    with pytest.raises(StoppedError):
        preview_everything(desk, gathered(desk, *paths), cancelled=lambda: True)
    assert not inbox(desk)
    assert last_event(desk.read()) == before
    let_go(gathered(desk, *paths).proven)
    assert not inbox(desk)


def test_a_file_that_fails_while_it_enters_undoes_no_other(
    desk: Desk, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, paths = three(desk, other, tmp_path)
    found = everything(desk, *paths)
    real = receive_bundle

    def fails_once(desk: Desk, preview: object, *rest: object, **more: object) -> object:
        if preview is found.files[1].preview:
            raise BundleDamagedError(reason="changed since it was checked", where="")
        return real(desk, preview, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "receive_bundle", fails_once)
    received, refused = receive_everything(desk, found)
    assert (len(received), len(refused)) == (2, 1)
    assert case_of(desk, case.id).line.label == "gorra verde"
    assert not inbox(desk)


def test_a_file_that_would_be_refused_as_it_enters_is_told_in_the_preview(
    desk: Desk, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, paths = three(desk, other, tmp_path)
    real, calls = ingest, list[int]()

    def forged_once(*given: object) -> object:
        calls.append(1)
        if len(calls) == 2:
            raise BundleForgedError(device="d", what="opening")
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(entering_to_try, "ingest", forged_once)
    found = everything(desk, *paths)
    assert len(found.files) == 2
    assert [type(one.error) for one in found.refused] == [BundleForgedError]
    assert len(inbox(desk)) == 2
    put_all_back(found.files)
    assert case.id not in found.foreseen.cases_changed


def test_what_stands_in_two_files_of_a_post_counts_once(desk: Desk, other: Desk, tmp_path: Path) -> None:
    _, paths = three(desk, other, tmp_path)
    found = everything(desk, *paths)
    assert sum(one.preview.missing for one in found.files) > found.foreseen.new > 0
    assert found.foreseen.new_from == {other.vault.device.id: found.foreseen.new}
    put_all_back(found.files)


def test_what_would_come_of_one_file_comes_true(desk: Desk, other: Desk, tmp_path: Path) -> None:
    _, paths = three(desk, other, tmp_path)
    preview = preview_bundle(desk, paths[0])
    before = last_event(desk.read())
    foreseen = foresee(desk, preview)
    assert last_event(desk.read()) == before, "it was a rehearsal"
    report = receive_bundle(desk, preview)
    assert foreseen.new == report.counts.new > 0
    assert foreseen.disagreements == len(report.disagreements)


def test_one_file_that_would_be_refused_or_is_stopped_leaves_nothing(
    desk: Desk, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, paths = three(desk, other, tmp_path)
    preview = preview_bundle(desk, paths[0])
    with pytest.raises(StoppedError):
        foresee(desk, preview, cancelled=lambda: True)
    assert not inbox(desk)

    def forged(*_given: object) -> object:
        raise BundleForgedError(device="d", what="opening")

    monkeypatch.setattr(entering_to_try, "ingest", forged)
    preview = preview_bundle(desk, paths[0])
    with pytest.raises(BundleForgedError):
        foresee(desk, preview)
    assert not inbox(desk)


def test_all_that_lies_at_a_place_is_fetched_once(desk: Desk, other: Desk, tmp_path: Path) -> None:
    introduce(desk, other)
    shared = tmp_path / "shared"
    shared.mkdir()
    place, theirs = keep_folder(desk, shared), keep_folder(other, shared)
    cases: list[CaseId] = []
    for label in ("uno", "dos"):
        case = open_case(other, Opening("host", "no", label=label))
        cases.append(case.id)
        route = own_route_of(
            other, put_in_outbox(other, Sending((case.id,), desk.vault.device.id), theirs.id)
        )
        own_delivered(other, route, carry(route))
    brought = bring_all(search_of(desk, place.id))
    assert len(brought.found) == 2
    found = preview_everything(desk, prove_all(desk, brought.found, trust_here(desk)))
    assert set(found.foreseen.cases_new) == set(cases)
    for one in found.files:
        receive_next(desk, one)
    assert not look_through(search_of(desk, place.id))
    assert not bring_all(search_of(desk, place.id)).found


def test_a_place_that_fails_is_told_and_hinders_nothing(desk: Desk, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    place = keep_folder(desk, shared)
    search = search_of(desk, place.id)
    for one in sorted(shared.rglob("*"), reverse=True):
        one.unlink() if one.is_file() else one.rmdir()
    shared.rmdir()
    brought = bring_all(search)
    assert not brought.found
    assert [one.called for one in brought.refused] == ["Ministerio"]


def test_old_notes_tell_of_no_gap(desk: Desk) -> None:
    desk.append(
        [desk.note("bundle_received", {"bundle": "b", "device": "d", "post": "p", "cases": [], "new": 0})]
    )
    assert not gaps_here(desk)
    assert not waiting_ids(desk.read())


def test_a_strangers_directory_of_the_last_days_of_the_calendar_holds_up_no_other(
    desk: Desk, stranger: Desk, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = new_root(desk)
    found(desk, made.root)
    good = seal(other, desk, tmp_path)
    root = made.root
    last = ("9999-12-01", "9999-12-02")
    said = Directory(DIRECTORY_FORMAT, root.country, root.practice, root.root, 1, *last, (), (), (), "nobody")
    with monkeypatch.context() as changed:
        changed.setattr(sending, "directory_here", lambda _: said)
        bad = send_cases(stranger, Sending((), desk.vault.device.id), tmp_path).path
    proven = gathered(desk, bad, good)
    assert [one.found.path for one in proven.proven] == [good]
    assert isinstance(proven.refused[0].error, UnknownDeviceError)
