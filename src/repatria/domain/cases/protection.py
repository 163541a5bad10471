"""Whether a case is protected from the State of origin: by its own block, or by that of a case linked as family."""

from __future__ import annotations

from repatria.domain.cases.facts import CaseFacts

_BLOCKS = ("origin_block", "family_block")


def is_protected(facts: CaseFacts) -> bool:
    """Tell whether a block holds, or may hold: everything that contacts, prints, lists or marks asks this."""
    return any(facts.may_be(block, "yes", "doubt") for block in _BLOCKS)
