"""What is written under a person's name with another signature is set apart when it comes, and found by the check."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from repatria.content.library import Library
from repatria.domain.events.event import (
    Body,
    WrittenEvent,
    digest,
    read_envelope,
    write_envelope,
)
from repatria.domain.events.kinds import core_part
from repatria.domain.protocol.exceptions import Approval
from repatria.services.cases.acts import raise_block
from repatria.services.cases.asking import log_call
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import add_related, change_related
from repatria.services.cases.unproven import settle_unproven, unproven
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.posts import accept_card, own_card
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.vaults import leave, unlock
from repatria.store.log.arriving import IngestReport
from repatria.store.log.events import append, have, ingest, runs_since
from repatria.store.state import load_case_state
from tests.posts import PASSPHRASE, TestClock, introduce
from tests.services.conftest import F01, fill
from tests.services.forging import ForgedLog, forge, forged, write_unproven
from tests.services.two_posts import take
from tests.vaults import PASSPHRASE as OLD_PASSPHRASE

OLD_VAULT = Path(__file__).parents[1] / "vaults" / "v2"


@pytest.fixture
def adult(desk: Desk) -> OpenedCase:
    return open_case(desk, Opening("host", "no", nationality=("HND",), return_country="HND"))


def enter(desk: Desk, written: WrittenEvent) -> IngestReport:
    envelope = read_envelope(written.envelope)
    with desk.writing() as connection:
        return ingest(connection, [(envelope.part, envelope.log, [written])])


def quarantined(desk: Desk) -> list[tuple[str, str]]:
    rows = desk.read().execute("SELECT id, reason FROM quarantine")
    return [(str(name), str(reason)) for name, reason in rows]


def test_what_arrives_under_a_known_name_with_another_signature_is_set_apart(
    desk: Desk, adult: OpenedCase
) -> None:
    one = forged(desk, adult.id, b"m" * 32)
    report = enter(desk, one)
    assert (report.bad, report.new) == (1, 0)
    assert quarantined(desk) == [(one.id, "signature")]
    assert not load_case_state(desk.read(), adult.id).of_type("deviation")
    own = forged(desk, adult.id, desk.vault.opened.secret.signing_seed)
    assert enter(desk, own).new == 1
    assert not check_vault(desk).chains


def test_a_forged_block_protects_until_somebody_settles_it_and_a_forged_release_opens_nothing(
    desk: Desk, adult: OpenedCase
) -> None:
    enter(desk, forged(desk, adult.id, b"m" * 32, value=Body("case/origin_block", "yes")))
    assert case_of(desk, adult.id).facts.value("origin_block") == "yes"
    assert case_of(desk, adult.id).may("contact_origin_state").blocked
    [one] = unproven(desk, adult.id)
    after = settle_unproven(desk, adult.id, (one.name,), "Llamé: nadie de allí lo escribió.")
    assert not after.facts.may_be("origin_block", "yes", "doubt")
    assert not unproven(desk, adult.id)
    raise_block(desk, adult.id)
    enter(desk, forged(desk, adult.id, b"m" * 32, value=Body("case/origin_block", "no")))
    assert case_of(desk, adult.id).may("contact_origin_state").blocked


def test_a_sealed_file_that_forges_a_name_brings_everything_but_that(
    desk: Desk, other: Desk, adult: OpenedCase, tmp_path: Path
) -> None:
    accept_card(desk, own_card(other))
    log = ForgedLog(other, core_part(adult.id))
    log.add("case/label", "gorra")
    bad = ForgedLog(other, core_part(adult.id))
    bad.events.append(forged(desk, adult.id, b"m" * 32))
    bad.log = read_envelope(bad.events[0].envelope).log
    report = receive_bundle(desk, preview_bundle(desk, forge(other, desk, tmp_path / "stick", log, bad)))
    assert (report.counts.bad, report.counts.new) == (1, 1)


def test_what_should_be_signed_and_is_not_is_no_act_of_a_person_who_signs(
    desk: Desk, other: Desk, adult: OpenedCase, tmp_path: Path
) -> None:
    raise_block(desk, adult.id)
    accept_card(desk, own_card(other))
    value = Body("case/origin_block", "no")
    heads = tuple(case_of(desk, adult.id).heads("case/origin_block"))
    log = ForgedLog(other, core_part(adult.id))
    log.events.append(forged(desk, adult.id, None, value=value, replaces=heads))
    log.log = read_envelope(log.events[0].envelope).log
    report = receive_bundle(desk, preview_bundle(desk, forge(other, desk, tmp_path / "stick", log)))
    assert (report.counts.bad, report.counts.new) == (1, 0)
    assert quarantined(desk) == [(log.events[0].id, "unsigned")]
    case = case_of(desk, adult.id)
    assert not case.may("contact_origin_state").allowed
    assert case.facts.value("origin_block") == "yes"
    [one] = unproven(desk, adult.id)
    assert (one.reason, one.event.body) == ("unsigned", value)
    settle_unproven(desk, adult.id, (one.name,), "Llamé: nadie lo escribió.")
    assert not unproven(desk, adult.id)


def test_what_this_vault_did_not_write_comes_in_under_no_name_of_its_people(
    desk: Desk, other: Desk, adult: OpenedCase, tmp_path: Path
) -> None:
    """Forms, steps, a closing: what nobody signs either."""
    introduce(desk, other)
    core = core_part(adult.id)
    for log in (ForgedLog(other, core, desk.person.id), longer(desk, other, core)):
        before = len(log.events)
        log.add("step/P8.1", {"state": "done", "by": "child_auth", "known_by": "document"})
        log.add("case/status", {"state": "closed", "outcome": "handed_over", "reason": "fin"})
        log.add("form/z", {"form": "F21"}, kind="member_added")
        log.add("form/z", {"form": "F21", "happened_at": desk.now_text()}, kind="form_submitted")
        report = take(desk, forge(other, desk, tmp_path / "stick", log))
        assert (report.counts.bad, report.counts.new) == (4, 0)
        assert report.counts.known == before
    case = case_of(desk, adult.id)
    assert case.facts.is_open
    assert not case.state.of_type("form_submitted")
    assert len(unproven(desk, adult.id)) == 8
    assert check_vault(desk).sound


def longer(desk: Desk, other: Desk, part: str) -> ForgedLog:
    """Return a log that *desk* began, as another post holds it, to be written on there."""
    log = ForgedLog(other, part, desk.person.id)
    log.log = desk.vault.log
    [log.events] = [list(events) for _, name, events in runs_since(desk.read(), part) if name == log.log]
    return log


def test_another_body_in_place_of_what_this_vault_wrote_is_not_its_own(desk: Desk, adult: OpenedCase) -> None:
    [(part, log, [*_, last])] = runs_since(desk.read(), core_part(adult.id))
    envelope, body = read_envelope(last.envelope), last.body + b" "
    for wall in (envelope.wall, "2026-11-23T23:00:00Z"):
        changed = msgspec.structs.replace(envelope, wall=wall, body_hash=digest(last.salt + body))
        for twin, said in ((changed, body), (msgspec.structs.replace(envelope, wall=wall), last.body)):
            data = write_envelope(twin)
            if data == last.envelope:
                continue
            with desk.writing() as connection:
                report = ingest(
                    connection, [(part, log, [WrittenEvent(digest(data), data, last.salt, said)])]
                )
            assert (report.bad, report.branches) == (1, 0)


def test_what_this_post_wrote_comes_back_to_an_older_copy_of_its_vault(
    tmp_path: Path, desk: Desk, other: Desk, library: Library, clock: TestClock
) -> None:
    introduce(desk, other)
    girl = open_case(desk, Opening("host", "yes", nationality=("HND",), return_country="HND"))
    add_related(desk, girl.id, "companion", {"name": "Juan Pérez"})
    leave(desk)
    shutil.copytree(tmp_path / "vault", tmp_path / "copy")
    shutil.copytree(tmp_path / "state", tmp_path / "copy-state")
    later = unlock(tmp_path / "vault", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    [member] = [fact.path for fact in case_of(later, girl.id).state.of_type("member_added")]
    second = Approval("supervisor", "Raúl Tun")
    said = {"verified": "yes"}
    change_related(later, girl.id, member.removeprefix("related/"), said, "Traía papeles.", second)
    fill(later, girl, "F01", F01)
    log_call(later, girl.id, to="PGN", about="x", said="ya viene")
    raise_block(later, girl.id)
    stood = case_of(later, girl.id).state
    (tmp_path / "out").mkdir()
    all_of_it = Sending((girl.id,), other.vault.device.id, protected=True, approved_by="Rosa Lima")
    take(other, send_cases(later, all_of_it, tmp_path / "out").path)
    leave(later)
    copy = unlock(tmp_path / "copy", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "copy-state")
    take(other, send_cases(copy, Sending((girl.id,), other.vault.device.id), tmp_path / "out").path)
    back = Sending((girl.id,), copy.vault.device.id, protected=True, approved_by="Rosa Lima")
    report = take(copy, send_cases(other, back, tmp_path / "out").path)
    assert report.counts.bad == 0
    assert report.counts.new > len(F01)
    assert case_of(copy, girl.id).state == stood
    assert check_vault(copy).sound
    leave(copy)


def test_what_a_vault_wrote_before_its_people_signed_comes_back_from_other_posts(
    tmp_path: Path, library: Library, clock: TestClock
) -> None:
    shutil.copytree(OLD_VAULT, tmp_path / "old")
    desk = unlock(tmp_path / "old", OLD_PASSPHRASE, library, clock=clock, state_dir=tmp_path / "old-state")
    case = open_case(desk, Opening("host", "no")).id
    [before] = have(desk.read(), desk.record).keys() - {desk.vault.log}
    assert enter(desk, forged(desk, case, None, log=before)).new == 1
    assert enter(desk, forged(desk, case, None)).bad == 1
    assert enter(desk, forged(desk, case, None, log=desk.vault.log)).bad == 1
    leave(desk)


def test_what_a_vault_wrote_before_it_made_marks_comes_back_as_it_was_signed_then(
    desk: Desk, adult: OpenedCase
) -> None:
    before = desk.new_id()
    unlocked = desk.note("unlocked", {"key": desk.person.verify_key})
    with desk.writing() as connection:
        append(
            connection,
            before,
            [unlocked],
            author=desk.person.id,
            wall="2026-11-22T08:00:00Z",
            random=desk.vault.random,
            sign=desk.vault.sign,
        )
    step = Body("step/P2.1", {"state": "done", "by": "post"})
    assert enter(desk, forged(desk, adult.id, None, value=step, log=before)).new == 1
    assert case_of(desk, adult.id).state.get("step/P2.1") == step.value
    other = desk.new_id()
    assert enter(desk, forged(desk, adult.id, None, value=step, log=other)).bad == 1
    assert enter(desk, forged(desk, adult.id, None, log=before)).bad == 1, "a deviation was signed then too"


def test_of_whom_this_vault_knows_nothing_it_judges_no_signature(
    desk: Desk, other: Desk, adult: OpenedCase
) -> None:
    assert enter(desk, forged(other, adult.id, b"m" * 32)).new == 1
    assert not check_vault(desk).chains


def test_what_waited_is_held_against_its_signature_too(desk: Desk, adult: OpenedCase) -> None:
    one = forged(desk, adult.id, b"m" * 32)
    first = read_envelope(one.envelope)
    second = msgspec.structs.replace(first, n=2, prev=one.id)
    data = write_envelope(second)
    later = WrittenEvent(digest(data), data, one.salt, one.body)
    report = enter(desk, later)
    assert (report.bad, report.waiting) == (1, 0)


def test_a_body_that_comes_late_with_a_forged_signature_does_not_complete_its_event(
    desk: Desk, adult: OpenedCase
) -> None:
    one = forged(desk, adult.id, b"m" * 32)
    assert enter(desk, msgspec.structs.replace(one, salt=b"", body=b"")).new == 1
    report = enter(desk, one)
    assert (report.bad, report.known) == (1, 0)
    assert not load_case_state(desk.read(), adult.id).of_type("deviation")


def test_the_check_names_a_forged_act_and_counts_the_unsigned(desk: Desk, adult: OpenedCase) -> None:
    write_unproven(desk, forged(desk, adult.id, b"m" * 32), forged(desk, adult.id, None))
    report = check_vault(desk)
    assert not report.sound
    assert [(one.part, one.n, one.reason) for one in report.chains] == [(core_part(adult.id), 1, "signature")]
    assert (report.forged, report.unsigned) == (1, 1)
