from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from repatria.ui.frame.geometry import geometry_words, restore_geometry
from repatria.ui.frame.header import Header
from repatria.ui.gallery.photographs import make_window
from repatria.ui.i18n import PSEUDO, Speech
from repatria.ui.pages import Page, Place
from repatria.ui.theme import Theme, apply_theme
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.notice_bar import Notice
from repatria.ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def page(key: str, built: list[str]) -> Page:
    def build() -> QWidget:
        built.append(key)
        return QLineEdit(key)

    return Page(key, "today", lambda: key.title(), build)


@pytest.fixture
def built() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot, built: list[str]) -> MainWindow:
    window = MainWindow([page("hoy", built), page("casos", built)])
    window.set_identity("Tecún Umán", "ana.m (coordinadora)")
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def test_pages_are_built_when_first_shown(qtbot: QtBot, window: MainWindow, built: list[str]) -> None:
    assert built == ["hoy"]
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.current() == "casos"
    assert built == ["hoy", "casos"]


def test_the_title_names_no_post_person_or_case(window: MainWindow) -> None:
    window.tell(Notice("Se abrió 7F3K-92QD"))
    window.go("casos")
    assert window.windowTitle() == "Repatria"


def test_a_notice_moves_nothing_and_what_went_well_goes_with_the_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = window.page("hoy")
    assert page is not None
    before = page.mapTo(window, page.rect().topLeft()), page.size()
    window.tell(Notice("Hecho", "Se anotó todo lo que dijo.", tone="good"))
    qtbot.wait(1)
    assert window.notices.isVisible()
    layout = window.notices.layout()
    assert layout is not None
    assert window.notices.height() == layout.totalHeightForWidth(window.notices.width())
    assert (page.mapTo(window, page.rect().topLeft()), page.size()) == before
    window.go("casos")
    assert window.notices.isHidden()


def test_what_is_told_on_the_way_to_another_page_comes_along(qtbot: QtBot, window: MainWindow) -> None:
    window.tell(Notice("Está abierto el expediente.", tone="good"))
    window.go("casos")
    assert window.notices.isVisible()


def test_what_is_wrong_stays_where_it_arose_until_somebody_closes_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.tell(Notice("No hay copia probada.", tone="danger"))
    qtbot.wait(1)
    window.go("casos")
    assert window.notices.isHidden()
    window.go("hoy")
    assert window.notices.isVisible()
    window.notices.dismiss()
    window.go("casos")
    window.go("hoy")
    assert window.notices.isHidden()


def test_what_was_wrong_goes_when_something_new_begins_there(qtbot: QtBot, window: MainWindow) -> None:
    window.tell(Notice("No se pudo revisar el archivo.", tone="danger"))
    qtbot.wait(1)
    window.begin_anew()
    assert window.notices.isHidden()
    window.go("casos")
    window.go("hoy")
    assert window.notices.isHidden()


@pytest.mark.parametrize("here", [True, False])
def test_what_was_wrong_goes_when_it_has_succeeded_wherever_its_notice_waits(
    qtbot: QtBot, window: MainWindow, here: bool
) -> None:
    window.tell(Notice("No se pudo guardar lo escrito.", tone="danger", about="kept/1"))
    qtbot.wait(1)
    if not here:
        window.go("casos")
    window.settled("kept/2")
    window.go("hoy")
    assert window.notices.isVisible(), "of another form"
    window.settled("kept/1")
    assert window.notices.isHidden()
    window.go("casos")
    window.go("hoy")
    assert window.notices.isHidden()


def test_what_has_succeeded_takes_no_other_notice_away(qtbot: QtBot, window: MainWindow) -> None:
    window.tell(Notice("No se pudo guardar lo escrito.", tone="danger", about="kept/1"))
    window.tell(Notice("No hay copia probada.", tone="danger"))
    window.settled("kept/1")
    assert window.notices.words() == "No hay copia probada."


