"""A finished form whose answers were changed and saved without finishing it again: it is finished no longer.

Each save says so under a path of its own, which whoever finishes the form takes back: of two posts, one that
finished knows nothing of what the other saved meanwhile, and that stays unfinished.
"""

from __future__ import annotations

from repatria.domain.cases.state import CaseState
from repatria.domain.forms.answers import correcting_path


def corrections_kept(state: CaseState, member: str) -> tuple[str, ...]:
    """Return the paths that say of the form *member* that a correction was saved and not finished."""
    below = correcting_path(member, "")
    told = ((path, standing.heads) for path, standing in state.values.items() if path.startswith(below))
    return tuple(path for path, heads in told if any(head.value is True for head in heads))


def is_being_corrected(state: CaseState, member: str) -> bool:
    """Tell whether what stands in the form *member* was changed since it was finished, and not finished again."""
    return bool(corrections_kept(state, member))
