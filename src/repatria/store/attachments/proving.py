"""Whoever reads a sealed file to its end keeps beside it what was found: so receipts tell of none that is damaged.

A mark says it (``folder``), and goes when the file is found whole again; nobody has to read all files to know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from repatria.domain.attachments.attachment import Attachment, SealedFile
from repatria.domain.errors import AttachmentDamagedError, StorageError
from repatria.domain.progress import Progress
from repatria.store.attachments.folder import mark_damaged, mark_whole, sealed_path
from repatria.store.attachments.opening import is_as_sealed, whole_of, whole_pieces


def is_found_whole(
    folder: Path, attachment_id: str, sealed: SealedFile, cancelled: Callable[[], bool] = lambda: False
) -> bool:
    """Tell whether a file lies in the vault in *folder* as it was *sealed*, and mark there what was found.

    One that the disk does not give counts as damaged until it does. Raises StoppedError when it is *cancelled*.
    """
    path = sealed_path(folder, attachment_id)
    if is_as_sealed(path, sealed, cancelled):
        mark_whole(folder, attachment_id)
        return True
    if path.is_file():
        mark_damaged(folder, attachment_id)
    return False


def pieces_of_whole(
    folder: Path,
    attachment: Attachment,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Progress | None = None,
) -> Iterator[bytes]:
    """Yield the plain bytes of a file of the vault in *folder* as ``whole_pieces`` does, and mark it where it fails.

    Only where its sealed bytes are not as its event says: what the event says of the plain ones may be untrue.
    """
    path = sealed_path(folder, attachment.id)
    try:
        yield from whole_pieces(path, whole_of(attachment), cancelled, progress)
    except (AttachmentDamagedError, StorageError):
        is_found_whole(folder, attachment.id, attachment.said.sealed, cancelled)
        raise
