"""A file laid down in pieces and lifted again, over a line that may fail at any byte and be tried again any day.

Every piece lies under ``<name>.<number>``; when all lie there, a list of them is laid under ``<name>``. Who lifts
looks for lists only, so that half a file is no file. Each piece and the whole are held against their SHA-256.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from repatria.domain.errors import LyingDamagedError
from repatria.durable import need_space, open_file, told_of
from repatria.sync.limits import STANDARD
from repatria.sync.transports.carrier import MOST_NAMES, Carrier, Waiting
from repatria.sync.transports.line import Line
from repatria.sync.transports.pace import MOST

FORMAT = "repatria-pieces/1"
_LONGEST_LIST = 8 << 20
_CHUNK = 1 << 20
_AGAIN = 3
"""So often a piece that reads wrong is lifted anew: a line may turn bits, a storage that did will do it again."""

_Digest = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]


class Piece(msgspec.Struct, frozen=True, forbid_unknown_fields=True, array_like=True):
    """One piece of a file: its size in bytes and the SHA-256 of them."""

    size: Annotated[int, Meta(ge=1, le=MOST)]
    sha256: _Digest


class Listed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The list that makes pieces a file: the pieces in order, and the SHA-256 of the whole."""

    format: str
    sha256: _Digest
    pieces: list[Piece]

    @property
    def size(self) -> int:
        """Return the size of the whole in bytes."""
        return sum(piece.size for piece in self.pieces)


def lay(
    line: Line,
    folder: str,
    name: str,
    path: Path,
    kept: Sequence[Piece],
    keep: Callable[[Piece], None],
    before_list: Callable[[], None] = lambda: None,
) -> Listed:
    """Lay the file at *path* down under a name, and return the list that was laid last.

    *kept* are the pieces that an earlier try laid; *keep* is told each further one, so that a later try goes on.
    *before_list* is called when all pieces lie there: from then on whoever looks may find the file.
    """
    listed = lay_pieces(line, folder, name, path, kept, keep)
    text = msgspec.json.encode(listed)
    before_list()
    line.tried(len(text), lambda _size, waiting: line.carrier.put(folder, name, text, waiting))
    return listed


def lay_pieces(
    line: Line, folder: str, name: str, path: Path, kept: Sequence[Piece], keep: Callable[[Piece], None]
) -> Listed:
    """Lay the pieces of the file at *path* down as ``lay`` does, and return their list, which does not lie there."""
    digest, pieces, done = sha256(), [], 0
    with open_file(path) as file:
        size = path.stat().st_size
        for piece in _still_lying(line, folder, name, kept):
            data = file.read(piece.size)
            if sha256(data).hexdigest() != piece.sha256:
                break
            digest.update(data)
            pieces.append(piece)
            done += piece.size
        while done < size:
            file.seek(done)
            data = _lay_one(line, folder, f"{name}.{len(pieces) + 1}", file.read(min(MOST, size - done)))
            pieces.append(Piece(len(data), sha256(data).hexdigest()))
            keep(pieces[-1])
            digest.update(data)
            done += len(data)
            line.progress(done, size)
    return Listed(FORMAT, digest.hexdigest(), pieces)


