"""Eight words are another spelling of what is compared aloud: told apart without accents, by four letters."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatria.domain.comparing import LISTED, PREFIX, ToCompare, is_whole
from repatria.domain.directory.form import written
from repatria.services.exchange.posts import Card
from repatria.services.spoken import spoken, spoken_words
from tests.domain.directory.country import entry, root

PAGE = (Path(__file__).parents[2] / "docs" / "directory.md").read_text("utf-8")
ROOT = spoken(written(root()))


def plain(word: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", word) if not unicodedata.combining(one))


def card() -> Card:
    one = entry(1)
    return Card("repatria-card/1", one.device, one.post, "GTM", one.recipient, one.verify_key, practice=False)


def test_each_word_of_the_list_is_told_by_four_letters_without_accents() -> None:
    words = spoken_words()
    assert len(words) == LISTED
    assert len({plain(word)[:PREFIX] for word in words}) == LISTED
    assert all(plain(word).isascii() and plain(word).isalpha() and word == word.lower() for word in words)


def test_the_list_is_the_one_that_others_have() -> None:
    apart = "".join(f"{unicodedata.normalize('NFD', word)}\n" for word in spoken_words()).encode()
    published = "46846a5a0139d1e3cb77293e521c2865f7bcdb82c44e8d0a06a2cd0ecba48c0b"
    assert hashlib.sha256(apart).hexdigest() == published


def test_the_words_are_the_first_88_bits_of_the_hash() -> None:
    number = 0
    for word in ROOT.words:
        number = number << 11 | spoken_words().index(word)
    assert number.to_bytes(11, "big") == hashlib.sha256(written(root())).digest()[:11]


@pytest.mark.parametrize(
    ("said", "data"),
    [(ROOT, written(root())), (card().to_compare, msgspec.json.encode(card()))],
    ids=["root", "card"],
)
def test_the_page_shows_what_the_program_says(said: ToCompare, data: bytes) -> None:
    assert f"`{said.code}`" in PAGE
    assert f"`{' '.join(said.words)}`" in PAGE
    assert data.decode() in PAGE


def test_either_is_taken_as_people_type_it() -> None:
    whole = " ".join(ROOT.words)
    for typed in (
        whole,
        whole.upper(),
        plain(whole),
        unicodedata.normalize("NFD", whole),
        ", ".join(plain(word)[:4] for word in ROOT.words),
        "\n".join(f"{place}. {word}" for place, word in enumerate(ROOT.words, 1)),
        ROOT.code,
        ROOT.code.lower().replace(" ", "-"),
    ):
        assert ROOT.is_said(typed), typed
        assert is_whole(typed), typed


def test_nothing_less_and_nothing_else_is_taken() -> None:
    first, second, *others = ROOT.words
    for typed in (
        "",
        " ".join(ROOT.words[:7]),
        " ".join((*ROOT.words, first)),
        " ".join((second, first, *others)),
        " ".join(word[:3] for word in ROOT.words),
        " ".join((f"{first}x", second, *others)),
        f"{' '.join(ROOT.words)} {ROOT.code}",
        ROOT.code[:-1],
    ):
        assert not ROOT.is_said(typed), typed
    assert not is_whole("")
    assert not is_whole(" ".join(ROOT.words[:7]))


@given(st.binary(max_size=40), st.binary(max_size=40))
def test_other_bytes_have_other_words(one: bytes, other: bytes) -> None:
    if one != other:
        assert not spoken(one).is_said(" ".join(spoken(other).words))
    assert spoken(one).is_said(" ".join(spoken(one).words))
