from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from repatria.domain.errors import RoleMayNotError, UnknownCaseError
from repatria.domain.ids import code_symbols
from repatria.domain.people import Role
from repatria.services.cases.casefile import open_casefile
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.relations import set_case_value
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk
from repatria.services.paper.leaving import note_print_asked, note_printed, save_sheet
from repatria.services.paper.printing import checklist_sheet
from repatria.services.post.people import let_in
from repatria.services.record import reading
from repatria.services.record.reading import Looked, may_audit, open_record, read_on
from repatria.services.record.standing import record_standing
from repatria.store.state import load_part
from tests.posts import TestClock
from tests.services.record.auditing import read_all, sit_as

NAME = "Xochitl Canario"


@pytest.fixture
def case(desk: Desk) -> OpenedCase:
    opened = open_case(desk, Opening("host", "no", nationality=("HND",), label=NAME))
    open_casefile(desk, opened.id)
    return opened


@pytest.mark.parametrize("role", ["coordinator", "case_manager", "receiving_team", "trainee"])
def test_who_does_not_audit_reads_nothing_of_it(desk: Desk, role: Role) -> None:
    page = _first(desk)
    sit_as(desk, role)
    assert not may_audit(desk)
    for act in (lambda: open_record(desk), lambda: read_on(desk, page), lambda: record_standing(desk)):
        with pytest.raises(RoleMayNotError):
            act()


@pytest.mark.parametrize("role", ["auditor", "supervisor", "liaison"])
def test_who_audits_reads_what_was_done_the_latest_first(desk: Desk, case: OpenedCase, role: Role) -> None:
    sit_as(desk, role)
    open_record(desk)
    acts = read_all(desk)
    assert [one.place for one in acts] == sorted((one.place for one in acts), reverse=True)
    assert acts[0].type == "record_read"
    assert {"unlocked", "case_opened", "case_viewed", "record_read"} <= {one.type for one in acts}
    viewed = next(one for one in acts if one.type == "case_viewed")
    assert (viewed.who, viewed.codes, viewed.device) == ("Ana M.", (case.code,), desk.vault.device.id)
    assert viewed.at == desk.calendar.local(desk.now())
    assert viewed.at.utcoffset() == timedelta(hours=-6)


def test_reading_is_noted_with_what_was_looked_for_before_anything_is_shown(
    desk: Desk, case: OpenedCase
) -> None:
    sit_as(desk, "auditor")
    assert read_all(desk, Looked(kind="record", words="rosa")) == []
    found = read_all(desk, Looked(kind="record"))
    assert [dict(one.told) for one in found] == [{"kind": "record", "words": "rosa"}]


def test_no_line_says_what_a_case_says(desk: Desk, case: OpenedCase, tmp_path: Path) -> None:
    set_case_value(desk, case.id, "label", f"{NAME} otra vez")
    save_sheet(desk, checklist_sheet(desk, case.id), tmp_path)
    sit_as(desk, "auditor")
    acts = read_all(desk)
    assert any(one.kind == "changed" and case.code in one.codes for one in acts)
    assert NAME not in repr(acts)
    assert "Canario" not in repr(acts)


def test_what_was_saved_as_one_is_one_line(desk: Desk, case: OpenedCase) -> None:
    sit_as(desk, "auditor")
    [saved] = read_all(desk, Looked(kind="changed"))[:1]
    assert saved.type == "value"
    assert saved.count > 1


def test_it_is_filtered_by_case_kind_day_and_words(desk: Desk, clock: TestClock, case: OpenedCase) -> None:
    other = open_case(desk, Opening("host", "no"))
    clock.pass_time(days=3)
    open_casefile(desk, other.id)
    sit_as(desk, "auditor")
    assert {one.codes for one in read_all(desk, Looked(code=case.code.lower()))} == {(case.code,)}
    assert {one.type for one in read_all(desk, Looked(kind="seen"))} == {"case_viewed"}
    today = date(2026, 11, 26)
    since = read_all(desk, Looked(kind="seen", since=today))
    assert [one.codes for one in since] == [(other.code,)]
    assert [one.codes for one in read_all(desk, Looked(kind="seen", until=today - timedelta(days=1)))] == [
        (case.code,)
    ]
    assert read_all(desk, Looked(kind="seen", since=today, until=today)) == since
    assert read_all(desk, Looked(kind="seen", words=f"ANA {other.code}")) == since
    assert read_all(desk, Looked(kind="seen", words="nadie")) == []
    with pytest.raises(UnknownCaseError):
        open_record(desk, Looked(code="7F3K-92QD"))


