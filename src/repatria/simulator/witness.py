"""Who looks on while something enters or leaves use at a post: each erasure that takes effect by itself is judged.

What was erased cannot be read any more: so what the post held, and what a file brings to it, is written down before.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

from repatria.domain.events.event import Body, read_body
from repatria.domain.events.kinds import case_parts, core_part
from repatria.domain.ids import CaseId
from repatria.services.cases.summaries import work_out
from repatria.services.exchange.previews import Preview
from repatria.simulator.agreed import People, Told, core_of, may_go
from repatria.simulator.posts import Post
from repatria.simulator.world import World
from repatria.store.lists.stale_lines import stale_cases
from repatria.store.log.withdrawing import erased_parts
from repatria.sync.reading import read_segments


class Witness:
    """Looks on in a *world*, at the cases that somebody closed and said a day of (``World.concluded``)."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._bodies: dict[str, dict[str, Body]] = {}
        self._told: set[tuple[str, CaseId]] = set()
        self.gone = 0
        """So many erasures took effect by themselves."""

    @contextmanager
    def __call__(self, post: Post, came: Preview | None = None) -> Iterator[None]:
        """Judge what is erased at *post* in the block, by what it held before and what it would hold after.

        *came* is the file that it receives there; of what comes otherwise only the envelopes are known, which say
        nothing. What was erased before the block, when its vault was opened, is judged by what it held then.
        """
        self.judge(post)
        self.catch_up(post)
        before = {case: core_of(post, case) for case in self._world.concluded}
        self._write_down(post, before, came)
        try:
            yield
        finally:
            self.judge(post, before)
            self.catch_up(post)

    def _write_down(self, post: Post, held: dict[CaseId, Told], came: Preview | None) -> None:
        """Write down what *post* holds of the cases that may go, and what a file says of them."""
        bodies = self._bodies.setdefault(post.device, {})
        bodies |= {one.id: one.body for told in held.values() for one in told.said if one.body is not None}
        wanted = {core_part(case) for case in held}
        for part, _, events in read_segments(came.verified) if came is not None and wanted else ():
            if part in wanted:
                bodies |= {event.id: read_body(event.body) for event in events if event.body}

    def catch_up(self, post: Post) -> None:
        """Work out the lines of those cases, as people's programs do after each act."""
        behind = (
            set(stale_cases(post.desk.read())) & set(self._world.concluded) if self._world.concluded else ()
        )
        for case in sorted(behind):
            with suppress(Exception), post.desk.writing() as connection:
                work_out(post.desk, connection, CaseId(case))

    def judge(self, post: Post, before: dict[CaseId, Told] | None = None) -> None:
        """Note what was erased at *post* by itself and might not; *before* is nothing where nothing else changed."""
        fresh = {part for part in erased_parts(post.desk.read()) if part not in post.agreed}
        for case in sorted({CaseId(part.split("/")[1]) for part in fresh}):
            after = self._as_said(post, core_of(post, case))
            first = after if before is None else before.get(case, after)
            if may_go(post, case, (first, after), self._people()):
                post.agreed.update(case_parts(case))
                self.gone += 1
            elif (post.name, case) not in self._told:
                self._told.add((post.name, case))
                self._world.wrongs.append(
                    f"{post.name}: {core_part(case)} was erased although nobody there agreed, nor what it holds"
                )

    def _as_said(self, post: Post, told: Told) -> Told:
        bodies = self._bodies.get(post.device, {})
        said = (replace(one, body=one.body or bodies.get(one.id)) for one in told.said)
        return Told(tuple(said), told.beyond)

    def _people(self) -> People:
        devices = {str(post.desk.person.id): post.device for post in self._world.posts}
        return People(devices, frozenset(self._world.forged))
