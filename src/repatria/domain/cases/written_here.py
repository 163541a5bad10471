"""The same case by what is written here alone: what another post keeps is guessed for no sentence.

Gates and clocks go on by the guess, which protects; whoever states something to a person asks here first.
"""

from __future__ import annotations

from dataclasses import replace

from repatria.domain.cases.facts import CaseFacts


def written_here(facts: CaseFacts) -> CaseFacts:
    """Return the facts without what parts that are not here may say."""
    if not facts.state.withheld:
        return facts
    return facts.with_state(replace(facts.state, withheld=()))
