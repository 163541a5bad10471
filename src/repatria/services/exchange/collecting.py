"""Collect: see what lies for this post at a place, and bring it here to be proven like any other sealed file."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from repatria.domain.errors import (
    BadEventError,
    BundleDamagedError,
    BundleForgedError,
    BundleNotOneError,
    BundleTooLargeError,
    ForeignBundleError,
    LineError,
    NotForMeError,
    RepatriaError,
    StoppedError,
)
from repatria.domain.progress import Progress
from repatria.durable import drop_link, told_of
from repatria.sealing import recipient_of
from repatria.services.desk import Desk
from repatria.services.exchange.inbox import FETCHED, INBOX, drop
from repatria.services.exchange.places import KeptPlace, kept_place, line_to
from repatria.services.exchange.posts import TRUSTED, known_posts
from repatria.services.exchange.previews import Preview, preview_bundle
from repatria.services.exchange.receiving import Report, receive_bundle
from repatria.services.exchange.tidying import Old, tidy, tidying
from repatria.store import places as rows
from repatria.sync.mailboxes import mailboxes, packet_mailboxes
from repatria.sync.transports.carrier import Waiting, is_name
from repatria.sync.transports.pieces import digest_of, lift, listed_under

_FINAL = (
    BadEventError,
    BundleNotOneError,
    BundleDamagedError,
    BundleTooLargeError,
    BundleForgedError,
    ForeignBundleError,
    NotForMeError,
)
"""For these a file is refused for what it is. A card, or a newer program, may help with any other."""


@dataclass(frozen=True, slots=True)
class Search:
    """All that looking through a place takes, so that no store is touched meanwhile; *old* is taken away there."""

    place: KeptPlace
    mailboxes: tuple[str, ...]
    known: frozenset[tuple[str, str]]
    inbox: Path
    old: Old
    abroad: bool = False
    """What another country tells is looked for, and not cases of the own one."""


@dataclass(frozen=True, slots=True)
class Lying:
    """A sealed file that lies for this post at a place: its *folder* and *name* there, its *size* in bytes."""

    place: KeptPlace
    folder: str
    name: str
    size: int
    abroad: bool = False
    """It comes from another country: a packet, or what is said of one."""


def search_of(desk: Desk, place_id: str) -> Search:
    """Return how to look through a place. Raises UnknownPlaceError."""
    place = kept_place(desk, place_id)
    own = recipient_of(desk.vault.device.age_identity)
    inbox = desk.vault.folder / INBOX
    known = rows.known_at(desk.read(), place_id)
    return Search(place, mailboxes(own, desk.now()), known, inbox, tidying(desk, place_id))


def search_abroad(desk: Desk, place_id: str) -> Search:
    """Return how to look through a place for what other countries tell this device; where it knows none, nowhere.

    Raises UnknownPlaceError.
    """
    search = search_of(desk, place_id)
    own, country = recipient_of(desk.vault.device.age_identity), desk.country_code
    knows = any(one.country != country and one.trust in TRUSTED for one in known_posts(desk) if not one.here)
    boxes = packet_mailboxes(own, desk.now()) if knows else ()
    return replace(search, mailboxes=boxes, old=(), abroad=True)


def look_through(search: Search, cancelled: Callable[[], bool] | None = None) -> tuple[Lying, ...]:
    """Return what lies for this post at a place and was neither received nor refused before; no store is touched."""
    found: list[Lying] = []
    if not search.mailboxes:
        return ()
    with line_to(search.place, cancelled=cancelled) as line:
        for folder in search.mailboxes:

            def listing(_size: int, waiting: Waiting, folder: str = folder) -> list[str]:
                return [one.name for one in line.carrier.names(folder, waiting, lists_only=True)]

            for name in line.tried(0, listing):
                listed = listed_under(line, folder, name) if (folder, name) not in search.known else None
                if listed is not None:
                    found.append(Lying(search.place, folder, name, listed.size, search.abroad))
    return tuple(found)


def tidy_place(search: Search, cancelled: Callable[[], bool] | None = None) -> Old:
    """Take away at a place what is done with, and return what is gone, for ``note_tidied``; no store is touched.

    A line that fails takes nothing away, and is no failure: it is tried again at the next look.
    """
    with suppress(LineError, StoppedError):
        if search.old:
            with line_to(search.place, cancelled=cancelled) as line:
                return tidy(line, search.old)
    return ()


def fetch(
    search: Search,
    lying: Lying,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Path | None:
    """Bring a sealed file into the inbox and return where it stands; None where it was taken away meanwhile.

    Stopped at any byte, the next try goes on from there; fetched before, it is there at once, while it is what it
    was. No store is touched.
    """
    assert is_name(lying.name), lying.name
    with told_of(search.inbox.parent):
        drop_link(search.inbox)
        search.inbox.mkdir(mode=0o700, exist_ok=True)
        for held in search.inbox.glob(f"{lying.name}.*{FETCHED}"):
            if digest_of(held) == held.name.split(".")[1]:
                return held
            drop(held)
    with line_to(lying.place, progress, cancelled) as line:
        listed = listed_under(line, lying.folder, lying.name)
        if listed is None:
            return None
        target = search.inbox / f"{lying.name}.{listed.sha256}{FETCHED}"
        lift(line, lying.folder, lying.name, listed, target)
    return target


def is_final(error: RepatriaError) -> bool:
    """Tell whether a file that is refused so will be refused whenever it is tried again."""
    return isinstance(error, _FINAL)


def note_fetched(desk: Desk, lying: Lying, path: Path, *, device: str = "", refused: str = "") -> None:
    """Note that what was fetched was received from a *device*, or why it was *refused*; it is not fetched again.

    What was refused stays at its place, for whoever laid it there.
    """
    with desk.writing() as connection:
        rows.put_fetched(connection, lying.place.id, lying.folder, lying.name, device=device, refused=refused)
    drop(path)


def receive_fetched(desk: Desk, path: Path, lying: Lying) -> tuple[Preview, Report]:
    """Prove and receive what was fetched; that, or what is refused for what it is, is not fetched again."""
    try:
        preview = preview_bundle(desk, path)
    except RepatriaError as error:
        if is_final(error):
            note_fetched(desk, lying, path, refused=type(error).__name__)
        raise
    report = receive_bundle(desk, preview)
    note_fetched(desk, lying, path, device=preview.verified.manifest.sender.device)
    return preview, report
