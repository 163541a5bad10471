"""Keep what was done to a file and not saved yet, until it is saved or let go: over another case, a lock, a crash."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from repatria.content.pictures.crossing import acts_sent, acts_taken
from repatria.domain.attachments.attachment import Attachment
from repatria.domain.ids import CaseId
from repatria.services.post.unsaved import Unsaved, unsaved
from repatria.ui.attachments.changer import FileChanger
from repatria.ui.filling.drafts_thread import lane_of
from repatria.ui.messages import notice_of
from repatria.ui.pages import Desk
from repatria.ui.unsaved import UnsavedKeeper, tell_of_keeping
from repatria.ui.widgets.notice_bar import Notice


class MarksKeeper(QObject):
    """Knows by each file of a case what was turned, cropped and blacked out in it."""

    def __init__(self, desk: Desk, case_id: CaseId, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._case = desk, case_id
        self._keeper = UnsavedKeeper(desk.work, desk.tasks, self)
        tell_of_keeping(desk, self._keeper, f"{case_id}/marks")

    def watch(self, changer: FileChanger, attachment: Attachment) -> None:
        """Do to the file what was done to it before, say so, and keep what is done from now on."""
        self._keeper.flush()
        name, work = self._name(attachment), self._desk.work

        def resume(found: dict[str, Unsaved]) -> None:
            if name in found and not changer.acts:
                changer.resume(acts_taken(found[name].values["acts"]))
                self._desk.tell(_told())

        changer.acted.connect(
            lambda: (
                self._keeper.keep(name, lambda: {"acts": acts_sent(changer.acts)})
                if changer.acts
                else self._keeper.forget(name)
            )
        )
        lane = lane_of(self._desk.tasks)
        lane.run(
            changer, lambda: unsaved(work, name), resume, lambda error: self._desk.tell(notice_of(error))
        )

    def end(self, attachment: Attachment) -> None:
        """Forget what was done to a file: it was saved, or let go on purpose."""
        self._keeper.forget(self._name(attachment))

    def settle(self) -> None:
        """Return when all of it is on the disk."""
        self._keeper.settle()

    def flush(self) -> None:
        """Hand over what has gathered now."""
        self._keeper.flush()

    def _name(self, attachment: Attachment) -> str:
        return f"marks/{self._case}/{attachment.event}"


def _told() -> Notice:
    return Notice(
        QCoreApplication.translate("file_change", "Siguen aquí los cambios que no había guardado."),
        QCoreApplication.translate("file_change", "Guárdelos como archivo nuevo, o deshágalos."),
        "good",
    )
