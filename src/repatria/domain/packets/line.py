"""The one line that a packet is, and the answer to one: JSON in one spelling, from one device to another.

Whatever can be written in two ways could tell more than it says; so anything but the one spelling is refused.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Annotated, Final, TypeVar

import msgspec
from msgspec import Meta

from repatria.domain.calendar import Calendar
from repatria.domain.directory.form import CountryCode, Name
from repatria.domain.errors import BundleTooNewError, PacketNotOneError

TLP: Final = "TLP:RED"
"""For the named recipient only (FIRST, TLP 2.0): nothing that crosses a border is marked otherwise."""

LARGEST: Final = 64 * 1024
"""No line is longer, and no reader holds more."""

_CALENDAR: Final = Calendar()

Moment = Annotated[str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\Z")]

Code = Annotated[str, Meta(pattern=r"^[0-9A-Z]{4}( [0-9A-Z]{4}){3}\Z")]
"""Sixteen symbols made of a packet's bytes, to be compared aloud."""

Line = TypeVar("Line", bound=msgspec.Struct)


class Sender(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The device that seals and signs; not where it stands: that would tell where the person is."""

    device: Name
    country: CountryCode


class _Any(msgspec.Struct):
    format: str = ""


def written(line: msgspec.Struct) -> bytes:
    """Return the one spelling of a line: JSON without white space, its fields in order, records by letters."""
    return msgspec.json.encode(line, order="deterministic")


def digest_of(line: msgspec.Struct) -> str:
    """Return the SHA-256 of the bytes of *line*, in hex."""
    return sha256(written(line)).hexdigest()


def format_of(data: bytes) -> str:
    """Return which format *data* says it has; nothing where it is no line at all."""
    try:
        return msgspec.json.decode(data, type=_Any).format if len(data) <= LARGEST else ""
    except (msgspec.DecodeError, UnicodeError, RecursionError, ValueError):
        return ""


def read_line(data: bytes, kind: type[Line], known: str) -> Line:
    """Return what *data* says, which must be the one spelling of a *kind* of line in the *known* format.

    Raises BundleTooNewError for a later format of its family, PacketNotOneError for anything else, also where it was
    *made* at no moment that people can mean.
    """
    said = format_of(data)
    if said != known:
        if said.startswith(f"{known.rpartition('/')[0]}/"):
            raise BundleTooNewError(found=said, known=known)
        raise PacketNotOneError
    try:
        line = msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeError, RecursionError, ValueError) as error:
        raise PacketNotOneError from error
    if written(line) != data or _CALENDAR.read(getattr(line, "made", "")) is None:
        raise PacketNotOneError
    return line
