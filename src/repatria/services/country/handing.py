"""The public file of a country, its root and certificates: written for others, compared aloud once, then believed."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

import msgspec

from repatria.domain.comparing import ToCompare
from repatria.domain.directory.form import Certificate, Root, written
from repatria.domain.directory.offices import certificates_together, is_of_root, office_fault
from repatria.domain.errors import (
    CertificatesClashError,
    CountryFileError,
    RootMissingError,
    RootNotComparedError,
    RootOfAnotherError,
    StorageError,
)
from repatria.domain.ids import code_to_compare
from repatria.durable import open_file, place_file
from repatria.services.countries import (
    CountryKnown,
    countries_known,
    kept_certificate,
    kept_root,
    let_go_certificate,
    named,
)
from repatria.services.country.founding import need_answerable
from repatria.services.desk import Desk
from repatria.services.spoken import spoken
from repatria.signing import is_signed
from repatria.store.keys.slotfile import refuse_inside_vault

_LARGEST: Final = 1 << 20


class CountryFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a country hands out; nothing of it is secret."""

    format: Literal["repatria-country/1"]
    root: Root
    certificates: tuple[Certificate, ...]


def check_code(root: Root) -> str:
    """Return sixteen symbols to read aloud: both sides must see the same before they trust a root."""
    return code_to_compare(written(root))


def root_to_compare(root: Root) -> ToCompare:
    """Return that code, and the eight words that may be read in its stead."""
    return spoken(written(root))


def write_country(desk: Desk, path: Path) -> CountryKnown:
    """Write the file of this country where nothing stands yet, and return what it says."""
    known = countries_known(desk).get(desk.country_code)
    if known is None:
        raise RootMissingError(country=named(desk, desk.country_code))
    data = msgspec.json.encode(CountryFile("repatria-country/1", known.root, known.certificates))
    refuse_inside_vault(path)
    place_file(path, lambda target: target.write(data))
    return known


def read_country(path: Path) -> CountryFile:
    """Return what a file says, proven under the root that it names; whose root that is only a comparison tells."""
    try:
        with open_file(path) as file:
            found = msgspec.json.decode(file.read(_LARGEST), type=CountryFile)
    except (StorageError, msgspec.DecodeError, ValueError, RecursionError) as error:
        raise CountryFileError(place=str(path)) from error
    if not is_of_root(found.root, found.root.root, is_signed):
        raise CountryFileError(place=str(path))
    if office_fault(found.certificates, found.root, is_signed):
        raise CountryFileError(place=str(path))
    return found


def pin(desk: Desk, file: CountryFile, code: str, *, instead: bool = False) -> CountryKnown:
    """Keep what *file* says: a root once *code* or words are its own, certificates of a root that is pinned without.

    A pinned root is never replaced, and a certificate that came once never goes, save one that does not count
    together with those of the file: *instead* of it a person takes theirs.
    """
    need_answerable(desk)
    country = file.root.country
    if file.root.practice != desk.practice:
        raise CountryFileError(place=country)
    known = countries_known(desk).get(country)
    if known is None:
        if not root_to_compare(file.root).is_said(code):
            raise RootNotComparedError(country=named(desk, country))
        deeds = [kept_root(desk, file.root)]
        held: set[Certificate] = set()
    else:
        if known.root != file.root:
            raise RootOfAnotherError(country=named(desk, country))
        deeds, held = [], set(known.certificates)
    fresh = [one for one in file.certificates if one not in held]
    gone = held - _beside(held, file)
    if gone and not instead:
        raise CertificatesClashError(country=named(desk, country))
    taken_over = {one.number for one in fresh}
    deeds += [let_go_certificate(desk, one) for one in gone if one.number not in taken_over]
    deeds += [kept_certificate(desk, one) for one in fresh]
    if deeds:
        desk.append(deeds)
    return countries_known(desk)[country]


def _beside(held: set[Certificate], file: CountryFile) -> set[Certificate]:
    """Return those of the certificates here that count together with all of the file, and with one another."""
    found: tuple[Certificate, ...] = file.certificates
    for one in sorted(held, key=lambda one: one.number):
        found = certificates_together(found, (one,), file.root, is_signed) or found
    return held & set(found)
