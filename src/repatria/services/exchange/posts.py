"""The posts and devices this one knows: its own card to hand out, and the cards of others, compared aloud."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from repatria.domain.comparing import ToCompare
from repatria.domain.directory.form import Entry
from repatria.domain.errors import (
    CardOfAnotherError,
    CardUnreadableError,
    DeviceRevokedError,
    OwnCardError,
    StorageError,
)
from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.domain.ids import code_to_compare
from repatria.durable import atomic_write, open_file, place_file
from repatria.sealing import is_recipient, recipient_of
from repatria.services.countries import countries_known, today
from repatria.services.desk import Desk
from repatria.services.spoken import spoken
from repatria.store.keys.slotfile import refuse_inside_vault
from repatria.store.state import load_some
from repatria.sync.grammar import Country, Name, Words

_LARGEST_CARD = 4096


VerifyKey = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a device says of itself so that others may seal to it; nothing of it is secret."""

    format: str
    device: Name
    post: Words
    country: Country
    recipient: str
    verify_key: VerifyKey
    practice: bool

    @property
    def check_code(self) -> str:
        """Return sixteen symbols to read aloud: both sides must see the same."""
        return code_to_compare(msgspec.json.encode(self))

    @property
    def to_compare(self) -> ToCompare:
        """Return that code, and the eight words that may be read in its stead."""
        return spoken(msgspec.json.encode(self))


CARD_FORMAT = "repatria-card/1"


Trust = Literal["card", "directory", "left_out", "revoked"]
"""By what a device is known: its card was compared here, the country's directory names it, or does no more."""

TRUSTED: Final[tuple[Trust, ...]] = ("card", "directory")


@dataclass(frozen=True, slots=True)
class KnownPost:
    """A device that this post knows; *here* says that it is this one, *compared* that its card was compared here."""

    device: str
    post: str
    country: str
    recipient: str
    verify_key: str
    check_code: str
    here: bool = False
    trust: Trust = "card"
    compared: bool = True


def own_card(desk: Desk) -> Card:
    """Return this device's card."""
    device = desk.vault.device
    return Card(
        CARD_FORMAT,
        device.id,
        device.post,
        device.country,
        recipient_of(device.age_identity),
        device.verify_key,
        desk.practice,
    )


def write_card(desk: Desk, path: Path) -> Card:
    """Write this device's card to a file and return it; only an older card of its own is written over."""
    card = own_card(desk)
    data = msgspec.json.format(msgspec.json.encode(card))
    refuse_inside_vault(path)
    if _is_card_of(path, card.device):
        atomic_write(path, data)
    else:
        place_file(path, lambda target: target.write(data))
    return card


def _is_card_of(path: Path, device: str) -> bool:
    try:
        return read_card(path).device == device
    except CardUnreadableError:
        return False


def read_card(path: Path) -> Card:
    """Return the card in a file, so that its code can be compared before it is accepted."""
    try:
        with open_file(path) as file:
            card = card_of(file.read(_LARGEST_CARD))
    except (StorageError, ValueError) as error:
        raise CardUnreadableError(place=str(path)) from error
    if card is None:
        raise CardUnreadableError(place=str(path))
    return card


def card_of(data: bytes) -> Card | None:
    """Return the card that these bytes are, or nothing."""
    try:
        card = msgspec.json.decode(data, type=Card)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    return card if card.format == CARD_FORMAT and is_recipient(card.recipient) else None


def accept_card(desk: Desk, card: Card) -> KnownPost:
    """Put a device into the directory after its code was compared; who accepted it is in the event."""
    if card.practice != desk.practice:
        raise CardUnreadableError(place=card.post)
    if card == own_card(desk):
        raise OwnCardError
    before = taken_from(known_posts(desk), card)
    if before is not None:
        raise CardOfAnotherError(post=before.post)
    if card.device in revoked_devices(desk):
        raise DeviceRevokedError(post=card.post)
    value = msgspec.to_builtins(card)
    desk.append([desk.value(DIRECTORY_PART, f"device/{card.device}", value)])
    return _known(value, desk)


