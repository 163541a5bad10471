"""WebDAV and S3 as transports, through Apache OpenDAL; nothing is taken from this computer's own settings."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from time import monotonic, sleep
from typing import Any, TypeVar
from weakref import WeakSet

import opendal
from opendal import exceptions as faults

from repatria.domain.errors import (
    LineBrokenError,
    LineRefusedError,
    PlaceAddressError,
    PlaceFullError,
    ReadBackError,
    RepatriaError,
    StoppedError,
    StrangeAnswerError,
)
from repatria.hardening import call_directly
from repatria.sync.transports.carrier import MOST_NAMES, Lying, Waiting, is_list, is_name, joined
from repatria.sync.transports.memory import held
from repatria.sync.transports.places import S3Place, WebDavPlace, check_address, said

_T = TypeVar("_T")
_LOOK = 0.1
"""Seconds between two looks whether somebody stopped the work."""

_MOST_MEMORY = 128 << 20
"""So much more may this process hold while it waits for an answer. The library reads one whole, however long it is;
twenty thousand names take less than half of it."""

_MOMENT, _LONGEST = 0.01, 5.0
"""Seconds between two looks whether the library let go of its calls, and in which it does."""

_FAULTS: tuple[type[Exception], ...] = (
    faults.Unexpected,
    faults.Unsupported,
    faults.ConfigInvalid,
    faults.NotFound,
    faults.PermissionDenied,
    faults.IsADirectory,
    faults.NotADirectory,
    faults.AlreadyExists,
    faults.IsSameFile,
    faults.ConditionNotMatch,
    faults.RateLimited,
    faults.RangeNotSatisfied,
    faults.Conflict,
    faults.Error,
)
"""The library's faults have no class in common."""

_STATUS = re.compile(r"(?:status: |\A\w+ \(\w+\) at \w+ => )(\d{3})\b", re.ASCII)
_REFUSED, _FULL = {401, 403, 405}, {413, 507}


class StorageCarrier:
    """Lays objects into a storage behind a line; each call waits as long as it is told to, and can be stopped."""

    def __init__(self, place: WebDavPlace | S3Place) -> None:
        self._said = said(place)
        self._runner = asyncio.Runner()
        self._storage = _opened(place)
        self._calls: WeakSet[Awaitable[Any]] = WeakSet()
        """Those that a thread of the library still holds, among them any that were stopped."""

    def names(self, folder: str, waiting: Waiting, *, lists_only: bool = False) -> list[Lying]:
        """Return what lies directly in *folder*."""
        return self._run(self._list(folder, is_list if lists_only else is_name), waiting)

    def put(self, folder: str, name: str, data: bytes, waiting: Waiting) -> None:
        """Write one object and read it back: some servers say that they have what they lost."""
        self._run(self._put(joined(folder, name), data), waiting)

    def get(self, folder: str, name: str, start: int, count: int, waiting: Waiting) -> bytes | None:
        """Read a part of an object."""
        return self._run(self._get(joined(folder, name), start, count), waiting)

    def drop(self, folder: str, name: str, waiting: Waiting) -> None:
        """Delete one object."""
        self._run(self._drop(joined(folder, name)), waiting)

    def close(self) -> None:
        """End the loop in which the calls run, once the library let go of them all.

        A thread of it that answers while the program ends finds no interpreter, and takes the program down with it.
        """
        self._runner.close()
        until = monotonic() + _LONGEST
        while self._calls and monotonic() < until:
            sleep(_MOMENT)
            self._storage.capability()  # whatever is asked of the library: it lets go of nothing before

    async def _list(self, folder: str, wanted: Callable[[str], bool]) -> list[Lying]:
        found: list[Lying] = []
        entries = aiter(await self._call(self._storage.list(f"{folder}/")))
        with suppress(StopAsyncIteration):
            while len(found) < MOST_NAMES:
                entry = await self._call(anext(entries))
                name = entry.path.removeprefix(f"{folder}/")
                if wanted(name):
                    found.append(Lying(name, entry.metadata.content_length))
        return sorted(found, key=lambda one: one.name)

    async def _put(self, path: str, data: bytes) -> None:
        await self._call(self._storage.write(path, data))
        if await self._get(path, 0, len(data)) != data:
            raise ReadBackError(place=self._said)

    async def _get(self, path: str, start: int, count: int) -> bytes | None:
        try:
            size = (await self._call(self._storage.stat(path))).content_length
            if not (wanted := max(0, min(count, size - start))):
                return b""
            return bytes(await self._call(self._storage.read(path, offset=start, size=wanted)))
        except faults.NotFound:
            return None

    async def _drop(self, path: str) -> None:
        await self._call(self._storage.delete(path))

    def _call(self, call: Awaitable[_T]) -> Awaitable[_T]:
        """Remember a call of the library until it let go of it."""
        self._calls.add(call)
        return call

    def _run(self, call: Coroutine[Any, Any, _T], waiting: Waiting) -> _T:
        try:
            return self._runner.run(_awaited(call, waiting))
        except _FAULTS as error:
            raise self._told(error) from None  # its words hold addresses and what the server said
        except TimeoutError:
            raise LineBrokenError(place=self._said) from None
        except MemoryError:
            raise StrangeAnswerError(place=self._said) from None

    def _told(self, error: Exception) -> RepatriaError:
        """Return what a fault of the library means to a person."""
        found = _STATUS.search(str(error))
        status = int(found[1]) if found else 0
        if isinstance(error, faults.PermissionDenied) or status in _REFUSED:
            return LineRefusedError(place=self._said)
        if status in _FULL:
            return PlaceFullError(place=self._said)
        if isinstance(error, faults.ConfigInvalid):
            return PlaceAddressError(place=self._said)
        return LineBrokenError(place=self._said)


async def _awaited(call: Coroutine[Any, Any, _T], waiting: Waiting) -> _T:
    """Return what a call brings; raises TimeoutError when nothing comes in time, StoppedError when stopped.

    Raises MemoryError when the answer takes more than an answer may.
    """
    task, until, most = asyncio.ensure_future(call), monotonic() + waiting.seconds, held() + _MOST_MEMORY
    try:
        while not task.done():
            if waiting.cancelled():
                raise StoppedError
            if monotonic() > until:
                raise TimeoutError
            if held() > most:
                raise MemoryError
            await asyncio.wait({task}, timeout=_LOOK)
        return task.result()
    finally:
        task.cancel()
        await asyncio.wait({task})  # so that the library hears of it


def _opened(place: WebDavPlace | S3Place) -> opendal.AsyncOperator:
    """Return the library's own handle of a place; it calls nobody yet."""
    address = check_address(place.address)
    call_directly()
    if isinstance(place, WebDavPlace):
        return opendal.AsyncOperator(
            "webdav", endpoint=address, username=place.user, password=place.password, root="/"
        )
    return opendal.AsyncOperator(
        "s3",
        endpoint=address,
        bucket=place.bucket,
        region=place.region,
        access_key_id=place.key,
        secret_access_key=place.secret,
        root=f"/{place.below}",
        disable_config_load="true",
        disable_ec2_metadata="true",
    )
