"""What looks at what in a form: which places are worked out anew when an answer, or rows, change, each once."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from repatria.domain.forms.answers import Place
from repatria.domain.forms.working_out import WorkingOut


class FormFollowing(WorkingOut):
    """One form with its answers: what follows from a change is worked out; see FormEngine for how it is made."""

    _memo: dict[tuple[str, Place], Any]
    _going_on: Callable[[], None] | None = None
    """Is called before each place that is worked out; what it raises ends that."""

    def _every_place(self) -> list[Place]:
        return [place for name in self.plan.nodes for place in self._places(name, "")]

    def _dependents(self, place: Place) -> list[Place]:
        names = self.plan.computed_from.get(place.name, ())
        return [other for name in names for other in self._looking(name, place.row)]

    def _looking(self, name: str, row: str) -> list[Place]:
        """Return the places of *name* that look at *row*: those that see it, or all that look into every row."""
        return self._places(name, "" if name in self.plan.across else row)

    def _unshown(self, places: Iterable[Place]) -> set[Place]:
        """Forget what the shown columns of others said because of *places*; return those, and who tells of them."""
        places = list(places)
        others = self._all_looking(places, self.plan.shown_from)
        for other in others:
            self._forget(other)
        return others | self._all_looking(places, self.plan.worded_from)

    def _all_looking(self, places: Iterable[Place], followers: Mapping[str, tuple[str, ...]]) -> set[Place]:
        """Return what looks at any of *places*; what looks into every row is gone through once for all of them."""
        looking = {
            (name, "" if name in self.plan.across else place.row)
            for place in places
            for name in followers.get(place.name, ())
        }
        return {other for name, row in looking for other in self._places(name, row)}

    def _row_dependents(self, repeat: str, outer: str) -> list[Place]:
        """Return what is worked out anew when rows of *repeat* come, go or move.

        What stands in one, and asks neither which one nor how many, is not.
        """
        looking = self._looking_at_rows(repeat, outer, self.plan.computed_from)
        nodes, counting = self.plan.nodes, self.plan.counting
        return [one for one in looking if nodes[one.name].parent != repeat or one.name in counting]

    def _shown_by_rows(self, repeat: str, outer: str) -> set[Place]:
        others = {Place(repeat, outer), *self._looking_at_rows(repeat, outer, self.plan.shown_from)}
        for other in others:
            self._forget(other)
        return others | {*self._looking_at_rows(repeat, outer, self.plan.worded_from)}

    def _looking_at_rows(
        self, repeat: str, outer: str, followers: Mapping[str, tuple[str, ...]]
    ) -> list[Place]:
        """Return what looks at how many rows of *repeat* there are in *outer*, or into several of them.

        What stands in one of them and looks only at its own is not touched when another comes or goes.
        """
        found: list[Place] = []
        for name in (repeat, *(node.question.name for node in self.plan.within(repeat))):
            for other in followers.get(name, ()):
                inside = repeat in self._tree.around(self.plan.nodes[other].repeat)
                if name == repeat or not inside or other in self.plan.across:
                    found += self._looking(other, outer)
        return found

    def _forget(self, place: Place) -> None:
        for column in ("problem", "choices", "fallen", "constraint", "required", "read_only"):
            self._memo.pop((column, place), None)

    def _propagate(self, places: Iterable[Place]) -> frozenset[Place]:
        """Compute *places* and all that follows from what changed, each once; return what changed."""
        heap = [(self.plan.nodes[place.name].rank, place) for place in set(places)]
        heapq.heapify(heap)
        waiting = {place for _, place in heap}
        all_wait: dict[str, set[str]] = {}  # by name, from which rows: a thousand rows may look at a thousand
        touched: set[Place] = set()
        while heap:
            place = heapq.heappop(heap)[1]
            waiting.discard(place)
            all_wait.pop(place.name, None)
            if self._going_on is not None:
                self._going_on()
            if not self._recompute(place):
                continue
            self._forget(place)
            touched.add(place)
            for name in self.plan.computed_from.get(place.name, ()):
                row = "" if name in self.plan.across else place.row
                if row in all_wait.setdefault(name, set()):
                    continue
                all_wait[name].add(row)
                for other in self._places(name, row):
                    if other not in waiting:
                        waiting.add(other)
                        heapq.heappush(heap, (self.plan.nodes[name].rank, other))
        return frozenset(touched | self._unshown(touched))
