"""Diferencias: cases that may be of the same person stand side by side, with the reasons, until somebody says."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.cases.same_person import link_of, path_of
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.domain.likeness.comparing import AGAINST, SIGNS, Likeness, Reason
from repatria.services.cases.duplicates import told_apart
from repatria.services.cases.history import case_history
from repatria.services.cases.joining import join_cases
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.ui.case.page import CasePage
from repatria.ui.case.people.same_rows import same_rows
from repatria.ui.case.people.suspect_blocks import SuspectBlock
from repatria.ui.case.telling.difference_blocks import comparisons
from repatria.ui.case.telling.header_words import header_words
from repatria.ui.case.telling.history_words import happenings
from repatria.ui.case.telling.likeness_words import likeness_title, reason_words
from repatria.ui.case.telling.path_words import place_words, said_words
from repatria.ui.case.telling.terms import quoted
from repatria.ui.case.view import look
from repatria.ui.i18n import Speech
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import Label
from tests.ui.case.conftest import Show, settle

NAME = "Ximena Vásquez Núñez"


def named(work: Work, name: str, age: int) -> CaseId:
    case = open_case(work, Opening("host", "yes", nationality=("HND",), label="gorra roja")).id
    core = core_part(case)
    work.append([Deed(core, "value", "case/name_used", name), Deed(core, "value", "case/age_stated", age)])
    return case


@pytest.fixture
def two(work: Work) -> tuple[CaseId, CaseId]:
    return named(work, NAME, 17), named(work, "Jimena Basques Nunes", 18)


def blocks(page: CasePage) -> list[SuspectBlock]:
    page.show_section("differences")
    return [one for one in page.content.differences.findChildren(SuspectBlock) if one.isVisibleTo(page)]


def words(block: SuspectBlock) -> str:
    return " | ".join(label.text() for label in block.findChildren(Label))


def press(block: SuspectBlock, verb: str) -> None:
    next(one for one in block.findChildren(Button) if one.text() == verb).click()


def test_both_stand_side_by_side_with_the_reasons_and_names_covered(
    show: Show, work: Work, two: tuple[CaseId, CaseId]
) -> None:
    page = show(two[0])
    [block] = blocks(page)
    told = words(block)
    codes = [look(work, case).case.code for case in two]
    assert all(code in told for code in codes)
    assert "el nombre suena igual (F4 para verlo)" in told
    assert "edad cercana: aquí 17 años, allí 18 años" in told
    assert "misma nacionalidad: Honduras" in told
    assert NAME not in told
    page.set_names_shown(True)
    [block] = blocks(page)
    assert f"el nombre suena igual: aquí {NAME}, allí Jimena Basques Nunes" in words(block)
    page.set_names_shown(False)
    assert NAME not in words(blocks(page)[0])
    assert page.content.counts()["differences"] == 1


def test_the_head_says_so_and_no_number_of_likeness(work: Work, two: tuple[CaseId, CaseId]) -> None:
    assert any("otro expediente" in said for _, said in header_words(look(work, two[0])).chips)
    alone = open_case(work, Opening("host", "no")).id
    assert not any("otro expediente" in said for _, said in header_words(look(work, alone)).chips)


def test_not_the_same_is_said_with_a_reason_remembered_and_taken_back(
    qtbot: QtBot, show: Show, work: Work, two: tuple[CaseId, CaseId]
) -> None:
    page = show(two[0])
    press(blocks(page)[0], "No es la misma persona…")
    assert page.panel is not None
    page.panel.fields["reason"].set_value("Las vi juntas")
    settle(qtbot, page, page.panel.act.click)
    [block] = blocks(page)
    assert "no es la misma persona" in words(block)
    assert page.content.counts()["differences"] == 0
    assert [line.id for line in told_apart(work, two[1])] == [two[0]]
    settle(qtbot, page, lambda: press(block, "Volver a comparar"))
    assert "Puede ser la misma persona" in words(blocks(page)[0]) or "Es probable" in words(blocks(page)[0])


def test_the_other_case_is_opened_from_there(qtbot: QtBot, show: Show, two: tuple[CaseId, CaseId]) -> None:
    page = show(two[0])
    with qtbot.waitSignal(page.case_asked) as asked:
        press(blocks(page)[0], "Ver el otro expediente")
    assert asked.args == [two[1]]


def test_every_reason_has_words_of_its_own(work: Work, two: tuple[CaseId, CaseId]) -> None:
    view = look(work, two[0])
    said = [reason_words(view, Reason(sign, "", ""), names=True) for sign in SIGNS]
    assert len({*said}) == len(SIGNS)
    assert set(SIGNS) > AGAINST
    titles = {likeness_title(Likeness(sure, ())) for sure in ("likely", "possible")}
    assert len(titles) == 2


def test_the_same_is_said_with_a_reason_shown_in_both_and_taken_back(
    qtbot: QtBot, show: Show, work: Work, two: tuple[CaseId, CaseId]
) -> None:
    page = show(two[0])
    codes = [look(work, case).case.code for case in two]
    press(blocks(page)[0], "Es la misma persona…")
    assert page.panel is not None
    page.panel.fields["reason"].set_value("El mismo pasaporte")
    settle(qtbot, page, page.panel.act.click)
    [block] = blocks(page)
    assert f"Es la misma persona que {codes[1]}" in words(block)
    assert page.content.counts()["differences"] == 0
    for case, other in (two, two[::-1]):
        chips = [said for _, said in header_words(look(work, case)).chips]
        assert f"misma persona: {look(work, other).case.code}" in chips
        assert not any("tal vez" in said for said in chips)
        view = look(work, case)
        [told] = [
            row.what
            for row in happenings(view, case_history(work, case), names=False)
            if "pasaporte" in row.what
        ]
        assert look(work, other).case.code in told
    with qtbot.waitSignal(page.case_asked) as asked:
        press(block, "Ver el otro expediente")
    assert asked.args == [two[1]]
    press(block, "No era la misma persona…")
    page.panel.fields["reason"].set_value("Otra huella")
    settle(qtbot, page, page.panel.act.click)
    [block] = blocks(page)
    assert "no es la misma persona" in words(block)
    assert not look(work, two[1]).same


def test_said_differently_it_is_settled_there(work: Work, two: tuple[CaseId, CaseId]) -> None:
    join_cases(work, *two, "El mismo pasaporte")
    path = path_of(link_of(*two))
    work.append([Deed(core_part(two[0]), "value", path, "other")])
    view = look(work, two[0])
    [(difference, _)] = comparisons(view)
    assert place_words(view, path) == f"Si es la misma persona que {look(work, two[1]).case.code}"
    answers = {said_words(view, path, head.value) for head in difference.standing.heads}
    assert answers == {"es la misma persona", "es otra persona"}


def test_any_other_case_is_found_by_code_and_stands_among_the_people(
    qtbot: QtBot, show: Show, work: Work
) -> None:
    one, other = (open_case(work, Opening("host", "no", label=label)) for label in ("gorra", "mochila"))
    page = show(one.id)
    page.show_section("people")
    page.act("other_case")
    first = page.panel
    assert first is not None
    first.fields["text"].set_value("nadie se llama así")
    first.press()
    qtbot.waitUntil(lambda: page.panel is not first)
    again = page.panel
    assert again is not None
    again.fields["text"].set_value(other.code)
    again.press()
    qtbot.waitUntil(lambda: page.panel is not again)
    assert page.panel is not None
    assert page.panel.value("case") == other.id
    page.panel.fields["reason"].set_value("Ella lo dijo")
    settle(qtbot, page, page.panel.press)
    [(row, acts)] = same_rows(look(work, one.id))
    assert row.what == f"Otro expediente de la misma persona: {other.code} · «mochila» · Persona adulta"
    assert [act.key for act in acts] == [f"case/{other.id}"]


@pytest.mark.parametrize(("language", "said"), [("es", "«mochila»"), ("en", "“mochila”")])
def test_a_label_is_quoted_as_the_language_does(speech: Speech, language: str, said: str) -> None:
    speech.speak(language)
    assert (quoted("mochila"), quoted("")) == (said, "")
