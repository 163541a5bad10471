"""A file of another country is proven: for this device, whole, and signed by a known device of that country."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from repatria.domain.errors import BundleForgedError, ForeignBundleError, NotForMeError, PracticeMixedError
from repatria.durable import open_file
from repatria.services.desk import Desk
from repatria.services.exchange.posts import TRUSTED, KnownPost, known_posts
from repatria.sync.packets import Told, open_packet


@dataclass(frozen=True, slots=True)
class Proven:
    """What a file holds, a packet or what is said of one, and the post that signed it."""

    line: Told
    post: KnownPost


def prove_packet(desk: Desk, path: Path) -> Proven:
    """Return what the file at *path* holds; nothing is kept.

    Raises a BundleError where it is not for this device, not of a known device of another country, or damaged.
    """
    desk.need("work")
    known = {one.device: one for one in known_posts(desk) if one.trust in TRUSTED and not one.here}
    device = desk.vault.device
    with open_file(path) as file:
        keys = {name: one.verify_key for name, one in known.items()}
        line = open_packet(file, device.age_identity, keys.get)
    post = known[line.sender.device]
    if line.to.device != device.id or line.to.country != desk.country_code:
        raise NotForMeError(recipient=line.to.device)
    if line.sender.country != post.country:
        raise BundleForgedError(device=post.post, what="packet")
    if post.country == desk.country_code:
        raise ForeignBundleError(sender=post.country, recipient=desk.country_code)
    if line.practice != desk.practice:
        raise PracticeMixedError(post=post.post)
    return Proven(line, post)
