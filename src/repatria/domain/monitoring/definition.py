"""An indicator as a file of ``forms/indicators/`` defines it: which cases it asks, which meet it, and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from repatria.domain.protocol.definition import Source
from repatria.domain.texts import Text

Group = Literal["safeguards", "times", "outcomes", "profile", "capacity"]
"""Under which heading it stands (dossier, section 10)."""
Kind = Literal["share", "time", "count", "profile", "post"]
"""*share*: of which cases, or of which things in them, so many meet something. *time*: from one moment to another.
*count*: how often something happened. *profile*: who the people are. *post*: of a post, not of its cases."""
Unit = Literal["cases", "visits", "times", "nights", "hours", "days", "working_days", "posts", "people"]
Statistic = Literal["share", "median", "mean", "sum"]
Better = Literal["more", "fewer", ""]
"""Which way is better, where either is."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator. Conditions are XLSForm expressions over a case, moments are names in it (``names.MOMENTS``).

    A case is asked when *of* surely holds, and meets it when *met* does; it is counted in the period in which *day*
    falls. Of a *time* that is where its stop falls, and within *limit* of its *unit* it is met, where *limit_where*
    holds. *items* names what is looked at one by one instead (``items.ITEMS``), *gates* of which safeguards.
    *profile* are names whose values are counted. Of a figure *shown* comes first. *suggested* says that no text sets
    the limit or the target, *unverified* that nobody has confirmed how it is to be counted.
    """

    id: str
    group: Group
    kind: Kind
    unit: Unit
    shown: Statistic
    sources: tuple[Source, ...]
    name: Text
    asked: Text
    meets: Text = field(default_factory=dict)
    note: Text = field(default_factory=dict)
    of: str = ""
    met: str = ""
    day: str = ""
    start: str = ""
    stop: str = ""
    limit: float | None = None
    limit_where: str = ""
    items: str = ""
    gates: tuple[str, ...] = ()
    profile: tuple[str, ...] = ()
    target: float | None = None
    better: Better = ""
    suggested: bool = False
    unverified: bool = False

    @property
    def conditions(self) -> Mapping[str, str]:
        """Return its expressions by their keys."""
        return {"of": self.of, "met": self.met, "limit_where": self.limit_where}

    @property
    def moments(self) -> Mapping[str, str]:
        """Return the names of its moments by their keys."""
        return {"day": self.day, "start": self.start, "stop": self.stop}
