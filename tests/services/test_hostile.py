"""What another post sends is believed only as far as it can be: it opens nothing, hides nothing, breaks nothing."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest

from repatria import paths
from repatria.content.library import Library
from repatria.domain.cases.sharing import agrees_to_share
from repatria.domain.disclosure import Recipient
from repatria.domain.errors import (
    BundleDamagedError,
    BundleError,
    BundleTooLargeError,
    CardOfAnotherError,
    CardUnreadableError,
    MayNotServeError,
    NameTakenError,
    NotAFileError,
    OwnApprovalError,
    PracticeMixedError,
    RecordIncompleteError,
    RefusedError,
    StoppedError,
    UnknownCaseError,
    UnknownFormError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.events.event import WrittenEvent, digest
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId
from repatria.domain.people import Person
from repatria.domain.protocol.exceptions import Approval
from repatria.services.cases import summaries
from repatria.services.cases.acts import override_gate, raise_block
from repatria.services.cases.casefile import load_casefile
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import add_related, set_case_value
from repatria.services.cases.restricting import restrict_case
from repatria.services.cases.unproven import settle_unproven, unproven
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.exchange.going import Sending
from repatria.services.exchange.inbox import INBOX
from repatria.services.exchange.posts import (
    accept_card,
    known_posts,
    own_card,
    read_card,
    trusted_keys,
    write_card,
)
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import Report, receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.services.forms.filling import begin_form, resume_form, save_answers, submit_form
from repatria.services.packs import packs_in_use
from repatria.services.paper.printing import filled_sheet
from repatria.services.post.people import end_access, let_in, people_here
from repatria.services.practice.stories import read_story, tell
from repatria.services.today import case_page
from repatria.services.vaults import NewVault, leave, new_vault, unlock
from repatria.store.lists.cases import CaseFilter
from repatria.store.log.events import parts_held
from repatria.store.state import load_part
from repatria.sync.limits import Limits
from repatria.sync.reading import inspect
from tests.posts import PASSPHRASE, TestClock, introduce, make_post, seated
from tests.services.exchange import other
from tests.services.forging import ForgedLog, forge

__all__ = ["other"]


def share(sender: Desk, receiver: Desk, folder: Path, case: CaseId, *, protected: bool = False) -> Report:
    folder.mkdir(exist_ok=True)
    approved = "Supervisora" if protected else ""
    sending = Sending((case,), receiver.vault.device.id, protected=protected, approved_by=approved)
    return receive_bundle(receiver, preview_bundle(receiver, send_cases(sender, sending, folder).path))


def receive(desk: Desk, path: Path) -> Report:
    return receive_bundle(desk, preview_bundle(desk, path))


def cleared(desk: Desk, clock: TestClock) -> CaseId:
    """Return the case of a girl for whom the child authority has cleared every contact."""

    def wait(span: Any) -> None:
        clock.moment += span

    story = read_story(paths.resources("practice", "girl.toml"))
    return tell(desk, story, wait, until="allowed").opened.id


def may_contact(desk: Desk, case: CaseId) -> bool:
    return case_of(desk, case).may("contact_origin_state").allowed


@pytest.mark.parametrize(
    "change",
    [
        {"device": "../../x"},
        {"device": "x" * 65},
        {"post": "P" * 201},
        {"post": "a\nb"},
        {"country": "gtm"},
        {"country": ""},
        {"recipient": "age1junk"},
        {"verify_key": "zz"},
        {"more": 1},
    ],
)
def test_a_card_to_which_nothing_could_be_sealed_is_not_read(
    desk: Desk, tmp_path: Path, change: dict[str, object]
) -> None:
    path = tmp_path / "card"
    path.write_bytes(msgspec.json.encode(msgspec.to_builtins(own_card(desk)) | change))
    with pytest.raises(CardUnreadableError):
        read_card(path)


@pytest.mark.parametrize("taken", ["device", "recipient", "verify_key"])
def test_a_card_takes_no_other_devices_place_even_when_its_code_was_compared(
    desk: Desk, other: Desk, tmp_path: Path, library: Library, clock: TestClock, taken: str
) -> None:
    posing = make_post(tmp_path / "x", "Puesto X", person="Mal", library=library, clock=clock)
    before = known_posts(desk)
    for victim in (other, desk):
        card = msgspec.structs.replace(own_card(posing), **{taken: getattr(own_card(victim), taken)})
        with pytest.raises(CardOfAnotherError):
            accept_card(desk, card)
    assert known_posts(desk) == before
    renamed = msgspec.structs.replace(own_card(other), post="Otro nombre")
    assert accept_card(desk, renamed).post == "Otro nombre"
    leave(posing)


def test_a_card_is_written_over_nothing_but_an_older_card_of_the_same_device(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "puesto.tarjeta"
    assert write_card(desk, path) == write_card(desk, path) == read_card(path)
    with pytest.raises(NameTakenError):
        write_card(other, path)
    slots = desk.vault.folder / "keyslots.json"
    before = slots.read_bytes()
    for place in (slots, desk.vault.folder / "new.card", other.vault.folder / "attachments" / "new.card"):
        with pytest.raises(NameTakenError):
            write_card(desk, place)
        assert place == slots or not place.exists()
    assert slots.read_bytes() == before
    letter = tmp_path / "letter.txt"
    letter.write_text("keep")
    for place in (letter, tmp_path):
        with pytest.raises(NameTakenError):
            write_card(desk, place)
    assert letter.read_text() == "keep"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_or_a_device_is_no_file_to_read(desk: Desk, tmp_path: Path) -> None:
    """Nobody ever writes to this pipe: opened like a file, it would wait for ever."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for place in (pipe, tmp_path, Path("/dev/zero")):
        for read in (inspect, partial(preview_bundle, desk)):
            with pytest.raises(NotAFileError):
                read(place)
        with pytest.raises(CardUnreadableError):
            read_card(place)
    with pytest.raises(NameTakenError):
        write_card(desk, pipe)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert not list((desk.vault.folder / INBOX).glob("*"))


