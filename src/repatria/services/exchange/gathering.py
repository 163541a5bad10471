"""Gather what waits in folders and at places: each file proven in turn, a bad one holds up no other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from repatria.domain.errors import RepatriaError, StoppedError
from repatria.domain.progress import Progress
from repatria.services.desk import Desk
from repatria.services.exchange.collecting import Lying, Search, fetch, look_through, tidy_place
from repatria.services.exchange.inbox import drop
from repatria.services.exchange.previews import prove_bundle
from repatria.services.exchange.tidying import Old
from repatria.services.exchange.trust import Trust
from repatria.sync.ordering import in_order
from repatria.sync.reading import VerifiedBundle

Cancelled = Callable[[], bool]
_EACH = 100


@dataclass(frozen=True, slots=True)
class Found:
    """A sealed file that waits at *path*; of one fetched from a place, as what it was *lying* there."""

    path: Path
    lying: Lying | None = None

    @property
    def called(self) -> str:
        """Return how a person finds it again: its name in a folder, or its place."""
        return self.path.name if self.lying is None else self.lying.place.called


@dataclass(frozen=True, slots=True)
class Refused:
    """What is not received, how it or its place is *called*, and why; *found* where there is a file."""

    called: str
    error: RepatriaError
    found: Found | None = None


@dataclass(frozen=True, slots=True)
class Proven:
    """A sealed file in which all was found true."""

    found: Found
    verified: VerifiedBundle


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was proven, in the order in which it enters, and what was refused."""

    proven: tuple[Proven, ...] = ()
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class Brought:
    """What was fetched from a place, what could not be, and what is gone there, for ``note_tidied``."""

    found: tuple[Found, ...]
    refused: tuple[Refused, ...]
    gone: Old


def bring_all(
    search: Search, progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Brought:
    """Fetch all that lies for this post at a place; a line that fails is told, and no store is touched.

    Raises StoppedError when it is *cancelled*: what was fetched so far need not come again.
    """
    found: list[Found] = []
    refused: list[Refused] = []
    gone: Old = ()
    try:
        lying = sorted(look_through(search, cancelled), key=lambda one: one.size)  # words before pictures
        gone = tidy_place(search, cancelled)
    except StoppedError:
        raise
    except RepatriaError as error:
        return Brought((), (Refused(search.place.called, error),), ())
    for place, one in enumerate(lying):
        try:
            path = fetch(search, one, _share(progress, place, len(lying)), cancelled)
        except StoppedError:
            raise
        except RepatriaError as error:
            refused.append(Refused(search.place.called, error))
            continue
        if path is not None:
            found.append(Found(path, one))
    return Brought(tuple(found), tuple(refused), gone)


def prove_all(
    desk: Desk,
    waiting: Sequence[Found],
    trust: Trust,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Gathered:
    """Copy each file that waits into the inbox and prove it by whom *trust* names; this touches no store.

    A file that is there twice is proven once. Raises StoppedError when *cancelled*: then the inbox holds nothing.
    """
    proven: list[Proven] = []
    refused: list[Refused] = []
    try:
        for place, found in enumerate(waiting):
            try:
                part = _share(progress, place, len(waiting))
                verified = prove_bundle(desk, found.path, trust, progress=part, cancelled=cancelled)
            except StoppedError:
                raise
            except RepatriaError as error:
                refused.append(Refused(found.called, error, found))
            else:
                _add(proven, Proven(found, verified))
    except BaseException:
        let_go(proven)
        raise
    order = in_order([one.verified.manifest for one in proven])
    return Gathered(tuple(proven[place] for place in order), tuple(refused))


def let_go(proven: Iterable[Proven]) -> None:
    """Let go of files that were proven and not received; those they were copied from stay where they are."""
    for one in proven:
        drop(one.verified.path)


def _add(proven: list[Proven], one: Proven) -> None:
    if any(one.verified.sha256 == other.verified.sha256 for other in proven):
        let_go([one])
    else:
        proven.append(one)


def _share(progress: Progress | None, place: int, of: int) -> Progress | None:
    """Return what tells how far one of several is as a part of the whole way."""
    if progress is None:
        return None
    return lambda done, total: progress(place * _EACH + _EACH * done // max(1, total), of * _EACH)
