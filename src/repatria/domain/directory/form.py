"""What is signed of a country, byte for byte: its root, certificates of offices, the directory (docs/directory.md).

Each is JSON with one possible spelling: its fields in their order, no white space, ``sig`` last. What is signed
is the same with ``sig`` empty, so nobody can show one content under the signature of another.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeVar, get_args

import msgspec
from msgspec import Meta

Office = Literal["liaison", "alternate"]
OFFICES: Final[tuple[Office, ...]] = get_args(Office)

ROOT_FORMAT: Final = "repatria-root/1"
CERTIFICATE_FORMAT: Final = "repatria-certificate/1"
DIRECTORY_FORMAT: Final = "repatria-directory/1"

LARGEST: Final = 16 << 20
"""No reader holds a longer directory; a bundle carries none."""

_NAME: Final = r"[a-z0-9][a-z0-9_-]*"

Name = Annotated[str, Meta(pattern=rf"^{_NAME}\Z", max_length=64)]
PartName = Annotated[str, Meta(pattern=rf"^{_NAME}(/{_NAME}){{0,2}}\Z", max_length=80)]
Words = Annotated[str, Meta(pattern=r"^[^\x00-\x1f\x7f]+\Z", max_length=200)]
CountryCode = Annotated[str, Meta(pattern=r"^[A-Z]{3}\Z")]
Key = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
Recipient = Annotated[str, Meta(pattern=r"^age1[02-9ac-hj-np-z]{58}\Z")]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d\d-\d\d\Z")]
Count = Annotated[int, Meta(ge=0, le=2**53)]
Number = Annotated[int, Meta(ge=1, le=2**53)]
Signature = Annotated[str, Meta(pattern=r"^([0-9a-f]{128})?\Z")]


class Root(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The public half of a country's root: its Ed25519 key, and the X25519 key to which escrow is sealed."""

    format: Literal["repatria-root/1"]
    country: CountryCode
    practice: bool
    root: Key
    escrow: Key
    sig: Signature = ""


class Certificate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The root's word that a device holds an office from *since* to *until*, both days included.

    From its first day on it ends the certificate numbered *replaces*; 0 is none.
    """

    format: Literal["repatria-certificate/1"]
    country: CountryCode
    practice: bool
    root: Key
    number: Number
    office: Office
    post: Words
    device: Name
    verify_key: Key
    recipient: Recipient
    since: Day
    until: Day
    replaces: Count
    sig: Signature = ""


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A device of a post, with the key that it signs with and the one to seal to."""

    device: Name
    post: Words
    verify_key: Key
    recipient: Recipient


class Last(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The last number of a (part, log) that still counts."""

    part: PartName
    log: Name
    n: Count


class Revocation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A device that is trusted no more: of what it signed counts what *last* names, and nothing else."""

    device: Name
    day: Day
    last: tuple[Last, ...]


class Directory(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The devices of a country as the liaison's device *by* signed them, until *expires*."""

    format: Literal["repatria-directory/1"]
    country: CountryCode
    practice: bool
    root: Key
    version: Number
    issued: Day
    expires: Day
    devices: tuple[Entry, ...]
    certificates: tuple[Certificate, ...]
    revocations: tuple[Revocation, ...]
    by: Name
    sig: Signature = ""


Signed = TypeVar("Signed", Root, Certificate, Directory)


def written(signed: Root | Certificate | Directory) -> bytes:
    """Return its bytes, of which there is one spelling."""
    return msgspec.json.encode(signed)


def payload(signed: Root | Certificate | Directory) -> bytes:
    """Return the bytes that the signature is made over."""
    return written(msgspec.structs.replace(signed, sig=""))


def read_as(kind: type[Signed], data: bytes) -> Signed | None:
    """Return what *data* says, or nothing when it is not this, is too long, or is spelled in another way."""
    if len(data) > LARGEST:
        return None
    try:
        found = msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None
    return found if written(found) == data else None
