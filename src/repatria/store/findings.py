"""What was found about a vault that a person should know and that did not stop the work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

FindingKind: TypeAlias = Literal[
    "slots_repaired",  # the slots file was damaged or older, and was put right from inside the vault
    "slots_foreign",  # the slots file was written without the vault's key; put right, nothing of it was used
    "salt_repaired",  # the first bytes of a file were damaged, and were put right from the slots file
    "key_change_waits",  # a person was removed and the data key could not be changed everywhere yet
    "recovery_used",  # somebody was let in again by sheets since: *name*, *day*
    "room_little",  # the disk is so full that the vault could not keep room for itself
    "drafts_lost",  # the drafts file could not be read; it was moved to *kept* and a new one made
    "drafts_damaged",  # part of what was typed and not saved stands on a damaged page
    "erased_as_asked",  # the *case* with a *code* was erased by itself, as *post* asked; told until it is locked
    "erased_unread",  # what the file beside the copies says was erased could not be read now; it stands as it was
    "erased_damaged",  # that file is damaged or is not ours; it was moved to *kept* and a new one made
    "head_missing",  # this machine remembers nothing of this vault: first time, or the memory was removed
    "head_damaged",  # what this machine remembered of the vault cannot be read or was changed
    "head_shorter",  # the vault has *count* events where *remembered* were seen on this machine
    "head_differs",  # event number *remembered* is another one than was seen on this machine
    "page_damaged",  # a page of the file does not prove itself: *what*
    "lines_stale",  # *count* cases do not stand in the lists as their events say they should
    "structure_damaged",  # a table or index is not whole: *what*
    "attachments_damaged",  # of the files of cases *missing* are not there and *damaged* are not what was sealed
]

DAMAGED: Final = ("page_damaged", "structure_damaged", "drafts_damaged")
"""What tells that the disk gives back something else than was written to it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found; the *facts* fill the placeholders of its words."""

    kind: FindingKind
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def harmless(self) -> bool:
        """Tell whether nothing can be wrong: a vault opened here the first time is no fault, nor what a rule did."""
        return self.kind in ("head_missing", "erased_as_asked")
