"""The fixed words of paper, from ``resources/paper``; what forms and packs say is in their own files."""

from __future__ import annotations

from functools import cache

from repatria.documents.languages import SOURCE, language, languages
from repatria.documents.quoting import quoted_in
from repatria.domain.texts import Text, say


def word(key: str, language: str, **facts: object) -> str:
    """Return the paper's words for *key* in *language*, with *facts* in their places."""
    words = say(text_of(key), language)
    return words.format(**quoted_in(words, facts))


@cache
def text_of(key: str) -> Text:
    """Return the words of *key* in every language that has them."""
    return {code: one.words[key] for code, one in languages().items() if key in one.words or code == SOURCE}


def where_words(code: str, country: str, *, there: bool) -> str:
    """Return that the person is, or is not, in a *country*, in the language *code*; nothing where no words say it."""
    known = [one.in_country if there else one.not_in_country for one in (language(code), language(SOURCE))]
    return next((words[country] for words in known if country in words), "")


def keys() -> frozenset[str]:
    """Return every key, so that a test can see that each is said in every language."""
    return frozenset(languages()[SOURCE].words)
