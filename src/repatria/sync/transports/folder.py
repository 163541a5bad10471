"""A folder as a transport: a stick or a share. Every byte is read back from its device before it counts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from repatria.domain.errors import (
    DiskFullError,
    LineBrokenError,
    LineRefusedError,
    PlaceFullError,
    ReadBackError,
    ReadOnlyError,
    StoppedError,
    StorageError,
)
from repatria.durable import open_file, told_of, write_file
from repatria.sync.transports.carrier import MOST_NAMES, Lying, Waiting, is_list, is_name, joined
from repatria.sync.transports.places import FolderPlace, said


class FolderCarrier:
    """Lays files into folders below one that is there already: a missing stick is never made anew on the disk."""

    def __init__(self, place: FolderPlace) -> None:
        self._root = Path(place.path)
        self._said = said(place)

    def names(self, folder: str, waiting: Waiting, *, lists_only: bool = False) -> list[Lying]:
        """Return the ordinary files in *folder*."""
        self._need(waiting)
        wanted = is_list if lists_only else is_name
        below = self._root / folder
        with self._told():
            if not is_name(folder) or not below.is_dir():
                return []
        with self._told(), os.scandir(below) as entries:
            found = (one for one in entries if wanted(one.name) and one.is_file(follow_symlinks=False))
            listed = [Lying(one.name, one.stat().st_size) for one in islice(found, MOST_NAMES)]
        return sorted(listed, key=lambda one: one.name)

    def put(self, folder: str, name: str, data: bytes, waiting: Waiting) -> None:
        """Write to a hidden name, flush it to the device, read it back, and only then give it its own."""
        self._need(waiting)
        target = self._root / joined(folder, name)
        with self._told():
            target.parent.mkdir(mode=0o700, exist_ok=True)
            write_file(target, (data,), read_back=True)

    def get(self, folder: str, name: str, start: int, count: int, waiting: Waiting) -> bytes | None:
        """Read a part of a file."""
        self._need(waiting)
        path = self._root / joined(folder, name)
        with self._told():
            if not path.exists():
                return None
        with self._told(), open_file(path) as file:
            file.seek(start)
            return file.read(count)

    def drop(self, folder: str, name: str, waiting: Waiting) -> None:
        """Remove a file."""
        self._need(waiting)
        with self._told():
            (self._root / joined(folder, name)).unlink(missing_ok=True)

    def close(self) -> None:
        """Nothing is held open."""

    def _need(self, waiting: Waiting) -> None:
        """Refuse when somebody stopped the work or the folder is not there: pulled out, or never connected."""
        if waiting.cancelled():
            raise StoppedError
        with self._told():
            there = self._root.is_dir()
        if not there:
            raise LineBrokenError(place=self._said)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say what a disk says in the words of a line."""
        try:
            with told_of(self._root):
                yield
        except DiskFullError as error:
            raise PlaceFullError(place=self._said) from error
        except ReadOnlyError as error:
            raise LineRefusedError(place=self._said) from error
        except ReadBackError:
            raise  # the contract's own word: it is laid again
        except StorageError as error:
            raise LineBrokenError(place=self._said) from error
