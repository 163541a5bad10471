"""What stands in for a protocol that is not here: no steps, no dates, one safeguard that keeps every act closed."""

from __future__ import annotations

from repatria.domain.protocol.definition import ACTS, Condition, Gate, Pack
from repatria.domain.texts import Text

ABSENT = "absent"

_NAME: Text = {
    "es": "Protocolo que este equipo no tiene",
    "en": "A protocol that this computer does not have",
}
_RULE: Text = {
    "es": "Sin el protocolo del expediente nadie sabe qué salvaguardas pide: todas quedan cerradas.",
    "en": "Without the protocol of the case nobody knows which safeguards it asks for: all stay closed.",
}
_MISSING: Text = {
    "es": "Falta el protocolo. Instale la versión de Repatria del puesto que envió el expediente.",
    "en": "The protocol is missing. Install the version of Repatria of the post that sent the case.",
}


def absent_pack(digest: str) -> Pack:
    """Return the stand-in for the pack *digest*."""
    shut = Gate(
        id="absent",
        name=_NAME,
        rule=_RULE,
        kind="absoluta",
        guards=ACTS,
        applies="",
        conditions=(Condition("absent", "", _MISSING, ()),),
        sources=(),
    )
    return Pack(
        id=ABSENT,
        version="",
        jurisdiction="",
        extends="",
        name=_NAME,
        languages=("es", "en"),
        phases=(),
        steps=(),
        gates=(shut,),
        clocks=(),
        side_steps={},
        roles={},
        institutions={},
        digest=digest,
    )
