from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QLabel

from repatria.services.countries import countries_known
from repatria.services.country.handing import root_to_compare
from repatria.services.desk import Desk as Work
from repatria.store.keys.sheets import WORDS
from tests.documents.reading import said
from tests.ui.exchange import words_in
from tests.ui.root.conftest import Room


def begin(room: Room) -> Any:
    room.press(room.page.founding.begin)
    return room.page.founding.step


def buttons(step: Any) -> dict[str, Any]:
    from repatria.ui.widgets.buttons import Button

    return {one.text(): one for one in step.findChildren(Button)}


def copy_one(room: Room) -> None:
    """Go through all words of the sheet that is shown."""
    shown: Any = room.page.founding.step
    for _ in range(WORDS // 11):
        room.press(shown.onward)


def test_a_root_is_founded_by_hand_sheet_by_sheet_and_nothing_else_stands_beside(
    room: Room, work: Work
) -> None:
    assert not room.page.certifying.isVisibleTo(room.page)
    step = begin(room)
    assert not room.page.file.isVisibleTo(room.page)
    room.press(buttons(step)["Copiarlas a mano"])
    sheets = room.sheets()
    for number, sheet in enumerate(sheets, 1):
        seen = words_in(room.page.founding.step)
        assert f"Hoja {number} de 3: palabras 1 a 11" in seen
        assert f"11.\u2002{sheet[10]}" in seen
        assert sheet[11] not in seen.split()
        copy_one(room)
        assert countries_known(work) == {}
        room.prove(sheet)
    root = countries_known(work)["GTM"].root
    said = words_in(room.page.founding.step)
    assert root_to_compare(root).code in said
    assert root_to_compare(root).words[7] in said
    assert room.sheets() == ()
    room.press(buttons(room.page.founding.step)["Seguir"])
    assert not room.page.founding.isVisibleTo(room.page)
    assert room.page.certifying.isVisibleTo(room.page)
    assert room.page.certifying.begin.hasFocus()


def test_a_screen_reader_hears_each_word_with_its_place_and_number(room: Room) -> None:
    room.press(buttons(begin(room))["Copiarlas a mano"])
    shown: Any = room.page.founding.step
    first = room.sheets()[0][0]
    assert shown.well.hasFocus()
    assert shown.well.accessibleName() == "Hoja 1 de 3: palabras 1 a 11"
    assert shown.well.accessibleDescription().startswith(f"1: {first}, ")


def test_a_wrong_copy_founds_nothing_and_the_sheet_is_shown_again(room: Room, work: Work) -> None:
    room.press(buttons(begin(room))["Copiarlas a mano"])
    sheets = room.sheets()
    copy_one(room)
    room.prove([*sheets[0][1:], sheets[0][0]])
    step: Any = room.page.founding.step
    assert "Alguna no es la de esta hoja" in words_in(step)
    next(iter(step.fields.values())).set_value("zzzz")
    room.press(step.check)
    assert "No está en la lista de palabras" in words_in(step)
    room.press(step.once_more)
    assert "Hoja 1 de 3: palabras 1 a 11" in words_in(room.page.founding.step)
    assert countries_known(work) == {}


def test_whoever_stops_leaves_nothing_and_is_told_to_destroy_what_was_copied(room: Room, work: Work) -> None:
    room.press(buttons(begin(room))["Copiarlas a mano"])
    copy_one(room)
    room.prove(room.sheets()[0])
    room.press(buttons(room.page.founding.step)["No fundar nada"])
    assert room.sheets() == ()
    assert room.page.founding.step is None
    assert "Destruya las hojas" in room.counter.told()
    assert countries_known(work) == {}


def test_another_page_or_the_cover_ends_it_and_no_word_stays_behind(room: Room, work: Work) -> None:
    for away in (lambda: room.counter.page("case"), room.counter.sitting.window._layers.cover):
        room.counter.page("root")
        room.press(buttons(begin(room))["Copiarlas a mano"])
        assert room.sheets()
        away()
        room.counter.settle()
        assert room.sheets() == ()
        assert room.page.founding.step is None
        room.counter.sitting.window._layers.uncover()
    assert countries_known(work) == {}


def test_each_sheet_is_a_job_of_its_own_shown_nowhere_and_in_no_file(
    room: Room, work: Work, tmp_path: Path
) -> None:
    room.press(buttons(begin(room))["Imprimirlas una por una"])
    assert "Una impresora, y el equipo que guarda su cola" in words_in(room.page.founding.step)
    assert room.tray.jobs == []
    before = set(tmp_path.rglob("*"))
    room.press(buttons(room.page.founding.step)["Seguir"])
    for number, sheet in enumerate(room.sheets(), 1):
        step = room.page.founding.step
        assert not set(sheet) & set(words_in(step).split())
        assert not buttons(step)["La tengo: comprobar"].isEnabled()
        room.press(buttons(step)[f"Imprimir la hoja {number}"])
        assert len(room.tray.jobs) == number
        assert sheet[32] in said(room.tray.jobs[-1].pdf)
        assert not room.tray.jobs[-1].title.startswith("RAIZ")
        room.press(buttons(step)["La tengo: comprobar"])
        room.prove(sheet)
    assert "GTM" in countries_known(work)
    assert set(tmp_path.rglob("*")) == before


def test_no_printer_and_a_printer_that_refuses_are_told_and_nothing_is_lost(room: Room) -> None:
    room.tray.there = ()
    step = begin(room)
    room.press(buttons(step)["Imprimirlas una por una"])
    assert "No hay ninguna impresora lista" in words_in(room.page.founding)
    room.tray.there, room.tray.refuses = ("Oficina",), True
    room.press(buttons(step)["Imprimirlas una por una"])
    room.press(buttons(room.page.founding.step)["Seguir"])
    step = room.page.founding.step
    room.press(buttons(step)["Imprimir la hoja 1"])
    assert "Oficina" in words_in(room.page.founding)
    assert not buttons(step)["La tengo: comprobar"].isEnabled()
    assert buttons(step)["Imprimir la hoja 1"].isEnabled()


def test_each_step_opens_at_its_title_and_the_words_say_of_which_sheet_they_are(room: Room) -> None:
    room.page.window().resize(900, 420)
    step = begin(room)
    let_it_lie()
    assert top_of(room, step) == 0
    room.press(buttons(step)["Copiarlas a mano"])
    let_it_lie()
    shown: Any = room.page.founding.step
    assert "Hoja 1 de 3" in [one.text() for one in shown.well.findChildren(QLabel)]
    assert top_of(room, shown) == 0
    copy_one(room)
    let_it_lie()
    assert top_of(room, room.page.founding.step) == 0


def top_of(room: Room, step: Any) -> int:
    """Return how far below the top of what is seen a step begins; 0 also where there is nothing more to scroll."""
    bar = room.page.verticalScrollBar()
    seen = step.mapTo(room.page.viewport(), QPoint(0, 0)).y()
    return 0 if 0 <= seen < 8 or (seen > 0 and bar.value() == bar.maximum()) else seen


def let_it_lie() -> None:
    for _ in range(6):
        QCoreApplication.processEvents()
