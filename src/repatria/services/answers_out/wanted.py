"""What a person asks to take out, and why some of it is refused before anything is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from repatria.domain.answers_out.leaving import KINDS
from repatria.domain.disclosure import Recipient, kind_asks_consent
from repatria.domain.errors import AnswersRefusedError, OwnApprovalError, UnknownRecipientError
from repatria.domain.names import may_be_same
from repatria.services.desk import Desk
from repatria.services.exchange.posts import KnownPost, known_posts, refuse_revoked
from repatria.sync.manifest import check_recipient

Shape = Literal["odk", "kobo", "htcds", "xml"]
SHAPES: tuple[Shape, ...] = get_args(Shape)
"""Tables named as ODK, KoboToolbox or HTCDS name them, or one XForm instance for each finished form."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The answers of *form* for *recipient* in some *shapes*, sealed to *posts* (devices) or, without any, readable.

    A readable file takes a *reason* and never holds what is protected; *approved_by* names the second person who
    agreed that *protected* answers leave sealed.
    """

    form: str
    recipient: Recipient
    shapes: frozenset[Shape]
    posts: tuple[str, ...] = ()
    protected: bool = False
    approved_by: str = ""
    reason: str = ""

    @property
    def sealed(self) -> bool:
        """Tell whether only the posts chosen can read it."""
        return bool(self.posts)

    @property
    def holds_protected(self) -> bool:
        """Tell whether protected answers go along."""
        return self.sealed and self.protected and bool(self.approved_by.strip())


def check_wanted(desk: Desk, wanted: Wanted) -> None:
    """Refuse what may never leave so: for a person or another country, readable without a reason, with one name."""
    desk.need("work")
    if wanted.recipient.kind not in KINDS:
        raise refused(wanted, "recipient")
    if wanted.recipient.kind != "file" and not wanted.recipient.name.strip():
        raise refused(wanted, "name")
    if kind_asks_consent(wanted.recipient.kind) and not wanted.recipient.purpose:
        raise refused(wanted, "purpose")
    if not wanted.sealed and not wanted.reason.strip():
        raise refused(wanted, "reason")
    if not wanted.sealed and wanted.protected:
        raise refused(wanted, "protected")
    if wanted.protected and not wanted.approved_by.strip():
        raise refused(wanted, "approval")
    if wanted.protected and may_be_same(wanted.approved_by, desk.person.name):
        raise OwnApprovalError(person=desk.person.id)


def posts_of(desk: Desk, wanted: Wanted) -> list[KnownPost]:
    """Return the posts it is sealed to: known ones of the same country, this one among them if it was chosen."""
    return device_posts(desk, wanted.posts)


def device_posts(desk: Desk, devices: Sequence[str]) -> list[KnownPost]:
    """Return the posts that these *devices* are of; refuse one that is not known, revoked, or of another country."""
    known = {post.device: post for post in known_posts(desk)}
    for device in devices:
        if device not in known:
            raise UnknownRecipientError(device=device)
        refuse_revoked(known[device])
        check_recipient(desk.country_code, known[device].country)
    return [known[device] for device in dict.fromkeys(devices)]


def refused(wanted: Wanted, reason: str) -> AnswersRefusedError:
    """Return the refusal of what is wanted."""
    return AnswersRefusedError(form=wanted.form, recipient=wanted.recipient.kind, reason=reason)
