"""What a case says of a file that belongs to it: what it is, by which hashes it is known, and the key that opens it.

The key stands nowhere but in the body of the event: who destroys that leaves noise (docs/events.md, section 8).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Annotated, Any, Final

import msgspec

from repatria.domain.cases.state import CaseState, Fact
from repatria.domain.forms.definition import LEVELS, PROTECTED_LEVELS
from repatria.domain.ids import is_id, make_id

ADDED: Final = "attachment_added"
WITHDRAWN: Final = "attachment_withdrawn"
SAFEST: Final = "L3"
"""The level of what nobody said: it stands in the protected part."""
LARGEST: Final = 2_000_000_000
"""Bytes of one file: so a sealed one fits on a stick with FAT32 (4 GiB) in one piece."""
TOGETHER: Final = 20_000_000_000
"""Bytes of all sealed files of a vault."""

_PATH: Final = "attachment/"
_Hex = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]
_Size = Annotated[int, msgspec.Meta(ge=1, le=LARGEST)]
_SealedSize = Annotated[int, msgspec.Meta(ge=1, le=LARGEST + LARGEST // 1024)]
"""What sealing adds is less (one byte in 4,096, and a head): so none is named that no bundle could carry on."""


class SealedFile(msgspec.Struct, frozen=True):
    """How a sealed file is known: *size* and *sha256* (hex) of its sealed bytes."""

    size: _SealedSize
    sha256: _Hex


class Said(msgspec.Struct, frozen=True):
    """The value of the event: *kind* by the first bytes, *size* and *sha256* of the plain ones, sealed file, key.

    *of* is the path of what it belongs to (``form/…``, ``step/…``), empty for the case.
    """

    kind: str
    size: _Size
    sha256: _Hex
    sealed: SealedFile
    identity: str
    level: str
    title: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of a case: the *event* that says so, by whom and when, in which *part*, the *id* that names its file.

    *withdrawn* is the reason for which it is hidden; None while it is not.
    """

    event: str
    id: str
    part: str
    author: str
    wall: str
    said: Said = field(repr=False)
    withdrawn: str | None = None

    @property
    def is_protected(self) -> bool:
        """Tell whether it goes only to who may have the protected part of the case."""
        return self.said.level in PROTECTED_LEVELS or self.part.endswith("/protected")

    @property
    def level(self) -> str:
        """Return by which level it is judged: as it was said, but what stands among the protected is L3 at least."""
        said = self.said.level
        return SAFEST if self.is_protected and said not in PROTECTED_LEVELS else said


def id_of(part: str, identity: str, sealed: SealedFile) -> str:
    """Return the id of the file that opens with *identity* in *part*, by the bytes that were *sealed*.

    Said in another part, or of other bytes, it names another file: so whoever once read of it in one case cannot have
    it shown, or kept, in another, nor put anything in its place.
    """
    said = f"repatria/1/attachment\n{part}\n{identity}\n{sealed.size}\n{sealed.sha256}"
    return make_id(sha256(said.encode()).digest()[:16])


def id_while_sealed(identity: str) -> str:
    """Return the id under which a file lies until it is known how it was sealed; no event names it."""
    return make_id(sha256(f"repatria/1/attachment-begun\n{identity}".encode()).digest()[:16])


def path_of(attachment_id: str) -> str:
    """Return the path at which events speak of a file."""
    return f"{_PATH}{attachment_id}"


def id_in(path: str) -> str:
    """Return the id of the file of which an event at *path* speaks, nothing where it is no such path."""
    name = path.removeprefix(_PATH)
    return name if path.startswith(_PATH) and is_id(name) else ""


def read_said(value: Any) -> Said | None:
    """Return what the value of an event says of a file; None where it does not say all that opening it takes."""
    try:
        found = msgspec.convert(value, Said)
    except msgspec.ValidationError:
        return None
    return found if found.level in LEVELS else None


def attachments_of(state: CaseState) -> tuple[Attachment, ...]:
    """Return the files of a case, those withdrawn too, the first first; of a part that is not here there are none.

    Two events may name one file: each is told by itself. Withdrawn is the file, whoever names it once more.
    """
    gone = dict(_withdrawn(state))

    def why(fact: Fact, name: str) -> str | None:
        return gone.get((fact.part, str(fact.event_id)), gone.get((fact.part, name)))

    found = ((fact, id_in(fact.path), read_said(fact.value)) for fact in state.of_type(ADDED))
    return tuple(
        Attachment(str(fact.event_id), name, fact.part, fact.author, fact.wall, said, why(fact, name))
        for fact, name, said in found
        if said is not None and name == id_of(fact.part, said.identity, said.sealed)
    )


def _withdrawn(state: CaseState) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield which event of which part was withdrawn, and which file by its id, and why; the last reason counts."""
    for fact in state.of_type(WITHDRAWN):
        value = fact.value if isinstance(fact.value, dict) else {}
        for name in filter(None, (str(value.get("event", "")), id_in(fact.path))):
            yield (fact.part, name), str(value.get("reason", ""))
