from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from repatria.services.cases.joining import join_cases
from repatria.services.cases.opening import OpenedCase, Opening, open_case
from repatria.services.cases.restricting import restrict_case
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk as Work
from repatria.services.forms.filling import begin_form, keep_begun
from repatria.services.post.people import let_in
from repatria.services.post.time_zone import set_zone
from repatria.store.lists.stale_lines import set_case_summary
from repatria.ui.cases.case_rows import CaseRow, say_row
from repatria.ui.pages import Desk
from repatria.ui.today.page import TodayPage
from tests.posts import TestClock, seat
from tests.services.conftest import fill
from tests.services.deeds import F03
from tests.ui.desks import Told


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> TodayPage:
    return TodayPage(desk)


def show(qtbot: QtBot, page: TodayPage) -> list[CaseRow]:
    qtbot.addWidget(page)
    page.resize(1140, 600)
    with qtbot.waitSignal(page.shown):
        page.show()
    return rows_of(page)


def again(qtbot: QtBot, page: TodayPage) -> list[CaseRow]:
    with qtbot.waitSignal(page.shown):
        page.refresh()
    return rows_of(page)


def rows_of(page: TodayPage) -> list[CaseRow]:
    model = page.list.rows
    return [model.row_at(model.index(place)) for place in range(model.rowCount())]


def opened(work: Work, label: str = "", child: str = "yes") -> OpenedCase:
    return open_case(work, Opening("host", child, nationality=("HND",), return_country="HND", label=label))


def put(work: Work, case: OpenedCase, **line: object) -> None:
    with work.writing() as connection:
        set_case_summary(connection, case.id, **line)  # type: ignore[arg-type]


def test_an_empty_day_teaches_and_offers_to_open_a_case(qtbot: QtBot, page: TodayPage, told: Told) -> None:
    assert show(qtbot, page) == []
    assert page.empty.isVisible()
    page.empty.act_asked.emit()
    assert told.gone == [("opening", {"way": "person"})]


def test_cases_of_one_person_stand_once_with_the_code_of_the_other(
    qtbot: QtBot, page: TodayPage, work: Work
) -> None:
    one, other = opened(work, child="no"), opened(work, child="no")
    join_cases(work, one.id, other.id, "El mismo pasaporte")
    put(work, one, next_due="0000")
    put(work, other, next_due="2026-11-24T10:00:00Z")
    rows = show(qtbot, page)
    [row] = [row for row in rows if row.code]
    assert (row.code, row.case) == (one.code, one.id)
    assert f"misma persona: {other.code}" in say_row(row, names=False)
    assert [row.count for row in rows if row.heading] == ["1"]


def test_lists_stand_in_the_order_in_which_they_matter(qtbot: QtBot, page: TodayPage, work: Work) -> None:
    lines = [
        {"next_due": "0000"},
        {"next_due": "2026-11-23T10:00:00Z"},
        {"next_due": "2026-11-24T10:00:00Z"},
        {"flags": "ratify"},
        {"flags": "waits"},
        {"flags": "ready"},
    ]
    for line in lines:
        put(work, opened(work), **line)
    keep_begun(work, begin_form(work, opened(work).id, "F01"))
    headings = [row.key.removeprefix("list/") for row in show(qtbot, page) if row.heading]
    assert headings == ["at_once", "overdue", "soon", "drafts", "to_ratify", "waiting", "undated"]


def test_a_case_stands_once_and_its_chips_say_the_rest(qtbot: QtBot, page: TodayPage, work: Work) -> None:
    late, quiet = opened(work), opened(work)
    put(work, late, next_due="2026-11-23T10:00:00Z", flags="ratify")
    put(work, quiet, next_due="9999", flags="ratify waits")
    rows = show(qtbot, page)
    assert sorted(row.case for row in rows if not row.heading) == sorted([late.id, quiet.id])
    first = next(row for row in rows if row.case == late.id)
    assert first.key.startswith("overdue/")
    assert any("ratificar" in words for _, words in first.chips)
    assert [(row.key, row.count) for row in rows if row.heading] == [
        ("list/overdue", "1"),
        ("list/to_ratify", "1"),
    ]


def test_a_row_says_code_label_step_and_until_when_and_no_name(
    qtbot: QtBot, page: TodayPage, work: Work
) -> None:
    case = opened(work, "blusa azul")
    put(
        work,
        case,
        next_due="2026-11-25T05:59:59Z",
        next_step="P2.1",
        flags="due_by_day due_step:P0.5 due_legal",
    )
    with work.writing() as connection:
        connection.execute("UPDATE case_row SET name = 'Marisol Xoy'")
    row = next(row for row in show(qtbot, page) if row.case == case.id)
    assert (row.code, row.who) == (case.code, "blusa azul · NNA")
    assert row.clock == "en cualquier momento hasta mañana · plazo legal"
    assert row.step == "step/P0.5"
    said = page.list.rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Marisol" not in said
    page.set_names_shown(True)
    assert "Marisol Xoy" in page.list.rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(
    ("due", "flags", "words"),
    [
        ("2026-11-24T00:00:00Z", "", "hasta hoy, 18:00 · sugerido"),
        ("2026-11-22T18:00:00Z", "due_legal", "debió estar ayer, 12:00 · plazo legal"),
        ("2026-11-22T05:59:59Z", "due_by_day", "debió estar sáb 21 nov · sugerido"),
    ],
)
def test_clocks_are_said_in_words_beside_now(
    qtbot: QtBot, page: TodayPage, work: Work, due: str, flags: str, words: str
) -> None:
    put(work, opened(work), next_due=due, flags=flags)
    assert [row.clock for row in show(qtbot, page) if row.case] == [words]