def taken_from(known: Iterable[KnownPost], card: Card) -> KnownPost | None:
    """Return whose place *card* would take: a known device with other keys, or the keys of another device."""
    for post in known:
        same_keys = (post.recipient, post.verify_key) == (card.recipient, card.verify_key)
        shares_one = post.recipient == card.recipient or post.verify_key == card.verify_key
        if (post.device == card.device and not same_keys) or (post.device != card.device and shares_one):
            return post
    return None


def known_posts(desk: Desk) -> list[KnownPost]:
    """Return every device known, this one first: by its card, or as the directories of countries say.

    A card that was compared here is believed before a directory that names other keys; none of both is lost.
    """
    own = own_card(desk)
    return list(desk.once(("posts", own, today(desk)), lambda: _known_posts(desk, own)))


def _known_posts(desk: Desk, card: Card) -> list[KnownPost]:
    part = load_some(desk.read(), DIRECTORY_PART, below=("device/",))
    cards = [
        _known(standing.value, desk) for standing in part.values.values() if isinstance(standing.value, dict)
    ]
    own = _known(msgspec.to_builtins(card), desk)
    found = {post.device: post for post in (*cards, own)}
    keys = {key for post in found.values() for key in (post.verify_key, post.recipient)}
    for country, entry, trust in _named(desk):
        held = found.get(entry.device)
        if held is not None:
            if trust not in TRUSTED:
                found[entry.device] = replace(held, trust=trust)
        elif keys.isdisjoint((entry.verify_key, entry.recipient)):
            found[entry.device] = _known(_card_of(entry, country, desk), desk, trust)
            keys |= {entry.verify_key, entry.recipient}
    for device in found.keys() & revoked_devices(desk):
        found[device] = replace(found[device], trust="revoked")
    return [found.pop(own.device), *(found[device] for device in sorted(found))]


def refuse_revoked(post: KnownPost) -> None:
    """Raise DeviceRevokedError for a device to which nothing may be sealed or carried any more."""
    if post.trust == "revoked":
        raise DeviceRevokedError(post=post.post)


def revoked_devices(desk: Desk) -> set[str]:
    """Return the devices that countries revoke, as far as it is known here."""
    return {one.device for known in countries_known(desk).values() for one in known.revocations}


def _named(desk: Desk) -> Iterator[tuple[str, Entry, Trust]]:
    """Yield what the directories of countries say of devices, and of those that they once named."""
    for known in countries_known(desk).values():
        standing = known.standing
        if standing.directory is not None:
            said: tuple[tuple[Trust, Iterable[Entry]], ...] = (
                ("directory", standing.directory.devices),
                ("left_out", standing.left_out),
                ("revoked", standing.revoked),
            )
            yield from ((known.country, one, trust) for trust, entries in said for one in entries)


def _card_of(entry: Entry, country: str, desk: Desk) -> dict[str, object]:
    """Return the card that a device named in a directory would show: its code is the same."""
    keys = {"recipient": entry.recipient, "verify_key": entry.verify_key}
    said = {"format": CARD_FORMAT, "device": entry.device, "post": entry.post, "country": country}
    return {**said, **keys, "practice": desk.practice}


def trusted_keys(desk: Desk) -> dict[str, str]:
    """Return the verify keys of all devices known; also of one left out or revoked, for what it signed is proven."""
    return {post.device: post.verify_key for post in known_posts(desk)}


def _known(value: Any, desk: Desk, trust: Trust = "card") -> KnownPost:
    card = msgspec.convert(value, Card)
    return KnownPost(
        card.device,
        card.post,
        card.country,
        card.recipient,
        card.verify_key,
        desk.kept(("code of", card), lambda: card.check_code),
        here=card.device == desk.vault.device.id,
        trust=trust,
        compared=trust == "card",
    )
