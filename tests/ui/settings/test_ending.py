from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatria.domain.errors import WrongPassphraseError
from repatria.domain.events.deed import Deed
from repatria.domain.events.kinds import VALUE, core_part
from repatria.domain.forms.answers import Place
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.forms.filling import begin_form, keep_answer
from repatria.services.post.people import let_in, people_here
from repatria.services.recovery.making import keep_sheets, prepare_sheets
from repatria.services.vaults import leave, unlock
from repatria.store.keys import recovery
from repatria.store.keys.recovery import reply
from repatria.ui.ask import Asker
from repatria.ui.preferences import Preferences
from repatria.ui.settings.people import PeopleSection
from repatria.ui.sitting import Sitting
from repatria.ui.tasks import Tasks
from repatria.ui.widgets.buttons import Button
from repatria.ui.widgets.label import IconWords
from tests.posts import PASSPHRASE, make_post

HERS = "otra frase de Bea"


@pytest.fixture
def work(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Work]:
    work = make_post(tmp_path / "v", state=tmp_path / "state")
    let_in(work, "Bea", getattr(request, "param", "supervisor"), HERS)
    yield work
    leave(work)


@pytest.fixture
def sitting(qtbot: QtBot, work: Work) -> Iterator[Sitting]:
    """The whole window as a person has it, on the page it begins with."""
    tasks = Tasks()
    sitting = Sitting(work, tasks, Asker(), Preferences, lambda _: None)
    sitting.window.resize(1366, 768)
    sitting.begin("")
    yield sitting
    tasks.close()
    sitting.leave()
    sitting.window.close()
    sitting.window.deleteLater()


def end_the_access_of_bea(qtbot: QtBot, sitting: Sitting) -> None:
    sitting.window.go("settings")
    page: Any = sitting.window.page("settings")
    qtbot.waitUntil(lambda: page.is_whole)
    section: PeopleSection = page.people
    qtbot.waitUntil(lambda: section.list.rows.rowCount() == 2, timeout=20_000)
    section.list.setCurrentIndex(section.list.rows.index(1))
    sitting.desk.asker.answer_next("end")
    section.end.click()


def test_access_ends_after_hoy_was_read_and_a_form_was_opened(
    qtbot: QtBot, sitting: Sitting, work: Work, tmp_path: Path
) -> None:
    """The threads that read lists and keep drafts hold the vault open from then on."""
    case = open_case(work, Opening("host", "yes"))
    sitting.window.go("today")
    form = begin_form(work, case.id, "F01")
    form.session.set_answer("age_stated", 30)
    keep_answer(work, form, Place("age_stated"))
    sitting.window.go("form", {"case": case.id, "member": form.member})
    page: Any = sitting.window.page("form")
    qtbot.waitUntil(lambda: page.place().get("member") is not None, timeout=20_000)
    end_the_access_of_bea(qtbot, sitting)
    section = cast("Any", sitting.window.page("settings")).people
    qtbot.waitUntil(lambda: section.changing is not None, timeout=20_000)
    told = " ".join(label.text() for label in section.changing.findChildren(QLabel))
    assert "Tarda menos de un minuto. No se puede detener" in told
    assert section.changing.findChildren(Button) == []
    qtbot.waitUntil(lambda: "ya no puede abrir" in sitting.window.notices.words(), timeout=30_000)
    sitting.leave()
    with pytest.raises(WrongPassphraseError):
        unlock(tmp_path / "v", HERS, work.library, state_dir=tmp_path / "state")
    again = unlock(tmp_path / "v", PASSPHRASE, work.library, state_dir=tmp_path / "state")
    assert again.drafts().forms(), "what was begun is still there under the new key"
    leave(again)


@pytest.mark.parametrize("work", ["auditor"], indirect=True)
def test_whoever_keeps_a_sheet_and_leaves_is_told_of_until_there_are_new_ones(
    qtbot: QtBot, sitting: Sitting, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovery, "ask", lambda _, data: reply(data))
    keepers = ("Carmen L.", " BEA", "Notaría 3")
    keep_sheets(work, prepare_sheets(work, keepers, 2), keepers)
    end_the_access_of_bea(qtbot, sitting)
    qtbot.waitUntil(lambda: "ya no puede abrir" in sitting.window.notices.words(), timeout=30_000)
    assert "hoja de recuperación (número 2): sigue contando" in sitting.window.notices.words()
    sitting.window.notices._act.click()
    page: Any = sitting.window.page("recovery")
    gone = "Ya no abren la bóveda, pero sus hojas de recuperación cuentan: BEA."
    qtbot.waitUntil(lambda: any(gone in line.words() for line in page.findChildren(IconWords)))
    sitting.window.go("today")
    line = cast("Any", sitting.window.page("today")).recovery
    qtbot.waitUntil(line.isVisible)
    assert gone in line.words.words()
    assert line.act.text() == "Ver la recuperación…"


def test_an_access_that_is_not_ended_from_here_stays_and_the_person_hears_whom_to_ask(
    qtbot: QtBot, sitting: Sitting, work: Work
) -> None:
    case = open_case(work, Opening("host", "no"))
    bea = next(one for one in people_here(work) if one.name == "Bea")
    work.append([Deed(core_part(case.id), VALUE, "case/restricted", [bea.id])])
    end_the_access_of_bea(qtbot, sitting)
    refused = "Desde su cuenta no se retira el acceso de esta persona."
    qtbot.waitUntil(lambda: refused in sitting.window.notices.words(), timeout=30_000)
    assert case.code not in sitting.window.notices.words()
    assert all(one.active for one in people_here(work))


def test_when_it_stays_busy_the_person_hears_that_nothing_changed(
    qtbot: QtBot, sitting: Sitting, work: Work
) -> None:
    reader = work.vault.reader()
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM event").fetchone()
    end_the_access_of_bea(qtbot, sitting)
    qtbot.waitUntil(lambda: "No se retiró el acceso" in sitting.window.notices.words(), timeout=30_000)
    assert cast("Any", sitting.window.page("settings")).people.changing is None
    assert "otra ventana" not in sitting.window.notices.words()
    reader.close()
