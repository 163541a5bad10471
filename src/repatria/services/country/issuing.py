"""The liaison in office signs the directory: the devices known here, good for some days, one version higher."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from repatria.domain.directory.form import (
    DIRECTORY_FORMAT,
    Directory,
    Entry,
    Revocation,
    payload,
)
from repatria.domain.directory.judging import MONTHS_AHEAD, directory_fault, taken
from repatria.domain.directory.offices import in_office
from repatria.domain.errors import DirectoryDaysError, DirectoryFaultError, NotLiaisonError, RootMissingError
from repatria.domain.events.deed import Deed
from repatria.services.cases.summaries import after_commit
from repatria.services.countries import CountryKnown, countries_known, is_own, kept_standing, named, today
from repatria.services.country.founding import need_answerable
from repatria.services.desk import Desk
from repatria.services.exchange.directory_came import hold_revoked
from repatria.services.exchange.posts import TRUSTED, known_posts
from repatria.signing import is_signed, sign

DAYS: Final = 35
"""It is signed every month, so each has some days left when the next is due."""

DUE: Final = 10
"""So many days before the last one the liaison is told to sign the next."""


def may_issue(desk: Desk) -> CountryKnown:
    """Return the country; raises RoleMayNotError or NotLiaisonError for whoever may not sign its directory today."""
    need_answerable(desk)
    known = countries_known(desk).get(desk.country_code)
    if known is None:
        raise RootMissingError(country=named(desk, desk.country_code))
    office = in_office(known.certificates, "liaison", today(desk))
    if office is None or not is_own(desk, office):
        raise NotLiaisonError(post=office.post if office else "—")
    return known


def issue_directory(desk: Desk, days: int = DAYS) -> Directory:
    """Sign the devices that this vault knows, and put that into force here; bundles carry it from then on."""
    known = may_issue(desk)
    return sign_directory(desk, known, known.revocations, days)


def sign_directory(
    desk: Desk,
    known: CountryKnown,
    revocations: tuple[Revocation, ...],
    days: int = DAYS,
    beside: Iterable[Deed] = (),
) -> Directory:
    """Sign it with these *revocations* and put it into force, with the deeds *beside*, all or none."""
    if not 1 <= days <= MONTHS_AHEAD.days:
        raise DirectoryDaysError(most=MONTHS_AHEAD.days)
    day = today(desk)
    made = Directory(
        DIRECTORY_FORMAT,
        known.country,
        known.root.practice,
        known.root.root,
        known.highest + 1,
        day.isoformat(),
        (day + timedelta(days=days)).isoformat(),
        devices_to_name(desk, {one.device for one in revocations}),
        known.certificates,
        tuple(sorted(revocations, key=lambda one: one.device)),
        desk.vault.device.id,
    )
    signature = sign(desk.vault.device.signing_seed, "directory", payload(made))
    signed = replace(made, sig=signature.hex())
    fault = directory_fault(signed, known.standing, day, is_signed)
    if fault is not None:
        raise DirectoryFaultError(fault=fault)
    with desk.writing() as connection:
        desk.append_in(connection, [*beside, *kept_standing(desk, known, taken(signed, known.standing))])
        cases = hold_revoked(desk, connection, signed.revocations)
    after_commit(desk, cases)
    return signed


def devices_to_name(desk: Desk, revoked: set[str]) -> tuple[Entry, ...]:
    """Return the devices of this country that are trusted here, this one among them, in the order of a directory.

    One that a directory left out is named again once its card was compared here.
    """
    return tuple(
        Entry(post.device, post.post, post.verify_key, post.recipient)
        for post in sorted(known_posts(desk), key=lambda one: one.device)
        if post.country == desk.country_code
        and (post.compared or post.trust in TRUSTED)
        and post.device not in revoked
    )


def due_in(known: CountryKnown, day: date) -> int | None:
    """Return in how many days the directory in force ends, counted once few are left; None while there is time.

    Below 0 it has ended. A country that has none yet is told nothing: it works by cards.
    """
    if known.directory is None:
        return None
    left = (date.fromisoformat(known.directory.expires) - day).days
    return left if left < DUE else None
