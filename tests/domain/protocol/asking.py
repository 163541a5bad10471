"""Who may agree to what, cases that are ready for an act, and the asking."""

from __future__ import annotations

from repatria.domain.protocol.asking import decide_override
from repatria.domain.protocol.exceptions import Approval
from repatria.domain.protocol.permissions import Permission, may
from tests.domain.protocol.packs import PACK, Case, open_case

GUARDING: dict[str, tuple[str, ...]] = {
    "F03/family_unity": ("separated_other", "alone"),
    "F11/result": ("claim_made", "no_indication"),
    "F11/family_block": ("yes", "no"),
    "F16/overall": ("high", "low"),
    "F18/result": ("stay", "return_family"),
    "F19/g8_code": ("court_order", "presence_needed", "none"),
    "F22/receiver_verified": ("no", "yes"),
    "F22/within_hours": ("no", "yes"),
    "AGE/result": ("doubt", "adult"),
    "AGE/supervisor_agrees": ("no", "yes"),
}
"""The answers that guard a gate, the last of each the one that opens it."""

LIAISON = Approval("national_liaison", "Luz Mejía", "p-luz")
ANA = Approval("", "Ana Cal", "ana")
PROSECUTOR = Approval("prosecutor", "Omar Paz")
CHILD_AUTH = Approval("child_auth", "Procuraduría, Inés Coc")
SUPERVISOR = Approval("supervisor", "Raúl Tun", "p-raul", how="oral")


def ask(case: Case, act: str) -> Permission:
    return may(PACK, case.read(), act)


def overridden(case: Case, act: str, *approvals: Approval) -> str:
    """Override what *act* meets closed, asked for by Ana, and return the id of the first override."""
    decided = decide_override(PACK, case.read(), act, reason="night", approvals=approvals, asker=ANA)
    return case.write(decided)[0]


def ready_to_travel(child: str = "no") -> Case:
    case = open_case(child=child)
    case.submit("F16", overall="low")
    case.submit("F18", result="return_family")
    case.say("step/P5.3", {"state": "done", "by": "child_auth", "known_by": "document"})
    case.submit("F19", g8_code="none")
    case.submit("F22", receiver_verified="yes", within_hours="yes")
    return case


def unanswered(child: str = "no") -> Case:
    case = ready_to_travel(child)
    case.submit("F19", g8_code="presence_needed")
    return case
