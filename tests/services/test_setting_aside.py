"""A received file is set aside by a supervisor or liaison with a reason, and taken back; both vaults know of it."""

from __future__ import annotations

import itertools
import os
import shutil
from pathlib import Path

import pytest

from repatria.domain.errors import (
    BundleNotNotedError,
    NeverReceivedError,
    RecordIncompleteError,
    RoleMayNotError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part, protected_part
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.unproven import settle_unproven, unproven
from repatria.services.desk import Desk
from repatria.services.exchange.choosing import choice_for
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receipts import receipts_of
from repatria.services.exchange.register import received_bundles, sent_bundles
from repatria.services.exchange.sending import send_cases
from repatria.services.exchange.setting_aside import set_aside, take_back
from repatria.services.forms.filling import begin_form, resume_form, save_answers
from repatria.services.today import case_page, find_cases
from repatria.services.vaults import leave, unlock
from repatria.store.lists.cases import CaseFilter
from repatria.store.log import setting_aside as store
from repatria.store.log.brought import can_be_set_aside
from repatria.store.log.chains import verify
from repatria.store.log.events import have, parts_held
from repatria.store.migrate import vault_steps, version_of
from repatria.store.state import compare, load_some
from tests.posts import introduce, shipped
from tests.services.exchange import other, receive, send
from tests.store.vaults import die_at_step, fork, was_killed

__all__ = ["other"]

pytestmark = pytest.mark.supervised
WHY = "Lo envió alguien que ya no trabaja allí."
OLD_VAULT = Path(__file__).parents[1] / "vaults" / "v6"


def codes(desk: Desk) -> list[str]:
    return [line.code for line in case_page(desk, CaseFilter(practice=True), "code")]


def test_it_counts_nowhere_and_taken_back_it_is_what_it_was(desk: Desk, other: Desk, tmp_path: Path) -> None:
    mine = open_case(desk, Opening("host", "no", label="gorra azul"))
    case = open_case(other, Opening("host", "no", label="gorra roja"))
    sent = send(other, desk, tmp_path / "stick", case.id)
    receive(desk, sent)
    before = (codes(desk), parts_held(desk.read()))
    found = set_aside(desk, sent.bundle, WHY)
    assert (found.gone, found.cases, found.standing, found.unopened) == (1, (), 0, 0)
    assert found.events > 0
    assert codes(desk) == [mine.code]
    assert not find_cases(desk, case.code)
    assert not find_cases(desk, "roja")
    assert core_part(case.id) not in parts_held(desk.read())
    assert [one.code for one in choice_for(desk, other.vault.device.id).cases] == [mine.code], (
        "nor is it sent on"
    )
    back = take_back(desk, sent.bundle, "Era de ellos.")
    assert (back.cases, back.events) == ((case.id,), found.events)
    assert (codes(desk), parts_held(desk.read())) == before
    assert case_of(desk, case.id).value("label") == "gorra roja"
    assert find_cases(desk, case.code)
    assert all(one.harmless for one in verify(desk.read()))
    assert not compare(desk.read(), core_part(case.id))


def test_the_record_says_who_did_it_and_why_and_is_signed(desk: Desk, other: Desk, tmp_path: Path) -> None:
    sent = send(other, desk, tmp_path / "stick", open_case(other, Opening("host", "no")).id)
    receive(desk, sent)
    set_aside(desk, sent.bundle, f" {WHY} ")
    assert not set_aside(desk, sent.bundle, WHY).changed, "twice is once"
    take_back(desk, sent.bundle, "Era de ellos.")
    kinds = ("bundle_set_aside", "bundle_taken_back")
    away, back = load_some(desk.read(), desk.record, types=kinds).facts
    assert (away.type, away.value["bundle"], away.value["reason"]) == (kinds[0], sent.bundle, WHY)
    assert (back.type, back.value["post"]) == (kinds[1], "Otro puesto")
    assert away.author == desk.person.id
    assert not [one for one in verify(desk.read()) if one.reason == "signature"]


def test_it_needs_a_reason_a_file_that_was_received_and_somebody_who_may(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    sent = send(other, desk, tmp_path / "stick", open_case(other, Opening("host", "no")).id)
    receive(desk, sent)
    with pytest.raises(RecordIncompleteError):
        set_aside(desk, sent.bundle, "  ")
    with pytest.raises(NeverReceivedError):
        set_aside(desk, "x" * 26, WHY)
    with pytest.raises(RoleMayNotError):
        set_aside(other, sent.bundle, WHY)  # a coordinator
    assert received_bundles(desk)[0].may_go
    assert not received_bundles(desk)[0].aside


def test_the_same_file_again_brings_nothing_while_it_is_set_aside(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(other, Opening("host", "no"))
    sent = send(other, desk, tmp_path / "stick", case.id)
    receive(desk, sent)
    set_aside(desk, sent.bundle, WHY)
    preview = preview_bundle(desk, sent.path)
    assert (preview.aside, preview.already) == (True, True)
    assert receive(desk, sent).already
    assert not codes(desk)
    assert received_bundles(desk)[0].aside


def test_its_sender_learns_of_it_and_sends_it_no_more_until_it_counts_again(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    mine = open_case(desk, Opening("host", "no"))
    case = open_case(other, Opening("host", "no", label="uno"))
    sent = send(other, desk, stick, case.id)
    receive(desk, sent)
    set_aside(desk, sent.bundle, WHY)
    receive(other, send(desk, other, stick, mine.id))
    said = receipts_of(other, desk.vault.device.id)
    assert core_part(case.id) not in said, "what is set aside is not said to be had"
    assert sent_bundles(other)[0].fate == "aside"
    (lacking,) = (one for one in choice_for(other, desk.vault.device.id).cases if one.id == case.id)
    assert lacking.core == 0
    set_case_value(other, case.id, "label", "dos")
    report = receive(desk, send(other, desk, stick, case.id))
    assert report.counts.new == 0, "nothing of what was set aside comes back by itself"
    assert report.counts.waiting > 0
    take_back(desk, sent.bundle, "Era de ellos.")
    assert case_of(desk, case.id).value("label") == "dos"
    receive(other, send(desk, other, stick, mine.id))
    assert sent_bundles(other)[-1].fate == "acknowledged"


def test_what_protects_in_it_holds_the_case_until_somebody_settles_it(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    case = open_case(desk, Opening("host", "no"))
    receive(other, send(desk, other, stick, case.id))
    at, core = "case/child_or_doubt", core_part(case.id)
    heads = case_of(other, case.id).heads(at)
    other.append([Deed(core, VALUE, at, "yes", heads)])
    sent = send(other, desk, stick, case.id)
    receive(desk, sent)
    assert case_of(desk, case.id).state.get(at) == "yes"
    set_aside(desk, sent.bundle, WHY)
    assert case_of(desk, case.id).state.get(at) == "no"
    assert case_of(desk, case.id).state.late[at] == ("yes",)
    names = tuple(one.name for one in unproven(desk, case.id))
    settle_unproven(desk, case.id, names, "Hablé con el puesto: era otra persona.")
    assert at not in case_of(desk, case.id).state.late


def test_own_changes_on_it_stay_and_are_told(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(other, Opening("host", "no", label="uno"))
    sent = send(other, desk, tmp_path / "stick", case.id)
    receive(desk, sent)
    set_case_value(desk, case.id, "label", "mío")
    found = set_aside(desk, sent.bundle, WHY)
    assert (found.standing, found.unopened, found.gone) == (1, 1, 0)
    assert len(have(desk.read(), core_part(case.id))) == 1
    take_back(desk, sent.bundle, "Era de ellos.")
    assert case_of(desk, case.id).value("label") == "mío"
    assert not case_of(desk, case.id).disagreements


def test_protected_answers_of_it_count_as_elsewhere(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(other, Opening("host", "no"))
    work = begin_form(other, case.id, "F11")
    work.session.set_answer("fear_of_return", "no")
    save_answers(other, work)
    core = send(other, desk, tmp_path / "stick", case.id)
    receive(desk, core)
    with_protected = send_cases(
        other, Sending((case.id,), desk.vault.device.id, True, "Supervisora"), tmp_path / "stick"
    )
    receive(desk, with_protected)
    assert protected_part(case.id) not in case_of(desk, case.id).state.withheld
    receive(other, send(desk, other, tmp_path / "stick", case.id))
    work = resume_form(other, case.id, work.member)
    work.session.set_answer("fear_of_return", "yes")
    save_answers(other, work)
    more = send_cases(
        other, Sending((case.id,), desk.vault.device.id, True, "Supervisora"), tmp_path / "stick"
    )
    receive(desk, more)
    set_aside(desk, more.bundle, WHY)
    assert have(desk.read(), protected_part(case.id)), "some of it is here"
    assert protected_part(case.id) in case_of(desk, case.id).state.withheld, "that post has more"
    take_back(desk, more.bundle, "Era de ellos.")
    assert protected_part(case.id) not in case_of(desk, case.id).state.withheld
    set_aside(desk, with_protected.bundle, WHY)
    assert protected_part(case.id) in case_of(desk, case.id).state.withheld
    take_back(desk, with_protected.bundle, "Era de ellos.")
    assert protected_part(case.id) not in case_of(desk, case.id).state.withheld


def test_after_a_restart_nothing_is_lost_and_nothing_is_missed(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    sent = send(other, desk, tmp_path / "stick", open_case(other, Opening("host", "no")).id)
    receive(desk, sent)
    set_aside(desk, sent.bundle, WHY)
    desk.close_thread()
    desk.vault.close()
    again = unlock(
        tmp_path / "vault", "una frase larga para practicar", shipped(), state_dir=tmp_path / "state"
    )
    assert not again.vault.findings
    assert received_bundles(again)[0].aside
    assert take_back(again, sent.bundle, "Era de ellos.").events
    leave(again)


def test_a_vault_of_before_opens_and_what_it_received_stays(tmp_path: Path, other: Desk) -> None:
    shutil.copytree(OLD_VAULT, tmp_path / "old")
    desk = unlock(tmp_path / "old", "una frase larga de práctica", shipped(), state_dir=tmp_path / "state")
    assert version_of(desk.read()) == len(vault_steps())
    assert len(codes(desk)) == 2
    (old,) = received_bundles(desk)
    assert not old.may_go
    with pytest.raises(BundleNotNotedError):
        set_aside(desk, old.bundle, WHY)
    introduce(desk, other)
    case = open_case(other, Opening("host", "no"))
    sent = send(other, desk, tmp_path / "stick", case.id)
    receive(desk, sent)
    assert can_be_set_aside(desk.read()) == {sent.bundle}
    set_aside(desk, sent.bundle, WHY)
    assert len(codes(desk)) == 2
    leave(desk)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a copy of itself")
def test_killed_at_any_step_it_is_set_aside_whole_or_not_at_all(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(other, Opening("host", "no"))
    sent = send(other, desk, tmp_path / "stick", case.id)
    receive(desk, sent)
    held = have(desk.read(), core_part(case.id))
    desk.close_thread()
    for number in itertools.count(1):

        def act(step: int = number) -> None:
            steps = ("resettle", "_standing_on", "_unopened")
            die_at_step(
                step, *((store, name) for name in steps), (desk, "append_in"), (desk.vault, "remember")
            )
            set_aside(desk, sent.bundle, WHY)

        killed = was_killed(fork(act))
        aside = received_bundles(desk)[0].aside
        assert have(desk.read(), core_part(case.id)) == ({} if aside else held)
        noted = load_some(desk.read(), desk.record, types=("bundle_set_aside",)).facts
        assert bool(noted) is aside, "and it is noted exactly when it is"
        desk.close_thread()
        if aside or not killed:
            break
    assert number > 6
