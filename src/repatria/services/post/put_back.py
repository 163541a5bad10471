"""Whether this vault may be a copy that was put back, until a post has told since what the country knows.

Who signs the country's directory before that forgets what was decided since the copy was made.
"""

from __future__ import annotations

from typing import Final

from repatria.domain.events.deed import Deed
from repatria.services.desk import Desk
from repatria.store.findings import FindingKind
from repatria.store.state import load_some

_PATH: Final = "put_back"
_NOTICED: Final[tuple[FindingKind, ...]] = ("head_shorter", "head_differs", "head_missing")
"""What this machine remembers is not what lies here, or it never saw this vault."""


def noted_at_unlock(desk: Desk) -> list[Deed]:
    """Return what the record keeps of it: the first commit makes this machine remember the vault as it is now."""
    found = next((one.kind for one in desk.vault.findings if one.kind in _NOTICED), None)
    return [desk.value(desk.record, _PATH, found)] if found else []


def noted_at_receiving(desk: Desk, directory_version: int) -> list[Deed]:
    """Return that another post told which directory it knows, where that was waited for."""
    return [desk.value(desk.record, _PATH, None)] if directory_version and may_be_put_back(desk) else []


def may_be_put_back(desk: Desk) -> bool:
    """Tell whether this vault may be a copy that was put back and no post has told of a directory since."""
    standing = load_some(desk.read(), desk.record, paths=(_PATH,)).values.get(_PATH)
    return standing is not None and standing.value is not None
