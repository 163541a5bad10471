"""How the record stands: whole, or which log is broken where; what should be signed and is not; what salvage lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from repatria.domain.errors import StoppedError
from repatria.services.desk import Desk
from repatria.services.missing import missing_here
from repatria.store.log.acts import acts_held
from repatria.store.log.chains import DISPUTED, Finding, verify
from repatria.store.log.missing import Missing
from repatria.store.state import load_some

_RECORDS: Final = "record/"


@dataclass(frozen=True, slots=True)
class RecordStanding:
    """What a check of the record's chains found: *events* counts all; *broken* says what is wrong, and where.

    *unsigned* should carry a signature and carry none. *lost* is what was there before a salvage and is not any more,
    by part, log and numbers; of *uncounted* more nobody knows where they stood.
    """

    events: int
    broken: tuple[Finding, ...]
    unsigned: int
    lost: tuple[Missing, ...]
    uncounted: int

    @property
    def is_whole(self) -> bool:
        """Tell whether every event of the record is what was written, in its place, and none is known to be lost."""
        return not (self.broken or self.lost or self.uncounted)


def record_standing(desk: Desk, progress: Callable[[int, int], bool] | None = None) -> RecordStanding:
    """Check the chains of the record, event by event.

    *progress* is told how many of how many and answers whether to go on; of one that was stopped nothing is said:
    StoppedError.
    """
    desk.need("audit")
    every = acts_held(desk.read())

    def go_on(done: int) -> bool:
        if progress is not None and not progress(min(done, every), every):
            raise StoppedError
        return True

    found = list(verify(desk.read(), go_on, below=_RECORDS))
    salvaged = load_some(desk.read(), desk.record, types=("vault_salvaged",)).facts
    return RecordStanding(
        every,
        tuple(one for one in found if not (one.harmless or one.reason == DISPUTED)),
        sum(one.harmless for one in found),
        tuple(one for one in missing_here(desk) if one.part.startswith(_RECORDS)),
        sum(int(fact.value["uncounted"]) for fact in salvaged),
    )
