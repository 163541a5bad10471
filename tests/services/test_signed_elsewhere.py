"""A post that lies writes under the name of nobody whose signature the others know: of whatever post they are."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest

from repatria.content.library import Library
from repatria.domain.directory.persons import FormerLog
from repatria.domain.events.deed import Deed
from repatria.domain.events.event import Body, read_envelope
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.acts import raise_block
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.exchange.everything import preview_everything, put_all_back
from repatria.services.exchange.gathering import Found, prove_all
from repatria.services.exchange.trust import trust_here
from repatria.services.post.people import end_access, let_in
from repatria.services.vaults import leave, unlock
from repatria.signing import verify_key_of
from repatria.store.lists.cases import CaseFilter, page
from repatria.store.log.events import ingest, runs_since
from tests.posts import TestClock, seated
from tests.services.conftest import F01, fill
from tests.services.forging import ForgedLog, forge
from tests.services.three_posts import bring, exchange, in_name_of, known_at, lie, meet, of, rosters_in, signs
from tests.services.two_posts import seal, send, take
from tests.vaults import PASSPHRASE as OLD_PASSPHRASE

NO_BLOCK = Body("case/origin_block", "no")
LABEL = Body("case/label", "x")
OLD = Path(__file__).parents[1] / "vaults"


@pytest.fixture
def shared(desk: Desk, other: Desk, third: Desk, case: OpenedCase, tmp_path: Path) -> CaseId:
    """A case with a block at three posts; each knows who signs at the others."""
    meet(desk, other, third)
    raise_block(desk, case.id)
    for one, two in ((desk, other), (desk, third), (other, third)):
        exchange(one, two, tmp_path, case.id)
    assert known_at(third) >= {post.vault.device.id for post in (desk, other, third)}
    return case.id


def apart(desk: Desk) -> list[str]:
    return [str(reason) for (reason,) in desk.read().execute("SELECT reason FROM quarantine ORDER BY key")]


def says_block(desk: Desk, case: CaseId) -> Any:
    return case_of(desk, case).facts.value("origin_block")


def test_a_third_post_takes_nothing_that_a_liar_wrote_under_the_name_of_another_posts_person(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    own_log = other.vault.log
    for event, why in (
        (in_name_of(desk, other, shared, NO_BLOCK), "unsigned"),
        (in_name_of(desk, other, shared, LABEL), "unsigned"),
        (in_name_of(desk, other, shared, LABEL, log=own_log + "x"), "unsigned"),
        (in_name_of(desk, other, shared, NO_BLOCK, seed=b"m" * 32), "signature"),
        (
            in_name_of(desk, other, shared, NO_BLOCK, log=f"{desk.vault.device.id}-aaaaaaaaaaaaaaaa"),
            "unsigned",
        ),
        (in_name_of(desk, other, shared, Body("form/x", {"form": "F22"}), kind="form_submitted"), "unsigned"),
    ):
        report = lie(other, third, tmp_path, event)
        assert (report.counts.new, report.counts.bad) == (0, 1)
        assert apart(third)[-1] == why
    assert says_block(third, shared) == "yes"
    assert not check_vault(third).chains


def test_what_decides_nothing_is_believed_in_a_log_that_names_their_device(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    event = in_name_of(desk, other, shared, LABEL, log=f"{desk.vault.device.id}-aaaaaaaaaaaaaaaa")
    assert lie(other, third, tmp_path, event).counts.new == 1  # docs/threat-model.md says so


def test_nobody_agrees_to_what_another_post_writes_down(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    said = {"gates": ["G6"], "act": "hand_over", "reason": "x", "approvals": [{"person": desk.person.id}]}
    seed = other.vault.opened.secret.signing_seed
    own = in_name_of(other, other, shared, Body("", said), kind="gate_overridden", seed=seed)
    assert lie(other, third, tmp_path, own).counts.bad == 1
    said["approvals"] = [{"person": other.person.id}]
    own = in_name_of(other, other, shared, Body("", said), kind="gate_overridden", seed=seed)
    assert lie(other, third, tmp_path, own).counts.new == 1


def test_what_a_post_wrote_down_itself_it_does_not_doubt(
    desk: Desk, other: Desk, shared: CaseId, tmp_path: Path
) -> None:
    said = {"gates": ["G6"], "act": "x", "reason": "x", "approvals": [{"person": other.person.id}]}
    desk.append([Deed(core_part(shared), "gate_overridden", "", said)])
    assert check_vault(desk).unsigned == 0


def test_what_they_signed_enters_from_whatever_log(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    seed = desk.vault.opened.secret.signing_seed
    assert lie(other, third, tmp_path, in_name_of(desk, other, shared, NO_BLOCK, seed=seed)).counts.new == 1
    assert not apart(third)


def test_what_stood_before_the_keys_were_known_stays_and_the_check_counts_it(
    desk: Desk, other: Desk, third: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    meet(desk, other, third)
    send(desk, other, tmp_path, case.id)
    send(desk, third, tmp_path, case.id)
    unsigned = in_name_of(desk, other, case.id, LABEL)
    forged = in_name_of(desk, other, case.id, Body("", {"act": "x"}), kind="deviation", seed=b"m" * 32)
    assert lie(other, third, tmp_path, unsigned, forged).counts.new == 2
    report = check_vault(third)
    assert (report.unsigned, report.forged, report.sound) == (0, 0, True)
    send(third, desk, tmp_path, case.id)
    exchange(desk, third, tmp_path, case.id)
    assert desk.vault.device.id in known_at(third)
    report = check_vault(third)
    assert (report.unsigned, report.forged, report.sound) == (1, 1, False)
    assert case_of(third, case.id).facts.value("label") == "x"
    again = lie(other, third, tmp_path, unsigned, forged)
    assert (again.counts.known, again.counts.bad) == (2, 0)
    assert not apart(third)


def test_events_are_judged_by_the_roster_that_comes_in_their_own_file(
    desk: Desk, other: Desk, third: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    meet(desk, other, third)
    send(desk, other, tmp_path, case.id)
    forged = in_name_of(desk, other, case.id, LABEL)
    with other.writing() as connection:
        assert (
            ingest(connection, [(core_part(case.id), read_envelope(forged.envelope).log, [forged])]).new == 1
        )
    exchange(desk, other, tmp_path, case.id)  # now it knows who signs there: what stood stays
    send(third, other, tmp_path)
    path = seal(other, third, tmp_path, case.id)
    assert desk.vault.device.id in {one.device for one in rosters_in(third, path) or ()}
    everything = preview_everything(third, prove_all(third, [Found(path)], trust_here(third)))
    assert everything.foreseen.bad == 1
    put_all_back(everything.files)
    assert take(third, path).counts.bad == 1


def test_what_came_without_its_content_is_judged_once_that_comes(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    event = in_name_of(desk, other, shared, LABEL)
    lie(other, third, tmp_path, msgspec.structs.replace(event, salt=b"", body=b""))
    assert lie(other, third, tmp_path, event).counts.bad == 1
    assert case_of(third, shared).facts.value("label") != "x"


def test_what_waited_is_judged_by_the_keys_that_are_known_when_its_gap_closes(
    desk: Desk, other: Desk, third: Desk, case: OpenedCase, tmp_path: Path
) -> None:
    meet(desk, other, third)
    send(desk, other, tmp_path, case.id)
    send(desk, third, tmp_path, case.id)
    log = ForgedLog(other, core_part(case.id))
    log.add("case/x", "first")
    log.add("case/label", "x", author=desk.person.id)
    log.send_from = 2
    assert take(third, forge(other, third, tmp_path / "gap", log)).counts.waiting == 1
    send(third, desk, tmp_path, case.id)
    exchange(desk, third, tmp_path, case.id)
    log.events, log.send_from = log.events[:1], 1
    assert take(third, forge(other, third, tmp_path / "closes", log)).counts.bad == 1
    assert apart(third) == ["unsigned"]


def test_whoever_left_signed_what_they_signed(
    desk: Desk, other: Desk, third: Desk, shared: CaseId, tmp_path: Path
) -> None:
    luz = let_in(desk, "Luz P.", "case_manager", "otra frase larga de práctica")
    seed = b"l" * 32
    with desk.writing() as connection:  # a key that this test holds
        connection.execute("UPDATE account SET verify_key = ? WHERE id = ?", (verify_key_of(seed), luz.id))
    exchange(desk, third, tmp_path, shared)
    with seated(desk, luz):
        past = in_name_of(desk, desk, shared, NO_BLOCK, seed=seed)
    end_access(desk, luz.id)
    exchange(desk, third, tmp_path, shared)
    assert lie(other, third, tmp_path, past).counts.new == 1
    assert not apart(third)


@pytest.mark.parametrize("version", ["v2", "v3", "v4", "v5", "v6"])
def test_what_an_earlier_version_wrote_unsigned_enters_at_a_post_that_knows_its_people(
    other: Desk, third: Desk, tmp_path: Path, library: Library, clock: TestClock, version: str
) -> None:
    shutil.copytree(OLD / version, tmp_path / "old")
    old = unlock(tmp_path / "old", OLD_PASSPHRASE, library, clock=clock, state_dir=tmp_path / "old-state")
    meet(old, other, third)
    found = page(old.read(), CaseFilter(practice=old.practice, is_open=None), "code")
    cases = [CaseId(one.id) for one in found if not one.restricted]
    assert cases
    fresh = make_case(old)
    exchange(old, third, tmp_path, fresh)  # third knows who signs there before anything of before comes
    assert old.vault.device.id in known_at(third)
    for case in cases:
        assert send(old, other, tmp_path, case).counts.bad == 0
        assert send(other, third, tmp_path, case).counts.bad == 0
        assert held(third, case) == held(old, case)
    assert not apart(third)
    assert check_vault(third).sound
    leave(old)


@pytest.mark.parametrize("signed", [0, 1, 2])
def test_in_a_log_of_before_is_asked_what_was_asked_then(
    desk: Desk,
    other: Desk,
    third: Desk,
    shared: CaseId,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    signed: int,
) -> None:
    names = tuple(f"old{place}" for place in range(4))
    logs = tuple(FormerLog(name, signed) for name in names[:3])
    roster = signs(desk, msgspec.structs.replace(of(desk, desk), version=2**40, logs=logs))
    assert bring(monkeypatch, desk, third, tmp_path, shared, roster) is None
    label, form, deviation, unlisted = (
        in_name_of(desk, other, shared, body, log=log, kind=kind)
        for body, log, kind in zip(
            (LABEL, Body("form/x", {"form": "F22"}), Body("", {"act": "x"}), LABEL),
            names,
            ("value", "form_submitted", "deviation", "value"),
            strict=True,
        )
    )
    bad = [lie(other, third, tmp_path, one).counts.bad for one in (label, form, deviation, unlisted)]
    assert bad == [0, int(signed > 1), int(signed > 0), 1]


def make_case(desk: Desk) -> CaseId:
    made = open_case(desk, Opening("host", "yes"))
    fill(desk, made, "F01", F01)
    return made.id


def held(desk: Desk, case: CaseId) -> set[str]:
    return {one.id for _, _, run in runs_since(desk.read(), core_part(case)) for one in run}
