from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from repatria.ui.i18n import Speech
from repatria.ui.widgets.clock_line import Clock, ClockLine, clock_tone
from repatria.ui.widgets.comparison import Comparison, Side
from repatria.ui.widgets.empty_state import EmptyState
from repatria.ui.widgets.names import CoveredName, NamesSwitch
from repatria.ui.widgets.notice_bar import Notice, NoticeBar
from repatria.ui.widgets.progress_panel import ProgressPanel
from repatria.ui.widgets.safeguard_banner import Act, Safeguard, SafeguardBanner
from repatria.ui.widgets.source_link import Source, SourceLink
from repatria.ui.widgets.state_chip import StateChip
from repatria.ui.widgets.states import ICON, TONE, State, word_of
from repatria.ui.widgets.status_strip import Status, StatusStrip
from repatria.ui.widgets.step_card import StepCard, StepWords


def press(qtbot: QtBot, inside: QWidget, words: str) -> None:
    button = next(button for button in inside.findChildren(QPushButton) if button.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_each_state_has_a_word_of_its_own_in_both_languages(speech: Speech) -> None:
    for language in ("es", "en"):
        speech.speak(language)
        assert len({word_of(state) for state in State}) == len(State)
    assert set(ICON) == set(TONE) == set(State)


def test_no_two_states_of_one_tone_share_an_icon() -> None:
    shown = {(TONE[state], ICON[state]) for state in State}
    assert len(shown) == len(State)


def test_a_chip_says_its_state_to_the_screen_reader(qtbot: QtBot) -> None:
    chip = StateChip(State.WAITING, "esperando a Honduras")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == chip.words() == "esperando a Honduras"


def test_a_suggested_limit_never_reads_like_a_legal_one(qtbot: QtBot) -> None:
    line = ClockLine(Clock("Hasta mié 25, 14:00", legal=False))
    qtbot.addWidget(line)
    assert line.words() == "Hasta mié 25, 14:00 · plazo sugerido, no legal"
    assert clock_tone(Clock("x", legal=False, running="passed"))[0] == "warning"
    assert clock_tone(Clock("x", legal=True, running="passed"))[0] == "danger"


def test_a_source_unfolds_in_place(qtbot: QtBot) -> None:
    link = SourceLink(Source("Ley, artículo 1", "El texto."))
    qtbot.addWidget(link)
    assert not link.is_unfolded()
    press(qtbot, link, "Ley, artículo 1")
    assert link.is_unfolded()


def test_a_source_without_a_text_offers_no_button(qtbot: QtBot) -> None:
    link = SourceLink(Source("Ley, artículo 1"))
    qtbot.addWidget(link)
    link.unfold()
    assert not link.is_unfolded()
    assert [button for button in link.findChildren(QPushButton) if not button.isHidden()] == []


def test_what_is_closed_shows_the_way_out(qtbot: QtBot) -> None:
    banner = SafeguardBanner(Safeguard("Cerrado", "Porque sí", ("F11",), (), (Act("F11", "Llenar F11"),)))
    qtbot.addWidget(banner)
    with qtbot.waitSignal(banner.act_asked) as asked:
        press(qtbot, banner, "Llenar F11")
    assert asked.args == ["F11"]


def test_a_step_card_tells_the_act_of_the_step_and_of_its_safeguards(qtbot: QtBot) -> None:
    guard = Safeguard("Cerrado", "Porque", acts=(Act("way", "Ir"),))
    card = StepCard(
        StepWords(
            "Paso",
            "Haga esto",
            safeguards=(guard,),
            primary=Act("fill", "Llenar"),
            acts=(Act("done", "Hecho…"),),
        )
    )
    qtbot.addWidget(card)
    heard: list[str] = []
    card.act_asked.connect(heard.append)
    for words in ("Llenar", "Hecho…", "Ir"):
        press(qtbot, card, words)
    assert heard == ["fill", "done", "way"]


def test_nothing_is_chosen_beforehand_in_a_difference(qtbot: QtBot) -> None:
    sides = (Side("a", "sí", "ana", "lun"), Side("b", "no", "luis", "mar", protecting=True))
    comparison = Comparison("¿Tiene miedo?", sides)
    qtbot.addWidget(comparison)
    buttons = comparison.findChildren(QPushButton)
    assert [button.isDefault() for button in buttons] == [False, False]
    assert buttons[1].text() == "Quedarse con «no»"
    assert buttons[1].accessibleName() == "Quedarse con «no»: ¿Tiene miedo?"
    with qtbot.waitSignal(comparison.chosen) as chosen:
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["b"]


def test_progress_counts_and_stops_once(qtbot: QtBot) -> None:
    panel, stops = ProgressPanel("Sellando"), []
    qtbot.addWidget(panel)
    panel.cancel_asked.connect(lambda: stops.append(True))
    assert panel.count_words() == "Preparando…"
    panel.set_progress(3, 10)
    assert panel.count_words() == "3 de 10"
    for _ in range(2):
        press(qtbot, panel, "Detener")
    assert stops == [True]


def test_an_empty_list_offers_the_first_act(qtbot: QtBot) -> None:
    empty = EmptyState("cases", "Aquí estarán", "Abra el primero.", "Abrir")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.act_asked):
        press(qtbot, empty, "Abrir")


def test_a_notice_says_what_happened_and_what_to_do_and_can_be_closed(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    assert bar.words() == ""
    bar.tell(Notice("No se pudo leer.", "Vuelva a conectarla.", "danger"))
    assert bar.words() == "No se pudo leer. Vuelva a conectarla."
    with qtbot.waitSignal(bar.closed):
        press(qtbot, bar, "Cerrar aviso")
    assert bar.words() == ""


def test_the_status_strip_shows_exactly_what_it_was_given(qtbot: QtBot) -> None:
    strip = StatusStrip()
    qtbot.addWidget(strip)
    strip.set_statuses([Status("a", "En camino: 1"), Status("b", "Sin línea")])
    strip.set_statuses([Status("b", "Con línea")])
    assert (strip.words("a"), strip.words("b")) == ("", "Con línea")
    assert strip.accessibleName() == "Con línea"


def test_names_are_shown_only_while_the_key_is_held(qtbot: QtBot) -> None:
    window, switch, name = QWidget(), NamesSwitch(), CoveredName("7F3K-92QD", "Xochitl")
    qtbot.addWidget(window)
    qtbot.addWidget(switch)
    qtbot.addWidget(name)
    switch.watch(window)
    switch.shown.connect(name.set_shown)
    qtbot.keyPress(window, Qt.Key.Key_F4)
    assert name.text() == "Xochitl"
    qtbot.keyRelease(window, Qt.Key.Key_F4)
    assert name.text() == "7F3K-92QD"


def test_a_press_shows_names_as_long_as_it_lasts(qtbot: QtBot) -> None:
    switch = NamesSwitch()
    qtbot.addWidget(switch)
    qtbot.mousePress(switch, Qt.MouseButton.LeftButton)
    assert switch.is_shown()
    qtbot.mouseRelease(switch, Qt.MouseButton.LeftButton)
    assert not switch.is_shown()


@pytest.mark.parametrize("state", State)
def test_every_state_can_be_painted(qtbot: QtBot, state: State) -> None:
    chip = StateChip(state)
    qtbot.addWidget(chip)
    assert not chip.grab().isNull()
