"""Pictures of the files of a case: one that is added, one that is shown, one that is given out."""

from __future__ import annotations

from pathlib import Path

from repatria.content.pictures.acts import Box
from repatria.domain.errors import StoryError
from repatria.domain.ids import CaseId
from repatria.services.attachments.adding import NewAttachment, add_attachment
from repatria.services.attachments.listing import attachments_in
from repatria.services.desk import Desk
from repatria.tour.answers import Album
from repatria.tour.stage import Stage
from repatria.ui.attachments.change_bar import REDACT
from repatria.ui.attachments.changer import FileChanger
from repatria.ui.attachments.file_choice import FileChoice
from repatria.ui.case.files.file_rows import ADD, GIVE, VIEW
from repatria.ui.case.page import CasePage


def attach(desk: Desk, case: CaseId, paper: Path) -> None:
    """Add a sheet of the tour to a case as somebody would who scanned it, and another for the posts of the case."""
    add_attachment(desk, case, paper, NewAttachment("Acta de entrega, firmada", of="step/P8.2"))
    add_attachment(desk, case, paper, NewAttachment("Hoja de derechos, con su huella", "L2"))


def picture_files(album: Album, case: CaseId, paper: Path) -> list[str]:
    """Photograph the files of a case, in one language; nothing is added or given out."""
    [one, *_] = attachments_in(album.desk, case)
    event = one.attachment.event
    names = []
    with album.stage() as stage:
        page = _shown(stage, case)
        stage.ask(ADD)
        _look_at(stage, page, paper)
        names.append(album.take(stage, "asked-add_file"))
        stage.leave_panel()
        stage.ask(f"{GIVE}{event}")
        names.append(album.take(stage, "asked-give_file"))
        stage.leave_panel()
        page.act_here(f"{VIEW}{event}")
        stage.settle(lambda: _is_drawn(page))
        names.append(album.take(stage, "file-seen"))
        _frame(page)
        stage.settle()
        names.append(album.take(stage, "file-changed"))
        page.show_section("files")
    return names


def _shown(stage: Stage, case: CaseId) -> CasePage:
    stage.go("case", {"case": case, "section": "files"})
    page = stage.window.page("case").page
    if not isinstance(page, CasePage):
        raise StoryError(act="files", found="no case is shown")
    stage.settle(lambda: page.content.files.list.rows.rowCount() > 0)
    return page


def _look_at(stage: Stage, page: CasePage, paper: Path) -> None:
    choice = page.panel.fields["file"].control if page.panel is not None else None
    if not isinstance(choice, FileChoice):
        raise StoryError(act="files", found="no file is asked for")
    choice.look_at(paper)
    stage.settle(lambda: choice.looked is not None)


def _frame(page: CasePage) -> None:
    viewer = page.acts.files.shower.viewer
    if not isinstance(viewer, FileChanger):
        raise StoryError(act="files", found="no file is changed")
    viewer.frame(REDACT)
    width, height = viewer.marked.shown_size
    viewer.marked.set_frame(Box(width // 5, height // 20, width * 3 // 5, height // 10))


def _is_drawn(page: CasePage) -> bool:
    viewer = page.acts.files.shower.viewer
    return viewer is not None and viewer.picture.drawn_width > 0
