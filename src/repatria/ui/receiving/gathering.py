"""Gather, prove and rehearse everything that waits, each stage on the thread it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from repatria.domain.errors import LineError, RepatriaError
from repatria.services.exchange.collecting import Lying, Search, look_through, search_abroad, search_of
from repatria.services.exchange.everything import Everything, preview_everything
from repatria.services.exchange.gathering import Brought, Found, Gathered, Refused, bring_all, prove_all
from repatria.services.exchange.places import KeptPlace
from repatria.services.exchange.tidying import note_tidied
from repatria.services.exchange.trust import Trust, trust_here
from repatria.ui.drives import sealed_files
from repatria.ui.pages import Desk
from repatria.ui.stages import Stage, in_stages
from repatria.ui.watching import Watch


@dataclass(frozen=True, slots=True)
class Where:
    """Where sealed files may wait: what *folders* returns may wait for slow sticks, and *places* have a line.

    *abroad* counts what other countries sent that lies in folders and the page shows: each is opened by itself.
    """

    folders: Callable[[], Sequence[Path]]
    places: Sequence[KeptPlace]
    abroad: int = 0


@dataclass(frozen=True, slots=True)
class AtPlace:
    """What other countries laid down at a *place* for this device."""

    place: KeptPlace
    lying: tuple[Lying, ...]


def gather(
    owner: QObject,
    desk: Desk,
    where: Where,
    watch: Watch,
    done: Callable[[Everything, Sequence[AtPlace]], None],
    failed: Callable[[RepatriaError], None],
    after: Callable[[], None],
) -> None:
    """Bring what lies at each place, find what lies in folders, prove all of it and rehearse it.

    What other countries laid down at a place is seen and not fetched. A place or file that fails is told among what
    was refused, and holds up no other. *after* is called once.
    """
    going = _Gathering(desk, where, watch)
    in_stages(owner, going.stages(), lambda everything: done(everything, going.abroad), failed, after)


class _Gathering:
    """One gathering, while it is under way: what was *found* so far, and *refused*; what lies there from *abroad*."""

    def __init__(self, desk: Desk, where: Where, watch: Watch) -> None:
        self._desk, self._work, self._where, self._watch = desk, desk.work, where, watch
        self._found: list[Found] = []
        self._refused: list[Refused] = []
        self.abroad: list[AtPlace] = []

    def stages(self) -> list[Stage]:
        tasks = self._desk.tasks
        places = [stage for place in self._where.places for stage in self._at_place(place)]
        return [
            *places,
            (tasks.run, lambda _: trust_here(self._work)),
            (tasks.run_aside, self._prove),
            (tasks.run, self._rehearse),
        ]

    def _at_place(self, place: KeptPlace) -> list[Stage]:
        tasks = self._desk.tasks
        return [
            (tasks.run, lambda _: search_of(self._work, place.id)),
            (tasks.run_on_line, self._bring),
            (tasks.run, lambda brought: self._note(place, brought)),
            (tasks.run, lambda _: search_abroad(self._work, place.id)),
            (tasks.run_on_line, self._look_abroad),
        ]

    def _bring(self, search: Search) -> Brought:
        return bring_all(search, self._watch.progress, self._stops)

    def _note(self, place: KeptPlace, brought: Brought) -> None:
        note_tidied(self._work, place.id, brought.gone)
        self._found.extend(brought.found)
        self._refused.extend(brought.refused)

    def _look_abroad(self, search: Search) -> None:
        """See what other countries laid down; a line that fails was told already, with what is of the own one."""
        with suppress(LineError):
            self.abroad.append(AtPlace(search.place, look_through(search, self._stops)))

    def _prove(self, trust: Trust) -> Gathered:
        waiting = [*self._found, *(Found(one.path) for one in reversed(sealed_files(self._where.folders())))]
        gathered = prove_all(self._work, waiting, trust, self._watch.progress, self._stops)
        return Gathered(gathered.proven, (*self._refused, *gathered.refused))

    def _rehearse(self, gathered: Gathered) -> Everything:
        return preview_everything(self._work, gathered, self._watch.progress, self._stops)

    def _stops(self) -> bool:
        return self._watch.cancelled
