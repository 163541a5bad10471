from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria import paths
from repatria.content.library import load_library
from repatria.domain.forms.answers import Place
from repatria.services.desk import Desk
from repatria.services.filling import begin_form, keep_answer
from repatria.services.opening import Opening, open_case
from repatria.services.vaults import NewVault, leave, new_vault
from repatria.ui.strip import Standing, StripKeeper, standing_of
from repatria.ui.tasks import Tasks
from repatria.ui.window import MainWindow


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    wanted = NewVault("una frase larga", "Ana", "Puesto", "GTM", practice=True)
    opened = new_vault(tmp_path / "vault", wanted, load_library(paths.forms()), state_dir=tmp_path / "state")
    yield opened
    leave(opened)


def test_a_new_post_has_sent_and_received_nothing(desk: Desk) -> None:
    assert standing_of(desk) == Standing()


def test_what_was_left_unfinished_is_counted(desk: Desk) -> None:
    case = open_case(desk, Opening("host", "no"))
    work = begin_form(desk, case.id, "F01")
    work.session.set_answer("age_stated", 30)
    keep_answer(desk, work, Place("age_stated"))
    assert standing_of(desk).drafts == 1


def test_the_strip_says_it_in_words_and_only_what_there_is(qtbot: QtBot, desk: Desk) -> None:
    window = MainWindow(())
    qtbot.addWidget(window)
    tasks = Tasks()
    keeper = StripKeeper(window, desk, tasks)
    assert [status.key for status in keeper.words_of(Standing())] == ["sent", "received"]
    told = keeper.words_of(Standing(sent="2026-11-23T20:00:00Z", waiting=2, drafts=1))
    assert [status.key for status in told] == ["sent", "received", "waiting", "drafts"]
    assert "2" in told[2].words
    tasks.close()
