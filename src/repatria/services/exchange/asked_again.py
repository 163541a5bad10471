"""Files that never came are asked for again: the ask and its answer travel in the receipts, beside what is held.

They stand there as two parts that no event can be of, ``lacking`` and ``answered``, each with the names of files. A
reader that does not know them passes them over, as it does all of which it holds no part.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from repatria.domain.events.deed import Deed
from repatria.services.desk import Desk
from repatria.services.exchange.gaps import gaps_here
from repatria.services.exchange.receipts import Receipts, bring_as_far
from repatria.services.exchange.wanted_no_more import is_wanted
from repatria.store.state import load_some

LACKING: Final = "lacking"
ANSWERED: Final = "answered"


def asks(desk: Desk, device: str) -> Receipts:
    """Return what a device is asked for again: its files that never came here."""
    names = [gap.bundle for gap in gaps_here(desk) if gap.device == device]
    return {LACKING: dict.fromkeys(names, 1)} if names else {}


def answers(desk: Desk, device: str, has: Receipts, going: Receipts) -> Receipts:
    """Return which files that a device asked for are answered: it *has* what they held, or that is *going* now.

    So are those of which nothing is left that may go. One that never stood anywhere held nothing that its receipts do
    not tell of.
    """
    asked = lacked_by(desk, device)
    if not asked:
        return {}
    placed = load_some(desk.read(), desk.record, types=("bundle_placed",)).of_type("bundle_placed")
    held = {str(fact.value["bundle"]): fact.value["upto"] for fact in placed}
    reached: Receipts = {}
    bring_as_far(reached, (has, going))
    done = [name for name in sorted(asked) if not is_wanted(desk, held.get(name, {}), reached)]
    return {ANSWERED: dict.fromkeys(done, 1)} if done else {}


def lacked_by(desk: Desk, device: str) -> frozenset[str]:
    """Return the files that a device last said never came to it."""
    path = _path(device)
    standing = load_some(desk.read(), desk.record, paths=(path,)).values.get(path)
    return (
        frozenset(standing.value)
        if standing is not None and isinstance(standing.value, list)
        else frozenset()
    )


def asked_here(desk: Desk, device: str, receipts: Mapping[str, Mapping[str, int]] | None) -> list[Deed]:
    """Return what the record says anew of what a device lacks; kept are names of files that were sealed for it."""
    if receipts is None:
        return []
    sealed = load_some(desk.read(), desk.record, types=("bundle_sealed",)).facts
    ours = {str(fact.value["bundle"]) for fact in sealed if fact.value.get("device") == device}
    lacks = sorted(ours.intersection(receipts.get(LACKING, {})))
    return [desk.value(desk.record, _path(device), lacks)] if lacks != sorted(lacked_by(desk, device)) else []


def answered_here(
    desk: Desk, device: str, receipts: Mapping[str, Mapping[str, int]] | None
) -> dict[str, Any]:
    """Return, to be noted with a file, which of the files that lack here its sender has answered."""
    lacking = {gap.bundle for gap in gaps_here(desk) if gap.device == device}
    done = sorted(lacking.intersection((receipts or {}).get(ANSWERED, {})))
    return {"answered": done} if done else {}


def _path(device: str) -> str:
    return f"peer/{device}/lacks"
