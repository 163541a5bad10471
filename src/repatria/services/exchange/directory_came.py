"""The directory that a received file brings: taken in the transaction of its events, or what stood stays, and why."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from repatria.domain.directory.form import Directory, Revocation, read_as
from repatria.domain.directory.judging import Fault, directory_fault, stated_on, taken
from repatria.domain.ids import CaseId
from repatria.services.countries import CountryKnown, countries_known, kept_standing, known_after, today
from repatria.services.desk import Desk
from repatria.services.exchange.directory_heard import Learned, hear_directory, is_clashing
from repatria.services.exchange.posts import known_posts
from repatria.signing import is_signed
from repatria.store.cipher import Connection
from repatria.store.log.revoked import enforce_revocations
from repatria.store.state import load_some
from repatria.sync.reading import VerifiedBundle

NotTaken = Fault | Literal["unreadable", "rootless"]
"""Why a directory was not taken: it does not count, is none, or no root is pinned here to judge it by."""


@dataclass(frozen=True, slots=True)
class DirectoryCame:
    """What became of the directory that came: now *version* is in force here, and 0 is none.

    *added*, *left_out* and *revoked* are posts whose standing changed; of those *clashing* the card compared here
    says other keys, and it counts. *higher* is a version that the sender knows and that did not come. *heard* is
    what the liaison learned from it although it was not taken. *lost* is the post that is liaison by the root and
    whose device is revoked here: nothing that it signs is taken.
    """

    version: int = 0
    taken: bool = False
    fault: NotTaken | None = None
    added: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    revoked: tuple[str, ...] = ()
    clashing: tuple[str, ...] = ()
    higher: int = 0
    heard: Learned | None = None
    lost: str = ""

    @property
    def is_refused(self) -> bool:
        """Tell whether what stood stays; a liaison who heard its word signs the next above it."""
        return self.fault is not None and not (self.heard and self.heard.following)


def enter_directory(
    desk: Desk, connection: Connection, verified: VerifiedBundle, gained: Collection[str]
) -> tuple[DirectoryCame | None, tuple[CaseId, ...]]:
    """Take the directory that a proven file brings, where it counts, and hold to what is revoked.

    That is done of all that is here where a directory was taken, and else of the parts that *gained* events. Returned
    are what is to be told, if anything, and the cases in which less, or more, counts now.
    """
    known = countries_known(desk).get(desk.country_code)
    came, after = _judge(desk, connection, known, verified)
    if after is not None and after != known:
        return came, hold_revoked(desk, connection, after.revocations)
    return came, hold_revoked(desk, connection, after.revocations if after else (), gained)


def hold_revoked(
    desk: Desk,
    connection: Connection,
    revocations: Collection[Revocation],
    parts: Collection[str] | None = None,
) -> tuple[CaseId, ...]:
    """Let count what *revocations* leave of devices, in *parts* or everywhere; return the cases that this changed."""
    if not (revocations and (parts is None or parts)):
        return ()
    own = desk.vault.device.id
    changed = enforce_revocations(connection, revocations, spared=own, parts=parts)
    return tuple(dict.fromkeys(CaseId(part.split("/")[1]) for part in changed if part.startswith("case/")))


def hold_revoked_here(desk: Desk, connection: Connection, parts: Collection[str]) -> tuple[CaseId, ...]:
    """Do so by what counts here: whatever let events into *parts* calls it in the same transaction."""
    known = countries_known(desk).get(desk.country_code)
    return hold_revoked(desk, connection, known.revocations if known else (), parts)


def higher_known(desk: Desk) -> tuple[str, int] | None:
    """Return the post that stated the highest version, and that, where none so high was ever seen here.

    It is what posts say of themselves, and proves nothing: whoever is told asks for it.
    """
    known = countries_known(desk).get(desk.country_code)
    notes = load_some(desk.read(), desk.record, types=("bundle_received",)).facts
    day = today(desk)
    said = ((note.value.get("directory", 0), note.value.get("post", "")) for note in notes)
    stated = [(stated_on(int(version), day), str(post)) for version, post in said]
    highest = max(stated, default=(0, ""))
    return (highest[1], highest[0]) if known is not None and highest[0] > known.highest else None


def _judge(
    desk: Desk, connection: Connection, known: CountryKnown | None, verified: VerifiedBundle
) -> tuple[DirectoryCame | None, CountryKnown | None]:
    """Return what is to be told of the directory that came, and what is known of the country after it.

    Nothing is told of the very directory in force, or of an older one: its sender knows no later one yet. But the
    liaison of a vault that was put back learns from it what her own forgot, and anybody which offices there are.
    """
    stated = stated_on(verified.manifest.directory_version, today(desk))
    if verified.directory is None:
        return _told(known, stated), known
    if known is None:
        return DirectoryCame(fault="rootless"), None
    directory = read_as(Directory, verified.directory)
    if directory is None:
        return _told(known, stated, "unreadable"), known
    if directory == known.directory:
        return _told(known, stated), known
    is_older = directory.version < known.version
    fault = None if is_older else directory_fault(directory, known.standing, today(desk), is_signed)
    if not (is_older or fault):
        return _take(desk, connection, known, directory)
    if is_clashing(known, directory):
        fault = "clash"
    after, heard = hear_directory(desk, connection, known, directory)
    lost = after.revoked_liaison(today(desk)) if fault else ""
    return _told(after, stated, fault, heard, lost), after


def _take(
    desk: Desk, connection: Connection, known: CountryKnown, directory: Directory
) -> tuple[DirectoryCame, CountryKnown]:
    after, before = taken(directory, known.standing), known.standing
    desk.append_in(connection, kept_standing(desk, known, after))
    held = {post.device: post for post in known_posts(desk)}
    names = {one.device: one.post for one in (*before.left_out, *directory.devices, *after.left_out)}
    names |= {device: post.post for device, post in held.items()}
    lost_before = {one.device for one in known.revocations}
    lost = [one.device for one in directory.revocations if one.device not in lost_before]
    gone = {one.device for one in after.left_out} - {one.device for one in before.left_out}
    fresh = [one for one in directory.devices if one.device not in held]
    other_keys = [
        one.post
        for one in directory.devices
        if (post := held.get(one.device)) is not None
        and post.compared
        and (post.verify_key, post.recipient) != (one.verify_key, one.recipient)
    ]
    came = DirectoryCame(
        directory.version,
        taken=True,
        added=tuple(one.post for one in fresh),
        left_out=tuple(sorted(names[device] for device in gone)),
        revoked=tuple(names.get(device, device) for device in lost),
        clashing=tuple(other_keys),
    )
    return came, known_after(known, after)


def _told(
    known: CountryKnown | None,
    stated: int,
    fault: NotTaken | None = None,
    heard: Learned | None = None,
    lost: str = "",
) -> DirectoryCame | None:
    """Return what is to be told of a directory that was not taken, or did not come: a later one that others know."""
    if known is None:
        return None
    higher = stated if stated > known.highest else 0
    news = higher or fault or heard
    return DirectoryCame(known.version, fault=fault, higher=higher, heard=heard, lost=lost) if news else None
