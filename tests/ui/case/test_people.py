"""Personas: who may do what is corrected there, family in other cases is linked, and a group knows of itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from repatria.domain.cases.family import family_of
from repatria.domain.cases.related import barred_names, may_member_serve
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.acts import raise_block
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Incident, OpenedCase, Opening, open_case, open_group
from repatria.services.cases.relations import add_related, link_family
from repatria.services.cases.restricting import restrict_case
from repatria.services.desk import Desk as Work
from repatria.services.post.people import let_in
from repatria.store.log.events import ingest
from repatria.ui.case.doings.more_acts import more_acts
from repatria.ui.case.page import CasePage
from repatria.ui.case.people.people_rows import people_rows
from repatria.ui.case.telling.header_words import header_words
from repatria.ui.case.telling.terms import kind_words
from repatria.ui.case.view import look
from tests.posts import seat
from tests.services.forging import ForgedLog
from tests.ui.case.conftest import Show, settle


def choose(page: CasePage, words: str) -> str:
    """Choose the first row of Personas that says *words*; return its key."""
    page.show_section("people")
    rows = page.content.people.list.rows
    found = [rows.row_at(rows.index(place)) for place in range(rows.rowCount())]
    key = next(row.key for row in found if words in row.what)
    page.content.people.choose(key)
    return key


def press(page: CasePage, verb: str) -> None:
    """Press the act of the chosen row that is called *verb*."""
    button = next(one for one in page.content.people.acts_shown() if one.text() == verb)
    button.click()


def press_choice(page: CasePage, key: str, words: str) -> None:
    """Press the button of the field *key* that says *words*."""
    assert page.panel is not None
    buttons = page.panel.fields[key].findChildren(QAbstractButton)
    next(one for one in buttons if one.text() == words).click()


def give(page: CasePage, **given: object) -> None:
    """Write into the open panel."""
    assert page.panel is not None
    for key, value in given.items():
        page.panel.fields[key].set_value(value)


def written(page: CasePage) -> str:
    """Return all that the rows of Personas say."""
    page.show_section("people")
    rows = page.content.people.list.rows
    found = [rows.row_at(rows.index(place)) for place in range(rows.rowCount())]
    return " | ".join(f"{row.when} {row.what}" for row in found)


@pytest.fixture
def other(work: Work) -> OpenedCase:
    return open_case(work, Opening("host", "no", label="gorra roja"))


def test_a_companion_is_verified_where_the_refusal_sends_people(qtbot: QtBot, show: Show, work: Work) -> None:
    case = open_case(work, Opening("host", "no")).id
    add_related(work, case, "companion", {"name": "Elsa"})
    page = show(case)
    member = choose(page, "Acompañante")
    press(page, "Ya se verificó quién es…")
    give(page, reason="DPI en mano")
    assert page.panel is not None
    settle(qtbot, page, page.panel.press)
    assert may_member_serve(case_of(work, case).state, member)
    assert "se verificó quién es" in written(page)
    assert "Ya se verificó quién es…" not in [one.text() for one in page.content.people.acts_shown()]


def test_a_companion_of_whom_nobody_signed_it_is_verified_there_too(
    qtbot: QtBot, show: Show, work: Work
) -> None:
    adult = open_case(work, Opening("host", "no"))
    add_related(work, adult.id, "companion", {"name": "Pedro Roca"})
    [path] = [fact.path for fact in case_of(work, adult.id).state.of_type("member_added")]
    log = ForgedLog(work, core_part(adult.id))
    log.add(f"{path}/verified", "yes")
    with work.writing() as connection:
        ingest(connection, [(log.part, log.log, log.events)])
    page = show(adult.id)
    choose(page, "sin verificar: no firma")
    press(page, "Ya se verificó quién es…")
    give(page, reason="DPI en mano")
    assert page.panel is not None
    settle(qtbot, page, page.panel.press)
    assert "se verificó quién es" in written(page)
    assert may_member_serve(case_of(work, adult.id).state, path.removeprefix("related/"))
    assert not case_of(work, adult.id).disagreements


def test_a_mark_is_corrected_with_its_reason(qtbot: QtBot, page: CasePage, work: Work) -> None:
    member = choose(page, "Tal vez la controla")
    press(page, "Corregir qué es de la persona…")
    give(page, kind="official")
    assert page.panel is not None
    page.panel.press()
    assert page.panel.fields["reason"].message()
    give(page, reason="Es de la PGN: lo confirmó la PGN.")
    page.panel.press()
    assert page.panel.fields["second_role"].message(), "of a girl nobody decides it alone"
    give(page, second_role="child_auth", second_name="Lic. Paz, PGN", second_how="oral")
    settle(qtbot, page, page.panel.press)
    assert may_member_serve(case_of(work, page.case_id).state, member)


def test_enter_goes_from_a_person_to_what_can_be_done_about_them(qtbot: QtBot, page: CasePage) -> None:
    choose(page, "tía")
    page.content.people.list.setFocus()
    first = page.content.people.acts_shown()[0]
    qtbot.waitUntil(first.isVisible)
    qtbot.keyClick(page.content.people.list, Qt.Key.Key_Return)
    assert page.focusWidget() is first


def test_a_relative_is_found_by_code_and_linked_both_ways(
    qtbot: QtBot, show: Show, work: Work, other: OpenedCase
) -> None:
    case = open_case(work, Opening("host", "no")).id
    page = show(case)
    page.act("link_family")
    first = page.panel
    assert first is not None
    give(page, text="nadie se llama así")
    first.press()
    qtbot.waitUntil(lambda: page.panel is not first)
    again = page.panel
    assert again is not None
    give(page, text=other.code)
    again.press()
    qtbot.waitUntil(lambda: page.panel is not again)
    assert page.panel is not None
    assert page.panel.value("case") == other.id
    settle(qtbot, page, page.panel.press)
    raise_block(work, other.id)
    assert case_of(work, case).facts.value("family_block") == "yes"
    choose(page, other.code)
    with qtbot.waitSignal(page.case_asked) as asked:
        press(page, "Abrir su expediente")
    assert asked.args == [other.id]


def test_an_adult_is_separated_by_her_own_writing(
    qtbot: QtBot, show: Show, work: Work, other: OpenedCase
) -> None:
    case = open_case(work, Opening("host", "no")).id
    link_family(work, case, other.id)
    raise_block(work, other.id)
    page = show(case)
    choose(page, other.code)
    press(page, "Separar por escrito…")
    give(page, document="carta firmada hoy")
    assert page.panel is not None
    settle(qtbot, page, page.panel.press)
    assert case_of(work, case).facts.value("family_block") == "no"
    assert "separado por escrito" in written(page)


def test_a_relative_whose_case_is_for_others_is_shown_without_its_code(work: Work, other: OpenedCase) -> None:
    case = open_case(work, Opening("host", "no")).id
    link_family(work, case, other.id)
    restrict_case(work, other.id)
    colleague = let_in(work, "Bea", "coordinator", "otra frase larga de práctica")
    seat(work, colleague)
    rows = people_rows(look(work, case), names=True)
    assert len(rows) == 1
    assert other.code not in rows[0][0].what
    assert not any(act.key.startswith("case/") for act in rows[0][1])


def test_a_group_is_shown_with_what_it_shares_and_a_block_in_it_warns(
    qtbot: QtBot, show: Show, work: Work
) -> None:
    rows = [Opening("host", "no", letter="A"), Opening("host", "yes", letter="B")]
    mother, child = open_group(work, rows, Incident(vehicle="microbús", documents_held_by="el chofer"))
    page = show(CaseId(mother.id))
    said = written(page)
    assert "vehículo: microbús" in said
    assert "tenía sus documentos: el chofer" in said
    assert "Del mismo grupo, B" in said
    choose(page, child.code)
    with qtbot.waitSignal(page.case_asked) as asked:
        press(page, f"Abrir {child.code}")
    assert asked.args == [child.id]
    raise_block(work, child.id)
    chips = [words for _, words in header_words(look(work, mother.id)).chips]
    assert "bloqueo en otro expediente del mismo grupo" in chips


def test_after_somebody_was_added_the_keyboard_is_in_the_list(qtbot: QtBot, show: Show, work: Work) -> None:
    page = show(open_case(work, Opening("host", "no")).id)
    page.show_section("people")
    page.act("add_related")
    assert page.panel is not None
    page.panel.fields["kind"].set_value("family")
    page.panel.fields["name"].set_value("Rosa")
    settle(qtbot, page, page.panel.press)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.content.people.isAncestorOf(focused)


@pytest.mark.parametrize("claimed", ["family", "guardian"])
def test_whoever_says_to_be_family_serves_nobody_until_somebody_verified_it(
    qtbot: QtBot, show: Show, work: Work, claimed: str
) -> None:
    girl = open_case(work, Opening("host", "yes")).id
    page = show(girl)
    page.show_section("people")
    page.act("add_related")
    assert page.panel is not None
    buttons = page.panel.fields["kind"].findChildren(QAbstractButton)
    next(one for one in buttons if one.text() == kind_words(claimed)).click()
    assert page.panel.fields["known"].isVisibleTo(page.panel)
    give(page, name="Marta Tía", relationship="su tía, dice")
    assert page.panel.fields["known"].value() == "no", "the careful answer stands there"
    settle(qtbot, page, page.panel.press)
    state = case_of(work, girl).state
    assert barred_names(state) == ("Marta Tía",)
    assert "sin verificar: no firma" in written(page)


def test_family_that_somebody_verified_with_whoever_agrees_is_family(
    qtbot: QtBot, show: Show, work: Work
) -> None:
    girl = open_case(work, Opening("host", "yes")).id
    page = show(girl)
    page.show_section("people")
    page.act("add_related")
    give(page, kind="family", name="Marta Tía")
    assert page.panel is not None
    press_choice(page, "known", "Sí, está verificado")
    page.panel.press()
    assert page.panel.fields["how_known"].message()
    give(page, how_known="DPI en mano")
    page.panel.press()
    assert page.panel.fields["second_role"].message(), "of a girl nobody decides it alone"
    give(page, second_role="child_auth", second_name="Lic. Paz, PGN", second_how="oral")
    settle(qtbot, page, page.panel.press)
    assert barred_names(case_of(work, girl).state) == ()
    assert "Familia" in written(page)
    assert "se verificó quién es" in written(page)


def test_family_of_an_older_vault_says_that_nobody_verified_it_and_is_verified_there(
    qtbot: QtBot, show: Show, work: Work
) -> None:
    case = open_case(work, Opening("host", "no")).id
    add_related(work, case, "family", {"name": "Marta Tía"})
    page = show(case)
    member = choose(page, "sin verificar: no firma")
    press(page, "Ya se verificó quién es…")
    give(page, reason="DPI en mano")
    assert page.panel is not None
    settle(qtbot, page, page.panel.press)
    assert may_member_serve(case_of(work, case).state, member)


def test_whoever_is_noted_as_an_official_after_all_is_asked_nothing_of_a_verification(
    show: Show, work: Work
) -> None:
    page = show(open_case(work, Opening("host", "yes")).id)
    page.act("add_related")
    assert page.panel is not None
    give(page, kind="family")
    press_choice(page, "known", "Sí, está verificado")
    assert page.panel.fields["second_name"].isVisibleTo(page.panel)
    buttons = page.panel.fields["kind"].findChildren(QAbstractButton)
    next(one for one in buttons if one.text() == kind_words("official")).click()
    for key in ("known", "how_known", "second_name"):
        assert not page.panel.fields[key].isVisibleTo(page.panel)


def test_an_interpreter_is_asked_for_no_verification(qtbot: QtBot, show: Show, work: Work) -> None:
    page = show(open_case(work, Opening("host", "yes")).id)
    page.show_section("people")
    page.act("add_related")
    give(page, kind="interpreter")
    assert page.panel is not None
    assert not page.panel.fields["known"].isVisibleTo(page.panel)


def test_the_case_of_a_baby_is_opened_where_its_mother_is_and_the_head_asks_for_it_until_then(
    qtbot: QtBot, show: Show, work: Work
) -> None:
    girl = open_case(work, Opening("host", "yes", urgent="child_care")).id
    asks = "cuida a hijas o hijos: abra su expediente"
    assert asks in [said for _, said in header_words(look(work, girl)).chips]
    page = show(girl)
    page.show_section("people")
    page.act("open_child")
    give(page, label="bebé, gorro amarillo", sex="Feminine")
    assert page.panel is not None
    settle(qtbot, page, page.panel.press)
    assert asks not in [said for _, said in header_words(look(work, girl)).chips]
    assert "Familia" in written(page)
    [baby] = family_of(case_of(work, girl).state)
    assert case_of(work, baby).value("label") == "bebé, gorro amarillo"


def test_nobody_is_asked_for_the_case_of_a_child_who_is_elsewhere(
    qtbot: QtBot, show: Show, work: Work
) -> None:
    girl = open_case(work, Opening("host", "yes", urgent="child_care")).id
    page = show(girl)
    assert "no_child" in [act.key for act in more_acts(look(work, girl))]
    page.act("no_child")
    give(page, where="Con su abuela en Cortés")
    assert page.panel is not None
    settle(qtbot, page, page.panel.press)
    view = look(work, girl)
    assert "no_child" not in [act.key for act in more_acts(view)]
    assert "cuida a hijas o hijos: abra su expediente" not in [said for _, said in header_words(view).chips]
