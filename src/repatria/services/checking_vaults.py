"""Check an open vault: its files, its chains of events, and that what stands follows from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from repatria.services.desk import Desk
from repatria.services.exchange.posts import known_posts
from repatria.store.findings import Finding
from repatria.store.integrity import integrity
from repatria.store.lists.stale_lines import count_stale
from repatria.store.log.chains import DISPUTED, verify
from repatria.store.log.chains import Finding as ChainFinding
from repatria.store.log.events import last_event, parts_held
from repatria.store.state import Difference, compare, compare_random


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of the vault found: of its *files*, of its *chains* of events, and of what stands by them.

    *unsigned* counts what should carry a person's signature and carries none: from before, or by another program.
    *disputed* counts, by post, what stands with a signature that is not what the post says of its people. It may be
    the post that lies, so it says nothing of whether the vault is sound.
    """

    files: tuple[Finding, ...]
    chains: tuple[ChainFinding, ...]
    differences: tuple[Difference, ...]
    events: int
    unsigned: int = 0
    disputed: tuple[tuple[str, int], ...] = ()

    @property
    def forged(self) -> int:
        """Return how many events carry a signature that is not of whom they name."""
        return sum(one.reason == "signature" for one in self.chains)

    @property
    def sound(self) -> bool:
        """Tell whether nothing is wrong."""
        return not (self.chains or self.differences or any(not one.harmless for one in self.files))


def check_vault(desk: Desk, progress: Callable[[int, int], bool] | None = None) -> CheckReport:
    """Check every page, every hash and chain, and that what stands follows from the events.

    *progress* is told (checked, all) events and answers whether to go on.
    """
    connection = desk.read()
    events, _ = last_event(connection)

    def go_on(checked: int) -> bool:
        return progress is None or progress(checked, events)

    found = list(verify(connection, go_on))
    disputed = Counter(one.device for one in found if one.reason == DISPUTED)
    chains = tuple(one for one in found if not (one.harmless or one.reason == DISPUTED))
    differences = [
        one for part in parts_held(connection) if go_on(events) for one in compare(connection, part)
    ]
    stale = count_stale(connection)
    waiting = (Finding("lines_stale", {"count": stale}),) if stale else ()
    files = (*desk.vault.findings, *integrity(connection), *waiting)
    unsigned, said = sum(one.harmless for one in found), _by_post(desk, disputed)
    return CheckReport(files, chains, tuple(differences), events, unsigned, said)


def _by_post(desk: Desk, counted: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    names = {post.device: post.post for post in known_posts(desk)} if counted else {}
    return tuple(sorted((names.get(device, device), count) for device, count in counted.items()))


def compare_some(desk: Desk, parts: int = 3) -> int:
    """Return how many things stand otherwise than the events of some *parts*, chosen by chance, say."""
    return len(compare_random(desk.read(), desk.vault.random, parts))
