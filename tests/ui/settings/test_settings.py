from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatria.cli.counts import ShellCounts
from repatria.domain.damage_code import read_damage_code
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.summaries import refresh_stale
from repatria.services.checking_vaults import CheckReport
from repatria.services.desk import Desk as Work
from repatria.services.post.people import let_in
from repatria.services.vaults import leave
from repatria.store.findings import Finding
from repatria.store.log.chains import PAGE, REST
from repatria.store.log.chains import Finding as ChainFinding
from repatria.ui.filling.drafts_thread import lane_of
from repatria.ui.settings import checking
from repatria.ui.widgets.buttons import Button
from tests.posts import PASSPHRASE
from tests.services.forging import forged, write_unproven
from tests.ui.settings.rooms import Room

STRONG = "el volcán canta de noche azul"


@pytest.mark.parametrize(
    ("field", "value", "name", "kept"),
    [
        ("language", "en", "language", "en"),
        ("theme", "dark", "theme", "dark"),
        ("text", "150", "text_size", 150),
        ("paper", "Letter", "paper", "Letter"),
    ],
)
def test_each_look_is_preferred_as_chosen(room: Room, field: str, value: str, name: str, kept: Any) -> None:
    control = getattr(room.page.looks, field).control
    control._choose(value)
    assert getattr(room.preferences, name) == kept
    control._choose(value)
    assert control.value() == value, "pressing it again takes nothing back"


def test_the_minutes_until_the_lock_are_preferred_as_chosen(room: Room) -> None:
    control = room.page.locking.minutes.control
    control._choose("10")  # type: ignore[attr-defined]
    assert room.preferences.idle_minutes == 10


def test_the_own_passphrase_changes_only_with_the_one_of_now(qtbot: QtBot, room: Room) -> None:
    section = room.page.locking.own
    section.change.click()
    section.old.set_value("no es esta")
    for field in (section.phrases.first, section.phrases.again):
        field.set_value(STRONG)
    section.save.click()
    qtbot.waitUntil(lambda: "no es su frase" in section.old.message(), timeout=20_000)
    section.old.set_value(PASSPHRASE)
    section.save.click()
    qtbot.waitUntil(lambda: "cambió" in room.told(), timeout=20_000)
    assert section.form.isHidden()
    assert section.old.value() is None


def test_one_that_somebody_else_knows_changes_with_the_key_of_the_vault(qtbot: QtBot, room: Room) -> None:
    section = room.page.locking.own
    key = room.work.vault.opened.newest_key
    section.change.click()
    assert section.why.isHidden()
    section.known.click()
    assert "no abre nada de lo que se escriba desde ahora" in section.why.text()
    section.old.set_value("no es esta")
    for field in (section.phrases.first, section.phrases.again):
        field.set_value(STRONG)
    section.save.click()
    qtbot.waitUntil(lambda: "no es su frase" in section.old.message(), timeout=20_000)
    assert section.changing is None
    assert room.work.vault.opened.newest_key == key
    section.old.set_value(PASSPHRASE)
    other_threads_read(qtbot, room)
    section.save.click()
    qtbot.waitUntil(lambda: "la llave de la bóveda cambiaron" in room.told(), timeout=30_000)
    assert "copia nueva" in room.told()
    assert section.form.isHidden()
    assert not section.known.isChecked(), "the next time it is asked anew"
    assert room.work.vault.opened.newest_key != key


def test_a_colleague_is_added_and_their_access_is_ended_after_a_question(qtbot: QtBot, room: Room) -> None:
    section = room.page.people
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1, timeout=20_000)
    section.add.click()
    section._leave_form()
    assert section.name.message()
    section.name.set_value("Bea")
    section._leave_form()
    assert section.role.message()
    section.role.set_value("supervisor")
    for field in (section.phrases.first, section.phrases.again):
        field.set_value(STRONG)
    section.save.click()
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 2, timeout=20_000)
    assert "Bea ya puede abrir" in room.told()
    section.list.setCurrentIndex(section.list.rows.index(1))
    room.asker.answer_next("keep", "end")
    section.end.click()
    assert not section.end.isEnabled(), "it is asked once"
    qtbot.waitUntil(section.end.isEnabled)
    assert section.list.rows.rowCount() == 2
    assert "hoja de recuperación" not in room.asker.asked[0].consequence, "nobody keeps one"
    other_threads_read(qtbot, room)
    section.end.click()
    qtbot.waitUntil(lambda: "ya no puede abrir" in room.told(), timeout=30_000)
    assert room.asker.asked[0].grave
    assert room.asker.asked[0].safe.key == "keep"
    assert "todavía abre lo que otros puestos sellen" in room.asker.asked[0].consequence
    assert "las de este equipo, no" in room.told()
    qtbot.waitUntil(
        lambda: "sin acceso" in section.list.words_of(section.list.rows.row_at(section.list.rows.index(1))),
        timeout=20_000,
    )


