"""People of a post, their roles, and what each role may do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from repatria.domain.ids import PersonId

Role = Literal["coordinator", "supervisor", "liaison", "case_manager", "receiving_team", "auditor", "trainee"]
ROLES: tuple[Role, ...] = get_args(Role)

LIAISON = "national_liaison"
"""The liaison as protocols, country files and consents name the function; accounts say ``liaison``."""


def protocol_role(role: str) -> str:
    """Return the protocol's word for a role, whichever way it is written; every other role has one name."""
    return LIAISON if role == "liaison" else role


@dataclass(frozen=True, slots=True)
class Person:
    """A person with an account in this vault; *verify_key* is their Ed25519 key as 64 hex letters.

    Not *vouched* is whom somebody let in from whom a restricted case is kept: none ever falls to them.
    """

    id: PersonId
    name: str
    role: Role
    verify_key: str
    language: str = "es"
    active: bool = True
    vouched: bool = True
