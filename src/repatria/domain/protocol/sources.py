"""Which sources of a rule bind at a post, and which only show what another country does (field rules 7)."""

from __future__ import annotations

from collections.abc import Sequence

from repatria.domain.protocol.definition import Source


def binding(sources: Sequence[Source], jurisdiction: str) -> tuple[Source, ...]:
    """Return the sources that bind here: international and regional ones, and the post's own country's."""
    return tuple(one for one in sources if one.jurisdiction in ("INT", jurisdiction))


def examples(sources: Sequence[Source], jurisdiction: str) -> tuple[Source, ...]:
    """Return the sources of other countries, which bind nobody here."""
    return tuple(one for one in sources if one.jurisdiction not in ("INT", jurisdiction))
