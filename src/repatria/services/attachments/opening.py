"""Open a file of a case: noted in the record before a byte of it is read, and never a part of it shown as right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from repatria.domain.attachments.attachment import Attachment
from repatria.domain.errors import AttachmentNotHereError
from repatria.domain.ids import CaseId
from repatria.domain.progress import Progress
from repatria.services.attachments.listing import act_noted, attachment_in
from repatria.services.desk import Desk
from repatria.store.attachments.folder import sealed_path
from repatria.store.attachments.proving import pieces_of_whole


@dataclass(frozen=True, slots=True)
class OpenedAttachment:
    """A file of a case of which the record says that it is being opened; reading it touches no store."""

    attachment: Attachment
    folder: Path

    def pieces(
        self, cancelled: Callable[[], bool] = lambda: False, progress: Progress | None = None
    ) -> Iterator[bytes]:
        """Yield its plain bytes in order, once the whole was proven; a person waits seconds for a gigabyte.

        Raises AttachmentDamagedError, AttachmentNotHereError or StorageError, and StoppedError when *cancelled*. What
        was read counts only when the end came: the disk may change between the two readings, and *progress* is told
        of both.
        """
        return pieces_of_whole(self.folder, self.attachment, cancelled, progress)


def open_attachment(desk: Desk, case_id: CaseId, event: str) -> OpenedAttachment:
    """Note that a file of a case is opened, and return it for reading.

    Raises UnknownAttachmentError and what ``attachments_in`` does, AttachmentNotHereError where its file is not in
    this vault.
    """
    desk.need("see")
    _, attachment = attachment_in(desk, case_id, event)
    if not sealed_path(desk.vault.folder, attachment.id).is_file():
        raise AttachmentNotHereError
    desk.append([act_noted(desk, "opened", case_id, attachment.id)])
    return OpenedAttachment(attachment, desk.vault.folder)