def test_a_file_that_grows_while_it_is_read_is_refused(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.repatria"
    path.write_bytes(bytes(3000))

    def small_until_looked_at(folder: Path, size: int) -> None:
        path.write_bytes(bytes(size + 5000))

    monkeypatch.setattr("repatria.services.exchange.inbox.STANDARD", Limits(sealed=4000))
    monkeypatch.setattr("repatria.services.exchange.inbox.need_space", small_until_looked_at)
    with pytest.raises(BundleTooLargeError):
        preview_bundle(desk, path)
    assert not list((desk.vault.folder / INBOX).iterdir())


@pytest.mark.parametrize(
    ("post", "country", "wrong"),
    [("P" * 201, "GTM", "post"), (" ", "GTM", "post"), ("P", "gtm", "country"), ("P", "../x", "country")],
)
def test_no_vault_is_made_that_could_never_seal_anything(
    tmp_path: Path, library: Library, post: str, country: str, wrong: str
) -> None:
    wanted = NewVault(PASSPHRASE, "Ana M.", post, country, practice=True)
    with pytest.raises(RecordIncompleteError) as caught:
        new_vault(tmp_path / "new", wanted, library, state_dir=tmp_path / "state")
    assert caught.value.facts["missing"] == (wrong,)
    assert not (tmp_path / "new").exists()


def test_no_sealed_file_says_whom_to_trust_or_which_protocol_runs(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    trusted, packs = trusted_keys(desk), packs_in_use(desk)
    for path, value, kind in (
        ("device/x", own_card(other).verify_key, "value"),
        ("pack/x", "nothing", "pack_activated"),
    ):
        log = ForgedLog(other, "directory")
        log.add(path, value, kind=kind)
        with pytest.raises(BundleDamagedError):
            preview_bundle(desk, forge(other, desk, tmp_path / "stick", log))
    assert trusted_keys(desk) == trusted
    assert packs_in_use(desk) == packs


@pytest.mark.parametrize("side", ["host", "origin", "arrival"])
@pytest.mark.parametrize("said", ["YES", "no ", "", None, 0, False, ["no"], {"block": "no"}])
def test_a_block_replaced_by_no_answer_at_all_stands(
    desk: Desk, other: Desk, tmp_path: Path, side: Any, said: Any
) -> None:
    case = open_case(desk, Opening(side, "no", return_country="GTM")).id
    heads = raise_block(desk, case).heads("case/origin_block")
    log = ForgedLog(other, core_part(case))
    log.add("case/origin_block", said, replaces=heads)
    receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert case_of(desk, case).may("contact_origin_state").blocked


def test_a_block_that_waits_for_what_came_before_it_holds_already(
    desk: Desk, other: Desk, clock: TestClock, tmp_path: Path
) -> None:
    case = cleared(desk, clock)
    assert may_contact(desk, case)
    log = ForgedLog(other, core_part(case))
    log.add("case/label", "aún no llega")
    log.add("case/origin_block", "yes", replaces=case_of(desk, case).heads("case/origin_block"))
    log.send_from = 2
    report = receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert report.counts.waiting == 1
    assert not may_contact(desk, case)
    assert case_of(desk, case).may("contact_origin_state").blocked
    log.send_from = 1
    receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert case_of(desk, case).value("origin_block") == "yes"


def newer(log: ForgedLog, **changed: Any) -> None:
    """Write the last event of *log* as a newer program would."""
    written = log.events[-1]
    envelope = msgspec.json.encode(msgspec.json.decode(written.envelope) | (changed or {"v": 2, "more": "x"}))
    log.events[-1] = WrittenEvent(digest(envelope), envelope, written.salt, written.body)


def without_body(log: ForgedLog) -> WrittenEvent:
    whole = log.events[-1]
    log.events[-1] = WrittenEvent(whole.id, whole.envelope, b"", b"")
    return whole


@pytest.mark.parametrize("changed", [{}, {"type": "value_of_tomorrow"}])
@pytest.mark.parametrize("path", ["case/origin_block", "case/child_or_doubt"])
def test_what_a_newer_program_says_of_protection_is_taken_for_the_worst(
    desk: Desk, other: Desk, clock: TestClock, tmp_path: Path, changed: dict[str, Any], path: str
) -> None:
    case = cleared(desk, clock)
    assert may_contact(desk, case)
    log = ForgedLog(other, core_part(case))
    log.add(path, "yes", replaces=case_of(desk, case).heads(path))
    newer(log, **changed)
    assert receive(desk, forge(other, desk, tmp_path / "stick", log)).counts.opaque == 1
    found = case_of(desk, case)
    assert found.facts.may_be(path.removeprefix("case/"), "yes")
    if path == "case/origin_block":
        assert found.may("contact_origin_state").blocked
    assert not found.state.unsettled
    log.add(path, "no", replaces=[log.events[-1].id])
    log.send_from = 2
    receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert case_of(desk, case).state.unread == ()


def test_an_answer_without_its_body_is_taken_for_the_worst_until_it_comes(
    desk: Desk, other: Desk, clock: TestClock, tmp_path: Path
) -> None:
    case = cleared(desk, clock)
    log = ForgedLog(other, core_part(case))
    log.add("case/origin_block", "no", replaces=case_of(desk, case).heads("case/origin_block"))
    whole = without_body(log)
    receive(desk, forge(other, desk, tmp_path / "stick", log))
    found = case_of(desk, case)
    assert found.state.unread == ("case/origin_block",)
    assert found.may("contact_origin_state").blocked
    log.events[-1] = whole
    receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert may_contact(desk, case)


@pytest.mark.parametrize(
    ("path", "kind", "bare"),
    [
        ("", "a_fact_of_tomorrow", False),
        ("form/m1", "form_submitted_again", False),
        ("form/m1/agrees", "value", True),
        ("", "form_submitted", True),
    ],
)
def test_while_something_is_here_that_may_say_anything_no_gate_opens(
    desk: Desk, other: Desk, clock: TestClock, tmp_path: Path, path: str, kind: str, bare: bool
) -> None:
    case = cleared(desk, clock)
    before = [(step.path, step.state, step.now) for step in case_of(desk, case).progress.steps]
    log = ForgedLog(other, core_part(case))
    log.add(path, {"form": "F11"}, kind=kind)
    if bare:
        without_body(log)
    receive(desk, forge(other, desk, tmp_path / "stick", log))
    found = case_of(desk, case)
    assert found.state.unsettled
    assert found.may("contact_origin_state").blocked
    guarded = ("contact_origin_state", "contact_family", "lower_to_adult", "set_travel_date", "hand_over")
    assert not any(found.may(act).allowed for act in guarded)
    assert not agrees_to_share(found.facts)
    after = [(step.path, step.state, step.now) for step in found.progress.steps]
    assert after == before  # screens show what stands


def test_a_note_that_cannot_be_read_closes_nothing(
    desk: Desk, other: Desk, clock: TestClock, tmp_path: Path
) -> None:
    case = cleared(desk, clock)
    log = ForgedLog(other, core_part(case))
    log.add("", "Llamó su tía.", kind="note_added")
    newer(log)
    log.add("", "Llamó otra vez.", kind="note_added")
    without_body(log)
    receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert may_contact(desk, case)


def test_a_step_that_a_newer_program_changed_opens_nothing(
    desk: Desk, other: Desk, clock: TestClock, tmp_path: Path
) -> None:
    case = cleared(desk, clock)
    log = ForgedLog(other, core_part(case))
    log.add("step/P2.6", {"state": "open"}, replaces=case_of(desk, case).heads("step/P2.6"))
    newer(log)
    receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert not may_contact(desk, case)
    assert set(case_of(desk, case).facts.possible("P2.6.state")) >= {"open", "refused"}


def test_newer_protected_answers_that_stayed_behind_close_what_older_ones_opened(
    desk: Desk, other: Desk, clock: TestClock, tmp_path: Path
) -> None:
    case = cleared(desk, clock)
    share(desk, other, tmp_path / "stick", case, protected=True)
    assert may_contact(other, case)
    work = begin_form(desk, case, "F01")
    work.session.set_answer("urgent_needs", ["food"])
    save_answers(desk, work)
    share(desk, other, tmp_path / "stick", case)
    assert not may_contact(other, case)
    share(desk, other, tmp_path / "stick", case, protected=True)
    assert may_contact(other, case)


def agree(desk: Desk, case: CaseId, answer: str) -> None:
    work = begin_form(desk, case, "F21")
    answers = {
        "language": "spa",
        "explained_by": "Psicóloga",
        "decision_support": "none",
        "destination": "HND",
        "understood": "yes",
        "agrees": answer,
        "agreed_at": desk.now_text(),
        "signed_how": "signature",
        "witness_kind": "shelter",
        "witness": "Encargada",
    }
    for name, value in answers.items():
        work.session.set_answer(name, value)
    if answer == "yes":
        work.session.set_answer("travel_on", "2027-02-01")
    submit_form(desk, work)


def test_her_no_counts_although_the_clock_that_wrote_her_yes_runs_ahead(
    desk: Desk, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    ahead = TestClock(clock.moment)
    ahead.pass_time(days=40)
    early = make_post(tmp_path / "early", "Reloj adelantado", person="Eva R.", library=library, clock=ahead)
    introduce(desk, early)
    case = open_case(desk, Opening("host", "no", return_country="HND")).id
    share(desk, early, tmp_path / "stick", case)
    agree(early, case, "yes")
    share(early, desk, tmp_path / "stick", case, protected=True)
    assert case_of(desk, case).facts.possible("F21.agrees") == ("yes",)
    clock.pass_time(days=1)
    agree(desk, case, "no")
    assert case_of(desk, case).facts.possible("F21.agrees") == ("no",)
    clock.pass_time(days=60)
    assert case_of(desk, case).facts.possible("F21.agrees") == ("no",)
    leave(early)


def test_two_posts_that_did_not_know_of_each_others_form_open_nothing_with_it(
    desk: Desk, other: Desk, tmp_path: Path, clock: TestClock
) -> None:
    case = open_case(desk, Opening("host", "no", return_country="HND")).id
    share(desk, other, tmp_path / "stick", case)
    agree(desk, case, "no")
    clock.pass_time(hours=1)
    agree(other, case, "yes")
    share(other, desk, tmp_path / "stick", case, protected=True)
    assert set(case_of(desk, case).facts.possible("F21.agrees")) == {"yes", "no"}


@pytest.mark.parametrize("said", ["texto", None, [1], {"code": [1]}, {"code": "ABCD-1234", "side": "origin"}])
def test_a_known_case_is_not_opened_a_second_time(desk: Desk, other: Desk, tmp_path: Path, said: Any) -> None:
    case = open_case(desk, Opening("host", "yes", label="blusa azul"))
    log = ForgedLog(other, core_part(case.id))
    log.add("", said, kind="case_opened", wall="1970-01-01T00:00:00Z")
    assert receive(desk, forge(other, desk, tmp_path / "stick", log)).counts.twice == {core_part(case.id)}
    assert case_of(desk, case.id).code == case.code
    assert case_of(desk, case.id).value("side") == "host"


def spelled_otherwise(log: ForgedLog, version: bytes = b"1") -> None:
    """Write the last type of *log* so that its letters do not stand in the envelope."""
    written = log.events[-1]
    envelope = written.envelope.replace(b'"case_opened"', rb'"case\u005fopened"')
    envelope = envelope.replace(b'"v":1', b'"v":' + version)
    assert envelope != written.envelope
    log.events[-1] = WrittenEvent(digest(envelope), envelope, written.salt, written.body)


def test_a_second_opening_in_other_letters_takes_no_case_over(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(desk, Opening("host", "yes", label="blusa azul"))
    log = ForgedLog(other, core_part(case.id))
    said = {"code": "ABCD-1234", "practice": False, "side": "origin"}
    log.add("", said, kind="case_opened", wall="1970-01-01T00:00:00Z")
    spelled_otherwise(log)
    with pytest.raises(BundleError):
        receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert [line.code for line in case_page(desk, CaseFilter(practice=True))] == [case.code]


def test_a_second_opening_of_a_later_version_in_other_letters_takes_no_case_over(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(desk, Opening("host", "yes", label="blusa azul"))
    log = ForgedLog(other, core_part(case.id))
    log.add("", {"code": "ABCD-1234"}, kind="case_opened", wall="1970-01-01T00:00:00Z")
    spelled_otherwise(log, version=b"2")
    assert receive(desk, forge(other, desk, tmp_path / "stick", log)).counts.twice == {core_part(case.id)}
    assert case_of(desk, case.id).code == case.code


def test_a_real_case_in_other_letters_cannot_be_made_one_of_practice(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    log = ForgedLog(other, core_part(other.new_id()))
    log.add("", {"code": "ABCD-1234", "practice": False}, kind="case_opened")
    spelled_otherwise(log)
    with pytest.raises(BundleError):
        receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert log.part not in parts_held(desk.read())


def test_an_opening_that_waited_takes_no_case_over_when_its_gap_closes(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(other, Opening("host", "yes", label="blusa azul"))
    said = {"code": "AAAA-BBBB", "practice": True, "side": "origin", "pack_digest": "f" * 64}
    log = ForgedLog(other, core_part(case.id))
    log.add("case/label", "zz", wall="2020-01-01T00:00:00Z")
    log.add("", said, kind="case_opened", wall="2020-01-01T00:00:00Z")
    log.add("case/origin_block", "yes", wall="2020-01-01T00:00:00Z")
    log.send_from = 2
    assert receive(desk, forge(other, desk, tmp_path / "stick", log)).counts.waiting == 2
    share(other, desk, tmp_path / "stick", case.id)
    assert case_of(desk, case.id).code == case.code
    log.send_from, log.events = 1, log.events[:1]
    report = receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert report.counts.twice == {core_part(case.id)}
    found = case_of(desk, case.id)
    assert found.code == case.code
    assert found.value("side") == "host"
    assert found.may("contact_origin_state").blocked
    assert [line.code for line in case_page(desk, CaseFilter(practice=True))] == [case.code]
    assert check_vault(desk).sound


def test_an_opening_that_is_set_apart_and_speaks_of_a_child_protects_until_somebody_settles_it(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(other, Opening("host", "no", label="blusa azul"))
    log = ForgedLog(other, core_part(case.id))
    log.add("case/label", "zz", wall="2020-01-01T00:00:00Z")
    log.add("", {"code": "AAAA-BBBB", "practice": True, "child_or_doubt": "yes"}, kind="case_opened")
    log.send_from = 2
    receive(desk, forge(other, desk, tmp_path / "stick", log))
    share(other, desk, tmp_path / "stick", case.id)
    log.send_from, log.events = 1, log.events[:1]
    assert receive(desk, forge(other, desk, tmp_path / "stick", log)).counts.twice
    assert case_of(desk, case.id).facts.value("child_or_doubt") == "yes"
    [one] = unproven(desk, case.id)
    settled = settle_unproven(desk, case.id, (one.name,), "Llamé: fue un error.")
    assert settled.facts.value("child_or_doubt") == "no"


def test_a_real_case_cannot_be_made_one_of_practice(desk: Desk, other: Desk, tmp_path: Path) -> None:
    log = ForgedLog(other, core_part(other.new_id()))
    log.add("", {"code": "ABCD-1234", "practice": False}, kind="case_opened")
    with pytest.raises(PracticeMixedError):
        receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert log.part not in parts_held(desk.read())


@pytest.mark.parametrize("code", ["A" * 5000, "\u202eABCD-EFGH", ["ABCD"], "Á-1"])
def test_a_code_that_no_list_can_show_is_not_shown(
    desk: Desk, other: Desk, tmp_path: Path, code: Any
) -> None:
    log = ForgedLog(other, core_part(other.new_id()))
    log.add("", {"code": code, "practice": True}, kind="case_opened")
    receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert [line.code for line in case_page(desk, CaseFilter(practice=True))] == [""]


@pytest.mark.parametrize("said", ["x", None, [1], {}, {"form": "F99"}, {"form": ["F01"]}, {"form": {}}])
def test_a_filled_form_of_no_known_kind_is_named_as_such(
    desk: Desk, other: Desk, tmp_path: Path, said: Any
) -> None:
    case = open_case(desk, Opening("host", "no")).id
    log = ForgedLog(other, core_part(case))
    log.add("form/m1", said, kind="member_added")
    receive(desk, forge(other, desk, tmp_path / "stick", log))
    with pytest.raises(UnknownFormError):
        resume_form(desk, case, "m1")


def test_an_emergency_at_the_end_of_all_time_breaks_nothing(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "no")).id
    log = ForgedLog(other, core_part(case))
    act = {"act": "place", "reason": "danger", "to_ratify": True}
    log.add("", act, kind="emergency_act", wall="9999-12-31T23:59:59Z")
    receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert case_of(desk, case).progress.steps


def test_receiving_can_be_stopped_while_it_enters_and_nothing_has(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    logs = [ForgedLog(other, core_part(other.new_id())) for _ in range(3)]
    for log in logs:
        log.add("case/label", "x")
    preview = preview_bundle(desk, forge(other, desk, tmp_path / "stick", *logs))
    asked = iter([False, True])
    with pytest.raises(StoppedError):
        receive_bundle(desk, preview, cancelled=lambda: next(asked))
    assert not any(log.part in parts_held(desk.read()) for log in logs)
    assert receive_bundle(desk, preview).counts.new == 3


HUGE = 10**400


@pytest.mark.parametrize("path", ["case/side", "case/nationality", "case/urgent", "step/P0.1", "case/label"])
@pytest.mark.parametrize(
    "said", [HUGE, [1], [HUGE], True, {"state": HUGE, "happened_at": HUGE}, "0001-01-01T00:00:00Z"]
)
def test_no_value_makes_a_case_impossible_to_open(
    desk: Desk, other: Desk, tmp_path: Path, path: str, said: Any
) -> None:
    case = open_case(desk, Opening("host", "yes", nationality=("HND",), return_country="HND")).id
    log = ForgedLog(other, core_part(case))
    log.add(path, said, replaces=case_of(desk, case).heads(path))
    log.add("form/m1", {"form": "F01"}, kind="member_added", wall="0001-01-01T00:00:00Z")
    report = receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert report.unread == ()
    found = case_of(desk, case)
    assert found.progress.steps
    assert not found.may("hand_over").allowed
    assert all(isinstance(one, str) for one in found.form_facts().values())
    assert begin_form(desk, case, "F01").form.id == "F01"


def test_no_number_makes_a_form_impossible_to_open(desk: Desk, other: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "yes", nationality=("HND",), return_country="HND")).id
    add_related(desk, case, "suspected_controller", {"name": "Juan Pérez"})
    log = ForgedLog(other, core_part(case))
    log.add("form/m1", {"form": "F16"}, kind="member_added")
    log.add("row/r1", {"form": "m1", "repeat": "risks"}, kind="member_added")
    log.add("row/r1/_order", HUGE)
    for question in desk.library.forms["F16"].questions():
        log.add(f"form/m1/{question.name}", HUGE)
        log.add(f"row/r1/{question.name}", -HUGE)
    log.add("form/m1", {"form": "F16", "happened_at": desk.now_text()}, kind="form_submitted")
    receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert case_of(desk, case).progress.steps
    work = resume_form(desk, case, "m1")
    assert work.session.problems()
    assert work.session.sections()
    assert filled_sheet(desk, case, "m1", Recipient("file")).pdf


def test_a_line_that_cannot_be_worked_out_does_not_undo_what_was_received(
    desk: Desk, other: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, sound = (open_case(other, Opening("host", "no", return_country="HND")).id for _ in "ab")
    load = load_casefile

    def failing(desk: Desk, connection: Any, case_id: CaseId, **more: Any) -> Any:
        if case_id == broken:
            raise OverflowError
        return load(desk, connection, case_id, **more)

    monkeypatch.setattr(summaries, "load_casefile", failing)
    (tmp_path / "stick").mkdir()
    sending = Sending((broken, sound), desk.vault.device.id)
    report = receive(desk, send_cases(other, sending, tmp_path / "stick").path)
    assert report.unread == (broken,)
    assert {line.id for line in case_page(desk, CaseFilter(practice=True))} == {broken, sound}
    phases = dict(desk.read().execute("SELECT id, phase FROM case_row"))
    assert phases[sound] == "P0"


def restricted(desk: Desk, value: Any = None) -> CaseId:
    """Open a case and leave it to a colleague alone, or to what *value* says."""
    case = open_case(desk, Opening("host", "no", label="reservado")).id
    colleague = let_in(desk, "Colega", "coordinator", "otra frase larga de práctica").id
    first = desk.append([Deed(core_part(case), VALUE, "case/restricted", [colleague])])[0]
    if value is not None:
        desk.append([Deed(core_part(case), VALUE, "case/restricted", value, (first.id,))])
    return case


def seen_by(desk: Desk, person: Person) -> list[str]:
    """Return the labels of the cases that *person* would see at this desk."""
    with seated(desk, person):
        return [one.label for one in case_page(desk, CaseFilter(practice=True))]


@pytest.mark.parametrize("said", ["otra persona", {"a": 1}, 0, True])
def test_a_restriction_that_is_no_list_still_restricts(desk: Desk, said: Any) -> None:
    restricted(desk, said)
    eva = let_in(desk, "Eva", "coordinator", "una tercera frase de práctica")
    assert seen_by(desk, eva) == []
    assert seen_by(desk, desk.person) == ["reservado"]


@pytest.mark.parametrize("said", [["nobody"], ["nobody", "none"], [""], "nobody", {"a": 1}])
def test_a_restriction_from_elsewhere_never_takes_a_case_from_everybody_here(
    desk: Desk, other: Desk, tmp_path: Path, said: Any
) -> None:
    case = open_case(desk, Opening("host", "no", label="mío")).id
    bea = let_in(desk, "Bea", "coordinator", "otra frase larga de práctica")
    liaison = let_in(desk, "Enlace", "liaison", "una tercera frase de práctica")
    log = ForgedLog(other, core_part(case))
    log.add("case/restricted", said)
    receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert seen_by(desk, desk.person) == ["mío"]
    assert seen_by(desk, bea) == []
    restrict_case(desk, case)
    assert seen_by(desk, liaison) == ["mío"]


def test_a_restriction_from_elsewhere_widens_nothing_that_was_reserved_here(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(desk, Opening("host", "no", label="mío")).id
    named = let_in(desk, "Señalado", "liaison", "otra frase larga de práctica")
    restrict_case(desk, case, [named.id])
    log = ForgedLog(other, core_part(case))
    log.add("case/restricted", ["nobody"])
    receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert seen_by(desk, named) == []
    assert seen_by(desk, desk.person) == ["mío"]


def test_what_only_somebody_who_left_could_read_the_liaison_reads(desk: Desk) -> None:
    restricted(desk)
    colleague = next(one for one in people_here(desk) if one.name == "Colega")
    liaison = let_in(desk, "Enlace", "liaison", "una tercera frase de práctica")
    assert seen_by(desk, liaison) == []
    end_access(desk, colleague.id)
    assert seen_by(desk, liaison) == ["reservado"]
    assert seen_by(desk, desk.person) == []


def test_nothing_is_written_into_a_case_that_is_not_here_or_not_for_this_person(desk: Desk) -> None:
    hidden = restricted(desk)
    for case in (hidden, CaseId("nowhere")):
        with pytest.raises(UnknownCaseError):
            add_related(desk, case, "family", {"name": "x"})
    assert core_part("nowhere") not in parts_held(desk.read())


def test_the_report_of_a_received_file_tells_nothing_of_cases_for_others(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = restricted(desk)
    log = ForgedLog(other, core_part(case))
    log.add("case/label", "otra cosa")
    report = receive(desk, forge(other, desk, tmp_path / "stick", log))
    assert report.counts.disagreements == 1
    assert report.disagreements == ()


@pytest.mark.parametrize("named", [" ana  M ", "M. Ana", "Ana Morales", "Anna"])
def test_nobody_is_their_own_second_person(desk: Desk, other: Desk, tmp_path: Path, named: str) -> None:
    case = open_case(desk, Opening("host", "no")).id
    sending = Sending((case,), other.vault.device.id, protected=True, approved_by=named)
    with pytest.raises(OwnApprovalError):
        send_cases(desk, sending, tmp_path)
    approvals = [Approval("national_liaison", named), Approval("supervisor", "Otra")]
    with pytest.raises(OwnApprovalError):
        override_gate(desk, case, "set_travel_date", reason="x", approvals=approvals)


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        *(
            (name, OwnApprovalError)
            for name in ("M. Ana", "An\u200ba M.", "Ana María", "A. M.", "\u0410na M.")
        ),
        *(
            (name, MayNotServeError)
            for name in ("Juan Pérez", "J. Pérez", "JuanPérez", "Ju\u00adan P\u0435rez")
        ),
    ],
)
def test_no_disguise_makes_a_second_person_of_the_sender_or_of_whoever_may_control_her(
    desk: Desk, other: Desk, tmp_path: Path, name: str, refusal: type[RefusedError]
) -> None:
    clear, guarded = (open_case(desk, Opening("host", "yes")).id for _ in range(2))
    add_related(desk, guarded, "suspected_controller", {"name": "Juan Pérez López"})
    sending = Sending((clear, guarded), other.vault.device.id, protected=True, approved_by=name)
    with pytest.raises(refusal):
        send_cases(desk, sending, tmp_path)
    assert not list(tmp_path.glob("*.repatria"))
    assert not load_part(desk.read(), desk.record).of_type("bundle_sealed")
    assert send_cases(desk, replace(sending, approved_by="Marta Solís"), tmp_path).events


def test_a_crash_leaves_nothing_in_the_inbox(
    desk: Desk, other: Desk, tmp_path: Path, library: Library, clock: TestClock
) -> None:
    case = open_case(other, Opening("host", "no")).id
    (tmp_path / "stick").mkdir()
    sent = send_cases(other, Sending((case,), desk.vault.device.id), tmp_path / "stick")
    held = preview_bundle(desk, sent.path).verified.path
    assert held.parent == desk.vault.folder / INBOX
    if os.name != "nt":
        assert stat.S_IMODE(held.stat().st_mode) == 0o600
    leave(desk)
    leave(unlock(desk.vault.folder, PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state"))
    assert not held.exists()


def test_every_changed_byte_and_every_cut_is_refused_and_leaves_nothing(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    log = ForgedLog(other, core_part(other.new_id()))
    log.add("case/label", "canario")
    data = forge(other, desk, tmp_path / "stick", log).read_bytes()
    broken = tmp_path / "broken.repatria"
    # Every byte is tried in tests/sync; here it is a spread of them, on the way a person goes.
    for place in range(0, len(data), 11):
        changed = bytearray(data)
        changed[place] ^= 1 << place % 8
        for bad in (bytes(changed), data[:place]):
            broken.write_bytes(bad)
            with pytest.raises(BundleError):
                preview_bundle(desk, broken)
    assert not list((desk.vault.folder / INBOX).iterdir())
    assert log.part not in parts_held(desk.read())


def test_importing_what_a_restricted_case_gained_brings_its_line_up_to_date(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    case = open_case(desk, Opening("host", "no")).id
    share(desk, other, tmp_path / "stick", case)
    desk.append([Deed(core_part(case), VALUE, "case/restricted", ["otra persona"])])
    raise_block(other, case)
    set_case_value(other, case, "label", "x")
    share(other, desk, tmp_path / "stick", case)
    flags = desk.read().execute("SELECT flags FROM case_row WHERE id = ?", (case,)).fetchone()[0]
    assert "origin_block" in flags
