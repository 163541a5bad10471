"""For whom a restricted case is, by what stands of its restriction.

Somebody of this post may be pointed at: who was left out never comes back in because people disagree, and a case
that nobody could read any more is not lost (``store.visibility`` leaves it to the liaison). Where somebody of this
post restricted a case, only what was written here says who reads it: another post could name whom it likes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from repatria.domain.cases.state import Head, Standing


def is_restricted(standing: Standing | None) -> bool:
    """Tell whether a case is for named people only; what is no list restricts too."""
    return bool(_restricting(standing))


def readers_of(
    standing: Standing | None, openers: Collection[str], here: Collection[str]
) -> frozenset[str] | None:
    """Return who may see a case, where the accounts *here* are known: None is everybody, the empty set nobody.

    A restriction that names nobody here says nothing of the people here: the others count, and without any the
    case is for those who opened it.
    """
    counting = _counting(standing, here)
    if not counting:
        return None
    left_to = left_to_here(standing, openers, here)
    if left_to is not None:
        return left_to
    return frozenset.intersection(*map(_people, counting)) | _of_here(openers, here)


def left_to_here(
    standing: Standing | None, openers: Collection[str], here: Collection[str]
) -> frozenset[str] | None:
    """Return whom all restrictions that name anybody *here* leave the case to; None where none of them does.

    One of another post takes the case from nobody who opened it here.
    """
    counting = [head for head in _counting(standing, here) if not _people(head).isdisjoint(here)]
    if not counting:
        return None
    left_to = frozenset.intersection(*map(_people, counting))
    return left_to if _written_here(counting, here) else left_to | _of_here(openers, here)


def surely_not_meant(standing: Standing | None, here: Collection[str]) -> frozenset[str] | None:
    """Return who restricted the case here and those to whom it was left, by all who did; None where nobody did."""
    own = _written_here(_restricting(standing), here)
    if not own:
        return None
    return frozenset.intersection(*(_people(head) | {str(head.author)} for head in own))


def _counting(standing: Standing | None, here: Collection[str]) -> list[Head]:
    """Return the restrictions that say who reads: those written here, and only without any those of others."""
    heads = _restricting(standing)
    return _written_here(heads, here) or heads


def _restricting(standing: Standing | None) -> list[Head]:
    return [head for head in (standing.heads if standing else ()) if head.value not in (None, "", [])]


def _written_here(heads: Iterable[Head], here: Collection[str]) -> list[Head]:
    """Return what people with an account here said: nothing comes in under their names that they did not write."""
    return [head for head in heads if head.author in here]


def _people(head: Head) -> frozenset[str]:
    """Return whom a restriction names; one that is no list names one person, or nobody."""
    said = head.value if isinstance(head.value, list) else [head.value]
    return frozenset(one for one in said if isinstance(one, str) and one)


def _of_here(people: Iterable[str], here: Collection[str]) -> frozenset[str]:
    return frozenset(one for one in people if one in here)
