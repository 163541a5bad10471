"""Who may what: a closed table of roles and of what they are let do; services ask it, the window shows by it.

What a step or a safeguard of a protocol asks of a role is the protocol's (``domain.protocol.exceptions``). What
stands here is a rule of the program and not cryptography (docs/threat-model.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, get_args

from repatria.domain.people import ROLES, Role

Right = Literal[
    "sit", "see", "work", "answer", "set_aside", "adopt", "erase", "unprotect", "speak_abroad", "audit"
]
"""*sit*: be at the desk at all, note in the record · *see*: open, find and print cases, and read what sheets and
files say of them · *work*: change, send, receive · *answer*: let people in
and end their access, say who counts, found a root · *set_aside*: let a file that entered count nowhere · *adopt*: put
forms of others into use · *erase*: by rule · *unprotect*: say that two cases are of two people, where that takes
protection · *speak_abroad*: answer and write to another country · *audit*: read the record of acts, and
write it out for a court."""
RIGHTS: Final[tuple[Right, ...]] = get_args(Right)

_EVERYBODY: Final = frozenset(ROLES)
_SUPERVISING: Final[frozenset[Role]] = frozenset({"supervisor", "liaison"})
MAY: Final[Mapping[Right, frozenset[Role]]] = MappingProxyType(
    {
        "sit": _EVERYBODY,
        "see": _EVERYBODY - {"auditor"},
        "work": _EVERYBODY - {"auditor"},
        "answer": _SUPERVISING | {"coordinator"},
        "set_aside": _SUPERVISING,
        "adopt": _SUPERVISING,
        "erase": _SUPERVISING,
        "unprotect": _SUPERVISING,
        "speak_abroad": frozenset({"liaison"}),
        "audit": _SUPERVISING | {"auditor"},
    }
)


def role_may(role: Role, right: Right, *, practice: bool) -> bool:
    """Tell whether people in *role* have *right*; who is in training has none where cases are of real people."""
    return role in MAY[right] and (practice or role != "trainee")
