"""A packet goes to one device of another country with what its rules let go, and a case is opened with it there."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from repatria.domain.calendar import utc_text
from repatria.domain.cases.state import Fact
from repatria.domain.errors import (
    BundleForgedError,
    HomeRecipientError,
    MayNotServeError,
    NoPacketFormError,
    NotForMeError,
    PacketExpiredError,
    PacketRefusedError,
    RecordIncompleteError,
    RoleMayNotError,
    StorageError,
    UnknownPacketError,
    UnknownRecipientError,
)
from repatria.domain.packets.line import Sender
from repatria.services.cases.acts import raise_block
from repatria.services.cases.casefile import read_casefile
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.packet_dates import PACKET, answers_due
from repatria.services.cases.relations import add_related, link_family
from repatria.services.cases.summaries import next_due
from repatria.services.checking_vaults import check_vault
from repatria.services.desk import Desk
from repatria.services.packets import preparing
from repatria.services.packets.arriving import open_case_with, read_arrived
from repatria.services.packets.companion import companion_sheet
from repatria.services.packets.following import case_packets, note_packet, packet_called, said_by
from repatria.services.packets.preparing import prepare_packet
from repatria.services.packets.previewing import last_day, preview_packet, suggested
from repatria.services.paper.gone_out import gone_out
from repatria.services.today import find_cases
from tests.posts import TestClock, introduce
from tests.services.across import NAME, agree, allowed, asked, notice, receiver, sender, sent
from tests.services.conftest import fill

__all__ = ["receiver", "sender"]


def facts(desk: Desk, case: OpenedCase, kind: str) -> tuple[Fact, ...]:
    return read_casefile(desk, case.id).state.of_type(kind)


def test_what_goes_and_what_stays_is_seen_before_anything_is_sealed(sender: Desk, receiver: Desk) -> None:
    case = allowed(sender, "code_needs")
    seen = preview_packet(sender, asked(sender, case, receiver))
    assert seen.draft.refused == ""
    assert {one.field.question: one.why for one in seen.draft.withheld} == {
        "age_band": "not_agreed",
        "sex_gender": "not_agreed",
        "presumed_nationality": "not_agreed",
    }
    assert seen.silent == ("Dónde vive mi hermana",)
    assert seen.rule is not None
    assert not seen.law_read
    assert not facts(sender, case, "packet_prepared")
    assert not facts(sender, case, "gate_refused")


def test_a_packet_goes_and_a_case_is_opened_with_it_in_the_other_country(
    sender: Desk, receiver: Desk, tmp_path: Path
) -> None:
    case = allowed(sender)
    made = sent(sender, case, receiver, tmp_path / "stick")
    assert b"18-24" not in made.placed.path.read_bytes()
    assert case.code not in made.placed.path.name
    came = read_arrived(receiver, made.placed.path)
    assert came.packet == made.packet
    assert came.packet.code == made.code
    opened = open_case_with(receiver, came)
    theirs = read_casefile(receiver, opened.id)
    assert theirs.value("side") == "origin"
    assert theirs.value("child_or_doubt") == "no"
    assert theirs.value("nationality") == ["HND"]
    assert theirs.value("sex") == "Feminine"
    assert (theirs.value("country"), theirs.value("return_country")) == ("GTM", "HND")
    assert [hit.case_id for hit in find_cases(receiver, case.code)] == [opened.id]
    again = read_arrived(receiver, made.placed.path)
    assert again.opened == opened
    assert open_case_with(receiver, again) == opened
    assert [one.state for one in case_packets(receiver, opened.id)] == ["received"]
    assert [one.state for one in case_packets(sender, case.id)] == ["sent"]
    assert check_vault(sender).sound
    assert check_vault(receiver).sound


def test_the_case_keeps_what_went_and_never_what_stayed(sender: Desk, receiver: Desk, tmp_path: Path) -> None:
    case = allowed(sender, "code_needs")
    made = sent(sender, case, receiver, tmp_path / "stick")
    [fact] = facts(sender, case, "packet_prepared")
    assert set(fact.value["fields"]) == {
        "case_code",
        "need_codes",
        "contact_name",
        "contact_phone",
        "answer_by",
    }
    assert "withheld" not in str(fact.value)
    whole = open_case_with(receiver, read_arrived(receiver, made.placed.path))
    assert read_casefile(receiver, whole.id).value("child_or_doubt") == "doubt"
    [came] = facts(receiver, whole, "packet_received")
    assert set(came.value["packet"]["own"]) == {"case_code", "need_codes", "answer_by"}
    assert came.value["packet"]["prs"] == {}


def test_who_is_no_liaison_sees_what_would_go_and_sends_nothing(
    other: Desk, receiver: Desk, tmp_path: Path
) -> None:
    introduce(other, receiver)
    case = allowed(other)
    assert preview_packet(other, asked(other, case, receiver)).draft.refused == ""
    with pytest.raises(RoleMayNotError):
        sent(other, case, receiver, tmp_path / "stick")
    assert list((tmp_path / "stick").iterdir()) == []


def test_it_is_judged_by_what_stands_when_it_is_sealed(sender: Desk, receiver: Desk, tmp_path: Path) -> None:
    case = allowed(sender)
    assert preview_packet(sender, asked(sender, case, receiver)).draft.refused == ""
    agree(sender, case, withdrawn=True)
    with pytest.raises(PacketRefusedError) as refused:
        sent(sender, case, receiver, tmp_path / "stick")
    assert refused.value.facts["reason"] == "contact_closed", "G2 reads the consent too"
    raise_block(sender, case.id)
    with pytest.raises(PacketRefusedError) as refused:
        sent(sender, case, receiver, tmp_path / "stick")
    assert refused.value.facts["reason"] == "origin_block"
    assert list((tmp_path / "stick").iterdir()) == []
    assert not facts(sender, case, "packet_prepared")


def test_a_block_in_the_case_of_a_sister_stops_it_too(sender: Desk, receiver: Desk, tmp_path: Path) -> None:
    case = allowed(sender)
    sister = open_case(sender, Opening("host", "no", nationality=("HND",), return_country="HND"))
    link_family(sender, case.id, sister.id)
    assert preview_packet(sender, asked(sender, case, receiver)).draft.refused == ""
    raise_block(sender, sister.id, "doubt")
    with pytest.raises(PacketRefusedError) as refused:
        sent(sender, case, receiver, tmp_path / "stick")
    assert refused.value.facts["reason"] == "origin_block"


def test_contact_that_a_gate_forbids_is_refused_on_record(
    sender: Desk, receiver: Desk, tmp_path: Path
) -> None:
    case = open_case(sender, Opening("host", "no", nationality=("HND",), return_country="HND"))
    agree(sender, case)
    fill(sender, case, "F13", notice(sender))
    with pytest.raises(PacketRefusedError) as refused:
        sent(sender, case, receiver, tmp_path / "stick")
    assert refused.value.facts["reason"] == "contact_closed"
    assert {fact.value["gate"] for fact in facts(sender, case, "gate_refused")} == {"G2"}


def test_nothing_is_sealed_to_the_own_country_a_stranger_or_who_may_control_the_person(
    sender: Desk, receiver: Desk, other: Desk, tmp_path: Path
) -> None:
    introduce(sender, other)
    case = allowed(sender)
    with pytest.raises(HomeRecipientError):
        prepare_packet(sender, asked(sender, case, receiver, device=other.vault.device.id), tmp_path)
    for device in ("z" * 26, sender.vault.device.id):
        with pytest.raises(UnknownRecipientError):
            prepare_packet(sender, asked(sender, case, receiver, device=device), tmp_path)
    add_related(sender, case.id, "suspected_controller", {"name": NAME})
    with pytest.raises(MayNotServeError):
        preview_packet(sender, asked(sender, case, receiver))


def test_without_a_finished_form_there_is_no_packet(sender: Desk, receiver: Desk) -> None:
    case = open_case(sender, Opening("host", "no"))
    for form in ("F13", "F14", "F11"):
        with pytest.raises(NoPacketFormError):
            preview_packet(sender, asked(sender, case, receiver, form=form))


def test_what_no_reader_would_take_is_not_sealed(sender: Desk, receiver: Desk, tmp_path: Path) -> None:
    case = allowed(sender)
    fill(sender, case, "F13", {**notice(sender), "contact_name": "x" * 2001})
    with pytest.raises(PacketRefusedError) as refused:
        sent(sender, case, receiver, tmp_path / "stick")
    assert refused.value.facts["reason"] == "unwritable"
    assert not facts(sender, case, "packet_prepared")


def test_a_packet_that_could_not_be_written_is_noted_so(sender: Desk, receiver: Desk, tmp_path: Path) -> None:
    case = allowed(sender)
    with pytest.raises(StorageError):
        prepare_packet(sender, asked(sender, case, receiver), tmp_path / "pulled")
    assert [one.state for one in case_packets(sender, case.id)] == ["dropped"]
    assert [one for one in gone_out(sender, case.id) if one.way == "packet"] == []


def test_only_the_device_it_is_for_reads_it_from_whom_it_knows_and_until_its_day(
    sender: Desk, receiver: Desk, other: Desk, tmp_path: Path, clock: TestClock
) -> None:
    made = sent(sender, allowed(sender), receiver, tmp_path / "stick")
    with pytest.raises(NotForMeError):
        read_arrived(other, made.placed.path)
    clock.pass_time(days=16)
    with pytest.raises(PacketExpiredError):
        read_arrived(receiver, made.placed.path)


def test_what_the_other_side_says_is_noted_and_a_missing_answer_is_seen(
    sender: Desk, receiver: Desk, tmp_path: Path
) -> None:
    case = allowed(sender)
    made = sent(sender, case, receiver, tmp_path / "stick")
    [one] = case_packets(sender, case.id)
    assert one.code == made.code
    assert packet_called(sender, case.id, made.code[:4]) == one
    assert not one.is_overdue(sender.now().date() + timedelta(days=5))
    assert one.is_overdue(sender.now().date() + timedelta(days=6))
    note_packet(sender, case.id, made.code, "accepted", known_by="phone", who="Sol P.")
    [one] = case_packets(sender, case.id)
    assert one.state == "accepted"
    assert not one.is_overdue(date(2030, 1, 1))
    for state, known_by, reason in (
        ("refused", "phone", ""),
        ("arrived", "", ""),
        ("recalled", "phone", " "),
    ):
        with pytest.raises(RecordIncompleteError):
            note_packet(sender, case.id, one.id, state, known_by=known_by, reason=reason)  # type: ignore[arg-type]
    with pytest.raises(UnknownPacketError):
        note_packet(sender, case.id, "0000", "closed", known_by="phone")


def test_when_a_block_is_raised_what_was_sent_is_called_after_until_it_is_asked_back(
    sender: Desk, receiver: Desk, tmp_path: Path
) -> None:
    case = allowed(sender)
    made = sent(sender, case, receiver, tmp_path / "stick")
    raise_block(sender, case.id)
    [one] = [one for one in gone_out(sender, case.id) if one.way == "packet"]
    assert one.to_origin
    assert one.left
    assert (one.document, one.to) == ("F13", NAME)
    note_packet(sender, case.id, made.packet.id, "recalled", known_by="phone", reason="Bloqueo")
    assert [one for one in gone_out(sender, case.id) if one.way == "packet"] == []


def test_a_device_is_believed_only_for_its_own_country(
    sender: Desk, receiver: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = allowed(sender)
    lying = partial(Sender, country="MEX")
    monkeypatch.setattr(preparing, "Sender", lambda device, country: lying(device))
    made = sent(sender, case, receiver, tmp_path / "stick")
    with pytest.raises(BundleForgedError):
        read_arrived(receiver, made.placed.path)


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_sheet_that_goes_with_it_has_the_code_and_names_no_case_person_or_post(
    sender: Desk, receiver: Desk, tmp_path: Path, language: str
) -> None:
    case = allowed(sender)
    made = sent(sender, case, receiver, tmp_path / "stick")
    sheet = companion_sheet(sender, case.id, made.code, language=language)
    said = "\n".join(page.get_textpage().get_text_range() for page in PdfDocument(sheet.pdf))
    assert made.code in said
    assert "TLP:RED" in said
    assert NAME in said
    untold = (case.code, sender.post, "18-24", "18 a 24", "18 to 24", "Luz M.", "companion")
    assert not [word for word in untold if word in said]
    opened = open_case_with(receiver, read_arrived(receiver, made.placed.path))
    with pytest.raises(UnknownPacketError):
        companion_sheet(receiver, opened.id, made.packet.id)


def test_what_a_packet_says_is_read_in_the_case_after_its_day(
    sender: Desk, receiver: Desk, tmp_path: Path, clock: TestClock
) -> None:
    made = sent(sender, allowed(sender), receiver, tmp_path / "stick")
    opened = open_case_with(receiver, read_arrived(receiver, made.placed.path))
    clock.pass_time(days=40)
    [one] = case_packets(receiver, opened.id)
    told, more = said_by(receiver, one)
    assert {going.field.question: going.value for going in told}["presumed_nationality"] == ["HND"]
    assert more == ()


def test_an_answer_that_does_not_come_stands_on_hoy_until_somebody_says_what_became_of_it(
    sender: Desk, receiver: Desk, tmp_path: Path, clock: TestClock
) -> None:
    case = allowed(sender)
    made = sent(sender, case, receiver, tmp_path / "stick")
    [due] = answers_due(read_casefile(sender, case.id))
    assert due.date() == (sender.now() + timedelta(days=6)).date(), "the day that F13 names ends at night"
    found = next_due((), (), [(due, PACKET)])
    assert found.flags == ("due_step:packet", "due_by_day")
    assert found.text == utc_text(due)
    note_packet(sender, case.id, made.packet.id, "queried", known_by="phone", reason="¿Qué edad?")
    assert answers_due(read_casefile(sender, case.id))
    note_packet(sender, case.id, made.packet.id, "accepted", known_by="phone")
    assert not answers_due(read_casefile(sender, case.id))


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("2026-11-30", "2026-11-30"),
        ("2026-12-31", "2026-12-23"),
        ("2027-01-30", "2026-12-23"),
    ],
    ids=["thirtieth", "thirty-first", "later"],
)
def test_the_day_that_is_suggested_is_the_persons_where_it_comes_first(
    sender: Desk, receiver: Desk, until: str, last: str
) -> None:
    case = allowed(sender, until=until)
    assert suggested(sender, case.id, "national_liaison", "return") == (NAME, date.fromisoformat(last))


def test_what_is_no_day_says_nothing_of_the_day_that_is_suggested() -> None:
    assert last_day(date(2026, 11, 23), ("2026-11", "", "2026-02-30")) == date(2026, 12, 23)
