"""A carrier that fails: what is given to it arrives late, twice, out of order, damaged, at another post, or never."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from repatria.domain.errors import BundleError
from repatria.domain.ids import CaseId
from repatria.services.exchange.going import Sending
from repatria.services.exchange.previews import preview_bundle
from repatria.services.exchange.receiving import receive_bundle
from repatria.services.exchange.sending import send_cases
from repatria.simulator.chance import Chance
from repatria.simulator.posts import Post
from repatria.simulator.program import program_of

SECOND = "Segunda persona de guardia"
"""Who agrees that protected answers are shared; sits at no post."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed file under way: for which device it is."""

    path: Path
    device: str


@dataclass
class Carrier:
    """A bag of sealed files, and what goes wrong with them; a damaged copy never takes the place of the file."""

    folder: Path
    under_way: list[Sealed] = field(default_factory=list)
    wrongly_taken: list[str] = field(default_factory=list)
    """What a post took although it was damaged, or for another."""

    def take(self, giver: Post, taker: Post, cases: tuple[CaseId, ...], *, protected: bool) -> Sealed:
        """Let *giver* seal what *taker* lacks of *cases*, and carry it about until it is brought or lost."""
        sealed = self.seal(giver, taker, cases, protected=protected)
        self.under_way.append(sealed)
        return sealed

    def seal(self, giver: Post, taker: Post, cases: tuple[CaseId, ...], *, protected: bool) -> Sealed:
        """Let *giver* seal what *taker* lacks of *cases*."""
        self.folder.mkdir(exist_ok=True)
        approved = SECOND if protected else ""
        with program_of(giver):
            sent = send_cases(giver.desk, Sending(cases, taker.device, protected, approved), self.folder)
        return Sealed(sent.path, taker.device)

    def bring(self, chance: Chance, taker: Post) -> None:
        """Bring *taker* one of the files that are for it, in any order, whole or not, and perhaps again later."""
        waiting = [one for one in self.under_way if one.device == taker.device]
        if not waiting:
            return
        sealed = chance.pick(waiting)
        fate = chance.below(12)
        if fate == 0:
            self.under_way.remove(sealed)  # lost
        elif fate == 1:
            self._bring_damaged(chance, taker, sealed)
        elif fate == 2:
            self._bring_astray(chance, taker)
        else:
            deliver(taker, sealed)
            if fate > 3:
                self.under_way.remove(sealed)  # the others come again

    def _bring_damaged(self, chance: Chance, taker: Post, sealed: Sealed) -> None:
        data = bytearray(sealed.path.read_bytes())
        place = chance.below(len(data))
        if chance.once_in(2):
            del data[place:]
        else:
            data[place] ^= 1 << chance.below(8)
        damaged = self.folder / "damaged.repatria"
        damaged.write_bytes(data)
        self.must_refuse(taker, Sealed(damaged, taker.device), "damaged")

    def _bring_astray(self, chance: Chance, taker: Post) -> None:
        others = [one for one in self.under_way if one.device != taker.device]
        if others:
            self.must_refuse(taker, chance.pick(others), "for another post")

    def must_refuse(self, taker: Post, sealed: Sealed, what: str) -> None:
        """Show *taker* a file that is no good: that nothing of it is kept."""
        before = {part: taker.events(part) for part in taker.parts()}
        try:
            deliver(taker, sealed)
        except BundleError:
            if before != {part: taker.events(part) for part in taker.parts()}:
                self.wrongly_taken.append(f"{taker.name} kept something of a file that was {what}")
        else:
            self.wrongly_taken.append(f"{taker.name} took a file that was {what}")


def deliver(taker: Post, sealed: Sealed) -> None:
    """Let *taker* look at a file and receive it."""
    with program_of(taker):
        preview = preview_bundle(taker.desk, sealed.path)
        with taker.watched(taker, preview):
            receive_bundle(taker.desk, preview)
