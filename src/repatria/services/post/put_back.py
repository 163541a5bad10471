"""Whether this vault may be a copy that was put back, until a post has told since what the country knows.

Who signs the country's directory before that forgets what was decided since the copy was made.
"""

from __future__ import annotations

from typing import Final

from repatria.domain.calendar import utc_text
from repatria.domain.directory.judging import stated_on
from repatria.domain.events.deed import Deed
from repatria.services.countries import countries_known, today
from repatria.services.desk import Desk
from repatria.store.findings import FindingKind
from repatria.store.state import load_some
from repatria.sync.reading import VerifiedBundle

_PATH: Final = "put_back"
_SINCE: Final = "put_back_at"
_NOTICED: Final[tuple[FindingKind, ...]] = ("head_shorter", "head_differs", "head_missing", "head_damaged")
"""What this machine remembers is not what lies here, or cannot be read, or it never saw this vault."""


def noted_at_unlock(desk: Desk) -> list[Deed]:
    """Return what the record keeps of it: the first commit makes this machine remember the vault as it is now."""
    found = next((one.kind for one in desk.vault.findings if one.kind in _NOTICED), None)
    if found is None:
        return []
    return [desk.value(desk.record, _PATH, found), desk.value(desk.record, _SINCE, utc_text(desk.now()))]


def noted_at_receiving(desk: Desk, verified: VerifiedBundle) -> list[Deed]:
    """Return that another post told which directory is in force, where that was waited for.

    A post that knows less than this vault tells nothing of what the vault forgot. One that knows as much does, in a
    file made since: an older one may have come before, and be forgotten too. To be called before the file enters.
    """
    noted = _noted(desk)
    if noted is None or verified.directory is None:
        return []
    known = countries_known(desk).get(desk.country_code)
    told = stated_on(verified.manifest.directory_version, today(desk))
    here = known.highest if known else 0
    is_enough = told > here or (told == here > 0 and verified.manifest.created >= noted)
    return [desk.value(desk.record, _PATH, None)] if is_enough else []


def may_be_put_back(desk: Desk) -> bool:
    """Tell whether this vault may be a copy that was put back and no post has told of its directory since."""
    return _noted(desk) is not None


def put_back_since(desk: Desk, moment: str) -> bool:
    """Tell whether a copy may have been put back since *moment* (UTC, ISO): what waited then may have gone since.

    That stays so once a post has told of its directory, which says nothing of what went.
    """
    stands = load_some(desk.read(), desk.record, paths=(_SINCE,)).values
    return _SINCE in stands and moment <= str(stands[_SINCE].value)


def _noted(desk: Desk) -> str | None:
    """Return when it was noticed by this clock, "" if by an earlier version; None where nothing is waited for."""
    stands = load_some(desk.read(), desk.record, paths=(_PATH, _SINCE)).values
    if _PATH not in stands or stands[_PATH].value is None:
        return None
    return str(stands[_SINCE].value) if _SINCE in stands else ""
