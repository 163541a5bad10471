"""A file of a case, shown on its page."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatria.domain.attachments.attachment import Attachment
from repatria.domain.ids import CaseId
from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.cases.opening import Opening, open_case
from repatria.services.desk import Desk as Work
from repatria.ui.attachments.file_choice import FileChoice
from repatria.ui.attachments.viewer import FileViewer
from repatria.ui.case.page import CasePage
from repatria.ui.case.panels.panel import Panel
from repatria.ui.pages import Desk
from tests.content.pictures import made
from tests.services.attachments.files import make_file


@pytest.fixture
def case(work: Work) -> CaseId:
    return open_case(work, Opening("host", "no")).id


@pytest.fixture
def photo(work: Work, case: CaseId, stick: Path) -> Attachment:
    source = make_file(stick, made.jpeg(width=120, height=80))
    return add_attachment(work, case, source, NewAttachment("Su pulsera"))


def shown(qtbot: QtBot, page: CasePage, one: Attachment) -> FileViewer:
    """Show *one* and wait until it is drawn."""
    page.show_section("files")
    page.act(f"see_file/{one.event}")
    shower = page.acts.files.shower
    qtbot.waitUntil(
        lambda: shower.viewer is not None and shower.viewer.picture.drawn_width > 0, timeout=20_000
    )
    assert shower.viewer is not None
    return shower.viewer


def choose(qtbot: QtBot, page: CasePage, desk: Desk, source: Path) -> Panel:
    """Ask to add a file, choose *source*, and wait until it was looked at."""
    page.act("add_file")
    panel = page.panel
    assert panel is not None
    choice = panel.fields["file"].control
    assert isinstance(choice, FileChoice)
    desk.asker.choose_next(source)
    choice.button.click()
    qtbot.waitUntil(lambda: choice.looked is not None)
    return panel
