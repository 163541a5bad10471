"""The country that is simulated: its posts, what is under way between them, and what a rule or a liar did to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from repatria.domain.ids import CaseId
from repatria.simulator.carrier import Carrier, Sealed
from repatria.simulator.chance import Chance
from repatria.simulator.posts import Post

_WORDS = ("blusa azul", "gorra verde", "mochila roja", "dos niñas", "zapatos blancos")


@dataclass
class World:
    """All posts of a country, what is between them, and the cases in the order in which they were opened.

    *liaison* is the device in office, nothing where there is no root; *country* the public file of that root.
    *concluded* are cases that were closed and whose last day of keeping was said. *lost* are devices that were
    revoked, *erased* parts erased by rule, *forged* events under a false name, by id.
    *forgotten* are the parts of which a laptop forgot what nobody else held: that is gone for good.
    """

    posts: list[Post]
    carrier: Carrier
    server: Path
    chance: Chance
    cases: list[CaseId] = field(default_factory=list)
    liaison: str = ""
    country: Path = Path()
    lost: set[str] = field(default_factory=set)
    erased: set[str] = field(default_factory=set)
    concluded: list[CaseId] = field(default_factory=list)
    forged: set[str] = field(default_factory=set)
    forgotten: set[str] = field(default_factory=set)
    of_files: Chance = field(default_factory=lambda: Chance(0))
    attached: dict[str, bytes] = field(default_factory=dict)
    """What each file of a case that anybody added holds, by id; *of_files* says what becomes of files."""
    noise: set[str] = field(default_factory=set)
    """Files of which a laptop forgot the event, and with it the key."""
    parcels: list[Sealed] = field(default_factory=list)
    """Sealed files of cases under way."""
    wrongs: list[str] = field(default_factory=list)
    """What was seen meanwhile that must not be."""

    def case_at(self, post: Post) -> CaseId | None:
        """Return one of the cases that *post* holds, if any."""
        held = post.parts()
        here = [case for case in self.cases if f"case/{case}/core" in held]
        return self.chance.pick(here) if here else None

    def two_at(self, post: Post) -> tuple[CaseId, CaseId] | None:
        """Return two of the cases that *post* holds, if there are two."""
        held = post.parts()
        here = [case for case in self.cases if f"case/{case}/core" in held]
        if len(here) < 2:
            return None
        one = self.chance.pick(here)
        return one, self.chance.pick([case for case in here if case != one])

    def word(self) -> str:
        """Return something to write."""
        return self.chance.pick(_WORDS)

    @property
    def working(self) -> list[Post]:
        """Return the posts whose devices nobody revoked."""
        return [post for post in self.posts if post.device not in self.lost]
