"""The sheet that goes with a file of acts for a court: what is in it, its SHA-256, how to check it."""

from __future__ import annotations

from dataclasses import dataclass

from repatria.documents.blocks import Block, Words, heading, title
from repatria.documents.dates import say_stated
from repatria.documents.sheet import Identity, Leaf
from repatria.documents.words import word


@dataclass(frozen=True, slots=True)
class ActsGiven:
    """A file of acts: for whom, why, of which case (*code*) or days, how many *events*, its SHA-256, whose *key*.

    *holds* is ``acts`` or ``core``; *approved_by* is who agreed to the latter.
    """

    recipient: str
    reason: str
    code: str
    since: str
    until: str
    holds: str
    approved_by: str
    events: int
    digest: str
    key: str


def record_leaf(given: ActsGiven, identity: Identity) -> Leaf:
    """Return the sheet."""
    said = identity.language
    blocks: list[Block] = [
        title(word("acts_sheet", said)),
        Words(word("acts_for", said, recipient=given.recipient)),
        Words(word("acts_reason", said, reason=given.reason)),
        Words(word("acts_of_case", said, code=given.code) if given.code else _days(given, said)),
        Words(word(f"acts_holds_{given.holds}", said, approved_by=given.approved_by)),
        heading(word("acts_file", said)),
        Words(word("acts_events", said, count=given.events)),
        Words(word("acts_digest", said, digest=_by_eights(given.digest))),
        Words(word("acts_key", said, letters=_by_eights(given.key))),
        heading(word("acts_check", said)),
        *(Words(word(f"acts_check_{name}", said)) for name in ("digest", "program", "alone", "key")),
        heading(word("acts_proves", said)),
        *(Words(word(f"acts_proves_{name}", said)) for name in ("yes", "no")),
    ]
    return Leaf(blocks, identity)


def _days(given: ActsGiven, language: str) -> str:
    """Return of which days the acts are, in one of four sentences."""
    since, until = (say_stated(day, language) if day else "" for day in (given.since, given.until))
    if since and until:
        return word("acts_of_days", language, since=since, until=until)
    if since:
        return word("acts_from_day", language, since=since)
    return word("acts_until_day", language, until=until) if until else word("acts_of_all_days", language)


def _by_eights(digits: str) -> str:
    return " ".join(digits[start : start + 8] for start in range(0, len(digits), 8))
