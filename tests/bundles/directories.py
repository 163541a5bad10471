"""A country whose directory names the device that sends: the keys that prove a bundle come with it."""

from __future__ import annotations

from msgspec.structs import replace

from repatria.domain.directory.form import (
    CERTIFICATE_FORMAT,
    DIRECTORY_FORMAT,
    ROOT_FORMAT,
    Certificate,
    Directory,
    Entry,
    Root,
    payload,
    written,
)
from repatria.signing import sign, verify_key_of
from tests.bundles.drafts import SENDER, Draft, with_files

DAY = "2026-12-10"
_ROOT, _ANOTHER = bytes([200]) * 32, bytes([201]) * 32
_RECIPIENT = "age1" + "c" * 58


def root() -> Root:
    """Return the root that the reader has pinned."""
    return _root(_ROOT)


def brought(*, under_another: bool = False, changed: bool = False) -> Draft:
    """Return a bundle with a directory: *under_another* root, or *changed* after the liaison signed it."""
    made = _directory(_ANOTHER if under_another else _ROOT)
    made = replace(made, expires="2027-01-05") if changed else made
    return with_files({"directory.json": written(made)}).having(directory_version=1)


def _root(seed: bytes) -> Root:
    made = Root(ROOT_FORMAT, SENDER.country, False, verify_key_of(seed), "ab" * 32)
    return replace(made, sig=sign(seed, "root", payload(made)).hex())


def _directory(seed: bytes) -> Directory:
    office = Certificate(
        CERTIFICATE_FORMAT,
        SENDER.country,
        False,
        verify_key_of(seed),
        1,
        "liaison",
        "Enlace",
        SENDER.device,
        SENDER.verify_key,
        _RECIPIENT,
        "2026-12-01",
        "2027-11-30",
        0,
    )
    office = replace(office, sig=sign(seed, "root", payload(office)).hex())
    entry = Entry(SENDER.device, "Enlace", SENDER.verify_key, _RECIPIENT)
    made = Directory(
        DIRECTORY_FORMAT,
        SENDER.country,
        False,
        verify_key_of(seed),
        1,
        "2026-12-05",
        "2027-01-04",
        (entry,),
        (office,),
        (),
        SENDER.device,
    )
    return replace(made, sig=sign(SENDER.seed, "directory", payload(made)).hex())
