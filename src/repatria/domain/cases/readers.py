"""For whom a restricted case is, by what stands of its restriction.

Somebody of this post may be pointed at: who was left out never comes back in because people disagree, and a case
that nobody could read any more is not lost (``store.visibility`` leaves it to the liaison).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from repatria.domain.cases.state import Standing


def is_restricted(standing: Standing | None) -> bool:
    """Tell whether a case is for named people only; what is no list restricts too."""
    return bool(_named(standing))


def readers_of(
    standing: Standing | None, openers: Iterable[str], here: Collection[str]
) -> frozenset[str] | None:
    """Return who may see a case, where the accounts *here* are known: None is everybody, the empty set nobody.

    A restriction that names nobody here says nothing of the people here: the others count, and without any the
    case is for those who opened it.
    """
    named = _named(standing)
    if not named:
        return None
    left_to = left_to_here(standing, here)
    if left_to is not None:
        return left_to
    return frozenset.intersection(*named) | {one for one in openers if one in here}


def left_to_here(standing: Standing | None, here: Collection[str]) -> frozenset[str] | None:
    """Return whom all restrictions name that name anybody *here*; None where none of them does."""
    counting = [people for people in _named(standing) if not people.isdisjoint(here)]
    return frozenset.intersection(*counting) if counting else None


def _named(standing: Standing | None) -> list[frozenset[str]]:
    """Return whom each restriction that stands names; one that is no list names one person, or nobody."""
    return [
        frozenset(one for one in (value if isinstance(value, list) else [value]) if _is_name(one))
        for value in (head.value for head in (standing.heads if standing else ()))
        if value not in (None, "", [])
    ]


def _is_name(value: object) -> bool:
    return isinstance(value, str) and bool(value)
