"""The root of a country: made and split, or joined again for one certificate, in a process that then ends.

The seed is in no other process, in no file and in no vault. What goes in and comes out is JSON through pipes
(``apart``); the sheets pass through the process that shows them or takes them, which keeps nothing either.
"""

from __future__ import annotations

import secrets
from typing import Final

import msgspec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from msgspec.structs import replace

from repatria.apart import ask
from repatria.domain.directory.form import ROOT_FORMAT, Certificate, Root, payload
from repatria.signing import sign, verify_key_of
from repatria.store.keys.sealedkey import public_of
from repatria.store.keys.sheets import Sheet, SheetsApartError, join, split

READER: Final = "country-root"


class Make(msgspec.Struct, frozen=True, tag="make"):
    """A country that has no root asks for one."""

    country: str
    practice: bool


class Made(msgspec.Struct, frozen=True, tag="made"):
    """The public half of a new root, and its sheets."""

    root: Root
    sheets: tuple[Sheet, ...]


class Certify(msgspec.Struct, frozen=True, tag="certify"):
    """A certificate that the root is to sign, and two of its sheets."""

    certificate: Certificate
    sheets: tuple[Sheet, ...]


class Certified(msgspec.Struct, frozen=True, tag="certified"):
    """It is signed by the root that it names; or not, and *certificate* is nothing."""

    certificate: Certificate | None


def make_root(country: str, *, practice: bool) -> Made:
    """Return a new root and its sheets; raises ReaderError when its process came to no answer."""
    return msgspec.json.decode(ask(READER, msgspec.json.encode(Make(country, practice))), type=Made)


def certified(certificate: Certificate, sheets: tuple[Sheet, ...]) -> Certificate | None:
    """Return it signed, or nothing where the sheets do not give the root that it names; raises ReaderError."""
    answer = ask(READER, msgspec.json.encode(Certify(certificate, sheets)))
    return msgspec.json.decode(answer, type=Certified).certificate


def reply(data: bytes) -> bytes:
    """Be that process: answer one of the two requests."""
    asked = msgspec.json.decode(data, type=Make | Certify)
    return msgspec.json.encode(_make(asked) if isinstance(asked, Make) else _certify(asked))


def root_of(seed: bytes, country: str, *, practice: bool) -> Root:
    """Return the public half of the root whose seed this is, signed by it."""
    signing = _derived(seed, b"sign")
    root = Root(ROOT_FORMAT, country, practice, verify_key_of(signing), public_of(escrow_key_of(seed)))
    return replace(root, sig=sign(signing, "root", payload(root)).hex())


def escrow_key_of(seed: bytes) -> bytes:
    """Return the private half of the key to which escrow is sealed."""
    return _derived(seed, b"escrow")


def _make(asked: Make) -> Made:
    seed = secrets.token_bytes(32)
    return Made(root_of(seed, asked.country, practice=asked.practice), split(seed))


def _certify(asked: Certify) -> Certified:
    try:
        signing = _derived(join(asked.sheets), b"sign")
    except SheetsApartError:
        return Certified(None)
    if verify_key_of(signing) != asked.certificate.root:
        return Certified(None)
    signature = sign(signing, "root", payload(asked.certificate))
    return Certified(replace(asked.certificate, sig=signature.hex()))


def _derived(seed: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, None, b"repatria/1/root/" + purpose).derive(seed)
