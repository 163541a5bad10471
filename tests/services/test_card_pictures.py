"""A card is read back from the picture of its code: one card, as long as its post is called, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image

from repatria.documents.qr import modules_of
from repatria.domain.errors import CardUnreadableError, NoCodeOnPageError, PictureUnreadableError
from repatria.services.country.card_pictures import card_from, card_modules
from repatria.services.desk import Desk
from repatria.services.exchange.posts import Card, write_card
from tests.domain.directory.country import entry


def card(post: str, number: int = 1) -> Card:
    one = entry(number)
    recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
    return Card("repatria-card/1", one.device, post, "GTM", recipient, one.verify_key, practice=True)


def photograph(path: Path, *codes: Sequence[Sequence[bool]]) -> Path:
    """Save codes beside each other as a picture, four dots a module."""
    high = max((len(code) for code in codes), default=0) + 8
    picture = Image.new("L", (max(1, high * len(codes)), max(1, high)), 255)
    for place, code in enumerate(codes):
        for y, row in enumerate(code, 4):
            for x, dark in enumerate(row, 4):
                picture.putpixel((place * high + x, y), 0 if dark else 255)
    picture.resize((picture.width * 4, picture.height * 4), Image.Resampling.NEAREST).save(path)
    return path


@pytest.mark.parametrize("post", ["Tecún Umán", "ñ" * 200], ids=["short", "longest"])
def test_what_the_code_shows_is_the_card(tmp_path: Path, post: str) -> None:
    shown = card(post)
    assert card_from(photograph(tmp_path / "foto.png", card_modules(shown))) == shown


def test_another_code_none_and_two_cards_are_none(tmp_path: Path) -> None:
    with pytest.raises(CardUnreadableError):
        card_from(photograph(tmp_path / "other.png", modules_of("https://example.org")))
    with pytest.raises(CardUnreadableError):
        card_from(photograph(tmp_path / "two.png", card_modules(card("Uno")), card_modules(card("Dos", 2))))
    with pytest.raises(NoCodeOnPageError):
        card_from(photograph(tmp_path / "none.png"))
    (tmp_path / "words.png").write_bytes(b"{}")
    with pytest.raises(PictureUnreadableError):
        card_from(tmp_path / "words.png")


def test_a_file_is_read_as_before(desk: Desk, tmp_path: Path) -> None:
    written = write_card(desk, tmp_path / "uno.tarjeta")
    assert card_from(tmp_path / "uno.tarjeta") == written
