"""Turn every expected failure into words: what happened, and what to do.

To add words for an error class: one entry in the module of its branch. A test names classes without words.
Facts of the error fill ``{placeholders}``; what an error does not carry is left out of its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from repatria.domain.errors import RepatriaError
from repatria.domain.reasons import Because
from repatria.domain.texts import say
from repatria.ui.i18n import spoken
from repatria.ui.messages import (
    attachments,
    bundles,
    content,
    copies,
    erasing,
    lines,
    packets,
    paper,
    pictures,
    posts,
    recalls,
    recovery,
    roots,
    rules,
    storage,
    vault,
)
from repatria.ui.messages.entry import Entry
from repatria.ui.messages.reasons import reason_words
from repatria.ui.widgets.notice_bar import Notice

WORDS: Mapping[type[RepatriaError], Entry] = MappingProxyType(
    {
        **vault.WORDS,
        **bundles.WORDS,
        **storage.WORDS,
        **copies.WORDS,
        **lines.WORDS,
        **content.WORDS,
        **posts.WORDS,
        **roots.WORDS,
        **rules.WORDS,
        **erasing.WORDS,
        **paper.WORDS,
        **pictures.WORDS,
        **packets.WORDS,
        **recalls.WORDS,
        **recovery.WORDS,
        **attachments.WORDS,
    }
)


def message_for(error: RepatriaError) -> tuple[str, str]:
    """Return what happened and what to do, in the person's language."""
    entry = next(WORDS[kind] for kind in type(error).__mro__ if kind in WORDS)
    facts = _Facts({name: _shown(value) for name, value in error.facts.items()})
    happened, advice = entry()
    return happened.format_map(facts), advice.format_map(facts)


def happened_words(kind: type[RepatriaError]) -> str:
    """Return what happens with a failure of this *kind*, of which no facts are known."""
    happened, _ = next(WORDS[one] for one in kind.__mro__ if one in WORDS)()
    return happened.format_map(_Facts())


def notice_of(error: RepatriaError, about: str = "") -> Notice:
    """Return *error* as the notice bar shows it, until what it is *about* is said to have succeeded."""
    happened, advice = message_for(error)
    return Notice(happened, advice, "danger", about=about)


class _Facts(dict[str, str]):
    """The facts of an error; one that it does not carry reads as dots rather than failing."""

    def __missing__(self, name: str) -> str:
        return "…"


def _shown(fact: object) -> str:
    if isinstance(fact, Mapping):  # a name in several languages
        return say(fact, spoken())
    if isinstance(fact, Because):
        return reason_words(fact)
    if isinstance(fact, (tuple, list, set, frozenset)):
        return ", ".join(str(part) for part in fact)
    return str(fact)
