from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatria.domain.country_facts import CountryFact
from repatria.domain.errors import VaultExistsError
from repatria.ui.ask import Asker
from repatria.ui.confidential import confidential_words
from repatria.ui.i18n import Speech
from repatria.ui.passphrases import PassphraseFields
from repatria.ui.tasks import Tasks
from repatria.ui.unlock.creating import NewVaultScreen
from repatria.ui.unlock.doors import PostCountry, Wanted
from repatria.ui.unlock.sheet import Sheet

COUNTRIES = (
    PostCountry("GTM", {"es": "Guatemala"}, ("America/Guatemala",)),
    PostCountry(
        "MEX",
        {"es": "México", "en": "Mexico"},
        ("America/Mexico_City", "America/Tijuana"),
        CountryFact(
            "confidentiality", {"es": "Se castiga divulgar.", "en": "Punished."}, "FT", ("Ley art. 36",)
        ),
    ),
)
STRONG = "el volcán canta de noche azul"


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


class Making:
    """Stands for the door: what was wanted, and a refusal when one is set."""

    def __init__(self) -> None:
        self.wanted: list[Wanted] = []
        self.refusal: Exception | None = None

    def __call__(self, wanted: Wanted) -> Any:
        self.wanted.append(wanted)
        if self.refusal is not None:
            raise self.refusal
        return "the desk"


def make_screen(
    qtbot: QtBot, tasks: Tasks, folder: Path, door: Making, asker: Asker | None = None
) -> NewVaultScreen:
    screen = NewVaultScreen(tasks, asker or Asker(), folder, COUNTRIES, "es", door)
    qtbot.addWidget(screen)
    screen.show()
    return screen


def fill(screen: NewVaultScreen) -> None:
    screen.post.set_value("Tecún Umán")
    screen.country.set_value("MEX")
    screen._leave_post()
    assert screen.zone.field is not None
    screen.zone.field.set_value("America/Tijuana")
    screen._leave_post()
    screen.person.set_value("Ana")
    screen._leave_person()
    for field in (screen.phrases.first, screen.phrases.again):
        field.set_value(STRONG)
    screen.phrases.settle(screen._leave_passphrase)


def test_one_thing_is_asked_on_each_sheet_and_nothing_is_skipped(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path
) -> None:
    screen = make_screen(qtbot, tasks, tmp_path / "v", Making())
    screen._leave_post()
    assert (screen.currentIndex(), bool(screen.post.message())) == (0, True)
    screen.post.set_value("Tecún Umán")
    screen._leave_post()
    assert (screen.currentIndex(), bool(screen.country.message())) == (0, True)
    screen.country.set_value("GTM")
    screen._leave_post()
    assert screen.currentIndex() == 1
    screen._leave_person()
    assert (screen.currentIndex(), bool(screen.person.message())) == (1, True)


def test_all_that_is_missing_is_said_at_once_and_goes_as_it_is_typed(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path
) -> None:
    screen = make_screen(qtbot, tasks, tmp_path / "v", Making())
    screen._leave_post()
    assert screen.post.message()
    assert screen.country.message()
    qtbot.keyClicks(screen.post.control.focusProxy(), "T")
    assert screen.post.message() == ""
    assert screen.country.message()