def test_it_is_filtered_by_person(desk: Desk, case: OpenedCase) -> None:
    ana = desk.person
    rita = let_in(desk, "Rita", "auditor", "otra frase larga de práctica")
    sit_as(desk, "auditor")
    assert read_all(desk, Looked(person=rita.id)) == []
    added = next(one for one in read_all(desk, Looked(person=ana.id, kind="people")) if one.whom == "Rita")
    assert dict(added.told) == {"what": "added", "role": "auditor"}


def test_of_a_case_for_others_only_the_code_is_said(desk: Desk, case: OpenedCase) -> None:
    rita = let_in(desk, "Rita", "supervisor", "otra frase larga de práctica")
    note_printed(desk, checklist_sheet(desk, case.id))
    restrict_case(desk, case.id, [rita.id])
    desk.vault.person = replace(rita)
    printed = next(one for one in read_all(desk, Looked(kind="printed")) if one.type == "printed")
    assert printed.codes == (case.code,)
    assert printed.told == ()


def test_printing_is_noted_before_the_printer_is_asked(desk: Desk, case: OpenedCase) -> None:
    sheet = checklist_sheet(desk, case.id)
    note_print_asked(desk, sheet)
    sit_as(desk, "auditor")
    [asked] = read_all(desk, Looked(kind="printed"))
    assert (asked.type, dict(asked.told)["sheet"]) == ("print_asked", sheet.number)


def test_pages_give_each_act_once_whatever_their_size(
    desk: Desk, case: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    sit_as(desk, "auditor")
    whole = read_all(desk, Looked(person=desk.person.id))
    monkeypatch.setattr(reading, "PAGE", 3)
    paged = read_all(desk, Looked(person=desk.person.id))
    assert [one.place for one in paged[1:]] == [one.place for one in whole]


def test_reading_goes_span_by_span_and_says_where_it_goes_on(
    desk: Desk, case: OpenedCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    sit_as(desk, "auditor")
    whole = read_all(desk, Looked(kind="seen"))
    for module in ("repatria.store.log.acts", "repatria.services.record.reading"):
        monkeypatch.setattr(f"{module}.SPAN", 2)
    first = open_record(desk, Looked(kind="seen"))
    assert not first.is_last
    assert read_all(desk, Looked(kind="seen")) == whole


def test_a_record_that_is_whole_is_said_to_be(desk: Desk, case: OpenedCase) -> None:
    sit_as(desk, "auditor")
    standing = record_standing(desk)
    assert standing.is_whole
    assert standing.events >= 4
    assert (standing.broken, standing.unsigned, standing.lost) == ((), 0, ())


def test_a_record_that_was_changed_behind_the_program_is_not_whole(desk: Desk, case: OpenedCase) -> None:
    sit_as(desk, "auditor")
    with desk.writing() as connection:
        connection.execute("DROP TRIGGER event_body_is_fixed")
        connection.execute(
            "UPDATE event SET body = CAST(replace(CAST(body AS TEXT), 'coordinator', 'supervisor') AS BLOB) "
            "WHERE type = (SELECT key FROM event_type WHERE name = 'case_viewed')"
        )
        connection.execute(
            "UPDATE event SET body = CAST(CAST(body AS TEXT) || ' ' AS BLOB) "
            "WHERE type = (SELECT key FROM event_type WHERE name = 'unlocked')"
        )
    standing = record_standing(desk)
    assert not standing.is_whole
    assert {one.reason for one in standing.broken} == {"body"}
    assert all(one.part == desk.record for one in standing.broken)


def _first(desk: Desk) -> reading.RecordPage:
    role = desk.person.role
    sit_as(desk, "auditor")
    page = open_record(desk)
    sit_as(desk, role)
    return page


def test_where_two_cases_have_one_code_the_acts_of_both_are_read(desk: Desk, case: OpenedCase) -> None:
    other = open_case(desk, Opening("host", "no"))
    open_casefile(desk, other.id)
    with desk.writing() as connection:
        connection.execute(
            "INSERT INTO case_code (symbols, case_key) SELECT ?, key FROM case_row WHERE id = ?",
            (code_symbols(case.code), other.id),
        )
    sit_as(desk, "auditor")
    found = {code for act in read_all(desk, Looked(code=case.code)) for code in act.codes}
    assert found == {case.code, other.code}
    said = load_part(desk.read(), desk.record).of_type("record_read")[-1].value
    assert sorted(said["cases"]) == sorted([case.id, other.id])
