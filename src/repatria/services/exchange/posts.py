"""The posts and devices this one knows: its own card to hand out, and the cards of others, compared aloud."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from repatria.domain.errors import CardOfAnotherError, CardUnreadableError, StorageError
from repatria.domain.events.kinds import DIRECTORY_PART
from repatria.domain.ids import code_to_compare
from repatria.durable import atomic_write, open_file, place_file
from repatria.sealing import is_recipient, recipient_of
from repatria.services.desk import Desk
from repatria.store.keys.slotfile import refuse_inside_vault
from repatria.store.state import load_some
from repatria.sync.manifest import Country, Name, Words

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


CARD_FORMAT = "repatria-card/1"


@dataclass(frozen=True, slots=True)
class KnownPost:
    """A device in the directory; *here* says that it is this one."""

    device: str
    post: str
    country: str
    recipient: str
    verify_key: str
    check_code: str
    here: bool = False


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
            card = msgspec.json.decode(file.read(_LARGEST_CARD), type=Card)
    except (StorageError, msgspec.DecodeError, ValueError, RecursionError) as error:
        raise CardUnreadableError(place=str(path)) from error
    if card.format != CARD_FORMAT or not is_recipient(card.recipient):
        raise CardUnreadableError(place=str(path))
    return card


def accept_card(desk: Desk, card: Card) -> KnownPost:
    """Put a device into the directory after its code was compared; who accepted it is in the event."""
    if card.practice != desk.practice:
        raise CardUnreadableError(place=card.post)
    before = taken_from(known_posts(desk), card)
    if before is not None:
        raise CardOfAnotherError(post=before.post)
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
    """Return every device of the directory, this one first."""
    part = load_some(desk.read(), DIRECTORY_PART, below=("device/",))
    found = [
        _known(standing.value, desk)
        for path, standing in sorted(part.values.items())
        if isinstance(standing.value, dict)
    ]
    own = _known(msgspec.to_builtins(own_card(desk)), desk)
    return [own, *(post for post in found if post.device != own.device)]


def trusted_keys(desk: Desk) -> dict[str, str]:
    """Return the verify keys of the devices in the directory."""
    return {post.device: post.verify_key for post in known_posts(desk)}


def _known(value: Any, desk: Desk) -> KnownPost:
    card = msgspec.convert(value, Card)
    return KnownPost(
        card.device,
        card.post,
        card.country,
        card.recipient,
        card.verify_key,
        card.check_code,
        here=card.device == desk.vault.device.id,
    )
