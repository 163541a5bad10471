"""What went out of a case is known when it must be called back: forms, papers, sealed files."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.disclosure import Recipient
from repatria.domain.errors import DiskFullError
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk
from repatria.services.forms.filling import resume_form, save_answers
from repatria.services.paper.gone_out import gone_out
from repatria.services.paper.leaving import note_printed, save_sheet
from repatria.services.paper.printing import checklist_sheet, filled_forms, filled_sheet
from repatria.services.paper.register import say_sheet
from tests.services.conftest import fill
from tests.services.deeds import F03, notice


def test_what_went_out_is_listed_with_whom_and_when(desk: Desk) -> None:
    case, other = (open_case(desk, Opening("host", "no", nationality=("HND",))).id for _ in range(2))
    assert gone_out(desk, case) == ()
    notice(desk, case)
    paper = {
        "document": "F14",
        "sheet": "ABC",
        "case": case,
        "for": Recipient("consulate").kind,
        "name": "Cónsul",
    }
    sealed = {"bundle": "b1", "device": "d", "post": "Puesto Sur", "cases": [case], "parts": []}
    elsewhere = {**sealed, "bundle": "b2", "cases": [other]}
    stopped = {**sealed, "bundle": "b3", "post": "Puesto Norte"}
    desk.append(
        [
            desk.note("printed", paper),
            *(desk.note("bundle_sealed", one) for one in (sealed, elsewhere, stopped)),
            desk.note("bundle_dropped", {"bundle": "b3", "why": "StorageError"}),
        ]
    )
    found = {(one.way, one.document, one.to) for one in gone_out(desk, case)}
    assert found == {("form", "F13", "HND"), ("paper", "F14", "Cónsul"), ("sealed", "", "Puesto Sur")}
    assert all(one.at for one in gone_out(desk, case))


def test_what_stays_in_the_file_did_not_go_out(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no")).id
    note_printed(desk, checklist_sheet(desk, case))
    assert gone_out(desk, case) == ()


def test_to_look_at_a_sheet_sends_nothing(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "doubt", return_country="SLV"))
    fill(desk, case, "F03", F03)
    [form] = filled_forms(desk, case.id)
    sheet = filled_sheet(desk, case.id, form.member, Recipient("child_auth", "PGN"))
    assert gone_out(desk, case.id) == ()
    note_printed(desk, sheet)
    [one] = gone_out(desk, case.id)
    assert (one.way, one.document, one.to) == ("paper", "F03", "PGN")


def test_a_sheet_saved_or_printed_was_given_to_nobody_yet(desk: Desk, tmp_path: Path) -> None:
    case = open_case(desk, Opening("host", "doubt", return_country="SLV"))
    fill(desk, case, "F03", F03)
    [form] = filled_forms(desk, case.id)
    sheet = filled_sheet(desk, case.id, form.member, Recipient("child_auth", "PGN"))
    save_sheet(desk, sheet, tmp_path)
    assert [(one.way, one.left) for one in gone_out(desk, case.id)] == [("file", False)]
    note_printed(desk, sheet)
    assert {one.way for one in gone_out(desk, case.id)} == {"file", "paper"}
    say_sheet(desk, sheet.number, "out", "Lic. Paz, PGN")
    assert all(one.left and one.given_at for one in gone_out(desk, case.id))


def test_a_block_asks_back_only_what_went_to_the_country_of_origin(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no", nationality=("HND",))).id
    notice(desk, case)
    went = [
        ("F03", "child_auth"),
        ("F13", "consulate"),
        ("F26", "abroad"),
        ("F14", "liaison"),
        ("F01", "new"),
    ]
    papers = [{"document": form, "sheet": "", "case": case, "for": kind, "name": ""} for form, kind in went]
    sealed = {"bundle": "b1", "device": "d", "post": "Agua Caliente", "cases": [case], "parts": []}
    desk.append([desk.note("bundle_sealed", sealed), *(desk.note("printed", paper) for paper in papers)])
    back = {(one.way, one.document) for one in gone_out(desk, case) if one.to_origin}
    assert back == {("form", "F13"), ("paper", "F13"), ("paper", "F26"), ("paper", "F14"), ("paper", "F01")}


def test_when_a_referral_was_handed_over_is_noted_later_on_the_same_sheet(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "doubt", return_country="SLV"))
    fill(desk, case, "F03", F03)
    [form] = filled_forms(desk, case.id)
    work = resume_form(desk, case.id, form.member)
    assert work.session.value("sent_at") is None
    work.session.set_answer("sent_at", "2026-11-23T13:40:00-06:00")
    save_answers(desk, work)
    assert case_of(desk, case.id).facts.value("F03.sent_at") == "2026-11-23T13:40:00-06:00"


def test_a_readable_file_is_never_unknown_even_if_nothing_can_be_noted_once_it_stands(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = open_case(desk, Opening("host", "no", return_country="HND"))
    fill(desk, case, "F03", F03)
    [form] = filled_forms(desk, case.id)
    sheet = filled_sheet(desk, case.id, form.member, Recipient("health", "Hospital"))

    def full(*_: object) -> None:
        raise DiskFullError(place="vault")

    with monkeypatch.context() as patched:
        patched.setattr("repatria.services.paper.leaving.note_printed", full)
        with pytest.raises(DiskFullError):
            save_sheet(desk, sheet, tmp_path)
    assert [(one.way, one.to) for one in gone_out(desk, case.id)] == [("file", "Hospital")]
    another = filled_sheet(desk, case.id, form.member, Recipient("health", "Clínica"))
    save_sheet(desk, another, tmp_path)
    told = sorted(one.to for one in gone_out(desk, case.id))
    assert told == ["Clínica", "Hospital"], "one that stands is told once"
