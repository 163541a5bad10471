"""Once a day, and when something about the vault was found, every page of its files proves itself beside the work."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from repatria.domain.errors import StorageError, VaultError
from repatria.services.desk import Desk
from repatria.store.drafts import Draft
from repatria.store.findings import Finding, FindingKind
from repatria.store.keys.keychange import DRAFTS_NAME, VAULT_NAME
from repatria.store.pages import Pages

PROOF: Final = "_proof"
"""The name under which the last proof stands among the drafts; no form has it."""
TURN = 256
"""So many pages, 1 MiB, are proven in one turn, in some 20 ms: a search on the same thread waits no longer."""
EVERY = timedelta(days=1)

_FILES: Final[dict[str, FindingKind]] = {VAULT_NAME: "page_damaged", DRAFTS_NAME: "drafts_damaged"}
_DOUBTS: Final = ("head_shorter", "head_differs", "head_damaged", "salt_repaired", "structure_damaged")
_READINGS, _BETWEEN_S = 3, 0.1


@dataclass(frozen=True, slots=True)
class Proof:
    """How far it came: the next is page *first* of *file*, which is empty where all is done; and what it *found*."""

    file: str = VAULT_NAME
    first: int = 1
    found: tuple[Finding, ...] = ()

    @property
    def is_done(self) -> bool:
        """Tell whether nothing is left to prove."""
        return not self.file


def is_proof_due(desk: Desk, settled: Sequence[Finding] = ()) -> bool:
    """Tell whether a day passed since all was proven, or something was found that is not among the *settled*.

    Once damage was found it is told, and nothing is due until the next unlock begins anew.
    """
    found = [one for one in desk.vault.findings if one not in settled]
    if any(one.kind in _FILES.values() for one in desk.vault.findings):
        return False
    if any(one.kind in _DOUBTS for one in found):
        return True
    with suppress(VaultError, StorageError, ValueError):
        kept = [datetime.fromisoformat(str(draft.value)) for draft in desk.drafts().load(PROOF)]
        return not any(timedelta() <= desk.now() - moment < EVERY for moment in kept)
    return True


def prove_some(desk: Desk, proof: Proof) -> Proof:
    """Go on with a *proof* for one turn; when all is proven and nothing was found, that is remembered for a day.

    A page that does not prove itself is read again: it may have been written at that very moment.
    """
    pages = desk.vault.pages(proof.file)
    many = min(TURN, pages.count() - proof.first + 1)
    damaged = _damaged(pages, proof.first, many)
    found = proof.found
    if damaged:
        found += (Finding(_FILES[proof.file], {"what": f"{proof.file}: {damaged[0]}"}),)
    elif many == TURN:
        return Proof(proof.file, proof.first + many, found)
    if proof.file == VAULT_NAME:
        return Proof(DRAFTS_NAME, 1, found)
    if not found:
        with suppress(VaultError, StorageError):
            desk.drafts().save(Draft(PROOF, "", desk.now().isoformat()))
    return Proof("", 1, found)


def _damaged(pages: Pages, first: int, many: int) -> list[int]:
    found = pages.unproven(first, many)
    for _ in range(_READINGS - 1):
        if found:
            time.sleep(_BETWEEN_S)
            last = pages.count()  # the file may have become shorter meanwhile
            found = [number for number in found if number <= last and pages.unproven(number, 1)]
    return found
