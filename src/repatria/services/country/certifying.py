"""Certify who is liaison and who alternate: two sheets are joined for one signature, and forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from repatria.apart import ReaderError
from repatria.domain.directory.form import CERTIFICATE_FORMAT, Certificate, Office
from repatria.domain.directory.offices import in_office, office_fault, overlapping, period
from repatria.domain.errors import (
    CertificatesClashError,
    DeviceRevokedError,
    MayBeCopyError,
    OfficeDatesError,
    OfficeTakenError,
    RootMissingError,
    RootUnmadeError,
    SheetsWrongError,
)
from repatria.services.countries import CountryKnown, countries_known, kept_certificate, named
from repatria.services.country.founding import need_answerable
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost
from repatria.services.post.put_back import may_be_put_back
from repatria.signing import is_signed
from repatria.store.keys.country_root import certified
from repatria.store.keys.sheets import Sheet

_A_YEAR: Final = timedelta(days=364)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which office which device of this country is to hold, from the first to the last day."""

    office: Office
    holder: KnownPost
    since: date
    until: date


def a_year_from(day: date) -> date:
    """Return the last day of an office that begins on *day* and lasts a year; raises OfficeDatesError."""
    if day > date.max - _A_YEAR:
        raise OfficeDatesError
    return day + _A_YEAR


def prepare_certificate(desk: Desk, wanted: Wanted, *, anyway: bool = False) -> Certificate:
    """Return what the root is to sign; raises before anybody types a sheet when it would not count.

    Who holds the office on the first day is followed: their certificate ends the day before. A vault that may be a
    copy certifies only *anyway*: others may have a certificate of that number already.
    """
    need_answerable(desk)
    known = countries_known(desk).get(desk.country_code)
    if known is None:
        raise RootMissingError(country=named(desk, desk.country_code))
    if wanted.holder.country != desk.country_code:
        raise RootMissingError(country=named(desk, wanted.holder.country))
    if wanted.holder.device in {one.device for one in known.revocations}:
        # whoever is revoked stands in no list of devices: nobody could sign the directory any more
        raise DeviceRevokedError(post=wanted.holder.post)
    if wanted.until < wanted.since:
        raise OfficeDatesError
    if may_be_put_back(desk) and not anyway:
        raise MayBeCopyError
    made = _unsigned(known, wanted)
    _refuse_overlap(known.certificates, made)
    return made


def certify(desk: Desk, prepared: Certificate, sheets: tuple[Sheet, ...]) -> Certificate:
    """Have the root sign *prepared* and keep it; raises SheetsWrongError where the sheets are not of this root.

    What came since it was prepared, and does not count beside it, is OfficeTakenError or CertificatesClashError.
    """
    try:
        signed = certified(prepared, sheets)
    except ReaderError as error:
        raise RootUnmadeError from error
    known = countries_known(desk).get(prepared.country)
    if signed is None:
        raise SheetsWrongError
    if known is None:
        raise RootMissingError(country=named(desk, prepared.country))
    _refuse_overlap(known.certificates, signed)
    if office_fault((*known.certificates, signed), known.root, is_signed):
        raise CertificatesClashError(country=named(desk, prepared.country))
    desk.append([kept_certificate(desk, signed)])
    return signed


def _unsigned(known: CountryKnown, wanted: Wanted) -> Certificate:
    before = in_office(known.certificates, wanted.office, wanted.since)
    return Certificate(
        CERTIFICATE_FORMAT,
        known.country,
        known.root.practice,
        known.root.root,
        max((one.number for one in known.certificates), default=0) + 1,
        wanted.office,
        wanted.holder.post,
        wanted.holder.device,
        wanted.holder.verify_key,
        wanted.holder.recipient,
        wanted.since.isoformat(),
        wanted.until.isoformat(),
        before.number if before else 0,
    )


def _refuse_overlap(certificates: Sequence[Certificate], made: Certificate) -> None:
    """Raise OfficeTakenError where *made* does not count beside the others, or would make two of them overlap."""
    together = (*certificates, made)
    pair = overlapping(together)
    if pair is not None:
        standing = pair[0]  # the later of the two is the new one, which has the highest number
        begins, ends = period(standing, together)
        raise OfficeTakenError(post=standing.post, since=begins.isoformat(), until=ends.isoformat())
