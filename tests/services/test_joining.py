"""Two cases of one person: said in both by one act, shown as one, each protected by what protects the other."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from repatria.content.library import Library
from repatria.domain.cases.protection import is_protected
from repatria.domain.cases.related import is_barred
from repatria.domain.cases.same_person import link_of, path_of
from repatria.domain.cases.sharing import agreed_with, agrees_to_share
from repatria.domain.errors import (
    NothingToSettleError,
    ReadersDifferError,
    RecordIncompleteError,
    RoleMayNotError,
    UnknownCaseError,
)
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId, PersonId
from repatria.domain.protocol.definition import ACTS
from repatria.services.cases.around import relatives, same_person
from repatria.services.cases.changing import case_of
from repatria.services.cases.duplicates import suspected_duplicates, told_apart
from repatria.services.cases.history import case_history
from repatria.services.cases.joining import is_said_of, join_cases, joined_with, part_cases
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.relations import add_related, link_family
from repatria.services.cases.restricting import restrict_case
from repatria.services.cases.settling import settle_disagreement
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk
from repatria.services.exchange.choosing import choice_for
from repatria.services.exchange.register import received_bundles
from repatria.services.exchange.setting_aside import set_aside, take_back
from repatria.services.forms.filling import begin_form, save_answers
from repatria.services.today import case_page, count_cases, find_cases, today
from repatria.services.vaults import leave, unlock
from repatria.store.lists.cases import CaseFilter
from repatria.store.state import compare, load_case_state, rebuild
from tests.posts import TestClock, introduce, make_post, seat
from tests.services.forging import ForgedLog, forge
from tests.services.signing import signed
from tests.services.two_posts import seal, send, take
from tests.vaults import PASSPHRASE

OLD_VAULT = Path(__file__).parents[1] / "vaults" / "v7"
WHY = "El mismo pasaporte, visto hoy"


@pytest.fixture
def third(tmp_path: Path, library: Library, clock: TestClock) -> Iterator[Desk]:
    """A post that holds one of the two cases only."""
    opened = make_post(tmp_path / "third", "Tercero", library=library, clock=clock)
    yield opened
    leave(opened)


def case(desk: Desk, name: str = "Ana Caal Xo", child: str = "no", **opening: Any) -> CaseId:
    opened = open_case(desk, Opening("host", child, nationality=("HND",), return_country="HND", **opening))
    desk.append([Deed(core_part(opened.id), VALUE, "case/name_used", name)])
    after_commit(desk, [opened.id])
    return opened.id


def pair(desk: Desk, **second: Any) -> tuple[CaseId, CaseId]:
    one, other = case(desk), case(desk, "Ana Kaal", **second)
    join_cases(desk, one, other, WHY)
    return one, other


def block(desk: Desk, case_id: CaseId, value: str = "yes") -> None:
    desk.append([Deed(core_part(case_id), VALUE, "case/origin_block", value)])
    after_commit(desk, [case_id])


def codes(desk: Desk, *ids: CaseId) -> list[str]:
    return [case_of(desk, one).code for one in ids]


def look(desk: Desk, *ids: CaseId) -> list[object]:
    """All that a person is shown of these cases, but for their history."""
    found: list[object] = [today(desk), find_cases(desk, "Ana", as_one=True)]
    found += [
        case_page(desk, CaseFilter(practice=True, is_open=state, as_one=True)) for state in (True, None)
    ]
    for one in ids:
        each = case_of(desk, one)
        found += [each.line, each.progress, each.disagreements, [each.may(act) for act in ACTS]]
        found += [each.facts.possible(name) for name in ("origin_block", "child_or_doubt", "family_block")]
    return found


def supervise(desk: Desk) -> None:
    seat(desk, replace(desk.person, role="supervisor"))


def test_both_cases_say_it_with_the_reason_signed_and_tell_nothing_of_each_other(desk: Desk) -> None:
    one, other = pair(desk)
    path = path_of(link_of(one, other))
    for mine, theirs in ((one, other), (other, one)):
        state = load_case_state(desk.read(), mine)
        assert state.get(path) == "same"
        [note] = [fact for fact in state.of_type("note_added") if fact.path == path]
        assert note.value == {"kind": "same_person", "reason": WHY}
        told = repr([(fact.path, fact.value) for fact in state.facts]) + repr(dict(state.values))
        assert theirs not in told
        assert codes(desk, theirs)[0] not in told
    assert [each.type for each in case_history(desk, one) if each.path == path] == ["value", "note_added"]
    assert signed(desk).count(path) == signed(desk).count("note_added") == 2


def test_lists_hoy_and_search_show_them_as_one_with_both_codes(desk: Desk) -> None:
    alone = case(desk, "Pedro Paz")
    one, other = pair(desk)
    wanted = CaseFilter(practice=True, as_one=True)
    lines = {line.id: line.beside for line in case_page(desk, wanted)}
    assert len(lines) == count_cases(desk, wanted) == 2
    assert today(desk).open_cases == 3
    shown = next(name for name in lines if name != alone)
    hidden = {one, other} - {shown}
    assert lines == {alone: "", shown: codes(desk, *hidden)[0]}
    [hit] = find_cases(desk, "Ana", as_one=True)
    assert {hit.code, hit.beside} == set(codes(desk, one, other))
    [by_code] = find_cases(desk, codes(desk, *hidden)[0], as_one=True)
    assert by_code.case_id in hidden
    for mine, theirs in ((one, other), (other, one)):
        assert [line.id for line in joined_with(desk, mine)] == [theirs]
        assert case_of(desk, mine).line.beside == codes(desk, theirs)[0]


def test_whoever_asks_for_cases_and_not_for_people_gets_every_case(desk: Desk, other: Desk) -> None:
    pair(desk)
    introduce(desk, other)
    assert (
        len(case_page(desk, CaseFilter(practice=True))) == count_cases(desk, CaseFilter(practice=True)) == 2
    )
    assert len(find_cases(desk, "Ana")) == 2
    assert len(choice_for(desk, other.vault.device.id).cases) == 2


def test_a_closed_case_of_somebody_is_offered_for_sending_with_the_open_one(desk: Desk, other: Desk) -> None:
    one, second = pair(desk)
    alone = case(desk, "Pedro Paz")
    for each in (second, alone):
        desk.append([Deed(core_part(each), VALUE, "case/status", {"state": "closed", "outcome": "other"})])
    introduce(desk, other)
    found = {each.id: each.beside for each in choice_for(desk, other.vault.device.id).cases}
    assert found == {one: codes(desk, second)[0], second: codes(desk, one)[0]}


def test_the_one_that_comes_first_in_the_order_is_shown_page_by_page(desk: Desk, clock: TestClock) -> None:
    first = [case(desk, f"Ana {name}") for name in ("Uno", "Dos", "Tres")]
    clock.pass_time(days=1)
    later = [case(desk, f"Ana {name}") for name in ("Uno", "Dos", "Tres")]
    for one, other in zip(first, later, strict=True):
        join_cases(desk, one, other, WHY)
    for order, wanted in (("due", first), ("opened", later)):
        seen = []
        page = case_page(desk, CaseFilter(practice=True, as_one=True), order, limit=1)  # type: ignore[arg-type]
        while page:
            seen += [line.id for line in page]
            page = case_page(desk, CaseFilter(practice=True, as_one=True), order, after=page[-1], limit=1)  # type: ignore[arg-type]
        assert sorted(seen) == sorted(wanted), order


def test_a_closed_case_is_shown_by_the_open_one_of_the_same_person(desk: Desk) -> None:
    one, other = pair(desk)
    desk.append([Deed(core_part(other), VALUE, "case/status", {"state": "closed", "outcome": "other"})])
    for state in (True, False, None):
        wanted = CaseFilter(practice=True, is_open=state, as_one=True)
        [line] = case_page(desk, wanted)
        assert count_cases(desk, wanted) == 1
        if state is not None:
            assert line.id == (one if state else other)


def test_the_block_and_the_age_of_either_bind_both(desk: Desk) -> None:
    one, other = pair(desk, child="doubt")
    assert not is_protected(case_of(desk, one).facts)
    assert case_of(desk, one).facts.value("is_child") == "yes"
    assert [line.child for line in case_page(desk, CaseFilter(practice=True, as_one=True))] == ["doubt"]
    block(desk, other)
    for each in (one, other):
        found = case_of(desk, each)
        assert is_protected(found.facts)
        assert found.may("contact_origin_state").blocked
        assert "origin_block" in found.line.flags.split(), "lists say so too"
    assert load_case_state(desk.read(), one).get("case/origin_block") is None


def test_a_relative_and_a_third_case_of_the_same_person_are_bound_as_well(desk: Desk) -> None:
    one, other = pair(desk)
    last, sister = case(desk, "A. Caal"), case(desk, "Rosa Caal")
    join_cases(desk, other, last, WHY)
    link_family(desk, one, sister)
    block(desk, last)
    for each in (one, other, last, sister):
        assert is_protected(case_of(desk, each).facts), each
    assert not is_said_of(desk, one, last)
    assert {line.id for line in joined_with(desk, one)} == {other, last}
    [shown] = case_page(desk, CaseFilter(practice=True, is_open=True, as_one=True))[:1]
    assert len(shown.beside.split()) in (0, 2)


def test_the_block_of_a_relative_whom_one_case_names_binds_the_others(desk: Desk) -> None:
    one, other = pair(desk)
    sister = case(desk, "Rosa Caal")
    link_family(desk, one, sister)
    block(desk, sister)
    for each in (one, other):
        assert case_of(desk, each).facts.value("family_block") == "yes"


def test_who_may_control_the_person_serves_in_neither(desk: Desk) -> None:
    one, other = pair(desk)
    add_related(desk, other, "suspected_controller", {"name": "Tomás Rey"})
    assert is_barred(case_of(desk, one).facts.state, "Tomás Rey")
    add_related(desk, other, "guardian", {"name": "María Caal"}, "Acta vista")
    assert not is_barred(case_of(desk, one).facts.state, "María Caal")


def test_an_answer_that_protects_counts_in_both_and_opens_nothing(desk: Desk) -> None:
    one, other = pair(desk)
    before = {act for act in ACTS if case_of(desk, one).may(act).allowed}
    work = begin_form(desk, other, "F11")
    work.session.set_answer("fear_of_return", "yes")
    save_answers(desk, work)
    found = case_of(desk, one)
    assert set(found.facts.possible("F11.fear_of_return")) == {"", "yes"}
    assert found.facts.possible("F11.submitted") == ("",)
    assert {act for act in ACTS if found.may(act).allowed} <= before


def test_consent_is_asked_of_both_where_both_asked_for_it(desk: Desk) -> None:
    one, other = pair(desk)
    consent(desk, one, "shelter")
    assert agrees(desk, one), "the other case never asked"
    consent(desk, other, "health")
    assert not agrees(desk, one)
    consent(desk, other, "shelter")
    assert agrees(desk, one)
    consent(desk, other, "shelter", part_c_sharing="no")
    assert not agrees(desk, one)


def consent(desk: Desk, case_id: CaseId, kind: str, part_c_sharing: str = "yes") -> None:
    """What a filled F02 leaves in the case."""
    core, form, row = core_part(case_id), desk.new_id(), desk.new_id()
    told = {"recipient_kind": kind, "until": "2027-01-01"}
    desk.append(
        [
            Deed(core, "member_added", f"form/{form}", {"form": "F02"}),
            Deed(core, VALUE, f"form/{form}/part_c_sharing", part_c_sharing),
            Deed(core, "member_added", f"row/{row}", {"form": form, "repeat": "sharing"}),
            *(Deed(core, VALUE, f"row/{row}/{name}", value) for name, value in told.items()),
            Deed(core, "form_submitted", f"form/{form}", {"form": "F02", "happened_at": desk.now_text()}),
        ]
    )


def agrees(desk: Desk, case_id: CaseId) -> bool:
    facts = case_of(desk, case_id).facts
    named = agreed_with(facts, "shelter")
    return agrees_to_share(facts) and bool(named) and all(named)


def test_parted_again_all_is_as_it_was_and_they_are_not_suspected_again(desk: Desk) -> None:
    one, other = case(desk), case(desk, child="doubt")
    block(desk, other)
    supervise(desk)
    assert [found.theirs.id for found in suspected_duplicates(desk, one)] == [other]
    before = look(desk, one, other)
    join_cases(desk, one, other, WHY)
    assert look(desk, one, other) != before
    assert suspected_duplicates(desk, one) == ()
    part_cases(desk, one, other, "Otra huella")
    assert look(desk, one, other) == before
    assert suspected_duplicates(desk, one) == ()
    assert [line.id for line in told_apart(desk, one)] == [other]
    join_cases(desk, other, one, "Sí era ella")
    assert told_apart(desk, one) == ()
    assert [line.id for line in joined_with(desk, one)] == [other]


def test_only_a_supervisor_takes_protection_away(desk: Desk) -> None:
    one, other = pair(desk, child="yes")
    for mine, theirs in ((one, other), (other, one)):
        with pytest.raises(RoleMayNotError):
            part_cases(desk, mine, theirs, "Otra huella")
    assert joined_with(desk, one)
    supervise(desk)
    part_cases(desk, one, other, "Otra huella")
    assert case_of(desk, one).facts.value("is_child") == "no"


def test_without_a_reason_or_another_case_nothing_is_said(desk: Desk) -> None:
    one, other = case(desk), case(desk)
    for mine, theirs, why in ((one, other, "  "), (one, one, WHY)):
        with pytest.raises(RecordIncompleteError):
            join_cases(desk, mine, theirs, why)
    with pytest.raises(UnknownCaseError):
        join_cases(desk, one, CaseId("b" * 26), WHY)
    with pytest.raises(RecordIncompleteError):
        part_cases(desk, one, other, WHY)
    join_cases(desk, one, other, WHY)
    written = len(case_history(desk, one))
    join_cases(desk, other, one, "Otra vez")
    assert len(case_history(desk, one)) == written, "said already"


def test_who_only_reads_says_nothing(desk: Desk) -> None:
    one, other = case(desk), case(desk)
    seat(desk, replace(desk.person, role="auditor"))
    with pytest.raises(RoleMayNotError):
        join_cases(desk, one, other, WHY)


def test_a_case_for_few_is_not_said_to_be_of_one_person_with_a_case_for_all(desk: Desk) -> None:
    one, other = case(desk), case(desk)
    restrict_case(desk, other, [])
    for mine, theirs in ((one, other), (other, one)):
        with pytest.raises(ReadersDifferError):
            join_cases(desk, mine, theirs, WHY)
    restrict_case(desk, one, [])
    join_cases(desk, one, other, WHY)
    assert len(joined_with(desk, one)) == 1


def test_who_may_not_see_the_other_learns_nothing_of_it_and_is_held_by_it(desk: Desk) -> None:
    one, other = pair(desk)
    block(desk, other)
    link = path_of(link_of(one, other))
    restrict_case(desk, other, [])
    seat(desk, replace(desk.person, id=PersonId("b" * 26), role="coordinator"))
    found = case_of(desk, one)
    assert found.line.beside == ""
    assert joined_with(desk, one) == ()
    assert all(each.path != link for each in case_history(desk, one))
    assert [line.beside for line in case_page(desk, CaseFilter(practice=True, as_one=True))] == [""]
    assert [hit.beside for hit in find_cases(desk, "Ana", as_one=True)] == [""]
    assert is_protected(found.facts)
    with pytest.raises(UnknownCaseError):
        part_cases(desk, one, other, "porque sí")


def test_what_is_said_travels_and_holds_where_only_one_of_the_two_came(
    desk: Desk, other: Desk, third: Desk, tmp_path: Path
) -> None:
    one, second = pair(desk)
    send(desk, other, tmp_path, one, second)
    assert [line.id for line in joined_with(other, one)] == [second]
    assert not is_protected(case_of(other, one).facts)
    send(desk, third, tmp_path, one)
    found = case_of(third, one)
    assert joined_with(third, one) == ()
    assert found.line.beside == ""
    assert is_protected(found.facts), "nobody knows what the other case says"
    assert all(not each.path.startswith("same/") for each in case_history(third, one))
    send(desk, third, tmp_path, second)
    assert not is_protected(case_of(third, one).facts)
    assert [line.id for line in joined_with(third, one)] == [second]


def test_two_posts_that_say_the_contrary_disagree_and_a_person_settles_it_in_both_cases(
    here: Desk, there: Desk, tmp_path: Path
) -> None:
    one, second = pair(here)
    send(here, there, tmp_path, one, second)
    part_cases(here, one, second, "No es")
    part_cases(there, one, second, "No es")
    join_cases(there, one, second, "Sí es")
    file = seal(here, there, tmp_path, one, second)
    send(there, here, tmp_path, one, second)
    take(there, file)
    link = link_of(one, second)
    for post in (here, there):
        assert joined_with(post, one), "as long as anybody says so"
        for each in (one, second):
            assert [diff.path for diff in case_of(post, each).disagreements] == [path_of(link)]
    settle_disagreement(here, second, core_part(second), path_of(link), "other", "Huellas comparadas")
    send(here, there, tmp_path, one, second)
    for post in (here, there):
        assert joined_with(post, one) == joined_with(post, second) == ()
        assert not case_of(post, one).disagreements
        assert not case_of(post, second).disagreements
    with pytest.raises(NothingToSettleError):
        settle_disagreement(here, one, core_part(one), path_of(link), "other", "otra vez")


def test_two_posts_that_say_the_same_do_not_disagree(here: Desk, there: Desk, tmp_path: Path) -> None:
    one, second = case(here), case(here)
    send(here, there, tmp_path, one, second)
    join_cases(here, one, second, "El pasaporte")
    join_cases(there, one, second, "Su hermana lo dijo")
    send(here, there, tmp_path, one, second)
    send(there, here, tmp_path, one, second)
    for post in (here, there):
        assert not case_of(post, one).disagreements
        assert len(joined_with(post, one)) == 1
    part_cases(here, one, second, "No es")
    send(here, there, tmp_path, one, second)
    assert joined_with(there, one) == (), "one word took back both"
    assert suspected_duplicates(there, one) == (), "that they are two is remembered there as well"
    assert [line.id for line in told_apart(there, one)] == [second]


def test_what_joins_other_cases_joins_not_these(desk: Desk) -> None:
    one, other = case(desk), case(desk)
    stray = path_of(link_of(one, CaseId("b" * 26)))
    desk.append([Deed(core_part(each), VALUE, stray, "same") for each in (one, other)])
    assert joined_with(desk, one) == ()
    assert count_cases(desk, CaseFilter(practice=True, as_one=True)) == 2


def test_what_a_later_program_said_is_known_once_this_one_reads_the_vault(
    tmp_path: Path, library: Library, clock: TestClock
) -> None:
    shutil.copytree(OLD_VAULT, tmp_path / "v")
    opened = unlock(tmp_path / "v", PASSPHRASE, library, clock=clock, state_dir=tmp_path / "state")
    lines = case_page(opened, CaseFilter(practice=True, as_one=True), "code")
    assert sorted(line.name.split()[0] for line in lines) == ["Ana", "Pedro"]
    assert all(len(line.beside.split()) == 1 for line in lines), "taken back unsigned they are one still"
    for line in lines:
        blocked = is_protected(case_of(opened, CaseId(line.id)).facts)
        assert blocked == line.name.startswith("Ana")
    leave(opened)


def test_taken_back_without_a_signature_it_holds_on(desk: Desk, other: Desk, tmp_path: Path) -> None:
    introduce(desk, other)
    one, second = pair(desk)
    path = path_of(link_of(one, second))
    for each in (one, second):
        log = ForgedLog(other, core_part(each))
        log.add(path, "other", replaces=case_of(desk, each).heads(path))
        take(desk, forge(other, desk, tmp_path / other.new_id(), log))
        assert [diff.path for diff in case_of(desk, each).disagreements] == [path]
    assert joined_with(desk, one)
    part_cases(desk, one, second, "Otra huella")
    assert not joined_with(desk, one)
    assert not case_of(desk, one).disagreements


def test_tables_made_again_say_the_same(desk: Desk) -> None:
    one, other = pair(desk)
    rows = "SELECT id, person_of FROM case_row ORDER BY key"
    before = desk.read().execute(rows).fetchall()
    assert {whose for _, whose in before} == {min(one, other)}
    with desk.writing() as connection:
        connection.execute("DELETE FROM case_link")
        connection.execute("UPDATE case_row SET person_of = ''")
        rebuild(connection)
    assert desk.read().execute(rows).fetchall() == before
    assert compare(desk.read(), core_part(one)) == []


def test_set_aside_with_its_file_it_holds_on_between_the_two(here: Desk, there: Desk, tmp_path: Path) -> None:
    one, second = case(here), case(here, child="yes")
    send(here, there, tmp_path, one, second)
    join_cases(here, one, second, WHY)
    introduce(here, there)
    send(here, there, tmp_path, one, second)
    last = received_bundles(there)[0].bundle
    set_aside(there, last, "No era para nosotros")
    for each in (one, second):
        found = case_of(there, each)
        assert found.facts.value("is_child") == "yes", "what protects holds on"
        assert set(found.facts.possible("child_or_doubt")) == {"no", "yes"} - (
            {"no"} if each == second else set()
        )
    assert [line.id for line in joined_with(there, one)] == [second]
    take_back(there, last, "Sí era")
    assert [line.id for line in joined_with(there, one)] == [second]


def test_a_case_that_is_linked_as_family_stays_family_also_where_it_is_said_to_be_of_the_same_person(
    desk: Desk,
) -> None:
    one, other = open_case(desk, Opening("host", "no")), open_case(desk, Opening("host", "no"))
    link_family(desk, one.id, other.id)
    join_cases(desk, one.id, other.id, WHY)
    state = load_case_state(desk.read(), one.id)
    assert other.id in same_person(desk.read(), state)
    assert set(relatives(desk.read(), state)) == {other.id}
