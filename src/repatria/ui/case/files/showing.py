"""Show a file of the case in place of its sections: opened on record first, and put away with all that was shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from repatria.content.pictures.asking import Seen
from repatria.domain.attachments.attachment import Attachment
from repatria.domain.errors import RepatriaError
from repatria.services.attachments.opening import OpenedAttachment, open_attachment
from repatria.ui.attachments.changer import FileChanger
from repatria.ui.attachments.reading import seen_in
from repatria.ui.attachments.viewer import FileViewer
from repatria.ui.case.files.file_rows import file_title
from repatria.ui.case.files.marks import MarksKeeper
from repatria.ui.case.files.saving import save_changes
from repatria.ui.case.files.working import Working
from repatria.ui.case.panels.above import Panels
from repatria.ui.case.panels.act_context import CaseHands
from repatria.ui.stages import in_stages


class FileShower(QObject):
    """Shows one file at a time above the *content* of the page; ``changed`` tells that it began or ended.

    ``closed`` comes when the person went back from it.
    """

    changed = Signal()
    closed = Signal()

    def __init__(self, hands: CaseHands, panels: Panels, content: QWidget) -> None:
        super().__init__(panels)
        self._hands, self._panels, self._content = hands, panels, content
        self._working: Working | None = None
        self._shown = ""
        self.viewer: FileViewer | None = None
        self.marks = MarksKeeper(hands.desk, hands.case_id, self)

    @property
    def is_showing(self) -> bool:
        """Tell whether a file is shown, or being opened for it."""
        return self.viewer is not None or self._working is not None

    @property
    def showing(self) -> str:
        """Return the event of the file that is shown, or being opened for it; nothing where none is."""
        return self._shown if self.is_showing else ""

    def show(self, attachment: Attachment) -> None:
        """Note that the file is opened, look at it aside and show its first page."""
        if self.is_showing:
            return
        desk, work, case_id = self._hands.desk, self._hands.work, self._hands.case_id
        words = QCoreApplication.translate("file_showing", "Abriendo {title}")
        self._shown = attachment.event
        working = self._working = Working(words.format(title=file_title(attachment)))
        watch = desk.tasks.watch(working, working.panel.set_progress)
        working.panel.cancel_asked.connect(watch.cancel)
        self._panels.put_before(working)
        working.panel.take_focus()
        self.changed.emit()

        def seen(opened: OpenedAttachment) -> tuple[OpenedAttachment, Seen]:
            return opened, seen_in(opened, watch.progress, lambda: watch.cancelled)

        def done(found: tuple[OpenedAttachment, Seen]) -> None:
            if self._working is working:
                self._end_working(working)
                self._view(found[0], found[1])

        def failed(error: RepatriaError) -> None:
            self._end_working(working)
            self._hands.not_read(error)

        in_stages(
            self._hands,
            (
                (desk.tasks.run, lambda _: open_attachment(work, case_id, attachment.event)),
                (desk.tasks.run_aside, seen),
            ),
            done,
            failed,
            lambda: self._end_working(working),
        )

    def put_away(self) -> None:
        """Show the sections of the case again; nothing of the file stays."""
        viewer, self.viewer = self.viewer, None
        if viewer is None:
            return
        self._panels.set_content(self._content)
        self._panels.removeWidget(viewer)
        viewer.hide()
        viewer.deleteLater()
        self.changed.emit()

    def take_focus(self) -> None:
        """Have the keyboard at the page that is shown."""
        if self.viewer is not None:
            self.viewer.take_focus()

    def _view(self, opened: OpenedAttachment, seen: Seen) -> None:
        viewer = self.viewer = self._make(opened, seen)
        viewer.left.connect(lambda: self._leave(opened.attachment))
        self._panels.addWidget(viewer)
        self._panels.set_content(viewer)
        self.changed.emit()
        viewer.take_focus()

    def _make(self, opened: OpenedAttachment, seen: Seen) -> FileViewer:
        """Return what shows the file; of a closed case it is only looked at."""
        desk, title = self._hands.desk, file_title(opened.attachment)
        if self._hands.view.closed:
            return FileViewer(desk.tasks, opened, seen, title)
        changer = FileChanger(desk.tasks, desk.asker, opened, seen, title)
        changer.save_asked.connect(
            lambda acts: save_changes(
                self._hands, self._panels, opened.attachment, acts, lambda: self._leave(opened.attachment)
            )
        )
        self.marks.watch(changer, opened.attachment)
        return changer

    def _leave(self, attachment: Attachment) -> None:
        """Go back from a file; what was done to it is saved, or let go on purpose."""
        self.marks.end(attachment)
        self.put_away()
        self.closed.emit()

    def _end_working(self, working: Working) -> None:
        if self._working is working:
            self._working = None
            self._panels.take_away(working)
            self.changed.emit()