def test_what_was_told_of_one_form_does_not_stand_at_the_next_of_the_same_case(qtbot: QtBot) -> None:
    window = MainWindow([page("case", []), page("form", [])])
    qtbot.addWidget(window)
    window.go("form", {"case": "1", "form": "F01"})
    window.tell(Notice("Falta responder.", tone="danger"))
    qtbot.wait(1)
    window.go("case", {"case": "1"})
    window.go("form", {"case": "1", "form": "F11"})
    assert not window.notices.words()
    window.go("form", {"case": "1", "form": "F01"})
    assert window.notices.words()


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_closing_a_notice_leaves_the_keyboard_where_it_was(qtbot: QtBot, window: MainWindow, by: str) -> None:
    field = QLineEdit(window.page("hoy"))
    field.show()
    field.setFocus()
    window.tell(Notice("No hay copia probada.", tone="danger"))
    close = window.notices._close
    if by == "mouse":
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    else:
        close.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(close, Qt.Key.Key_Space)
    assert window.notices.isHidden()
    assert field.hasFocus()


def test_what_went_well_makes_room_once_it_could_be_read_and_the_person_goes_on(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.tell(Notice("Hecho", tone="good"))
    window.header.search.setFocus()
    assert window.notices.isVisible()
    qtbot.waitUntil(lambda: not window._place._reading.isActive())
    window.back_to_page()
    assert window.notices.isHidden()


def test_a_short_notice_takes_no_more_room_than_its_words(qtbot: QtBot, window: MainWindow) -> None:
    window.tell(Notice("Hecho", tone="good"))
    short = window.notices.width()
    window.tell(Notice("Quedó anotado el intento de avisar a la autoridad.", tone="good"))
    assert short < window.notices.width()


def test_the_keys_reach_search_and_lock(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert window.header.search.hasFocus()
    with qtbot.waitSignal(window.search_asked) as asked:
        qtbot.keyClicks(window.header.search, "X")
    assert asked.args == ["X"]
    with qtbot.waitSignal(window.lock_asked):
        qtbot.keyClick(window, Qt.Key.Key_L, CTRL)


def test_one_key_covers_everything_and_brings_it_back_where_it_was(qtbot: QtBot, window: MainWindow) -> None:
    inside = window.page("hoy")
    assert inside is not None
    inside.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.is_covered()
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert not any("Tecún" in words or "ana" in words for words in shown)
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.current() == "hoy", "no key works behind the cover"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.is_covered()
    assert inside.hasFocus()


def test_it_is_brought_back_also_where_what_had_the_keyboard_went_behind_the_cover(
    qtbot: QtBot, window: MainWindow
) -> None:
    inside = window.page("hoy")
    assert inside is not None
    going = QPushButton("Nació: falta", inside)
    going.show()
    going.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    with qtbot.waitSignal(going.destroyed):
        going.deleteLater()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.is_covered()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.is_covered()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_what_comes_late_beneath_the_cover_has_the_keyboard_only_once_it_is_seen(
    qtbot: QtBot, window: MainWindow, key: Qt.Key
) -> None:
    inside = window.page("hoy")
    assert inside is not None
    pressed: list[bool] = []
    late = QPushButton("Terminar", inside)
    late.clicked.connect(lambda: pressed.append(True))
    late.show()
    qtbot.keyClick(window, key)
    late.setFocus()
    above = QApplication.focusWidget()
    assert above is not None
    assert above.isVisible()
    assert not late.hasFocus()
    qtbot.keyClick(above, Qt.Key.Key_Space)
    assert pressed == []
    if window.is_covered() or not late.isVisible():
        qtbot.keyClick(window, key)
    assert late.hasFocus()


def test_the_lock_works_behind_the_cover(qtbot: QtBot, window: MainWindow) -> None:
    window.cover()
    with qtbot.waitSignal(window.lock_asked):
        qtbot.keyClick(window, Qt.Key.Key_L, CTRL)


def test_f1_lists_the_keys_and_leaves_again(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    shown = {label.text() for label in window.findChildren(QLabel) if label.isVisible()}
    assert {"Ctrl+K", "Ctrl+L", "Esc", "F1", "F4", "F8"} <= shown
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.current() == "hoy"
    assert not window.is_covered()


def test_names_are_told_to_the_pages_while_the_key_is_held(qtbot: QtBot, window: MainWindow) -> None:
    heard: list[bool] = []
    window.names_shown.connect(heard.append)
    qtbot.keyPress(window, Qt.Key.Key_F4)
    qtbot.keyRelease(window, Qt.Key.Key_F4)
    assert heard == [True, False]


def test_a_new_language_builds_the_frame_anew_and_keeps_the_page(
    qtbot: QtBot, window: MainWindow, built: list[str], speech: Speech
) -> None:
    window.go("casos")
    speech.speak("en")
    window.rebuild()
    assert window.current() == "casos"
    assert built == ["hoy", "casos", "casos"]
    assert window.header.search.placeholderText() == "Find a case (Ctrl+K)"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.is_covered()


def test_place_and_size_come_back(window: MainWindow, built: list[str], qtbot: QtBot) -> None:
    window.resize(780, 500)
    other = MainWindow([page("hoy", built)])
    qtbot.addWidget(other)
    restore_geometry(other, geometry_words(window))
    assert other.size() == window.size()
    restore_geometry(other, "zz")
    assert other.width() > 0


@pytest.mark.parametrize("language", ["es", "en", PSEUDO])
@pytest.mark.parametrize(
    ("width", "height", "percent"), [(1366, 768, 100), (1024, 600, 125), (1366, 768, 200)]
)
def test_the_window_fits_the_screens_of_the_field(
    qtbot: QtBot, qapp: QApplication, speech: Speech, language: str, width: int, height: int, percent: int
) -> None:
    speech.speak(language)
    apply_theme(qapp, Theme.named("light", percent / 100))
    window = make_window()
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    for number in range(9):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1 + number), CTRL)
    assert (window.width(), window.height()) == (width, height)


class Remembering(QLineEdit):
    """A page that knows where one is in it."""

    def place(self) -> Place:
        return {"at": self.text()}

    def go_to(self, place: Place) -> None:
        self.setText(str(place["at"]))


@pytest.fixture
def remembering(qtbot: QtBot) -> MainWindow:
    pages = [Page(key, "today", lambda: "Página", Remembering) for key in ("hoy", "casos")]
    window = MainWindow(pages)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    return window


def at(window: MainWindow, key: str) -> str:
    page = window.page(key)
    assert isinstance(page, Remembering)
    return page.text()


def test_every_page_is_where_it_was_after_a_new_theme(remembering: MainWindow) -> None:
    for key in ("hoy", "casos"):
        remembering.go(key, {"at": f"mitad de {key}"})
    for _ in range(2):
        remembering.rebuild()
    assert at(remembering, "casos") == "mitad de casos"
    remembering.go("hoy")
    assert at(remembering, "hoy") == "mitad de hoy"
    remembering.rebuild()
    remembering.go("casos", {"at": "otro lugar"})
    assert at(remembering, "casos") == "otro lugar"


def test_the_cover_stays_over_the_pages_when_they_are_built_anew(
    qtbot: QtBot, remembering: MainWindow
) -> None:
    remembering.go("hoy", {"at": "mitad"})
    remembering.cover()
    remembering.rebuild()
    assert remembering.is_covered()
    page = remembering.page("hoy")
    assert page is not None
    assert not page.isVisible()
    assert remembering.place() == {"at": "mitad"}
    qtbot.keyClick(remembering, Qt.Key.Key_Escape)
    assert at(remembering, "hoy") == "mitad"


def test_no_page_of_the_column_is_cut_at_twice_the_text_size(qtbot: QtBot, built: list[str]) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, Theme.named("light", 2))
    window = MainWindow(
        [page(key, built) for key in ("hoy", "casos", "enviar", "recibir", "puestos", "abrir", "ajustes")]
    )
    window.set_identity("Tecún Umán", "ana.m (coordinadora)")
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    area = window.navigation.findChild(QScrollArea)
    assert area is not None
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    last = window.navigation.findChildren(Button)[-2]
    assert last.text() == "Ajustes"
    assert last.height() >= last.fontMetrics().height()
    window.resize(1366, 1400)
    qtbot.waitUntil(lambda: last.height() >= 72)


def test_at_large_text_the_head_says_whole_who_works_where_there_is_room(
    qtbot: QtBot, qapp: QApplication
) -> None:
    """Found by a new coordinator: her role was cut off beside a post of three letters."""
    apply_theme(qapp, Theme(scale=2.0))
    header = Header()
    qtbot.addWidget(header)
    header.set_identity("Uno", "Ana M. (Supervisión de turno)")
    header.resize(1366, header.sizeHint().height())
    header.show()
    assert header._person.width() >= header._person.sizeHint().width()
    words = header.search.fontMetrics().horizontalAdvance(header.search.placeholderText())
    assert header.search.width() > words
    header.set_identity("Puesto fronterizo de El Florido Norte", "Ana María Morales (Supervisión de turno)")
    qtbot.wait(1)
    assert header.search.width() > words, "post and person shorten first"