def test_enter_opens_the_case_at_its_step(qtbot: QtBot, page: TodayPage, work: Work, told: Told) -> None:
    case = opened(work)
    show(qtbot, page)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert [(key, place["case"]) for key, place in told.gone if place] == [("case", case.id)]
    assert told.gone[0][1]["step"].startswith("step/P0.")  # type: ignore[index]


def test_an_unfinished_form_is_resumed(qtbot: QtBot, page: TodayPage, work: Work, told: Told) -> None:
    case = opened(work)
    form = begin_form(work, case.id, "F01")
    keep_begun(work, form)
    rows = show(qtbot, page)
    page.list.taken.emit(next(row for row in rows if row.draft))
    assert told.gone == [("form", {"case": case.id, "member": form.member})]


def test_reading_anew_keeps_the_chosen_case_though_others_come_before_it(
    qtbot: QtBot, page: TodayPage, work: Work
) -> None:
    cases = [opened(work) for _ in range(6)]
    for number, case in enumerate(cases):
        put(work, case, next_due=f"2026-11-24T1{number}:00:00Z")
    tester = QAbstractItemModelTester(page.list.rows)
    rows = show(qtbot, page)
    chosen = next(place for place, row in enumerate(rows) if row.case == cases[3].id)
    page.list.setCurrentIndex(page.list.rows.index(chosen))
    put(work, opened(work), next_due="0000")
    again(qtbot, page)
    assert page.list.rows.row_at(page.list.currentIndex()).case == cases[3].id
    put(work, cases[3], next_due="2026-11-22T10:00:00Z")
    again(qtbot, page)
    assert page.list.currentIndex().isValid()
    tester.deleteLater()


def test_words_follow_the_time(qtbot: QtBot, page: TodayPage, work: Work, clock: TestClock) -> None:
    case = opened(work)
    put(work, case, next_due="2026-11-23T21:00:00Z")
    assert [row.clock for row in show(qtbot, page) if row.case] == ["hasta hoy, 15:00 · sugerido"]
    clock.pass_time(hours=2)
    assert [row.clock for row in again(qtbot, page) if row.case] == ["debió estar hoy, 15:00 · sugerido"]
    after_commit(work, [case.id])


def test_what_is_too_much_for_a_day_is_counted_and_found_in_the_list_of_cases(
    qtbot: QtBot, page: TodayPage, work: Work, told: Told
) -> None:
    for _ in range(51):
        opened(work)
    rows = show(qtbot, page)
    assert rows[0].count == "51"
    assert rows[-1].title == "y 1 más: véalo en Casos"
    page.list.taken.emit(rows[-1])
    assert told.gone == [("cases", {"list": "at_once"})]


def test_a_post_whose_clock_is_guessed_is_asked_for_it_in_a_line_until_somebody_says_it(
    qtbot: QtBot, page: TodayPage, work: Work, told: Told
) -> None:
    show(qtbot, page)
    assert not page.clock_asked.isVisible()
    work.vault.device = replace(work.vault.device, country="MEX", zone="")
    again(qtbot, page)
    assert page.clock_asked.isVisible()
    page.say_clock.click()
    assert told.gone[-1] == ("settings", {"section": "place"})
    set_zone(work, "America/Cancun")
    again(qtbot, page)
    assert not page.clock_asked.isVisible()


def test_a_restricted_case_shows_the_night_shift_a_card_that_opens_nothing(
    qtbot: QtBot, page: TodayPage, work: Work, told: Told
) -> None:
    case = opened(work, "blusa azul", "no")
    bea = let_in(work, "Bea", "coordinator", "otra frase larga de práctica")
    restrict_case(work, case.id)
    seat(work, bea)
    rows = show(qtbot, page)
    assert [row.title for row in rows if row.heading] == ["Reservados: dónde está y a quién llamar"]
    [card] = [row for row in rows if not row.heading]
    said = say_row(card, names=True)
    assert said == f"{case.code}. Reservado. Lugar sin anotar. Llame a Ana M."
    assert (card.case, card.step, card.draft) == ("", "", "")
    page.list.taken.emit(card)
    assert told.gone == []
    assert case.code in told.notices[0].happened
    assert told.notices[0].advice == "Llame a Ana M."


def test_a_child_in_a_cell_stands_above_all_with_the_nights(
    qtbot: QtBot, page: TodayPage, work: Work, clock: TestClock
) -> None:
    case = opened(work, child="doubt")
    fill(work, case, "F03", F03 | {"place_kind": "police_cell"})
    [row] = [row for row in show(qtbot, page) if row.case == case.id]
    assert row.key.startswith("at_once/")
    assert [words for _, words in row.chips] == ["en detención"]
    clock.pass_time(days=2)
    [row] = [row for row in again(qtbot, page) if row.case == case.id]
    assert [words for _, words in row.chips] == ["2 noches en detención"]


def test_an_answer_that_is_owed_or_awaited_stands_by_its_name_and_leads_to_the_requests(
    qtbot: QtBot, page: TodayPage, work: Work, told: Told
) -> None:
    names = {"packet": "Respuesta de otro país a un envío", "reply": "Contestar un envío de otro país"}
    cases = {step: opened(work) for step in names}
    for step, case in cases.items():
        put(work, case, next_due="2026-11-25T05:59:59Z", flags=f"due_by_day due_step:{step}")
    rows = {row.case: row for row in show(qtbot, page)}
    for step, case in cases.items():
        assert rows[case.id].title == names[step]
        page.list.taken.emit(rows[case.id])
        assert told.gone[-1] == ("case", {"case": case.id, "section": "requests"})
