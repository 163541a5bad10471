"""A card as a QR code: shown on a screen, and read back from a photograph or a scan of it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

from repatria.documents.qr import modules_of
from repatria.domain.errors import CardUnreadableError
from repatria.services.exchange.posts import Card, card_of, read_card
from repatria.services.paper.scanned import codes_in

PICTURES: Final = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp")


Modules = tuple[tuple[bool, ...], ...]
"""The rows of a code, true where it is dark."""


def card_modules(card: Card) -> Modules:
    """Return the QR code of a card, which takes some 30 ms: it holds the very bytes that are compared."""
    return modules_of(msgspec.json.encode(card).decode())


def card_from(path: Path) -> Card:
    """Return the card in a file, or the one that a picture shows; comparing it aloud is needed either way.

    Raises CardUnreadableError where there is none, or several; of a picture also what ``codes_in`` raises.
    """
    if path.suffix.lower() not in PICTURES:
        return read_card(path)
    found = {card for text in codes_in(path) if (card := card_of(text.encode())) is not None}
    if len(found) != 1:
        raise CardUnreadableError(place=str(path))
    return found.pop()
