"""Words for why a pack, form, list, country file or expression is refused, in the person's language.

To add a reason: its words in the table of its kind; a test names the reasons without words.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from repatria.domain.reasons import Because, Reason
from repatria.ui.messages.entry import Said
from repatria.ui.messages.reasons import expressions, files, forms, lessons, packs, parts

WORDS: Mapping[Reason, Said] = MappingProxyType(
    {**files.WORDS, **forms.WORDS, **packs.WORDS, **parts.WORDS, **lessons.WORDS, **expressions.WORDS}
)


def reason_words(why: Because) -> str:
    """Return the words of *why*, with those of the reason beneath it where there is one."""
    facts = {
        name: reason_words(fact) if isinstance(fact, Because) else str(fact)
        for name, fact in why.facts.items()
    }
    return WORDS[why.reason]().format_map(facts)
