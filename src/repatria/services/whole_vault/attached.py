"""The files of a case leave with the whole vault as they came in, where protected answers go: sealed for posts.

Each is proven before its first byte goes; one that is not here, or damaged, is named in the manifest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

import msgspec

from repatria.domain.attachments.attachment import ADDED, Attachment, attachments_of, path_of
from repatria.domain.attachments.kinds import ending_of
from repatria.domain.errors import AttachmentError, StorageError
from repatria.domain.whole_vault.withholding import Withholding
from repatria.services.answers_out.packing import PackedFile
from repatria.services.cases.casefile import CaseFile
from repatria.services.desk import Desk
from repatria.store.attachments.proving import pieces_of_whole


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file of a case as it leaves, with the SHA-256 of its bytes; *packed* is None where it is not here whole."""

    name: str
    sha256: str
    packed: PackedFile | None


def attached_of(
    desk: Desk, case: CaseFile, hidden: frozenset[str], cancelled: Callable[[], bool]
) -> Iterator[AttachedFile]:
    """Yield the files of *case* that nobody withdrew; none of which something is said that names a *hidden* case.

    What the files themselves say nobody reads. To be asked only where protected answers go, too.
    """
    keeping = Withholding(protected=True, hidden=hidden)
    for one in attachments_of(case.state):
        said = msgspec.json.encode(one.said).decode()
        if one.withdrawn is None and keeping.fact_goes(ADDED, path_of(one.id), said, is_protected=True):
            yield _attached(desk, case, one, cancelled)


def _attached(desk: Desk, case: CaseFile, one: Attachment, cancelled: Callable[[], bool]) -> AttachedFile:
    name = f"files/{case.id}/{one.id}.{ending_of(one.said.kind)}"
    pieces = pieces_of_whole(desk.vault.folder, one, cancelled)
    try:
        first = next(pieces, b"")  # only once all of it was found as it must be
    except (AttachmentError, StorageError):
        return AttachedFile(name, one.said.sha256, None)
    return AttachedFile(name, one.said.sha256, PackedFile(name, one.said.size, chain((first,), pieces)))