def other_threads_read(qtbot: QtBot, room: Room) -> None:
    """Have lists, drafts and PDFs been read, as on any day."""
    read: list[str] = []

    def look(name: str) -> str:
        room.work.read().execute("SELECT count(*) FROM event").fetchone()
        room.work.drafts().forms()
        return name

    room.tasks.read(room.page, lambda: look("list"), read.append, room.page.people._failed)
    room.tasks.run_aside(room.page, lambda: look("pdf"), read.append, room.page.people._failed)
    lane_of(room.tasks).run(room.page, lambda: look("drafts"), read.append, room.page.people._failed)
    qtbot.waitUntil(lambda: sorted(read) == ["drafts", "list", "pdf"])


def test_nobody_can_choose_their_own_row(qtbot: QtBot, room: Room) -> None:
    section = room.page.people
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 1, timeout=20_000)
    section.list.setCurrentIndex(section.list.rows.index(0))
    assert not section.end.isEnabled()


def test_the_vault_is_checked_and_found_whole_in_words(qtbot: QtBot, room: Room) -> None:
    section = room.page.checking
    section.button.click()
    qtbot.waitUntil(lambda: bool(section.words()), timeout=30_000)
    assert "está completa" in section.words()[0]
    assert section.button.isEnabled()


def test_what_is_wrong_is_reported_with_what_to_do(qtbot: QtBot, room: Room) -> None:
    room.work.vault.findings = (Finding("head_shorter", {"count": 3, "remembered": 5}),)
    section = room.page.checking
    section.button.click()
    qtbot.waitUntil(lambda: bool(section.words()), timeout=30_000)
    assert "tiene 3 anotaciones y este equipo recuerda 5" in section.words()[0]
    assert "pida a los otros puestos" in section.words()[0]


def test_what_two_posts_say_of_one_person_is_told_and_the_vault_is_whole(
    qtbot: QtBot, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = CheckReport((), (), (), 5, disputed=(("Uno", 2),))
    monkeypatch.setattr(checking, "check_vault", lambda *_: report)
    section = room.page.checking
    section.button.click()
    qtbot.waitUntil(lambda: len(section.words()) > 1, timeout=30_000)
    complete, disputed = section.words()
    assert "está completa" in complete
    assert disputed.startswith("2 ")
    assert "que la que Uno dice" in disputed
    assert "que la que Uno dice" in ShellCounts().disputed("Uno", 2)


def test_what_stands_on_damaged_pages_is_counted_once_and_told_apart(
    qtbot: QtBot, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = tuple(Finding("page_damaged", {"what": f"page {number}"}) for number in (3, 4))
    lost = [ChainFinding("case/x/core", "log", number, PAGE) for number in (2, 3)]
    report = CheckReport(pages, (*lost, ChainFinding("case/y/core", "", 0, REST)), (), 5)
    monkeypatch.setattr(checking, "check_vault", lambda *_: report)
    section = room.page.checking
    section.button.click()
    qtbot.waitUntil(lambda: len(section.words()) > 2, timeout=30_000)
    page, unread, rest, code, way = section.words()
    assert page.startswith("Una página de la bóveda está dañada.")
    assert unread.startswith("2 anotaciones están en páginas dañadas")
    assert rest.startswith("De una parte de la bóveda no se puede leer")
    assert "Rescatar una bóveda dañada" in way
    found = re.search(r"RV-\w{4}-\w{4}", code)
    assert found is not None
    said = read_damage_code(found.group())
    assert said is not None
    assert (set(said.kinds), said.pages, said.unread) == ({"page_damaged", "rest"}, 2, 2)


def test_the_page_of_a_damage_is_kept_where_the_person_says(
    qtbot: QtBot, room: Room, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    report = CheckReport((Finding("page_damaged"),), (), (), 5)
    monkeypatch.setattr(checking, "check_vault", lambda *_: report)
    monkeypatch.setattr(room.asker, "choose_folder", lambda *_: tmp_path)
    section = room.page.checking
    section.button.click()
    qtbot.waitUntil(lambda: len(section.words()) > 1, timeout=30_000)
    (button,) = [one for one in section.findChildren(Button) if "hoja" in one.text()]
    button.click()
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("RV-*.pdf"))), timeout=30_000)
    qtbot.waitUntil(lambda: "No lleva datos de nadie" in room.told(), timeout=10_000)