def _still_lying(line: Line, folder: str, name: str, kept: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces laid before, as far as they lie there without a gap: a storage may have lost some."""
    if not kept:
        return
    lying = line.tried(0, lambda _size, waiting: line.carrier.names(folder, waiting))
    sizes = {one.name: one.size for one in lying}
    for number, piece in enumerate(kept, 1):
        if sizes.get(f"{name}.{number}") != piece.size:
            return
        yield piece


def _lay_one(line: Line, folder: str, name: str, data: bytes) -> bytes:
    """Lay down as much of *data* as the line bears at once, and return that much."""

    def put(size: int, waiting: Waiting) -> bytes:
        line.carrier.put(folder, name, data[:size], waiting)
        return data[:size]

    return line.tried(len(data), put)


def listed_under(line: Line, folder: str, name: str) -> Listed | None:
    """Return the list under a name; None when none lies there, or nothing that can be the list of a sealed file.

    Whoever may write at a place could otherwise hinder with one bad list all that lies beside it.
    """
    text = line.tried(0, lambda _size, waiting: line.carrier.get(folder, name, 0, _LONGEST_LIST, waiting))
    try:
        listed = msgspec.json.decode(text or b"", type=Listed)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return listed if listed.format == FORMAT and listed.size <= STANDARD.sealed else None


def lies(line: Line, folder: str, name: str) -> bool:
    """Tell whether a list lies under a name, so that whoever looks may find the file."""
    return bool(_some(line, folder, name, 0, 1))


def lift(line: Line, folder: str, name: str, listed: Listed, target: Path) -> None:
    """Lift a listed file to *target*, going on where an earlier try ended; *target* is whole or not there.

    Raises LyingDamagedError when what lies there is not what the list says.
    """
    part = target.with_name(f"{target.name}.part")
    with told_of(target):
        done = _proven(part, listed)
        need_space(target.parent, listed.size - sum(piece.size for piece in listed.pieces[:done]))
        with open(part, "ab", opener=_for_owner_only) as file:
            for number, piece in enumerate(listed.pieces[done:], done + 1):
                file.write(_lift_one(line, folder, f"{name}.{number}", piece))
                line.progress(sum(one.size for one in listed.pieces[:number]), listed.size)
            file.flush()
            os.fsync(file.fileno())
        if digest_of(part) != listed.sha256:
            part.unlink()
            raise LyingDamagedError(name=name)
        part.replace(target)


def _lift_one(line: Line, folder: str, name: str, piece: Piece) -> bytes:
    for _ in range(_AGAIN):
        data = bytearray()
        while len(data) < piece.size:
            got = _some(line, folder, name, len(data), piece.size - len(data))
            if not got:
                raise LyingDamagedError(name=name)
            data += got
        if sha256(data).hexdigest() == piece.sha256:
            return bytes(data)
    raise LyingDamagedError(name=name)


def _some(line: Line, folder: str, name: str, start: int, most: int) -> bytes | None:
    return line.tried(most, lambda size, waiting: line.carrier.get(folder, name, start, size, waiting))


def _proven(part: Path, listed: Listed) -> int:
    """Return how many pieces of *part* are right, and cut the rest of it away."""
    if not part.exists():
        return 0
    right, end = 0, 0
    with open_file(part) as file:
        for piece in listed.pieces:
            if sha256(file.read(piece.size)).hexdigest() != piece.sha256:
                break
            right, end = right + 1, end + piece.size
    os.truncate(part, end)
    return right


def digest_of(path: Path) -> str:
    """Return the SHA-256 of the file at *path*, in hex."""
    digest = sha256()
    with open_file(path) as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def take_away(line: Line, folder: str, name: str) -> None:
    """Take a file away: its list first, so that nobody finds a list without its pieces; then every piece."""
    line.tried(0, partial(_drop, line.carrier, folder, name))
    lying = line.tried(0, lambda _size, waiting: line.carrier.names(folder, waiting))
    pieces = [one.name for one in lying if one.name.startswith(f"{name}.")]
    if len(lying) == MOST_NAMES:
        pieces = _counted(line, folder, name)
    for piece in pieces:
        line.tried(0, partial(_drop, line.carrier, folder, piece))


def _counted(line: Line, folder: str, name: str) -> list[str]:
    """Return the pieces of a file where more lies than is listed, the last first: what is cut goes on from there."""
    found: list[str] = []
    while _some(line, folder, f"{name}.{len(found) + 1}", 0, 1):
        found.append(f"{name}.{len(found) + 1}")
    return found[::-1]


def _drop(carrier: Carrier, folder: str, name: str, _size: int, waiting: Waiting) -> None:
    carrier.drop(folder, name, waiting)


def _for_owner_only(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)
