"""What stands in for a protocol that is not here: no steps, no dates, one safeguard that keeps every act closed."""

from __future__ import annotations

from repatria.domain.protocol.definition import ACTS, Condition, Gate, Pack
from repatria.domain.texts import Text

ABSENT = "absent"


def absent_pack(digest: str, name: Text, rule: Text, missing: Text) -> Pack:
    """Return the stand-in for the pack *digest*, with the words of its *name*, its *rule* and what is *missing*."""
    shut = Gate(
        id="absent",
        name=name,
        rule=rule,
        kind="absoluta",
        guards=ACTS,
        applies="",
        conditions=(Condition("absent", "", missing, ()),),
        sources=(),
    )
    return Pack(
        id=ABSENT,
        version="",
        jurisdiction="",
        extends="",
        name=name,
        languages=tuple(name),
        phases=(),
        steps=(),
        gates=(shut,),
        clocks=(),
        side_steps={},
        roles={},
        institutions={},
        digest=digest,
    )
