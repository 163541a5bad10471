"""Make a sealed file of answers readable: a person chooses it, says why, and it is noted."""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import IO, cast

from repatria.domain.attachments.attachment import TOGETHER
from repatria.domain.errors import AnswersNotOneError, BundleDamagedError, RecordIncompleteError
from repatria.durable import Placed, Recorder, open_file, place_file
from repatria.sealing import PlainStream, open_sealed
from repatria.services.answers_out.giving import readable_name
from repatria.services.answers_out.packing import LARGEST, PackedFile
from repatria.services.answers_out.writing import Cancelled, write_zip
from repatria.services.desk import Desk
from repatria.services.leaving_files import noted
from repatria.sync.limits import need

_NAME = re.compile(r"(?:[\w-]{1,40}/)?[\w~-]{1,80}\.(?:csv|xml|json|md)", re.ASCII)
_ATTACHED = re.compile(r"files/[a-z2-7]{26}/[a-z2-7]{26}\.[a-z0-9]{2,4}", re.ASCII)
"""A file of a case, as it leaves with the whole vault."""
_PIECE = 1 << 16


def open_answers(
    desk: Desk, sealed: Path, folder: Path, reason: str, *, cancelled: Cancelled = None
) -> Placed:
    """Write what *sealed* holds as a readable file into *folder*, whole or not at all.

    Raises NotForMeError where this post cannot open it, BundleError where it is damaged or holds anything else,
    RecordIncompleteError without a *reason*.
    """
    desk.need("work")
    if not reason.strip():
        raise RecordIncompleteError(missing=("reason",))
    note = {"posts": [], "cases": [], "reason": reason, "opened": _digest(sealed)}

    def fill(target: Recorder) -> None:
        with open_file(sealed) as file, open_sealed(file, [desk.vault.device.age_identity]) as stream:
            write_zip(_files(stream), target, cancelled)
            if stream.read(_PIECE).strip(
                b"\0"
            ):  # read to the end, for only then all of it is known to be true
                raise BundleDamagedError(reason="archive", where="end")

    with noted(desk, "answers", desk.new_id(), note) as done:
        return done(place_file(folder / readable_name(desk), fill))


def _digest(sealed: Path) -> str:
    digest = sha256()
    with open_file(sealed) as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _files(stream: PlainStream) -> Iterator[PackedFile]:
    """Yield the files of a tar as it comes: tables, instances, files of ours, each once, and nothing else."""
    seen: set[str] = set()
    size = attached = 0
    try:
        with tarfile.open(fileobj=cast("IO[bytes]", stream), mode="r|", bufsize=tarfile.BLOCKSIZE) as packed:
            for member in packed:
                is_attached = _ATTACHED.fullmatch(member.name) is not None
                size += 0 if is_attached else member.size
                attached += member.size if is_attached else 0
                need("answers", size, LARGEST)
                need("answers", attached, TOGETHER)
                held = packed.extractfile(member) if member.isreg() else None
                if held is None or member.name in seen or not (is_attached or _NAME.fullmatch(member.name)):
                    raise AnswersNotOneError
                seen.add(member.name)
                yield PackedFile(member.name, member.size, _pieces(held))
    except (tarfile.TarError, ValueError, EOFError) as error:
        raise AnswersNotOneError from error


def _pieces(held: IO[bytes]) -> Iterator[bytes]:
    while piece := held.read(_PIECE):
        yield piece
