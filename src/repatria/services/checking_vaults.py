"""Check an open vault: its files, its chains of events, and that what stands follows from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from repatria.domain.errors import VaultDamagedError
from repatria.services.desk import Desk
from repatria.services.exchange.posts import known_posts
from repatria.store.attachments.checking import check_files
from repatria.store.findings import Finding
from repatria.store.integrity import integrity
from repatria.store.lists.stale_lines import count_stale
from repatria.store.log.chains import DISPUTED, PAGE, verify
from repatria.store.log.chains import Finding as ChainFinding
from repatria.store.log.events import last_event, parts_held
from repatria.store.state import Difference, compare, compare_random

_T = TypeVar("_T")


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
    def unread(self) -> int:
        """Return how many events are known to stand on damaged pages; of some parts not even that is known."""
        return sum(one.reason == PAGE for one in self.chains)

    @property
    def sound(self) -> bool:
        """Tell whether nothing is wrong."""
        return not (self.chains or self.differences or any(not one.harmless for one in self.files))


def check_vault(
    desk: Desk, progress: Callable[[int, int], bool] | None = None, *, files_of: Path | None = None
) -> CheckReport:
    """Check every page, every hash and chain, and that what stands follows from the events.

    A damaged page ends none of it: each part is checked as far as it can be read, and what can not is counted.
    *progress* is told (checked, all) events and answers whether to go on. The sealed files of cases are looked for in
    the vault, or in the folder *files_of* that has them instead.
    """
    connection = desk.read()
    files = [*desk.vault.findings, *integrity(connection), *desk.drafts().damaged()]

    def tried(table: str, read: Callable[[], _T]) -> _T | None:
        try:
            return read()
        except VaultDamagedError as error:
            found = Finding("structure_damaged", {"what": f"{table}: {error.facts['reason']}"})
            files.extend([] if found in files else [found])
            return None

    events = tried("event", lambda: last_event(connection)[0]) or 0

    def go_on(checked: int) -> bool:
        return progress is None or progress(checked, max(checked, events))

    found = list(verify(connection, go_on))
    chains = tuple(one for one in found if not (one.harmless or one.reason == DISPUTED))
    differences = [
        one
        for part in tried("part", lambda: parts_held(connection)) or ()
        if go_on(events)
        for one in tried("part", partial(compare, connection, part)) or ()
    ]
    stale = tried("case_row", lambda: count_stale(connection))
    files += [Finding("lines_stale", {"count": stale})] if stale else []
    files += tried("event", lambda: _check_attachments(desk, files_of, lambda: go_on(events))) or []
    counted = Counter(one.device for one in found if one.reason == DISPUTED)
    disputed = tried("directory", lambda: _by_post(desk, counted)) or ()
    unsigned = sum(one.harmless for one in found)
    return CheckReport(tuple(files), chains, tuple(differences), events, unsigned, disputed)


def _check_attachments(desk: Desk, folder: Path | None, go_on: Callable[[], bool]) -> list[Finding]:
    vault = desk.vault
    place = folder or vault.folder
    return check_files(desk.read(), place, vault.device.id, go_on, marks=folder is None)


def _by_post(desk: Desk, counted: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    names = {post.device: post.post for post in known_posts(desk)} if counted else {}
    return tuple(sorted((names.get(device, device), count) for device, count in counted.items()))


def compare_some(desk: Desk, parts: int = 3) -> int:
    """Return how many things stand otherwise than the events of some *parts*, chosen by chance, say."""
    return len(compare_random(desk.read(), desk.vault.random, parts))
