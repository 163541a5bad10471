"""The desk of an unlocked post: the vault, the definitions, the clock, and the person who sits at it.

Every service takes a desk first. Connections belong to threads: the desk opens one for each thread that asks,
and only one thread of the program may write.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any, TypeVar, cast

from repatria.content.closed_days import closed_days
from repatria.content.library import Library
from repatria.content.zones import zone_named
from repatria.domain.calendar import Calendar, utc_text
from repatria.domain.cases.state import CaseState
from repatria.domain.countries import UNVERIFIED, Country
from repatria.domain.errors import OnlyPracticeError, RoleMayNotError
from repatria.domain.events.deed import Deed
from repatria.domain.events.event import Event
from repatria.domain.events.kinds import DIRECTORY_PART, VALUE, record_part
from repatria.domain.events.moved import in_their_parts
from repatria.domain.ids import make_id
from repatria.domain.letters import whole_letters
from repatria.domain.may import Right, role_may
from repatria.domain.people import Person
from repatria.domain.progress import Progress
from repatria.store.backups import Copied, copy_vault
from repatria.store.cipher import Connection
from repatria.store.drafts import Drafts
from repatria.store.log import events
from repatria.store.log.replaced import parts_of_replaced
from repatria.store.state import load_part, load_some
from repatria.store.transactions import data_version, rehearsal, transaction
from repatria.store.vault import Vault

Clock = Callable[[], datetime]
_T = TypeVar("_T")


class Desk:
    """An unlocked post and whoever unlocked it; *clock* gives aware times, *library* the shipped definitions."""

    def __init__(self, vault: Vault, library: Library, clock: Clock) -> None:
        self.vault, self.library, self.clock = vault, library, clock
        self._mine = threading.local()
        self._kept: dict[Hashable, object] = {}
        self._by_itself = False

    @property
    def person(self) -> Person:
        """Return who unlocked the vault."""
        return self.vault.person

    @property
    def practice(self) -> bool:
        """Tell whether everything here is invented."""
        return self.vault.practice

    @property
    def country_code(self) -> str:
        """Return the country of the post (ISO 3166 alpha-3)."""
        return self.vault.device.country

    @property
    def post(self) -> str:
        """Return the name of the post."""
        return self.vault.device.post

    @property
    def record(self) -> str:
        """Return the part in which this device keeps its own record."""
        return record_part(self.vault.device.id)

    @property
    def country(self) -> Country:
        """Return what is known of the post's country."""
        known = self.country_code in self.library.countries
        return self.library.countries[self.country_code if known else "third_country"]

    @cached_property
    def calendar(self) -> Calendar:
        """Return the post's calendar: its wall clock, weekend and holidays of the years around now."""
        year = self.clock().year
        return Calendar(
            holidays=closed_days(self.country, range(year - 1, year + 3)),
            weekend=frozenset(self.country.weekend),
            offset=_offset(self.country.utc_offset),
            zone=zone_named(self.vault.device.zone),
        )

    def forget_calendar(self) -> None:
        """Make the calendar again when it is next asked for: the post's clock is another."""
        self.__dict__.pop("calendar", None)

    def now(self) -> datetime:
        """Return the time, in UTC, to the second."""
        return self.clock().astimezone(UTC).replace(microsecond=0)

    def now_text(self) -> str:
        """Return the time as stated times are kept: the post's wall clock with its offset."""
        return self.calendar.local(self.now()).isoformat()

    def new_id(self) -> str:
        """Return a new random id."""
        return make_id(self.vault.random(16))

    def read(self) -> Connection:
        """Return this thread's reading connection; raises OnlyPracticeError as every door to the vault does."""
        self._need_door()
        if not hasattr(self._mine, "reader"):
            self._mine.reader = self.vault.reader()
        return cast("Connection", self._mine.reader)

    def directory(self, *types: str) -> CaseState:
        """Return the directory as it stands, or its facts of some *types* only: it keeps what nobody asked for."""
        return self.once(("directory", types), lambda: self._directory(types))

    def _directory(self, types: tuple[str, ...]) -> CaseState:
        some = load_some(self.read(), DIRECTORY_PART, types=types) if types else None
        return some or load_part(self.read(), DIRECTORY_PART)

    def once(self, what: Hashable, read: Callable[[], _T]) -> _T:
        """Return what *read* gives of what was committed, read again on this thread only after another commit.

        It is shared: nobody may change it.
        """
        version = data_version(self.read())
        held = getattr(self._mine, "once", None)
        if held is None or held[0] != version:
            held = self._mine.once = (version, dict[Hashable, object]())
        if what not in held[1]:
            held[1][what] = read()
        return cast("_T", held[1][what])

    def kept(self, what: Hashable, work_out: Callable[[], _T]) -> _T:
        """Return what follows from *what* alone, worked out once; it goes with the desk when the post is locked.

        It is shared: nobody may change it.
        """
        if what not in self._kept:
            self._kept[what] = work_out()
        return cast("_T", self._kept[what])

    def drafts(self) -> Drafts:
        """Return this thread's connection to the drafts."""
        self._need_door()
        if not hasattr(self._mine, "drafts"):
            self._mine.drafts = self.vault.drafts()
        return cast("Drafts", self._mine.drafts)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Do the block in one transaction on this thread's writing connection, and remember its end."""
        connection = self._writer()
        with transaction(connection):
            yield connection
        self.vault.remember(connection)

    @contextmanager
    def rehearsing(self) -> Iterator[Connection]:
        """Do the block on this thread's writing connection as if it were kept; nothing of it is."""
        with rehearsal(self._writer()) as connection:
            yield connection

    def copy_vault(
        self,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Copied:
        """Keep a proven copy of the vault in it; on the thread that writes, between two transactions."""
        vault = self.vault
        return copy_vault(vault.folder, self._writer(), vault.read_copy, progress, cancelled)

    def _writer(self) -> Connection:
        self._need_door()
        if not hasattr(self._mine, "writer"):
            self._mine.writer = self.vault.writer()
        return cast("Connection", self._mine.writer)

    def append(self, deeds: Iterable[Deed]) -> list[Event]:
        """Write *deeds* as events of this person, all or none, durable when it returns."""
        with self.writing() as connection:
            return self.append_in(connection, deeds)

    def append_in(self, connection: Connection, deeds: Iterable[Deed]) -> list[Event]:
        """Write *deeds* inside a transaction that ``writing`` opened; who only reads notes, and no more.

        What would replace an answer in another part is written to both (``domain.events.moved``), after the others.
        """
        written = [replace(deed, value=whole_letters(deed.value)) for deed in deeds]
        if any(deed.part != self.record for deed in written):
            self.need("work")
        return events.append(
            connection,
            self.vault.log,
            in_their_parts(written, parts_of_replaced(connection, written)),
            author=self.person.id,
            wall=utc_text(self.now()),
            random=self.vault.random,
            sign=self.vault.sign,
        )

    def may(self, right: Right) -> bool:
        """Tell whether whoever is here has *right*."""
        return role_may(self.person.role, right, practice=self.practice)

    def need(self, right: Right) -> None:
        """Raise RoleMayNotError unless whoever is here has *right*; OnlyPracticeError as ``need_seat`` does."""
        self.need_seat()
        if not self.may(right):
            raise RoleMayNotError(role=self.person.role)

    def need_seat(self) -> None:
        """Raise OnlyPracticeError for whoever is in training where cases are of real people."""
        if not self.may("sit"):
            raise OnlyPracticeError(name=self.person.name)

    @contextmanager
    def by_itself(self) -> Iterator[None]:
        """Let the program do its own work in the block, whoever unlocked: nobody is shown anything of it."""
        self._by_itself = True
        try:
            yield
        finally:
            self._by_itself = False

    def _need_door(self) -> None:
        """Hand no connection to work for somebody who may not sit here: no service reads or writes without one."""
        if not self._by_itself:
            self.need_seat()

    def note(self, event_type: str, value: Any, path: str = "") -> Deed:
        """Return a deed for this device's own record, which never leaves in a case."""
        return Deed(self.record, event_type, path, value)

    def value(self, part: str, path: str, value: Any) -> Deed:
        """Return a deed that replaces all that stands at *path* of a part that is no case's."""
        seen = load_some(self.read(), part, paths=(path,)).values.get(path)
        replaces = tuple(head.event_id for head in seen.heads) if seen else ()
        return Deed(part, VALUE, path, value, replaces)

    def close_thread(self) -> None:
        """Close the connections of the calling thread."""
        for name in ("reader", "writer", "drafts"):
            if hasattr(self._mine, name):
                getattr(self._mine, name).close()
        self._mine.__dict__.clear()


def _offset(text: str) -> timedelta:
    if text == UNVERIFIED:
        return timedelta()
    sign = -1 if text.startswith("-") else 1
    hours, minutes = text[1:].split(":")
    return sign * timedelta(hours=int(hours), minutes=int(minutes))
