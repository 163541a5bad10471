"""A country with a root, its liaisons and posts, whose keys are made of numbers."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from repatria.domain.directory.form import (
    CERTIFICATE_FORMAT,
    DIRECTORY_FORMAT,
    ROOT_FORMAT,
    Certificate,
    Directory,
    Entry,
    Office,
    Root,
    payload,
)
from repatria.domain.directory.judging import Standing
from repatria.signing import sign, verify_key_of

DAY = date(2026, 12, 10)
_LETTERS = "acdefghjklmnpqrstuvwxyz"


def seed(number: int) -> bytes:
    return bytes([number]) * 32


ROOT_SEED = seed(200)
LIAISON, ALTERNATE, POST = 1, 2, 3


def root(country: str = "GTM", of: bytes = ROOT_SEED) -> Root:
    made = Root(ROOT_FORMAT, country, False, verify_key_of(of), "ab" * 32)
    return replace(made, sig=sign(of, "root", payload(made)).hex())


def device(number: int) -> str:
    return f"device{number:02}"


def entry(number: int) -> Entry:
    recipient = "age1" + _LETTERS[number % 23] * 57 + _LETTERS[number // 23]
    return Entry(device(number), f"Puesto {number}", verify_key_of(seed(number)), recipient)


def certificate(
    number: int,
    office: Office = "liaison",
    holder: int = LIAISON,
    since: str = "2026-12-01",
    until: str = "2027-11-30",
    *,
    replaces: int = 0,
    by: bytes = ROOT_SEED,
    country: str = "GTM",
) -> Certificate:
    who = entry(holder)
    made = Certificate(
        CERTIFICATE_FORMAT,
        country,
        False,
        verify_key_of(by),
        number,
        office,
        who.post,
        who.device,
        who.verify_key,
        who.recipient,
        since,
        until,
        replaces,
    )
    return replace(made, sig=sign(by, "root", payload(made)).hex())


OFFICES = (certificate(1), certificate(2, "alternate", ALTERNATE))


def signed(directory: Directory, by: bytes | None = None) -> Directory:
    """Return it signed by the liaison, or by whoever has the seed *by*."""
    signature = sign(by or seed(LIAISON), "directory", payload(directory))
    return replace(directory, sig=signature.hex())


def directory(version: int = 1, posts: tuple[int, ...] = (LIAISON, ALTERNATE, POST)) -> Directory:
    made = Directory(
        DIRECTORY_FORMAT,
        "GTM",
        False,
        root().root,
        version,
        "2026-12-05",
        "2027-01-04",
        tuple(entry(number) for number in sorted(posts)),
        OFFICES,
        (),
        device(LIAISON),
    )
    return signed(made)


def standing(before: Directory | None = None) -> Standing:
    return Standing(root(), before.certificates if before else OFFICES, before)
