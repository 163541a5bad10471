"""Sheets are made, proven and replaced in the window, and nothing of them stays when somebody leaves."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from repatria.services.country.founding import found
from repatria.services.desk import Desk as Work
from repatria.services.recovery.standing import escrow_here, sheets_here
from repatria.store.keys.country_root import root_of
from repatria.store.keys.sheets import Sheet, split
from repatria.store.recovering import recovery_of
from tests.documents.reading import said
from tests.ui.exchange import words_in
from tests.ui.recovery.conftest import Room

KEEPERS = ("Carmen L.", "Padre Tomás", "Notaría 3")


def make(room: Room, begin: str = "Hacer hojas…") -> tuple[Sheet, ...]:
    room.press(begin)
    room.name(*KEEPERS)
    room.press("Copiarlas a mano")
    sheets = room.sheets()
    for sheet in sheets:
        room.copy_and_prove(sheet)
    return sheets


def test_sheets_are_copied_proven_and_count_only_then(room: Room, work: Work) -> None:
    assert "Nadie guarda hojas de recuperación" in words_in(room.page)
    assert not room.page.rehearsing.isVisibleTo(room.page)
    room.press("Hacer hojas…")
    room.press("Copiarlas a mano")
    assert words_in(room.page).count("Escriba el nombre.") == 3, "a name is missing for each"
    room.name(*KEEPERS)
    room.press("Copiarlas a mano")
    sheets = room.sheets()
    for number, sheet in enumerate(sheets, 1):
        assert f"Hoja {number} de 3: palabras 1 a 11" in words_in(room.page)
        assert sheets_here(work) is None
        room.copy_and_prove(sheet)
    assert "Hoja 2: entréguela a Padre Tomás" in words_in(room.page)
    assert room.sheets() == ()
    room.press("Seguir")
    assert "Hoja 3: Notaría 3, sin comprobar." in words_in(room.page)
    assert "Recuperación sin probar: 0 de 2 hojas comprobadas." in words_in(room.page)


def test_the_drill_tells_each_sheet_and_says_when_the_recovery_was_proven(room: Room, work: Work) -> None:
    sheets = make(room)
    room.press("Seguir")
    room.press("Comprobar una hoja…")
    room.type_sheet(split(bytes(32))[0])
    assert "no es de las hojas que abren esta bóveda" in words_in(room.page)
    room.type_sheet(sheets[0])
    assert "La hoja 1 es la que es." in words_in(room.page)
    room.press("Comprobar otra…")
    room.type_sheet(sheets[2])
    room.press("Terminar")
    assert "Recuperación probada hoy." in words_in(room.page)
    standing = sheets_here(work)
    assert standing is not None
    assert set(standing.proven) == {1, 3}


def test_new_sheets_take_the_place_of_the_old_ones_and_the_key_changes(room: Room, work: Work) -> None:
    make(room)
    room.press("Seguir")
    before, generation = recovery_of(work.vault.slots), work.vault.slots.generation
    make(room, "Hacer hojas nuevas…")
    room.counter.qtbot.waitUntil(lambda: "Pida de vuelta las de antes" in words_in(room.page), timeout=20_000)
    after = recovery_of(work.vault.slots)
    assert before is not None
    assert after is not None
    assert after.id != before.id
    assert work.vault.slots.generation == generation + 1


def test_no_word_of_a_sheet_is_left_in_a_file_or_on_the_clipboard(room: Room, tmp_path: Path) -> None:
    sheets = make(room)
    room.press("Seguir")
    room.press("Comprobar una hoja…")
    room.type_sheet(sheets[1])
    threes = [" ".join(sheet[place : place + 3]) for sheet in sheets for place in range(0, 33, 3)]
    for path in tmp_path.rglob("*"):
        if path.is_file():
            text = path.read_bytes().decode("latin-1")
            assert not [three for three in threes if three in text], path
            found = set(re.findall(r"\b[a-z]+\b", text))
            assert all(len(found & set(sheet)) < 4 for sheet in sheets), path  # one may be there by chance
    clipboard = QApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        assert not [word for sheet in sheets for word in sheet if word in clipboard.text(mode).split()]


def test_whoever_leaves_before_the_end_leaves_nothing_and_is_told(room: Room, work: Work) -> None:
    for away in (lambda: room.press("No cambiar nada"), lambda: room.counter.page("case")):
        room.counter.page("recovery")
        room.press("Hacer hojas…")
        room.name(*KEEPERS)
        room.press("Copiarlas a mano")
        assert room.sheets()
        away()
        room.counter.settle()
        assert room.sheets() == ()
        assert room.page.making.step is None
        assert "Destruya las que copió o imprimió" in room.counter.told()
    assert sheets_here(work) is None


def test_each_sheet_is_a_job_of_its_own_and_shown_nowhere(room: Room, work: Work) -> None:
    room.press("Hacer hojas…")
    room.name(*KEEPERS)
    room.press("Imprimirlas una por una")
    assert "Una impresora, y el equipo que guarda su cola" in words_in(room.page)
    room.press("Seguir")
    for number, sheet in enumerate(room.sheets(), 1):
        room.press(f"Imprimir la hoja {number}")
        text = " ".join(said(room.tray.jobs[-1].pdf).split())
        assert f"Hoja {number} de 3 · {KEEPERS[number - 1]}" in text
        assert f"33. {sheet[32]}" in text
        assert not re.search(rf"\b{sheet[0]}\b.*\b{sheet[1]}\b", words_in(room.page))
        room.press("La tengo: comprobar")
        room.prove(sheet)
    assert len(room.tray.jobs) == 3
    assert sheets_here(work) is not None


def test_the_root_of_the_country_opens_it_after_a_question_and_no_longer_after_another(
    room: Room, work: Work
) -> None:
    seed = bytes(range(32))
    room.counter.asker.answer_next("keep")
    room.press("Dejar que la raíz la abra…")
    assert escrow_here(work) == "", "nobody agreed"
    room.counter.asker.answer_next("seal")
    room.press("Dejar que la raíz la abra…")
    assert escrow_here(work) == "", "the country has no root here"
    assert room.page.country.told.isVisibleTo(room.page)
    found(work, root_of(seed, "GTM", practice=True))
    room.counter.asker.answer_next("seal")
    room.press("Dejar que la raíz la abra…")
    assert escrow_here(work) == "GTM"
    assert "La raíz de GTM también la abre" in words_in(room.page)
    room.counter.asker.answer_next("end")
    room.press("Que ya no la abra…")
    room.counter.qtbot.waitUntil(lambda: escrow_here(work) == "", timeout=20_000)
