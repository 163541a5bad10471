"""What became of the country's directory stands in the report of receiving: why it was not taken, and what stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.directory.judging import Fault
from repatria.domain.directory.offices import OfficeFault
from repatria.services.country.issuing import issue_directory
from repatria.services.desk import Desk as Work
from repatria.services.exchange.directory_came import DirectoryCame
from repatria.services.exchange.everything import preview_everything, receive_everything
from repatria.services.exchange.gathering import Found, prove_all
from repatria.services.exchange.going import Sending
from repatria.services.exchange.receiving import Report
from repatria.services.exchange.sending import send_cases
from repatria.services.exchange.trust import trust_here
from repatria.services.vaults import leave
from repatria.store.log.arriving import IngestReport
from repatria.ui.messages.directory_words import FAULTS, directory_came_lines
from repatria.ui.receiving import all_doing
from repatria.ui.receiving.all_reported import AllReported
from repatria.ui.receiving.doing import Entered
from repatria.ui.receiving.reporting import Reported
from tests.posts import introduce, make_post
from tests.services.country.states import found_with_liaison, pin_at
from tests.ui.exchange import OURS, THEIRS, words_in


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    work = make_post(tmp_path / "ours", OURS)
    yield work
    leave(work)


@pytest.fixture
def liaison(tmp_path: Path) -> Iterator[Work]:
    liaison = make_post(tmp_path / "liaison", THEIRS)
    yield liaison
    leave(liaison)


def told_of(qtbot: QtBot, work: Work, *paths: Path) -> tuple[str, Any]:
    everything = preview_everything(work, prove_all(work, [Found(path) for path in paths], trust_here(work)))
    received, refused = receive_everything(work, everything)
    entered = all_doing._told(work, everything, all_doing.Run(list(received), list(refused)))
    report = AllReported(work, entered)
    qtbot.addWidget(report)
    return words_in(report), entered.outcome.posts[0]


def test_the_report_says_why_none_was_taken_and_then_which_one_is_in_force(
    qtbot: QtBot, work: Work, liaison: Work, tmp_path: Path
) -> None:
    introduce(work, liaison)
    made = found_with_liaison(liaison)
    issue_directory(liaison)
    sealed = [send_cases(liaison, Sending((), work.vault.device.id), tmp_path).path for _ in range(2)]
    words, post = told_of(qtbot, work, sealed[0])
    assert "no se tomó: este puesto no conoce la raíz del país" in words
    assert "siguen conociéndose por sus tarjetas" in words
    assert (post.directory, post.directory_kept) == (0, True)
    pin_at(work, liaison, made, tmp_path)
    words, post = told_of(qtbot, work, sealed[1])
    assert "Directorio del país: vale la versión 1." in words
    assert (post.directory, post.directory_kept) == (1, False)


def test_the_report_of_one_file_says_it_too(qtbot: QtBot) -> None:
    came = DirectoryCame(3, fault="expired", higher=5)
    report = Report(THEIRS, IngestReport(), (), (), (), (), directory=came)
    shown = Reported(Entered(report, "", (), (), (), (), "device"))
    qtbot.addWidget(shown)
    words = words_in(shown)
    assert "no se tomó: está vencido" in words
    assert "Sigue valiendo la versión 3." in words
    assert "conoce la versión 5" in words


def test_every_reason_has_its_words_and_what_happened_to_posts_too(qapp: object) -> None:
    fault = {one for each in get_args(Fault) for one in (get_args(each) or (each,))}
    assert set(FAULTS) == fault | set(get_args(OfficeFault)) | {"unreadable", "rootless"}
    assert all(say() for say in FAULTS.values())
    came = DirectoryCame(2, True, None, ("Uno",), ("Dos",), ("Tres",), ("Cuatro",))
    lines = list(directory_came_lines(came))
    assert [line.warns for line in lines] == [False, False, True, True, True]
    assert [
        name in line.words for name, line in zip(("Uno", "Dos", "Tres", "Cuatro"), lines[1:], strict=True)
    ]
    assert list(directory_came_lines(None)) == []
