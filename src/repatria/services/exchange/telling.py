"""A file tells of what is held only what is news, to a device that says what it heard of that; to others all of it.

Two parts of no event say how: ``heard`` names the file of the recipient whose receipts were heard here last, so that
it knows what need not be told again; ``since`` names the one with which what is not named is as it was. Where either
of both forgot something, all is told again. What does not fit into one file goes with the next.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

from repatria.services.desk import Desk
from repatria.services.exchange.receipts import Receipts
from repatria.store.cipher import Connection
from repatria.store.said_there import last_heard, read_logs, written_logs
from repatria.store.told_there import hears, tell, told, under_way
from repatria.sync.receipts import MOST

HEARD: Final = "heard"
SINCE: Final = "since"
ROOM: Final = 12 << 20
"""So many bytes of what is held go with one file: whoever reads it bears 16 MiB, with all that stands beside."""
NAMES: Final = MOST * 3 // 4
"""So many parts and logs go with one file, for the same reason."""
_NOTHING: Final = "{}"
_MARKS: Final = len('"":,')


@dataclass(frozen=True, slots=True)
class Statement:
    """What a file tells a device: *news* by part; what it is not told stands as it heard it with the file *since*.

    Without one beside that nothing is held. *knows* says that the device tells what it hears, so that it is noted.
    """

    news: Mapping[str, str]
    since: str = ""
    knows: bool = False

    @property
    def receipts(self) -> Receipts:
        """Return it as receipts tell it."""
        said = {part: read_logs(logs) for part, logs in self.news.items()}
        return said | ({SINCE: {self.since: 1}} if self.since else {})


def statement_for(desk: Desk, device: str, held: Receipts, named: Collection[str] = ()) -> Statement:
    """Return what is told a device of what is *held* of all that is shared with it, as far as it fits.

    Parts that are *named* are told also where they are no news.
    """
    since = hears(desk.read(), device)
    known = told(desk.read(), device) if since else {}
    now = {part: written_logs(logs) for part, logs in held.items()}
    news = {part: logs for part, logs in now.items() if known.get(part) != logs or part in named}
    news |= {part: _NOTHING for part in known if part not in now}
    return Statement(_that_fit(desk, device, news, known), since or "", since is not None)


def note_told(connection: Connection, device: str, bundle: str, statement: Statement) -> None:
    """Remember what a file tells a device, for when it says that it heard it."""
    if statement.knows:
        tell(connection, device, bundle, statement.news, is_all=not statement.since)


def heard_here(connection: Connection, device: str) -> Receipts:
    """Return, to be told a device, which of its files was heard last: none where not all that it said is known."""
    bundle = last_heard(connection, device)
    return {HEARD: {bundle: 1} if bundle else {}}


def _that_fit(
    desk: Desk, device: str, news: Mapping[str, str], known: Mapping[str, str]
) -> Mapping[str, str]:
    """Return as much as one file tells: first what is less than was told, then what files under way told already.

    All else is in an order drawn anew for each file, so that nothing waits for ever.
    """
    if sum(map(_size, news.items())) <= ROOM and sum(map(_names, news.items())) <= NAMES:
        return news
    told_already, drawn = under_way(desk.read(), device), desk.vault.random(16)
    ordered = sorted(news.items(), key=lambda one: _turn(one, known, told_already, drawn))
    room, names, fits = ROOM, NAMES, {}
    for part, logs in ordered:
        size, count = _size((part, logs)), _names((part, logs))
        if size <= room and count <= names:  # one that no file could tell holds up no other
            fits[part] = logs
            room, names = room - size, names - count
    return fits


def _turn(
    one: tuple[str, str], known: Mapping[str, str], told_already: Collection[str], drawn: bytes
) -> tuple[bool, bool, bytes]:
    part, logs = one
    now = read_logs(logs)
    is_less = any(now.get(log, 0) < n for log, n in read_logs(known.get(part, _NOTHING)).items())
    by_chance = blake2b(part.encode("ascii"), key=drawn, digest_size=8).digest()
    return not is_less, part not in told_already, by_chance


def _size(one: tuple[str, str]) -> int:
    return sum(map(len, one)) + _MARKS


def _names(one: tuple[str, str]) -> int:
    return 1 + one[1].count(":")  # the part, and each of its logs