def test_a_forged_signature_is_named_and_what_is_unsigned_is_counted(qtbot: QtBot, room: Room) -> None:
    case = open_case(room.work, Opening("host", "no")).id
    write_unproven(room.work, forged(room.work, case, None))
    refresh_stale(room.work, 9)
    section = room.page.checking
    section.button.click()
    qtbot.waitUntil(lambda: bool(section.words()), timeout=30_000)
    complete, unsigned = section.words()
    assert "está completa" in complete
    assert unsigned.startswith("1 ")
    assert "la firma de quien" in unsigned
    write_unproven(room.work, forged(room.work, case, b"m" * 32))
    refresh_stale(room.work, 9)
    section.button.click()
    qtbot.waitUntil(lambda: len(section.words()) > 1, timeout=30_000)
    assert section.words()[0].startswith("1 ")
    assert "una firma que no es de quien" in section.words()[0]
    assert "avise a su enlace" in section.words()[0]
    assert not any("está completa" in words for words in section.words())


def test_everything_can_be_reached_by_keyboard_and_has_a_name(room: Room) -> None:
    stops = room.page._stops()
    assert len(stops) > 10
    for stop in stops:
        words = stop.accessibleName() or getattr(stop, "text", str)()
        assert words, type(stop).__name__


def test_after_being_built_anew_one_is_where_one_was(qtbot: QtBot, room: Room) -> None:
    target = room.page.checking.button
    target.setFocus()
    qtbot.waitUntil(target.hasFocus)
    room.sitting.window.rebuild()
    fresh = room.page.checking.button
    assert fresh is not target
    qtbot.waitUntil(fresh.hasFocus)


def test_about_says_the_licence_and_the_duty_of_silence(room: Room) -> None:
    words = " ".join(label.text() for label in room.page.findChildren(QLabel))
    assert "GPL 3.0" in words
    assert "confidencial" in words


def test_who_may_not_change_people_is_not_offered_it(qtbot: QtBot, tmp_path: Path, work: Work) -> None:
    from repatria.services.vaults import unlock

    let_in(work, "Eva", "trainee", "otra frase de Eva")
    leave(work)
    eva = unlock(tmp_path / "v", "otra frase de Eva", work.library, state_dir=tmp_path / "state")
    room = Room(eva)
    assert room.page.people.add.isHidden()
    assert room.page.people.end.isHidden()
    room.leave()
    leave(eva)


def test_the_clock_of_the_post_is_said_with_a_verb_of_its_own(qtbot: QtBot, work: Work) -> None:
    work.vault.device = replace(work.vault.device, country="MEX", zone="")
    room = Room(work)
    place = room.page.place_here
    assert place.zone is not None
    assert place.zone.value() == "America/Mexico_City"  # the capital's, until somebody says otherwise
    assert "Mexico City" in place.guessed.words()
    place.zone.set_value("America/Tijuana")
    assert work.vault.device.zone == ""
    place.save.click()
    qtbot.waitUntil(lambda: "Tijuana" in room.told())
    assert work.now_text().endswith("-08:00")
    assert place.guessed.isHidden()
    room.leave()


def test_where_there_is_one_clock_there_is_nothing_to_choose(room: Room) -> None:
    assert room.page.place_here.zone is None
    room.page.go_to({"section": "place"})
