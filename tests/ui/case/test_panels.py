"""A panel stays until what it asked is saved, and the late reply to one panel never closes another."""

from __future__ import annotations

import threading

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from pytestqt.qtbot import QtBot

from repatria.services.cases.changing import case_of
from repatria.services.desk import Desk as Work
from repatria.ui.case.page import CasePage
from repatria.ui.pages import Desk
from repatria.ui.widgets.date_time import DateTime
from repatria.ui.widgets.label import IconWords
from tests.posts import TestClock
from tests.ui.desks import Told


def test_nobody_leaves_a_panel_while_it_is_being_saved(qtbot: QtBot, page: CasePage, desk: Desk) -> None:
    gate = threading.Event()
    desk.tasks.run(page, gate.wait, lambda _: None, lambda _: None)
    page.act("call")
    panel = page.panel
    assert panel is not None
    panel.fields["to"].set_value("PGN")
    panel.press()
    assert not panel.back.isEnabled()
    assert not panel.act.isEnabled()
    with qtbot.waitSignal(page.shown):
        gate.set()
    assert page.panel is None


def test_the_late_reply_to_one_panel_closes_only_that_one(qtbot: QtBot, page: CasePage, desk: Desk) -> None:
    gate = threading.Event()
    desk.tasks.run(page, gate.wait, lambda _: None, lambda _: None)
    page.act("call")
    first = page.panel
    assert first is not None
    first.fields["to"].set_value("PGN")
    first.press()
    page.stack.close_panel(first)  # as whatever takes the page elsewhere would
    page.act("request")
    second = page.panel
    assert second is not None
    second.fields["about"].set_value("Un lugar para dormir")
    with qtbot.waitSignal(page.shown):
        gate.set()
    assert page.panel is second
    assert second.value("about") == "Un lugar para dormir"
    assert second.act.isEnabled()


def test_a_refusal_is_told_where_it_was_asked(qtbot: QtBot, page: CasePage, told: Told) -> None:
    page.act("happened")
    panel = page.panel
    assert panel is not None
    given = {"act": "refer", "by": "border_coord", "known_by": "did", "reason": "Fiebre."}
    for key, value in given.items():
        panel.fields[key].set_value(value)
    panel.fields["happened_at"].set_value("2099-01-01T10:00")
    before = len(told.notices)
    panel.press()
    qtbot.waitUntil(lambda: panel.back.isEnabled())
    assert any("cuándo" in one.words() for one in panel.findChildren(IconWords))
    assert len(told.notices) == before


def test_what_happened_without_a_step_is_noted_as_a_deviation(
    qtbot: QtBot, page: CasePage, work: Work
) -> None:
    page.act("happened")
    panel = page.panel
    assert panel is not None
    given = {"act": "hand_over", "by": "migration_auth", "known_by": "told", "reason": "Lo hizo el turno."}
    for key, value in given.items():
        panel.fields[key].set_value(value)
    with qtbot.waitSignal(page.shown):
        panel.press()
    last = case_of(work, page.case_id).state.of_type("deviation")[-1].value
    assert (last["act"], last["by"], last["known_by"]) == ("hand_over", "migration_auth", "told")


def test_what_forbids_an_emergency_act_says_line_by_line_what_is_missing_and_what_may_be_done(
    qtbot: QtBot, page: CasePage, told: Told
) -> None:
    page.act("act_now")
    panel = page.panel
    assert panel is not None
    for key, value in (("act", "hand_over"), ("reason", "medical"), ("sentence", "Fiebre alta.")):
        panel.fields[key].set_value(value)
    panel.press()
    qtbot.waitUntil(panel.act.isEnabled)
    said = next(one.words() for one in panel.findChildren(IconWords) if "emergencia" in one.words())
    lines = said.split("\n")
    assert len(lines) > 3
    assert all(line.endswith(".") and line.startswith("• ") for line in lines[1:])
    assert "Ir a Determinación del interés superior." in said
    assert "canalizar a salud" in lines[0]


def test_a_notice_asks_first_who_was_told_and_keeps_it(qtbot: QtBot, page: CasePage, work: Work) -> None:
    page.content.choose("step/P0.5")
    page.act_here("done")
    panel = page.panel
    assert panel is not None
    assert next(iter(panel.fields)) == "notified"
    panel.press()
    assert panel.fields["notified"].message() == "Falta esto."
    panel.fields["notified"].set_value("Fiscalía, guardia")
    panel.fields["by"].set_value("border_coord")
    panel.fields["known_by"].set_value("did")
    with qtbot.waitSignal(page.shown):
        panel.press()
    assert case_of(work, page.case_id).state.values["step/P0.5"].value["notified"] == "Fiscalía, guardia"


def test_esc_goes_back_without_saving_and_covers_nothing(qtbot: QtBot, page: CasePage) -> None:
    covered: list[bool] = []
    QShortcut(QKeySequence("Esc"), page).activated.connect(lambda: covered.append(True))
    page.act("call")
    panel = page.panel
    assert panel is not None
    qtbot.keyClick(panel.fields["to"].control, Qt.Key.Key_Escape)
    assert page.panel is None
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert covered == [True]


def test_what_is_asked_takes_the_time_of_asking_and_now_that_of_pressing(
    page: CasePage, clock: TestClock
) -> None:
    clock.pass_time(minutes=30)
    page.act("call")
    panel = page.panel
    assert panel is not None
    asked = str(panel.value("at"))
    assert asked == page.hands.view.clock().isoformat(timespec="minutes")[:16]
    clock.pass_time(minutes=11)
    control = panel.fields["at"].control
    assert isinstance(control, DateTime)
    control._button.click()
    assert str(panel.value("at"))[-2:] == f"{(int(asked[-2:]) + 11) % 60:02}"


def test_what_stands_there_already_is_looked_at_before_it_is_saved(qtbot: QtBot, page: CasePage) -> None:
    page.act_here("done")
    panel = page.panel
    assert panel is not None
    for field in panel.fields.values():
        if field.value() is None:
            field.set_value("x")
    panel.begin()
    assert not panel.act.hasFocus()
    assert next(iter(panel.fields.values())).isAncestorOf(panel.focusWidget())
