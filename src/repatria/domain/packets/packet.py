"""A packet, byte for byte: who tells whom what, for what and until when, in the words of the HTCDS (docs/packets.md).

Every field may be missing, and none says why: what is withheld is written as what nobody ever answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from repatria.domain.calendar import day_of
from repatria.domain.directory.form import CountryCode, Day, Name, Words
from repatria.domain.errors import PacketNotOneError
from repatria.domain.ids import code_to_compare
from repatria.domain.packets.judging import Going
from repatria.domain.packets.line import TLP, Moment, Sender, read_line, written
from repatria.domain.packets.schema import Field, Record
from repatria.domain.packets.wanted import Wanted

FORMAT: Final = "repatria-packet/1"
_Text = Annotated[str, Meta(max_length=2000)]
_Row = Annotated[dict[_Text, _Text | Annotated[list[_Text], Meta(max_length=64)]], Meta(max_length=32)]
_Several = Annotated[list[_Text | _Row], Meta(max_length=64)]
_Record = Annotated[dict[_Text, _Text | _Several], Meta(max_length=64)]


class Addressee(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For whom it is: a device of another country, the *kind* of recipient, and their *name*."""

    device: Name
    country: CountryCode
    kind: Name
    name: Words


class Packet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one country tells another of a person; *prs*, *cas* and *org* hold fields of the HTCDS, *own* the rest."""

    format: Literal["repatria-packet/1"]
    standard: Literal["HTCDS 2.0"]
    tlp: Literal["TLP:RED"]
    id: Name
    form: Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]+\Z", max_length=64)]
    practice: bool
    made: Moment
    until: Day
    purpose: Name
    sender: Sender
    to: Addressee
    prs: _Record = {}
    cas: _Record = {}
    org: _Record = {}
    own: _Record = {}

    @property
    def code(self) -> str:
        """Return sixteen symbols to read aloud: who sees the same holds the same packet."""
        return code_to_compare(written(self))


def compose(
    wanted: Wanted,
    going: Iterable[Going],
    *,
    packet_id: str,
    made: str,
    sender: Sender,
    device: str,
    practice: bool,
    alpha2: Mapping[str, str],
) -> Packet:
    """Return the packet that holds what is *going* and nothing else; *alpha2* writes countries in two letters."""
    records: dict[str, dict[str, Any]] = {}
    for one in going:
        records.setdefault(one.field.record, {})[one.field.name] = _told(one.field, one.value, alpha2)
    return Packet(
        FORMAT,
        "HTCDS 2.0",
        TLP,
        packet_id,
        wanted.form,
        practice,
        made,
        wanted.until.isoformat(),
        wanted.purpose,
        sender,
        Addressee(device, wanted.country, wanted.kind, wanted.name),
        **records,
    )


def read_packet(data: bytes) -> Packet:
    """Return the packet in *data*, which must be its one spelling.

    Raises BundleTooNewError for a later format, PacketNotOneError for anything else that is no packet.
    """
    packet = read_line(data, Packet, FORMAT)
    if day_of(packet.until) is None:
        raise PacketNotOneError
    return packet


def held(packet: Packet, fields: Iterable[Field], three: Mapping[str, str]) -> tuple[Going, ...]:
    """Return what a packet holds by the questions of *fields*, as a form writes it; *three* writes countries so.

    What no field here has a place for, a later program may have written; ``strange`` names it.
    """
    found = []
    for field in fields:
        said = getattr(packet, field.record).get(field.name)
        if said is not None:
            found.append(Going(field, _as_asked(field, said, three)))
    return tuple(found)


def strange(packet: Packet, fields: Iterable[Field]) -> tuple[str, ...]:
    """Return the names in a packet that none of *fields* is called by."""
    known = {(field.record, field.name) for field in fields}
    records: tuple[Record, ...] = ("prs", "cas", "org", "own")
    names = ((record, name) for record in records for name in getattr(packet, record))
    return tuple(name for record, name in names if (record, name) not in known)


def _as_asked(field: Field, said: Any, three: Mapping[str, str]) -> Any:
    """Return *said* as the question of *field* would be answered, rows by the names of theirs; else as it stands."""
    if field.children:
        names = {one.name: one.question for one in field.children}
        rows = said if isinstance(said, list) else []
        return tuple(
            {names[name]: value for name, value in row.items() if name in names}
            for row in rows
            if isinstance(row, dict)
        )
    if field.alpha2 and isinstance(said, list):
        return [three.get(str(one), str(one)) for one in said]
    return said


def _told(field: Field, value: Any, alpha2: Mapping[str, str]) -> Any:
    """Return *value* as the packet writes it."""
    if field.children:
        names = {one.question: one for one in field.children}
        return [
            {names[name].name: _told(names[name], said, alpha2) for name, said in row.items()}
            for row in value
        ]
    if field.alpha2:
        codes = value if isinstance(value, list | tuple) else [value]
        return [alpha2.get(str(code), str(code)) for code in codes]
    if isinstance(value, list | tuple):
        return [str(one) for one in value]
    return str(value)
