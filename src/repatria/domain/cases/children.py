"""Daughters and sons who came with the person: each of them is a case, a baby too (field rules, section 4)."""

from __future__ import annotations

from repatria.domain.cases.facts import CaseFacts
from repatria.domain.cases.family import family_of
from repatria.domain.cases.given import entry

_ASKED = ("urgent", "F01.urgent_needs", "F04.urgent_needs", "F04C.urgent_needs")
_CARE = "child_care"


def lacks_child_case(facts: CaseFacts) -> bool:
    """Tell whether the person needs care for children of theirs, and no case is linked with theirs as family.

    Not once somebody wrote down that no child of theirs is here.
    """
    if any(entry(one.value, "kind") == "no_child_here" for one in facts.state.of_type("note_added")):
        return False
    needs = {need for name in _ASKED for given in facts.possible(name) for need in str(given).split()}
    return _CARE in needs and not family_of(facts.state)
