"""What another post wrote may be as long as a file allows: the page stays as large as the window."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.events.kinds import core_part
from repatria.services.cases.changing import case_of
from repatria.services.cases.opening import Opening, open_case
from repatria.services.cases.summaries import after_commit
from repatria.services.desk import Desk as Work
from repatria.store.log.events import ingest
from repatria.ui.widgets.label import Label
from repatria.ui.widgets.shown import MOST
from repatria.ui.widgets.tips import tip
from tests.services.forging import ForgedLog
from tests.ui.case.conftest import Show

PLACES = ("label", "found_in", "nationality", "country", "return_country", "place_kind", "language", "status")
"""Of a case, what is shown as it stands where no list knows it."""
LONG = {"a word": "W" * 20_000, "words": "a " * 10_000, "lines": "a\n" * 10_000}
ROOM = (1150, 660)


def _write(work: Work, said: str) -> ForgedLog:
    """Write *said* into every place of a new case, as another post may."""
    case = open_case(work, Opening("host", "yes", label="x")).id
    log = ForgedLog(work, core_part(case))
    for name in PLACES:
        log.add(f"case/{name}", said, replaces=case_of(work, case).heads(f"case/{name}"))
    for kind, path in (("companion", "related/k"), (said, "related/l")):
        log.add(path, {"kind": kind}, kind="member_added")
        log.add(f"{path}/name", said)
    log.add("", {"kind": "happened", "act": said, "reason": said, "happened_at": said}, kind="note_added")
    log.add("form/m", {"form": "F01"}, kind="member_added")
    log.add("form/m/danger_what", said)
    log.add("request/q", {"to": said, "institution": said, "about": said}, kind="request_made")
    with work.writing() as connection:
        ingest(connection, [(log.part, log.log, log.events)])
    after_commit(work, [case])
    return log


@pytest.mark.parametrize("long", LONG)
def test_words_without_end_make_no_page_larger_than_the_window(
    work: Work, show: Show, qtbot: QtBot, long: str
) -> None:
    log = _write(work, LONG[long])
    page = show(log.part.split("/")[1])  # type: ignore[arg-type]
    for names in (False, True):
        page.set_names_shown(names)
        for section in page.content.counts():
            page.content.show_section(section)
            qtbot.wait(20)
            assert (page.width(), page.height()) == ROOM
            assert page.minimumSizeHint().width() <= ROOM[0], section
            assert page.minimumSizeHint().height() <= ROOM[1], section


def test_of_a_label_cut_in_the_head_all_that_a_screen_holds_is_told_beside_the_pointer(
    work: Work, show: Show
) -> None:
    said = "blusa azul con flores " * 20
    page = show(open_case(work, Opening("host", "yes", label=said)).id)
    told = [label.toolTip().replace("\n", " ") for label in page.header.findChildren(Label)]
    assert said.strip() in told


def test_a_label_shows_long_words_cut_and_short_ones_as_they_are(qtbot: QtBot) -> None:
    label = Label("W" * 60_000)
    qtbot.addWidget(label)
    assert label.text() == "W" * (MOST - 1) + "…"
    assert label.minimumSizeHint().width() < ROOM[0]
    label.setToolTip(tip("a " * 60_000))
    assert len(label.toolTip()) == MOST
    label.setText("/media/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.repatria")
    assert label.text() == "/media/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.repatria"
