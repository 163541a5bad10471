"""Certify who is liaison and who alternate: two sheets are joined for one signature, and forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from repatria.apart import ReaderError
from repatria.domain.directory.form import CERTIFICATE_FORMAT, Certificate, Office
from repatria.domain.directory.offices import in_office, office_fault, period
from repatria.domain.errors import (
    MayBeCopyError,
    OfficeDatesError,
    OfficeTakenError,
    RootMissingError,
    RootUnmadeError,
    SheetsWrongError,
)
from repatria.services.countries import CountryKnown, countries_known, kept_certificate
from repatria.services.country.founding import need_answerable
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost
from repatria.services.post.put_back import may_be_put_back
from repatria.signing import is_signed
from repatria.store.keys.country_root import certified
from repatria.store.keys.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which office which device of this country is to hold, from the first to the last day."""

    office: Office
    holder: KnownPost
    since: date
    until: date


def prepare_certificate(desk: Desk, wanted: Wanted, *, anyway: bool = False) -> Certificate:
    """Return what the root is to sign; raises before anybody types a sheet when it would not count.

    Who holds the office on the first day is followed: their certificate ends the day before. A vault that may be a
    copy certifies only *anyway*: others may have a certificate of that number already.
    """
    need_answerable(desk)
    known = countries_known(desk).get(desk.country_code)
    if known is None:
        raise RootMissingError(country=desk.country_code)
    if wanted.holder.country != desk.country_code:
        raise RootMissingError(country=wanted.holder.country)
    if wanted.until < wanted.since:
        raise OfficeDatesError
    if may_be_put_back(desk) and not anyway:
        raise MayBeCopyError
    made = _unsigned(known, wanted)
    _refuse_overlap(known, made)
    return made


def certify(desk: Desk, prepared: Certificate, sheets: tuple[Sheet, ...]) -> Certificate:
    """Have the root sign *prepared* and keep it; raises SheetsWrongError where the sheets are not of this root."""
    try:
        signed = certified(prepared, sheets)
    except ReaderError as error:
        raise RootUnmadeError from error
    known = countries_known(desk).get(prepared.country)
    if signed is None or known is None or office_fault((*known.certificates, signed), known.root, is_signed):
        raise SheetsWrongError
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


def _refuse_overlap(known: CountryKnown, made: Certificate) -> None:
    together = (*known.certificates, made)
    first, last = period(made, together)
    for one in known.certificates:
        if one.office != made.office and one.device != made.device:
            continue
        begins, ends = period(one, together)
        if max(first, begins) <= min(last, ends):
            raise OfficeTakenError(post=one.post, since=begins.isoformat(), until=ends.isoformat())
