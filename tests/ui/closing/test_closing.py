"""What is only here is read before the button that destroys; a wrong name or a no destroys nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.post.people import let_in
from repatria.store.wipe_word import wipe_of
from repatria.store.wiping import begin_wiping
from repatria.ui.closing.page import ClosingForm, ClosingPage
from repatria.ui.pages import Desk
from repatria.ui.tasks import Tasks
from repatria.ui.unlock.window import UnlockWindow
from repatria.ui.unlock.wiped import WipedScreen
from repatria.ui.widgets.label import IconWords, Label
from repatria.ui.widgets.question import Question
from tests.posts import make_closed_post, seat
from tests.ui.desks import Told

CALLED = "Puesto de práctica"


class Asked:
    """Answers questions as a test says, and keeps them."""

    def __init__(self, answer: str, folder: Path | None = None) -> None:
        self.answer, self.folder, self.questions = answer, folder, list[Question]()

    def ask(self, _: object, question: Question) -> str:
        self.questions.append(question)
        return self.answer

    def choose_folder(self, *_: object) -> Path | None:
        return self.folder


def shown(qtbot: QtBot, desk: Desk) -> ClosingPage:
    page = ClosingPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.shown):
        page.show()
    return page


def form_of(page: ClosingPage) -> ClosingForm:
    assert page.form is not None
    return page.form


def words(page: ClosingPage) -> str:
    return "\n".join(
        [
            *(one.words() for one in page.findChildren(IconWords)),
            *(one.text() for one in page.findChildren(Label)),
        ]
    )


@pytest.fixture
def locks() -> list[str]:
    return []


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    return Asked("destroy", tmp_path)


@pytest.fixture
def own(desk: Desk, locks: list[str], asked: Asked) -> Desk:
    return replace(desk, lock=lambda: locks.append("locked"), asker=asked)  # type: ignore[arg-type]


def test_what_is_only_here_is_said_with_the_way_to_send_it(
    qtbot: QtBot, own: Desk, work: Work, told: Told
) -> None:
    open_case(work, Opening("host", "no"))
    page = shown(qtbot, own)
    assert "Son de 1 expediente" in words(page)
    assert "no llega a nadie" in words(page)
    form_of(page).send.click()
    assert told.gone == [("sending", None)]


def test_the_right_name_and_a_yes_destroy_the_keys_and_lock(
    qtbot: QtBot, own: Desk, work: Work, locks: list[str]
) -> None:
    form = form_of(shown(qtbot, own))
    form.name.set_value(CALLED)
    form.ask()
    qtbot.waitUntil(lambda: locks == ["locked"])
    assert wipe_of(work.vault.folder, work.vault.state_dir) is not None
    assert not (work.vault.folder / "keyslots.json").exists()


@pytest.mark.parametrize(("typed", "answer"), [("Puesto", "destroy"), (CALLED, "keep")])
def test_a_wrong_name_or_a_no_destroys_nothing(
    qtbot: QtBot, own: Desk, work: Work, asked: Asked, typed: str, answer: str
) -> None:
    asked.answer = answer
    form = form_of(shown(qtbot, own))
    form.name.set_value(typed)
    form.ask()
    assert len(asked.questions) == (1 if answer == "keep" else 0)
    assert (work.vault.folder / "keyslots.json").exists()
    assert wipe_of(work.vault.folder, work.vault.state_dir) is None


def test_where_two_have_accounts_it_says_what_is_missing(
    qtbot: QtBot, own: Desk, work: Work, told: Told, locks: list[str]
) -> None:
    let_in(work, "Bea", "supervisor", "otra frase de Bea")
    form = form_of(shown(qtbot, own))
    assert form.second.isVisible()
    form.name.set_value(CALLED)
    form.ask()
    qtbot.waitUntil(lambda: len(told.notices) == 1)
    assert locks == []
    assert (work.vault.folder / "keyslots.json").exists()


def test_whoever_does_not_answer_for_the_post_is_told_who_does(qtbot: QtBot, own: Desk, work: Work) -> None:
    seat(work, replace(work.person, role="case_manager"))
    page = shown(qtbot, own)
    assert page.form is None
    assert "quien lo coordina" in words(page)


def test_the_sheet_is_kept_where_one_says(qtbot: QtBot, own: Desk, tmp_path: Path, told: Told) -> None:
    form_of(shown(qtbot, own)).sheet.click()
    qtbot.waitUntil(lambda: len(told.notices) == 1)
    assert len(list(tmp_path.glob("cierre-*.pdf"))) == 1


def test_the_next_start_ends_what_was_begun_and_says_so(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path))
    folder = make_closed_post(tmp_path / "data" / "boveda", state=tmp_path / "state")
    [slots] = (tmp_path / "state").glob("*.keyslots")
    begin_wiping(folder, tmp_path / "state", slots.stem)
    tasks = Tasks()
    window = UnlockWindow(tasks, Asked("", tmp_path), tmp_path / "data", "es")
    qtbot.addWidget(window)
    screen = window.screens.currentWidget()
    assert isinstance(screen, WipedScreen)
    qtbot.waitUntil(screen.go_on.isEnabled)
    assert "no queda nada" in screen.state.words()
    assert screen.accessibleName() == "Bóveda destruida"
    assert not folder.exists()
    assert list((tmp_path / "state").iterdir()) == []
    screen.sheet.click()
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("cierre-*.pdf"))) == 1)
    screen.go_on.click()
    assert not isinstance(window.screens.currentWidget(), WipedScreen)
    tasks.close()


def test_of_a_word_that_is_not_this_vaults_it_says_that_nothing_was_destroyed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPATRIA_HOME", str(tmp_path))
    folder = make_closed_post(tmp_path / "data" / "boveda", state=tmp_path / "state")
    (folder / "closing-down").write_bytes(b"{")
    tasks = Tasks()
    screen = WipedScreen(tasks, Asked("", tmp_path), "es", [folder])
    qtbot.addWidget(screen)
    with qtbot.waitSignal(screen.ended):
        screen.show()
    assert "No se destruyó" in screen.state.words()
    assert "Bóveda destruida" not in "".join(one.text() for one in screen.findChildren(Label))
    assert not screen.sheet.isVisible()
    assert (folder / "keyslots.json").exists()
    tasks.close()
