"""A case of which two openings came says so, with both codes and posts and what to do, until one is gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.cli.receiving_words import foreseen_facts, report_facts, report_words
from repatria.documents.received import Outcome
from repatria.domain.events.kinds import core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.services.exchange.opened_twice import OpenedBy, OpenedTwice
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.rehearsing import WouldCome
from repatria.services.vaults import leave
from repatria.ui.case.asking.unproven_asking import ask_settle
from repatria.ui.case.people.suspect_blocks import SuspectBlock
from repatria.ui.case.telling.header_words import header_words
from repatria.ui.case.view import look
from repatria.ui.messages.opened_words import opened_twice_words
from repatria.ui.receiving.all_doing import AllEntered
from repatria.ui.receiving.all_reported import AllReported
from repatria.ui.receiving.counted_lines import ReceivedLines
from repatria.ui.receiving.doing import Entered
from repatria.ui.receiving.reporting import Reported
from repatria.ui.widgets.label import IconWords, Label
from tests.posts import introduce, make_post
from tests.services.forging import ForgedLog, forge
from tests.ui.case.conftest import Show
from tests.ui.exchange import words_in

FALSE = "3XAAAAAA"
TODO = "quien supervisa aparta en Recibir el paquete que la trajo"


@pytest.fixture
def there(tmp_path: Path, work: Work) -> Iterator[Work]:
    made = make_post(tmp_path / "there", "El Florido", person="Ana Morales")
    introduce(made, work)
    yield made
    leave(made)


def lie(there: Work, work: Work, case: CaseId, folder: Path) -> Path:
    log = ForgedLog(there, core_part(case))
    log.add("", {"code": FALSE, "side": "host", "practice": work.practice}, kind="case_opened")
    return forge(there, work, folder / "lie", log)


def test_report_case_and_shell_say_both_openings_and_what_to_do(
    there: Work, work: Work, show: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    one = open_case(work, Opening("host", "no"))
    preview = preview_bundle(work, lie(there, work, one.id, tmp_path))
    report = receive_bundle(work, preview)
    said = f"está en uso {one.code}, de {work.post}; no se usa {FALSE}, de El Florido"
    shown = Reported(Entered(report, "", (), (), (), (), "device"))
    qtbot.addWidget(shown)
    every = AllReported(work, AllEntered(Outcome(), (), (), (), {}, (), (), twice=report.twice))
    qtbot.addWidget(every)
    for words in (words_in(shown), words_in(every), report_words(report)):
        assert said in words
        assert TODO in words
    assert "no son como se firmaron" not in words_in(shown)
    assert report_facts(preview, report)["opened_twice"] == [one.id]
    assert "llegó abierto más de una vez: vea Diferencias" in [
        words for _, words in header_words(look(work, one.id)).chips
    ]
    page = show(one.id)
    page.show_section("differences")
    [block] = page.content.differences.findChildren(SuspectBlock)
    assert said in " | ".join(label.text() for label in block.findChildren(Label))
    assert page.content.counts()["differences"] == 1
    asked = [
        words_in(line).strip() for line in ask_settle(look(work, one.id)).body if isinstance(line, IconWords)
    ]
    assert asked == [f"Otra apertura de este mismo expediente: {FALSE}"]


def test_what_would_come_is_told_before() -> None:
    [line] = ReceivedLines().will_be_twice_lines(1)
    assert "sigue en uso la primera" in words_in(line)
    assert not list(ReceivedLines().will_be_twice_lines(0))
    assert foreseen_facts(WouldCome(twice=2))["opened_twice"] == 2


def test_of_many_the_first_are_told_and_the_rest_is_counted() -> None:
    one = OpenedTwice(CaseId("c"), (OpenedBy("", "", in_use=True), OpenedBy(FALSE, "Uno", in_use=False)))
    lines = [words_in(line).strip() for line in ReceivedLines().twice_lines([one] * 14)]
    assert len(lines) == 13
    assert lines[-1] == "y 2 expedientes más que llegaron abiertos más de una vez."
    assert "está en uso sin código legible, de un puesto que no se sabe" in opened_twice_words(one)
