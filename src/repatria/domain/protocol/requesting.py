"""What is asked of others (Pedido), reminded and answered, and calls (Llamada): what a person's act writes of them.

A refusal raises an error of ``domain.errors``; nothing is half-written.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.related import is_barred, need_trusted
from repatria.domain.events.kinds import VALUE
from repatria.domain.protocol.decision import Decision, PartKind
from repatria.domain.protocol.needing import need

CHANNELS = ("phone", "in_person", "letter", "mail", "radio")
"""By which way something may be asked."""


def decide_request(facts: CaseFacts, member: str, details: Mapping[str, Any]) -> list[Decision]:
    """Return something asked of somebody (Pedido): institution or person, about what, when.

    Raises MayNotServeError when it would be asked of somebody who may control the person.
    """
    need(
        to=details.get("institution") or details.get("person") or details.get("to_role"),
        about=details.get("about"),
        asked_at=details.get("asked_at"),
        channel=details.get("channel", "") in ("", None, *CHANNELS),
    )
    need_trusted(facts.state, **{key: str(details.get(key) or "") for key in ("institution", "person")})
    return [Decision("request_made", "core", f"request/{member}", dict(details))]


def decide_remind(member: str, at: str, channel: str = "") -> list[Decision]:
    """Return a reminder of something asked."""
    need(channel=channel in ("", *CHANNELS))
    return [Decision("request_reminded", "core", f"request/{member}", {"at": at, "channel": channel})]


def decide_answer(member: str, answer: str, at: str, proof: str = "") -> list[Decision]:
    """Return the answer to something asked; it may be corrected later."""
    need(answer=answer, at=at)
    return [Decision(VALUE, "core", f"request/{member}/answer", {"at": at, "answer": answer, "proof": proof})]


def decide_call(
    facts: CaseFacts, *, to: str, about: str, said: str, at: str, step: str = "", phone: str = ""
) -> list[Decision]:
    """Return a call (Llamada), one line from anywhere; it hands over nothing, so whoever was called is recorded.

    That it was somebody who may control the person stands among the protected.
    """
    need(to=to, at=at)
    value = {"to": to, "about": about, "said": said, "at": at, "step": step, "phone": phone.strip()}
    part: PartKind = "protected" if is_barred(facts.state, to) else "core"
    return [Decision("call_logged", part, "", {key: found for key, found in value.items() if found})]
