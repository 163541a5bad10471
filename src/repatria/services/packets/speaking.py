"""Who speaks to another country, and to which device: the liaison alone, to one that is known and trusted here."""

from __future__ import annotations

from repatria.domain.errors import DeviceRevokedError, HomeRecipientError, UnknownRecipientError
from repatria.domain.packets.line import Sender
from repatria.services.desk import Desk
from repatria.services.exchange.posts import TRUSTED, KnownPost, known_posts


def need_liaison(desk: Desk) -> None:
    """Raise RoleMayNotError for whoever is no liaison: between countries nobody else speaks."""
    desk.need("speak_abroad")


def posts_abroad(desk: Desk) -> list[KnownPost]:
    """Return the devices of other countries that are known and trusted here."""
    own = desk.country_code
    return [one for one in known_posts(desk) if one.country != own and not one.here and one.trust in TRUSTED]


def post_abroad(desk: Desk, device: str) -> KnownPost:
    """Return a device of another country to which a packet may be sealed."""
    found = next((one for one in known_posts(desk) if one.device == device and not one.here), None)
    if found is None:
        raise UnknownRecipientError(device=device)
    if found.country == desk.country_code:
        raise HomeRecipientError(post=found.post)
    if found.trust not in TRUSTED:
        raise DeviceRevokedError(post=found.post)
    return found


def post_of(desk: Desk, sender: Sender) -> KnownPost:
    """Return the device of another country that sent something, to answer it; its country is the one that it said."""
    post = post_abroad(desk, sender.device)
    if post.country != sender.country:
        raise UnknownRecipientError(device=sender.device)
    return post
