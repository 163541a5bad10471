"""What can be seen of a vault that does not open, as a short code to say by telephone: of nobody, as that of a check.

The order of ``SHUT`` never changes (docs/vault-format.md, *The code of a damage*).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from repatria.domain.damage_code import Said, code_of, roughly, said_by

SHUT: Final = (
    "slots_missing",
    "slots_unreadable",
    "slots_changed",
    "slots_newer",
    "slots_remembered",
    "vault_missing",
    "vault_cut",
    "vault_plain",
    "vault_other",
    "disk_refuses",
    "drafts_gone",
    "key_changing",
    "in_use",
    "wiping",
    "restoring",
)
HARMLESS: Final = frozenset({"slots_remembered", "drafts_gone", "key_changing", "in_use", "restoring"})
"""What hinders no unlock, or not for long."""

_FORM = 1


@dataclass(frozen=True, slots=True)
class Shut:
    """What is seen of a vault that was not opened: its *kinds*, and of its pages how many prove themselves or do not.

    *proven* and *damaged* are known with a passphrase alone; a code says them rounded by ``roughly``.
    """

    kinds: frozenset[str] = frozenset()
    damaged: int = 0
    proven: int = 0

    @property
    def code(self) -> str:
        """Return the code, such as ``RV-7F3K-92QD``; one slip or swap in it is noticed."""
        return code_of(Said(_FORM, 0, self.kinds, (roughly(self.damaged), roughly(self.proven), 0)), SHUT)

    @property
    def sound(self) -> bool:
        """Tell whether nothing that is seen keeps the vault from opening."""
        return self.kinds <= HARMLESS and not self.damaged


def read_shut_code(text: str) -> Shut | None:
    """Return what a code says of a vault that was not opened; None where it has a slip or is none such."""
    said = said_by(text, _FORM, SHUT)
    return None if said is None else Shut(said.kinds, *said.counts[:2])
