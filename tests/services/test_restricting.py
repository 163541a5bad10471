"""Somebody of this post is pointed at: few may read the case, nobody else finds a trace of it, one may open it."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatria.domain.errors import RecordIncompleteError, RoleMayNotError, UnknownCaseError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.ids import CaseId, PersonId
from repatria.services.cases.casefile import load_casefile
from repatria.services.cases.changing import case_of
from repatria.services.cases.night_cards import night_cards
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.restricting import (
    may_open_to_all,
    open_to_all,
    readers_after,
    restrict_case,
)
from repatria.services.desk import Desk
from repatria.services.post.people import end_access, let_in
from repatria.services.post.pointed_at import vouches
from repatria.services.today import case_page, find_cases
from repatria.store.lists.cases import CaseFilter
from tests.posts import introduce, seat
from tests.services.forging import ForgedLog, forge
from tests.services.two_posts import take


def test_a_restricted_case_is_for_its_opener_and_the_liaisons_and_for_nobody_named(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no", label="blusa azul"))
    liaison = let_in(desk, "Enlace", "liaison", "otra frase larga de práctica")
    named = let_in(desk, "Señalado", "liaison", "una tercera frase de práctica")
    readers = restrict_case(desk, case.id, named=[named.id]).value("restricted")
    assert readers == sorted([desk.person.id, liaison.id])
    with pytest.raises(RecordIncompleteError):
        restrict_case(desk, case.id, named=[desk.person.id])


def test_who_may_not_read_a_restricted_case_finds_no_trace_of_it(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no", label="blusa azul"))
    restrict_case(desk, case.id)
    colleague = let_in(desk, "Bea", "coordinator", "otra frase larga de práctica")
    seat(desk, colleague)
    assert not case_page(desk, CaseFilter(practice=True))
    assert not find_cases(desk, case.code)
    with pytest.raises(UnknownCaseError):
        load_casefile(desk, desk.read(), case.id)


def test_restricting_again_lets_nobody_back_in(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    first = let_in(desk, "Enlace Uno", "liaison", "otra frase larga de práctica")
    second = let_in(desk, "Enlace Dos", "liaison", "una tercera frase de práctica")
    restrict_case(desk, case.id, named=[first.id])
    assert readers_after(desk, case.id, [second.id]) == (desk.person.id,)
    again = restrict_case(desk, case.id)
    assert again.value("restricted") == sorted([desk.person.id, second.id])


def test_the_liaison_who_reads_it_opens_it_to_all_again_and_says_why(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    liaison = let_in(desk, "Enlace", "liaison", "otra frase larga de práctica")
    restrict_case(desk, case.id)
    assert not may_open_to_all(desk, case_of(desk, case.id))
    with pytest.raises(RoleMayNotError):
        open_to_all(desk, case.id, "Ya no hace falta.")
    seat(desk, liaison)
    with pytest.raises(RecordIncompleteError):
        open_to_all(desk, case.id, " ")
    opened = open_to_all(desk, case.id, "Esa persona ya no trabaja aquí.")
    assert opened.line.restricted == 0
    assert opened.state.of_type("note_added")[-1].value["kind"] == "restriction_ended"


def test_where_no_liaison_reads_it_a_reader_opens_it(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    restrict_case(desk, case.id)
    assert open_to_all(desk, case.id, "Fue un malentendido.").line.restricted == 0


def test_where_two_restrictions_differ_only_whom_both_name_reads_on(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    liaison = let_in(desk, "Enlace", "liaison", "otra frase larga de práctica")
    both = [[desk.person.id, liaison.id], [desk.person.id]]
    desk.append([Deed(core_part(case.id), VALUE, "case/restricted", readers) for readers in both])
    assert readers_after(desk, case.id) == (desk.person.id,)
    assert may_open_to_all(desk, case_of(desk, case.id))


def test_a_restriction_from_elsewhere_lets_nobody_back_who_was_pointed_at(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    pointed = let_in(desk, "Enlace", "liaison", "otra frase larga de práctica")
    restrict_case(desk, case.id, named=[pointed.id])
    desk.append([Deed(core_part(case.id), VALUE, "case/restricted", ["somebody of another post"])])
    assert readers_after(desk, case.id) == (desk.person.id,)
    assert restrict_case(desk, case.id).value("restricted") == [desk.person.id]


def test_who_reads_a_case_opens_it_to_all_though_another_restriction_names_strangers(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    restrict_case(desk, case.id)
    desk.append([Deed(core_part(case.id), VALUE, "case/restricted", ["somebody of another post"])])
    assert may_open_to_all(desk, case_of(desk, case.id))
    assert open_to_all(desk, case.id, "Fue un malentendido.").line.restricted == 0


def test_what_two_restrictions_leave_to_nobody_the_liaison_reads_and_opens_and_it_stays_restricted(
    desk: Desk,
) -> None:
    case = open_case(desk, Opening("host", "no"))
    colleague = let_in(desk, "Bea", "coordinator", "una tercera frase de práctica")
    liaison = let_in(desk, "Enlace", "liaison", "otra frase larga de práctica")
    apart = [[desk.person.id], [colleague.id]]
    desk.append([Deed(core_part(case.id), VALUE, "case/restricted", readers) for readers in apart])
    with pytest.raises(UnknownCaseError):
        case_of(desk, case.id)
    seat(desk, liaison)
    assert may_open_to_all(desk, case_of(desk, case.id))
    assert restrict_case(desk, case.id).value("restricted") == [liaison.id]


def test_restricting_what_another_post_restricted_never_opens_it(
    desk: Desk,
) -> None:
    case = open_case(desk, Opening("host", "no"))
    colleague = let_in(desk, "Bea", "coordinator", "una tercera frase de práctica")
    desk.append([Deed(core_part(case.id), VALUE, "case/restricted", ["somebody of another post"])])
    restrict_case(desk, case.id)
    assert case_of(desk, case.id).line.restricted == 1
    seat(desk, colleague)
    with pytest.raises(UnknownCaseError):
        case_of(desk, case.id)


def test_what_only_another_post_restricted_is_not_opened_to_all_here(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    desk.append([Deed(core_part(case.id), VALUE, "case/restricted", ["somebody of another post"])])
    with pytest.raises(RoleMayNotError):
        open_to_all(desk, case.id, "Fue un malentendido.")


def test_a_restriction_that_waits_for_what_came_before_it_keeps_the_case_from_others_already(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    colleague = let_in(desk, "Bea", "coordinator", "otra frase larga de práctica")
    case = open_case(desk, Opening("host", "no"))
    introduce(desk, other)
    log = ForgedLog(other, core_part(case.id))
    log.add("case/label", "gorra azul")
    log.add("case/restricted", [desk.person.id])
    log.send_from = 2
    report = take(desk, forge(other, desk, tmp_path / "stick", log))
    assert report.counts.waiting == 1
    assert case_of(desk, case.id).line.restricted == 1
    person = desk.person
    seat(desk, colleague)
    assert not case_page(desk, CaseFilter(practice=True))
    seat(desk, person)
    log.send_from = 1
    take(desk, forge(other, desk, tmp_path / "stick", log))
    assert case_of(desk, case.id).value("restricted") == [desk.person.id]


def test_of_a_case_that_nobody_here_knows_what_waits_makes_no_line(
    desk: Desk, other: Desk, tmp_path: Path
) -> None:
    introduce(desk, other)
    log = ForgedLog(other, core_part(CaseId(desk.new_id())))
    log.add("case/label", "gorra azul")
    log.add("case/restricted", [desk.person.id])
    log.send_from = 2
    take(desk, forge(other, desk, tmp_path / "stick", log))
    assert not case_page(desk, CaseFilter(practice=True))


def test_a_case_is_left_to_those_who_need_it_and_nobody_is_pointed_at(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no", label="blusa azul"))
    liaison = let_in(desk, "Enlace", "liaison", "otra frase larga de práctica")
    needs = let_in(desk, "Bea", "coordinator", "una tercera frase de práctica")
    other = let_in(desk, "Cira", "coordinator", "una cuarta frase de práctica")
    after = restrict_case(desk, case.id, only=[needs.id])
    assert after.value("restricted") == sorted([desk.person.id, liaison.id, needs.id])
    assert after.value("night_card") == [other.id]
    seat(desk, needs)
    assert vouches(desk)
    assert case_of(desk, case.id).id == case.id
    seat(desk, other)
    assert vouches(desk)
    assert not find_cases(desk, case.code)
    assert [card.code for card in night_cards(desk)] == [case.code]


def test_left_to_fewer_once_more_nobody_joins_and_who_goes_keeps_the_card(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    bea, cira, dora = (
        let_in(desk, name, "coordinator", f"la frase larga de {name}") for name in ("Bea", "Cira", "Dora")
    )
    restrict_case(desk, case.id, named=[dora.id])
    assert readers_after(desk, case.id, only=[bea.id, dora.id]) == (desk.person.id,)
    open_to_all(desk, case.id, "Fue un malentendido.")
    restrict_case(desk, case.id, only=[bea.id, cira.id])
    after = restrict_case(desk, case.id, only=[bea.id])
    assert after.value("restricted") == sorted([desk.person.id, bea.id])
    assert after.value("night_card") == sorted([cira.id, dora.id])


def test_a_case_is_left_to_nobody_who_is_not_here(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    gone = let_in(desk, "Bea", "coordinator", "otra frase larga de práctica")
    end_access(desk, gone.id)
    assert readers_after(desk, case.id, only=[gone.id, PersonId("b" * 26)]) == (desk.person.id,)
