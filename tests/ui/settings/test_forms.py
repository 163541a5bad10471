"""Ajustes → Formularios: a file is looked at, tried, put into use and withdrawn, all in plain words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from repatria.content.adopting.notices import Became
from repatria.services.desk import Desk as Work
from repatria.services.forms.adopted import adopted, check_file
from repatria.services.forms.travelling import FILE, FORMER, forms_that_came, forms_to_send
from repatria.services.forms.waiting_forms import waiting
from repatria.services.vaults import leave
from repatria.ui.filling.asking import QuestionView
from repatria.ui.messages.adopting import WORDS
from repatria.ui.settings.form_check import FormReport
from repatria.ui.settings.form_trial import FormTrial
from repatria.ui.settings.forms import FormsSection
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords, Label
from tests.cli.shell import repatria
from tests.posts import introduce, make_post
from tests.services.ministry import FIRST, SECOND, TOWNS, TOWNS_FORM, put_into_use
from tests.ui.exchange import words_in
from tests.ui.settings.rooms import Room

pytestmark = pytest.mark.supervised

TWO_SECTIONS = """
| survey |
| | type | name | label |
| | begin_group | who | La persona |
| | text | called | ¿Cómo se llama? |
| | end_group | | |
| | begin_group | health | Su salud |
| | text | doctor | ¿Quién la vio? |
| | end_group | | |
| settings |
| | form_id | form_title |
| | dos | Dos secciones |
"""

FILES = Path(__file__).parents[2] / "data" / "xlsforms"


def looked_at(qtbot: QtBot, room: Room, path: Path) -> FormsSection:
    room.asker.choose_next(path)
    section = room.page.forms
    section.bring.click()
    qtbot.waitUntil(lambda: section.report is not None, timeout=10_000)
    return section


SHOWN = """
| survey |
| | type | name | label | calculation |
| | note | hello | Hola | |
| | select_one l or_other | how | ¿Cómo? | |
| | text | worked_out | Se calcula | concat('a', 'b') |
| | calculate | unseen | | 1 + 1 |
| | begin_group | g | Grupo | |
| | integer | age | Edad | |
| | end_group | | | |
| choices |
| | list_name | name | label |
| | l | a | A |
"""


MEDIA = """
| survey |
| | type | name | label | media::image |
| | text | where | A | a.png |
"""


@pytest.mark.parametrize("sheet_of", [SHOWN, MEDIA])
def test_a_form_without_any_language_is_not_called_spanish(
    qtbot: QtBot, room: Room, tmp_path: Path, sheet_of: str
) -> None:
    report = looked_at(qtbot, room, sheet(tmp_path, sheet_of)).report
    assert report is not None
    counts = next(label.text() for label in report.findChildren(Label) if "pregunta" in label.text())
    assert "sin idioma indicado" in counts
    assert "Español" not in counts


@pytest.mark.parametrize("kind", ["file", "shown"])
def test_questions_are_counted_as_at_the_shell(qtbot: QtBot, room: Room, tmp_path: Path, kind: str) -> None:
    path = sheet(tmp_path, SHOWN) if kind == "shown" else FILES / "odk_6-relevant-calculate-group.xml"
    done = repatria(tmp_path, "form", "check", str(path), "--json", passphrase=None)
    count = json.loads(done.stdout)["questions"]
    report = looked_at(qtbot, room, path).report
    assert report is not None
    assert any(f"{count} preguntas" in label.text() for label in report.findChildren(Label))


def sheet(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "salud.md"
    path.write_text(text, "utf-8")
    return path


def tried(qtbot: QtBot, section: FormsSection) -> FormTrial:
    assert section.report is not None
    section.report.attempt.click()
    qtbot.waitUntil(lambda: section.trial is not None and bool(section.trial.view.current))
    assert section.trial is not None
    return section.trial


def test_every_kind_of_change_has_its_words(qtbot: QtBot, room: Room) -> None:
    assert set(WORDS) == set(Became)


def test_the_level_that_a_file_states_of_all_is_said_and_chosen(
    qtbot: QtBot, room: Room, tmp_path: Path
) -> None:
    stated = FIRST.replace("form_title | version |", "form_title | version | level |")
    stated = stated.replace("Ficha de salud | 1 |", "Ficha de salud | 1 | L4 |")
    section = looked_at(qtbot, room, sheet(tmp_path, stated))
    assert section.report is not None
    assert section.report.level.value() == "L4"
    assert any("El archivo pide L4" in line.words() for line in section.report.lines)


def test_a_file_is_put_into_use_for_chosen_steps(
    qtbot: QtBot, room: Room, work: Work, tmp_path: Path
) -> None:
    section = looked_at(qtbot, room, sheet(tmp_path, FIRST))
    assert section.report is not None
    section.report.use.click()
    assert adopted(work) == (), "without a step nothing is put into use"
    section.report.steps.set_value(["P0.2"])
    section.report.use.click()
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1)
    assert "está en uso" in room.told()
    assert not section.findChildren(FormReport)
    assert [(one.steps, one.level) for one in adopted(work)] == [(("P0.2",), "L3")]


def test_the_report_names_the_languages_of_the_file_and_none_for_one_without(
    qtbot: QtBot, room: Room, tmp_path: Path
) -> None:
    def said(text: str) -> str:
        report = looked_at(qtbot, room, sheet(tmp_path, text)).report
        assert report is not None
        return next(one.text() for one in report.findChildren(Label) if "pregunta" in one.text())

    assert "idiomas" not in said(FIRST)
    both = FIRST.replace("| label |\n| | select", "| label::Kreyòl (ht) | label::Français (fr) |\n| | select")
    both = both.replace("| ¿Dónde? |", "| Ki kote? | Où? |")
    assert "idiomas: Kreyòl" in said(both)
    assert "English" not in said(both)


def test_it_is_tried_and_nothing_is_kept(qtbot: QtBot, room: Room, work: Work, tmp_path: Path) -> None:
    section = looked_at(qtbot, room, sheet(tmp_path, FIRST))
    trial = tried(qtbot, section)
    trial.filled.answer(next(iter(trial.filled.session.asked())), "yes")
    assert trial.filled.session.value("x-seen") == "yes"
    trial.leave.click()
    assert not section.findChildren(FormTrial)
    assert not work.drafts().forms()
    assert not adopted(work)


def test_who_tries_it_sees_it_and_types_in_its_first_question(
    qtbot: QtBot, room: Room, tmp_path: Path
) -> None:
    with qtbot.waitActive(room.sitting.window):
        room.sitting.window.show()
    section = looked_at(qtbot, room, sheet(tmp_path, TWO_SECTIONS))
    trial = tried(qtbot, section)
    qtbot.waitUntil(lambda: top_of(room, trial) < room.page.viewport().height() // 4)
    assert top_of(room, trial) >= 0
    windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert windows == [room.sitting.window]
    qtbot.waitUntil(lambda: trial.isAncestorOf(QApplication.focusWidget() or room.page))
    qtbot.keyClicks(QApplication.focusWidget(), "Ana")
    assert trial.filled.session.answer("x-who-called") == "Ana"
    assert trial.view.unfold.isVisible()
    assert trial.isAncestorOf(trial.view.unfold)
    trial.view.unfold.click()
    assert trial.view.list.isVisible()


SPOKEN = """
| survey |
| | type | name | label::Español (es) | label::English (en) |
| | text | who | ¿Quién? | Who? |
"""


def test_it_is_tried_in_each_of_its_languages(qtbot: QtBot, room: Room, tmp_path: Path) -> None:
    section = looked_at(qtbot, room, sheet(tmp_path, SPOKEN))
    trial = tried(qtbot, section)
    assert trial.language is not None
    (place,) = trial.filled.session.asked()
    label = trial.filled.question(place.name).label
    assert trial.filled.said(label, place) == "¿Quién?"
    trial.filled.answer(place, "Ana")
    trial.view.language_asked.emit()
    assert (trial.filled.said(label, place), trial.language.value()) == ("Who?", "en")
    shown = trial.view._pages[trial.view.current].stack.place_shown(place)
    assert isinstance(shown, QuestionView)
    words = shown.field._words
    assert words is not None
    qtbot.waitUntil(lambda: "Who?" in words.text())
    assert trial.filled.session.answer(*place) == "Ana"


def top_of(room: Room, widget: QWidget) -> int:
    return widget.mapTo(room.page.viewport(), QPoint(0, 0)).y()


def test_what_is_asked_otherwise_is_told_before(qtbot: QtBot, room: Room) -> None:
    section = looked_at(qtbot, room, FILES / "odk_all-question-types.xlsx")
    assert section.report is not None
    words = " ".join(line.words() for line in section.report.lines)
    assert "Los lugares en el mapa se piden como texto: geopoint" in words
    assert "draw_image y 8 más" in words


def test_a_file_that_cannot_be_used_is_refused_in_words(qtbot: QtBot, room: Room, tmp_path: Path) -> None:
    path = tmp_path / "roto.xlsx"
    path.write_bytes(b"PK nothing")
    room.asker.choose_next(path)
    room.page.forms.bring.click()
    qtbot.waitUntil(lambda: "roto.xlsx" in room.told())
    assert room.page.forms.report is None
    assert room.page.forms.bring.isEnabled()


def test_a_list_beside_the_form_is_named_and_one_that_is_missing_too(
    qtbot: QtBot, room: Room, work: Work, tmp_path: Path
) -> None:
    path = tmp_path / "lugares.md"
    path.write_text(TOWNS_FORM, "utf-8")
    room.asker.choose_next(path)
    room.page.forms.bring.click()
    qtbot.waitUntil(lambda: "towns.csv" in room.told(), timeout=10_000)
    assert "misma carpeta" in room.told()
    assert room.page.forms.report is None
    (tmp_path / "towns.csv").write_bytes(TOWNS)
    section = looked_at(qtbot, room, path)
    assert section.report is not None
    assert any("towns.csv" in line.words() for line in section.report.findChildren(IconWords))
    section.report.used.emit(["P0.2"], "L2")
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1)
    assert [one.id for one in adopted(work)] == ["x-lugares"]


def test_a_new_version_says_so_and_withdrawing_asks_for_a_reason(
    qtbot: QtBot, room: Room, work: Work, tmp_path: Path
) -> None:
    section = looked_at(qtbot, room, sheet(tmp_path, FIRST))
    assert section.report is not None
    section.report.used.emit(["P0.2"], "L3")
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1)
    section = looked_at(qtbot, room, sheet(tmp_path, SECOND))
    assert section.report is not None
    section.report.used.emit(["P0.2"], "L3")
    qtbot.waitUntil(lambda: [one.version for one in adopted(work)] == ["2"] and section.report is None)
    section.list.setCurrentIndex(section.list.rows.index(0))
    section.end.click()
    section.withdrawal.withdraw.click()
    assert not adopted(work)[0].withdrawn
    section.withdrawal.reason.set_value("Ya no se usa.")
    section.withdrawal.withdraw.click()
    qtbot.waitUntil(lambda: adopted(work)[0].withdrawn == "Ya no se usa.")
    qtbot.waitUntil(lambda: "ya no se ofrece" in room.told())


def test_what_came_from_another_post_waits_and_is_looked_at_when_asked(
    qtbot: QtBot, work: Work, tmp_path: Path
) -> None:
    sender = make_post(tmp_path / "sender", "Otro puesto", state=tmp_path / "other", role="supervisor")
    introduce(sender, work)
    put_into_use(sender, check_file("salud.md", FIRST.encode()), ["P0.2"])
    ((digest, files),) = forms_to_send(sender).items()
    came = {digest: {"x-salud": {"form.json": next(iter(files.values()))}}}
    work.append(forms_that_came(work, came, sender.vault.device.id))
    leave(sender)
    room = Room(work)
    section = room.page.forms
    qtbot.waitUntil(lambda: len(section.waiting_forms.looks) == 1)
    assert "«Ficha de salud (x-salud)» llegó de Otro puesto" in words_in(section.waiting_forms)
    section.waiting_forms.looks[0].click()
    qtbot.waitUntil(lambda: section.report is not None, timeout=10_000)
    assert section.report is not None
    assert section.report.steps.value() == ["P0.2"]
    section.report.use.click()
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1)
    qtbot.waitUntil(lambda: not section.waiting_forms.looks)
    room.leave()


def test_a_new_version_keeps_the_steps_and_the_level_of_the_one_in_use(
    qtbot: QtBot, room: Room, work: Work, tmp_path: Path
) -> None:
    section = looked_at(qtbot, room, sheet(tmp_path, FIRST))
    assert section.report is not None
    section.report.used.emit(["P1.1", "P3.1"], "L2")
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1)
    section = looked_at(qtbot, room, sheet(tmp_path, SECOND))
    assert section.report is not None
    assert (section.report.steps.value(), section.report.level.value()) == (["P1.1", "P3.1"], "L2")
    section.report.use.click()
    qtbot.waitUntil(lambda: [one.version for one in adopted(work)] == ["2"] and section.report is None)
    assert [(one.steps, one.level) for one in adopted(work)] == [(("P1.1", "P3.1"), "L2")]


def test_what_gives_way_is_said_with_both_titles_levels_and_steps_before_it_does(
    qtbot: QtBot, room: Room, work: Work, tmp_path: Path
) -> None:
    section = looked_at(qtbot, room, sheet(tmp_path, FIRST))
    assert section.report is not None
    assert section.report.replaced.isHidden()
    section.report.used.emit(["P1.1"], "L3")
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1)
    section = looked_at(qtbot, room, sheet(tmp_path, SECOND))
    assert section.report is not None
    assert section.report.replaced.isHidden(), "the same form with other questions"
    buttons = section.report.level.findChildren(Button)
    next(one for one in buttons if "L2" in one.text()).click()
    said = section.report.replaced.words()
    assert "Reemplaza a «Ficha de salud» (L3; pasos: P1.1)" in said
    assert "«Ficha de salud» (L2; pasos: P1.1)" in said
    assert "Más personas" in said
    section = looked_at(qtbot, room, sheet(tmp_path, SECOND.replace("Ficha de salud", "Registro laboral")))
    assert section.report is not None
    said = section.report.replaced.words()
    assert not section.report.replaced.isHidden()
    assert "«Ficha de salud»" in said
    assert "«Registro laboral»" in said
    assert "confirme" in said
    assert [one.title for one in adopted(work)] == ["Ficha de salud"]


def test_a_checked_file_with_its_buttons_fits_on_one_screen(qtbot: QtBot, room: Room, tmp_path: Path) -> None:
    section = looked_at(qtbot, room, sheet(tmp_path, FIRST))
    assert section.report is not None
    assert section.report.sizeHint().height() < 600


def came_former(work: Work, tmp_path: Path, *texts: str) -> None:
    """What waits of another post: every version but the last is one that it no longer has in use."""
    sender = make_post(tmp_path / "sender", "Otro puesto", state=tmp_path / "other", role="supervisor")
    introduce(sender, work)
    for place, text in enumerate(texts, 1):
        put_into_use(sender, check_file("salud.md", text.encode()), ["P0.2"], "L2")
        ((digest, files),) = forms_to_send(sender).items()
        name = FILE if place == len(texts) else FORMER
        came = {digest: {"x-salud": {name: next(iter(files.values()))}}}
        work.append(forms_that_came(work, came, sender.vault.device.id))
    leave(sender)


def test_a_former_version_comes_with_the_one_that_takes_its_place(
    qtbot: QtBot, work: Work, tmp_path: Path
) -> None:
    came_former(work, tmp_path, FIRST, SECOND)
    room = Room(work)
    section = room.page.forms
    qtbot.waitUntil(lambda: len(section.waiting_forms.looks) == 1)
    section.waiting_forms.looks[0].click()
    qtbot.waitUntil(lambda: section.report is not None, timeout=10_000)
    assert section.report is not None
    section.report.use.click()
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1 and not section.waiting_forms.looks)
    assert [(one.version, one.versions) for one in adopted(work)] == [("2", 2)]
    room.leave()


def test_a_former_version_alone_is_kept_to_read_and_asks_for_no_steps(
    qtbot: QtBot, work: Work, tmp_path: Path
) -> None:
    put_into_use(work, check_file("salud.md", SECOND.encode()), ["P1.1"], "L2")
    came_former(work, tmp_path, FIRST, SECOND)
    room = Room(work)
    section = room.page.forms
    qtbot.waitUntil(lambda: len(section.waiting_forms.looks) == 1)
    assert "versión anterior" in section.waiting_forms.looks[0].text()
    section.waiting_forms.looks[0].click()
    qtbot.waitUntil(lambda: section.report is not None, timeout=10_000)
    assert section.report is not None
    assert section.report.steps.isHidden()
    section.report.use.click()
    qtbot.waitUntil(lambda: "quedó guardada" in room.told())
    qtbot.waitUntil(lambda: not section.waiting_forms.looks)
    assert [(one.version, one.steps) for one in adopted(work)] == [("2", ("P1.1",))]
    room.leave()


def test_what_two_posts_send_under_one_digest_waits_twice_and_a_lie_hides_nothing(
    qtbot: QtBot, work: Work, tmp_path: Path
) -> None:
    came_former(work, tmp_path, FIRST, SECOND)
    lie = {one.digest: {one.id: {FILE: b"{}"}} for one in waiting(work)}
    work.append(forms_that_came(work, lie, "evil"))
    room = Room(work)
    section = room.page.forms
    qtbot.waitUntil(lambda: len(section.waiting_forms.looks) == len(lie) + 1)
    spoken = [look.accessibleName() for look in section.waiting_forms.looks]
    assert "Revisar «x-salud», de " in " | ".join(spoken), "the lie has no title"
    theirs = "Revisar «Ficha de salud (x-salud)», de Otro puesto"
    section.waiting_forms.looks[spoken.index(theirs)].click()
    qtbot.waitUntil(lambda: section.report is not None, timeout=10_000)
    room.leave()
