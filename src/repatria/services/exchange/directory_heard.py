"""What is heard of a directory that is not taken: offices, by anybody; more by a liaison whose vault was put back.

She hears from others which revocations and versions her directory forgot. It counts here at once, and stands in the
next directory that she signs: so the others take it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from repatria.domain.directory.acts import acts_of, lets_more
from repatria.domain.directory.form import Directory, Revocation
from repatria.domain.directory.hearing import Heard, heard_of, is_word_of_a_liaison
from repatria.domain.directory.judging import foreign_fault
from repatria.domain.directory.offices import certificates_together, in_office, office_fault
from repatria.services.countries import CountryKnown, is_liaison, kept_certificate, kept_heard, today
from repatria.services.desk import Desk
from repatria.services.exchange.posts import known_posts
from repatria.signing import is_signed
from repatria.store.cipher import Connection


@dataclass(frozen=True, slots=True)
class Learned:
    """What is news: posts whose revocation was *forgotten*, those of whose writing more counts (*raised*).

    Those *twice* were revoked by two acts, of which the one that lets count less holds. *offices* counts certificates
    that were forgotten; *following* is the version that the next directory will have, 0 where this device signs none.
    """

    forgotten: tuple[str, ...]
    raised: tuple[str, ...]
    offices: int
    following: int
    twice: tuple[str, ...] = ()


def hear_directory(
    desk: Desk, connection: Connection, known: CountryKnown, directory: Directory
) -> tuple[CountryKnown, Learned | None]:
    """Keep what a *directory* that was not taken teaches; return what is known after it, and its news, if any."""
    own = desk.vault.device
    after = after_hearing(known, directory, today(desk), own.id, own.verify_key)
    if after == known:
        return known, None
    fresh = [one for one in after.certificates if one not in known.certificates]
    deeds = [kept_certificate(desk, one) for one in fresh]
    deeds += [kept_heard(desk, known, after.heard)] if after.heard != known.heard else []
    desk.append_in(connection, deeds)
    return after, _news(desk, known, after, len(fresh))


def after_hearing(
    known: CountryKnown, directory: Directory, day: date, device: str, key: str
) -> CountryKnown:
    """Return what *device* with that verify *key* knows after a *directory* that was not taken.

    What the root said anybody hears; what a liaison said, the liaison.
    """
    if foreign_fault(directory, known.root):
        return known
    offices = certificates_together(known.certificates, directory.certificates, known.root, is_signed)
    if offices is None:
        return known
    known = replace(known, certificates=offices)
    own = in_office(offices, "liaison", day)
    if own is None or (own.device, own.verify_key) != (device, key):
        return known
    lost = {one.device for one in known.revocations}
    if not is_word_of_a_liaison(directory, known.root, offices, lost, day, is_signed):
        return known
    news = heard_of(directory, known.revocations, device)
    fresh = {one.device for one in news}
    kept = [one for one in known.heard.revocations if one.device not in fresh]
    said = tuple(sorted((*kept, *news), key=lambda one: one.device))
    version = directory.version if directory.version > known.highest else known.heard.version
    return replace(known, heard=Heard(version, said))


def is_clashing(known: CountryKnown, directory: Directory) -> bool:
    """Tell whether the root signed certificates of *directory* that do not count together with those known here."""
    if foreign_fault(directory, known.root) or office_fault(directory.certificates, known.root, is_signed):
        return False
    both = known.certificates, directory.certificates
    return certificates_together(*both, known.root, is_signed) is None


def _news(desk: Desk, known: CountryKnown, after: CountryKnown, offices: int) -> Learned:
    names = {post.device: post.post for post in known_posts(desk)}

    def named(revocations: Sequence[Revocation]) -> tuple[str, ...]:
        return tuple(names.get(one.device, one.device) for one in revocations)

    before = {one.device: one for one in known.revocations}
    forgotten = [one for one in after.revocations if one.device not in before]
    others = [(one, before[one.device]) for one in after.revocations if one.device in before]
    raised = [one for one, was in others if lets_more(one, was)]
    twice = [one for one, was in others if acts_of(one) != acts_of(was)]
    following = after.highest + 1 if is_liaison(desk, after, today(desk)) else 0
    return Learned(named(forgotten), named(raised), offices, following, named(twice))
