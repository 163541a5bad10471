"""A liaison whose vault was put back hears from others which revocations, offices and versions her directory forgot.

What she hears counts here at once, and stands in the next directory that she signs: so the others take it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from repatria.domain.directory.form import Directory, Revocation
from repatria.domain.directory.hearing import Heard, certificates_together, is_word_of_a_liaison, joined
from repatria.domain.directory.revoking import device_of_log
from repatria.services.countries import CountryKnown, is_liaison, kept_certificate, kept_heard, today
from repatria.services.desk import Desk
from repatria.services.exchange.posts import known_posts
from repatria.signing import is_signed
from repatria.store.cipher import Connection


@dataclass(frozen=True, slots=True)
class Learned:
    """What is news: posts whose revocation was *forgotten*, those of whose writing more counts (*raised*).

    *offices* counts certificates that were forgotten; *following* is the version that the next directory will have,
    0 when by one of them this device is liaison no more.
    """

    forgotten: tuple[str, ...]
    raised: tuple[str, ...]
    offices: int
    following: int


def hear_directory(
    desk: Desk, connection: Connection, known: CountryKnown, directory: Directory
) -> tuple[CountryKnown, Learned | None]:
    """Keep what a *directory* that was not taken says by the word of a liaison, where this is the liaison's device.

    Returned is what is known of the country after it, and what of it is news, if anything.
    """
    day = today(desk)
    if not is_liaison(desk, known, day):
        return known, None
    certificates = certificates_together(known.certificates, directory.certificates, known.root, is_signed)
    if certificates is None:
        return known, None
    lost = {one.device for one in known.revocations}
    if not is_word_of_a_liaison(directory, known.root, certificates, lost, day, is_signed):
        return known, None
    # whoever was liaison before cannot take the office from this device by a date: only the root can
    said = [_of_its_own(one) for one in directory.revocations if one.device != desk.vault.device.id]
    if directory.by != desk.vault.device.id:
        # what a revoked device wrote since is adopted by nobody's older word
        said = [one for one in said if one.device not in lost]
    heard = Heard(max(known.heard.version, directory.version), joined(known.heard.revocations, said))
    after = replace(known, certificates=certificates, heard=heard)
    if after.highest == known.highest and after.revocations == known.revocations:
        heard, after = known.heard, replace(after, heard=known.heard)
    if after == known:
        return known, None
    fresh = [one for one in certificates if one not in known.certificates]
    deeds = [kept_certificate(desk, one) for one in fresh]
    deeds += [kept_heard(desk, known, heard)] if heard != known.heard else []
    desk.append_in(connection, deeds)
    return after, _news(desk, known, after, len(fresh))


def _of_its_own(revocation: Revocation) -> Revocation:
    """Return it with what it says of the logs of its own device: of others nothing is heard, whoever was liaison."""
    own = tuple(last for last in revocation.last if device_of_log(last.log) == revocation.device)
    return Revocation(revocation.device, revocation.day, own)


def _news(desk: Desk, known: CountryKnown, after: CountryKnown, offices: int) -> Learned:
    names = {post.device: post.post for post in known_posts(desk)}

    def named(revocations: list[Revocation]) -> tuple[str, ...]:
        return tuple(names.get(one.device, one.device) for one in revocations)

    before = {one.device: one for one in known.revocations}
    forgotten = [one for one in after.revocations if one.device not in before]
    raised = [one for one in after.revocations if one.device in before and one != before[one.device]]
    following = after.highest + 1 if is_liaison(desk, after, today(desk)) else 0
    return Learned(named(forgotten), named(raised), offices, following)
