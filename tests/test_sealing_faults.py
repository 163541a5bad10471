"""Sealed files made here by the letter of age v1, each with one fault and otherwise true: opened, or refused."""

from __future__ import annotations

import hashlib
import hmac
import io
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from repatria.domain.errors import BundleError
from repatria.sealing import new_identity, open_sealed, recipient_of

CHUNK = 64 * 1024
LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
FILE_KEY, ONCE, NONCE = bytes(range(16)), bytes(range(32, 64)), bytes(range(100, 116))
IDENTITY = new_identity()


def derived(key: bytes, salt: bytes | None, info: str) -> bytes:
    return HKDF(SHA256(), 32, salt, info.encode()).derive(key)


def text(data: bytes) -> str:
    return b64encode(data).decode().rstrip("=")


def public_key(recipient: str) -> bytes:
    """Return the 32 bytes in an ``age1…`` address."""
    bits = "".join(f"{LETTERS.index(letter):05b}" for letter in recipient.removeprefix("age1")[:-6])
    return bytes(int(bits[place : place + 8], 2) for place in range(0, 256, 8))


def wrapped(file_key: bytes = FILE_KEY) -> tuple[bytes, bytes]:
    """Return the share and the body of a stanza that gives *file_key* to our identity."""
    once, own = X25519PrivateKey.from_private_bytes(ONCE), public_key(recipient_of(IDENTITY))
    share = once.public_key().public_bytes_raw()
    secret = once.exchange(X25519PublicKey.from_public_bytes(own))
    key = derived(secret, share + own, "age-encryption.org/v1/X25519")
    return share, ChaCha20Poly1305(key).encrypt(bytes(12), file_key, None)


SHARE, BODY = wrapped()


@dataclass(frozen=True)
class File:
    """A sealed file in its pieces; *chunks* are plain, each with whether it says that it is the last."""

    version: str = "age-encryption.org/v1"
    stanzas: tuple[str, ...] = (f"-> X25519 {text(SHARE)}\n{text(BODY)}\n",)
    chunks: tuple[tuple[bytes, bool], ...] = ((b"words", True),)
    nonce: bytes = NONCE
    mac: Callable[[str], str] = lambda right: f" {right}"
    after: bytes = b""
    cut: int = 0

    def data(self) -> bytes:
        head = f"{self.version}\n{''.join(self.stanzas)}---"
        right = hmac.digest(derived(FILE_KEY, None, "header"), head.encode(), "sha256")
        key = ChaCha20Poly1305(derived(FILE_KEY, self.nonce, "payload"))
        stream = b"".join(
            key.encrypt(number.to_bytes(11, "big") + bytes([last]), plain, None)
            for number, (plain, last) in enumerate(self.chunks)
        )
        whole = f"{head}{self.mac(text(right))}\n".encode() + self.nonce + stream + self.after
        return whole[: len(whole) - self.cut]


def stanza(share: bytes = SHARE, body: bytes = BODY, kind: str = "X25519", more: str = "") -> tuple[str, ...]:
    return (f"-> {kind} {text(share)}{more}\n{text(body)}\n",)


def opened(file: File) -> bytes:
    with open_sealed(io.BytesIO(file.data()), [IDENTITY]) as stream:
        return b"".join(iter(lambda: stream.read(100_000), b""))


FULL = bytes(CHUNK)
GOOD = {
    "one chunk": File(),
    "nothing": File(chunks=((b"", True),)),
    "one full chunk": File(chunks=((FULL, True),)),
    "two chunks": File(chunks=((FULL, False), (b"more", True))),
    "three chunks": File(chunks=((FULL, False), (FULL, False), (b"x", True))),
    "257 chunks": File(chunks=(*[(FULL, False)] * 256, (b"x", True))),
}
FAULTS = {
    "no file": replace(File(), cut=len(File().data())),
    "version of tomorrow": File(version="age-encryption.org/v2"),
    "header with carriage returns": File(version="age-encryption.org/v1\r"),
    "no stanza": File(stanzas=()),
    "stanza of no known kind": File(stanzas=stanza(kind="x25519")),
    "argument too many": File(stanzas=stanza(more=" more")),
    "share too short": File(stanzas=stanza(share=SHARE[:31])),
    "share too long": File(stanzas=stanza(share=SHARE + b"\0")),
    "share of low order": File(stanzas=stanza(share=bytes(32))),
    "body of another key": File(stanzas=stanza(body=bytes(32))),
    "body too short": File(stanzas=stanza(body=BODY[:-1])),
    "file key too long": File(stanzas=stanza(body=wrapped(FILE_KEY + b"\0")[1])),
    "no body": File(stanzas=(f"-> X25519 {text(SHARE)}\n",)),
    "body with padding": File(stanzas=(f"-> X25519 {text(SHARE)}\n{text(BODY)}=\n",)),
    "bad start": File(stanzas=(f"-- X25519 {text(SHARE)}\n{text(BODY)}\n",)),
    "header changed": File(mac=lambda right: " " + text(hashlib.sha256(right.encode()).digest())),
    "no proof of the header": File(mac=lambda right: ""),
    "proof without its space": File(mac=lambda right: right),
    "proof with two spaces": File(mac=lambda right: f"  {right}"),
    "proof with a space after it": File(mac=lambda right: f" {right} "),
    "proof cut short": File(mac=lambda right: f" {right[:-1]}"),
    "nothing after the header": File(chunks=(), nonce=b""),
    "nonce cut short": File(chunks=(), nonce=NONCE[:15]),
    "no chunk": File(chunks=()),
    "no last chunk": File(chunks=((b"words", False),)),
    "no last chunk after a full one": File(chunks=((FULL, False),)),
    "last chunk missing": File(chunks=((FULL, False), (FULL, False))),
    "last chunk empty": File(chunks=((FULL, False), (b"", True))),
    "short chunk inside": File(chunks=((b"short", False), (b"more", True))),
    "two last chunks": File(chunks=((FULL, True), (b"more", True))),
    "tag cut short": File(cut=1),
    "no tag": File(cut=16),
    "one byte more": File(after=b"\0"),
    "much more": File(after=bytes(CHUNK * 2)),
}


@pytest.mark.parametrize("name", GOOD)
def test_what_is_sealed_by_the_letter_opens(name: str) -> None:
    assert opened(GOOD[name]) == b"".join(plain for plain, _ in GOOD[name].chunks)


@pytest.mark.parametrize("name", FAULTS)
def test_one_fault_is_enough_to_refuse_it(name: str) -> None:
    with pytest.raises(BundleError):
        opened(FAULTS[name])
