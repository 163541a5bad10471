"""The liaison revokes a device: what was accepted of it stays, all beyond is inactive at every post until adopted."""

from __future__ import annotations

from msgspec.structs import replace

from repatria.domain.directory.acts import named_act
from repatria.domain.directory.form import Directory, Last, Revocation
from repatria.domain.errors import (
    DeviceRevokedError,
    NothingToAdoptError,
    OwnDeviceError,
    RecordIncompleteError,
    UnknownRecipientError,
)
from repatria.domain.events.deed import Deed
from repatria.services.countries import today
from repatria.services.country.issuing import DAYS, may_issue, sign_directory
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost, known_posts
from repatria.store.log.revoked import held_of_device

_NOTHING = Last("", "", 0)


def revoke_device(desk: Desk, device: str, reason: str, days: int = DAYS) -> Directory:
    """Sign a directory that revokes *device* beyond what this vault holds of it; the *reason* stays in the record."""
    known = may_issue(desk)
    post = _post(desk, device)
    if post.trust == "revoked":
        raise DeviceRevokedError(post=post.post)
    if not reason.strip():
        raise RecordIncompleteError(missing=("reason",))
    held = (*held_of_device(desk.read(), device), named_act(device, desk.new_id()))
    last = tuple(sorted(held, key=lambda one: (one.part, one.log)))
    made = Revocation(device, today(desk).isoformat(), last)
    return sign_directory(
        desk, known, (*known.revocations, made), days, [_said(desk, post, "revoked", reason)]
    )


def adopt(desk: Desk, device: str, reason: str, days: int = DAYS) -> Directory:
    """Sign a directory in which all counts that this vault now holds of a revoked device; it stays revoked."""
    known = may_issue(desk)
    post = _post(desk, device)
    before = next((one for one in known.revocations if one.device == device), None)
    if not reason.strip():
        raise RecordIncompleteError(missing=("reason",))
    named = {(last.part, last.log): last for last in before.last} if before else {}
    raised = named | {
        (last.part, last.log): last
        for last in held_of_device(desk.read(), device)
        if last.n > named.get((last.part, last.log), _NOTHING).n
    }
    if before is None or raised == named:
        raise NothingToAdoptError(post=post.post)
    more = replace(before, last=tuple(raised[place] for place in sorted(raised)))
    others = (one for one in known.revocations if one.device != device)
    return sign_directory(desk, known, (*others, more), days, [_said(desk, post, "adopted", reason)])


def _post(desk: Desk, device: str) -> KnownPost:
    post = next((one for one in known_posts(desk) if one.device == device), None)
    if post is None or post.country != desk.country_code:
        raise UnknownRecipientError(device=device)
    if post.here:
        raise OwnDeviceError
    return post


def _said(desk: Desk, post: KnownPost, what: str, reason: str) -> Deed:
    said = {"device": post.device, "post": post.post, "what": what, "reason": reason.strip()}
    return desk.note("device_revoked", said)