def test_enter_in_the_last_line_goes_on(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> None:
    screen = make_screen(qtbot, tasks, tmp_path / "v", Making())
    screen.post.set_value("Tecún Umán")
    screen.country.set_value("GTM")
    screen._leave_post()
    screen.person.set_value("Ana")
    screen.person.setFocus()
    qtbot.keyClick(screen.person.control.focusProxy(), Qt.Key.Key_Return)
    assert screen.currentIndex() == 2
    for field in (screen.phrases.first, screen.phrases.again):
        field.set_value(STRONG)
    screen.phrases.again.setFocus()
    qtbot.keyClick(screen.phrases.again.control.focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.currentIndex() == 3)


def test_the_vault_is_made_from_what_was_said_after_the_duty_was_accepted(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path
) -> None:
    door = Making()
    screen = make_screen(qtbot, tasks, tmp_path / "v", door)
    fill(screen)
    qtbot.waitUntil(lambda: screen.currentIndex() == 3, timeout=10_000)
    assert not screen.make.isEnabled()
    assert any("Se castiga divulgar. (Ley art. 36)" in label.text() for label in screen.findChildren(QLabel))
    screen.agree.setChecked(True)
    screen.make.click()
    qtbot.waitUntil(lambda: screen.currentIndex() == 5)
    with qtbot.waitSignal(screen.opened) as opened:
        screen.enter.click()
    assert opened.args == ["the desk"]
    assert door.wanted == [
        Wanted(tmp_path / "v", "Tecún Umán", "MEX", "Ana", "coordinator", STRONG, "es", "America/Tijuana")
    ]
    assert screen.phrases.first.value() is None


def test_the_law_is_cited_only_where_its_text_was_read(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> None:
    screen = make_screen(qtbot, tasks, tmp_path / "v", Making())
    screen.country.set_value("GTM")
    screen._leave_passphrase(STRONG)
    assert not any("art. 36" in label.text() for label in screen.findChildren(QLabel))


def test_a_folder_that_is_taken_leads_back_to_the_choice_of_the_folder(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path
) -> None:
    door, asker = Making(), Asker()
    door.refusal = VaultExistsError(place="x")
    screen = make_screen(qtbot, tasks, tmp_path / "v", door, asker)
    fill(screen)
    qtbot.waitUntil(lambda: screen.currentIndex() == 3, timeout=10_000)
    screen.agree.setChecked(True)
    screen.make.click()
    qtbot.waitUntil(lambda: screen.currentIndex() == 0)
    first = screen.widget(0)
    assert isinstance(first, Sheet)
    assert "ya tiene algo dentro" in first.notices.words()
    asker.choose_next(tmp_path / "other")
    screen._choose_folder()
    assert any("other" in label.text() for label in first.findChildren(QLabel))


@pytest.mark.parametrize(
    ("chosen", "again", "said"),
    [
        ("", "", "Escriba una frase"),
        ("corta", "corta", "Corta todavía"),
        ("guatemala2024", "guatemala2024", "ébil"),
        ("contraseña1", "contraseña1", "ébil"),
        ("Tecún Umán 1", "Tecún Umán 1", "ébil"),
    ],
)
def test_a_passphrase_that_is_guessed_is_refused_in_words(
    qtbot: QtBot, tasks: Tasks, chosen: str, again: str, said: str
) -> None:
    fields = PassphraseFields(tasks, lambda: ["Tecún Umán"])
    qtbot.addWidget(fields)
    given: list[str] = []
    fields.first.set_value(chosen)
    fields.again.set_value(again)
    fields.settle(given.append)
    qtbot.waitUntil(lambda: said in fields.first.message(), timeout=10_000)
    assert given == []


def test_two_that_differ_are_told_below_the_second(qtbot: QtBot, tasks: Tasks) -> None:
    fields = PassphraseFields(tasks, list)
    qtbot.addWidget(fields)
    fields.first.set_value(STRONG)
    fields.again.set_value(STRONG + " x")
    given: list[str] = []
    fields.settle(given.append)
    assert "no son iguales" in fields.again.message()
    assert given == []


def test_a_long_sentence_is_welcome(qtbot: QtBot, tasks: Tasks) -> None:
    fields = PassphraseFields(tasks, list)
    qtbot.addWidget(fields)
    long = "cuando llueve en la montaña los perros del vecino cantan boleros muy despacio " * 3
    given: list[str] = []
    for field in (fields.first, fields.again):
        field.set_value(long)
    fields.settle(given.append)
    qtbot.waitUntil(lambda: given == [long], timeout=10_000)


def test_the_hour_of_the_post_is_asked_only_where_the_country_has_several(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path
) -> None:
    screen = make_screen(qtbot, tasks, tmp_path / "v", Making())
    screen.post.set_value("Puesto")
    assert screen.zone.isHidden()
    screen.country.set_value("MEX")
    screen._leave_post()
    assert screen.currentIndex() == 0
    assert screen.zone.field is not None
    assert screen.zone.field.message()
    line = screen.zone.field.control.focusProxy()
    assert line is not None
    assert line.accessibleName() == "Hora del puesto"
    screen.country.set_value("GTM")
    screen._leave_post()
    assert screen.currentIndex() == 1
    assert screen.zone.isHidden()
    assert screen.zone.value() == ""


def test_without_a_text_of_the_country_the_notice_claims_no_crime(speech: Speech) -> None:
    speech.speak("es")
    assert "delito" not in confidential_words()
    assert "por verificar" in confidential_words()
    assert "Ley art. 36" in confidential_words(COUNTRIES[1].duty)
